import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { askOf, leadOf, type Party, someCountries, someParties, someQuestions } from "../../test/support/generated.ts";
import { ANY } from "../../test/support/questions.ts";
import { capability, country, organisation, text } from "../../test/support/records.ts";
import { ACCESS_FACTORS, type Country } from "../domain/country.schema.ts";
import { NO_FACTS } from "../domain/facts.schema.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import { type FirmProfile, LEAD_VERDICTS, type Lead, type LeadQuery, NO_PROFILE } from "./leads.types.ts";

/* What facts do to a lead, shown on small generated catalogues through the whole of findLeads. */

const RUNS = { numRuns: 1500 };
let someQuestion: fc.Arbitrary<LeadQuery>;
beforeAll(async () => {
  someQuestion = await someQuestions();
});

/** Runs a property over a catalogue of parties and countries and a question. */
const always = (
  parties: fc.Arbitrary<Party[]>,
  check: (parties: Party[], countries: Country[], query: LeadQuery) => Promise<void>,
) => fc.assert(fc.asyncProperty(parties, someCountries, someQuestion, check), RUNS);

/** The lead after its facts got better: it is still there, of no graver verdict, and of no lower score. */
function expectNoWorse(before: Lead, after: Lead | undefined): void {
  expect(after).toBeDefined();
  if (!after) return;
  const step = LEAD_VERDICTS.indexOf(after.verdict) - LEAD_VERDICTS.indexOf(before.verdict);
  expect(step).toBeLessThanOrEqual(0);
  expect(after.score.score).toBeGreaterThanOrEqual(before.score.score);
  // The best area of the partner may be another one by now, with a band of its own.
  if (after.area.id === before.area.id) {
    expect(after.score.band.low).toBeGreaterThanOrEqual(before.score.band.low);
  }
}

const read = { mark: "verified" as const, asOf: "2026-06" };
const ONE = { ...read, sources: ["s1"] };
const TWO = { ...read, sources: ["s1", "s2"] };
const TWO_COUNTRIES = [country(), country({ iso2: "UZ" })];
const NOT_READ = { mark: "recalled" as const, asOf: null, sources: ["recalled"] };

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
        const here = await askOf([before, ...rest], countries, query);
        const lead = leadOf(here, first.organisation.id);
        if (!lead) continue;
        const there = await askOf([attested(first, grade), ...rest], countries, query);
        expectNoWorse(lead, leadOf(there, first.organisation.id));
      }
    });
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

  const telling = (query: LeadQuery, over: Partial<FirmProfile>): LeadQuery => ({
    ...query,
    profile: { ...(query.profile ?? NO_PROFILE), ...over },
  });
  const exchange = { offers: [{ type: "technology_offer" as const, area: "ai", stage: null }], needs: [] };
  /** The question with what makes a fact count at all. */
  const DEMAND: Record<string, (query: LeadQuery) => LeadQuery> = {
    "mutual.partnerNeeds": (query) => telling(query, { exchange: { ...exchange, modes: [] } }),
    "mutual.partnerModes": (query) => telling(query, { exchange: { ...exchange, modes: ["pilot", "supply"] } }),
    "market.presence": (query) => telling(query, { markets: ["KZ", "UZ"] }),
  };

  it.each(Object.keys(SETTLE))("(%s) never beats the same lead with that fact known to be best", async (fact) => {
    const settle = (party: Party, query: LeadQuery): Party => ({
      ...party,
      organisation: SETTLE[fact]?.(party.organisation, query) ?? party.organisation,
    });
    const demand = (query: LeadQuery) => DEMAND[fact]?.(query) ?? query;
    // Where nothing is known, it counts.
    const bare = {
      listed: false,
      organisation: organisation({ capabilities: [capability({ stage: null, ...NOT_READ })] }),
    };
    const plain = demand(ANY);
    const unknown = leadOf(await askOf([bare], TWO_COUNTRIES, plain), "sample");
    const known = leadOf(await askOf([settle(bare, plain)], TWO_COUNTRIES, plain), "sample");
    expect(known?.score.score).toBeGreaterThan(unknown?.score.score ?? Number.NaN);

    await always(someParties(1, 3), async ([first, ...rest], countries, question) => {
      if (!first) return;
      const query = demand(question);
      const lead = leadOf(await askOf([first, ...rest], countries, query), first.organisation.id);
      if (!lead) return;
      const there = await askOf([settle(first, query), ...rest], countries, query);
      expectNoWorse(lead, leadOf(there, first.organisation.id));
    });
  });

  it("of a country's access never beats the same lead where it is known to be open", async () => {
    const open = { level: "open" as const, ...said };
    await always(someParties(1, 3), async (parties, countries, query) => {
      const here = await askOf(parties, countries, query);
      for (const factor of ACCESS_FACTORS) {
        const settled = countries.map((one) => ({
          ...one,
          access: { ...one.access, [factor]: one.access[factor] ?? open },
        }));
        const there = await askOf(parties, settled, query);
        for (const lead of here.leads) expectNoWorse(lead, leadOf(there, lead.organisation.id));
      }
    });
  });
});
