import { describe, expect, it } from "vitest";
import { analyseName } from "./analyse.ts";
import { koreanCost } from "./korean.ts";
import { compareLegalForms, readLegalForms } from "./legal-forms.ts";
import { normaliseText } from "./normalise.ts";
import { numberOf } from "./numbers.ts";
import { fold, skeleton } from "./phonetic.ts";
import { romanise } from "./romanise.ts";

describe("normaliseText", () => {
  it.each([
    ["ＡＢＣ １２", "abc 12"],
    ["Oʻzbekiston", "ozbekiston"],
    ["Zürich\u200b \u202eKÖLN", "zurich koln"],
    ["Tbi?isi", "tbiisi"],
    ["JosÃ©", "jose"],
    ["Рetrov", "petrov"],
    ['ТОО "Нур"', "тоо нур"],
  ])("%s becomes %s", (text, plain) => {
    expect(normaliseText(text)).toBe(plain);
  });
});

describe("romanise", () => {
  it.each([
    ["щука", "shchuka"],
    ["қазақ", "kazak"],
    ["ҷаҳон", "jakhon"],
    ["გამარჯობა", "gamarjoba"],
    ["հայաստան", "hayastan"],
    ["삼성", "samseong"],
    ["北京", "beijing"],
    ["シャープ", "shapu"],
    ["ουρανός".normalize("NFD").replace(/\u0301/g, ""), "uranos"],
  ])("%s is %s", (text, latin) => {
    expect(romanise(text).text).toBe(latin);
  });

  it("marks scripts without vowels", () => {
    expect(romanise("محمد")).toMatchObject({ loose: true, script: "arabic" });
  });
});

describe("phonetic keys", () => {
  it("are equal for spellings of one name", () => {
    expect(fold("sergei")).toBe(fold("sergey"));
    expect(skeleton(fold("mohammed"))).toBe(skeleton(fold("muhamad")));
    expect(skeleton(fold("shcherbakov"))).toBe(skeleton(fold("scherbakoff")));
  });
});

describe("koreanCost", () => {
  it.each([
    ["김", "gim"],
    ["이", "rhee"],
    ["박", "bak"],
    ["영우", "youngwoo"],
    ["현정", "hyunjung"],
  ])("reads %s as %s", (hangul, latin) => {
    expect(koreanCost(hangul, latin)).toBeLessThan(0.5);
  });

  it("does not read a name as another", () => {
    expect(koreanCost("김민수", "parkminsoo")).toBeGreaterThan(1);
  });
});

describe("readLegalForms", () => {
  it("finds forms in any place and script", () => {
    expect(analyseName("Жауапкершілігі шектеулі серіктестігі Нұр", "organisation")).toMatchObject({
      legal: ["limited"],
    });
    expect(analyseName("Nur S.A.", "organisation").legal).toEqual(["stock"]);
    expect(analyseName("㈜나들", "organisation").legal).toEqual(["stock"]);
  });

  it("leaves a name that is nothing else", () => {
    expect(readLegalForms(["company"])).toEqual({ classes: [], taken: [false] });
  });

  it("knows which classes exclude one another", () => {
    expect(compareLegalForms(["limited"], ["stock"])).toBe("different");
    expect(compareLegalForms(["limited"], ["ltd"])).toBe("unknown");
    expect(compareLegalForms([], ["stock"])).toBe("unknown");
  });
});

describe("numberOf", () => {
  it.each([
    ["012", "12"],
    ["xiv", "14"],
    ["3rd", "3"],
    ["forty", "40"],
    ["٣", "3"],
  ])("%s is %s", (word, digits) => {
    expect(numberOf(word, true, true)).toBe(digits);
  });

  it("is null for words", () => {
    expect(numberOf("constructor", true, true)).toBeNull();
  });
});

describe("analyseName", () => {
  it("tells titles, particles, patronymics and initials", () => {
    const roles = analyseName("Dr. Askar K. Nurlanovich bin Said", "person").tokens.map((token) => token.role);
    expect(roles).toEqual(["title", "word", "initial", "patronymic", "particle", "word"]);
  });

  it("joins Arabic compounds", () => {
    const forms = ["Abdul Rahman Saif al-Din", "Abd al-Rahman Saifuddin", "Abdurrahman Saif-ud-Din"];
    const codes = forms.map((form) => analyseName(form, "person").joined);
    expect(new Set(codes).size).toBe(1);
  });

  it("has no tokens for a name of signs", () => {
    expect(analyseName("--- !!! \u200b", "person").tokens).toEqual([]);
  });
});
