import * as v from "valibot";
import { provenanceEntries, recordEntries } from "./provenance.schema.ts";
import { CountryCodeSchema, IsoDateSchema, LocalisedTextSchema, PartialDateSchema, SlugSchema } from "./text.schema.ts";
import { LIST_MEASURES, SUBJECT_KINDS } from "./vocabulary.ts";

export const SanctionsListSchema = v.strictObject({
  id: SlugSchema,
  authority: LocalisedTextSchema,
  names: LocalisedTextSchema,
  instrument: v.pipe(v.string(), v.nonEmpty()),
  measure: v.picklist(LIST_MEASURES),
  /** The rule that a confirmed listing on it triggers. */
  rule: v.pipe(v.string(), v.regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/)),
  officialUrl: v.nullable(v.pipe(v.string(), v.url())),
  ...recordEntries,
});
export type SanctionsList = v.InferOutput<typeof SanctionsListSchema>;

export const ListingSchema = v.strictObject({
  id: SlugSchema,
  list: SlugSchema,
  /** The list's own number for the entry. */
  entry: v.nullable(v.string()),
  /** The organisation of ours that the entry is about; null for a person, or a party with no record. */
  organisation: v.nullable(SlugSchema),
  subject: v.strictObject({
    kind: v.picklist(SUBJECT_KINDS),
    name: v.pipe(v.string(), v.nonEmpty()),
    aliases: v.array(v.pipe(v.string(), v.nonEmpty())),
    country: v.nullable(CountryCodeSchema),
    identifiers: v.array(v.string()),
    addresses: v.array(v.string()),
  }),
  programme: v.nullable(v.string()),
  listedOn: v.nullable(PartialDateSchema),
  /** What the date means, where the source says so (start of application, designation). */
  listedOnMeaning: v.nullable(v.picklist(["designated", "applies_from"])),
  delistedOn: v.nullable(PartialDateSchema),
  mark: provenanceEntries.mark,
  asOf: provenanceEntries.asOf,
  checked: recordEntries.checked,
  sources: v.pipe(recordEntries.sources, v.minLength(1, "names no source")),
});
export type Listing = v.InferOutput<typeof ListingSchema>;

export const ExtractSchema = v.strictObject({
  /** Said on every surface: the starter listings are a dated extract, not the official lists. */
  nature: v.literal("dated_extract"),
  asOf: IsoDateSchema,
  statement: LocalisedTextSchema,
});
export type Extract = v.InferOutput<typeof ExtractSchema>;
