import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { country, text } from "../../test/support/records.ts";
import { type Country, MEMBERSHIP_GROUPS, MEMBERSHIP_STATES, type Membership } from "./country.schema.ts";
import { GROUP_NAMES, isForbiddenMarket, MARKET_GROUPS, marketCountries, whyNoMarket } from "./markets.ts";

const membership = (group: Membership["group"], state: Membership["state"]): Membership => ({
  group,
  state,
  value: text(state),
  mark: "recalled",
  asOf: null,
  sources: ["recalled"],
});

const record = (iso2: string, ...memberships: Membership[]): [string, Country] => [
  iso2,
  country({ iso2, memberships }),
];

const member = membership("EAEU", "member");
const RECORDS = new Map([
  record("KZ", member, membership("CIS", "member")),
  record("RU", member),
  record("BY", member),
  record("AM", member),
  record("KR", membership("EAEU", "member")),
  record("UZ", membership("EAEU", "observer"), membership("CIS", "member")),
  record("GE", membership("CIS", "left")),
  record("CN"),
]);

describe("a target market", () => {
  it("may be any country on record except Russia, Belarus and Korea", () => {
    for (const code of ["KZ", "UZ", "GE", "CN"]) {
      expect(marketCountries(code, RECORDS)).toEqual({ countries: [code], leftOut: [] });
    }
    for (const code of ["RU", "BY", "KR"]) {
      expect(marketCountries(code, RECORDS)).toEqual({ countries: [], leftOut: [code] });
    }
  });

  it("may be a group, which stands for its full members, sorted, and tells whom it leaves out", () => {
    expect(marketCountries("EAEU", RECORDS)).toEqual({ countries: ["AM", "KZ"], leftOut: ["BY", "KR", "RU"] });
    expect(marketCountries("CIS", RECORDS)).toEqual({ countries: ["KZ", "UZ"], leftOut: [] });
  });

  it("is nothing where the code is neither a country on record nor a group that one may name", () => {
    for (const code of ["XX", "FR", "CSTO", "WTO", "", "kz"]) {
      expect(marketCountries(code, RECORDS), code).toEqual({ countries: [], leftOut: [] });
    }
  });

  it.each(["RU", "BY", "ru", " by "])("is never %j, with the reason in three languages", (code) => {
    expect(isForbiddenMarket(code)).toBe(true);
    expect(whyNoMarket(code)?.ko).toContain("우회수출");
    expect(whyNoMarket(code)?.en).toContain("diversion");
    expect(whyNoMarket(code)?.ru).toContain("обходом");
    expect(marketCountries(code, RECORDS).countries).toEqual([]);
  });

  it("is not the home market, which breaks no law and is told apart", () => {
    expect(isForbiddenMarket("KR")).toBe(false);
    expect(whyNoMarket("KR")?.en).toContain("home market");
    expect(whyNoMarket("KZ")).toBeNull();
    expect(isForbiddenMarket("KZ")).toBe(false);
  });

  it("never is Russia or Belarus, whatever the records say", () => {
    const someState = fc.constantFrom(...MEMBERSHIP_STATES);
    const someRecord = fc
      .record({
        iso2: fc.constantFrom("RU", "BY", "KR", "KZ", "AM", "UZ", "CN", "GE"),
        scope: fc.constantFrom("partner_region" as const, "context" as const),
        states: fc.tuple(...MEMBERSHIP_GROUPS.map(() => someState)),
      })
      .map(({ iso2, scope, states }) => {
        const memberships = MEMBERSHIP_GROUPS.map((group, i) => membership(group, states[i] ?? "none"));
        return country({ iso2, scope, memberships });
      });
    const someCode = fc.oneof(
      fc.constantFrom(...MEMBERSHIP_GROUPS, "RU", "BY", "KR", "KZ", "ru", "By"),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(someCode, fc.array(someRecord), (code, records) => {
        const { countries, leftOut } = marketCountries(code, new Map(records.map((one) => [one.iso2, one])));
        for (const never of ["RU", "BY", "KR"]) expect(countries).not.toContain(never);
        for (const iso2 of leftOut) expect(["RU", "BY", "KR"]).toContain(iso2.trim().toUpperCase());
        expect(countries).toEqual([...new Set(countries)].toSorted());
      }),
    );
  });

  it("has a name in three languages for every group", () => {
    expect(MARKET_GROUPS).toContain("EAEU");
    for (const { ko, en, ru } of Object.values(GROUP_NAMES)) {
      expect(ko).toMatch(/\p{Script=Hangul}/u);
      expect(en).not.toBe("");
      expect(ru).toMatch(/\p{Script=Cyrillic}/u);
    }
  });
});
