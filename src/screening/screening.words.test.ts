import { describe, expect, it } from "vitest";
import { screenedEntry } from "../../test/support/entries.ts";
import type { HitReason } from "../domain/hit.ts";
import { LANGUAGES } from "../domain/vocabulary.ts";
import { NAME_REASON_CODES } from "../names/reasons.ts";
import { buildScreeningIndex } from "./screening.index.ts";
import { screen } from "./screening.match.ts";
import { openScreeningIndex } from "./screening.open.ts";
import { FACT_REASON_CODES, HIT_CLASSES, type ScreeningQuery } from "./screening.types.ts";
import { HIT_LEVEL_NAMES, KNOWN_REASONS, reasonWords } from "./screening.words.ts";

const CODES = [...NAME_REASON_CODES, ...FACT_REASON_CODES];
/** Parameters as the matcher gives them. */
const PARAMS = { query: "alpha", listed: "beta", type: "bin", value: "123", country: "KZ", name: "gamma", evidence: 1 };
const SCRIPTS = { ko: /\p{Script=Hangul}/u, en: /[a-z]/, ru: /\p{Script=Cyrillic}/u };

describe("words of reasons", () => {
  it("are there for every code, and for no other", () => {
    expect(KNOWN_REASONS.toSorted()).toEqual(CODES.toSorted());
  });

  it.each(LANGUAGES)("in %s are of that language, each its own, with every parameter filled", (language) => {
    const words = CODES.map((code) => reasonWords({ code, params: PARAMS }, language));
    for (const [i, text] of words.entries()) {
      expect(text).toMatch(SCRIPTS[language]);
      expect(text).not.toMatch(/[{}]|undefined/);
      expect(text).not.toBe(CODES[i]);
    }
    expect(new Set(words).size).toBe(words.length);
  });

  it("name both words where two are compared, and one where only one side has it", () => {
    expect(reasonWords({ code: "token-conflict", params: PARAMS }, "en")).toBe("different words: alpha – beta");
    expect(reasonWords({ code: "token-missing", params: { listed: "beta" } }, "en")).toBe("on one side only: beta");
    expect(reasonWords({ code: "new-code", params: {} }, "ko")).toBe("new-code");
  });

  it("name every level in every language", () => {
    expect(Object.keys(HIT_LEVEL_NAMES).toSorted()).toEqual([...HIT_CLASSES].toSorted());
    for (const language of LANGUAGES)
      expect(new Set(Object.values(HIT_LEVEL_NAMES).map((name) => name[language])).size).toBe(HIT_CLASSES.length);
  });

  it("leave no gap for what the matcher really gives", () => {
    const index = openScreeningIndex(
      buildScreeningIndex([
        screenedEntry("1", "LLC Brakelmov Zordunpil 12", {
          countries: ["KZ"],
          identifiers: [{ type: "bin", value: "123456789012", country: "KZ" }],
          weak: ["Fetlursok Vemhaxnid"],
        }),
        screenedEntry("2", "TLEUBERKHAN, Askarbek Muratovich", { kind: "person", births: ["1971-03-02"] }),
        screenedEntry("3", "National Bank"),
      ]),
    );
    const bin = (value: string) => [{ type: "bin" as const, value, country: "KZ" }];
    const queries: ScreeningQuery[] = [
      { name: "Brakelmov Zordunpil JSC", country: "KZ", identifiers: bin("123456789012") },
      { name: "ТОО Бракельмов Зордунпил 12", country: "DE", identifiers: bin("999999999999") },
      { name: "Brakelmov Zordunpil 12 Trading", kind: "person" },
      { name: "Fetlursok Vemhaxnid" },
      { name: "A. M. Tleuberkhan", birth: "1971" },
      { name: "Askarbek Tleuberkham", birth: "1971-03-02" },
      { name: "Askarbek Muratovich Tleuberkhan", birth: "1988" },
      { name: "National Bank" },
    ];
    const reasons: HitReason[] = queries.flatMap((query) =>
      screen(query, index).flatMap((hit) => [...hit.for, ...hit.against]),
    );
    expect(new Set(reasons.map(({ code }) => code)).size).toBeGreaterThan(10);
    for (const reason of reasons) {
      for (const language of LANGUAGES) expect(reasonWords(reason, language)).not.toMatch(/[:–(]\s*$|[:–(]\s*[–)]|\{/);
    }
  });
});
