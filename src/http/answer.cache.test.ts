import fc from "fast-check";
import { expect, it } from "vitest";
import { createAnswerCache } from "./answer.cache.ts";

const answer = (body: string) => ({ tag: `"${body.length}"`, body: new TextEncoder().encode(body) });
const text = (found: { body: Uint8Array } | undefined) => new TextDecoder().decode(found?.body);

it("gives back what it was given, and nothing for another question", () => {
  const cache = createAnswerCache();
  cache.set("a", answer("one"));
  expect(text(cache.get("a"))).toBe("one");
  expect(cache.get("b")).toBeUndefined();
});

it("drops the least recently used first", () => {
  const cache = createAnswerCache(12);
  cache.set("a", answer("12345"));
  cache.set("b", answer("12345"));
  cache.get("a");
  cache.set("c", answer("12345"));
  expect(cache.get("b")).toBeUndefined();
  expect(cache.get("a")).toBeDefined();
  expect(cache.get("c")).toBeDefined();
});

it("never keeps an answer larger than the whole cache, and replaces without counting twice", () => {
  const cache = createAnswerCache(10);
  cache.set("a", answer("x".repeat(11)));
  expect(cache.get("a")).toBeUndefined();
  for (let i = 0; i < 5; i += 1) cache.set("b", answer("12345"));
  cache.set("c", answer("12"));
  expect(cache.get("b")).toBeDefined();
});

it("stays within its limit whatever happens", () => {
  const step = fc.record({ question: fc.constantFrom("a", "b", "c", "d"), body: fc.string({ maxLength: 30 }) });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const cache = createAnswerCache(40);
      for (const { question, body } of steps) cache.set(question, answer(body));
      const kept = ["a", "b", "c", "d"].map((question) => cache.get(question)).filter((found) => found !== undefined);
      expect(kept.reduce((sum, { body }) => sum + body.length + 1, 0)).toBeLessThanOrEqual(40);
    }),
  );
});
