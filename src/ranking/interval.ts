/** A rating between 0 (worst anchor) and 1 (best anchor); an unknown is the whole range that it could fill. */
export interface Rating {
  low: number;
  likely: number;
  high: number;
}

/** Where in its range an unknown is expected: below the middle, so that silence is never rewarded. */
export const UNKNOWN_EXPECTATION = 0.3;

export const exactly = (value: number): Rating => ({ low: value, likely: value, high: value });

/** An unknown that could be anything between two anchors. */
export function between(low: number, high: number): Rating {
  return { low, likely: low + UNKNOWN_EXPECTATION * (high - low), high };
}

export const UNKNOWN: Rating = between(0, 1);

/** Weighted mean of ratings; the weights need not sum to 1. */
export function blend(parts: readonly { weight: number; rating: Rating }[]): Rating {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (of: keyof Rating) => parts.reduce((sum, { weight, rating }) => sum + weight * rating[of], 0) / total;
  return { low: mean("low"), likely: mean("likely"), high: mean("high") };
}

export const isKnown = (rating: Rating): boolean => rating.low === rating.high;
