import * as v from "valibot";
import { type Deal, DealSchema, type Nexus, NexusSchema } from "../../src/domain/deal.schema.ts";
import { type Facts, NO_FACTS } from "../../src/domain/facts.schema.ts";
import type { RuledHit } from "../../src/domain/hit.ts";
import type { NamedParty, RuleSubject } from "../../src/risk/rule.types.ts";
import { country, organisation, rule, sanctionsList, TEST_DAY } from "./records.ts";

/** Facts of which only the given ones are known. */
export const facts = (over: Partial<Facts> = {}): Facts => ({ ...NO_FACTS, ...over });

/** A deal as a caller gives it: what is left out is unknown. */
export const deal = (given: v.InferInput<typeof DealSchema> = {}): Deal => v.parse(DealSchema, given);

export const nexus = (given: v.InferInput<typeof NexusSchema> = {}): Nexus => v.parse(NexusSchema, given);

/** Provenance of a fact that was read at one source of the sample organisation. */
export const read = (over: { mark?: "verified" | "recalled"; sources?: string[] } = {}) => ({
  mark: "verified" as const,
  asOf: "2026-06",
  sources: ["s1"],
  ...over,
});

/** A fact with a value, read at one source. */
export const known = <T>(value: T, over: Parameters<typeof read>[0] = {}) => ({ value, ...read(over) });

/** Looks named parties up in a table: by their record id if they have one, else by name. */
export const listsOfNames =
  (table: Readonly<Record<string, readonly string[]>>) =>
  ({ name, organisation: id }: NamedParty): readonly string[] =>
    table[id ?? name] ?? table[name] ?? [];

/** A subject of which nothing is known but its record, with one rule and one list; each test changes what it is about. */
export function ruleSubject(over: Partial<RuleSubject> = {}): RuleSubject {
  const own = over.organisation ?? organisation();
  return {
    organisation: own,
    facts: own.facts ?? NO_FACTS,
    country: country(),
    listings: [],
    hits: [],
    holdings: [],
    listsOf: () => [],
    designatedOn: () => null,
    deal: null,
    nexus: nexus(),
    rules: new Map([[rule().id, rule()]]),
    lists: new Map([[sanctionsList().id, sanctionsList()]]),
    tierOf: () => null,
    asOf: TEST_DAY,
    ...over,
  };
}

export function ruledHit(over: Partial<RuledHit> = {}): RuledHit {
  return {
    id: "hit-1",
    organisation: "sample",
    subject: "organisation",
    name: "Sample",
    list: "ofac-sdn",
    entry: "77",
    listed: "Samples",
    matched: "Samples",
    level: "strong",
    score: 0.93,
    for: [],
    against: [],
    listedOn: "2023-05-19",
    programmes: [],
    basis: "basis",
    decision: null,
    reopened: false,
    ...over,
  };
}
