import * as v from "valibot";
import listRecords from "../../fixtures/lists.json" with { type: "json" };
import catalogueRecords from "../../fixtures/rules/catalogue.json" with { type: "json" };
import productRecords from "../../fixtures/rules/product.json" with { type: "json" };
import { type SanctionsList, SanctionsListSchema } from "../../src/domain/listing.schema.ts";
import { RuleSchema } from "../../src/domain/rule.schema.ts";
import type { RuleBook } from "../../src/risk/flag.types.ts";
import type { Outcome, RuleFunction, RuleSet, RuleSubject } from "../../src/risk/rule.types.ts";
import { ruleSubject } from "./rule.subject.ts";

/** The rules and lists of the fixtures, so that tests see the levels that the product has. */
export const catalogueRules: RuleBook = new Map(
  v.parse(v.array(RuleSchema), [...catalogueRecords, ...productRecords]).map((one) => [one.id, one]),
);
export const catalogueLists: ReadonlyMap<string, SanctionsList> = new Map(
  v.parse(v.array(SanctionsListSchema), listRecords).map((one) => [one.id, one]),
);

export const outcomesOf = (answer: ReturnType<RuleFunction>): readonly Outcome[] =>
  "state" in answer ? [answer] : answer;

/** What a rule answers for a subject with the catalogue's rules and lists. */
export function ask(rules: RuleSet, id: string, over: Partial<RuleSubject> = {}): readonly Outcome[] {
  const rule = rules[id];
  if (!rule) throw new Error(`there is no rule ${id}`);
  return outcomesOf(rule(ruleSubject({ rules: catalogueRules, lists: catalogueLists, ...over })));
}

/** The same in a word, for tables: levels, "no", or what is missing and about whom. */
export function told(rules: RuleSet, id: string, over: Partial<RuleSubject> = {}): string {
  return ask(rules, id, over)
    .map((one) => {
      if (one.state === "fires") return one.row === undefined ? one.level : `${one.level} row ${one.row}`;
      return one.state === "does_not_fire" ? "no" : `? ${one.about} ${one.missing}`;
    })
    .join(", ");
}
