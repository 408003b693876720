import type { Area } from "../src/domain/area.schema.ts";
import type { Catalogue } from "../src/domain/catalogue.ts";
import type { Organisation } from "../src/domain/organisation.schema.ts";
import type { CautionEffect, CautionTopic, OrganisationKind } from "../src/domain/vocabulary.ts";
import { LANGUAGES } from "../src/domain/vocabulary.ts";

/*
 * What synthetic partners take their proportions from: one value for each real candidate that has it, so that a draw
 * among the values has the shares of the real ones. Nothing else of a real candidate goes into a synthetic one.
 */

type City = NonNullable<Organisation["city"]>["value"];
type RussiaLinkShape = Pick<Organisation["russiaLink"], "state" | "mark" | "natures">;
type KoreaLinkShape = Pick<Organisation["koreaLink"], "state" | "mark">;

export interface SyntheticModel {
  areas: readonly Area[];
  /** Areas as often as the real candidates work in them, and each once more, so that none stays empty. */
  areaShares: readonly Area[];
  kinds: readonly OrganisationKind[];
  countries: readonly SyntheticCountry[];
  cities: ReadonlyMap<string, readonly City[]>;
  /** Null as often as the year is unknown. */
  founded: readonly (number | null)[];
  russiaLinks: readonly RussiaLinkShape[];
  koreaLinks: readonly KoreaLinkShape[];
  cautions: readonly { topic: CautionTopic; effect: CautionEffect }[];
}

export type SyntheticCountry = Catalogue["countries"][number];

const UNKNOWN_LINK: RussiaLinkShape = { state: "unknown", mark: "recalled", natures: [] };

const orElse = <T>(items: readonly T[], other: readonly T[]): readonly T[] => (items.length > 0 ? items : other);

/** Where an area has no terms in a language, its name is one. */
function withTerms(area: Area): Area {
  const terms = { ...area.terms };
  for (const language of LANGUAGES) if (terms[language].length === 0) terms[language] = [area.names[language]];
  return { ...area, terms };
}

/**
 * Reads the proportions off the candidates of a catalogue.
 * @throws Error if the catalogue has no area or no country of the partner region
 */
export function syntheticModel(base: Catalogue): SyntheticModel {
  const candidates = base.organisations.filter(({ role, id }) => role === "candidate" && !isSynthetic(id));
  const areas = base.areas.map(withTerms);
  const areaById = new Map(areas.map((area) => [area.id, area]));
  const worked = candidates.flatMap(({ capabilities }) => capabilities.flatMap(({ area }) => areaById.get(area) ?? []));
  const region = base.countries.filter(({ scope }) => scope === "partner_region");
  if (areas.length === 0) throw new Error("synthetic partners need a catalogue with areas");
  if (region.length === 0) throw new Error("synthetic partners need a catalogue with a country of the partner region");
  const seats = candidates.flatMap(({ country }) => region.find(({ iso2 }) => iso2 === country) ?? []);
  const inCity = candidates.filter(({ country, city }) => country && city);
  const byCountry = Map.groupBy(inCity, ({ country }) => country ?? "");
  return {
    areas,
    areaShares: [...areas, ...worked],
    kinds: orElse(
      candidates.map(({ kind }) => kind),
      ["company"],
    ),
    countries: orElse(seats, region),
    cities: new Map(
      [...byCountry].map(([country, there]) => [country, there.flatMap(({ city }) => city?.value ?? [])]),
    ),
    founded: orElse(
      candidates.map(({ founded }) => founded?.value ?? null),
      [null],
    ),
    russiaLinks: orElse<RussiaLinkShape>(
      candidates.map(({ russiaLink }) => russiaLink),
      [UNKNOWN_LINK],
    ),
    koreaLinks: orElse<KoreaLinkShape>(
      candidates.map(({ koreaLink }) => koreaLink),
      [UNKNOWN_LINK],
    ),
    cautions: candidates.flatMap((candidate) => candidate.cautions.map(({ topic, effect }) => ({ topic, effect }))),
  };
}

const ID_PREFIX = "synthetic-";
/** Ids of one length sort like their numbers. */
const ID_DIGITS = 6;
/** Five digits are enough for most; a longer number just stands there. */
const NAME_DIGITS = 5;
/** As many records as have ids of one length. */
export const MAX_SYNTHETIC = 10 ** ID_DIGITS;

export const syntheticId = (index: number): string => `${ID_PREFIX}${String(index).padStart(ID_DIGITS, "0")}`;
export const syntheticNumber = (index: number): string => String(index).padStart(NAME_DIGITS, "0");
export const isSynthetic = (id: string): boolean => id.startsWith(ID_PREFIX);
