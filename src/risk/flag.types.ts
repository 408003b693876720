import type { Evidence } from "../domain/evidence.ts";
import type { Rule } from "../domain/rule.schema.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import type { FlagLevel, Verdict } from "../domain/vocabulary.ts";

/** What a rule says of one party. A flag without evidence cannot exist. */
export interface Flag {
  rule: string;
  level: FlagLevel;
  /** Keeps the party out of recommendations whatever else is known, without being a listing. */
  excludes: boolean;
  /** Why the rule speaks here, in one plain sentence. */
  why: LocalisedText;
  evidence: readonly [Evidence, ...Evidence[]];
}

export interface Assessment {
  verdict: Verdict;
  /** Every flag, gravest first. */
  flags: readonly Flag[];
  /** The flags that made the verdict. */
  deciding: readonly Flag[];
  nextSteps: readonly LocalisedText[];
}

/** Looks a rule up; the levels of the catalogue are data and not code. */
export type RuleBook = ReadonlyMap<string, Rule>;
