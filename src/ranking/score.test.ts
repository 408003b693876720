import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CRITERION_IDS, type CriterionId, DEFAULT_WEIGHTS, type Weights } from "./criteria.ts";
import { exactly, type Rating, UNKNOWN } from "./interval.ts";
import type { RatedCriterion } from "./rate.ts";
import { RISK_FACTORS, type ScoredRisk, scoreLead } from "./score.ts";

const RISKS = Object.keys(RISK_FACTORS) as ScoredRisk[];
const zero = Object.fromEntries(CRITERION_IDS.map((id) => [id, 0])) as Record<CriterionId, number>;

const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.3, 0.5, 0.625, 0.7, 0.75, 1));
const someRating = fc.tuple(share, share, share).map((parts): Rating => {
  const [low = 0, likely = 0, high = 0] = parts.toSorted((a, b) => a - b);
  return { low, likely, high };
});
const someRated = fc.tuple(...CRITERION_IDS.map(() => someRating)).map((ratings) =>
  ratings.map((rating, i): RatedCriterion => {
    return { criterion: CRITERION_IDS[i] ?? "relevance", rating, evidence: [], unknowns: [] };
  }),
);
const someWeights = fc
  .tuple(
    ...CRITERION_IDS.map(() =>
      fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 100, noNaN: true })),
    ),
  )
  .filter((weights) => weights.some((weight) => weight > 0.001))
  .map((weights) => Object.fromEntries(CRITERION_IDS.map((id, i) => [id, weights[i] ?? 0])) as Weights);
const someRisk = fc.constantFrom(...RISKS);
const someCriterion = fc.constantFrom(...CRITERION_IDS);

const withRating = (rated: readonly RatedCriterion[], criterion: CriterionId, rating: Rating) =>
  rated.map((one) => (one.criterion === criterion ? { ...one, rating } : one));
const tenths = (value: number) => Math.round(value * 10);
const allAt = (rating: Rating) => CRITERION_IDS.map((criterion) => ({ criterion, rating, evidence: [], unknowns: [] }));

describe("a score", () => {
  it("is 100 for the best of everything and 0 for the worst", () => {
    expect(scoreLead(allAt(exactly(1)), DEFAULT_WEIGHTS, "info")).toMatchObject({
      score: 100,
      fit: 100,
      riskDeduction: 0,
    });
    expect(scoreLead(allAt(exactly(0)), DEFAULT_WEIGHTS, "high")).toMatchObject({
      score: 0,
      band: { low: 0, high: 0 },
    });
  });

  it.each([
    ["info", 100, 0],
    ["low", 100, 0],
    ["medium", 90, -10],
    ["high", 70, -30],
  ] as const)("at risk %s keeps %s", (risk, score, riskDeduction) => {
    expect(scoreLead(allAt(exactly(1)), DEFAULT_WEIGHTS, risk)).toMatchObject({ score, riskDeduction, fit: 100 });
  });

  it("of one criterion alone is that criterion's rating", () => {
    for (const criterion of CRITERION_IDS) {
      const rated = withRating(allAt(exactly(0.2)), criterion, exactly(0.7));
      const score = scoreLead(rated, { ...zero, [criterion]: 3 }, "info");
      expect(score.score).toBe(70);
      expect(score.points.find((one) => one.criterion === criterion)).toMatchObject({ weight: 100, points: 70 });
    }
  });

  it("is 0 and no other number where nothing that is rated has a weight", () => {
    const rated = allAt(exactly(1)).filter(({ criterion }) => criterion !== "mutual");
    expect(scoreLead(rated, { ...zero, mutual: 5 }, "info")).toMatchObject({
      score: 0,
      fit: 0,
      riskDeduction: 0,
      band: { low: 0, high: 0 },
    });
  });

  it("tells for an unknown what it could change, after the risk", () => {
    const rated = withRating(allAt(exactly(1)), "evidence", UNKNOWN);
    const ten = Object.fromEntries(CRITERION_IDS.map((id) => [id, 10])) as Weights;
    const swingOf = (risk: ScoredRisk) =>
      scoreLead(rated, { ...ten, evidence: 20 }, risk).points.map(({ criterion, swing }) => [criterion, swing]);
    for (const [risk, swing] of [
      ["info", 20],
      ["medium", 18],
      ["high", 14],
    ] as const) {
      expect(swingOf(risk)).toEqual(CRITERION_IDS.map((id) => [id, id === "evidence" ? swing : 0]));
    }
  });
});

describe("for any ratings and weights", () => {
  it("the points add up to the fit, and fit and deduction to the score, to the last digit", () => {
    fc.assert(
      fc.property(someRated, someWeights, someRisk, (rated, weights, risk) => {
        const { score, fit, riskDeduction, band, points } = scoreLead(rated, weights, risk);
        expect(points.reduce((sum, one) => sum + tenths(one.points), 0)).toBe(tenths(fit));
        expect(tenths(fit) + tenths(riskDeduction)).toBe(tenths(score));
        expect(riskDeduction).toBeLessThanOrEqual(0);
        for (const shown of [score, fit, riskDeduction, band.low, band.high, ...points.map((one) => one.points)]) {
          expect(shown).toBe(tenths(shown) / 10);
        }
      }),
    );
  });

  it("the band contains the score and lies between 0 and 100, and the weights are shares of 100", () => {
    fc.assert(
      fc.property(someRated, someWeights, someRisk, (rated, weights, risk) => {
        const { score, band, points } = scoreLead(rated, weights, risk);
        expect(points.reduce((sum, { weight }) => sum + tenths(weight), 0)).toBe(1000);
        expect(band.low).toBeLessThanOrEqual(score);
        expect(score).toBeLessThanOrEqual(band.high);
        expect(band.low).toBeGreaterThanOrEqual(0);
        expect(band.high).toBeLessThanOrEqual(100);
      }),
    );
  });

  it("a better rating never lowers score or band", () => {
    fc.assert(
      fc.property(someRated, someWeights, someRisk, someCriterion, share, (rated, weights, risk, criterion, raise) => {
        const before = rated.find((one) => one.criterion === criterion)?.rating ?? UNKNOWN;
        const up = (value: number) => value + raise * (1 - value);
        const better = { low: up(before.low), likely: up(before.likely), high: up(before.high) };
        const was = scoreLead(rated, weights, risk);
        const is = scoreLead(withRating(rated, criterion, better), weights, risk);
        expect(is.score).toBeGreaterThanOrEqual(was.score);
        expect(is.band.low).toBeGreaterThanOrEqual(was.band.low);
        expect(is.band.high).toBeGreaterThanOrEqual(was.band.high);
      }),
    );
  });

  it("an unknown never beats the same lead with that fact known to be best", () => {
    fc.assert(
      fc.property(someRated, someWeights, someRisk, someCriterion, (rated, weights, risk, criterion) => {
        const unknown = scoreLead(withRating(rated, criterion, UNKNOWN), weights, risk);
        const best = scoreLead(withRating(rated, criterion, exactly(1)), weights, risk);
        const worst = scoreLead(withRating(rated, criterion, exactly(0)), weights, risk);
        expect(unknown.score).toBeLessThanOrEqual(best.score);
        expect(unknown.score).toBeGreaterThanOrEqual(worst.score);
        expect(unknown.band.high).toBe(best.band.high);
        expect(unknown.band.low).toBe(worst.band.low);
      }),
    );
  });

  it("graver risk never raises the score", () => {
    fc.assert(
      fc.property(someRated, someWeights, (rated, weights) => {
        const scores = RISKS.map((risk) => scoreLead(rated, weights, risk).score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
    );
  });

  it("only the proportions of the weights count", () => {
    const double = (weights: Weights, factor: number) =>
      Object.fromEntries(CRITERION_IDS.map((id) => [id, weights[id] * factor])) as Weights;
    fc.assert(
      fc.property(
        someRated,
        someWeights,
        someRisk,
        fc.constantFrom(0.25, 0.5, 2, 4),
        (rated, weights, risk, factor) => {
          expect(scoreLead(rated, double(weights, factor), risk)).toEqual(scoreLead(rated, weights, risk));
        },
      ),
    );
    fc.assert(
      fc.property(someRated, someWeights, fc.integer({ min: 3, max: 9 }), (rated, weights, factor) => {
        const was = scoreLead(rated, weights, "info").score;
        const is = scoreLead(rated, double(weights, factor), "info").score;
        // A division that ends on half a tenth may fall to either side.
        expect(Math.abs(is - was)).toBeLessThanOrEqual(0.1 * CRITERION_IDS.length + 1e-9);
      }),
    );
  });

  it("a criterion without weight changes nothing", () => {
    fc.assert(
      fc.property(someRated, someWeights, someCriterion, someRating, (rated, weights, criterion, rating) => {
        const without = { ...weights, [criterion]: 0 };
        fc.pre(Object.values(without).some((weight) => weight > 0.001));
        const { score, band } = scoreLead(withRating(rated, criterion, rating), without, "info");
        expect({ score, band }).toEqual((({ score, band }) => ({ score, band }))(scoreLead(rated, without, "info")));
      }),
    );
  });
});
