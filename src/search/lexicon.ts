import type { Area } from "../domain/area.schema.ts";
import type { Country } from "../domain/country.schema.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import type { Concept } from "../domain/thesaurus.schema.ts";
import { LANGUAGES } from "../domain/vocabulary.ts";
import { wordUnits } from "./tokenize.ts";

/** What a term of the lexicon stands for. `id` is the chip's: `topic:computer-vision`, `area:ai`, `place:almaty`. */
export interface Entry {
  id: string;
  means: Concept["means"] | { type: "area"; area: string } | { type: "partner"; organisation: string };
  names: LocalisedText;
  traps: readonly Trap[];
}

/** A trap of the thesaurus with its words as the reader sees them. */
export interface Trap {
  /** Pieces of the term, joined. */
  term: string;
  previous: readonly string[];
  next: readonly string[];
  afterPlace: boolean;
  unlessNext: readonly string[];
}

export interface TrieNode {
  next: Map<string, TrieNode>;
  entry: Entry | null;
  /** Pieces of the term that ends here, joined. */
  term: string;
}

export interface Lexicon {
  root: TrieNode;
  entries: ReadonlyMap<string, Entry>;
  /** Terms as they are written, by id of their entry; organisations left out, whose records hold their names. */
  terms: ReadonlyMap<string, readonly string[]>;
  /** Keys of the words of Latin and Cyrillic terms, for typos. */
  words: ReadonlySet<string>;
  /** Hangul terms without spaces, for typos and for another keyboard. */
  hangul: ReadonlySet<string>;
  /** What answers a topic, by id of its entry: itself and all that is narrower, and in part what is wider or beside it. */
  answers: ReadonlyMap<string, readonly TopicAnswer[]>;
}

/** A topic that answers another, and how far: 1 for the same or a narrower one. */
export interface TopicAnswer {
  id: string;
  closeness: number;
}

/** What a record of a wider topic says of the one asked for, and what one beside it under the same wider topic says. */
const WIDER_CLOSENESS = 0.6;
const SIBLING_CLOSENESS = 0.45;

export interface LexiconSource {
  concepts: readonly Concept[];
  areas: readonly Area[];
  countries: readonly Country[];
  /** Whose names a question may hold; empty for reading documents. */
  organisations: readonly Pick<Organisation, "id" | "names">[];
}

const node = (): TrieNode => ({ next: new Map(), entry: null, term: "" });

/** A term or a text as the steps of the trie: a syllable of Hangul, a word's key of everything else. */
export function piecesOf(text: string): string[] {
  return wordUnits(text).flatMap(({ script, run, key }) => (script === "hangul" ? [...run] : [key]));
}

function insert(root: TrieNode, pieces: readonly string[], entry: Entry): void {
  let at = root;
  for (const piece of pieces) {
    const next = at.next.get(piece) ?? node();
    at.next.set(piece, next);
    at = next;
  }
  // The first owner keeps a term: concepts come before areas, because they are the more exact reading.
  if (!at.entry && at !== root) Object.assign(at, { entry, term: pieces.join(" ") });
}

/** The ways to write a term: as it stands, and a hyphen or space of Latin and Cyrillic left out. */
function spellings(term: string): string[][] {
  const pieces = piecesOf(term);
  const units = wordUnits(term);
  if (units.length < 2 || units.some(({ script }) => script === "hangul")) return [pieces];
  return [pieces, piecesOf(units.map(({ run }) => run).join(""))];
}

const keysOf = (text: string) => wordUnits(text).map(({ key }) => key);
const phrasesOf = (texts: readonly string[]) => texts.map((text) => keysOf(text).join(" "));

function prepareTrap(trap: Concept["traps"][number]): Trap {
  return {
    term: piecesOf(trap.term).join(" "),
    previous: trap.previous.flatMap(keysOf),
    next: phrasesOf(trap.next),
    afterPlace: trap.afterPlace,
    unlessNext: phrasesOf(trap.unlessNext),
  };
}

function conceptEntry({ id, means, terms, traps }: Concept): Entry {
  const first = (language: "ko" | "en" | "ru") => terms[language][0] ?? terms.en[0] ?? id;
  return {
    id: `${means.type}:${id}`,
    means,
    names: { ko: first("ko"), en: first("en"), ru: first("ru") },
    traps: traps.map(prepareTrap),
  };
}

/** For each topic what answers it, by the thesaurus' `broader` relation. */
function topicAnswers(concepts: readonly Concept[]): Map<string, TopicAnswer[]> {
  const wider = new Map(
    concepts.flatMap(({ id, means }) => (means.type === "topic" ? [[id, means.broader] as const] : [])),
  );
  const children = new Map<string, string[]>();
  for (const [id, parents] of wider)
    for (const parent of parents) children.set(parent, [...(children.get(parent) ?? []), id]);
  const below = (id: string, seen: Set<string>): Set<string> => {
    if (seen.has(id)) return seen;
    seen.add(id);
    for (const child of children.get(id) ?? []) below(child, seen);
    return seen;
  };
  return new Map(
    [...wider].map(([id, parents]) => {
      const closeness = new Map<string, number>();
      for (const parent of parents) {
        for (const sibling of children.get(parent) ?? []) closeness.set(sibling, SIBLING_CLOSENESS);
      }
      for (const parent of parents) closeness.set(parent, WIDER_CLOSENESS);
      for (const narrower of below(id, new Set())) closeness.set(narrower, 1);
      return [`topic:${id}`, [...closeness].map(([topic, value]) => ({ id: `topic:${topic}`, closeness: value }))];
    }),
  );
}

/** Korea is where the asker sits: named in a question, it does not say where a partner is sought. */
const ASKERS_COUNTRY = "KR";

function countryEntries(countries: readonly Country[]): { entry: Entry; terms: string[] }[] {
  return countries.map(({ iso2, names }) => ({
    entry: {
      id: iso2 === ASKERS_COUNTRY ? "idle:korea" : `place:${iso2.toLowerCase()}`,
      means: iso2 === ASKERS_COUNTRY ? { type: "idle" } : { type: "place", countries: [iso2] },
      names,
      traps: [],
    },
    terms: Object.values(names),
  }));
}

function areaEntries(areas: readonly Area[]): { entry: Entry; terms: string[] }[] {
  return areas.map(({ id, names, terms }) => ({
    entry: { id: `area:${id}`, means: { type: "area", area: id }, names, traps: [] },
    // "인공지능(AI)" names the area twice over.
    terms: [...LANGUAGES.flatMap((l) => [names[l], ...names[l].split(/[()]/u)]), ...LANGUAGES.flatMap((l) => terms[l])],
  }));
}

/** Beyond this many organisations a name is found by its words alone: the trie would outgrow an isolate. */
const MAX_NAMED = 20_000;
/** A name of one short word is too often some other word. */
const MIN_NAME_LETTERS = 4;
const MIN_NAME_SYLLABLES = 3;

/** A name as people type it: with and without what stands in brackets. */
function nameTerms({ names }: Pick<Organisation, "names">): string[] {
  const all = [names.ko, names.en, names.ru, names.local, ...names.aliases].flatMap((name) => name ?? []);
  return all.flatMap((name) => [name, ...name.split(/[()]/u)]).filter(tellsName);
}

function tellsName(term: string): boolean {
  const units = wordUnits(term);
  const [only] = units;
  if (!only) return false;
  if (units.length > 1) return true;
  return only.run.length >= (only.script === "hangul" ? MIN_NAME_SYLLABLES : MIN_NAME_LETTERS);
}

function partnerEntries(organisations: LexiconSource["organisations"]): { entry: Entry; terms: string[] }[] {
  if (organisations.length > MAX_NAMED) return [];
  return organisations.map((organisation) => {
    const { id, names } = organisation;
    return {
      entry: {
        id: `partner:${id}`,
        means: { type: "partner", organisation: id },
        names: { ko: names.ko ?? names.en, en: names.en, ru: names.ru ?? names.en },
        traps: [],
      },
      terms: nameTerms(organisation),
    };
  });
}

interface Vocabulary {
  words: Set<string>;
  hangul: Set<string>;
}

/** Notes the words of a term, which typos are corrected to. */
function collect(term: string, { words, hangul }: Vocabulary): void {
  const units = wordUnits(term);
  for (const { script, key } of units) if (script === "other") words.add(key);
  // "start-up" is mistyped as one word too.
  const [, [joined, ...more] = []] = spellings(term);
  if (joined && more.length === 0) words.add(joined);
  if (units.length > 0 && units.every(({ script }) => script === "hangul")) {
    hangul.add(units.map(({ run }) => run).join(""));
  }
}

/** Makes the lexicon that questions and documents are read with. */
export function createLexicon({ concepts, areas, countries, organisations }: LexiconSource): Lexicon {
  const root = node();
  const sources = [
    ...concepts.map((concept) => ({
      entry: conceptEntry(concept),
      terms: LANGUAGES.flatMap((language) => concept.terms[language]),
    })),
    ...areaEntries(areas),
    ...countryEntries(countries),
    ...partnerEntries(organisations),
  ];
  const vocabulary: Vocabulary = { words: new Set(), hangul: new Set() };
  for (const { entry, terms } of sources) {
    for (const term of terms) {
      for (const pieces of spellings(term)) insert(root, pieces, entry);
      // Names are put right by other means: a typo of a common word must not become somebody's name.
      if (entry.means.type !== "partner") collect(term, vocabulary);
    }
  }
  const written = sources.filter(({ entry }) => entry.means.type !== "partner");
  const terms = new Map(written.map((source) => [source.entry.id, source.terms]));
  const entries = new Map(sources.map(({ entry }) => [entry.id, entry]));
  return { root, entries, terms, ...vocabulary, answers: topicAnswers(concepts) };
}
