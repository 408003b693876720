import type { Organisation } from "../domain/organisation.schema.ts";
import type { Edition } from "../editions/edition.types.ts";
import type { Weights } from "../ranking/criteria.ts";
import { rateMarkets } from "../ranking/market.ts";
import { rateMutual, tellsExchange } from "../ranking/mutual.ts";
import { type RatedCriterion, rateFacts, rateLead } from "../ranking/rate.ts";
import { RISK_FACTORS, type ScoredRisk, scoreLead } from "../ranking/score.ts";
import { type Standing, standingsOf } from "../ranking/standing.ts";
import type { SubjectAssessment } from "../risk/assess.subject.ts";
import type { Assessment } from "../risk/flag.types.ts";
import { type Asking, givingWay, NARROWING, passesFilters, readAsking } from "./leads.asking.ts";
import { type Assessments, leadAssessmentsOf } from "./leads.assessments.ts";
import { type Match, matchesOf, touchesQuestion } from "./leads.match.ts";
import { noCapability, notALead, notFound } from "./leads.problems.ts";
import {
  type BlockedSummary,
  type FoundLeads,
  LEAD_VERDICTS,
  type Lead,
  type LeadQuery,
  type LeadVerdict,
  NO_PROFILE,
  type ReferenceCard,
} from "./leads.types.ts";
import { NO_DEAL } from "./risk.subjects.ts";

type UnrankedLead = Omit<Lead, "rank">;

/** Gravest level among the flags of a party that is not blocked. */
export function riskOf(assessment: Assessment): ScoredRisk {
  const gravest = assessment.flags[0]?.level ?? "info";
  if (gravest === "block") throw new Error("a blocked party reached scoring");
  return gravest;
}

/** What a rating needs beside the match itself. */
interface Settings {
  edition: Edition;
  asking: Asking;
  asOf: string;
}

/** Ratings that no question changes, for as long as the edition lives; the year may change under a running process. */
const factsByCapability = new WeakMap<Match["capability"], Map<string, RatedCriterion[]>>();

function factsOf(
  { edition, asOf }: Settings,
  organisation: Organisation,
  { area, capability }: Match,
): RatedCriterion[] {
  const year = Number(asOf.slice(0, 4));
  const key = `${area.id} ${year}`;
  const known = factsByCapability.get(capability) ?? new Map<string, RatedCriterion[]>();
  factsByCapability.set(capability, known);
  const remembered = known.get(key);
  if (remembered) return remembered;
  const country = organisation.country ? (edition.countryByCode.get(organisation.country) ?? null) : null;
  const facts = rateFacts({ organisation, capability, area, country, year });
  known.set(key, facts);
  return facts;
}

function toLead(
  settings: Settings,
  organisation: Organisation,
  match: Match,
  judged: { assessment: SubjectAssessment; verdict: LeadVerdict },
): UnrankedLead {
  const { edition, asking } = settings;
  const { exchange, markets, closeness } = asking;
  const mutual = tellsExchange(exchange) ? rateMutual(exchange, organisation, closeness) : null;
  const market = markets.length > 0 ? rateMarkets(markets, organisation, edition.countryByCode) : null;
  const rated = rateLead(factsOf(settings, organisation, match), { wishes: match.wishes, mutual, market });
  const score = scoreLead(rated, asking.query.weights, riskOf(judged.assessment));
  const { area, capability, relation } = match;
  return { organisation, area, capability, relation, ...judged, rated, score, mutual, market, otherAreas: [] };
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

function blockedSummary({ edition, asking }: Settings, assessments: Assessments): BlockedSummary {
  const blocked = edition.catalogue.organisations.filter(
    (organisation) =>
      touchesQuestion(edition, asking, organisation) && assessments.of(organisation.id).verdict === "blocked",
  );
  const rules = blocked.map(({ id }) => assessments.of(id).deciding[0]?.rule ?? "");
  const byRule = [...Map.groupBy(rules, (rule) => rule)]
    .map(([rule, same]) => ({ rule, count: same.length }))
    .toSorted((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
  return { count: blocked.length, byRule };
}

function referenceCards({ edition, asking }: Settings, assessments: Assessments): ReferenceCard[] {
  if (!asking.query.includeReference) return [];
  // The asker's country filter names where partners are sought; the brief's organisations sit elsewhere.
  const anywhere: Asking = {
    ...asking,
    query: { ...asking.query, countries: [], kinds: [], profile: NO_PROFILE },
    countries: [],
    withdrawn: new Set(NARROWING),
  };
  return edition.catalogue.organisations
    .filter(({ role }) => role === "reference")
    .filter((organisation) => touchesQuestion(edition, anywhere, organisation))
    .map((organisation) => ({ organisation, assessment: assessments.of(organisation.id) }));
}

interface Candidates {
  found: UnrankedLead[];
  hidden: Record<LeadVerdict, number>;
}

/** Gates come first: a blocked party is dropped before anything is scored. */
function findCandidates(settings: Settings, assessments: Assessments): Candidates {
  const { edition, asking } = settings;
  const hidden: Record<LeadVerdict, number> = { recommended: 0, conditional: 0, hold: 0, not_recommended: 0 };
  const found: UnrankedLead[] = [];
  for (const organisation of edition.catalogue.organisations) {
    if (organisation.role !== "candidate" || !passesFilters(edition, organisation, asking)) continue;
    const matches = matchesOf(edition, asking, organisation);
    if (matches.length === 0) continue;
    const assessment = assessments.of(organisation.id);
    const { verdict } = assessment;
    if (verdict === "blocked") continue;
    if (!asking.query.verdicts.includes(verdict)) {
      hidden[verdict] += 1;
      continue;
    }
    const best = bestOf(matches.map((match) => toLead(settings, organisation, match, { assessment, verdict })));
    if (best) found.push(best);
  }
  return { found, hidden };
}

const isEmpty = ({ found, hidden }: Candidates) =>
  found.length === 0 && Object.values(hidden).every((count) => count === 0);

/** Looks for candidates; what the text says of kind and place gives way, in this order, rather than leave nothing. */
function findOrGiveWay(settings: Settings, assessments: Assessments): { settings: Settings; candidates: Candidates } {
  let current = settings;
  let candidates = findCandidates(current, assessments);
  while (isEmpty(candidates)) {
    const wider = givingWay(current.edition, current.asking);
    if (!wider) break;
    current = { ...current, asking: wider };
    candidates = findCandidates(current, assessments);
  }
  // A wider question that finds nothing either says less of what was asked.
  return isEmpty(candidates) ? { settings, candidates } : { settings: current, candidates };
}

/** How firm the places of ranked leads are. @param leads in published order */
export function standingsOfLeads(leads: readonly Lead[], weights: Weights): (Standing | null)[] {
  return standingsOf(
    leads.map(({ organisation, area, verdict, assessment, rated, score }) => ({
      id: `${organisation.id} ${area.id}`,
      section: LEAD_VERDICTS.indexOf(verdict),
      factor: RISK_FACTORS[riskOf(assessment)],
      ratings: rated,
      score: score.score,
    })),
    weights,
  );
}

/**
 * Ranks the partners that answer a question.
 * Gates come first: a blocked party is counted and dropped before anything is scored, so that no filter, text
 * or weight can bring it back.
 * @param asOf day for which the answer holds, YYYY-MM-DD
 */
export async function findLeads(edition: Edition, query: LeadQuery, asOf: string): Promise<FoundLeads> {
  const assessments = leadAssessmentsOf(edition, asOf, query.context ?? NO_DEAL);
  const asked: Settings = { edition, asking: await readAsking(edition, query), asOf };
  const { settings, candidates } = findOrGiveWay(asked, assessments);
  const { asking } = settings;
  const leads = withRanks(candidates.found.toSorted(compareLeads));
  return {
    leads,
    hidden: candidates.hidden,
    blocked: blockedSummary(settings, assessments),
    channels: edition.catalogue.organisations.filter(
      (organisation) =>
        organisation.role === "channel" &&
        assessments.of(organisation.id).verdict !== "blocked" &&
        touchesQuestion(edition, asking, organisation),
    ),
    references: referenceCards(settings, assessments),
    asking,
    standings: standingsOfLeads(leads, query.weights),
  };
}

/**
 * The lead of one partner in one area, whatever its verdict short of blocked, among all that the same question finds.
 * @param query the question of which the lead is a part: its text, weights and profile; `areas` and `verdicts` are set here
 * @throws Problem `not-found` for an unknown area or partner, `not-a-lead` for one that can't be a lead there
 */
export async function findLead(
  edition: Edition,
  request: { area: string; partner: string },
  query: LeadQuery,
  asOf: string,
): Promise<{ lead: Lead; among: FoundLeads }> {
  const organisation = edition.organisationById.get(request.partner);
  if (!edition.areaById.has(request.area)) throw notFound("area", request.area);
  if (!organisation) throw notFound("partner", request.partner);
  const assessment = leadAssessmentsOf(edition, asOf, query.context ?? NO_DEAL).of(organisation.id);
  const { verdict } = assessment;
  if (verdict === "blocked" || organisation.role !== "candidate") throw notALead(organisation, verdict === "blocked");
  // A shared address must answer for every lead that its list showed, so that neither text nor filters exclude it here.
  const among = await findLeads(edition, { ...query, areas: [request.area], verdicts: [verdict] }, asOf);
  const listed = among.leads.find((lead) => lead.organisation.id === organisation.id);
  if (listed) return { lead: listed, among };
  const settings: Settings = { edition, asking: among.asking, asOf };
  const plain: Asking = { ...among.asking, query: { ...query, areas: [request.area] }, text: null, countries: [] };
  const best = bestOf(
    matchesOf(edition, plain, organisation).map((match) =>
      toLead({ ...settings, asking: plain }, organisation, match, { assessment, verdict }),
    ),
  );
  if (!best) throw noCapability(organisation, request.area);
  return { lead: { ...best, rank: 0 }, among };
}
