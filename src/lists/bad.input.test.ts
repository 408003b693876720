import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listFile, ofacNonSdnFiles, ofacSdnFiles, textFile } from "../../test/lists/list.files.ts";
import { MAX_UNPACK_RATIO } from "./input.text.ts";
import { ListRefusal } from "./list.refusal.ts";
import { SOURCES } from "./list.sources.ts";
import type { InputFile, SourceDefinition } from "./list.types.ts";

const source = (id: string): SourceDefinition => {
  const found = SOURCES.find((one) => one.id === id);
  if (!found) throw new Error(`no source ${id}`);
  return found;
};

/** Every reader with a whole, good set of files; the first one is damaged below. */
const SETS: readonly (readonly [string, SourceDefinition, () => InputFile[]])[] = [
  ["OFAC CSV", source("ofac-sdn"), ofacSdnFiles],
  ["OFAC non-SDN CSV", source("ofac-nonsdn"), ofacNonSdnFiles],
  ["OFAC XML", source("ofac-sdn"), () => [listFile("ofac/sdn.xml")]],
  ["CSL CSV", source("us-csl"), () => [listFile("csl/consolidated.csv")]],
  ["CSL JSON", source("us-csl"), () => [listFile("csl/consolidated.json")]],
  ["EU XML", source("eu-fsf"), () => [listFile("eu/full.xml")]],
  ["EU CSV", source("eu-fsf"), () => [listFile("eu/full.csv")]],
  ["UK CSV", source("uk-sanctions"), () => [listFile("uk/list.csv")]],
  ["UK XML", source("uk-sanctions"), () => [listFile("uk/list.xml")]],
  ["UN XML", source("un-sc"), () => [listFile("un/consolidated.xml")]],
  ["Canada XML", source("ca-sema"), () => [listFile("canada/sema.xml")]],
  ["plain CSV", source("plain"), () => [listFile("plain/list.csv")]],
];

const bytesOf = (file: InputFile | undefined): Uint8Array =>
  file?.bytes instanceof Uint8Array ? file.bytes : new Uint8Array();
const withFirst = (files: InputFile[], bytes: InputFile["bytes"]): InputFile[] =>
  files.map((file, at) => (at === 0 ? { ...file, bytes } : file));

async function outcome(
  definition: SourceDefinition,
  files: InputFile[],
): Promise<{ entries: string[] } | { refusal: ListRefusal }> {
  try {
    return { entries: (await definition.read(files)).entries.map(({ list, party }) => `${list}/${party.entry}`) };
  } catch (error) {
    if (error instanceof ListRefusal) return { refusal: error };
    throw error;
  }
}

const reasonOf = async (definition: SourceDefinition, files: InputFile[]) => {
  const result = await outcome(definition, files);
  return "refusal" in result ? result.refusal.reason : "read";
};

describe.each(SETS)("%s", (_, definition, files) => {
  test("gzip-compressed and in small pieces it reads the same", async () => {
    const plainEntries = await outcome(definition, files());
    const packed = gzipSync(bytesOf(files()[0]));
    async function* pieces() {
      for (let at = 0; at < packed.length; at += 7) yield new Uint8Array(packed.subarray(at, at + 7));
    }
    expect(await outcome(definition, withFirst(files(), pieces()))).toEqual(plainEntries);
  });

  test("a file that is cut at any byte is refused or loses whole entries at its end", async () => {
    const bytes = bytesOf(files()[0]);
    const whole = await outcome(definition, files());
    const all = "entries" in whole ? whole.entries : [];
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
        const cut = await outcome(definition, withFirst(files(), bytes.subarray(0, length)));
        if ("entries" in cut) expect(all.slice(0, cut.entries.length)).toEqual(cut.entries);
        else
          expect(["truncated", "empty", "wrong-format", "missing-part", "invalid-value"]).toContain(cut.refusal.reason);
      }),
      { numRuns: 150, examples: [[0], [1], [bytes.length - 1]] },
    );
  });

  test("damaged bytes are refused or read, and nothing else happens", async () => {
    const bytes = bytesOf(files()[0]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const damaged = new Uint8Array(bytes);
          for (const [at, byte] of changes) damaged[at] = byte;
          await outcome(definition, withFirst(files(), damaged));
        },
      ),
      { numRuns: 80 },
    );
  });

  test("no file, nothing, white space, HTML, ZIP, other encodings, broken gzip", async () => {
    const first = (bytes: Uint8Array) => reasonOf(definition, withFirst(files(), bytes));
    const text = (content: string) => first(new TextEncoder().encode(content));
    expect(await reasonOf(definition, [])).toBe("missing-part");
    expect(await first(new Uint8Array())).toBe("empty");
    expect(await text(" \r\n\r\n ")).toBe("empty");
    expect(await text("\ufeff\n<!DOCTYPE html>\n<html><body>Service unavailable</body></html>")).toBe("wrong-format");
    expect(await text("<html lang=en><title>404</title></html>")).toBe("wrong-format");
    expect(await first(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toBe("wrong-format");
    expect(await first(new Uint8Array([0xff, 0xfe, 0x41, 0]))).toBe("bad-encoding");
    expect(await first(new Uint8Array([0x41, 0, 0x42, 0]))).toBe("bad-encoding");
    expect(await first(gzipSync(bytesOf(files()[0])).subarray(0, -9))).toBe("truncated");
    expect(await first(new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]))).toMatch(
      /wrong-format|truncated/,
    );
    expect(await first(gzipSync(new Uint8Array()))).toBe("empty");
  });

  test("bytes that are no UTF-8 are refused with their line", async () => {
    const bytes = bytesOf(files()[0]);
    const middle = bytes.indexOf(0x0a, bytes.length / 3) + 3;
    const latin1 = new Uint8Array([...bytes.subarray(0, middle), 0xe9, 0x20, ...bytes.subarray(middle)]);
    const result = await outcome(definition, withFirst(files(), latin1));
    expect(result).toMatchObject({ refusal: { reason: "bad-encoding" } });
  });

  test("a file past the limit is refused", async () => {
    await expect(definition.read(files(), { maxBytes: 100 })).rejects.toMatchObject({ reason: "too-large" });
  });
});

test("a gzip bomb is stopped by its ratio long before the size limit", async () => {
  const content = Buffer.concat([Buffer.from("<CONSOLIDATED_LIST>"), Buffer.alloc(64 * 1024 * 1024, 0x20)]);
  const bomb = gzipSync(content, { level: 9 });
  expect(content.length / bomb.length).toBeGreaterThan(MAX_UNPACK_RATIO);
  await expect(source("un-sc").read([{ name: "bomb.xml.gz", bytes: bomb }])).rejects.toMatchObject({
    reason: "too-large",
    file: "bomb.xml.gz",
  });
});

const xml = (text: string) => reasonOf(source("un-sc"), [textFile("consolidated.xml", text)]);

test.each([
  [
    "a billion laughs",
    '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]><CONSOLIDATED_LIST>&lol2;</CONSOLIDATED_LIST>',
  ],
  [
    "an external entity",
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><CONSOLIDATED_LIST>&e;</CONSOLIDATED_LIST>',
  ],
  ["an external subset", '<!DOCTYPE CONSOLIDATED_LIST SYSTEM "http://127.0.0.1/x.dtd"><CONSOLIDATED_LIST/>'],
  ["an entity that nobody declared", "<CONSOLIDATED_LIST><INDIVIDUALS>&nbsp;</INDIVIDUALS></CONSOLIDATED_LIST>"],
])("XML with %s is forbidden", async (_, text) => {
  expect(await xml(text)).toBe("forbidden-xml");
});

test("XML that nests without end, declares another encoding or is broken in the middle", async () => {
  expect(await xml(`<CONSOLIDATED_LIST>${"<a>".repeat(1000)}`)).toBe("wrong-format");
  expect(await xml('<?xml version="1.0" encoding="ISO-8859-1"?><CONSOLIDATED_LIST/>')).toBe("bad-encoding");
  expect(await xml("<CONSOLIDATED_LIST><INDIVIDUALS></ENTITIES></CONSOLIDATED_LIST>")).toBe("wrong-format");
  expect(await xml("<CONSOLIDATED_LIST></CONSOLIDATED_LIST><more/>")).toBe("wrong-format");
});

test("a name of ten megabytes is read as it is", async () => {
  const name = "A".repeat(10_000_000);
  const list = await source("plain").read([textFile("list.csv", `list,entry,kind,name\nkr-test,1,person,${name}\n`)]);
  expect(list.entries[0]?.party.names[0]?.text).toHaveLength(10_000_000);
});

test("control characters go, letters of every script and direction marks stay", async () => {
  const list = await source("plain").read([
    textFile("list.csv", "list,entry,kind,name\nkr-test,1,person,Pri\u0007mer\u200d \u202eАБВ  \u3000홍길동\n"),
  ]);
  expect(list.entries[0]?.party.names[0]?.text).toBe("Primer\u200d \u202eАБВ 홍길동");
});

test("a quote that never closes is told as a cut", async () => {
  const text = 'list,entry,kind,name\nkr-test,1,person,"Primer\nkr-test,2,person,B\n';
  await expect(source("plain").read([textFile("list.csv", text)])).rejects.toMatchObject({ reason: "truncated" });
});
