import * as v from "valibot";
import { claimOf, recordEntries, StatementSchema } from "./provenance.schema.ts";
import { CountryCodeSchema, LocalisedTextSchema, SlugSchema } from "./text.schema.ts";

export const ACCESS_FACTORS = ["hostRegime", "tradeOffice", "agreement", "payment"] as const;
export type AccessFactor = (typeof ACCESS_FACTORS)[number];

/**
 * How open one way of access is. `open` and `partial` need a source that says so; no source means null
 * in the record, which ranking treats as unknown and never as closed.
 */
export const AccessLevelSchema = v.picklist(["open", "partial", "closed"]);

export const MEMBERSHIP_GROUPS = ["EAEU", "CIS", "SCO", "BRICS", "CSTO", "WTO"] as const;
export type MembershipGroup = (typeof MEMBERSHIP_GROUPS)[number];

/**
 * How far a country belongs to a group; the membership's `value` says it in the record's own words.
 * `partner`: a standing short of membership, such as partner country, dialogue partner or associate. `acceding`: has
 * applied or negotiates, whatever seat it holds meanwhile. `left`: was a member. `none`: no standing is on record.
 */
export const MEMBERSHIP_STATES = ["member", "observer", "partner", "acceding", "left", "none"] as const;
export type MembershipState = (typeof MEMBERSHIP_STATES)[number];

/** How far a trade agreement of a country with a group has come, where the country stays outside the group. */
export const TRADE_AGREEMENT_STATES = ["signed", "in_force"] as const;

const AccessClaimSchema = v.nullable(v.strictObject({ level: AccessLevelSchema, ...StatementSchema.entries }));

export const CountrySchema = v.strictObject({
  iso2: CountryCodeSchema,
  /** `partner_region`: Central Asia, the Caucasus, Mongolia. `context`: RU, CN, KR and others that facts speak of. */
  scope: v.picklist(["partner_region", "context"]),
  region: v.picklist(["central_asia", "caucasus", "east_asia", "russia_belarus", "other"]),
  names: LocalisedTextSchema,
  localName: v.nullable(v.string()),
  memberships: v.array(
    v.strictObject({
      group: v.picklist(MEMBERSHIP_GROUPS),
      state: v.picklist(MEMBERSHIP_STATES),
      /** Left out where the record speaks of none. */
      tradeAgreement: v.optional(v.picklist(TRADE_AGREEMENT_STATES)),
      ...claimOf(LocalisedTextSchema).entries,
    }),
  ),
  dataLaw: v.array(StatementSchema),
  hubs: v.array(StatementSchema),
  koreaLinks: v.array(StatementSchema),
  payment: v.array(StatementSchema),
  transshipment: v.array(StatementSchema),
  other: v.array(StatementSchema),
  access: v.strictObject({
    hostRegime: AccessClaimSchema,
    tradeOffice: AccessClaimSchema,
    agreement: AccessClaimSchema,
    payment: AccessClaimSchema,
  }),
  /** Channel organisations that are a way to partners there. */
  channels: v.array(SlugSchema),
  ...recordEntries,
});
export type Country = v.InferOutput<typeof CountrySchema>;
export type Membership = Country["memberships"][number];
