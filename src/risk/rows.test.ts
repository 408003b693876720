import { describe, expect, it } from "vitest";
import { organisation, owner, text } from "../../test/support/records.ts";
import { deal, facts, known, listsOfNames, read, ruleSubject } from "../../test/support/rule.subject.ts";
import { type Facts, NO_FACTS } from "../domain/facts.schema.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { FlagLevel } from "../domain/vocabulary.ts";
import { assessRows, type RuleFires } from "./rows.ts";
import type { CountedRow, RuleSubject } from "./rule.types.ts";

const bank = (over = {}) => ({
  name: "Fictional Meadow Bank",
  organisation: null,
  country: "KZ",
  parent: null,
  ...read(),
  ...over,
});

const LAWFUL: Partial<Facts> = {
  russia: {
    ...NO_FACTS.russia,
    revenueShare: known({ min: 0, max: 4 }),
    revenueFromStateOrDefence: known(false),
    ipOwner: known("organisation"),
  },
  banks: [bank()],
  customers: [{ name: "Fictional Dairy", type: "civil", country: "KZ", ...read() }],
  trade: [],
  answers: [{ question: "goods", ...read() }],
  undertakings: { endUse: known("given"), noReexport: known("accepted"), deliveryCheck: known("signed") },
};

const rows = (over: Partial<Facts> = {}, record: Partial<Organisation> = {}, more: Partial<RuleSubject> = {}) =>
  assessRows(
    ruleSubject({
      organisation: organisation({ founded: known(2015), ...record }),
      facts: facts({ ...LAWFUL, ...over }),
      ...more,
    }),
    [],
  );
const stateOf = (row: CountedRow, results: ReturnType<typeof rows>) => results.find((one) => one.row === row)?.state;

const fired = (row: CountedRow, level: FlagLevel = "high", rule = "A"): RuleFires => ({
  rule,
  outcome: {
    state: "fires",
    level,
    why: text("why"),
    evidence: [{ statement: text("fact"), mark: "verified", asOf: null, checked: "2026-11-22", sources: [] }],
    row,
  },
});

describe("rows 3 to 9", () => {
  it("are all lawful where everything is answered with a source", () => {
    const results = rows();
    expect(results.map(({ row }) => row)).toEqual([3, 4, 5, 6, 7, 8, 9]);
    for (const { state, evidence, question } of results) {
      expect(state).toBe("lawful");
      expect(evidence.length).toBeGreaterThan(0);
      expect(question).toBeNull();
    }
  });

  it("are questions in three languages where nothing is known", () => {
    const results = assessRows(ruleSubject({ organisation: organisation({ owners: [] }) }), []);
    for (const { state, evidence, question } of results) {
      expect({ state, evidence }).toEqual({ state: "unknown", evidence: [] });
      expect(Object.values(question ?? {}).filter((words) => words.length > 20)).toHaveLength(3);
    }
    expect(new Set(results.map(({ question }) => question?.en)).size).toBe(7);
  });

  it.each([
    [3, "74.99 % traced", {}, { owners: [owner({ share: { min: 74.99, max: 74.99 } })] }],
    [3, "owners that nobody read of", {}, { owners: [owner({ mark: "press" })] }],
    [3, "a past owner", {}, { owners: [owner({ until: "2024" })] }],
    [3, "an unnamed group", {}, { owners: [owner({ kind: "unnamed_group" })] }],
    [4, "IP of a third party", { russia: { ...LAWFUL.russia, ipOwner: known("third_party") } }, {}],
    [5, "5 % of revenue", { russia: { ...LAWFUL.russia, revenueShare: known({ min: 5, max: 5 }) } }, {}],
    [5, "state revenue unknown", { russia: { ...LAWFUL.russia, revenueFromStateOrDefence: null } }, {}],
    [5, "no bank", { banks: [] }, {}],
    [6, "trade in anything", { trade: [trade("180690")] }, {}],
    [6, "an empty list that nobody answered", { answers: [] }, {}],
    [7, "a clause not asked for", { undertakings: { ...LAWFUL.undertakings, noReexport: known("not_asked") } }, {}],
    [8, "founded in 2022, goods traded", { trade: [trade("180690")] }, { founded: known(2022) }],
    [9, "no customer named", { customers: [] }, {}],
    [9, "an unnamed customer", { customers: [{ name: null, type: "civil", country: null, ...read() }] }, {}],
    [9, "a police customer", { customers: [{ name: "X", type: "police", country: null, ...read() }] }, {}],
  ] as [CountedRow, string, Partial<Facts>, Partial<Organisation>][])(
    "row %i is unknown with %s",
    (row, _, over, record) => {
      expect(stateOf(row, rows(over, record))).toBe("unknown");
    },
  );

  it("take a state owner, software without goods and no revenue from Russia at all", () => {
    expect(stateOf(3, rows({}, { owners: [owner({ kind: "state", share: null })] }))).toBe("lawful");
    expect(stateOf(8, rows({}, { founded: known(2024) }))).toBe("lawful");
    const none = { ...NO_FACTS.russia, revenueShare: known({ min: 0, max: 0 }) };
    expect(stateOf(5, rows({ russia: none }))).toBe("lawful");
  });

  it("do not take a listed owner or bank, or a nominee", () => {
    const listed = { listsOf: listsOfNames({ "Aigerim Sample": ["ofac-sdn"], "Fictional Parent": ["ofac-sdn"] }) };
    expect(stateOf(3, rows({}, {}, listed))).toBe("unknown");
    const parent = { name: "Fictional Parent", organisation: null };
    expect(stateOf(5, rows({ banks: [bank({ parent })] }, {}, listed))).toBe("unknown");
    const nominee = {
      date: "2024",
      from: { name: "A", organisation: null },
      to: { name: "B", organisation: null, relation: "nominee" as const },
      share: null,
      buyBack: null,
      ...read(),
    };
    expect(stateOf(3, rows({ ownershipEvents: [nominee] }))).toBe("unknown");
  });

  it("see goods that a deal moves", () => {
    const moving = { deal: deal({ deliverables: [{ type: "goods" }] }) };
    expect(stateOf(6, rows({}, {}, moving))).toBe("unknown");
  });

  it("take a recalled fact for no answer and the party's own answer for one", () => {
    const answer = { mark: "inferred" as const, asOf: "2026-11-01", sources: ["s3"] };
    const source = {
      id: "s3",
      kind: "document" as const,
      title: "Answered questionnaire of 2026-11-01",
      published: null,
    };
    const russia = { ...NO_FACTS.russia, ipOwner: { value: "organisation" as const, ...answer } };
    expect(stateOf(4, rows({ russia }))).toBe("unknown");
    expect(stateOf(4, rows({ russia }, { sources: [...organisation().sources, source] }))).toBe("lawful");
  });

  it("are circumvention by a fact of medium level at least, whatever was answered", () => {
    const by = (...fires: RuleFires[]) =>
      assessRows(ruleSubject({ organisation: organisation(), facts: facts(LAWFUL) }), fires).find(
        ({ row }) => row === 4,
      );
    expect(by(fired(4))).toMatchObject({ state: "circumvention", rules: ["A"], question: null });
    expect(by(fired(4), fired(4, "medium", "B"))).toMatchObject({ rules: ["A", "B"], evidence: [{}, {}] });
    expect(by(fired(4, "low"))).toMatchObject({ state: "lawful" });
    expect(by(fired(5))).toMatchObject({ state: "lawful" });
  });
});

function trade(hs6: string) {
  return {
    hs6,
    direction: "import" as const,
    partners: [],
    since: null,
    growthPercent: null,
    replacesRussianBuyer: null,
    ...read(),
  };
}
