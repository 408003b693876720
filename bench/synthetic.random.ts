/* Chance that can be repeated: the same seed and number always give the same draws. */

/** A number from 0 up to but not including 1. */
export type Random = () => number;

const UINT32 = 2 ** 32;
/** Constants of the mulberry32 generator and of the murmur3 finaliser: odd numbers whose bits are well mixed. */
const GOLDEN_GAMMA = 0x9e3779b1;
const MULBERRY_STEP = 0x6d2b79f5;
const MIX_A = 0x85ebca6b;
const MIX_B = 0xc2b2ae35;

/** Spreads the bits of a number over all 32, after the finaliser of MurmurHash3. */
function mixed(bits: number): number {
  let x = bits;
  x = Math.imul(x ^ (x >>> 16), MIX_A);
  x = Math.imul(x ^ (x >>> 13), MIX_B);
  return x ^ (x >>> 16);
}

/**
 * The draws of one record (mulberry32). Every record has its own, so that a record is the same whether it is made
 * alone, in a stream or in a larger set.
 */
export function randomOf(seed: number, index: number): Random {
  let state = mixed(mixed(Math.imul(seed, GOLDEN_GAMMA)) + index);
  return () => {
    state = (state + MULBERRY_STEP) | 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / UINT32;
  };
}

/** True in the given share of cases, 0 to 1. */
export const chance = (random: Random, share: number): boolean => random() < share;

/** A whole number from `min` to `max`, both included. */
export const between = (random: Random, min: number, max: number): number =>
  min + Math.floor(random() * (max - min + 1));

function at<T>(items: readonly T[], index: number): T {
  if (items.length === 0) throw new RangeError("there is nothing to pick from");
  return items[Math.min(index, items.length - 1)] as T;
}

/** Any of the items, each as often as the others. @throws RangeError if there is none */
export const pick = <T>(random: Random, items: readonly T[]): T => at(items, Math.floor(random() * items.length));

/**
 * A rank from 0 to `size` - 1 after Zipf's law: rank r comes up about 1 / (r + 1) times as often as rank 0.
 * The logarithm of a rank is drawn evenly, which gives P(r) = ln((r + 2) / (r + 1)) / ln(size + 1).
 */
export function zipfRank(draw: number, size: number): number {
  return Math.min(size - 1, Math.floor((size + 1) ** draw) - 1);
}

/** One of the items, the earlier ones far more often. @throws RangeError if there is none */
export const pickZipf = <T>(random: Random, items: readonly T[]): T => at(items, zipfRank(random(), items.length));

/** The item of a list that stands as far along it as `draw` says after Zipf's law. */
export const zipfItem = <T>(draw: number, items: readonly T[]): T => at(items, zipfRank(draw, items.length));

/** One of the values, each as often as its weight says. @throws RangeError if there is none */
export function pickWeighted<T>(random: Random, table: readonly (readonly [T, number])[]): T {
  let left = random() * table.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of table) {
    left -= weight;
    if (left < 0) return value;
  }
  return at(table, table.length - 1)[0];
}
