import * as v from "valibot";
import { claimOf, provenanceEntries } from "./provenance.schema.ts";
import { CountryCodeSchema, LocalisedTextSchema, PartialDateSchema, SlugSchema } from "./text.schema.ts";

/**
 * What due diligence finds out about an organisation, beyond its profile. Every part may be null or empty:
 * null is "not known", which makes a question; an empty list is "asked, and there is none" only where it says so.
 */

const PercentSchema = v.pipe(
  v.number(),
  v.minValue(0, "must not be below 0"),
  v.maxValue(100, "must not be above 100"),
);

/** Percent, as an interval where the source gives one. */
export const ShareSchema = v.pipe(
  v.strictObject({ min: PercentSchema, max: PercentSchema }),
  v.check(({ min, max }) => min <= max, "min is above max"),
);
export type Share = v.InferOutput<typeof ShareSchema>;

/** Chapters 01 to 97 of the Harmonised System; 77 is reserved and has no codes, 98 and 99 are for national use. */
const HS6 = /^(?!00|77|98|99)\d{6}$/;
export const Hs6Schema = v.pipe(
  v.string(),
  v.regex(HS6, "must be a code of the Harmonised System: six digits, chapters 01 to 97"),
);

/** Somebody named in a fact: by record where there is one. */
const PartyRef = {
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(300)),
  organisation: v.nullable(SlugSchema),
};

export const RELATIONS = ["family", "employee", "nominee", "trust", "unrelated", "unknown"] as const;
export type Relation = (typeof RELATIONS)[number];

/** A change of owners. The rule on sham transfers asks for listed givers near their designation. */
export const OwnershipEventSchema = v.strictObject({
  date: PartialDateSchema,
  from: v.strictObject(PartyRef),
  to: v.strictObject({ ...PartyRef, relation: v.picklist(RELATIONS) }),
  share: v.nullable(ShareSchema),
  buyBack: v.nullable(v.boolean()),
  ...provenanceEntries,
});

export const CONTROL_KINDS = [
  "appoints_board_majority",
  "veto",
  "buy_back_option",
  "de_facto_management",
  "financing",
  "voting_agreement",
  "shared_board",
] as const;

/** A sign that somebody directs the organisation whatever the shares say. */
export const ControlIndicatorSchema = v.strictObject({
  kind: v.picklist(CONTROL_KINDS),
  by: v.strictObject(PartyRef),
  ...provenanceEntries,
});

export const DirectorSchema = v.strictObject({ ...PartyRef, role: v.string(), ...provenanceEntries });

export const BankSchema = v.strictObject({
  ...PartyRef,
  country: v.nullable(CountryCodeSchema),
  parent: v.nullable(v.strictObject(PartyRef)),
  ...provenanceEntries,
});

export const PREDECESSOR_STATES = ["liquidated", "sold_to_unlisted", "sold_to_listed", "operating", "unknown"] as const;

/** An entity that the organisation came from: what became of it tells a lawful move from a sham. */
export const PredecessorSchema = v.strictObject({
  ...PartyRef,
  country: CountryCodeSchema,
  state: v.picklist(PREDECESSOR_STATES),
  sameOwners: v.nullable(v.boolean()),
  ...provenanceEntries,
});

export const CUSTOMER_TYPES = [
  "civil",
  "government",
  "interior_ministry",
  "police",
  "security_service",
  "military",
  "defence_institute",
] as const;
export type CustomerType = (typeof CUSTOMER_TYPES)[number];

export const CustomerSchema = v.strictObject({
  name: v.nullable(v.string()),
  type: v.picklist(CUSTOMER_TYPES),
  country: v.nullable(CountryCodeSchema),
  ...provenanceEntries,
});

/** Goods that the organisation has traded, from customs or its own word. */
export const TradeSchema = v.strictObject({
  hs6: Hs6Schema,
  direction: v.picklist(["import", "export"]),
  partners: v.array(CountryCodeSchema),
  since: v.nullable(PartialDateSchema),
  /** Growth of a year over the one before, in percent; null where unknown. */
  growthPercent: v.nullable(v.number()),
  /** True if it took over orders that a Russian or Belarusian buyer placed before. */
  replacesRussianBuyer: v.nullable(v.boolean()),
  ...provenanceEntries,
});

export const RelocationSchema = v.strictObject({
  from: CountryCodeSchema,
  on: v.nullable(PartialDateSchema),
  ...provenanceEntries,
});

/** Whose the code and the patents are. */
export const IP_OWNERS = ["organisation", "russian_entity", "third_party"] as const;

export const RussiaFactsSchema = v.strictObject({
  revenueShare: v.nullable(claimOf(ShareSchema)),
  revenueFromStateOrDefence: v.nullable(claimOf(v.boolean())),
  staffShare: v.nullable(claimOf(ShareSchema)),
  ipOwner: v.nullable(claimOf(v.picklist(IP_OWNERS))),
  hosting: v.nullable(claimOf(v.boolean())),
  subsidiary: v.nullable(claimOf(v.boolean())),
});

export const WorkforceSchema = v.strictObject({
  count: v.nullable(claimOf(v.pipe(v.number(), v.integer(), v.minValue(0)))),
  localShare: v.nullable(claimOf(ShareSchema)),
  remoteShare: v.nullable(claimOf(ShareSchema)),
  identityVerified: v.nullable(claimOf(v.boolean())),
  countries: v.nullable(claimOf(v.array(CountryCodeSchema))),
  dprkLink: v.nullable(claimOf(v.boolean())),
});

export const ADDRESS_TYPES = [
  "office",
  "hub_registered",
  "residential",
  "mass_registration",
  "mail_forwarding",
] as const;

export const PresenceSchema = v.strictObject({
  website: v.nullable(claimOf(v.boolean())),
  domainMail: v.nullable(claimOf(v.boolean())),
  addressType: v.nullable(claimOf(v.picklist(ADDRESS_TYPES))),
  /** Exact address as one line, for the address rule. */
  address: v.nullable(claimOf(v.string())),
  /** Unrelated firms at the very same address, as counted in a registry. */
  sharedWith: v.nullable(claimOf(v.pipe(v.number(), v.integer(), v.minValue(0)))),
  /** Countries from which its systems really answer. */
  footprint: v.nullable(claimOf(v.array(CountryCodeSchema))),
  declaredRussianOffice: v.nullable(claimOf(v.boolean())),
});

export const CryptoSchema = v.strictObject({
  tokens: v.array(v.string()),
  wallets: v.array(v.string()),
  rublePairs: v.nullable(v.boolean()),
  licensed: v.nullable(v.boolean()),
  ...provenanceEntries,
});

/** The seven questions of the due-diligence sheet, in its order. */
export const QUESTIONS = [
  "ownership",
  "russian_entities",
  "russian_shares",
  "customers",
  "goods",
  "banks",
  "undertakings",
] as const;
export type QuestionId = (typeof QUESTIONS)[number];

export const ANSWER_STATES = ["given", "accepted", "signed", "refused", "not_asked"] as const;

/** How far the undertakings went that every deal asks for. */
export const UndertakingsSchema = v.strictObject({
  endUse: v.nullable(claimOf(v.picklist(ANSWER_STATES))),
  noReexport: v.nullable(claimOf(v.picklist(ANSWER_STATES))),
  deliveryCheck: v.nullable(claimOf(v.picklist(ANSWER_STATES))),
});

export const CertificateSchema = v.strictObject({
  name: LocalisedTextSchema,
  validUntil: v.nullable(PartialDateSchema),
  ...provenanceEntries,
});

/** A question that the party itself has answered: it tells an empty list ("none") from one that nobody asked for. */
export const AnsweredSchema = v.strictObject({ question: v.picklist(QUESTIONS), ...provenanceEntries });

export const FactsSchema = v.strictObject({
  ownershipEvents: v.nullable(v.array(OwnershipEventSchema)),
  controlIndicators: v.nullable(v.array(ControlIndicatorSchema)),
  directors: v.nullable(v.array(DirectorSchema)),
  banks: v.nullable(v.array(BankSchema)),
  predecessors: v.nullable(v.array(PredecessorSchema)),
  relocation: v.nullable(RelocationSchema),
  russia: RussiaFactsSchema,
  workforce: WorkforceSchema,
  customers: v.nullable(v.array(CustomerSchema)),
  trade: v.nullable(v.array(TradeSchema)),
  presence: PresenceSchema,
  crypto: v.nullable(CryptoSchema),
  undertakings: UndertakingsSchema,
  certificates: v.array(CertificateSchema),
  answers: v.optional(v.array(AnsweredSchema)),
});
export type Facts = v.InferOutput<typeof FactsSchema>;

/** Nothing known: where every organisation starts. */
export const NO_FACTS: Facts = {
  ownershipEvents: null,
  controlIndicators: null,
  directors: null,
  banks: null,
  predecessors: null,
  relocation: null,
  russia: {
    revenueShare: null,
    revenueFromStateOrDefence: null,
    staffShare: null,
    ipOwner: null,
    hosting: null,
    subsidiary: null,
  },
  workforce: {
    count: null,
    localShare: null,
    remoteShare: null,
    identityVerified: null,
    countries: null,
    dprkLink: null,
  },
  customers: null,
  trade: null,
  presence: {
    website: null,
    domainMail: null,
    addressType: null,
    address: null,
    sharedWith: null,
    footprint: null,
    declaredRussianOffice: null,
  },
  crypto: null,
  undertakings: { endUse: null, noReexport: null, deliveryCheck: null },
  certificates: [],
};
