import { eq, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { SLOT } from "./editions.reader.ts";
import { documentsWhole } from "./search.repository.ts";
import { editionInForce, editionParts, editions } from "./store.table.ts";

export interface StoredEdition {
  id: string;
  format: number;
  createdAt: string;
  manifest: string;
  parts: readonly { part: string; chunks: readonly Uint8Array[] }[];
}

export async function editionExists(db: Database, id: string): Promise<boolean> {
  const rows = await db.select({ id: editions.id }).from(editions).where(eq(editions.id, id));
  return rows.length > 0;
}

/**
 * Writes an edition and puts it in force in one transaction, so that no reader meets half of one. Its search documents
 * are too many for one transaction and are written before: without all of them everything fails.
 * @param documents search documents that it needs in the database; null if its index lies in its search part
 */
export async function insertEdition(
  db: Database,
  edition: StoredEdition,
  basis: string,
  documents: number | null = null,
): Promise<void> {
  const { id, format, createdAt, manifest } = edition;
  const partRows = edition.parts.flatMap(({ part, chunks }) =>
    chunks.map((chunk, sequence) => ({ edition: id, part, sequence, body: Buffer.from(chunk) })),
  );
  await db.batch([
    db.insert(editions).values({ id, format, createdAt, manifest }),
    ...partRows.map((row) => db.insert(editionParts).values(row)),
    putInForceStatement(db, id, { publishedAt: createdAt, basis }, documents),
  ]);
}

function putInForceStatement(
  db: Database,
  id: string,
  since: { publishedAt: string; basis: string },
  documents: number | null,
) {
  // The column takes no NULL, so the statement fails, and the batch that it stands in with it.
  const edition = documents === null ? id : sql<string>`CASE WHEN ${documentsWhole(id, documents)} THEN ${id} END`;
  const row = { edition, ...since };
  return db
    .insert(editionInForce)
    .values({ slot: SLOT, ...row })
    .onConflictDoUpdate({ target: editionInForce.slot, set: row });
}

/**
 * Puts an edition that is already stored in force.
 * @param documents search documents that it needs in the database; null if its index lies in its search part
 */
export async function putInForce(
  db: Database,
  edition: string,
  publishedAt: string,
  basis: string,
  documents: number | null = null,
): Promise<void> {
  await putInForceStatement(db, edition, { publishedAt, basis }, documents);
}
