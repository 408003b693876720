import { known } from "../support/rule.subject.ts";
import { type LabelledCase, LISTED_BANK, ON_SDN } from "./labelled.subject.ts";
import { caution, trade } from "./partner.cases.ts";

type Deal = NonNullable<LabelledCase["deal"]>;
type Item = NonNullable<Deal["deliverables"]>[number];

const SOFTWARE: Item = {
  type: "software",
  krControl: "not_controlled",
  krLicence: "no",
  usTechInput: "no",
  euOrigin: "no",
  nationalCoreTechnology: "no",
};
const goods = (hs6: string, over: Partial<Item> = {}): Item => ({ ...SOFTWARE, type: "goods", hs6, ...over });
const CUSTOMER = { name: "Fictional Dairy (test)", country: "KZ", type: "civil" } as const;
const PAYMENT: NonNullable<Deal["payment"]> = {
  payerIsParty: "yes",
  method: "bank_transfer",
  country: "KZ",
  currency: "USD",
  banks: [{ name: "Fictional Meadow Bank (test)", country: "KZ" }],
  russianResidentOwes: "no",
};

/** A deal of which everything is told and nothing is wrong. */
const deal = (over: Deal = {}): Deal => ({
  type: "supply",
  deliverables: [SOFTWARE],
  destination: "KZ",
  route: ["KR", "KZ"],
  endUser: CUSTOMER,
  consignee: { name: "Fictional Dairy (test)", type: "end_user", changed: false },
  endUseProven: "yes",
  payment: PAYMENT,
  data: { subjects: [], types: ["non_personal"], hosting: "KZ", recipient: "KZ", highRiskAi: "no" },
  computeRequested: "no",
  priorRussianConsignee: "no",
  usInputs: "no",
  ...over,
});
const toRussia = (over: Deal = {}) => deal({ destination: "RU", endUser: { ...CUSTOMER, country: "RU" }, ...over });
const endUser = (type: "military" | "interior_ministry" | "government" | "police", country = "KZ") => ({
  endUser: { name: "Fictional user (test)", type, country },
});

/** What the two sides would do together. */
export const DEAL_CASES: readonly LabelledCase[] = [
  {
    ...{ name: "Fictional Software Buyer (test)", about: "deal: software for a civil user", deal: deal() },
    ...{ verdict: "recommended", clean: true },
  },
  {
    ...{ name: "Fictional No Details (test)", about: "deal of which nothing is told", deal: {} },
    ...{ verdict: "recommended", clean: true },
  },
  {
    ...{
      name: "Fictional Chip Buyer (test)",
      about: "deal: tier 1 code to a transshipment country, end use not proven",
    },
    deal: deal({ deliverables: [goods("854231")], endUseProven: "no" }),
    ...{ verdict: "hold", deciding: ["CHPL", "KR-SITUATIONAL-LIST"] },
  },
  {
    ...{
      name: "Fictional Proven Chip Buyer (test)",
      about: "deal: tier 1 code to a transshipment country, end use proven",
    },
    ...{ deal: deal({ deliverables: [goods("854231")] }), verdict: "hold", deciding: ["CHPL"] },
  },
  {
    ...{ name: "Fictional Machine Buyer (test)", about: "deal: tier 4 code to a transshipment country, raised once" },
    ...{ deal: deal({ deliverables: [goods("845710")] }), verdict: "hold", deciding: ["CHPL"] },
  },
  {
    ...{ name: "Fictional New Chip Buyer (test)", about: "deal: tier 1 code for a firm of 2023: age adds nothing" },
    ...{ record: { founded: known(2023) }, deal: deal({ deliverables: [goods("854231")] }) },
    ...{ verdict: "hold", deciding: ["CHPL", "TYP-POST-2022"] },
  },
  {
    ...{ name: "Fictional Russian Chip Buyer (test)", about: "deal: controlled code to Russia", verdict: "blocked" },
    ...{ deal: toRussia({ deliverables: [goods("854231")] }), deciding: ["CHPL", "KR-SITUATIONAL-LIST"] },
  },
  {
    ...{ name: "Fictional Changed Consignee (test)", about: "deal: consignee changed, priority goods" },
    deal: deal({ deliverables: [goods("854231")], consignee: { name: "Fictional X (test)", changed: true } }),
    ...{ verdict: "blocked", deciding: ["TYP-FALSE-DEST"] },
  },
  {
    ...{ name: "Fictional Strategic Buyer (test)", about: "deal: strategic item without licence" },
    deal: deal({ deliverables: [{ ...SOFTWARE, krControl: "strategic", krLicence: "no" }] }),
    ...{ verdict: "hold", deciding: ["KR-STRATEGIC"] },
  },
  {
    ...{ name: "Fictional Unjudged Buyer (test)", about: "deal: item that nobody has judged" },
    deal: deal({ deliverables: [{ ...SOFTWARE, krControl: "unknown" }] }),
    ...{ verdict: "hold", deciding: ["KR-STRATEGIC"] },
  },
  {
    ...{ name: "Fictional Other Payer (test)", about: "deal: somebody else pays", verdict: "hold" },
    ...{ deal: deal({ payment: { ...PAYMENT, payerIsParty: "no" } }), deciding: ["TYP-PAYMENT"] },
  },
  {
    ...{ name: "Fictional Crypto Payer (test)", about: "deal: paid in unlicensed crypto", verdict: "hold" },
    deal: deal({ payment: { ...PAYMENT, method: "crypto", cryptoLicensed: "no" } }),
    deciding: ["TYP-PAYMENT"],
  },
  {
    ...{ name: "Fictional Diverted Orders (test)", about: "deal: orders once for Russia, paid by another: two rows" },
    deal: deal({ priorRussianConsignee: "yes", payment: { ...PAYMENT, payerIsParty: "no" } }),
    ...{ verdict: "not_recommended", deciding: ["TYP-SUBSTITUTION", "TYP-PAYMENT"] },
  },
  {
    ...{ name: "Fictional Listed Route (test)", about: "deal: listed bank as the only route", facts: { banks: null } },
    ...{ listed: [{ ...ON_SDN, name: LISTED_BANK }], verdict: "blocked", deciding: ["REGIONAL-BANKS"] },
    deal: deal({ payment: { ...PAYMENT, banks: [{ name: LISTED_BANK, country: "KZ" }] } }),
  },
  {
    ...{ name: "Fictional Army Deal (test)", about: "deal: military end user", deal: deal(endUser("military")) },
    ...{ verdict: "hold", deciding: ["US-MEU"] },
  },
  {
    ...{ name: "Fictional Face Finder (test)", about: "deal: face recognition for an interior ministry" },
    deal: deal({ ...endUser("interior_ministry"), techTags: ["face_recognition"] }),
    ...{ verdict: "hold", deciding: ["HR-EU-5", "US-MEU", "HR-US-2020"] },
  },
  {
    ...{ name: "Fictional State Watcher (test)", about: "deal: surveillance vendor with a state user" },
    record: { cautions: [caution("surveillance", "review")] },
    deal: deal({ ...endUser("government"), techTags: ["video_analytics"] }),
    ...{ verdict: "hold", deciding: ["POLICY-REVIEW", "HR-US-2020"] },
  },
  {
    ...{ name: "Fictional Office Doors (test)", about: "deal: access control for a civil user" },
    ...{ deal: deal({ techTags: ["access_control"] }), verdict: "conditional", deciding: ["HR-EU-5"], clean: true },
  },
  {
    ...{ name: "Fictional One Sign (test)", about: "deal: one sign of suspicion", verdict: "conditional" },
    ...{ deal: deal({ signs: ["odd_packing"] }), deciding: ["KR-CATCHALL"] },
  },
  {
    ...{ name: "Fictional Two Signs (test)", about: "deal: two signs of suspicion", verdict: "hold" },
    ...{ deal: deal({ signs: ["odd_packing", "odd_route"] }), deciding: ["KR-CATCHALL"] },
  },
  {
    ...{ name: "Fictional Known Weapons (test)", about: "deal: use for weapons is known", verdict: "blocked" },
    ...{ deal: deal({ signs: ["weapons_use_known"] }), deciding: ["KR-CATCHALL"] },
  },
  {
    ...{ name: "Fictional Russian Server (test)", about: "deal: data hosted in Russia", verdict: "hold" },
    deal: deal({ data: { types: ["non_personal"], hosting: "RU", recipient: "KZ", highRiskAi: "no" } }),
    deciding: ["RU-FSB"],
  },
  {
    ...{ name: "Fictional Orders and Goods (test)", about: "deal: priority goods and orders taken over from Russia" },
    facts: { trade: [trade({ since: "2016", replacesRussianBuyer: true })] },
    deal: deal({ deliverables: [goods("854231")] }),
    ...{ verdict: "not_recommended", deciding: ["CHPL", "TYP-SUBSTITUTION"] },
  },
];
