import { readDate } from "../dates.ts";
import { openText, READ_LIMITS } from "../input.text.ts";
import { ListRefusal } from "../list.refusal.ts";
import type { InputFile, ReadEntry, ReadLimits, ReadList, SourceDefinition } from "../list.types.ts";
import { onlyFile } from "../only.file.ts";
import { readUkCsv } from "./uk.csv.reader.ts";
import { mapUk } from "./uk.mapper.ts";
import type { UkRecord } from "./uk.record.ts";
import { readUkXml } from "./uk.xml.reader.ts";

const LIST = "uk-sanctions";
const BASE_URL = "https://sanctionslist.fcdo.gov.uk/docs/";

function entryOf(record: UkRecord, file: string, line?: number): ReadEntry {
  const party = mapUk(record);
  if (party.entry && party.names.length > 0) return { list: LIST, party, raw: record.raw };
  throw new ListRefusal("wrong-format", { file, line }, `designation "${record.uniqueId}" has no Unique ID or no name`);
}

async function readUk(files: readonly InputFile[], limits: ReadLimits = READ_LIMITS): Promise<ReadList> {
  const file = await openText(onlyFile(files, LIST), limits);
  if (file.format === "json")
    throw new ListRefusal("wrong-format", { file: file.name }, "is JSON; the UK Sanctions List is CSV or XML");
  const entries: ReadEntry[] = [];
  let listDate: string | null;
  if (file.format === "xml") {
    const header = await readUkXml(file, (record, line) => entries.push(entryOf(record, file.name, line)));
    listDate = readDate(header.values.DateGenerated);
  } else {
    const csv = await readUkCsv(file);
    for (const record of csv.records) entries.push(entryOf(record, file.name));
    listDate = csv.reportDate;
  }
  if (entries.length === 0) throw new ListRefusal("empty", { file: file.name }, "holds no designation");
  return { listDate, declaredCount: null, records: entries.length, entries };
}

/** The UK Sanctions List of the FCDO, the single UK list since 28 January 2026: 6,263 designations in June 2026. */
export const ukSanctions: SourceDefinition = {
  id: LIST,
  lists: [LIST],
  files: [
    { name: "UK-Sanctions-List.csv", format: "csv", url: `${BASE_URL}UK-Sanctions-List.csv`, required: true },
    { name: "UK-Sanctions-List.xml", format: "xml", url: `${BASE_URL}UK-Sanctions-List.xml`, required: false },
  ],
  formats: ["csv", "xml"],
  minimumEntries: 3_000,
  read: readUk,
};
