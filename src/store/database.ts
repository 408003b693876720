import type { Client } from "@libsql/client";
import type { LibSQLDatabase } from "drizzle-orm/libsql";
import type * as tables from "./store.table.ts";

/** A libSQL database, whichever client carries it. */
export type Database = LibSQLDatabase<typeof tables> & { $client: Client };

export interface DatabaseSettings {
  url: string;
  authToken?: string;
}

/** Both clients insist on leaving an absent token out. */
export function clientConfig({ url, authToken }: DatabaseSettings): { url: string; authToken?: string } {
  return authToken ? { url, authToken } : { url };
}
