import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { soundOf, soundsLike } from "./sound.ts";

const heard = (word: string) => ({ word, sound: soundOf(word) });
const like = (one: string, other: string) => soundsLike(heard(one), heard(other));

describe("the sound of a word", () => {
  it.each([
    ["KSP", "kaspi Каспи 카스피 KASPI"],
    ["ASM", "uzum узум"],
    ["PLKCN", "blockchain блокчейн 블록체인"],
    ["KLSP", "krisp Крисп 크리스프"],
    ["PN", "phone"],
    ["A", "ai ии"],
  ])("%s is that of %s", (sound, words) => {
    expect([...new Set(words.split(" ").map(soundOf))]).toEqual([sound]);
  });

  it("does not tell doubled consonants and marks from single ones", () => {
    expect(soundOf("Appeel")).toBe(soundOf("Apple"));
    expect(soundOf("Ärzté")).toBe(soundOf("Arzte"));
  });

  it("of what has no letters is empty", () => {
    for (const word of ["", "123", "!?"]) expect(soundOf(word)).toBe("");
  });

  it("is of consonant classes only, and A for a vowel at the start", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (word) => {
        expect(soundOf(word)).toMatch(/^A?[CKLMNPST]*$/);
        expect(soundOf(word)).not.toMatch(/(.)\1/);
      }),
    );
  });
});

describe("two words sound alike", () => {
  it.each([
    ["카스피", "kaspi"],
    ["каспи", "kaspi"],
    ["크리스프", "krisp"],
    ["픽스아트", "picsart"],
    ["얀덱스", "yandex"],
    ["яндекс", "yandex"],
    ["우줌", "uzum"],
    ["비트퓨리", "bitfury"],
    ["슈퍼애노테이트", "superannotate"],
    ["супераннотейт", "superannotate"],
    ["казпочта", "kaspi", false],
    ["банк", "kaspi", false],
    ["인공지능", "kaspi", false],
  ])("%s and %s: %s", (one, other, expected = true) => {
    expect(like(one, other)).toBe(expected);
  });

  it("not if they have too few consonants to tell, unless Hangul spells the letters", () => {
    expect(like("банк", "bunk")).toBe(true);
    expect(like("бк", "bk")).toBe(false);
    expect(like("ии", "ai")).toBe(false);
    expect(like("테오", "theo")).toBe(true);
  });

  it("may differ in one consonant from five on, and in none below", () => {
    expect([like("супераннотейт", "superanotat"), like("супермаркет", "supermarkep")]).toEqual([true, true]);
    expect(like("битфумы", "bitfury")).toBe(false);
  });
});

describe("words that are nobody's name", () => {
  it.each([
    ["plugh", "블루큐"],
    ["xyzzy", "카즈"],
    ["krisp", "crysp"],
  ])("'%s' is not heard as '%s'", (asked, name) => {
    expect(soundsLike({ word: asked, sound: soundOf(asked) }, { word: name, sound: soundOf(name) })).toBe(false);
  });
});
