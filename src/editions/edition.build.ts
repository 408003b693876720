import type { Catalogue } from "../domain/catalogue.ts";
import { ORGANISATION_ROLES } from "../domain/vocabulary.ts";
import { buildSearchIndex, openSearchIndex, SEARCH_VERSION } from "../search/search.index.ts";
import { contentId } from "./edition.codec.ts";
import { searchDocuments } from "./edition.documents.ts";
import { EDITION_FORMAT, type Edition, type EditionManifest } from "./edition.types.ts";

export interface BuiltEdition {
  manifest: EditionManifest;
  parts: { core: string; search: string };
}

function manifestOf(catalogue: Catalogue, id: string): EditionManifest {
  const entries = (list: string) => catalogue.listings.filter((listing) => listing.list === list).length;
  const withRole = (role: string) =>
    catalogue.organisations.filter((organisation) => organisation.role === role).length;
  return {
    id,
    format: EDITION_FORMAT,
    lists: catalogue.lists.map((list) => ({
      list: list.id,
      entries: entries(list.id),
      asOf: catalogue.extract.asOf,
      nature: catalogue.extract.nature,
    })),
    counts: {
      areas: catalogue.areas.length,
      modes: catalogue.modes.length,
      countries: catalogue.countries.length,
      listings: catalogue.listings.length,
      rules: catalogue.rules.length,
      controlledItems: catalogue.controlledItems.items.length,
      organisations: Object.fromEntries(
        ORGANISATION_ROLES.map((role) => [role, withRole(role)]),
      ) as EditionManifest["counts"]["organisations"],
    },
  };
}

/** Makes an edition of a catalogue. The same catalogue always gives the same id. */
export async function buildEdition(catalogue: Catalogue): Promise<BuiltEdition> {
  const core = JSON.stringify(catalogue);
  const search = buildSearchIndex(searchDocuments(catalogue));
  const id = await contentId([`format ${EDITION_FORMAT}`, `search ${SEARCH_VERSION}`, core, search]);
  return { manifest: manifestOf(catalogue, id), parts: { core, search } };
}

const byKey = <T>(records: readonly T[], key: (record: T) => string) =>
  new Map(records.map((record) => [key(record), record]));

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Puts the parts of an edition into the shape that look-ups use. */
export function openEdition(manifest: EditionManifest, parts: BuiltEdition["parts"], publishedAt: string): Edition {
  const catalogue = JSON.parse(parts.core) as Catalogue;
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
    search: once(() => openSearchIndex(parts.search)),
  };
}
