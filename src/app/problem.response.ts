import type { Context } from "hono";
import { type FieldProblem, PROBLEMS, Problem, type ProblemCode } from "../domain/problem.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import type { AppContext, AppDependencies } from "./app.types.ts";
import { DEFAULT_LANGUAGE } from "./language.ts";

export const PROBLEM_CONTENT_TYPE = "application/problem+json";
/** Relative, so that it stays right wherever the service is deployed (RFC 9457, 3.1.1). */
const PROBLEM_TYPE_PREFIX = "/docs/problems#";

const INTERNAL: LocalisedText = {
  ko: "서버에서 처리하지 못했습니다. 요청 번호를 알려 주시면 확인할 수 있습니다.",
  en: "The server could not handle this. Quote the request id when you report it.",
  ru: "Сервер не смог обработать запрос. При обращении укажите номер запроса.",
};

function presentField({ field, message, allowed }: FieldProblem, language: keyof LocalisedText) {
  return { field, message: message[language], ...(allowed ? { allowed } : {}) };
}

/** A problem on one item of a batch: the same words, without a response of its own. */
export function presentProblem(problem: Problem, language: keyof LocalisedText) {
  return {
    code: problem.code,
    detail: problem.detail[language],
    errors: problem.fields.map((field) => presentField(field, language)),
  };
}

/** A problem as RFC 9457 writes it, with a stable `code`, the request id and the fields that are wrong. */
export function problemResponse(c: AppContext, problem: Problem): Response {
  const language = c.get("language") ?? DEFAULT_LANGUAGE;
  const { status, title } = PROBLEMS[problem.code];
  const body = {
    type: `${PROBLEM_TYPE_PREFIX}${problem.code}`,
    title: title[language],
    status,
    code: problem.code,
    detail: problem.detail[language],
    instance: c.req.path,
    requestId: c.get("requestId"),
    ...(problem.fields.length > 0 ? { errors: problem.fields.map((field) => presentField(field, language)) } : {}),
  };
  return c.body(JSON.stringify(body), status, {
    "Content-Type": PROBLEM_CONTENT_TYPE,
    "Content-Language": language,
    "Cache-Control": "no-store",
    ...problem.headers,
  });
}

export function simpleProblem(code: ProblemCode, detail: LocalisedText, headers?: Record<string, string>): Problem {
  return new Problem(code, detail, headers ? { headers } : {});
}

function errorCode(error: Error): string | null {
  // A DrizzleQueryError prints the whole statement with its values; only the driver's code below it is safe.
  const cause = error.cause as { code?: unknown } | undefined;
  const code = cause?.code ?? (error as { code?: unknown }).code;
  return typeof code === "string" ? code : null;
}

/** The one place where errors become responses. What is not a Problem says nothing of itself. */
export function errorHandler({ onInternalError }: AppDependencies) {
  return (error: Error, c: Context): Response => {
    if (error instanceof Problem) return problemResponse(c as AppContext, error);
    onInternalError?.({
      requestId: (c as AppContext).get("requestId"),
      method: c.req.method,
      path: c.req.path,
      name: error.name,
      code: errorCode(error),
    });
    return problemResponse(c as AppContext, simpleProblem("internal-error", INTERNAL));
  };
}
