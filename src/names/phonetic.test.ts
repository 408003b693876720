import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distance } from "./distance.ts";
import { fold, skeleton } from "./phonetic.ts";

describe("phonetic keys", () => {
  it.each([
    ["sergei", "sergey"],
    ["andrei", "andrey"],
    ["muhammad", "muhamad"],
    ["zhanna", "zhana"],
  ])("fold makes %s and %s one", (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  it.each([
    ["mohammed", "muhamad"],
    ["shcherbakov", "scherbakoff"],
    ["qasim", "kassem"],
  ])("skeleton makes %s and %s one", (a, b) => {
    expect(skeleton(fold(a))).toBe(skeleton(fold(b)));
  });

  it("leaves no word empty", () => {
    expect(fold("'")).toBe("'");
    fc.assert(fc.property(fc.stringMatching(/^[a-z']{1,20}$/), (word) => fold(word).length > 0));
  });
});

describe("distance", () => {
  const word = fc.stringMatching(/^[a-z]{0,12}$/);

  it("is 0 for equal words only, the same both ways, and stops early", () => {
    fc.assert(
      fc.property(word, word, fc.boolean(), (a, b, loose) => {
        const there = distance(a, b, loose, 99);
        expect(there === 0).toBe(a === b);
        expect(distance(b, a, loose, 99)).toBeCloseTo(there, 5);
        if (there > 1) expect(distance(a, b, loose, 1)).toBeGreaterThan(1);
      }),
    );
  });

  it("weighs what romanisations confuse less than a wrong letter", () => {
    expect(distance("aliev", "alief", false, 9)).toBeLessThan(distance("aliev", "aliek", false, 9));
    expect(distance("karim", "krim", true, 9)).toBeLessThan(distance("karim", "krim", false, 9));
    expect(distance("askar", "aksar", false, 9)).toBeLessThan(1);
  });
});
