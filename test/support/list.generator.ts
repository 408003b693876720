import type { InputFile } from "../../src/lists/list.types.ts";

/*
 * Invented lists in the form of the official files, as large as their sources have to be. The words are made up, so
 * that no name is that of anybody.
 */

const SYLLABLES = ["bra", "kel", "mov", "tis", "dun", "zor", "pil", "gan", "fet", "lur", "sok", "vem", "hax", "nid"];

/** A made-up word for a number, another one for every other number below 2744. */
export function word(n: number): string {
  const [a, b, c] = [n % 14, Math.floor(n / 14) % 14, Math.floor(n / 196) % 14];
  return `${SYLLABLES[a]}${SYLLABLES[b]}${SYLLABLES[c]}`;
}

export interface Party {
  id: number;
  name: string;
}

/** `count` parties with numbers from `from` on. */
export const parties = (count: number, from = 1): Party[] =>
  Array.from({ length: count }, (_, at) => {
    const id = from + at;
    return { id, name: `${word(id)} ${word(id * 7 + Math.floor(id / 2744))} ${id}`.toUpperCase() };
  });

const encode = (text: string) => new TextEncoder().encode(text);
const END_MARK = "\u001a\r\n";

/** OFAC's four CSV files: no header, CRLF, `-0- ` for nothing, the end mark at the end. */
export function ofacFiles(list: readonly Party[], { endMark = true } = {}): InputFile[] {
  const end = endMark ? END_MARK : "";
  const none = "-0- ";
  const rows = list.map(
    ({ id, name }) =>
      `${id},"${name}",${none},"TESTLAND",${Array(7).fill(none).join(",")},"Tax ID No. 99${id} (Russia)."`,
  );
  const first = list[0]?.id ?? 0;
  return [
    { name: "sdn.csv", bytes: encode(`${rows.join("\r\n")}\r\n${end}`) },
    { name: "alt.csv", bytes: encode(`${first},1,"aka","ALIAS OF ${first}",${none}\r\n${end}`) },
    { name: "add.csv", bytes: encode(`${first},1,"Street 1","Town","Russia",${none}\r\n${end}`) },
    { name: "sdn_comments.csv", bytes: encode(`${first},"Invented."\r\n${end}`) },
  ];
}

/** The same list as OFAC's XML, which states its day and its record count. */
export function ofacXml(list: readonly Party[], { count = list.length, date = "11/20/2026" } = {}): InputFile {
  const entries = list.map(
    ({ id, name }) => `<sdnEntry><uid>${id}</uid><lastName>${name}</lastName><sdnType>Entity</sdnType></sdnEntry>`,
  );
  const head = `<publshInformation><Publish_Date>${date}</Publish_Date><Record_Count>${count}</Record_Count></publshInformation>`;
  return {
    name: "sdn.xml",
    bytes: encode(`<?xml version="1.0"?>\n<sdnList>${head}\n${entries.join("\n")}\n</sdnList>\n`),
  };
}

/** The UN list's XML. */
export function unXml(list: readonly Party[], date = "2026-11-19"): InputFile {
  const entities = list.map(
    ({ id, name }) =>
      `<ENTITY><DATAID>${id}</DATAID><FIRST_NAME>${name}</FIRST_NAME><UN_LIST_TYPE>TEST</UN_LIST_TYPE><LISTED_ON>2014-07-28</LISTED_ON></ENTITY>`,
  );
  const body = `<INDIVIDUALS></INDIVIDUALS>\n<ENTITIES>\n${entities.join("\n")}\n</ENTITIES>`;
  return {
    name: "consolidated.xml",
    bytes: encode(
      `<?xml version="1.0"?>\n<CONSOLIDATED_LIST dateGenerated="${date}T00:00:09.554Z">${body}</CONSOLIDATED_LIST>`,
    ),
  };
}

export interface PlainRow {
  list: string;
  entry: string;
  name: string;
  kind?: string;
  country?: string;
  identifiers?: string;
  aliases?: string;
  listed_on?: string;
  notes?: string;
}

const PLAIN_HEADER = [
  "list",
  "entry",
  "kind",
  "name",
  "aliases",
  "country",
  "identifiers",
  "listed_on",
  "notes",
] as const;

/** The documented plain file. */
export function plainFile(rows: readonly PlainRow[], name = "list.csv"): InputFile {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const lines = rows.map((row) => {
    const whole: Record<string, string | undefined> = { kind: "organisation", ...row };
    return PLAIN_HEADER.map((column) => quoted(whole[column] ?? "")).join(",");
  });
  return { name, bytes: encode([PLAIN_HEADER.join(","), ...lines, ""].join("\n")) };
}

/** A file that can be read again and again, unlike a stream. */
export const bytesOf = (file: InputFile): Uint8Array => {
  if (file.bytes instanceof Uint8Array) return file.bytes;
  throw new TypeError(`${file.name} is a stream`);
};

export const changed = (file: InputFile, change: (text: string) => string): InputFile => ({
  name: file.name,
  bytes: encode(change(new TextDecoder().decode(bytesOf(file)))),
});
