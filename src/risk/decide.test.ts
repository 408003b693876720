import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rule, TEST_DAY, text } from "../../test/support/records.ts";
import { FLAG_LEVELS, type FlagLevel, VERDICTS } from "../domain/vocabulary.ts";
import { decide, independentFacts, MIN_LAWFUL_ANSWERS, type RuleOutcome } from "./decide.ts";
import type { RowResult } from "./rows.ts";
import { COUNTED_ROWS, type CountedRow, type Fires } from "./rule.types.ts";

const EVIDENCE = { statement: text("x"), mark: "verified" as const, asOf: null, checked: TEST_DAY, sources: [] };
const fires = (level: FlagLevel, id = `RULE-${level.toUpperCase()}`, over: Partial<Fires> = {}): RuleOutcome => ({
  rule: id,
  outcome: { state: "fires", level, why: text(level), evidence: [EVIDENCE], ...over },
});
const unknown = (id: string, about: "partner" | "deal" = "partner"): RuleOutcome => ({
  rule: id,
  outcome: { state: "cannot_tell", missing: `facts.${id}`, question: text(`ask ${id}`), about },
});

/** Rows in order from 3: `l` lawful, `c` circumvention, `u` unknown. */
const rows = (states: string, ruleOf = (row: CountedRow) => `ROW-${row}`): RowResult[] =>
  COUNTED_ROWS.map((row, i) => {
    const state = { l: "lawful" as const, c: "circumvention" as const }[states[i] ?? "u"] ?? ("unknown" as const);
    return {
      row,
      state,
      evidence: state === "unknown" ? [] : [EVIDENCE],
      question: state === "unknown" ? text(`row ${row}`) : null,
      rules: state === "circumvention" ? [ruleOf(row)] : [],
    };
  });
const ALL = "lllllll";
const RULES = new Map(
  [
    rule({ id: "NOTE", level: "low" }),
    rule({ id: "INFO", level: "info" }),
    rule({ id: "MED", level: "medium", nextSteps: [text("ask M"), text("both")] }),
    rule({ id: "TOP", level: "high", nextSteps: [text("ask T"), text("both")] }),
    rule({ id: "MANY", level: "high", nextSteps: Array.from({ length: 9 }, (_, i) => text(`step ${i}`)) }),
  ].map((one) => [one.id, one]),
);
const verdictOf = (outcomes: RuleOutcome[], states = ALL) => decide(outcomes, rows(states), RULES).verdict;

describe("the verdict", () => {
  it.each([
    [[], "recommended"],
    [["info", "low"], "recommended"],
    [["low", "medium"], "conditional"],
    [["low", "medium", "high"], "hold"],
    [["high", "block"], "blocked"],
  ] as const)("of flags %j with every row answered is %s", (levels, verdict) => {
    expect(verdictOf(levels.map((level) => fires(level)))).toBe(verdict);
  });

  it.each([
    ["llllllu", "recommended"],
    ["lllllu", "conditional"],
    ["", "conditional"],
    ["cllllll", "hold"],
    ["cclllll", "not_recommended"],
    ["ccccccc", "not_recommended"],
  ])("of rows %s without a flag is %s", (states, verdict) => {
    expect(verdictOf([], states)).toBe(verdict);
    expect(MIN_LAWFUL_ANSWERS).toBe(6);
  });

  it("of an excluded party is not recommended, unless it is blocked", () => {
    expect(verdictOf([fires("medium", "A", { excludes: true })])).toBe("not_recommended");
    expect(verdictOf([fires("medium", "A", { excludes: true }), fires("block")])).toBe("blocked");
  });

  it("is conditional by an unknown of the partner in a rule that matters, and not by one of a deal", () => {
    expect(verdictOf([unknown("MED")])).toBe("conditional");
    expect(verdictOf([unknown("NOT-WRITTEN-DOWN")])).toBe("conditional");
    expect(verdictOf([unknown("NOTE"), unknown("INFO")])).toBe("recommended");
    expect(verdictOf([unknown("TOP", "deal")])).toBe("recommended");
  });

  it("counts age and its goods once", () => {
    const ruleOf = (row: CountedRow) => (row === 8 ? "TYP-POST-2022" : `ROW-${row}`);
    expect(independentFacts(rows("lllclcl", ruleOf)).map(({ row }) => row)).toEqual([6]);
    expect(independentFacts(rows("lllllcl", ruleOf)).map(({ row }) => row)).toEqual([8]);
    expect(independentFacts(rows("lllclcl")).map(({ row }) => row)).toEqual([6, 8]);
  });

  it.each([
    ["medium", ["TYP-TRANSSHIP"], "high"],
    ["medium", ["TYP-TRANSSHIP", "EAEU"], "high"],
    ["high", ["EAEU"], "high"],
    ["low", ["TYP-TRANSSHIP", "EAEU"], "medium"],
    ["info", ["EAEU"], "info"],
    ["medium", [], "medium"],
  ] as const)("raises %s goods with %j to %s, once and never to a block", (level, raising, to) => {
    const { flags } = decide([fires(level, "CHPL"), ...raising.map((id) => fires("info", id))], rows(ALL), RULES);
    expect(flags.find(({ rule: id }) => id === "CHPL")?.level).toBe(to);
  });
});

describe("what decided", () => {
  it("is named: flags, rows or unknowns", () => {
    expect(decide([fires("high", "B"), fires("medium"), fires("high", "A")], rows(ALL), RULES)).toMatchObject({
      deciding: [{ rule: "A" }, { rule: "B" }],
      flags: [{ level: "high" }, { level: "high" }, { level: "medium" }],
    });
    const two = decide([fires("medium", "ROW-3"), fires("high", "ROW-4"), fires("high", "X")], rows("cclllll"), RULES);
    expect(two).toMatchObject({
      verdict: "not_recommended",
      deciding: [{ rule: "ROW-4" }, { rule: "ROW-3" }],
      decidingRows: [{ row: 3 }, { row: 4 }],
    });
    const open = decide([unknown("MED"), unknown("NOTE")], rows("lllll"), RULES);
    expect(open).toMatchObject({ deciding: [], decidingRows: [{ row: 8 }, { row: 9 }] });
    expect(open.decidingUnknowns.map(({ rule: id }) => id)).toEqual(["MED"]);
  });

  it("lists open questions, the partner's before the deal's, each once", () => {
    const outcomes = [unknown("TOP", "deal"), unknown("MED"), unknown("MED")];
    const { questions } = decide(outcomes, rows("llllll"), RULES);
    expect(questions.map(({ question }) => question.en)).toEqual(["ask MED text", "row 9 text", "ask TOP text"]);
    expect(questions.map(({ row }) => row)).toEqual([null, 9, null]);
  });
});

describe("next steps", () => {
  const steps = (outcomes: RuleOutcome[], states = "") =>
    decide(outcomes, rows(states), RULES).nextSteps.map(({ en }) => en);

  it("of a blocked party are not to contact it, and nothing else", () => {
    expect(steps([fires("block"), fires("medium", "MED")])).toEqual([
      expect.stringMatching(/^Do not contact or deal\./),
    ]);
  });

  it("begin with the official lists, go on gravest first and end with the questions", () => {
    const [first, ...rest] = steps([fires("medium", "MED"), fires("high", "TOP"), fires("info", "MANY")]);
    expect(first).toMatch(/official lists of the day before any contact/);
    expect(rest.slice(0, -1)).toEqual(["ask T text", "both text", "ask M text"]);
    expect(rest.at(-1)).toMatch(/seven due-diligence questions/);
  });

  it("are six at most, the questions still among them", () => {
    const many = steps([fires("high", "MANY")]);
    expect(many).toHaveLength(6);
    expect(many.at(-1)).toMatch(/seven due-diligence questions/);
    expect(steps([], ALL)).toHaveLength(1);
  });
});

const someOutcome = fc
  .record({
    level: fc.constantFrom(...FLAG_LEVELS),
    excludes: fc.boolean(),
    rule: fc.constantFrom("A", "CHPL", "TYP-TRANSSHIP", "EAEU", "MED"),
    isUnknown: fc.boolean(),
  })
  .map(({ level, excludes, rule: id, isUnknown }) => (isUnknown ? unknown(id) : fires(level, id, { excludes })));
const someRows = fc.array(fc.constantFrom("l", "c", "u"), { minLength: 7, maxLength: 7 }).map((all) => all.join(""));

describe("in general", () => {
  it("a further outcome never improves the verdict, in whatever order", () => {
    fc.assert(
      fc.property(fc.array(someOutcome, { maxLength: 6 }), someOutcome, someRows, (outcomes, further, states) => {
        const rank = (all: RuleOutcome[]) => VERDICTS.indexOf(verdictOf(all, states));
        expect(rank([...outcomes, further])).toBeGreaterThanOrEqual(rank(outcomes));
        expect(rank([further, ...outcomes])).toBe(rank([...outcomes, further]));
      }),
    );
  });

  it("only a block blocks, and a recommendation has six lawful rows and nothing of medium level", () => {
    fc.assert(
      fc.property(fc.array(someOutcome, { maxLength: 6 }), someRows, (outcomes, states) => {
        const { verdict, flags } = decide(outcomes, rows(states), RULES);
        expect(verdict === "blocked").toBe(
          outcomes.some(({ outcome }) => outcome.state === "fires" && outcome.level === "block"),
        );
        if (verdict !== "recommended") return;
        expect(states.replaceAll("l", "").length).toBeLessThanOrEqual(1);
        expect(flags.every(({ level }) => level === "info" || level === "low")).toBe(true);
      }),
    );
  });
});
