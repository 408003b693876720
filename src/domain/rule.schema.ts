import * as v from "valibot";
import { MarkSchema } from "./provenance.schema.ts";
import { IsoDateSchema, LocalisedTextSchema } from "./text.schema.ts";
import { FLAG_LEVELS } from "./vocabulary.ts";

export const RuleSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/)),
  family: v.picklist([
    "sanctions",
    "ownership",
    "export_control",
    "finance",
    "typology",
    "relocation",
    "policy",
    "country",
    "data",
    "human_rights",
    "reputation",
    "evidence",
    "info",
  ]),
  level: v.picklist(FLAG_LEVELS),
  /** Set where the product's level differs from the catalogue's, with the reason in DESIGN.md. */
  catalogueLevel: v.nullable(v.picklist(FLAG_LEVELS)),
  /** `catalogue`: from law, guidance or practice outside; `product`: this product's own policy. */
  origin: v.picklist(["catalogue", "product"]),
  titles: LocalisedTextSchema,
  /** When the rule speaks, in one or two plain sentences. */
  explanation: LocalisedTextSchema,
  /** Why a Korean firm is reached by it. */
  reach: v.nullable(LocalisedTextSchema),
  issuer: LocalisedTextSchema,
  instrument: v.pipe(v.string(), v.nonEmpty()),
  /** The date or dates as the source gives them. */
  dates: v.pipe(v.string(), v.nonEmpty()),
  inForce: LocalisedTextSchema,
  /** The record fields that it reads. */
  needs: v.array(v.string()),
  nextSteps: v.array(LocalisedTextSchema),
  note: v.nullable(LocalisedTextSchema),
  mark: MarkSchema,
  basis: v.picklist(["official_text", "official_page", "secondary", "mixed", "practice", "recalled"]),
  citations: v.array(
    v.strictObject({ label: v.pipe(v.string(), v.nonEmpty()), url: v.nullable(v.pipe(v.string(), v.url())) }),
  ),
  checked: IsoDateSchema,
});
export type Rule = v.InferOutput<typeof RuleSchema>;

export const ControlledItemSchema = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^\d{6}$/, "must be six digits of the Harmonised System")),
  tier: v.picklist(["1", "2", "3.A", "3.B", "4.A", "4.B"]),
});
export type ControlledItem = v.InferOutput<typeof ControlledItemSchema>;

export const ControlledItemListSchema = v.strictObject({
  id: v.literal("chpl"),
  names: LocalisedTextSchema,
  issued: IsoDateSchema,
  tierMeanings: v.record(v.string(), LocalisedTextSchema),
  mark: MarkSchema,
  source: v.pipe(v.string(), v.nonEmpty()),
  checked: IsoDateSchema,
  items: v.array(ControlledItemSchema),
});
export type ControlledItemList = v.InferOutput<typeof ControlledItemListSchema>;
