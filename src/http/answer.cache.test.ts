import { describe, expect, it } from "vitest";
import { createAnswerCache } from "./answer.cache.ts";

const answer = (bytes: number, tag = "t") => ({ tag, body: new Uint8Array(bytes) });

describe("kept answers", () => {
  it("are given back until there is no room, the longest unused out first", () => {
    const cache = createAnswerCache(303);
    for (const question of ["a", "b", "c"]) cache.set(question, answer(100, question));
    expect(cache.get("a")?.tag).toBe("a");
    cache.set("d", answer(100, "d"));
    expect(["a", "b", "c", "d"].map((question) => cache.get(question)?.tag)).toEqual(["a", undefined, "c", "d"]);
  });

  it("are replaced and not counted twice", () => {
    const cache = createAnswerCache(202);
    cache.set("a", answer(100, "old"));
    cache.set("a", answer(100, "new"));
    cache.set("b", answer(100));
    expect(cache.get("a")?.tag).toBe("new");
    expect(cache.get("b")).toBeDefined();
  });

  it("that alone are too large are never kept and push nothing out", () => {
    const cache = createAnswerCache(150);
    cache.set("a", answer(100));
    cache.set("b", answer(150));
    expect(cache.get("a")).toBeDefined();
    expect(cache.get("b")).toBeUndefined();
  });

  it("make room for as many as it takes", () => {
    const cache = createAnswerCache(303);
    for (const question of ["a", "b", "c"]) cache.set(question, answer(100));
    cache.set("d", answer(250));
    expect(["a", "b", "c", "d"].map((question) => cache.get(question) !== undefined)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });
});
