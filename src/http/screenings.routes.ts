import { Hono } from "hono";
import { stream } from "hono/streaming";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import type { AppContext, AppDependencies, AppEnv, RequestSnapshot } from "../app/app.types.ts";
import { presentProblem } from "../app/problem.response.ts";
import { parseBody, problemOfIssues, query } from "../app/validate.ts";
import { Problem } from "../domain/problem.ts";
import { PartialDateSchema } from "../domain/text.schema.ts";
import type { Language } from "../domain/vocabulary.ts";
import type { Screening } from "../screening/screening.part.ts";
import {
  IdentifierTextSchema,
  MAX_IDENTIFIERS,
  ScreenedCountrySchema,
  ScreenedKindSchema,
  ScreenedNameSchema,
  ScreeningItemSchema,
  toQuery,
} from "../screening/screening.query.ts";
import { screenName } from "../screening/screenings.answer.ts";
import { answer, snapshotOf } from "./answer.ts";
import { readJson, unsupportedMediaType } from "./json.body.ts";
import { readLines } from "./ndjson.ts";
import { describe } from "./openapi.describe.ts";
import { languageEntries } from "./query.schema.ts";
import { presentHead, presentResult, ScreeningResponse, ScreeningsResponse } from "./screenings.response.ts";

/** Names in one JSON body. */
export const MAX_BATCH_ITEMS = 500;
/** Lines of one NDJSON stream. */
export const MAX_BATCH_LINES = 10_000;
/** Lines between two pauses that let other requests have their turn. */
const LINES_PER_TURN = 20;
const NDJSON_TYPE = /^application\/(?:x-)?ndjson\s*(?:;|$)/i;

const ScreeningQueryParams = v.strictObject({
  name: ScreenedNameSchema,
  kind: v.optional(ScreenedKindSchema),
  country: v.optional(ScreenedCountrySchema),
  identifier: v.optional(
    v.pipe(
      v.union([v.string(), v.array(v.string())]),
      v.transform((input) => [input].flat()),
      v.array(IdentifierTextSchema),
      v.maxLength(MAX_IDENTIFIERS),
    ),
  ),
  birth: v.optional(PartialDateSchema),
  ...languageEntries,
});

/** Items are checked one by one, so that a bad one is an error on that item alone. */
export const BatchBody = v.strictObject({
  items: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(MAX_BATCH_ITEMS)),
});

/** What the description shows of the body: the items in full. */
export const DescribedBody = v.strictObject({ items: v.array(ScreeningItemSchema) });

interface Batch {
  snapshot: RequestSnapshot;
  screening: Screening;
  language: Language;
}

const idOf = (raw: unknown) => {
  const id = (raw as { id?: unknown } | null)?.id;
  return typeof id === "string" || typeof id === "number" ? { id } : {};
};

function screenItem(raw: unknown, { snapshot, screening, language }: Batch) {
  const parsed = v.safeParse(ScreeningItemSchema, Array.isArray(raw) ? null : raw);
  if (!parsed.success) {
    const problem = problemOfIssues(parsed.issues, Object.keys(ScreeningItemSchema.entries), "body");
    return { ...idOf(raw), error: presentProblem(problem, language) };
  }
  const { id, ...item } = parsed.output;
  return presentResult(snapshot, screenName(screening, toQuery(item)), id, language);
}

function lineProblem(text: string | null): Problem {
  return text === null
    ? new Problem("payload-too-large", {
        ko: "줄이 너무 깁니다.",
        en: "The line is too long.",
        ru: "Строка слишком длинная.",
      })
    : new Problem("invalid-body", {
        ko: "올바른 JSON이 아닙니다.",
        en: "Is not valid JSON.",
        ru: "Некорректный JSON.",
      });
}

function screenLine(text: string | null, batch: Batch): object {
  if (text === null) return { error: presentProblem(lineProblem(text), batch.language) };
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { error: presentProblem(lineProblem(text), batch.language) };
  }
  return screenItem(raw, batch);
}

function tooManyLines(): Problem {
  return new Problem("payload-too-large", {
    ko: `한 번에 ${MAX_BATCH_LINES}줄까지 보낼 수 있습니다. 이 줄부터는 처리하지 않았습니다.`,
    en: `Takes up to ${MAX_BATCH_LINES} lines at once. From this line on nothing was done.`,
    ru: `Не более ${MAX_BATCH_LINES} строк за раз. Начиная с этой строки ничего не выполнено.`,
  });
}

/**
 * Answers line by line while the request still arrives. The status is sent before the first line is read, so
 * what goes wrong later is told on its line, and the last line says how far it came.
 */
function streamLines(c: AppContext, batch: Batch): Response {
  c.header("Content-Type", "application/x-ndjson");
  c.header("Cache-Control", "no-store");
  c.header("Content-Language", batch.language);
  return stream(c, async (out) => {
    const write = (value: object) => out.write(`${JSON.stringify(value)}\n`);
    await write(presentHead(batch.snapshot, batch.language));
    const body = (c.req.raw.body ?? new Blob([]).stream()) as unknown as AsyncIterable<Uint8Array>;
    let lines = 0;
    let errors = 0;
    for await (const { line, text } of readLines(body)) {
      if (lines >= MAX_BATCH_LINES) {
        errors += 1;
        await write({ line, error: presentProblem(tooManyLines(), batch.language) });
        break;
      }
      const result = screenLine(text, batch);
      lines += 1;
      if ("error" in result) errors += 1;
      await write({ line, ...result });
      if (lines % LINES_PER_TURN === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    }
    await write({ end: true, lines, errors });
  });
}

/** Screens names against all lists of the edition. */
export function screeningsRoutes(dependencies: AppDependencies) {
  async function batchOf(c: AppContext): Promise<Batch> {
    const snapshot = await snapshotOf(c, dependencies);
    return { snapshot, screening: await snapshot.edition.screening(), language: c.get("language") };
  }

  return new Hono<AppEnv>()
    .get(
      "/v1/screenings",
      describeRoute(
        describe({
          tag: "screening",
          operationId: "screenName",
          summary: {
            ko: "이름 하나를 모든 명단과 대조(대조 결과가 해당 없음을 보증하지는 않음)",
            en: "Screens one name against all lists; a search never clears anybody",
            ru: "Проверка одного имени по всем спискам; поиск никого не оправдывает",
          },
          response: ScreeningResponse,
        }),
      ),
      query(ScreeningQueryParams),
      async (c) => {
        const { lang: _, identifier, ...rest } = c.req.valid("query");
        const item = { ...rest, identifiers: identifier };
        const { snapshot, screening, language } = await batchOf(c);
        return answer(
          c,
          dependencies,
          snapshot,
          item,
          () => ({
            ...presentHead(snapshot, language),
            result: presentResult(snapshot, screenName(screening, toQuery(item)), undefined, language),
          }),
          "private",
        );
      },
    )
    .post(
      "/v1/screenings",
      describeRoute(
        describe({
          tag: "screening",
          operationId: "screenNames",
          summary: {
            ko: `이름을 JSON으로 ${MAX_BATCH_ITEMS}개까지, NDJSON으로 ${MAX_BATCH_LINES}줄까지 대조`,
            en: `Screens up to ${MAX_BATCH_ITEMS} names as JSON, or up to ${MAX_BATCH_LINES} as a stream of NDJSON lines`,
            ru: `Проверка до ${MAX_BATCH_ITEMS} имён в JSON или до ${MAX_BATCH_LINES} строк NDJSON`,
          },
          response: ScreeningsResponse,
          body: DescribedBody,
        }),
      ),
      query(v.strictObject(languageEntries)),
      async (c) => {
        const type = c.req.header("Content-Type") ?? "";
        if (NDJSON_TYPE.test(type)) return streamLines(c, await batchOf(c));
        if (!/json/i.test(type)) throw unsupportedMediaType("application/json, application/x-ndjson");
        const { items } = parseBody(BatchBody, await readJson(c));
        const batch = await batchOf(c);
        const results = items.map((item) => screenItem(item, batch));
        return c.json({ ...presentHead(batch.snapshot, batch.language), results }, 200, {
          "Cache-Control": "no-store",
          "Content-Language": batch.language,
        });
      },
    );
}
