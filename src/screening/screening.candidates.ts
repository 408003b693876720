import type { AnalysedName, NameToken } from "../names/names.types.ts";
import { fold, skeleton } from "../names/phonetic.ts";
import { romanise } from "../names/romanise.ts";
import { compareTokens } from "../names/tokens.compare.ts";
import { exactKeys, joinedKey, tokenKeys } from "./screening.keys.ts";
import type { ScreeningIndex } from "./screening.open.ts";

/** Names that get a full comparison. */
const MAX_CANDIDATES = 40;
/** Postings read before further, commoner words only rank what was found. */
const POSTING_BUDGET = 2500;
/** Names that share less than this of their weight with the query are not compared. */
const MIN_RANK = 0.3;
/** Listed words that one query word may reach. */
const MAX_WORDS_PER_TOKEN = 120;
/** Longest run of neighbouring query words that is sought as one word. */
const MAX_JOINED = 3;

const NO_GROUPS: ReadonlySet<number> = new Set();

interface WordHit {
  readonly word: number;
  readonly quality: number;
}

interface TokenHits {
  readonly weight: number;
  readonly hits: readonly WordHit[];
  readonly postings: number;
  /** Sought as words written together. */
  readonly joined: boolean;
}

function postingLength(index: ScreeningIndex, word: number): number {
  return (index.postingStarts[word + 1] as number) - (index.postingStarts[word] as number);
}

/** Listed words that may be the query's word, with how well they fit (0 to 1). */
function findWords(
  index: ScreeningIndex,
  token: NameToken,
  keys: readonly string[],
  person: boolean,
  joined = false,
): TokenHits {
  const seen = new Set<number>();
  const hits: WordHit[] = [];
  let postings = 0;
  for (const key of keys) {
    for (const id of index.words(key)) {
      if (seen.has(id)) continue;
      seen.add(id);
      const match = compareTokens(token, index.word(id), person);
      if (match === null) continue;
      hits.push({ word: id, quality: Math.max(0.1, 1 - match.cost * 0.3) });
    }
  }
  hits.sort((a, b) => b.quality - a.quality);
  if (hits.length > MAX_WORDS_PER_TOKEN) hits.length = MAX_WORDS_PER_TOKEN;
  for (const hit of hits) postings += postingLength(index, hit.word);
  return { weight: token.weight, hits, postings, joined };
}

/** Lists write Korean given names in two words as often as in one. */
function syllablesOf(token: NameToken): NameToken[] {
  if (token.native.length < 2 || token.native.length > 4) return [];
  return Array.from(token.native, (native) => {
    const { text } = romanise(native);
    return { ...token, native, text, code: fold(text), weight: token.weight / token.native.length };
  });
}

/** The query's words, and runs of them written together, with the listed words that they reach. */
function reachWords(index: ScreeningIndex, name: AnalysedName): TokenHits[] {
  const person = name.mode === "person";
  const words = name.tokens.filter((token) => token.role !== "idle");
  const heavy = words.filter((token) => token.weight > 0.1);
  const out = heavy.length > 0 ? heavy : words;
  const found = [...out, ...out.flatMap(syllablesOf)].map((token) => findWords(index, token, tokenKeys(token), person));
  for (let i = 0; i < Math.min(words.length, 8); i++) {
    let text = (words[i] as NameToken).text;
    let code = (words[i] as NameToken).code;
    for (let k = i + 1; k < Math.min(words.length, i + MAX_JOINED); k++) {
      const next = words[k] as NameToken;
      text += next.text;
      code += next.code;
      const joined: NameToken = {
        ...next,
        text,
        code,
        role: "word",
        weight: 1.2,
        concept: null,
        known: 0,
        nicknames: NO_GROUPS,
        native: "",
      };
      found.push(findWords(index, joined, exactKeys(code), person, true));
    }
  }
  return found;
}

/**
 * Names that may be the query, best first, at most MAX_CANDIDATES: by words that sound or are spelled alike, and by
 * words that are written together on one side.
 */
export function findCandidates(index: ScreeningIndex, name: AnalysedName): number[] {
  const found = reachWords(index, name)
    .filter((token) => token.hits.length > 0)
    .sort((a, b) => a.postings - b.postings);
  const { scratchNames: scores, scratchWords: best } = index;
  for (const { weight, hits } of found)
    for (const { word, quality } of hits) best[word] = Math.max(best[word] as number, quality * weight);
  const touched = touchNames(index, name, found);
  const total = name.tokens.reduce((sum, token) => sum + token.weight, 0);
  for (const id of touched) scores[id] = rank(index, id, total);
  const candidates = touched.filter((id) => (scores[id] as number) >= MIN_RANK);
  candidates.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  for (const id of touched) scores[id] = 0;
  for (const { hits } of found) for (const { word } of hits) best[word] = 0;
  return candidates.slice(0, MAX_CANDIDATES);
}

/** Names with a word that was reached, rare words first, or with words written together; marks them in the scratch. */
function touchNames(index: ScreeningIndex, name: AnalysedName, found: readonly TokenHits[]): number[] {
  const scores = index.scratchNames;
  const touched: number[] = [];
  const touch = (id: number, gain: number): void => {
    if (scores[id] === 0) touched.push(id);
    scores[id] = (scores[id] as number) + gain;
  };
  let read = 0;
  let words = 0;
  for (const { hits, postings, joined } of found) {
    // A word of the query itself is always read: of common words only, all may be beyond the budget.
    if (words > 0 && read + postings > POSTING_BUDGET) break;
    read += postings;
    if (!joined) words++;
    for (const { word } of hits) {
      const end = index.postingStarts[word + 1] as number;
      for (let i = index.postingStarts[word] as number; i < end; i++) touch(index.postings[i] as number, 0.001);
    }
  }
  for (const key of joinedKeys(name)) for (const id of index.joined(key)) touch(id, 1.5);
  return touched;
}

/** Dice coefficient of the weights that query and name have in common; found joined words count as they were added. */
function rank(index: ScreeningIndex, id: number, total: number): number {
  let common = Math.floor(index.scratchNames[id] as number);
  let weight = 0;
  const end = index.nameStarts[id + 1] as number;
  for (let i = index.nameStarts[id] as number; i < end; i++) {
    const word = index.nameTokens[i] as number;
    const own = (index.wordWeight[word] as number) / 100;
    common += Math.min(own, index.scratchWords[word] as number);
    weight += own;
  }
  return (2 * common) / (total + weight + 0.01);
}

const MIN_JOINED_CODE = 5;

/** Keys of query words that the lists may write apart. */
function joinedKeys(name: AnalysedName): Set<string> {
  const keys = new Set<string>();
  const words = name.tokens.filter((token) => token.role !== "title" && token.role !== "idle");
  for (const token of words)
    if (token.code.length >= MIN_JOINED_CODE || token.native !== "") keys.add(joinedKey(token.code));
  for (let i = 0; i + 1 < Math.min(words.length, 6); i++) {
    const code = (words[i] as NameToken).code + (words[i + 1] as NameToken).code;
    if (skeleton(code).length >= 4) keys.add(joinedKey(code));
  }
  keys.add(joinedKey(name.joined));
  return keys;
}
