import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listing, organisation, owner, rule, sanctionsList, TEST_DAY, text } from "../../test/support/records.ts";
import type { Evidence } from "../domain/evidence.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import { FLAG_LEVELS, VERDICTS } from "../domain/vocabulary.ts";
import { assessOrganisation } from "./assess.ts";
import type { Flag } from "./flag.types.ts";
import { judge, MIN_LAWFUL_ANSWERS } from "./verdict.ts";

const EVIDENCE: Evidence = { statement: text("x"), mark: "verified", asOf: null, checked: TEST_DAY, sources: [] };
const flag = (level: Flag["level"], over: Partial<Flag> = {}): Flag => ({
  ...{ rule: `RULE-${level.toUpperCase()}`, level, excludes: false, why: text(level), evidence: [EVIDENCE] },
  ...over,
});
const NO_RULES = new Map();

describe("the verdict", () => {
  it.each([
    [[], "conditional"],
    [["info", "low"], "conditional"],
    [["medium"], "conditional"],
    [["low", "medium", "high"], "hold"],
    [["high", "block"], "blocked"],
  ] as const)("of flags %j is %s", (levels, verdict) => {
    expect(
      judge(
        levels.map((level) => flag(level)),
        0,
        NO_RULES,
      ).verdict,
    ).toBe(verdict);
  });

  it("recommended has to be earned by answers, and a medium flag forfeits it", () => {
    expect(judge([], MIN_LAWFUL_ANSWERS, NO_RULES).verdict).toBe("recommended");
    expect(judge([], MIN_LAWFUL_ANSWERS - 1, NO_RULES).verdict).toBe("conditional");
    expect(judge([flag("low")], MIN_LAWFUL_ANSWERS, NO_RULES).verdict).toBe("recommended");
    expect(judge([flag("medium")], MIN_LAWFUL_ANSWERS, NO_RULES).verdict).toBe("conditional");
  });

  it("of an excluded party is not recommended, unless it is blocked as well", () => {
    const excluded = flag("high", { excludes: true });
    expect(judge([flag("high"), excluded], 9, NO_RULES)).toMatchObject({
      verdict: "not_recommended",
      deciding: [excluded],
    });
    expect(judge([excluded, flag("block")], 9, NO_RULES)).toMatchObject({ verdict: "blocked" });
  });

  it("names the flags that made it, and shows the gravest first", () => {
    const flags = [flag("low"), flag("high", { rule: "B" }), flag("info"), flag("high", { rule: "A" })];
    const { deciding, flags: shown } = judge(flags, 0, NO_RULES);
    expect(deciding.map(({ rule: id }) => id)).toEqual(["A", "B"]);
    expect(shown.map(({ level }) => level)).toEqual(["high", "high", "low", "info"]);
  });

  const someFlag = fc
    .record({ level: fc.constantFrom(...FLAG_LEVELS), excludes: fc.boolean(), rule: fc.constantFrom("A", "B", "C") })
    .map(({ level, ...over }) => flag(level, over));

  it("never improves by a further flag", () => {
    fc.assert(
      fc.property(fc.array(someFlag, { maxLength: 6 }), someFlag, fc.nat(8), (flags, further, answers) => {
        const rank = (all: Flag[]) => VERDICTS.indexOf(judge(all, answers, NO_RULES).verdict);
        expect(rank([...flags, further])).toBeGreaterThanOrEqual(rank(flags));
        expect(rank([further, ...flags])).toBe(rank([...flags, further]));
      }),
    );
  });

  it("is blocked by a block flag and by nothing else", () => {
    fc.assert(
      fc.property(fc.array(someFlag, { maxLength: 6 }), fc.nat(8), (flags, answers) => {
        const { verdict } = judge(flags, answers, NO_RULES);
        expect(verdict === "blocked").toBe(flags.some(({ level }) => level === "block"));
      }),
    );
  });
});

describe("next steps", () => {
  const rules = new Map(
    [rule({ id: "A", nextSteps: [text("ask A"), text("both")] }), rule({ id: "B", nextSteps: [text("both")] })].map(
      (one) => [one.id, one],
    ),
  );
  const stepsOf = (...flags: Flag[]) => judge(flags, 0, rules).nextSteps.map(({ en }) => en);

  it("of a blocked party are not to contact it, and nothing else", () => {
    const [step, ...rest] = judge([flag("block"), flag("medium", { rule: "A" })], 0, rules).nextSteps;
    expect(step?.en).toMatch(/^Do not contact or deal\./);
    expect(step?.ko).toMatch(/^접촉·거래하지 마십시오/);
    expect(step?.ru).toMatch(/^Не вступайте в контакт/);
    expect(rest).toEqual([]);
  });

  it("begin with the official lists and end with the seven questions", () => {
    const steps = stepsOf(flag("medium", { rule: "A" }), flag("low", { rule: "B" }));
    expect(steps[0]).toMatch(/official lists of the day before any contact/);
    expect(steps.slice(1, -1)).toEqual(["ask A text", "both text"]);
    expect(steps.at(-1)).toMatch(/seven due-diligence questions/);
  });

  it("are not asked for by information, and are six at most", () => {
    expect(stepsOf(flag("info", { rule: "A" }))).toHaveLength(2);
    const many = new Map([["A", rule({ id: "A", nextSteps: Array.from({ length: 9 }, (_, i) => text(`step ${i}`)) })]]);
    expect(judge([flag("high", { rule: "A" })], 0, many).nextSteps).toHaveLength(6);
  });
});

describe("an organisation", () => {
  const assess = (over: Partial<Organisation>, listings = [listing()]) =>
    assessOrganisation(organisation(over), {
      rules: new Map([["US-SDN", rule()]]),
      lists: new Map([["ofac-sdn", sanctionsList()]]),
      hitsOf: () => [],
      listingsOf: (id) => listings.filter((one) => one.organisation === id),
      ownership: {
        organisation: () => undefined,
        listingsOf: () => [],
        listingsByName: (name) => listings.filter(({ subject }) => subject.name === name),
      },
      asOf: TEST_DAY,
    });

  it("is judged by its listings, its owners and itself together", () => {
    expect(assess({})).toMatchObject({ verdict: "conditional", flags: [] });
    expect(assess({}, [listing({ organisation: "sample" })])).toMatchObject({ verdict: "blocked" });
    expect(assess({ owners: [owner({ name: "Listed Party" })] })).toMatchObject({
      verdict: "blocked",
      deciding: [{ rule: "US-OFAC-50" }],
    });
    expect(assess({ country: "RU" })).toMatchObject({ verdict: "hold", deciding: [{ rule: "RU-REFERENCE" }] });
  });

  it("that was taken off a list is not blocked by it", () => {
    const delisted = assess({}, [listing({ organisation: "sample", delistedOn: "2025" })]);
    expect(delisted).toMatchObject({ verdict: "conditional", flags: [{ level: "info" }], deciding: [] });
  });

  it("that nobody looked up on a list is held", () => {
    expect(assess({}, [listing({ organisation: "sample", mark: "recalled" })])).toMatchObject({ verdict: "hold" });
  });
});
