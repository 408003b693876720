import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentId, packPart, unpackPart } from "./edition.codec.ts";

const CHUNK = 512 * 1024;

describe("packed parts", () => {
  it("come back as they were, whatever the text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 500 }), async (text) => {
        expect(await unpackPart(await packPart(text))).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it("are cut into chunks of at most half a megabyte, and joined in order", async () => {
    // Random digits do not compress below half of their length.
    const text = randomBytes(1_300_000).toString("hex");
    const chunks = await packPart(text);
    expect(chunks.length).toBeGreaterThanOrEqual(3);
    for (const chunk of chunks.slice(0, -1)) expect(chunk.length).toBe(CHUNK);
    expect(chunks.at(-1)?.length).toBeLessThanOrEqual(CHUNK);
    expect((await unpackPart(chunks)) === text).toBe(true);
    await expect(unpackPart(chunks.toReversed())).rejects.toThrow();
  });

  it("may be cut anywhere", async () => {
    const [packed = new Uint8Array()] = await packPart("나들이 ".repeat(50));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(packed.length), { maxLength: 5 }), async (cuts) => {
        const borders = [0, ...cuts.toSorted((a, b) => a - b), packed.length];
        const chunks = borders.slice(1).map((end, i) => packed.subarray(borders[i], end));
        expect(await unpackPart(chunks)).toBe("나들이 ".repeat(50));
      }),
      { numRuns: 40 },
    );
  });

  it("that are damaged or missing are refused and not read in part", async () => {
    const [packed = new Uint8Array()] = await packPart("a partner ".repeat(100));
    await expect(unpackPart([packed.subarray(0, packed.length - 9)])).rejects.toThrow();
    await expect(unpackPart([])).rejects.toThrow();
    const damaged = packed.slice();
    damaged[Math.floor(packed.length / 2)] = (damaged[Math.floor(packed.length / 2)] ?? 0) ^ 0xff;
    await expect(unpackPart([damaged])).rejects.toThrow();
  });
});

describe("the id of a content", () => {
  it("is 32 digits and the same for the same", async () => {
    expect(await contentId(["a", "b"])).toMatch(/^[0-9a-f]{32}$/);
    expect(await contentId(["a", "b"])).toBe(await contentId(["a", "b"]));
  });

  it("differs wherever the texts do, their borders included", async () => {
    const some = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "\n", ",", "1"), maxLength: 4 }), {
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(some, some, async (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect((await contentId(one)) === (await contentId(other))).toBe(same);
      }),
      {
        examples: [
          [["a\nb"], ["a", "b"]],
          [
            ["ab", ""],
            ["a", "b"],
          ],
          [[], [""]],
        ],
      },
    );
  });
});
