import { and, asc, desc, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { ListedParty } from "../domain/listed-party.schema.ts";
import type { Database } from "./database.ts";
import { listChanges, listEntries, listsInForce, listVersions } from "./store.table.ts";

/** Rows per INSERT and statements per batch: a batch to a hosted server stays at a few megabytes. */
const ROWS_PER_INSERT = 250;
const INSERTS_PER_BATCH = 4;

export interface StoredListEntry {
  list: string;
  entry: string;
  hash: string;
  party: ListedParty;
  raw: unknown;
}

export interface ListVersion {
  id: string;
  source: string;
  hash: string;
  listDate: string | null;
  importedAt: string;
  records: number;
  perList: Record<string, number>;
  added: number;
  removed: number;
  changed: number;
  validators: Record<string, { etag: string | null; lastModified: string | null }>;
}

export const CHANGES = ["added", "removed", "changed"] as const;
export type Change = (typeof CHANGES)[number];

export interface ListChange {
  list: string;
  entry: string;
  change: Change;
  name: string;
}

type VersionRow = typeof listVersions.$inferSelect;

function toVersion(row: VersionRow): ListVersion {
  return { ...row, perList: JSON.parse(row.perList), validators: JSON.parse(row.validators) };
}

function toRow(version: ListVersion): VersionRow {
  return { ...version, perList: JSON.stringify(version.perList), validators: JSON.stringify(version.validators) };
}

/** The versions in force, by source. */
export async function listVersionsInForce(db: Database): Promise<ListVersion[]> {
  const rows = await db
    .select({ version: listVersions })
    .from(listsInForce)
    .innerJoin(listVersions, eq(listVersions.id, listsInForce.version))
    .orderBy(asc(listVersions.source));
  return rows.map(({ version }) => toVersion(version));
}

/** Every version that a source has had, newest first. */
export async function listHistory(db: Database, source: string): Promise<ListVersion[]> {
  const rows = await db
    .select()
    .from(listVersions)
    .where(eq(listVersions.source, source))
    .orderBy(desc(listVersions.importedAt));
  return rows.map(toVersion);
}

/** What one version changed, sorted by list and entry. */
export async function listChangesOf(db: Database, version: string): Promise<ListChange[]> {
  const { list, entry, change, name } = listChanges;
  const rows = await db
    .select({ list, entry, change, name })
    .from(listChanges)
    .where(eq(listChanges.version, version))
    .orderBy(asc(list), asc(entry));
  return rows as ListChange[];
}

/** Entries per statement: a libSQL server refuses a response of more than 10 MB, and one entry may have 20 KB. */
export const ENTRIES_PER_READ = 1000;

type StoredEntry = Pick<typeof listEntries.$inferSelect, "version" | "list" | "entry" | "hash" | "party">;

/** The entries of a version in the order of list and entry, page by page. */
async function entriesOf(db: Database, of: string, pageSize: number): Promise<StoredEntry[]> {
  const { version, list, entry, hash, party } = listEntries;
  const all: StoredEntry[] = [];
  for (;;) {
    const last = all.at(-1);
    const rest = last ? sql`(${list}, ${entry}) > (${last.list}, ${last.entry})` : undefined;
    const page = await db
      .select({ version, list, entry, hash, party })
      .from(listEntries)
      .where(and(eq(version, of), rest))
      .orderBy(asc(list), asc(entry))
      .limit(pageSize);
    all.push(...page);
    if (page.length < pageSize) return all;
  }
}

/** Hash and first name of every entry of a version, by `list/entry`. */
export async function entryHashes(db: Database, version: string): Promise<Map<string, { hash: string; name: string }>> {
  const rows = await entriesOf(db, version, ENTRIES_PER_READ);
  return new Map(
    rows.map(({ list, entry, hash, party }) => {
      const [name] = (JSON.parse(party) as ListedParty).names;
      return [`${list}/${entry}`, { hash, name: name?.text ?? entry }];
    }),
  );
}

async function insertInBatches(db: Database, inserts: readonly BatchItem<"sqlite">[], onBatch: () => void) {
  for (let start = 0; start < inserts.length; start += INSERTS_PER_BATCH) {
    const [first, ...rest] = inserts.slice(start, start + INSERTS_PER_BATCH);
    if (first) await db.batch([first, ...rest]);
    onBatch();
  }
}

function inserts<T, S>(rows: readonly T[], toInsert: (rows: T[]) => S): S[] {
  const statements: S[] = [];
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    statements.push(toInsert(rows.slice(start, start + ROWS_PER_INSERT)));
  }
  return statements;
}

/**
 * Writes a version and puts it in force. Until the last statement nothing that is read has changed; it replaces
 * the old version whole. Rows that an import left behind when it was killed are dropped on the way.
 */
export async function replaceListVersion(
  db: Database,
  version: ListVersion,
  entries: readonly StoredListEntry[],
  changes: readonly ListChange[],
  onProgress: (written: number) => void = () => {},
): Promise<void> {
  await dropUnread(db, version.source);
  let written = 0;
  const entryInserts = inserts(entries, (rows) =>
    db.insert(listEntries).values(
      rows.map(({ list, entry, hash, party, raw }) => ({
        version: version.id,
        list,
        entry,
        hash,
        party: JSON.stringify(party),
        raw: JSON.stringify(raw),
      })),
    ),
  );
  await insertInBatches(db, entryInserts, () => {
    written = Math.min(entries.length, written + ROWS_PER_INSERT * INSERTS_PER_BATCH);
    onProgress(written);
  });
  const inForce = { source: version.source, version: version.id };
  await db.batch([
    db.insert(listVersions).values({ ...toRow(version), source: sourceIfWhole(version, entries.length) }),
    ...inserts(changes, (rows) => db.insert(listChanges).values(rows.map((row) => ({ version: version.id, ...row })))),
    db.insert(listsInForce).values(inForce).onConflictDoUpdate({ target: listsInForce.source, set: inForce }),
  ]);
  await dropUnread(db, version.source);
}

/**
 * The source, or NULL if rows of the version are missing: the column takes none, so the batch fails whole. Another
 * import of the same source may have taken the rows for those of one that was killed.
 */
const sourceIfWhole = ({ id, source }: ListVersion, rows: number) =>
  sql<string>`CASE WHEN (SELECT count(*) FROM ${listEntries} WHERE ${listEntries.version} = ${id}) = ${rows} THEN ${source} END`;

/** Drops the entries of a source's versions that are not in force; those of other sources may just be written. */
async function dropUnread(db: Database, source: string): Promise<void> {
  const inForce = db.select({ version: listsInForce.version }).from(listsInForce);
  const prefix = `${source}@`;
  await db
    .delete(listEntries)
    .where(
      and(
        sql`substr(${listEntries.version}, 1, ${prefix.length}) = ${prefix}`,
        notInArray(listEntries.version, inForce),
      ),
    );
}

/** Remembers that the same entries were seen again: on a newer day, with other validators of the server. */
export async function refreshVersion(
  db: Database,
  version: string,
  seen: { validators?: ListVersion["validators"]; listDate?: string },
): Promise<void> {
  const { validators, listDate } = seen;
  if (!validators && !listDate) return;
  await db
    .update(listVersions)
    .set({ ...(validators ? { validators: JSON.stringify(validators) } : {}), ...(listDate ? { listDate } : {}) })
    .where(eq(listVersions.id, version));
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

/**
 * All entries in force, sorted by list, entry and version, without the sources' own records.
 * @param pageSize entries read by one statement
 */
export async function entriesInForce(
  db: Database,
  pageSize = ENTRIES_PER_READ,
): Promise<(Omit<StoredEntry, "party"> & { party: ListedParty })[]> {
  const versions = await db.select({ version: listsInForce.version }).from(listsInForce);
  const rows: StoredEntry[] = [];
  for (const { version } of versions) rows.push(...(await entriesOf(db, version, pageSize)));
  return rows
    .toSorted((a, b) => compare(a.list, b.list) || compare(a.entry, b.entry) || compare(a.version, b.version))
    .map((row) => ({ ...row, party: JSON.parse(row.party) as ListedParty }));
}

/** The untouched source record of an entry in force, or null. */
export async function rawEntry(db: Database, list: string, entry: string): Promise<unknown> {
  const inForce = db.select({ version: listsInForce.version }).from(listsInForce);
  const [row] = await db
    .select({ raw: listEntries.raw })
    .from(listEntries)
    .where(and(eq(listEntries.list, list), eq(listEntries.entry, entry), inArray(listEntries.version, inForce)));
  return row ? JSON.parse(row.raw) : null;
}
