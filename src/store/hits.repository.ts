import { asc, eq } from "drizzle-orm";
import type { Decision, Hit } from "../domain/hit.ts";
import type { Database } from "./database.ts";
import { decisions, hits } from "./store.table.ts";

const ROWS_PER_INSERT = 500;

/** Puts the hits of a publication in the place of those of the last one. */
export async function replaceHits(db: Database, found: readonly Hit[]): Promise<void> {
  const inserts = [];
  for (let start = 0; start < found.length; start += ROWS_PER_INSERT) {
    const rows = found.slice(start, start + ROWS_PER_INSERT);
    inserts.push(
      db
        .insert(hits)
        .values(rows.map((hit) => ({ id: hit.id, organisation: hit.organisation, record: JSON.stringify(hit) }))),
    );
  }
  await db.batch([db.delete(hits), ...inserts]);
}

/** All hits of the last publication, by id. */
export async function readHits(db: Database): Promise<Hit[]> {
  const rows = await db.select({ record: hits.record }).from(hits).orderBy(asc(hits.id));
  return rows.map(({ record }) => JSON.parse(record) as Hit);
}

export async function readHit(db: Database, id: string): Promise<Hit | null> {
  const [row] = await db.select({ record: hits.record }).from(hits).where(eq(hits.id, id));
  return row ? (JSON.parse(row.record) as Hit) : null;
}

/** Every ruling ever made, oldest first: the newest on a hit decides, the others are its history. */
export async function readDecisions(db: Database): Promise<Decision[]> {
  const rows = await db.select().from(decisions).orderBy(asc(decisions.id));
  return rows.map(({ hit, ruling, why, decidedBy, decidedAt, basis }) => ({
    hit,
    ruling: ruling as Decision["ruling"],
    why,
    by: decidedBy,
    at: decidedAt,
    basis,
  }));
}

export async function insertDecision(db: Database, { hit, ruling, why, by, at, basis }: Decision): Promise<void> {
  await db.insert(decisions).values({ hit, ruling, why, decidedBy: by, decidedAt: at, basis });
}
