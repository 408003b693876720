import { readFile } from "node:fs/promises";
import path from "node:path";
import type { serve } from "@hono/node-server";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { createApp } from "../app/create-app.ts";
import type { Settings } from "../app/settings.ts";
import { createEditionHolder } from "../editions/edition.holder.ts";
import { prepareStore } from "../editions/edition.prepare.ts";
import { databaseEditions } from "../editions/edition.source.ts";
import { createAnswerCache } from "../http/answer.cache.ts";
import { migrateDatabase, type OpenDatabase, openDatabase } from "../store/database.node.ts";

export const defaultDatabaseUrl = (root: string): string => `file:${path.join(root, ".data", "nadeul.db")}`;
export const fixturesFolder = (root: string): string => path.join(root, "fixtures");

export interface ServiceSetup {
  settings: Settings;
  /** Folder of the project: fixtures lie in it. */
  root: string;
  listen: typeof serve;
  print: (line: string) => void;
  onStop: (stop: () => void) => void;
}

const isEmbedded = (url: string) => url.startsWith("file:") || url === ":memory:";

/**
 * Opens the database. An embedded one is made, migrated, filled and published as far as needed; a server's
 * data are somebody's, so they are touched by `nadeul publish` only.
 */
export async function openPrepared(
  settings: Settings,
  root: string,
  print: (line: string) => void,
): Promise<OpenDatabase> {
  const opened = await openDatabase(settings.database);
  const { url } = settings.database;
  if (!isEmbedded(url)) {
    print(`database  ${new URL(url).host} (a server: publish with 'npx nadeul publish')`);
    return opened;
  }
  await migrateDatabase(opened.db);
  const { imported, published } = await prepareStore(opened.db, fixturesFolder(root), new Date());
  print(`database  ${url}`);
  print(
    imported
      ? `import    ${imported.organisations} organisations and ${imported.listings} starter listings from fixtures/`
      : "import    nothing new in fixtures/",
  );
  print(published ? `edition   ${published.id} published` : "edition   unchanged");
  return opened;
}

/** Requests to copy: curl sends an address as it is typed, and HTTP takes ASCII only, so Korean goes in as data. */
export const EXAMPLES: readonly { address: string; q: string | null }[] = [
  { address: "/v1/leads?area=ai&country=KZ", q: null },
  { address: "/v1/leads?lang=ko", q: "우즈베키스탄 핀테크" },
  { address: "/v1/partners/yandex?lang=en", q: null },
];

const exampleLine = (origin: string, { address, q }: (typeof EXAMPLES)[number]): string =>
  `  curl ${q === null ? "" : `-G --data-urlencode 'q=${q}' `}'${origin}${address}'`;

/** Prepares the data, serves over HTTP and says what it did. */
export async function startService({ settings, root, listen, print, onStop }: ServiceSetup): Promise<void> {
  const opened = await openPrepared(settings, root, print);
  const now = () => new Date();
  const app = createApp({
    editions: createEditionHolder({ source: databaseEditions(opened.db), now }),
    asset: (name) => readFile(path.join(root, "public", name), "utf8"),
    answers: createAnswerCache(),
    now,
    frameAncestors: settings.frameAncestors,
    serviceKeys: settings.serviceKeys,
    onInternalError: (report) => console.error(JSON.stringify(report)),
  });
  // Cloudflare compresses by itself, so only Node does it here.
  const compressed = new Hono().use(compress()).route("/", app);
  const { host: hostname, port } = settings;
  const server = listen({ fetch: compressed.fetch, hostname, port }, (info) => {
    const origin = `http://${hostname.includes(":") ? `[${hostname}]` : hostname}:${info.port}`;
    print(`serving   ${origin}`);
    print("try");
    for (const example of EXAMPLES) print(exampleLine(origin, example));
  });
  onStop(() => {
    server.close();
    opened.close();
  });
}
