import * as v from "valibot";
import type { RequestSnapshot } from "../app/app.types.ts";
import type { Language } from "../domain/vocabulary.ts";
import type { FoundPairs, Pair } from "../leads/pairs.find.ts";
import { CRITERIA, CRITERION_IDS } from "../ranking/criteria.ts";
import {
  EditionInfo,
  PageInfo,
  PartnerInfo,
  presentEdition,
  presentPartner,
  presentScreening,
  presentVerdict,
  ScreeningNotice,
  VerdictInfo,
} from "./common.response.ts";
import { ChipInfo, presentChips } from "./leads.detail.response.ts";

const RatingInfo = v.object({ low: v.number(), likely: v.number(), high: v.number() });
const PartInfo = v.object({ id: v.string(), name: v.string() });
const MemberInfo = v.object({
  partner: PartnerInfo,
  area: v.string(),
  verdict: VerdictInfo,
  score: v.number(),
  deciding: v.array(v.string()),
  links: v.object({ explanation: v.string(), partner: v.string() }),
});

export const PairInfo = v.pipe(
  v.object({
    rank: v.number(),
    members: v.array(MemberInfo),
    verdict: VerdictInfo,
    score: v.number(),
    band: v.object({ low: v.number(), high: v.number() }),
    fit: v.number(),
    riskDeduction: v.number(),
    points: v.array(
      v.object({
        criterion: v.picklist(CRITERION_IDS),
        name: v.string(),
        weight: v.number(),
        rating: RatingInfo,
        points: v.number(),
      }),
    ),
    covers: v.pipe(
      v.array(v.object({ ...PartInfo.entries, by: v.array(v.string()), rating: RatingInfo })),
      v.description("For each part of the need, which member meets it and how far"),
    ),
  }),
  v.metadata({ ref: "Pair" }),
);

export const PairsResponse = v.pipe(
  v.object({
    edition: EditionInfo,
    screening: ScreeningNotice,
    understood: v.array(ChipInfo),
    parts: v.pipe(v.array(PartInfo), v.description("The parts of the need; a pair covers them all")),
    alone: v.pipe(v.array(MemberInfo), v.description("Leads that cover the whole need alone, best first")),
    pairs: v.array(PairInfo),
    page: PageInfo,
  }),
  v.metadata({ ref: "Pairs" }),
);

const round = (value: number) => Math.round(value * 1000) / 1000;
const rating = ({ low, likely, high }: { low: number; likely: number; high: number }) => ({
  low: round(low),
  likely: round(likely),
  high: round(high),
});

function presentMember(snapshot: RequestSnapshot, lead: Pair["members"][number], language: Language) {
  const { organisation, area, verdict, score, assessment } = lead;
  return {
    partner: presentPartner(organisation, snapshot.edition, language),
    area: area.id,
    verdict: presentVerdict(verdict, language),
    score: score.score,
    deciding: [...new Set(assessment.deciding.map(({ rule }) => rule))],
    links: { explanation: `/v1/leads/${area.id}/${organisation.id}`, partner: `/v1/partners/${organisation.id}` },
  };
}

function presentPair(snapshot: RequestSnapshot, pair: Pair, language: Language): v.InferOutput<typeof PairInfo> {
  const { score, covers, members, verdict, rank } = pair;
  return {
    rank,
    members: members.map((lead) => presentMember(snapshot, lead, language)),
    verdict: presentVerdict(verdict, language),
    score: score.score,
    band: score.band,
    fit: score.fit,
    riskDeduction: score.riskDeduction,
    points: score.points.map(({ criterion, weight, rating: rated, points }) => ({
      criterion,
      name: CRITERIA.find(({ id }) => id === criterion)?.names[language] ?? criterion,
      weight,
      rating: rating(rated),
      points,
    })),
    covers: covers.map(({ part, by, rating: met }) => ({
      id: part.id,
      name: part.names[language],
      by: by.map(({ organisation }) => organisation.id),
      rating: rating(met),
    })),
  };
}

export function presentPairs(
  snapshot: RequestSnapshot,
  found: FoundPairs,
  page: { pairs: readonly Pair[]; page: v.InferOutput<typeof PageInfo> },
  language: Language,
): v.InferOutput<typeof PairsResponse> {
  return {
    edition: presentEdition(snapshot),
    screening: presentScreening(snapshot.edition, language),
    understood: presentChips(found.leads.asking, language),
    parts: found.parts.map(({ id, names }) => ({ id, name: names[language] })),
    alone: found.alone.map((lead) => presentMember(snapshot, lead, language)),
    pairs: page.pairs.map((pair) => presentPair(snapshot, pair, language)),
    page: page.page,
  };
}
