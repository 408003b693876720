import type { Lexicon, TopicAnswer } from "./lexicon.ts";
import { type Question, readQuestion } from "./question.ts";
import { FIELD_WEIGHTS, type FoundTerm, type SearchField, type SoughtTerm, type TermFinder } from "./search.types.ts";
import { soundOf, soundsLike } from "./sound.ts";
import type { WordUnit } from "./tokenize.ts";

const HOW_STRENGTHS = { exact: 1, prefix: 0.8, near: 0.6 } as const;
const PAIRS_STRENGTH = 0.9;
const SOUND_STRENGTH = 0.9;
/** Below half of its syllable pairs a Hangul word was not found, it only shares a syllable or two. */
const MIN_PAIR_SHARE = 0.5;
const MIN_PREFIX_LENGTH = 3;
const MIN_TYPO_LENGTH = 5;
const TYPO_SHARE = 0.2;
/** More wrong letters than this make another word, however long it is. */
const MAX_TYPOS = 2;

/** What a document holds of a question. Every strength is between 0 and 1 and independent of other documents. */
export interface DocumentMatch {
  /** For each topic of the question. */
  topics: number[];
  /** For each area that the question names, how strongly the texts name it too. */
  areas: number[];
  /** For each way of working that was named. */
  modes: number[];
  /** The towns that were named: 1 if the partner sits in one. */
  town: number;
  /** For each word that was left to look for. */
  words: number[];
  /** For each of these words, whether it stands in a name. */
  named: boolean[];
}

export interface SearchAnswer {
  question: Question;
  matches: ReadonlyMap<string, DocumentMatch>;
  /** Words of the question that stand in no document. */
  notFound: string[];
  /** Places in `question.words` of the words that stand in some document. */
  found: number[];
}

export interface SearchEngine {
  lexicon: Lexicon;
  /** Reads a question and looks for what is left of it. @param ignore chips that the asker took away */
  ask(text: string, ignore?: readonly string[]): Promise<SearchAnswer>;
}

/** A word of a name with its sound, for names that are written by ear in another script. */
interface HeardName {
  word: string;
  sound: string;
}

function fieldWeight(fields: readonly SearchField[]): number {
  return Math.max(...fields.map((field) => FIELD_WEIGHTS[field]));
}

/** The terms that one word of a question is sought by. */
function soughtOf({ script, key, pairs }: WordUnit, isHeard: boolean): SoughtTerm[] {
  if (script === "hangul") return [key, ...pairs].map((term) => ({ term, prefix: false, edits: 0 }));
  // A word that sounds like a name is that name, and no typo of something else.
  const edits =
    !isHeard && key.length >= MIN_TYPO_LENGTH ? Math.min(MAX_TYPOS, Math.round(key.length * TYPO_SHARE)) : 0;
  return [{ term: key, prefix: key.length >= MIN_PREFIX_LENGTH, edits }];
}

type Finds = ReadonlyMap<string, FoundTerm>;

/** A name is a name however it was typed: a letter more or less makes it no other partner's. */
const NAME_STRENGTH = 0.9;

function strengthOf({ how, fields }: FoundTerm): number {
  const strength = HOW_STRENGTHS[how] * fieldWeight(fields);
  return fields.includes("name") && how !== "prefix" ? Math.max(NAME_STRENGTH, strength) : strength;
}

function wordStrength(unit: WordUnit, heard: readonly string[], finds: Finds): number {
  const whole = finds.get(unit.key);
  const byLetters = whole ? strengthOf(whole) : 0;
  const byPairs = byLetters === 0 ? pairStrength(unit, finds) : 0;
  const bySound = heard
    .map((key) => finds.get(key))
    .flatMap((find) => (find ? [SOUND_STRENGTH * strengthOf(find)] : []));
  return Math.max(byLetters, byPairs, ...bySound);
}

function pairStrength({ pairs }: WordUnit, finds: Finds): number {
  if (pairs.length === 0) return 0;
  const found = pairs.flatMap((pair) => finds.get(pair) ?? []);
  const share = found.length / pairs.length;
  if (share < MIN_PAIR_SHARE) return 0;
  if (found.every(({ fields }) => fields.includes("name"))) return NAME_STRENGTH;
  return PAIRS_STRENGTH * share * Math.max(...found.map(({ fields }) => fieldWeight(fields)));
}

const isNamed = (find: FoundTerm | undefined): boolean => find?.how === "exact" && find.fields.includes("name");

function matchOf(
  question: Question,
  heard: readonly (readonly string[])[],
  found: readonly FoundTerm[],
): DocumentMatch {
  const finds = new Map(found.map((find) => [find.term, find]));
  const best = (answers: readonly TopicAnswer[]) =>
    Math.max(
      0,
      ...answers.map(({ id, closeness }) => {
        const find = finds.get(id);
        return find ? closeness * strengthOf(find) : 0;
      }),
    );
  return {
    topics: question.topics.map(({ answers }) => best(answers)),
    areas: question.areaIds.map((id) => best([{ id, closeness: 1 }])),
    modes: question.modeIds.map((id) => best([{ id, closeness: 1 }])),
    town: question.towns.some((town) => finds.has(town)) ? 1 : 0,
    words: question.words.map((unit, i) => wordStrength(unit, heard[i] ?? [], finds)),
    named: question.words.map(
      (unit, i) => isNamed(finds.get(unit.key)) || (heard[i] ?? []).some((key) => isNamed(finds.get(key))),
    ),
  };
}

/** For each word of a question the names that it sounds like: by itself, or together with the next (супер анотейт). */
function hearWords(
  words: readonly WordUnit[],
  known: ReadonlySet<string>,
  heardAs: (word: string) => string[],
): string[][] {
  const heard = words.map((unit) => (known.has(unit.key) ? [] : heardAs(unit.word)));
  for (const [i, unit] of words.entries()) {
    const next = words[i + 1];
    // In Latin the parts of a name are found by themselves; joined they only sound like somebody else.
    if (!next || /^[a-z]+$/.test(unit.word) || (known.has(unit.key) && known.has(next.key))) continue;
    const together = heardAs(unit.word + next.word);
    heard[i]?.push(...together);
    heard[i + 1]?.push(...together);
  }
  return heard;
}

/** Names by the first letter of their sound, so that one word is compared with few. */
function hearNames(words: Iterable<string>): ReadonlyMap<string, HeardName[]> {
  const heard = [...new Set(words)].map((word) => ({ word, sound: soundOf(word) }));
  return Map.groupBy(heard, ({ sound }) => sound[0] ?? "");
}

/**
 * @param names words of all names, by which a name in another script is found
 */
export function createSearchEngine(lexicon: Lexicon, finder: TermFinder, names: () => Iterable<string>): SearchEngine {
  let heardNames: ReadonlyMap<string, HeardName[]> | null = null;

  function heardAs(word: string): string[] {
    heardNames ??= hearNames(names());
    const asked = { word, sound: soundOf(word) };
    const near = heardNames.get(asked.sound[0] ?? "") ?? [];
    const like = near.filter((name) => soundsLike(asked, name));
    const same = like.filter((name) => name.sound === asked.sound);
    return (same.length > 0 ? same : like).map((name) => name.word);
  }

  return {
    lexicon,
    async ask(text, ignore = []) {
      const first = readQuestion(text, lexicon, { ignore, isKnown: () => true });
      const known = await finder.known(first.words.map(({ key }) => key));
      const question = readQuestion(text, lexicon, { ignore, isKnown: ({ key }) => known.has(key) });
      const heard = hearWords(question.words, known, heardAs);
      const ids = [
        ...question.topics.flatMap(({ answers }) => answers.map(({ id }) => id)),
        ...question.areaIds,
        ...question.modeIds,
        ...question.towns,
        ...heard.flat(),
      ];
      const sought = [
        ...ids.map((term) => ({ term, prefix: false, edits: 0 })),
        ...question.words.flatMap((unit, i) => soughtOf(unit, (heard[i] ?? []).length > 0)),
      ];
      const distinct = [...new Map(sought.map((term) => [term.term, term])).values()];
      const found = await finder.find(distinct);
      const matches = new Map([...found].map(([id, finds]) => [id, matchOf(question, heard, finds)]));
      const isFound = question.words.map((_, i) => [...matches.values()].some(({ words }) => (words[i] ?? 0) > 0));
      return {
        question,
        matches,
        notFound: question.words
          .filter((_, i) => !isFound[i])
          .map(({ start, end }) => text.normalize("NFC").slice(start, end)),
        found: question.words.flatMap((_, i) => (isFound[i] ? [i] : [])),
      };
    },
  };
}
