import type { LocalisedText } from "../domain/text.schema.ts";
import type { Language } from "../domain/vocabulary.ts";
import { TRIAL_DAILY_QUOTA, TRIAL_KEY } from "./datagokr.keys.ts";
import type { ServiceName } from "./datagokr.services.ts";

/** Words of the guide page that stand alone. */
export const WORDS = {
  title: {
    ko: "나들 오픈 API 활용가이드",
    en: "Guide to the Nadeul open API",
    ru: "Руководство по открытому API Nadeul",
  },
  lead: {
    ko: "공공데이터포털(data.go.kr)의 관례대로 만든 조회 서비스입니다. 그 포털에 등록된 서비스는 아니며, 인증키도 따로 씁니다.",
    en: "Look-ups in the manner of data.go.kr, the public data portal of Korea. They are not registered there, and their keys are their own.",
    ru: "Запросы по обычаям data.go.kr, корейского портала открытых данных. На самом портале они не зарегистрированы, ключи у них свои.",
  },
  language: { ko: "언어", en: "Language", ru: "Язык" },
  contents: { ko: "차례", en: "Contents", ru: "Содержание" },
  overview: { ko: "서비스 개요", en: "Overview", ru: "Обзор" },
  rules: { ko: "꼭 알아 둘 점", en: "What to know", ru: "Что важно знать" },
  request: { ko: "요청 변수", en: "Request parameters", ru: "Параметры запроса" },
  response: { ko: "응답 항목(item)", en: "Values of an item", ru: "Значения элемента item" },
  example: { ko: "요청 예", en: "Request", ru: "Запрос" },
  answer: {
    ko: "실제 응답(보기 좋게 줄만 바꾸었습니다)",
    en: "Its real answer (line breaks added)",
    ru: "Настоящий ответ (добавлены переносы строк)",
  },
  noEdition: {
    ko: "불러온 자료판이 없어 지금은 예를 보일 수 없습니다.",
    en: "No edition of the data is loaded, so that there is no example now.",
    ru: "Редакция данных не загружена, поэтому примера сейчас нет.",
  },
  errors: { ko: "오류 코드", en: "Result codes", ru: "Коды результата" },
  errorForms: { ko: "오류의 두 형식", en: "The two forms of an error", ru: "Две формы ошибки" },
  code: { ko: "코드", en: "Code", ru: "Код" },
  message: { ko: "메시지", en: "Message", ru: "Сообщение" },
  form: { ko: "형식", en: "Form", ru: "Форма" },
  meaning: { ko: "뜻", en: "Meaning", ru: "Значение" },
  service: { ko: "서비스", en: "service", ru: "служба" },
  gateway: { ko: "게이트웨이", en: "gateway", ru: "шлюз" },
  required: { ko: "필수", en: "required", ru: "обяз." },
  optional: { ko: "옵션", en: "optional", ru: "необяз." },
  back: { ko: "전체 API 안내", en: "The whole API", ru: "Весь API" },
} as const satisfies Record<string, LocalisedText>;

/** Heads of the tables, after the guides of data.go.kr. */
export const COLUMNS: readonly LocalisedText[] = [
  { ko: "항목명(국문)", en: "Item", ru: "Название" },
  { ko: "항목명(영문)", en: "Name", ru: "Имя" },
  { ko: "항목크기", en: "Size", ru: "Размер" },
  { ko: "항목구분", en: "Required", ru: "Обязательность" },
  { ko: "샘플데이터", en: "Sample", ru: "Пример" },
  { ko: "항목설명", en: "Description", ru: "Описание" },
];

export const SERVICE_TITLES: Readonly<Record<ServiceName, LocalisedText>> = {
  leads: { ko: "협력 후보 조회", en: "Leads", ru: "Кандидаты" },
  partners: { ko: "기관 조회", en: "Organisations on record", ru: "Организации в базе" },
  areas: { ko: "기술 분야 조회", en: "Technology areas", ru: "Технологические области" },
};

export const SERVICE_ABOUT: Readonly<Record<ServiceName, LocalisedText>> = {
  leads: {
    ko: "조건에 맞는 협력 후보를 순위대로 답합니다. 차단된 기관은 어떤 조건에서도 나오지 않습니다.",
    en: "Ranked leads that fit the parameters. A blocked party never appears here, whatever is asked.",
    ru: "Кандидаты по порядку мест. Заблокированные здесь не появляются ни при каком запросе.",
  },
  partners: {
    ko: "기록된 모든 기관입니다. 차단된 기관도 verdict가 blocked로, 이유와 함께 나옵니다. 조회는 추천이 아닙니다.",
    en: "Every organisation on record. Blocked ones appear with the verdict blocked and its reason: a look-up is no lead.",
    ru: "Все организации в базе. Заблокированные показаны с вердиктом blocked и причиной: справка — не рекомендация.",
  },
  areas: {
    ko: "area 변수에 쓰는 분야 코드와 설명입니다.",
    en: "The codes that the parameter area takes, with what they mean.",
    ru: "Коды для параметра area и их смысл.",
  },
};

const QUOTA_NOTE: LocalisedText = {
  ko: "건수는 인증키마다 한국 날짜로 세며, 등록된 키로 온 요청은 변수가 틀려도 한 건입니다. 세는 값은 서버 프로세스(Workers에서는 isolate) 하나의 메모리에만 있어, 프로세스가 여럿이거나 다시 시작되면 따로 셉니다.",
  en: "Requests are counted per key and Korean day; one with a registered key counts even if its parameters are wrong. The count lives in the memory of one server process (one isolate on Workers): several processes, or one that starts again, count for themselves.",
  ru: "Запросы считаются по ключу и корейским суткам; запрос с верным ключом считается и при ошибке в параметрах. Счётчик хранится в памяти одного процесса (на Workers — одного isolate): несколько процессов или перезапуск считают отдельно.",
};

const KEY_NOTES: Readonly<Record<"trial" | "registered", LocalisedText>> = {
  trial: {
    ko: `이 서버에는 등록된 인증키가 없어, 누구나 쓰는 시험 키 ${TRIAL_KEY}가 통합니다. 모든 이용자를 합쳐 하루 ${TRIAL_DAILY_QUOTA}건입니다.`,
    en: `This server has no keys of its own, so the public trial key ${TRIAL_KEY} works, with ${TRIAL_DAILY_QUOTA} requests a day for all its users together.`,
    ru: `На этом сервере нет своих ключей, поэтому действует общий пробный ключ ${TRIAL_KEY}: ${TRIAL_DAILY_QUOTA} запросов в сутки на всех.`,
  },
  registered: {
    ko: "인증키와 하루 요청 건수는 서버 운영자가 정합니다. 운영자에게 키를 받으십시오. 시험 키는 쓸 수 없습니다.",
    en: "The operator of the server hands out keys and sets their requests a day. The trial key does not work here.",
    ru: "Ключи и дневные лимиты назначает оператор сервера. Пробный ключ здесь не действует.",
  },
};

const NOTES: readonly LocalisedText[] = [
  {
    ko: "data.go.kr에서 가장 흔한 오류는 이미 인코딩된 키를 한 번 더 인코딩하는 것입니다. 여기서는 %2F든 %252F든 같은 키로 읽습니다. 인증키는 서버에서 보내고 브라우저에 두지 마십시오.",
    en: "The classic mistake with data.go.kr is to encode an encoded key again. Here %2F and %252F are read as the same key. Send keys from a server and keep them out of browsers.",
    ru: "Самая частая ошибка с data.go.kr — кодировать уже кодированный ключ. Здесь %2F и %252F читаются как один ключ. Отправляйте ключ с сервера и не держите его в браузере.",
  },
  {
    ko: "값이 빈 변수는 보내지 않은 것으로 봅니다. 모르는 변수는 무시하지 않고 오류 10으로 알립니다.",
    en: "A parameter without a value counts as not sent. An unknown one is not ignored: it is error 10.",
    ru: "Параметр без значения считается не отправленным. Неизвестный не пропускается: это ошибка 10.",
  },
  {
    ko: "모든 값은 문자열입니다. JSON에서 item은 한 건이어도, 한 건도 없어도 배열입니다. 날짜는 YYYYMMDD입니다. 항목크기는 지금 자료를 담기에 넉넉한 글자 수이며, 값을 자르지 않습니다.",
    en: "Every value is a text. In JSON, item is a list even with one record or none. Days are YYYYMMDD. The size is what today's records need in characters; nothing is cut to it.",
    ru: "Все значения — строки. В JSON item всегда массив, даже при одной записи или без записей. Даты — YYYYMMDD. Размер — сколько знаков хватает нынешним записям; значения не обрезаются.",
  },
  {
    ko: "어떤 답도 제재 대상이 아니라는 확인이 아닙니다. listNotice에 적힌 날짜와 명단까지만 말합니다.",
    en: "No answer confirms that a party is under no sanction. It says as much as the day and the lists in listNotice.",
    ru: "Ни один ответ не подтверждает отсутствие санкций: он говорит лишь о дате и списках в listNotice.",
  },
  {
    ko: "응답은 어디에도 저장하지 않도록 Cache-Control: no-store로 보냅니다. GET이 아닌 메서드는 HTTP 405, 너무 긴 주소는 HTTP 414로 답하며 본문은 application/problem+json입니다.",
    en: "Answers are sent with Cache-Control: no-store. A method other than GET is HTTP 405 and an address that is too long HTTP 414, both with application/problem+json.",
    ru: "Ответы отправляются с Cache-Control: no-store. Метод, отличный от GET, — HTTP 405, слишком длинный адрес — HTTP 414; тело application/problem+json.",
  },
];

export const ERROR_FORMS_ABOUT: LocalisedText = {
  ko: "포털에서처럼 인증키와 요청 건수의 오류(22, 30)는 게이트웨이 형식으로, 나머지는 서비스 형식으로 답합니다. 두 형식 모두 요청한 type을 따르고 HTTP 상태는 200입니다. 게이트웨이가 200을 보내기도, 403을 보내기도 하지만 여기서는 늘 200이므로 코드를 보고 판단하십시오. 형식을 알 수 없으면 XML입니다.",
  en: "As on the portal, errors of the key and of the number of requests (22, 30) have the gateway's form, all others the service's. Both follow the type that was asked for, with HTTP 200: the portal's gateway sends 200 at times and 403 at others, here it is always 200, so read the code. Where the format cannot be told it is XML.",
  ru: "Как на портале, ошибки ключа и числа запросов (22, 30) имеют форму шлюза, остальные — форму службы. Обе следуют запрошенному type и идут с HTTP 200: шлюз портала отвечает то 200, то 403, здесь всегда 200, поэтому смотрите на код. Если формат не понятен, это XML.",
};

/** What a user has to know before the first request. */
export function notes(isTrial: boolean, language: Language): string[] {
  return [KEY_NOTES[isTrial ? "trial" : "registered"], QUOTA_NOTE, ...NOTES].map((note) => note[language]);
}

/** The service in a few rows. */
export function overview(origin: string, language: Language): [label: string, value: string][] {
  const rows: [LocalisedText, string][] = [
    [{ ko: "서비스 주소", en: "Address", ru: "Адрес" }, origin],
    [{ ko: "방식", en: "Method", ru: "Метод" }, "REST, GET"],
    [{ ko: "교환 형식", en: "Formats", ru: "Форматы" }, "XML, JSON"],
    [{ ko: "문자 인코딩", en: "Encoding", ru: "Кодировка" }, "UTF-8"],
  ];
  return rows.map(([label, value]) => [label[language], value]);
}
