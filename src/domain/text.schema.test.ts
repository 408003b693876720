import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { CountryCodeSchema, IsoDateSchema, LocalisedTextSchema, PartialDateSchema, SlugSchema } from "./text.schema.ts";

describe("dates", () => {
  it.each(["2024-02-29", "2000-02-29", "1999-12-31", "1899-01-01"])("takes %s", (day) => {
    expect(v.is(IsoDateSchema, day)).toBe(true);
    expect(v.is(PartialDateSchema, day)).toBe(true);
  });

  it.each(["2023-02-29", "1900-02-29", "2026-06-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1", "20260101"])(
    "refuses %s, which no calendar has",
    (day) => {
      expect(v.is(IsoDateSchema, day)).toBe(false);
      expect(v.is(PartialDateSchema, day)).toBe(false);
    },
  );

  it("takes a year or a month only where a partial date is meant", () => {
    for (const partial of ["2024", "2024-12"]) {
      expect(v.is(PartialDateSchema, partial)).toBe(true);
      expect(v.is(IsoDateSchema, partial)).toBe(false);
    }
    expect(v.is(PartialDateSchema, "2024-00")).toBe(false);
    expect(v.is(PartialDateSchema, "2024-13")).toBe(false);
  });

  it("agrees with the calendar for every day of four centuries", () => {
    const parts = fc.tuple(fc.integer({ min: 1800, max: 2199 }), fc.nat(13), fc.nat(32));
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const daysInMonth = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30];
        const length = [...daysInMonth, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
        const written = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        expect(v.is(IsoDateSchema, written)).toBe(day >= 1 && day <= length);
      }),
    );
  });
});

describe("localised text", () => {
  it("is trimmed and needs all three languages", () => {
    const trimmed = v.parse(LocalisedTextSchema, { ko: " 가 ", en: "a\n", ru: "б" });
    expect(trimmed).toEqual({ ko: "가", en: "a", ru: "б" });
    for (const missing of ["ko", "en", "ru"]) {
      const whole: Record<string, string> = { ko: "가", en: "a", ru: "б" };
      expect(v.is(LocalisedTextSchema, { ...whole, [missing]: " \t" })).toBe(false);
      delete whole[missing];
      expect(v.is(LocalisedTextSchema, whole)).toBe(false);
    }
    expect(v.is(LocalisedTextSchema, { ko: "가", en: "a", ru: "б", zh: "中" })).toBe(false);
  });
});

describe("ids", () => {
  it.each(["ai", "tako-llc-am", "mailru_vk", "1c", "a-1_b"])("takes the slug %s", (slug) => {
    expect(v.is(SlugSchema, slug)).toBe(true);
  });

  it.each(["", "AI", "a--b", "-a", "a-", "a b", "가", "a|b", "a/b"])("refuses the slug '%s'", (slug) => {
    expect(v.is(SlugSchema, slug)).toBe(false);
  });

  it("takes two capital letters for a country", () => {
    expect(v.is(CountryCodeSchema, "KZ")).toBe(true);
    for (const wrong of ["kz", "KAZ", "K1", "КЗ"]) expect(v.is(CountryCodeSchema, wrong)).toBe(false);
  });
});
