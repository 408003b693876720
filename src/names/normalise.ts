import { CYRILLIC_LOOKALIKES, LATIN_LOOKALIKES } from "./homoglyphs.table.ts";
import { MAX_NAME_LENGTH } from "./names.limits.ts";
import { scriptOf } from "./scripts.ts";

/** A pattern for any of the characters, given as hexadecimal code points and ranges of them. */
function ranges(codePoints: string): RegExp {
  const parts = codePoints.split(" ").map((range) => range.replace(/[0-9a-f]+/g, (code) => `\\u{${code}}`));
  return new RegExp(`[${parts.join("")}]`, "gu");
}

/** Zero-width, bidi and soft-hyphen characters (UAX #9, UTS #39): they change nothing that a reader sees. */
const INVISIBLE = ranges(
  "ad 34f 61c 115f 1160 17b4 17b5 180b-180e 200b-200f 202a-202e 2060-206f 3164 fe00-fe0f feff ffa0 fff9-fffb e0000-e01ef",
);
const CONTROL = ranges("0-1f 7f-9f");
/** Marks that spelling may drop: Latin, Greek and Cyrillic accents, Arabic vowel signs and tatweel, Hebrew points. */
const OPTIONAL_MARKS = ranges("300-36f 640 64b-65f 670 6d6-6ed 591-5c7 1ab0-1aff 1dc0-1dff 20d0-20f0 483-487");
/** Hangul and kana decompose into letters that are no optional marks, so they are left whole. */
const DECOMPOSABLE = /[^\u3040-\u30ff\uac00-\ud7a3]+/g;
/** Letter modifiers and quotes that stand for a sound or nothing inside a word: oʻ, ch'ŏl, Shari'a, d’Or. */
const APOSTROPHES = /['’‘ʼʻʹʾʿʽ`´′‛ʺˈꞌ＇]/g;
/** A lost letter: upstream lists write `Xi?an` where a character did not survive. */
const LOST_LETTER = /(?<=\p{L})[?\ufffd](?=\p{L})/gu;
/** Two Latin-1 readings in a row of a UTF-8 lead and a continuation byte. */
const MOJIBAKE = /[\u00c2-\u00f4][\u0080-\u00bf]/;

/** Latin letters that do not decompose (Unicode has no canonical mapping for them). */
const LATIN_LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ə: "a",
  ŋ: "ng",
  ħ: "h",
  ĸ: "k",
  ŧ: "t",
  ɵ: "o",
  ƣ: "gh",
};
const LATIN_LETTER = /[ßæœøłđðþıəŋħĸŧɵƣ]/g;

/** Undoes UTF-8 that was read as Latin-1 ("Ã©" for "é"); anything else comes back unchanged. */
function repairMojibake(text: string): string {
  if (!MOJIBAKE.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0xff) return text;
    bytes[i] = unit;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}

function stripMarks(text: string): string {
  return text.replace(DECOMPOSABLE, (part) => part.normalize("NFD").replace(OPTIONAL_MARKS, ""));
}

/**
 * Brings a name to one plain written form: NFKC, lower case, no accents, no invisible or control characters, no
 * apostrophes; every other sign is a space, except `.`, `/` and `&`, which the tokeniser reads. Letters written apart
 * are a word if there are at least `leastRun` in a row; initials of a person may be as many as four.
 * Reads at most MAX_NAME_LENGTH units and runs in linear time.
 */
export function normaliseText(text: string, leastRun = LEAST_RUN): string {
  let out = repairMojibake(text.slice(0, MAX_NAME_LENGTH));
  out = out
    .replace(INVISIBLE, "")
    .replace(CONTROL, " ")
    .normalize("NFKC")
    .slice(0, MAX_NAME_LENGTH * 2);
  out = out.replace(INVISIBLE, "").replace(LOST_LETTER, "");
  out = foldMixedScripts(out);
  out = stripMarks(out.toLowerCase()).replace(LATIN_LETTER, (letter) => LATIN_LETTERS[letter] ?? letter);
  out = joinLetterRuns(out, leastRun).replace(APOSTROPHES, "").replace(/&/g, " & ");
  return out.replace(/[^\p{L}\p{N}\p{M}./&]+/gu, " ").trim();
}

/** Single letters in a row from which they are a word that was written apart. */
const LEAST_RUN = 4;
const LETTER_RUN = /(?<![\p{L}\p{N}\p{M}])\p{L}([ ._*·-])\p{L}(?:\1\p{L})+(?![\p{L}\p{N}\p{M}])/gu;

/** "K e r e m e t" and "S.B.E.R.B.A.N.K" are words; two spaces end such a word. */
function joinLetterRuns(text: string, least: number): string {
  return text.replace(LETTER_RUN, (run) => {
    const letters = Array.from(run).filter((_, i) => i % 2 === 0);
    return letters.length >= least ? letters.join("") : run;
  });
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Letters that look Latin inside a Latin word (and Cyrillic inside a Cyrillic one) are what they look like. */
function foldMixedScripts(text: string): string {
  return text.replace(WORD, (word) => {
    let latin = 0;
    let other = 0;
    for (const letter of word) {
      const script = scriptOf(letter.codePointAt(0) ?? 0);
      if (script === "latin") latin++;
      else if (script === "cyrillic" || script === "greek" || script === "armenian") other++;
    }
    if (latin === 0 || other === 0) return word;
    return latin >= other
      ? mapLetters(word, toLatinLookalike)
      : mapLetters(word, (letter) => CYRILLIC_LOOKALIKES.get(letter.toLowerCase()) ?? letter);
  });
}

/** Capitals look like another letter than their lower case: Cyrillic Н is a Latin H, but н is no h. */
const CAPITALS: Readonly<Record<string, string>> = { Η: "h", Ν: "n", Υ: "y", Μ: "m", Χ: "x", Р: "p", Ρ: "p", Г: "r" };

function toLatinLookalike(letter: string): string {
  return CAPITALS[letter] ?? LATIN_LOOKALIKES.get(letter.toLowerCase()) ?? letter;
}

function mapLetters(word: string, map: (letter: string) => string): string {
  let out = "";
  for (const letter of word) out += map(letter);
  return out;
}

/** "s.a.", "s/a" and "s. a.", each with one separator all along: "s.a. t" is two words. */
const DOTTED_LETTERS = /(?<![\p{L}\p{N}])\p{L}(?:(?:[./]\p{L}(?![\p{L}\p{N}]))+[./]?|(?:\. \p{L}(?=\.))+\.)/gu;

/**
 * Splits a normalised name into its words. Single letters joined by dots or slashes become one word (`s.a.` is `sa`)
 * when `joinLetters`, else they stay apart as initials.
 */
export function splitWords(normalised: string, joinLetters: boolean): string[] {
  const joined = joinLetters
    ? normalised.replace(DOTTED_LETTERS, (letters) => ` ${letters.replace(/[./ ]/g, "")} `)
    : normalised;
  const spaced = joined.replace(/[./]/g, " ").replace(/(\p{L}{3,})(\d+)(?![\p{L}\d])/gu, "$1 $2");
  return spaced.split(" ").filter((word) => word !== "");
}
