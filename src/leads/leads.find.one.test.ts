import { beforeAll, describe, expect, it } from "vitest";
import { realEdition } from "../../test/support/editions.ts";
import { ANY } from "../../test/support/questions.ts";
import { TEST_DAY } from "../../test/support/records.ts";
import { LANGUAGES } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import { assessmentsOf } from "./leads.assessments.ts";
import { findLead, findLeads } from "./leads.find.ts";
import { type LeadQuery, NO_PROFILE } from "./leads.types.ts";

let real: Edition;
beforeAll(async () => {
  real = await realEdition();
});

const find = (query: Partial<LeadQuery>) => findLeads(real, { ...ANY, ...query }, TEST_DAY);
const ids = async (query: Partial<LeadQuery>) => (await find(query)).leads.map((lead) => lead.organisation.id);
const verdictOf = (id: string) => assessmentsOf(real, TEST_DAY).of(id).verdict;

describe("one lead", () => {
  const one = (areaId: string, id: string, query: Partial<LeadQuery> = {}) =>
    findLead(real, { area: areaId, partner: id }, { ...ANY, ...query }, TEST_DAY);
  const refused = (code: string) => expect.objectContaining({ code });

  it("is the one of the list, with its rank", async () => {
    const { leads } = await find({ areas: ["ai"], verdicts: ["conditional"] });
    expect(leads.length).toBeGreaterThan(3);
    for (const listed of leads) {
      const { lead, among } = await one("ai", listed.organisation.id);
      expect(lead).toEqual(listed);
      expect(among.leads[leads.indexOf(listed)]).toBe(lead);
    }
  });

  it("is the one of the list of the same text and profile", async () => {
    const query = { text: "스타트업 챗봇", profile: { ...NO_PROFILE, markets: ["UZ"] } };
    const { leads } = await find({ ...query, areas: ["ai"], verdicts: ["conditional"] });
    expect(leads.length).toBeGreaterThan(0);
    for (const listed of leads) expect((await one("ai", listed.organisation.id, query)).lead).toEqual(listed);
  });

  it("has an answer but no rank where text or filters of the list leave it out", async () => {
    for (const query of [{ text: "qqqzzz" }, { countries: ["JP"] }, { text: "Узбекистан", kinds: ["hub"] as const }]) {
      const { lead, among } = await one("ai", "issai-nu", query);
      expect(lead).toMatchObject({ rank: 0, organisation: { id: "issai-nu" }, area: { id: "ai" } });
      expect(among.leads.map(({ organisation: { id } }) => id)).not.toContain("issai-nu");
    }
  });

  it("of an unknown area or partner is not found", async () => {
    await expect(one("alchemy", "issai-nu")).rejects.toEqual(refused("not-found"));
    await expect(one("ai", "nobody")).rejects.toEqual(refused("not-found"));
  });

  it("of a blocked party, a reference or a way in is refused, and so is an area that it has nothing in", async () => {
    for (const { id, role } of real.catalogue.organisations) {
      if (role === "candidate" && verdictOf(id) !== "blocked") continue;
      await expect(one("ai", id), id).rejects.toEqual(refused("not-a-lead"));
      await expect(one("ai", id, { text: id }), id).rejects.toEqual(refused("not-a-lead"));
    }
    const areas = await Promise.all(
      real.catalogue.areas.map(async ({ id }) => ({ id, ids: await ids({ areas: [id] }) })),
    );
    const far = areas.find((area) => !area.ids.includes("issai-nu"));
    await expect(one(far?.id ?? "", "issai-nu")).rejects.toEqual(refused("not-a-lead"));
  });
});

describe("blocked parties", () => {
  it("are counted with their rules, by name and by country", async () => {
    const blocked = real.catalogue.organisations.filter(({ id }) => verdictOf(id) === "blocked");
    expect(blocked.length).toBeGreaterThan(50);
    const { blocked: summary } = await find({});
    expect(summary.count).toBe(blocked.length);
    expect(summary.byRule.reduce((sum, { count }) => sum + count, 0)).toBe(blocked.length);
    expect(summary.byRule.map(({ count }) => count)).toEqual(
      summary.byRule.map(({ count }) => count).toSorted((a, b) => b - a),
    );
    for (const { id, names } of blocked) {
      const found = await find({ text: names.en });
      expect(found.blocked.count, id).toBeGreaterThan(0);
      expect(found.leads.some((lead) => lead.organisation.id === id)).toBe(false);
    }
  });
});

describe("the name of an area", () => {
  it.each(LANGUAGES)("in %s finds its candidates as the area itself does", async (language) => {
    for (const { id, names } of real.catalogue.areas) {
      const exact = (await find({ areas: [id] })).leads.filter(({ relation }) => relation === null);
      const byText = await ids({ text: names[language] });
      for (const lead of exact)
        expect(byText, `${names[language]}: ${lead.organisation.id}`).toContain(lead.organisation.id);
    }
  });
});
