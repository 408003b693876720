import { readDate } from "../dates.ts";
import { openText, READ_LIMITS } from "../input.text.ts";
import { ListRefusal } from "../list.refusal.ts";
import type { InputFile, ReadEntry, ReadLimits, ReadList, SourceDefinition } from "../list.types.ts";
import { onlyFile } from "../only.file.ts";
import { readEuCsv } from "./eu.csv.reader.ts";
import { mapEu } from "./eu.mapper.ts";
import type { EuRecord } from "./eu.record.ts";
import { readEuXml } from "./eu.xml.reader.ts";

const LIST = "eu-fsf";
/** The token is public: it is in the link of the Commission's own page. */
const url = (file: string) => `https://webgate.ec.europa.eu/fsd/fsf/public/files/${file}/content?token=dG9rZW4tMjAxNw`;

/** Collects entities; two with one reference (it has not been seen, but nothing forbids it) keep both. */
class EuEntries {
  readonly all: ReadEntry[] = [];
  readonly #file: string;
  readonly #seen = new Set<string>();

  constructor(file: string) {
    this.#file = file;
  }

  add(record: EuRecord, line?: number): void {
    const entry = this.#seen.has(record.entry) ? `${record.entry} | ${record.logicalId}` : record.entry;
    const party = mapEu({ ...record, entry });
    if (!party.entry || party.names.length === 0) {
      const detail = `entity "${record.entry}" has no number or no name`;
      throw new ListRefusal("wrong-format", { file: this.#file, line }, detail);
    }
    this.#seen.add(entry);
    this.all.push({ list: LIST, party, raw: record.raw });
  }
}

async function readEu(files: readonly InputFile[], limits: ReadLimits = READ_LIMITS): Promise<ReadList> {
  const file = await openText(onlyFile(files, LIST), limits);
  if (file.format === "json")
    throw new ListRefusal("wrong-format", { file: file.name }, "is JSON; the EU file is XML or CSV");
  const entries = new EuEntries(file.name);
  let generated: string;
  if (file.format === "xml") {
    const header = await readEuXml(file, (record, line) => entries.add(record, line));
    generated = header.rootAttributes.generationDate ?? "";
  } else {
    const csv = await readEuCsv(file);
    for (const record of csv.records) entries.add(record);
    generated = csv.generated;
  }
  if (entries.all.length === 0) throw new ListRefusal("empty", { file: file.name }, "holds no entity");
  return { listDate: readDate(generated), declaredCount: null, records: entries.all.length, entries: entries.all };
}

/** The EU's consolidated financial sanctions file; about 6,000 entities in 2026, made on request in over a minute. */
export const euFsf: SourceDefinition = {
  id: LIST,
  lists: [LIST],
  files: [
    { name: "xmlFullSanctionsList_1_1.xml", format: "xml", url: url("xmlFullSanctionsList_1_1"), required: true },
    { name: "csvFullSanctionsList_1_1.csv", format: "csv", url: url("csvFullSanctionsList_1_1"), required: false },
  ],
  formats: ["xml", "csv"],
  minimumEntries: 3_000,
  read: readEu,
};
