import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stem } from "./stem.ts";

const stemsOf = (words: string) => [...new Set(words.split(" ").map(stem))];

/** Words out of few letters, so that endings come about. */
const wordOf = (letters: string) => fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 14 });
const cyrillicWord = wordOf("абвгеийкмноруыьюямтх");
const latinWord = wordOf("abceiosuy");

describe("a Russian word has one stem in every case and number:", () => {
  it.each([
    ["материал", "материал материала материалу материалом материале материалы материалов материалам материалами"],
    ["казахстан", "казахстан казахстана казахстану казахстаном казахстане"],
    ["грузи", "грузия грузии грузию грузией"],
    ["технологи", "технология технологии технологию технологией технологий технологиям технологиями технологиях"],
    ["решени", "решение решения решению решением решении решений решениям решениями решениях"],
    ["компани", "компания компании компанию компанией компаний компаниях"],
    ["нейросет", "нейросеть нейросети нейросетью нейросетей нейросетям нейросетями нейросетях"],
    ["кор", "корея кореи корее корею кореей"],
    ["батар", "батарея батареи батарее батарею батарей батареям батареями батареях"],
    ["муз", "музей музея музею музеем музеи музеев музеям музеями музеях"],
    ["иде", "идея идеи идее идею идей идеям"],
    ["безопасност", "безопасность безопасности безопасностью"],
    ["платеж", "платеж платежа платежу платежом платежи платежей платежам платежами"],
    ["облак", "облако облака облаку облаком облаке облаков"],
    ["данн", "данные данных данным данными"],
    ["цифров", "цифровой цифровая цифровое цифровые цифрового цифровому цифровую цифровых цифровым цифровыми"],
    ["техническ", "технический техническая техническое технические технического техническому техническими"],
    ["больш", "большой большая большие больших большими"],
  ])("%s", (expected, forms) => {
    expect(stemsOf(forms)).toEqual([expected]);
  });

  it("and another one than a word that only looks like it", () => {
    for (const [one, other] of [
      ["грузия", "груз"],
      ["технология", "технолог"],
      ["материал", "матери"],
    ] as const) {
      expect(stem(one), `${one}, ${other}`).not.toBe(stem(other));
    }
  });
});

describe("an English word has one stem in singular and plural:", () => {
  it.each([
    ["startup", "startup startups"],
    ["company", "company companies"],
    ["technology", "technology technologies"],
    ["pie", "pie pies"],
    ["service", "service services"],
  ])("%s", (expected, forms) => {
    expect(stemsOf(forms)).toEqual([expected]);
  });

  it.each(["campus", "business", "class", "gas", "aws", "bus", "is"])("'%s' is no plural", (word) => {
    // Three letters are too short to take one off.
    expect(stem(word)).toBe(word);
  });

  it("and no other ending is taken off", () => {
    for (const word of ["mining", "miner", "lending", "lender", "payment", "secured"]) expect(stem(word)).toBe(word);
  });
});

describe("left as they are", () => {
  it.each(["ии", "рф", "5g", "g7s", "фз152", "web3", "인공지능", "ქართული", "電子政府", "o'zbek", ""])(
    "'%s'",
    (word) => {
      expect(stem(word)).toBe(word);
    },
  );
});

describe("for any word", () => {
  it("a Cyrillic stem begins the word, and at least three letters of it stay", () => {
    fc.assert(
      fc.property(cyrillicWord, (word) => {
        expect(word.startsWith(stem(word))).toBe(true);
        expect(stem(word).length).toBeGreaterThanOrEqual(Math.min(3, word.length));
      }),
    );
  });

  it("an English stem has no plural any more: stemming it again changes nothing", () => {
    fc.assert(
      fc.property(latinWord, (word) => {
        expect(stem(stem(word))).toBe(stem(word));
      }),
    );
  });

  it("a Russian stem must not be stemmed again, or it would meet other words", () => {
    // Why corrections of typos, which are stems, are taken as they are.
    expect(stem(stem("технология"))).toBe(stem("технолог"));
  });
});
