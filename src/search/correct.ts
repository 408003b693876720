import { convertQwertyToHangul } from "es-hangul";
import { editDistance } from "./edits.ts";
import type { Lexicon } from "./lexicon.ts";
import { type WordUnit, wordUnits } from "./tokenize.ts";

/** Shorter words have too many neighbours one letter away. */
const MIN_LETTERS = 5;
const MIN_SYLLABLES = 3;
/** From these lengths on a word may have two wrong letters. */
const LONG_LETTERS = 8;
const LONG_SYLLABLES = 5;

/** Hangul is compared letter by letter and not syllable by syllable: 인공지는 is one letter from 인공지능. */
const jamo = (text: string): string => text.normalize("NFD");

function nearest(word: string, among: Iterable<string>, limit: number, sameStart: boolean): string | null {
  let best: string | null = null;
  let least = limit + 1;
  for (const other of among) {
    if (sameStart && other[0] !== word[0]) continue;
    const distance = editDistance(word, other, least - 1);
    if (distance < least) {
      best = other;
      least = distance;
    }
  }
  return best;
}

function correctHangul(word: string, lexicon: Lexicon): string | null {
  if (word.length < MIN_SYLLABLES) return null;
  const limit = word.length >= LONG_SYLLABLES ? 2 : 1;
  const letters = jamo(word);
  // NFD of the thesaurus' Hangul terms is made per question: a few thousand short strings, and only for unknown words.
  const near = nearest(
    letters,
    [...lexicon.hangul].filter((term) => Math.abs(term.length - word.length) <= 1).map(jamo),
    limit,
    true,
  );
  return near?.normalize("NFC") ?? null;
}

/** What the keys of a Latin word write on the Korean keyboard; empty where they write no syllables. */
function onHangulKeyboard(word: string): string {
  if (!/^[a-z]+$/.test(word)) return "";
  try {
    return convertQwertyToHangul(word);
  } catch {
    // es-hangul throws where letters do not join to syllables ("npc"), which most words do not.
    return "";
  }
}

function correctLetters(word: string, lexicon: Lexicon): string | null {
  const typed = onHangulKeyboard(word);
  // 인공지능 typed with the keyboard still on English.
  if (lexicon.hangul.has(typed)) return typed;
  if (word.length < MIN_LETTERS) return null;
  return nearest(word, lexicon.words, word.length >= LONG_LETTERS ? 2 : 1, true);
}

/** A word that nobody knows, as the lexicon would spell it; null if nothing is near. */
function correctUnit(unit: WordUnit, lexicon: Lexicon): WordUnit | null {
  const correction =
    unit.script === "hangul"
      ? // What looks like a particle may be the wrong letter: 인공지는.
        (correctHangul(unit.word, lexicon) ?? correctHangul(unit.run, lexicon))
      : correctLetters(unit.key, lexicon);
  if (correction === null) return null;
  const [corrected] = wordUnits(correction);
  if (!corrected) return null;
  // A Latin correction is a key already, and stemming it again could shorten it.
  const key = corrected.script === "other" ? { key: correction } : {};
  return { ...corrected, ...key, start: unit.start, end: unit.end };
}

/** Two words that are one in the lexicon (block chain), as one. */
function joinPairs(units: readonly WordUnit[], isUnknown: (unit: WordUnit) => boolean, lexicon: Lexicon): WordUnit[] {
  const joined: WordUnit[] = [];
  for (const unit of units) {
    const before = joined.at(-1);
    const both = before ? wordUnits(before.run + unit.run)[0] : undefined;
    const mayJoin =
      before && before.script === "other" && unit.script === "other" && (isUnknown(before) || isUnknown(unit));
    if (mayJoin && both && lexicon.words.has(both.key)) {
      joined[joined.length - 1] = { ...both, start: before.start, end: unit.end };
    } else joined.push(unit);
  }
  return joined;
}

/**
 * The words of a question with typos put right, as far as the lexicon tells.
 * @param isUnknown whether a word is neither read nor found in any document
 */
export function correctUnits(
  units: readonly WordUnit[],
  isUnknown: (unit: WordUnit) => boolean,
  lexicon: Lexicon,
): WordUnit[] {
  return joinPairs(units, isUnknown, lexicon).map((unit) =>
    isUnknown(unit) ? (correctUnit(unit, lexicon) ?? unit) : unit,
  );
}
