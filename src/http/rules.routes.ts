import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import type { AppDependencies, AppEnv } from "../app/app.types.ts";
import { query } from "../app/validate.ts";
import { LEVEL_NAMES, MARK_NAMES } from "../domain/labels.ts";
import { Problem } from "../domain/problem.ts";
import type { Rule } from "../domain/rule.schema.ts";
import { FLAG_LEVELS, type Language, MARKS } from "../domain/vocabulary.ts";
import { answer, snapshotOf } from "./answer.ts";
import { EditionInfo, presentEdition } from "./common.response.ts";
import { describe } from "./openapi.describe.ts";
import { languageEntries } from "./query.schema.ts";

const RuleInfo = v.pipe(
  v.object({
    id: v.string(),
    family: v.string(),
    level: v.picklist(FLAG_LEVELS),
    levelName: v.string(),
    catalogueLevel: v.nullable(v.picklist(FLAG_LEVELS)),
    origin: v.picklist(["catalogue", "product"]),
    title: v.string(),
    explanation: v.string(),
    reach: v.nullable(v.string()),
    issuer: v.string(),
    instrument: v.string(),
    dates: v.string(),
    inForce: v.string(),
    needs: v.array(v.string()),
    nextSteps: v.array(v.string()),
    note: v.nullable(v.string()),
    mark: v.picklist(MARKS),
    markName: v.string(),
    basis: v.string(),
    citations: v.array(v.object({ label: v.string(), url: v.nullable(v.string()) })),
    checked: v.string(),
  }),
  v.metadata({ ref: "Rule" }),
);

const RulesResponse = v.pipe(
  v.object({ edition: EditionInfo, rules: v.array(RuleInfo) }),
  v.metadata({ ref: "Rules" }),
);
const RuleResponse = v.pipe(v.object({ edition: EditionInfo, rule: RuleInfo }), v.metadata({ ref: "RuleAnswer" }));

function presentRule(rule: Rule, language: Language): v.InferOutput<typeof RuleInfo> {
  const { titles, explanation, reach, issuer, inForce, nextSteps, note, ...plain } = rule;
  return {
    ...plain,
    levelName: LEVEL_NAMES[rule.level][language],
    title: titles[language],
    explanation: explanation[language],
    reach: reach?.[language] ?? null,
    issuer: issuer[language],
    inForce: inForce[language],
    nextSteps: nextSteps.map((step) => step[language]),
    note: note?.[language] ?? null,
    markName: MARK_NAMES[rule.mark][language],
  };
}

function noSuchRule(id: string): Problem {
  return new Problem("not-found", {
    ko: `'${id}'라는 규칙이 없습니다. /v1/rules에서 목록을 볼 수 있습니다.`,
    en: `There is no rule '${id}'. /v1/rules lists them.`,
    ru: `Правила «${id}» нет. Список: /v1/rules.`,
  });
}

/** The rules as data: what they say, from whom, since when, and how well that is known. */
export function rulesRoutes(dependencies: AppDependencies) {
  return new Hono<AppEnv>()
    .get(
      "/v1/rules",
      describeRoute(
        describe({
          tag: "rules",
          operationId: "listRules",
          summary: {
            ko: "위험 규칙 전체: 발표 기관, 근거, 시행일, 수준",
            en: "All risk rules: issuer, instrument, dates, level",
            ru: "Все правила риска: орган, документ, даты, уровень",
          },
          response: RulesResponse,
        }),
      ),
      query(v.strictObject(languageEntries)),
      async (c) => {
        const snapshot = await snapshotOf(c, dependencies);
        const language = c.get("language");
        return answer(c, dependencies, snapshot, {}, () => ({
          edition: presentEdition(snapshot),
          rules: snapshot.edition.catalogue.rules.map((rule) => presentRule(rule, language)),
        }));
      },
    )
    .get(
      "/v1/rules/:id",
      describeRoute(
        describe({
          tag: "rules",
          operationId: "getRule",
          summary: { ko: "위험 규칙 하나", en: "One risk rule", ru: "Одно правило риска" },
          response: RuleResponse,
          notFound: true,
        }),
      ),
      query(v.strictObject(languageEntries)),
      async (c) => {
        const snapshot = await snapshotOf(c, dependencies);
        const rule = snapshot.edition.ruleById.get(c.req.param("id"));
        if (!rule) throw noSuchRule(c.req.param("id"));
        return answer(c, dependencies, snapshot, {}, () => ({
          edition: presentEdition(snapshot),
          rule: presentRule(rule, c.get("language")),
        }));
      },
    );
}
