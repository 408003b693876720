import * as v from "valibot";
import { provenanceEntries } from "./provenance.schema.ts";
import { LocalisedTextSchema, SlugSchema } from "./text.schema.ts";
import { STAGES } from "./vocabulary.ts";

/** What one side brings and seeks, in the vocabulary of the Enterprise Europe Network's partnering profiles. */
export const OFFER_TYPES = ["technology_offer", "business_offer"] as const;
export type OfferType = (typeof OFFER_TYPES)[number];
export const NEED_TYPES = ["technology_request", "business_request", "rnd_request"] as const;
export type NeedType = (typeof NEED_TYPES)[number];

/** Ways of working together. */
export const COOPERATION_MODES = [
  "joint_research",
  "co_development",
  "technology_licence",
  "joint_venture",
  "investment",
  "acquisition",
  "supply",
  "outsourcing",
  "pilot",
  "distribution",
  "third_country_entry",
  "training",
] as const;
export type CooperationMode = (typeof COOPERATION_MODES)[number];

/** What a side offers: in which area and how far it has come. */
export const OfferSchema = v.strictObject({
  type: v.picklist(OFFER_TYPES),
  area: SlugSchema,
  stage: v.optional(v.nullable(v.picklist(STAGES)), null),
});
export type Offer = v.InferOutput<typeof OfferSchema>;

/** What a side needs: in which area and at least how far along it must be. */
export const NeedSchema = v.strictObject({
  type: v.picklist(NEED_TYPES),
  area: SlugSchema,
  minStage: v.optional(v.nullable(v.picklist(STAGES)), null),
});
export type Need = v.InferOutput<typeof NeedSchema>;

const said = { statement: LocalisedTextSchema, ...provenanceEntries };

/**
 * What a partner itself says that it offers, seeks and how it wants to work. Null is "nobody knows", which widens
 * the band; an empty list is "asked, and there is none".
 */
export const ExchangeSchema = v.strictObject({
  offers: v.nullable(v.array(v.strictObject({ ...OfferSchema.entries, ...said }))),
  needs: v.nullable(v.array(v.strictObject({ ...NeedSchema.entries, ...said }))),
  modes: v.nullable(v.array(v.strictObject({ mode: v.picklist(COOPERATION_MODES), ...said }))),
});
export type Exchange = v.InferOutput<typeof ExchangeSchema>;
