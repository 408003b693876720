import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dirichlet, gamma, hashOf, normal, type Random, randomFor, sfc32 } from "./random.ts";

const DRAWS = 20_000;
const sample = (draw: () => number) => Array.from({ length: DRAWS }, draw);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]) => {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
};
/** Five standard errors of a sample's mean: a right generator with a fixed seed stays within. */
const slack = (of: number) => 5 * Math.sqrt(of / DRAWS);
const word = (random: Random) => random() * 2 ** 32;

describe("the generator", () => {
  it("gives the numbers of the reference implementation", () => {
    // The first is published with the crate sfc-prng, the others are from sfc32 of PractRand in C.
    const random = sfc32(0, 0, 0);
    expect([word(random), word(random), word(random)]).toEqual([0xfb52c520, 947923937, 2491578854]);
    const seeded = sfc32(0, hashOf("foobar"), 0);
    expect([word(seeded), word(seeded), word(seeded)]).toEqual([1902873834, 2629824231, 1509479033]);
  });

  it("hashes like the reference values of FNV-1a", () => {
    expect(["", "a", "foobar"].map(hashOf)).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });

  it("is uniform from 0 to below 1", () => {
    const values = sample(randomFor("uniform"));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    const tenths = Array.from({ length: 10 }, (_, i) => values.filter((value) => Math.floor(value * 10) === i).length);
    const chiSquare = tenths.reduce((sum, count) => sum + (count - DRAWS / 10) ** 2 / (DRAWS / 10), 0);
    // The 99.9th percentile of chi-square with nine degrees of freedom.
    expect(chiSquare).toBeLessThan(27.9);
  });

  it("has a stream for each pair of names, the same one every time", () => {
    const names = [
      ["a", "b"],
      ["b", "a"],
      ["ab", ""],
      ["", "ab"],
      ["a", ""],
    ] as const;
    const first = (name: string, part?: string) => {
      const random = randomFor(name, part);
      return [random(), random(), random()].join(" ");
    };
    expect(new Set(names.map(([name, part]) => first(name, part))).size).toBe(names.length);
    expect(first("a", "b")).toBe(first("a", "b"));
    expect(first("a")).toBe(first("a", ""));
  });

  it("has streams of like names that do not follow each other", () => {
    const one = sample(randomFor("lead-1", "access"));
    const two = sample(randomFor("lead-2", "access"));
    const product = mean(one.map((value, i) => (value - 0.5) * ((two[i] ?? 0) - 0.5)));
    expect(Math.abs(product)).toBeLessThan(slack(1 / 144));
  });
});

describe("normal draws", () => {
  it("have mean 0 and variance 1", () => {
    const random = randomFor("normal");
    const values = sample(() => normal(random));
    expect(Math.abs(mean(values))).toBeLessThan(slack(1));
    expect(Math.abs(variance(values) - 1)).toBeLessThan(slack(2));
  });

  it("are finite at both ends of the stream's range", () => {
    expect(normal(() => 0)).toBeCloseTo(0, 12);
    expect(Number.isFinite(normal(() => 1 - 2 ** -32))).toBe(true);
  });
});

describe("gamma draws", () => {
  it.each([0.1, 0.5, 1, 2.5, 17.5, 100])("of shape %d have it as their mean and their variance", (shape) => {
    const random = randomFor("gamma", String(shape));
    const values = sample(() => gamma(random, shape));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.abs(mean(values) - shape)).toBeLessThan(slack(shape));
    // The fourth central moment is 3 shape^2 + 6 shape.
    expect(Math.abs(variance(values) - shape)).toBeLessThan(slack(2 * shape ** 2 + 6 * shape));
  });

  it("of shape 1 are exponential", () => {
    const random = randomFor("exponential");
    const beyond = sample(() => gamma(random, 1)).filter((value) => value > 2).length / DRAWS;
    expect(Math.abs(beyond - Math.exp(-2))).toBeLessThan(slack(Math.exp(-2)));
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("have no shape %d", (shape) => {
    expect(() => gamma(randomFor("none"), shape)).toThrow(RangeError);
  });
});

describe("Dirichlet draws", () => {
  it("have the weights' parts as means, and p (1 - p) / (concentration + 1) as variances", () => {
    const random = randomFor("dirichlet");
    const weights = [35, 20, 0, 40, 5];
    const draws = Array.from({ length: DRAWS }, () => dirichlet(random, weights, 50));
    for (const [i, weight] of weights.entries()) {
      const p = weight / 100;
      const expected = (p * (1 - p)) / 51;
      const values = draws.map((draw) => draw[i] ?? 0);
      expect(Math.abs(mean(values) - p)).toBeLessThanOrEqual(slack(expected));
      expect(Math.abs(variance(values) - expected)).toBeLessThanOrEqual(0.1 * expected);
    }
  });

  it("come nearer to the weights with more concentration", () => {
    const spread = (concentration: number) => {
      const random = randomFor("spread");
      return variance(sample(() => dirichlet(random, [1, 1], concentration)[0] ?? 0));
    };
    expect(spread(500)).toBeLessThan(spread(50) / 5);
  });

  it("sum to 1, are never negative, and give nothing to a weight of 0", () => {
    const weight = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 100, noNaN: true }), fc.constant(5e-324));
    const weights = fc.array(weight, { minLength: 1 }).filter((all) => all.some((one) => one > 0));
    const concentration = fc.constantFrom(1e-6, 0.5, 50, 1e6);
    fc.assert(
      fc.property(weights, concentration, fc.string(), (all, around, seed) => {
        const shares = dirichlet(randomFor(seed), all, around);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        for (const [i, share] of shares.entries()) {
          expect(share).toBeGreaterThanOrEqual(0);
          if (all[i] === 0) expect(share).toBe(0);
        }
      }),
    );
  });

  it.each([[[]], [[0, 0]], [[1, -1]], [[2, -1]], [[Number.NaN]], [[Number.POSITIVE_INFINITY]]])(
    "need a weight above 0 and none below: %j",
    (weights) => {
      expect(() => dirichlet(randomFor("none"), weights, 50)).toThrow(RangeError);
    },
  );
});
