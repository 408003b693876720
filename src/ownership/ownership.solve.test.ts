import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphOf, type Held, holds, type On, TEST_DAY } from "../../test/support/ownership.ts";
import { FAMILIES, passesTest } from "./ownership.families.ts";
import { onDay, ownershipGraph, SURELY } from "./ownership.graph.ts";
import { statesOf } from "./ownership.solve.ts";
import { ownershipOf } from "./ownership.ts";

/* A slow, obvious solver: whole percents, all organisations over and over until nothing changes. */

interface Link {
  of: number;
  owner: number;
  held: Held;
}
/** Listed: for sure, perhaps (recalled), or not, by organisation. */
interface World {
  links: readonly Link[];
  listed: readonly ("yes" | "perhaps" | "no")[];
}

const SIZE = 7;
const ALL = Array.from({ length: SIZE }, (_, i) => i);
const FAMILY_IDS = FAMILIES.map(({ id }) => id);
const lowest = (held: Held) => (typeof held === "number" ? held : (held?.[0] ?? 0));
const highest = (held: Held) => (typeof held === "number" ? held : (held?.[1] ?? 100));
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

const ownersOf = ({ links }: World, of: number) => links.filter((link) => link.of === of);
const isContradictory = (world: World, of: number) => sum(ownersOf(world, of).map(({ held }) => lowest(held))) > 101;

/** The least that the given owners hold together. */
const leastHeld = (world: World, of: number, owners: ReadonlySet<number>) =>
  Math.min(100, sum(ownersOf(world, of).flatMap(({ owner, held }) => (owners.has(owner) ? lowest(held) : []))));

/** The most: everybody gets the least there is, and what remains of 100 goes to the given owners. */
function mostHeld(world: World, of: number, owners: ReadonlySet<number>): number {
  const all = ownersOf(world, of);
  const remains = isContradictory(world, of) ? 1e9 : 100 - sum(all.map(({ held }) => lowest(held)));
  const theirs = all.filter(({ owner }) => owners.has(owner));
  const wanted = sum(theirs.map(({ held }) => highest(held) - lowest(held)));
  const got = sum(theirs.map(({ held }) => lowest(held))) + Math.min(wanted, Math.max(0, remains));
  return Math.min(100, got);
}

function blockedBy(
  listed: readonly number[],
  heldOf: (of: number, by: ReadonlySet<number>) => number,
  atHalf: boolean,
) {
  let blocked = new Set(listed);
  for (;;) {
    const next = new Set(ALL.filter((of) => blocked.has(of) || passes(heldOf(of, blocked), atHalf)));
    if (next.size === blocked.size) return blocked;
    blocked = next;
  }
}
const passes = (percent: number, atHalf: boolean) => (atHalf ? percent >= 50 : percent > 50);

function naive(world: World, subject: number, atHalf: boolean) {
  const listed = (...states: string[]) => ALL.filter((i) => states.includes(world.listed[i] ?? "no"));
  const least = blockedBy(listed("yes"), (of, by) => leastHeld(world, of, by), atHalf);
  const most = blockedBy(listed("yes", "perhaps"), (of, by) => mostHeld(world, of, by), atHalf);
  const aggregate = { min: leastHeld(world, subject, least), max: mostHeld(world, subject, most) };
  const own = ALL.map((of) => leastHeld(world, of, least));
  const open = ALL.map((of) => ownersOf(world, of).filter(({ owner }) => !most.has(owner)));
  const arrives =
    (through: readonly number[]) =>
    ({ owner, held: share }: Link) =>
      lowest(share) * Math.min(1, ((own[owner] ?? 0) + (through[owner] ?? 0)) / 100);
  let through = ALL.map(() => 0);
  for (let round = 0; round < 3000; round++) {
    const next = open.map((links) => Math.min(100, sum(links.map(arrives(through)))));
    const change = Math.max(...next.map((one, i) => one - (through[i] ?? 0)));
    through = next;
    if (change < 1e-9) break;
  }
  const reaches = passes(aggregate.min, atHalf) ? "yes" : passes(aggregate.max, atHalf) ? "perhaps" : "no";
  return { aggregate, reaches, through: through[subject] ?? 0 };
}

const held: fc.Arbitrary<Held> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(1, 10, 20, 25, 30, 40, 49, 50, 51, 60, 75, 100) },
  { weight: 1, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })).map(([a, b]): Held => {
      return [Math.min(a, b), Math.max(a, b)];
    }),
  },
);
const link = fc.record({ of: fc.nat(SIZE - 1), owner: fc.nat(SIZE - 1), held });
/** Records as they should be: what is surely held of one organisation stays within 100. */
function withinWhole(links: readonly Link[]): Link[] {
  const known = ALL.map(() => 0);
  return links.filter(({ of, held: share }) => {
    const next = (known[of] ?? 0) + lowest(share);
    if (next > 100) return false;
    known[of] = next;
    return true;
  });
}
const anyWorld: fc.Arbitrary<World> = fc.record({
  links: fc.array(link, { maxLength: 18 }),
  listed: fc.array(fc.constantFrom<"yes" | "perhaps" | "no">("yes", "perhaps", "no", "no", "no", "no"), {
    minLength: SIZE,
    maxLength: SIZE,
  }),
});
const soundWorld = anyWorld.map(({ links, listed }) => ({ links: withinWhole(links), listed }));

const LISTS = ["ofac-sdn", "eu-269", "uk-sanctions", "bis-meu"];

/** What the engine says of an organisation, by family. */
function engine(world: World, subject: number, asOf = TEST_DAY) {
  const owners = Object.fromEntries(
    ALL.map((of) => [`o${of}`, ownersOf(world, of).map(({ owner, held: share }) => holds(`o${owner}`, share))]),
  );
  const on = ALL.flatMap((i): On[] =>
    world.listed[i] === "no"
      ? []
      : LISTS.map((list) => ({ party: `o${i}`, list, mark: world.listed[i] === "yes" ? "verified" : "recalled" })),
  );
  const found = ownershipOf(graphOf(owners, on), `o${subject}`, asOf);
  const none = {
    aggregate: { min: 0, max: 0 },
    throughMinority: { min: 0, max: 0 },
    reaches: "no",
    paths: [],
  } as const;
  return FAMILY_IDS.map((id) => found.find(({ family }) => family === id) ?? none);
}

const RANKS = { no: 0, perhaps: 1, yes: 2 };
const reachOf = (world: World, subject: number) => engine(world, subject).map(({ reaches }) => RANKS[reaches]);
const notLower = (after: readonly number[], before: readonly number[]) =>
  after.every((rank, i) => rank >= (before[i] ?? 0));

describe("any graph", () => {
  it.each([TEST_DAY, "2024-07-02"])("is solved as the slow solver solves it, on %s", (asOf) => {
    fc.assert(
      fc.property(anyWorld, fc.nat(SIZE - 1), (world, subject) => {
        engine(world, subject, asOf).forEach(({ aggregate, reaches, throughMinority, paths }, i) => {
          const family = FAMILIES[i];
          const slow = naive(world, subject, family !== undefined && passesTest(family, 50, asOf));
          expect({ aggregate, reaches }).toEqual({ aggregate: slow.aggregate, reaches: slow.reaches });
          expect(throughMinority.min).toBeCloseTo(slow.through, 3);
          expect(throughMinority.max).toBeGreaterThanOrEqual(throughMinority.min - 1e-3);
          if (reaches === "yes") expect(paths.length).toBeGreaterThan(0);
        });
      }),
      { numRuns: 1500 },
    );
  });

  it("never says less at most than at least, even of records that contradict themselves", () => {
    const links: Link[] = [
      { of: 2, owner: 0, held: 50 },
      { of: 2, owner: 2, held: 51 },
    ];
    for (const { throughMinority } of engine({ links, listed: ["yes", "yes", "no", "yes", "yes", "yes", "yes"] }, 2)) {
      expect(throughMinority.max).toBeGreaterThanOrEqual(throughMinority.min);
    }
  });

  it("bounds what chains carry, whatever the shares are within their intervals", () => {
    fc.assert(
      fc.property(
        soundWorld,
        fc.nat(SIZE - 1),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
        (world, of, at) => {
          // One world of those that the intervals allow: every open share gets a part of what is left.
          const left = ALL.map((one) => 100 - sum(ownersOf(world, one).map(({ held: share }) => lowest(share))));
          const links = world.links.map((one, i) => {
            const room = Math.min(highest(one.held) - lowest(one.held), left[one.of] ?? 0);
            const more = Math.floor(room * (at[i % Math.max(1, at.length)] ?? 0));
            left[one.of] = (left[one.of] ?? 0) - more;
            return { ...one, held: lowest(one.held) + more };
          });
          const listed = world.listed.map((one, i) => (one === "perhaps" && (at[i] ?? 0) > 0.5 ? "yes" : one));
          const actual = { links, listed: listed.map((one) => (one === "perhaps" ? "no" : one)) };
          const bounds = engine(world, of);
          engine(actual, of).forEach(({ aggregate, throughMinority, reaches }, i) => {
            const bound = bounds[i];
            if (!bound) return;
            expect(aggregate.min).toBeGreaterThanOrEqual(bound.aggregate.min);
            expect(aggregate.max).toBeLessThanOrEqual(bound.aggregate.max);
            expect(throughMinority.min).toBeGreaterThanOrEqual(bound.throughMinority.min - 1e-3);
            expect(throughMinority.min).toBeLessThanOrEqual(bound.throughMinority.max + 1e-3);
            if (bound.reaches !== "perhaps") expect(reaches).toBe(bound.reaches);
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("is never less blocked by a larger share of a listed owner", () => {
    const more = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(soundWorld, fc.nat(SIZE - 1), fc.nat(17), more, (world, subject, which, by) => {
        const chosen = world.links[which];
        fc.pre(chosen !== undefined && world.listed[chosen.owner] !== "no" && chosen.held !== null);
        const links = world.links.map((one, i) => {
          if (i !== which || one.held === null) return one;
          return {
            ...one,
            held: [Math.min(100, lowest(one.held) + by), Math.min(100, highest(one.held) + by)] as const,
          };
        });
        expect(notLower(reachOf({ ...world, links }, subject), reachOf(world, subject))).toBe(true);
      }),
    );
  });

  it("is never more blocked by one more unlisted owner, as long as the shares fit into the whole", () => {
    fc.assert(
      fc.property(soundWorld, fc.nat(SIZE - 1), fc.nat(SIZE - 1), held, (world, subject, of, share) => {
        const links = [...world.links, { of, owner: SIZE, held: share }];
        fc.pre(withinWhole(links).length === links.length);
        expect(notLower(reachOf(world, subject), reachOf({ ...world, links }, subject))).toBe(true);
      }),
    );
  });
});

describe("a large graph", () => {
  const COUNT = 100_000;
  const listed = [{ list: "ofac-sdn", listedOn: null, delistedOn: null, mark: "verified" } as const];
  /** The same numbers each time, so that the time means something. */
  function numbers() {
    let seed = 7;
    return (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return Math.floor((seed / 2 ** 31) * below);
    };
  }

  it("of 100,000 organisations, with circles and unknown shares, is solved within seconds", () => {
    const random = numbers();
    const names = { ko: null, en: "A", ru: null };
    const owners = () =>
      Array.from({ length: random(4) }, () => holds(`o${random(COUNT)}`, random(4) === 0 ? null : 5 + random(60)));
    const organisations = new Map(
      Array.from({ length: COUNT }, (_, i) => [`o${i}`, { id: `o${i}`, names, owners: owners() }] as const),
    );
    const graph = ownershipGraph({
      organisations,
      listsOf: ({ organisation }) => (Number(organisation?.slice(1)) % 50 === 0 ? listed : []),
    });
    const start = performance.now();
    const day = onDay(graph, TEST_DAY);
    const blocked = [...organisations.keys()].filter((id) => {
      const node = day.node(id);
      return node && statesOf(day, node)[0]?.blocked === SURELY;
    });
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(blocked.length).toBeGreaterThan(COUNT / 50);
    expect(blocked.length).toBeLessThan(COUNT / 10);
  }, 60_000);

  it("answers for one organisation at once", () => {
    const graph = graphOf(
      { t: [holds("a", 60), holds("b", 40)], a: [holds("c", 50), holds("d", 50)], c: [holds("l", 70)] },
      [{ party: "l", list: "ofac-sdn" }],
    );
    const times = Array.from({ length: 300 }, () => {
      graph.days.clear();
      const start = performance.now();
      ownershipOf(graph, "t", TEST_DAY);
      return performance.now() - start;
    });
    expect(times.sort((a, b) => a - b)[150]).toBeLessThan(1);
  });
});
