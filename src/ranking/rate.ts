import type { Area } from "../domain/area.schema.ts";
import { ACCESS_FACTORS, type Country } from "../domain/country.schema.ts";
import { type Evidence, evidenceOf, publisherCount } from "../domain/evidence.ts";
import type { Capability, Organisation } from "../domain/organisation.schema.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import type { AreaTier, OrganisationKind, Stage } from "../domain/vocabulary.ts";
import type { CriterionId } from "./criteria.ts";
import { ACCESS_QUESTIONS, FACT_QUESTIONS, type UnknownFact } from "./facts.ts";
import { between, blend, exactly, isKnown, type Rating, UNKNOWN } from "./interval.ts";
import type { MarketRating } from "./market.ts";
import type { MutualRating } from "./mutual.ts";
import { type MetWishes, rateRelevance } from "./relevance.ts";

/** A criterion's rating with what it rests on. */
export interface RatedCriterion {
  criterion: CriterionId;
  rating: Rating;
  evidence: readonly Evidence[];
  /** What would settle it; empty if it is known. */
  unknowns: readonly UnknownFact[];
}

/** What a lead is rated on that no question changes. */
export interface StandingFacts {
  organisation: Organisation;
  capability: Capability;
  /** The area that the lead is for, which may be a neighbour of the capability's own. */
  area: Area;
  country: Country | null;
  /** Year of the day for which the answer holds. */
  year: number;
}

/** What a question adds. */
export interface Asked {
  wishes: MetWishes;
  /** Null where the question tells nothing to compare. */
  mutual: MutualRating | null;
  market: MarketRating | null;
}

const ONE_SOURCE = 0.7;
const PRESS_OR_INFERRED = 0.5;
/** General knowledge may be wrong, and at best becomes a fact with one source. */
const RECALLED = between(0, ONE_SOURCE);

const STAGE_RATINGS: Record<Stage, number> = { research: 0.3, prototype: 0.5, pilot: 0.75, in_use: 1 };
const ACCESS_RATINGS = { closed: 0, partial: 0.5, open: 1 } as const;

const YEARS_TO_MATURITY = 8;
const MIN_AGE_RATING = 0.2;
const AGE_SHARE = 0.6;
const SCALE_SHARE = 0.4;
const RECALLED_SCALE = between(0, 1);

const TIER_RATINGS: Record<AreaTier, number> = {
  recommended_state_level: 1,
  floated_in_government_talks: 0.75,
  company_precedent: 0.5,
  market_creation: 0.5,
  candidate_area: 0.25,
};

/** The brief looks for young digital firms, then for others that decide for themselves. */
const KIND_RATINGS: Record<OrganisationKind, number> = {
  startup: 1,
  company: 0.8,
  research_institute: 0.7,
  university: 0.7,
  association: 0.5,
  accelerator: 0.5,
  hub: 0.5,
  fund: 0.5,
  state_owned: 0.4,
  government_agency: 0.4,
  asset: 0,
};

/** How well one piece of evidence is attested. */
export function rateEvidence(evidence: Evidence): Rating {
  if (evidence.mark === "recalled") return RECALLED;
  if (evidence.mark !== "verified") return exactly(PRESS_OR_INFERRED);
  return exactly(publisherCount(evidence) >= 2 ? 1 : ONE_SOURCE);
}

/** The range of one unknown that is the whole of its criterion. */
function wholly(
  criterion: CriterionId,
  fact: UnknownFact["fact"],
  rating: Rating,
  question: LocalisedText,
): UnknownFact[] {
  return isKnown(rating) ? [] : [{ fact, criterion, worst: rating.low, best: rating.high, question }];
}

/** The ranges of unknowns that are parts of a weighted mean: each moves it while the others stay as expected. */
function partly(
  criterion: CriterionId,
  likely: number,
  parts: readonly { fact: UnknownFact["fact"]; share: number; rating: Rating; question: LocalisedText }[],
): UnknownFact[] {
  return parts
    .filter(({ rating }) => !isKnown(rating))
    .map(({ fact, share, rating, question }) => ({
      fact,
      criterion,
      worst: likely + share * (rating.low - rating.likely),
      best: likely + share * (rating.high - rating.likely),
      question,
    }));
}

function rateCapability({ organisation, capability }: StandingFacts): RatedCriterion {
  const evidence = evidenceOf(organisation, capability, capability.statement);
  const rating = rateEvidence(evidence);
  const unknowns = wholly("evidence", "evidence.source", rating, FACT_QUESTIONS.evidence);
  return { criterion: "evidence", rating, evidence: [evidence], unknowns };
}

function rateStage({ capability }: StandingFacts): RatedCriterion {
  const rating =
    capability.stage === null
      ? between(STAGE_RATINGS.research, STAGE_RATINGS.in_use)
      : exactly(STAGE_RATINGS[capability.stage]);
  return { criterion: "stage", rating, evidence: [], unknowns: wholly("stage", "stage", rating, FACT_QUESTIONS.stage) };
}

function rateAccess({ country }: StandingFacts): RatedCriterion {
  const claims = ACCESS_FACTORS.map((factor) => country?.access[factor] ?? null);
  const parts = claims.map((claim) => ({ weight: 1, rating: claim ? exactly(ACCESS_RATINGS[claim.level]) : UNKNOWN }));
  const evidence = claims.flatMap((claim) => (claim && country ? [evidenceOf(country, claim, claim.statement)] : []));
  const rating = blend(parts);
  const facts = ACCESS_FACTORS.map((factor, i) => ({
    fact: `access.${factor}` as const,
    share: 1 / ACCESS_FACTORS.length,
    rating: parts[i]?.rating ?? UNKNOWN,
    question: ACCESS_QUESTIONS[factor],
  }));
  return { criterion: "access", rating, evidence, unknowns: partly("access", rating.likely, facts) };
}

function rateKoreaLink({ organisation }: StandingFacts): RatedCriterion {
  const { koreaLink } = organisation;
  const rating = { known: exactly(1), none_known: exactly(0), unknown: UNKNOWN }[koreaLink.state];
  const evidence = koreaLink.statement ? [evidenceOf(organisation, koreaLink, koreaLink.statement)] : [];
  return {
    criterion: "koreaLink",
    rating,
    evidence,
    unknowns: wholly("koreaLink", "koreaLink", rating, FACT_QUESTIONS.koreaLink),
  };
}

function rateMaturity({ organisation, year }: StandingFacts): RatedCriterion {
  const { founded, scale } = organisation;
  const age = founded ? Math.max(0, year - founded.value) : null;
  const byAge =
    age === null ? between(MIN_AGE_RATING, 1) : exactly(Math.min(1, Math.max(MIN_AGE_RATING, age / YEARS_TO_MATURITY)));
  const byScale = scale ? (scale.mark === "recalled" ? RECALLED_SCALE : exactly(1)) : UNKNOWN;
  const rating = blend([
    { weight: AGE_SHARE, rating: byAge },
    { weight: SCALE_SHARE, rating: byScale },
  ]);
  const evidence: Evidence[] = [];
  if (founded) {
    const year = founded.value;
    const statement = { ko: `${year}년 설립`, en: `Founded in ${year}`, ru: `Год основания: ${year}` };
    evidence.push(evidenceOf(organisation, founded, statement));
  }
  if (scale) evidence.push(evidenceOf(organisation, scale, scale.statement));
  const unknowns = partly("maturity", rating.likely, [
    { fact: "maturity.founded", share: AGE_SHARE, rating: byAge, question: FACT_QUESTIONS.founded },
    { fact: "maturity.scale", share: SCALE_SHARE, rating: byScale, question: FACT_QUESTIONS.scale },
  ]);
  return { criterion: "maturity", rating, evidence, unknowns };
}

/** Rates what no question changes: evidence, stage, access, Korea link, maturity and the brief's emphasis. */
export function rateFacts(facts: StandingFacts): RatedCriterion[] {
  const { organisation, area } = facts;
  const emphasis = exactly((TIER_RATINGS[area.tier] + KIND_RATINGS[organisation.kind]) / 2);
  return [
    rateCapability(facts),
    rateStage(facts),
    rateAccess(facts),
    rateKoreaLink(facts),
    rateMaturity(facts),
    { criterion: "emphasis", rating: emphasis, evidence: [], unknowns: [] },
  ];
}

function rateMarket({ rating, evidence, parts, unknowns }: MarketRating): RatedCriterion {
  const facts = {
    country: "market.seat",
    "facts.customers": "market.presence",
    "country.memberships": "market.memberships",
  } as const;
  const [first] = unknowns;
  // Ways into a market exclude each other, so one question stands for the whole range.
  const range = first && parts.length > 0 ? [{ ...first, fact: facts[first.fact] }] : [];
  return {
    criterion: "market",
    rating,
    evidence,
    unknowns: range.flatMap(({ fact, question }) => wholly("market", fact, rating, question)),
  };
}

/**
 * A lead on every criterion, against fixed anchors. `mutual` and `market` are there only where the question tells
 * something to compare, so that they earn or cost nobody a point elsewhere.
 */
export function rateLead(facts: readonly RatedCriterion[], { wishes, mutual, market }: Asked): RatedCriterion[] {
  const relevance: RatedCriterion = {
    criterion: "relevance",
    rating: rateRelevance(wishes),
    evidence: [],
    unknowns: [],
  };
  const both: RatedCriterion[] = [];
  if (mutual) {
    const unknowns = mutual.unknowns.map((unknown) => ({ ...unknown, criterion: "mutual" as const }));
    both.push({ criterion: "mutual", rating: mutual.rating, evidence: [], unknowns });
  }
  if (market) both.push(rateMarket(market));
  return [relevance, ...both, ...facts];
}
