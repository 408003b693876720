import type { Area } from "../src/domain/area.schema.ts";
import type { Catalogue } from "../src/domain/catalogue.ts";
import { KIND_NAMES } from "../src/domain/labels.ts";
import type { Organisation } from "../src/domain/organisation.schema.ts";
import type { LocalisedText } from "../src/domain/text.schema.ts";
import { LANGUAGES, type OrganisationKind } from "../src/domain/vocabulary.ts";
import * as claims from "./synthetic.claims.ts";
import {
  isSynthetic,
  MAX_SYNTHETIC,
  type SyntheticCountry,
  type SyntheticModel,
  syntheticId,
  syntheticModel,
  syntheticNumber,
} from "./synthetic.model.ts";
import { between, chance, pick, pickWeighted, pickZipf, type Random, randomOf } from "./synthetic.random.ts";
import type { Slots } from "./synthetic.sentences.ts";
import { NATURE_WORDS, SYNTHETIC, tradeWords } from "./synthetic.words.ts";

/*
 * Partners that do not exist, for benchmarks and size tests. They have the proportions of the real ones and names
 * that nobody takes for real; `synthetic.model.ts` says what is read off the real ones.
 */

const DEFAULT_SEED = 1;
/** Day on which synthetic records say that they were put together: that of the real ones. */
const CHECKED = "2026-11-22";

/** Percent of records with so many capabilities, as among the real candidates. */
const CAPABILITY_COUNTS = [
  [1, 49],
  [2, 44],
  [3, 7],
] as const;
/** Percent of records with so many keywords per language, as among the real candidates. */
const KEYWORD_COUNTS = [
  [3, 45],
  [4, 35],
  [5, 15],
  [6, 5],
] as const;
/** Tries per keyword: the terms of an area may be fewer than the keywords asked for. */
const KEYWORD_TRIES = 3;
const RARE_KEYWORD_SHARE = 0.4;
const ALIAS_SHARE = 0.3;
const WEBSITE_SHARE = 0.9;
/** Years by which a founding year strays from the real one that it was drawn from. */
const YEAR_SPREAD = 3;
const LAST_FOUNDED = 2026;

function namesOf(random: Random, kind: OrganisationKind, index: number): Organisation["names"] {
  const nature = pickZipf(random, NATURE_WORDS);
  const trade = pickZipf(random, tradeWords(kind));
  const number = syntheticNumber(index);
  const full = (language: keyof LocalisedText) =>
    `${SYNTHETIC[language]} ${nature[language]} ${trade[language]} ${number}`;
  const initials = `${nature.en.slice(0, 1)}${trade.en.slice(0, 1)}`;
  return {
    ko: full("ko"),
    koOrigin: "transcribed",
    en: full("en"),
    ru: full("ru"),
    local: null,
    aliases: chance(random, ALIAS_SHARE) ? [`${SYNTHETIC.en} ${initials} ${number}`] : [],
  };
}

function areasOf(random: Random, model: SyntheticModel): Area[] {
  const count = Math.min(pickWeighted(random, CAPABILITY_COUNTS), model.areas.length);
  const areas = new Set<Area>();
  while (areas.size < count) areas.add(pick(random, model.areaShares));
  return [...areas];
}

function keywordsOf(random: Random, areas: readonly Area[], slots: Slots): Organisation["keywords"] {
  const count = pickWeighted(random, KEYWORD_COUNTS);
  const keywords = { ko: new Set<string>(), en: new Set<string>(), ru: new Set<string>() };
  const add = (word: LocalisedText) => {
    for (const language of LANGUAGES) if (keywords[language].size < count) keywords[language].add(word[language]);
  };
  add(slots.term);
  if (chance(random, RARE_KEYWORD_SHARE)) add(slots.module);
  for (let i = 0; i < count * KEYWORD_TRIES; i += 1) add(claims.termOf(random, pick(random, areas)));
  return { ko: [...keywords.ko], en: [...keywords.en], ru: [...keywords.ru] };
}

function summaryOf(kind: OrganisationKind, country: SyntheticCountry, { term, other, sort, customer }: Slots) {
  const what = KIND_NAMES[kind];
  const { names } = country;
  return {
    ko: `${names.ko}의 가상 ${what.ko}. ${sort.ko} ${customer.ko}을 위한 ${term.ko}·${other.ko} 분야를 다룹니다.`,
    en: `A synthetic ${what.en} of ${names.en} for ${sort.en} ${customer.en}: ${term.en} and ${other.en}.`,
    ru: `Синтетическая запись: ${what.ru} (${names.ru}). Темы для ${sort.ru} ${customer.ru}: «${term.ru}», «${other.ru}».`,
  };
}

function foundedOf(random: Random, model: SyntheticModel): Organisation["founded"] {
  const year = pick(random, model.founded);
  if (year === null) return null;
  const strayed = Math.min(LAST_FOUNDED, year + between(random, -YEAR_SPREAD, YEAR_SPREAD));
  return { value: strayed, ...claims.RECALLED };
}

function cityOf(random: Random, model: SyntheticModel, country: SyntheticCountry): Organisation["city"] {
  const cities = model.cities.get(country.iso2);
  return cities ? { value: pick(random, cities), ...claims.RECALLED } : null;
}

/**
 * One synthetic candidate. The same number, model and seed always give the same record, whatever else is made.
 * @param index number of the record, from 0 up to but not including `MAX_SYNTHETIC`
 */
export function syntheticOrganisation(index: number, model: SyntheticModel, seed = DEFAULT_SEED): Organisation {
  if (!Number.isInteger(index) || index < 0 || index >= MAX_SYNTHETIC) {
    throw new RangeError(`the number of a synthetic record must be whole and from 0 to ${MAX_SYNTHETIC - 1}: ${index}`);
  }
  const random = randomOf(seed, index);
  const shelf = new claims.SourceShelf(random);
  const kind = pick(random, model.kinds);
  const country = pick(random, model.countries);
  const areas = areasOf(random, model);
  const slots = claims.slotsOf(random, pick(random, areas));
  const id = syntheticId(index);
  return {
    id,
    role: "candidate",
    kind,
    country: country.iso2,
    names: namesOf(random, kind, index),
    city: cityOf(random, model, country),
    founded: foundedOf(random, model),
    website: chance(random, WEBSITE_SHARE) ? { value: `${id}.example`, ...claims.RECALLED } : null,
    identifiers: [],
    summary: summaryOf(kind, country, slots),
    keywords: keywordsOf(random, areas, slots),
    capabilities: areas.map((area) => claims.capabilityIn(random, shelf, area)),
    scale: claims.scaleOf(random, shelf, slots),
    ...claims.ownershipOf(random, shelf, slots),
    russiaLink: claims.russiaLinkOf(random, shelf, model, slots),
    koreaLink: claims.koreaLinkOf(random, shelf, model, slots),
    cautions: claims.cautionsOf(random, shelf, model, slots),
    reference: null,
    exchange: null,
    facts: null,
    checked: CHECKED,
    sources: shelf.sources,
  };
}

/**
 * Synthetic candidates one by one, by id, for streaming: only the one at hand is in memory.
 * @param count 0 to `MAX_SYNTHETIC`
 */
export function* syntheticOrganisations(
  base: Catalogue,
  count: number,
  seed = DEFAULT_SEED,
): Generator<Organisation, void> {
  if (!Number.isInteger(count) || count < 0 || count > MAX_SYNTHETIC) {
    throw new RangeError(`the count of synthetic records must be whole and from 0 to ${MAX_SYNTHETIC}: ${count}`);
  }
  const model = syntheticModel(base);
  for (let index = 0; index < count; index += 1) yield syntheticOrganisation(index, model, seed);
}

/**
 * The catalogue with `count` synthetic candidates beside its own organisations. Synthetic ones that it already has
 * are replaced; everything else is that of the base, unchanged.
 */
export function syntheticCatalogue(base: Catalogue, count: number, seed = DEFAULT_SEED): Catalogue {
  const own = base.organisations.filter(({ id }) => !isSynthetic(id));
  const organisations = [...own, ...syntheticOrganisations(base, count, seed)];
  return { ...base, organisations: organisations.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}
