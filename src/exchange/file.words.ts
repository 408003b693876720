import type { LocalisedText } from "../domain/text.schema.ts";

/** Words of the files, in the order of the sheets that they stand in. */
export const FILE_WORDS = {
  leadsSheet: { ko: "협력 후보", en: "Leads", ru: "Кандидаты" },
  basisSheet: { ko: "기준·방법", en: "Basis and method", ru: "Основа и метод" },
  pointsSheet: { ko: "기준별 점수", en: "Points by criterion", ru: "Баллы по критериям" },
  screeningSheet: { ko: "명단 대조", en: "Screening", ru: "Сверка со списками" },

  section: { ko: "구분", en: "Section", ru: "Раздел" },
  item: { ko: "항목", en: "Item", ru: "Пункт" },
  value: { ko: "내용", en: "Value", ru: "Значение" },
  note: { ko: "비고", en: "Note", ru: "Примечание" },

  data: { ko: "자료", en: "Data", ru: "Данные" },
  asOf: { ko: "기준일", en: "As of", ru: "На дату" },
  edition: { ko: "자료판", en: "Edition", ru: "Редакция данных" },
  listsAsOf: { ko: "가장 오래된 명단의 날짜", en: "Day of the oldest list", ru: "Дата самого старого списка" },
  noDay: { ko: "명단에 적혀 있지 않음", en: "the list states no date", ru: "дата в списке не указана" },
  lists: { ko: "대조한 명단", en: "Lists screened against", ru: "Списки, по которым проведена сверка" },
  official: { ko: "공식 명단", en: "official list", ru: "официальный список" },
  extract: { ko: "날짜가 있는 발췌본", en: "dated extract", ru: "датированная выборка" },
  entries: { ko: "항목 수", en: "entries", ru: "записей" },
  screening: { ko: "명단 대조", en: "Screening", ru: "Сверка со списками" },
  databaseAway: {
    ko: "데이터베이스 연결이 끊긴 시각",
    en: "Database away since",
    ru: "База данных недоступна с",
  },

  query: { ko: "질문", en: "Question", ru: "Запрос" },
  any: { ko: "전체", en: "any", ru: "любые" },
  area: { ko: "분야", en: "Area", ru: "Область" },
  country: { ko: "국가", en: "Country", ru: "Страна" },
  kind: { ko: "유형", en: "Kind", ru: "Тип" },
  verdict: { ko: "판정", en: "Verdict", ru: "Вердикт" },
  text: { ko: "검색 문장", en: "Free text", ru: "Текст запроса" },
  none: { ko: "없음", en: "none", ru: "нет" },
  understood: { ko: "이해한 뜻", en: "Understood as", ru: "Понято как" },
  applied: { ko: "적용함", en: "applied", ru: "применено" },
  notApplied: { ko: "적용하지 않음", en: "not applied", ru: "не применено" },
  corrected: { ko: "오타로 봄", en: "taken for a typo", ru: "принято за опечатку" },
  wordsNotFound: { ko: "알아듣지 못한 낱말", en: "Words not found", ru: "Не найдено слов" },
  modes: { ko: "협력 방식", en: "Ways of working", ru: "Форматы сотрудничества" },
  markets: { ko: "목표 시장", en: "Target markets", ru: "Целевые рынки" },
  opensOnly: { ko: "목표 시장을 여는 곳만", en: "Only those that open one", ru: "Только открывающие рынок" },
  yes: { ko: "예", en: "yes", ru: "да" },

  result: { ko: "결과", en: "Result", ru: "Результат" },
  shown: { ko: "이 파일에 든 협력 후보", en: "Leads in this file", ru: "Кандидатов в файле" },
  found: { ko: "찾은 협력 후보 전체", en: "Leads found in all", ru: "Всего найдено кандидатов" },
  hidden: { ko: "판정 조건으로 빠진 후보", en: "Left out by verdict", ru: "Исключено по вердикту" },
  blocked: {
    ko: "차단되어 싣지 않은 기관 수",
    en: "Blocked and never listed",
    ru: "Заблокировано и не включено",
  },
  rows: { ko: "대조한 행", en: "Rows screened", ru: "Проверено строк" },
  notScreened: { ko: "대조하지 못한 행", en: "Rows not screened", ru: "Строк не проверено" },
  columnsRead: { ko: "읽은 열", en: "Columns read", ru: "Прочитанные столбцы" },

  weights: { ko: "가중치", en: "Weights", ru: "Веса" },
  share: { ko: "이 질문에서 차지한 비중", en: "share in this question", ru: "доля в этом запросе" },
  notUsed: { ko: "이 질문에는 쓰지 않음", en: "not used in this question", ru: "в этом запросе не использовано" },
  thresholds: { ko: "대조 기준값", en: "Thresholds", ru: "Пороги сверки" },
  version: { ko: "판", en: "version", ru: "версия" },
  limits: { ko: "방법의 한계", en: "Limits of the method", ru: "Ограничения метода" },
  notice: { ko: "꼭 읽어 주십시오", en: "Please read", ru: "Обязательно прочтите" },
} as const satisfies Record<string, LocalisedText>;

/** What stands in every file: nobody becomes free of doubt by not being found. */
export const NO_CLEARANCE: LocalisedText = {
  ko: "이 파일은 누구에 대해서도 제재 대상이 아님을 보증하지 않습니다. 명단 대조는 위에 적은 명단과 날짜에 대해서만 말하며, 일치 항목이 없다는 것은 그 명단에서 찾지 못했다는 뜻일 뿐입니다. 판단은 담당자가 합니다.",
  en: "This file vouches for nobody. Screening speaks only of the lists and days named above, and no list match means only that those lists showed none. A person decides.",
  ru: "Этот файл ни за кого не ручается. Сверка относится только к указанным выше спискам и датам, а отсутствие совпадений означает лишь, что в этих списках они не найдены. Решение принимает человек.",
};
