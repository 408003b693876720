import type { Catalogue } from "../domain/catalogue.ts";
import type { Concept } from "../domain/thesaurus.schema.ts";
import { createLexicon } from "../search/lexicon.ts";
import { buildMiniSearch, openMiniSearch } from "../search/minisearch.finder.ts";
import { createSearchEngine, type SearchEngine } from "../search/search.engine.ts";
import type { TermFinder } from "../search/search.types.ts";
import { wordUnits } from "../search/tokenize.ts";
import { searchDocuments } from "./edition.documents.ts";

/** The search part of an edition. */
interface SearchPart {
  thesaurus: Concept[];
  /** MiniSearch in its stored form; null where the database's full-text index is asked instead. */
  index: unknown;
}

/** Builds the search part. @param inMemory false to leave the index to the database */
export function buildSearchPart(catalogue: Catalogue, inMemory: boolean): string {
  const { thesaurus, areas, countries } = catalogue;
  const lexicon = createLexicon({ concepts: thesaurus, areas, countries, organisations: [] });
  const index = inMemory ? buildMiniSearch(searchDocuments(catalogue, lexicon)) : "null";
  return `{"thesaurus":${JSON.stringify(thesaurus)},"index":${index}}`;
}

function* nameWords({ organisations }: Catalogue): Generator<string> {
  for (const { names } of organisations) {
    for (const name of [names.ko, names.en, names.ru, names.local, ...names.aliases]) {
      if (name) for (const { key } of wordUnits(name)) yield key;
    }
  }
}

/** Opens the search part. @param inDatabase finder to use where the part holds no index of its own */
export function openSearchPart(part: string, catalogue: Catalogue, inDatabase: () => TermFinder): SearchEngine {
  const { thesaurus, index } = JSON.parse(part) as SearchPart;
  const { areas, countries, organisations } = catalogue;
  const lexicon = createLexicon({ concepts: thesaurus, areas, countries, organisations });
  return createSearchEngine(lexicon, index === null ? inDatabase() : openMiniSearch(index), () => nameWords(catalogue));
}
