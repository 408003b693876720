import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concept } from "../../test/support/records.ts";
import { correctUnits } from "./correct.ts";
import { createLexicon } from "./lexicon.ts";
import { wordUnits } from "./tokenize.ts";

const lexicon = createLexicon({
  concepts: [
    concept({
      terms: {
        ko: ["인공지능", "블록체인", "핀테크", "우즈베키스탄", "카자흐스탄", "카드", "AI 반도체"],
        en: ["blockchain", "fintech", "start-up", "bank", "artificial intelligence"],
        ru: ["интеллект", "технология", "банк"],
      },
    }),
  ],
  areas: [],
  countries: [],
  organisations: [
    { id: "x", names: { ko: null, koOrigin: null, en: "Krasnal Works", ru: null, local: null, aliases: [] } },
  ],
});

/** The keys of a text with its unknown words put right; every word is unknown unless told. */
const corrected = (text: string, known: readonly string[] = []) =>
  correctUnits(wordUnits(text), ({ run }) => !known.includes(run), lexicon).map(({ key }) => key);

describe("a typo is put right", () => {
  it.each([
    ["blokchain", "blockchain"],
    ["blockhcain", "blockchain"],
    ["blokchian", "blockchain"],
    ["fintehc", "fintech"],
    ["stratup", "startup"],
    ["inteligence", "intelligence"],
    ["интелект", "интеллект"],
    ["тхнологии", "технологи"],
    ["블록체안", "블록체인"],
    ["블록체안에서", "블록체인"],
    ["블럭체인", "블록체인"],
    ["핀태크", "핀테크"],
    ["인공지는", "인공지능"],
    ["인공짖능", "인공지능"],
    ["우즈베크스탄", "우즈베키스탄"],
    ["우주배키스탄", "우즈베키스탄"],
    ["카쟈흐스턴", "카자흐스탄"],
  ])("'%s' is %s", (typed, word) => {
    expect(corrected(typed)).toEqual([word]);
  });

  it("as the lexicon knows it: a stem is not stemmed again", () => {
    expect(corrected("технологии", ["технологии"])).toEqual(corrected("тхнологии"));
  });

  it("where the keyboard was left on English", () => {
    expect(corrected("dlsrhdwlsmd")).toEqual(["인공지능"]);
    expect(corrected("zkem")).toEqual(["카드"]);
    expect(corrected("dlsrhd")).toEqual(["dlsrhd"]);
  });

  it("and the word stays where it stands in the text", () => {
    const units = correctUnits(wordUnits("a dlsrhdwlsmd, 인공지는"), ({ run }) => run !== "a", lexicon);
    expect(units.map(({ start, end, run }) => [start, end, run])).toEqual([
      [0, 1, "a"],
      [2, 13, "인공지능"],
      [15, 19, "인공지능"],
    ]);
  });
});

describe("two words that the lexicon writes as one", () => {
  it("are one, if one of them is unknown", () => {
    expect(corrected("block chain")).toEqual(["blockchain"]);
    expect(corrected("block chain", ["block"])).toEqual(["blockchain"]);
    expect(corrected("block chain", ["block", "chain"])).toEqual(["block", "chain"]);
    expect(corrected("the block chains of", ["the", "of"])).toEqual(["the", "blockchain", "of"]);
  });

  it("stand where both stood", () => {
    const [unit] = correctUnits(wordUnits(" fin-tech"), () => true, lexicon);
    expect([unit?.start, unit?.end, unit?.run]).toEqual([1, 9, "fintech"]);
  });

  it("are not made of Hangul, which the reader joins by itself", () => {
    expect(corrected("인공 지능", ["인공", "지능"])).toEqual(["인공", "지능"]);
  });
});

describe("left as it stands", () => {
  it("is a word that is known", () => {
    expect(corrected("blokchain", ["blokchain"])).toEqual(["blokchain"]);
  });

  it.each(["bonk", "бонк", "카두"])("is a word as short as '%s': too many others are a letter away", (word) => {
    expect(corrected(word)).toEqual([word]);
  });

  it.each([
    ["glockchain", "another first letter"],
    ["fontach", "two wrong letters of seven"],
    ["blackchoin7", "three wrong letters"],
    ["핀대코", "two wrong letters of three syllables"],
    ["블럭채인", "two wrong letters of four syllables"],
    ["quantum", "nothing near"],
    ["양자컴퓨터", "nothing near"],
  ])("is '%s': %s", (word) => {
    expect(corrected(word)).toEqual([word]);
  });

  it("is what is near a name only: nobody is named by a slip", () => {
    expect(corrected("krasnel", [])).toEqual(["krasnel"]);
  });

  it("are, for any text, its known words, in their order and place", () => {
    const someText = fc
      .array(
        fc.oneof(
          fc.constantFrom("blokchain", "block", "chain", "인공지는", "dlsrhdwlsmd", "5g", "🚀"),
          fc.string({ unit: "binary", maxLength: 8 }),
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join(" "));
    fc.assert(
      fc.property(someText, fc.array(fc.nat(7)), (text, known) => {
        const units = wordUnits(text);
        const isKnown = new Set(units.filter((_, i) => known.includes(i)).map(({ start }) => start));
        const result = correctUnits(units, ({ start }) => !isKnown.has(start), lexicon);
        expect(result.map(({ start }) => start)).toEqual(result.map(({ start }) => start).toSorted((a, b) => a - b));
        expect(correctUnits(units, () => false, lexicon)).toEqual(units);
        const ends = units.map(({ end }) => end);
        for (const { start, end } of result) {
          expect(units.some((unit) => unit.start === start)).toBe(true);
          expect(ends).toContain(end);
        }
      }),
    );
  });
});
