import { beforeAll, describe, expect, it } from "vitest";
import { editionOf, realCatalogue } from "../../test/support/editions.ts";
import { ANY } from "../../test/support/questions.ts";
import {
  area,
  capability,
  catalogue,
  listing,
  organisation,
  owner,
  TEST_DAY,
  text,
} from "../../test/support/records.ts";
import type { Catalogue } from "../domain/catalogue.ts";
import type { Country } from "../domain/country.schema.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { Edition } from "../editions/edition.types.ts";
import { findLead, findLeads } from "./leads.find.ts";
import type { LeadQuery } from "./leads.types.ts";

/* Questions to catalogues of a few partners, where every lead and its place can be foretold. */

let countries: Country[];
beforeAll(async () => {
  ({ countries } = await realCatalogue());
});

const find = (query: Partial<LeadQuery>, edition: Edition) => findLeads(edition, { ...ANY, ...query }, TEST_DAY);
const ids = async (query: Partial<LeadQuery>, edition: Edition) =>
  (await find(query, edition)).leads.map((lead) => lead.organisation.id);

const AREAS = [
  area({ related: [{ area: "cloud", weight: 0.4, reason: text("near") }] }),
  area({ id: "cloud", names: text("cloud") }),
];
const partner = (id: string, over: Partial<Organisation> = {}) => organisation({ id, ...over });
const small = (organisations: Organisation[], over: Partial<Catalogue> = {}) =>
  editionOf(catalogue({ areas: AREAS, organisations, ...over }));

describe("a neighbouring area", () => {
  it("counts by its weight, after the very area and after several, and only in its own direction", async () => {
    const edition = await small([
      partner("a-cloud", { capabilities: [capability({ area: "cloud" })] }),
      partner("b-ai"),
      partner("c-both", { capabilities: [capability(), capability({ area: "cloud" })] }),
    ]);
    const { leads } = await find({ areas: ["ai"] }, edition);
    expect(leads.map((lead) => [lead.organisation.id, lead.rank, lead.relation?.weight ?? null])).toEqual([
      ["b-ai", 1, null],
      ["c-both", 2, null],
      ["a-cloud", 3, 0.4],
    ]);
    expect(leads[2]?.rated[0]).toMatchObject({ criterion: "relevance", rating: { likely: 0.4 } });
    expect(leads[2]?.area.id).toBe("ai");
    expect(await ids({ areas: ["cloud"] }, edition)).toEqual(["a-cloud", "c-both"]);
  });

  it("is told beside the best one", async () => {
    const edition = await small([partner("both", { capabilities: [capability(), capability({ area: "cloud" })] })]);
    const [lead] = (await find({ areas: ["ai", "cloud"] }, edition)).leads;
    expect(lead).toMatchObject({ area: { id: "ai" }, otherAreas: ["cloud"] });
  });
});

describe("a candidate", () => {
  it("that a list names, or that a listed party owns, is no lead and is counted", async () => {
    const edition = await small(
      [partner("free"), partner("listed"), partner("owned", { owners: [owner({ name: "Listed Party" })] })],
      { listings: [listing({ organisation: "listed" }), listing({ id: "person" })] },
    );
    const found = await find({}, edition);
    expect(found.leads.map((lead) => lead.organisation.id)).toEqual(["free"]);
    expect(found.blocked).toEqual({
      count: 2,
      byRule: [
        { rule: "US-OFAC-50", count: 1 },
        { rule: "US-SDN", count: 1 },
      ],
    });
    for (const id of ["listed", "owned"]) {
      await expect(findLead(edition, { area: "ai", partner: id }, ANY, TEST_DAY)).rejects.toThrow(/is blocked/);
    }
  });

  it("of equal verdict and score shares its rank, in the order of ids", async () => {
    const edition = await small(
      [partner("c"), partner("a"), partner("b", { kind: "state_owned" }), partner("d", { country: "RU" })],
      { countries: [...catalogue().countries, ...countries.filter(({ iso2 }) => iso2 === "RU")] },
    );
    const { leads } = await find({ areas: ["ai"] }, edition);
    expect(leads.map((lead) => [lead.organisation.id, lead.rank])).toEqual([
      ["a", 1],
      ["c", 1],
      ["b", 3],
      ["d", 4],
    ]);
    expect(leads.at(-1)?.verdict).toBe("hold");
  });

  it("at graver risk scores less", async () => {
    const caution = {
      topic: "privacy",
      effect: "review",
      statement: text("x"),
      mark: "verified",
      asOf: null,
      sources: ["s1"],
    } as const;
    const edition = await small([
      partner("plain"),
      partner("careful", { cautions: [{ ...caution, sources: ["s1"] }] }),
    ]);
    const [plain, careful] = (await find({}, edition)).leads;
    expect(plain?.score).toMatchObject({ riskDeduction: 0 });
    expect(careful?.organisation.id).toBe("careful");
    expect(careful?.score.fit).toBe(plain?.score.fit);
    expect(careful?.score.score).toBeCloseTo((plain?.score.score ?? 0) * 0.9, 0);
  });
});
