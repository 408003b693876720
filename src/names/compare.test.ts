import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNames } from "./compare.ts";
import { readLegalForms } from "./legal-forms.ts";
import { MAX_NAME_LENGTH } from "./names.limits.ts";

const THRESHOLD = 0.7;
const person = (a: string, b: string) => compareNames(a, b, { kind: "person" });
const firm = (a: string, b: string) => compareNames(a, b, { kind: "organisation" });

describe("compareNames of persons", () => {
  it.each([
    ["Сергей Игоревич Шаповалов", "Serguei Shapovalov"],
    ["Юлия Щербакова", "SHCHERBAKOVA, Yuliya"],
    ["Жанна Хохлова", "Janna Khokhlova"],
    ["Қайрат Өтегенов", "Kairat Utegenov"],
    ["Oʻktam Gʻaniyev", "Уктам Ганиев"],
    ["박서영", "Park Seo-young"],
    ["이동욱", "LEE Dong Wook"],
    ["최은정", "Eun Jung Choi"],
    ["정우성", "Chung Woosung"],
    ["Արամ Պետրոսյան", "Aram Petrosyan"],
    ["გიორგი ბერიძე", "Giorgi Beridze"],
    ["عبد الرحمن خليل", "Abdurrahman Khalil"],
    ["Νίκος Παπαδόπουλος", "Nikos Papadopoulos"],
    ["王建国", "Wang Jianguo"],
    ["Marat Bekov", "BEKOV, Marat"],
    ["M. Bekov", "Marat Bekov"],
    ["Sasha Morgunov", "Aleksandr Morgunov"],
    ["Tleubergen0v Askar", "Tleubergenov Askar"],
    ["Dr. Askar Tleubergenov", "Askar Tleubergenov"],
  ])("takes %s for %s", (a, b) => {
    expect(person(a, b).score).toBeGreaterThanOrEqual(THRESHOLD);
  });

  it.each([
    ["Askar Tleubergenov", "Askar Musabekov"],
    ["Maria Lindqvist", "Mario Lindqvist"],
    ["김민수", "Park Min Soo"],
    ["Anna Sorokina", "Anna"],
    ["Nurlan Bekov", "A. Bekov"],
    ["N.B.", "Nurlan Bekov"],
  ])("tells %s from %s", (a, b) => {
    expect(person(a, b).score).toBeLessThan(THRESHOLD);
  });

  it("names what speaks for and against", () => {
    const { for: reasons, against } = person("Askar Tleubergenov", "TLEUBERGENOV, Murat");
    expect(reasons).toContainEqual(expect.objectContaining({ code: "token-equal" }));
    expect(against).toEqual([{ code: "token-conflict", params: { query: "askar", listed: "murat" } }]);
  });
});

describe("compareNames of organisations", () => {
  it.each([
    ["ООО «Вектор Плюс»", "Vektor Plus LLC"],
    ["ТОО Алатау Софт", "Alatau Soft LLP"],
    ["MegaKom Ltd", "Mega Kom Ltd"],
    ["Farhod Savdo MCHJ", "Фарҳод Савдо МЧЖ"],
    ["주식회사 한빛전자", "Hanbit Electronics Co., Ltd."],
    ["Third Ring Factory", "3rd Ring Factory"],
    ["Orlan & Sons Intl", "Orlan and Sons International"],
    ["Limited Liabilty Company Gorizont", "OOO Gorizont"],
    ["ՍՊԸ Արարատ Սոֆթ", "Ararat Soft LLC"],
    ["შპს თბილისოფტ", "Tbilisoft LLC"],
    ["HTP Bishkek", "ХТП Бишкек"],
    ["Q y z m y r t   Bank", "Qyzmyrt Bank"],
    ["Qyzmyrt Kazakhstan", "Qyzmyrt"],
    ["QyzmyrtAG", "Qyzmyrt AG"],
    ["Open JSC Qyzmyrt", "Qyzmyrt OAO"],
  ])("takes %s for %s", (a, b) => {
    expect(firm(a, b).score).toBeGreaterThanOrEqual(THRESHOLD);
  });

  it.each([
    ["Factory 12", "Factory 21"],
    ["Altyn Trading Company", "Kumush Trading Company"],
    ["Altyn Holdings", "Altyn Insurance"],
    ["Trading Group", "Technology Group"],
    ["HTP", "TTP"],
    ["AND Global", "I Jet Global DMCC"],
    ["Team Group", "TEM"],
    ["State Technical Service JSC", "Technical Services"],
    ["Union of Advanced Technology Enterprises", "Advanced Technologies"],
    ["Fast", "Vast Solution"],
    ["UNK Digital", "UNC LLC"],
  ])("tells %s from %s", (a, b) => {
    expect(firm(a, b).score).toBeLessThan(THRESHOLD);
  });

  it("counts another legal form slightly against", () => {
    const same = firm("Vektor LLC", "Vektor ООО");
    const other = firm("Vektor LLC", "Vektor AO");
    expect(same.score).toBe(1);
    expect(other.score).toBeLessThan(1);
    expect(other.score).toBeGreaterThan(0.8);
    expect(other.against).toContainEqual(expect.objectContaining({ code: "legal-form-different" }));
  });
});

const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .array(
      fc.constantFrom("\u202e", "\u200d", "\u200b", "\ufeff", "\u0000", "a", "б", "한", "王", "م", ".", "'", "1", " "),
      { maxLength: 60 },
    )
    .map((parts) => parts.join("")),
);
/** Words that are no legal form at the end of a name, where a misspelt short one counts. */
const word = fc
  .stringMatching(/^[b-df-hj-np-tv-z][aeiou][b-df-hj-np-tv-z][aeiou][b-df-hj-np-tv-z]{1,2}$/)
  .filter((text) => readLegalForms(["name", text]).classes.length === 0);
const name = fc.array(word, { minLength: 2, maxLength: 4 });
const kind = fc.constantFrom("person" as const, "organisation" as const, "vessel" as const, "unknown" as const);

describe("compareNames always", () => {
  it("scores from 0 to 1, and much the same both ways", () => {
    fc.assert(
      fc.property(anyText, anyText, kind, (a, b, k) => {
        const there = compareNames(a, b, { kind: k }).score;
        const back = compareNames(b, a, { kind: k }).score;
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(1);
        expect(Math.abs(there - back)).toBeLessThanOrEqual(0.02);
      }),
      { numRuns: 500 },
    );
  });

  it("gives 1 to a name and itself, in any case, order and with accents", () => {
    fc.assert(
      fc.property(name, kind, (words, k) => {
        const text = words.join(" ");
        expect(compareNames(text, text, { kind: k }).score).toBe(1);
        expect(compareNames(text.toUpperCase(), text, { kind: k }).score).toBe(1);
        expect(compareNames(text.replace(/([aeiou])/g, "$1\u0301"), text, { kind: k }).score).toBe(1);
        expect(compareNames([...words].reverse().join(" "), text, { kind: k }).score).toBeGreaterThan(0.99);
      }),
      { numRuns: 200 },
    );
  });

  it("calls common names beside alike ones chance", () => {
    expect(person("Mohammad Mirr", "AMIRR, Mohammed").chance).toBe(true);
    expect(person("Askar Tleuberegnov", "TLEUBERGENOV, Askar").chance).toBe(false);
  });

  it("reads legal forms of one class as none", () => {
    fc.assert(
      fc.property(
        name,
        fc.constantFrom("LLC", "ООО", "ТОО", "ОсОО", "MCHJ", "ՍՊԸ", "შპს", "MMC", "ХХК", "GmbH"),
        (words, form) => {
          expect(firm(`${words.join(" ")} ${form}`, `OOO ${words.join(" ")}`).score).toBeGreaterThan(0.99);
        },
      ),
    );
  });

  it("sees through homoglyphs and invisible characters", () => {
    fc.assert(
      fc.property(name, (words) => {
        const text = words.join(" ");
        const swapped = text.replace("a", "а").replace("o", "о").replace("e", "е");
        expect(person(swapped, text).score).toBe(1);
        expect(person([...text].join("\u200b"), text).score).toBe(1);
      }),
    );
  });

  it("ends on long and hostile input", () => {
    const texts = [
      "a".repeat(10_000_000),
      "a b ".repeat(5000),
      "abdul ".repeat(3000),
      "عبد ال".repeat(3000),
      "ﷺ".repeat(MAX_NAME_LENGTH),
      "s.".repeat(9000),
      "'".repeat(9000),
    ];
    const started = performance.now();
    for (const text of texts)
      for (const other of texts)
        for (const k of ["person", "organisation"] as const) compareNames(text, other, { kind: k });
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
