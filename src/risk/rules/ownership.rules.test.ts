import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { organisation, owner, page, text } from "../../../test/support/records.ts";
import { ask, told } from "../../../test/support/rule.catalogue.ts";
import { facts, listsOfNames, read } from "../../../test/support/rule.subject.ts";
import type { Owner } from "../../domain/organisation.schema.ts";
import { FLAG_LEVELS } from "../../domain/vocabulary.ts";
import type { FamilyHolding, FamilyId, PercentInterval } from "../../ownership/ownership.types.ts";
import type { RuleSubject } from "../rule.types.ts";
import type { ControlIndicator } from "./control.signs.ts";
import { levelOfHolding, tracedShare, USUAL_BANDS } from "./holding.bands.ts";
import { OWNERSHIP_RULES } from "./ownership.rules.ts";

const say = (id: string, over: Partial<RuleSubject> = {}) => told(OWNERSHIP_RULES, id, over);
const RULES: Record<FamilyId, string> = {
  ofac: "US-OFAC-50",
  eu: "EU-OWN-CONTROL",
  uk: "UK-OWN-CONTROL",
  bis: "US-AFFILIATES-50",
};
const LISTS: Record<FamilyId, string> = { ofac: "ofac-sdn", eu: "eu-269", uk: "uk-sanctions", bis: "bis-entity-list" };
const FAMILIES = Object.keys(RULES) as FamilyId[];
const interval = (value: number | PercentInterval): PercentInterval =>
  typeof value === "number" ? { min: value, max: value } : value;
const NOBODY = facts({ controlIndicators: [], ownershipEvents: [] });

/** A holding as the arithmetic gives it; the family's test decides at half, or above it for the UK. */
function holding(family: FamilyId, value: number | PercentInterval, over: Partial<FamilyHolding> = {}): FamilyHolding {
  const aggregate = interval(value);
  const passes = (percent: number) => (family === "uk" ? percent > 50 : percent >= 50);
  return {
    family,
    rule: RULES[family],
    aggregate,
    throughMinority: { min: 0, max: 0 },
    unknownShares: [],
    reaches: passes(aggregate.min) ? "yes" : passes(aggregate.max) ? "perhaps" : "no",
    exactlyAtHalf: family === "uk" && aggregate.min === 50 && aggregate.max === 50,
    paths: [
      {
        steps: [
          {
            owner: { key: "x", name: "Fictional Listed", organisation: null, lists: [LISTS[family]] },
            share: aggregate,
            of: { key: "sample", name: "Sample" },
          },
        ],
        percent: aggregate,
      },
    ],
    explanation: text("arithmetic"),
    ...over,
  };
}

describe("shares of listed owners", () => {
  const bands: [value: number | PercentInterval, usual: string, bis: string][] = [
    [0.5, "medium", "medium"],
    [24.99, "medium", "medium"],
    [25, "high", "medium"],
    [49.99, "high", "medium"],
    [50.01, "block", "block"],
    [100, "block", "block"],
    [{ min: 40, max: 60 }, "high", "high"],
    [{ min: 10, max: 30 }, "high", "medium"],
  ];
  for (const family of FAMILIES) {
    it.each(bands)(`of family ${family} at %j %%`, (value, usual, bis) => {
      const over = { holdings: [holding(family, value)], facts: NOBODY };
      expect(say(RULES[family], over)).toBe(family === "bis" ? bis : usual);
      for (const other of FAMILIES.filter((one) => one !== family)) expect(say(RULES[other], over)).toBe("no");
    });
  }

  it.each([
    ["ofac", "block"],
    ["eu", "block"],
    ["uk", "high"],
    ["bis", "block"],
  ] as const)("of family %s at exactly half", (family, level) => {
    expect(say(RULES[family], { holdings: [holding(family, 50)] })).toBe(level);
  });

  it("at exactly half say so where the test asks for more, as the EU's did until 2024-07-02", () => {
    const before = holding("eu", 50, { reaches: "no", exactlyAtHalf: true });
    const [found] = ask(OWNERSHIP_RULES, "EU-OWN-CONTROL", { holdings: [before], asOf: "2024-07-02" });
    expect(found).toMatchObject({ state: "fires", level: "high" });
    expect(found?.state === "fires" && found.why.en).toBe(
      "Listed owners hold exactly 50%, where the test asks for more: Fictional Listed.",
    );
  });

  it("that are unknown are high and say whose", () => {
    const unknown = holding("ofac", 0, { unknownShares: ["Fictional Silent"], paths: [], reaches: "perhaps" });
    const [found] = ask(OWNERSHIP_RULES, "US-OFAC-50", { holdings: [unknown] });
    expect(found).toMatchObject({ level: "high" });
    expect(found?.state === "fires" && found.why.en).toBe(
      "Has a listed owner whose share is unknown: Fictional Silent.",
    );
  });

  it("through a link below half count for the bands and block nothing", () => {
    const through = (percent: number, direct = 0) =>
      say("US-OFAC-50", { holdings: [holding("ofac", direct, { throughMinority: interval(percent) })] });
    expect([through(24.99), through(25), through(49), through(30, 45)]).toEqual(["medium", "high", "high", "high"]);
  });

  it("rest on the owner's own claim, and on the arithmetic where there is a chain", () => {
    const owners = [owner({ name: "Fictional Listed", statement: text("registry") })];
    const [direct] = ask(OWNERSHIP_RULES, "US-OFAC-50", {
      organisation: organisation({ owners }),
      holdings: [holding("ofac", 60)],
    });
    expect(direct).toMatchObject({ evidence: [{ statement: text("registry"), mark: "verified", asOf: "2026-06" }] });
    const [derived] = ask(OWNERSHIP_RULES, "US-OFAC-50", { holdings: [holding("ofac", 60)] });
    expect(derived).toMatchObject({ evidence: [{ statement: text("arithmetic"), mark: "inferred" }] });
  });

  it("that are only recalled hold and do not block", () => {
    const owners = [owner({ name: "Fictional Listed", mark: "recalled", sources: ["recalled"] })];
    expect(say("US-OFAC-50", { organisation: organisation({ owners }), holdings: [holding("ofac", 60)] })).toBe("high");
    expect(say("US-OFAC-50", { organisation: organisation({ owners }), holdings: [holding("ofac", 6)] })).toBe(
      "medium",
    );
  });

  it("never weigh less when they grow", () => {
    const percent = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100);
    const rank = (family: FamilyId, value: number) =>
      FLAG_LEVELS.indexOf(levelOfHolding(holding(family, value), USUAL_BANDS) ?? "info");
    fc.assert(
      fc.property(fc.constantFrom(...FAMILIES), percent, percent, (family, a, b) => {
        expect(rank(family, Math.min(a, b))).toBeLessThanOrEqual(rank(family, Math.max(a, b)));
      }),
    );
  });
});

describe("owners that are not known", () => {
  const owned = (...owners: Owner[]) => ({ organisation: organisation({ owners }), facts: NOBODY });
  const share = (percent: number, over: Partial<Owner> = {}) => owner({ share: interval(percent), ...over });
  const unknown = "? partner owners";
  it.each([
    ["none at all", owned(), unknown, unknown],
    ["half traced: the rest could pass a test of half", owned(share(50)), unknown, "no"],
    ["more than half traced", owned(share(50.01)), "no", "no"],
    ["less than half traced", owned(share(49.99)), unknown, unknown],
    ["a share unknown", owned(owner({ share: null })), unknown, unknown],
    ["an unnamed group", owned(share(90, { kind: "unnamed_group" })), unknown, unknown],
    ["a past owner", owned(share(90, { until: "2024" })), unknown, unknown],
    ["the state, share not stated", owned(owner({ kind: "state", share: null })), "no", "no"],
  ] as [string, Partial<RuleSubject>, string, string][])("%s", (_, over, atHalf, aboveHalf) => {
    expect(say("US-OFAC-50", over)).toBe(atHalf);
    expect(say("EU-OWN-CONTROL", over)).toBe(atHalf);
    expect(say("EU-OWN-CONTROL", { ...over, asOf: "2024-07-02" })).toBe(aboveHalf);
    expect(say("UK-OWN-CONTROL", over)).toBe(aboveHalf);
    expect(say("US-AFFILIATES-50", over)).toBe(atHalf);
  });

  it("sum to what was traced, without the noise of binary fractions", () => {
    expect(tracedShare([share(49.36), share(0.23), share(0.41)])).toBe(50);
  });

  it("make no question before OFAC's guidance", () => {
    expect(say("US-OFAC-50", { ...owned(), asOf: "2014-08-12" })).toBe("no");
  });
});

describe("US-AFFILIATES-50 by its days", () => {
  it.each([
    ["2025-09-28", "high", "not yet in force"],
    ["2025-09-29", "block", "is in force"],
    ["2025-11-09", "block", "is in force"],
    ["2025-11-10", "high", "is suspended"],
    ["2026-11-09", "high", "is suspended"],
    ["2026-11-10", "block", "a person has to check"],
  ])("at half on %s", (asOf, level, note) => {
    const [found] = ask(OWNERSHIP_RULES, "US-AFFILIATES-50", { holdings: [holding("bis", 50)], asOf });
    expect(found).toMatchObject({ state: "fires", level });
    expect(found?.state === "fires" && found.why.en).toContain(note);
    expect(say("US-AFFILIATES-50", { holdings: [holding("bis", 49.99)], asOf })).toBe("medium");
    expect(say("US-AFFILIATES-50", { holdings: [holding("bis", 0, { unknownShares: ["X"] })], asOf })).toBe("high");
  });
});

const sources = [page("s1", "one.example"), page("s2", "two.example"), page("s3", "one.example")];
const twice = { sources: ["s1", "s2"] };
const once = { sources: ["s1", "s3"] };
const indicator = (
  kind: ControlIndicator["kind"],
  over: Parameters<typeof read>[0] = twice,
  name = "Fictional Listed",
): ControlIndicator => ({
  kind,
  by: { name, organisation: null },
  ...read(over),
});

describe("control by a listed person", () => {
  const by = (family: FamilyId, ...controlIndicators: ControlIndicator[]) => ({
    organisation: organisation({ sources }),
    facts: facts({ controlIndicators, ownershipEvents: [] }),
    listsOf: listsOfNames({ "Fictional Listed": [LISTS[family]] }),
  });
  it.each([
    ["EU-OWN-CONTROL", by("eu", indicator("voting_agreement")), "block"],
    ["EU-OWN-CONTROL", by("eu", indicator("buy_back_option", once)), "high"],
    ["EU-OWN-CONTROL", by("eu", indicator("veto", { ...twice, mark: "recalled" })), "high"],
    ["EU-OWN-CONTROL", by("eu", indicator("shared_board")), "high"],
    ["EU-OWN-CONTROL", by("eu", indicator("veto", twice, "Fictional Unlisted")), "no"],
    ["EU-OWN-CONTROL", by("uk", indicator("veto")), "no"],
    ["EU-OWN-CONTROL", { facts: facts() }, "? partner facts.controlIndicators"],
    ["UK-OWN-CONTROL", by("uk", indicator("appoints_board_majority")), "block"],
    ["UK-OWN-CONTROL", by("uk", indicator("appoints_board_majority", { mark: "recalled" })), "high"],
    ["UK-OWN-CONTROL", by("uk", indicator("de_facto_management")), "high"],
    ["UK-OWN-CONTROL", by("uk", indicator("financing", twice, "Fictional Unlisted")), "no"],
    ["UK-OWN-CONTROL", { facts: facts() }, "? partner facts.controlIndicators"],
    ["US-OFAC-50", by("ofac", indicator("de_facto_management")), "high"],
    ["US-OFAC-50", by("ofac", indicator("shared_board")), "no"],
    ["US-OFAC-50", { facts: facts() }, "no"],
    ["US-AFFILIATES-50", by("bis", indicator("shared_board")), "medium"],
    ["US-AFFILIATES-50", by("bis", indicator("veto")), "high"],
    ["US-AFFILIATES-50", by("ofac", indicator("shared_board")), "no"],
  ] as [string, Partial<RuleSubject>, string][])("%s %#", (rule, over, expected) => {
    expect(say(rule, over)).toBe(expected);
  });
});

describe("US-OFAC-50 of a reference", () => {
  const status = (finding: "listed_through_owner" | "listed", mark: "inferred" | "recalled") => ({
    organisation: organisation({
      reference: {
        brief: null,
        tier: "blocked",
        tierReason: text("why"),
        changes: [],
        status: [
          {
            authority: "US",
            list: "x",
            finding,
            date: null,
            programme: null,
            statement: text("through"),
            mark,
            asOf: null,
            sources: ["s1"],
          },
        ],
      },
    }),
  });
  it.each([
    ["blocked through its owner", status("listed_through_owner", "inferred"), "block"],
    ["listed itself, which list rules tell", status("listed", "inferred"), "no"],
    ["blocked through its owner, only recalled", status("listed_through_owner", "recalled"), "high"],
  ] as [string, Partial<RuleSubject>, string][])("%s", (_, over, expected) => {
    expect(say("US-OFAC-50", over)).toBe(expected);
  });
});
