import { asc, eq, gt } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Catalogue } from "../domain/catalogue.ts";
import type { Database } from "./database.ts";
import {
  areas,
  controlledItems,
  countries,
  documents,
  imports,
  listings,
  lists,
  modes,
  organisations,
  rules,
} from "./store.table.ts";

/** Rows per INSERT: SQLite limits the variables of one statement, and five columns a row stay far below it. */
const ROWS_PER_INSERT = 500;

function chunks<T>(rows: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < rows.length; start += size) parts.push(rows.slice(start, start + size));
  return parts;
}

const asRow = <T extends { id: string }>(record: T) => ({ id: record.id, record: JSON.stringify(record) });

function insertStatements(db: Database, catalogue: Catalogue): BatchItem<"sqlite">[] {
  const { items, ...controlledItemHead } = catalogue.controlledItems;
  const inserts: BatchItem<"sqlite">[] = [];
  for (const rows of chunks(catalogue.areas, ROWS_PER_INSERT)) inserts.push(db.insert(areas).values(rows.map(asRow)));
  for (const rows of chunks(catalogue.modes, ROWS_PER_INSERT)) inserts.push(db.insert(modes).values(rows.map(asRow)));
  for (const rows of chunks(catalogue.countries, ROWS_PER_INSERT)) {
    inserts.push(db.insert(countries).values(rows.map((row) => ({ iso2: row.iso2, record: JSON.stringify(row) }))));
  }
  for (const rows of chunks(catalogue.organisations, ROWS_PER_INSERT)) {
    const values = rows.map((row) => ({ ...asRow(row), role: row.role, kind: row.kind, country: row.country }));
    inserts.push(db.insert(organisations).values(values));
  }
  for (const rows of chunks(catalogue.lists, ROWS_PER_INSERT)) inserts.push(db.insert(lists).values(rows.map(asRow)));
  for (const rows of chunks(catalogue.listings, ROWS_PER_INSERT)) {
    const values = rows.map((row) => ({ ...asRow(row), list: row.list, organisation: row.organisation }));
    inserts.push(db.insert(listings).values(values));
  }
  for (const rows of chunks(catalogue.rules, ROWS_PER_INSERT)) inserts.push(db.insert(rules).values(rows.map(asRow)));
  for (const rows of chunks(items, ROWS_PER_INSERT)) inserts.push(db.insert(controlledItems).values(rows));
  inserts.push(
    db.insert(documents).values([
      { id: "extract", record: JSON.stringify(catalogue.extract) },
      { id: "controlled-items", record: JSON.stringify(controlledItemHead) },
      { id: "thesaurus", record: JSON.stringify(catalogue.thesaurus) },
    ]),
  );
  return inserts;
}

/** Hash of what was last imported from a source, or null. */
export async function importedHash(db: Database, source: string): Promise<string | null> {
  const [row] = await db.select({ hash: imports.hash }).from(imports).where(eq(imports.source, source));
  return row?.hash ?? null;
}

/** What was last imported from each source, by source. */
export async function importHashes(db: Database): Promise<{ source: string; hash: string }[]> {
  return db.select({ source: imports.source, hash: imports.hash }).from(imports).orderBy(asc(imports.source));
}

/** Ids of the lists that the catalogue describes. */
export async function knownLists(db: Database): Promise<Set<string>> {
  return new Set((await db.select({ id: lists.id }).from(lists)).map(({ id }) => id));
}

/**
 * Puts a catalogue in the place of the one that is there, whole or not at all: one batch is one transaction,
 * on an embedded file as on a server.
 */
export async function replaceCatalogue(
  db: Database,
  catalogue: Catalogue,
  imported: { source: string; hash: string; at: Date },
): Promise<void> {
  const record = { hash: imported.hash, importedAt: imported.at.toISOString() };
  await db.batch([
    db.delete(listings),
    db.delete(lists),
    db.delete(organisations),
    db.delete(countries),
    db.delete(areas),
    db.delete(modes),
    db.delete(rules),
    db.delete(controlledItems),
    db.delete(documents),
    ...insertStatements(db, catalogue),
    db
      .insert(imports)
      .values({ source: imported.source, ...record })
      .onConflictDoUpdate({ target: imports.source, set: record }),
  ]);
}

/** A libSQL server answers with ten megabytes at most; records of partners have about three kilobytes. */
const ORGANISATIONS_PER_READ = 1000;

/** Organisations sorted by id, page by page. */
async function readOrganisations(db: Database): Promise<{ record: string }[]> {
  const rows: { record: string }[] = [];
  let after = "";
  for (;;) {
    const page = await db
      .select({ id: organisations.id, record: organisations.record })
      .from(organisations)
      .where(gt(organisations.id, after))
      .orderBy(asc(organisations.id))
      .limit(ORGANISATIONS_PER_READ);
    rows.push(...page);
    const last = page.at(-1);
    if (page.length < ORGANISATIONS_PER_READ || !last) return rows;
    after = last.id;
  }
}

/** Reads everything, each kind sorted by its key. */
export async function readCatalogue(db: Database): Promise<Catalogue> {
  const organisationRows = await readOrganisations(db);
  const [areaRows, modeRows, countryRows, listRows, listingRows, ruleRows, itemRows, documentRows] = await db.batch([
    db.select().from(areas).orderBy(asc(areas.id)),
    db.select().from(modes).orderBy(asc(modes.id)),
    db.select().from(countries).orderBy(asc(countries.iso2)),
    db.select().from(lists).orderBy(asc(lists.id)),
    db.select().from(listings).orderBy(asc(listings.id)),
    db.select().from(rules).orderBy(asc(rules.id)),
    db.select().from(controlledItems).orderBy(asc(controlledItems.code)),
    db.select().from(documents),
  ]);
  const records = <T>(rows: { record: string }[]) => rows.map((row) => JSON.parse(row.record) as T);
  const document = (id: string) => JSON.parse(documentRows.find((row) => row.id === id)?.record ?? "null");
  return {
    areas: records(areaRows),
    modes: records(modeRows),
    countries: records(countryRows),
    organisations: records(organisationRows),
    lists: records(listRows),
    listings: records(listingRows),
    extract: document("extract"),
    rules: records(ruleRows),
    controlledItems: { ...document("controlled-items"), items: itemRows },
    // A store that an earlier version filled holds none until its fixtures are read again.
    thesaurus: document("thesaurus") ?? [],
  };
}
