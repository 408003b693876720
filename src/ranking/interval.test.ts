import { describe, expect, it } from "vitest";
import { CRITERIA, CRITERION_IDS, DEFAULT_WEIGHTS } from "./criteria.ts";
import { between, blend, exactly, isKnown, UNKNOWN, UNKNOWN_EXPECTATION } from "./interval.ts";

describe("ratings", () => {
  it("of an unknown fill the whole range and expect less than the middle", () => {
    expect(UNKNOWN).toEqual({ low: 0, likely: UNKNOWN_EXPECTATION, high: 1 });
    expect(UNKNOWN_EXPECTATION).toBeLessThan(0.5);
    expect(between(0.5, 1)).toEqual({ low: 0.5, likely: 0.65, high: 1 });
  });

  it("are known when worst and best are one", () => {
    expect(isKnown(exactly(0))).toBe(true);
    expect(isKnown(UNKNOWN)).toBe(false);
  });

  it("blend by weight, whatever the weights sum to", () => {
    const parts = [
      { weight: 3, rating: exactly(1) },
      { weight: 1, rating: UNKNOWN },
    ];
    expect(blend(parts)).toEqual({ low: 0.75, likely: 0.75 + UNKNOWN_EXPECTATION / 4, high: 1 });
  });
});

describe("criteria", () => {
  it("have weights that sum to 100, in the published order, but for the two that a profile adds", () => {
    expect(CRITERIA.map(({ id }) => id)).toEqual([...CRITERION_IDS]);
    const { mutual, market, ...always } = DEFAULT_WEIGHTS;
    expect(Object.values(always).reduce((sum, weight) => sum + weight, 0)).toBe(100);
    expect(Math.min(mutual, market)).toBeGreaterThan(0);
  });

  it("say in three languages what they are, where their anchors lie and what settles them", () => {
    for (const { names, anchors, question } of CRITERIA) {
      for (const { ko, en, ru } of [names, anchors, question]) {
        expect(ko).toMatch(/\p{Script=Hangul}/u);
        expect(en).not.toBe("");
        expect(ru).toMatch(/\p{Script=Cyrillic}/u);
      }
    }
  });
});
