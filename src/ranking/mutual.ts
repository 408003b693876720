import type { CooperationMode, Need, NeedType, Offer } from "../domain/exchange.schema.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import { type OrganisationKind, STAGES, type Stage } from "../domain/vocabulary.ts";
import { FACT_QUESTIONS, type UnknownFact } from "./facts.ts";
import { blend, exactly, isKnown, type Rating, UNKNOWN } from "./interval.ts";

/** What the asking firm brings and seeks. */
export interface FirmExchange {
  offers: readonly Offer[];
  needs: readonly Need[];
  modes: readonly CooperationMode[];
}

/** How far one area stands in for another: 1 the same, a published weight for a neighbour, 0 otherwise. */
export type AreaCloseness = (wanted: string, given: string) => number;

/**
 * What answers a need: an offer of the same kind, as the profiles of the Enterprise Europe Network pair them. A request
 * for joint research is answered by another such request or by a technology on offer.
 */
const OFFER_ANSWERS: Record<NeedType, Record<Offer["type"], number>> = {
  technology_request: { technology_offer: 1, business_offer: 0.3 },
  business_request: { technology_offer: 0.5, business_offer: 1 },
  rnd_request: { technology_offer: 0.6, business_offer: 0.2 },
};
const RND_MEETS_RND = 1;
/** A recorded capability is what a partner can do, which is less than what it says that it offers. */
const CAPABILITY_AS_OFFER = 0.8;
/** A stage below the one asked for: each step short costs this much. */
const STAGE_STEP = 0.3;
const UNKNOWN_STAGE: Rating = { low: 0.4, likely: 0.6, high: 1 };

/** Which kinds of organisation can usually work in which way; 0.5 where nothing speaks for or against. */
const RESEARCHERS: Partial<Record<OrganisationKind, number>> = { university: 1, research_institute: 1, startup: 0.6 };
const FIRMS: Partial<Record<OrganisationKind, number>> = {
  startup: 0.9,
  company: 1,
  state_owned: 0.7,
  university: 0.2,
  research_institute: 0.3,
};
const YOUNG: Partial<Record<OrganisationKind, number>> = {
  startup: 1,
  company: 0.7,
  state_owned: 0.2,
  university: 0.2,
  research_institute: 0.2,
};
const MODE_KINDS: Record<CooperationMode, Partial<Record<OrganisationKind, number>>> = {
  joint_research: RESEARCHERS,
  co_development: { startup: 1, company: 1, research_institute: 0.8, university: 0.6, state_owned: 0.6 },
  technology_licence: { startup: 1, research_institute: 1, university: 0.8, company: 0.8, state_owned: 0.5 },
  joint_venture: FIRMS,
  investment: YOUNG,
  acquisition: YOUNG,
  supply: FIRMS,
  outsourcing: FIRMS,
  pilot: { ...FIRMS, state_owned: 1, university: 0.5, government_agency: 0.8 },
  distribution: FIRMS,
  third_country_entry: FIRMS,
  training: { university: 1, research_institute: 0.8, company: 0.5, hub: 0.8 },
};
const OTHER_KIND = 0.5;

function rateStage(have: Stage | null, wanted: Stage | null): Rating {
  if (wanted === null) return exactly(1);
  if (have === null) return UNKNOWN_STAGE;
  const short = Math.max(0, STAGES.indexOf(wanted) - STAGES.indexOf(have));
  return exactly(Math.max(0, 1 - STAGE_STEP * short));
}

const scale = (rating: Rating, factor: number): Rating => ({
  low: rating.low * factor,
  likely: rating.likely * factor,
  high: rating.high * factor,
});

const best = (ratings: readonly Rating[]): Rating => ({
  low: Math.max(0, ...ratings.map(({ low }) => low)),
  likely: Math.max(0, ...ratings.map(({ likely }) => likely)),
  high: Math.max(0, ...ratings.map(({ high }) => high)),
});

const mean = (ratings: readonly Rating[]): Rating => blend(ratings.map((rating) => ({ weight: 1, rating })));

function answers(need: Need, offer: Pick<Offer, "type" | "area" | "stage">, closeness: AreaCloseness): Rating {
  const factor = OFFER_ANSWERS[need.type][offer.type] * closeness(need.area, offer.area);
  return scale(rateStage(offer.stage, need.minStage), factor);
}

/** How far a partner meets one need: by what it says that it offers, by what it can do, or by seeking the same research. */
export function meets(need: Need, { capabilities, exchange }: Organisation, closeness: AreaCloseness): Rating {
  const said = (exchange?.offers ?? []).map((offer) => answers(need, offer, closeness));
  const able = capabilities.map(({ area, stage }) =>
    scale(answers(need, { type: "technology_offer", area, stage }, closeness), CAPABILITY_AS_OFFER),
  );
  const seeking = (exchange?.needs ?? [])
    .filter(({ type }) => type === "rnd_request" && need.type === "rnd_request")
    .map(({ area }) => exactly(RND_MEETS_RND * closeness(need.area, area)));
  return best([...said, ...able, ...seeking]);
}

/** How well a way of working suits the partner: its own word where it gave one, else what its kind can usually do. */
function suits(mode: CooperationMode, { kind, exchange }: Organisation): Rating {
  if (exchange?.modes) return exactly(exchange.modes.some((said) => said.mode === mode) ? 1 : 0);
  const usual = MODE_KINDS[mode][kind] ?? OTHER_KIND;
  // Nobody asked the partner: its kind tells what is likely, and its own word could go either way.
  return { low: 0.5 * usual, likely: usual, high: Math.max(usual, 0.5 + 0.5 * usual) };
}

/** What of the firm's offers a partner seeks; unknown where nobody knows what it seeks. */
function isSought(offers: readonly Offer[], { exchange }: Organisation, closeness: AreaCloseness): Rating {
  const needs = exchange?.needs ?? null;
  if (needs === null) return UNKNOWN;
  if (needs.length === 0) return exactly(0);
  return best(needs.map((need) => best(offers.map((offer) => answers(need, offer, closeness)))));
}

/** Two sides joined so that a one-sided match earns little: 2ab / (a + b). */
export function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

export interface MutualRating {
  rating: Rating;
  /** What the partner meets of the firm's needs and ways of working; null if the firm told none. */
  toFirm: Rating | null;
  /** What the firm meets of the partner's needs; null if the firm told no offers. */
  toPartner: Rating | null;
  unknowns: Omit<UnknownFact, "criterion">[];
}

const join = (a: Rating, b: Rating): Rating => ({
  low: harmonic(a.low, b.low),
  likely: harmonic(a.likely, b.likely),
  high: harmonic(a.high, b.high),
});

/** What an unknown side could make of the criterion while the other stays as expected. */
function unknownSide(
  fact: "mutual.partnerNeeds" | "mutual.partnerModes",
  side: Rating | null,
  other: Rating | null,
  question: UnknownFact["question"],
): MutualRating["unknowns"] {
  if (!side || isKnown(side)) return [];
  const joined = (value: number) => (other ? harmonic(value, other.likely) : value);
  return [{ fact, worst: joined(side.low), best: joined(side.high), question }];
}

/** True if the firm told anything that this criterion could compare. */
export const tellsExchange = ({ offers, needs, modes }: FirmExchange): boolean =>
  offers.length + needs.length + modes.length > 0;

/**
 * How far firm and partner want of each other: the harmonic mean of both directions where the firm tells both its needs
 * and its offers, one direction where it tells one.
 */
export function rateMutual(firm: FirmExchange, organisation: Organisation, closeness: AreaCloseness): MutualRating {
  const forFirm = [
    ...firm.needs.map((need) => meets(need, organisation, closeness)),
    ...firm.modes.map((mode) => suits(mode, organisation)),
  ];
  const toFirm = forFirm.length > 0 ? mean(forFirm) : null;
  const toPartner = firm.offers.length > 0 ? isSought(firm.offers, organisation, closeness) : null;
  const rating = toFirm && toPartner ? join(toFirm, toPartner) : (toFirm ?? toPartner ?? exactly(1));
  return {
    rating,
    toFirm,
    toPartner,
    unknowns: [
      ...unknownSide("mutual.partnerNeeds", toPartner, toFirm, FACT_QUESTIONS.partnerNeeds),
      ...unknownSide("mutual.partnerModes", toFirm, toPartner, FACT_QUESTIONS.partnerModes),
    ],
  };
}
