import * as v from "valibot";
import { message, unknownValue } from "../app/validate.ts";
import { DealSchema, NexusSchema } from "../domain/deal.schema.ts";
import { COOPERATION_MODES, NeedSchema, OfferSchema } from "../domain/exchange.schema.ts";
import { Hs6Schema } from "../domain/facts.schema.ts";
import { MARKET_GROUPS, marketCountries, whyNoMarket } from "../domain/markets.ts";
import { Problem } from "../domain/problem.ts";
import { STAGES } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import { DEFAULT_LEAD_VERDICTS, type LeadQuery, NO_CONSTRAINTS, NO_PROFILE } from "../leads/leads.types.ts";
import { type DealContext, NO_DEAL, NO_NEXUS } from "../leads/risk.subjects.ts";
import { CRITERION_IDS, type CriterionId, DEFAULT_WEIGHTS } from "../ranking/criteria.ts";
import { tellsExchange } from "../ranking/mutual.ts";
import {
  CountryParam,
  KindParam,
  LeadVerdictParam,
  MAX_FILTER_VALUES,
  TextParam,
  WeightsBody,
} from "./query.schema.ts";

/** Offers or needs of one profile. */
export const MAX_EXCHANGE = 20;
/** HS-6 codes of one profile. */
export const MAX_HS6 = 50;

const MARKET_MESSAGE = message({
  ko: `ISO 3166 두 글자 국가 코드나 다음 경제권이어야 합니다: ${MARKET_GROUPS.join(", ")}`,
  en: `Must be a two-letter ISO 3166 country code or one of: ${MARKET_GROUPS.join(", ")}`,
  ru: `Должен быть двухбуквенный код страны ISO 3166 или одно из объединений: ${MARKET_GROUPS.join(", ")}`,
});

export const MarketParam = v.pipe(v.string(), v.toUpperCase(), v.regex(/^[A-Z]{2,5}$/, MARKET_MESSAGE));
export const ModeParam = v.picklist(COOPERATION_MODES);
/** Id of a chip of an earlier answer, such as `place:kazakhstan`. */
export const ChipParam = v.pipe(v.string(), v.regex(/^[a-z]+:[a-z0-9_-]{1,80}$/));

const list = <T extends v.GenericSchema>(item: T, most = MAX_FILTER_VALUES) =>
  v.optional(v.pipe(v.array(item), v.maxLength(most)), []);

const ConstraintsBody = v.strictObject({
  excludeCountries: list(CountryParam),
  minStage: v.optional(v.nullable(v.picklist(STAGES)), null),
  koreaLink: v.optional(v.boolean(), false),
  verifiedOnly: v.optional(v.boolean(), false),
  unknown: v.optional(v.picklist(["keep", "drop"]), "keep"),
});

/** What a firm asks for and tells of itself: the body of a question, and the file that the command line reads. */
export const profileEntries = {
  areas: list(v.string()),
  countries: list(CountryParam),
  kinds: list(KindParam),
  verdicts: list(LeadVerdictParam),
  q: TextParam,
  ignore: list(ChipParam),
  weights: WeightsBody,
  include: list(v.picklist(["reference"])),
  offers: list(OfferSchema, MAX_EXCHANGE),
  needs: list(NeedSchema, MAX_EXCHANGE),
  modes: list(ModeParam),
  markets: list(MarketParam),
  /** Only partners that open one of the target markets. */
  opensOnly: v.optional(v.boolean(), false),
  /** Goods that the firm would supply; each becomes a deliverable of the deal. */
  hs6: list(Hs6Schema, MAX_HS6),
  constraints: v.optional(ConstraintsBody),
  /** What the two sides would do together; without it rules on deals only ask. */
  deal: v.optional(DealSchema),
  nexus: v.optional(NexusSchema),
};
export const FirmProfileBody = v.strictObject(profileEntries);
export type FirmProfileInput = v.InferOutput<typeof FirmProfileBody>;

/** The deal with the goods of the profile among its deliverables. */
function contextOf({ deal, nexus, hs6 }: FirmProfileInput): DealContext {
  if (!deal && !nexus && hs6.length === 0) return NO_DEAL;
  const told = deal ?? v.parse(DealSchema, {});
  const listed = new Set(told.deliverables.map((deliverable) => deliverable.hs6));
  const goods = hs6.filter((code) => !listed.has(code)).map((code) => ({ type: "goods" as const, hs6: code }));
  const whole =
    hs6.length > 0 ? v.parse(DealSchema, { ...told, deliverables: [...told.deliverables, ...goods] }) : deal;
  return { deal: whole ?? null, nexus: nexus ?? NO_NEXUS };
}

/** The question that a profile asks. */
export function queryOfProfile(profile: FirmProfileInput): LeadQuery {
  const { offers, needs, modes, markets, opensOnly, constraints } = profile;
  return {
    areas: profile.areas,
    countries: profile.countries,
    kinds: profile.kinds,
    verdicts: profile.verdicts.length > 0 ? profile.verdicts : DEFAULT_LEAD_VERDICTS,
    text: profile.q ?? null,
    ignore: profile.ignore,
    weights: profile.weights ?? DEFAULT_WEIGHTS,
    includeReference: profile.include.includes("reference"),
    profile: { exchange: { offers, needs, modes }, markets, opensOnly, constraints: constraints ?? NO_CONSTRAINTS },
    context: contextOf(profile),
  };
}

/** What the fields of a question are called where it was asked. */
export interface FieldNames {
  area: string;
  country: string;
  market: string;
}
export const PARAMETER_NAMES: FieldNames = { area: "area", country: "country", market: "market" };
export const BODY_NAMES: FieldNames = { area: "areas", country: "countries", market: "markets" };

function checkMarkets(edition: Edition, markets: readonly string[], field: string): void {
  for (const code of markets) {
    const { countries, leftOut } = marketCountries(code, edition.countryByCode);
    const reason = whyNoMarket(code);
    if (reason) {
      throw new Problem(
        "invalid-parameter",
        {
          ko: "목표 시장으로 정할 수 없는 국가가 있습니다.",
          en: "There is a country that cannot be a target market.",
          ru: "Есть страна, которая не может быть целевым рынком.",
        },
        { fields: [{ field, message: reason }] },
      );
    }
    if (countries.length + leftOut.length === 0) {
      const allowed = [...edition.countryByCode.keys()].filter((iso2) => whyNoMarket(iso2) === null);
      throw unknownValue(field, [...MARKET_GROUPS, ...allowed]);
    }
  }
}

/** Weights must count for something in this very question: without a profile nobody is rated on mutual fit or market. */
function checkWeights({ weights, profile = NO_PROFILE }: LeadQuery): void {
  const isAsked: Partial<Record<CriterionId, boolean>> = {
    mutual: tellsExchange(profile.exchange),
    market: profile.markets.length > 0,
  };
  if (CRITERION_IDS.some((id) => weights[id] > 0 && (isAsked[id] ?? true))) return;
  throw new Problem(
    "invalid-parameter",
    {
      ko: "이 질문에 쓰이는 기준의 가중치가 모두 0입니다.",
      en: "Every criterion that this question asks for has the weight 0.",
      ru: "У всех критериев этого запроса вес 0.",
    },
    {
      fields: [
        {
          field: "weights",
          message: {
            ko: "하나 이상은 0보다 커야 합니다. mutual은 제공·필요·협력 방식을, market은 목표 시장을 밝힌 질문에만 쓰입니다.",
            en: "At least one must be above 0. mutual counts only where offers, needs or modes are told, market where markets are.",
            ru: "Хотя бы один должен быть больше 0. mutual учитывается, только если указаны предложения, потребности или форматы, market — если указаны рынки.",
          },
        },
      ],
    },
  );
}

/** What the schemas cannot tell: areas, countries and markets of the edition, and weights that count. @throws Problem `invalid-parameter` */
export function checkQuery(edition: Edition, query: LeadQuery, names: FieldNames): void {
  const { exchange, markets, constraints } = query.profile ?? {};
  const areas = [...edition.areaById.keys()];
  const isArea = (id: string) => edition.areaById.has(id);
  if (!query.areas.every(isArea)) throw unknownValue(names.area, areas);
  if (!exchange?.offers.every(({ area }) => isArea(area))) if (exchange) throw unknownValue("offers.area", areas);
  if (!exchange?.needs.every(({ area }) => isArea(area))) if (exchange) throw unknownValue("needs.area", areas);
  const isCountry = (code: string) => edition.countryByCode.has(code);
  if (!query.countries.every(isCountry)) throw unknownValue(names.country, [...edition.countryByCode.keys()]);
  if (constraints && !constraints.excludeCountries.every(isCountry)) {
    throw unknownValue("constraints.excludeCountries", [...edition.countryByCode.keys()]);
  }
  checkMarkets(edition, markets ?? [], names.market);
  checkWeights(query);
}
