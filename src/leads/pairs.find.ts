import type { LocalisedText } from "../domain/text.schema.ts";
import type { Edition } from "../editions/edition.types.ts";
import type { Weights } from "../ranking/criteria.ts";
import { blend, exactly, type Rating } from "../ranking/interval.ts";
import { rateMarkets } from "../ranking/market.ts";
import { meets } from "../ranking/mutual.ts";
import { arePair, type Coverage, coversAlone, joinCoverage, ratePair } from "../ranking/pair.ts";
import { AREA_FOR_TOPIC } from "../ranking/relevance.ts";
import { RISK_FACTORS, type Score, type ScoredRisk, scoreLead } from "../ranking/score.ts";
import type { Asking } from "./leads.asking.ts";
import { findLeads, riskOf } from "./leads.find.ts";
import { topicStrength } from "./leads.match.ts";
import { type FoundLeads, LEAD_VERDICTS, type Lead, type LeadQuery, type LeadVerdict } from "./leads.types.ts";

/** Leads that pairs are made of, best first: the pairs grow with the square. */
export const PAIR_POOL = 80;
/** Fewer parts than this are no need that two could share. */
export const MIN_PARTS = 2;
/** Leads that cover everything alone are named up to this many. */
const ALONE_SHOWN = 5;

/** One part of a need. */
export interface Part {
  id: string;
  names: LocalisedText;
  /** How far a partner meets it. */
  rate: (lead: Lead) => Rating;
}

export interface Pair {
  rank: number;
  members: readonly [Lead, Lead];
  verdict: LeadVerdict;
  score: Score;
  /** For each part of the need, who meets it and how far. */
  covers: readonly { part: Part; by: readonly Lead[]; rating: Rating }[];
}

export interface FoundPairs {
  parts: readonly Part[];
  pairs: readonly Pair[];
  /** Leads that cover the whole need alone, best first: a pair is not needed there. */
  alone: readonly Lead[];
  leads: FoundLeads;
}

function areaParts(edition: Edition, { query, text, closeness }: Asking): Part[] {
  const ids = [...new Set([...query.areas, ...(text?.question.areas ?? [])])];
  return ids.flatMap((id) => {
    const area = edition.areaById.get(id);
    const rate = ({ organisation }: Lead) =>
      exactly(Math.max(0, ...organisation.capabilities.map((capability) => closeness(id, capability.area))));
    return area ? [{ id: `area:${id}`, names: area.names, rate }] : [];
  });
}

function topicParts(asking: Asking): Part[] {
  const { text, closeness } = asking;
  return (text?.question.topics ?? []).map((topic, i) => ({
    id: topic.id,
    names: text?.question.chips.find(({ id }) => id === topic.id)?.names ?? {
      ko: topic.id,
      en: topic.id,
      ru: topic.id,
    },
    rate: ({ organisation }) => {
      const inArea = organisation.capabilities.flatMap(({ area }) =>
        topic.areas.map((wanted) => closeness(wanted, area)),
      );
      return exactly(Math.max(topicStrength(asking, organisation, i), AREA_FOR_TOPIC * Math.max(0, ...inArea)));
    },
  }));
}

function needParts(edition: Edition, { exchange, closeness }: Asking): Part[] {
  return exchange.needs.map((need) => ({
    id: `need:${need.type}:${need.area}`,
    names: edition.areaById.get(need.area)?.names ?? { ko: need.area, en: need.area, ru: need.area },
    rate: ({ organisation }) => meets(need, organisation, closeness),
  }));
}

function marketParts(edition: Edition, { markets }: Asking): Part[] {
  return markets.flatMap((market) => {
    const names = edition.countryByCode.get(market)?.names;
    const rate = ({ organisation }: Lead) => rateMarkets([market], organisation, edition.countryByCode).rating;
    return names ? [{ id: `market:${market}`, names, rate }] : [];
  });
}

/** The parts of a need: every area, topic, stated need and target market of the question. */
export function partsOf(edition: Edition, asking: Asking): Part[] {
  return [
    ...areaParts(edition, asking),
    ...topicParts(asking),
    ...needParts(edition, asking),
    ...marketParts(edition, asking),
  ];
}

interface Covering {
  lead: Lead;
  coverage: Coverage;
}

const graver = (a: ScoredRisk, b: ScoredRisk): ScoredRisk => (RISK_FACTORS[a] <= RISK_FACTORS[b] ? a : b);
const worst = (a: LeadVerdict, b: LeadVerdict): LeadVerdict =>
  LEAD_VERDICTS.indexOf(a) >= LEAD_VERDICTS.indexOf(b) ? a : b;

function toPair(parts: readonly Part[], a: Covering, b: Covering, weights: Weights): Omit<Pair, "rank"> {
  const together = joinCoverage(a.coverage, b.coverage);
  const rated = ratePair(a.lead.rated, b.lead.rated, blend(together.map((rating) => ({ weight: 1, rating }))));
  const covers = parts.map((part, i) => {
    const rating = together[i] ?? exactly(0);
    const by = [a, b].filter(({ coverage }) => coverage[i]?.likely === rating.likely).map(({ lead }) => lead);
    return { part, by, rating };
  });
  return {
    members: [a.lead, b.lead],
    verdict: worst(a.lead.verdict, b.lead.verdict),
    score: scoreLead(rated, weights, graver(riskOf(a.lead.assessment), riskOf(b.lead.assessment))),
    covers,
  };
}

const idsOf = ({ members }: Pick<Pair, "members">) => members.map(({ organisation }) => organisation.id).join(" ");

function comparePairs(a: Omit<Pair, "rank">, b: Omit<Pair, "rank">): number {
  return (
    LEAD_VERDICTS.indexOf(a.verdict) - LEAD_VERDICTS.indexOf(b.verdict) ||
    b.score.score - a.score.score ||
    (idsOf(a) < idsOf(b) ? -1 : 1)
  );
}

/** Equal verdict and score share a place. */
function withPlaces(sorted: readonly Omit<Pair, "rank">[]): Pair[] {
  let rank = 0;
  return sorted.map((pair, i) => {
    const before = sorted[i - 1];
    if (!before || before.verdict !== pair.verdict || before.score.score !== pair.score.score) rank = i + 1;
    return { ...pair, rank };
  });
}

/**
 * Pairs of leads that together cover a need which neither covers alone, ranked like leads: the same criteria, weights
 * and risk factors, with the graver risk and the worse verdict of the two. A blocked party is no lead and so in no pair.
 * @param asOf day for which the answer holds, YYYY-MM-DD
 */
export async function findPairs(edition: Edition, query: LeadQuery, asOf: string): Promise<FoundPairs> {
  const leads = await findLeads(edition, query, asOf);
  const parts = partsOf(edition, leads.asking);
  if (parts.length < MIN_PARTS) return { parts, pairs: [], alone: [], leads };
  const covering = leads.leads.map((lead): Covering => ({ lead, coverage: parts.map(({ rate }) => rate(lead)) }));
  const alone = covering.filter(({ coverage }) => coversAlone(coverage)).slice(0, ALONE_SHOWN);
  const pool = covering.filter(({ coverage }) => !coversAlone(coverage)).slice(0, PAIR_POOL);
  const found = pool.flatMap((a, i) =>
    pool
      .slice(i + 1)
      .filter((b) => arePair(a.coverage, b.coverage))
      .map((b) => toPair(parts, a, b, query.weights)),
  );
  return {
    parts,
    pairs: withPlaces(found.toSorted(comparePairs)),
    alone: alone.map(({ lead }) => lead),
    leads,
  };
}
