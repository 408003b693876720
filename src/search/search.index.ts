import MiniSearch, { type Options, type SearchResult } from "minisearch";
import { tokenize, type WordUnit, wordUnits } from "./tokenize.ts";

/** Part of the edition's identity: raise it with every change to the tokenizer or to the fields. */
export const SEARCH_VERSION = 1;

/** One searchable thing: a partner in one area, or a whole organisation without a capability. */
export interface SearchDocument {
  id: string;
  name: string;
  area: string;
  keywords: string;
  statement: string;
  summary: string;
  place: string;
}

/** How much a find in a field says, at most. A name or an area is asked for; a place or a summary mentions. */
const FIELD_WEIGHTS = { name: 1, area: 1, keywords: 1, statement: 0.95, place: 0.9, summary: 0.85 } as const;
type Field = keyof typeof FIELD_WEIGHTS;
const FIELDS = Object.keys(FIELD_WEIGHTS) as Field[];

const PREFIX_STRENGTH = 0.8;
const FUZZY_STRENGTH = 0.6;
const PAIRS_STRENGTH = 0.9;
/** Below half of its syllable pairs a Hangul word was not found, it only shares a syllable or two. */
const MIN_PAIR_SHARE = 0.5;
const MIN_PREFIX_LENGTH = 3;
const MIN_FUZZY_LENGTH = 5;
const FUZZINESS = 0.2;
/** A document that covers less of the question than this is noise and no hit. */
const MIN_COVERAGE = 0.3;
/** More words than this in one question are not looked at. */
export const MAX_QUERY_WORDS = 32;

/** Words that ask for a partner without saying which: in every question, so worth nothing. */
const IDLE_WORDS = new Set(
  (
    "기업 회사 업체 파트너 협력 찾기 찾습니다 찾고 있는 있습니다 원합니다 필요 관련 기술 분야 위한 및 또는 그리고 " +
    "company companies firm firms partner partners cooperation find looking need needs for in of the and or with a an to on from technology " +
    "компания компании фирма партнер партнеры партнера поиск ищем нужен нужны сотрудничество в на и или для с из по технология технологии"
  ).split(" "),
);

const OPTIONS: Options<SearchDocument> = {
  fields: FIELDS,
  idField: "id",
  tokenize,
  processTerm: (term) => term,
  // The index is immutable, and vacuuming would start timers in an isolate.
  autoVacuum: false,
};

export interface SearchHit {
  id: string;
  /** Share of the question that the document covers, 0 to 1. Independent of what else is in the index. */
  coverage: number;
  /** The words of the question that were found. */
  found: string[];
  /** Share of the words that stand in a name, 0 to 1. */
  nameShare: number;
}

export interface SearchAnswer {
  /** Documents that cover enough of the question, in no particular order. */
  hits: SearchHit[];
  /** The words that were looked for. */
  words: string[];
}

export interface SearchIndex {
  search(question: string): SearchAnswer;
}

/** Builds the index and returns it in its stored form. */
export function buildSearchIndex(documents: readonly SearchDocument[]): string {
  const index = new MiniSearch<SearchDocument>(OPTIONS);
  index.addAll(documents);
  return JSON.stringify(index);
}

/** The words of a question that say something; all of them if none does. */
export function questionUnits(question: string): WordUnit[] {
  const units = wordUnits(question).slice(0, MAX_QUERY_WORDS);
  const telling = units.filter(({ word }) => !IDLE_WORDS.has(word));
  return telling.length > 0 ? telling : units;
}

function fieldWeight(fields: readonly string[]): number {
  return Math.max(...fields.map((field) => FIELD_WEIGHTS[field as Field]));
}

/** Fields in which a term was found. "constructor" is a word like any other, and every object inherits that name. */
function fieldsOf(match: SearchResult["match"], term: string): readonly string[] | undefined {
  return Object.hasOwn(match, term) ? match[term] : undefined;
}

function hangulStrength({ word, pairs }: WordUnit, match: SearchResult["match"]): number {
  const whole = match[word];
  if (whole) return fieldWeight(whole);
  if (pairs.length === 0) return 0;
  const found = pairs.flatMap((pair) => (match[pair] ? [fieldWeight(match[pair])] : []));
  const share = found.length / pairs.length;
  if (share < MIN_PAIR_SHARE) return 0;
  return PAIRS_STRENGTH * share * Math.max(...found);
}

function wordStrength({ word }: WordUnit, result: SearchResult): number {
  const exact = fieldsOf(result.match, word);
  if (exact) return fieldWeight(exact);
  if (!result.queryTerms.includes(word)) return 0;
  let best = 0;
  for (const [term, fields] of Object.entries(result.match)) {
    if (term.startsWith(word)) best = Math.max(best, PREFIX_STRENGTH * fieldWeight(fields));
    else if (isNear(term, word)) best = Math.max(best, FUZZY_STRENGTH * fieldWeight(fields));
  }
  return best;
}

/** MiniSearch reports the terms that matched but not for which word; a near term shares length and first letter. */
function isNear(term: string, word: string): boolean {
  return Math.abs(term.length - word.length) <= Math.ceil(word.length * FUZZINESS) && term[0] === word[0];
}

function toHit(result: SearchResult, units: readonly WordUnit[]): SearchHit {
  const strengths = units.map((unit) =>
    unit.script === "hangul" ? hangulStrength(unit, result.match) : wordStrength(unit, result),
  );
  const coverage = strengths.reduce((sum, strength) => sum + strength, 0) / units.length;
  const found = units.filter((_, i) => (strengths[i] ?? 0) > 0).map(({ word }) => word);
  const named = units.filter(({ word }) => fieldsOf(result.match, word)?.includes("name")).length;
  return { id: result.id, coverage, found, nameShare: named / units.length };
}

/** Opens a stored index. */
export function openSearchIndex(stored: string): SearchIndex {
  const index = MiniSearch.loadJSON<SearchDocument>(stored, OPTIONS);
  const isHangul = (term: string) => /^\p{Script=Hangul}/u.test(term);
  return {
    search(question) {
      const units = questionUnits(question);
      const words = units.map(({ word }) => word);
      if (units.length === 0) return { hits: [], words };
      const terms = new Set(units.flatMap(({ word, pairs }) => [word, ...pairs]));
      const results = index.search([...terms].join(" "), {
        tokenize: () => [...terms],
        prefix: (term) => !isHangul(term) && term.length >= MIN_PREFIX_LENGTH,
        fuzzy: (term) => (!isHangul(term) && term.length >= MIN_FUZZY_LENGTH ? FUZZINESS : false),
      });
      const hits = results.map((result) => toHit(result, units)).filter(({ coverage }) => coverage >= MIN_COVERAGE);
      return { hits, words };
    },
  };
}
