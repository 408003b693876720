import { always, perhaps } from "./datagokr.field.ts";

/** What the guide says of the values that items of more than one service have. */

export const LANGUAGE_ABOUT = [
  "lang으로 고른 언어",
  "In the language chosen by lang",
  "На языке, выбранном в lang",
] as const;

/** Who a party is. */
export const PARTY_FIELDS = [
  always(
    "partnerId",
    60,
    ["기관 식별자", "Partner id", "Код организации"],
    ["바뀌지 않는 식별자", "Stable identifier", "Постоянный код"],
  ),
  always("partnerNm", 120, ["기관명", "Partner name", "Название"], LANGUAGE_ABOUT),
  perhaps(
    "partnerNmKo",
    120,
    ["기관명(국문)", "Name in Korean", "Название на корейском"],
    ["한글 표기가 기록된 경우", "Where a Hangul form is on record", "Если корейское написание известно"],
  ),
  always(
    "partnerNmEn",
    120,
    ["기관명(영문)", "Name in English", "Название на английском"],
    ["로마자 표기", "Latin form", "Латинское написание"],
  ),
  perhaps(
    "partnerNmRu",
    120,
    ["기관명(노문)", "Name in Russian", "Название на русском"],
    ["러시아어 표기가 기록된 경우", "Where a Russian form is on record", "Если русское написание известно"],
  ),
  perhaps(
    "partnerNmLocal",
    120,
    ["기관명(현지어)", "Name in its own language", "Название на местном языке"],
    ["현지 문자 표기가 기록된 경우", "Where its own form is on record", "Если местное написание известно"],
  ),
  always(
    "kind",
    20,
    ["기관 유형 코드", "Kind code", "Код типа"],
    ["요청 변수 kind의 값", "A value of the parameter kind", "Значение параметра kind"],
  ),
  always("kindNm", 40, ["기관 유형", "Kind", "Тип"], LANGUAGE_ABOUT),
  perhaps(
    "natnCd",
    2,
    ["국가 코드", "Country code", "Код страны"],
    [
      "ISO 3166 두 글자, 본부가 있는 나라",
      "ISO 3166, two letters, of its seat",
      "ISO 3166, две буквы, место нахождения",
    ],
  ),
  perhaps("natnNm", 40, ["국가명", "Country", "Страна"], LANGUAGE_ABOUT),
  perhaps("cityNm", 60, ["도시명", "City", "Город"], LANGUAGE_ABOUT),
] as const;

/** What the rules say of a party. */
export const RISK_FIELDS = [
  always(
    "verdict",
    20,
    ["판정 코드", "Verdict code", "Код вердикта"],
    [
      "recommended, conditional, hold, not_recommended, blocked",
      "recommended, conditional, hold, not_recommended, blocked",
      "recommended, conditional, hold, not_recommended, blocked",
    ],
  ),
  always("verdictNm", 40, ["판정", "Verdict", "Вердикт"], LANGUAGE_ABOUT),
  always(
    "flagCnt",
    3,
    ["위험 신호 수", "Number of flags", "Число сигналов"],
    [
      "0은 기록에서 신호를 찾지 못했다는 뜻일 뿐입니다",
      "0 says only that the record raises none",
      "0 значит лишь, что в записи их не найдено",
    ],
  ),
  perhaps(
    "flagRules",
    600,
    ["위험 규칙 식별자", "Rule ids of the flags", "Коды правил"],
    [
      "심각한 순서, 쉼표로 구분. 뜻은 /v1/rules",
      "Gravest first, joined by commas; /v1/rules tells their meaning",
      "От самого тяжёлого, через запятую; значение — в /v1/rules",
    ],
  ),
  perhaps(
    "flagLevels",
    300,
    ["위험 수준", "Levels of the flags", "Уровни сигналов"],
    [
      "flagRules와 같은 순서: info, low, medium, high, block",
      "In the order of flagRules: info, low, medium, high, block",
      "В порядке flagRules: info, low, medium, high, block",
    ],
  ),
  perhaps(
    "flagNms",
    3000,
    ["위험 신호 이름", "Titles of the flags", "Названия сигналов"],
    [
      "flagRules와 같은 순서, ' | '로 구분",
      "In the order of flagRules, joined by ' | '",
      "В порядке flagRules, через ' | '",
    ],
  ),
  perhaps(
    "nextStep",
    600,
    ["다음 단계", "Next step", "Следующий шаг"],
    ["먼저 할 일 하나", "The one thing to do first", "Что сделать в первую очередь"],
  ),
] as const;

/** What every item says of where it comes from. */
export const ORIGIN_FIELDS = [
  always(
    "listNotice",
    300,
    ["명단 대조 안내", "Notice on lists", "О сверке со списками"],
    [
      "어느 날짜의 어떤 명단과 대조했는지. 제재 대상이 아니라는 확인은 아닙니다",
      "Which lists of which day were searched; it never confirms that a party is under no sanction",
      "С какими списками и на какую дату сверено; это не подтверждает отсутствие санкций",
    ],
  ),
  perhaps(
    "listDate",
    8,
    ["명단 기준일", "Date of the lists", "Дата списков"],
    ["YYYYMMDD, 가장 오래된 명단의 날짜", "YYYYMMDD, of the oldest list", "YYYYMMDD, самого старого списка"],
  ),
  perhaps(
    "sourceNm",
    300,
    ["출처", "Source", "Источник"],
    ["첫째 출처의 이름", "Name of the first source", "Название первого источника"],
  ),
  perhaps(
    "sourceUrl",
    600,
    ["출처 주소", "Source address", "Адрес источника"],
    ["첫째 출처가 웹 문서일 때", "Where the first source is a page of the web", "Если источник — веб-страница"],
  ),
  always(
    "checkDate",
    8,
    ["자료 확인일", "Date of the check", "Дата проверки записи"],
    ["YYYYMMDD, 기록을 정리한 날", "YYYYMMDD, when the record was put together", "YYYYMMDD, когда составлена запись"],
  ),
  always(
    "baseDate",
    8,
    ["기준일", "Base date", "Дата ответа"],
    [
      "YYYYMMDD, 한국 날짜. 규칙은 이 날짜로 판단합니다",
      "YYYYMMDD, the day in Korea for which the rules were asked",
      "YYYYMMDD, день в Корее, на который применены правила",
    ],
  ),
  always(
    "editionId",
    32,
    ["자료판 식별자", "Edition id", "Код редакции"],
    [
      "같은 값이면 같은 자료로 답한 것입니다",
      "Equal ids were answered from the same data",
      "Одинаковый код — одни и те же данные",
    ],
  ),
] as const;
