/**
 * Light stemmers: they take off the endings of case and number, and nothing that makes another word.
 *
 * Snowball's Russian stemmer was tried and not taken: it reads Казахстан and материал as verbs, so that they and
 * their cases (Казахстане, материалов) get different stems.
 */

/** No stem gets shorter than this. */
const MIN_STEM = 3;

/** Nouns on -ия, -ие, -ий keep their и: Грузия is no груз, технология no технолог. */
const I_ENDINGS = ["иями", "иях", "иям", "ием", "ией", "ий", "ии", "ию", "ия", "ие"] as const;
/** After these letters -ий and -ие end an adjective (российский, технические) and not a noun on -ий, -ие. */
const ADJECTIVE_BEFORE_I = /[кхшжщ]$/u;

/** Endings of nouns and adjectives, longest first, after Dolamic and Savoy's light stemmer for Russian (2009). */
const ENDINGS = [
  // Корея, Корее and Корею would have two stems, because -ее and -ею end adjectives too.
  ...["еями", "еям", "еях", "еем", "еев", "еей", "ея", "еи"],
  ...["ыми", "ими", "ого", "его", "ому", "ему", "ами", "ями", "ьми"],
  ...["ая", "яя", "ую", "юю", "ое", "ее", "ые", "ый", "ий", "ие", "ой", "ых", "их", "ым", "им", "ом", "ем", "ою"],
  ...["ею", "ью", "ах", "ях", "ам", "ям", "ов", "ев", "ей"],
  ...["а", "я", "о", "е", "у", "ю", "ы", "и", "ь", "й"],
] as const;

function stemRussian(word: string): string {
  for (const ending of I_ENDINGS) {
    const rest = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || rest.length < MIN_STEM) continue;
    if ((ending === "ий" || ending === "ие") && ADJECTIVE_BEFORE_I.test(rest)) continue;
    return `${rest}и`;
  }
  for (const ending of ENDINGS) {
    const rest = word.slice(0, -ending.length);
    if (word.endsWith(ending) && rest.length >= MIN_STEM) return rest;
  }
  return word;
}

/** Harman's S-stemmer (1991): plurals and nothing else. */
function stemEnglish(word: string): string {
  if (word.length <= MIN_STEM || !word.endsWith("s") || /(?:us|ss)$/.test(word)) return word;
  if (word.endsWith("ies")) return word.length > MIN_STEM + 1 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  return word.slice(0, -1);
}

const CYRILLIC = /^[\p{Script=Cyrillic}\p{Nd}]+$/u;
const LATIN = /^[a-z]+$/;

/** The stem of a folded word that is not Hangul; words with digits or of other scripts stay as they are. */
export function stem(word: string): string {
  if (LATIN.test(word)) return stemEnglish(word);
  return CYRILLIC.test(word) ? stemRussian(word) : word;
}
