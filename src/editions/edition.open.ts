import type { Screening } from "../screening/screening.part.ts";
import { type OpenFinder, openSearchPart } from "./edition.search.ts";
import type { Edition, EditionContent, EditionManifest } from "./edition.types.ts";

const byKey = <T>(records: readonly T[], key: (record: T) => string) =>
  new Map(records.map((record) => [key(record), record]));

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Remembers a promise unless it fails: the next caller then tries again. */
function onceReady<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}

function noFinder(): never {
  throw new Error("the edition holds no search index, and no database was given to ask");
}

/** Puts the parts of an edition into the shape that look-ups use. */
export function openEdition(
  manifest: EditionManifest,
  parts: { core: string; search: string; screening: () => Promise<Screening>; finder?: OpenFinder },
  publishedAt: string,
): Edition {
  const { catalogue, hits } = JSON.parse(parts.core) as EditionContent;
  return {
    manifest,
    publishedAt,
    catalogue,
    areaById: byKey(catalogue.areas, (area) => area.id),
    countryByCode: byKey(catalogue.countries, (country) => country.iso2),
    organisationById: byKey(catalogue.organisations, (organisation) => organisation.id),
    listById: byKey(catalogue.lists, (list) => list.id),
    ruleById: byKey(catalogue.rules, (rule) => rule.id),
    listingsByOrganisation: Map.groupBy(
      catalogue.listings.filter((listing) => listing.organisation !== null),
      (listing) => listing.organisation as string,
    ),
    hitsByOrganisation: Map.groupBy(hits, (hit) => hit.organisation),
    search: once(() => openSearchPart(parts.search, catalogue, parts.finder ?? noFinder)),
    screening: onceReady(parts.screening),
  };
}
