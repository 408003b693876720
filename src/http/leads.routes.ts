import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import type { AppContext, AppDependencies, AppEnv } from "../app/app.types.ts";
import { parseBody, query } from "../app/validate.ts";
import { findLead, findLeads } from "../leads/leads.find.ts";
import type { LeadQuery } from "../leads/leads.types.ts";
import { answer, snapshotOf } from "./answer.ts";
import { readJson } from "./json.body.ts";
import { BODY_NAMES, checkQuery, type FieldNames, PARAMETER_NAMES, queryOfProfile } from "./leads.profile.ts";
import {
  type Asked,
  askedByAddress,
  askedByBody,
  askedByExplanation,
  ExplanationBody,
  ExplanationQuery,
  LeadsBody,
  LeadsQuery,
} from "./leads.query.ts";
import { LeadExplanation, LeadsResponse, presentExplanation, presentLeads } from "./leads.response.ts";
import { describe } from "./openapi.describe.ts";
import { pageOf } from "./page.ts";
import { languageEntries } from "./query.schema.ts";

/** Ranked leads, by address or by body, and the whole explanation of one. */
export function leadsRoutes(dependencies: AppDependencies) {
  async function respond(c: AppContext, asked: Asked, names: FieldNames) {
    const snapshot = await snapshotOf(c, dependencies, asked.asOf);
    const { edition, asOf } = snapshot;
    checkQuery(edition, asked.query, names);
    return answer(c, dependencies, snapshot, asked, async () => {
      const found = await findLeads(edition, asked.query, asOf);
      const { items, offset, page } = pageOf(found.leads, edition, asked.query, asked);
      return presentLeads(snapshot, asked.query, found, { leads: items, offset, ...page }, c.get("language"));
    });
  }

  async function explain(c: AppContext, asked: LeadQuery, asOf: string | undefined, names: FieldNames) {
    const snapshot = await snapshotOf(c, dependencies, asOf);
    checkQuery(snapshot.edition, asked, names);
    const { area = "", partner = "" } = c.req.param() as Record<string, string>;
    const found = await findLead(snapshot.edition, { area, partner }, asked, snapshot.asOf);
    return answer(c, dependencies, snapshot, asked, () => presentExplanation(snapshot, found, c.get("language")));
  }

  return new Hono<AppEnv>()
    .get(
      "/v1/leads",
      describeRoute(
        describe({
          tag: "leads",
          operationId: "findLeads",
          summary: {
            ko: "분야, 국가, 유형, 자유 문장으로 찾은 협력 후보의 순위",
            en: "Ranked partnership leads for areas, countries, kinds and free text",
            ru: "Ранжированные кандидаты по областям, странам, типам и свободному тексту",
          },
          response: LeadsResponse,
          paged: true,
        }),
      ),
      query(LeadsQuery),
      (c) => {
        return respond(c, askedByAddress(c.req.valid("query")), PARAMETER_NAMES);
      },
    )
    .post(
      "/v1/leads",
      describeRoute(
        describe({
          tag: "leads",
          operationId: "findLeadsForProfile",
          summary: {
            ko: "같은 질문을 JSON 본문으로 보내기",
            en: "The same question as a JSON body",
            ru: "Тот же вопрос в теле JSON",
          },
          response: LeadsResponse,
          paged: true,
          body: LeadsBody,
        }),
      ),
      query(v.strictObject({ ...languageEntries })),
      async (c) => {
        const body = parseBody(LeadsBody, await readJson(c));
        if (body.lang) c.set("language", body.lang);
        return respond(c, askedByBody(body), BODY_NAMES);
      },
    )
    .get(
      "/v1/leads/:area/:partner",
      describeRoute(
        describe({
          tag: "leads",
          operationId: "explainLead",
          summary: {
            ko: "협력 후보 하나를 마지막 점수까지 설명",
            en: "One lead, explained to the last point",
            ru: "Один кандидат с объяснением каждого балла",
          },
          response: LeadExplanation,
          notFound: true,
        }),
      ),
      query(ExplanationQuery),
      async (c) => {
        const given = c.req.valid("query");
        return explain(c, askedByExplanation(given), given.asOf, PARAMETER_NAMES);
      },
    )
    .post(
      "/v1/leads/:area/:partner",
      describeRoute(
        describe({
          tag: "leads",
          operationId: "explainLeadForProfile",
          summary: {
            ko: "기업 프로필에 대한 협력 후보 하나의 설명",
            en: "One lead of a firm profile, explained to the last point",
            ru: "Один кандидат по профилю компании с объяснением каждого балла",
          },
          response: LeadExplanation,
          notFound: true,
          body: ExplanationBody,
        }),
      ),
      query(v.strictObject({ ...languageEntries })),
      async (c) => {
        const { asOf, lang, ...profile } = parseBody(ExplanationBody, await readJson(c));
        if (lang) c.set("language", lang);
        return explain(c, queryOfProfile(profile), asOf, BODY_NAMES);
      },
    );
}
