import * as v from "valibot";
import { KIND_NAMES, STAGE_NAMES, TIER_NAMES } from "../domain/labels.ts";
import { type Language, STAGES } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import type { Lead } from "../leads/leads.types.ts";
import { CRITERIA, CRITERION_IDS, type CriterionId, type Weights } from "../ranking/criteria.ts";
import { isKnown } from "../ranking/interval.ts";
import type { Places } from "../ranking/moves.ts";
import type { Standing } from "../ranking/standing.ts";
import {
  EvidenceInfo,
  FlagInfo,
  PartnerInfo,
  presentEvidence,
  presentFlag,
  presentPartner,
  presentSteps,
  presentVerdict,
  VerdictInfo,
} from "./common.response.ts";
import { DetailInfo, presentDetail } from "./leads.detail.response.ts";

/** Reasons shown in a list; the lead's own address shows all. */
const MAX_REASONS = 3;

export const CriterionInfo = v.pipe(
  v.object({
    criterion: v.picklist(CRITERION_IDS),
    name: v.string(),
    weight: v.pipe(v.number(), v.description("Percent of all weights")),
    rating: v.object({ low: v.number(), likely: v.number(), high: v.number() }),
    points: v.pipe(v.number(), v.description("Points of 100, before the risk deduction")),
    evidence: v.array(EvidenceInfo),
  }),
  v.metadata({ ref: "CriterionPoints" }),
);

const UnknownInfo = v.pipe(
  v.object({
    criterion: v.picklist(CRITERION_IDS),
    name: v.string(),
    swing: v.pipe(v.number(), v.description("Points between the worst and the best that it could turn out to be")),
    question: v.string(),
  }),
  v.metadata({ ref: "Unknown" }),
);

export const LeadInfo = v.pipe(
  v.object({
    rank: v.number(),
    partner: PartnerInfo,
    area: v.object({
      id: v.string(),
      name: v.string(),
      via: v.nullable(v.object({ area: v.string(), name: v.string(), weight: v.number(), reason: v.string() })),
    }),
    capability: v.object({
      stage: v.nullable(v.picklist(STAGES)),
      stageName: v.nullable(v.string()),
      evidence: EvidenceInfo,
    }),
    verdict: VerdictInfo,
    score: v.number(),
    band: v.object({ low: v.number(), high: v.number() }),
    fit: v.number(),
    riskDeduction: v.number(),
    points: v.array(v.omit(v.object(CriterionInfo.entries), ["evidence"])),
    reasons: v.array(
      v.object({ criterion: v.picklist(CRITERION_IDS), name: v.string(), points: v.number(), text: v.string() }),
    ),
    unknowns: v.array(UnknownInfo),
    flags: v.array(FlagInfo),
    deciding: v.pipe(v.array(v.string()), v.description("The rules whose flags made the verdict, gravest first")),
    nextSteps: v.array(v.string()),
    ...DetailInfo,
    otherAreas: v.array(v.string()),
    links: v.object({ explanation: v.string(), partner: v.string(), questionnaire: v.string() }),
  }),
  v.metadata({ ref: "Lead" }),
);

const criterionOf = (id: CriterionId) => CRITERIA.find((criterion) => criterion.id === id);
const nameOf = (id: CriterionId, language: Language) => criterionOf(id)?.names[language] ?? id;
const round = (value: number) => Math.round(value * 1000) / 1000;

/** Every criterion of a lead with its points and what they rest on. */
export function presentCriteria(lead: Lead, language: Language): v.InferOutput<typeof CriterionInfo>[] {
  return lead.score.points.map(({ criterion, weight, rating, points }, i) => ({
    criterion,
    name: nameOf(criterion, language),
    weight,
    rating: { low: round(rating.low), likely: round(rating.likely), high: round(rating.high) },
    points,
    evidence: (lead.rated[i]?.evidence ?? []).map((evidence) => presentEvidence(evidence, language)),
  }));
}

const RELEVANCE_TEXT = {
  direct: {
    ko: "요청한 분야의 역량이 기록되어 있습니다.",
    en: "Has a recorded capability in the area itself.",
    ru: "Есть компетенция именно в этой области.",
  },
} as const;

/** One plain sentence for why a criterion earned its points. */
function reasonText(lead: Lead, criterion: CriterionId, language: Language): string {
  const evidence = lead.rated.find((rated) => rated.criterion === criterion)?.evidence[0];
  if (evidence) return evidence.statement[language];
  if (criterion === "relevance") return lead.relation?.reason[language] ?? RELEVANCE_TEXT.direct[language];
  if (criterion === "stage" && lead.capability.stage) return STAGE_NAMES[lead.capability.stage][language];
  if (criterion === "emphasis")
    return `${TIER_NAMES[lead.area.tier][language]} · ${KIND_NAMES[lead.organisation.kind][language]}`;
  return criterionOf(criterion)?.anchors[language] ?? "";
}

function presentReasons(lead: Lead, language: Language) {
  return lead.score.points
    .filter(({ points, rating }) => points > 0 && isKnown(rating))
    .toSorted((a, b) => b.points - a.points)
    .slice(0, MAX_REASONS)
    .map(({ criterion, points }) => ({
      criterion,
      name: nameOf(criterion, language),
      points,
      text: reasonText(lead, criterion, language),
    }));
}

function presentUnknowns(lead: Lead, language: Language): v.InferOutput<typeof UnknownInfo>[] {
  return lead.score.points
    .filter(({ swing }) => swing > 0)
    .toSorted((a, b) => b.swing - a.swing)
    .map(({ criterion, swing }) => ({
      criterion,
      name: nameOf(criterion, language),
      swing,
      question: criterionOf(criterion)?.question[language] ?? "",
    }));
}

/** What presenting a lead needs of the list that it is one of. */
export interface LeadContext {
  edition: Edition;
  weights: Weights;
  places: Places;
  standing: Standing | null;
}

export function presentLead(
  lead: Lead,
  { edition, weights, places, standing }: LeadContext,
  language: Language,
): v.InferOutput<typeof LeadInfo> {
  const { organisation, area, relation, capability, score } = lead;
  const capabilityEvidence = lead.rated.find(({ criterion }) => criterion === "evidence")?.evidence[0];
  if (!capabilityEvidence) throw new Error(`lead ${organisation.id} × ${area.id} has no capability evidence`);
  return {
    rank: lead.rank,
    partner: presentPartner(organisation, edition, language),
    area: {
      id: area.id,
      name: area.names[language],
      via: relation
        ? {
            area: relation.area,
            name: edition.areaById.get(relation.area)?.names[language] ?? relation.area,
            weight: relation.weight,
            reason: relation.reason[language],
          }
        : null,
    },
    capability: {
      stage: capability.stage,
      stageName: capability.stage ? STAGE_NAMES[capability.stage][language] : null,
      evidence: presentEvidence(capabilityEvidence, language),
    },
    verdict: presentVerdict(lead.verdict, language),
    score: score.score,
    band: score.band,
    fit: score.fit,
    riskDeduction: score.riskDeduction,
    points: presentCriteria(lead, language).map(({ evidence: _, ...points }) => points),
    reasons: presentReasons(lead, language),
    unknowns: presentUnknowns(lead, language),
    flags: lead.assessment.flags.map((flag) => presentFlag(flag, edition, language)),
    deciding: [...new Set(lead.assessment.deciding.map(({ rule }) => rule))],
    nextSteps: presentSteps(lead.assessment, language),
    ...presentDetail({ lead, weights, places, standing, edition }, language),
    otherAreas: [...lead.otherAreas],
    links: {
      explanation: `/v1/leads/${area.id}/${organisation.id}`,
      partner: `/v1/partners/${organisation.id}`,
      questionnaire: `/v1/partners/${organisation.id}/questionnaire`,
    },
  };
}
