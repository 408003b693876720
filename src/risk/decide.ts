import type { LocalisedText } from "../domain/text.schema.ts";
import { FLAG_LEVELS, type FlagLevel, type Verdict } from "../domain/vocabulary.ts";
import { NEXT_STEPS } from "./decide.words.ts";
import type { Assessment, Flag, RuleBook } from "./flag.types.ts";
import type { RowResult } from "./rows.ts";
import type { CannotTell, CountedRow, Outcome } from "./rule.types.ts";

/** "Recommended" has to be earned (reading 15): this many of rows 3 to 9 answered lawfully, each with a source. */
export const MIN_LAWFUL_ANSWERS = 6;
/** This many independent circumvention facts keep a party out (lawful-or-circumvention.md §3); one holds it. */
const FACTS_TO_REFUSE = 2;
const MAX_NEXT_STEPS = 6;

/** What one rule said of a party. */
export interface RuleOutcome {
  rule: string;
  outcome: Outcome;
}

/** Something that nobody knows yet, with the question that settles it. */
export interface OpenQuestion {
  /** The rule that asks, or null for a row of the due-diligence table. */
  rule: string | null;
  row: CountedRow | null;
  about: CannotTell["about"];
  /** The field that is missing; null for a row. */
  missing: string | null;
  question: LocalisedText;
}

export interface Decision extends Assessment {
  rows: readonly RowResult[];
  /** Rows that made the verdict: circumvention facts, or rows still to be answered. */
  decidingRows: readonly RowResult[];
  /** Unknowns about the partner that keep "recommended" away. */
  decidingUnknowns: readonly OpenQuestion[];
  /** Everything that is open: the partner's unknowns, rows, lists that are not held, what a deal would have to tell. */
  questions: readonly OpenQuestion[];
}

const rank = (level: FlagLevel): number => FLAG_LEVELS.indexOf(level);

/** Context that raises flags on goods by one level. */
const RAISING = new Set(["TYP-TRANSSHIP", "EAEU"]);
const RAISED = new Set(["CHPL", "KR-SITUATIONAL-LIST"]);
const ONE_UP: Record<FlagLevel, FlagLevel> = {
  info: "info",
  low: "medium",
  medium: "high",
  high: "high",
  block: "block",
};

/** "Raise one level" is applied once, whether one rule or two call for it, and never makes a block (reading 7). */
function raise(flags: readonly Flag[]): Flag[] {
  if (!flags.some(({ rule }) => RAISING.has(rule))) return [...flags];
  return flags.map((flag) => (RAISED.has(flag.rule) ? { ...flag, level: ONE_UP[flag.level] } : flag));
}

function flagsOf(outcomes: readonly RuleOutcome[]): Flag[] {
  const flags = outcomes.flatMap(({ rule, outcome }): Flag[] => {
    if (outcome.state !== "fires") return [];
    const { level, why, evidence, excludes = false } = outcome;
    return [{ rule, level, excludes, why, evidence }];
  });
  return raise(flags).toSorted((a, b) => rank(b.level) - rank(a.level) || (a.rule < b.rule ? -1 : 1));
}

/**
 * Rows with a circumvention fact, each fact in one row only (reading 7). TYP-POST-2022 is made of age and the goods of
 * row 6; as age never counts, it adds nothing to a row 6 that counts already.
 */
export function independentFacts(rows: readonly RowResult[]): RowResult[] {
  const against = rows.filter(({ state }) => state === "circumvention");
  const goodsCount = against.some(({ row }) => row === 6);
  return against.filter(
    ({ row, rules }) => !(goodsCount && row === 8 && rules.every((rule) => rule === "TYP-POST-2022")),
  );
}

/** A rule that could at most note or inform would leave the verdict as it is, whatever the answer. */
function matters(rule: string, rules: RuleBook): boolean {
  const level = rules.get(rule)?.level ?? "high";
  return rank(level) >= rank("medium");
}

function unknownsOf(outcomes: readonly RuleOutcome[], about: CannotTell["about"]): OpenQuestion[] {
  return outcomes.flatMap(({ rule, outcome }) => {
    if (outcome.state !== "cannot_tell" || outcome.about !== about) return [];
    const { missing, question } = outcome;
    return [{ rule, row: null, about, missing, question }];
  });
}

function rowQuestions(rows: readonly RowResult[]): OpenQuestion[] {
  return rows.flatMap(({ row, question }) =>
    question ? [{ rule: null, row, about: "partner" as const, missing: null, question }] : [],
  );
}

const unique = <T>(items: readonly T[], key: (item: T) => string): T[] =>
  items.filter((item, i) => items.findIndex((other) => key(other) === key(item)) === i);

interface Grounds {
  verdict: Verdict;
  deciding: readonly Flag[];
  decidingRows?: readonly RowResult[];
  decidingUnknowns?: readonly OpenQuestion[];
}

/** Flags of the given kind, and those that made the given rows. */
function decidingFlags(flags: readonly Flag[], is: (flag: Flag) => boolean, facts: readonly RowResult[]): Flag[] {
  const ofRows = new Set(facts.flatMap(({ rules }) => rules));
  const isFact = ({ rule, level }: Flag) => ofRows.has(rule) && rank(level) >= rank("medium");
  return flags.filter((flag) => is(flag) || isFact(flag));
}

function groundsAgainst(flags: readonly Flag[], facts: readonly RowResult[]): Grounds | null {
  const blocking = flags.filter(({ level }) => level === "block");
  if (blocking.length > 0) return { verdict: "blocked", deciding: blocking };
  const refused = facts.length >= FACTS_TO_REFUSE ? facts : [];
  if (refused.length > 0 || flags.some(({ excludes }) => excludes)) {
    const deciding = decidingFlags(flags, ({ excludes }) => excludes, refused);
    return { verdict: "not_recommended", deciding, decidingRows: refused };
  }
  if (facts.length > 0 || flags.some(({ level }) => level === "high")) {
    const deciding = decidingFlags(flags, ({ level }) => level === "high", facts);
    return { verdict: "hold", deciding, decidingRows: facts };
  }
  return null;
}

function groundsFor(flags: readonly Flag[], rows: readonly RowResult[], unknowns: readonly OpenQuestion[]): Grounds {
  const medium = flags.filter(({ level }) => level === "medium");
  const lawful = rows.filter(({ state }) => state === "lawful").length;
  const decidingRows = lawful < MIN_LAWFUL_ANSWERS ? rows.filter(({ state }) => state === "unknown") : [];
  const earned = medium.length === 0 && unknowns.length === 0 && lawful >= MIN_LAWFUL_ANSWERS;
  if (earned) return { verdict: "recommended", deciding: [] };
  return { verdict: "conditional", deciding: medium, decidingRows, decidingUnknowns: unknowns };
}

/** Official lists first, then what the rules ask for, gravest first, then the questions that are still open. */
function stepsFor(verdict: Verdict, flags: readonly Flag[], hasQuestions: boolean, rules: RuleBook): LocalisedText[] {
  if (verdict === "blocked") return [NEXT_STEPS.blocked];
  const last = hasQuestions ? [NEXT_STEPS.questions] : [];
  const fromRules = flags
    .filter(({ level }) => level !== "info")
    .flatMap(({ rule }) => rules.get(rule)?.nextSteps ?? []);
  const steps = unique([NEXT_STEPS.lists, ...fromRules], ({ en }) => en);
  return [...steps.slice(0, MAX_NEXT_STEPS - last.length), ...last];
}

/**
 * The decision rule (lawful-or-circumvention.md §3, readings 7, 8, 9 and 15): any block blocks; exclusion or two
 * independent circumvention facts refuse; one fact or a high flag holds, "block until resolved" in a rule of level high
 * included; a medium flag, an unknown of the partner or fewer than six lawful rows make conditions; else recommended.
 * Rows 1 and 2, country and age are no rows that count. Unknowns about a deal leave the verdict alone.
 */
export function decide(outcomes: readonly RuleOutcome[], rows: readonly RowResult[], rules: RuleBook): Decision {
  const flags = flagsOf(outcomes);
  const partner = unknownsOf(outcomes, "partner");
  const unknowns = partner.filter(({ rule }) => rule === null || matters(rule, rules));
  const grounds = groundsAgainst(flags, independentFacts(rows)) ?? groundsFor(flags, rows, unknowns);
  const ofPartner = [...partner, ...rowQuestions(rows)];
  const others = [...unknownsOf(outcomes, "lists"), ...unknownsOf(outcomes, "deal")];
  const questions = unique([...ofPartner, ...others], ({ question }) => question.en);
  return {
    verdict: grounds.verdict,
    flags,
    deciding: grounds.deciding,
    nextSteps: stepsFor(grounds.verdict, flags, ofPartner.length > 0, rules),
    rows,
    decidingRows: grounds.decidingRows ?? [],
    decidingUnknowns: grounds.decidingUnknowns ?? [],
    questions,
  };
}
