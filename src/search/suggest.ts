import type { Organisation } from "../domain/organisation.schema.ts";
import type { Entry, Lexicon, TrieNode } from "./lexicon.ts";
import { beginning, beginsWithOneTypo, createChoice, orderWays, rekeyed, sortWays, type Way } from "./suggest.index.ts";
import { initialsOf, lettersOf, onOtherKeyboard, readTyped, type Typed, wordsOf } from "./suggest.keys.ts";
import { type HeardNames, hearNames } from "./suggest.sound.ts";

const HANGUL = /\p{Script=Hangul}/u;

/** What may be suggested; words of asking and stages are understood in a question but lead nowhere by themselves. */
export const SUGGESTED_TYPES = ["area", "topic", "place", "kind", "mode", "partner"] as const;
export type SuggestedType = (typeof SUGGESTED_TYPES)[number];

/** Fields of technology come first: they are what most questions begin with. */
const LEADING_TYPES: readonly SuggestedType[] = ["area", "topic"];
/** Types whose names are transcribed from script to script. */
const NAME_TYPES: readonly SuggestedType[] = ["place", "partner"];

/** With more organisations than this, their names are found by their beginnings alone: not by later words, 초성 or sound. */
const MAX_FULLY_NAMED = 20_000;
/** Organisations beyond this number, in the order of the catalogue, are not suggested: the keys would outgrow an isolate. */
export const MAX_SUGGESTED_ORGANISATIONS = 50_000;
/** A typo in fewer letters has too many neighbours. */
const MIN_TYPO_LETTERS = 5;

export interface Suggestion {
  /** Of the lexicon's entry: `area:ai`, `partner:issai-nu`. */
  id: string;
  type: SuggestedType;
  /** Id within its type: of the area, of the organisation, of the concept. */
  of: string;
  /** The term that matched, as it is written. */
  text: string;
}

export interface Suggester {
  /**
   * @param text what has been typed so far
   * @param limit at least 1
   */
  suggest(text: string, limit: number): Suggestion[];
  /** False if there are so many organisations that not all of them are suggested. */
  namesAll: boolean;
}

type Named = Pick<Organisation, "id" | "names">;

/** Something to suggest with all its terms. */
interface Source {
  id: string;
  type: SuggestedType;
  terms: readonly string[];
  /** Whether only the beginnings of its terms are looked at. */
  beginningsOnly: boolean;
}

const isSuggested = (type: Entry["means"]["type"]): type is SuggestedType =>
  (SUGGESTED_TYPES as readonly string[]).includes(type);

/** Entries that own a term of the lexicon; the others are never read from a question, because others mean the same. */
function ownersOf({ next, entry }: TrieNode, owners = new Set<Entry>()): ReadonlySet<Entry> {
  if (entry) owners.add(entry);
  for (const child of next.values()) ownersOf(child, owners);
  return owners;
}

/** Everything but organisations, whose names the lexicon holds in part only. */
function conceptSources(lexicon: Lexicon): Source[] {
  return [...ownersOf(lexicon.root)].flatMap(({ id, means: { type } }) => {
    if (!isSuggested(type) || type === "partner") return [];
    return [{ id, type, terms: lexicon.terms.get(id) ?? [], beginningsOnly: false }];
  });
}

const IN_BRACKETS = /\s*\([^()]*\)/gu;

/** A name as people type it: with and without what stands in brackets, which by itself is often only a country. */
function namesOf({ names: { ko, en, ru, local, aliases } }: Named): string[] {
  const all = [ko, en, ru, local, ...aliases].flatMap((name) => name ?? []);
  return all.flatMap((name) => [name, name.replace(IN_BRACKETS, "").trim()]);
}

function partnerSources(organisations: readonly Named[]): Source[] {
  const beginningsOnly = organisations.length > MAX_FULLY_NAMED;
  return organisations.slice(0, MAX_SUGGESTED_ORGANISATIONS).map((organisation) => ({
    id: `partner:${organisation.id}`,
    type: "partner",
    terms: namesOf(organisation),
    beginningsOnly,
  }));
}

/** The ways into one term. */
function waysInto(text: string, entry: number, beginningsOnly: boolean): Way[] {
  const keys = wordsOf(text).map(lettersOf);
  const whole = keys.join("");
  let at = 0;
  const ways = keys.map((key, word): Way => {
    const way = { key: whole.slice(at), entry, text, word, order: 0 };
    at += key.length;
    return way;
  });
  return (beginningsOnly ? ways.slice(0, 1) : ways).filter(({ key }) => key !== "");
}

/** The ways into all terms by their letters, in order and sorted. */
function waysIntoAll(sources: readonly Source[]): readonly Way[] {
  const ways = sources.flatMap(({ terms, beginningsOnly }, entry) =>
    [...new Set(terms)].flatMap((text) => waysInto(text, entry, beginningsOnly)),
  );
  orderWays(ways, (entry) => LEADING_TYPES.includes((sources[entry] as Source).type));
  return sortWays(ways);
}

/**
 * Makes the type-ahead over the terms of a lexicon and the names of organisations. What is typed is looked for as it
 * stands; only if nothing begins like it, as typed on the other keyboard, then with one typo, then by the sound of names.
 * @param organisations all of the catalogue, whatever their role: a look-up is no lead
 */
export function createSuggester(lexicon: Lexicon, organisations: readonly Named[]): Suggester {
  const sources = [...conceptSources(lexicon), ...partnerSources(organisations)].toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const byLetters = waysIntoAll(sources);
  const isWhole = ({ entry }: Way) => !(sources[entry] as Source).beginningsOnly;
  const isName = ({ entry }: Way) => NAME_TYPES.includes((sources[entry] as Source).type);
  const byInitials = rekeyed(
    byLetters.filter((way) => isWhole(way) && HANGUL.test(way.text)),
    (words) => words.map(initialsOf).join(""),
  );
  let names: HeardNames | null = null;

  /** An exact term comes before all others, whatever it stands for: negative ranks, by id. */
  const rankOf = (way: Way, letters: string) =>
    way.word === 0 && way.key === letters ? way.entry - sources.length : way.order;

  function asTyped({ letters, isInitials }: Typed, limit: number): Way[] {
    if (letters === "") return [];
    const choice = createChoice(limit);
    for (const way of beginning(byLetters, letters)) choice.offer(way, rankOf(way, letters));
    if (isInitials) for (const way of beginning(byInitials, letters)) choice.offer(way, way.order);
    return choice.ways();
  }

  /** As in the corrections of questions, the first letter has to be right. */
  function withOneTypo({ letters }: Typed, limit: number): Way[] {
    if (letters.length < MIN_TYPO_LETTERS) return [];
    const choice = createChoice(limit);
    for (const way of beginning(byLetters, letters.slice(0, 1))) {
      if (beginsWithOneTypo(way.key, letters)) choice.offer(way, way.order);
    }
    return choice.ways();
  }

  function find(text: string, limit: number): Way[] {
    const typed = readTyped(text);
    const found = asTyped(typed, limit);
    if (found.length > 0) return found;
    const other = onOtherKeyboard(text);
    const onOther = other === null ? [] : asTyped(readTyped(other), limit);
    if (onOther.length > 0) return onOther;
    const near = withOneTypo(typed, limit);
    if (near.length > 0) return near;
    names ??= hearNames(byLetters.filter((way) => isWhole(way) && isName(way)));
    return names.soundingLike(text, limit);
  }

  return {
    namesAll: organisations.length <= MAX_SUGGESTED_ORGANISATIONS,
    suggest: (text, limit) =>
      find(text, limit).map(({ entry, text: term }) => {
        const { id, type } = sources[entry] as Source;
        return { id, type, of: id.slice(type.length + 1), text: term };
      }),
  };
}

const byLexicon = new WeakMap<Lexicon, Suggester>();

/** The type-ahead of an edition, made when first asked for and dropped with the edition's lexicon. */
export function suggesterOf(lexicon: Lexicon, organisations: readonly Named[]): Suggester {
  const known = byLexicon.get(lexicon);
  if (known) return known;
  const made = createSuggester(lexicon, organisations);
  byLexicon.set(lexicon, made);
  return made;
}
