import type { Rule } from "../domain/rule.schema.ts";
import type { Language } from "../domain/vocabulary.ts";

type Words<K extends string> = Record<K, Record<Language, string>>;

/** Kinds of rules. */
export const FAMILY_NAMES: Words<Rule["family"]> = {
  sanctions: { ko: "제재 명단", en: "sanctions", ru: "санкции" },
  ownership: { ko: "소유·지배", en: "ownership", ru: "владение и контроль" },
  export_control: { ko: "수출통제", en: "export control", ru: "экспортный контроль" },
  finance: { ko: "금융·결제", en: "finance", ru: "финансы" },
  typology: { ko: "우회 징후", en: "signs of evasion", ru: "признаки обхода" },
  relocation: { ko: "러시아 이전·관계", en: "relocation and ties", ru: "релокация и связи" },
  policy: { ko: "추천 정책", en: "policy", ru: "политика рекомендаций" },
  country: { ko: "국가", en: "country", ru: "страна" },
  data: { ko: "개인정보", en: "personal data", ru: "персональные данные" },
  human_rights: { ko: "인권·감시", en: "human rights", ru: "права человека" },
  reputation: { ko: "평판", en: "reputation", ru: "репутация" },
  evidence: { ko: "근거의 질", en: "evidence", ru: "качество данных" },
  info: { ko: "참고", en: "information", ru: "справочно" },
};

/** What a question may wish for, by the keys of the published weights. */
export const WISH_NAMES: Words<string> = {
  area: { ko: "분야", en: "An area", ru: "Область" },
  areaOfTopic: {
    ko: "구체적 기술과 함께 말한 그 기술의 분야",
    en: "The area of a topic that is named too",
    ru: "Область названной темы",
  },
  topic: { ko: "구체적 기술", en: "A topic", ru: "Тема" },
  mode: { ko: "협력 방식", en: "A way of working", ru: "Форма сотрудничества" },
  word: {
    ko: "그 밖의 낱말(주제를 달리 말하지 않은 경우)",
    en: "A loose word, where little else is said",
    ru: "Отдельное слово, если тема не названа",
  },
  wordBesideArea: { ko: "분야와 함께 쓴 낱말", en: "A loose word beside an area", ru: "Слово рядом с областью" },
  wordBesideTopic: { ko: "구체적 기술과 함께 쓴 낱말", en: "A loose word beside a topic", ru: "Слово рядом с темой" },
  kind: { ko: "기관 유형", en: "A kind of organisation", ru: "Тип организации" },
  town: { ko: "도시", en: "A town", ru: "Город" },
  stage: { ko: "개발 단계", en: "A stage", ru: "Стадия" },
  partner: { ko: "기관 이름", en: "A partner by name", ru: "Название организации" },
};

/** What each published threshold of screening does; a factor is what remains of the score. */
export const THRESHOLD_NAMES: Words<string> = {
  version: { ko: "기준값의 판", en: "Version of these thresholds", ru: "Версия порогов" },
  possible: {
    ko: "‘일치 가능성’이 되는 이름 점수",
    en: "Name score of a possible match",
    ru: "Балл имени для возможного совпадения",
  },
  strong: {
    ko: "‘강한 일치’가 되는 최종 점수",
    en: "Final score of a strong match",
    ru: "Итоговый балл сильного совпадения",
  },
  strongEvidence: {
    ko: "강한 일치에 필요한 드문 낱말의 무게",
    en: "Weight of rare words that a strong match needs",
    ru: "Вес редких слов для сильного совпадения",
  },
  singleWordLength: {
    ko: "한 낱말만 같아도 찾는 길이(글자)",
    en: "Letters of a word that may match alone",
    ru: "Длина слова, которого достаточно одного",
  },
  typo: {
    ko: "점수를 낮추지 않는 틀린 글자 수",
    en: "Wrong letters that lower nothing",
    ru: "Ошибки в буквах без снижения балла",
  },
  coincidence: {
    ko: "그보다 틀린 글자마다 낮추는 비율",
    en: "Share lost by each wrong letter beyond",
    ru: "Потеря за каждую ошибку сверх того",
  },
  chance: {
    ko: "비슷한 낱말 곁에서 흔한 이름만 같을 때",
    en: "Common names agree beside words that are only alike",
    ru: "Совпали частые имена рядом с лишь похожими словами",
  },
  commonEdits: {
    ko: "흔한 인명에 허용하는 틀린 글자 수",
    en: "Wrong letters allowed in common personal names",
    ru: "Допустимые ошибки в частых личных именах",
  },
  commonMisspelt: {
    ko: "흔한 인명이 그보다 많이 다를 때",
    en: "Common personal names that differ more",
    ru: "Частые личные имена с большими отличиями",
  },
  looseMissing: {
    ko: "모음 없이 적힌 이름이 일부만 맞을 때",
    en: "A name without vowels that fits in part",
    ru: "Имя без гласных при частичном совпадении",
  },
  rareReadingCost: {
    ko: "한글 표기를 드물다고 보는 차이",
    en: "Difference from which a Hangul reading is rare",
    ru: "Отличие, с которого чтение хангыля редкое",
  },
  rareReading: {
    ko: "드문 한글 표기로만 맞을 때",
    en: "Fits only by a rare Hangul reading",
    ru: "Совпадает лишь при редком чтении хангыля",
  },
  weakAlias: { ko: "약한 별칭과 맞을 때", en: "Matches a weak alias", ru: "Совпадает слабый псевдоним" },
  otherKind: { ko: "당사자의 종류가 다를 때", en: "Another kind of party", ru: "Другой вид лица" },
  readsPersonal: {
    ko: "사람 이름처럼 읽히는데 기관과 맞을 때",
    en: "Reads like a person but matches an organisation",
    ru: "Похоже на человека, а совпала организация",
  },
  otherCountry: { ko: "국가가 다를 때", en: "Another country", ru: "Другая страна" },
  otherIdentifier: { ko: "식별번호가 다를 때", en: "Another identifier", ru: "Другой идентификатор" },
  otherBirth: { ko: "생년월일이 다를 때", en: "Another date of birth", ru: "Другая дата рождения" },
  sameCountry: {
    ko: "국가가 같으면 1까지 남은 점수에서 더하는 비율",
    en: "Same country: share added of what is missing to 1",
    ru: "Та же страна: доля от недостающего до 1",
  },
  sameBirth: {
    ko: "생년월일이 같으면 더하는 비율",
    en: "Same date of birth: share added",
    ru: "Та же дата рождения: добавляемая доля",
  },
  sameContact: {
    ko: "연락처가 같으면 더하는 비율",
    en: "Same contact: share added",
    ru: "Тот же контакт: добавляемая доля",
  },
};
