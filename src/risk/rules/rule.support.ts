import { type Evidence, evidenceOf } from "../../domain/evidence.ts";
import type { Organisation } from "../../domain/organisation.schema.ts";
import type { LocalisedText } from "../../domain/text.schema.ts";
import type { FlagLevel } from "../../domain/vocabulary.ts";
import { type CannotTell, doesNotFire, type Fires, type Outcome, type RuleSubject } from "../rule.types.ts";

/** Level of a rule as the catalogue has it; a rule that nobody wrote down holds. */
export function levelOf(subject: RuleSubject, rule: string): FlagLevel {
  return subject.rules.get(rule)?.level ?? "high";
}

type Extra = Pick<Fires, "excludes" | "row">;

export function fires(
  level: FlagLevel,
  why: LocalisedText,
  evidence: Evidence | readonly [Evidence, ...Evidence[]],
  extra: Extra = {},
): Fires {
  const list = Array.isArray(evidence) ? (evidence as [Evidence, ...Evidence[]]) : ([evidence] as [Evidence]);
  return { state: "fires", level, why, evidence: list, ...extra };
}

export function cannotTell(about: CannotTell["about"], missing: string, question: LocalisedText): CannotTell {
  return { state: "cannot_tell", missing, question, about };
}

/** What fired, or the other outcome where nothing did. */
export function firesOr(found: readonly Fires[], otherwise: Outcome = doesNotFire): Outcome | readonly Fires[] {
  return found.length > 0 ? found : otherwise;
}

/** A fact that the deal as described tells: nobody has checked it. */
export function givenInDeal(subject: RuleSubject, statement: LocalisedText): Evidence {
  return { statement, mark: "inferred", asOf: subject.asOf, checked: subject.asOf, sources: [] };
}

/** A statement about the record as a whole: it follows from the facts in it and was read nowhere itself. */
export function recordEvidence(organisation: Organisation, statement: LocalisedText): Evidence {
  return { statement, mark: "inferred", asOf: null, checked: organisation.checked, sources: organisation.sources };
}

/** Evidence from a claim of the record, which due-diligence facts are a part of. */
export function claimEvidence(
  subject: RuleSubject,
  claim: Parameters<typeof evidenceOf>[1],
  statement: LocalisedText,
): Evidence {
  return evidenceOf(subject.organisation, claim, statement);
}

/** A fact that nobody looked up holds until somebody does; it blocks nobody. */
export function heldIfRecalled(level: FlagLevel, evidence: readonly Pick<Evidence, "mark">[]): FlagLevel {
  const isRecalled = evidence.length > 0 && evidence.every(({ mark }) => mark === "recalled");
  return level === "block" && isRecalled ? "high" : level;
}

const DAY_MS = 86_400_000;

/** First and last day of a year, month or day, as days since 1970. */
export function dayRange(date: string): { first: number; last: number } {
  const [year = 0, month, day] = date.split("-").map(Number);
  const days = (y: number, m: number, d: number) => Date.UTC(y, m, d) / DAY_MS;
  if (month === undefined) return { first: days(year, 0, 1), last: days(year + 1, 0, 0) };
  if (day === undefined) return { first: days(year, month - 1, 1), last: days(year, month, 0) };
  return { first: days(year, month - 1, day), last: days(year, month - 1, day) };
}

/** Whether a rule that began on a day is in force on the day of the answer. */
export function isInForce(subject: RuleSubject, from: string): boolean {
  return subject.asOf >= from;
}
