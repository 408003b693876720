import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import type { AppContext, AppDependencies, AppEnv } from "../app/app.types.ts";
import { query } from "../app/validate.ts";
import { Problem } from "../domain/problem.ts";
import type { Language } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import { answer, snapshotOf } from "./answer.ts";
import {
  AreaResponse,
  AreasResponse,
  CountriesResponse,
  ListsResponse,
  presentArea,
  presentCountry,
  presentList,
  presentSources,
} from "./catalogue.response.ts";
import { presentEdition, presentScreening } from "./common.response.ts";
import { MethodResponse, presentMethod } from "./method.response.ts";
import { describe } from "./openapi.describe.ts";
import { languageEntries } from "./query.schema.ts";

const OnlyLanguage = v.strictObject(languageEntries);

function noSuchArea(id: string, edition: Edition): Problem {
  return new Problem(
    "not-found",
    {
      ko: `'${id}'라는 분야가 없습니다.`,
      en: `There is no area '${id}'.`,
      ru: `Области «${id}» нет.`,
    },
    {
      fields: [
        {
          field: "id",
          message: {
            ko: "다음 가운데 하나여야 합니다.",
            en: "Must be one of these.",
            ru: "Должно быть одним из этих.",
          },
          allowed: [...edition.areaById.keys()],
        },
      ],
    },
  );
}

/** What an edition holds besides partners: areas, countries, lists and the method. */
export function catalogueRoutes(dependencies: AppDependencies) {
  type Present = (edition: Edition, language: Language, asOf: string) => Record<string, unknown>;

  async function respond(c: AppContext, present: Present) {
    const snapshot = await snapshotOf(c, dependencies);
    const language = c.get("language");
    return answer(c, dependencies, snapshot, {}, () => ({
      edition: presentEdition(snapshot),
      ...present(snapshot.edition, language, snapshot.asOf),
    }));
  }

  return new Hono<AppEnv>()
    .get(
      "/v1/areas",
      describeRoute(
        describe({
          tag: "catalogue",
          operationId: "listAreas",
          summary: {
            ko: "기술 분야와 분야별 브리프 내용",
            en: "Technology areas and what the brief says of each",
            ru: "Технологические области и что о них сказано в обзоре",
          },
          response: AreasResponse,
        }),
      ),
      query(OnlyLanguage),
      (c) =>
        respond(c, (edition, language) => ({
          areas: edition.catalogue.areas.map((area) => presentArea(area, edition, language)),
        })),
    )
    .get(
      "/v1/areas/:id",
      describeRoute(
        describe({
          tag: "catalogue",
          operationId: "getArea",
          summary: { ko: "분야 하나", en: "One area", ru: "Одна область" },
          response: AreaResponse,
          notFound: true,
        }),
      ),
      query(OnlyLanguage),
      async (c) => {
        const { edition } = await snapshotOf(c, dependencies);
        const area = edition.areaById.get(c.req.param("id"));
        if (!area) throw noSuchArea(c.req.param("id"), edition);
        return respond(c, (current, language) => ({ area: presentArea(area, current, language) }));
      },
    )
    .get(
      "/v1/countries",
      describeRoute(
        describe({
          tag: "catalogue",
          operationId: "listCountries",
          summary: {
            ko: "국가와 출처가 있는 국가별 사실",
            en: "Countries with their sourced facts",
            ru: "Страны и факты о них с источниками",
          },
          response: CountriesResponse,
        }),
      ),
      query(OnlyLanguage),
      (c) =>
        respond(c, (edition, language) => ({
          countries: edition.catalogue.countries.map((country) => presentCountry(country, edition, language)),
        })),
    )
    .get(
      "/v1/lists",
      describeRoute(
        describe({
          tag: "catalogue",
          operationId: "listLists",
          summary: {
            ko: "대조에 쓰는 명단과 기준일",
            en: "Lists that parties are screened against, with their dates",
            ru: "Списки для проверки и их даты",
          },
          response: ListsResponse,
        }),
      ),
      query(OnlyLanguage),
      (c) =>
        respond(c, (edition, language, asOf) => ({
          screening: presentScreening(edition, language),
          lists: edition.catalogue.lists.map((list) => presentList(list, edition, asOf, language)),
          sources: presentSources(edition, asOf),
        })),
    )
    .get(
      "/v1/method",
      describeRoute(
        describe({
          tag: "catalogue",
          operationId: "getMethod",
          summary: {
            ko: "평가 기준, 가중치, 위험 계수, 판정, 규칙",
            en: "Criteria, weights, risk factors, verdicts and rules",
            ru: "Критерии, веса, коэффициенты риска, вердикты и правила",
          },
          response: MethodResponse,
        }),
      ),
      query(OnlyLanguage),
      (c) => respond(c, presentMethod),
    );
}
