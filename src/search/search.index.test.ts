import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildSearchIndex,
  MAX_QUERY_WORDS,
  openSearchIndex,
  questionUnits,
  type SearchDocument,
  type SearchHit,
} from "./search.index.ts";
import { wordUnits } from "./tokenize.ts";

const document = (id: string, over: Partial<SearchDocument>): SearchDocument => ({
  ...{ id, name: "", area: "", keywords: "", statement: "", summary: "", place: "" },
  ...over,
});
const indexOf = (...documents: SearchDocument[]) => openSearchIndex(buildSearchIndex(documents));

/** How much of a question one name covers. */
function coverage(name: string, question: string): number {
  return indexOf(document("x", { name })).search(question).hits[0]?.coverage ?? 0;
}

describe("a question", () => {
  it.each([
    ["이력추적", "이력 추적 플랫폼"],
    ["이력 추적", "농산물 이력추적시스템"],
    ["디지털정부", "디지털 정부 서비스"],
    ["공급망 이력을 추적하는", "이력추적"],
  ])("'%s' finds '%s', however Korean is spaced", (question, name) => {
    expect(coverage(name, question)).toBeGreaterThan(0.5);
  });

  it("finds the same with spaces and without", () => {
    expect(coverage("블록체인 기반", "블록체인을")).toBe(1);
    expect(coverage("이력추적", "이력 추적")).toBe(1);
  });

  it("does not find a Hangul word that shares one syllable pair of many", () => {
    expect(coverage("추적", "이력추적시스템")).toBe(0);
    expect(coverage("이력서", "이력추적망")).toBe(0);
  });

  it.each([
    ["кибербезопасности", "Кибербезопасность"],
    ["платежная система", "Платёжная система"],
    ["блокчейн-платформы", "Блокчейн-платформа"],
  ])("'%s' finds '%s' through cases and ё", (question, name) => {
    expect(coverage(name, question)).toBeGreaterThanOrEqual(0.6);
  });

  it("finds a beginning from three letters on, and says less than the whole word", () => {
    expect(coverage("blockchain", "blockchain")).toBe(1);
    expect(coverage("blockchain", "blo")).toBeCloseTo(0.8);
    expect(coverage("blockchain", "bl")).toBe(0);
  });

  it("finds a typo from five letters on", () => {
    expect(coverage("blockchain", "blokchain")).toBeCloseTo(0.6);
    expect(coverage("blockchain", "bluckchan")).toBeCloseTo(0.6);
    expect(coverage("bank", "bonk")).toBe(0);
  });

  it("counts a find in a name for more than one in a summary", () => {
    const index = indexOf(document("name", { name: "fintech" }), document("summary", { summary: "fintech" }));
    const of = (id: string) => index.search("fintech").hits.find((hit) => hit.id === id)?.coverage ?? 0;
    expect(of("name")).toBeGreaterThan(of("summary"));
  });

  it("tells what share of it stands in the name alone", () => {
    const index = indexOf(document("x", { name: "Yandex", summary: "cloud of Yandex" }));
    const of = (question: string) => index.search(question).hits[0]?.nameShare;
    expect(of("yandex")).toBe(1);
    expect(of("yandex cloud")).toBe(0.5);
    expect(of("cloud")).toBe(0);
  });

  it("is covered in the share of its words, and tells which were found", () => {
    const [hit] = indexOf(document("x", { name: "cloud" })).search("cloud robots").hits as [SearchHit];
    expect(hit).toMatchObject({ id: "x", coverage: 0.5, found: ["cloud"] });
    expect(indexOf(document("x", { name: "cloud" })).search("cloud robots drones lasers").hits).toEqual([]);
  });

  it("drops the words that every question has, unless there is nothing else", () => {
    expect(questionUnits("AI 기술 기업을 찾습니다").map(({ word }) => word)).toEqual(["ai"]);
    expect(questionUnits("find a partner for cloud").map(({ word }) => word)).toEqual(["cloud"]);
    expect(questionUnits("ищем партнёра в Казахстане").map(({ word }) => word)).toEqual(["казахстане"]);
    expect(questionUnits("기업 파트너").map(({ word }) => word)).toEqual(["기업", "파트너"]);
    expect(coverage("기술 기업", "기업")).toBe(1);
  });

  it("may hold a word that every object inherits", () => {
    const index = indexOf(document("x", { name: "cloud" }), document("y", { name: "constructor" }));
    expect(index.search("constructor").hits).toMatchObject([{ id: "y", coverage: 1, found: ["constructor"] }]);
    expect(index.search("constructor cloud").hits.map(({ coverage }) => coverage)).toEqual([0.5, 0.5]);
    expect(index.search("constructors __proto__ valueOf").words).toEqual(["constructors", "proto", "valueof"]);
  });

  it("of marks alone finds nothing and looks for nothing", () => {
    for (const marks of ["", " \n\t", "!?·…—%_*^~", "\u0000\ufeff"]) {
      expect(indexOf(document("x", { name: "cloud" })).search(marks)).toEqual({ hits: [], words: [] });
    }
  });

  it("of ten thousand letters or words is answered all the same", () => {
    const index = indexOf(document("x", { name: "cloud 클라우드" }));
    expect(index.search("a".repeat(10_000)).hits).toEqual([]);
    expect(index.search("가".repeat(10_000)).hits).toEqual([]);
    expect(index.search("word ".repeat(10_000)).words.length).toBe(MAX_QUERY_WORDS);
  });
});

/** Texts in the scripts of the product, out of few letters, so that words meet. */
const someText = fc
  .array(fc.string({ unit: fc.constantFrom(..."가나다라마의은에서로abcdeabcклмноё19"), minLength: 1, maxLength: 9 }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(" "));

const fieldsOf = fc.record({ name: someText, statement: someText, place: someText });

describe("for any documents", () => {
  it("every word of an indexed text is found in it", () => {
    fc.assert(
      fc.property(someText, (name) => {
        const index = indexOf(document("x", { name }));
        for (const { word } of wordUnits(name)) {
          expect(
            index.search(word).hits.map(({ id }) => id),
            word,
          ).toEqual(["x"]);
        }
      }),
    );
  });

  it("a text covers itself whole", () => {
    fc.assert(
      fc.property(someText, (name) => {
        expect(coverage(name, name)).toBeCloseTo(1);
      }),
    );
  });

  it("coverage never depends on the other documents", () => {
    fc.assert(
      fc.property(fieldsOf, fc.array(fieldsOf, { maxLength: 8 }), someText, (fields, others, question) => {
        const own = document("own", fields);
        const crowd = others.map((other, i) => document(`other-${i}`, other));
        const alone = indexOf(own)
          .search(question)
          .hits.find(({ id }) => id === "own");
        const among = indexOf(...crowd, own)
          .search(question)
          .hits.find(({ id }) => id === "own");
        expect(among).toEqual(alone);
      }),
    );
  });

  it("coverage stays between the least that counts and one", () => {
    fc.assert(
      fc.property(fc.array(fieldsOf, { minLength: 1, maxLength: 5 }), someText, (all, question) => {
        const { hits, words } = indexOf(...all.map((fields, i) => document(`${i}`, fields))).search(question);
        for (const hit of hits) {
          expect(hit.coverage).toBeGreaterThanOrEqual(0.3);
          expect(hit.coverage).toBeLessThanOrEqual(1 + 1e-12);
          expect(words).toEqual(expect.arrayContaining(hit.found));
        }
      }),
    );
  });
});
