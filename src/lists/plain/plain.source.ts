import { readCsvRows, type TableRow } from "../csv.rows.ts";
import { openText, READ_LIMITS, type TextFile } from "../input.text.ts";
import { ListRefusal } from "../list.refusal.ts";
import type { InputFile, ReadEntry, ReadLimits, ReadList, SourceDefinition } from "../list.types.ts";
import { PLAIN_COLUMNS, PLAIN_REQUIRED } from "./plain.columns.ts";
import { mapPlain, PlainCellError, plainList } from "./plain.mapper.ts";

function checkHeader(header: readonly string[], file: string, line: number): void {
  const refuse = (detail: string) => new ListRefusal("wrong-format", { file, line }, detail);
  const known: readonly string[] = PLAIN_COLUMNS;
  const unknown = header.find((column) => !known.includes(column));
  if (unknown !== undefined)
    throw refuse(`has an unknown column "${unknown}"; the columns are ${PLAIN_COLUMNS.join(", ")}`);
  const missing = PLAIN_REQUIRED.find((column) => !header.includes(column));
  if (missing) throw refuse(`has no column "${missing}"`);
  const twice = header.find((column, at) => header.indexOf(column) !== at);
  if (twice !== undefined) throw refuse(`has the column "${twice}" twice`);
}

function entryOf(row: TableRow, file: string, line: number): ReadEntry {
  try {
    return { list: plainList(row), party: mapPlain(row), raw: row };
  } catch (cause) {
    if (!(cause instanceof PlainCellError)) throw cause;
    throw new ListRefusal("invalid-value", { file, line }, cause.message, { cause });
  }
}

/** Reads a file strictly: it is written by hand, so every mistake is named instead of guessed at. */
async function readFile(file: TextFile, seen: Map<string, string>): Promise<ReadEntry[]> {
  if (file.format !== "csv")
    throw new ListRefusal("wrong-format", { file: file.name }, `is ${file.format.toUpperCase()}; a plain list is CSV`);
  const entries: ReadEntry[] = [];
  let header: string[] | null = null;
  await readCsvRows(file, { openEnd: true }, (cells, line) => {
    if (!header) {
      header = cells.map((cell) => cell.trim());
      return checkHeader(header, file.name, line);
    }
    if (cells.length !== header.length) {
      // Quotes that are forgotten around a comma look the same as a cut.
      throw new ListRefusal(
        cells.length < header.length ? "truncated" : "wrong-format",
        { file: file.name, line },
        `has ${cells.length} cells where the header has ${header.length}`,
      );
    }
    const row: TableRow = {};
    for (const [at, column] of header.entries()) if (cells[at]) row[column] = cells[at];
    const entry = entryOf(row, file.name, line);
    const key = `${entry.list} ${entry.party.entry}`;
    const first = seen.get(key);
    if (first)
      throw new ListRefusal(
        "duplicate-entry",
        { file: file.name, line },
        `entry "${entry.party.entry}" of ${entry.list} is already in ${first}`,
      );
    seen.set(key, `${file.name}, line ${line}`);
    entries.push(entry);
  });
  if (entries.length === 0) throw new ListRefusal("empty", { file: file.name }, "has a header but no entry");
  return entries;
}

async function readPlain(files: readonly InputFile[], limits: ReadLimits = READ_LIMITS): Promise<ReadList> {
  if (files.length === 0) throw new ListRefusal("missing-part", { file: "plain" }, "no file was given");
  const seen = new Map<string, string>();
  const entries: ReadEntry[] = [];
  for (const input of files) entries.push(...(await readFile(await openText(input, limits), seen)));
  return { listDate: null, declaredCount: null, records: entries.length, entries };
}

/** Lists written by hand in the documented CSV (`plain.columns.ts`); the file says which lists it feeds. */
export const plain: SourceDefinition = {
  id: "plain",
  lists: [],
  files: [{ name: "list.csv", format: "csv", url: null, required: true }],
  formats: ["csv"],
  minimumEntries: 1,
  read: readPlain,
};
