import { convertHangulToQwerty, convertQwertyToAlphabet, disassemble, getChoseong } from "es-hangul";
import { fold } from "./tokenize.ts";

/**
 * What a term and a typed text are compared by: Hangul letter by letter (ㅇㅣㄴㄱㅗㅇ), because its last syllable may
 * still be growing (인 → 인ㄱ → 인고), everything else folded; spaces, hyphens and signs left out.
 */

/** Written or left out at will in Latin spellings: O‘zbekiston, Ma'lumot. */
const APOSTROPHES = /['’‘ʻʼ`´]/gu;
/** A letter to Unicode, a middle dot to those who type it (산ㆍ학ㆍ연). */
const ARAEA = /ㆍ/gu;
/** A change of script begins a word: 5G망, AI반도체. */
const WORDS = /\p{Script=Hangul}+|(?:(?!\p{Script=Hangul})[\p{L}\p{M}\p{N}])+/gu;
const HANGUL = /\p{Script=Hangul}/u;
const LATIN = /\p{Script=Latin}/u;
/** Consonants that stand alone, ㄱ to ㅎ; clusters (ㄳ) are among them because keyboards join what is typed. */
const CONSONANTS = /^[ㄱ-ㅎ]+$/u;

/** The words of a term or of a typed text, as they are written. */
export function wordsOf(text: string): readonly string[] {
  return text.normalize("NFC").replace(APOSTROPHES, "").replace(ARAEA, " ").match(WORDS) ?? [];
}

/** The letters that a word is compared by. */
export function lettersOf(word: string): string {
  return HANGUL.test(word) ? disassemble(word) : fold(word);
}

/** The first consonants (초성) that a word is compared by; a word without Hangul stands for itself. */
export function initialsOf(word: string): string {
  return HANGUL.test(word) ? getChoseong(word) : fold(word);
}

/** A typed text as it is looked for. */
export interface Typed {
  letters: string;
  /** Whether its Hangul is nothing but consonants, so that it may be the 초성 of a term. */
  isInitials: boolean;
}

/** @param text any text; one without letters and digits gives no letters */
export function readTyped(text: string): Typed {
  const words = wordsOf(text);
  const hangul = words.filter((word) => HANGUL.test(word));
  return {
    letters: words.map(lettersOf).join(""),
    isInitials: hangul.length > 0 && hangul.every((word) => CONSONANTS.test(word)),
  };
}

/**
 * What the same keys give on the other keyboard: ㅇㅣㄴㄱㅗㅇ for dlsrhd, ai for ㅁㅑ; null for a text without such keys.
 * Hangul is left in letters: they are what is compared, and not all that is typed can be put together to syllables.
 */
export function onOtherKeyboard(text: string): string | null {
  const composed = text.normalize("NFC");
  if (HANGUL.test(composed)) return convertHangulToQwerty(composed);
  return LATIN.test(composed) ? convertQwertyToAlphabet(composed) : null;
}
