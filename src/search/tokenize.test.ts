import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, tokenize, wordUnits } from "./tokenize.ts";

const words = (text: string) => wordUnits(text).map(({ word }) => word);
/** Every UTF-16 string, halves of surrogate pairs included. */
const anyText = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((c) => String.fromCharCode(...c));

describe("folding", () => {
  it.each([
    ["ＡＩ ＴＥＣＨ", "ai tech"],
    ["Ärzté Ōsaka", "arzte osaka"],
    ["Ёлка ЁЖ", "елка еж"],
    ["Қазақстан Йошкар", "қазақстан йошкар"],
    ["한글".normalize("NFD"), "한글"],
    ["ﬁntech", "fintech"],
  ])("makes %s into %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe("words", () => {
  it.each([
    ["이력추적을", ["이력추적"]],
    ["서울에서 기업들의", ["서울", "기업"]],
    ["기술로 은행과 국가", ["기술", "은행", "국가"]],
    ["파트너로부터", ["파트너로"]],
    ["AI기반 5G통신망", ["ai", "기반", "5g", "통신망"]],
    ["ИИ-решения для ё", ["ии", "решения", "для", "е"]],
    ["blockchain/블록체인·блокчейн", ["blockchain", "블록체인", "блокчейн"]],
    ["ქართული 電子政府", ["ქართული", "電子政府"]],
    ["… — !?", []],
    ["", []],
  ])("of '%s'", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("leave two syllables at least when a particle goes", () => {
    expect(words("나는")).toEqual(["나는"]);
    expect(words("우리는")).toEqual(["우리"]);
  });

  it("lose the longest particle that fits", () => {
    expect(words("카자흐스탄으로부터")).toEqual(["카자흐스탄"]);
    expect(words("카자흐스탄에서는")).toEqual(["카자흐스탄"]);
    expect(words("카자흐스탄들의")).toEqual(["카자흐스탄"]);
  });

  it("of Hangul come with their syllable pairs from three syllables on", () => {
    expect(tokenize("이력추적을")).toEqual(["이력추적", "이력", "력추", "추적"]);
    expect(tokenize("기술")).toEqual(["기술"]);
    expect(tokenize("blockchain")).toEqual(["blockchain"]);
  });
});

describe("keys", () => {
  it.each([
    ["technology technologies", "technology"],
    ["drone drones Drones", "drone"],
    ["class", "class"],
    ["campus", "campus"],
    ["технология технологии технологию технологиями", "технологи"],
    ["Казахстан Казахстане Казахстана", "казахстан"],
    ["дрон дроны дронами дронов", "дрон"],
    ["ИИ", "ии"],
    ["5g G7", "5g g7"],
    ["드론을 드론", "드론"],
  ])("of '%s' are '%s', whatever case and number", (text, expected) => {
    expect([...new Set(wordUnits(text).map(({ key }) => key))].join(" ")).toBe(expected);
  });

  it("keep words apart that only look alike", () => {
    const [one, other] = wordUnits("Грузия груз");
    expect(one?.key).not.toBe(other?.key);
  });
});

describe("for any text", () => {
  it("never throws, and every term is a word without space, punctuation or case", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const term of tokenize(text)) {
          expect(term).toMatch(/^[^\p{P}\p{Z}\p{Cc}]+$/u);
          expect(term).not.toMatch(/[A-ZА-Я]/);
        }
      }),
    );
  });

  it("every word tells where it stands", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const normal = text.normalize("NFC");
        let end = 0;
        for (const unit of wordUnits(text)) {
          expect(unit.start).toBeGreaterThanOrEqual(end);
          // Compatibility forms bring brackets along, which are no part of a word: ㈀ is "(ᄀ)".
          expect(fold(normal.slice(unit.start, unit.end)).replace(/[^\p{L}\p{M}\p{N}]+/gu, "")).toBe(unit.run);
          expect(unit.run.startsWith(unit.word)).toBe(true);
          end = unit.end;
        }
        expect(end).toBeLessThanOrEqual(normal.length);
      }),
    );
  });

  it("composed and decomposed spellings are one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
        expect(tokenize(text.normalize("NFD"))).toEqual(tokenize(text.normalize("NFC")));
      }),
    );
  });

  it("texts side by side give the words of each", () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(tokenize(`${one} ${other}`)).toEqual([...tokenize(one), ...tokenize(other)]);
      }),
    );
  });
});
