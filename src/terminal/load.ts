import { dayInKorea } from "../domain/day.ts";
import { createEditionHolder } from "../editions/edition.holder.ts";
import { databaseEditions } from "../editions/edition.source.ts";
import type { Database } from "../store/database.ts";
import { openPrepared } from "./serve.ts";
import type { Loaded, Terminal } from "./terminal.types.ts";

/** Opens the database, prepared if it is embedded, and closes it when the work is done. */
export async function withDatabase(terminal: Terminal, work: (db: Database) => Promise<void>): Promise<void> {
  const opened = await openPrepared(terminal.settings(), terminal.root, () => {});
  try {
    await work(opened.db);
  } finally {
    opened.close();
  }
}

/**
 * Loads the edition in force, hands it to the work and closes the database again.
 * An embedded database is prepared on the way, so that the first command on a fresh machine already answers.
 */
export async function withEdition(terminal: Terminal, work: (loaded: Loaded) => void | Promise<void>): Promise<void> {
  await withDatabase(terminal, async (db) => {
    const holder = createEditionHolder({ source: databaseEditions(db), now: terminal.now });
    const { edition } = await holder.current();
    await work({ edition, publishedAt: edition.publishedAt, asOf: dayInKorea(terminal.now()) });
  });
}
