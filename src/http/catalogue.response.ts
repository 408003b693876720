import * as v from "valibot";
import type { Area } from "../domain/area.schema.ts";
import { ACCESS_FACTORS, type Country } from "../domain/country.schema.ts";
import { evidenceOf } from "../domain/evidence.ts";
import { TIER_NAMES, VERDICT_NAMES } from "../domain/labels.ts";
import type { SanctionsList } from "../domain/listing.schema.ts";
import type { Statement } from "../domain/provenance.schema.ts";
import { AREA_TIERS, type Language, LIST_MEASURES, VERDICTS } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import { CRITERIA, CRITERION_IDS, WEIGHT_LIMITS } from "../ranking/criteria.ts";
import { UNKNOWN_EXPECTATION } from "../ranking/interval.ts";
import { RISK_FACTORS } from "../ranking/score.ts";
import { MIN_LAWFUL_ANSWERS } from "../risk/verdict.ts";
import { EditionInfo, EvidenceInfo, presentEvidence, ScreeningNotice } from "./common.response.ts";

const AreaInfo = v.pipe(
  v.object({
    id: v.string(),
    name: v.string(),
    summary: v.string(),
    tier: v.picklist(AREA_TIERS),
    tierName: v.string(),
    notice: v.nullable(v.string()),
    candidates: v.pipe(v.number(), v.description("Candidates with a capability in the area itself")),
    brief: v.nullable(
      v.object({
        section: v.number(),
        quote: v.string(),
        russiaStrengths: v.array(EvidenceInfo),
        koreaNeeds: v.array(EvidenceInfo),
        chinaStrengths: v.array(EvidenceInfo),
        precedents: v.array(EvidenceInfo),
        limits: v.array(EvidenceInfo),
      }),
    ),
    related: v.array(v.object({ area: v.string(), weight: v.number(), reason: v.string() })),
    leads: v.string(),
  }),
  v.metadata({ ref: "Area" }),
);
export const AreasResponse = v.pipe(
  v.object({ edition: EditionInfo, areas: v.array(AreaInfo) }),
  v.metadata({ ref: "Areas" }),
);
export const AreaResponse = v.pipe(
  v.object({ edition: EditionInfo, area: AreaInfo }),
  v.metadata({ ref: "AreaAnswer" }),
);

const CountryInfo = v.pipe(
  v.object({
    code: v.string(),
    name: v.string(),
    localName: v.nullable(v.string()),
    scope: v.string(),
    region: v.string(),
    candidates: v.number(),
    memberships: v.array(v.object({ group: v.string(), evidence: EvidenceInfo })),
    access: v.array(
      v.object({
        factor: v.picklist(ACCESS_FACTORS),
        level: v.nullable(v.string()),
        evidence: v.nullable(EvidenceInfo),
      }),
    ),
    dataLaw: v.array(EvidenceInfo),
    hubs: v.array(EvidenceInfo),
    koreaLinks: v.array(EvidenceInfo),
    payment: v.array(EvidenceInfo),
    transshipment: v.array(EvidenceInfo),
    other: v.array(EvidenceInfo),
    channels: v.array(v.string()),
  }),
  v.metadata({ ref: "Country" }),
);
export const CountriesResponse = v.pipe(
  v.object({ edition: EditionInfo, countries: v.array(CountryInfo) }),
  v.metadata({ ref: "Countries" }),
);

const ListInfo = v.pipe(
  v.object({
    id: v.string(),
    name: v.string(),
    authority: v.string(),
    instrument: v.string(),
    measure: v.picklist(LIST_MEASURES),
    rule: v.string(),
    officialUrl: v.nullable(v.string()),
    entries: v.number(),
    asOf: v.string(),
    nature: v.literal("dated_extract"),
  }),
  v.metadata({ ref: "List" }),
);
export const ListsResponse = v.pipe(
  v.object({ edition: EditionInfo, screening: ScreeningNotice, lists: v.array(ListInfo) }),
  v.metadata({ ref: "Lists" }),
);

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

export function presentArea(area: Area, edition: Edition, language: Language): v.InferOutput<typeof AreaInfo> {
  const present = (statements: Statement[]) =>
    statements.map((claim) => presentEvidence(evidenceOf(area, claim, claim.statement), language));
  const { brief } = area;
  return {
    id: area.id,
    name: area.names[language],
    summary: area.summary[language],
    tier: area.tier,
    tierName: TIER_NAMES[area.tier][language],
    notice: area.notice?.[language] ?? null,
    candidates: edition.catalogue.organisations.filter(
      ({ role, capabilities }) =>
        role === "candidate" && capabilities.some((capability) => capability.area === area.id),
    ).length,
    brief: brief && {
      ...brief.locator,
      russiaStrengths: present(brief.russiaStrengths),
      koreaNeeds: present(brief.koreaNeeds),
      chinaStrengths: present(brief.chinaStrengths),
      precedents: present(brief.precedents),
      limits: present(brief.limits),
    },
    related: area.related.map(({ area: id, weight, reason }) => ({ area: id, weight, reason: reason[language] })),
    leads: `/v1/leads?area=${area.id}`,
  };
}

export function presentCountry(
  country: Country,
  edition: Edition,
  language: Language,
): v.InferOutput<typeof CountryInfo> {
  const one = (claim: Statement) => presentEvidence(evidenceOf(country, claim, claim.statement), language);
  return {
    code: country.iso2,
    name: country.names[language],
    localName: country.localName,
    scope: country.scope,
    region: country.region,
    candidates: edition.catalogue.organisations.filter(
      (organisation) => organisation.role === "candidate" && organisation.country === country.iso2,
    ).length,
    memberships: country.memberships.map(({ group, value, ...claim }) => ({
      group,
      evidence: presentEvidence(evidenceOf(country, claim, value), language),
    })),
    access: ACCESS_FACTORS.map((factor) => {
      const claim = country.access[factor];
      return { factor, level: claim?.level ?? null, evidence: claim ? one(claim) : null };
    }),
    dataLaw: country.dataLaw.map(one),
    hubs: country.hubs.map(one),
    koreaLinks: country.koreaLinks.map(one),
    payment: country.payment.map(one),
    transshipment: country.transshipment.map(one),
    other: country.other.map(one),
    channels: country.channels,
  };
}

export function presentList(list: SanctionsList, edition: Edition, language: Language): v.InferOutput<typeof ListInfo> {
  const manifest = edition.manifest.lists.find((entry) => entry.list === list.id);
  return {
    id: list.id,
    name: list.names[language],
    authority: list.authority[language],
    instrument: list.instrument,
    measure: list.measure,
    rule: list.rule,
    officialUrl: list.officialUrl,
    entries: manifest?.entries ?? 0,
    asOf: manifest?.asOf ?? edition.catalogue.extract.asOf,
    nature: edition.catalogue.extract.nature,
  };
}

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
    ko: "거래 내용(품목, 최종 사용자, 결제)은 아직 평가하지 않습니다. 법률 자문이 아닙니다.",
    en: "The deal itself (goods, end user, payment) is not assessed yet. This is not legal advice.",
    ru: "Сама сделка (товары, конечный пользователь, платежи) пока не оценивается. Это не юридическая консультация.",
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
