import { blend, exactly, type Rating } from "./interval.ts";

/** How much one thing that was asked for counts beside the others. A partner asked for by name outweighs the rest. */
export const WISH_WEIGHTS = {
  area: 1,
  /** An area that is named beside a topic of its own says little more. */
  areaOfTopic: 0.3,
  topic: 1.2,
  mode: 0.5,
  /** A loose word: of weight where the text says little else of its subject; beside a topic it only breaks ties. */
  word: 0.7,
  wordBesideArea: 0.4,
  wordBesideTopic: 0.15,
  kind: 0.6,
  town: 0.4,
  stage: 0.4,
  partner: 3,
} as const;
/** What the area alone says of a topic in it that nobody recorded. */
export const AREA_FOR_TOPIC = 0.3;
/** What one area of several is worth to whoever asks for it: a partner of that area alone is more of an answer. */
const FOCUS: readonly number[] = [1, 0.93];
const LEAST_FOCUS = 0.86;
/** An area counts in full where the record names it, and so much where somebody only put the partner into it. */
const UNNAMED_AREA = 0.85;

/**
 * How far a partner answers an area.
 * @param closeness 1 for the very area, less for a neighbour
 * @param areas areas in which the partner has something on record
 * @param named how strongly its texts name the area, 0 to 1; null if that was not looked for
 */
export function areaMet(closeness: number, areas: number, named: number | null): number {
  const focus = FOCUS[areas - 1] ?? LEAST_FOCUS;
  return closeness * focus * (named === null ? 1 : UNNAMED_AREA + (1 - UNNAMED_AREA) * named);
}

/** Below this share of what was asked for a partner is no answer, it only shares a word or a distant neighbour. */
export const MIN_TOPICAL = 0.15;

/** What a question asks for and how far one record meets each wish, 0 to 1. Null or empty where it was not asked. */
export interface MetWishes {
  /** The areas of the request, of which any will do. */
  area: number | null;
  /** Areas that the text names, each a wish of its own. */
  textAreas: readonly number[];
  /** Areas that the text names beside a topic that belongs to them. */
  topicAreas: readonly number[];
  topics: readonly number[];
  /** Ways of working that the records tell of. */
  modes: readonly number[];
  words: readonly number[];
  town: number | null;
  kind: number | null;
  partner: number | null;
  /** A stage that the text names; a range where the partner's own is unknown. */
  stage: Rating | null;
}

export const NO_WISHES: MetWishes = {
  area: null,
  textAreas: [],
  topicAreas: [],
  topics: [],
  modes: [],
  words: [],
  town: null,
  kind: null,
  partner: null,
  stage: null,
};

type Weighed = readonly [weight: number, met: number];

function mean(wishes: readonly Weighed[]): number | null {
  const total = wishes.reduce((sum, [weight]) => sum + weight, 0);
  return total === 0 ? null : wishes.reduce((sum, [weight, met]) => sum + weight * met, 0) / total;
}

const weigh = (kind: keyof typeof WISH_WEIGHTS, met: readonly number[]): Weighed[] =>
  met.map((value) => [WISH_WEIGHTS[kind], value]);

const subjects = ({ textAreas, topicAreas, topics, partner }: MetWishes): Weighed[] => [
  ...weigh("area", textAreas),
  ...weigh("areaOfTopic", topicAreas),
  ...weigh("topic", topics),
  ...weigh("partner", partner === null ? [] : [partner]),
];

function wordKind(wishes: MetWishes): keyof typeof WISH_WEIGHTS {
  if (wishes.topics.length > 0 || wishes.partner !== null) return "wordBesideTopic";
  return wishes.textAreas.length > 0 ? "wordBesideArea" : "word";
}

/**
 * How far the text's own wishes are met; null if it has none. Areas, topics and names decide; loose words do so only
 * where nothing else was understood, because a question is full of words that say little.
 * @param wordsDecide true if the text holds nothing but loose words
 */
export function topicalShare(wishes: MetWishes, wordsDecide: boolean): number | null {
  return mean(subjects(wishes)) ?? (wordsDecide ? mean(weigh("word", wishes.words)) : null);
}

/** Share of all that was asked for which the record meets. Where nothing was asked, nothing can be missed: 1. */
export function rateRelevance(wishes: MetWishes): Rating {
  const { area, town, kind, stage } = wishes;
  const exact = [
    ...weigh("area", area === null ? [] : [area]),
    ...subjects(wishes),
    ...weigh("mode", wishes.modes),
    ...weigh(wordKind(wishes), wishes.words),
    ...weigh("town", town === null ? [] : [town]),
    ...weigh("kind", kind === null ? [] : [kind]),
  ];
  const parts = exact.map(([weight, met]) => ({ weight, rating: exactly(met) }));
  if (stage) parts.push({ weight: WISH_WEIGHTS.stage, rating: stage });
  return parts.length === 0 ? exactly(1) : blend(parts);
}
