import type { FieldProblem } from "../domain/problem.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import type { Language } from "../domain/vocabulary.ts";
import { type Tree, toXml } from "./datagokr.xml.ts";

export const FORMATS = ["xml", "json"] as const;
export type Format = (typeof FORMATS)[number];

export const CONTENT_TYPES: Record<Format, string> = {
  xml: "application/xml; charset=utf-8",
  json: "application/json; charset=utf-8",
};

interface ResultCode {
  message: string;
  /** Where data.go.kr says it: the gateway speaks of keys and traffic, the service of all else. */
  form: "service" | "gateway";
  meaning: LocalisedText;
}

/** The codes of data.go.kr that this service uses, with their own messages. */
export const RESULTS = {
  "00": {
    message: "NORMAL SERVICE.",
    form: "service",
    meaning: {
      ko: "정상. 결과가 없으면 totalCount가 0이고 item이 비어 있습니다.",
      en: "Normal. With nothing found, totalCount is 0 and there is no item.",
      ru: "Успешно. Если ничего не найдено, totalCount равен 0 и элементов item нет.",
    },
  },
  "01": {
    message: "APPLICATION_ERROR",
    form: "service",
    meaning: {
      ko: "아직 불러온 자료판이 없습니다. 잠시 뒤 다시 요청하십시오.",
      en: "No edition of the data has been loaded yet. Ask again shortly.",
      ru: "Редакция данных ещё не загружена. Повторите запрос позже.",
    },
  },
  "10": {
    message: "INVALID_REQUEST_PARAMETER_ERROR",
    form: "service",
    meaning: {
      ko: "모르는 변수이거나 값의 형식·범위가 잘못되었습니다. resultMsg가 어느 변수인지 알려 줍니다.",
      en: "An unknown parameter, or a value of the wrong form or range. resultMsg names the parameter.",
      ru: "Неизвестный параметр либо значение неверного вида или диапазона. resultMsg называет параметр.",
    },
  },
  "12": {
    message: "NO_OPENAPI_SERVICE_ERROR",
    form: "service",
    meaning: {
      ko: "/openapi/ 아래에 그런 서비스가 없습니다. 주소를 확인하십시오.",
      en: "There is no such service below /openapi/. Look at the address.",
      ru: "Такой службы в /openapi/ нет. Проверьте адрес.",
    },
  },
  "22": {
    message: "LIMITED_NUMBER_OF_SERVICE_REQUESTS_EXCEEDS_ERROR",
    form: "gateway",
    meaning: {
      ko: "이 인증키의 하루 요청 건수를 넘었습니다. 한국 시각 0시 이후에 다시 요청하십시오.",
      en: "The key has used its requests of the day. Ask again after midnight in Korea.",
      ru: "Дневной лимит ключа исчерпан. Повторите запрос после полуночи по корейскому времени.",
    },
  },
  "30": {
    message: "SERVICE_KEY_IS_NOT_REGISTERED_ERROR",
    form: "gateway",
    meaning: {
      ko: "인증키(serviceKey)가 없거나 등록되지 않았습니다.",
      en: "The key (serviceKey) is missing or not registered.",
      ru: "Ключ (serviceKey) не указан или не зарегистрирован.",
    },
  },
  "99": {
    message: "UNKNOWN_ERROR",
    form: "service",
    meaning: {
      ko: "서버에서 처리하지 못했습니다. 응답 헤더 X-Request-Id의 값을 알려 주시면 확인할 수 있습니다.",
      en: "The server could not handle this. Quote the response header X-Request-Id when you report it.",
      ru: "Сервер не смог обработать запрос. При обращении укажите заголовок ответа X-Request-Id.",
    },
  },
} as const satisfies Record<string, ResultCode>;

/** The codes in their order; the table itself gives those that look like whole numbers first. */
export const RESULT_CODES = (Object.keys(RESULTS) as (keyof typeof RESULTS)[]).toSorted();

export type ErrorCode = Exclude<keyof typeof RESULTS, "00">;

/** One record as the portal's users read it: flat, every value a text. */
export type Item = Readonly<Record<string, string>>;

/** Which part of a list is wanted. */
export interface PageAsked {
  /** From 1. */
  pageNo: number;
  numOfRows: number;
}

/** An answer in the envelope of data.go.kr. `item` is a list whatever its length, also in JSON. */
export function normalAnswer(items: readonly Item[], total: number, { pageNo, numOfRows }: PageAsked): Tree {
  return {
    response: {
      header: { resultCode: "00", resultMsg: RESULTS["00"].message },
      body: {
        items: { item: items },
        numOfRows: String(numOfRows),
        pageNo: String(pageNo),
        totalCount: String(total),
      },
    },
  };
}

/** An error in the form that its code has on data.go.kr. @param detail what is wrong, after the code's own message */
export function errorAnswer(code: ErrorCode, detail = ""): Tree {
  const { message, form } = RESULTS[code];
  const said = detail === "" ? message : `${message}: ${detail}`;
  if (form === "service") return { response: { header: { resultCode: code, resultMsg: said } } };
  return {
    OpenAPI_ServiceResponse: {
      cmmMsgHeader: { errMsg: "SERVICE ERROR", returnAuthMsg: said, returnReasonCode: code },
    },
  };
}

/** Wrong parameters that one answer names; the rest shows when these are right. */
const MAX_FIELDS_NAMED = 5;

/** Place of a value among several of one parameter: `country.0`. */
const PLACE = /\.\d+$/;

/** The parameters that are wrong, in words: `numOfRows (1부터 …)`. */
export function describeFields(fields: readonly FieldProblem[], language: Language): string {
  return fields
    .slice(0, MAX_FIELDS_NAMED)
    .map(
      ({ field, message, allowed }) =>
        `${field.replace(PLACE, "")} (${[message[language], allowed?.join(", ")].filter(Boolean).join(" ")})`,
    )
    .join("; ");
}

/** An answer as it is sent. */
export const write = (tree: Tree, format: Format): string => (format === "json" ? JSON.stringify(tree) : toXml(tree));

/** The same answer for people to read: only white space between its parts differs. */
export const writeLines = (tree: Tree, format: Format): string =>
  format === "json" ? JSON.stringify(tree, null, 2) : toXml(tree, "lines");
