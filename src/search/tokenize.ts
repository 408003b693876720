/**
 * One tokenizer for building and for asking, for Korean, Latin, Cyrillic and every other script.
 *
 * Korean writes compounds with or without spaces (이력추적, 이력 추적) and hangs particles on words, so a Hangul
 * word becomes itself without its particle plus its syllable pairs; pairs find a compound however it is spaced.
 */

/** Longest first, so that 에서 is taken off before 서 could be. */
const PARTICLES = [
  "으로부터",
  "이라는",
  "에서의",
  "에서는",
  "으로서",
  "으로써",
  "에게서",
  "라는",
  "에서",
  "에게",
  "으로",
  "부터",
  "까지",
  "이나",
  "에는",
  "와의",
  "과의",
  "들의",
  "들을",
  "들이",
  "들은",
  "로서",
  "로써",
  "하는",
  "하고",
  "은",
  "는",
  "이",
  "가",
  "을",
  "를",
  "의",
  "에",
  "와",
  "과",
  "로",
  "도",
  "만",
  "들",
] as const;

/** What is left after taking a particle off must still be a word. */
const MIN_STEM_SYLLABLES = 2;

const SCRIPT_RUNS = /\p{Script=Hangul}+|[\p{Script=Latin}\p{Nd}]+|[\p{Script=Cyrillic}\p{Nd}]+|[\p{L}\p{M}\p{Nd}]+/gu;
const HANGUL = /^\p{Script=Hangul}+$/u;
const LATIN_MARKS = /(?<=\p{Script=Latin})\p{M}+/gu;

/** A word of a text together with the index terms that it stands for. */
export interface WordUnit {
  script: "hangul" | "other";
  /** The word, folded; for Hangul without its particle. */
  word: string;
  /** Syllable pairs of a Hangul word of three syllables or more; empty otherwise. */
  pairs: readonly string[];
}

/** Compatibility forms, case, Latin diacritics and ё are made one. Й, Ї and Hangul keep their shape. */
export function fold(text: string): string {
  const folded = text.normalize("NFKC").toLowerCase();
  return folded.normalize("NFD").replace(LATIN_MARKS, "").normalize("NFC").replaceAll("ё", "е");
}

function stripParticle(word: string): string {
  for (const particle of PARTICLES) {
    if (word.endsWith(particle) && word.length - particle.length >= MIN_STEM_SYLLABLES) {
      return word.slice(0, -particle.length);
    }
  }
  return word;
}

function syllablePairs(word: string): string[] {
  if (word.length < 3) return [];
  return Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
}

/** The words of a text, in order, with their index terms. */
export function wordUnits(text: string): WordUnit[] {
  return Array.from(fold(text).matchAll(SCRIPT_RUNS), ([run]): WordUnit => {
    if (!HANGUL.test(run)) return { script: "other", word: run, pairs: [] };
    const word = stripParticle(run);
    return { script: "hangul", word, pairs: syllablePairs(word) };
  });
}

/** The index terms of a text. */
export function tokenize(text: string): string[] {
  return wordUnits(text).flatMap(({ word, pairs }) => [word, ...pairs]);
}
