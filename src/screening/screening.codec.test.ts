import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packSections, packStrings, readString, unpackSections } from "./screening.codec.ts";

describe("packSections", () => {
  it("gives back what was packed, from any offset", () => {
    fc.assert(
      fc.property(
        fc.uint8Array(),
        fc.uint16Array(),
        fc.uint32Array(),
        fc.integer({ min: 0, max: 9 }),
        (small, middle, large, offset) => {
          const packed = packSections({ small, middle, large });
          const shifted = new Uint8Array(packed.length + offset);
          shifted.set(packed, offset);
          expect(unpackSections(shifted.subarray(offset))).toEqual({ small, middle, large });
        },
      ),
    );
  });

  it("makes views and copies nothing", () => {
    const packed = packSections({ one: Uint32Array.of(1, 2) });
    expect(unpackSections(packed).one?.buffer).toBe(packed.buffer);
  });
});

it("packs strings of any script", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" })), (texts) => {
      const { bytes, starts } = packStrings(texts);
      expect(texts.map((_, i) => readString(bytes, starts, i))).toEqual(texts);
    }),
  );
});
