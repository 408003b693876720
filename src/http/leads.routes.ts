import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import type { AppContext, AppDependencies, AppEnv } from "../app/app.types.ts";
import { parseBody, query, unknownValue } from "../app/validate.ts";
import { DealSchema, NexusSchema } from "../domain/deal.schema.ts";
import type { Edition } from "../editions/edition.types.ts";
import { findLead, findLeads } from "../leads/leads.find.ts";
import { DEFAULT_LEAD_VERDICTS, type LeadQuery } from "../leads/leads.types.ts";
import { NO_DEAL, NO_NEXUS } from "../leads/risk.subjects.ts";
import { DEFAULT_WEIGHTS } from "../ranking/criteria.ts";
import { answer, snapshotOf } from "./answer.ts";
import { readJson } from "./json.body.ts";
import { LeadExplanation, LeadsResponse, presentExplanation, presentLeads } from "./leads.response.ts";
import { describe } from "./openapi.describe.ts";
import { pageOf } from "./page.ts";
import {
  asOfEntries,
  CountryParam,
  CursorParam,
  DEFAULT_PAGE_SIZE,
  KindParam,
  LeadVerdictParam,
  LimitParam,
  languageEntries,
  MAX_FILTER_VALUES,
  MAX_PAGE_SIZE,
  many,
  TextParam,
  WeightsBody,
  WeightsParam,
} from "./query.schema.ts";

const LeadsQuery = v.strictObject({
  area: many(v.string()),
  country: many(CountryParam),
  kind: many(KindParam),
  verdict: many(LeadVerdictParam),
  q: TextParam,
  weights: WeightsParam,
  include: many(v.picklist(["reference"])),
  limit: LimitParam,
  cursor: CursorParam,
  ...asOfEntries,
});

const list = <T extends v.GenericSchema<string>>(item: T) =>
  v.optional(v.pipe(v.array(item), v.maxLength(MAX_FILTER_VALUES)), []);

/** The same question as a body; the firm profile will grow here. */
export const LeadsBody = v.strictObject({
  areas: list(v.string()),
  countries: list(CountryParam),
  kinds: list(KindParam),
  verdicts: list(LeadVerdictParam),
  q: TextParam,
  weights: WeightsBody,
  include: list(v.picklist(["reference"])),
  /** What the two sides would do together; without it rules on deals only ask. */
  deal: v.optional(DealSchema),
  nexus: v.optional(NexusSchema),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_PAGE_SIZE))),
  cursor: CursorParam,
  ...asOfEntries,
});

const ExplanationQuery = v.strictObject({ weights: WeightsParam, ...asOfEntries });

interface Asked {
  query: LeadQuery;
  /** Day for which the answer holds; today if not given. */
  asOf: string | undefined;
  limit: number;
  cursor: string | undefined;
}

function checkKnown(edition: Edition, asked: LeadQuery, names: { area: string; country: string }): void {
  if (asked.areas.some((id) => !edition.areaById.has(id))) throw unknownValue(names.area, [...edition.areaById.keys()]);
  if (asked.countries.some((code) => !edition.countryByCode.has(code))) {
    throw unknownValue(names.country, [...edition.countryByCode.keys()]);
  }
}

/** Ranked leads, by address or by body, and the whole explanation of one. */
export function leadsRoutes(dependencies: AppDependencies) {
  async function respond(c: AppContext, asked: Asked, names: { area: string; country: string }) {
    const snapshot = await snapshotOf(c, dependencies, asked.asOf);
    const { edition, asOf } = snapshot;
    checkKnown(edition, asked.query, names);
    return answer(c, dependencies, snapshot, asked, () => {
      const found = findLeads(edition, asked.query, asOf);
      const { items, page } = pageOf(found.leads, edition, asked.query, asked);
      return presentLeads(snapshot, asked.query, found, { leads: items, ...page }, c.get("language"));
    });
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
        const { area, country, kind, verdict, q, weights, include, limit, cursor, asOf } = c.req.valid("query");
        const asked: LeadQuery = {
          areas: area ?? [],
          countries: country ?? [],
          kinds: kind ?? [],
          verdicts: verdict?.length ? verdict : DEFAULT_LEAD_VERDICTS,
          text: q ?? null,
          weights: weights ?? DEFAULT_WEIGHTS,
          includeReference: include?.includes("reference") ?? false,
          context: NO_DEAL,
        };
        return respond(
          c,
          { query: asked, asOf, limit: limit ?? DEFAULT_PAGE_SIZE, cursor },
          { area: "area", country: "country" },
        );
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
        const asked: LeadQuery = {
          areas: body.areas,
          countries: body.countries,
          kinds: body.kinds,
          verdicts: body.verdicts.length ? body.verdicts : DEFAULT_LEAD_VERDICTS,
          text: body.q ?? null,
          weights: body.weights ?? DEFAULT_WEIGHTS,
          includeReference: body.include.includes("reference"),
          context: body.deal || body.nexus ? { deal: body.deal ?? null, nexus: body.nexus ?? NO_NEXUS } : NO_DEAL,
        };
        if (body.lang) c.set("language", body.lang);
        const { limit = DEFAULT_PAGE_SIZE, cursor, asOf } = body;
        return respond(c, { query: asked, asOf, limit, cursor }, { area: "areas", country: "countries" });
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
        const { weights = DEFAULT_WEIGHTS, asOf } = c.req.valid("query");
        const snapshot = await snapshotOf(c, dependencies, asOf);
        const { area, partner } = c.req.param();
        const lead = findLead(snapshot.edition, { area, partner, weights }, snapshot.asOf);
        return answer(c, dependencies, snapshot, { weights }, () =>
          presentExplanation(snapshot, lead, c.get("language")),
        );
      },
    );
}
