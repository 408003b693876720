import { describe, expect, it } from "vitest";
import { analyseName } from "./analyse.ts";
import type { NameMode, NameToken } from "./names.types.ts";
import { compareTokens, editLimit } from "./tokens.compare.ts";

const token = (text: string, mode: NameMode): NameToken => analyseName(text, mode).tokens[0] as NameToken;
const match = (a: string, b: string, mode: NameMode) =>
  compareTokens(token(a, mode), token(b, mode), mode === "person");

describe("compareTokens of firms", () => {
  it.each([
    ["HTP", "TTP"],
    ["EBRD", "UBRD"],
    ["UMP", "OMP"],
    ["KBTU", "KBT"],
    ["BTS", "BTC"],
    ["Alif", "ALEPH"],
    ["Fast", "Vast"],
    ["Qzrtm", "Qzrtn"],
  ])("tells %s from %s", (a, b) => {
    const cost = match(a, b, "organisation")?.cost ?? 9;
    expect(cost).toBeGreaterThan(0.3);
  });

  it.each([
    ["HTP", "ХТП"],
    ["UMP", "УМП"],
    ["Qyzmyrt", "Qyzmyrd"],
    ["bank", "банк"],
    ["Trading", "Торговый"],
  ])("takes %s for %s", (a, b) => {
    expect(match(a, b, "organisation")).not.toBeNull();
  });
});

describe("compareTokens of persons", () => {
  it.each([
    ["Sasha", "Aleksandr", "nickname"],
    ["Mohammed", "Muhammad", "spelling"],
    ["Nurlanow", "Nurlanov", "spelling"],
    ["Nurlan", "N.", "initial"],
  ])("%s and %s: %s", (a, b, kind) => {
    const [x, y] = [`${a} Qyzmyrt`, `${b} Qyzmyrt`].map((name) => token(name, "person"));
    expect(compareTokens(x as NameToken, y as NameToken, true)?.kind).toBe(kind);
  });

  it.each([
    ["Mario", "Maria"],
    ["Ivan", "Pavel"],
    ["Al", "Ali"],
  ])("tells %s from %s", (a, b) => {
    const [x, y] = [`Qyz ${a}`, `Qyz ${b}`].map((name) => analyseName(name, "person").tokens[1] as NameToken);
    expect(compareTokens(x as NameToken, y as NameToken, true)).toBeNull();
  });

  it("sees through a slip inside Abdul", () => {
    expect(match("Abdxlqyzmyrt", "Abdulqyzmyrt", "person")).not.toBeNull();
  });
});

it("allows fewer wrong letters in shorter words", () => {
  expect(editLimit("abc", "abd", true)).toBeLessThan(editLimit("abcdef", "abcdeg", true));
  expect(editLimit("kr", "karim", false, true)).toBeLessThan(1);
});
