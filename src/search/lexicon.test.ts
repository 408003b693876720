import { describe, expect, it } from "vitest";
import { area, concept, country } from "../../test/support/records.ts";
import type { Concept } from "../domain/thesaurus.schema.ts";
import { createLexicon, type Lexicon, type LexiconSource, piecesOf } from "./lexicon.ts";

const lexiconOf = (source: Partial<LexiconSource>) =>
  createLexicon({ concepts: [], areas: [], countries: [], organisations: [], ...source });

/** Id of the entry that a term leads to; null if none ends there. */
function owner({ root }: Lexicon, term: string): string | null {
  const end = piecesOf(term).reduce<Lexicon["root"] | undefined>((at, piece) => at?.next.get(piece), root);
  return end?.entry?.id ?? null;
}

const topic = (id: string, broader: string[] = [], en = [id]): Concept =>
  concept({ id, means: { type: "topic", areas: [], broader }, terms: { ko: [], en, ru: [] } });

describe("the pieces of a term", () => {
  it.each([
    ["인공지능", ["인", "공", "지", "능"]],
    ["인공 지능을", ["인", "공", "지", "능", "을"]],
    ["AI 기업", ["ai", "기", "업"]],
    ["5G통신", ["5g", "통", "신"]],
    ["chat-bots", ["chat", "bot"]],
    ["нейронных сетей", ["нейронн", "сет"]],
    ["!?", []],
  ])("'%s' are syllables of Hangul and stems of everything else", (term, pieces) => {
    expect(piecesOf(term)).toEqual(pieces);
  });
});

describe("terms", () => {
  const drones = concept({
    terms: { ko: ["무인 항공기"], en: ["unmanned aircraft", "start-up drone"], ru: ["дроны"] },
  });
  const lexicon = lexiconOf({ concepts: [drones] });

  it("are known in every language, however cased, spaced or hyphenated", () => {
    const spelt = [
      "무인 항공기",
      "무인항공기",
      "Unmanned Aircraft",
      "unmannedaircraft",
      "unmanned-aircrafts",
      "дронами",
    ];
    for (const term of spelt) expect(owner(lexicon, term), term).toBe("topic:drones");
    for (const term of ["무인", "unmanned", "aircraft"]) expect(owner(lexicon, term), term).toBeNull();
  });

  it("are named in the asker's language, and in English where a language has no word", () => {
    expect(lexicon.entries.get("topic:drones")?.names).toEqual({
      ko: "무인 항공기",
      en: "unmanned aircraft",
      ru: "дроны",
    });
    const english = lexiconOf({ concepts: [concept()] });
    expect(english.entries.get("topic:drones")?.names).toEqual({ ko: "drone", en: "drone", ru: "drone" });
  });

  it("belong to the concept and not to the area that has the same", () => {
    const both = lexiconOf({ concepts: [topic("machine-learning", [], ["AI"])], areas: [area()] });
    expect(owner(both, "AI")).toBe("topic:machine-learning");
    expect(owner(both, "인공지능")).toBe("area:ai");
  });

  it("of marks alone stand for nothing", () => {
    const { root } = lexiconOf({ concepts: [topic("marks", [], ["!?", "—"])] });
    expect([root.entry, root.next.size]).toEqual([null, 0]);
  });
});

describe("areas and countries", () => {
  it("are known by name, by what their name holds in brackets and before, and by their terms", () => {
    const names = { ko: "인공지능(AI)", en: "Artificial intelligence (AI)", ru: "Искусственный интеллект (ИИ)" };
    const lexicon = lexiconOf({ areas: [area({ names, terms: { ko: ["딥러닝"], en: ["deep learning"], ru: [] } })] });
    const known = ["인공지능(AI)", "인공지능", "AI", "ИИ", "искусственного интеллекта", "딥러닝", "deep learning"];
    for (const term of known) expect(owner(lexicon, term), term).toBe("area:ai");
  });

  it("countries are places, but for Korea, where the asker sits", () => {
    const korea = country({ iso2: "KR", names: { ko: "한국", en: "Korea", ru: "Корея" } });
    const lexicon = lexiconOf({ countries: [country(), korea] });
    expect(lexicon.entries.get("place:kz")?.means).toEqual({ type: "place", countries: ["KZ"] });
    expect([owner(lexicon, "Корее"), lexicon.entries.get("idle:korea")?.means]).toEqual([
      "idle:korea",
      { type: "idle" },
    ]);
  });
});

describe("names of organisations", () => {
  const named = (id: string, en: string, ko: string | null = null, aliases: string[] = []) => ({
    id,
    names: { ko, koOrigin: null, en, ru: null, local: null, aliases },
  });
  const lexicon = lexiconOf({
    concepts: [topic("robots", [], ["robot"])],
    organisations: [
      named("acme", "Acme Drones (Holding)", "아크메드론"),
      named("oqo", "Oqo", "오코", ["OQO Labs"]),
      named("robot", "Robot"),
    ],
  });

  it("are known with and without what stands in brackets, if they are long enough to tell a name", () => {
    for (const name of ["ACME drones holding", "Acme Drones", "Holding", "아크메드론"]) {
      expect(owner(lexicon, name), name).toBe("partner:acme");
    }
    expect(owner(lexicon, "OQO labs")).toBe("partner:oqo");
    for (const short of ["Oqo", "오코"]) expect(owner(lexicon, short), short).toBeNull();
  });

  it("never take the place of a word", () => {
    expect(owner(lexicon, "robot")).toBe("topic:robots");
  });

  it("are no words that typos are put right to", () => {
    expect([lexicon.words.has("robot"), lexicon.words.has("acme")]).toEqual([true, false]);
    expect(lexicon.hangul.has("아크메드론")).toBe(false);
  });

  it("are left out of a catalogue too large for a trie, which stays readable", () => {
    const many = Array.from({ length: 20_001 }, (_, i) => named(`n${i}`, `Number ${i} Works`));
    const large = lexiconOf({ concepts: [concept()], organisations: many });
    expect([owner(large, "Number 7 Works"), owner(large, "drone")]).toEqual([null, "topic:drones"]);
  });
});

describe("words for typos", () => {
  it("are the stems of Latin and Cyrillic terms, whole and joined, and Hangul terms without spaces", () => {
    const terms = { ko: ["인공 지능", "AI 반도체"], en: ["start-up"], ru: ["нейронные сети"] };
    const { words, hangul } = lexiconOf({ concepts: [concept({ terms })] });
    expect([...words].toSorted()).toEqual(
      ["ai", "start", "startup", "up", "нейронн", "нейронныесет", "сет"].toSorted(),
    );
    expect([...hangul]).toEqual(["인공지능"]);
  });
});

describe("what answers a topic", () => {
  const { answers } = lexiconOf({
    concepts: [
      topic("ai"),
      topic("language", ["ai"]),
      topic("translation", ["language"]),
      topic("speech", ["language"]),
      topic("vision", ["ai"]),
    ],
  });
  const closeness = (id: string) =>
    Object.fromEntries((answers.get(`topic:${id}`) ?? []).map((one) => [one.id.slice("topic:".length), one.closeness]));

  it("is itself and all below it in full", () => {
    expect(closeness("ai")).toEqual({ ai: 1, language: 1, translation: 1, speech: 1, vision: 1 });
  });

  it("in part what is wider, less what is beside it, and nothing further away", () => {
    const { translation, language, speech, ...more } = closeness("translation");
    expect([translation, more]).toEqual([1, {}]);
    expect(language).toBeLessThan(1);
    expect(speech).toBeLessThan(language ?? 0);
    expect(speech).toBeGreaterThan(0);
  });

  it("ends where topics lie in a ring", () => {
    const ring = lexiconOf({ concepts: [topic("a", ["b"]), topic("b", ["a"])] });
    expect(ring.answers.get("topic:a")?.toSorted((x, y) => x.id.localeCompare(y.id))).toEqual([
      { id: "topic:a", closeness: 1 },
      { id: "topic:b", closeness: 1 },
    ]);
  });

  it("is told of topics alone", () => {
    const place = concept({ id: "almaty", means: { type: "place", countries: ["KZ"] } });
    expect(lexiconOf({ concepts: [place] }).answers.size).toBe(0);
  });
});
