import * as v from "valibot";
import { IsoDateSchema, LocalisedTextSchema, PartialDateSchema } from "./text.schema.ts";
import { MARKS } from "./vocabulary.ts";

/** The one source id that needs no declaration: general knowledge that nobody looked up. */
export const RECALLED_SOURCE = "recalled";

const SourceIdSchema = v.pipe(v.string(), v.regex(/^s\d+$/, "must be s1, s2, …"));

/** Where in the policy brief a statement stands; the quotation is a locator of a few words, not a text. */
export const BriefLocatorSchema = v.strictObject({
  section: v.picklist([1, 2, 3]),
  quote: v.pipe(v.string(), v.nonEmpty(), v.maxLength(80)),
});

export const SourceSchema = v.variant("kind", [
  v.strictObject({
    id: SourceIdSchema,
    kind: v.literal("page"),
    url: v.pipe(v.string(), v.url()),
    published: v.nullable(PartialDateSchema),
  }),
  v.strictObject({
    id: SourceIdSchema,
    kind: v.literal("file"),
    path: v.pipe(v.string(), v.nonEmpty()),
    published: v.nullable(PartialDateSchema),
  }),
  v.strictObject({
    id: SourceIdSchema,
    kind: v.literal("document"),
    title: v.pipe(v.string(), v.nonEmpty()),
    published: v.nullable(PartialDateSchema),
  }),
  v.strictObject({ id: SourceIdSchema, kind: v.literal("brief"), locator: BriefLocatorSchema }),
]);
export type Source = v.InferOutput<typeof SourceSchema>;

export const MarkSchema = v.picklist(MARKS);

const provenance = {
  mark: MarkSchema,
  /** The day the fact speaks of or was published; null where the source gives none. */
  asOf: v.nullable(PartialDateSchema),
  sources: v.pipe(v.array(v.union([SourceIdSchema, v.literal(RECALLED_SOURCE)])), v.minLength(1, "names no source")),
};

/** Fields that every statement of fact carries. */
export const ProvenanceSchema = v.strictObject(provenance);
export type Provenance = v.InferOutput<typeof ProvenanceSchema>;

/** A fact with a machine-readable value. */
export function claimOf<T extends v.GenericSchema>(value: T) {
  return v.strictObject({ value, ...provenance });
}

/** A fact told in words. */
export const StatementSchema = v.strictObject({ statement: LocalisedTextSchema, ...provenance });
export type Statement = v.InferOutput<typeof StatementSchema>;

/** Spread into a larger record that is one claim as a whole. */
export const provenanceEntries = provenance;

/** Spread into every fixture record: its sources and the day on which its facts were put together. */
export const recordEntries = {
  checked: IsoDateSchema,
  sources: v.array(SourceSchema),
};
