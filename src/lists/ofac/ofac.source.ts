import { readDate } from "../dates.ts";
import { openText, READ_LIMITS, type TextFile } from "../input.text.ts";
import { ListRefusal } from "../list.refusal.ts";
import type { InputFile, ReadEntry, ReadLimits, ReadList, SourceDefinition } from "../list.types.ts";
import { readXmlRecords } from "../xml.records.ts";
import { joinOfacCsv, type OfacCsvPart, readOfacCsvPart } from "./ofac.csv.reader.ts";
import { NONSDN_LISTS, nonSdnLists, SDN_LIST } from "./ofac.lists.ts";
import { mapOfacCsv, mapOfacXml, type OfacParty } from "./ofac.mapper.ts";

/** The addresses on treasury.gov stopped in May 2024 and gave empty files for a while. */
const BASE_URL = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/";

type ListsOf = (party: OfacParty) => readonly string[];

async function readXml(file: TextFile, listsOf: ListsOf): Promise<ReadList> {
  const entries: ReadEntry[] = [];
  let records = 0;
  const header = await readXmlRecords(file, { root: "sdnList", records: ["sdnEntry"] }, (raw, line) => {
    records++;
    const mapped = mapOfacXml(raw);
    checkParty(mapped, file.name, line);
    for (const list of listsOf(mapped)) entries.push({ list, party: mapped.party, raw });
  });
  if (records === 0) throw new ListRefusal("empty", { file: file.name }, "holds no sdnEntry");
  const declared = header.values.Record_Count;
  return {
    listDate: readDate(header.values.Publish_Date, "month-first"),
    declaredCount: declared === undefined ? null : Number(declared),
    records,
    entries,
  };
}

function checkParty({ party }: OfacParty, file: string, line?: number): void {
  if (party.names.length === 0 || !party.entry) {
    throw new ListRefusal("wrong-format", { file, line }, `party "${party.entry}" has no name or no number`);
  }
}

function readCsv(parts: readonly OfacCsvPart[], source: string, listsOf: ListsOf): ReadList {
  const records = joinOfacCsv(parts, source);
  const entries = records.flatMap((raw): ReadEntry[] => {
    const mapped = mapOfacCsv(raw);
    checkParty(mapped, source);
    return listsOf(mapped).map((list) => ({ list, party: mapped.party, raw }));
  });
  return { listDate: null, declaredCount: null, records: records.length, entries };
}

/** Parts are told by their content, so local copies may have any name; XML is one file alone. */
async function readOfac(
  source: string,
  listsOf: ListsOf,
  files: readonly InputFile[],
  limits: ReadLimits,
): Promise<ReadList> {
  const parts: OfacCsvPart[] = [];
  for (const input of files) {
    const file = await openText(input, limits);
    if (file.format === "json")
      throw new ListRefusal("wrong-format", { file: file.name }, "is JSON; OFAC's list is CSV or XML");
    if (file.format === "csv") parts.push(await readOfacCsvPart(file));
    else if (files.length > 1)
      throw new ListRefusal("wrong-format", { file: file.name }, "is XML, which is read alone, not beside other files");
    else return readXml(file, listsOf);
  }
  return readCsv(parts, source, listsOf);
}

const csvFile = (name: string, required = true) => ({
  name,
  format: "csv" as const,
  url: `${BASE_URL}${name}`,
  required,
});

function defineOfac(
  id: string,
  lists: readonly string[],
  names: readonly string[],
  xml: string,
  minimumEntries: number,
  listsOf: ListsOf,
): SourceDefinition {
  return {
    id,
    lists,
    files: [
      ...names.map((name) => csvFile(name)),
      { name: xml, format: "xml", url: `${BASE_URL}${xml}`, required: false },
    ],
    formats: ["csv", "xml"],
    minimumEntries,
    read: (files, limits = READ_LIMITS) => readOfac(id, listsOf, files, limits),
  };
}

/** OFAC's Specially Designated Nationals: 13,821 parties at the end of 2023, 19,249 in August 2026. */
export const ofacSdn = defineOfac(
  "ofac-sdn",
  [SDN_LIST],
  ["sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"],
  "sdn.xml",
  10_000,
  () => [SDN_LIST],
);

/** OFAC's consolidated list of everything that is not SDN: 442 parties in December 2025. */
export const ofacNonSdn = defineOfac(
  "ofac-nonsdn",
  NONSDN_LISTS,
  ["cons_prim.csv", "cons_alt.csv", "cons_add.csv", "cons_comments.csv"],
  "consolidated.xml",
  250,
  ({ party, remarks }) => nonSdnLists(party.programmes, remarks),
);
