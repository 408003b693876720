import { readTable, type TableRow } from "../csv.rows.ts";
import type { TextFile } from "../input.text.ts";
import type { EuRecord } from "./eu.record.ts";

/** Of the 118 columns of csvFullSanctionsList_1_1 those without which a row says nothing. */
const COLUMNS = [
  "fileGenerationDate",
  "Entity_LogicalId",
  "Entity_EU_ReferenceNumber",
  "NameAlias_WholeName",
  "Entity_Regulation_Programme",
] as const;

const placeParts = (row: TableRow, prefix: string): string[] =>
  ["Street", "PoBox", "ZipCode", "City", "Place", "Region", "CountryDescription"].map(
    (name) => row[`${prefix}_${name}`] ?? "",
  );

const country = (row: TableRow, prefix: string): string =>
  row[`${prefix}_CountryIso2Code`] || row[`${prefix}_CountryDescription`] || "";

const has = (row: TableRow, prefix: string): boolean =>
  Object.keys(row).some(
    (column) => column.startsWith(prefix) && !column.includes("_Regulation") && !column.endsWith("LogicalId"),
  );

function newRecord(row: TableRow): EuRecord {
  return {
    entry: row.Entity_EU_ReferenceNumber || row.Entity_LogicalId || "",
    logicalId: row.Entity_LogicalId ?? "",
    // Readers of the file describe both columns with the code and with the word.
    subjectType: row.Entity_SubjectType_ClassificationCode || row.Entity_SubjectType || "",
    designationDate: row.Entity_DesignationDate ?? "",
    unitedNationId: row.Entity_UnitedNationId ?? "",
    remark: row.Entity_Remark ?? "",
    names: [],
    regulations: [],
    addresses: [],
    births: [],
    identifications: [],
    citizenships: [],
    raw: [] satisfies TableRow[],
  };
}

function addNameAndAct(record: EuRecord, row: TableRow): void {
  const whole =
    row.NameAlias_WholeName ||
    [row.NameAlias_FirstName, row.NameAlias_MiddleName, row.NameAlias_LastName].filter(Boolean).join(" ");
  if (whole) {
    record.names.push({
      whole,
      strong: row.NameAlias_Strong !== "false",
      remark: row.NameAlias_Remark ?? "",
      title: row.NameAlias_Title ?? "",
      role: row.NameAlias_Function ?? "",
    });
  }
  const programme = row.Entity_Regulation_Programme;
  if (programme) {
    record.regulations.push({
      programme,
      title: row.Entity_Regulation_NumberTitle ?? "",
      published: row.Entity_Regulation_EntryIntoForceDate || row.Entity_Regulation_PublicationDate || "",
      url: row.Entity_Regulation_PublicationUrl ?? "",
    });
  }
}

/** Every row repeats the entity and carries one of its parts: a name, an address, a birth, … */
function addRow(record: EuRecord, row: TableRow): void {
  addNameAndAct(record, row);
  if (has(row, "Address_")) {
    const contact = row.Address_ContactInfo;
    record.addresses.push({
      parts: placeParts(row, "Address"),
      country: country(row, "Address"),
      contact: contact ? [{ label: "", value: contact }] : [],
    });
  }
  if (has(row, "BirthDate_")) {
    record.births.push({
      date: row.BirthDate_BirthDate ?? "",
      year: row.BirthDate_Year ?? "",
      month: row.BirthDate_Month ?? "",
      day: row.BirthDate_Day ?? "",
      from: row.BirthDate_YearRangeFrom ?? "",
      to: row.BirthDate_YearRangeTo ?? "",
      circa: row.BirthDate_Circa === "true",
      place: placeParts(row, "BirthDate"),
    });
  }
  const number = row.Identification_LatinNumber || row.Identification_Number;
  if (number) {
    record.identifications.push({
      number,
      code: row.Identification_TypeCode ?? "",
      description: row.Identification_TypeDescription ?? "",
      country: country(row, "Identification"),
    });
  }
  if (has(row, "Citizenship_")) record.citizenships.push(country(row, "Citizenship"));
  (record.raw as TableRow[]).push(row);
}

/**
 * Reads csvFullSanctionsList_1_1: `;` between cells, loose quotes, rows of one entity share Entity_LogicalId.
 * @throws {ListRefusal} as readTable.
 */
export async function readEuCsv(file: TextFile): Promise<{ records: EuRecord[]; generated: string }> {
  const records = new Map<string, EuRecord>();
  let generated = "";
  await readTable(file, { delimiter: ";", looseQuotes: true }, { required: COLUMNS }, (row) => {
    generated ||= row.fileGenerationDate ?? "";
    const id = row.Entity_LogicalId || row.Entity_EU_ReferenceNumber;
    if (!id) return;
    const record = records.get(id) ?? newRecord(row);
    records.set(id, record);
    addRow(record, row);
  });
  return { records: [...records.values()], generated };
}
