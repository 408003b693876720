import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeCsv, decodeWholeCsv } from "./csv.encoding.ts";

/** Hangul of KS X 1001 by its bytes: Node decodes EUC-KR and does not encode it. */
const HANGUL_ROWS = { first: 0xb0, last: 0xc8 };
const euckrBytes = fc.oneof(
  fc.constantFrom(...Array.from('abc,12"\n', (c) => [c.charCodeAt(0)])),
  fc
    .tuple(fc.integer({ min: HANGUL_ROWS.first, max: HANGUL_ROWS.last }), fc.integer({ min: 0xa1, max: 0xfe }))
    .map(([lead, trail]) => [lead, trail]),
);
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

async function* pieces(bytes: Uint8Array, by: readonly number[]): AsyncGenerator<Uint8Array> {
  let start = 0;
  for (let i = 0; start < bytes.length; i++) {
    const size = by[i % by.length] ?? bytes.length;
    yield bytes.slice(start, start + size);
    start += size;
  }
}

async function decode(bytes: Uint8Array, by: readonly number[] = [64 * 1024]): Promise<string> {
  let text = "";
  for await (const part of decodeCsv(pieces(bytes, by))) text += part;
  return text;
}
const utf8 = (text: string) => new TextEncoder().encode(text);

describe("a CSV of unknown encoding", () => {
  it("in UTF-8 is read, in any pieces", async () => {
    const text = fc.string({ unit: "grapheme", maxLength: 60 }).map((value) => value.replace(/^\ufeff+/, ""));
    await fc.assert(
      fc.asyncProperty(text, sizes, fc.boolean(), async (value, by, mark) => {
        expect(await decode(utf8(mark ? `\ufeff${value}` : value), by)).toBe(value);
      }),
    );
  });

  it("in EUC-KR is read, in any pieces", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(euckrBytes, { maxLength: 60 }), sizes, async (characters, by) => {
        // "한글" comes first, so that the bytes cannot be UTF-8 by chance.
        const bytes = Uint8Array.from([0xc7, 0xd1, 0xb1, 0xdb, ...characters.flat()]);
        expect(await decode(bytes, by)).toBe(new TextDecoder("euc-kr").decode(bytes));
      }),
    );
  });

  it.each([
    ["utf-8", utf8("한글")],
    ["euc-kr", Uint8Array.of(0xc7, 0xd1, 0xb1, 0xdb)],
  ])("in %s is told although plain ASCII fills the beginning", async (_, korean) => {
    for (const length of [10, 64 * 1024 - 1, 64 * 1024, 200_000]) {
      const bytes = new Uint8Array(length + korean.length).fill(0x61);
      bytes.set(korean, length);
      for (const by of [[7919], [64 * 1024], [300_000]]) expect((await decode(bytes, by)).slice(length)).toBe("한글");
    }
  });

  it("in UTF-16 with its mark is read, in any pieces, as the whole is", async () => {
    const text = fc.string({ unit: "grapheme", maxLength: 40 }).map((value) => value.replace(/^\ufeff+/, ""));
    await fc.assert(
      fc.asyncProperty(text, sizes, fc.boolean(), async (value, by, isBigEndian) => {
        const bytes = new Uint8Array(Buffer.from(`\ufeff${value}`, "utf16le"));
        if (isBigEndian) Buffer.from(bytes.buffer).swap16();
        expect(await decode(bytes, by)).toBe(value);
        expect(await decodeWholeCsv(bytes)).toBe(value);
      }),
    );
  });

  it("takes the two bytes of a UTF-16 mark for nothing else behind the beginning", async () => {
    const bytes = Uint8Array.of(0x61, 0xff, 0xfe, 0x62, 0x00);
    expect(await decode(bytes)).toBe(new TextDecoder("euc-kr").decode(bytes));
  });

  it("that ends within a character is no UTF-8, and an empty one is empty", async () => {
    expect(await decode(new Uint8Array())).toBe("");
    expect(await decode(utf8("abc"))).toBe("abc");
    expect(await decode(Uint8Array.of(0xed, 0x95))).not.toContain("한");
  });
});
