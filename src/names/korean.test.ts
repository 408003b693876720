import { describe, expect, it } from "vitest";
import { koreanCost } from "./korean.ts";

describe("koreanCost", () => {
  it.each([
    ["김", "gim"],
    ["김", "kim"],
    ["이", "rhee"],
    ["이", "yi"],
    ["박", "bak"],
    ["박", "park"],
    ["최", "choe"],
    ["정", "chung"],
    ["노", "roh"],
    ["영우", "youngwoo"],
    ["현정", "hyunjung"],
    ["철수", "chulsoo"],
    ["은희", "unhui"],
  ])("reads %s as %s", (hangul, latin) => {
    expect(koreanCost(hangul, latin)).toBeLessThan(0.5);
  });

  it("does not read a name as another", () => {
    expect(koreanCost("김민수", "parkminsoo")).toBeGreaterThan(1);
    expect(koreanCost("영우", "youngho")).toBeGreaterThan(0.5);
  });

  it("costs a letter that no spelling has, and refuses a missing syllable", () => {
    expect(koreanCost("민", "minx")).toBeGreaterThanOrEqual(1);
    expect(koreanCost("김민수", "kim")).toBe(Number.POSITIVE_INFINITY);
    expect(koreanCost("김a", "kima")).toBe(Number.POSITIVE_INFINITY);
  });
});
