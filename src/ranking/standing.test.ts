import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between, exactly, type Rating, UNKNOWN, UNKNOWN_EXPECTATION } from "./interval.ts";
import {
  drawnScores,
  STANDING_DRAWS,
  STANDING_POOL,
  type Standing,
  type StandingLead,
  standingsOf,
  TIE_SHARE,
  TOP_PLACES,
  UNKNOWN_EXPONENT,
  WEIGHT_CONCENTRATION,
} from "./standing.ts";

const CRITERIA = ["relevance", "evidence", "stage", "access", "koreaLink"] as const;
const WEIGHTS: Readonly<Record<string, number>> = { relevance: 40, evidence: 25, stage: 15, access: 20, koreaLink: 0 };

const ratingsOf = (ratings: readonly Rating[]) =>
  CRITERIA.map((criterion, i) => ({ criterion, rating: ratings[i] ?? exactly(0) }));
const lead = (id: string, ratings: readonly Rating[], more: Partial<StandingLead> = {}): StandingLead => ({
  id,
  section: 0,
  factor: 1,
  score: 50,
  ratings: ratingsOf(ratings),
  ...more,
});
const allAt = (id: string, value: number, more: Partial<StandingLead> = {}) =>
  lead(id, Array<Rating>(CRITERIA.length).fill(exactly(value)), more);
const mean = (values: Iterable<number>) => [...values].reduce((sum, value, _, all) => sum + value / all.length, 0);

describe("drawn scores", () => {
  it("of one unknown are spread as U^k, with the published expectation", () => {
    expect(1 / (UNKNOWN_EXPONENT + 1)).toBeCloseTo(UNKNOWN_EXPECTATION, 12);
    const draws = 20_000;
    const [row] = drawnScores([lead("a", [UNKNOWN])], { relevance: 1 }, { draws });
    expect(row).toHaveLength(draws);
    // The standard deviation of U^k is 0.31, so four standard errors are 0.9 points.
    expect(Math.abs(mean(row ?? []) - 100 * UNKNOWN_EXPECTATION)).toBeLessThan(0.9);
    const belowHalf = mean((row ?? new Float64Array()).map((score) => Number(score < 50)));
    expect(Math.abs(belowHalf - 0.5 ** (1 / UNKNOWN_EXPONENT))).toBeLessThan(0.015);
  });

  it("stay between worst and best", () => {
    const [row] = drawnScores([lead("a", [between(0.4, 0.6)], { factor: 0.5 })], { relevance: 7 });
    expect(row).toHaveLength(STANDING_DRAWS);
    expect(Math.min(...(row ?? []))).toBeGreaterThanOrEqual(20);
    expect(Math.max(...(row ?? []))).toBeLessThanOrEqual(30);
    expect(new Set(row).size).toBeGreaterThan(STANDING_DRAWS / 2);
  });

  it("vary with the weights around the default, by the concentration", () => {
    const leads = [lead("a", [exactly(1)])];
    const weights = { relevance: 20, evidence: 80 };
    const [row] = drawnScores(leads, weights, { draws: 20_000 });
    const deviation = Math.sqrt(mean((row ?? new Float64Array()).map((score) => (score - 20) ** 2)));
    expect(Math.abs(mean(row ?? []) - 20)).toBeLessThan(0.2);
    expect(deviation).toBeCloseTo(100 * Math.sqrt((0.2 * 0.8) / (WEIGHT_CONCENTRATION + 1)), 0);
    const [firm] = drawnScores(leads, weights, { draws: 20_000, concentration: 1e9 });
    expect(Math.max(...(firm ?? []))).toBeLessThan(20.1);
  });

  it("give nothing for a criterion of weight 0 or without a weight", () => {
    const best = lead("a", [exactly(1), exactly(1), exactly(1), exactly(1), UNKNOWN]);
    const odd = { ...best, ratings: [...best.ratings, { criterion: "other", rating: UNKNOWN }] };
    expect(new Set(drawnScores([odd], WEIGHTS)[0]?.map(Math.fround))).toEqual(new Set([100]));
  });

  it("are means over the criteria on which the lead is rated", () => {
    const partly = { ...lead("a", []), ratings: [{ criterion: "stage", rating: exactly(0.5) }] };
    expect(drawnScores([partly], WEIGHTS)[0]?.every((score) => Math.abs(score - 50) < 1e-9)).toBe(true);
    const unrated = { ...lead("a", []), ratings: [] };
    expect(drawnScores([unrated], WEIGHTS)[0]?.every((score) => score === 0)).toBe(true);
  });

  it("draw every lead and every criterion on its own", () => {
    const [a, b] = drawnScores([lead("a", [UNKNOWN]), lead("b", [UNKNOWN])], { relevance: 1 });
    expect(a?.filter((score, i) => score === b?.[i]).length).toBeLessThan(STANDING_DRAWS / 50);
    const [both] = drawnScores([lead("a", [UNKNOWN, UNKNOWN])], { relevance: 1, evidence: 1 }, { concentration: 1e9 });
    const [one] = drawnScores([lead("a", [UNKNOWN])], { relevance: 1 });
    expect(both?.filter((score, i) => Math.abs(score - (one?.[i] ?? 0)) < 0.01).length).toBeLessThan(
      STANDING_DRAWS / 50,
    );
  });

  it("need weights that are not negative", () => {
    expect(() => drawnScores([], { relevance: 2, evidence: -1 })).toThrow(RangeError);
  });
});

describe("a standing", () => {
  it("is firm where nothing is unknown and one lead is better in everything", () => {
    const leads = [allAt("a", 0.9), allAt("b", 0.6), allAt("c", 0.3)];
    expect(standingsOf(leads, WEIGHTS)).toEqual(
      [1, 2, 3].map((place) => ({ rank: { low: place, high: place }, topK: 1, tie: null })),
    );
  });

  it("is wide where much is unknown: from the place of one draw in twenty to that of nineteen", () => {
    const rungs = Array.from({ length: STANDING_POOL - 1 }, (_, i) => 75 - 1.25 * i);
    const drawn = lead("v", [UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN]);
    const known = rungs.map((rung) => allAt(`at-${rung}`, rung / 100));
    const [unknown] = standingsOf([drawn, ...known], WEIGHTS, { draws: 100 });
    const sorted = [...(drawnScores([drawn], WEIGHTS, { draws: 100 })[0] ?? [])].sort((a, b) => b - a);
    const placeOf = (score = 0) => 1 + rungs.filter((rung) => rung > score).length;
    expect(unknown?.rank).toEqual({ low: placeOf(sorted[4]), high: placeOf(sorted[94]) });
    expect(unknown?.topK).toBe(sorted.filter((score) => placeOf(score) <= TOP_PLACES).length / 100);
  });

  it("shares places and the chance of the first five among equals", () => {
    const leads = Array.from({ length: 8 }, (_, i) => allAt(`lead-${i}`, 0.5));
    const equal = { rank: { low: 1, high: 8 }, topK: TOP_PLACES / 8, tie: { from: 1, to: 8 } };
    expect(standingsOf(leads, WEIGHTS)).toEqual(leads.map(() => equal));
  });

  it("takes the risk factor in", () => {
    const standings = standingsOf([allAt("a", 0.9, { factor: 0.7 }), allAt("b", 0.8)], WEIGHTS);
    expect(standings.map((standing) => standing?.rank.low)).toEqual([2, 1]);
  });

  it("ties by the leader of the group, not by the neighbour", () => {
    // U^k is below 0.05 in 28 draws of 100, below 0.3 in 60 and below 0.9 in 96.
    const at = (id: string, value: number) => lead(id, [exactly(value)]);
    const drawn = lead("u", [UNKNOWN]);
    const only = { relevance: 1 };
    const firstTwo = { from: 1, to: 2 };
    const ties = (...leads: StandingLead[]) => standingsOf(leads, only).map((standing) => standing?.tie);
    expect(ties(at("a", 0.3), drawn)).toEqual([firstTwo, firstTwo]);
    expect(ties(at("a", 0.9), drawn)).toEqual([null, null]);
    // The last would tie with the one before it, but that one only follows the leader.
    expect(ties(at("a", 0.3), drawn, at("c", 0.29))).toEqual([firstTwo, firstTwo, null]);
    expect(ties(drawn, at("c", 0.29))).toEqual([firstTwo, firstTwo]);
  });

  it("joins a group from exactly the published share of the draws on", () => {
    // With 20 draws, 0.35 of them are 7: put the leader between the seventh and the eighth of the drawn scores.
    const settings = { draws: 20 };
    const only = { relevance: 1 };
    const drawn = lead("u", [UNKNOWN]);
    const sorted = [...(drawnScores([drawn], only, settings)[0] ?? [])].sort((a, b) => b - a);
    const seen = [6, 7].map((wins) => {
      const value = ((sorted[wins - 1] ?? 0) + (sorted[wins] ?? 0)) / 200;
      return standingsOf([lead("a", [exactly(value)]), drawn], only, settings)[1]?.tie ?? null;
    });
    expect(TIE_SHARE * settings.draws).toBe(7);
    expect(seen).toEqual([null, { from: 1, to: 2 }]);
  });

  it("never ties across sections, and counts published places", () => {
    const leads = [0, 0, 1, 1, 2].map((section, i) => allAt(`lead-${i}`, 0.5, { section }));
    const ties = standingsOf(leads, WEIGHTS).map((standing) => standing?.tie);
    const [upper, lower] = [
      { from: 1, to: 2 },
      { from: 3, to: 4 },
    ] as const;
    expect(ties).toEqual([upper, upper, lower, lower, null]);
  });

  it("is null beyond the pool, and the pool is ranked without the rest", () => {
    const leads = Array.from({ length: STANDING_POOL + 3 }, (_, i) =>
      lead(`lead-${i}`, [UNKNOWN, exactly(0.5), UNKNOWN]),
    );
    const standings = standingsOf(leads, WEIGHTS);
    expect(standings).toHaveLength(leads.length);
    expect(standings.slice(STANDING_POOL)).toEqual([null, null, null]);
    expect(standings.slice(0, STANDING_POOL)).toEqual(standingsOf(leads.slice(0, STANDING_POOL), WEIGHTS));
    expect(standingsOf([], WEIGHTS)).toEqual([]);
  });
});

const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.3, 0.5, 0.7, 1));
const someRating = fc.oneof(
  share.map(exactly),
  fc.tuple(share, share).map(([one, two]) => between(Math.min(one, two), Math.max(one, two))),
  fc.constant(UNKNOWN),
);
const someLead: fc.Arbitrary<StandingLead> = fc.record({
  id: fc.string(),
  section: fc.integer({ min: 0, max: 2 }),
  factor: fc.constantFrom(1, 0.9, 0.7),
  score: fc.constant(50),
  ratings: fc.tuple(...CRITERIA.map(() => someRating)).map(ratingsOf),
});
/** In an order as it is published: by section. */
const someLeads = fc
  .uniqueArray(someLead, { selector: ({ id }) => id, maxLength: 12 })
  .map((leads) => leads.toSorted((a, b) => a.section - b.section));
const someWeights = fc
  .tuple(...CRITERIA.map(() => fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 100 }))))
  .filter((weights) => weights.some((weight) => weight > 0))
  .map((weights): Record<string, number> => Object.fromEntries(CRITERIA.map((id, i) => [id, weights[i] ?? 0])));
const known = fc.tuple(...CRITERIA.map(() => share));
const FEW = { draws: 60 };
const RUNS = { numRuns: 60 };
const turned = (weights: Record<string, number>) => Object.fromEntries(Object.entries(weights).reverse());

describe("for any leads and weights, standings", () => {
  it("are the same every time, with other weights asked for in between", () => {
    fc.assert(
      fc.property(someLeads, someWeights, (leads, weights) => {
        const once = standingsOf(leads, weights, FEW);
        // More than are remembered, so that the first have to be drawn anew.
        for (let other = 1; other <= 20; other += 1) standingsOf([], { relevance: 1000 + other, stage: 1 }, FEW);
        expect(standingsOf(leads, weights, FEW)).toEqual(once);
      }),
      RUNS,
    );
  });

  it("are the same for any order of the criteria", () => {
    fc.assert(
      fc.property(someLeads, someWeights, (leads, weights) => {
        const other = leads.map((one) => ({ ...one, ratings: one.ratings.toReversed() }));
        expect(drawnScores(other, turned(weights), FEW)).toEqual(drawnScores(leads, weights, FEW));
        expect(standingsOf(other, turned(weights), FEW)).toEqual(standingsOf(leads, weights, FEW));
      }),
      RUNS,
    );
  });

  it("rest on draws that no other lead changes, and that more draws only go on from", () => {
    fc.assert(
      fc.property(someLeads, someLead, fc.nat(), someWeights, (leads, added, at, weights) => {
        const before = drawnScores(leads, weights, FEW);
        const after = drawnScores(leads.toSpliced(at % (leads.length + 1), 0, added), weights, FEW);
        expect(after.toSpliced(at % (leads.length + 1), 1)).toEqual(before);
        const more = drawnScores(leads, weights, { draws: 2 * FEW.draws });
        expect(more.map((row) => row.slice(0, FEW.draws))).toEqual(before);
      }),
      RUNS,
    );
  });

  it("never put a known lead before one that is at least as good in everything", () => {
    fc.assert(
      fc.property(someLeads, known, known, someWeights, fc.nat(), fc.nat(), (leads, high, cut, weights, one, two) => {
        const low = high.map((value, i) => value * (cut[i] ?? 0));
        const better = lead("better lead", high.map(exactly));
        const worse = lead("worse lead", low.map(exactly));
        const first = leads.filter(({ section }) => section === 0);
        const all = [
          ...first.toSpliced(one % (first.length + 1), 0, better).toSpliced(two % (first.length + 2), 0, worse),
          ...leads.filter(({ section }) => section > 0),
        ];
        const standings = standingsOf(all, weights, FEW);
        const [above, below] = [better, worse].map((one) => standings[all.indexOf(one)]);
        expect(above?.rank.low).toBeLessThanOrEqual(below?.rank.low ?? 0);
        expect(above?.rank.high).toBeLessThanOrEqual(below?.rank.high ?? 0);
        expect(above?.topK).toBeGreaterThanOrEqual(below?.topK ?? 1);
      }),
      { numRuns: 200 },
    );
  });

  it("tie known leads that are equal in all that has a weight", () => {
    fc.assert(
      fc.property(known, share, share, someWeights, fc.integer({ min: 2, max: 9 }), (values, one, two, weights, n) => {
        const leads = Array.from({ length: n }, (_, i) =>
          // What has no weight may differ.
          lead(
            `lead-${i}`,
            CRITERIA.map((id, c) => exactly(weights[id] === 0 ? (i % 2 ? one : two) : (values[c] ?? 0))),
          ),
        );
        const topK = expect.closeTo(Math.min(1, TOP_PLACES / n), 9);
        const equal = { rank: { low: 1, high: n }, topK, tie: { from: 1, to: n } };
        expect(standingsOf(leads, weights, FEW)).toEqual(leads.map(() => equal));
      }),
      RUNS,
    );
  });

  it("keep places within the section and in order, and give away the first five once", () => {
    fc.assert(
      fc.property(someLeads, someWeights, (leads, weights) => {
        const standings = standingsOf(leads, weights, FEW).filter((one): one is Standing => one !== null);
        expect(standings).toHaveLength(leads.length);
        for (const [i, { rank, topK, tie }] of standings.entries()) {
          const section = leads[i]?.section ?? 0;
          const first = leads.findIndex((one) => one.section === section) + 1;
          const last = leads.findLastIndex((one) => one.section === section) + 1;
          const places = [first, rank.low, rank.high, last];
          expect(places).toEqual(places.toSorted((a, b) => a - b));
          expect(topK).toBeGreaterThanOrEqual(0);
          expect(topK).toBeLessThanOrEqual(1);
          const { from, to } = tie ?? { from: i + 1, to: i + 1 };
          const order = [first, from, i + 1, to, last];
          expect(order).toEqual(order.toSorted((a, b) => a - b));
          if (tie) expect(from).toBeLessThan(to);
        }
        const sum = standings.reduce((all, { topK }) => all + topK, 0);
        expect(sum).toBeCloseTo(Math.min(TOP_PLACES, leads.length), 9);
      }),
      RUNS,
    );
  });
});
