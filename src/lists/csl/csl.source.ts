import { readTable } from "../csv.rows.ts";
import { readDate } from "../dates.ts";
import { openText, READ_LIMITS, type TextFile } from "../input.text.ts";
import { readJson } from "../json.text.ts";
import { ListRefusal } from "../list.refusal.ts";
import type { InputFile, ReadLimits, ReadList, SourceDefinition } from "../list.types.ts";
import { onlyFile } from "../only.file.ts";
import { CSL_LISTS } from "./csl.lists.ts";
import { CslGroups } from "./csl.mapper.ts";
import { type CslRecord, cslRecordOfJson, cslRecordOfRow } from "./csl.record.ts";

const BASE_URL = "https://api.trade.gov/static/consolidated_screening_list/";
/** The 29 columns of consolidated.csv that the reader uses; all are in the header since 2019. */
const COLUMNS = [
  "source",
  "entity_number",
  "type",
  "programs",
  "name",
  "addresses",
  "federal_register_notice",
  "start_date",
  "license_requirement",
  "license_policy",
  "remarks",
  "alt_names",
  "dates_of_birth",
  "nationalities",
  "ids",
] as const;

function checkRecord(record: CslRecord | null, place: { file: string; line?: number }, nth: number): CslRecord {
  if (record?.source && record.name) return record;
  throw new ListRefusal("wrong-format", place, `record ${nth} has no source or no name`);
}

async function readCsv(file: TextFile): Promise<ReadList> {
  const groups = new CslGroups();
  let records = 0;
  await readTable(file, {}, { required: COLUMNS }, (row, line) => {
    records++;
    groups.add(checkRecord(cslRecordOfRow(row), { file: file.name, line }, records));
  });
  return { listDate: null, declaredCount: null, records, entries: groups.entries() };
}

/** Bulk file: `{results, sources_used, search_performed_at}`; pages of the API also say `total`. */
async function readCslJson(file: TextFile): Promise<ReadList> {
  const json = await readJson(file);
  const document = (typeof json === "object" && json !== null ? json : {}) as Record<string, unknown>;
  const results = Array.isArray(json) ? json : document.results;
  if (!Array.isArray(results)) throw new ListRefusal("wrong-format", { file: file.name }, 'has no array "results"');
  if (results.length === 0) throw new ListRefusal("empty", { file: file.name }, '"results" is empty');
  const groups = new CslGroups();
  for (const [at, result] of results.entries())
    groups.add(checkRecord(cslRecordOfJson(result), { file: file.name }, at + 1));
  const { search_performed_at: performed, total } = document;
  return {
    listDate: typeof performed === "string" ? readDate(performed) : null,
    declaredCount: typeof total === "number" ? total : null,
    records: results.length,
    entries: groups.entries(),
  };
}

async function readCsl(files: readonly InputFile[], limits: ReadLimits = READ_LIMITS): Promise<ReadList> {
  const file = await openText(onlyFile(files, "us-csl"), limits);
  if (file.format === "xml")
    throw new ListRefusal(
      "wrong-format",
      { file: file.name },
      "is XML; the Consolidated Screening List is CSV or JSON",
    );
  return file.format === "json" ? readCslJson(file) : readCsv(file);
}

/**
 * US Consolidated Screening List of the departments of Commerce, State and the Treasury: 14,160 rows in April 2022.
 * On 6 May 2024 the file lost all Treasury rows for a day, so single lists have minimums too.
 */
export const usCsl: SourceDefinition = {
  id: "us-csl",
  lists: CSL_LISTS,
  files: [
    { name: "consolidated.csv", format: "csv", url: `${BASE_URL}consolidated.csv`, required: true },
    { name: "consolidated.json", format: "json", url: `${BASE_URL}consolidated.json`, required: false },
  ],
  formats: ["csv", "json"],
  minimumEntries: 10_000,
  minimumPerList: {
    "ofac-sdn": 8_000,
    "ofac-ssi": 100,
    "bis-entity-list": 1_000,
    "bis-meu": 30,
    "bis-dpl": 100,
    "bis-uvl": 50,
    "state-dtc": 100,
  },
  read: readCsl,
};
