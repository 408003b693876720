import type { Facts } from "../../src/domain/facts.schema.ts";
import { NO_FACTS } from "../../src/domain/facts.schema.ts";
import type { Caution } from "../../src/domain/organisation.schema.ts";
import { text } from "../support/records.ts";
import { known, read, ruledHit } from "../support/rule.subject.ts";
import { CLEAN_FACTS, type LabelledCase, LISTED_BANK, share } from "./labelled.subject.ts";

type Trade = NonNullable<Facts["trade"]>[number];
type Customer = NonNullable<Facts["customers"]>[number];
type Bank = NonNullable<Facts["banks"]>[number];

export const trade = (over: Partial<Trade> = {}): Trade => ({
  hs6: "854231",
  direction: "import",
  partners: ["KR"],
  since: "2023-06",
  growthPercent: 20,
  replacesRussianBuyer: false,
  ...read(),
  ...over,
});
const customer = (type: Customer["type"], country = "KZ"): Customer => ({
  name: `Fictional ${type} customer (test)`,
  ...{ type, country },
  ...read(),
});
const bank = (name: string): Bank => ({ name, organisation: null, country: "KZ", parent: null, ...read() });
const presence = (over: Partial<Facts["presence"]>) => ({ presence: { ...CLEAN_FACTS.presence, ...over } });
const workforce = (over: Partial<Facts["workforce"]>) => ({ workforce: { ...CLEAN_FACTS.workforce, ...over } });
const undertakings = (over: Partial<Facts["undertakings"]>) => ({
  undertakings: { ...CLEAN_FACTS.undertakings, ...over },
});
export const caution = (topic: Caution["topic"], effect: Caution["effect"]): Caution => ({
  ...{ topic, effect, statement: text(topic) },
  ...read(),
});
const NAMESAKE = "Fictional Harvest Namesake (test)";
const hit = (over: Parameters<typeof ruledHit>[0] = {}) =>
  ruledHit({ name: NAMESAKE, listed: "Fictional Harvest (test)", ...over });

/** What lists, presence, people, users and the party's own conduct say. */
export const PARTNER_CASES: readonly LabelledCase[] = [
  {
    ...{ name: "Fictional Meadow Robotics (test)", about: "clean neighbour, all answered" },
    ...{ verdict: "recommended", clean: true, silent: ["TYP-TRANSSHIP"] },
  },
  {
    ...{ name: "Fictional Blank Sheet (test)", about: "nothing known at all", verdict: "conditional", clean: true },
    record: { founded: null, owners: [], russiaLink: { state: "unknown", natures: [], statement: null, ...read() } },
    facts: NO_FACTS,
  },
  {
    ...{ name: "Fictional Six Rows (test)", about: "six of seven rows answered", verdict: "recommended", clean: true },
    facts: { customers: [] },
  },
  {
    ...{
      name: "Fictional Five Rows (test)",
      about: "five of seven rows answered",
      verdict: "conditional",
      clean: true,
    },
    facts: { customers: [], russia: { ...CLEAN_FACTS.russia, ipOwner: null } },
    deciding: [],
  },
  {
    ...{ name: "Fictional Recalled Rows (test)", about: "rows answered from memory only", verdict: "conditional" },
    facts: {
      customers: [{ ...customer("civil"), mark: "recalled", sources: ["recalled"] }],
      russia: { ...CLEAN_FACTS.russia, ipOwner: known("organisation", { mark: "recalled", sources: ["recalled"] }) },
    },
    clean: true,
  },
  {
    ...{ name: NAMESAKE, about: "namesake of a listed party, not yet ruled on", hits: [hit()] },
    ...{ verdict: "hold", deciding: ["US-SDN"] },
  },
  {
    ...{ name: "Fictional Harvest Other (test)", about: "namesake of a listed party, ruled another party" },
    hits: [
      hit({
        decision: {
          hit: "hit-1",
          ruling: "other-party",
          why: "x",
          by: "y",
          at: "2026-11-20T00:00:00Z",
          basis: "basis",
        },
      }),
    ],
    ...{ verdict: "recommended", clean: true, silent: ["US-SDN", "NAMESAKE"] },
  },
  {
    ...{ name: "Fictional Listed Works (test)", about: "listed party", verdict: "blocked", deciding: ["US-SDN"] },
    listed: [{ name: "Fictional Listed Works (test)", list: "ofac-sdn" }],
  },
  {
    ...{ name: "Fictional Entity Works (test)", about: "party on the Entity List" },
    listed: [{ name: "Fictional Entity Works (test)", list: "bis-entity-list" }],
    ...{ verdict: "blocked", deciding: ["US-ENTITY"] },
  },
  {
    ...{ name: "Fictional Day Before (test)", about: "party on the day before its listing", asOf: "2026-11-21" },
    listed: [{ name: "Fictional Day Before (test)", list: "ofac-sdn", on: "2026-11-22" }],
    ...{ verdict: "recommended", silent: ["US-SDN"] },
  },
  {
    ...{ name: "Fictional Recalled Works (test)", about: "listing that is only recalled" },
    listed: [{ name: "Fictional Recalled Works (test)", list: "ofac-sdn", mark: "recalled" }],
    ...{ verdict: "hold", deciding: ["US-SDN"] },
  },
  {
    ...{ name: "Fictional Delisted Works (test)", about: "delisted party", verdict: "recommended", clean: true },
    listed: [{ name: "Fictional Delisted Works (test)", list: "ofac-sdn", until: "2025-03-01" }],
    silent: ["US-SDN"],
  },
  {
    ...{ name: "Fictional Diverter (test)", about: "supplier in the diverter data" },
    listed: [{ name: "Fictional Diverter (test)", list: "test-tip" }],
    ...{ verdict: "blocked", deciding: ["TYP-DIVERTER-DATA"] },
  },
  {
    ...{ name: "Fictional Chip Exporter (test)", about: "shipped priority goods to Russia after 2022" },
    facts: { trade: [trade({ direction: "export", partners: ["RU"] })] },
    ...{ verdict: "blocked", deciding: ["CHPL"] },
  },
  {
    ...{ name: "Fictional New Chip Trader (test)", about: "founded 2023, trades sensitive goods" },
    ...{ record: { founded: known(2023) }, facts: { trade: [trade()] } },
    ...{ verdict: "hold", among: ["TYP-POST-2022"] },
  },
  {
    ...{
      name: "Fictional Order Taker (test)",
      about: "founded 2023, sensitive goods and Russian orders: rows 6 and 8",
    },
    ...{ record: { founded: known(2023) }, facts: { trade: [trade({ replacesRussianBuyer: true })] } },
    ...{ verdict: "not_recommended", among: ["TYP-SUBSTITUTION"] },
  },
  {
    ...{ name: "Fictional New Jam Trader (test)", about: "founded 2023, trades other goods" },
    ...{ record: { founded: known(2023) }, facts: { trade: [trade({ hs6: "200799" })] } },
    ...{ verdict: "conditional", clean: true, deciding: [], silent: ["TYP-POST-2022"] },
  },
  {
    ...{
      name: "Fictional New Software (test)",
      about: "founded 2024, software only",
      record: { founded: known(2024) },
    },
    ...{ verdict: "recommended", clean: true, silent: ["TYP-POST-2022"] },
  },
  {
    ...{
      name: "Fictional Old Chip Trader (test)",
      about: "founded 2015, brings tier 1 goods into a transshipment country",
    },
    facts: { trade: [trade({ since: "2016", growthPercent: 5 })] },
    ...{ verdict: "hold", among: ["CHPL"], silent: ["TYP-POST-2022", "TYP-SUBSTITUTION"] },
  },
  {
    ...{ name: "Fictional Shell One (test)", about: "one sign of a shell", verdict: "recommended" },
    facts: presence({ website: known(false) }),
  },
  {
    ...{ name: "Fictional Half Seen (test)", about: "one sign of a shell, the others unknown", verdict: "conditional" },
    ...{ facts: presence({ website: known(false), domainMail: null }), deciding: [] },
  },
  {
    ...{ name: "Fictional Shell Two (test)", about: "two signs of a shell", verdict: "conditional" },
    ...{ facts: presence({ website: known(false), domainMail: known(false) }), deciding: ["TYP-SHELL"] },
  },
  {
    ...{ name: "Fictional Shell Three (test)", about: "three signs of a shell", verdict: "hold" },
    facts: presence({ website: known(false), domainMail: known(false), addressType: known("mass_registration") }),
    deciding: ["TYP-SHELL"],
  },
  {
    ...{ name: "Fictional Hub Resident (test)", about: "registered address of a hub that hundreds share" },
    facts: presence({ addressType: known("hub_registered"), sharedWith: known(400) }),
    ...{ verdict: "recommended", clean: true, silent: ["US-ENTITY-ADDRESS", "TYP-SHELL"] },
  },
  {
    ...{ name: "Fictional Crowded Office (test)", about: "one office with six unrelated firms" },
    facts: presence({ sharedWith: known(6) }),
    ...{ verdict: "conditional", deciding: ["US-ENTITY-ADDRESS"] },
  },
  {
    ...{ name: "Fictional Same Door (test)", about: "exact address of a listed party" },
    listedAddress: "12 Fictional Street, Testville 050000",
    ...{ verdict: "blocked", deciding: ["US-ENTITY-ADDRESS"] },
  },
  {
    ...{ name: "Fictional Remote Coders (test)", about: "mostly remote staff, identities not verified" },
    facts: workforce({ remoteShare: known(share(80)), identityVerified: known(false) }),
    ...{ verdict: "hold", deciding: ["DPRK-IT"] },
  },
  {
    ...{ name: "Fictional Half Remote (test)", about: "exactly half remote staff, identities not verified" },
    facts: workforce({ remoteShare: known(share(50)), identityVerified: known(false) }),
    ...{ verdict: "recommended", clean: true, silent: ["DPRK-IT"] },
  },
  {
    ...{ name: "Fictional Northern Link (test)", about: "confirmed link of staff to North Korea" },
    facts: workforce({ dprkLink: known(true) }),
    ...{ verdict: "blocked", deciding: ["DPRK-IT"] },
  },
  {
    ...{ name: "Fictional Rouble Token (test)", about: "settles in A7A5" },
    facts: { crypto: { tokens: ["A7A5"], wallets: [], rublePairs: true, licensed: true, ...read() } },
    ...{ verdict: "blocked", deciding: ["CRYPTO-A7A5"] },
  },
  {
    ...{ name: "Fictional Army Supplier (test)", about: "military customer at home" },
    ...{ facts: { customers: [customer("military")] }, verdict: "hold", deciding: ["US-MEU"] },
  },
  {
    ...{ name: "Fictional Russian Army Supplier (test)", about: "military customer in Russia" },
    ...{ facts: { customers: [customer("military", "RU")] }, verdict: "blocked", deciding: ["US-MEU"] },
  },
  {
    ...{ name: "Fictional Payroll for Ministry (test)", about: "interior ministry uses its payroll software" },
    facts: { customers: [customer("civil"), customer("interior_ministry")] },
    ...{ verdict: "recommended", clean: true, silent: ["US-MEU"] },
  },
  {
    ...{ name: "Fictional Watchful Eye (test)", about: "surveillance vendor with an interior ministry as customer" },
    record: { cautions: [caution("surveillance", "exclude")] },
    facts: { customers: [customer("interior_ministry")] },
    ...{ verdict: "not_recommended", deciding: ["POLICY-EXCLUDED"] },
  },
  {
    ...{ name: "Fictional Camera Maker (test)", about: "surveillance noted for review only" },
    record: { cautions: [caution("surveillance", "review")] },
    ...{ verdict: "hold", deciding: ["POLICY-REVIEW"] },
  },
  {
    ...{ name: "Fictional Émigré Founder (test)", about: "personal Russian background only" },
    record: { russiaLink: { state: "known", natures: ["personal"], statement: text("born there"), ...read() } },
    ...{ verdict: "recommended", clean: true, silent: ["RU-LINK", "REL-RELOCATED"] },
  },
  {
    ...{ name: "Fictional Moscow Seat (test)", about: "unlisted firm seated in Russia", record: { country: "RU" } },
    ...{ verdict: "hold", deciding: ["RU-REFERENCE"] },
  },
  {
    ...{ name: "Fictional Kyrgyz Neighbour (test)", about: "clean firm in a transshipment country" },
    ...{ record: { country: "KG" }, verdict: "recommended", clean: true, silent: ["TYP-TRANSSHIP"] },
  },
  {
    ...{ name: "Fictional Refuser (test)", about: "refused the no-re-export clause" },
    facts: undertakings({ noReexport: known("refused") }),
    ...{ verdict: "hold", deciding: ["TYP-EVASIVE"] },
  },
  {
    ...{ name: "Fictional Refusing Army Supplier (test)", about: "refused the clause and serves the military" },
    facts: { ...undertakings({ noReexport: known("refused") }), customers: [customer("military")] },
    ...{ verdict: "not_recommended", deciding: ["TYP-EVASIVE", "US-MEU"] },
  },
  {
    ...{
      name: "Fictional Not Asked Yet (test)",
      about: "clause not asked for yet",
      verdict: "recommended",
      clean: true,
    },
    facts: undertakings({ noReexport: known("not_asked") }),
  },
  {
    ...{ name: "Fictional Hidden Trace (test)", about: "traces in Russia, no office declared" },
    facts: presence({ footprint: known(["KZ", "RU"]) }),
    ...{ verdict: "conditional", deciding: ["TYP-IP"] },
  },
  {
    ...{ name: "Fictional Declared Trace (test)", about: "traces in Russia, office declared", verdict: "recommended" },
    facts: presence({ footprint: known(["KZ", "RU"]), declaredRussianOffice: known(true) }),
  },
  {
    ...{ name: "Fictional One Route (test)", about: "listed bank as the only route" },
    ...{ facts: { banks: [bank(LISTED_BANK)] }, listed: [{ name: LISTED_BANK, list: "ofac-sdn" }] },
    ...{ verdict: "blocked", deciding: ["REGIONAL-BANKS"] },
  },
  {
    ...{ name: "Fictional Two Routes (test)", about: "listed bank as one of two routes" },
    facts: { banks: [bank(LISTED_BANK), bank("Fictional Meadow Bank (test)")] },
    listed: [{ name: LISTED_BANK, list: "ofac-sdn" }],
    ...{ verdict: "hold", deciding: ["REGIONAL-BANKS"] },
  },
  {
    ...{ name: "Fictional Suspended Route (test)", about: "bank under the Korean suspension as the only route" },
    ...{ facts: { banks: [bank(LISTED_BANK)] }, listed: [{ name: LISTED_BANK, list: "kr-moef" }] },
    ...{ verdict: "blocked", deciding: ["KR-RU-BANKS"] },
  },
];
