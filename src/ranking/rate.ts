import type { Area } from "../domain/area.schema.ts";
import { ACCESS_FACTORS, type Country } from "../domain/country.schema.ts";
import { type Evidence, evidenceOf, publisherCount } from "../domain/evidence.ts";
import type { Capability, Organisation } from "../domain/organisation.schema.ts";
import type { AreaTier, OrganisationKind, Stage } from "../domain/vocabulary.ts";
import type { CriterionId } from "./criteria.ts";
import { between, blend, exactly, type Rating, UNKNOWN } from "./interval.ts";

/** A criterion's rating with what it rests on. */
export interface RatedCriterion {
  criterion: CriterionId;
  rating: Rating;
  evidence: readonly Evidence[];
}

export interface RatingInput {
  organisation: Organisation;
  capability: Capability;
  /** The area that was asked for, which may be a neighbour of the capability's own. */
  area: Area;
  country: Country | null;
  /** 1 for the very area, the relation's weight for a neighbour; null if no area was asked for. */
  areaMatch: number | null;
  /** Share of the free text that was found; null if there was none. */
  textMatch: number | null;
  /** Year of the day for which the answer holds. */
  year: number;
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

function rateRelevance({ areaMatch, textMatch }: RatingInput): Rating {
  const parts = [areaMatch, textMatch].filter((part) => part !== null);
  // Nothing was asked for, so nothing can be missed.
  if (parts.length === 0) return exactly(1);
  return exactly(parts.reduce((sum, part) => sum + part, 0) / parts.length);
}

/** How well one piece of evidence is attested. */
export function rateEvidence(evidence: Evidence): Rating {
  if (evidence.mark === "recalled") return RECALLED;
  if (evidence.mark !== "verified") return exactly(PRESS_OR_INFERRED);
  return exactly(publisherCount(evidence) >= 2 ? 1 : ONE_SOURCE);
}

function rateStage({ capability }: RatingInput): Rating {
  if (capability.stage === null) return between(STAGE_RATINGS.research, STAGE_RATINGS.in_use);
  return exactly(STAGE_RATINGS[capability.stage]);
}

function rateAccess({ country }: RatingInput): RatedCriterion {
  const claims = ACCESS_FACTORS.map((factor) => country?.access[factor] ?? null);
  const parts = claims.map((claim) => ({ weight: 1, rating: claim ? exactly(ACCESS_RATINGS[claim.level]) : UNKNOWN }));
  const evidence = claims.flatMap((claim) => (claim && country ? [evidenceOf(country, claim, claim.statement)] : []));
  return { criterion: "access", rating: blend(parts), evidence };
}

function rateKoreaLink({ organisation }: RatingInput): RatedCriterion {
  const { koreaLink } = organisation;
  const rating = { known: exactly(1), none_known: exactly(0), unknown: UNKNOWN }[koreaLink.state];
  const evidence = koreaLink.statement ? [evidenceOf(organisation, koreaLink, koreaLink.statement)] : [];
  return { criterion: "koreaLink", rating, evidence };
}

function rateMaturity({ organisation, year }: RatingInput): RatedCriterion {
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
  return { criterion: "maturity", rating, evidence };
}

/** Rates a partner in an area on every criterion, against fixed anchors. */
export function rateLead(input: RatingInput): RatedCriterion[] {
  const { organisation, capability, area } = input;
  const capabilityEvidence = evidenceOf(organisation, capability, capability.statement);
  const emphasis = (TIER_RATINGS[area.tier] + KIND_RATINGS[organisation.kind]) / 2;
  return [
    { criterion: "relevance", rating: rateRelevance(input), evidence: [] },
    { criterion: "evidence", rating: rateEvidence(capabilityEvidence), evidence: [capabilityEvidence] },
    { criterion: "stage", rating: rateStage(input), evidence: [] },
    rateAccess(input),
    rateKoreaLink(input),
    rateMaturity(input),
    { criterion: "emphasis", rating: exactly(emphasis), evidence: [] },
  ];
}
