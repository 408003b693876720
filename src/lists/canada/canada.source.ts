import { openText, READ_LIMITS } from "../input.text.ts";
import { ListRefusal } from "../list.refusal.ts";
import type { InputFile, ReadEntry, ReadLimits, ReadList, SourceDefinition } from "../list.types.ts";
import { onlyFile } from "../only.file.ts";
import { readXmlRecords, textAt } from "../xml.records.ts";
import { mapCanada } from "./canada.mapper.ts";

const LIST = "ca-sema";

async function readCanada(files: readonly InputFile[], limits: ReadLimits = READ_LIMITS): Promise<ReadList> {
  const file = await openText(onlyFile(files, LIST), limits);
  if (file.format !== "xml")
    throw new ListRefusal(
      "wrong-format",
      { file: file.name },
      `is ${file.format.toUpperCase()}; the Canadian list is XML`,
    );
  const entries: ReadEntry[] = [];
  const seen = new Set<string>();
  await readXmlRecords(file, { root: "data-set", records: ["record"] }, (raw, line) => {
    const party = mapCanada(raw);
    if (!textAt(raw, "Item") || party.names.length === 0) {
      throw new ListRefusal(
        "wrong-format",
        { file: file.name, line },
        `record "${party.entry}" has no item or no name`,
      );
    }
    // The key was unique in 2025; a slip of the department must not keep a whole version out.
    const entry = seen.has(party.entry) ? `${party.entry} | ${party.names[0]?.text}` : party.entry;
    seen.add(entry);
    entries.push({ list: LIST, party: { ...party, entry }, raw });
  });
  if (entries.length === 0) throw new ListRefusal("empty", { file: file.name }, "holds no record");
  return { listDate: null, declaredCount: null, records: entries.length, entries };
}

/** The Consolidated Canadian Autonomous Sanctions List (SEMA and JVCFOA): 4,759 records in May 2025. */
export const caSema: SourceDefinition = {
  id: LIST,
  lists: [LIST],
  files: [
    {
      name: "sema-lmes.xml",
      format: "xml",
      url: "https://www.international.gc.ca/world-monde/assets/office_docs/international_relations-relations_internationales/sanctions/sema-lmes.xml",
      required: true,
    },
  ],
  formats: ["xml"],
  minimumEntries: 2_500,
  read: readCanada,
};
