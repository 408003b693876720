import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createTestHarness } from "wrangler";
import { startSqld } from "../../scripts/sqld.ts";
import { importFixtures } from "../../src/editions/edition.prepare.ts";
import { publishEdition } from "../../src/editions/edition.publish.ts";
import { migrateDatabase, openDatabase } from "../../src/store/database.node.ts";
import type { Database } from "../../src/store/database.ts";
import { FIXTURES, TEST_NOW } from "./test-app.ts";

export interface Edge {
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
  stop: () => Promise<void>;
}

/** The real Worker bundle on workerd with the given settings. */
export async function startWorker(vars: Record<string, string>): Promise<Edge> {
  const configPath = fileURLToPath(new URL("../../wrangler.toml", import.meta.url));
  const server = createTestHarness({ workers: [{ configPath, vars }] });
  const { url } = await server.listen();
  return { fetch: (target, init) => fetch(new URL(target, url), init), stop: () => server.close() };
}

/**
 * The Worker over a real libSQL server that holds the same data as the Node app.
 * @param fill puts more into the store before an edition is published
 */
export async function startEdge(fill: (db: Database) => Promise<void> = async () => {}): Promise<Edge> {
  const folder = await mkdtemp(path.join(tmpdir(), "nadeul-edge-"));
  const sqld = await startSqld(folder);
  const opened = await openDatabase({ url: sqld.url });
  await migrateDatabase(opened.db);
  await importFixtures(opened.db, FIXTURES, TEST_NOW);
  await fill(opened.db);
  await publishEdition(opened.db, TEST_NOW);
  opened.close();
  const worker = await startWorker({ DATABASE_URL: sqld.url });
  return {
    fetch: worker.fetch,
    stop: async () => {
      await worker.stop();
      await sqld.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
