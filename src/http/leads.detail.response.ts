import * as v from "valibot";
import { COOPERATION_MODES, NEED_TYPES, OFFER_TYPES } from "../domain/exchange.schema.ts";
import type { Language } from "../domain/vocabulary.ts";
import { STAGES } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import { type Asking, applies } from "../leads/leads.asking.ts";
import { movesOfLead } from "../leads/leads.moves.ts";
import { type Lead, NO_PROFILE } from "../leads/leads.types.ts";
import { CRITERION_IDS, type CriterionId, type Weights } from "../ranking/criteria.ts";
import { FACT_IDS, type FactId } from "../ranking/facts.ts";
import type { Rating } from "../ranking/interval.ts";
import type { Places } from "../ranking/moves.ts";
import type { Standing } from "../ranking/standing.ts";
import { CHIP_TYPES } from "../search/question.ts";

const RatingInfo = v.object({ low: v.number(), likely: v.number(), high: v.number() });

export const ChipInfo = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.description("Give it as `ignore` to take the reading away")),
    type: v.picklist(CHIP_TYPES),
    text: v.pipe(v.string(), v.description("The words of the question that it was read from")),
    name: v.string(),
    applied: v.pipe(
      v.boolean(),
      v.description("False where a filter of the request speaks instead, or where nothing would have been left"),
    ),
    corrected: v.pipe(v.boolean(), v.description("True if the words were taken for a typo")),
  }),
  v.metadata({ ref: "Chip" }),
);

export const ProfileInfo = v.object({
  offers: v.array(v.object({ type: v.picklist(OFFER_TYPES), area: v.string(), stage: v.nullable(v.picklist(STAGES)) })),
  needs: v.array(
    v.object({ type: v.picklist(NEED_TYPES), area: v.string(), minStage: v.nullable(v.picklist(STAGES)) }),
  ),
  modes: v.array(v.picklist(COOPERATION_MODES)),
  markets: v.array(v.string()),
  marketCountries: v.pipe(
    v.array(v.string()),
    v.description("Countries that the target markets stand for; Russia and Belarus are never among them"),
  ),
  opensOnly: v.boolean(),
});

const Range = v.object({ from: v.number(), to: v.number() });

const MoveInfo = v.pipe(
  v.object({
    fact: v.picklist(FACT_IDS),
    criterion: v.picklist(CRITERION_IDS),
    question: v.string(),
    points: v.pipe(Range, v.description("The score if the fact turns out worst and best, all else as expected")),
    places: v.pipe(Range, v.description("The place in the whole list for each")),
  }),
  v.metadata({ ref: "Move" }),
);

const StandingInfo = v.pipe(
  v.object({
    rank: v.pipe(
      v.object({ low: v.number(), high: v.number() }),
      v.description("5th and 95th percentile of the place under drawn weights and unknowns"),
    ),
    top5: v.pipe(v.number(), v.description("Share of the draws in which the lead is among the first five")),
    tie: v.pipe(
      v.nullable(Range),
      v.description("Places that the draws do not tell apart; null if the lead stands alone"),
    ),
  }),
  v.metadata({ ref: "Standing" }),
);

const MarketInfo = v.object({
  market: v.string(),
  name: v.string(),
  opens: v.string(),
  statement: v.string(),
  rating: RatingInfo,
});

/** What a lead says beyond its points: how firm its place is, what would move it, and how both sides fit. */
export const DetailInfo = {
  standing: v.pipe(v.nullable(StandingInfo), v.description("Null beyond the leads that are drawn against each other")),
  moves: v.pipe(v.array(MoveInfo), v.description("The three unknown facts that would move the lead most")),
  mutual: v.nullable(v.object({ toFirm: v.nullable(RatingInfo), toPartner: v.nullable(RatingInfo) })),
  markets: v.nullable(v.array(MarketInfo)),
};

const round = (value: number) => Math.round(value * 1000) / 1000;
const presentRating = ({ low, likely, high }: Rating) => ({
  low: round(low),
  likely: round(likely),
  high: round(high),
});

export function presentChips(asking: Asking, language: Language): v.InferOutput<typeof ChipInfo>[] {
  return (asking.text?.question.chips ?? []).map((chip) => ({
    id: chip.id,
    type: chip.type,
    text: chip.text,
    name: chip.names[language],
    applied: applies(asking, chip),
    corrected: chip.corrected,
  }));
}

export function presentProfile({ query, exchange, markets }: Asking): v.InferOutput<typeof ProfileInfo> {
  const profile = query.profile ?? NO_PROFILE;
  return {
    offers: exchange.offers.map((offer) => ({ ...offer })),
    needs: exchange.needs.map((need) => ({ ...need })),
    modes: [...exchange.modes],
    markets: [...profile.markets],
    marketCountries: [...markets],
    opensOnly: profile.opensOnly,
  };
}

interface Presented {
  lead: Lead;
  weights: Weights;
  places: Places;
  standing: Standing | null;
  edition: Edition;
}

export function presentDetail({ lead, weights, places, standing, edition }: Presented, language: Language) {
  const { mutual, market } = lead;
  return {
    standing: standing && {
      rank: { ...standing.rank },
      top5: round(standing.topK),
      tie: standing.tie && { ...standing.tie },
    },
    moves: movesOfLead(lead, weights, places).map(({ fact, criterion, points, places: at, question }) => ({
      fact: fact as FactId,
      criterion: criterion as CriterionId,
      question: question[language],
      points,
      places: at,
    })),
    mutual: mutual && {
      toFirm: mutual.toFirm && presentRating(mutual.toFirm),
      toPartner: mutual.toPartner && presentRating(mutual.toPartner),
    },
    markets:
      market &&
      market.parts.map((part) => ({
        market: part.market,
        name: edition.countryByCode.get(part.market)?.names[language] ?? part.market,
        opens: part.opens,
        statement: part.statement[language],
        rating: presentRating(part.rating),
      })),
  };
}
