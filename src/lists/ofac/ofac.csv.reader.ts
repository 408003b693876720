import { readCsvRows } from "../csv.rows.ts";
import type { TextFile } from "../input.text.ts";
import { ListRefusal } from "../list.refusal.ts";

/**
 * The parts of the legacy CSV by their number of columns, which differs for every part (OFAC data specification,
 * dat_spec.txt): sdn.csv 12, alt.csv 5, add.csv 6, sdn_comments.csv 2; the cons_* files of the non-SDN list alike.
 */
const PARTS_BY_COLUMNS = { 12: "primary", 5: "aliases", 6: "addresses", 2: "comments" } as const;
export type OfacPart = (typeof PARTS_BY_COLUMNS)[keyof typeof PARTS_BY_COLUMNS];

export interface OfacCsvPart {
  file: string;
  part: OfacPart;
  rows: { cells: string[]; line: number }[];
  /** The file ends with OFAC's end mark. */
  hasEndMark: boolean;
}

/** One party with its rows of all parts, as in the files. */
export interface OfacCsvRecord {
  primary: string[];
  aliases: string[][];
  addresses: string[][];
  comments: string[];
}

/** OFAC ends every CSV file with this byte on a line of its own (seen in all files of 2023 to 2025). */
const END_MARK = "\u001a";
const COLUMNS: Readonly<Record<OfacPart, number>> = { primary: 12, aliases: 5, addresses: 6, comments: 2 };

function partOf(columns: number, file: string): OfacPart {
  const part = PARTS_BY_COLUMNS[columns as keyof typeof PARTS_BY_COLUMNS];
  if (part) return part;
  const detail = `the first row has ${columns} cells; expected 12 (sdn), 5 (alt), 6 (add) or 2 (comments)`;
  throw new ListRefusal("wrong-format", { file, line: 1 }, detail);
}

/**
 * Reads one part of the legacy CSV: no header, CRLF, every row begins with the party's number.
 * @throws {ListRefusal} wrong-format, truncated, empty.
 */
export async function readOfacCsvPart(file: TextFile): Promise<OfacCsvPart> {
  const rows: OfacCsvPart["rows"] = [];
  let part: OfacPart | null = null;
  let hasEndMark = false;
  let broken: { line: number; cells: number } | null = null;

  await readCsvRows(file, {}, (cells, line) => {
    if (cells.length === 1 && cells[0] === END_MARK) {
      hasEndMark = true;
      return;
    }
    if (hasEndMark)
      throw new ListRefusal("wrong-format", { file: file.name, line }, "a row follows the end mark (byte 0x1A)");
    part ??= partOf(cells.length, file.name);
    if (broken) throw unevenRow("wrong-format", file.name, broken, part);
    if (cells.length !== COLUMNS[part]) {
      broken = { line, cells: cells.length };
      return;
    }
    if (!/^\d+$/.test(cells[0]?.trim() ?? "")) {
      throw new ListRefusal(
        "wrong-format",
        { file: file.name, line },
        `begins with "${cells[0]?.slice(0, 40)}", expected the number of a party`,
      );
    }
    rows.push({ cells, line });
  });
  if (!part) throw new ListRefusal("empty", { file: file.name }, "holds no row");
  if (broken) throw unevenRow("truncated", file.name, broken, part);
  return { file: file.name, part, rows, hasEndMark };
}

function unevenRow(
  reason: "truncated" | "wrong-format",
  file: string,
  at: { line: number; cells: number },
  part: OfacPart,
) {
  return new ListRefusal(
    reason,
    { file, line: at.line },
    `has ${at.cells} cells where a row of this part has ${COLUMNS[part]}`,
  );
}

function checkEndMarks(parts: readonly OfacCsvPart[]): void {
  const without = parts.find(({ hasEndMark }) => !hasEndMark);
  // Local tools drop the mark from every file alike; a download that is cut loses it in one.
  if (!without || parts.every(({ hasEndMark }) => !hasEndMark)) return;
  throw new ListRefusal(
    "truncated",
    { file: without.file },
    "has no end mark (byte 0x1A) although other files of the set have it: it is cut off",
  );
}

function take(parts: readonly OfacCsvPart[], wanted: OfacPart, example: string, source: string): OfacCsvPart {
  const found = parts.filter(({ part }) => part === wanted);
  const [first, second] = found;
  if (!first)
    throw new ListRefusal(
      "missing-part",
      { file: source },
      `the file with ${wanted} (such as ${example}) is missing; without it the list is not whole`,
    );
  if (second)
    throw new ListRefusal(
      "wrong-format",
      { file: second.file },
      `is a second file with ${wanted} beside ${first.file}`,
    );
  return first;
}

function attach(
  part: OfacCsvPart,
  records: ReadonlyMap<string, OfacCsvRecord>,
  primaryFile: string,
  key: "aliases" | "addresses",
): void {
  for (const { cells, line } of part.rows) {
    const record = records.get(cells[0]?.trim() ?? "");
    if (!record) {
      const detail = `belongs to party ${cells[0]}, which ${primaryFile} does not have: that file is cut off or of another day`;
      throw new ListRefusal("truncated", { file: part.file, line }, detail);
    }
    record[key].push(cells);
  }
}

/**
 * Joins the parts of one day by party.
 * @throws {ListRefusal} missing-part without aliases or addresses (strong aliases live only there), truncated when a
 * row belongs to a party that is not there, duplicate-entry.
 */
export function joinOfacCsv(parts: readonly OfacCsvPart[], source: string): OfacCsvRecord[] {
  const primary = take(parts, "primary", "sdn.csv", source);
  const aliases = take(parts, "aliases", "alt.csv", source);
  const addresses = take(parts, "addresses", "add.csv", source);
  checkEndMarks(parts);

  const records = new Map<string, OfacCsvRecord>();
  for (const { cells, line } of primary.rows) {
    const id = cells[0]?.trim() ?? "";
    if (records.has(id))
      throw new ListRefusal("duplicate-entry", { file: primary.file, line }, `party ${id} is there twice`);
    records.set(id, { primary: cells, aliases: [], addresses: [], comments: [] });
  }
  attach(aliases, records, primary.file, "aliases");
  attach(addresses, records, primary.file, "addresses");
  // OFAC's comments also carry rows of parties that are on its other list alone, so strangers are no error here.
  for (const { cells } of parts.find(({ part }) => part === "comments")?.rows ?? []) {
    records.get(cells[0]?.trim() ?? "")?.comments.push(cells[1] ?? "");
  }
  return [...records.values()];
}
