import * as v from "valibot";
import { BriefLocatorSchema, recordEntries, StatementSchema } from "./provenance.schema.ts";
import { LocalisedTextSchema, SlugSchema } from "./text.schema.ts";
import { AREA_TIERS } from "./vocabulary.ts";

/** What the policy brief says of an area; an empty list means that the brief is silent there. */
export const AreaBriefSchema = v.strictObject({
  locator: BriefLocatorSchema,
  russiaStrengths: v.array(StatementSchema),
  koreaNeeds: v.array(StatementSchema),
  chinaStrengths: v.array(StatementSchema),
  precedents: v.array(StatementSchema),
  limits: v.array(StatementSchema),
});

/** A neighbouring area whose capabilities count in part: weight 1 would be the same thing, 0 nothing. */
export const AreaRelationSchema = v.strictObject({
  area: SlugSchema,
  weight: v.pipe(v.number(), v.minValue(0.1), v.maxValue(0.9)),
  reason: LocalisedTextSchema,
});

export type AreaRelation = v.InferOutput<typeof AreaRelationSchema>;

export const AreaSchema = v.strictObject({
  id: SlugSchema,
  tier: v.picklist(AREA_TIERS),
  names: LocalisedTextSchema,
  summary: LocalisedTextSchema,
  /** Other words for the area, for the search index. */
  terms: v.strictObject({ ko: v.array(v.string()), en: v.array(v.string()), ru: v.array(v.string()) }),
  /** Null for areas that come from the candidates and not from the brief. */
  brief: v.nullable(AreaBriefSchema),
  /** Said where the brief's own way is shut today and third countries are the lawful one. */
  notice: v.nullable(LocalisedTextSchema),
  related: v.array(AreaRelationSchema),
  ...recordEntries,
});
export type Area = v.InferOutput<typeof AreaSchema>;

export const ModeSchema = v.strictObject({
  id: SlugSchema,
  names: LocalisedTextSchema,
  /** Who did or planned it in the brief, and how far it went. */
  brief: v.strictObject({ locator: BriefLocatorSchema, parties: LocalisedTextSchema, status: LocalisedTextSchema }),
  ...recordEntries,
});
export type Mode = v.InferOutput<typeof ModeSchema>;
