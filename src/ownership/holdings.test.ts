import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listing, organisation, owner } from "../../test/support/records.ts";
import type { Listing } from "../domain/listing.schema.ts";
import type { Organisation, Owner } from "../domain/organisation.schema.ts";
import { blockedHoldings, LIST_FAMILIES, type OwnershipGraph, reachesHalf, sumOfShares } from "./holdings.ts";

/** A graph out of organisations and of which list each listed id stands on. */
function graphOf(organisations: readonly Organisation[], listings: readonly Listing[]): OwnershipGraph {
  return {
    organisation: (id) => organisations.find((one) => one.id === id),
    listingsOf: (id) => listings.filter((one) => one.organisation === id),
    listingsByName: (name) => listings.filter((one) => one.organisation === null && one.subject.name === name),
  };
}

const on = (list: string, party: string, over: Partial<Listing> = {}) =>
  listing({ id: `${list}-${party}`, list, organisation: party, ...over });
const holds = (party: string, percent: number | null, over: Partial<Owner> = {}) =>
  owner({
    ...{ name: party, kind: "organisation", organisation: party },
    share: percent === null ? null : { min: percent, max: percent },
    ...over,
  });
const firm = (id: string, ...owners: Owner[]) => organisation({ id, owners });

const LISTED = firm("listed");

/** Percent by family that listed parties hold of the first organisation. */
function held(organisations: readonly [Organisation, ...Organisation[]], ...listings: Listing[]) {
  const graph = graphOf([...organisations, LISTED], listings);
  return Object.fromEntries(
    blockedHoldings(organisations[0], graph).map(({ family, percent }) => [family.id, percent]),
  );
}

describe("half of the shares", () => {
  it.each([
    ["ofac", 49.99, false],
    ["ofac", 50, true],
    ["eu", 50, true],
    ["bis", 50, true],
    ["uk", 50, false],
    ["uk", 50.01, true],
    ["uk", 100, true],
  ])("%s at %s %%: %s", (id, percent, reached) => {
    const [family] = LIST_FAMILIES.filter((one) => one.id === id);
    expect(family && reachesHalf(family, percent)).toBe(reached);
  });

  it("is counted to the last digit", () => {
    const of = (...percents: number[]) => sumOfShares(percents.map((percent) => holds("x", percent)));
    expect(49.36 + 0.23 + 0.41).toBeLessThan(50);
    expect(of(49.36, 0.23, 0.41)).toBe(50);
    expect(of(0.1, 0.2)).toBe(0.3);
    expect(of()).toBe(0);
  });

  it("is reached by any parts of it", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 5 }), (cents) => {
        const rest = 5000 - cents.reduce((sum, cent) => sum + cent, 0);
        fc.pre(rest >= 0);
        expect(sumOfShares([...cents, rest].map((cent) => holds("x", cent / 100)))).toBe(50);
      }),
    );
  });
});

describe("listed owners", () => {
  it("are found by their record, and by name where they have none", () => {
    const byRecord = firm("target", holds("listed", 30));
    expect(held([byRecord], on("ofac-sdn", "listed"))).toEqual({ ofac: 30 });
    const byName = firm("target", holds("Listed Party", 30, { organisation: null }));
    expect(held([byName], listing())).toEqual({ ofac: 30 });
    expect(held([firm("target", holds("Other Party", 30, { organisation: null }))], listing())).toEqual({});
  });

  it("add up within a family, from whichever of its lists", () => {
    const target = firm("target", holds("listed", 30), holds("second", 20), holds("unlisted", 50));
    expect(held([target], on("eu-269", "listed"), on("eu-2024-1485", "second"))).toEqual({ eu: 50 });
  });

  it("never add up across families", () => {
    const target = firm("target", holds("listed", 30), holds("second", 30));
    expect(held([target], on("ofac-sdn", "listed"), on("uk-sanctions", "second"))).toEqual({ ofac: 30, uk: 30 });
  });

  it("count once in each family that lists them", () => {
    const lists = LIST_FAMILIES.map((family) => on(family.lists[0] ?? "", "listed"));
    expect(held([firm("target", holds("listed", 12.5))], ...lists)).toEqual({
      ofac: 12.5,
      eu: 12.5,
      uk: 12.5,
      bis: 12.5,
    });
  });

  it("do not count on lists without an ownership rule", () => {
    expect(held([firm("target", holds("listed", 90))], on("fcc-covered", "listed"), on("ofac-ssi", "listed"))).toEqual(
      {},
    );
  });

  it("do not count once they have left, or left the list", () => {
    expect(held([firm("target", holds("listed", 90, { until: "2022" }))], on("ofac-sdn", "listed"))).toEqual({});
    expect(held([firm("target", holds("listed", 90))], on("ofac-sdn", "listed", { delistedOn: "2024-05" }))).toEqual(
      {},
    );
  });

  it("count at the least that the source gives, and an unknown share is told", () => {
    const target = firm("target", holds("listed", 20, { share: { min: 20, max: 60 } }), holds("second", null));
    const graph = graphOf([target, LISTED], [on("ofac-sdn", "listed"), on("ofac-sdn", "second")]);
    expect(blockedHoldings(target, graph)).toMatchObject([{ percent: 20, hasUnknownShare: true }]);
    const onlyKnown = firm("target", holds("listed", 20));
    expect(blockedHoldings(onlyKnown, graph)).toMatchObject([{ percent: 20, hasUnknownShare: false }]);
  });
});

describe("chains", () => {
  it("pass a block on through links of half and more", () => {
    const chain = [
      firm("target", holds("middle", 60)),
      firm("middle", holds("upper", 50)),
      firm("upper", holds("listed", 51)),
    ] as const;
    expect(held([...chain], on("ofac-sdn", "listed"))).toEqual({ ofac: 60 });
  });

  it("pass none on through a smaller link", () => {
    const chain = [firm("target", holds("middle", 90)), firm("middle", holds("listed", 49.99))] as const;
    expect(held([...chain], on("ofac-sdn", "listed"))).toEqual({});
  });

  it("pass on by each family's own test", () => {
    const chain = [firm("target", holds("middle", 40)), firm("middle", holds("listed", 50))] as const;
    expect(held([...chain], on("ofac-sdn", "listed"), on("uk-sanctions", "listed"))).toEqual({ ofac: 40 });
  });

  it("add a passed-on share to a direct one", () => {
    const chain = [
      firm("target", holds("middle", 25), holds("listed", 25)),
      firm("middle", holds("listed", 80)),
    ] as const;
    expect(held([...chain], on("ofac-sdn", "listed"))).toEqual({ ofac: 50 });
  });

  it("end where they run in a circle", () => {
    const circle = [
      firm("target", holds("other", 60)),
      firm("other", holds("third", 60)),
      firm("third", holds("target", 60)),
    ] as const;
    expect(held([...circle], on("ofac-sdn", "listed"))).toEqual({});
    const withListed = [
      firm("target", holds("other", 60)),
      firm("other", holds("target", 40), holds("listed", 50)),
    ] as const;
    expect(held([...withListed], on("ofac-sdn", "listed"))).toEqual({ ofac: 60 });
  });

  it("do not pass on by an owner that has left", () => {
    const chain = [
      firm("target", holds("middle", 90)),
      firm("middle", holds("listed", 90, { until: "2023-01" })),
    ] as const;
    expect(held([...chain], on("ofac-sdn", "listed"))).toEqual({});
  });

  it("of any shape end, and a further listed owner never makes a holding smaller", () => {
    const ids = ["a", "b", "c", "d"] as const;
    const link = fc.record({ to: fc.constantFrom(...ids, "listed"), percent: fc.constantFrom(10, 25, 50, 51, 100) });
    const graphs = fc.tuple(...ids.map(() => fc.array(link, { maxLength: 3 })));
    fc.assert(
      fc.property(graphs, (links) => {
        const build = (extra: Owner[]) =>
          ids.map((id, i) => {
            const owners = (links[i] ?? []).filter(({ to }) => to !== id).map(({ to, percent }) => holds(to, percent));
            return firm(id, ...owners, ...(i === 0 ? extra : []));
          });
        const of = (extra: Owner[]) =>
          held(build(extra) as [Organisation, ...Organisation[]], on("ofac-sdn", "listed")).ofac;
        expect(of([holds("listed", 5)])).toBeCloseTo((of([]) ?? 0) + 5);
      }),
    );
  });
});
