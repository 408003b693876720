import { describe, expect, it } from "vitest";
import { analyseName } from "./analyse.ts";
import { LEGAL_CLASSES, LEGAL_FORMS } from "./legal-forms.table.ts";
import { compareLegalForms, isLegalForm, isNeverPersonal, readLegalForms } from "./legal-forms.ts";

const legalOf = (name: string) => analyseName(name, "organisation").legal;

describe("readLegalForms", () => {
  it.each([
    ["Жауапкершілігі шектеулі серіктестігі Нұр", "limited"],
    ["ТОО Нур", "limited"],
    ["Nur MCHJ", "limited"],
    ["ՍՊԸ Նուր", "limited"],
    ["შპს ნური", "limited"],
    ["유한회사 나들", "limited"],
    ["Nur S.A.", "stock"],
    ["㈜나들", "stock"],
    ["Nur AJ", "stock"],
    ["Limited Liabilty Company Nur", "limited"],
    ["Nur Incorporated", "corporation"],
    ["ГУП Нур", "state"],
    ["SiemnikAG", "stock"],
    ["Nur Trading Co FZE LLC", "limited"],
  ])("%s is %s", (name, legalClass) => {
    expect(legalOf(name)).toContain(legalClass);
  });

  it("leaves no short form behind beside another", () => {
    expect(readLegalForms(["nur", "trading", "co", "fze", "llc"]).taken).toEqual([false, false, true, true, true]);
  });

  it("leaves a name that is nothing else", () => {
    expect(readLegalForms(["company"])).toEqual({ classes: [], taken: [false] });
  });

  it("takes two letters with an accent for a name", () => {
    expect(legalOf("Nurlan Sá")).toEqual([]);
    expect(legalOf("Nurlan SA")).toEqual(["stock"]);
  });

  it("has at least five forms in every class, each found by itself beside a name", () => {
    for (const legalClass of LEGAL_CLASSES) {
      expect(LEGAL_FORMS[legalClass].length).toBeGreaterThan(4);
      for (const form of LEGAL_FORMS[legalClass])
        expect(analyseName(`Qyzmyrt ${form}`, "organisation").legal.length, form).toBeGreaterThan(0);
    }
  });
});

describe("compareLegalForms", () => {
  it("knows which classes exclude one another", () => {
    expect(compareLegalForms(["limited"], ["stock"])).toBe("different");
    expect(compareLegalForms(["limited"], ["ltd"])).toBe("unknown");
    expect(compareLegalForms(["stock", "limited"], ["limited"])).toBe("same");
    expect(compareLegalForms([], ["stock"])).toBe("unknown");
  });
});

it("knows single words", () => {
  expect(isLegalForm("ooo")).toBe(true);
  expect(isLegalForm("nur")).toBe(false);
  expect(isNeverPersonal("llc")).toBe(true);
  expect(isNeverPersonal("sa")).toBe(false);
});

it.each(["hosav", "hoses", "limator"])("'%s', two letters from a form, is a word of the name", (word) => {
  expect(readLegalForms(["brakelmov", word]).classes).toEqual([]);
});

it.each(["hoesaa", "hoeas", "cmpany", "companny"])("'%s', one slip from a form, is the form", (word) => {
  expect(readLegalForms(["brakelmov", word]).classes).toEqual(["company"]);
});
