/** How near a listed party is to what was screened: the classes of screening, without "none". */
export const HIT_LEVELS = ["same-identifier", "strong", "possible"] as const;
export type HitLevel = (typeof HIT_LEVELS)[number];

export const RULINGS = ["confirmed", "other-party"] as const;
export type Ruling = (typeof RULINGS)[number];

/** A reason for or against a match, as a code with its parameters; words are chosen where it is shown. */
export interface HitReason {
  code: string;
  params: Readonly<Record<string, string | number>>;
}

/** An organisation, or one of its owners, beside an entry of a list. */
export interface Hit {
  /** Made of organisation, subject, list and entry, so that it is the same hit at every publication. */
  id: string;
  organisation: string;
  /** Whose name it was. */
  subject: "organisation" | "owner" | "bank";
  /** The name that was screened. */
  name: string;
  list: string;
  entry: string;
  /** Name of the listed party, and the alias that matched. */
  listed: string;
  matched: string;
  level: HitLevel;
  score: number;
  for: readonly HitReason[];
  against: readonly HitReason[];
  listedOn: string | null;
  programmes: readonly string[];
  /** Hash of the listing and of the organisation: a ruling made on another basis no longer holds. */
  basis: string;
}

/** A person's ruling on a hit. */
export interface Decision {
  hit: string;
  ruling: Ruling;
  why: string;
  by: string;
  /** When, ISO 8601. */
  at: string;
  basis: string;
}

/** A hit with the ruling that holds, if one does. */
export interface RuledHit extends Hit {
  decision: Decision | null;
  /** Set if there was a ruling and the listing or the organisation has changed since. */
  reopened: boolean;
}

/** Joins hits with the newest ruling on each. */
export function ruleHits(hits: readonly Hit[], decisions: readonly Decision[]): RuledHit[] {
  const newest = new Map(decisions.map((decision) => [decision.hit, decision]));
  return hits.map((hit) => {
    const decision = newest.get(hit.id) ?? null;
    const holds = decision !== null && decision.basis === hit.basis;
    return { ...hit, decision: holds ? decision : null, reopened: decision !== null && !holds };
  });
}
