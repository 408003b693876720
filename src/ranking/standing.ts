import { isKnown, type Rating, UNKNOWN_EXPECTATION } from "./interval.ts";
import { dirichlet, randomFor } from "./random.ts";

/**
 * How firm a lead's place is: the ranking is drawn many times over, each time with weights somewhat other than the
 * default and with every unknown filled at random, and what is told is how the places came out.
 */

export interface StandingLead {
  /** Of its own in the list; it also seeds the lead's draws. */
  id: string;
  /** Leads of a lower section always stand before. */
  section: number;
  /** Risk factor, 0 to 1. */
  factor: number;
  ratings: readonly { criterion: string; rating: Rating }[];
  /** The published score, points of 100. The draws do not depend on it: the published order is the list's. */
  score: number;
}

export interface Standing {
  /** 5th and 95th percentile of the place among the pool; 1 is the best. */
  rank: { low: number; high: number };
  /** Share of the draws in which the lead is among the first `TOP_PLACES`, 0 to 1. */
  topK: number;
  /** Published places that the draws do not tell apart, the lead's own among them; null if it stands alone. */
  tie: { from: number; to: number } | null;
}

/** Draws of the ranking: a share of one half then has a standard error of 2.2 points of 100. */
export const STANDING_DRAWS = 500;

/** Only this many leads, in published order, are drawn against each other. */
export const STANDING_POOL = 60;

/**
 * Concentration of the Dirichlet distribution that the weights are drawn from. At 50 a weight of 20 of 100 has a
 * standard deviation of 5.6, sqrt(0.2 * 0.8 / 51): people who agree on the order of what matters, not on the numbers.
 */
export const WEIGHT_CONCENTRATION = 50;

/** `topK` is the chance of one of the first five places. */
export const TOP_PLACES = 5;

/** A lead ties with the leader of its group if it stands before it in at least this share of the draws. */
export const TIE_SHARE = 0.35;

const RANK_PERCENTILES = { low: 0.05, high: 0.95 } as const;

/** Neither of two leads stands before the other when their draws are equal. */
const HALF_A_WIN = 0.5;

/** An unknown is low + (high - low) * U^k. U^k has the mean 1 / (k + 1), which makes that of `likely`. */
export const UNKNOWN_EXPONENT = 1 / UNKNOWN_EXPECTATION - 1;

export interface StandingSettings {
  draws?: number;
  concentration?: number;
  pool?: number;
}

const DEFAULTS = { draws: STANDING_DRAWS, concentration: WEIGHT_CONCENTRATION, pool: STANDING_POOL };
type Settings = typeof DEFAULTS;

/** A power costs many times a look-up, so U is taken in steps of 1/4096, each at its middle. */
const POWER_STEPS = 4096;
const POWERS = Float64Array.from({ length: POWER_STEPS }, (_, i) => ((i + 0.5) / POWER_STEPS) ** UNKNOWN_EXPONENT);

const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** For each criterion with a weight above zero its share in every draw. */
type WeightDraws = ReadonlyMap<string, Float64Array>;

/** Requests mostly ask with the default weights or with the few that somebody is just trying out. */
const REMEMBERED_WEIGHTS = 16;
const remembered = new Map<string, WeightDraws>();

function computeWeightDraws(weights: readonly [string, number][], { draws, concentration }: Settings): WeightDraws {
  const random = randomFor("weights");
  const values = weights.map(([, weight]) => weight);
  const rows = weights.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw += 1) {
    const shares = dirichlet(random, values, concentration);
    for (const [i, row] of rows.entries()) row[draw] = shares[i] ?? 0;
  }
  return new Map(weights.map(([criterion], i) => [criterion, rows[i] ?? new Float64Array(draws)]));
}

function weightDrawsOf(weights: Readonly<Record<string, number>>, settings: Settings): WeightDraws {
  const used = Object.entries(weights)
    .filter(([, weight]) => weight !== 0)
    .sort(([a], [b]) => byText(a, b));
  const key = JSON.stringify([settings.draws, settings.concentration, used]);
  const known = remembered.get(key);
  if (known) return known;
  const computed = computeWeightDraws(used, settings);
  for (const oldest of remembered.keys()) {
    if (remembered.size < REMEMBERED_WEIGHTS) break;
    remembered.delete(oldest);
  }
  remembered.set(key, computed);
  return computed;
}

/** Adds weight times rating; draw n of an unknown is number n of the stream of this lead and this criterion. */
function addRating(sums: Float64Array, weight: Float64Array, id: string, criterion: string, rating: Rating): void {
  const { low, high } = rating;
  if (isKnown(rating)) {
    for (let draw = 0; draw < sums.length; draw += 1) sums[draw] = (sums[draw] ?? 0) + (weight[draw] ?? 0) * low;
    return;
  }
  const random = randomFor(id, criterion);
  const width = high - low;
  for (let draw = 0; draw < sums.length; draw += 1) {
    const drawn = low + width * (POWERS[(random() * POWER_STEPS) | 0] ?? 0);
    sums[draw] = (sums[draw] ?? 0) + (weight[draw] ?? 0) * drawn;
  }
}

/** Like the published score, a drawn one is the mean over the criteria on which the lead is rated. */
function drawLead(lead: StandingLead, weights: WeightDraws, draws: number): Float64Array {
  const sums = new Float64Array(draws);
  const covered = new Float64Array(draws);
  // Always added up in the same order, for floating-point sums depend on it.
  for (const { criterion, rating } of lead.ratings.toSorted((a, b) => byText(a.criterion, b.criterion))) {
    const weight = weights.get(criterion);
    if (!weight) continue;
    addRating(sums, weight, lead.id, criterion, rating);
    for (let draw = 0; draw < draws; draw += 1) covered[draw] = (covered[draw] ?? 0) + (weight[draw] ?? 0);
  }
  const scale = 100 * lead.factor;
  return sums.map((sum, draw) => {
    const weight = covered[draw] ?? 0;
    return weight > 0 ? (scale * sum) / weight : 0;
  });
}

/**
 * The scores of the leads in the pool, points of 100, one row of draws for each. A row rests on the lead's own id and
 * ratings and on the weights, never on the other leads.
 */
export function drawnScores(
  leads: readonly StandingLead[],
  weights: Readonly<Record<string, number>>,
  settings: StandingSettings = {},
): Float64Array[] {
  const all = { ...DEFAULTS, ...settings };
  const weightDraws = weightDrawsOf(weights, all);
  return leads.slice(0, all.pool).map((lead) => drawLead(lead, weightDraws, all.draws));
}

/** A lead with its draws. Equal scores share their places, so each draw has a best and a worst place. */
interface Drawn {
  section: number;
  scores: Float64Array;
  best: Uint16Array;
  worst: Uint16Array;
}

function comparePair(a: Drawn, b: Drawn): void {
  for (let draw = 0; draw < a.scores.length; draw += 1) {
    const ofA = a.scores[draw] ?? 0;
    const ofB = b.scores[draw] ?? 0;
    a.best[draw] = (a.best[draw] ?? 0) + Number(ofB > ofA);
    a.worst[draw] = (a.worst[draw] ?? 0) + Number(ofB >= ofA);
    b.best[draw] = (b.best[draw] ?? 0) + Number(ofA > ofB);
    b.worst[draw] = (b.worst[draw] ?? 0) + Number(ofA >= ofB);
  }
}

function placeAll(leads: readonly StandingLead[], scores: readonly Float64Array[]): Drawn[] {
  const drawn = scores.map((row, i): Drawn => {
    const section = leads[i]?.section ?? 0;
    const first = 1 + scores.reduce((before, _, other) => before + Number((leads[other]?.section ?? 0) < section), 0);
    const places = () => new Uint16Array(row.length).fill(first);
    return { section, scores: row, best: places(), worst: places() };
  });
  for (const [i, a] of drawn.entries()) {
    for (let other = i + 1; other < drawn.length; other += 1) {
      const b = drawn[other];
      if (b && b.section === a.section) comparePair(a, b);
    }
  }
  return drawn;
}

/** The lowest place that at least this share of the draws does not exceed; counted, for sorting takes longer. */
function percentile(places: Uint16Array, share: number, last: number): number {
  const counts = new Uint32Array(last + 1);
  for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  let place = 0;
  for (let reached = 0; reached < share * places.length && place < last; ) {
    place += 1;
    reached += counts[place] ?? 0;
  }
  return place;
}

/** Leads that share places also share what of them lies among the first, so that all leads sum to `TOP_PLACES`. */
function topShare({ best, worst }: Drawn): number {
  let sum = 0;
  for (let draw = 0; draw < best.length; draw += 1) {
    const from = best[draw] ?? 0;
    const shared = (worst[draw] ?? 0) - from + 1;
    sum += Math.min(1, Math.max(0, TOP_PLACES - from + 1) / shared);
  }
  return sum / best.length;
}

/** Share of the draws in which `a` stands before `b`. */
function winShare(a: Drawn, b: Drawn): number {
  let wins = 0;
  for (let draw = 0; draw < a.scores.length; draw += 1) {
    const ofA = a.scores[draw] ?? 0;
    const ofB = b.scores[draw] ?? 0;
    wins += ofA > ofB ? 1 : ofA === ofB ? HALF_A_WIN : 0;
  }
  return wins / a.scores.length;
}

/** Each group is measured against its first lead alone; a chain of neighbours would tie first and last together. */
function tiesOf(drawn: readonly Drawn[]): Standing["tie"][] {
  const ties: Standing["tie"][] = [];
  let from = 0;
  while (from < drawn.length) {
    const leader = drawn[from];
    const joins = (next: Drawn | undefined) =>
      leader !== undefined && next?.section === leader.section && winShare(next, leader) >= TIE_SHARE;
    let to = from + 1;
    while (joins(drawn[to])) to += 1;
    const tie = to - from > 1 ? { from: from + 1, to } : null;
    for (; from < to; from += 1) ties.push(tie);
  }
  return ties;
}

/**
 * Draws the ranking of the pool and tells for each lead how firm its place is.
 * @param leads in published order, which goes by section; ids are unique
 * @param weights the default or the requested ones; not negative, at least one above zero
 * @returns one entry per lead in the same order; null beyond the pool
 */
export function standingsOf(
  leads: readonly StandingLead[],
  weights: Readonly<Record<string, number>>,
  settings: StandingSettings = {},
): (Standing | null)[] {
  const drawn = placeAll(leads, drawnScores(leads, weights, settings));
  const ties = tiesOf(drawn);
  const standings = drawn.map((lead, i): Standing => {
    const rank = {
      low: percentile(lead.best, RANK_PERCENTILES.low, drawn.length),
      high: percentile(lead.worst, RANK_PERCENTILES.high, drawn.length),
    };
    return { rank, topK: topShare(lead), tie: ties[i] ?? null };
  });
  return leads.map((_, i) => standings[i] ?? null);
}
