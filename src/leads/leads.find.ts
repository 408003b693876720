import type { Country } from "../domain/country.schema.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import { Problem } from "../domain/problem.ts";
import type { Edition } from "../editions/edition.types.ts";
import type { Weights } from "../ranking/criteria.ts";
import { rateLead } from "../ranking/rate.ts";
import { type ScoredRisk, scoreLead } from "../ranking/score.ts";
import type { SubjectAssessment } from "../risk/assess.subject.ts";
import type { Assessment } from "../risk/flag.types.ts";
import { type Assessments, leadAssessmentsOf } from "./leads.assessments.ts";
import { type Match, matchesOf, matchText, passesFilters, type TextMatches, touchesQuestion } from "./leads.match.ts";
import {
  type BlockedSummary,
  type FoundLeads,
  LEAD_VERDICTS,
  type Lead,
  type LeadQuery,
  type LeadVerdict,
  type ReferenceCard,
} from "./leads.types.ts";
import { type DealContext, NO_DEAL } from "./risk.subjects.ts";

type UnrankedLead = Omit<Lead, "rank">;

/** Gravest level among the flags of a party that is not blocked. */
function riskOf(assessment: Assessment): ScoredRisk {
  const gravest = assessment.flags[0]?.level ?? "info";
  if (gravest === "block") throw new Error("a blocked party reached scoring");
  return gravest;
}

function toLead(
  edition: Edition,
  organisation: Organisation,
  match: Match,
  judged: { assessment: SubjectAssessment; verdict: LeadVerdict },
  settings: { weights: Weights; asOf: string },
): UnrankedLead {
  const country: Country | null = organisation.country
    ? (edition.countryByCode.get(organisation.country) ?? null)
    : null;
  const rated = rateLead({ ...match, organisation, country, year: Number(settings.asOf.slice(0, 4)) });
  const score = scoreLead(rated, settings.weights, riskOf(judged.assessment));
  const { area, capability, relation } = match;
  return { organisation, area, capability, relation, ...judged, rated, score, otherAreas: [] };
}

/** Higher score first; then the nearer area; then the id, so that equal input always gives equal order. */
function compareLeads(a: UnrankedLead, b: UnrankedLead): number {
  return (
    LEAD_VERDICTS.indexOf(a.verdict) - LEAD_VERDICTS.indexOf(b.verdict) ||
    b.score.score - a.score.score ||
    (b.relation?.weight ?? 1) - (a.relation?.weight ?? 1) ||
    (a.organisation.id < b.organisation.id ? -1 : a.organisation.id > b.organisation.id ? 1 : 0) ||
    (a.area.id < b.area.id ? -1 : 1)
  );
}

/** The best of an organisation's leads, with the areas of the others. */
function bestOf(leads: readonly UnrankedLead[]): UnrankedLead | null {
  const [best, ...rest] = leads.toSorted(compareLeads);
  if (!best) return null;
  const otherAreas = [...new Set(rest.map(({ area }) => area.id))].filter((id) => id !== best.area.id);
  return { ...best, otherAreas };
}

function withRanks(sorted: readonly UnrankedLead[]): Lead[] {
  let rank = 0;
  return sorted.map((lead, i) => {
    const before = sorted[i - 1];
    if (!before || before.verdict !== lead.verdict || before.score.score !== lead.score.score) rank = i + 1;
    return { ...lead, rank };
  });
}

function blockedSummary(
  edition: Edition,
  query: LeadQuery,
  text: TextMatches | null,
  assessments: Assessments,
): BlockedSummary {
  const blocked = edition.catalogue.organisations.filter(
    (organisation) =>
      touchesQuestion(edition, query, text, organisation) && assessments.of(organisation.id).verdict === "blocked",
  );
  const rules = blocked.map(({ id }) => assessments.of(id).deciding[0]?.rule ?? "");
  const byRule = [...Map.groupBy(rules, (rule) => rule)]
    .map(([rule, same]) => ({ rule, count: same.length }))
    .toSorted((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
  return { count: blocked.length, byRule };
}

function referenceCards(
  edition: Edition,
  query: LeadQuery,
  text: TextMatches | null,
  assessments: Assessments,
): ReferenceCard[] {
  if (!query.includeReference) return [];
  // The asker's country filter names where partners are sought; the brief's organisations sit elsewhere.
  const anywhere = { ...query, countries: [], kinds: [] };
  return edition.catalogue.organisations
    .filter(({ role }) => role === "reference")
    .filter((organisation) => touchesQuestion(edition, anywhere, text, organisation))
    .map((organisation) => ({ organisation, assessment: assessments.of(organisation.id) }));
}

/**
 * Ranks the partners that answer a question.
 * Gates come first: a blocked party is counted and dropped before anything is scored, so that no filter, text
 * or weight can bring it back.
 * @param asOf day for which the answer holds, YYYY-MM-DD
 */
export function findLeads(edition: Edition, query: LeadQuery, asOf: string): FoundLeads {
  const assessments = leadAssessmentsOf(edition, asOf, query.context ?? NO_DEAL);
  const text = matchText(edition, query.text);
  const hidden: Record<LeadVerdict, number> = { recommended: 0, conditional: 0, hold: 0, not_recommended: 0 };
  const found: UnrankedLead[] = [];

  for (const organisation of edition.catalogue.organisations) {
    if (organisation.role !== "candidate" || !passesFilters(organisation, query)) continue;
    const matches = matchesOf(edition, query, text, organisation);
    if (matches.length === 0) continue;
    const assessment = assessments.of(organisation.id);
    const { verdict } = assessment;
    if (verdict === "blocked") continue;
    if (!query.verdicts.includes(verdict)) {
      hidden[verdict] += 1;
      continue;
    }
    const settings = { weights: query.weights, asOf };
    const best = bestOf(
      matches.map((match) => toLead(edition, organisation, match, { assessment, verdict }, settings)),
    );
    if (best) found.push(best);
  }

  return {
    leads: withRanks(found.toSorted(compareLeads)),
    hidden,
    blocked: blockedSummary(edition, query, text, assessments),
    channels: edition.catalogue.organisations.filter(
      (organisation) =>
        organisation.role === "channel" &&
        assessments.of(organisation.id).verdict !== "blocked" &&
        touchesQuestion(edition, query, text, organisation),
    ),
    references: referenceCards(edition, query, text, assessments),
    wordsNotFound: text?.notFound ?? [],
  };
}

/**
 * The lead of one partner in one area, whatever its verdict short of blocked.
 * @throws Problem `not-found` for an unknown area or partner, `not-a-lead` for one that can't be a lead there
 */
export function findLead(
  edition: Edition,
  request: { area: string; partner: string; weights: Weights; context?: DealContext },
  asOf: string,
): Lead {
  const organisation = edition.organisationById.get(request.partner);
  if (!edition.areaById.has(request.area)) throw notFound("area", request.area);
  if (!organisation) throw notFound("partner", request.partner);
  const { context = NO_DEAL } = request;
  const assessment = leadAssessmentsOf(edition, asOf, context).of(organisation.id);
  const { verdict } = assessment;
  if (verdict === "blocked" || organisation.role !== "candidate") throw notALead(organisation, verdict === "blocked");
  const query: LeadQuery = {
    areas: [request.area],
    countries: [],
    kinds: [],
    verdicts: LEAD_VERDICTS,
    text: null,
    weights: request.weights,
    includeReference: false,
    context,
  };
  const settings = { weights: request.weights, asOf };
  const leads = matchesOf(edition, query, null, organisation).map((match) =>
    toLead(edition, organisation, match, { assessment, verdict }, settings),
  );
  const best = bestOf(leads);
  if (!best) throw noCapability(organisation, request.area);
  const rank = findLeads(edition, { ...query, verdicts: [verdict] }, asOf).leads.find(
    (lead) => lead.organisation.id === organisation.id,
  )?.rank;
  return { ...best, rank: rank ?? 0 };
}

function notFound(what: "area" | "partner", id: string): Problem {
  const names = {
    area: { ko: "분야", en: "area", ru: "области" },
    partner: { ko: "기관", en: "partner", ru: "организации" },
  }[what];
  return new Problem("not-found", {
    ko: `'${id}'라는 ${names.ko} 식별자가 없습니다.`,
    en: `There is no ${names.en} with the id '${id}'.`,
    ru: `Нет ${names.ru} с идентификатором «${id}».`,
  });
}

function notALead(organisation: Organisation, blocked: boolean): Problem {
  const { id } = organisation;
  return blocked
    ? new Problem("not-a-lead", {
        ko: `'${id}'은(는) 차단 대상이어서 협력 후보가 될 수 없습니다. 이유는 /v1/partners/${id}에 있습니다.`,
        en: `'${id}' is blocked and can never be a lead. The reason is at /v1/partners/${id}.`,
        ru: `«${id}» заблокирована и не может быть кандидатом. Причина: /v1/partners/${id}.`,
      })
    : new Problem("not-a-lead", {
        ko: `'${id}'은(는) 순위를 매기는 협력 후보가 아닙니다. /v1/partners/${id}에서 볼 수 있습니다.`,
        en: `'${id}' is not a candidate that is ranked. See /v1/partners/${id}.`,
        ru: `«${id}» не относится к ранжируемым кандидатам. См. /v1/partners/${id}.`,
      });
}

function noCapability(organisation: Organisation, area: string): Problem {
  const { id } = organisation;
  return new Problem("not-a-lead", {
    ko: `'${id}'에는 '${area}' 분야나 인접 분야의 역량 기록이 없습니다.`,
    en: `'${id}' has no recorded capability in '${area}' or a neighbouring area.`,
    ru: `У «${id}» нет компетенций в области «${area}» или смежной.`,
  });
}
