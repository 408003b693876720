import { CsvError, parse } from "csv-parse";
import type { TextFile } from "./input.text.ts";
import { ListRefusal } from "./list.refusal.ts";

export interface CsvOptions {
  delimiter?: string;
  /** Quotes inside an unquoted cell are taken literally (EU). */
  looseQuotes?: boolean;
  /** A last line without a line end is believed even if its last cell may be cut. Only for files written by hand. */
  openEnd?: boolean;
}

export type RowHandler = (cells: string[], line: number) => void;

/** Codes of csv-parse for a quote that is still open when the file ends. */
const OPEN_QUOTE = "CSV_QUOTE_NOT_CLOSED";

function refusalOf(error: unknown, file: string): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = typeof error.lines === "number" ? error.lines : undefined;
  if (error.code === OPEN_QUOTE) {
    return new ListRefusal("truncated", { file, line }, "ends inside a quoted cell: the file is cut off", {
      cause: error,
    });
  }
  return new ListRefusal("wrong-format", { file, line }, `is not the expected CSV (${error.message})`, {
    cause: error,
  });
}

/**
 * Reads a CSV file row by row; the handler also gets the line on which the row starts. Cells are as in the file.
 * @throws {ListRefusal} truncated when the file ends inside a cell, wrong-format when it is not CSV; what the
 * handler throws passes through.
 */
export async function readCsvRows(file: TextFile, options: CsvOptions, onRow: RowHandler): Promise<void> {
  const delimiter = options.delimiter ?? ",";
  let endOfPrevious = 0;
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: options.looseQuotes ?? false,
    skip_empty_lines: true,
    on_record: (cells: string[], context) => {
      onRow(cells, endOfPrevious + 1);
      endOfPrevious = context.lines;
      return null;
    },
  });
  const finished = new Promise<void>((resolve, reject) => {
    parser.once("end", resolve).once("error", reject).resume();
  });
  let lastCharacter = "";
  const write = async () => {
    for await (const chunk of file.chunks) {
      lastCharacter = chunk.at(-1) ?? lastCharacter;
      if (!parser.write(chunk)) await Promise.race([new Promise((resolve) => parser.once("drain", resolve)), finished]);
    }
    parser.end();
  };
  try {
    await Promise.all([write(), finished]);
  } catch (error) {
    parser.destroy();
    throw refusalOf(error, file.name);
  }
  // With a line end, a closed quote or an empty cell at the end nothing can be missing from the last row.
  if (!options.openEnd && !["\n", "\r", "\u001a", '"', delimiter].includes(lastCharacter)) {
    throw new ListRefusal(
      "truncated",
      { file: file.name, line: endOfPrevious },
      "the last line has no end: the file is cut off",
    );
  }
}

export interface Table {
  /** Columns that must be there; others are allowed, because publishers add some. */
  required: readonly string[];
  /** Lines before the header, such as a report date. */
  isPreamble?: (cells: readonly string[]) => boolean;
  onPreamble?: (cells: readonly string[]) => void;
}

/** A row by the names of its columns. Empty cells are left out, so what is there is what the source says. */
export type TableRow = Record<string, string>;

function checkHeader(header: readonly string[], table: Table, file: string, line: number): void {
  const missing = table.required.filter((column) => !header.includes(column));
  if (missing.length === 0) return;
  throw new ListRefusal(
    "wrong-format",
    { file, line },
    `the header has no column ${missing.map((name) => `"${name}"`).join(", ")}`,
  );
}

/**
 * Reads a CSV file with a header.
 * @throws {ListRefusal} as {@link readCsvRows}; wrong-format when a required column is missing or a row has
 * another number of cells than the header; truncated when that row is the last; empty without any row.
 */
export async function readTable(
  file: TextFile,
  options: CsvOptions,
  table: Table,
  onRow: (row: TableRow, line: number) => void,
): Promise<void> {
  let header: string[] | null = null;
  let uneven: { line: number; cells: number } | null = null;
  let rows = 0;
  const unevenRow = (reason: "truncated" | "wrong-format", { line, cells }: { line: number; cells: number }) =>
    new ListRefusal(reason, { file: file.name, line }, `has ${cells} cells where the header has ${header?.length}`);

  await readCsvRows(file, options, (cells, line) => {
    if (!header) {
      if (table.isPreamble?.(cells)) return table.onPreamble?.(cells);
      header = cells.map((cell) => cell.trim());
      return checkHeader(header, table, file.name, line);
    }
    // Only the last row may be cut; an uneven one before it means that the columns are not what we think.
    if (uneven) throw unevenRow("wrong-format", uneven);
    if (cells.length !== header.length) {
      uneven = { line, cells: cells.length };
      return;
    }
    rows++;
    const row: TableRow = {};
    for (const [at, name] of header.entries()) {
      const cell = cells[at];
      if (cell) row[name] = cell;
    }
    onRow(row, line);
  });
  if (uneven) throw unevenRow("truncated", uneven);
  if (rows === 0) throw new ListRefusal("empty", { file: file.name }, "has a header but no entry");
}
