import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createApp } from "../../src/app/create-app.ts";
import { createEditionHolder } from "../../src/editions/edition.holder.ts";
import { prepareStore } from "../../src/editions/edition.prepare.ts";
import { databaseEditions } from "../../src/editions/edition.source.ts";
import { createAnswerCache } from "../../src/http/answer.cache.ts";
import { migrateDatabase, openDatabase } from "../../src/store/database.node.ts";

export const FIXTURES = fileURLToPath(new URL("../../fixtures", import.meta.url));

const readAsset = (name: string) => readFile(new URL(`../../public/${name}`, import.meta.url), "utf8");

/** The day on which the tests stand: the day up to which the fixtures were put together. */
export const TEST_NOW = new Date("2026-11-22T03:00:00.000Z");

/** The real app on a real libSQL database in memory, filled from the fixtures; only the clock stands still. */
export async function createTestApp(now: () => Date = () => TEST_NOW) {
  const opened = await openDatabase({ url: ":memory:" });
  await migrateDatabase(opened.db);
  await prepareStore(opened.db, FIXTURES, TEST_NOW);
  const holder = createEditionHolder({ source: databaseEditions(opened.db), now });
  const internalErrors: unknown[] = [];
  const app = createApp({
    editions: holder,
    asset: readAsset,
    answers: createAnswerCache(),
    now,
    onInternalError: (report) => internalErrors.push(report),
  });
  return { app, holder, db: opened.db, close: opened.close, internalErrors };
}
