import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_LINE_BYTES, type NdjsonLine, readLines } from "./ndjson.ts";

/** The bytes of a text in pieces of the given sizes, over and over. */
async function* pieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let start = 0;
  for (let i = 0; start < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? bytes.length;
    yield bytes.slice(start, start + size);
    start += size;
  }
}

async function read(text: string | Uint8Array, sizes: readonly number[] = [1 << 20]): Promise<NdjsonLine[]> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const found: NdjsonLine[] = [];
  for await (const line of readLines(pieces(bytes, sizes))) found.push(line);
  return found;
}

const line = fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => text.replaceAll(/[\n\r\ufeff]/g, " "));

describe("lines of a stream", () => {
  it("are the same however the bytes arrive", async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 8 }),
        sizes,
        fc.constantFrom("\n", "\r\n"),
        async (lines, by, end) => {
          const expected = lines
            .map((text, i) => ({ line: i + 1, text: text.trim() }))
            .filter(({ text }) => text !== "");
          expect(await read(lines.join(end), by)).toEqual(expected);
          expect(await read(lines.map((text) => text + end).join(""), by)).toEqual(expected);
        },
      ),
    );
  });

  it("that are too long are told and skipped, the others not", async () => {
    const long = "x".repeat(MAX_LINE_BYTES + 1);
    const just = "y".repeat(MAX_LINE_BYTES);
    const expected = [
      { line: 1, text: "a" },
      { line: 2, text: null },
      { line: 3, text: just },
      { line: 4, text: null },
    ];
    for (const size of [1000, MAX_LINE_BYTES, 1 << 20]) {
      expect(await read(`a\n${long}\n${just}\n${long}${long}`, [size])).toEqual(expected);
    }
  });

  it("count by bytes and not by characters", async () => {
    const [found] = await read("가".repeat(MAX_LINE_BYTES / 2));
    expect(found?.text).toBeNull();
  });

  it("of bytes that are no UTF-8 show it, and no line at all is no line", async () => {
    expect(await read(Uint8Array.of(0x61, 0xff, 0x0a, 0x62))).toEqual([
      { line: 1, text: "a\ufffd" },
      { line: 2, text: "b" },
    ]);
    expect(await read("")).toEqual([]);
    expect(await read("\n \n\t\r\n")).toEqual([]);
  });
});
