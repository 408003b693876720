import { describe, expect, it } from "vitest";
import { compareNames } from "./compare.ts";
import { CYRILLIC_LOOKALIKES, DIGIT_LOOKALIKES, LATIN_LOOKALIKES } from "./homoglyphs.table.ts";
import { normaliseText } from "./normalise.ts";

describe("lookalikes", () => {
  it("are one letter each, another one than they look like", () => {
    for (const map of [LATIN_LOOKALIKES, CYRILLIC_LOOKALIKES, DIGIT_LOOKALIKES])
      for (const [letter, looks] of map) {
        expect([...letter, ...looks]).toHaveLength(2);
        expect(letter).not.toBe(looks);
      }
  });

  it.each([
    ["Рetrov", "petrov"],
    ["Nurlаn", "nurlan"],
    ["Ηorizont", "horizont"],
    ["Гориzонт", "гориzонт"],
    ["Сeвер", "север"],
  ])("%s is read as %s", (text, plain) => {
    expect(normaliseText(text)).toBe(plain);
  });

  it("reads digits in a person's word as letters, and leaves a firm's", () => {
    expect(compareNames("Nurl4nov Mar4t", "Nurlanov Marat", { kind: "person" }).score).toBe(1);
    expect(compareNames("Zavod 4", "Zavod A", { kind: "organisation" }).score).toBeLessThan(1);
  });
});
