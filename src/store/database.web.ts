import { createClient } from "@libsql/client/web";
import { drizzle } from "drizzle-orm/libsql/web";
import { clientConfig, type Database, type DatabaseSettings } from "./database.ts";
import * as tables from "./store.table.ts";

/** Opens a libSQL server over HTTP. `libsql:` always means TLS; a local server is addressed with `http:`. */
export function openWebDatabase(settings: DatabaseSettings): Database {
  return drizzle(createClient(clientConfig(settings)), { schema: tables });
}
