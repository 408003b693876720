import * as v from "valibot";
import type { RequestSnapshot } from "../app/app.types.ts";
import { KIND_NAMES, STAGE_NAMES, TIER_NAMES } from "../domain/labels.ts";
import { type Language, STAGES } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import { placesOfLeads } from "../leads/leads.moves.ts";
import type { FoundLeads, Lead, LeadQuery } from "../leads/leads.types.ts";
import { CRITERIA, CRITERION_IDS, type CriterionId, type Weights } from "../ranking/criteria.ts";
import { isKnown } from "../ranking/interval.ts";
import type { Places } from "../ranking/moves.ts";
import type { Standing } from "../ranking/standing.ts";
import { AssessmentInfo, presentAssessment } from "./assessment.response.ts";
import {
  EditionInfo,
  EvidenceInfo,
  FlagInfo,
  PageInfo,
  PartnerInfo,
  presentEdition,
  presentEvidence,
  presentFlag,
  presentPartner,
  presentScreening,
  presentSteps,
  presentVerdict,
  ScreeningNotice,
  VerdictInfo,
} from "./common.response.ts";
import {
  ChipInfo,
  DetailInfo,
  ProfileInfo,
  presentChips,
  presentDetail,
  presentProfile,
} from "./leads.detail.response.ts";

/** Reasons shown in a list; the lead's own address shows all. */
const MAX_REASONS = 3;

const CriterionInfo = v.pipe(
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

export const LeadsResponse = v.pipe(
  v.object({
    edition: EditionInfo,
    screening: ScreeningNotice,
    query: v.object({
      areas: v.array(v.string()),
      countries: v.array(v.string()),
      kinds: v.array(v.string()),
      verdicts: v.array(v.string()),
      q: v.nullable(v.string()),
      understood: v.array(ChipInfo),
      ignore: v.array(v.string()),
      wordsNotFound: v.pipe(
        v.array(v.string()),
        v.description("Words that were not understood and stand in no record"),
      ),
      profile: ProfileInfo,
      weights: v.record(v.string(), v.number()),
      lang: v.string(),
    }),
    notices: v.array(v.object({ area: v.string(), text: v.string() })),
    leads: v.array(LeadInfo),
    page: PageInfo,
    hidden: v.object({
      recommended: v.number(),
      conditional: v.number(),
      hold: v.number(),
      not_recommended: v.number(),
    }),
    blocked: v.object({
      count: v.number(),
      reasons: v.array(v.object({ rule: v.string(), title: v.string(), count: v.number() })),
      link: v.string(),
    }),
    channels: v.array(PartnerInfo),
    references: v.array(
      v.object({
        partner: PartnerInfo,
        verdict: VerdictInfo,
        reason: v.string(),
        briefRole: v.nullable(v.string()),
        flags: v.array(FlagInfo),
        link: v.string(),
      }),
    ),
  }),
  v.metadata({ ref: "Leads" }),
);

export const LeadExplanation = v.pipe(
  v.object({
    edition: EditionInfo,
    screening: ScreeningNotice,
    lead: LeadInfo,
    among: v.pipe(v.number(), v.description("Leads of the same verdict that the same question finds")),
    criteria: v.array(CriterionInfo),
    assessment: AssessmentInfo,
  }),
  v.metadata({ ref: "LeadExplanation" }),
);

const criterionOf = (id: CriterionId) => CRITERIA.find((criterion) => criterion.id === id);
const nameOf = (id: CriterionId, language: Language) => criterionOf(id)?.names[language] ?? id;
const round = (value: number) => Math.round(value * 1000) / 1000;

function presentCriteria(lead: Lead, language: Language): v.InferOutput<typeof CriterionInfo>[] {
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

export function presentLeads(
  snapshot: RequestSnapshot,
  query: LeadQuery,
  found: FoundLeads,
  page: { leads: readonly Lead[]; offset: number } & v.InferOutput<typeof PageInfo>,
  language: Language,
): v.InferOutput<typeof LeadsResponse> {
  const { edition } = snapshot;
  const { leads, offset, ...pageInfo } = page;
  const places = placesOfLeads(found.leads);
  const context = (i: number) => ({
    edition,
    weights: query.weights,
    places,
    standing: found.standings[offset + i] ?? null,
  });
  return {
    edition: presentEdition(snapshot),
    screening: presentScreening(edition, language),
    query: {
      areas: [...query.areas],
      countries: [...query.countries],
      kinds: [...query.kinds],
      verdicts: [...query.verdicts],
      q: query.text,
      understood: presentChips(found.asking, language),
      ignore: [...(query.ignore ?? [])],
      wordsNotFound: found.asking.text?.notFound ?? [],
      profile: presentProfile(found.asking),
      weights: { ...query.weights },
      lang: language,
    },
    notices: query.areas.flatMap((id) => {
      const notice = edition.areaById.get(id)?.notice;
      return notice ? [{ area: id, text: notice[language] }] : [];
    }),
    leads: leads.map((lead, i) => presentLead(lead, context(i), language)),
    page: pageInfo,
    hidden: { ...found.hidden },
    blocked: {
      count: found.blocked.count,
      reasons: found.blocked.byRule.map(({ rule, count }) => ({
        rule,
        title: edition.ruleById.get(rule)?.titles[language] ?? rule,
        count,
      })),
      link: "/v1/partners?verdict=blocked",
    },
    channels: found.channels.map((organisation) => presentPartner(organisation, edition, language)),
    references: found.references.map(({ organisation, assessment }) => ({
      partner: presentPartner(organisation, edition, language),
      verdict: presentVerdict(assessment.verdict, language),
      reason: organisation.reference?.tierReason[language] ?? "",
      briefRole: organisation.reference?.brief?.role[language] ?? null,
      flags: assessment.flags.map((flag) => presentFlag(flag, edition, language)),
      link: `/v1/partners/${organisation.id}`,
    })),
  };
}

export function presentExplanation(
  snapshot: RequestSnapshot,
  { lead, among }: { lead: Lead; among: FoundLeads },
  language: Language,
): v.InferOutput<typeof LeadExplanation> {
  const { edition } = snapshot;
  const context: LeadContext = {
    edition,
    weights: among.asking.query.weights,
    places: placesOfLeads(among.leads),
    standing: among.standings[among.leads.indexOf(lead)] ?? null,
  };
  return {
    edition: presentEdition(snapshot),
    screening: presentScreening(edition, language),
    lead: presentLead(lead, context, language),
    among: among.leads.length,
    criteria: presentCriteria(lead, language),
    assessment: presentAssessment(lead.assessment, edition, language),
  };
}
