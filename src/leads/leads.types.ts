import type { Area, AreaRelation } from "../domain/area.schema.ts";
import type { Capability, Organisation } from "../domain/organisation.schema.ts";
import type { OrganisationKind, Verdict } from "../domain/vocabulary.ts";
import type { Weights } from "../ranking/criteria.ts";
import type { RatedCriterion } from "../ranking/rate.ts";
import type { Score } from "../ranking/score.ts";
import type { SubjectAssessment } from "../risk/assess.subject.ts";
import type { DealContext } from "./risk.subjects.ts";

/** A verdict that a lead may carry. A blocked party is never a lead, so the type leaves it out. */
export type LeadVerdict = Exclude<Verdict, "blocked">;
export const LEAD_VERDICTS = ["recommended", "conditional", "hold", "not_recommended"] as const satisfies LeadVerdict[];
export const DEFAULT_LEAD_VERDICTS: readonly LeadVerdict[] = ["recommended", "conditional"];

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
  /** Words of the free text that nothing matched. */
  wordsNotFound: readonly string[];
}
