import { sql } from "drizzle-orm";
import type { Catalogue } from "../../src/domain/catalogue.ts";
import type { InputFile, SourceDefinition } from "../../src/lists/list.types.ts";
import { ofacSdn } from "../../src/lists/ofac/ofac.source.ts";
import { plain } from "../../src/lists/plain/plain.source.ts";
import { unSc } from "../../src/lists/un/un.source.ts";
import { type ImportSettings, importList } from "../../src/screening/list.import.ts";
import { replaceCatalogue } from "../../src/store/catalogue.repository.ts";
import { migrateDatabase, openDatabase } from "../../src/store/database.node.ts";
import type { Database } from "../../src/store/database.ts";
import { entriesInForce } from "../../src/store/lists.repository.ts";
import { catalogue, rule, sanctionsList, text } from "./records.ts";

export const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 22, 3, minute));

export const SOURCES_BY_ID: Record<string, SourceDefinition> = { "ofac-sdn": ofacSdn, "un-sc": unSc, plain };

/** Lists and rules as tests of screening need them: one that blocks, one that holds, a bank list. */
export const screeningCatalogue = (over: Partial<Catalogue> = {}): Catalogue =>
  catalogue({
    lists: [
      sanctionsList(),
      sanctionsList({ id: "un-sc", names: text("UN"), rule: "KR-TFPA" }),
      sanctionsList({ id: "kr-moef", names: text("banks"), rule: "KR-RU-BANKS", measure: "financial_suspension" }),
      sanctionsList({ id: "jp-meti-ru", names: text("METI"), rule: "LISTED-LIMITED", measure: "export_control" }),
    ],
    listings: [],
    rules: [
      rule(),
      rule({ id: "KR-TFPA" }),
      rule({ id: "US-OFAC-50" }),
      rule({ id: "KR-RU-BANKS", level: "high" }),
      rule({ id: "LISTED-LIMITED", level: "medium" }),
      rule({ id: "NAMESAKE", level: "info" }),
      rule({ id: "TYP-TRANSSHIP", level: "info" }),
    ],
    ...over,
  });

/** A real database in memory or in a file that holds a small catalogue. */
export async function openStore(set: Catalogue = screeningCatalogue(), url = ":memory:") {
  const opened = await openDatabase({ url });
  await migrateDatabase(opened.db);
  await fill(opened.db, set);
  return opened;
}

export const fill = (db: Database, set: Catalogue, hash = JSON.stringify(set)): Promise<void> =>
  replaceCatalogue(db, set, { source: "fixtures", hash, at: at(0) });

/** Imports files of a source, by its id. */
export const importFiles = (
  db: Database,
  source: string,
  files: readonly InputFile[],
  settings: Partial<ImportSettings> = {},
) => importList(db, SOURCES_BY_ID[source] as SourceDefinition, files, { now: at(1), ...settings });

export async function countRows(db: Database, table: string): Promise<number> {
  const [row] = await db.all<{ n: number }>(sql.raw(`SELECT count(*) AS n FROM ${table}`));
  return row?.n ?? -1;
}

/** What is in force, as `list/entry name`. */
export const namesInForce = async (db: Database): Promise<string[]> =>
  (await entriesInForce(db)).map(({ list, entry, party }) => `${list}/${entry} ${party.names[0]?.text}`);
