import { type Decision, ruleHits } from "../domain/hit.ts";
import { entryHash, entryKey } from "../lists/list.checks.ts";
import { screenOrganisations } from "../screening/organisations.screen.ts";
import { SCREENING_INDEX_VERSION } from "../screening/screening.index.ts";
import { openScreeningPart } from "../screening/screening.part.ts";
import { SCREENING_THRESHOLDS } from "../screening/screening.thresholds.ts";
import type { ScreeningEntry } from "../screening/screening.types.ts";
import { SEARCH_VERSION } from "../search/search.types.ts";
import { readAnswerSheets } from "../store/answers.repository.ts";
import { importHashes, readCatalogue } from "../store/catalogue.repository.ts";
import type { Database } from "../store/database.ts";
import { editionInForceOf } from "../store/editions.reader.ts";
import { editionExists, insertEdition, putInForce } from "../store/editions.repository.ts";
import { readDecisions, replaceHits } from "../store/hits.repository.ts";
import {
  entriesInForce,
  type ListVersion,
  listChangesOf,
  listHistory,
  listVersionsInForce,
} from "../store/lists.repository.ts";
import { dropSearchDocuments, hasSearchDocuments, writeSearchDocuments } from "../store/search.repository.ts";
import { type SkippedAnswers, withAnswers } from "./edition.answers.ts";
import { type BuiltEdition, buildEdition, type EditionMaterial } from "./edition.build.ts";
import { packPart } from "./edition.codec.ts";
import { EDITION_FORMAT, type EditionManifest, type OfficialVersion, type SourceManifest } from "./edition.types.ts";

export interface Publication {
  manifest: EditionManifest;
  /** False if this very edition was in force already, so that nothing was written. */
  changed: boolean;
  /** Answer sheets that no longer fit their organisation. */
  skipped: SkippedAnswers[];
}

/** What the store holds and which code would read it, as one text: equal basis, equal edition. */
export async function editionBasis(db: Database): Promise<string> {
  const [imports, versions, decisions, answers] = await Promise.all([
    importHashes(db),
    listVersionsInForce(db),
    readDecisions(db),
    readAnswerSheets(db),
  ]);
  return [
    `format:${EDITION_FORMAT}`,
    `search:${SEARCH_VERSION}`,
    `screening:${SCREENING_INDEX_VERSION}.${SCREENING_THRESHOLDS.version}`,
    ...imports.map(({ source, hash }) => `${source}:${hash}`),
    ...versions.map(({ source, hash, listDate }) => `${source}:${hash}:${listDate}`),
    `decisions:${decisions.length}`,
    ...answers.map(({ organisation, hash }) => `answers:${organisation}:${hash}`),
  ].join(" ");
}

type Entry = Awaited<ReturnType<typeof entriesInForce>>[number];

/**
 * One entry for each list and number: a list may come from two sources (OFAC's own file and the US Consolidated
 * Screening List), and the newer one speaks.
 */
function distinctEntries(entries: readonly Entry[], versions: readonly ListVersion[]): Entry[] {
  const age = new Map(versions.map(({ id, listDate, importedAt }) => [id, listDate ?? importedAt]));
  const newest = new Map<string, Entry>();
  for (const entry of entries) {
    const key = `${entry.list}/${entry.entry}`;
    const other = newest.get(key);
    if (!other || (age.get(entry.version) ?? "") > (age.get(other.version) ?? "")) newest.set(key, entry);
  }
  return [...newest.values()];
}

/** Changes of the version in force that an edition carries; `nadeul lists diff` shows all. */
const MAX_CHANGES = 200;
/** Versions of a source that an edition tells of. */
const MAX_VERSIONS = 10;

const officialVersion = ({
  id,
  source,
  hash,
  listDate,
  importedAt,
  records,
  added,
  removed,
  changed,
}: ListVersion): OfficialVersion => ({
  source,
  version: id,
  hash,
  listDate,
  importedAt,
  entries: records,
  added,
  removed,
  changed,
});

async function sourceManifest(db: Database, inForce: ListVersion): Promise<SourceManifest> {
  const [history, changes] = await Promise.all([listHistory(db, inForce.source), listChangesOf(db, inForce.id)]);
  return {
    source: inForce.source,
    versions: history.slice(0, MAX_VERSIONS).map(officialVersion),
    changes: changes.slice(0, MAX_CHANGES),
    changesCut: changes.length > MAX_CHANGES,
  };
}

/** The catalogue with the answers that organisations have given. */
async function readAnswered(db: Database) {
  return withAnswers(await readCatalogue(db), await readAnswerSheets(db));
}

async function readMaterial(db: Database): Promise<{ material: EditionMaterial; skipped: SkippedAnswers[] }> {
  const [{ catalogue, skipped }, versions, stored] = await Promise.all([
    readAnswered(db),
    listVersionsInForce(db),
    entriesInForce(db),
  ]);
  const entries = distinctEntries(stored, versions);
  const material = {
    catalogue,
    sources: await Promise.all(versions.map((version) => sourceManifest(db, version))),
    official: entries.map(({ list, party }) => ({ list, party })),
    versions: versions.map((version) => ({ ...officialVersion(version), perList: version.perList })),
  };
  return { material, skipped };
}

async function buildFrom(db: Database, decisions: readonly Decision[], maxInMemory: number | undefined) {
  const { material, skipped } = await readMaterial(db);
  const { organisations, listings } = material.catalogue;
  const screenAll = async (part: Uint8Array, entries: readonly ScreeningEntry[]) => {
    const hashes = new Map(entries.map((entry) => [entryKey(entry), entryHash(entry)]));
    return ruleHits(await screenOrganisations(organisations, listings, openScreeningPart(part), hashes), decisions);
  };
  return { built: await buildEdition(material, screenAll, maxInMemory), skipped };
}

/**
 * Puts the search documents of an edition into the database if its index lies there. Those of the edition in force
 * stay, because processes go on reading them until they look for a newer one; all older ones go.
 */
async function storeDocuments(db: Database, { manifest, documents }: BuiltEdition, inForce: string | null) {
  const isThere = documents !== null && (await hasSearchDocuments(db, manifest.id, documents.count));
  await dropSearchDocuments(
    db,
    [inForce, isThere ? manifest.id : null].filter((id) => id !== null),
  );
  if (documents && !isThere) await writeSearchDocuments(db, manifest.id, documents.rows());
}

async function store(
  db: Database,
  { manifest, parts, documents }: BuiltEdition,
  publishedAt: string,
  basis: string,
): Promise<void> {
  const stored = {
    id: manifest.id,
    format: EDITION_FORMAT,
    createdAt: publishedAt,
    manifest: JSON.stringify(manifest),
    parts: [
      { part: "core", chunks: await packPart(parts.core) },
      { part: "search", chunks: await packPart(parts.search) },
      { part: "screening", chunks: await packPart(parts.screening) },
    ],
  };
  await insertEdition(db, stored, basis, documents?.count);
}

/**
 * Screens, builds an edition of what the store holds and puts it in force. Publishing the same data twice
 * changes nothing.
 * @param maxInMemory with more search documents than this the index lies in the database
 */
export async function publishEdition(db: Database, now: Date, maxInMemory?: number): Promise<Publication> {
  const basis = await editionBasis(db);
  const { built, skipped } = await buildFrom(db, await readDecisions(db), maxInMemory);
  const { manifest, documents } = built;
  await replaceHits(
    db,
    built.hits.map(({ decision: _, reopened: __, ...hit }) => hit),
  );
  const inForce = await editionInForceOf(db);
  if (inForce?.id === manifest.id) {
    // Another basis may give the same content; the date of publication stays that of the content.
    if (inForce.basis !== basis) await putInForce(db, manifest.id, inForce.publishedAt, basis);
    return { manifest, changed: false, skipped };
  }
  const publishedAt = now.toISOString();
  await storeDocuments(db, built, inForce?.id ?? null);
  if (await editionExists(db, manifest.id)) {
    await putInForce(db, manifest.id, publishedAt, basis, documents?.count);
  } else await store(db, built, publishedAt, basis);
  return { manifest, changed: true, skipped };
}
