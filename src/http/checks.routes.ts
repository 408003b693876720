import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import type { AppDependencies, AppEnv } from "../app/app.types.ts";
import { pageQuery, parseBody, query } from "../app/validate.ts";
import { NO_FACTS } from "../domain/facts.schema.ts";
import { checkDeal, DealCheckSchema } from "../leads/deal.check.ts";
import { findPartner } from "../leads/partners.find.ts";
import { ownersOf } from "../leads/risk.subjects.ts";
import { ownershipDrawing } from "../ownership/ownership.drawing.ts";
import { fillQuestionnaire } from "../risk/questionnaire.ts";
import { answer, snapshotOf } from "./answer.ts";
import { AssessmentInfo, presentAssessment } from "./assessment.response.ts";
import {
  EditionInfo,
  PartnerInfo,
  presentEdition,
  presentPartner,
  presentScreening,
  ScreeningNotice,
} from "./common.response.ts";
import { readJson } from "./json.body.ts";
import { describe } from "./openapi.describe.ts";
import { asOfEntries, languageEntries } from "./query.schema.ts";
import { questionnairePage } from "./questionnaire.page.ts";
import { presentQuestionnaire, QuestionnaireResponse } from "./questionnaire.response.ts";

const CheckResponse = v.pipe(
  v.object({
    edition: EditionInfo,
    screening: ScreeningNotice,
    partner: PartnerInfo,
    assessment: AssessmentInfo,
  }),
  v.metadata({ ref: "DealCheck" }),
);

/** Deals checked against every rule, and the due-diligence sheet of a partner. */
export function checksRoutes(dependencies: AppDependencies) {
  return new Hono<AppEnv>()
    .post(
      "/v1/checks",
      describeRoute(
        describe({
          tag: "rules",
          operationId: "checkDeal",
          summary: {
            ko: "한 기관과의 거래 하나를 모든 규칙으로 점검(저장하지 않음)",
            en: "Checks one deal with one partner against every rule; nothing is stored",
            ru: "Проверка одной сделки с одним партнёром по всем правилам; ничего не сохраняется",
          },
          response: CheckResponse,
          body: DealCheckSchema,
          notFound: true,
        }),
      ),
      query(v.strictObject(asOfEntries)),
      async (c) => {
        const check = parseBody(DealCheckSchema, await readJson(c));
        const snapshot = await snapshotOf(c, dependencies, c.req.valid("query").asOf);
        const { edition, asOf } = snapshot;
        const { organisation, assessment } = checkDeal(edition, check, asOf);
        const language = c.get("language");
        const body: v.InferOutput<typeof CheckResponse> = {
          edition: presentEdition(snapshot),
          screening: presentScreening(edition, language),
          partner: presentPartner(organisation, edition, language),
          assessment: presentAssessment(assessment, edition, language),
        };
        return c.json(body, 200, { "Cache-Control": "no-store", "Content-Language": language });
      },
    )
    .get(
      "/v1/partners/:id/questionnaire",
      describeRoute(
        describe({
          tag: "partners",
          operationId: "getQuestionnaire",
          summary: {
            ko: "실사 질문지(이미 아는 내용이 채워짐)",
            en: "The due-diligence sheet, filled with what is known",
            ru: "Анкета проверки, заполненная известным",
          },
          response: QuestionnaireResponse,
          notFound: true,
        }),
      ),
      query(v.strictObject(languageEntries)),
      async (c) => {
        const snapshot = await snapshotOf(c, dependencies);
        const { organisation } = findPartner(snapshot.edition, c.req.param("id"), snapshot.asOf);
        return answer(c, dependencies, snapshot, {}, () =>
          presentQuestionnaire(snapshot, organisation, c.get("language")),
        );
      },
    )
    .get("/partners/:id/ownership.svg", async (c) => {
      const { asOf } = pageQuery(v.strictObject({ ...asOfEntries, theme: v.optional(v.string()) }), c.req.query());
      const snapshot = await snapshotOf(c, dependencies, asOf);
      const { organisation } = findPartner(snapshot.edition, c.req.param("id"), snapshot.asOf);
      const language = c.get("language");
      const drawing = ownershipDrawing(ownersOf(snapshot.edition), organisation.id, snapshot.asOf, language);
      return c.body(drawing ?? "", 200, { "Content-Type": "image/svg+xml", "Content-Language": language });
    })
    .get("/partners/:id/questionnaire", async (c) => {
      // Links of the portal carry its theme along; this sheet follows the reader's system and the printer.
      pageQuery(v.strictObject({ ...languageEntries, theme: v.optional(v.string()) }), c.req.query());
      const snapshot = await snapshotOf(c, dependencies);
      const { organisation } = findPartner(snapshot.edition, c.req.param("id"), snapshot.asOf);
      const questions = fillQuestionnaire(organisation, organisation.facts ?? NO_FACTS);
      return c.html(questionnairePage(organisation, questions, snapshot.asOf, c.get("language")));
    });
}
