import { describe, expect, it } from "vitest";
import { type Case, holds, judge, UNLISTED } from "../../../test/support/deal.cases.ts";
import { deal, nexus } from "../../../test/support/rule.subject.ts";
import { koreaRules } from "./korea.rules.ts";

type GivenDeal = NonNullable<Parameters<typeof deal>[0]>;
type Item = NonNullable<GivenDeal["deliverables"]>[number];
const of = (...deliverables: Item[]) => ({ deal: deal({ deliverables }) });
const goods = (hs6: string | null, over: GivenDeal = {}) => ({
  deal: deal({ deliverables: [{ type: "goods", hs6 }], ...over }),
});
const to = (country: string): GivenDeal => ({ destination: country, endUser: { country } });

const NO_DEAL: Case = ["no deal", {}, "asks deal: deal"];

const TABLES: Record<string, readonly Case[]> = {
  "KR-STRATEGIC": [
    NO_DEAL,
    ["nothing described", of(), "asks deal: deal.deliverables"],
    ["strategic, no licence: a hold", of({ type: "goods", krControl: "strategic", krLicence: "no" }), "high"],
    ["strategic, licence unknown", of({ type: "goods", krControl: "strategic" }), "high"],
    ["strategic with a licence", of({ type: "goods", krControl: "strategic", krLicence: "yes" }), "info"],
    ["not judged", of({ type: "technology" }), "high"],
    ["not controlled", of({ type: "software", krControl: "not_controlled" }), "info"],
    ["one of each", of({ type: "goods" }, { type: "software", krControl: "not_controlled" }), "high, info"],
    ["a service is no item", of({ type: "service" }), "nothing"],
    ["the day before the Act", { ...of({ type: "goods" }), asOf: "2024-02-19" }, "nothing"],
    ["the day of the Act", { ...of({ type: "goods" }), asOf: "2024-02-20" }, "high"],
  ],
  "KR-SITUATIONAL-LIST": [
    NO_DEAL,
    ["nothing described", of(), "asks deal: deal.deliverables"],
    ["listed to Russia", goods("854231", to("RU")), "block row 6"],
    ["listed to Belarus", goods("848210", to("BY")), "block row 6"],
    ["end user in Russia", goods("854231", { destination: "KZ", endUser: { country: "RU" } }), "block row 6"],
    ["code unknown, to Russia", goods(null, to("RU")), "high"],
    ["other code to Russia: never nothing", goods(UNLISTED, to("RU")), "asks deal: deal.deliverables[].hs6"],
    ["listed to a neighbour, unproven", goods("854231", to("MN")), "high row 6"],
    ["listed to a neighbour, proven", goods("854231", { ...to("MN"), endUseProven: "yes" }), "nothing"],
    ["other code to a neighbour, unproven", goods(UNLISTED, to("KZ")), "asks deal: deal.deliverables[].hs6"],
    ["other code to a neighbour, proven", goods(UNLISTED, { ...to("KZ"), endUseProven: "yes" }), "nothing"],
    [
      "listed, proven, through Russia",
      goods("854231", { ...to("KZ"), endUseProven: "yes", route: ["KR", "RU", "KZ"] }),
      "high row 6",
    ],
    ["listed, elsewhere", goods("854231", to("DE")), "nothing"],
    ["destination unknown", goods("854231"), "asks deal: deal.destination"],
    ["end user unknown", goods("854231", { destination: "DE" }), "asks deal: deal.endUser.country"],
    ["software has no code", of({ type: "software" }), "nothing"],
    ["before the first list", { ...goods("854231", to("RU")), asOf: "2022-03-25" }, "nothing"],
    [
      "before the list was in HS-6",
      { ...goods("854231", to("RU")), asOf: "2024-02-23" },
      "asks deal: deal.deliverables[].hs6",
    ],
  ],
  "KR-CATCHALL": [
    NO_DEAL,
    ["one sign", { deal: deal({ signs: ["odd_route"] }) }, "medium"],
    ["the same sign twice is one", { deal: deal({ signs: ["odd_route", "odd_route"] }) }, "medium"],
    ["two signs", { deal: deal({ signs: ["odd_route", "odd_packing"] }) }, "high"],
    ["one sign, soldiers", { deal: deal({ signs: ["odd_route"], endUser: { type: "military" } }) }, "high row 9"],
    ["one sign, police", { deal: deal({ signs: ["odd_route"], endUser: { type: "police" } }) }, "medium"],
    ["a military link", { deal: deal({ signs: ["military_link"] }) }, "high row 9"],
    ["weapons", { deal: deal({ signs: ["weapons_use_known"] }) }, "block"],
    ["a carrier as consignee is a sign", { deal: deal({ consignee: { type: "freight_forwarder" } }) }, "medium"],
    [
      "and counts once",
      { deal: deal({ consignee: { type: "freight_forwarder" }, signs: ["freight_forwarder_consignee"] }) },
      "medium",
    ],
    ["no sign written down", { deal: deal({}) }, "asks deal: deal.signs"],
    ["no sign, end use proven", { deal: deal({ endUseProven: "yes" }) }, "nothing"],
    ["the day before", { deal: deal({ signs: ["weapons_use_known"] }), asOf: "2024-02-19" }, "nothing"],
  ],
  "KR-TRANSIT-BROKER": [
    NO_DEAL,
    [
      "broker, controlled",
      { ...of({ type: "goods", krControl: "strategic" }), nexus: nexus({ role: "broker" }) },
      "high",
    ],
    ["transit, not judged", { ...of({ type: "goods" }), nexus: nexus({ role: "transit" }) }, "high"],
    [
      "broker, not controlled",
      { ...of({ type: "goods", krControl: "not_controlled" }), nexus: nexus({ role: "broker" }) },
      "nothing",
    ],
    ["exporter", { ...of({ type: "goods" }), nexus: nexus({ role: "exporter" }) }, "nothing"],
    ["role unknown", of({ type: "goods" }), "asks deal: nexus.role"],
    ["the day before", { ...of({ type: "goods" }), nexus: nexus({ role: "broker" }), asOf: "2024-02-19" }, "nothing"],
  ],
  "KR-PENALTY": [
    NO_DEAL,
    ["goods", of({ type: "goods" }), "info"],
    ["technology", of({ type: "technology" }), "info"],
    ["service", of({ type: "service" }), "nothing"],
    ["nothing described", of(), "asks deal: deal.deliverables"],
    ["the day before", { ...of({ type: "goods" }), asOf: "2025-09-30" }, "nothing"],
  ],
  "KR-NCT": [
    NO_DEAL,
    ["a core technology", of({ type: "technology", nationalCoreTechnology: "yes" }), "high"],
    ["none", of({ type: "technology", nationalCoreTechnology: "no" }), "nothing"],
    ["unknown, joint research", { deal: deal({ type: "joint_rnd", deliverables: [{ type: "technology" }] }) }, "high"],
    ["unknown, nothing described", { deal: deal({ type: "jv" }) }, "high"],
    [
      "unknown, the firm holds none",
      { deal: deal({ type: "jv" }), nexus: nexus({ holdsNationalCoreTechnology: "no" }) },
      "nothing",
    ],
    [
      "unknown, a supply",
      { deal: deal({ type: "supply", deliverables: [{ type: "goods" }] }) },
      "asks deal: deal.deliverables[].nationalCoreTechnology",
    ],
    ["kind of deal unknown", of({ type: "technology" }), "asks deal: deal.type"],
    ["the day before", { deal: deal({ type: "jv" }), asOf: "2025-07-21" }, "nothing"],
  ],
};

describe.each(Object.entries(TABLES))("%s", (id, cases) => {
  it.each(cases)("%s", (...row) => holds(koreaRules, id, row));
});

describe("a flag of several deliverables", () => {
  it("is one, and names the field of each", () => {
    const outcome = judge(koreaRules, "KR-STRATEGIC", of({ type: "goods" }, { type: "service" }, { type: "software" }));
    expect(outcome).toHaveLength(1);
    expect(outcome).toMatchObject([
      {
        why: { ko: expect.stringContaining("deal.deliverables[0].krControl: unknown, deal.deliverables[2].krControl") },
      },
    ]);
  });
});
