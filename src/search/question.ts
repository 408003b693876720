import type { CooperationMode } from "../domain/exchange.schema.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import type { OrganisationKind, Stage } from "../domain/vocabulary.ts";
import { correctUnits } from "./correct.ts";
import type { Entry, Lexicon, TopicAnswer } from "./lexicon.ts";
import { type ReadText, readUnits } from "./reader.ts";
import { type WordUnit, wordUnits } from "./tokenize.ts";

/** More words than this in one question are not looked at. */
export const MAX_QUERY_WORDS = 64;

export const CHIP_TYPES = ["area", "topic", "place", "kind", "mode", "stage", "partner"] as const;
export type ChipType = (typeof CHIP_TYPES)[number];

/** One thing that was understood, for people to see and to take away. */
export interface Chip {
  id: string;
  type: ChipType;
  /** The words of the question that it was read from. */
  text: string;
  names: LocalisedText;
  /** True if the words had to be put right first. */
  corrected: boolean;
}

/** A topic that is asked for, in the areas where it belongs. */
export interface TopicWish {
  id: string;
  areas: readonly string[];
  /** Topics that answer it, each with how far. */
  answers: readonly TopicAnswer[];
}

/** A question in plain words, understood as far as the lexicon goes. */
export interface Question {
  chips: Chip[];
  areas: string[];
  /** The same as the index knows them. */
  areaIds: string[];
  topics: TopicWish[];
  /** Null if no place was named. */
  countries: string[] | null;
  /** A town that was named, as the index knows it: partners there come first. */
  towns: string[];
  /** Null if no kind was named. */
  kinds: ReadonlyMap<OrganisationKind, number> | null;
  modes: CooperationMode[];
  /** The same as the index knows them. */
  modeIds: string[];
  /** Organisations asked for by name. */
  partners: string[];
  stage: Stage | null;
  /** Words that are left to look for. */
  words: WordUnit[];
}

export interface ReadingOptions {
  /** Chips that the asker took away: their words count for nothing. */
  ignore?: readonly string[];
  /** Whether a word stands in some document, so that it is no typo. */
  isKnown?: (unit: WordUnit) => boolean;
}

/** Reads a text, and once more with typos put right if words are left that nobody knows. */
function readCorrected(text: string, lexicon: Lexicon, isKnown: (unit: WordUnit) => boolean) {
  const units = wordUnits(text).slice(0, MAX_QUERY_WORDS);
  const first = readUnits(text, units, lexicon);
  const unknown = new Set(first.rest.filter((unit) => !isKnown(unit)).map(({ start }) => start));
  if (unknown.size === 0) return { read: first, typos: new Set<number>() };
  const corrected = correctUnits(units, ({ start }) => unknown.has(start), lexicon);
  const typos = new Set(
    corrected
      .filter((unit) => !units.some(({ start, run }) => start === unit.start && run === unit.run))
      .map(({ start }) => start),
  );
  return { read: typos.size > 0 ? readUnits(text, corrected, lexicon) : first, typos };
}

const isChip = ({ means }: Entry): boolean => means.type !== "idle";

function chipsOf({ readings }: ReadText, text: string, typos: ReadonlySet<number>): Chip[] {
  const chips = new Map<string, Chip>();
  for (const { entry, text: words, start } of readings) {
    if (!isChip(entry) || chips.has(entry.id)) continue;
    const corrected = [...typos].some((typo) => typo >= start && typo < start + words.length);
    chips.set(entry.id, {
      id: entry.id,
      type: entry.means.type as ChipType,
      text: words,
      names: entry.names,
      corrected,
    });
  }
  return [...chips.values()].map((chip) => ({ ...chip, text: chip.text.trim() || text }));
}

/** Countries of the places named: the narrower place speaks where one lies in another (Central Asia, Kazakhstan). */
function countriesOf(entries: readonly Entry[]): string[] | null {
  const places = entries.flatMap(({ means }) => (means.type === "place" ? [new Set(means.countries)] : []));
  if (places.length === 0) return null;
  const liesIn = (inner: ReadonlySet<string>, outer: ReadonlySet<string>) =>
    [...inner].every((code) => outer.has(code));
  const narrow = places.filter((place) => !places.some((other) => other.size < place.size && liesIn(other, place)));
  return [...new Set(narrow.flatMap((place) => [...place]))].toSorted();
}

/** The first kind named is who is sought; a later one is often whom they serve (an accelerator that picks start-ups). */
const LATER_KIND = 0.5;

function kindsOf(entries: readonly Entry[]): ReadonlyMap<OrganisationKind, number> | null {
  const kinds = new Map<OrganisationKind, number>();
  let share = 1;
  for (const { means } of entries) {
    if (means.type !== "kind") continue;
    for (const { kind, fit } of means.kinds) kinds.set(kind, Math.max(share * fit, kinds.get(kind) ?? 0));
    share = LATER_KIND;
  }
  return kinds.size > 0 ? kinds : null;
}

/** The topics of a question; one that another of them is a part of says nothing more (lending, credit scoring). */
function topicsOf(entries: readonly Entry[], lexicon: Lexicon): TopicWish[] {
  const topics = entries.flatMap(({ id, means }): TopicWish[] =>
    means.type === "topic" ? [{ id, areas: means.areas, answers: lexicon.answers.get(id) ?? [] }] : [],
  );
  const holds = (wider: TopicWish, other: TopicWish) =>
    wider !== other && wider.answers.some(({ id, closeness }) => id === other.id && closeness === 1);
  return topics.filter((topic) => !topics.some((other) => holds(topic, other) && !holds(other, topic)));
}

/** What a free text asks for: area, topic, place, kind, way of working and stage, and the words that are left. */
export function readQuestion(text: string, lexicon: Lexicon, options: ReadingOptions = {}): Question {
  const { ignore = [], isKnown = () => false } = options;
  const normal = text.normalize("NFC");
  const { read, typos } = readCorrected(normal, lexicon, isKnown);
  const chips = chipsOf(read, normal, typos).filter(({ id }) => !ignore.includes(id));
  const entries = chips.flatMap(({ id }) => lexicon.entries.get(id) ?? []);
  const stages = entries.flatMap(({ means }) => (means.type === "stage" ? [means.stage] : []));
  return {
    chips,
    areas: entries.flatMap(({ means }) => (means.type === "area" ? [means.area] : [])),
    areaIds: entries.filter(({ means }) => means.type === "area").map(({ id }) => id),
    topics: topicsOf(entries, lexicon),
    countries: countriesOf(entries),
    towns: entries.filter(({ means }) => means.type === "place" && means.countries.length === 1).map(({ id }) => id),
    kinds: kindsOf(entries),
    modes: entries.flatMap(({ means }) => (means.type === "mode" ? [means.mode] : [])),
    modeIds: entries.filter(({ means }) => means.type === "mode").map(({ id }) => id),
    partners: entries.flatMap(({ means }) => (means.type === "partner" ? [means.organisation] : [])),
    stage: stages[0] ?? null,
    // A syllable by itself is the rest of a verb or a counter, and stands in every other text.
    words: read.rest.filter(({ script, word }) => script !== "hangul" || word.length > 1),
  };
}
