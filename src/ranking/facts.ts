import type { AccessFactor } from "../domain/country.schema.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import type { CriterionId } from "./criteria.ts";

/** Facts that may be unknown of a lead, each with the question that settles it. */
export const FACT_IDS = [
  "evidence.source",
  "stage",
  "access.hostRegime",
  "access.tradeOffice",
  "access.agreement",
  "access.payment",
  "koreaLink",
  "maturity.founded",
  "maturity.scale",
  "mutual.partnerNeeds",
  "mutual.partnerModes",
  "market.seat",
  "market.presence",
  "market.memberships",
] as const;
export type FactId = (typeof FACT_IDS)[number];

/** An unknown fact, by what the criterion's likely rating becomes if it turns out worst or best. */
export interface UnknownFact {
  fact: FactId;
  criterion: CriterionId;
  worst: number;
  best: number;
  question: LocalisedText;
}

export const ACCESS_QUESTIONS: Record<AccessFactor, LocalisedText> = {
  hostRegime: {
    ko: "외국 기업에 열린 현지 제도(입주 특례, 세제, 비자)가 있습니까?",
    en: "Is there a host regime open to foreign firms (residency, tax, visa)?",
    ru: "Есть ли режим, открытый иностранным компаниям (резидентство, налоги, визы)?",
  },
  tradeOffice: {
    ko: "현지에 무역관이 있어 도움을 받을 수 있습니까?",
    en: "Is there a Korean trade office on the spot that helps?",
    ru: "Есть ли на месте корейское торговое представительство?",
  },
  agreement: {
    ko: "한국과 맺은 유효한 통상·기술 협정이 있습니까?",
    en: "Is there a trade or technology agreement with Korea in force?",
    ru: "Есть ли действующее торговое или технологическое соглашение с Кореей?",
  },
  payment: {
    ko: "제재 대상이 아닌 은행을 통한 결제 경로가 있습니까?",
    en: "Is there a payment route through banks that are not sanctioned?",
    ru: "Есть ли платёжный маршрут через банки, не находящиеся под санкциями?",
  },
};

export const FACT_QUESTIONS = {
  evidence: {
    ko: "이 역량을 보여 주는 공개 자료나 고객 사례가 있습니까?",
    en: "Which public material or customer reference shows this capability?",
    ru: "Какие открытые материалы или примеры заказчиков подтверждают эту компетенцию?",
  },
  stage: {
    ko: "기술이 현재 어느 단계(연구·시제품·시범·실사용)입니까?",
    en: "At which stage is the technology now (research, prototype, pilot, in use)?",
    ru: "На какой стадии технология сейчас (исследования, прототип, пилот, эксплуатация)?",
  },
  koreaLink: {
    ko: "한국 기업·기관과 협력한 적이 있습니까?",
    en: "Has there been work with a Korean firm or institution?",
    ru: "Был ли опыт работы с корейской компанией или организацией?",
  },
  founded: {
    ko: "언제 설립되었습니까?",
    en: "When was it founded?",
    ru: "Когда основана организация?",
  },
  scale: {
    ko: "인력과 매출 규모는 어느 정도입니까?",
    en: "How large are staff and turnover?",
    ru: "Каковы штат и оборот?",
  },
  partnerNeeds: {
    ko: "상대 기관이 찾는 기술이나 사업은 무엇입니까?",
    en: "Which technology or business does the partner seek?",
    ru: "Какие технологии или бизнес ищет партнёр?",
  },
  partnerModes: {
    ko: "상대 기관이 원하는 협력 방식은 무엇입니까?",
    en: "In which way does the partner want to work together?",
    ru: "Какой формат сотрудничества предпочитает партнёр?",
  },
} as const satisfies Record<string, LocalisedText>;
