import { createClient } from "@libsql/client/http";
import { clientConfig, type DatabaseSettings } from "./database.ts";
import type { HasClient } from "./editions.reader.ts";

/** Opens a libSQL server over HTTP. `libsql:` always means TLS; a local server is addressed with `http:`. */
export function openWebDatabase(settings: DatabaseSettings): HasClient {
  return { $client: createClient(clientConfig(settings)) };
}
