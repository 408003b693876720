import { stem } from "./stem.ts";

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
/** Compatibility forms bring signs along: ㈀ is "(ᄀ)". */
const NO_LETTERS = /[^\p{L}\p{M}\p{N}]+/gu;
const HANGUL = /^\p{Script=Hangul}+$/u;
const LATIN_MARKS = /(?<=\p{Script=Latin})\p{M}+/gu;

/** Letters that normalisation leaves alone: ASCII, and composed Hangul syllables. */
const PLAIN = /^(?:[\x20-\x7e]|[가-힣])*$/;

/** A word of a text together with the index terms that it stands for. */
export interface WordUnit {
  script: "hangul" | "other";
  /** The word as it stands there, folded. */
  run: string;
  /** The word, folded; for Hangul without its particle. */
  word: string;
  /** What the index knows it by: the word, or its stem in Latin and Cyrillic. */
  key: string;
  /** Syllable pairs of a Hangul word of three syllables or more; empty otherwise. */
  pairs: readonly string[];
  /** Where the word stands in the text in normalisation form C, end excluded. */
  start: number;
  end: number;
}

/** Compatibility forms, case, Latin diacritics and ё are made one. Й, Ї and Hangul keep their shape. */
export function fold(text: string): string {
  // Most words are plain, and normalising them three times over is most of the work of building an index.
  if (PLAIN.test(text)) return text.toLowerCase();
  const folded = text.normalize("NFKC").toLowerCase();
  return folded.normalize("NFD").replace(LATIN_MARKS, "").normalize("NFC").replaceAll("ё", "е");
}

/** The particle that a folded Hangul word ends with; empty if what is left would be no word. */
export function particleOf(word: string, minStem = MIN_STEM_SYLLABLES): string {
  return PARTICLES.find((particle) => word.endsWith(particle) && word.length - particle.length >= minStem) ?? "";
}

/** Whether what follows a word within its run is only a particle or a chain of them (에서, 에서의). */
export function isParticle(rest: string): boolean {
  if (rest === "") return true;
  return PARTICLES.some((particle) => rest.startsWith(particle) && isParticle(rest.slice(particle.length)));
}

function syllablePairs(word: string): string[] {
  if (word.length < 3) return [];
  return Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
}

/** The words of a text, in order, with their index terms. */
export function wordUnits(text: string): WordUnit[] {
  return Array.from(text.normalize("NFC").matchAll(SCRIPT_RUNS)).flatMap((match): WordUnit[] => {
    const run = fold(match[0]).replace(NO_LETTERS, "");
    if (run === "") return [];
    const place = { run, start: match.index, end: match.index + match[0].length };
    if (!HANGUL.test(run)) return [{ script: "other", word: run, key: stem(run), pairs: [], ...place }];
    const word = run.slice(0, run.length - particleOf(run).length);
    return [{ script: "hangul", word, key: word, pairs: syllablePairs(word), ...place }];
  });
}

/** The index terms of a text. */
export function tokenize(text: string): string[] {
  return wordUnits(text).flatMap(({ key, pairs }) => [key, ...pairs]);
}
