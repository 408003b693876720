import * as v from "valibot";
import { DEFAULT_LEAD_VERDICTS, type FirmProfile, type LeadQuery, NO_PROFILE } from "../leads/leads.types.ts";
import { NO_DEAL } from "../leads/risk.subjects.ts";
import { DEFAULT_WEIGHTS } from "../ranking/criteria.ts";
import { ChipParam, MarketParam, ModeParam, profileEntries, queryOfProfile } from "./leads.profile.ts";
import {
  asOfEntries,
  CountryParam,
  CursorParam,
  DEFAULT_PAGE_SIZE,
  KindParam,
  LeadVerdictParam,
  LimitParam,
  MAX_PAGE_SIZE,
  many,
  TextParam,
  WeightsParam,
} from "./query.schema.ts";

/** A question for leads as an address. */
export const LeadsQuery = v.strictObject({
  area: many(v.string()),
  country: many(CountryParam),
  kind: many(KindParam),
  verdict: many(LeadVerdictParam),
  q: TextParam,
  ignore: many(ChipParam),
  mode: many(ModeParam),
  market: many(MarketParam),
  opensOnly: v.optional(
    v.pipe(
      v.picklist(["true", "false"]),
      v.transform((value) => value === "true"),
    ),
  ),
  weights: WeightsParam,
  include: many(v.picklist(["reference"])),
  limit: LimitParam,
  cursor: CursorParam,
  ...asOfEntries,
});

/** The same question as a body, with what the firm tells of itself. */
export const LeadsBody = v.strictObject({
  ...profileEntries,
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_PAGE_SIZE))),
  cursor: CursorParam,
  ...asOfEntries,
});

/** What the explanation of one lead may be asked with. */
export const ExplanationQuery = v.strictObject({
  q: TextParam,
  ignore: many(ChipParam),
  mode: many(ModeParam),
  market: many(MarketParam),
  weights: WeightsParam,
  ...asOfEntries,
});
/** The lead of a profile: filters are the list's and say nothing of one lead. */
export const ExplanationBody = v.strictObject({ ...profileEntries, ...asOfEntries });

/** What an address may say of the firm; the rest takes a body. */
function profileOf(
  modes: FirmProfile["exchange"]["modes"] = [],
  markets: readonly string[] = [],
  opensOnly = false,
): FirmProfile {
  return { ...NO_PROFILE, exchange: { offers: [], needs: [], modes }, markets, opensOnly };
}

/** A question without any filter. */
export const ANY_LEAD: LeadQuery = {
  areas: [],
  countries: [],
  kinds: [],
  verdicts: DEFAULT_LEAD_VERDICTS,
  text: null,
  weights: DEFAULT_WEIGHTS,
  includeReference: false,
  context: NO_DEAL,
};

/** A question for a list, with the page of it that is wanted. */
export interface Asked {
  query: LeadQuery;
  /** Day for which the answer holds; today if not given. */
  asOf: string | undefined;
  limit: number;
  cursor: string | undefined;
}

/** The question that an address asks. */
export function askedByAddress(given: v.InferOutput<typeof LeadsQuery>): Asked {
  const { area, country, kind, verdict, q, ignore, mode, market, opensOnly, weights, include } = given;
  const query: LeadQuery = {
    areas: area ?? [],
    countries: country ?? [],
    kinds: kind ?? [],
    verdicts: verdict?.length ? verdict : DEFAULT_LEAD_VERDICTS,
    text: q ?? null,
    ignore: ignore ?? [],
    weights: weights ?? DEFAULT_WEIGHTS,
    includeReference: include?.includes("reference") ?? false,
    profile: profileOf(mode, market, opensOnly),
    context: NO_DEAL,
  };
  return { query, asOf: given.asOf, limit: given.limit ?? DEFAULT_PAGE_SIZE, cursor: given.cursor };
}

/** The question that a body asks. */
export function askedByBody(given: v.InferOutput<typeof LeadsBody>): Asked {
  const { limit = DEFAULT_PAGE_SIZE, cursor, asOf, lang: _, ...profile } = given;
  return { query: queryOfProfile(profile), asOf, limit, cursor };
}

/** The question that the address of one lead asks. */
export function askedByExplanation(given: v.InferOutput<typeof ExplanationQuery>): LeadQuery {
  const { q, ignore = [], mode, market, weights = DEFAULT_WEIGHTS } = given;
  return { ...ANY_LEAD, text: q ?? null, ignore, weights, profile: profileOf(mode, market) };
}
