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
  owner: { key: string; name: string; organisation: string | null; lists: readonly string[] };
  /** What it holds of the next one down; null where unknown. */
  share: PercentInterval | null;
  of: { key: string; name: string };
}

export interface OwnershipPath {
  steps: readonly OwnershipStep[];
  /** What the path carries to the subject: whole through links of half or more, else the product. */
  percent: PercentInterval;
}

/** What the listed parties of one family hold of an organisation on one day. */
export interface FamilyHolding {
  family: FamilyId;
  /** The rule of the catalogue that judges it. */
  rule: string;
  /** Sum of what blocked parties hold directly, counting parties that chains of half or more have blocked. */
  aggregate: PercentInterval;
  /** Sum of the products over chains that have a link below half. */
  throughMinority: PercentInterval;
  /** Listed owners, direct or through majority chains, whose share is unknown. */
  unknownShares: readonly string[];
  /** Whether the test of the family is passed: surely, perhaps (an unknown decides) or not. */
  reaches: "yes" | "perhaps" | "no";
  /** True if the aggregate is exactly at the threshold of a test that asks for more. */
  exactlyAtHalf: boolean;
  /** The paths that decide, the weightiest first. */
  paths: readonly OwnershipPath[];
  explanation: LocalisedText;
}
