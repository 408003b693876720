import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../domain/vocabulary.ts";
import { negotiateLanguage } from "./language.ts";

describe("the language of an answer", () => {
  it.each([
    ["ru", "en", "ru"],
    ["de", "en", "en"],
    ["EN", undefined, "ko"],
    [undefined, undefined, "ko"],
    [undefined, "", "ko"],
    [undefined, "en-GB", "en"],
    [undefined, "RU-ru", "ru"],
    [undefined, "de, fr;q=0.9", "ko"],
    [undefined, "de, ru;q=0.1", "ru"],
    [undefined, "en;q=0.5, ru;q=0.8, ko;q=0.3", "ru"],
    [undefined, "en;q=0.8,ru;q=0.8", "en"],
    [undefined, "ko;q=0.1, en", "en"],
    [undefined, "en;q=0, ru;q=0.1", "ru"],
    [undefined, "en;q=0", "ko"],
    [undefined, "en; q=0.2, ru ; q=0.4", "ru"],
    [undefined, "en;q=x.y, ru;q=0.4", "en"],
    [undefined, "*", "ko"],
    [undefined, "english, rus", "ko"],
    [undefined, ",;,;q=1,;;", "ko"],
  ])("for lang=%s and Accept-Language '%s' is %s", (parameter, header, language) => {
    expect(negotiateLanguage(parameter, header)).toBe(language);
  });

  it("is one of ours, whatever comes", () => {
    const part = fc.constantFrom("ko", "en", "ru", "de", "*", ";q=", "0.5", "1.2.3", ",", "-", " ", ";", "q=");
    const header = fc.oneof(
      fc.string(),
      fc.array(part).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(fc.option(fc.string(), { nil: undefined }), header, (parameter, text) => {
        expect(LANGUAGES).toContain(negotiateLanguage(parameter, text));
      }),
    );
  });
});
