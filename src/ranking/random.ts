/**
 * Repeatable random draws: the same seed gives the same numbers on every machine and in every run, so that a
 * published simulation can be computed again.
 */

/** Gives the next number of a stream, from 0 up to but not including 1, in steps of 2^-32. */
export type Random = () => number;

const TWO_TO_32 = 2 ** 32;

/** Rounds that mix the seed before the first number is given; the number of the reference implementation. */
const WARM_UP_ROUNDS = 15;

/**
 * The generator sfc32 ("small fast counting", 32 bits, 128 bits of state), designed by Chris Doty-Humphrey for
 * PractRand and put by him into the public domain; https://pracrand.sourceforge.net. Not for secrets.
 * @param a @param b @param c the seed, three whole numbers of 32 bits
 */
export function sfc32(a: number, b: number, c: number): Random {
  let [x, y, z, counter] = [a | 0, b | 0, c | 0, 1];
  const next: Random = () => {
    const sum = (x + y + counter) | 0;
    counter = (counter + 1) | 0;
    x = y ^ (y >>> 9);
    y = (z + (z << 3)) | 0;
    z = (((z << 21) | (z >>> 11)) + sum) | 0;
    return (sum >>> 0) / TWO_TO_32;
  };
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) next();
  return next;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * The hash FNV-1a of 32 bits (Fowler, Noll, Vo; RFC 9923) over UTF-16 units, which for ASCII are the bytes.
 * @returns a whole number from 0 to 2^32 - 1
 */
export function hashOf(text: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return hash >>> 0;
}

/** The stream that belongs to two names. Each is a word of the seed of its own, so neither runs into the other. */
export function randomFor(name: string, part = ""): Random {
  return sfc32(0, hashOf(name), hashOf(part));
}

/** A draw from the standard normal distribution; Box and Muller 1958. */
export function normal(random: Random): number {
  // One minus, because the logarithm of 0 has no value.
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Marsaglia and Tsang's squeeze accepts without a logarithm below 1 - 0.0331 x^4. */
const SQUEEZE = 0.0331;

function gammaFromOne(random: Random, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    const u = 1 - random();
    if (u < 1 - SQUEEZE * x ** 4) return d * v;
    if (Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
  }
}

/**
 * A draw from the gamma distribution with scale 1; its mean and its variance are the shape.
 * Marsaglia and Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000), with their boost for
 * shapes below 1: gamma(shape + 1) * U^(1 / shape).
 * @param shape above 0
 */
export function gamma(random: Random, shape: number): number {
  if (!(shape > 0 && shape < Number.POSITIVE_INFINITY)) throw new RangeError(`no gamma distribution of shape ${shape}`);
  if (shape >= 1) return gammaFromOne(random, shape);
  const whole = gammaFromOne(random, shape + 1);
  return whole * (1 - random()) ** (1 / shape);
}

/**
 * Shares that sum to 1, drawn from the Dirichlet distribution around given weights: normalised gamma draws.
 * A share's mean is its weight's part p of all weights, its variance p (1 - p) / (concentration + 1).
 * @param weights not negative, at least one above 0; a weight of 0 gives a share of 0 and takes no draw
 * @param concentration above 0; the higher, the nearer the shares stay to the weights
 */
export function dirichlet(random: Random, weights: readonly number[], concentration: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0 && total < Number.POSITIVE_INFINITY) || weights.some((weight) => weight < 0)) {
    throw new RangeError("weights must be finite and not negative, and one of them above 0");
  }
  const draws = weights.map((weight) => {
    const shape = (concentration * weight) / total;
    return shape > 0 ? gamma(random, shape) : 0;
  });
  const sum = draws.reduce((before, draw) => before + draw, 0);
  // Very small shapes can all be drawn as nothing; the weights themselves are then the only fair answer.
  return sum > 0 ? draws.map((draw) => draw / sum) : weights.map((weight) => weight / total);
}
