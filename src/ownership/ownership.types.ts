import type { LocalisedText } from "../domain/text.schema.ts";

export type FamilyId = "ofac" | "eu" | "uk" | "bis";

/** A holding in percent; unknown parts make it an interval. */
export interface PercentInterval {
  min: number;
  max: number;
}

/** One step of a chain, from the owner down. */
export interface OwnershipStep {
  /** Owner, by record id where there is one, else by name. */
  owner: {
    key: string;
    name: string;
    organisation: string | null;
    /** Ids of the family's lists on which it stands; empty for one that only a chain has blocked. */
    lists: readonly string[];
    /** True if none of those listings is sure: only recalled, or entered or left within a date that is no exact day. */
    perhaps?: boolean;
  };
  /** What it holds of the next one down, as the record says; null where unknown. */
  share: PercentInterval | null;
  of: { key: string; name: string };
}

export interface OwnershipPath {
  steps: readonly OwnershipStep[];
  /**
   * What the path carries to the subject: the holding of the last blocked party on it, times the links below.
   * Paths through one blocked owner carry the same holding, so they are never added up.
   */
  percent: PercentInterval;
}

/** What the listed parties of one family hold of an organisation on one day. */
export interface FamilyHolding {
  family: FamilyId;
  /** The rule of the catalogue that judges it. */
  rule: string;
  /** Sum of what blocked parties hold directly, counting parties that chains passing the test have blocked. */
  aggregate: PercentInterval;
  /** Sum of the products over chains with a link that does not pass the test; never part of the aggregate. */
  throughMinority: PercentInterval;
  /** Names of listed or blocked owners, direct or up chains that may pass the test, whose share is unknown. */
  unknownShares: readonly string[];
  /** Whether the test of the family is passed: surely, perhaps (an unknown decides) or not. */
  reaches: "yes" | "perhaps" | "no";
  /** True if the aggregate is exactly at the threshold of a test that asks for more. */
  exactlyAtHalf: boolean;
  /** The paths that decide, the weightiest first. */
  paths: readonly OwnershipPath[];
  explanation: LocalisedText;
}
