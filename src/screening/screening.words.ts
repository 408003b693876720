import type { HitLevel, HitReason } from "../domain/hit.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import type { Language } from "../domain/vocabulary.ts";

export const HIT_LEVEL_NAMES: Record<HitLevel | "none", LocalisedText> = {
  "same-identifier": { ko: "식별번호 일치", en: "same identifier", ru: "совпал идентификатор" },
  strong: { ko: "강한 일치", en: "strong match", ru: "сильное совпадение" },
  possible: { ko: "일치 가능성", en: "possible match", ru: "возможное совпадение" },
  none: { ko: "일치 항목 없음", en: "no match", ru: "совпадений нет" },
};

/** Words for the reasons of a match; {query}, {listed} and the like are filled from the reason. */
const REASONS: Record<string, LocalisedText> = {
  "token-equal": { ko: "같은 낱말: {query}", en: "same word: {query}", ru: "то же слово: {query}" },
  "token-spelling": {
    ko: "철자만 다른 낱말: {query} – {listed}",
    en: "another spelling: {query} – {listed}",
    ru: "иное написание: {query} – {listed}",
  },
  "token-translation": {
    ko: "같은 뜻의 낱말: {query} – {listed}",
    en: "same meaning: {query} – {listed}",
    ru: "то же значение: {query} – {listed}",
  },
  "token-initial": {
    ko: "머리글자: {query} – {listed}",
    en: "initial: {query} – {listed}",
    ru: "инициал: {query} – {listed}",
  },
  "token-nickname": {
    ko: "줄인 이름: {query} – {listed}",
    en: "short form: {query} – {listed}",
    ru: "краткая форма: {query} – {listed}",
  },
  "token-joined": {
    ko: "붙여 쓰거나 띄어 쓴 낱말: {query} – {listed}",
    en: "written together or apart: {query} – {listed}",
    ru: "слитно или раздельно: {query} – {listed}",
  },
  "token-acronym": {
    ko: "약어: {query} – {listed}",
    en: "acronym: {query} – {listed}",
    ru: "аббревиатура: {query} – {listed}",
  },
  "token-reading": {
    ko: "다른 표기의 같은 읽기: {query} – {listed}",
    en: "same reading in another script: {query} – {listed}",
    ru: "то же чтение в другой письменности: {query} – {listed}",
  },
  "token-conflict": {
    ko: "서로 다른 낱말: {query} – {listed}",
    en: "different words: {query} – {listed}",
    ru: "разные слова: {query} – {listed}",
  },
  "token-missing": {
    ko: "한쪽에만 있는 낱말: {query}{listed}",
    en: "on one side only: {query}{listed}",
    ru: "только с одной стороны: {query}{listed}",
  },
  "number-equal": { ko: "같은 숫자: {query}", en: "same number: {query}", ru: "то же число: {query}" },
  "number-different": {
    ko: "다른 숫자: {query} – {listed}",
    en: "different number: {query} – {listed}",
    ru: "разные числа: {query} – {listed}",
  },
  "number-missing": {
    ko: "한쪽에만 있는 숫자: {query}{listed}",
    en: "number on one side only: {query}{listed}",
    ru: "число только с одной стороны: {query}{listed}",
  },
  "legal-form-same": { ko: "같은 법인 형태", en: "same legal form", ru: "та же правовая форма" },
  "legal-form-different": { ko: "다른 법인 형태", en: "different legal form", ru: "иная правовая форма" },
  "identifier-same": {
    ko: "같은 식별번호({type}): {value}",
    en: "same identifier ({type}): {value}",
    ru: "тот же идентификатор ({type}): {value}",
  },
  "identifier-different": {
    ko: "다른 식별번호({type})",
    en: "different identifier ({type})",
    ru: "иной идентификатор ({type})",
  },
  "country-same": { ko: "같은 국가: {country}", en: "same country: {country}", ru: "та же страна: {country}" },
  "country-different": { ko: "다른 국가", en: "different country", ru: "другая страна" },
  "birth-same": { ko: "생년월일 일치", en: "date of birth agrees", ru: "дата рождения совпадает" },
  "birth-different": { ko: "생년월일 다름", en: "different date of birth", ru: "иная дата рождения" },
  "kind-different": {
    ko: "사람과 단체의 차이",
    en: "one is a person, the other is not",
    ru: "одно лицо — физическое, другое — нет",
  },
  "alias-weak": { ko: "명단이 약하다고 표시한 별칭", en: "an alias that the list calls weak", ru: "слабый псевдоним" },
  "name-generic": {
    ko: "짧거나 흔한 이름이어서 이름만으로는 강한 일치가 아님",
    en: "a short or common name, never strong by itself",
    ru: "короткое или распространённое имя, само по себе не сильное совпадение",
  },
};

/** A reason in words. An unknown code is shown as it is: better than nothing, and a test looks for it. */
export function reasonWords({ code, params }: HitReason, language: Language): string {
  const template = REASONS[code]?.[language] ?? code;
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? "")).trim();
}

export const KNOWN_REASONS: readonly string[] = Object.keys(REASONS);
