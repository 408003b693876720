import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_NAME_LENGTH } from "../names/names.limits.ts";
import { partyOf as entry, indexOf } from "./screening.fixture.ts";
import { buildScreeningIndex } from "./screening.index.ts";
import { MAX_HITS, screen } from "./screening.match.ts";
import { SCREENING_THRESHOLDS as T } from "./screening.thresholds.ts";

const person = { kind: "person" } as const;
const index = indexOf([
  entry("sabrek", "SABREK BANK"),
  entry("qtp", "QTP"),
  entry("lum", "LUM COMPANY"),
  entry("hadi", "QYZHADI, Abdul", person),
  entry("mirr", "AMIRR, Mohammed", person),
  entry("velzar", "VELZAR CABALTERRO, Ivan", person),
  entry("luna", "NEGRETTE LUNA, Jose Maria", person),
  entry("advanced", "Advanced Technologies"),
]);
const ids = (name: string, more: object = {}) => screen({ name, ...more }, index).map((hit) => hit.entry);

describe("screen by evidence", () => {
  it.each([
    ["S a b r e k   Bank", "sabrek"],
    ["S.A.B.R.E.K Bank", "sabrek"],
    ["S-A-B-R-E-K   Bank", "sabrek"],
    ["Abdul Qyzhadi", "hadi"],
    ["Qyzhadi Adul", "hadi"],
    ["Mohammad Mirr", null],
    ["John Velzar", null],
    ["María Luna", null],
    ["Union of Advanced Technology Enterprises", null],
    ["Advanced Technology LLC", "advanced"],
    ["QTB", null],
    ["КТП", "qtp"],
  ])("%s", (name, id) => {
    if (id === null) expect(ids(name)).toEqual([]);
    else expect(ids(name)[0]).toBe(id);
  });

  it("takes no part of a person's name for a firm", () => {
    expect(ids("Lum Sá", person)).toEqual([]);
    expect(ids("Lum Sá")).toEqual([]);
    expect(ids("Lum SA")).toEqual(["lum"]);
  });

  it("shows no more than the limit", () => {
    const many = indexOf(Array.from({ length: 60 }, (_, i) => entry(String(i), "Qyzmyrt Vostroil")));
    expect(screen({ name: "Qyzmyrt Vostroil" }, many)).toHaveLength(MAX_HITS);
  });
});

const word = fc.stringMatching(/^[bdfgklmnprstvz][aeiou][bdfgklmnprstvz][aeiou][bdfgklmnprstvz]{1,2}[aeiou]$/);
const listed = fc.uniqueArray(
  fc.array(word, { minLength: 2, maxLength: 3 }).map((words) => words.join(" ")),
  { minLength: 1, maxLength: 20 },
);

describe("screen always", () => {
  it("scores from the threshold to 1, best first", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (name) => {
        const scores = screen({ name }, index).map((hit) => hit.score);
        for (const score of scores) expect(score >= T.possible && score <= 1).toBe(true);
      }),
    );
  });

  it("finds a name in capitals, reordered, with a legal form, accents, invisible and lookalike letters", () => {
    fc.assert(
      fc.property(listed, (names) => {
        const opened = indexOf(names.map((name, i) => entry(String(i), name)));
        const name = names[0] as string;
        for (const variant of [
          name.toUpperCase(),
          name.split(" ").reverse().join(" "),
          `OOO ${name}`,
          name.replace(/([aeiou])/g, "$1\u0301"),
          [...name].join("\u200d"),
          name.replace("a", "а").replace("o", "о"),
        ]) {
          const hits = screen({ name: variant }, opened);
          expect(hits.filter((hit) => hit.score === hits[0]?.score).map((hit) => hit.entry)).toContain("0");
        }
      }),
      { numRuns: 40 },
    );
  });

  it("builds the same bytes from the same entries", () => {
    fc.assert(
      fc.property(listed, (names) => {
        const entries = names.map((name, i) => entry(String(i), name));
        expect(buildScreeningIndex(entries)).toEqual(buildScreeningIndex(structuredClone(entries)));
      }),
      { numRuns: 40 },
    );
  });

  it("ends soon on any text up to the limit and beyond", () => {
    const unit = fc.constantFrom("a b ", "abdul ", "s.", "ﷺ", "\u202e", "한", "王", "ال", "ab'", "I ", "(주)");
    fc.assert(
      fc.property(unit, fc.integer({ min: 1, max: 2 * MAX_NAME_LENGTH }), (text, times) => {
        const started = performance.now();
        screen({ name: text.repeat(times) }, index);
        expect(performance.now() - started).toBeLessThan(2000);
      }),
      { numRuns: 60 },
    );
  });
});
