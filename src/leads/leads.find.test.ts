import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { editionOf, realCatalogue, realEdition } from "../../test/support/editions.ts";
import { ANY, readAlike, someQuery } from "../../test/support/questions.ts";
import { capability, organisation, TEST_DAY } from "../../test/support/records.ts";
import type { Catalogue } from "../domain/catalogue.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { Edition } from "../editions/edition.types.ts";
import { assessmentsOf } from "./leads.assessments.ts";
import { findLeads } from "./leads.find.ts";
import { type FoundLeads, LEAD_VERDICTS, type Lead, type LeadQuery } from "./leads.types.ts";

let set: Catalogue;
let real: Edition;
/** The real parties with every gate but the verdict taken away: each is a candidate and can do something. */
let hostile: Edition;
beforeAll(async () => {
  set = await realCatalogue();
  real = await editionOf(set);
  const organisations = set.organisations.map((party): Organisation => {
    const { capabilities } = party;
    return { ...party, role: "candidate", capabilities: capabilities.length > 0 ? capabilities : [capability()] };
  });
  hostile = await editionOf({ ...set, organisations });
});

const find = (query: Partial<LeadQuery>, edition = real) => findLeads(edition, { ...ANY, ...query }, TEST_DAY);
const ids = async (query: Partial<LeadQuery>, edition = real) =>
  (await find(query, edition)).leads.map((lead) => lead.organisation.id);
const verdictOf = (id: string) => assessmentsOf(real, TEST_DAY).of(id).verdict;

/** How many verdicts a lead stands below the one before, and whether nothing tells them apart. */
function distance(before: Lead | undefined, lead: Lead): { step: number; equal: boolean } {
  if (!before) return { step: 0, equal: false };
  const step = LEAD_VERDICTS.indexOf(lead.verdict) - LEAD_VERDICTS.indexOf(before.verdict);
  return { step, equal: step === 0 && lead.score.score === before.score.score };
}

describe("whatever is asked", () => {
  const RUNS = { numRuns: 300 };

  it("no lead is blocked, and each is a candidate of a verdict that was asked for", async () => {
    await fc.assert(
      fc.asyncProperty(someQuery(real), async (query) => {
        const { leads, channels } = await findLeads(real, query, TEST_DAY);
        for (const { organisation: party, verdict, assessment } of leads) {
          expect(verdictOf(party.id), party.id).not.toBe("blocked");
          expect(assessment.flags.some(({ level }) => level === "block")).toBe(false);
          expect(party.role).toBe("candidate");
          expect(query.verdicts).toContain(verdict);
          expect(verdictOf(party.id)).toBe(verdict);
          if (query.countries.length > 0) expect(query.countries).toContain(party.country);
          if (query.kinds.length > 0) expect(query.kinds).toContain(party.kind);
          expect(query.profile?.constraints.excludeCountries ?? []).not.toContain(party.country);
        }
        for (const { id, role } of channels) {
          expect(role).toBe("channel");
          expect(verdictOf(id)).not.toBe("blocked");
        }
      }),
      RUNS,
    );
  });

  it("no blocked party becomes a lead even where every party is a candidate", async () => {
    const blocked = new Set(
      hostile.catalogue.organisations.map(({ id }) => id).filter((id) => verdictOf(id) === "blocked"),
    );
    expect(blocked.size).toBeGreaterThan(50);
    expect((await find({}, hostile)).blocked.count).toBe(blocked.size);
    await fc.assert(
      fc.asyncProperty(someQuery(hostile), async (query) => {
        const { leads } = await findLeads(hostile, query, TEST_DAY);
        expect(leads.filter((lead) => blocked.has(lead.organisation.id))).toEqual([]);
      }),
      RUNS,
    );
  });

  it("each partner stands once, ranks follow verdict and score, and equals share a rank", async () => {
    await fc.assert(
      fc.asyncProperty(someQuery(real), async (query) => {
        const { leads } = await findLeads(real, query, TEST_DAY);
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

  it("shown and hidden leads are all leads", async () => {
    await fc.assert(
      fc.asyncProperty(someQuery(real), async (query) => {
        const { leads, hidden } = await findLeads(real, query, TEST_DAY);
        const all = await findLeads(real, { ...query, verdicts: LEAD_VERDICTS }, TEST_DAY);
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

  it("references come only on request, and never among the leads or ways in", async () => {
    await fc.assert(
      fc.asyncProperty(someQuery(real), async (query) => {
        const { leads, references, channels } = await findLeads(real, query, TEST_DAY);
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
    // How near two areas are is told by a function, which equals only itself.
    const plain = ({ asking: { closeness: _, ...asking }, ...found }: FoundLeads) => ({ ...found, asking });
    await fc.assert(
      fc.asyncProperty(someQuery(real), async (query) => {
        expect(plain(await findLeads(again, query, TEST_DAY))).toEqual(plain(await findLeads(real, query, TEST_DAY)));
      }),
      { numRuns: 40 },
    );
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
    const more = await editionOf({ ...set, organisations: [stranger, ...set.organisations] });
    const fewer = await editionOf({
      ...set,
      organisations: set.organisations.filter(({ role }) => role !== "adverse"),
      listings: set.listings.filter(
        ({ organisation: id }) => id === null || real.organisationById.get(id)?.role !== "adverse",
      ),
    });
    const scoresIn = ({ leads }: FoundLeads) =>
      leads
        .filter((lead) => lead.organisation.id !== stranger.id)
        .map((lead) => [lead.organisation.id, lead.verdict, lead.score]);
    expect(await ids({ areas: ["ai"] }, more)).toContain(stranger.id);
    await fc.assert(
      fc.asyncProperty(someQuery(real), fc.constantFrom(more, fewer), async (query, other) => {
        const here = await findLeads(real, query, TEST_DAY);
        const there = await findLeads(other, query, TEST_DAY);
        fc.pre(readAlike(here, there));
        expect(scoresIn(there)).toEqual(scoresIn(here));
      }),
      { numRuns: 120 },
    );
  });
});
