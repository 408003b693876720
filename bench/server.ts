/**
 * A server to be measured, in a process of its own: the real app, a bare Hono route that returns the same
 * bytes, and the plain way that reads the database for every question. Prints its port.
 */
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { createApp } from "../src/app/create-app.ts";
import { createEditionHolder } from "../src/editions/edition.holder.ts";
import { openEdition } from "../src/editions/edition.open.ts";
import { buildSearchPart } from "../src/editions/edition.search.ts";
import { databaseEditions } from "../src/editions/edition.source.ts";
import { createAnswerCache } from "../src/http/answer.cache.ts";
import { findLeads } from "../src/leads/leads.find.ts";
import { DEFAULT_LEAD_VERDICTS } from "../src/leads/leads.types.ts";
import { DEFAULT_WEIGHTS } from "../src/ranking/criteria.ts";
import { readCatalogue } from "../src/store/catalogue.repository.ts";
import { openDatabase } from "../src/store/database.node.ts";

const [database = "", question = ""] = process.argv.slice(2);
const { db } = await openDatabase({ url: database });
const source = databaseEditions(db);
const now = () => new Date();
const asset = async () => "{}";
const dependencies = {
  asset,
  editions: createEditionHolder({ source, now }),
  now,
};
const app = createApp({ ...dependencies, answers: createAnswerCache() });
const uncached = createApp({ ...dependencies, answers: createAnswerCache(0) });
const { manifest } = (await dependencies.editions.current()).edition;
const bytes = await (await app.request(question)).text();

const bench = new Hono()
  .get("/bare", (c) => c.body(bytes, 200, { "Content-Type": "application/json" }))
  .get("/plain", async (c) => {
    const catalogue = await readCatalogue(db);
    const core = JSON.stringify({ catalogue, hits: [] });
    const search = buildSearchPart(catalogue, true);
    const edition = openEdition(manifest, { core, search, screening: () => Promise.reject(new Error("unused")) }, "");
    const query = {
      areas: ["ai"],
      countries: [],
      kinds: [],
      verdicts: DEFAULT_LEAD_VERDICTS,
      text: null,
      weights: DEFAULT_WEIGHTS,
      includeReference: false,
    };
    const { leads } = await findLeads(edition, query, "2026-11-22");
    return c.json(leads.length);
  })
  .mount("/uncached", uncached.fetch)
  .mount("/app", app.fetch);
serve({ fetch: bench.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) =>
  process.send?.({ port, bytes: bytes.length }),
);
