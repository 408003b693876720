import { notInArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { MAX_SEARCH_DOCUMENTS, SEARCH_COLUMNS, type SearchColumn } from "./search.reader.ts";
import { searchEditions } from "./store.table.ts";

/** A document for the full-text index: the terms of each column, one a line. */
export type SearchRow = Readonly<Record<SearchColumn, string>>;

/** Rows per INSERT and statements per batch: a batch to a hosted server stays at a few megabytes. */
const ROWS_PER_INSERT = 250;
const INSERTS_PER_BATCH = 4;
const ROWS_PER_BATCH = ROWS_PER_INSERT * INSERTS_PER_BATCH;

/** As a literal, because clients send numbers as floats, and a division by one would be no whole number. */
const MAX_DOCUMENTS = sql.raw(String(MAX_SEARCH_DOCUMENTS));
const INDEX = sql.identifier("search_index");
const COLUMNS = sql.join(
  SEARCH_COLUMNS.map((column) => sql.identifier(column)),
  sql`, `,
);
const VALUES = sql.join(
  SEARCH_COLUMNS.map((_, place) => sql.raw(`value ->> ${place}`)),
  sql`, `,
);

/** All rows in one variable, as JSON: as variables of their own they would be nine each. */
function insertRows(db: Database, first: number, rows: readonly SearchRow[]) {
  const values = JSON.stringify(rows.map((row) => SEARCH_COLUMNS.map((column) => row[column])));
  return db.run(
    sql`INSERT INTO ${INDEX} (rowid, ${COLUMNS}) SELECT CAST(${first} AS INTEGER) + key, ${VALUES} FROM json_each(${values})`,
  );
}

async function writeBatch(db: Database, first: number, rows: readonly SearchRow[]): Promise<void> {
  const [one, ...rest] = Array.from({ length: Math.ceil(rows.length / ROWS_PER_INSERT) }, (_, i) => {
    const from = i * ROWS_PER_INSERT;
    return insertRows(db, first + from, rows.slice(from, from + ROWS_PER_INSERT));
  });
  if (one) await db.batch([one, ...rest]);
}

function* batches(rows: Iterable<SearchRow>): Generator<SearchRow[], void> {
  let batch: SearchRow[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < ROWS_PER_BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * Writes the search documents of an edition that has none yet, a batch at a time. Nobody reads them before the edition
 * is in force, and `documentsWhole` keeps it from getting there while one is missing.
 * @param rows in the order in which the documents are numbered, read once
 * @throws Error if another process is writing those of the same edition
 */
export async function writeSearchDocuments(db: Database, edition: string, rows: Iterable<SearchRow>): Promise<void> {
  const [reserved] = await db.insert(searchEditions).values({ edition }).returning({ number: searchEditions.number });
  if (!reserved) throw new Error(`no number was given to the search documents of edition ${edition}`);
  let written = 0;
  for (const batch of batches(rows)) {
    if (written + batch.length > MAX_SEARCH_DOCUMENTS) throw new RangeError("too many search documents");
    await writeBatch(db, reserved.number * MAX_SEARCH_DOCUMENTS + written, batch);
    written += batch.length;
  }
}

/**
 * True in SQL if an edition has exactly so many search documents. In the statement that puts it in force, so that one
 * whose documents another process dropped in between fails.
 */
export function documentsWhole(edition: string, documents: number): SQL {
  const number = sql`(SELECT ${searchEditions.number} FROM ${searchEditions} WHERE ${searchEditions.edition} = ${edition})`;
  return sql`(${number} IS NOT NULL AND ${documents} = (SELECT count(*) FROM ${INDEX} WHERE
    rowid >= ${number} * ${MAX_DOCUMENTS} AND rowid < (${number} + 1) * ${MAX_DOCUMENTS}))`;
}

/** Whether an edition has exactly so many search documents in the database. */
export async function hasSearchDocuments(db: Database, edition: string, documents: number): Promise<boolean> {
  const [row] = await db.all<{ whole: number }>(sql`SELECT ${documentsWhole(edition, documents)} AS whole`);
  return row?.whole === 1;
}

/** Drops the search documents of all editions but these, and rows that a killed publication left behind. */
export async function dropSearchDocuments(db: Database, keep: readonly string[]): Promise<void> {
  const kept = db.select({ number: searchEditions.number }).from(searchEditions);
  await db.batch([
    db.delete(searchEditions).where(notInArray(searchEditions.edition, [...keep])),
    db.run(sql`DELETE FROM ${INDEX} WHERE rowid / ${MAX_DOCUMENTS} NOT IN ${kept}`),
  ]);
}
