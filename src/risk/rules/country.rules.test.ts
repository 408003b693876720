import { describe, it } from "vitest";
import { type Case, holds, UNLISTED } from "../../../test/support/deal.cases.ts";
import { organisation } from "../../../test/support/records.ts";
import { deal, facts, known, read } from "../../../test/support/rule.subject.ts";
import { NO_FACTS } from "../../domain/facts.schema.ts";
import { countryRules } from "./country.rules.ts";

const at = (country: string | null) => ({ organisation: organisation({ country }) });
const russia = (over: Partial<typeof NO_FACTS.russia>) => facts({ russia: { ...NO_FACTS.russia, ...over } });
const trades = (...codes: string[]) =>
  facts({
    trade: codes.map((hs6) => ({
      hs6,
      direction: "import" as const,
      partners: ["KR"],
      since: "2024",
      growthPercent: 1,
      replacesRussianBuyer: false,
      ...read(),
    })),
  });
const owes = (russianResidentOwes: "yes" | "no" | "unknown", country: string | null = null) => ({
  deal: deal({ payment: { russianResidentOwes, country } }),
});
const goods = (destination: string | null, hs6: string | null = null) => ({
  deal: deal({ destination, deliverables: [{ type: "goods", hs6 }] }),
});

const TABLES: Record<string, readonly Case[]> = {
  "RU-UNFRIENDLY": [
    ["no deal", {}, "asks deal: deal"],
    ["a Russian resident owes", owes("yes"), "high"],
    ["touches Russia otherwise", owes("no", "RU"), "info"],
    ["has nothing to do with Russia", owes("no", "KZ"), "nothing"],
    ["unknown who owes", owes("unknown"), "asks deal: deal.payment.russianResidentOwes"],
    ["payment unknown", { deal: deal({}) }, "asks deal: deal.payment"],
    ["the day before", { ...owes("yes"), asOf: "2022-03-04" }, "nothing"],
  ],
  "RU-FSB": [
    ["no deal", {}, "asks deal: deal"],
    ["hosted in Russia", { deal: deal({ data: { hosting: "RU" } }) }, "high"],
    ["received in Russia", { deal: deal({ data: { hosting: "KZ", recipient: "RU" } }) }, "high"],
    ["hosted elsewhere", { deal: deal({ data: { hosting: "KZ" } }) }, "nothing"],
    [
      "hosting unknown, partner hosts in Russia",
      { deal: deal({ data: {} }), facts: russia({ hosting: known(true) }) },
      "high",
    ],
    [
      "hosted elsewhere, though the partner's other servers are in Russia",
      { deal: deal({ data: { hosting: "KZ" } }), facts: russia({ hosting: known(true) }) },
      "nothing",
    ],
    [
      "a Russian subsidiary may receive",
      { deal: deal({ data: { hosting: "KZ" } }), facts: russia({ subsidiary: known(true) }) },
      "asks deal: deal.data.recipient",
    ],
    ["hosting unknown", { deal: deal({ data: {} }) }, "asks deal: deal.data.hosting"],
    ["data unknown", { deal: deal({}) }, "asks deal: deal.data"],
    ["the day before", { deal: deal({ data: { hosting: "RU" } }), asOf: "2024-09-23" }, "nothing"],
  ],
  "KZ-REEXPORT": [
    ["trades such goods", { facts: trades("854231") }, "info"],
    ["the deal has such goods", { facts: trades(), ...goods("KZ", "854231") }, "info"],
    ["seat elsewhere, goods to Kazakhstan", { ...at("AM"), ...goods("KZ", "854231") }, "info"],
    ["seat and goods elsewhere", { ...at("AM"), facts: trades("854231"), ...goods("AM", "854231") }, "nothing"],
    ["trade unknown", {}, "asks deal: facts.trade"],
    ["no trade, no deal", { facts: trades() }, "asks deal: deal"],
    ["no goods at all", { facts: trades(), deal: deal({ deliverables: [{ type: "software" }] }) }, "nothing"],
    ["other goods: not on record", { facts: trades(UNLISTED) }, "asks deal: deal.deliverables[].hs6"],
    ["the day before", { facts: trades("854231"), asOf: "2023-03-31" }, "nothing"],
  ],
  EAEU: [
    ["no deal", {}, "asks deal: deal"],
    ["goods to a member", { ...at("UZ"), ...goods("KG") }, "info"],
    ["goods with a partner there", { ...at("AM"), ...goods("DE") }, "info"],
    ["goods elsewhere", { ...at("UZ"), ...goods("UZ") }, "nothing"],
    ["a service", { deal: deal({ destination: "KG", deliverables: [{ type: "service" }] }) }, "nothing"],
    ["destination unknown", { ...at("UZ"), ...goods(null) }, "asks deal: deal.destination"],
    ["nothing described", { deal: deal({ destination: "KG" }) }, "asks deal: deal.deliverables"],
    ["the day before", { ...goods("KG"), asOf: "2014-12-31" }, "nothing"],
  ],
};

describe.each(Object.entries(TABLES))("%s", (id, cases) => {
  it.each(cases)("%s", (...row) => holds(countryRules, id, row));
});
