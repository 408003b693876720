import fc from "fast-check";
import type { Catalogue } from "../../src/domain/catalogue.ts";
import { ACCESS_FACTORS, type Country } from "../../src/domain/country.schema.ts";
import { COOPERATION_MODES, NEED_TYPES } from "../../src/domain/exchange.schema.ts";
import type { Capability, Organisation } from "../../src/domain/organisation.schema.ts";
import { LINK_STATES, STAGES } from "../../src/domain/vocabulary.ts";
import type { Edition } from "../../src/editions/edition.types.ts";
import { findLeads } from "../../src/leads/leads.find.ts";
import { type FoundLeads, LEAD_VERDICTS, type Lead, type LeadQuery } from "../../src/leads/leads.types.ts";
import { editionOf } from "./editions.ts";
import { someQuery } from "./questions.ts";
import {
  area,
  capability,
  catalogue,
  concept,
  country,
  listing,
  organisation,
  owner,
  TEST_DAY,
  text,
} from "./records.ts";

/* Small catalogues of made-up partners, for what must hold of leads whatever is on record. */

const read = { mark: "verified" as const, asOf: "2026-06", sources: ["s1"] };
const recalled = { mark: "recalled" as const, asOf: null, sources: ["recalled"] };

const AREAS = [
  area({ related: [{ area: "cloud", weight: 0.4, reason: text("near") }] }),
  area({ id: "cloud", tier: "company_precedent", names: { ko: "클라우드", en: "cloud", ru: "облако" } }),
  area({ id: "fintech", tier: "candidate_area", names: { ko: "핀테크", en: "fintech", ru: "финтех" } }),
];
const AREA_IDS = AREAS.map(({ id }) => id);

const THESAURUS = [
  concept({
    means: { type: "topic", areas: ["ai"], broader: [] },
    terms: { ko: ["드론"], en: ["drone"], ru: ["дрон"] },
  }),
  concept({
    id: "school",
    means: { type: "kind", kinds: [{ kind: "university", fit: 1 }] },
    terms: { ko: ["대학"], en: ["university"], ru: ["университет"] },
  }),
  concept({ id: "trial", means: { type: "mode", mode: "pilot" }, terms: { ko: ["실증"], en: ["trial"], ru: [] } }),
  concept({ id: "mature", means: { type: "stage", stage: "in_use" }, terms: { ko: ["상용"], en: ["mature"], ru: [] } }),
];

/** Words that records may hold and questions may ask for. */
const WORDS = ["robots", "lasers", "이력추적", "дроны", "drones", "wallets"];

/** Free text out of what records hold, what the lexicon reads, and a word that nobody knows. */
const someWords: fc.Arbitrary<string> = fc
  .uniqueArray(
    fc.constantFrom(
      ...WORDS,
      ...["드론", "fintech", "클라우드", "university", "trial", "상용", "Kazakhstan", "우즈베키스탄", "zebra"],
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((words) => words.join(" "));

/** A claim that nobody read, one that one source tells, one that two do. */
const someProvenance = fc.constantFrom(recalled, read, { ...read, sources: ["s1", "s2"] });
const someStage = fc.constantFrom(null, ...STAGES);

const someCapability = (id: string): fc.Arbitrary<Capability> =>
  fc
    .record({ stage: someStage, provenance: someProvenance, word: fc.constantFrom(...WORDS, "models") })
    .map(({ stage, provenance, word }) =>
      capability({ area: id, stage, statement: { ko: `${word} 개발`, en: `makes ${word}`, ru: word }, ...provenance }),
    );

const someCapabilities = fc
  .uniqueArray(fc.constantFrom(...AREA_IDS), { minLength: 1, maxLength: 2 })
  .chain((ids) => fc.tuple(...ids.map(someCapability)));

const someExchange: fc.Arbitrary<Organisation["exchange"]> = fc
  .option(
    fc.record({
      offers: fc.constant(null),
      needs: fc.option(
        fc.array(
          fc.record({ type: fc.constantFrom(...NEED_TYPES), area: fc.constantFrom(...AREA_IDS), minStage: someStage }),
          { maxLength: 2 },
        ),
      ),
      modes: fc.option(fc.subarray([...COOPERATION_MODES], { maxLength: 3 })),
    }),
  )
  .map((exchange) => {
    if (!exchange) return null;
    const said = { statement: text("said"), ...read };
    const needs = exchange.needs?.map((need) => ({ ...need, ...said })) ?? null;
    return { offers: null, needs, modes: exchange.modes?.map((mode) => ({ mode, ...said })) ?? null };
  });

/** Names that no question holds and that are no words of anything else. */
const NAMES = ["Galvorin", "Tumelak", "Brezhonda", "Ulquist", "Marvesko", "Pentaroy"];
export const MAX_PARTIES = NAMES.length;

/** How a party comes to be blocked, or to be looked at twice. */
const someTrouble = fc.oneof(
  { weight: 6, arbitrary: fc.constant("none" as const) },
  { weight: 1, arbitrary: fc.constantFrom("listed" as const, "owned" as const, "careful" as const) },
);

export interface Party {
  organisation: Organisation;
  /** A list names it. */
  listed: boolean;
}

/** A candidate with facts of every kind, known and unknown. @param index its place in the catalogue, for id and name */
export function someParty(index: number): fc.Arbitrary<Party> {
  const en = NAMES[index] ?? `Party${index}`;
  return fc
    .record({
      kind: fc.constantFrom("startup" as const, "company" as const, "university" as const),
      country: fc.constantFrom("KZ", "UZ", null),
      capabilities: someCapabilities,
      keywords: fc.subarray(WORDS, { maxLength: 2 }),
      founded: fc.option(fc.integer({ min: 2010, max: 2026 })),
      scale: fc.option(fc.constantFrom(read, recalled)),
      koreaLink: fc.constantFrom(...LINK_STATES),
      exchange: someExchange,
      trouble: someTrouble,
    })
    .map(({ keywords, founded, scale, koreaLink, trouble, ...facts }) => ({
      listed: trouble === "listed",
      organisation: organisation({
        ...facts,
        id: `p${index}`,
        names: { ...organisation().names, ko: null, ru: null, en },
        keywords: { ko: [], en: keywords, ru: [] },
        founded: founded === null ? null : { value: founded, ...read },
        scale: scale && { statement: text("90 people"), ...scale },
        koreaLink: { state: koreaLink, statement: null, ...(koreaLink === "unknown" ? recalled : read) },
        owners: [owner(trouble === "owned" ? { name: "Listed Party" } : {})],
        cautions: trouble === "careful" ? [{ topic: "privacy", effect: "review", statement: text("x"), ...read }] : [],
      }),
    }));
}

export function someParties(min: number, max: number): fc.Arbitrary<Party[]> {
  return fc
    .tuple(fc.integer({ min, max }), ...Array.from({ length: max }, (_, i) => someParty(i)))
    .map(([count, ...parties]) => parties.slice(0, count));
}

const someAccess: fc.Arbitrary<Country["access"]> = fc
  .tuple(...ACCESS_FACTORS.map(() => fc.constantFrom(null, "open" as const, "partial" as const, "closed" as const)))
  .map((levels) => {
    const claims = levels.map((level) => level && { level, statement: text(level), ...read });
    return Object.fromEntries(ACCESS_FACTORS.map((factor, i) => [factor, claims[i]])) as Country["access"];
  });

/** The countries of a catalogue, by what is known of their access. */
export const someCountries: fc.Arbitrary<Country[]> = fc
  .tuple(someAccess, someAccess)
  .map(([kz, uz]) => [
    country({ access: kz }),
    country({ iso2: "UZ", names: { ko: "우즈베키스탄", en: "Uzbekistan", ru: "Узбекистан" }, access: uz }),
  ]);

/** A catalogue of parties, with the listings that block some of them. */
export function catalogueOf(parties: readonly Party[], countries: Country[], over: Partial<Catalogue> = {}): Catalogue {
  const listed = parties.filter((party) => party.listed).map(({ organisation: { id } }) => id);
  return catalogue({
    areas: AREAS,
    countries,
    organisations: parties.map((party) => party.organisation),
    listings: [listing({ id: "owner" }), ...listed.map((id) => listing({ id: `list-${id}`, organisation: id }))],
    thesaurus: THESAURUS,
    ...over,
  });
}

/** Questions about such catalogues, half of them without a filter. Areas and countries are the same in each. */
export async function someQuestions(): Promise<fc.Arbitrary<LeadQuery>> {
  const parties = NAMES.map((_, i) => fc.sample(someParty(i), { numRuns: 1, seed: i })[0] as Party);
  const countries = [country(), country({ iso2: "UZ" })];
  const asked = someQuery(await editionOf(catalogueOf(parties, countries)), someWords);
  return fc.tuple(asked, fc.boolean()).map(([query, isOpen]) => {
    return isOpen ? { ...query, areas: [], countries: [], kinds: [] } : query;
  });
}

/** The same question for leads of every verdict that a lead may have. */
export const anyVerdict = (query: LeadQuery): LeadQuery => ({ ...query, verdicts: LEAD_VERDICTS });

/** Leads of every verdict, on the day of the tests. */
export const ask = (edition: Edition, query: LeadQuery): Promise<FoundLeads> =>
  findLeads(edition, anyVerdict(query), TEST_DAY);

/** A catalogue's answer. */
export const askOf = async (parties: readonly Party[], countries: Country[], query: LeadQuery): Promise<FoundLeads> =>
  ask(await editionOf(catalogueOf(parties, countries)), query);

export const leadOf = ({ leads }: FoundLeads, id: string | undefined): Lead | undefined =>
  leads.find((lead) => lead.organisation.id === id);
