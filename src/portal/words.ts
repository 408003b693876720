import type { Language } from "../domain/vocabulary.ts";

type Words = Record<string, Record<Language, string>>;

/** Words that every page of the portal shares: plain ones that an official would use. */
export const WORDS = {
  name: { ko: "나들", en: "Nadeul", ru: "Nadeul" },
  tagline: {
    ko: "한국 기업의 기술협력 파트너 찾기",
    en: "Technology-cooperation partners for Korean firms",
    ru: "Партнёры по технологическому сотрудничеству для корейских компаний",
  },
  skip: { ko: "본문 바로가기", en: "Skip to the content", ru: "Перейти к содержанию" },
  menu: { ko: "주요 메뉴", en: "Main menu", ru: "Главное меню" },
  start: { ko: "처음", en: "Start", ru: "Начало" },
  leads: { ko: "협력 후보", en: "Leads", ru: "Кандидаты" },
  compare: { ko: "비교", en: "Compare", ru: "Сравнение" },
  screening: { ko: "명단 대조", en: "Name screening", ru: "Проверка по спискам" },
  areas: { ko: "기술 분야", en: "Technology areas", ru: "Области технологий" },
  method: { ko: "평가 방법", en: "Method", ru: "Методика" },
  lists: { ko: "명단 현황", en: "Lists", ru: "Списки" },
  embed: { ko: "내 누리집에 넣기", en: "Embed", ru: "Встроить на сайт" },
  api: { ko: "API 안내", en: "API", ru: "API" },
  openApi: { ko: "공공데이터 형식 API", en: "Open API (data.go.kr form)", ru: "Открытый API (формат data.go.kr)" },
  language: { ko: "언어", en: "Language", ru: "Язык" },
  theme: { ko: "화면 모드", en: "Display", ru: "Оформление" },
  themeAuto: { ko: "기기 설정", en: "System", ru: "Как в системе" },
  themeLight: { ko: "밝게", en: "Light", ru: "Светлое" },
  themeDark: { ko: "어둡게", en: "Dark", ru: "Тёмное" },
  themeContrast: { ko: "고대비", en: "High contrast", ru: "Контрастное" },
  asOf: { ko: "기준일", en: "As of", ru: "На дату" },
  source: { ko: "출처", en: "Source", ru: "Источник" },
  sources: { ko: "출처", en: "Sources", ru: "Источники" },
  edition: { ko: "자료판", en: "Edition", ru: "Редакция данных" },
  listsAsOf: { ko: "명단 기준일", en: "Lists as of", ru: "Списки на дату" },
  databaseAway: {
    ko: "데이터베이스가 응답하지 않아 마지막으로 불러온 자료판으로 답하고 있습니다.",
    en: "The database does not answer; this page rests on the edition that was loaded last.",
    ru: "База данных не отвечает; страница построена по последней загруженной редакции.",
  },
  notAdvice: {
    ko: "법률 자문이 아닙니다. 접촉 전에 공식 명단 최신판으로 다시 확인하십시오.",
    en: "This is not legal advice. Check the current official lists again before any contact.",
    ru: "Это не юридическая консультация. Перед контактом повторно сверьтесь с актуальными официальными списками.",
  },
  search: { ko: "찾기", en: "Search", ru: "Найти" },
  country: { ko: "국가", en: "Country", ru: "Страна" },
  area: { ko: "분야", en: "Area", ru: "Область" },
  kind: { ko: "기관 유형", en: "Kind", ru: "Тип" },
  verdict: { ko: "판정", en: "Verdict", ru: "Вердикт" },
  score: { ko: "점수", en: "Score", ru: "Балл" },
  band: { ko: "점수 범위", en: "Band", ru: "Интервал" },
  flags: { ko: "위험 신호", en: "Risk flags", ru: "Сигналы риска" },
  unknown: { ko: "확인되지 않음", en: "not known", ru: "неизвестно" },
  none: { ko: "없음", en: "none", ru: "нет" },
  partner: { ko: "기관", en: "Partner", ru: "Организация" },
  questionnaire: { ko: "실사 질문지", en: "Due-diligence sheet", ru: "Анкета проверки" },
  problem: {
    ko: "요청을 처리할 수 없습니다",
    en: "The request cannot be answered",
    ru: "Запрос не может быть выполнен",
  },
} as const satisfies Words;

export const LANGUAGE_NAMES: Record<Language, string> = { ko: "한국어", en: "English", ru: "Русский" };

const LOCALES: Record<Language, string> = { ko: "ko-KR", en: "en-GB", ru: "ru-RU" };

/** A number with the separators of the language. @param digits digits after the point */
export function number(value: number, language: Language, digits = 0): string {
  return new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/**
 * A day in the language's form: 2026. 11. 22. · 22 November 2026 · 22 ноября 2026 г. A year or a month alone stays one.
 * @param day YYYY, YYYY-MM or YYYY-MM-DD
 */
export function date(day: string, language: Language): string {
  const [year = "", month, date] = day.split("-");
  if (month === undefined) return language === "ko" ? `${year}년` : year;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date ?? 1)));
  const form: Intl.DateTimeFormatOptions =
    language === "ko"
      ? { year: "numeric", month: "numeric", ...(date ? { day: "numeric" } : {}) }
      : { year: "numeric", month: "long", ...(date ? { day: "numeric" } : {}) };
  return new Intl.DateTimeFormat(LOCALES[language], { ...form, timeZone: "UTC" }).format(at);
}
