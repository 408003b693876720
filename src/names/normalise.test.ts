import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_NAME_LENGTH } from "./names.limits.ts";
import { normaliseText, splitWords } from "./normalise.ts";

describe("normaliseText", () => {
  it.each([
    ["ＡＢＣ １２", "abc 12"],
    ["Oʻzbekiston", "ozbekiston"],
    ["Zürich\u200b \u202eKÖLN", "zurich koln"],
    ["Tbi?isi", "tbiisi"],
    ["JosÃ©", "jose"],
    ["Łódź æon", "lodz aeon"],
    ['ТОО "Нур"', "тоо нур"],
    ["a\u0000b", "a b"],
    ["", ""],
  ])("%s becomes %s", (text, plain) => {
    expect(normaliseText(text)).toBe(plain);
  });

  it.each([
    ["K e r e m e t   Bank", "keremet bank"],
    ["K e r e m e t Bank", "keremet bank"],
    ["V.E.K.T.O.R", "vektor"],
    ["V-E-K-T-O-R Plus", "vektor plus"],
    ["В е к т о р", "вектор"],
    ["a b c", "a b c"],
  ])("joins letters written apart: %s", (text, plain) => {
    expect(normaliseText(text)).toBe(plain);
  });

  it("leaves a person's initials apart", () => {
    expect(normaliseText("A. B. C. D. Nurlan", 5)).toBe("a. b. c. d. nurlan");
  });

  it("reads no more than the limit", () => {
    expect(normaliseText("a".repeat(10_000_000)).length).toBeLessThanOrEqual(2 * MAX_NAME_LENGTH);
  });

  it("changes nothing that is plain already", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const once = normaliseText(normaliseText(text, 9), 9);
        expect(normaliseText(once, 9)).toBe(once);
      }),
    );
  });
});

describe("splitWords", () => {
  it.each([
    ["nur s.a.", ["nur", "sa"]],
    ["nur s. a.", ["nur", "sa"]],
    ["nur s.a. t", ["nur", "sa", "t"]],
    ["a/o nur", ["ao", "nur"]],
    ["zavod12", ["zavod", "12"]],
  ])("%s", (text, words) => {
    expect(splitWords(text, true)).toEqual(words);
  });

  it("keeps initials apart", () => {
    expect(splitWords("a.b. nurlan", false)).toEqual(["a", "b", "nurlan"]);
  });
});
