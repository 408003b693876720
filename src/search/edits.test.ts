import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "./edits.ts";

/** The textbook: the whole table of optimal string alignment, without a limit. */
function textbookDistance(a: string, b: string): number {
  const table: number[][] = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? Number.NaN;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const ways = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(at(i - 2, j - 2) + 1);
      (table[i] as number[])[j] = Math.min(...ways);
    }
  }
  return at(a.length, b.length);
}

/** Few letters, so that strings are near each other. */
const someString = fc.string({ unit: fc.constantFrom("a", "b", "c", "я", "ᄋ"), maxLength: 8 });
const someLimit = fc.integer({ min: 0, max: 9 });
const NO_LIMIT = 99;

describe("edit distance", () => {
  it.each([
    ["blockchain", "blockchain", 0],
    ["blokchain", "blockchain", 1],
    ["blockcchain", "blockchain", 1],
    ["blockchein", "blockchain", 1],
    ["blokcchain", "blockchain", 1],
    ["интелект", "интеллект", 1],
    ["인공지는".normalize("NFD"), "인공지능".normalize("NFD"), 1],
    ["", "ai", 2],
    ["ca", "abc", 3],
    ["kitten", "sitting", 3],
  ])("from '%s' to '%s' is %i", (a, b, distance) => {
    expect(editDistance(a, b, NO_LIMIT)).toBe(distance);
  });

  it("is that of the textbook", () => {
    fc.assert(
      fc.property(someString, someString, (a, b) => {
        expect(editDistance(a, b, NO_LIMIT)).toBe(textbookDistance(a, b));
      }),
      { numRuns: 500 },
    );
  });

  it("is exact up to the limit and above it otherwise", () => {
    fc.assert(
      fc.property(someString, someString, someLimit, (a, b, limit) => {
        const distance = textbookDistance(a, b);
        if (distance <= limit) expect(editDistance(a, b, limit)).toBe(distance);
        else expect(editDistance(a, b, limit)).toBeGreaterThan(limit);
      }),
      { numRuns: 500 },
    );
  });

  it("is the same both ways, and zero between equals only", () => {
    fc.assert(
      fc.property(someString, someString, (a, b) => {
        expect(editDistance(a, b, NO_LIMIT)).toBe(editDistance(b, a, NO_LIMIT));
        expect(editDistance(a, b, NO_LIMIT) === 0).toBe(a === b);
        expect(editDistance(a, a, 0)).toBe(0);
      }),
    );
  });

  it("does not look at what the difference in length already tells", () => {
    expect(editDistance("a".repeat(100_000), "a", 2)).toBeGreaterThan(2);
  });
});
