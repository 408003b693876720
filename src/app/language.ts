import { LANGUAGES, type Language } from "../domain/vocabulary.ts";

export const DEFAULT_LANGUAGE: Language = "ko";

const isLanguage = (text: string | undefined): text is Language => LANGUAGES.some((language) => language === text);

/** First of our languages in the order of an Accept-Language header (RFC 9110, 12.5.4), or null. */
function accepted(header: string): Language | null {
  const wishes = header
    .split(",")
    .map((part) => {
      const [range = "", ...parameters] = part.trim().split(";");
      const quality = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((q) => q !== undefined);
      return {
        language: range.trim().toLowerCase().split("-")[0],
        quality: quality === undefined ? 1 : Number(quality),
      };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  for (const { language } of wishes) if (isLanguage(language)) return language;
  return null;
}

/** Language of an answer: the `lang` parameter, else the header, else Korean. */
export function negotiateLanguage(parameter: string | undefined, header: string | undefined): Language {
  if (isLanguage(parameter)) return parameter;
  return accepted(header ?? "") ?? DEFAULT_LANGUAGE;
}
