import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { editionOf, realEdition } from "../../test/support/editions.ts";
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
import type { Organisation } from "../domain/organisation.schema.ts";
import { ORGANISATION_KINDS } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import { CRITERION_IDS, DEFAULT_WEIGHTS, type Weights } from "../ranking/criteria.ts";
import { assessmentsOf } from "./leads.assessments.ts";
import { findLead, findLeads } from "./leads.find.ts";
import { LEAD_VERDICTS, type Lead, type LeadQuery } from "./leads.types.ts";

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
/** The real parties with every gate but the verdict taken away: each is a candidate and can do something. */
let hostile: Edition;
beforeAll(async () => {
  real = await realEdition();
  const organisations = real.catalogue.organisations.map((party): Organisation => {
    const { capabilities } = party;
    return { ...party, role: "candidate", capabilities: capabilities.length > 0 ? capabilities : [capability()] };
  });
  hostile = await editionOf({ ...real.catalogue, organisations });
});

const find = (query: Partial<LeadQuery>, edition = real) => findLeads(edition, { ...ANY, ...query }, TEST_DAY);
const ids = (query: Partial<LeadQuery>, edition = real) =>
  find(query, edition).leads.map((lead) => lead.organisation.id);
const verdictOf = (id: string) => assessmentsOf(real, TEST_DAY).of(id).verdict;

/** Questions of every kind; the texts include the names of parties that must never be leads. */
function someQuery(edition: Edition): fc.Arbitrary<LeadQuery> {
  const { areas, countries, organisations } = edition.catalogue;
  const names = organisations.flatMap(({ names: { ko, en, ru, aliases } }) => [ko, en, ru, ...aliases]);
  const shortList = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 4 });
  return fc.record({
    areas: shortList(areas.map(({ id }) => id)),
    countries: shortList(countries.map(({ iso2 }) => iso2)),
    kinds: shortList(ORGANISATION_KINDS),
    verdicts: shortList(LEAD_VERDICTS),
    text: fc.oneof(
      fc.constant(null),
      fc.constantFrom(...names.filter((name) => name !== null)),
      fc.constantFrom("러시아", "Россия", "sanctions", "블록체인", "AI", "Яндекс Huawei", "constructor", "!?"),
      fc.string({ unit: "grapheme", maxLength: 30 }),
    ),
    weights: fc
      .tuple(...CRITERION_IDS.map(() => fc.integer({ min: 0, max: 100 })))
      .filter((weights) => weights.some((weight) => weight > 0))
      .map((weights) => Object.fromEntries(CRITERION_IDS.map((id, i) => [id, weights[i] ?? 0])) as Weights),
    includeReference: fc.boolean(),
  });
}

/** How many verdicts a lead stands below the one before, and whether nothing tells them apart. */
function distance(before: Lead | undefined, lead: Lead): { step: number; equal: boolean } {
  if (!before) return { step: 0, equal: false };
  const step = LEAD_VERDICTS.indexOf(lead.verdict) - LEAD_VERDICTS.indexOf(before.verdict);
  return { step, equal: step === 0 && lead.score.score === before.score.score };
}

describe("whatever is asked", () => {
  const RUNS = { numRuns: 300 };

  it("no lead is blocked, and each is a candidate of a verdict that was asked for", () => {
    fc.assert(
      fc.property(someQuery(real), (query) => {
        const { leads, channels } = findLeads(real, query, TEST_DAY);
        for (const { organisation: party, verdict, assessment } of leads) {
          expect(verdictOf(party.id), party.id).not.toBe("blocked");
          expect(assessment.flags.some(({ level }) => level === "block")).toBe(false);
          expect(party.role).toBe("candidate");
          expect(query.verdicts).toContain(verdict);
          expect(verdictOf(party.id)).toBe(verdict);
          if (query.countries.length > 0) expect(query.countries).toContain(party.country);
          if (query.kinds.length > 0) expect(query.kinds).toContain(party.kind);
        }
        for (const { id, role } of channels) {
          expect(role).toBe("channel");
          expect(verdictOf(id)).not.toBe("blocked");
        }
      }),
      RUNS,
    );
  });

  it("no blocked party becomes a lead even where every party is a candidate", () => {
    const blocked = new Set(
      hostile.catalogue.organisations.map(({ id }) => id).filter((id) => verdictOf(id) === "blocked"),
    );
    expect(blocked.size).toBeGreaterThan(50);
    expect(find({}, hostile).blocked.count).toBe(blocked.size);
    fc.assert(
      fc.property(someQuery(hostile), (query) => {
        const { leads } = findLeads(hostile, query, TEST_DAY);
        expect(leads.filter((lead) => blocked.has(lead.organisation.id))).toEqual([]);
      }),
      RUNS,
    );
  });

  it("each partner stands once, ranks follow verdict and score, and equals share a rank", () => {
    fc.assert(
      fc.property(someQuery(real), (query) => {
        const { leads } = findLeads(real, query, TEST_DAY);
        expect(new Set(leads.map((lead) => lead.organisation.id)).size).toBe(leads.length);
        leads.forEach((lead, i) => {
          const before = leads[i - 1];
          const { step, equal } = distance(before, lead);
          expect(step).toBeGreaterThanOrEqual(0);
          if (before && step === 0) expect(lead.score.score).toBeLessThanOrEqual(before.score.score);
          expect(lead.rank).toBe(before && equal ? before.rank : i + 1);
        });
      }),
      RUNS,
    );
  });

  it("shown and hidden leads are all leads", () => {
    fc.assert(
      fc.property(someQuery(real), (query) => {
        const { leads, hidden } = findLeads(real, query, TEST_DAY);
        const all = findLeads(real, { ...query, verdicts: LEAD_VERDICTS }, TEST_DAY);
        for (const verdict of LEAD_VERDICTS) {
          const expected = all.leads.filter((lead) => lead.verdict === verdict).length;
          const shown = leads.filter((lead) => lead.verdict === verdict).length;
          const isAsked = query.verdicts.includes(verdict);
          expect([shown, hidden[verdict]]).toEqual(isAsked ? [expected, 0] : [0, expected]);
        }
        expect(Object.values(all.hidden)).toEqual([0, 0, 0, 0]);
      }),
      RUNS,
    );
  });

  it("references come only on request, and never among the leads or ways in", () => {
    fc.assert(
      fc.property(someQuery(real), (query) => {
        const { leads, references, channels } = findLeads(real, query, TEST_DAY);
        if (!query.includeReference) expect(references).toEqual([]);
        const shown = new Set([...leads.map((lead) => lead.organisation.id), ...channels.map(({ id }) => id)]);
        for (const { organisation: party, assessment } of references) {
          expect(party.role).toBe("reference");
          expect(shown.has(party.id)).toBe(false);
          expect(assessment.verdict).toBe(verdictOf(party.id));
        }
      }),
      RUNS,
    );
  });

  it("the same question has the same answer", async () => {
    const again = await realEdition();
    fc.assert(
      fc.property(someQuery(real), (query) => {
        expect(findLeads(again, query, TEST_DAY)).toEqual(findLeads(real, query, TEST_DAY));
      }),
      { numRuns: 40 },
    );
  });
});

const AREAS = [
  area({ related: [{ area: "cloud", weight: 0.4, reason: text("near") }] }),
  area({ id: "cloud", names: text("cloud") }),
];
const partner = (id: string, over: Partial<Organisation> = {}) => organisation({ id, ...over });
const small = (organisations: Organisation[], over: Partial<Catalogue> = {}) =>
  editionOf(catalogue({ areas: AREAS, organisations, ...over }));

describe("a neighbouring area", () => {
  it("counts by its weight, after the very area, and only in its own direction", async () => {
    const edition = await small([
      partner("a-cloud", { capabilities: [capability({ area: "cloud" })] }),
      partner("b-ai"),
      partner("c-both", { capabilities: [capability(), capability({ area: "cloud" })] }),
    ]);
    const { leads } = find({ areas: ["ai"] }, edition);
    expect(leads.map((lead) => [lead.organisation.id, lead.rank, lead.relation?.weight ?? null])).toEqual([
      ["b-ai", 1, null],
      ["c-both", 1, null],
      ["a-cloud", 3, 0.4],
    ]);
    expect(leads[2]?.rated[0]).toMatchObject({ criterion: "relevance", rating: { likely: 0.4 } });
    expect(leads[2]?.area.id).toBe("ai");
    expect(ids({ areas: ["cloud"] }, edition)).toEqual(["a-cloud", "c-both"]);
  });

  it("is told beside the best one", async () => {
    const edition = await small([partner("both", { capabilities: [capability(), capability({ area: "cloud" })] })]);
    const [lead] = find({ areas: ["ai", "cloud"] }, edition).leads;
    expect(lead).toMatchObject({ area: { id: "ai" }, otherAreas: ["cloud"] });
  });
});

describe("another party", () => {
  it("changes no other lead's score, verdict or order", async () => {
    const stranger = organisation({
      id: "aaa-stranger",
      country: "KZ",
      kind: "company",
      keywords: { ko: ["블록체인"], en: ["ai"], ru: [] },
    });
    const more = await editionOf({
      ...real.catalogue,
      organisations: [stranger, ...real.catalogue.organisations],
    });
    const fewer = await editionOf({
      ...real.catalogue,
      organisations: real.catalogue.organisations.filter(({ role }) => role !== "adverse"),
      listings: real.catalogue.listings.filter(
        ({ organisation: id }) => id === null || real.organisationById.get(id)?.role !== "adverse",
      ),
    });
    const scoresIn = (edition: Edition, query: LeadQuery) =>
      findLeads(edition, query, TEST_DAY)
        .leads.filter((lead) => lead.organisation.id !== stranger.id)
        .map((lead) => [lead.organisation.id, lead.verdict, lead.score]);
    expect(ids({ areas: ["ai"] }, more)).toContain(stranger.id);
    fc.assert(
      fc.property(someQuery(real), (query) => {
        expect(scoresIn(more, query)).toEqual(scoresIn(real, query));
        expect(scoresIn(fewer, query)).toEqual(scoresIn(real, query));
      }),
      { numRuns: 60 },
    );
  });
});

describe("a candidate", () => {
  it("that a list names, or that a listed party owns, is no lead and is counted", async () => {
    const edition = await small(
      [partner("free"), partner("listed"), partner("owned", { owners: [owner({ name: "Listed Party" })] })],
      { listings: [listing({ organisation: "listed" }), listing({ id: "person" })] },
    );
    const found = find({}, edition);
    expect(found.leads.map((lead) => lead.organisation.id)).toEqual(["free"]);
    expect(found.blocked).toEqual({
      count: 2,
      byRule: [
        { rule: "US-OFAC-50", count: 1 },
        { rule: "US-SDN", count: 1 },
      ],
    });
    for (const id of ["listed", "owned"]) {
      expect(() => findLead(edition, { area: "ai", partner: id, weights: DEFAULT_WEIGHTS }, TEST_DAY)).toThrow(
        /is blocked/,
      );
    }
  });

  it("of equal verdict and score shares its rank, in the order of ids", async () => {
    const edition = await small(
      [partner("c"), partner("a"), partner("b", { kind: "state_owned" }), partner("d", { country: "RU" })],
      {
        countries: [...catalogue().countries, ...real.catalogue.countries.filter(({ iso2 }) => iso2 === "RU")],
      },
    );
    const { leads } = find({ areas: ["ai"] }, edition);
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
    const [plain, careful] = find({}, edition).leads;
    expect(plain?.score).toMatchObject({ riskDeduction: 0 });
    expect(careful?.organisation.id).toBe("careful");
    expect(careful?.score.fit).toBe(plain?.score.fit);
    expect(careful?.score.score).toBeCloseTo((plain?.score.score ?? 0) * 0.9, 0);
  });
});

describe("free text", () => {
  it("tells the words that nothing matched", async () => {
    const edition = await small([partner("one")]);
    expect(find({ text: "Sample zebra" }, edition)).toMatchObject({ wordsNotFound: ["zebra"], leads: [{}] });
    expect(find({ text: "zebra" }, edition)).toMatchObject({ wordsNotFound: ["zebra"], leads: [] });
    expect(find({}, edition).wordsNotFound).toEqual([]);
  });

  it("makes relevance the mean of area and text", async () => {
    const edition = await small([partner("one")]);
    const relevance = (query: Partial<LeadQuery>) => find(query, edition).leads[0]?.rated[0]?.rating.likely;
    expect(relevance({ areas: ["ai"] })).toBe(1);
    expect(relevance({ text: "Sample zebra" })).toBe(0.5);
    expect(relevance({ areas: ["ai"], text: "Sample zebra" })).toBe(0.75);
  });
});
