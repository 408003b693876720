import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import type { AppDependencies, AppEnv } from "../app/app.types.ts";
import { message, query } from "../app/validate.ts";
import { suggesterOf } from "../search/suggest.ts";
import { answer, snapshotOf } from "./answer.ts";
import { presentEdition } from "./common.response.ts";
import { describe } from "./openapi.describe.ts";
import { languageEntries } from "./query.schema.ts";
import { presentSuggestion, SuggestResponse } from "./suggest.response.ts";

/** Longer than any term or usual name: who has typed more is writing a question. */
const MAX_TYPED_LENGTH = 60;
/** As many as are read at a glance. */
const DEFAULT_SUGGESTIONS = 8;
const MAX_SUGGESTIONS = 20;

const MESSAGES = {
  typed: message({
    ko: `글자나 숫자가 하나 이상 있어야 하며 ${MAX_TYPED_LENGTH}자까지 쓸 수 있습니다.`,
    en: `Needs at least one letter or digit and may have up to ${MAX_TYPED_LENGTH} characters.`,
    ru: `Нужна хотя бы одна буква или цифра, не более ${MAX_TYPED_LENGTH} знаков.`,
  }),
  limit: message({
    ko: `1부터 ${MAX_SUGGESTIONS}까지의 정수여야 합니다.`,
    en: `Must be a whole number from 1 to ${MAX_SUGGESTIONS}.`,
    ru: `Должно быть целым числом от 1 до ${MAX_SUGGESTIONS}.`,
  }),
};

const SuggestQuery = v.strictObject({
  q: v.pipe(
    v.string(),
    // Some systems send Hangul in pieces; three pieces are one character to people.
    v.normalize("NFC"),
    v.trim(),
    v.maxLength(MAX_TYPED_LENGTH, MESSAGES.typed),
    v.regex(/[\p{L}\p{N}]/u, MESSAGES.typed),
  ),
  limit: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,4}$/, MESSAGES.limit),
      v.transform(Number),
      v.integer(MESSAGES.limit),
      v.minValue(1, MESSAGES.limit),
      v.maxValue(MAX_SUGGESTIONS, MESSAGES.limit),
    ),
  ),
  ...languageEntries,
});

/** What somebody may mean who is still typing. */
export function suggestRoutes(dependencies: AppDependencies) {
  return new Hono<AppEnv>().get(
    "/v1/suggest",
    describeRoute(
      describe({
        tag: "catalogue",
        operationId: "suggest",
        summary: {
          ko: "입력 중인 말에 대한 제안: 분야, 기술, 지역, 기관(차단 대상 포함)",
          en: "Suggestions while typing: areas, topics, places, organisations, the blocked included",
          ru: "Подсказки при вводе: области, темы, места, организации, включая заблокированные",
        },
        response: SuggestResponse,
      }),
    ),
    query(SuggestQuery),
    async (c) => {
      const { q, limit = DEFAULT_SUGGESTIONS } = c.req.valid("query");
      const snapshot = await snapshotOf(c, dependencies);
      return answer(c, dependencies, snapshot, { q, limit }, () => {
        const { edition, asOf } = snapshot;
        const { lexicon } = edition.search();
        const suggester = suggesterOf(lexicon, edition.catalogue.organisations);
        return {
          edition: presentEdition(snapshot),
          suggestions: suggester
            .suggest(q, limit)
            .map((suggestion) => presentSuggestion(suggestion, edition, asOf, c.get("language"))),
          allNames: suggester.namesAll,
        } satisfies v.InferOutput<typeof SuggestResponse>;
      });
    },
  );
}
