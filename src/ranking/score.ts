import type { FlagLevel } from "../domain/vocabulary.ts";
import type { CriterionId, Weights } from "./criteria.ts";
import { isKnown, type Rating } from "./interval.ts";
import type { RatedCriterion } from "./rate.ts";

/**
 * What is left of the fit at each level of risk. Published at /v1/method. `block` has no factor: a blocked
 * party is taken out before anything is scored.
 */
export const RISK_FACTORS: Readonly<Record<Exclude<FlagLevel, "block">, number>> = {
  info: 1,
  low: 1,
  medium: 0.9,
  high: 0.7,
};
export type ScoredRisk = keyof typeof RISK_FACTORS;

/** All arithmetic is done in whole tenths of a point, so that what is shown adds up to the last digit. */
const TENTHS = 1000;

export interface CriterionPoints {
  criterion: CriterionId;
  /** Weight in percent of all weights. */
  weight: number;
  rating: Rating;
  /** Points out of 100 at the likely rating. */
  points: number;
  /** Points between the worst and the best that the unknown could be, after the risk factor; 0 if known. */
  swing: number;
}

export interface Score {
  /** Points of 100; the sum of all criterion points and the risk deduction. */
  score: number;
  band: { low: number; high: number };
  /** Sum of the criterion points before the risk deduction. */
  fit: number;
  /** Never above zero. */
  riskDeduction: number;
  points: CriterionPoints[];
}

/**
 * Percent of all weights in tenths, rounded by largest remainder so that they sum to 1000: rounded one by one they
 * could sum to more, and the best of everything would score above 100.
 */
function sharesOf(rated: readonly RatedCriterion[], weights: Weights): ReadonlyMap<CriterionId, number> {
  const total = rated.reduce((sum, { criterion }) => sum + weights[criterion], 0);
  // Only criteria that this question does not ask for have a weight: then nothing counts, and nobody stands out.
  if (total === 0) return new Map();
  const exact = rated.map(({ criterion }) => ({ criterion, share: (TENTHS * weights[criterion]) / total }));
  const left = TENTHS - exact.reduce((sum, { share }) => sum + Math.floor(share), 0);
  const first = exact.toSorted((a, b) => (b.share % 1) - (a.share % 1)).slice(0, left);
  return new Map(exact.map((one) => [one.criterion, Math.floor(one.share) + Number(first.includes(one))]));
}

function afterRisk(fit: number, factor: number): number {
  return fit - Math.round((1 - factor) * fit);
}

/**
 * Weighted linear sum of the ratings, then the factor of the risk level.
 * Better ratings never lower the result: rounding is monotone, and so is the deduction.
 * @param weights not negative; where all that are rated have none, every score is 0
 */
export function scoreLead(rated: readonly RatedCriterion[], weights: Weights, risk: ScoredRisk): Score {
  const shares = sharesOf(rated, weights);
  const factor = RISK_FACTORS[risk];
  const tenths = (criterion: CriterionId, rating: number) => Math.round((shares.get(criterion) ?? 0) * rating);
  const sum = (of: keyof Rating) =>
    rated.reduce((fit, { criterion, rating }) => fit + tenths(criterion, rating[of]), 0);
  const fit = sum("likely");
  const score = afterRisk(fit, factor);
  return {
    score: score / 10,
    band: { low: afterRisk(sum("low"), factor) / 10, high: afterRisk(sum("high"), factor) / 10 },
    fit: fit / 10,
    riskDeduction: score === fit ? 0 : (score - fit) / 10,
    points: rated.map(({ criterion, rating }) => ({
      criterion,
      weight: (shares.get(criterion) ?? 0) / 10,
      rating,
      points: tenths(criterion, rating.likely) / 10,
      swing: isKnown(rating)
        ? 0
        : Math.round(factor * (tenths(criterion, rating.high) - tenths(criterion, rating.low))) / 10,
    })),
  };
}
