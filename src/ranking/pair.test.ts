import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CriterionId } from "./criteria.ts";
import { exactly, type Rating } from "./interval.ts";
import { arePair, COVERED, coversAlone, joinCoverage, ratePair } from "./pair.ts";
import type { RatedCriterion } from "./rate.ts";

const rating = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([a, b]): Rating => ({ low: Math.min(a, b), likely: (a + b) / 2, high: Math.max(a, b) }));
const coverage = fc.array(rating, { minLength: 3, maxLength: 3 });
const rated = (criterion: CriterionId, one: Rating): RatedCriterion => ({
  criterion,
  rating: one,
  evidence: [],
  unknowns: [],
});

describe("a pair", () => {
  it("covers together what neither covers alone", () => {
    expect(arePair([exactly(1), exactly(0)], [exactly(0), exactly(1)])).toBe(true);
    expect(arePair([exactly(1), exactly(1)], [exactly(0), exactly(1)])).toBe(false);
    expect(arePair([exactly(1), exactly(0)], [exactly(1), exactly(COVERED - 0.01)])).toBe(false);
    expect(arePair([exactly(1), exactly(0), exactly(0)], [exactly(0), exactly(1), exactly(0)])).toBe(false);
  });

  it("is one in either order, never of a partner with itself, and always covers everything", () => {
    fc.assert(
      fc.property(coverage, coverage, (a, b) => {
        expect(arePair(a, b)).toBe(arePair(b, a));
        expect(arePair(a, a)).toBe(false);
        if (!arePair(a, b)) return;
        expect(coversAlone(joinCoverage(a, b))).toBe(true);
        expect(coversAlone(a) || coversAlone(b)).toBe(false);
      }),
    );
  });

  it("meets each part as well as the better of the two", () => {
    fc.assert(
      fc.property(coverage, coverage, (a, b) => {
        joinCoverage(a, b).forEach(({ likely }, i) => {
          expect(likely).toBe(Math.max(a[i]?.likely ?? 0, b[i]?.likely ?? 0));
        });
      }),
    );
  });

  it("is held up by its weaker half in what both must bring, and served by one in what serves both", () => {
    const together = exactly(0.9);
    const [relevance, evidence, link] = ratePair(
      [rated("relevance", exactly(1)), rated("evidence", exactly(1)), rated("koreaLink", exactly(1))],
      [rated("relevance", exactly(0)), rated("evidence", exactly(0.4)), rated("koreaLink", exactly(0))],
      together,
    );
    expect(relevance?.rating).toEqual(together);
    expect(evidence?.rating.likely).toBeCloseTo(0.6);
    expect(link?.rating).toEqual(exactly(1));
  });

  it("rates no criterion outside what its members have, and none that only one of them has", () => {
    fc.assert(
      fc.property(rating, rating, (a, b) => {
        const [one] = ratePair([rated("maturity", a), rated("market", a)], [rated("maturity", b)], exactly(1));
        expect(one?.criterion).toBe("maturity");
        expect(one?.rating.likely).toBeGreaterThanOrEqual(Math.min(a.likely, b.likely) - 1e-12);
        expect(one?.rating.likely).toBeLessThanOrEqual(Math.max(a.likely, b.likely) + 1e-12);
        expect(ratePair([rated("market", a)], [rated("maturity", b)], exactly(1))).toEqual([]);
      }),
    );
  });
});
