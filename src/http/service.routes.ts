import { Hono } from "hono";
import { describeRoute, resolver } from "hono-openapi";
import * as v from "valibot";
import type { AppDependencies, AppEnv } from "../app/app.types.ts";
import { PROBLEM_CONTENT_TYPE, problemResponse } from "../app/problem.response.ts";
import { query } from "../app/validate.ts";
import { Problem } from "../domain/problem.ts";
import { ProblemInfo, summaryOf } from "./openapi.describe.ts";
import { languageEntries } from "./query.schema.ts";

const HealthResponse = v.pipe(v.object({ status: v.literal("alive") }), v.metadata({ ref: "Health" }));
const ReadyResponse = v.pipe(
  v.object({
    status: v.picklist(["ready", "ready_without_database"]),
    edition: v.string(),
    publishedAt: v.string(),
    lastChecked: v.string(),
    databaseAwaySince: v.nullable(v.string()),
  }),
  v.metadata({ ref: "Ready" }),
);

const OnlyLanguage = v.strictObject(languageEntries);
const json = (schema: v.GenericSchema) => ({ "application/json": { schema: resolver(schema) } });
const badRequest = {
  description: "An unknown parameter or a wrong value",
  content: { [PROBLEM_CONTENT_TYPE]: { schema: resolver(ProblemInfo) } },
};

/** For operators: whether the process lives, and whether it can answer. */
export function serviceRoutes(dependencies: AppDependencies) {
  return new Hono<AppEnv>()
    .get(
      "/health",
      describeRoute({
        tags: ["service"],
        operationId: "getHealth",
        ...summaryOf({
          ko: "프로세스가 살아 있는지 확인",
          en: "Whether the process is alive; touches nothing else",
          ru: "Работает ли процесс",
        }),
        responses: { 200: { description: "Alive", content: json(HealthResponse) }, 400: badRequest },
      }),
      query(OnlyLanguage),
      (c) => c.json({ status: "alive" } as const, 200, { "Cache-Control": "no-store" }),
    )
    .get(
      "/ready",
      describeRoute({
        tags: ["service"],
        operationId: "getReady",
        ...summaryOf({
          ko: "자료판이 준비되었는지, 얼마나 되었는지, 데이터베이스가 응답하는지 확인",
          en: "Whether an edition is loaded, how old it is and whether the database answers",
          ru: "Загружена ли редакция, её возраст и отвечает ли база данных",
        }),
        responses: {
          200: { description: "Ready", content: json(ReadyResponse) },
          400: badRequest,
          503: {
            description: "No edition has been loaded yet",
            content: { [PROBLEM_CONTENT_TYPE]: { schema: resolver(ProblemInfo) } },
          },
        },
      }),
      query(OnlyLanguage),
      async (c) => {
        try {
          const { editions, keepAlive } = dependencies;
          const held = await editions.current(keepAlive ? (work) => keepAlive(c, work) : undefined);
          return c.json(
            {
              status: held.awaySince ? "ready_without_database" : "ready",
              edition: held.edition.manifest.id,
              publishedAt: held.edition.publishedAt,
              lastChecked: held.checkedAt.toISOString(),
              databaseAwaySince: held.awaySince?.toISOString() ?? null,
            } satisfies v.InferOutput<typeof ReadyResponse>,
            200,
            { "Cache-Control": "no-store" },
          );
        } catch (error) {
          if (error instanceof Problem) return problemResponse(c, error);
          throw error;
        }
      },
    );
}
