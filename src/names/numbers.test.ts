import { describe, expect, it } from "vitest";
import { joinsTens, numberOf } from "./numbers.ts";

describe("numberOf", () => {
  it.each([
    ["012", "12"],
    ["xiv", "14"],
    ["3rd", "3"],
    ["03rd", "3"],
    ["forty", "40"],
    ["٣", "3"],
    ["۷۵", "75"],
    ["९", "9"],
    ["0", "0"],
  ])("%s is %s", (word, digits) => {
    expect(numberOf(word, true, true)).toBe(digits);
  });

  it.each(["constructor", "__proto__", "iiii", "ivory", "a1", ""])("%s is none", (word) => {
    expect(numberOf(word, true, true)).toBeNull();
  });

  it("reads a lone roman letter only where told", () => {
    expect(numberOf("v", true, false)).toBeNull();
    expect(numberOf("v", false, true)).toBeNull();
    expect(numberOf("v", true, true)).toBe("5");
  });
});

it("joins tens and units that were written as words", () => {
  expect(joinsTens("40", "forty", "4")).toBe("44");
  expect(joinsTens("40", "40", "4")).toBeNull();
  expect(joinsTens("12", "twelve", "4")).toBeNull();
});
