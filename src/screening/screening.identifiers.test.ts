import { describe, expect, it } from "vitest";
import { identifierValue, normaliseIdentifier } from "./screening.identifiers.ts";

describe("normaliseIdentifier", () => {
  it.each([
    ["inn", "7707 123-456", "tax 7707123456"],
    ["tin", "7707123456", "tax 7707123456"],
    ["ogrn", "№ 102.77", "registration 10277"],
    ["lei", "5493 00ab", "lei 549300AB"],
    ["passport", "ａ１２３", "passport A123"],
    ["website", "https://www.Qyzmyrt.example/about", "website qyzmyrt.example"],
    ["email", " A@B.example ", "email a@b.example"],
    ["crypto", " aBc ", "crypto aBc"],
  ] as const)("%s %s is %s", (type, value, key) => {
    expect(normaliseIdentifier(type, value)).toBe(key);
    expect(key.endsWith(identifierValue(key))).toBe(true);
  });

  it("reads no more than a bound", () => {
    expect(normaliseIdentifier("inn", "1".repeat(1_000_000)).length).toBeLessThan(300);
  });
});
