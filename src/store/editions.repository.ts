import { and, asc, eq } from "drizzle-orm";
import type { Database } from "./database.ts";
import { editionInForce, editionParts, editions } from "./store.table.ts";

const SLOT = "current";

export interface StoredEdition {
  id: string;
  format: number;
  createdAt: string;
  manifest: string;
  parts: readonly { part: string; chunks: readonly Uint8Array[] }[];
}

export interface EditionInForce {
  id: string;
  publishedAt: string;
  basis: string;
}

/** The edition in force, since when and made of what; null before the first publication. */
export async function editionInForceOf(db: Database): Promise<EditionInForce | null> {
  const { edition: id, publishedAt, basis } = editionInForce;
  const [row] = await db.select({ id, publishedAt, basis }).from(editionInForce).where(eq(editionInForce.slot, SLOT));
  return row ?? null;
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

/** Manifest of one edition, or null. */
export async function readManifest(db: Database, id: string): Promise<{ manifest: string; createdAt: string } | null> {
  const [row] = await db
    .select({ manifest: editions.manifest, createdAt: editions.createdAt })
    .from(editions)
    .where(eq(editions.id, id));
  return row ?? null;
}

/** The chunks of one part, in order. */
export async function readPart(db: Database, edition: string, part: string): Promise<Uint8Array[]> {
  const rows = await db
    .select({ body: editionParts.body })
    .from(editionParts)
    .where(and(eq(editionParts.edition, edition), eq(editionParts.part, part)))
    .orderBy(asc(editionParts.sequence));
  return rows.map((row) => row.body);
}
