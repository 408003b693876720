import { COMMON_NAMES, COMMON_SYLLABLES } from "./common-names.table.ts";
import { NICKNAMES } from "./persons.table.ts";
import { fold } from "./phonetic.ts";
import { COMMON_WORDS, PLACES } from "./words.table.ts";

export interface Concept {
  readonly name: string;
  readonly weight: number;
  readonly place: boolean;
}

interface Lexicon {
  readonly exact: ReadonlyMap<string, Concept>;
  readonly stems: ReadonlyMap<string, Concept>;
  readonly nicknames: ReadonlyMap<string, ReadonlySet<number>>;
  readonly names: ReadonlyMap<string, number>;
}

/** Spelling key of table words: the fold, with the three letters for one sound made one. */
export function wordKey(word: string): string {
  return fold(word).replace(/[yj]/g, "i").replace(/i+/g, "i");
}

const MIN_STEM = 4;
/** Words of up to three letters are common words only by their letters: jet is no French "et". */
const MIN_SOUND = 4;
const conceptKey = (word: string): string => (word.length < MIN_SOUND ? word : wordKey(word));

let lexicon: Lexicon | null = null;

/** Built at the first use: a Worker may do no work at start-up. */
function load(): Lexicon {
  if (lexicon !== null) return lexicon;
  const exact = new Map<string, Concept>();
  const stems = new Map<string, Concept>();
  addConcepts(COMMON_WORDS, false, exact, stems);
  addConcepts(PLACES, true, exact, stems);
  lexicon = { exact, stems, nicknames: loadNicknames(), names: loadNames() };
  return lexicon;
}

function addConcepts(rows: string, place: boolean, exact: Map<string, Concept>, stems: Map<string, Concept>): void {
  for (const row of rows.trim().split("\n")) {
    const [head = "", words = ""] = row.split(": ");
    const [weight = "1", name = ""] = head.split(" ");
    const concept: Concept = { name, weight: Number(weight), place };
    for (const word of words.split(" ")) {
      const stem = word.endsWith("*");
      const key = stem ? wordKey(word.slice(0, -1)) : conceptKey(word);
      const target = stem ? stems : exact;
      if (key !== "" && !target.has(key)) target.set(key, concept);
    }
  }
}

function loadNicknames(): Map<string, Set<number>> {
  const groups = new Map<string, Set<number>>();
  for (const [group, row] of NICKNAMES.trim().split("\n").entries()) {
    for (const name of row.split(" ")) {
      const key = wordKey(name);
      groups.set(key, (groups.get(key) ?? new Set()).add(group));
    }
  }
  return groups;
}

/** The common meaning of a romanised word of a firm name, or null for a word that is the firm's own. */
export function conceptOf(word: string): Concept | null {
  const { exact, stems } = load();
  const found = exact.get(conceptKey(word));
  if (found !== undefined) return found;
  const key = wordKey(word);
  for (let length = key.length; length >= MIN_STEM; length--) {
    const stem = stems.get(key.slice(0, length));
    if (stem !== undefined) return stem;
  }
  return null;
}

/** Whether one given name is a usual short form of the other, or both of a third. */
export function shareNickname(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  for (const group of a) if (b.has(group)) return true;
  return false;
}

/** The nickname groups of a romanised given name. */
export function nicknameGroups(word: string): ReadonlySet<number> {
  return load().nicknames.get(wordKey(word)) ?? EMPTY;
}
const EMPTY: ReadonlySet<number> = new Set();

function loadNames(): Map<string, number> {
  const names = new Map<string, number>();
  let group = 0;
  for (const entry of COMMON_NAMES.trim().split(/\s+/)) {
    const keys = entry.split("=");
    const known = keys.find((key) => names.has(key));
    const id = known === undefined ? ++group : (names.get(known) as number);
    for (const key of keys) if (!names.has(key)) names.set(key, id);
  }
  for (const syllable of COMMON_SYLLABLES.trim().split(/\s+/))
    if (!names.has(syllable)) names.set(syllable, ANY_SYLLABLE);
  return names;
}

/** Korean and Chinese syllables are all common, and one letter makes another, so that they are known but not apart. */
const ANY_SYLLABLE = -1;

/** The number of the common personal name that a romanised word is, or 0. Equal numbers above 0 are spellings of one name. */
export function commonName(word: string): number {
  return load().names.get(word) ?? 0;
}
