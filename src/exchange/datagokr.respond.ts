import pkg from "../../package.json" with { type: "json" };
import type { AppContext, AppDependencies, RequestSnapshot } from "../app/app.types.ts";
import { errorHandler } from "../app/problem.response.ts";
import { dayInKorea } from "../domain/day.ts";
import { Problem } from "../domain/problem.ts";
import type { Language } from "../domain/vocabulary.ts";
import { snapshotOf } from "../http/answer.ts";
import {
  CONTENT_TYPES,
  describeFields,
  type ErrorCode,
  errorAnswer,
  type Format,
  normalAnswer,
  write,
} from "./datagokr.envelope.ts";
import type { KeyDesk } from "./datagokr.keys.ts";
import { formatOf, givenBy, keyOf } from "./datagokr.query.ts";
import { type Question, SERVICES, type ServiceName } from "./datagokr.services.ts";
import type { Tree } from "./datagokr.xml.ts";

/** An answer belongs to the key that asked: no cache between may keep it, or an address that holds a key. */
const PRIVATE = { "Cache-Control": "no-store" } as const;

/** data.go.kr answers errors with HTTP 200 too: its clients read the code of the envelope and not of HTTP. */
const HTTP_STATUS = 200;

function send(c: AppContext, body: string | Uint8Array<ArrayBuffer>, format: Format, headers = {}): Response {
  return c.body(body, HTTP_STATUS, {
    ...PRIVATE,
    "Content-Type": CONTENT_TYPES[format],
    "Content-Language": c.get("language"),
    ...headers,
  });
}

/** Answers with an error in the form that its code has. */
export function sendError(c: AppContext, format: Format, code: ErrorCode, detail = ""): Response {
  return send(c, write(errorAnswer(code, detail), format), format);
}

/** The answer to a question, whoever asks. */
export async function answerTree(question: Question, snapshot: RequestSnapshot, language: Language): Promise<Tree> {
  const { items, total } = await question.find(snapshot, language);
  return normalAnswer(items, total, question.page);
}

/** Makes an answer, or takes it from those already made. Its name there holds the question and never the key. */
async function bodyOf(
  { answers }: AppDependencies,
  name: ServiceName,
  question: Question,
  asked: { snapshot: RequestSnapshot; language: Language; format: Format },
): Promise<Uint8Array<ArrayBuffer>> {
  const { snapshot, language, format } = asked;
  const { asks, page } = question;
  const key = [
    ...["openapi", name, format, language, pkg.version, snapshot.edition.manifest.id, snapshot.asOf],
    JSON.stringify([asks, page]),
  ].join("\n");
  const known = answers.get(key);
  if (known) return known.body;
  const body = new TextEncoder().encode(write(await answerTree(question, snapshot, language), format));
  // These answers are never asked for by tag: they may not be kept by anyone else.
  answers.set(key, { tag: "", body });
  return body;
}

/** The code for what went wrong inside, and the words that may be told of it. */
function refusal(c: AppContext, dependencies: AppDependencies, error: unknown): { code: ErrorCode; detail: string } {
  if (error instanceof Problem && error.code === "not-ready") return { code: "01", detail: "" };
  if (error instanceof Problem && error.fields.length > 0) {
    return { code: "10", detail: describeFields(error.fields, c.get("language")) };
  }
  // Reported like every internal error; its own answer is not in the form of these addresses.
  errorHandler(dependencies)(error instanceof Error ? error : new Error("not an error was thrown"), c);
  return { code: "99", detail: "" };
}

/** Answers one request: first the key, as a gateway would, then the question. */
export async function respond(
  c: AppContext,
  dependencies: AppDependencies,
  desk: KeyDesk,
  name: ServiceName,
): Promise<Response> {
  const given = givenBy(c.req.url);
  const format = formatOf(given);
  const admission = desk.admit(keyOf(given), dayInKorea(dependencies.now()));
  if (admission === "unknown") return sendError(c, format, "30");
  if (admission === "exhausted") return sendError(c, format, "22");
  try {
    const question = SERVICES[name].read(given);
    const snapshot = await snapshotOf(c, dependencies);
    question.check(snapshot.edition);
    const body = await bodyOf(dependencies, name, question, { snapshot, language: c.get("language"), format });
    return send(c, body, format, {
      "Nadeul-Edition": snapshot.edition.manifest.id,
      "Nadeul-Edition-Published": snapshot.edition.publishedAt,
    });
  } catch (error) {
    const { code, detail } = refusal(c, dependencies, error);
    return sendError(c, format, code, detail);
  }
}

/** A name below /openapi/ that is no service. */
export function respondNoService(c: AppContext): Response {
  return sendError(c, formatOf(givenBy(c.req.url)), "12");
}
