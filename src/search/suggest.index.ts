import { wordsOf } from "./suggest.keys.ts";

/** Sorted keys with the terms behind them, and the choice of the best few of what a key begins. */

/** One way into a term: its beginning, or the beginning of one of its later words. */
export interface Way {
  key: string;
  /** Number of the entry in the order of the entries' ids. */
  entry: number;
  /** The term as it is written. */
  text: string;
  /** The word of the term that it begins with; 0 is the beginning of the term. */
  word: number;
  /** Place among all ways by what does not depend on the typed text; lower is better. */
  order: number;
}

/** A way that fits, with its place among all that fit; lower is better. */
interface Ranked {
  way: Way;
  rank: number;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Gives every way its `order`: beginnings of terms before beginnings of later words, leading entries before others,
 * shorter terms before longer ones, then by id.
 * @param leads whether the entry of a number is of a leading type
 */
export function orderWays(ways: readonly Way[], leads: (entry: number) => boolean): void {
  const group = (way: Way) => (way.word > 0 ? 2 : 0) + (leads(way.entry) ? 0 : 1);
  const ordered = ways.toSorted(
    (a, b) =>
      group(a) - group(b) ||
      a.text.length - b.text.length ||
      a.entry - b.entry ||
      compare(a.text, b.text) ||
      compare(a.key, b.key),
  );
  for (const [i, way] of ordered.entries()) way.order = i;
}

/** Ways sorted by key, so that all that begin alike stand together. */
export function sortWays(ways: readonly Way[]): readonly Way[] {
  return ways.toSorted((a, b) => compare(a.key, b.key) || a.order - b.order);
}

/**
 * The same ways by another key, sorted; ways without such a key are left out.
 * @param keyOf the key of the words that are left from the beginning of a way on; may be empty
 */
export function rekeyed(ways: readonly Way[], keyOf: (words: readonly string[]) => string): readonly Way[] {
  const others = ways.map((way) => ({ ...way, key: keyOf(wordsOf(way.text).slice(way.word)) }));
  return sortWays(others.filter(({ key }) => key !== ""));
}

/** Where the keys that are not below `key` begin (binary search). */
function lowerBound(sorted: readonly Way[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as Way).key < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All ways whose key begins with `prefix`. */
export function* beginning(sorted: readonly Way[], prefix: string): Generator<Way> {
  for (let i = lowerBound(sorted, prefix); i < sorted.length; i++) {
    const way = sorted[i] as Way;
    if (!way.key.startsWith(prefix)) return;
    yield way;
  }
}

/** The best ways of what is offered, one for each entry. */
export interface Choice {
  offer(way: Way, rank: number): void;
  /** Best first. */
  ways(): Way[];
}

/** @param limit how many are kept; what is worse than these is passed over at once */
export function createChoice(limit: number): Choice {
  const best: Ranked[] = [];

  function makeRoom(entry: number, rank: number): boolean {
    const known = best.findIndex(({ way }) => way.entry === entry);
    if (known < 0) {
      if (best.length === limit) best.pop();
      return true;
    }
    if ((best[known] as Ranked).rank <= rank) return false;
    best.splice(known, 1);
    return true;
  }

  return {
    offer(way, rank) {
      if (best.length === limit && rank >= (best[limit - 1] as Ranked).rank) return;
      if (!makeRoom(way.entry, rank)) return;
      const at = best.findIndex((other) => other.rank > rank);
      best.splice(at < 0 ? best.length : at, 0, { way, rank });
    },
    ways: () => best.map(({ way }) => way),
  };
}

/** Whether `typed` from `from` on stands in `key` at `at`. */
function continues(key: string, at: number, typed: string, from: number): boolean {
  if (key.length - at < typed.length - from) return false;
  for (let i = from; i < typed.length; i++) if (key[at + i - from] !== typed[i]) return false;
  return true;
}

/**
 * Whether some beginning of `key` is `typed` with one letter wrong, missing, too many, or two swapped
 * (optimal-string-alignment distance of at most 1 to a prefix).
 */
export function beginsWithOneTypo(key: string, typed: string): boolean {
  let i = 0;
  while (i < typed.length && typed[i] === key[i]) i++;
  if (i === typed.length) return true;
  const isWrong = i < key.length && continues(key, i + 1, typed, i + 1);
  if (isWrong || continues(key, i, typed, i + 1) || continues(key, i + 1, typed, i)) return true;
  const isSwapped = typed[i] === key[i + 1] && typed[i + 1] === key[i];
  return isSwapped && continues(key, i + 2, typed, i + 2);
}
