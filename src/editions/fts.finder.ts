import { howFound, MIN_KNOWN_PREFIX } from "../search/minisearch.finder.ts";
import {
  type FoundTerm,
  SEARCH_FIELDS,
  type SearchField,
  type SoughtTerm,
  type TermFinder,
} from "../search/search.types.ts";
import type { HasClient } from "../store/editions.reader.ts";
import {
  rangesThere,
  searchNumberOf,
  type TermRange,
  termsWithin,
  type VocabularyTerm,
  visitPostings,
} from "../store/search.reader.ts";

/** Comes after every letter; no text holds it. */
const LAST_SIGN = "\u{10FFFF}";
const ANY_LENGTH = { minLetters: 0, maxLetters: Number.MAX_SAFE_INTEGER };

const exactly = (term: string): TermRange => ({ from: term, to: term, ...ANY_LENGTH });
const beginningWith = (start: string): TermRange => ({ from: start, to: start + LAST_SIGN, ...ANY_LENGTH });

/** Low surrogates, the second halves of letters that take two code units. */
const LOW_SURROGATES = ["\u{DC00}", "\u{DFFF}"] as const;

/**
 * Terms with the same first code unit and at most so many code points more or less: an edit of one unit changes the
 * number of code points by one at most.
 */
function nearTo({ term, edits }: SoughtTerm): TermRange {
  const letters = [...term].length;
  const [first = ""] = term.split("");
  const [lowest, highest] = term.codePointAt(0) === first.charCodeAt(0) ? ["", ""] : LOW_SURROGATES;
  return {
    from: first + lowest,
    to: first + highest + LAST_SIGN,
    minLetters: letters - edits,
    maxLetters: letters + edits,
  };
}

/** Where in the vocabulary the words lie that may answer a sought term. */
function rangesOf(sought: SoughtTerm): TermRange[] {
  const { term, prefix, edits } = sought;
  if (term === "") return [];
  return [prefix ? beginningWith(term) : exactly(term), ...(edits > 0 ? [nearTo(sought)] : [])];
}

/** Levenshtein's distance of two words, by code units. */
function levenshtein(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    last = row;
  }
  return last[b.length] ?? 0;
}

/** How a word of the index answers one of the sought terms. */
interface Answer {
  /** Place of the sought term. */
  sought: number;
  how: FoundTerm["how"];
}

/**
 * What a word of the index answers. MiniSearch counts two swapped letters as two edits when it looks for words, and as
 * one when it judges those that any sought term brought; so does this.
 */
function answersOf(word: string, terms: readonly SoughtTerm[]): Answer[] {
  const answers = terms.flatMap((sought, place): Answer[] => {
    const how = howFound(word, sought);
    return how ? [{ sought: place, how }] : [];
  });
  if (answers.some(({ how }) => how !== "near")) return answers;
  const isBrought =
    answers.length > 0 && terms.some(({ term, edits }) => edits > 0 && levenshtein(word, term) <= edits);
  return isBrought ? answers : [];
}

/** One bit for each field, and above them a higher one for a better way: sixteen are enough for both. */
const FIELD_BITS = (1 << SEARCH_FIELDS.length) - 1;
const HOW_BITS = { near: FIELD_BITS + 1, prefix: (FIELD_BITS + 1) << 1, exact: (FIELD_BITS + 1) << 2 } as const;
const HOWS = ["exact", "prefix", "near"] as const satisfies FoundTerm["how"][];

/** The best way in which a sought term was found, and the fields in which it was found so. */
function better(before: number, how: number, field: number): number {
  const best = before & ~FIELD_BITS;
  if (how < best) return before;
  return how === best ? before | field : how | field;
}

const fieldsOfBits = new Map<number, readonly SearchField[]>();

function fieldsOf(bits: number): readonly SearchField[] {
  const known = fieldsOfBits.get(bits);
  if (known) return known;
  const fields = SEARCH_FIELDS.filter((_, place) => bits & (1 << place));
  fieldsOfBits.set(bits, fields);
  return fields;
}

function findsOf(found: Uint16Array, terms: readonly SoughtTerm[]): FoundTerm[] {
  return terms.flatMap(({ term }, place) => {
    const bits = found[place] ?? 0;
    const how = HOWS.find((one) => bits & HOW_BITS[one]);
    return how ? [{ term, how, fields: fieldsOf(bits & FIELD_BITS) }] : [];
  });
}

/**
 * Finds documents by the full-text index of the database that holds the edition. Each question takes two round trips.
 * @param documents ids of the edition's documents, in the order in which the database numbers them
 */
export function createFtsFinder(db: HasClient, edition: string, documents: readonly string[]): TermFinder {
  async function numberOf(): Promise<number> {
    const number = await searchNumberOf(db, edition);
    // Two publications ago it was in force; an empty answer would say that there are no such partners.
    if (number === null) throw new Error(`the database no longer holds the search documents of edition ${edition}`);
    return number;
  }

  async function bitsByDocument(number: number, words: readonly VocabularyTerm[], terms: readonly SoughtTerm[]) {
    const answers = new Map(words.map(({ term }) => [term, answersOf(term, terms)]));
    const asked = words.filter(({ term }) => (answers.get(term) ?? []).length > 0);
    const found = new Map<number, Uint16Array>();
    await visitPostings(db, { number, documents: documents.length }, asked, (word, document, column) => {
      const bits = found.get(document) ?? new Uint16Array(terms.length);
      found.set(document, bits);
      const field = 1 << SEARCH_FIELDS.indexOf(column);
      for (const { sought, how } of answers.get(word) ?? []) {
        bits[sought] = better(bits[sought] ?? 0, HOW_BITS[how], field);
      }
    });
    return found;
  }

  return {
    async find(terms) {
      if (terms.length === 0) return new Map();
      const [number, words] = await Promise.all([numberOf(), termsWithin(db, terms.flatMap(rangesOf))]);
      const found = await bitsByDocument(number, words, terms);
      return new Map([...found].map(([document, bits]) => [documents[document] as string, findsOf(bits, terms)]));
    },
    async known(terms) {
      const asked = terms.filter(Boolean);
      if (asked.length === 0) return new Set();
      const ranges = asked.map((term) => (term.length >= MIN_KNOWN_PREFIX ? beginningWith(term) : exactly(term)));
      const there = await rangesThere(db, await numberOf(), ranges);
      return new Set(asked.filter((_, place) => there[place]));
    },
  };
}
