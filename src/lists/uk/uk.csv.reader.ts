import { readTable, type TableRow } from "../csv.rows.ts";
import { readDate } from "../dates.ts";
import type { TextFile } from "../input.text.ts";
import { ListRefusal } from "../list.refusal.ts";
import { joined } from "../text.clean.ts";
import { newUkRecord, type UkRecord } from "./uk.record.ts";

/** Of the 58 columns those without which a row says nothing. */
const COLUMNS = ["Unique ID", "Name 6", "Name 1", "Name type", "Regime Name", "Designation Type"] as const;

/** Name 6 is the surname or the whole name of an entity, so it stands last. */
const NAME_PARTS = ["Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6"];
const ADDRESS_PARTS = [
  "Address Line 1",
  "Address Line 2",
  "Address Line 3",
  "Address Line 4",
  "Address Line 5",
  "Address Line 6",
  "Address Postal Code",
  "Address Country",
];

/** Column, the label that tells its kind of identifier, and the column with what is said about it. */
const IDENTIFIERS: readonly (readonly [string, string, string?])[] = [
  ["Phone number", "Phone number"],
  ["Website", "Website"],
  ["Email address", "Email"],
  ["National Identifier number", "National ID", "National Identifier additional information"],
  ["Passport number", "Passport", "Passport additional information"],
  ["Business registration number (s)", "Registration number"],
  ["IMO number", "IMO number"],
  ["Hull identification number (HIN)", "Hull identification number"],
];

const NOTES: readonly (readonly [string, string])[] = [
  ["Title", "Title"],
  ["UN Reference Number", "UN reference"],
  ["Sanctions Imposed", "Sanctions imposed"],
  ["UK Statement of Reasons", "Statement of reasons"],
  ["Other Information", "Other information"],
  ["Position", "Position"],
  ["Type of entity", "Type of entity"],
  ["Subsidiaries", "Subsidiaries"],
  ["Type of ship", "Type of ship"],
  ["Previous flags", "Previous flags"],
];

const multiple = (cell: string | undefined): string[] =>
  cell
    ? cell
        .split(/\||\(\d+\)\s*/)
        .map((part) => part.trim())
        .filter(Boolean)
    : [];

function addRow(record: UkRecord, row: TableRow): void {
  record.type ||= row["Designation Type"] ?? "";
  record.regime ||= row["Regime Name"] ?? "";
  record.designated ||= row["Date Designated"] ?? "";
  record.names.push({
    text: joined(
      NAME_PARTS.map((part) => row[part]),
      " ",
    ),
    type: row["Name type"] ?? "",
    strength: row["Alias strength"] ?? "",
  });
  record.nonLatinNames.push(...multiple(row["Name non-latin script"]));
  record.addresses.push({ parts: ADDRESS_PARTS.map((part) => row[part] ?? ""), country: row["Address Country"] ?? "" });
  record.births.push(...multiple(row["D.O.B"]));
  record.nationalities.push(...multiple(row["Nationality(/ies)"]));
  record.flags.push(...multiple(row["Current believed flag of ship"]));
  for (const [column, label, info] of IDENTIFIERS) {
    for (const value of multiple(row[column]))
      record.identifiers.push({ label, value, info: (info && row[info]) || "" });
  }
  record.linkedTo.push(...multiple(row["Parent company"]), ...multiple(row["Current owner/operator (s)"]));
  for (const [column, label] of NOTES) {
    const text = row[column];
    if (text) record.notes.push({ label, text });
  }
  const birthPlace = joined([row["Town of birth"], row["Country of birth"]]);
  if (birthPlace) record.notes.push({ label: "Place of birth", text: birthPlace });
  (record.raw as TableRow[]).push(row);
}

/**
 * Reads UK-Sanctions-List.csv: a line "Report Date: 13-Feb-2026", the header with 58 columns, then a row for each
 * combination of name and address, with a shared Unique ID.
 * @throws {ListRefusal} as readTable; wrong-format for a row without a Unique ID.
 */
export async function readUkCsv(file: TextFile): Promise<{ records: UkRecord[]; reportDate: string | null }> {
  const records = new Map<string, UkRecord>();
  let reportDate: string | null = null;
  const table = {
    required: COLUMNS,
    isPreamble: (cells: readonly string[]) => /^report date/i.test(cells[0]?.trim() ?? ""),
    onPreamble: (cells: readonly string[]) => {
      reportDate = readDate(/:\s*(.+)$/.exec(cells[0] ?? "")?.[1]?.replaceAll("-", " "));
    },
  };
  await readTable(file, {}, table, (row, line) => {
    const id = row["Unique ID"]?.trim();
    if (!id) throw new ListRefusal("wrong-format", { file: file.name, line }, "the row has no Unique ID");
    const record = records.get(id) ?? newUkRecord(id, []);
    records.set(id, record);
    addRow(record, row);
  });
  return { records: [...records.values()], reportDate };
}
