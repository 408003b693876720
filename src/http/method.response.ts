import * as v from "valibot";
import { VERDICT_NAMES } from "../domain/labels.ts";
import { MARKET_GROUPS, whyNoMarket } from "../domain/markets.ts";
import { type Language, VERDICTS } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import { CRITERIA, CRITERION_IDS, WEIGHT_LIMITS } from "../ranking/criteria.ts";
import { UNKNOWN_EXPECTATION } from "../ranking/interval.ts";
import { AREA_FOR_TOPIC, MIN_TOPICAL, WISH_WEIGHTS } from "../ranking/relevance.ts";
import { RISK_FACTORS } from "../ranking/score.ts";
import { STANDING_DRAWS, STANDING_POOL, TIE_SHARE, TOP_PLACES, WEIGHT_CONCENTRATION } from "../ranking/standing.ts";
import { MIN_LAWFUL_ANSWERS } from "../risk/decide.ts";
import { SCREENING_THRESHOLDS } from "../screening/screening.thresholds.ts";
import { EditionInfo } from "./common.response.ts";

export const MethodResponse = v.pipe(
  v.object({
    edition: EditionInfo,
    criteria: v.array(
      v.object({
        id: v.picklist(CRITERION_IDS),
        name: v.string(),
        weight: v.number(),
        anchors: v.string(),
        question: v.string(),
      }),
    ),
    weightLimits: v.object({ min: v.number(), max: v.number() }),
    unknownExpectation: v.pipe(
      v.number(),
      v.description("Where in its range an unknown is expected, 0 worst to 1 best"),
    ),
    riskFactors: v.record(v.string(), v.number()),
    relevance: v.pipe(
      v.object({
        wishWeights: v.record(v.string(), v.number()),
        areaForTopic: v.number(),
        minTopical: v.number(),
      }),
      v.description("How the things that a question asks for count beside each other"),
    ),
    standing: v.pipe(
      v.object({
        draws: v.number(),
        pool: v.number(),
        weightConcentration: v.number(),
        topPlaces: v.number(),
        tieShare: v.number(),
      }),
      v.description("How the places are drawn: seeded, so that equal questions get equal answers"),
    ),
    markets: v.object({
      groups: v.array(v.string()),
      never: v.array(v.object({ country: v.string(), why: v.string() })),
    }),
    screening: v.pipe(
      v.record(v.string(), v.number()),
      v.description("Thresholds and factors of screening, with the version that rulings name"),
    ),
    verdicts: v.array(v.object({ code: v.picklist(VERDICTS), name: v.string(), when: v.string() })),
    rules: v.array(
      v.object({ id: v.string(), title: v.string(), level: v.string(), family: v.string(), origin: v.string() }),
    ),
    modes: v.array(
      v.object({ id: v.string(), name: v.string(), parties: v.string(), status: v.string(), section: v.number() }),
    ),
    controlledItems: v.object({ name: v.string(), issued: v.string(), count: v.number() }),
    limits: v.array(v.string()),
  }),
  v.metadata({ ref: "Method" }),
);

const VERDICT_CONDITIONS: Record<(typeof VERDICTS)[number], Record<Language, string>> = {
  recommended: {
    ko: `중간 이상 위험 신호가 없고, 실사표 3~9행 가운데 ${MIN_LAWFUL_ANSWERS}개 이상을 출처와 함께 적법하게 답한 경우`,
    en: `No flag of medium or above, and at least ${MIN_LAWFUL_ANSWERS} of rows 3 to 9 of the due-diligence table answered lawfully with a source`,
    ru: `Нет сигналов среднего уровня и выше, и не менее ${MIN_LAWFUL_ANSWERS} из строк 3–9 таблицы проверки имеют законный ответ с источником`,
  },
  conditional: {
    ko: "중간 위험 신호가 있거나 실사 질문에 대한 답이 부족한 경우. 제시된 조건을 먼저 충족",
    en: "A medium flag, or too few due-diligence answers; the conditions shown come first",
    ru: "Есть сигнал среднего уровня или недостаточно ответов проверки; сначала выполняются условия",
  },
  hold: {
    ko: "높은 위험 신호가 있어 담당자의 확인 전까지 보류",
    en: "A high flag; held until a person clears the named step",
    ru: "Есть сигнал высокого уровня; отложено до проверки человеком",
  },
  not_recommended: {
    ko: "감시 기술, 사업 종료 등 정책상 배제 사유가 있는 경우",
    en: "A policy exclusion, such as surveillance exposure or an ended business",
    ru: "Исключено политикой: технологии слежки, прекращение деятельности и т. п.",
  },
  blocked: {
    ko: "제재 명단에 올랐거나 그 지분이 기준을 넘는 경우. 어떤 필터나 가중치로도 협력 후보가 되지 않음",
    en: "Listed, or owned by listed parties past the threshold; no filter or weight makes it a lead",
    ru: "В списках либо принадлежит лицам из списков сверх порога; никакой фильтр или вес не делает кандидатом",
  },
};

const LIMITS: Record<Language, string>[] = [
  {
    ko: "초기 명단은 공개된 명단 행에서 모은 날짜가 있는 발췌본이며 공식 명단이 아닙니다.",
    en: "The starter listings are a dated extract of published rows and not the official lists.",
    ru: "Начальные записи — датированная выборка опубликованных строк, а не официальные списки.",
  },
  {
    ko: "모르는 사실은 점수 폭을 넓히고 질문이 될 뿐, 유리하게도 불리하게도 단정하지 않습니다.",
    en: "An unknown widens the band and becomes a question; it is neither held for nor against a party.",
    ru: "Неизвестное расширяет интервал и становится вопросом; оно не трактуется ни за, ни против.",
  },
  {
    ko: "거래 내용(품목, 최종 사용자, 결제)은 알려 준 만큼만 평가합니다. 법률 자문이 아닙니다.",
    en: "A deal (goods, end user, payment) is assessed only as far as it is told. This is not legal advice.",
    ru: "Сделка (товары, конечный пользователь, платежи) оценивается лишь в той мере, в какой она описана. Это не юридическая консультация.",
  },
  {
    ko: "순위 구간과 상위 5위 확률은 가중치와 미확인 사실을 무작위로 뽑아 계산한 참고값이며, 실제 성사 결과로 검증한 값이 아닙니다.",
    en: "Rank intervals and the chance of the first five are indicative: they are drawn over weights and unknowns and not yet checked against real outcomes.",
    ru: "Интервалы мест и вероятность первой пятёрки носят справочный характер: они получены перебором весов и неизвестных и не проверены на реальных результатах.",
  },
];

export function presentMethod(
  edition: Edition,
  language: Language,
): Omit<v.InferOutput<typeof MethodResponse>, "edition"> {
  const { rules, controlledItems, modes } = edition.catalogue;
  return {
    criteria: CRITERIA.map(({ id, names, weight, anchors, question }) => ({
      id,
      name: names[language],
      weight,
      anchors: anchors[language],
      question: question[language],
    })),
    weightLimits: { ...WEIGHT_LIMITS },
    unknownExpectation: UNKNOWN_EXPECTATION,
    riskFactors: { ...RISK_FACTORS },
    relevance: { wishWeights: { ...WISH_WEIGHTS }, areaForTopic: AREA_FOR_TOPIC, minTopical: MIN_TOPICAL },
    standing: {
      draws: STANDING_DRAWS,
      pool: STANDING_POOL,
      weightConcentration: WEIGHT_CONCENTRATION,
      topPlaces: TOP_PLACES,
      tieShare: TIE_SHARE,
    },
    markets: {
      groups: [...MARKET_GROUPS],
      never: edition.catalogue.countries.flatMap(({ iso2 }) => {
        const why = whyNoMarket(iso2);
        return why ? [{ country: iso2, why: why[language] }] : [];
      }),
    },
    screening: { ...SCREENING_THRESHOLDS },
    verdicts: VERDICTS.map((code) => ({
      code,
      name: VERDICT_NAMES[code][language],
      when: VERDICT_CONDITIONS[code][language],
    })),
    rules: rules.map(({ id, titles, level, family, origin }) => ({
      id,
      title: titles[language],
      level,
      family,
      origin,
    })),
    modes: modes.map(({ id, names, brief }) => ({
      id,
      name: names[language],
      parties: brief.parties[language],
      status: brief.status[language],
      section: brief.locator.section,
    })),
    controlledItems: {
      name: controlledItems.names[language],
      issued: controlledItems.issued,
      count: controlledItems.items.length,
    },
    limits: LIMITS.map((limit) => limit[language]),
  };
}
