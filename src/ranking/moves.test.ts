import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPlaces, type FactRange, MOVES_SHOWN, movesOf, type PlacedLead } from "./moves.ts";

/** A scoring rule as plain as can be: one criterion's rating is the score. */
const asPoints = (_criterion: string, likely: number) => 100 * likely;
const fact = (id: string, worst: number, best: number, criterion = "access"): FactRange => ({
  fact: id,
  criterion,
  worst,
  best,
});
const lead = { section: 1, score: 50 };
const ids = (moves: readonly { fact: string }[]) => moves.map((move) => move.fact);

describe("moves", () => {
  it("tell score and place at worst and at best", () => {
    const others = [80, 60, 40, 20].map((score) => ({ section: 1, score }));
    expect(movesOf(lead, [fact("payment", 0.3, 0.7)], asPoints, createPlaces([lead, ...others]))).toEqual([
      { fact: "payment", criterion: "access", points: { from: 30, to: 70 }, places: { from: 4, to: 2 } },
    ]);
  });

  it("never move a lead out of its section", () => {
    const others = [
      { section: 0, score: 10 },
      { section: 0, score: 90 },
      { section: 1, score: 50 },
      { section: 2, score: 95 },
    ];
    const [move] = movesOf(lead, [fact("payment", 0, 1)], asPoints, createPlaces([lead, ...others]));
    expect(move?.places).toEqual({ from: 4, to: 3 });
  });

  it("count only strictly higher scores, so that equal ones share the better place", () => {
    const others = [70, 70, 30].map((score) => ({ section: 1, score }));
    const [move] = movesOf(lead, [fact("payment", 0.3, 0.7)], asPoints, createPlaces([lead, ...others]));
    expect(move?.places).toEqual({ from: 3, to: 1 });
  });

  it("hand the criterion on to the score", () => {
    const rescore = (criterion: string, likely: number) => (criterion === "stage" ? 10 : 40) * likely;
    const facts = [fact("stage", 0, 1, "stage"), fact("year", 0, 1, "maturity")];
    expect(movesOf(lead, facts, rescore, createPlaces([lead])).map(({ points }) => points.to)).toEqual([40, 10]);
  });

  it("come by swing, then by fact, then by criterion", () => {
    const facts = [
      fact("c", 0.2, 0.4),
      fact("b", 0.5, 0.7, "stage"),
      fact("b", 0.5, 0.7, "access"),
      fact("a", 0.1, 0.2),
      fact("d", 0, 0.9),
    ];
    const moves = movesOf(lead, facts, asPoints, createPlaces([lead]), 9);
    expect(moves.map((move) => `${move.fact} ${move.criterion}`)).toEqual([
      "d access",
      "b access",
      "b stage",
      "c access",
      "a access",
    ]);
  });

  it("take swings for equal that differ by floating-point noise only", () => {
    // 61.3 - 60.1 and 31.2 - 30 are both 1.2, but not to the last bit.
    const scores: Record<string, number> = { "0.1": 60.1, "0.2": 61.3, "0.3": 30, "0.4": 31.2 };
    expect(61.3 - 60.1).not.toBe(31.2 - 30);
    const rescore = (_: string, likely: number) => scores[likely] ?? 0;
    expect(ids(movesOf(lead, [fact("a", 0.1, 0.2), fact("b", 0.3, 0.4)], rescore, createPlaces([lead])))).toEqual([
      "a",
      "b",
    ]);
    expect(ids(movesOf(lead, [fact("b", 0.1, 0.2), fact("a", 0.3, 0.4)], rescore, createPlaces([lead])))).toEqual([
      "a",
      "b",
    ]);
  });

  it("leave out facts without a swing and stop at the limit", () => {
    const facts = ["a", "b", "c", "d", "e"].map((id, i) => fact(id, 0.5, 0.5 + i / 10));
    expect(ids(movesOf(lead, facts, asPoints, createPlaces([lead])))).toEqual(["e", "d", "c"]);
    expect(MOVES_SHOWN).toBe(3);
    expect(ids(movesOf(lead, facts, asPoints, createPlaces([lead]), 1))).toEqual(["e"]);
    expect(ids(movesOf(lead, facts, asPoints, createPlaces([lead]), 9))).toEqual(["e", "d", "c", "b"]);
    expect(movesOf(lead, [fact("a", 0.5, 0.5)], asPoints, createPlaces([lead]))).toEqual([]);
  });
});

const someScore = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.double({ min: 0, max: 20, noNaN: true }));
const someLead = fc.record({ section: fc.integer({ min: 0, max: 2 }), score: someScore });
const someFact = fc
  .record({
    fact: fc.constantFrom("a", "b", "c", "d"),
    criterion: fc.constantFrom("x", "y"),
    pair: fc.tuple(fc.integer({ max: 20, min: 0 }), fc.integer({ max: 20, min: 0 })),
  })
  .map(({ pair: [one, two], ...rest }) => ({ ...rest, worst: Math.min(one, two), best: Math.max(one, two) }));
const plainPlace = (section: number, score: number, others: readonly PlacedLead[]) =>
  1 + others.filter((other) => other.section < section || (other.section === section && other.score > score)).length;

describe("every move", () => {
  it("has the places that counting through all leads gives", () => {
    fc.assert(
      fc.property(someLead, fc.array(someFact), fc.array(someLead), (one, facts, others) => {
        for (const { points, places } of movesOf(
          one,
          facts,
          (_, likely) => likely,
          createPlaces([one, ...others]),
          facts.length,
        )) {
          expect(places.from).toBe(plainPlace(one.section, points.from, others));
          expect(places.to).toBe(plainPlace(one.section, points.to, others));
          expect(places.to).toBeLessThanOrEqual(places.from);
        }
      }),
    );
  });

  it("is the same for any order of facts and of leads", () => {
    fc.assert(
      fc.property(someLead, fc.array(someFact), fc.array(someLead), (one, facts, others) => {
        const points = (moves: ReturnType<typeof movesOf>) =>
          moves.map(({ fact, criterion }) => `${fact} ${criterion}`);
        const moves = movesOf(one, facts, (_, likely) => likely, createPlaces([one, ...others]));
        const turned = movesOf(
          one,
          facts.toReversed(),
          (_, likely) => likely,
          createPlaces([one, ...others.toReversed()]),
        );
        expect(points(turned)).toEqual(points(moves));
        const swings = moves.map((move) => move.points.to - move.points.from);
        expect(swings).toEqual(swings.toSorted((a, b) => b - a));
      }),
    );
  });
});
