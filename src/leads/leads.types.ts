import type { Area, AreaRelation } from "../domain/area.schema.ts";
import type { Capability, Organisation } from "../domain/organisation.schema.ts";
import type { OrganisationKind, Stage, Verdict } from "../domain/vocabulary.ts";
import type { Weights } from "../ranking/criteria.ts";
import type { MarketRating } from "../ranking/market.ts";
import type { FirmExchange, MutualRating } from "../ranking/mutual.ts";
import type { RatedCriterion } from "../ranking/rate.ts";
import type { Score } from "../ranking/score.ts";
import type { Standing } from "../ranking/standing.ts";
import type { SubjectAssessment } from "../risk/assess.subject.ts";
import type { Asking } from "./leads.asking.ts";
import type { DealContext } from "./risk.subjects.ts";

/** A verdict that a lead may carry. A blocked party is never a lead, so the type leaves it out. */
export type LeadVerdict = Exclude<Verdict, "blocked">;
export const LEAD_VERDICTS = ["recommended", "conditional", "hold", "not_recommended"] as const satisfies LeadVerdict[];
export const DEFAULT_LEAD_VERDICTS: readonly LeadVerdict[] = ["recommended", "conditional"];

/** Wishes that a partner must not break. What is not known passes, unless the asker wants certainty. */
export interface Constraints {
  excludeCountries: readonly string[];
  /** Some capability has come at least this far. */
  minStage: Stage | null;
  /** There is a known link with a Korean side. */
  koreaLink: boolean;
  /** Some capability rests on a source that was read. */
  verifiedOnly: boolean;
  unknown: "keep" | "drop";
}

/** What the asking firm tells of itself beyond the areas it is after. */
export interface FirmProfile {
  exchange: FirmExchange;
  /** Target markets: country codes and groups. */
  markets: readonly string[];
  /** Only partners that open one of the target markets. */
  opensOnly: boolean;
  constraints: Constraints;
}

export const NO_CONSTRAINTS: Constraints = {
  excludeCountries: [],
  minStage: null,
  koreaLink: false,
  verifiedOnly: false,
  unknown: "keep",
};
export const NO_PROFILE: FirmProfile = {
  exchange: { offers: [], needs: [], modes: [] },
  markets: [],
  opensOnly: false,
  constraints: NO_CONSTRAINTS,
};

/** What a firm asks for. Empty lists mean "any". */
export interface LeadQuery {
  areas: readonly string[];
  countries: readonly string[];
  kinds: readonly OrganisationKind[];
  verdicts: readonly LeadVerdict[];
  /** Free text in any language, or null. */
  text: string | null;
  weights: Weights;
  includeReference: boolean;
  /** Chips of the text that the asker took away. */
  ignore?: readonly string[];
  profile?: FirmProfile;
  /** The deal and the firm's own ties, where the question tells them. */
  context?: DealContext;
}

/** Partner × area for one question. */
export interface Lead {
  /** Place in the list; equal verdict and score share one. */
  rank: number;
  organisation: Organisation;
  /** The area asked for, or the capability's own. */
  area: Area;
  capability: Capability;
  /** Set where the capability lies in a neighbouring area. */
  relation: AreaRelation | null;
  verdict: LeadVerdict;
  assessment: SubjectAssessment;
  rated: readonly RatedCriterion[];
  score: Score;
  /** Both directions of the mutual fit; null where the question tells nothing to compare. */
  mutual: MutualRating | null;
  /** The ways into the target markets; null where none was named. */
  market: MarketRating | null;
  /** Other areas of the question in which the same partner was found. */
  otherAreas: readonly string[];
}

/** Parties that matched the question and are blocked: counted with the rule, never listed as leads. */
export interface BlockedSummary {
  count: number;
  byRule: readonly { rule: string; count: number }[];
}

export interface ReferenceCard {
  organisation: Organisation;
  assessment: SubjectAssessment;
}

export interface FoundLeads {
  leads: readonly Lead[];
  /** Leads that the verdict filter left out, by verdict. */
  hidden: Readonly<Record<LeadVerdict, number>>;
  blocked: BlockedSummary;
  /** Hubs, agencies and funds that are a way to partners. */
  channels: readonly Organisation[];
  /** The brief's organisations; empty unless asked for. */
  references: readonly ReferenceCard[];
  /** The question as it was answered. */
  asking: Asking;
  /** How firm each place is, in the order of the leads; null beyond those that are drawn against each other. */
  standings: readonly (Standing | null)[];
}
