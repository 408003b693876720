import { describe, expect, it } from "vitest";
import { analyseName } from "../names/analyse.ts";
import type { NameToken } from "../names/names.types.ts";
import { exactKeys, hashKey, joinedKey, tokenKeys } from "./screening.keys.ts";

const keysOf = (word: string) => tokenKeys(analyseName(word, "organisation").tokens[0] as NameToken);

describe("tokenKeys", () => {
  it.each([
    ["qyzmyrt", "qzmyrt"],
    ["qyzmyrt", "qyzmyrtt"],
    ["qyzmyrt", "qyzmirt"],
    ["qyzmyrt", "qyzymrt"],
    ["shcherbak", "щербак"],
  ])("%s and %s share a key", (a, b) => {
    const keys = new Set(keysOf(a));
    expect(keysOf(b).some((key) => keys.has(key))).toBe(true);
  });

  it("tells strangers and numbers apart", () => {
    const keys = new Set(keysOf("qyzmyrt"));
    expect(keysOf("halvorsen").some((key) => keys.has(key))).toBe(false);
    expect(keysOf("12")).toEqual(["#12"]);
  });
});

it("hashes to 32 bits, and joins short words by all letters", () => {
  expect(hashKey("")).toBe(0x811c9dc5);
  expect(hashKey("qyzmyrt")).toBeLessThan(2 ** 32);
  expect(joinedKey("aba")).toBe("qaba");
  expect(exactKeys("aba")).toHaveLength(1);
});
