import type { LocalisedText } from "./text.schema.ts";
import type { AreaTier, FlagLevel, Mark, OrganisationKind, OrganisationRole, Stage, Verdict } from "./vocabulary.ts";

/** Words that people read for the codes of the vocabulary. */

export const KIND_NAMES: Record<OrganisationKind, LocalisedText> = {
  startup: { ko: "스타트업", en: "start-up", ru: "стартап" },
  company: { ko: "민간 기업", en: "company", ru: "частная компания" },
  state_owned: { ko: "국영 기업", en: "state-owned company", ru: "государственная компания" },
  university: { ko: "대학", en: "university", ru: "университет" },
  research_institute: { ko: "연구소", en: "research institute", ru: "научный институт" },
  government_agency: { ko: "정부 기관", en: "government agency", ru: "государственный орган" },
  hub: { ko: "기술 허브", en: "technology hub", ru: "технопарк" },
  accelerator: { ko: "액셀러레이터", en: "accelerator", ru: "акселератор" },
  fund: { ko: "투자 펀드", en: "fund", ru: "фонд" },
  association: { ko: "협회", en: "association", ru: "ассоциация" },
  asset: { ko: "자산·시스템", en: "asset or system", ru: "объект или система" },
};

export const ROLE_NAMES: Record<OrganisationRole, LocalisedText> = {
  candidate: { ko: "협력 후보", en: "candidate", ru: "кандидат" },
  channel: { ko: "연결 창구", en: "way in", ru: "канал доступа" },
  reference: { ko: "브리프 언급 기관", en: "named in the brief", ru: "упомянут в обзоре" },
  related: { ko: "관련 기관", en: "related", ru: "связанная организация" },
  adverse: { ko: "제재·배제 대상", en: "listed or excluded", ru: "в списках или исключён" },
};

export const VERDICT_NAMES: Record<Verdict, LocalisedText> = {
  recommended: { ko: "추천", en: "recommended", ru: "рекомендуется" },
  conditional: { ko: "조건부", en: "conditional", ru: "с условиями" },
  hold: { ko: "보류", en: "hold", ru: "отложено до проверки" },
  not_recommended: { ko: "추천하지 않음", en: "not recommended", ru: "не рекомендуется" },
  blocked: { ko: "차단", en: "blocked", ru: "заблокировано" },
};

export const LEVEL_NAMES: Record<FlagLevel, LocalisedText> = {
  info: { ko: "참고", en: "information", ru: "справочно" },
  low: { ko: "낮음", en: "low", ru: "низкий" },
  medium: { ko: "중간", en: "medium", ru: "средний" },
  high: { ko: "높음", en: "high", ru: "высокий" },
  block: { ko: "차단", en: "block", ru: "блокирующий" },
};

export const MARK_NAMES: Record<Mark, LocalisedText> = {
  verified: { ko: "출처 확인", en: "source read", ru: "источник прочитан" },
  absence: { ko: "명단에 이름 없음(이름 대조만)", en: "name not in the list copy", ru: "имени нет в копии списка" },
  press: { ko: "언론 보도만 있음", en: "press only", ru: "только пресса" },
  inferred: { ko: "확인된 사실에서 추론", en: "inferred", ru: "выведено из проверенного" },
  recalled: { ko: "미확인(일반 지식)", en: "unverified", ru: "не проверено" },
};

export const STAGE_NAMES: Record<Stage, LocalisedText> = {
  research: { ko: "연구 단계", en: "research", ru: "исследования" },
  prototype: { ko: "시제품", en: "prototype", ru: "прототип" },
  pilot: { ko: "시범 운영", en: "pilot", ru: "пилот" },
  in_use: { ko: "실사용", en: "in use", ru: "в эксплуатации" },
};

export const TIER_NAMES: Record<AreaTier, LocalisedText> = {
  recommended_state_level: {
    ko: "국가 차원 협력 제안 분야(조건부)",
    en: "proposed for state-level cooperation, conditionally",
    ru: "предложено на государственном уровне (условно)",
  },
  floated_in_government_talks: {
    ko: "정부 간 논의에서 타진된 분야",
    en: "floated in government talks",
    ru: "обсуждалось на межправительственном уровне",
  },
  company_precedent: { ko: "기업 사례만 있는 분야", en: "company precedent only", ru: "только пример компаний" },
  market_creation: { ko: "시장 창출 분야", en: "market creation", ru: "создание рынка" },
  candidate_area: { ko: "후보 기관에서 추가한 분야", en: "added from the candidates", ru: "добавлено по кандидатам" },
};
