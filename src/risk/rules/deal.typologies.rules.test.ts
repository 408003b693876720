import { describe, it } from "vitest";
import { type Case, holds, UNLISTED } from "../../../test/support/deal.cases.ts";
import { organisation } from "../../../test/support/records.ts";
import { deal, facts, known, read } from "../../../test/support/rule.subject.ts";
import type { ANSWER_STATES, Facts } from "../../domain/facts.schema.ts";
import { dealTypologyRules } from "./deal.typologies.rules.ts";

type GivenDeal = NonNullable<Parameters<typeof deal>[0]>;
type Payment = NonNullable<GivenDeal["payment"]>;
type Item = NonNullable<GivenDeal["deliverables"]>[number];
type Trade = NonNullable<Facts["trade"]>[number];
type State = (typeof ANSWER_STATES)[number];

const NO_DEAL: Case = ["no deal", {}, "asks deal: deal"];
const CLEAR: Payment = { payerIsParty: "yes", method: "bank_transfer", country: "KZ" };
const pays = (over: Payment) => ({ deal: deal({ payment: { ...CLEAR, ...over } }) });
const sent = (over: Partial<Item>, given: GivenDeal) => ({
  deal: deal({ destination: "KZ", deliverables: [{ type: "goods", hs6: "854231", ...over }], ...given }),
});
const CHANGED: GivenDeal = { route: ["KR", "CN", "KZ"], consignee: { changed: true } };
const THROUGH: GivenDeal = { route: ["KR", "RU", "KZ"], consignee: { changed: false } };
const trade = (over: Partial<Trade> = {}) =>
  facts({
    trade: [
      {
        hs6: "854231",
        direction: "import",
        partners: ["KR"],
        since: "2024",
        growthPercent: 10,
        replacesRussianBuyer: false,
        ...read(),
        ...over,
      },
    ],
  });
const prior = (priorRussianConsignee: "yes" | "no" | "unknown") => ({ deal: deal({ priorRussianConsignee }) });
const undertakings = (endUse: State | null, noReexport: State | null, deliveryCheck: State | null = null) => {
  const claim = (state: State | null) => (state === null ? null : known(state));
  return {
    facts: facts({
      undertakings: { endUse: claim(endUse), noReexport: claim(noReexport), deliveryCheck: claim(deliveryCheck) },
    }),
  };
};

const TABLES: Record<string, readonly Case[]> = {
  "TYP-PAYMENT": [
    NO_DEAL,
    ["payment unknown", { deal: deal({}) }, "asks deal: deal.payment"],
    ["own account at home", pays({}), "nothing"],
    ["another pays", pays({ payerIsParty: "no" }), "high row 5"],
    ["unlicensed crypto", pays({ method: "crypto", cryptoLicensed: "no" }), "high row 5"],
    ["licensed crypto", pays({ method: "crypto", cryptoLicensed: "yes" }), "nothing"],
    ["crypto, licence unknown", pays({ method: "crypto" }), "asks deal: deal.payment.cryptoLicensed"],
    ["from a third country", pays({ country: "AE" }), "high row 5"],
    ["from an account in Korea", pays({ country: "KR" }), "nothing"],
    ["another pays from a third country", pays({ payerIsParty: "no", country: "AE" }), "high row 5, high row 5"],
    ["payer unknown", pays({ payerIsParty: "unknown" }), "asks deal: deal.payment.payerIsParty"],
    ["means unknown", pays({ method: null }), "asks deal: deal.payment.method"],
    ["country unknown", pays({ country: null }), "asks deal: deal.payment.country"],
    ["seat unknown", { ...pays({}), organisation: organisation({ country: null }) }, "asks partner: country"],
    ["the day before", { ...pays({ payerIsParty: "no" }), asOf: "2023-03-01" }, "nothing"],
  ],
  "TYP-FALSE-DEST": [
    NO_DEAL,
    ["consignee changed", sent({}, CHANGED), "block row 7"],
    ["strategic item, consignee changed", sent({ hs6: null, krControl: "strategic" }, CHANGED), "block row 7"],
    ["through Russia without a licence", sent({ krLicence: "no" }, THROUGH), "block row 7"],
    ["through Russia with a licence", sent({ krLicence: "yes" }, THROUGH), "high row 7"],
    ["through Russia, licence unknown", sent({}, THROUGH), "high row 7"],
    ["both", sent({}, { ...CHANGED, route: ["RU"] }), "block row 7, high row 7"],
    ["neither", sent({}, { route: ["KR", "CN"], consignee: {} }), "nothing"],
    ["to another country", sent({}, { ...CHANGED, destination: "UZ" }), "nothing"],
    ["other goods: not on record", sent({ hs6: UNLISTED }, CHANGED), "asks deal: deal.deliverables[].krControl"],
    ["code unknown", sent({ hs6: null }, CHANGED), "asks deal: deal.deliverables[].hs6"],
    ["route unknown", sent({}, { consignee: {} }), "asks deal: deal.route"],
    ["consignee unknown", sent({}, { route: ["KR"] }), "asks deal: deal.consignee"],
    ["destination unknown", sent({}, { ...CHANGED, destination: null }), "asks deal: deal.destination"],
    ["a service", sent({ type: "service", hs6: null }, CHANGED), "nothing"],
    ["the day before", { ...sent({}, CHANGED), asOf: "2024-01-28" }, "nothing"],
  ],
  "TYP-SUBSTITUTION": [
    ["no deal, trade unknown", {}, "asks partner: facts.trade"],
    ["no deal, steady trade", { facts: trade() }, "asks deal: deal"],
    ["orders redirected", { ...prior("yes"), facts: trade() }, "high row 8"],
    ["orders redirected, trade unknown", prior("yes"), "high row 8"],
    ["not redirected", { ...prior("no"), facts: trade() }, "nothing"],
    ["unknown", { ...prior("unknown"), facts: trade() }, "asks deal: deal.priorRussianConsignee"],
    ["took over a Russian buyer, no deal", { facts: trade({ replacesRussianBuyer: true }) }, "high row 8"],
    ["jump above 300 %", { facts: trade({ growthPercent: 300.1 }) }, "high row 8"],
    ["300 % is not above", { ...prior("no"), facts: trade({ growthPercent: 300 }) }, "nothing"],
    ["jump in other goods", { ...prior("no"), facts: trade({ hs6: UNLISTED, growthPercent: 900 }) }, "nothing"],
    [
      "growth unknown",
      { ...prior("no"), facts: trade({ growthPercent: null }) },
      "asks partner: facts.trade[].growthPercent",
    ],
    [
      "buyer unknown",
      { ...prior("no"), facts: trade({ replacesRussianBuyer: null }) },
      "asks partner: facts.trade[].replacesRussianBuyer",
    ],
    ["the day before", { ...prior("yes"), asOf: "2022-06-27" }, "nothing"],
  ],
  "TYP-EVASIVE": [
    ["nobody asked or noted", {}, "asks partner: facts.undertakings.endUse"],
    ["clause not noted", undertakings("signed", null), "asks partner: facts.undertakings.noReexport"],
    ["end use refused", undertakings("refused", null), "high row 7"],
    ["clause refused", undertakings("signed", "refused"), "high row 7"],
    ["delivery check refused", undertakings("signed", "signed", "refused"), "high row 7"],
    ["both refused: one flag", undertakings("refused", "refused"), "high row 7"],
    ["not asked yet", undertakings("not_asked", "signed"), "low"],
    ["delivery check not asked", undertakings("signed", "accepted", "not_asked"), "nothing"],
    ["signed", undertakings("signed", "signed"), "nothing"],
    ["the day before", { ...undertakings("refused", null), asOf: "2023-03-01" }, "nothing"],
  ],
  "REP-BRAINDRAIN": [
    NO_DEAL,
    ["acquihire", { deal: deal({ type: "acquihire" }) }, "low"],
    ["joint venture", { deal: deal({ type: "jv" }) }, "nothing"],
    ["unknown", { deal: deal({}) }, "asks deal: deal.type"],
  ],
};

describe.each(Object.entries(TABLES))("%s", (id, cases) => {
  it.each(cases)("%s", (...row) => holds(dealTypologyRules, id, row));
});
