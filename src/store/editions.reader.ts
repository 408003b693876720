import type { InStatement, ResultSet } from "@libsql/client";

/*
 * The reading side of editions is written in plain SQL over the bare client, because the Worker needs nothing
 * else of the store: with drizzle-orm it would be a fifth larger.
 */

/** All that reading needs of a libSQL client; a drizzle database carries one as `$client`. */
export interface HasClient {
  $client: { execute(statement: InStatement): Promise<ResultSet> };
}

export interface EditionInForce {
  id: string;
  publishedAt: string;
  basis: string;
}

/** Name of the one row that tells which edition is in force. */
export const SLOT = "current";

/** The edition in force, since when and made of what; null before the first publication. */
export async function editionInForceOf({ $client }: HasClient): Promise<EditionInForce | null> {
  const { rows } = await $client.execute({
    sql: "SELECT edition, published_at, basis FROM edition_in_force WHERE slot = ?",
    args: [SLOT],
  });
  const row = rows[0];
  return row ? { id: String(row.edition), publishedAt: String(row.published_at), basis: String(row.basis) } : null;
}

/** Manifest of one edition, as JSON, and when it was made; null if there is none of that id. */
export async function readManifest(
  { $client }: HasClient,
  id: string,
): Promise<{ manifest: string; createdAt: string } | null> {
  const { rows } = await $client.execute({ sql: "SELECT manifest, created_at FROM editions WHERE id = ?", args: [id] });
  const row = rows[0];
  return row ? { manifest: String(row.manifest), createdAt: String(row.created_at) } : null;
}

/** Chunks per statement: 4 MiB, as base64 well below the 10 MB that a libSQL server lets into one response. */
const CHUNKS_PER_READ = 8;

/** The chunks of one part, in order. */
export async function readPart({ $client }: HasClient, edition: string, part: string): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for (;;) {
    const { rows } = await $client.execute({
      sql: "SELECT body FROM edition_parts WHERE edition = ? AND part = ? ORDER BY sequence LIMIT ? OFFSET ?",
      args: [edition, part, CHUNKS_PER_READ, chunks.length],
    });
    chunks.push(...rows.map(({ body }) => new Uint8Array(body as ArrayBuffer)));
    if (rows.length < CHUNKS_PER_READ) return chunks;
  }
}
