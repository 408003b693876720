import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import type { AppDependencies, AppEnv } from "../app/app.types.ts";
import { query, unknownValue } from "../app/validate.ts";
import { ORGANISATION_ROLES, VERDICTS } from "../domain/vocabulary.ts";
import { findPartner, findPartners, type PartnerQuery } from "../leads/partners.find.ts";
import { answer, snapshotOf } from "./answer.ts";
import { presentEdition, presentScreening } from "./common.response.ts";
import { describe } from "./openapi.describe.ts";
import { pageOf } from "./page.ts";
import { PartnerResponse, PartnersResponse, presentPartnerAnswer, presentRow } from "./partners.response.ts";
import {
  asOfEntries,
  CountryParam,
  CursorParam,
  DEFAULT_PAGE_SIZE,
  KindParam,
  LimitParam,
  many,
  TextParam,
} from "./query.schema.ts";

const PartnersQuery = v.strictObject({
  area: many(v.string()),
  country: many(CountryParam),
  kind: many(KindParam),
  role: many(v.picklist(ORGANISATION_ROLES)),
  verdict: many(v.picklist(VERDICTS)),
  q: TextParam,
  limit: LimitParam,
  cursor: CursorParam,
  ...asOfEntries,
});

/** Everything on record, whatever its role or verdict, and the whole record of one organisation. */
export function partnersRoutes(dependencies: AppDependencies) {
  return new Hono<AppEnv>()
    .get(
      "/v1/partners",
      describeRoute(
        describe({
          tag: "partners",
          operationId: "findPartners",
          summary: {
            ko: "기록된 기관 전체(차단 대상 포함)",
            en: "Organisations on record, the blocked included",
            ru: "Все организации в базе, включая заблокированные",
          },
          response: PartnersResponse,
          paged: true,
        }),
      ),
      query(PartnersQuery),
      async (c) => {
        const { area, country, kind, role, verdict, q, limit, cursor, asOf } = c.req.valid("query");
        const asked: PartnerQuery = {
          areas: area ?? [],
          countries: country ?? [],
          kinds: kind ?? [],
          roles: role ?? [],
          verdicts: verdict ?? [],
          text: q ?? null,
        };
        const snapshot = await snapshotOf(c, dependencies, asOf);
        const { edition } = snapshot;
        if (asked.areas.some((id) => !edition.areaById.has(id)))
          throw unknownValue("area", [...edition.areaById.keys()]);
        if (asked.countries.some((code) => !edition.countryByCode.has(code))) {
          throw unknownValue("country", [...edition.countryByCode.keys()]);
        }
        const wanted = { limit: limit ?? DEFAULT_PAGE_SIZE, cursor };
        return answer(c, dependencies, snapshot, { asked, wanted }, async () => {
          const language = c.get("language");
          const found = await findPartners(edition, asked, snapshot.asOf);
          const { items, page } = pageOf(found, edition, asked, wanted);
          return {
            edition: presentEdition(snapshot),
            screening: presentScreening(edition, language),
            partners: items.map(({ organisation, assessment }) =>
              presentRow(organisation, assessment, edition, language),
            ),
            page,
          } satisfies v.InferOutput<typeof PartnersResponse>;
        });
      },
    )
    .get(
      "/v1/partners/:id",
      describeRoute(
        describe({
          tag: "partners",
          operationId: "getPartner",
          summary: {
            ko: "기관 하나: 출처가 있는 사실, 명단 등재, 위험 신호, 판정",
            en: "One organisation: facts with sources, listings, flags, verdict",
            ru: "Одна организация: факты с источниками, записи в списках, сигналы, вердикт",
          },
          response: PartnerResponse,
          notFound: true,
        }),
      ),
      query(v.strictObject(asOfEntries)),
      async (c) => {
        const snapshot = await snapshotOf(c, dependencies, c.req.valid("query").asOf);
        const { organisation, assessment } = findPartner(snapshot.edition, c.req.param("id"), snapshot.asOf);
        return answer(c, dependencies, snapshot, {}, () =>
          presentPartnerAnswer(snapshot, organisation, assessment, c.get("language")),
        );
      },
    );
}
