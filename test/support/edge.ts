import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createTestHarness } from "wrangler";
import { startSqld } from "../../scripts/sqld.ts";
import { importFixtures } from "../../src/editions/edition.prepare.ts";
import { publishEdition } from "../../src/editions/edition.publish.ts";
import { migrateDatabase, openDatabase } from "../../src/store/database.node.ts";
import { FIXTURES, TEST_NOW } from "./test-app.ts";

export interface Edge {
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
  stop: () => Promise<void>;
}

/** The real Worker bundle on workerd, over a real libSQL server that holds the same data as the Node app. */
export async function startEdge(): Promise<Edge> {
  const folder = await mkdtemp(path.join(tmpdir(), "nadeul-edge-"));
  const sqld = await startSqld(folder);
  const opened = await openDatabase({ url: sqld.url });
  await migrateDatabase(opened.db);
  await importFixtures(opened.db, FIXTURES, TEST_NOW);
  await publishEdition(opened.db, TEST_NOW);
  opened.close();
  const server = createTestHarness({
    workers: [
      {
        configPath: fileURLToPath(new URL("../../wrangler.toml", import.meta.url)),
        vars: { DATABASE_URL: sqld.url },
      },
    ],
  });
  const { url } = await server.listen();
  return {
    fetch: (target, init) => fetch(new URL(target, url), init),
    stop: async () => {
      await server.close();
      await sqld.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
