import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { ControlledItem, Rule } from "../../src/domain/rule.schema.ts";
import type { Fires, Outcome, RuleSet, RuleSubject } from "../../src/risk/rule.types.ts";
import { ruleSubject } from "./rule.subject.ts";

const CATALOGUE = new URL("../../fixtures/rules/catalogue.json", import.meta.url);
const records = JSON.parse(readFileSync(CATALOGUE, "utf8")) as Rule[];
/** The real records, whose levels the rules have to keep. */
export const catalogueRules = new Map(records.map((record) => [record.id, record]));

/** A code of each kind of tier; any other code is on no list that is on record. */
export const TIERS: Readonly<Record<string, ControlledItem["tier"]>> = {
  "854231": "1",
  "851762": "2",
  "848210": "3.B",
  "845710": "4.B",
};
export const UNLISTED = "940360";

/** A subject under the real catalogue; the party is the fictional `sample` of Kazakhstan. */
export const dealSubject = (over: Partial<RuleSubject> = {}): RuleSubject =>
  ruleSubject({ rules: catalogueRules, tierOf: (hs6) => TIERS[hs6] ?? null, ...over });

const one = ({ level, row }: Fires) => `${level}${row === undefined ? "" : ` row ${row}`}`;

/** An outcome in a word: `high row 6`, `nothing`, or `asks deal: deal.destination`. */
export function inShort(outcome: Outcome | readonly Fires[]): string {
  if (!("state" in outcome)) return outcome.map(one).toSorted().join(", ");
  if (outcome.state === "fires") return one(outcome);
  return outcome.state === "cannot_tell" ? `asks ${outcome.about}: ${outcome.missing}` : "nothing";
}

export function judge(rules: RuleSet, id: string, over: Partial<RuleSubject>): Outcome | readonly Fires[] {
  const rule = rules[id];
  if (!rule) throw new Error(`no rule ${id}`);
  return rule(dealSubject(over));
}

/** One line of a truth table: what is given and what the rule has to say of it. */
export type Case = readonly [name: string, over: Partial<RuleSubject>, expected: string];

export function holds(rules: RuleSet, id: string, [, over, expected]: Case): void {
  expect(inShort(judge(rules, id, over))).toBe(expected);
}
