import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { area, concept, country } from "../../test/support/records.ts";
import type { Concept } from "../domain/thesaurus.schema.ts";
import { createLexicon } from "./lexicon.ts";
import { buildMiniSearch, openMiniSearch } from "./minisearch.finder.ts";
import { MAX_QUERY_WORDS } from "./question.ts";
import { createSearchEngine, type SearchEngine } from "./search.engine.ts";
import { FIELD_WEIGHTS, SEARCH_FIELDS, type SearchDocument } from "./search.types.ts";
import { wordUnits } from "./tokenize.ts";

const document = (id: string, over: Partial<SearchDocument>): SearchDocument => ({
  ...(Object.fromEntries(SEARCH_FIELDS.map((field) => [field, ""])) as Omit<SearchDocument, "id">),
  id,
  ...over,
});

/** An engine over documents with a lexicon of a few concepts. */
function engineOf(documents: readonly SearchDocument[], concepts: readonly Concept[] = []): SearchEngine {
  const lexicon = createLexicon({ concepts, areas: [], countries: [], organisations: [] });
  const names = () => documents.flatMap(({ name }) => wordUnits(name).map(({ key }) => key));
  return createSearchEngine(lexicon, openMiniSearch(JSON.parse(buildMiniSearch(documents))), names);
}

/** How strongly each word of a question stands in one text. */
async function strengths(text: string, question: string, field: keyof SearchDocument = "keywords"): Promise<number[]> {
  const { question: read, matches } = await engineOf([document("x", { [field]: text })]).ask(question);
  return matches.get("x")?.words ?? read.words.map(() => 0);
}
const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
/** How much of a question one text covers. */
const coverage = async (text: string, question: string) => mean(await strengths(text, question));

describe("a question", () => {
  it.each([
    ["이력추적", "이력 추적 플랫폼"],
    ["이력 추적", "농산물 이력추적시스템"],
    ["디지털정부", "디지털 정부 서비스"],
    ["공급망 이력을 추적하는", "이력추적"],
  ])("'%s' finds '%s', however Korean is spaced", async (question, text) => {
    expect(await coverage(text, question)).toBeGreaterThan(0.5);
  });

  it("finds the same with spaces and without", async () => {
    expect(await coverage("블록체인 기반", "블록체인을")).toBe(1);
    expect(await coverage("이력추적", "이력 추적")).toBe(1);
  });

  it("does not find a Hangul word that shares one syllable pair of many", async () => {
    expect(await coverage("추적", "이력추적시스템")).toBe(0);
    expect(await coverage("이력서", "이력추적망")).toBe(0);
  });

  it.each([
    ["кибербезопасности", "Кибербезопасность"],
    ["платежная система", "Платёжная система"],
    ["блокчейн-платформы", "Блокчейн-платформа"],
    ["drones", "a drone"],
    ["technologies", "technology"],
  ])("'%s' finds '%s' through cases, number and ё", async (question, text) => {
    expect(await coverage(text, question)).toBe(1);
  });

  it("finds a beginning from three letters on, and says less than the whole word", async () => {
    expect(await coverage("blockchain", "blockchain")).toBe(1);
    expect(await coverage("blockchain", "blo")).toBeCloseTo(0.8);
    expect(await coverage("blockchain", "bl")).toBe(0);
  });

  it("finds a typo from five letters on, but not in the first letter", async () => {
    expect(await coverage("blockchain", "blokchain")).toBeCloseTo(0.6);
    expect(await coverage("blockchain", "bluckchan")).toBeCloseTo(0.6);
    expect(await coverage("blockchain", "plockchain")).toBe(0);
    expect(await coverage("bank", "bonk")).toBe(0);
  });

  it("counts a find in a name for more than one in a summary", async () => {
    const { matches } = await engineOf([
      document("name", { name: "fintech" }),
      document("summary", { summary: "fintech" }),
    ]).ask("fintech");
    expect([matches.get("name")?.words, matches.get("summary")?.words]).toEqual([[1], [FIELD_WEIGHTS.summary]]);
  });

  it("tells which of its words stand in the name", async () => {
    const engine = engineOf([document("x", { name: "Yandex", summary: "cloud of Yandex" })]);
    const of = async (question: string) => (await engine.ask(question)).matches.get("x")?.named;
    expect(await of("yandex")).toEqual([true]);
    expect(await of("yandex cloud")).toEqual([true, false]);
    expect(await of("cloud")).toEqual([false]);
  });

  it("finds a name that is written by ear in another script, unless somebody writes it so", async () => {
    const kaspi = document("kaspi", { name: "Kaspi" });
    for (const heard of ["каспи", "카스피"]) {
      const { matches } = await engineOf([kaspi]).ask(heard);
      const { words = [], named } = matches.get("kaspi") ?? {};
      expect([words[0], named], heard).toEqual([expect.closeTo(0.9), [true]]);
      expect((await engineOf([kaspi, document("other", { summary: heard })]).ask(heard)).matches.has("kaspi")).toBe(
        false,
      );
    }
  });

  it("tells which of its words stand somewhere, and which nowhere, as they were typed", async () => {
    const { matches, question, found, notFound } = await engineOf([document("x", { keywords: "cloud" })]).ask(
      "Clouds ROBOTS, дронов",
    );
    expect(matches.get("x")?.words).toEqual([1, 0, 0]);
    expect(found.map((i) => question.words[i]?.key)).toEqual(["cloud"]);
    expect(notFound).toEqual(["ROBOTS", "дронов"]);
  });

  it("may hold a word that every object inherits", async () => {
    const engine = engineOf([document("x", { name: "cloud" }), document("y", { name: "constructor" })]);
    const one = await engine.ask("constructor");
    expect([...one.matches].map(([id, { words }]) => [id, words])).toEqual([["y", [1]]]);
    const both = await engine.ask("constructor cloud");
    expect(new Map([...both.matches].map(([id, { words }]) => [id, words]))).toEqual(
      new Map([
        ["x", [0, 1]],
        ["y", [1, 0]],
      ]),
    );
    const { question } = await engine.ask("constructors __proto__ valueOf");
    expect(question.words.map(({ word }) => word)).toEqual(["constructors", "proto", "valueof"]);
  });

  it("of marks alone finds nothing and looks for nothing", async () => {
    for (const marks of ["", " \n\t", "!?·…—%_*^~", "\u0000\ufeff"]) {
      const { matches, notFound, question } = await engineOf([document("x", { name: "cloud" })]).ask(marks);
      expect([matches.size, notFound, question.words, question.chips]).toEqual([0, [], [], []]);
    }
  });

  it("of ten thousand letters or words is answered all the same", async () => {
    const engine = engineOf([document("x", { name: "cloud 클라우드" })], [concept()]);
    for (const long of ["a".repeat(10_000), "가".repeat(10_000)]) expect((await engine.ask(long)).matches.size).toBe(0);
    expect((await engine.ask("word ".repeat(10_000))).question.words.length).toBe(MAX_QUERY_WORDS);
  });
});

const WORDS_OF_ASKING = concept({
  id: "asking",
  means: { type: "idle" },
  terms: { ko: ["찾습니다", "기업"], en: ["find", "a", "partner", "for"], ru: ["ищем", "партнёр", "в"] },
});
const DRONES = concept({ terms: { ko: ["드론"], en: ["drone", "unmanned aircraft"], ru: ["дрон"] } });
const RACING = concept({
  id: "racing-drones",
  means: { type: "topic", areas: [], broader: ["drones"] },
  terms: { ko: ["경주용 드론"], en: ["racing drone"], ru: [] },
});

describe("with a lexicon", () => {
  const lexicon = createLexicon({
    concepts: [WORDS_OF_ASKING, DRONES, RACING],
    areas: [area()],
    countries: [country()],
    organisations: [],
  });
  const engine = createSearchEngine(
    lexicon,
    openMiniSearch(
      JSON.parse(
        buildMiniSearch([
          document("drones", { topics: "topic:drones" }),
          document("racing", { topics: "topic:racing-drones", keywords: "wings" }),
          document("mention", { mentions: "topic:drones" }),
        ]),
      ),
    ),
    () => [],
  );
  const chipsOf = async (text: string, ignore: string[] = []) =>
    (await engine.ask(text, ignore)).question.chips.map(({ id }) => id);

  it("words of asking are no part of the search", async () => {
    for (const text of ["드론 기업을 찾습니다", "find a partner for drones", "ищем партнёра в дронах"]) {
      const { question } = await engine.ask(text);
      expect([question.chips.map(({ id }) => id), question.words], text).toEqual([["topic:drones"], []]);
    }
  });

  it("a topic is found under its own id in any language, a mention of it for less", async () => {
    for (const text of ["드론", "drones", "дронов", "unmanned aircraft", "unmannedaircraft"]) {
      const { matches } = await engine.ask(text);
      expect(matches.get("drones")?.topics, text).toEqual([1]);
      expect(matches.get("mention")?.topics, text).toEqual([FIELD_WEIGHTS.mentions]);
    }
  });

  it("a narrower topic answers a wider one, the longest term is the one that is read", async () => {
    const wide = (await engine.ask("드론")).matches.get("racing")?.topics[0] ?? 0;
    expect(wide).toBeGreaterThan(0.5);
    expect(await chipsOf("경주용 드론")).toEqual(["topic:racing-drones"]);
    expect((await engine.ask("racing drone")).matches.get("racing")?.topics).toEqual([1]);
  });

  it("a typo of a term is put right and says so; a word that stands in a document is none", async () => {
    const { question } = await engine.ask("unmaned aircraft");
    expect(question.chips).toMatchObject([{ id: "topic:drones", text: "unmaned aircraft", corrected: true }]);
    expect((await engine.ask("unmanned aircraft")).question.chips).toMatchObject([{ corrected: false }]);
    expect((await engine.ask("wings")).question).toMatchObject({ chips: [], words: [{ key: "wing" }] });
  });

  it("areas and countries are read by their names, and Korea is where the asker sits", async () => {
    expect(await chipsOf("인공지능 카자흐스탄")).toEqual(["area:ai", "place:kz"]);
    const korea = createLexicon({
      concepts: [],
      areas: [],
      countries: [country({ iso2: "KR", names: { ko: "한국", en: "Korea", ru: "Корея" } })],
      organisations: [],
    });
    const { question } = await createSearchEngine(korea, openMiniSearch(JSON.parse(buildMiniSearch([]))), () => []).ask(
      "Korea",
    );
    expect([question.chips, question.countries, question.words]).toEqual([[], null, []]);
  });

  it("a chip that was taken away counts for nothing, and its words are not looked for either", async () => {
    expect(await chipsOf("drones in Kazakhstan", ["topic:drones"])).toEqual(["place:kz"]);
    const { question } = await engine.ask("wings drones", ["topic:drones"]);
    expect([question.topics, question.words.map(({ key }) => key)]).toEqual([[], ["wing"]]);
  });
});

/** Texts in the scripts of the product, out of few letters, so that words meet. */
const someText = fc
  .array(fc.string({ unit: fc.constantFrom(..."가나다라마의은에서로abcdeabcклмноё19"), minLength: 1, maxLength: 9 }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(" "));
const fieldsOf = fc.record({ keywords: someText, statement: someText, place: someText });

describe("for any documents", () => {
  it("every word of an indexed text is found in it", async () => {
    await fc.assert(
      fc.asyncProperty(someText, async (keywords) => {
        const engine = engineOf([document("x", { keywords })]);
        for (const { word, script } of wordUnits(keywords)) {
          // A syllable by itself is no word to look for.
          if (script === "hangul" && word.length === 1) continue;
          const { matches, notFound } = await engine.ask(word);
          expect([[...matches.keys()], notFound], word).toEqual([["x"], []]);
        }
      }),
    );
  });

  it("a text covers itself whole", async () => {
    await fc.assert(
      fc.asyncProperty(someText, async (text) => {
        for (const strength of await strengths(text, text)) expect(strength).toBeCloseTo(1);
      }),
    );
  });

  it("strengths never depend on the other documents, as long as no name is heard", async () => {
    await fc.assert(
      fc.asyncProperty(fieldsOf, fc.array(fieldsOf, { maxLength: 8 }), someText, async (fields, others, question) => {
        const own = document("own", fields);
        const crowd = others.map((other, i) => document(`other-${i}`, other));
        const alone = (await engineOf([own]).ask(question)).matches.get("own");
        const among = (await engineOf([...crowd, own]).ask(question)).matches.get("own");
        expect(among).toEqual(alone);
      }),
    );
  });

  it("strengths lie between 0 and 1, and a word is found or not found", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fieldsOf, { minLength: 1, maxLength: 5 }), someText, async (all, text) => {
        const answer = await engineOf(all.map((fields, i) => document(`${i}`, fields))).ask(text);
        expect(answer.found.length + answer.notFound.length).toBe(answer.question.words.length);
        for (const { words } of answer.matches.values()) {
          for (const [i, strength] of words.entries()) {
            expect(strength).toBeGreaterThanOrEqual(0);
            expect(strength).toBeLessThanOrEqual(1 + 1e-12);
            if (strength > 0) expect(answer.found).toContain(i);
          }
        }
      }),
    );
  });
});
