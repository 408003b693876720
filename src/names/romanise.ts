import { HAN_READINGS } from "./han.table.ts";
import {
  hangulSyllable,
  romaniseEthiopic,
  romaniseIndic,
  romaniseKana,
  romaniseKhmer,
  romaniseSyllable,
} from "./romanise.syllables.ts";
import { ARABIC, ARMENIAN, CYRILLIC, GEORGIAN, GREEK, GREEK_PAIRS, HEBREW } from "./romanise.tables.ts";
import { type Script, scriptOfToken } from "./scripts.ts";

export interface Romanised {
  /** Lower-case ASCII where a reading is known; other letters stay. */
  readonly text: string;
  readonly script: Script;
  /** Vowels are missing or uncertain in the source script, so they count for little. */
  readonly loose: boolean;
}

const LOOSE_SCRIPTS: ReadonlySet<Script> = new Set<Script>(["arabic", "hebrew", "kana", "indic", "khmer", "ethiopic"]);

function byLetters(token: string, letters: ReadonlyMap<string, string>): string {
  let out = "";
  for (const letter of token) out += letters.get(letter) ?? letter;
  return out;
}

const GROUP_START = /[sckgtdzh]$/;

/** Letters without vowels between them: a mark keeps `s` + `h` from being read as `sh`. */
function byConsonants(token: string, letters: ReadonlyMap<string, string>): string {
  let out = "";
  for (const letter of token) {
    const reading = letters.get(letter) ?? letter;
    out += (reading === "h" || reading === "s") && GROUP_START.test(out) ? `'${reading}` : reading;
  }
  return out;
}

function romaniseGreek(token: string): string {
  let out = "";
  for (let i = 0; i < token.length; i++) {
    const pair = GREEK_PAIRS.get(token.slice(i, i + 2));
    if (pair !== undefined) {
      out += pair;
      i++;
    } else out += GREEK.get(token[i] ?? "") ?? token[i];
  }
  return out;
}

function romaniseHangul(token: string): string {
  let out = "";
  for (const letter of token) {
    const syllable = hangulSyllable(letter.codePointAt(0) ?? 0);
    out += syllable === null ? letter : romaniseSyllable(syllable);
  }
  return out;
}

/** The script's own reader for one word. */
function read(token: string, script: Script): string {
  switch (script) {
    case "cyrillic":
      return byLetters(token, CYRILLIC);
    case "greek":
      return romaniseGreek(token);
    case "armenian":
      // The pair ու is one vowel.
      return byLetters(token.replaceAll("ու", "u"), ARMENIAN);
    case "georgian":
      return byLetters(token, GEORGIAN);
    case "arabic":
      // The name of God is written with a doubled letter that no spelling of it keeps.
      return byConsonants(token.replaceAll("الله", "اله").replaceAll("اللہ", "اله"), ARABIC);
    case "hebrew":
      return byConsonants(token, HEBREW);
    case "hangul":
      return romaniseHangul(token);
    case "han":
      return byLetters(token, HAN_READINGS);
    case "kana":
      return romaniseKana(token);
    case "indic":
      return romaniseIndic(token);
    case "khmer":
      return romaniseKhmer(token);
    case "ethiopic":
      return romaniseEthiopic(token);
    default:
      return token;
  }
}

/** Romanises one normalised word; a word with several scripts is read by that of its first letter. */
export function romanise(token: string): Romanised {
  const script = scriptOfToken(token);
  return { text: read(token, script), script, loose: LOOSE_SCRIPTS.has(script) };
}
