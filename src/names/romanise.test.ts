import { describe, expect, it } from "vitest";
import { hangulSyllable } from "./romanise.syllables.ts";
import { romanise } from "./romanise.ts";

describe("romanise", () => {
  it.each([
    ["Russian", "щука", "shchuka"],
    ["Russian", "подъезд", "podezd"],
    ["Kazakh", "қазақ", "kazak"],
    ["Kazakh", "өнім", "onim"],
    ["Kyrgyz", "жүрөк", "zhurok"],
    ["Uzbek", "ғалаба", "ghalaba"],
    ["Tajik", "ҷаҳон", "jakhon"],
    ["Mongolian", "үсэг", "useg"],
    ["Serbian", "љубав", "ljubav"],
    ["Georgian", "გამარჯობა", "gamarjoba"],
    ["Armenian", "հայաստան", "hayastan"],
    ["Armenian digraph", "սուրեն", "suren"],
    ["Hangul", "삼성", "samseong"],
    ["Han", "北京", "beijing"],
    ["kana", "シャープ", "shapu"],
    ["kana", "ティ", "ti"],
    ["Greek", "ουρανος", "uranos"],
    ["Latin", "nur", "nur"],
  ])("%s: %s is %s", (_, text, latin) => {
    expect(romanise(text).text).toBe(latin);
  });

  it.each([
    ["محمد", "arabic"],
    ["שלום", "hebrew"],
    ["नमस्ते", "indic"],
    ["សុខ", "khmer"],
    ["ሰላም", "ethiopic"],
    ["さくら", "kana"],
  ])("%s is read loosely", (text, script) => {
    expect(romanise(text)).toMatchObject({ loose: true, script });
    expect(romanise(text).text).toMatch(/^[a-z']+$/);
  });

  it("keeps letters without a vowel between them from being read as one", () => {
    expect(romanise("سهل").text).toBe("s'hl");
  });

  it("knows where the Hangul syllables end", () => {
    expect(hangulSyllable(0xac00)).toEqual({ onset: 0, vowel: 0, coda: 0 });
    expect(hangulSyllable(0xd7a3)).toEqual({ onset: 18, vowel: 20, coda: 27 });
    expect(hangulSyllable(0xabff)).toBeNull();
    expect(hangulSyllable(0xd7a4)).toBeNull();
  });
});
