import type { LocalisedText } from "./text.schema.ts";

/** Stable codes: clients may rely on them, so a code is never renamed or reused. */
export const PROBLEMS = {
  "unknown-parameter": {
    status: 400,
    title: { ko: "알 수 없는 매개변수", en: "Unknown parameter", ru: "Неизвестный параметр" },
  },
  "invalid-parameter": { status: 400, title: { ko: "잘못된 값", en: "Invalid value", ru: "Недопустимое значение" } },
  "invalid-body": { status: 400, title: { ko: "잘못된 본문", en: "Invalid body", ru: "Недопустимое тело запроса" } },
  "not-found": { status: 404, title: { ko: "찾을 수 없음", en: "Not found", ru: "Не найдено" } },
  "not-a-lead": { status: 404, title: { ko: "협력 후보가 아님", en: "Not a lead", ru: "Не является кандидатом" } },
  "no-such-route": { status: 404, title: { ko: "없는 주소", en: "No such address", ru: "Такого адреса нет" } },
  "method-not-allowed": {
    status: 405,
    title: { ko: "허용되지 않는 메서드", en: "Method not allowed", ru: "Метод не разрешён" },
  },
  "cursor-expired": {
    status: 410,
    title: { ko: "만료된 페이지 위치", en: "Page position expired", ru: "Позиция страницы устарела" },
  },
  "payload-too-large": {
    status: 413,
    title: { ko: "본문이 너무 큼", en: "Body too large", ru: "Тело запроса слишком велико" },
  },
  "uri-too-long": { status: 414, title: { ko: "주소가 너무 김", en: "Address too long", ru: "Слишком длинный адрес" } },
  "unsupported-media-type": {
    status: 415,
    title: { ko: "지원하지 않는 형식", en: "Unsupported media type", ru: "Неподдерживаемый тип данных" },
  },
  "internal-error": { status: 500, title: { ko: "내부 오류", en: "Internal error", ru: "Внутренняя ошибка" } },
  "not-ready": {
    status: 503,
    title: { ko: "아직 준비되지 않음", en: "Not ready yet", ru: "Сервис ещё не готов" },
  },
} as const satisfies Record<string, { status: number; title: LocalisedText }>;
export type ProblemCode = keyof typeof PROBLEMS;

/** One thing wrong with one field, with what would be right. */
export interface FieldProblem {
  field: string;
  message: LocalisedText;
  /** The allowed values, where they can be listed. */
  allowed?: readonly string[];
}

/**
 * The only error that carries a message meant for the outside.
 * Whatever else is thrown answers as `internal-error` and says nothing of its cause.
 */
export class Problem extends Error {
  override name = "Problem";
  readonly code: ProblemCode;
  readonly detail: LocalisedText;
  readonly fields: readonly FieldProblem[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    detail: LocalisedText,
    options: { fields?: readonly FieldProblem[]; headers?: Record<string, string>; cause?: unknown } = {},
  ) {
    super(`${code}: ${detail.en}`, { cause: options.cause });
    this.code = code;
    this.detail = detail;
    this.fields = options.fields ?? [];
    this.headers = options.headers ?? {};
  }
}
