import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import type { AppContext, AppDependencies, AppEnv } from "../app/app.types.ts";
import { parseBody, query } from "../app/validate.ts";
import { Problem } from "../domain/problem.ts";
import { findPairs, MIN_PARTS } from "../leads/pairs.find.ts";
import { answer, snapshotOf } from "./answer.ts";
import { readJson } from "./json.body.ts";
import { BODY_NAMES, checkQuery, type FieldNames, PARAMETER_NAMES } from "./leads.profile.ts";
import { type Asked, askedByAddress, askedByBody, LeadsBody, LeadsQuery } from "./leads.query.ts";
import { describe } from "./openapi.describe.ts";
import { pageOf } from "./page.ts";
import { PairsResponse, presentPairs } from "./pairs.response.ts";
import { languageEntries } from "./query.schema.ts";

function tooFewParts(field: string): Problem {
  return new Problem(
    "invalid-parameter",
    {
      ko: "두 기관이 나누어 맡을 수 있는 요청이 아닙니다.",
      en: "This is no need that two partners could share.",
      ru: "Такой запрос нельзя разделить между двумя партнёрами.",
    },
    {
      fields: [
        {
          field,
          message: {
            ko: `분야, 주제, 필요 기술, 목표 시장을 합해 ${MIN_PARTS}가지 이상이어야 합니다.`,
            en: `Needs at least ${MIN_PARTS} of areas, topics, needs and target markets in all.`,
            ru: `Нужно не менее ${MIN_PARTS} областей, тем, потребностей или целевых рынков в сумме.`,
          },
        },
      ],
    },
  );
}

/** Pairs of partners that cover together what neither covers alone. */
export function pairsRoutes(dependencies: AppDependencies) {
  async function respond(c: AppContext, asked: Asked, names: FieldNames) {
    const snapshot = await snapshotOf(c, dependencies, asked.asOf);
    const { edition, asOf } = snapshot;
    checkQuery(edition, asked.query, names);
    return answer(c, dependencies, snapshot, asked, async () => {
      const found = await findPairs(edition, asked.query, asOf);
      if (found.parts.length < MIN_PARTS) throw tooFewParts(names.area);
      const { items, page } = pageOf(found.pairs, edition, asked.query, asked);
      return presentPairs(snapshot, found, { pairs: items, page }, c.get("language"));
    });
  }

  const shared = { tag: "leads", response: PairsResponse, paged: true } as const;
  return new Hono<AppEnv>()
    .get(
      "/v1/pairs",
      describeRoute(
        describe({
          ...shared,
          operationId: "findPairs",
          summary: {
            ko: "혼자서는 채우지 못하는 요청을 함께 채우는 두 기관의 조합",
            en: "Pairs of partners that together cover a need which neither covers alone",
            ru: "Пары партнёров, которые вместе закрывают запрос, не закрываемый поодиночке",
          },
        }),
      ),
      query(LeadsQuery),
      (c) => respond(c, askedByAddress(c.req.valid("query")), PARAMETER_NAMES),
    )
    .post(
      "/v1/pairs",
      describeRoute(
        describe({
          ...shared,
          operationId: "findPairsForProfile",
          summary: {
            ko: "기업 프로필에 대한 두 기관의 조합",
            en: "Pairs for a firm profile",
            ru: "Пары партнёров по профилю компании",
          },
          body: LeadsBody,
        }),
      ),
      query(v.strictObject({ ...languageEntries })),
      async (c) => {
        const body = parseBody(LeadsBody, await readJson(c));
        if (body.lang) c.set("language", body.lang);
        return respond(c, askedByBody(body), BODY_NAMES);
      },
    );
}
