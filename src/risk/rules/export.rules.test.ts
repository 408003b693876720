import { describe, expect, it } from "vitest";
import { type Case, holds, judge, UNLISTED } from "../../../test/support/deal.cases.ts";
import { listing, organisation, owner, sanctionsList } from "../../../test/support/records.ts";
import { deal, facts, known, nexus, read } from "../../../test/support/rule.subject.ts";
import { type Facts, NO_FACTS } from "../../domain/facts.schema.ts";
import { exportRules } from "./export.rules.ts";

type GivenDeal = NonNullable<Parameters<typeof deal>[0]>;
type Item = NonNullable<GivenDeal["deliverables"]>[number];
type Trade = NonNullable<Facts["trade"]>[number];

const NO_DEAL: Case = ["no deal", {}, "asks deal: deal"];
const NOTHING_DESCRIBED: Case = ["nothing described", { deal: deal({}) }, "asks deal: deal.deliverables"];
const to = (country: string): GivenDeal => ({ destination: country, endUser: { country } });
const item = (over: Partial<Item>, given: GivenDeal = {}) => ({
  deal: deal({ deliverables: [{ type: "goods", ...over }], ...given }),
});
const at = (country: string | null) => ({ organisation: organisation({ country }) });
const trade = (over: Partial<Trade> = {}): Facts =>
  facts({
    trade: [
      {
        hs6: "854231",
        direction: "export",
        partners: ["RU"],
        since: "2023",
        growthPercent: null,
        replacesRussianBuyer: null,
        ...read(),
        ...over,
      },
    ],
  });
const NO_TRADE = facts({ trade: [] });
const chips = (given: GivenDeal, hs6: string | null = "854231") => ({ ...item({ hs6 }, given), facts: NO_TRADE });
const refusedClause = facts({
  undertakings: { ...NO_FACTS.undertakings, noReexport: known("refused" as const) },
});
const entityList = (programme: string, over = {}) => ({
  lists: new Map([["bis-entity-list", sanctionsList({ id: "bis-entity-list", rule: "US-ENTITY" })]]),
  listings: [listing({ list: "bis-entity-list", programme, ...over })],
});
const clause = (over: Partial<Item>, destination: string | null = "KZ") =>
  item({ hs6: "854231", euOrigin: "yes", ...over }, { destination });
const machine = (over: Partial<Item>, given: GivenDeal = to("KG")) => item({ hs6: "845710", ...over }, given);
const compute = (given: GivenDeal) => ({ deal: deal({ computeRequested: "yes", ...given }) });
const service = (serviceType: Item["serviceType"], given: GivenDeal) => item({ type: "service", serviceType }, given);
const clients = (country: string) =>
  facts({ customers: [{ name: "Fictional Client", type: "civil", country, ...read() }] });
const ownedBy = (kind: "person" | "organisation", share: number) => ({
  organisation: organisation({ owners: [owner({ kind, share: { min: share, max: share } })] }),
});

const TABLES: Record<string, readonly Case[]> = {
  "US-FDPR-RU": [
    NO_DEAL,
    NOTHING_DESCRIBED,
    ["US technology to Russia", item({ usTechInput: "yes" }, to("RU")), "high"],
    ["perhaps US technology, to Belarus", item({}, to("BY")), "high"],
    ["no US technology", item({ usTechInput: "no" }, to("RU")), "nothing"],
    ["US technology elsewhere", item({ usTechInput: "yes" }, to("KZ")), "nothing"],
    ["destination unknown", item({ usTechInput: "yes" }), "asks deal: deal.destination"],
    ["footnote 3", { ...item({}, to("KZ")), ...entityList("footnote 3") }, "block"],
    ["footnote 3, recalled", { ...item({}, to("KZ")), ...entityList("footnote 3", { mark: "recalled" }) }, "high"],
    ["footnote 30 is another", { ...item({}, to("KZ")), ...entityList("footnote 30") }, "nothing"],
    [
      "footnote 3, removed",
      { ...item({}, to("KZ")), ...entityList("footnote 3", { delistedOn: "2026-01-01" }) },
      "nothing",
    ],
    ["a service is no item", item({ type: "service" }, to("RU")), "nothing"],
  ],
  CHPL: [
    ["no deal, trade unknown", {}, "asks partner: facts.trade"],
    ["no deal, no trade", { facts: NO_TRADE }, "asks deal: deal"],
    ["shipped to Russia since 2023", { facts: trade() }, "block row 6"],
    ["shipped, as nobody looked up", { facts: trade({ mark: "recalled", sources: ["recalled"] }) }, "high row 6"],
    ["told of after that day", { facts: trade({ since: "2019", asOf: "2024-01" }) }, "block row 6"],
    [
      "on the day itself is not after",
      { facts: trade({ since: "2022-02-24", asOf: "2022-02-24" }) },
      "asks deal: deal",
    ],
    ["the day after", { facts: trade({ since: "2022-02-25", asOf: null }) }, "block row 6"],
    ["before it", { facts: trade({ since: "2019", asOf: "2021" }) }, "asks deal: deal"],
    ["no date", { facts: trade({ since: null, asOf: null }) }, "asks partner: facts.trade[].since"],
    ["only the year of it", { facts: trade({ since: "2022", asOf: "2022" }) }, "asks partner: facts.trade[].since"],
    ["import into a transshipment country", { facts: trade({ direction: "import" }) }, "high row 6"],
    [
      "import elsewhere",
      { facts: trade({ direction: "import" }), organisation: organisation({ country: "MN" }) },
      "asks deal: deal",
    ],
    ["tier 3 to a transshipment country", { facts: trade({ partners: ["KZ"], hs6: "848210" }) }, "medium"],
    ["tier 1 to one, long ago", { facts: trade({ partners: ["KZ"], since: "2019", asOf: "2020" }) }, "asks deal: deal"],
    ["to Belarus", { facts: trade({ partners: ["BY"] }) }, "block row 6"],
    ["other goods to Russia", { facts: trade({ hs6: UNLISTED }) }, "asks deal: deal"],
    ["to a transshipment country", { facts: trade({ partners: ["KZ"] }) }, "high row 6"],
    ["to another country", { facts: trade({ partners: ["DE"] }) }, "asks deal: deal"],
    ["destination Russia", chips(to("RU")), "block row 6"],
    ["destination Belarus, tier 3", chips(to("BY"), "848210"), "block row 6"],
    ["end user in Russia", chips({ destination: "KZ", endUser: { country: "RU" } }), "block row 6"],
    ["tier 1 to a transshipment country", chips(to("KZ")), "high row 6"],
    ["tier 2 to a transshipment country", chips(to("TR"), "851762"), "high row 6"],
    ["tier 3 to a transshipment country", chips(to("KZ"), "848210"), "medium"],
    ["tier 4 to a transshipment country", chips(to("GE"), "845710"), "medium"],
    ["Turkmenistan is none", chips(to("TM")), "nothing"],
    ["tier 1 elsewhere", chips(to("DE")), "nothing"],
    ["other goods", chips(to("RU"), UNLISTED), "nothing"],
    ["code unknown", chips(to("KZ"), null), "asks deal: deal.deliverables[].hs6"],
    ["destination unknown", chips({}), "asks deal: deal.destination"],
    ["end user unknown", chips({ destination: "DE" }), "asks deal: deal.endUser.country"],
    ["software", { ...item({ type: "software" }, to("RU")), facts: NO_TRADE }, "nothing"],
    ["the day before the list", { ...chips(to("RU")), asOf: "2024-02-22" }, "nothing"],
    ["the day of the list", { ...chips(to("RU")), asOf: "2024-02-23" }, "block row 6"],
  ],
  "EU-12G": [
    NO_DEAL,
    NOTHING_DESCRIBED,
    ["EU origin, listed, no partner", clause({}), "medium"],
    ["clause refused", { ...clause({}), facts: refusedClause }, "high"],
    ["clause refused, but not of EU origin", { ...clause({ euOrigin: "no" }), facts: refusedClause }, "nothing"],
    ["to a partner country", clause({}, "KR"), "nothing"],
    ["to a member state", clause({}, "LT"), "nothing"],
    ["origin unknown", clause({ euOrigin: "unknown" }), "asks deal: deal.deliverables[].euOrigin"],
    ["other code: annexes not on record", clause({ hs6: UNLISTED }), "asks deal: deal.deliverables[].hs6"],
    ["destination unknown", clause({}, null), "asks deal: deal.destination"],
    ["the day before", { ...clause({}), asOf: "2024-03-19" }, "nothing"],
  ],
  "EU-8A": [
    ["owned by a person", {}, "nothing"],
    ["the firm has a part in the EU", { nexus: nexus({ euSubsidiaries: "yes" }) }, "info"],
    ["owned by a company", ownedBy("organisation", 50), "asks deal: owners[].country"],
    ["a company holds less than half", ownedBy("organisation", 49.99), "nothing"],
    ["owner unknown", { organisation: organisation({ owners: [] }) }, "asks deal: owners[].country"],
    ["the day before", { nexus: nexus({ euSubsidiaries: "yes" }), asOf: "2024-06-23" }, "nothing"],
  ],
  "EU-12F-KG": [
    NO_DEAL,
    NOTHING_DESCRIBED,
    ["EU-origin machine tool of a known list", machine({ euOrigin: "yes" }), "block row 6"],
    ["not of EU origin", machine({ euOrigin: "no" }), "high row 6"],
    ["origin unknown", machine({}), "high row 6"],
    [
      "recalled code alone: no more than a question",
      machine({ hs6: "846040", euOrigin: "yes" }),
      "asks deal: deal.deliverables[].hs6",
    ],
    ["code outside the headings", machine({ hs6: "846310", euOrigin: "yes" }), "nothing"],
    ["code unknown", machine({ hs6: null }), "asks deal: deal.deliverables[].hs6"],
    ["to Kazakhstan", machine({ euOrigin: "yes" }, to("KZ")), "nothing"],
    ["destination not given, partner there", { ...machine({ euOrigin: "yes" }, {}), ...at("KG") }, "block row 6"],
    ["destination not given, partner elsewhere", machine({ euOrigin: "yes" }, {}), "asks deal: deal.destination"],
    ["the day before", { ...machine({ euOrigin: "yes" }), asOf: "2026-04-22" }, "nothing"],
    ["the day itself", { ...machine({ euOrigin: "yes" }), asOf: "2026-04-23" }, "block row 6"],
  ],
  "US-AI-IC": [
    NO_DEAL,
    ["asked for from China", { ...compute({ endUseProven: "yes" }), ...at("CN") }, "high"],
    ["end user in Russia", compute({ endUseProven: "yes", endUser: { country: "RU" } }), "high"],
    ["end use not proven", compute({ endUser: { country: "KZ" } }), "high"],
    ["proven and elsewhere", compute({ endUseProven: "yes", endUser: { country: "KZ" } }), "nothing"],
    ["a chip by its number", item({ eccn: "3A090" }), "high"],
    ["a cluster", item({ type: "compute" }), "high"],
    ["training", { deal: deal({ techTags: ["model_training"] }) }, "high"],
    [
      "a near number",
      { deal: deal({ computeRequested: "no", deliverables: [{ type: "goods", eccn: "3A991" }] }) },
      "nothing",
    ],
    ["not asked for", { deal: deal({ computeRequested: "no" }) }, "nothing"],
    ["unknown whether asked for", { deal: deal({}) }, "asks deal: deal.computeRequested"],
    ["end user unknown", compute({ endUseProven: "yes" }), "asks deal: deal.endUser.country"],
    [
      "seat unknown",
      { ...compute({ endUseProven: "yes", endUser: { country: "KZ" } }), ...at(null) },
      "asks partner: country",
    ],
    [
      "parent unknown",
      { ...compute({ endUseProven: "yes", endUser: { country: "KZ" } }), ...ownedBy("organisation", 60) },
      "asks deal: owners[].country",
    ],
    ["the day before", { ...compute({}), asOf: "2025-05-12" }, "nothing"],
  ],
  "US-IT-SERVICES": [
    NO_DEAL,
    NOTHING_DESCRIBED,
    ["cloud for Russia with US inputs", service("cloud", { ...to("RU"), usInputs: "yes" }), "block"],
    [
      "cloud for Russia with US persons",
      { ...service("cloud", to("RU")), nexus: nexus({ usPersons: "yes" }) },
      "block",
    ],
    ["without US inputs", service("it_design", { ...to("RU"), usInputs: "no" }), "high"],
    ["US inputs unknown: what holds either way", service("it_support", to("RU")), "high"],
    ["another service", service("other", { ...to("RU"), usInputs: "yes" }), "nothing"],
    ["kind unknown", service(null, to("RU")), "asks deal: deal.deliverables[].serviceType"],
    [
      "Belarus is not in the rule",
      { ...service("cloud", { ...to("BY"), usInputs: "yes" }), facts: clients("KZ") },
      "nothing",
    ],
    ["the partner has clients in Russia", { ...service("cloud", to("KZ")), facts: clients("RU") }, "high"],
    ["its clients are elsewhere", { ...service("cloud", to("KZ")), facts: clients("KZ") }, "nothing"],
    ["its clients are unknown", service("cloud", to("KZ")), "asks partner: facts.customers"],
    ["destination unknown", { ...service("cloud", {}), facts: clients("KZ") }, "asks deal: deal.destination"],
    [
      "what the partner is asked goes first",
      {
        deal: deal({
          deliverables: [{ type: "service" }, { type: "service", serviceType: "cloud" }],
          destination: "KZ",
        }),
      },
      "asks partner: facts.customers",
    ],
    ["goods are no service", item({}, to("RU")), "nothing"],
    ["the day before", { ...service("cloud", { ...to("RU"), usInputs: "yes" }), asOf: "2024-09-11" }, "nothing"],
  ],
};

describe.each(Object.entries(TABLES))("%s", (id, cases) => {
  it.each(cases)("%s", (...row) => holds(exportRules, id, row));
});

it("says both that goods go to Russia and that the partner shipped such goods before", () => {
  const outcome = judge(exportRules, "CHPL", { ...item({ hs6: "854231" }, to("RU")), facts: trade() });
  expect(outcome).toMatchObject([
    { why: { en: expect.stringContaining("facts.trade[0].hs6: 854231") }, evidence: [{ mark: "verified" }] },
    { why: { en: expect.stringContaining("deal.destination: RU") }, evidence: [{ mark: "inferred" }] },
  ]);
});
