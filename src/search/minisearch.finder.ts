import MiniSearch, { type AsPlainObject, type Options, type SearchResult } from "minisearch";
import { editDistance } from "./edits.ts";
import {
  type FoundTerm,
  ID_FIELDS,
  SEARCH_FIELDS,
  type SearchDocument,
  type SearchField,
  type SoughtTerm,
  type TermFinder,
} from "./search.types.ts";
import { tokenize } from "./tokenize.ts";

/** A beginning of this length tells that a word is known. */
export const MIN_KNOWN_PREFIX = 4;

/** The index terms of one field of a document. */
export function termsOfField(text: string, field: string): string[] {
  return ID_FIELDS.includes(field as SearchField) ? text.split(" ").filter(Boolean) : tokenize(text);
}

const OPTIONS: Options<SearchDocument> = {
  fields: [...SEARCH_FIELDS],
  idField: "id",
  tokenize: (text, field) => termsOfField(text, field ?? ""),
  processTerm: (term) => term,
  // The index is immutable, and vacuuming would start timers in an isolate.
  autoVacuum: false,
};

/** Builds an index and returns it in its stored form. */
export function buildMiniSearch(documents: Iterable<SearchDocument>): string {
  const index = new MiniSearch<SearchDocument>(OPTIONS);
  for (const document of documents) index.add(document);
  return JSON.stringify(index);
}

/** How a term of a document answers a sought one; null if it does not. */
export function howFound(found: string, { term, prefix, edits }: SoughtTerm): FoundTerm["how"] | null {
  if (found === term) return "exact";
  if (prefix && found.startsWith(term)) return "prefix";
  // A typo in the first letter is rare, and allowing it would bring many words that are other words.
  return edits > 0 && found[0] === term[0] && editDistance(found, term, edits) <= edits ? "near" : null;
}

const WORTH = { exact: 3, prefix: 2, near: 1 } as const;

/** The best way in which a sought term stands among the terms of a document. */
export function bestFind(
  sought: SoughtTerm,
  terms: Iterable<readonly [string, readonly SearchField[]]>,
): FoundTerm | null {
  let best: FoundTerm | null = null;
  for (const [term, fields] of terms) {
    const how = howFound(term, sought);
    if (!how || (best && WORTH[how] < WORTH[best.how])) continue;
    const all: readonly SearchField[] = best && best.how === how ? [...new Set([...best.fields, ...fields])] : fields;
    best = { term: sought.term, how, fields: all };
  }
  return best;
}

function findsOf(result: SearchResult, terms: readonly SoughtTerm[]): FoundTerm[] {
  const inDocument = Object.entries(result.match) as [string, SearchField[]][];
  return terms.flatMap((sought) => {
    // "constructor" is a word like any other, and every object inherits that name.
    if (sought.edits === 0 && !sought.prefix) {
      if (!Object.hasOwn(result.match, sought.term)) return [];
      return [{ term: sought.term, how: "exact" as const, fields: result.match[sought.term] as SearchField[] }];
    }
    return bestFind(sought, inDocument) ?? [];
  });
}

/** Opens an index in its stored form, parsed. */
export function openMiniSearch(stored: unknown): TermFinder {
  const index = MiniSearch.loadJS<SearchDocument>(stored as AsPlainObject, OPTIONS);

  const search = (terms: readonly SoughtTerm[]): SearchResult[] => {
    const byTerm = new Map(terms.map((sought) => [sought.term, sought]));
    return index.search([...byTerm.keys()].join(" "), {
      tokenize: () => [...byTerm.keys()],
      prefix: (term) => byTerm.get(term)?.prefix ?? false,
      fuzzy: (term) => byTerm.get(term)?.edits || false,
    });
  };

  return {
    async find(terms) {
      if (terms.length === 0) return new Map();
      const found = search(terms).map((result) => [result.id as string, findsOf(result, terms)] as const);
      return new Map(found.filter(([, finds]) => finds.length > 0));
    },
    async known(terms) {
      const isKnown = (term: string) =>
        search([{ term, prefix: term.length >= MIN_KNOWN_PREFIX, edits: 0 }]).length > 0;
      return new Set(terms.filter(isKnown));
    },
  };
}
