/**
 * Shares are counted in millionths of a percent, as whole numbers: 49.36 + 0.23 + 0.41 as floating point would stay
 * below 50.
 */
const UNITS_PER_PERCENT = 1_000_000;
const SHARE_DIGITS = 6;

export const WHOLE = 100 * UNITS_PER_PERCENT;
export const HALF_UNITS = WHOLE / 2;
/** Known shares above this sum contradict each other; up to it they are rounded figures. */
export const CONTRADICTION = 101 * UNITS_PER_PERCENT;

export const unitsOf = (percent: number): number => Math.round(percent * UNITS_PER_PERCENT);
export const percentOf = (units: number): number => Number((units / UNITS_PER_PERCENT).toFixed(SHARE_DIGITS));

export const passes = (units: number, atHalf: boolean): boolean => (atHalf ? units >= HALF_UNITS : units > HALF_UNITS);

/** Sum of the shares that are surely held, in percent. */
export function sumOfShares(owners: readonly { share: { min: number } | null }[]): number {
  return percentOf(owners.reduce((sum, { share }) => sum + unitsOf(share?.min ?? 0), 0));
}
