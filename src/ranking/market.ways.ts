import type { Evidence } from "../domain/evidence.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import { between, exactly, type Rating } from "./interval.ts";

/** Ways into a market, best first. */
export const MARKET_WAYS = [
  "seat",
  "presence",
  "customs_union",
  "free_trade",
  "agreement",
  "other_membership",
  "nothing_known",
] as const;
export type MarketWay = (typeof MARKET_WAYS)[number];

/**
 * How far each way opens a market, from 0 to 1. Their order follows from what the treaties grant; the steps between
 * are a judgement. A seat is the market itself. Presence is somebody who already works there, which no treaty replaces.
 * The customs union takes away customs declarations and gives services a single market in agreed sectors (Treaty on
 * the EAEU of 2014-05-29, articles 25 and 66); free trade takes away duties, on goods only (CIS treaty of 2011-10-18);
 * an agreement of a group with one country may cover only some goods; another shared group gives most-favoured
 * treatment (WTO) or a place to talk, and no entry.
 */
export const WAY_RATINGS: Readonly<Record<MarketWay, number>> = {
  seat: 1,
  presence: 0.8,
  customs_union: 0.7,
  free_trade: 0.4,
  agreement: 0.3,
  other_membership: 0.2,
  nothing_known: 0,
};

/** One way in with what it rests on. */
export interface Way {
  opens: Exclude<MarketWay, "nothing_known">;
  /** What it gives if there is nothing better; an interval where a fact that it needs is uncertain. */
  worth: Rating;
  evidence: Evidence[];
  statement: LocalisedText;
}

export const hasRecalled = (evidence: readonly Evidence[]): boolean => evidence.some(({ mark }) => mark === "recalled");

/**
 * What a way gives when all of the evidence is needed for it: its rating, or anything up to that where nobody looked
 * up a part of it, as general knowledge may be wrong.
 */
export function worthOf(opens: Way["opens"], evidence: readonly Evidence[]): Rating {
  return hasRecalled(evidence) ? between(0, WAY_RATINGS[opens]) : exactly(WAY_RATINGS[opens]);
}

/** The best of several ways, part by part: one more way never lowers it. 0 if there is none. */
export function bestOf(worths: readonly Rating[]): Rating {
  const best = (of: keyof Rating) => Math.max(WAY_RATINGS.nothing_known, ...worths.map((worth) => worth[of]));
  return { low: best("low"), likely: best("likely"), high: best("high") };
}
