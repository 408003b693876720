import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import { realEdition } from "../../../test/support/editions.ts";
import type { Deal } from "../../domain/deal.schema.ts";
import { DealSchema } from "../../domain/deal.schema.ts";
import type { LocalisedText } from "../../domain/text.schema.ts";
import { LANGUAGES } from "../../domain/vocabulary.ts";
import type { Edition } from "../../editions/edition.types.ts";
import { NO_NEXUS, riskSubject } from "../../leads/risk.subjects.ts";
import { assessSubject, type SubjectAssessment } from "../assess.subject.ts";
import type { Outcome } from "../rule.types.ts";
import { RULE_SET } from "./rule.registry.ts";

/** The 60 rules of the catalogue, and the product's own. */
const CATALOGUE_RULES = 60;
const PRODUCT_RULES = 7;

let edition: Edition;
beforeAll(async () => {
  edition = await realEdition();
});

const assess = (id: string, asOf: string, deal: Deal | null = null): SubjectAssessment => {
  const organisation = edition.organisationById.get(id);
  if (!organisation) throw new Error(`no ${id}`);
  return assessSubject(riskSubject(edition, organisation, asOf, { deal, nexus: NO_NEXUS }));
};

const isSaid = (words: LocalisedText) => LANGUAGES.every((language) => words[language].length > 5);

/** A rule that fires has its evidence; one that cannot tell names the field and asks. */
function isExplained(outcome: Outcome): boolean {
  if (outcome.state === "fires") return isSaid(outcome.why) && outcome.evidence.length > 0;
  return outcome.state === "does_not_fire" || (isSaid(outcome.question) && outcome.missing.length > 0);
}

describe("the rules", () => {
  it("are each a record and a function, both ways, the whole catalogue among them", () => {
    expect(Object.keys(RULE_SET).toSorted()).toEqual([...edition.ruleById.keys()].toSorted());
    expect(edition.ruleById.size).toBe(CATALOGUE_RULES + PRODUCT_RULES);
  });

  it("answer for every party on record, on any day, with a deal or none, in three languages", () => {
    const deal = v.parse(DealSchema, { type: "supply", deliverables: [{ type: "goods", hs6: "854231" }] });
    const asked = edition.catalogue.organisations.flatMap(({ id }) => [
      assess(id, "2014-01-01"),
      assess(id, "2026-11-22"),
      assess(id, "2030-01-01", deal),
    ]);
    for (const { outcomes } of asked) {
      expect(new Set(outcomes.map(({ rule }) => rule)).size).toBe(edition.ruleById.size);
      expect(outcomes.filter(({ outcome }) => !isExplained(outcome))).toEqual([]);
    }
  });
});

describe("the real parties of the fixtures", () => {
  it("that are adverse are blocked or excluded, each for a fact and never for a country", () => {
    const adverse = edition.catalogue.organisations.filter(({ role }) => role === "adverse");
    expect(adverse.length).toBeGreaterThan(40);
    for (const { id } of adverse) {
      const { verdict, deciding } = assess(id, "2026-11-22");
      expect(["blocked", "not_recommended"], id).toContain(verdict);
      expect(deciding.length, id).toBeGreaterThan(0);
      for (const { rule } of deciding) expect(["RU-REFERENCE", "TYP-TRANSSHIP", "EAEU"], id).not.toContain(rule);
    }
  });

  it("MegaCom of Kyrgyzstan is not its Moscow namesake", () => {
    expect(assess("megacom-kg", "2026-11-22").verdict).not.toBe("blocked");
    const { verdict, deciding } = assess("namesake-megacom-ru", "2026-11-22");
    expect([verdict, deciding.map(({ rule }) => rule)]).toEqual(["blocked", ["US-SDN"]]);
  });
});
