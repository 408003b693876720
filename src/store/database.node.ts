import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createClient } from "@libsql/client";
import { drizzle } from "drizzle-orm/libsql";
import { migrate } from "drizzle-orm/libsql/migrator";
import { clientConfig, type Database, type DatabaseSettings } from "./database.ts";
import * as tables from "./store.table.ts";

const MIGRATIONS_FOLDER = fileURLToPath(new URL("../../drizzle", import.meta.url));

export interface OpenDatabase {
  db: Database;
  close: () => void;
}

/** A path out of `file:x`, `file:./x`, `file:/x` or `file:///x`; null for every other address. */
function pathOfFileUrl(url: string): string | null {
  if (!url.startsWith("file:")) return null;
  return url.startsWith("file://") ? fileURLToPath(url) : (url.slice("file:".length).split("?")[0] ?? null);
}

/**
 * Opens a libSQL database on Node: an embedded file (its folder is made), `:memory:`, or a server.
 * An embedded file is put into WAL mode, so that reading goes on while something is written.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<OpenDatabase> {
  const file = pathOfFileUrl(settings.url);
  if (file) await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  const client = createClient(clientConfig(settings));
  if (file) await client.execute("PRAGMA journal_mode = WAL");
  return { db: drizzle(client, { schema: tables }), close: () => client.close() };
}

/** Applies the migrations of `drizzle/` that the database lacks. Reads files, so it never runs in a Worker. */
export async function migrateDatabase(db: Database): Promise<void> {
  await migrate(db, { migrationsFolder: MIGRATIONS_FOLDER });
}
