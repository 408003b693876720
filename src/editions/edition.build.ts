import type { Catalogue } from "../domain/catalogue.ts";
import type { RuledHit } from "../domain/hit.ts";
import { ORGANISATION_ROLES } from "../domain/vocabulary.ts";
import { buildScreeningPart } from "../screening/screening.part.ts";
import type { ScreeningEntry } from "../screening/screening.types.ts";
import { allEntries } from "../screening/starter.entries.ts";
import { SEARCH_VERSION } from "../search/search.types.ts";
import { contentId } from "./edition.codec.ts";
import { documentIds } from "./edition.documents.ts";
import { buildSearchPart, MAX_DOCUMENTS_IN_MEMORY, type TermRow, termRows } from "./edition.search.ts";
import {
  EDITION_FORMAT,
  type EditionContent,
  type EditionManifest,
  type OfficialVersion,
  type SourceManifest,
} from "./edition.types.ts";

/** What an edition is made of. */
export interface EditionMaterial {
  catalogue: Catalogue;
  /** Entries of the official lists in force, one for each list and entry. */
  official: readonly ScreeningEntry[];
  versions: readonly (OfficialVersion & { perList: Record<string, number> })[];
  sources: readonly SourceManifest[];
}

export interface BuiltEdition {
  manifest: EditionManifest;
  parts: { core: string; search: string; screening: Uint8Array };
  hits: readonly RuledHit[];
  /** What the database indexes; null where the search part holds the index. */
  documents: { count: number; rows: () => Iterable<TermRow> } | null;
}

const newestFirst = (a: OfficialVersion, b: OfficialVersion) =>
  (b.listDate ?? b.importedAt).localeCompare(a.listDate ?? a.importedAt);

function listManifests({ catalogue, versions }: EditionMaterial): EditionManifest["lists"] {
  return catalogue.lists.map(({ id }) => ({
    list: id,
    official: versions
      .filter(({ perList }) => (perList[id] ?? 0) > 0)
      .map(({ perList, ...version }) => ({ ...version, entries: perList[id] ?? 0 }))
      .toSorted(newestFirst),
    extract: {
      entries: catalogue.listings.filter((listing) => listing.list === id).length,
      asOf: catalogue.extract.asOf,
    },
  }));
}

function countsOf(catalogue: Catalogue, screened: number): EditionManifest["counts"] {
  const withRole = (role: string) =>
    catalogue.organisations.filter((organisation) => organisation.role === role).length;
  return {
    areas: catalogue.areas.length,
    modes: catalogue.modes.length,
    countries: catalogue.countries.length,
    listings: catalogue.listings.length,
    screened,
    rules: catalogue.rules.length,
    controlledItems: catalogue.controlledItems.items.length,
    organisations: Object.fromEntries(
      ORGANISATION_ROLES.map((role) => [role, withRole(role)]),
    ) as EditionManifest["counts"]["organisations"],
  };
}

/**
 * Makes an edition. The same material always gives the same id.
 * @param screenAll screens the organisations with the part that was built and joins the rulings
 * @param maxInMemory with more search documents than this the index is left to the database
 */
export async function buildEdition(
  material: EditionMaterial,
  screenAll: (screening: Uint8Array, entries: readonly ScreeningEntry[]) => Promise<RuledHit[]>,
  maxInMemory = MAX_DOCUMENTS_IN_MEMORY,
): Promise<BuiltEdition> {
  const { catalogue, official, sources } = material;
  const entries = allEntries(official, catalogue.listings);
  const screening = buildScreeningPart(entries);
  const hits = await screenAll(screening, entries);
  // The thesaurus lies with the index: a look-up without free text never reads it.
  const content: EditionContent = { catalogue: { ...catalogue, thesaurus: [] }, hits };
  const core = JSON.stringify(content);
  const count = documentIds(catalogue).length;
  const inMemory = count <= maxInMemory;
  const search = buildSearchPart(catalogue, inMemory);
  const lists = listManifests(material);
  const head = JSON.stringify({ format: EDITION_FORMAT, search: SEARCH_VERSION, lists, sources });
  const id = await contentId([head, core, search, screening]);
  const manifest = {
    id,
    format: EDITION_FORMAT,
    lists,
    sources: [...sources],
    counts: countsOf(catalogue, entries.length),
  };
  const documents = inMemory ? null : { count, rows: () => termRows(catalogue) };
  return { manifest, parts: { core, search, screening }, hits, documents };
}
