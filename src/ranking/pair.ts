import type { CriterionId } from "./criteria.ts";
import type { Rating } from "./interval.ts";
import type { RatedCriterion } from "./rate.ts";

/** A part of the need counts as covered from this likely rating on. */
export const COVERED = 0.6;

/** How far one partner meets each part of a need, in the order of the parts. */
export type Coverage = readonly Rating[];

const isCovered = ({ likely }: Rating): boolean => likely >= COVERED;

/** True if one partner meets every part. */
export const coversAlone = (coverage: Coverage): boolean => coverage.every(isCovered);

const better = (a: Rating, b: Rating): Rating => ({
  low: Math.max(a.low, b.low),
  likely: Math.max(a.likely, b.likely),
  high: Math.max(a.high, b.high),
});

/** A project is held up by its weaker half, which therefore counts twice. */
const weaker = (a: Rating, b: Rating): Rating => {
  const mix = (x: number, y: number) => (2 * Math.min(x, y) + Math.max(x, y)) / 3;
  return { low: mix(a.low, b.low), likely: mix(a.likely, b.likely), high: mix(a.high, b.high) };
};

const middle = (a: Rating, b: Rating): Rating => ({
  low: (a.low + b.low) / 2,
  likely: (a.likely + b.likely) / 2,
  high: (a.high + b.high) / 2,
});

/** What two partners meet of each part: the better of the two. */
export function joinCoverage(a: Coverage, b: Coverage): Rating[] {
  return a.map((rating, i) => (b[i] ? better(rating, b[i]) : rating));
}

/**
 * Whether two partners are a pair: together they cover every part, neither does so alone, and each brings a part that
 * the other does not cover.
 */
export function arePair(a: Coverage, b: Coverage): boolean {
  if (coversAlone(a) || coversAlone(b) || !joinCoverage(a, b).every(isCovered)) return false;
  const brings = (one: Coverage, other: Coverage) =>
    one.some((rating, i) => isCovered(rating) && other[i] && !isCovered(other[i]));
  return brings(a, b) && brings(b, a);
}

/**
 * How two partners share a criterion. A project is as well attested, as mature and as reachable as its weaker half; one
 * link with Korea or one way into a market serves both.
 */
const JOINED: Record<CriterionId, (a: Rating, b: Rating) => Rating> = {
  relevance: better,
  mutual: better,
  market: better,
  koreaLink: better,
  evidence: weaker,
  stage: weaker,
  access: weaker,
  maturity: weaker,
  emphasis: middle,
};

/** The criteria of a pair from those of its members, `relevance` replaced by what they cover together. */
export function ratePair(
  a: readonly RatedCriterion[],
  b: readonly RatedCriterion[],
  together: Rating,
): RatedCriterion[] {
  return a.flatMap((one) => {
    const other = b.find(({ criterion }) => criterion === one.criterion);
    if (!other) return [];
    const rating = one.criterion === "relevance" ? together : JOINED[one.criterion](one.rating, other.rating);
    return [{ criterion: one.criterion, rating, evidence: [...one.evidence, ...other.evidence], unknowns: [] }];
  });
}
