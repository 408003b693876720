import * as v from "valibot";
import { describe, expect, it } from "vitest";
import records from "../../fixtures/countries.json" with { type: "json" };
import { organisation } from "../../test/support/records.ts";
import { CountrySchema } from "../domain/country.schema.ts";
import { marketCountries } from "../domain/markets.ts";
import { rateMarkets } from "./market.ts";
import { WAY_RATINGS } from "./market.ways.ts";

/* What the shipped countries make of the rule: a change of their memberships that changes a market shows here. */

const countries = new Map(v.parse(v.array(CountrySchema), records).map((one) => [one.iso2, one]));

describe("the recorded countries", () => {
  const from = (seat: string, market: string) => {
    const [part] = rateMarkets([market], organisation({ country: seat }), countries).parts;
    if (!part) throw new Error("no part");
    return part;
  };

  it("make these markets of the groups", () => {
    expect(marketCountries("EAEU", countries)).toEqual({ countries: ["AM", "KG", "KZ"], leftOut: ["BY", "RU"] });
    expect(marketCountries("CIS", countries)).toEqual({
      countries: ["AM", "AZ", "KG", "KZ", "TJ", "UZ"],
      leftOut: ["BY", "RU"],
    });
    expect(marketCountries("SCO", countries)).toEqual({
      countries: ["CN", "KG", "KZ", "TJ", "UZ"],
      leftOut: ["BY", "RU"],
    });
    expect(marketCountries("BRICS", countries)).toEqual({ countries: ["CN"], leftOut: ["RU"] });
  });

  it("open one another as their memberships say", () => {
    expect(from("KG", "KZ").opens).toBe("customs_union");
    expect(from("UZ", "KZ").opens).toBe("free_trade");
    expect(from("AZ", "KZ").opens).toBe("other_membership");
    expect(from("GE", "KZ").opens).toBe("other_membership");
    expect(from("KZ", "MN").opens).toBe("agreement");
    expect(from("TM", "UZ").opens).toBe("nothing_known");
  });

  it("have states that their own words bear out, in every language", () => {
    const words = {
      member: [/^회원국/, /^member/, /^государство-член/],
      observer: [/옵서버/, /^observer/, /^наблюдатель/],
      partner: [/상대국|파트너국|준회원국/, /partner|associate/, /партнёр|ассоциированный/],
      acceding: [/가입 (?:협상|신청)/, /acceding|applicant/, /присоединения|подана заявка/],
      left: [/탈퇴/, /left/, /вышла/],
      none: [/^비회원국/, /^not a member/, /^не является членом/],
    };
    for (const { iso2, memberships } of countries.values()) {
      for (const { group, state, value, tradeAgreement } of memberships) {
        const [ko, en, ru] = words[state];
        expect([ko?.test(value.ko), en?.test(value.en), ru?.test(value.ru)], `${iso2} ${group}`).toEqual([
          true,
          true,
          true,
        ]);
        expect(tradeAgreement !== undefined, `${iso2} ${group}`).toBe(value.en.includes("trade agreement"));
      }
    }
  });

  it("are told in three languages for every pair, never as more than the evidence gives", () => {
    for (const seat of countries.keys()) {
      for (const market of [...countries.keys()].filter((one) => one !== "RU" && one !== "BY")) {
        const { statement, opens, evidence, rating } = from(seat, market);
        expect(statement.ko).toMatch(/\p{Script=Hangul}.*\.$/u);
        expect(statement.en).toMatch(/\.$/);
        expect(statement.ru).toMatch(/\p{Script=Cyrillic}.*\.$/u);
        if (opens === "customs_union") expect(statement.ko).toContain("재수출 금지");
        if (evidence.some(({ mark }) => mark === "recalled")) expect(rating.low).toBeLessThan(WAY_RATINGS[opens]);
      }
    }
  });
});
