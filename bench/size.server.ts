/**
 * A server over a given number of synthetic partners, in a process of its own: fills a database, publishes, loads the
 * edition from there and serves it. Sends its port and what each step took.
 * Usage (forked): size.server.ts DATABASE COUNT QUESTION
 */
import { performance } from "node:perf_hooks";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { createApp } from "../src/app/create-app.ts";
import { createEditionHolder } from "../src/editions/edition.holder.ts";
import { publishEdition } from "../src/editions/edition.publish.ts";
import { databaseEditions } from "../src/editions/edition.source.ts";
import { loadFixtures } from "../src/fixtures/fixtures.files.ts";
import { createAnswerCache } from "../src/http/answer.cache.ts";
import { replaceCatalogue } from "../src/store/catalogue.repository.ts";
import { migrateDatabase, openDatabase } from "../src/store/database.node.ts";
import { syntheticCatalogue } from "./synthetic.partners.ts";

const [database = "", count = "0", question = ""] = process.argv.slice(2);
const now = () => new Date();

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now();
  const value = await work();
  return [value, performance.now() - began];
}

const { db } = await openDatabase({ url: database });
await migrateDatabase(db);
const { set } = await loadFixtures(new URL("../fixtures", import.meta.url).pathname);
await replaceCatalogue(db, syntheticCatalogue(set, Number(count)), { source: "fixtures", hash: count, at: now() });
const [, publishMs] = await timed(() => publishEdition(db, now()));
globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
const editions = createEditionHolder({ source: databaseEditions(db), now });
const [, loadMs] = await timed(() => editions.current());
const dependencies = { asset: async () => "{}", editions, now };
const app = createApp({ ...dependencies, answers: createAnswerCache() });
const uncached = createApp({ ...dependencies, answers: createAnswerCache(0) });
const [bytes, firstMs] = await timed(async () => (await app.request(question)).text());
globalThis.gc?.();
const heapMb = (process.memoryUsage().heapUsed - before) / 1e6;
const [{ stored } = { stored: 0 }] = await db.all<{ stored: number }>(
  "SELECT sum(length(body)) AS stored FROM edition_parts",
);
const bench = new Hono()
  .get("/bare", (c) => c.body(bytes, 200, { "Content-Type": "application/json" }))
  .mount("/uncached", uncached.fetch)
  .mount("/app", app.fetch);
serve({ fetch: bench.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
  const total = (JSON.parse(bytes) as { page: { total: number } }).page.total;
  process.send?.({ port, bytes: bytes.length, total, publishMs, loadMs, firstMs, heapMb, storedMb: stored / 1e6 });
});
