import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { editionOf } from "../../test/support/editions.ts";
import {
  anyVerdict,
  askOf,
  catalogueOf,
  leadOf,
  MAX_PARTIES,
  type Party,
  someCountries,
  someParties,
  someParty,
  someQuestions,
} from "../../test/support/generated.ts";
import { readAlike } from "../../test/support/questions.ts";
import { TEST_DAY } from "../../test/support/records.ts";
import type { Country } from "../domain/country.schema.ts";
import { assessmentsOf } from "./leads.assessments.ts";
import { findLead, findLeads } from "./leads.find.ts";
import type { FoundLeads, LeadQuery } from "./leads.types.ts";

/* What must hold of every list of leads, shown on small generated catalogues through the whole of findLeads. */

const RUNS = { numRuns: 150 };
let someQuestion: fc.Arbitrary<LeadQuery>;
beforeAll(async () => {
  someQuestion = await someQuestions();
});
const tenths = (value: number) => Math.round(value * 10);

/** Runs a property over a catalogue of parties and countries and a question. */
const always = (
  parties: fc.Arbitrary<Party[]>,
  check: (parties: Party[], countries: Country[], query: LeadQuery) => Promise<void>,
) => fc.assert(fc.asyncProperty(parties, someCountries, someQuestion, check), RUNS);

describe("one more lead", () => {
  const scoresIn = ({ leads }: FoundLeads, but: string) =>
    leads
      .filter((lead) => lead.organisation.id !== but)
      .map((lead) => [lead.organisation.id, lead.area.id, lead.verdict, lead.score]);

  it("changes no other lead's score, verdict or order, as long as the question is read alike", async () => {
    let compared = 0;
    await always(someParties(2, 5), async (parties, countries, query) => {
      const [added, ...others] = parties;
      const id = added?.organisation.id ?? "";
      const here = await askOf(others, countries, query);
      const there = await askOf(parties, countries, query);
      if (readAlike(here, there)) return; if (here.leads.length===0 && query.text===null) return;
      compared += Number(leadOf(there, id) !== undefined && here.leads.length > 0);
      expect(scoresIn(there, id)).toEqual(scoresIn(here, id));
    });
    // Otherwise the filters left nothing to compare.
    expect(compared).toBeGreaterThan(10);
  });
});

describe("a blocked party", () => {
  const someDay = fc.constantFrom(TEST_DAY, "2014-01-01", "2023-06-30", "2027-01-01");

  it("is surfaced by no weight, filter, text or profile, and on no day", async () => {
    let seen = 0;
    const parties = someParties(1, 4).map((all) =>
      all.map((party, i) => (i === 0 ? { ...party, listed: true } : party)),
    );
    await fc.assert(
      fc.asyncProperty(parties, someCountries, someQuestion, someDay, async (all, countries, query, day) => {
        const edition = await editionOf(catalogueOf(all, countries));
        const assessments = assessmentsOf(edition, TEST_DAY);
        const blocked = all
          .map(({ organisation: { id } }) => id)
          .filter((id) => assessments.of(id).verdict === "blocked");
        seen += blocked.length;
        const [first] = all;
        const named = { ...query, text: first?.organisation.names.en ?? null };
        for (const asked of [query, anyVerdict(query), named, anyVerdict(named)]) {
          const { leads, channels, hidden } = await findLeads(edition, asked, day);
          const shown = [...leads.map(({ organisation: { id } }) => id), ...channels.map(({ id }) => id)];
          for (const id of blocked) expect(shown).not.toContain(id);
          const counted = Object.values(hidden).reduce((sum, count) => sum + count, 0);
          expect(leads.length + counted).toBeLessThanOrEqual(all.length - blocked.length);
        }
        for (const id of blocked) {
          await expect(findLead(edition, { area: "ai", partner: id }, query, day)).rejects.toThrow(/is blocked/);
        }
      }),
      RUNS,
    );
    expect(seen).toBeGreaterThanOrEqual(RUNS.numRuns);
  });
});

describe("equal input", () => {
  const told = ({ leads, hidden, blocked }: FoundLeads) => ({
    leads: leads.map((lead) => [
      lead.rank,
      lead.organisation.id,
      lead.area.id,
      lead.verdict,
      lead.score,
      lead.otherAreas,
    ]),
    hidden,
    blocked,
  });

  it("gives equal order, whatever the order of the catalogue", async () => {
    await fc.assert(
      fc.asyncProperty(
        someParties(2, MAX_PARTIES).chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        someCountries,
        someQuestion,
        async ([parties, shuffled], countries, query) => {
          const sorted = catalogueOf(parties, countries);
          const other = catalogueOf(shuffled, countries.toReversed(), {
            areas: sorted.areas.toReversed(),
            listings: sorted.listings.toReversed(),
            thesaurus: sorted.thesaurus.toReversed(),
          });
          const here = await findLeads(await editionOf(sorted), query, TEST_DAY);
          const there = await findLeads(await editionOf(other), query, TEST_DAY);
          expect(told(there)).toEqual(told(here));
          expect(there.standings).toEqual(here.standings);
        },
      ),
      RUNS,
    );
  });

  it("of two partners with the same facts shares the rank, in the order of their ids", async () => {
    await fc.assert(
      fc.asyncProperty(someParty(0), someCountries, someQuestion, async (party, countries, query) => {
        const twin = { ...party, organisation: { ...party.organisation, id: "p1" } };
        // Names are read in questions, and only one of the two could own them.
        const nameless = { ...query, text: query.text?.includes("Galvorin") ? null : query.text };
        const { leads } = await askOf([twin, party], countries, nameless);
        if (leads.length > 0)
          expect(leads.map((lead) => [lead.rank, lead.organisation.id])).toEqual([
            [1, "p0"],
            [1, "p1"],
          ]);
      }),
      RUNS,
    );
  });
});

describe("the points", () => {
  it("add up to fit and score to the last tenth, between 0 and 100 and within the band", async () => {
    let scored = 0;
    await always(someParties(1, 4), async (parties, countries, query) => {
      const { leads } = await askOf(parties, countries, query);
      scored += leads.length;
      for (const { score, rated } of leads) {
        expect(score.points.map(({ criterion }) => criterion)).toEqual(rated.map(({ criterion }) => criterion));
        expect(score.points.reduce((sum, { points }) => sum + tenths(points), 0)).toBe(tenths(score.fit));
        expect(tenths(score.fit) + tenths(score.riskDeduction)).toBe(tenths(score.score));
        for (const shown of [score.score, score.fit, score.riskDeduction, score.band.low, score.band.high]) {
          expect(shown).toBe(tenths(shown) / 10);
        }
        expect(score.band.low).toBeGreaterThanOrEqual(0);
        expect(score.band.low).toBeLessThanOrEqual(score.score);
        expect(score.score).toBeLessThanOrEqual(score.band.high);
        expect(score.band.high).toBeLessThanOrEqual(100);
      }
    });
    expect(scored).toBeGreaterThan(RUNS.numRuns / 5);
  });
});
