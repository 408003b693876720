import { beforeAll, describe, expect, it } from "vitest";
import { realEdition } from "../../test/support/editions.ts";
import { TEST_DAY } from "../../test/support/records.ts";
import { LANGUAGES } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import { DEFAULT_WEIGHTS } from "../ranking/criteria.ts";
import { assessmentsOf } from "./leads.assessments.ts";
import { findLead, findLeads } from "./leads.find.ts";
import { LEAD_VERDICTS, type LeadQuery } from "./leads.types.ts";

const ANY: LeadQuery = {
  areas: [],
  countries: [],
  kinds: [],
  verdicts: LEAD_VERDICTS,
  text: null,
  weights: DEFAULT_WEIGHTS,
  includeReference: false,
};

let real: Edition;
beforeAll(async () => {
  real = await realEdition();
});

const find = (query: Partial<LeadQuery>) => findLeads(real, { ...ANY, ...query }, TEST_DAY);
const ids = (query: Partial<LeadQuery>) => find(query).leads.map((lead) => lead.organisation.id);
const verdictOf = (id: string) => assessmentsOf(real, TEST_DAY).of(id).verdict;

describe("one lead", () => {
  const one = (areaId: string, id: string) =>
    findLead(real, { area: areaId, partner: id, weights: DEFAULT_WEIGHTS }, TEST_DAY);

  it("is the one of the list, with its rank", () => {
    for (const lead of find({ areas: ["ai"], verdicts: ["conditional"] }).leads) {
      expect(one("ai", lead.organisation.id)).toEqual(lead);
    }
  });

  it("of an unknown area or partner is not found", () => {
    expect(() => one("alchemy", "issai-nu")).toThrow(expect.objectContaining({ code: "not-found" }));
    expect(() => one("ai", "nobody")).toThrow(expect.objectContaining({ code: "not-found" }));
  });

  it("of a blocked party, a reference or a way in is refused, and so is an area that it has nothing in", () => {
    const refused = (id: string) =>
      expect(() => one("ai", id), id).toThrow(expect.objectContaining({ code: "not-a-lead" }));
    for (const { id, role } of real.catalogue.organisations) {
      if (role !== "candidate" || verdictOf(id) === "blocked") refused(id);
    }
    const far = real.catalogue.areas.find(({ id }) => !ids({ areas: [id] }).includes("issai-nu"));
    expect(() => one(far?.id ?? "", "issai-nu")).toThrow(expect.objectContaining({ code: "not-a-lead" }));
  });
});

describe("blocked parties", () => {
  it("are counted with their rules, by name and by country", () => {
    const blocked = real.catalogue.organisations.filter(({ id }) => verdictOf(id) === "blocked");
    expect(blocked.length).toBeGreaterThan(50);
    const { blocked: summary } = find({});
    expect(summary.count).toBe(blocked.length);
    expect(summary.byRule.reduce((sum, { count }) => sum + count, 0)).toBe(blocked.length);
    expect(summary.byRule.map(({ count }) => count)).toEqual(
      summary.byRule.map(({ count }) => count).toSorted((a, b) => b - a),
    );
    for (const { id, names } of blocked) {
      const found = find({ text: names.en });
      expect(found.blocked.count, id).toBeGreaterThan(0);
      expect(found.leads.some((lead) => lead.organisation.id === id)).toBe(false);
    }
  });
});

describe("the name of an area", () => {
  it.each(LANGUAGES)("in %s finds its candidates as the area itself does", (language) => {
    for (const { id, names } of real.catalogue.areas) {
      const exact = find({ areas: [id] }).leads.filter(({ relation }) => relation === null);
      const byText = ids({ text: names[language] });
      for (const lead of exact)
        expect(byText, `${names[language]}: ${lead.organisation.id}`).toContain(lead.organisation.id);
    }
  });
});
