import { eq } from "drizzle-orm";
import type { Database } from "./database.ts";
import { SLOT } from "./editions.reader.ts";
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

/** Writes an edition and puts it in force in one transaction, so that no reader meets half of one. */
export async function insertEdition(db: Database, edition: StoredEdition, basis: string): Promise<void> {
  const { id, format, createdAt, manifest } = edition;
  const partRows = edition.parts.flatMap(({ part, chunks }) =>
    chunks.map((chunk, sequence) => ({ edition: id, part, sequence, body: Buffer.from(chunk) })),
  );
  await db.batch([
    db.insert(editions).values({ id, format, createdAt, manifest }),
    ...partRows.map((row) => db.insert(editionParts).values(row)),
    putInForceStatement(db, { edition: id, publishedAt: createdAt, basis }),
  ]);
}

function putInForceStatement(db: Database, row: { edition: string; publishedAt: string; basis: string }) {
  return db
    .insert(editionInForce)
    .values({ slot: SLOT, ...row })
    .onConflictDoUpdate({ target: editionInForce.slot, set: row });
}

/** Puts an edition that is already stored in force. */
export async function putInForce(db: Database, edition: string, publishedAt: string, basis: string): Promise<void> {
  await putInForceStatement(db, { edition, publishedAt, basis });
}
