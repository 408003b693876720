import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignNames } from "./align.ts";
import { analyseName } from "./analyse.ts";
import type { NameMode } from "./names.types.ts";

const align = (a: string, b: string, mode: NameMode = "organisation") =>
  alignNames(analyseName(a, mode), analyseName(b, mode), mode === "person");

describe("alignNames", () => {
  it("pairs each word once, whatever the order", () => {
    const { pairs, leftA, leftB } = align("Nurlan Qyzmyrt", "Qyzmyrt Nurlan");
    expect(pairs).toHaveLength(2);
    expect([...leftA, ...leftB]).toEqual([]);
  });

  it.each([
    ["MegaKomir", "Mega Komir"],
    ["Mega Komir Plast", "Megakomir Plast"],
    ["Nor Dal Vik", "Nordalvik"],
  ])("joins %s and %s", (a, b) => {
    const { pairs, leftA, leftB } = align(a, b);
    expect(pairs.map(({ kind }) => kind)).toContain("joined");
    expect([...leftA, ...leftB]).toEqual([]);
  });

  it("takes an acronym for its words in order, and no others", () => {
    expect(align("QZM", "Qyran Zeren Mys").pairs[0]?.kind).toBe("acronym");
    expect(align("QZM", "Mys Zeren Qyran").pairs).toEqual([]);
  });

  it("joins no short words with another letter", () => {
    expect(align("Ven Ter", "Kenter").pairs).toEqual([]);
  });

  it("uses each index at most once and leaves none out", () => {
    const word = fc.stringMatching(/^[a-z]{1,7}$/);
    const name = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(name, name, fc.constantFrom<NameMode>("person", "organisation"), (a, b, mode) => {
        const [x, y] = [analyseName(a, mode), analyseName(b, mode)];
        const { pairs, leftA, leftB } = alignNames(x, y, mode === "person");
        const usedA = [...pairs.flatMap((pair) => pair.a), ...leftA].sort((m, n) => m - n);
        const usedB = [...pairs.flatMap((pair) => pair.b), ...leftB].sort((m, n) => m - n);
        expect(usedA).toEqual(x.tokens.map((_, i) => i));
        expect(usedB).toEqual(y.tokens.map((_, i) => i));
      }),
    );
  });
});
