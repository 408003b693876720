import type { HasClient } from "./editions.reader.ts";

/*
 * The reading side of the full-text index, in plain SQL over the bare client like editions.reader.ts. Terms go in as
 * one JSON array each time: that is one variable, however many terms there are.
 */

/** Columns of the full-text index. Another column takes a migration that makes the index anew. */
export const SEARCH_COLUMNS = ["name", "keywords", "statement", "place", "summary", "topics", "mentions"] as const;
export type SearchColumn = (typeof SEARCH_COLUMNS)[number];

/** Row ids of an edition are its number times this plus the place of the document: no edition ever has as many. */
export const MAX_SEARCH_DOCUMENTS = 2 ** 24;

/** Terms between two others, both included, that have so many letters (code points). */
export interface TermRange {
  from: string;
  to: string;
  minLetters: number;
  maxLetters: number;
}

/** A term of the index and in how many documents of any edition it stands, at most. */
export interface VocabularyTerm {
  term: string;
  documents: number;
}

/** Receives every place where a term stands. @param document place of the document in its edition, from 0 */
export type PostingVisitor = (term: string, document: number, column: SearchColumn) => void;

/** By what the row ids of an edition's documents are told; null if it has none in the database. */
export async function searchNumberOf({ $client }: HasClient, edition: string): Promise<number | null> {
  const { rows } = await $client.execute({
    sql: "SELECT number FROM search_editions WHERE edition = ?",
    args: [edition],
  });
  return rows[0] ? Number(rows[0].number) : null;
}

/** Terms per statement: with names and quotes far below the 10 MB that a libSQL server lets into one response. */
export const TERMS_PER_READ = 20_000;

// The plus keeps the place of the last page out of the look-up: the vocabulary takes one lower bound, the range's.
const IN_RANGES = `SELECT v.term AS term, max(v.doc) AS documents
  FROM json_each(?) AS r CROSS JOIN search_vocabulary AS v
  WHERE v.term >= r.value ->> 0 AND v.term <= r.value ->> 1
    AND length(v.term) BETWEEN r.value ->> 2 AND r.value ->> 3 AND +v.term > ?
  GROUP BY v.term ORDER BY v.term LIMIT ?`;

/** The terms of all editions that lie in some of the ranges, in order, each once. */
export async function termsWithin(
  { $client }: HasClient,
  ranges: readonly TermRange[],
  pageSize = TERMS_PER_READ,
): Promise<VocabularyTerm[]> {
  const asked = JSON.stringify(
    ranges.map(({ from, to, minLetters, maxLetters }) => [from, to, minLetters, maxLetters]),
  );
  const found: VocabularyTerm[] = [];
  for (;;) {
    const { rows } = await $client.execute({ sql: IN_RANGES, args: [asked, found.at(-1)?.term ?? "", pageSize] });
    found.push(...rows.map(({ term, documents }) => ({ term: String(term), documents: Number(documents) })));
    if (rows.length < pageSize) return found;
  }
}

const firstRow = (number: number): number => number * MAX_SEARCH_DOCUMENTS;

const IS_THERE = `SELECT r.key AS place FROM json_each(?) AS r WHERE EXISTS (
  SELECT 1 FROM search_postings WHERE term >= r.value ->> 0 AND term <= r.value ->> 1 AND doc >= ? AND doc < ?)`;

/** Whether a document of the edition has a term in the range, for each range (its numbers of letters don't count). */
export async function rangesThere(
  { $client }: HasClient,
  number: number,
  ranges: readonly TermRange[],
): Promise<boolean[]> {
  const { rows } = await $client.execute({
    sql: IS_THERE,
    args: [JSON.stringify(ranges.map(({ from, to }) => [from, to])), firstRow(number), firstRow(number + 1)],
  });
  const there = new Set(rows.map(({ place }) => Number(place)));
  return ranges.map((_, place) => there.has(place));
}

/** Pairs of term and document per statement. Seven columns of at most ten bytes each make 7 MB of a possible 10. */
export const PAIRS_PER_READ = 100_000;

/** Terms that are read in one statement, and of which documents of the edition. */
interface Read {
  terms: string[];
  from: number;
  to: number;
}

/** Puts terms together so that no response grows too large; a term of very many documents is read in slices. */
function readsOf(terms: readonly VocabularyTerm[], documents: number, pairs: number): Read[] {
  const reads: Read[] = [];
  let room = 0;
  for (const { term, documents: stands } of terms) {
    const last = reads.at(-1);
    if (last && stands <= room) {
      last.terms.push(term);
      room -= stands;
      continue;
    }
    for (let from = 0; from < documents; from += stands > pairs ? pairs : documents) {
      reads.push({ terms: [term], from, to: stands > pairs ? Math.min(from + pairs, documents) : documents });
    }
    room = pairs - stands;
  }
  return reads;
}

/** Letters of a column's name by which it is told in an answer: no two begin alike. */
const COLUMN_SIGN = 2;
const columnOfSign = new Map(SEARCH_COLUMNS.map((column) => [column.slice(0, COLUMN_SIGN), column]));

// One text per term, 12na40su: as rows the same would be ten times as long. The cast: clients send numbers as floats.
const POSTINGS = `SELECT t.value AS term, (
    SELECT group_concat((doc - CAST(? AS INTEGER)) || substr(col, 1, ${COLUMN_SIGN}), '') FROM search_postings
    WHERE term = t.value AND doc >= ? AND doc < ?
  ) AS places FROM json_each(?) AS t`;

const ZERO = 48;
const NINE = 57;

function visitPlaces(term: string, places: string, visit: PostingVisitor): void {
  let document = 0;
  for (let i = 0; i < places.length; i++) {
    const code = places.charCodeAt(i);
    if (code >= ZERO && code <= NINE) {
      document = document * 10 + code - ZERO;
      continue;
    }
    const column = columnOfSign.get(places.slice(i, i + COLUMN_SIGN));
    if (column) visit(term, document, column);
    document = 0;
    i += COLUMN_SIGN - 1;
  }
}

/**
 * Visits every place where terms stand in the documents of one edition.
 * @param terms as `termsWithin` gives them: their numbers of documents keep every response small
 * @param documents how many documents the edition has
 */
export async function visitPostings(
  { $client }: HasClient,
  edition: { number: number; documents: number },
  terms: readonly VocabularyTerm[],
  visit: PostingVisitor,
  pairs = PAIRS_PER_READ,
): Promise<void> {
  const first = firstRow(edition.number);
  const read = async ({ terms: asked, from, to }: Read) => {
    const { rows } = await $client.execute({
      sql: POSTINGS,
      args: [first, first + from, first + to, JSON.stringify(asked)],
    });
    for (const { term, places } of rows) if (places !== null) visitPlaces(String(term), String(places), visit);
  };
  await Promise.all(readsOf(terms, edition.documents, pairs).map(read));
}
