/** Part of the edition's identity: raise it with every change to the tokenizer, the reader or the fields. */
export const SEARCH_VERSION = 3;

/**
 * One searchable thing: a partner in one area, or a whole organisation without a capability. The names of areas,
 * countries and kinds are not in it: questions are read for them, and repeated in every document they would be most of it.
 */
export interface SearchDocument {
  id: string;
  name: string;
  keywords: string;
  statement: string;
  summary: string;
  place: string;
  /** Ids of the topics that keywords and the statement of the capability tell of, joined by spaces. */
  topics: string;
  /** The same for what only the summary mentions, and the towns of the seat. */
  mentions: string;
}

/** How much a find in a field says, at most. A name is asked for; a place or a summary mentions. */
export const FIELD_WEIGHTS = {
  name: 1,
  keywords: 1,
  statement: 0.95,
  place: 0.9,
  summary: 0.85,
  topics: 1,
  mentions: 0.85,
} as const;
export type SearchField = keyof typeof FIELD_WEIGHTS;
export const SEARCH_FIELDS = Object.keys(FIELD_WEIGHTS) as SearchField[];

/** Fields that hold ids and no words: they are split at spaces and nothing is taken off. */
export const ID_FIELDS: readonly SearchField[] = ["topics", "mentions"];

/** A term that documents are sought with. */
export interface SoughtTerm {
  term: string;
  /** Whether a longer word that begins with it counts. */
  prefix: boolean;
  /** Letters that a found word may differ in; 0 for none. */
  edits: number;
}

/** How a sought term stands in a document. */
export interface FoundTerm {
  term: string;
  how: "exact" | "prefix" | "near";
  fields: readonly SearchField[];
}

/**
 * Finds documents by terms: in memory by MiniSearch, or in the database by its full-text index. Both say the same of
 * the same documents; what a find is worth is decided elsewhere.
 */
export interface TermFinder {
  /** By document id: the sought terms that stand in it, each in the best way in which it does. */
  find(terms: readonly SoughtTerm[]): Promise<ReadonlyMap<string, readonly FoundTerm[]>>;
  /** Those of the terms that stand in some document, as a word or as the beginning of one. */
  known(terms: readonly string[]): Promise<ReadonlySet<string>>;
}
