import { koreanCost } from "../names/korean.ts";
import { romanise } from "../names/romanise.ts";
import { editDistance } from "./edits.ts";
import { fold } from "./tokenize.ts";

/**
 * Consonant classes that transcription between Hangul, Latin and Cyrillic confuses. Vowels are left out, because
 * Hangul puts some in (크리스프 for Krisp) and spells the others by ear.
 */
const CLASSES: readonly [RegExp, string][] = [
  [/sch|sh|ch|zh|j/g, "C"],
  [/ph|[pbfv]/g, "P"],
  [/x|ks/g, "KS"],
  [/c(?=[eiy])/g, "S"],
  [/[kgqc]/g, "K"],
  [/th|[td]/g, "T"],
  [/[sz]/g, "S"],
  [/[lr]/g, "L"],
  [/m/g, "M"],
  [/n/g, "N"],
  [/[aeiouyhw]/g, ""],
];

/** Fewer consonants than this say too little: half of all short names share them. */
const MIN_CONSONANTS = 3;
/** From this many consonants on, one may be another. */
const LONG_CONSONANTS = 5;
/** Highest cost per syllable at which Hangul is believed to be a Korean reading of the letters. */
const KOREAN_COST_PER_SYLLABLE = 0.15;

/** What a word sounds like, by its consonants and an A for a vowel before them: `KSP` for Kaspi, Каспи and 카스피. */
export function soundOf(word: string): string {
  const latin = romanise(fold(word)).text.replaceAll("eu", "");
  const classes = CLASSES.reduce((text, [letters, sign]) => text.replace(letters, sign), latin);
  const first = /^[aeiouy]/.test(latin) ? "A" : "";
  return first + classes.replace(/[^A-Z]/g, "").replace(/(.)\1+/g, "$1");
}

/** Latin is the script of most names: a Latin word that is none of them needs more to sound like one in another script. */
const MIN_CONSONANTS_OF_LATIN = 5;

const isHangul = (text: string) => /^\p{Script=Hangul}+$/u.test(text);
const isLatin = (text: string) => /^[a-z]+$/.test(text);

/** Whether a word is likely a name that is written in another script. @param a what was asked, @param b the name */
export function soundsLike(a: { word: string; sound: string }, b: { word: string; sound: string }): boolean {
  if (isHangul(a.word) && isLatin(b.word)) {
    if (koreanCost(a.word, b.word) <= KOREAN_COST_PER_SYLLABLE * a.word.length) return true;
  }
  // Within Latin a name is found by its letters and by typos; by sound half of all invented words would be somebody.
  if (isLatin(a.word) && isLatin(b.word)) return false;
  const least = isLatin(a.word) ? MIN_CONSONANTS_OF_LATIN : MIN_CONSONANTS;
  if (Math.min(a.sound.length, b.sound.length) < least) return false;
  // An r before a consonant or at the end is not written in Hangul (픽스아트 for Picsart).
  const bare = (sound: string) => sound.replaceAll("L", "");
  const limit = a.sound.length >= LONG_CONSONANTS ? 1 : 0;
  if (editDistance(a.sound, b.sound, limit) <= limit) return true;
  return bare(a.sound).length >= MIN_CONSONANTS && bare(a.sound) === bare(b.sound);
}
