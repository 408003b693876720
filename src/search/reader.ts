import type { Entry, Lexicon, TrieNode } from "./lexicon.ts";
import { isParticle, type WordUnit, wordUnits } from "./tokenize.ts";

/** A part of a text that the lexicon knows. */
export interface Reading {
  entry: Entry;
  /** Words that it covers, last excluded. */
  from: number;
  to: number;
  /** Where it begins in the text, and its words as they stand there. */
  start: number;
  text: string;
}

export interface ReadText {
  readings: Reading[];
  /** Words that no reading covers; of a Hangul word that is covered in part, the rest. */
  rest: WordUnit[];
}

/** One step of the trie within a text. */
interface Piece {
  step: string;
  unit: number;
  /** Place within its word. */
  at: number;
  /** First and last of its word. */
  first: boolean;
  last: boolean;
  /** What follows it within its word. */
  tail: string;
}

/** A Hangul term of this length is believed wherever in a word it stands; a shorter one only between the edges of words and terms. */
const SURE_SYLLABLES = 3;
const MIN_SYLLABLES = 2;

function piecesOf(units: readonly WordUnit[]): Piece[] {
  return units.flatMap(({ script, run, key }, unit): Piece[] => {
    if (script !== "hangul") return [{ step: key, unit, at: 0, first: true, last: true, tail: "" }];
    return [...run].map((step, i) => ({
      step,
      unit,
      at: i,
      first: i === 0,
      last: i === run.length - 1,
      tail: run.slice(i + 1),
    }));
  });
}

interface Match {
  entry: Entry;
  /** Pieces of the term, joined. */
  term: string;
  /** Pieces that it covers, last excluded; a particle behind it is covered too. */
  from: number;
  to: number;
}

interface Scan {
  pieces: readonly Piece[];
  units: readonly WordUnit[];
  lexicon: Lexicon;
}

const hangulLength = (pieces: readonly Piece[], from: number, to: number, units: readonly WordUnit[]) =>
  pieces.slice(from, to).filter(({ unit }) => units[unit]?.script === "hangul").length;

/** Whether a term may end before the piece `to`: at a word's end, before a particle, or before another term. */
function endsWell({ pieces, units, lexicon }: Scan, from: number, to: number): number | null {
  const last = pieces[to - 1];
  if (!last) return null;
  if (last.last) return to;
  const rest = to + last.tail.length;
  if (isParticle(last.tail)) return rest;
  const syllables = hangulLength(pieces, from, to, units);
  // 항공 기업 is no 항공기: what a term takes of a word that it enters over a space must be more than a syllable.
  const isCrumb = pieces[from]?.unit !== last.unit && last.at + 1 < MIN_SYLLABLES;
  if (syllables >= SURE_SYLLABLES && !isCrumb) return to;
  return syllables >= MIN_SYLLABLES && startsTerm(pieces, to, last.unit, lexicon.root) ? to : null;
}

/** Whether some term starts at a piece and ends within the same word. */
function startsTerm(pieces: readonly Piece[], start: number, unit: number, root: TrieNode): boolean {
  let at: TrieNode | undefined = root;
  for (let i = start; at && pieces[i]?.unit === unit; i++) {
    at = at.next.get((pieces[i] as Piece).step);
    if (at?.entry) return true;
  }
  return false;
}

/** Terms that start at a piece, longest first. */
function termsAt(scan: Scan, start: number): Match[] {
  const found: Match[] = [];
  let at: TrieNode | undefined = scan.lexicon.root;
  for (let i = start; i < scan.pieces.length; i++) {
    at = at?.next.get((scan.pieces[i] as Piece).step);
    if (!at) break;
    const to = at.entry ? endsWell(scan, start, i + 1) : null;
    if (at.entry && to !== null) found.unshift({ entry: at.entry, term: at.term, from: start, to });
  }
  return found;
}

/** A term in the middle of a Hangul word needs its length to be believed, and more than the word's last syllable. */
function mayStart({ pieces, units }: Scan, match: Match, previousEnd: number): boolean {
  const piece = pieces[match.from];
  if (!piece) return false;
  if (piece.first || match.from === previousEnd) return true;
  if (piece.last) return false;
  return hangulLength(pieces, match.from, match.to, units) >= SURE_SYLLABLES;
}

/** The most words that a trap's neighbour behind a term consists of (перевод с карты). */
const MAX_NEXT_WORDS = 3;

interface Neighbours {
  /** The word before a match, or what stands before it in its own Hangul word. */
  previous: string;
  /** What follows it in its own Hangul word. */
  tail: string;
  /** The words after it, joined. */
  next: string;
}

function neighbours({ pieces, units }: Scan, { from, to }: Match): Neighbours {
  const first = pieces[from];
  const last = pieces[to - 1];
  const head = first ? (units[first.unit]?.run ?? "").slice(0, first.at) : "";
  const after = last ? units.slice(last.unit + 1, last.unit + 1 + MAX_NEXT_WORDS) : [];
  return {
    previous: head || (first ? (units[first.unit - 1]?.key ?? "") : ""),
    tail: last?.tail ?? "",
    next: after.map(({ key }) => key).join(" "),
  };
}

/** Whether what follows a term begins so. One syllable must be the whole next word but for a particle: 기업 is no 기. */
function follows({ tail, next }: Neighbours, word: string): boolean {
  if (tail !== "") return tail.startsWith(word);
  const [first = ""] = next.split(" ");
  return next.startsWith(word) && (word.length > 1 || isParticle(first.slice(word.length)));
}

type Verdict = "reads" | "means something else" | "says nothing";

/** A homonym is judged by its neighbours. */
function judge(scan: Scan, match: Match, before: Reading | undefined): Verdict {
  const beside = neighbours(scan, match);
  const isNext = (words: readonly string[]) => words.some((word) => follows(beside, word));
  for (const trap of match.entry.traps) {
    if (trap.term !== match.term) continue;
    if (trap.previous.includes(beside.previous) || isNext(trap.next)) return "means something else";
    const isAfterPlace = before?.entry.means.type === "place" && before.to === scan.pieces[match.from]?.unit;
    if (trap.afterPlace && isAfterPlace && !isNext(trap.unlessNext)) return "says nothing";
  }
  return "reads";
}

const NOTHING: Entry = {
  id: "idle:homonym",
  means: { type: "idle" },
  names: { ko: "", en: "", ru: "" },
  traps: [],
};

/** The best reading that starts at a piece, or null. */
function readAt(scan: Scan, start: number, previousEnd: number, before: Reading | undefined): Match | null {
  for (const match of termsAt(scan, start)) {
    if (!mayStart(scan, match, previousEnd)) continue;
    const verdict = judge(scan, match, before);
    if (verdict === "reads") return match;
    if (verdict === "says nothing") return { ...match, entry: NOTHING };
  }
  return null;
}

/** What no reading covers of a word: the word, what is left of a Hangul word if it is a word by itself, or nothing. */
function uncovered(unit: WordUnit, covered: readonly boolean[]): WordUnit[] {
  if (!covered.includes(true)) return [unit];
  if (unit.script !== "hangul") return [];
  const left = wordUnits([...unit.run].filter((_, i) => !covered[i]).join(""))[0];
  return left && left.word.length >= MIN_SYLLABLES ? [{ ...left, start: unit.start, end: unit.end }] : [];
}

/** Where a match stands in the text: within a Hangul word only its own syllables and particle. */
function spanOf({ pieces, units }: Scan, { from, to }: Match): { start: number; end: number } {
  const edge = (piece: Piece | undefined, after: 0 | 1): number => {
    const unit = piece && units[piece.unit];
    if (!piece || !unit) return 0;
    // Folding may change the length of a word; then the whole word is shown.
    const isInner = unit.script === "hangul" && unit.run.length === unit.end - unit.start;
    if (isInner) return unit.start + piece.at + after;
    return after === 1 ? unit.end : unit.start;
  };
  return { start: edge(pieces[from], 0), end: edge(pieces[to - 1], 1) };
}

/**
 * Reads a text with a lexicon, longest terms first: in Hangul with and without spaces, in Latin and Cyrillic by stem.
 * @param text in normalisation form C
 * @param units the words of `text` by `wordUnits`, which a caller may have corrected
 */
export function readUnits(text: string, units: readonly WordUnit[], lexicon: Lexicon): ReadText {
  const pieces = piecesOf(units);
  const scan: Scan = { pieces, units, lexicon };
  const readings: Reading[] = [];
  const covered = units.map(({ script, run }) => new Array<boolean>(script === "hangul" ? run.length : 1).fill(false));
  let previousEnd = -1;
  for (let i = 0; i < pieces.length; ) {
    const match = readAt(scan, i, previousEnd, readings.at(-1));
    if (!match) {
      i += 1;
      continue;
    }
    for (const { unit, at } of pieces.slice(match.from, match.to)) (covered[unit] as boolean[])[at] = true;
    const from = pieces[match.from]?.unit ?? 0;
    const to = (pieces[match.to - 1]?.unit ?? 0) + 1;
    const { start, end } = spanOf(scan, match);
    readings.push({ entry: match.entry, from, to, start, text: text.slice(start, end) });
    i = match.to;
    previousEnd = match.to;
  }
  return { readings, rest: units.flatMap((unit, i) => uncovered(unit, covered[i] ?? [])) };
}

/** Reads a text as it stands, without correcting anything. */
export function readText(text: string, lexicon: Lexicon): ReadText {
  const normal = text.normalize("NFC");
  return readUnits(normal, wordUnits(normal), lexicon);
}
