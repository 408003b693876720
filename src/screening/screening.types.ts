import type { IdentifierType, ListedParty, NameQuality, PartyKind } from "../domain/listed-party.schema.ts";
import type { NameReason } from "../names/reasons.ts";

/** A listed party with the list that it is on. */
export interface ScreeningEntry {
  readonly list: string;
  readonly party: ListedParty;
}

export interface ScreeningIdentifier {
  readonly type: IdentifierType;
  readonly value: string;
  readonly country?: string | null;
}

export interface ScreeningQuery {
  readonly name: string;
  readonly kind?: PartyKind;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly identifiers?: readonly ScreeningIdentifier[];
  /** Year, year and month, or day of birth as `YYYY[-MM[-DD]]`. */
  readonly birth?: string;
}

export const HIT_CLASSES = ["same-identifier", "strong", "possible", "none"] as const;
export type HitClass = (typeof HIT_CLASSES)[number];

export const FACT_REASON_CODES = [
  "identifier-same",
  "identifier-different",
  "country-same",
  "country-different",
  "birth-same",
  "birth-different",
  "kind-different",
  "alias-weak",
  "name-generic",
] as const;
export type FactReasonCode = (typeof FACT_REASON_CODES)[number];

export interface FactReason {
  readonly code: FactReasonCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface ScreeningHit {
  readonly list: string;
  readonly entry: string;
  readonly kind: PartyKind;
  /** The listed party's own name. */
  readonly name: string;
  /** The listed name that fits best, and its quality. */
  readonly matched: string;
  readonly quality: NameQuality;
  readonly countries: readonly string[];
  /** 0 to 1. */
  readonly score: number;
  readonly class: Exclude<HitClass, "none">;
  readonly for: readonly (NameReason | FactReason)[];
  readonly against: readonly (NameReason | FactReason)[];
}
