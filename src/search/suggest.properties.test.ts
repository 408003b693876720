import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { realSuggester } from "../../test/support/suggest.ts";
import { editDistance } from "./edits.ts";
import { beginsWithOneTypo } from "./suggest.index.ts";
import { readTyped } from "./suggest.keys.ts";
import { SUGGESTED_TYPES } from "./suggest.ts";

const { set, terms, suggester } = await realSuggester();

const EVERYTHING = 100_000;
const ids = (text: string, limit: number) => suggester.suggest(text, limit).map(({ id }) => id);

describe("type-ahead for any text", () => {
  const inThesaurus = new Set(set.thesaurus.flatMap(({ means, terms }) => (means.type === "place" ? terms.en : [])));
  /** Countries that the thesaurus holds too are suggested by its entry alone, and the asker's own is not sought. */
  const twice = set.countries
    .filter(({ iso2, names }) => inThesaurus.has(names.en) || iso2 === "KR")
    .map(({ iso2 }) => `place:${iso2.toLowerCase()}`);
  const isSuggestable = (id: string) =>
    !twice.includes(id) && (SUGGESTED_TYPES as readonly string[]).includes(id.slice(0, id.indexOf(":")));
  const suggestable = [...terms].filter(([id]) => isSuggestable(id));

  const aTerm = fc.constantFrom(...suggestable.flatMap(([id, written]) => written.map((term) => ({ id, term }))));

  it("every beginning of every term suggests its entry, or as many better ones as are wanted", () => {
    fc.assert(
      fc.property(aTerm, fc.nat(), fc.integer({ min: 1, max: 20 }), ({ id, term }, cut, limit) => {
        const length = 2 + (cut % Math.max(1, term.length - 1));
        const typed = term.slice(0, length);
        if (readTyped(typed).letters === "") return;
        const all = ids(typed, EVERYTHING);
        expect(all, typed).toContain(id);
        expect(ids(typed, limit), typed).toEqual(all.slice(0, limit));
      }),
      { numRuns: 3000 },
    );
  });

  it("every term comes before all that only begin with it", () => {
    fc.assert(
      fc.property(aTerm, ({ id, term }) => {
        const exact = suggester
          .suggest(term, EVERYTHING)
          .filter(({ text }) => readTyped(text).letters === readTyped(term).letters);
        expect(exact.map((suggestion) => suggestion.id)).toContain(id);
        expect(ids(term, exact.length)).toEqual(exact.map((suggestion) => suggestion.id));
      }),
    );
  });

  it("gives the same twice, within the limit, each entry once", () => {
    const keys = fc.constantFrom(..."qwertyuiopasdfghjklzxcvbnm ㄱㄳㄲㅇㅎㅏㅘㅢㅣ가값힣");
    const aText = fc.oneof(
      fc.string({ unit: keys, maxLength: 12 }),
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ unit: "grapheme", maxLength: 60 }),
    );
    fc.assert(
      fc.property(aText, fc.integer({ min: 1, max: 20 }), (text, limit) => {
        const found = ids(text, limit);
        expect(found).toEqual(ids(text, limit));
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 1000 },
    );
  });

  it("one typo is what the edit distance to some beginning says", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(word, word, (key, typed) => {
        const beginnings = Array.from({ length: key.length + 1 }, (_, i) => key.slice(0, i));
        expect(beginsWithOneTypo(key, typed)).toBe(beginnings.some((start) => editDistance(start, typed, 1) <= 1));
      }),
      { numRuns: 2000 },
    );
  });
});
