import { getChoseong } from "es-hangul";
import { describe, expect, it } from "vitest";
import {
  smallConcept as concept,
  namedOrganisation as named,
  realSuggester,
  smallSuggester as small,
} from "../../test/support/suggest.ts";
import { MAX_SUGGESTED_ORGANISATIONS, SUGGESTED_TYPES } from "./suggest.ts";

const { set, suggester } = await realSuggester();

const DEFAULT_LIMIT = 8;
const EVERYTHING = 100_000;
const ids = (text: string, limit = DEFAULT_LIMIT) => suggester.suggest(text, limit).map(({ id }) => id);
const first = (text: string) => suggester.suggest(text, 1)[0];

describe("what is typed in Hangul", () => {
  it.each(["이", "인", "인ㄱ", "인고", "인공", "인공ㅈ", "인공지느", "인공지능", "인 공 지능", "인공지능 "])(
    "finds artificial intelligence while it is composed: %s",
    (typed) => {
      expect(ids(typed, EVERYTHING)).toContain("area:ai");
    },
  );

  it("does not take a later syllable for an unfinished one", () => {
    // 인 may grow to 이노; 인공 begins neither 이노 nor 잉.
    expect(small([named("a", "A", "이노테크")]).suggest("인", 5)).toHaveLength(1);
    expect(small([named("a", "A", "이노테크")]).suggest("인공", 5)).toEqual([]);
    expect(small([named("a", "A", "잉크")]).suggest("인ㄱ", 5)).toEqual([]);
  });

  it.each([
    ["ㅇㄱㅈㄴ", "area:ai"],
    ["ㅇ ㄱ ㅈ ㄴ", "area:ai"],
    ["ㅂㄹㅊㅇ", "area:blockchain"],
    ["ㅋㄹㅇㄷ", "area:cloud"],
  ])("finds by 초성: %s", (typed, id) => {
    expect(ids(typed)[0]).toBe(id);
  });

  it("takes apart the clusters that a keyboard makes of two consonants", () => {
    const gas = small([named("gas", "Gas", "가스공사")]);
    expect(gas.suggest("ㄳ", 5)).toEqual(gas.suggest("ㄱㅅ", 5));
    expect(gas.suggest("ㄳ", 5)).toHaveLength(1);
  });

  it("finds every Hangul area name by its 초성", () => {
    for (const { id, names } of set.areas) {
      expect(ids(getChoseong(names.ko)), names.ko).toContain(`area:${id}`);
    }
  });

  it("takes the middle dot of Korean typists for a gap", () => {
    expect(small([named("a", "A", "산ㆍ학 협력단")]).suggest("학협", 5)).toHaveLength(1);
  });
});

describe("what is typed on the other keyboard", () => {
  it.each([
    ["dlsrhd", "area:ai", "인공지능"],
    ["qmffhrcpdls", "area:blockchain", "블록체인"],
    ["ㅁㅑ", "area:ai", "AI"],
    ["칟ㅇ", null, null],
    ["치ㅐㅕㅇ", "area:cloud", "Cloud"],
    ["drws", "area:ai", "인공지능"],
    ["hotmlf", null, null],
  ])("%s", (typed, id, text) => {
    expect(first(typed)?.id ?? null).toBe(id);
    expect(first(typed)?.text ?? null).toBe(text);
  });

  it("is not looked for where something begins as it is typed", () => {
    const both = small([named("a", "Go Digital"), named("b", "B", "해외기술")]);
    expect(both.suggest("go", 5).map(({ of }) => of)).toEqual(["a"]);
    expect(both.suggest("godh", 5).map(({ of }) => of)).toEqual(["b"]);
  });
});

describe("what is typed in Latin and Cyrillic", () => {
  it.each([
    ["BLOCK", "area:blockchain", "Blockchain"],
    ["block-ch", "area:blockchain", "Blockchain"],
    ["блокч", "area:blockchain", "Блокчейн"],
    ["ＡＩ", "area:ai", "AI"],
    ["сбер", "partner:sberbank", "Сбербанк"],
  ])("%s is folded, and the term stays in its script", (typed, id, text) => {
    expect(first(typed)).toMatchObject({ id, text });
  });

  it("does not mind accents, ё and apostrophes", () => {
    const names = small([named("a", "Oʻzbek Čistý Ёлка")]);
    for (const typed of ["o'zb", "ozbek", "O’ZBEK", "cisty", "елка", "ёлка"]) {
      expect(names.suggest(typed, 5), typed).toHaveLength(1);
    }
  });
});

describe("when nothing else begins like it", () => {
  it.each([
    ["blokchain", "area:blockchain"],
    ["blockhcain", "area:blockchain"],
    ["bloockch", "area:blockchain"],
    ["bluckch", "area:blockchain"],
    ["컴퓨터비젼", "topic:computer-vision"],
    ["인공지는", "area:ai"],
  ])("one typo is forgiven: %s", (typed, id) => {
    expect(ids(typed)).toContain(id);
  });

  it("no typo is forgiven in fewer than five letters, nor a second one", () => {
    const names = small([named("a", "Blockchain")]);
    expect(names.suggest("blpc", 5)).toEqual([]);
    expect(names.suggest("blpckch", 5)).toHaveLength(1);
    expect(names.suggest("blpckck", 5)).toEqual([]);
  });

  it.each([
    ["스베르뱅크", "partner:sberbank"],
    ["카자흐텔레콤", "partner:kazakhtelecom"],
    ["Казактелеком", "partner:kazakhtelecom"],
  ])("a name is found by its sound: %s", (typed, id) => {
    expect(ids(typed)).toContain(id);
  });

  it("a typo is believed before a sound", () => {
    const names = small([named("typo", "Kazantel"), named("sound", "K", "카잔텔")]);
    expect(names.suggest("kazamtel", 5).map(({ of }) => of)).toEqual(["typo"]);
    expect(names.suggest("Qozontel", 5).map(({ of }) => of)).toEqual(["sound", "typo"]);
  });

  it("nothing is made of nothing", () => {
    for (const typed of ["", " ", "()", "qqqqqqqq", "ㅋㅋㅋㅋㅋㅋ"]) expect(ids(typed), typed).toEqual([]);
  });
});

describe("the order", () => {
  const names = small(
    [named("p2", "Vision"), named("p1", "Vision Lab"), named("p3", "Night Vision Ltd")],
    [concept("t1", ["vision research"]), concept("t2", ["computer vision"]), concept("t3", ["vision aid"])],
  );

  it("is exact term, beginning of a term, beginning of a later word; topics first; shorter first", () => {
    expect(names.suggest("vision", 9).map(({ id }) => id)).toEqual([
      "partner:p2",
      "topic:t3",
      "topic:t1",
      "partner:p1",
      "topic:t2",
      "partner:p3",
    ]);
  });

  it("is by id where nothing else decides", () => {
    const same = small([named("b", "Same Name"), named("a", "Same Name"), named("c", "Same Name")]);
    for (const typed of ["same", "same name", "name"]) {
      expect(
        same.suggest(typed, 2).map(({ of }) => of),
        typed,
      ).toEqual(["a", "b"]);
    }
  });

  it("suggests an entry once, by its best term", () => {
    const once = small([], [concept("t", ["deep learning", "deep", "very deep nets"])]);
    expect(once.suggest("dee", 9)).toEqual([{ id: "topic:t", type: "topic", of: "t", text: "deep" }]);
  });
});

describe("what is suggested", () => {
  it("is never a word of asking or a stage", () => {
    const words = small([], [concept("a", ["seeking"], "idle"), concept("b", ["seed pilot"], "stage")]);
    expect(words.suggest("see", 9)).toEqual([]);
    for (const typed of ["찾", "looking", "ищ", "korea", "pilot"]) {
      for (const { type } of suggester.suggest(typed, EVERYTHING)) expect(SUGGESTED_TYPES).toContain(type);
    }
  });

  it("names a country once, though the thesaurus and the list of countries both hold it", () => {
    expect(ids("kazakhstan", EVERYTHING).filter((id) => id.startsWith("place:"))).toEqual(["place:kazakhstan"]);
  });

  it("holds organisations of every role by their own names", () => {
    for (const { id, names } of set.organisations) {
      expect(ids(names.en, EVERYTHING), names.en).toContain(`partner:${id}`);
    }
  });

  it("keeps to the beginnings of names where they are many, and to the first where they are too many", () => {
    const many = small(
      Array.from({ length: MAX_SUGGESTED_ORGANISATIONS + 1 }, (_, i) => named(`n${i}`, `Number${i} Works`, `회사${i}`)),
    );
    expect(many.namesAll).toBe(false);
    expect(suggester.namesAll).toBe(true);
    const last = MAX_SUGGESTED_ORGANISATIONS;
    expect(many.suggest(`number${last - 1}`, 1)).toHaveLength(1);
    expect(many.suggest(`number${last}`, 5).map(({ of }) => of)).not.toContain(`n${last}`);
    expect(many.suggest("works", 5)).toEqual([]);
    expect(many.suggest("ㅎㅅ", 5)).toEqual([]);
    expect(many.suggest("회사", 5)).toHaveLength(5);
  });
});
