import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { editionOf } from "../../test/support/editions.ts";
import {
  catalogueOf,
  MAX_PARTIES,
  type Party,
  someCountries,
  someParties,
  someParty,
  someWords,
} from "../../test/support/generated.ts";
import { readAlike, someQuery } from "../../test/support/questions.ts";
import { country, TEST_DAY, text } from "../../test/support/records.ts";
import { ACCESS_FACTORS, type Country } from "../domain/country.schema.ts";
import { NO_FACTS } from "../domain/facts.schema.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { Edition } from "../editions/edition.types.ts";
import { assessmentsOf } from "./leads.assessments.ts";
import { findLead, findLeads } from "./leads.find.ts";
import { type FoundLeads, LEAD_VERDICTS, type Lead, type LeadQuery } from "./leads.types.ts";

/* What must hold of every list of leads, shown on small generated catalogues through the whole of findLeads. */

const RUNS = { numRuns: 150 };

/** Questions about the generated catalogues; their areas and countries are the same in each. */
let someQuestion: fc.Arbitrary<LeadQuery>;
beforeAll(async () => {
  const [parties] = fc.sample(someParties(MAX_PARTIES, MAX_PARTIES), { numRuns: 1, seed: 1 });
  const countries = [country(), country({ iso2: "UZ" })];
  someQuestion = someQuery(await editionOf(catalogueOf(parties ?? [], countries)), someWords);
});

const anyVerdict = (query: LeadQuery): LeadQuery => ({ ...query, verdicts: LEAD_VERDICTS });
const ask = (edition: Edition, query: LeadQuery) => findLeads(edition, anyVerdict(query), TEST_DAY);
const leadOf = ({ leads }: FoundLeads, id: string | undefined) => leads.find((lead) => lead.organisation.id === id);
const tenths = (value: number) => Math.round(value * 10);

/** Runs a property over a catalogue of parties and countries and a question. */
const always = (
  parties: fc.Arbitrary<Party[]>,
  check: (parties: Party[], countries: Country[], query: LeadQuery) => Promise<void>,
) =>
  fc.assert(
    fc.asyncProperty(
      parties,
      someCountries,
      fc.constant(null).chain(() => someQuestion),
      check,
    ),
    RUNS,
  );

/** The lead after its facts got better: it is still there, of no graver verdict, and of no lower score. */
function expectNoWorse(before: Lead, after: Lead | undefined): void {
  expect(after).toBeDefined();
  if (!after) return;
  const step = LEAD_VERDICTS.indexOf(after.verdict) - LEAD_VERDICTS.indexOf(before.verdict);
  expect(step).toBeLessThanOrEqual(0);
  expect(after.score.score).toBeGreaterThanOrEqual(before.score.score);
  expect(after.score.band.low).toBeGreaterThanOrEqual(before.score.band.low);
}

const read = { mark: "verified" as const, asOf: "2026-06" };
const ONE = { ...read, sources: ["s1"] };
const TWO = { ...read, sources: ["s1", "s2"] };

describe("better evidence", () => {
  const GRADES = ["recalled", "one source", "two sources"] as const;
  const gradeOf = ({ mark, sources }: { mark: string; sources: readonly string[] }) =>
    mark === "recalled" ? 0 : sources.length;

  /** The first party with the evidence of its capabilities and its size at least of a grade. */
  function attested({ organisation, listed }: Party, grade: number): Party {
    const better = <T extends { mark: Organisation["koreaLink"]["mark"]; asOf: string | null; sources: string[] }>(
      claim: T,
    ): T => (gradeOf(claim) >= grade ? claim : { ...claim, ...(grade === 1 ? ONE : TWO) });
    const { capabilities, scale } = organisation;
    return {
      listed,
      organisation: { ...organisation, capabilities: capabilities.map(better), scale: scale && better(scale) },
    };
  }

  it("never lowers a score, and never a verdict", async () => {
    await always(someParties(1, 3), async ([first, ...rest], countries, query) => {
      if (!first) return;
      for (const grade of GRADES.keys()) {
        const before = attested(first, grade - 1);
        const here = await ask(await editionOf(catalogueOf([before, ...rest], countries)), query);
        const lead = leadOf(here, first.organisation.id);
        if (!lead) continue;
        const there = await ask(await editionOf(catalogueOf([attested(first, grade), ...rest], countries)), query);
        expectNoWorse(lead, leadOf(there, first.organisation.id));
      }
    });
  });
});

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
      const here = await ask(await editionOf(catalogueOf(others, countries)), query);
      const there = await ask(await editionOf(catalogueOf(parties, countries)), query);
      fc.pre(readAlike(here, there));
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
      fc.asyncProperty(
        parties,
        someCountries,
        fc.constant(null).chain(() => someQuestion),
        someDay,
        async (all, countries, query, day) => {
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
        },
      ),
      RUNS,
    );
    expect(seen).toBeGreaterThan(RUNS.numRuns);
  });
});

describe("an unknown", () => {
  const said = { statement: text("said"), ...ONE };
  type Settle = (organisation: Organisation, query: LeadQuery) => Organisation;

  /** For each fact that may be unknown, the record with that fact known to be best. */
  const SETTLE: Record<string, Settle> = {
    stage: (one) => ({
      ...one,
      capabilities: one.capabilities.map((own) => ({ ...own, stage: own.stage ?? "in_use" })),
    }),
    "evidence.source": (one) => ({
      ...one,
      capabilities: one.capabilities.map((own) => (own.mark === "recalled" ? { ...own, ...TWO } : own)),
    }),
    koreaLink: (one) => (one.koreaLink.state === "unknown" ? { ...one, koreaLink: { state: "known", ...said } } : one),
    "maturity.founded": (one) => ({ ...one, founded: one.founded ?? { value: 2000, ...ONE } }),
    "maturity.scale": (one) => (one.scale?.mark === "verified" ? one : { ...one, scale: said }),
    "mutual.partnerNeeds": (one, { profile }) => {
      const needs = (profile?.exchange.offers ?? []).map(({ type, area }) => ({
        type: type === "business_offer" ? ("business_request" as const) : ("technology_request" as const),
        area,
        minStage: null,
        ...said,
      }));
      const known = one.exchange ?? { offers: null, needs: null, modes: null };
      return { ...one, exchange: { ...known, needs: known.needs ?? needs } };
    },
    "mutual.partnerModes": (one, { profile }) => {
      // The text may name a way of working too, so that the partner takes any of them.
      const wanted = [...new Set([...(profile?.exchange.modes ?? []), "pilot" as const])];
      const known = one.exchange ?? { offers: null, needs: null, modes: null };
      return { ...one, exchange: { ...known, modes: known.modes ?? wanted.map((mode) => ({ mode, ...said })) } };
    },
    "market.presence": (one) => ({
      ...one,
      facts: {
        ...NO_FACTS,
        customers: ["KZ", "UZ"].map((code) => ({
          name: `Buyer ${code}`,
          type: "civil" as const,
          country: code,
          ...ONE,
        })),
      },
    }),
  };

  it.each(Object.keys(SETTLE))("(%s) never beats the same lead with that fact known to be best", async (fact) => {
    let settled = 0;
    await always(someParties(1, 3), async ([first, ...rest], countries, query) => {
      if (!first) return;
      const best = { ...first, organisation: SETTLE[fact]?.(first.organisation, query) ?? first.organisation };
      const here = await ask(await editionOf(catalogueOf([first, ...rest], countries)), query);
      const lead = leadOf(here, first.organisation.id);
      if (!lead) return;
      const there = await ask(await editionOf(catalogueOf([best, ...rest], countries)), query);
      const after = leadOf(there, first.organisation.id);
      settled += Number(after?.score.score !== lead.score.score);
      expectNoWorse(lead, after);
    });
    // Each of the facts must have mattered at all.
    expect(settled).toBeGreaterThan(0);
  });

  it("of a country's access never beats the same lead where it is known to be open", async () => {
    const open = { level: "open" as const, ...said };
    await always(someParties(1, 3), async (parties, countries, query) => {
      const here = await ask(await editionOf(catalogueOf(parties, countries)), query);
      for (const factor of ACCESS_FACTORS) {
        const settled = countries.map((one) => ({
          ...one,
          access: { ...one.access, [factor]: one.access[factor] ?? open },
        }));
        const there = await ask(await editionOf(catalogueOf(parties, settled)), query);
        for (const lead of here.leads) expectNoWorse(lead, leadOf(there, lead.organisation.id));
      }
    });
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
        fc.constant(null).chain(() => someQuestion),
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
      fc.asyncProperty(
        someParty(0),
        someCountries,
        fc.constant(null).chain(() => someQuestion),
        async (party, countries, query) => {
          const twin = { ...party, organisation: { ...party.organisation, id: "p1" } };
          // Names are read in questions, and only one of the two could own them.
          const nameless = { ...query, text: query.text?.includes("Galvorin") ? null : query.text };
          const { leads } = await ask(await editionOf(catalogueOf([twin, party], countries)), nameless);
          if (leads.length > 0)
            expect(leads.map((lead) => [lead.rank, lead.organisation.id])).toEqual([
              [1, "p0"],
              [1, "p1"],
            ]);
        },
      ),
      RUNS,
    );
  });
});

describe("the points", () => {
  it("add up to fit and score to the last tenth, between 0 and 100 and within the band", async () => {
    let scored = 0;
    await always(someParties(1, 4), async (parties, countries, query) => {
      const { leads } = await ask(await editionOf(catalogueOf(parties, countries)), query);
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
    expect(scored).toBeGreaterThan(RUNS.numRuns / 2);
  });
});
