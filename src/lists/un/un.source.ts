import { readDate } from "../dates.ts";
import { openText, READ_LIMITS } from "../input.text.ts";
import { ListRefusal } from "../list.refusal.ts";
import type { InputFile, ReadEntry, ReadLimits, ReadList, SourceDefinition } from "../list.types.ts";
import { onlyFile } from "../only.file.ts";
import { readXmlRecords } from "../xml.records.ts";
import { mapUn } from "./un.mapper.ts";

const LIST = "un-sc";
const SHAPE = { root: "CONSOLIDATED_LIST", records: ["INDIVIDUAL", "ENTITY"] };

async function readUn(files: readonly InputFile[], limits: ReadLimits = READ_LIMITS): Promise<ReadList> {
  const file = await openText(onlyFile(files, LIST), limits);
  if (file.format !== "xml")
    throw new ListRefusal("wrong-format", { file: file.name }, `is ${file.format.toUpperCase()}; the UN list is XML`);
  const entries: ReadEntry[] = [];
  const header = await readXmlRecords(file, SHAPE, (raw, line) => {
    const party = mapUn(raw);
    if (!party.entry || party.names.length === 0) {
      throw new ListRefusal(
        "wrong-format",
        { file: file.name, line },
        `record "${party.entry}" has no DATAID or no name`,
      );
    }
    entries.push({ list: LIST, party, raw });
  });
  if (entries.length === 0) throw new ListRefusal("empty", { file: file.name }, "holds no individual and no entity");
  return {
    listDate: readDate(header.rootAttributes.dateGenerated),
    declaredCount: null,
    records: entries.length,
    entries,
  };
}

/** The UN Security Council's consolidated list: 1,003 records in February 2026. */
export const unSc: SourceDefinition = {
  id: LIST,
  lists: [LIST],
  files: [
    {
      name: "consolidated.xml",
      format: "xml",
      url: "https://scsanctions.un.org/resources/xml/en/consolidated.xml",
      required: true,
    },
  ],
  formats: ["xml"],
  minimumEntries: 500,
  read: readUn,
};
