import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partyOf as entry } from "./screening.fixture.ts";
import { buildScreeningIndex } from "./screening.index.ts";
import { screen } from "./screening.match.ts";
import { openScreeningIndex } from "./screening.open.ts";
import { SCREENING_THRESHOLDS } from "./screening.thresholds.ts";
import type { ScreeningEntry } from "./screening.types.ts";

const ENTRIES: ScreeningEntry[] = [
  entry("1", "TLEUBERGENOV, Askar Muratovich", { kind: "person", births: ["1971-03-02"], countries: ["KZ"] }),
  entry("2", "LIMITED LIABILITY COMPANY GORIZONT SPETSTEKHNIKA", {
    countries: ["RU"],
    identifiers: [{ type: "inn", value: "7707123456", country: "RU" }],
    names: [
      { text: "LIMITED LIABILITY COMPANY GORIZONT SPETSTEKHNIKA", quality: "primary" },
      { text: "Kantemir Logistic", quality: "weak" },
    ],
  }),
  entry("3", "Factory 12"),
  entry("4", "National Bank"),
  entry("5", "PARK, Seo Yong", { kind: "person" }),
  entry("6", "Mega Zirkon"),
  entry("7", "SEVERNAYA ZVEZDA", { kind: "vessel" }),
];
const index = openScreeningIndex(buildScreeningIndex(ENTRIES));
const first = (name: string, more: object = {}) => screen({ name, ...more }, index)[0];

describe("screen", () => {
  it.each([
    ["Askar Tleubergenov", "1"],
    ["Аскар Тлеубергенов", "1"],
    ["Askar Tleuberegnov", "1"],
    ["A. Tleubergenov", "1"],
    ["ООО Горизонт Спецтехника", "2"],
    ["Spetstekhnika Gorizont OOO", "2"],
    ["박서영", "5"],
    ["MegaZirkon LLC", "6"],
    ["Severnaya Zwezda", "7"],
  ])("finds %s", (name, id) => {
    expect(first(name)?.entry).toBe(id);
  });

  it("finds nothing for strangers, other numbers and empty names", () => {
    for (const name of ["Ingrid Halvorsen", "Factory 21", "", "!!!", "Bank"])
      expect(screen({ name }, index)).toEqual([]);
  });

  it("puts the same identifier before everything", () => {
    const hit = first("Quite Another Name", { identifiers: [{ type: "inn", value: "7707 123456", country: "RU" }] });
    expect(hit).toMatchObject({ entry: "2", class: "same-identifier", score: 1 });
    expect(hit?.for[0]).toMatchObject({ code: "identifier-same" });
  });

  it("lowers the score for another identifier, birth, country and kind", () => {
    const plain = first("Gorizont Spetstekhnika")?.score ?? 0;
    const other = first("Gorizont Spetstekhnika", {
      identifiers: [{ type: "inn", value: "7707999999", country: "RU" }],
    });
    expect(other?.score).toBeLessThan(plain);
    expect(other?.class).toBe("possible");
    expect(first("Askar Muratovich Tleubergenov", { birth: "1988" })?.class).toBe("possible");
    expect(first("Askar Muratovich Tleubergenov", { birth: "1971" })?.class).toBe("strong");
    expect(first("Gorizont Spetstekhnika", { country: "DE" })?.against).toContainEqual(
      expect.objectContaining({ code: "country-different" }),
    );
    expect(first("Severnaya Zvezda", { kind: "organisation" })?.class).not.toBe("strong");
  });

  it("calls a generic name or a weak alias no strong match", () => {
    expect(first("National Bank")).toMatchObject({
      class: "possible",
      against: [expect.objectContaining({ code: "name-generic" })],
    });
    expect(first("Kantemir Logistic")).toMatchObject({
      entry: "2",
      matched: "Kantemir Logistic",
      quality: "weak",
      class: "possible",
    });
  });

  it("refuses an index of another version", () => {
    const stored = buildScreeningIndex(ENTRIES);
    const text = new TextDecoder("latin1").decode(stored);
    stored[text.indexOf('"version":1') + 10] = 0x39;
    expect(() => openScreeningIndex(stored)).toThrow(/version/);
  });

  it("opens a stored index that is not aligned", () => {
    const stored = buildScreeningIndex(ENTRIES);
    const shifted = new Uint8Array(stored.length + 3);
    shifted.set(stored, 3);
    expect(screen({ name: "Mega Zirkon" }, openScreeningIndex(shifted.subarray(3)))[0]?.entry).toBe("6");
  });
});

const word = fc.stringMatching(/^[bdfgklmnprstvz][aeiou][bdfgklmnprstvz][aeiou][bdfgklmnprstvz]{1,2}[aeiou]$/);
const names = fc.uniqueArray(
  fc.array(word, { minLength: 2, maxLength: 3 }).map((words) => words.join(" ")),
  { minLength: 1, maxLength: 30 },
);

describe("screen always", () => {
  it("finds every listed name first by itself", () => {
    fc.assert(
      fc.property(names, fc.constantFrom("person" as const, "organisation" as const), (listed, kind) => {
        const opened = openScreeningIndex(
          buildScreeningIndex(
            listed.map((text, i) => entry(String(i), text, { kind, names: [{ text, quality: "primary" }] })),
          ),
        );
        for (const [i, text] of listed.entries()) {
          const hits = screen({ name: text, kind }, opened);
          const best = hits.filter((hit) => hit.score === hits[0]?.score).map((hit) => hit.entry);
          expect(best).toContain(String(i));
          expect(hits[0]?.score).toBeGreaterThanOrEqual(SCREENING_THRESHOLDS.strong);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("keeps its hits when entries are added", () => {
    fc.assert(
      fc.property(names, names, (listed, added) => {
        const entries = listed.map((text, i) => entry(`a${i}`, text));
        const before = openScreeningIndex(buildScreeningIndex(entries));
        const after = openScreeningIndex(
          buildScreeningIndex([...entries, ...added.map((text, i) => entry(`b${i}`, text))]),
        );
        for (const text of listed.slice(0, 5)) {
          const found = new Map(screen({ name: text }, after).map((hit) => [hit.entry, hit.score]));
          for (const hit of screen({ name: text }, before)) expect(found.get(hit.entry)).toBe(hit.score);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("never throws on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => Array.isArray(screen({ name }, index))),
      { numRuns: 300 },
    );
  });
});
