import type { Area } from "../../src/domain/area.schema.ts";
import type { Catalogue } from "../../src/domain/catalogue.ts";
import type { Country } from "../../src/domain/country.schema.ts";
import type { Listing, SanctionsList } from "../../src/domain/listing.schema.ts";
import type { Capability, Organisation, Owner } from "../../src/domain/organisation.schema.ts";
import type { Source } from "../../src/domain/provenance.schema.ts";
import type { Rule } from "../../src/domain/rule.schema.ts";
import type { LocalisedText } from "../../src/domain/text.schema.ts";
import type { Concept } from "../../src/domain/thesaurus.schema.ts";
import type { FixtureFile } from "../../src/fixtures/fixtures.files.ts";

/*
 * Small valid records for tests. The party `sample` raises no flag of its own: its sources are two and recent, its
 * owner is known, no list names it. Each test changes only what it is about.
 */

export const TEST_DAY = "2026-11-22";

export const text = (word: string): LocalisedText => ({ ko: `${word} 글`, en: `${word} text`, ru: `${word} текст` });

export const page = (id: string, host: string, published: string | null = "2026-06-01"): Source => ({
  id,
  kind: "page",
  url: `https://${host}/page`,
  published,
});

const verified = { mark: "verified", asOf: "2026-06", sources: ["s1"] } as const;
const recalled = { mark: "recalled", asOf: null, sources: ["recalled"] } as const;
const claim = <T extends object>(fields: T) => ({ ...fields, sources: [...(fields as { sources: string[] }).sources] });

export function capability(over: Partial<Capability> = {}): Capability {
  return { area: "ai", stage: "in_use", statement: text("builds models"), ...verified, sources: ["s1", "s2"], ...over };
}

export function owner(over: Partial<Owner> = {}): Owner {
  return {
    name: "Aigerim Sample",
    kind: "person",
    organisation: null,
    share: { min: 100, max: 100 },
    until: null,
    statement: text("owns"),
    ...verified,
    sources: ["s1"],
    ...over,
  };
}

export function organisation(over: Partial<Organisation> = {}): Organisation {
  return {
    id: "sample",
    role: "candidate",
    kind: "startup",
    country: "KZ",
    names: { ko: "샘플", koOrigin: "transcribed", en: "Sample", ru: "Сэмпл", local: null, aliases: [] },
    city: null,
    founded: null,
    website: null,
    identifiers: [],
    summary: text("a firm"),
    keywords: { ko: [], en: [], ru: [] },
    capabilities: [capability()],
    scale: null,
    ownership: null,
    owners: [owner()],
    russiaLink: { state: "unknown", natures: [], statement: null, ...claim(recalled) },
    koreaLink: { state: "unknown", statement: null, ...claim(recalled) },
    cautions: [],
    reference: null,
    exchange: null,
    facts: null,
    checked: TEST_DAY,
    sources: [page("s1", "one.example"), page("s2", "two.example")],
    ...over,
  };
}

export function area(over: Partial<Area> = {}): Area {
  return {
    id: "ai",
    tier: "recommended_state_level",
    names: { ko: "인공지능", en: "artificial intelligence", ru: "искусственный интеллект" },
    summary: text("an area"),
    terms: { ko: [], en: [], ru: [] },
    brief: null,
    notice: null,
    related: [],
    checked: TEST_DAY,
    sources: [],
    ...over,
  };
}

export function country(over: Partial<Country> = {}): Country {
  return {
    iso2: "KZ",
    scope: "partner_region",
    region: "central_asia",
    names: { ko: "카자흐스탄", en: "Kazakhstan", ru: "Казахстан" },
    localName: null,
    memberships: [],
    dataLaw: [],
    hubs: [],
    koreaLinks: [],
    payment: [],
    transshipment: [],
    other: [],
    access: { hostRegime: null, tradeOffice: null, agreement: null, payment: null },
    channels: [],
    checked: TEST_DAY,
    sources: [],
    ...over,
  };
}

export function sanctionsList(over: Partial<SanctionsList> = {}): SanctionsList {
  return {
    id: "ofac-sdn",
    authority: text("OFAC"),
    names: text("SDN"),
    instrument: "an order",
    measure: "blocking",
    rule: "US-SDN",
    officialUrl: null,
    checked: TEST_DAY,
    sources: [],
    ...over,
  };
}

export function listing(over: Partial<Listing> = {}): Listing {
  return {
    id: "ofac-sdn-1",
    list: "ofac-sdn",
    entry: "1",
    organisation: null,
    subject: {
      kind: "organisation",
      name: "Listed Party",
      aliases: ["LP"],
      country: null,
      identifiers: [],
      addresses: [],
    },
    programme: null,
    listedOn: "2022-02-24",
    listedOnMeaning: null,
    delistedOn: null,
    mark: "verified",
    asOf: "2026-06",
    checked: TEST_DAY,
    sources: [page("s1", "list.example")],
    ...over,
  };
}

export function rule(over: Partial<Rule> = {}): Rule {
  return {
    id: "US-SDN",
    family: "sanctions",
    level: "block",
    catalogueLevel: null,
    origin: "catalogue",
    titles: text("listed"),
    explanation: text("blocks"),
    reach: null,
    issuer: text("an office"),
    instrument: "an order",
    dates: "2022",
    inForce: text("yes"),
    needs: [],
    nextSteps: [text("ask")],
    note: null,
    mark: "verified",
    basis: "official_text",
    citations: [],
    checked: TEST_DAY,
    ...over,
  };
}

/** A topic that cuts across areas, under one English word. */
export function concept(over: Partial<Concept> = {}): Concept {
  return {
    id: "drones",
    means: { type: "topic", areas: [], broader: [] },
    terms: { ko: [], en: ["drone"], ru: [] },
    traps: [],
    ...over,
  };
}

export function catalogue(over: Partial<Catalogue> = {}): Catalogue {
  return {
    areas: [area()],
    modes: [],
    countries: [country()],
    organisations: [organisation()],
    lists: [sanctionsList()],
    listings: [listing()],
    extract: { nature: "dated_extract", asOf: TEST_DAY, statement: text("an extract") },
    rules: [rule({ id: "TYP-TRANSSHIP", level: "info" }), rule()],
    controlledItems: {
      id: "chpl",
      names: text("items"),
      issued: "2024-02-23",
      tierMeanings: {},
      mark: "verified",
      source: "an office",
      checked: TEST_DAY,
      items: [{ code: "854231", tier: "1" }],
    },
    thesaurus: [],
    ...over,
  };
}

/** A catalogue as the files of a fixtures folder. */
export function fixtureFiles(set: Catalogue): FixtureFile[] {
  const file = (name: string, value: unknown): FixtureFile => ({ name, text: JSON.stringify(value) });
  return [
    file("areas.json", set.areas),
    file("controlled-items.json", set.controlledItems),
    file("countries.json", set.countries),
    file("extract.json", set.extract),
    file("listings.json", set.listings),
    file("lists.json", set.lists),
    file("modes.json", set.modes),
    file("organisations/kz.json", set.organisations),
    file("rules/catalogue.json", set.rules),
    file("thesaurus/test.json", set.thesaurus),
  ];
}
