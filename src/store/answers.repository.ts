import { asc } from "drizzle-orm";
import type { Database } from "./database.ts";
import { answerSheets } from "./store.table.ts";

/** An answered due-diligence sheet as it is stored: the sheet is kept as it was given. */
export interface StoredAnswers {
  organisation: string;
  sheet: unknown;
  hash: string;
  importedAt: string;
}

/** The newest sheet of each organisation, by organisation. */
export async function readAnswerSheets(db: Database): Promise<StoredAnswers[]> {
  const rows = await db.select().from(answerSheets).orderBy(asc(answerSheets.organisation));
  return rows.map((row) => ({ ...row, sheet: JSON.parse(row.sheet) as unknown }));
}

/** Puts a sheet in the place of the organisation's last one. */
export async function replaceAnswerSheet(db: Database, answers: StoredAnswers): Promise<void> {
  const row = { ...answers, sheet: JSON.stringify(answers.sheet) };
  await db.insert(answerSheets).values(row).onConflictDoUpdate({ target: answerSheets.organisation, set: row });
}
