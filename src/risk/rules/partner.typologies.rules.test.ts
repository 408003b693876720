import { describe, expect, it } from "vitest";
import { organisation, rule } from "../../../test/support/records.ts";
import { deal, facts, known, read, ruleSubject } from "../../../test/support/rule.subject.ts";
import { type Facts, NO_FACTS } from "../../domain/facts.schema.ts";
import type { RuleSubject } from "../rule.types.ts";
import { newTrader } from "./new.trader.rules.ts";
import {
  shellSigns,
  TRANSSHIPMENT_POINTS,
  technicalFootprint,
  transshipmentPoint,
} from "./partner.typologies.rules.ts";

const RULES = new Map(
  [
    rule({ id: "TYP-POST-2022", level: "high" }),
    rule({ id: "TYP-TRANSSHIP", level: "info" }),
    rule({ id: "TYP-IP", level: "medium" }),
  ].map((one) => [one.id, one]),
);

const subject = (over: Partial<RuleSubject> & { founded?: number | null } = {}) => {
  const { founded = null, ...rest } = over;
  const record = organisation({ founded: founded === null ? null : known(founded) });
  const tierOf = (hs6: string) => (hs6 === "854231" ? ("1" as const) : null);
  return ruleSubject({ organisation: record, rules: RULES, tierOf, ...rest });
};

const trade = (over: Partial<NonNullable<Facts["trade"]>[number]> = {}) => ({
  hs6: "854231",
  direction: "export" as const,
  partners: ["KG"],
  since: null,
  growthPercent: null,
  replacesRussianBuyer: null,
  ...read(),
  ...over,
});

describe("TYP-POST-2022", () => {
  const ELSE = trade({ hs6: "180690" });
  it.each([
    ["founded 2023, sensitive goods", 2023, [trade()], { state: "fires", level: "high", row: 8 }],
    ["founded 2022, sensitive goods: the day is asked", 2022, [trade()], { state: "cannot_tell", missing: "founded" }],
    ["founded at an unknown time, sensitive goods", null, [trade()], { state: "cannot_tell", missing: "founded" }],
    ["founded 2021, sensitive goods of no date", 2021, [trade()], { missing: "facts.trade[].since" }],
    ["founded 2023, other goods", 2023, [ELSE], { state: "does_not_fire" }],
    ["founded at an unknown time, other goods", null, [ELSE], { state: "does_not_fire" }],
    ["founded 2023, no goods", 2023, [], { state: "fires", level: "info" }],
    ["founded 2022, no goods", 2022, [], { state: "does_not_fire" }],
    ["founded 2023, trade unknown", 2023, null, { state: "cannot_tell", missing: "facts.trade", about: "partner" }],
    ["founded 2022, trade unknown", 2022, null, { state: "cannot_tell", missing: "facts.trade", about: "partner" }],
    ["founded 2021, trade unknown", 2021, null, { state: "does_not_fire" }],
  ])("%s", (_, founded, goods, outcome) => {
    expect(newTrader(subject({ founded, facts: facts({ trade: goods }) }))).toMatchObject(outcome);
  });

  it("has no row where age alone speaks", () => {
    expect(newTrader(subject({ founded: 2024, facts: facts({ trade: [] }) }))).not.toHaveProperty("row");
  });

  it("counts goods that the deal asks for", () => {
    const asked = deal({ deliverables: [{ type: "goods", hs6: "854231" }] });
    const outcome = newTrader(subject({ founded: 2023, facts: facts({ trade: [] }), deal: asked }));
    expect(outcome).toMatchObject({ level: "high", evidence: [{ mark: "inferred" }, {}] });
  });

  it.each([
    ["2022-02-24", 301, "fires"],
    ["2022-02-23", 301, "does_not_fire"],
    ["2022-02-24", 300, "does_not_fire"],
    ["2022-02", 301, "cannot_tell"],
    ["2023", null, "cannot_tell"],
  ])("speaks of an older firm that began on %s and grew by %s: %s", (since, growthPercent, state) => {
    const goods = [trade({ since, growthPercent })];
    expect(newTrader(subject({ founded: 2010, facts: facts({ trade: goods }) }))).toMatchObject({ state });
  });
});

describe("TYP-TRANSSHIP", () => {
  const at = (country: string | null, asOf = "2026-11-22") =>
    transshipmentPoint(ruleSubject({ organisation: organisation({ country }), rules: RULES, asOf }));

  it("is information in the twenty places and nothing elsewhere", () => {
    expect(TRANSSHIPMENT_POINTS.size).toBe(20);
    for (const code of TRANSSHIPMENT_POINTS) expect(at(code)).toMatchObject({ state: "fires", level: "info" });
    for (const code of ["AZ", "TM", "MN", "KR"]) expect(at(code)).toEqual({ state: "does_not_fire" });
    expect(at("KZ")).not.toHaveProperty("row");
  });

  it("asks for an unknown seat, and keeps silent the day before the alert", () => {
    expect(at(null)).toMatchObject({ state: "cannot_tell", missing: "country" });
    expect(at("KZ", "2022-06-27")).toEqual({ state: "does_not_fire" });
    expect(at("KZ", "2022-06-28")).toMatchObject({ state: "fires" });
  });
});

describe("TYP-SHELL", () => {
  const CLEAN = {
    ...NO_FACTS.presence,
    website: known(true),
    domainMail: known(true),
    addressType: known("office" as const),
  };
  const of = (presence: Partial<Facts["presence"]>, over: Partial<Facts> = {}) =>
    shellSigns(ruleSubject({ facts: facts({ presence: { ...CLEAN, ...presence }, ...over }) }));

  it.each([
    [{ website: known(false) }, "low", 1],
    [{ website: known(false), domainMail: known(false) }, "medium", 2],
    [{ website: known(false), domainMail: known(false), addressType: known("residential" as const) }, "high", 3],
  ])("counts %j as %s", (presence, level, count) => {
    const outcome = of(presence);
    expect(outcome).toMatchObject({ state: "fires", level });
    expect(outcome).toHaveProperty("evidence.length", count);
    expect(outcome).not.toHaveProperty("row");
  });

  it("takes a hub's registered address for no sign (reading 11)", () => {
    expect(of({ addressType: known("hub_registered" as const) })).toEqual({ state: "does_not_fire" });
    expect(of({ addressType: known("mass_registration" as const) })).toMatchObject({ level: "low" });
  });

  it("asks for what is unknown where none or one sign is known, since a second would make it a condition", () => {
    expect(of({ domainMail: null })).toMatchObject({ state: "cannot_tell", missing: "facts.presence.domainMail" });
    const one = { website: known(false), domainMail: null };
    expect(of(one)).toMatchObject({ state: "cannot_tell", missing: "facts.presence.domainMail" });
    expect(of({ ...one, addressType: known("residential" as const) })).toMatchObject({ level: "medium" });
    expect(of({})).toEqual({ state: "does_not_fire" });
  });

  it("counts a nominee and a firm of one that trades goods, and no firm of one without", () => {
    const one = { ...NO_FACTS.workforce, count: known(1) };
    const nominee = {
      date: "2024",
      from: { name: "Fictional Seller", organisation: null },
      to: { name: "Fictional Nominee", organisation: null, relation: "nominee" as const },
      share: null,
      buyBack: null,
      ...read(),
    };
    expect(of({}, { workforce: one, trade: [] })).toEqual({ state: "does_not_fire" });
    expect(of({}, { workforce: one, trade: [trade()] })).toMatchObject({ level: "low" });
    expect(of({}, { ownershipEvents: [nominee], workforce: one, trade: [trade()] })).toMatchObject({ level: "medium" });
  });
});

describe("TYP-IP", () => {
  const of = (countries: string[] | null, declared: boolean | null, country = "KZ") =>
    technicalFootprint(
      ruleSubject({
        organisation: organisation({ country }),
        rules: RULES,
        facts: facts({
          presence: {
            ...NO_FACTS.presence,
            footprint: countries && known(countries),
            declaredRussianOffice: declared === null ? null : known(declared),
          },
        }),
      }),
    );

  it.each([
    [["KZ", "RU"], false, { state: "fires", level: "medium" }],
    [["KZ", "RU"], true, { state: "fires", level: "info" }],
    [["KZ", "RU"], null, { state: "cannot_tell", missing: "facts.presence.declaredRussianOffice" }],
    [["KP"], true, { state: "fires", level: "medium" }],
    [["KZ", "BY"], false, { state: "does_not_fire" }],
    [null, null, { state: "cannot_tell", missing: "facts.presence.footprint" }],
  ])("of %j with an office declared %s", (countries, declared, outcome) => {
    expect(of(countries, declared)).toMatchObject(outcome);
    expect(of(countries, declared)).not.toHaveProperty("row");
  });

  it("sees no mismatch where the seat itself is in Russia", () => {
    expect(of(["RU"], false, "RU")).toEqual({ state: "does_not_fire" });
  });
});
