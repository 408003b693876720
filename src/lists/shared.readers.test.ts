import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { PartialDateSchema } from "../domain/text.schema.ts";
import { countryCode, countryCodes } from "./country.names.ts";
import { readBirth, readDate, yearRange } from "./dates.ts";
import { identifierFrom, isOgrn } from "./identifiers.ts";
import { naturalOrder } from "./party.builder.ts";
import { splitOutside, withShortForm } from "./text.clean.ts";

describe("dates", () => {
  test.each([
    ["2024-02-29", "2024-02-29"],
    ["2023-02-29", null],
    ["2024-02", "2024-02"],
    ["1961", "1961"],
    ["0097-06-30", null],
    ["0017-05-26", null],
    ["17 Apr 1961", "1961-04-17"],
    ["Apr 1961", "1961-04"],
    ["September 1961", "1961-09"],
    ["31 Jun 1961", null],
    ["17/04/1961", "1961-04-17"],
    ["dd/mm/1957", "1957"],
    ["00/00/1957", "1957"],
    ["dd/05/1957", "1957-05"],
    ["2012-12-31-05:00", "2012-12-31"],
    ["2026-02-27T00:00:09.554Z", "2026-02-27"],
    ["yesterday", null],
    ["", null],
  ])("%s", (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  test("the month stands first in the US", () => {
    expect(readDate("03/28/2025", "month-first")).toBe("2025-03-28");
    expect(readDate("03/28/2025")).toBeNull();
  });

  test.each([
    ["circa 1951", ["1951"]],
    ["1951 to 1953", ["1951", "1952", "1953"]],
    ["1920 to 1980", []],
    ["1961-04-17 or 1962-04-17", ["1961-04-17", "1962-04-17"]],
    ["born in the early 1960s", []],
    ["circa Apr 1951", ["1951-04"]],
  ])("birth %s keeps its words too", (text, births) => {
    expect(readBirth(text)).toEqual({ births, inexact: true });
  });

  test("what comes out is a date of the common shape", () => {
    const digits = fc.stringMatching(/^[0-9]{1,4}[-/ ][0-9]{1,2}[-/ ][0-9]{1,4}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits), (text) => {
        for (const date of [readDate(text), readDate(text, "month-first"), ...readBirth(text).births]) {
          expect(date === null || v.is(PartialDateSchema, date)).toBe(true);
        }
      }),
    );
    expect(yearRange(1953, 1951)).toEqual([]);
  });
});

describe("countries", () => {
  test.each([
    ["Korea, North", "KP"],
    ["Democratic People's Republic of Korea", "KP"],
    ["Korea, South", "KR"],
    ["Region: Crimea", "UA"],
    ["Burma", "MM"],
    ["Congo, Democratic Republic of the", "CD"],
    ["Congo", "CG"],
    ["Iran (Islamic Republic of)", "IR"],
    ["Viet Nam", "VN"],
    ["Türkiye", "TR"],
    ["Turkey", "TR"],
    ["Cote d Ivoire", "CI"],
    ["Côte d’Ivoire", "CI"],
    ["Palestinian", "PS"],
    ["Kosovo", "XK"],
    ["RUSSIAN FEDERATION", "RU"],
    ["Virgin Islands, British", "VG"],
    ["Man, Isle of", "IM"],
    ["UK", "GB"],
    ["CS", "RS"],
    ["KZ", "KZ"],
    ["00", null],
    ["ZZ", null],
    ["undetermined", null],
    ["Region: Kafia Kingi", null],
    ["former Soviet Union", null],
    ["na", null],
    ["", null],
  ])("%s", (name, code) => {
    expect(countryCode(name)).toBe(code);
  });

  test("several are sorted and each once", () => {
    expect(countryCodes(["Russia", "China", "RU", null, "nowhere"])).toEqual(["CN", "RU"]);
  });
});

describe("identifiers", () => {
  test.each([
    ["Tax ID No.", "7700000001", "RU", "inn"],
    ["Tax ID No.", "7700000001", null, "tin"],
    ["Tax ID No.", "CHE-100", "CH", "tin"],
    ["Registration Number", "1027700000000", "RU", "ogrn"],
    ["Registration Number", "HE 1", "CY", "registration"],
    ["Legal Entity Number", "2534000000TEST000019", null, "lei"],
    ["Legal Entity Number", "852496527", "NL", "registration"],
    ["National ID No.", "1", "YE", "national_id"],
    ["BIK (RU)", "044000000", null, "other"],
    ["Email Address", "a@b.example", null, "email"],
    ["Digital Currency Address - ETH", "0x1", null, "crypto"],
    ["Company Number", "IMO 5000001", null, "registration"],
    ["Identification Number", "IMO 5000001", null, "imo"],
    ["V.A.T. Number", "1", null, "tin"],
  ])("%s %s of %s", (label, value, country, type) => {
    expect(identifierFrom(label, value, country)?.type).toBe(type);
  });

  test.each(["Gender", "Secondary sanctions risk:", "Nationality of Registration", "Organization Established Date"])(
    "%s is none",
    (label) => {
      expect(identifierFrom(label, "x", null)).toBeNull();
    },
  );

  test("the check digit of a Russian registration", () => {
    expect(isOgrn("1027700000009")).toBe(1027700000009 % 10 === Math.floor(Number(BigInt(102770000000n) % 11n)) % 10);
    expect(isOgrn("123")).toBe(false);
  });
});

test("natural order, short forms and separators outside quotes", () => {
  expect(naturalOrder("PRIMEROV, Ivan")).toBe("Ivan PRIMEROV");
  expect(naturalOrder("PRIMEROV, Ivan, Jr.")).toBe("Ivan PRIMEROV Jr.");
  expect(naturalOrder("PRIMER")).toBe("PRIMER");
  expect(withShortForm("Primer Group (PG)")).toEqual(["Primer Group", "PG"]);
  expect(withShortForm("Primer (Moscow)")).toEqual(["Primer (Moscow)"]);
  expect(splitOutside('a "b, c", (d, e), f', (character) => character === ",")).toEqual(['a "b, c"', "(d, e)", "f"]);
});
