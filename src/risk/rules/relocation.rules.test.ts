import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { organisation, owner, rule, text } from "../../../test/support/records.ts";
import { facts, known, read, ruleSubject } from "../../../test/support/rule.subject.ts";
import { type Facts, NO_FACTS, PREDECESSOR_STATES } from "../../domain/facts.schema.ts";
import type { Organisation } from "../../domain/organisation.schema.ts";
import type { Fires, Outcome } from "../rule.types.ts";
import { relocated } from "./relocation.rules.ts";

const RULES = new Map([["REL-RELOCATED", rule({ id: "REL-RELOCATED", level: "medium" })]]);
const share = (min: number, max = min) => known({ min, max });

const CLEAN_RUSSIA: Facts["russia"] = {
  revenueShare: share(0),
  revenueFromStateOrDefence: known(false),
  staffShare: share(0),
  ipOwner: known("organisation"),
  hosting: known(false),
  subsidiary: known(false),
};

const predecessor = (over: Partial<NonNullable<Facts["predecessors"]>[number]> = {}) => ({
  name: "Fictional Old Meadow LLC",
  organisation: null,
  country: "RU",
  state: "liquidated" as const,
  sameOwners: true,
  ...read(),
  ...over,
});

const MOVED: Partial<Facts> = {
  relocation: { from: "RU", on: "2022-05", ...read() },
  predecessors: [predecessor()],
  russia: CLEAN_RUSSIA,
};

const of = (over: Partial<Facts> = {}, record: Partial<Organisation> = {}) => {
  const outcome = relocated(ruleSubject({ organisation: organisation(record), rules: RULES, facts: facts(over) }));
  return (Array.isArray(outcome) ? outcome : [outcome]) as (Outcome | Fires)[];
};
const russia = (over: Partial<Facts["russia"]>) => ({ ...MOVED, russia: { ...CLEAN_RUSSIA, ...over } });

describe("REL-RELOCATED", () => {
  it("is low, with positive evidence, where every condition is clean", () => {
    const [only, ...rest] = of(MOVED);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ state: "fires", level: "low" });
    expect(only).not.toHaveProperty("row");
  });

  it.each([
    ["a sale to an unlisted buyer", { predecessors: [predecessor({ state: "sold_to_unlisted", sameOwners: false })] }],
    ["no entity left behind", { predecessors: [] }],
  ])("is low after %s", (_, over) => {
    expect(of({ ...MOVED, ...over })).toMatchObject([{ level: "low" }]);
  });

  it.each([
    ["a running parent", { state: "operating", sameOwners: null }],
    ["a running entity of other owners", { state: "operating", sameOwners: false }],
    ["a sale that left the owners in place", { state: "sold_to_unlisted", sameOwners: true }],
    ["a sale to a listed buyer", { state: "sold_to_listed", sameOwners: false }],
  ] as const)("is high after %s, which is row 2 and counts in none", (_, over) => {
    const [first, ...rest] = of({ ...MOVED, predecessors: [predecessor(over)] });
    expect(first).toMatchObject({ state: "fires", level: "high" });
    expect(first).not.toHaveProperty("row");
    expect(rest).toEqual([]);
  });

  it.each([
    ["shared IP", { ipOwner: known("russian_entity" as const) }, "high", 4],
    ["state or defence revenue", { revenueFromStateOrDefence: known(true) }, "high", 5],
    ["4.99 % of civil revenue", { revenueShare: share(4.99) }, "low", undefined],
    ["5 % of civil revenue", { revenueShare: share(5) }, "medium", undefined],
    ["perhaps 5 % of civil revenue", { revenueShare: share(3, 6) }, "medium", undefined],
    ["unknown revenue", { revenueShare: null }, "medium", undefined],
    ["IP of a third party", { ipOwner: known("third_party" as const) }, "medium", undefined],
    ["hosting there", { hosting: known(true) }, "medium", undefined],
    ["staff there", { staffShare: share(10) }, "medium", undefined],
    ["a subsidiary there", { subsidiary: known(true) }, "medium", undefined],
  ])("with %s", (_, over, level, row) => {
    expect(of(russia(over))[0]).toMatchObject(row === undefined ? { level } : { level, row });
  });

  it("is medium and names what is open where predecessors, owners or state revenue are unknown", () => {
    expect(of({ ...MOVED, predecessors: null })[0]).toMatchObject({ level: "medium" });
    expect(of({ ...MOVED, predecessors: [predecessor({ state: "unknown" })] })[0]).toMatchObject({ level: "medium" });
    expect(of(MOVED, { owners: [owner({ share: { min: 74.99, max: 74.99 } })] })[0]).toMatchObject({
      level: "medium",
      why: { en: expect.stringContaining("names of owners") },
    });
    expect(of(MOVED, { owners: [owner({ share: { min: 75, max: 75 } })] })[0]).toMatchObject({ level: "low" });
  });

  it("asks a firm of a haven that may have moved, and no older or other one", () => {
    const year = (value: number) => ({ founded: known(value) });
    expect(of({}, year(2022))).toMatchObject([{ state: "cannot_tell", missing: "facts.predecessors" }]);
    expect(of({}, { founded: null })).toMatchObject([{ state: "cannot_tell" }]);
    expect(of({}, year(2021))).toEqual([{ state: "does_not_fire" }]);
    expect(of({}, { ...year(2023), country: "MN" })).toEqual([{ state: "does_not_fire" }]);
    expect(of({ predecessors: [] }, year(2023))).toEqual([{ state: "does_not_fire" }]);
  });

  it("speaks of a recorded structure in any place and year, and of a predecessor elsewhere nowhere", () => {
    const old = { country: "AZ", founded: known(2015) };
    expect(of({ predecessors: [predecessor({ state: "operating" })] }, old)[0]).toMatchObject({ level: "high" });
    expect(of({ russia: { ...NO_FACTS.russia, ipOwner: known("russian_entity" as const) } }, old)).toMatchObject([
      { level: "high", row: 4 },
    ]);
    expect(of({ predecessors: [predecessor({ country: "TR", state: "operating" })] }, old)).toEqual([
      { state: "does_not_fire" },
    ]);
  });

  it("takes a biography for nothing and a founders' business for something to ask about", () => {
    const link = (nature: "personal" | "founder_business") => ({
      founded: known(2015),
      russiaLink: { state: "known" as const, natures: [nature], statement: text("link"), ...read() },
    });
    expect(of({}, link("personal"))).toEqual([{ state: "does_not_fire" }]);
    expect(of({}, link("founder_business"))).toMatchObject([{ level: "medium" }]);
  });

  it("leaves firms seated in Russia or Belarus to their own rule", () => {
    expect(of(MOVED, { country: "RU" })).toEqual([{ state: "does_not_fire" }]);
  });

  it("never blocks, and never speaks without evidence", () => {
    const some = fc.record({
      predecessors: fc.option(
        fc.array(
          fc
            .record({
              country: fc.constantFrom("RU", "BY", "TR"),
              state: fc.constantFrom(...PREDECESSOR_STATES),
              sameOwners: fc.option(fc.boolean()),
            })
            .map((one) => predecessor(one)),
          { maxLength: 2 },
        ),
      ),
      revenue: fc.option(fc.integer({ min: 0, max: 100 })),
      state: fc.option(fc.boolean()),
    });
    fc.assert(
      fc.property(some, ({ predecessors, revenue, state }) => {
        const found = of({
          predecessors,
          russia: {
            ...NO_FACTS.russia,
            revenueShare: revenue === null ? null : share(revenue),
            revenueFromStateOrDefence: state === null ? null : known(state),
          },
        });
        expect(found.length).toBeGreaterThan(0);
        for (const one of found) {
          if (one.state !== "fires") continue;
          expect(one.level).not.toBe("block");
          expect(one.evidence.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
