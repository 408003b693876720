import type { Catalogue } from "../domain/catalogue.ts";
import type { Concept } from "../domain/thesaurus.schema.ts";
import { createLexicon, type Lexicon } from "../search/lexicon.ts";
import { buildMiniSearch, openMiniSearch, termsOfField } from "../search/minisearch.finder.ts";
import { createSearchEngine, type SearchEngine } from "../search/search.engine.ts";
import { SEARCH_FIELDS, type SearchDocument, type SearchField, type TermFinder } from "../search/search.types.ts";
import { wordUnits } from "../search/tokenize.ts";
import { documentIds, searchDocuments } from "./edition.documents.ts";

/**
 * With more search documents than this the index is left to the database. MiniSearch takes about 8 kB of heap for each
 * (Node 24, 15,000 and 30,000 synthetic ones), and an isolate has 128 MB for everything.
 */
export const MAX_DOCUMENTS_IN_MEMORY = 7_500;

/** The search part of an edition. */
interface SearchPart {
  thesaurus: Concept[];
  /** MiniSearch in its stored form; null where the database's full-text index is asked instead. */
  index: unknown;
  /** Ids of the documents in the database, in the order in which it numbers them. */
  documents?: string[];
}

/** Makes a finder over documents that lie in the database. @param documents their ids, by number */
export type OpenFinder = (documents: readonly string[]) => TermFinder;

/** A search document as the database keeps it: the terms of each field, each once and on a line of its own. */
export type TermRow = Record<SearchField, string>;

function documentLexicon({ thesaurus, areas, countries }: Catalogue): Lexicon {
  return createLexicon({ concepts: thesaurus, areas, countries, organisations: [] });
}

/** Builds the search part. @param inMemory false to leave the index to the database */
export function buildSearchPart(catalogue: Catalogue, inMemory: boolean): string {
  const thesaurus = JSON.stringify(catalogue.thesaurus);
  if (!inMemory) return `{"thesaurus":${thesaurus},"index":null,"documents":${JSON.stringify(documentIds(catalogue))}}`;
  const index = buildMiniSearch(searchDocuments(catalogue, documentLexicon(catalogue)));
  return `{"thesaurus":${thesaurus},"index":${index}}`;
}

const termsText = (text: string, field: SearchField) => [...new Set(termsOfField(text, field))].join("\n");

function toTermRow(document: SearchDocument): TermRow {
  return Object.fromEntries(SEARCH_FIELDS.map((field) => [field, termsText(document[field], field)])) as TermRow;
}

/** What the database indexes where the search part does not, in the order of its `documents`, one at a time. */
export function* termRows(catalogue: Catalogue): Generator<TermRow, void> {
  for (const document of searchDocuments(catalogue, documentLexicon(catalogue))) yield toTermRow(document);
}

function* nameWords({ organisations }: Catalogue): Generator<string> {
  for (const { names } of organisations) {
    for (const name of [names.ko, names.en, names.ru, names.local, ...names.aliases]) {
      if (name) for (const { key } of wordUnits(name)) yield key;
    }
  }
}

/** Opens the search part. @param inDatabase finder to use where the part holds no index of its own */
export function openSearchPart(part: string, catalogue: Catalogue, inDatabase: OpenFinder): SearchEngine {
  const { thesaurus, index, documents = [] } = JSON.parse(part) as SearchPart;
  const { areas, countries, organisations } = catalogue;
  const lexicon = createLexicon({ concepts: thesaurus, areas, countries, organisations });
  const finder = index === null ? inDatabase(documents) : openMiniSearch(index);
  return createSearchEngine(lexicon, finder, () => nameWords(catalogue));
}
