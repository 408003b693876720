import { type Decision, decide, type RuleOutcome } from "./decide.ts";
import { assessRows, type RuleFires } from "./rows.ts";
import type { Outcome, RuleFunction, RuleSubject } from "./rule.types.ts";
import { RULE_SET } from "./rules/rule.registry.ts";

/** Everything that the rules say of one organisation on one day, for one deal or none. */
export interface SubjectAssessment extends Decision {
  /** What each rule said, in the order of the catalogue; a rule that speaks of several things is there for each. */
  outcomes: readonly RuleOutcome[];
  /** False if no deal was given: the verdict then stands on the partner's facts alone (reading 9). */
  dealAssessed: boolean;
}

function outcomesOf(rule: string, apply: RuleFunction, subject: RuleSubject): RuleOutcome[] {
  const said = apply(subject);
  const outcomes: readonly Outcome[] = Array.isArray(said) ? said : [said as Outcome];
  return outcomes.map((outcome) => ({ rule, outcome }));
}

/** Asks every rule, fills the table of due diligence and decides. Pure. */
export function assessSubject(subject: RuleSubject): SubjectAssessment {
  const outcomes = Object.entries(RULE_SET).flatMap(([rule, apply]) => outcomesOf(rule, apply, subject));
  const fired = outcomes.filter((one): one is RuleFires => one.outcome.state === "fires");
  const rows = assessRows(subject, fired);
  return { ...decide(outcomes, rows, subject.rules), outcomes, dealAssessed: subject.deal !== null };
}
