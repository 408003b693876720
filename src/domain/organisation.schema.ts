import * as v from "valibot";
import { ExchangeSchema } from "./exchange.schema.ts";
import { FactsSchema } from "./facts.schema.ts";
import { BriefLocatorSchema, claimOf, provenanceEntries, recordEntries, StatementSchema } from "./provenance.schema.ts";
import { CountryCodeSchema, LocalisedTextSchema, PartialDateSchema, SlugSchema } from "./text.schema.ts";
import {
  CAUTION_EFFECTS,
  CAUTION_TOPICS,
  LINK_STATES,
  ORGANISATION_KINDS,
  ORGANISATION_ROLES,
  RUSSIA_LINK_NATURES,
  STAGES,
} from "./vocabulary.ts";

const NameSchema = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(300));

export const OrganisationNamesSchema = v.strictObject({
  ko: v.nullable(NameSchema),
  /** `transcribed`: a Hangul spelling of our own, not one that the party or the press uses. */
  koOrigin: v.nullable(v.picklist(["transcribed", "press", "standard", "brief"])),
  en: NameSchema,
  ru: v.nullable(NameSchema),
  local: v.nullable(NameSchema),
  aliases: v.array(NameSchema),
});

export const IdentifierSchema = v.strictObject({
  type: v.picklist(["inn", "ogrn", "bin", "tin", "uscc", "lei", "registration", "ofac"]),
  value: v.pipe(v.string(), v.nonEmpty()),
  ...provenanceEntries,
});

export const CapabilitySchema = v.strictObject({
  area: SlugSchema,
  /** Only where the evidence itself tells the stage; otherwise null, which is an unknown and not a guess. */
  stage: v.nullable(v.picklist(STAGES)),
  statement: LocalisedTextSchema,
  ...provenanceEntries,
});
export type Capability = v.InferOutput<typeof CapabilitySchema>;

const PercentSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

export const OwnerSchema = v.strictObject({
  name: NameSchema,
  kind: v.picklist(["organisation", "person", "state", "unnamed_group"]),
  /** The owner's own record, where there is one. */
  organisation: v.nullable(SlugSchema),
  /** Percent of shares; an interval where the source gives one, null where it is unknown. */
  share: v.nullable(v.strictObject({ min: PercentSchema, max: PercentSchema })),
  /** A past owner stays in the record, because rules ask for transfers. */
  until: v.nullable(PartialDateSchema),
  statement: LocalisedTextSchema,
  ...provenanceEntries,
});
export type Owner = v.InferOutput<typeof OwnerSchema>;

export const RussiaLinkSchema = v.strictObject({
  state: v.picklist(LINK_STATES),
  natures: v.array(v.picklist(RUSSIA_LINK_NATURES)),
  statement: v.nullable(LocalisedTextSchema),
  ...provenanceEntries,
});

export const KoreaLinkSchema = v.strictObject({
  state: v.picklist(LINK_STATES),
  statement: v.nullable(LocalisedTextSchema),
  ...provenanceEntries,
});

export const CautionSchema = v.strictObject({
  topic: v.picklist(CAUTION_TOPICS),
  effect: v.picklist(CAUTION_EFFECTS),
  statement: LocalisedTextSchema,
  ...provenanceEntries,
});
export type Caution = v.InferOutput<typeof CautionSchema>;

/** One thing known today about a reference: a listing, an absence from a list, a ban, a corporate fact. */
export const StatusClaimSchema = v.strictObject({
  authority: v.pipe(v.string(), v.nonEmpty()),
  list: v.pipe(v.string(), v.nonEmpty()),
  finding: v.picklist([
    "listed",
    "listed_through_owner",
    "related_party_listed",
    "not_found",
    "delisted",
    "restricted",
    "unknown",
  ]),
  date: v.nullable(PartialDateSchema),
  programme: v.nullable(v.string()),
  statement: LocalisedTextSchema,
  ...provenanceEntries,
});

export const ReferenceSchema = v.strictObject({
  /** What the policy brief says of it; null for organisations added only to explain another's status. */
  brief: v.nullable(v.strictObject({ role: LocalisedTextSchema, locator: BriefLocatorSchema })),
  tier: v.picklist(["blocked", "restricted", "flagged", "no_listing_found", "unassessed"]),
  tierReason: LocalisedTextSchema,
  status: v.array(StatusClaimSchema),
  changes: v.array(v.strictObject({ date: v.nullable(PartialDateSchema), ...StatementSchema.entries })),
});

export const OrganisationSchema = v.strictObject({
  id: SlugSchema,
  role: v.picklist(ORGANISATION_ROLES),
  kind: v.picklist(ORGANISATION_KINDS),
  /** Seat. Null where no source tells it. */
  country: v.nullable(CountryCodeSchema),
  names: OrganisationNamesSchema,
  city: v.nullable(claimOf(LocalisedTextSchema)),
  founded: v.nullable(claimOf(v.pipe(v.number(), v.integer(), v.minValue(1700), v.maxValue(2026)))),
  website: v.nullable(
    claimOf(v.pipe(v.string(), v.regex(/^[a-z0-9.-]+\.[a-z]{2,}(?:\/\S*)?$/, "must be a bare host name"))),
  ),
  identifiers: v.array(IdentifierSchema),
  /** One or two sentences: what it is and does. Says nothing that the claims below do not. */
  summary: LocalisedTextSchema,
  /** Short search words per language, taken from the claims. */
  keywords: v.strictObject({ ko: v.array(v.string()), en: v.array(v.string()), ru: v.array(v.string()) }),
  capabilities: v.array(CapabilitySchema),
  scale: v.nullable(StatementSchema),
  ownership: v.nullable(StatementSchema),
  owners: v.array(OwnerSchema),
  russiaLink: RussiaLinkSchema,
  koreaLink: KoreaLinkSchema,
  cautions: v.array(CautionSchema),
  reference: v.nullable(ReferenceSchema),
  /** Offers, needs and ways of working as the party itself tells them; null where nobody knows. */
  exchange: v.optional(v.nullable(ExchangeSchema), null),
  /** Due-diligence facts; null until somebody has asked. */
  facts: v.optional(v.nullable(FactsSchema), null),
  ...recordEntries,
});
export type Organisation = v.InferOutput<typeof OrganisationSchema>;
