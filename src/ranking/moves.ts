/** What finding out a single fact would do to a lead; those that move it most are worth asking about first. */

export interface FactRange {
  fact: string;
  criterion: string;
  /** The criterion's likely rating, 0 to 1, if the fact turned out worst, with all other facts as expected. */
  worst: number;
  /** The same if it turned out best; never below `worst`. */
  best: number;
}

/** `from` holds if the fact turns out worst, `to` if it turns out best; all other leads stay as they are. */
export interface Move {
  fact: string;
  criterion: string;
  /** Points of 100. */
  points: { from: number; to: number };
  /** Places in the whole list; 1 is the best. */
  places: { from: number; to: number };
}

export interface PlacedLead {
  /** Leads of a lower section always stand before. */
  section: number;
  /** The published score, points of 100. */
  score: number;
}

export const MOVES_SHOWN = 3;

/** Differences of scores are compared to a millionth of a point, past which they are floating-point noise. */
const PER_POINT = 1_000_000;

/** How many of the ascending scores are strictly higher; a binary search. */
function countAbove(ascending: Float64Array, score: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) > score) high = middle;
    else low = middle + 1;
  }
  return ascending.length - low;
}

/** The places of a whole list, for asking where a lead would stand with another score. */
export interface Places {
  /** The place of a lead of the list if its score were another; equal scores share the better place. */
  of(lead: PlacedLead, score: number): number;
}

/** @param leads the whole list, in any order; made once and asked for each of its leads */
export function createPlaces(leads: readonly PlacedLead[]): Places {
  const sections = Map.groupBy(leads, ({ section }) => section);
  const ascending = new Map(
    [...sections].map(([section, rivals]) => [section, Float64Array.from(rivals, ({ score }) => score).sort()]),
  );
  const before = (section: number) =>
    [...sections].reduce((count, [other, rivals]) => count + (other < section ? rivals.length : 0), 0);
  return {
    of({ section, score: own }, score) {
      // The lead itself is in the list, and does not stand before itself.
      const above = countAbove(ascending.get(section) ?? new Float64Array(), score) - Number(own > score);
      return 1 + before(section) + above;
    },
  };
}

const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/**
 * The facts that move the lead most, by points between worst and best, then by fact and criterion. A fact without
 * any swing is left out.
 * @param rescore the lead's score if a criterion had another likely rating; higher ratings never lower it
 * @param places the places of the list that the lead is one of
 * @param limit how many to give at most
 */
export function movesOf(
  lead: PlacedLead,
  facts: readonly FactRange[],
  rescore: (criterion: string, likely: number) => number,
  list: Places,
  limit: number = MOVES_SHOWN,
): Move[] {
  return facts
    .map(({ fact, criterion, worst, best }) => {
      const points = { from: rescore(criterion, worst), to: rescore(criterion, best) };
      return { fact, criterion, points, swing: Math.round((points.to - points.from) * PER_POINT) };
    })
    .filter(({ swing }) => swing > 0)
    .sort((a, b) => b.swing - a.swing || byText(a.fact, b.fact) || byText(a.criterion, b.criterion))
    .slice(0, limit)
    .map(({ fact, criterion, points }) => {
      const places = { from: list.of(lead, points.from), to: list.of(lead, points.to) };
      return { fact, criterion, points, places };
    });
}
