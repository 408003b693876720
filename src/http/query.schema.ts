import * as v from "valibot";
import { message } from "../app/validate.ts";
import { IsoDateSchema, LanguageSchema } from "../domain/text.schema.ts";
import { LANGUAGES, ORGANISATION_KINDS } from "../domain/vocabulary.ts";
import { LEAD_VERDICTS } from "../leads/leads.types.ts";
import { CRITERION_IDS, DEFAULT_WEIGHTS, WEIGHT_LIMITS, type Weights } from "../ranking/criteria.ts";

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;
/** Values of one filter, such as areas, in one request. */
export const MAX_FILTER_VALUES = 30;
export const MAX_TEXT_LENGTH = 300;
export const MAX_CURSOR_LENGTH = 400;
/** Before the first day no rule of the catalogue was in force; after the last nothing can be said. */
export const FIRST_DAY = "2014-01-01";
export const LAST_DAY = "2099-12-31";

export const MESSAGES = {
  text: message({
    ko: `글자나 숫자가 하나 이상 있어야 하며 ${MAX_TEXT_LENGTH}자까지 쓸 수 있습니다.`,
    en: `Needs at least one letter or digit and may have up to ${MAX_TEXT_LENGTH} characters.`,
    ru: `Нужна хотя бы одна буква или цифра, не более ${MAX_TEXT_LENGTH} знаков.`,
  }),
  limit: message({
    ko: `1부터 ${MAX_PAGE_SIZE}까지의 정수여야 합니다.`,
    en: `Must be a whole number from 1 to ${MAX_PAGE_SIZE}.`,
    ru: `Должно быть целым числом от 1 до ${MAX_PAGE_SIZE}.`,
  }),
  country: message({
    ko: "ISO 3166 두 글자 국가 코드여야 합니다. 예: KZ",
    en: "Must be a two-letter ISO 3166 country code, such as KZ.",
    ru: "Должен быть двухбуквенный код страны ISO 3166, например KZ.",
  }),
  many: message({
    ko: `값은 ${MAX_FILTER_VALUES}개까지 쓸 수 있습니다.`,
    en: `Takes up to ${MAX_FILTER_VALUES} values.`,
    ru: `Не более ${MAX_FILTER_VALUES} значений.`,
  }),
  asOf: message({
    ko: `${FIRST_DAY}부터 ${LAST_DAY}까지의 날짜(YYYY-MM-DD)여야 합니다.`,
    en: `Must be a day as YYYY-MM-DD from ${FIRST_DAY} to ${LAST_DAY}.`,
    ru: `Должна быть дата ГГГГ-ММ-ДД с ${FIRST_DAY} по ${LAST_DAY}.`,
  }),
  weights: message({
    ko: `'기준:값'을 쉼표로 이어 쓰고, 값은 ${WEIGHT_LIMITS.min}~${WEIGHT_LIMITS.max}의 숫자이며 하나는 0보다 커야 합니다. 기준: ${CRITERION_IDS.join(", ")}`,
    en: `Must be 'criterion:value' joined by commas, values from ${WEIGHT_LIMITS.min} to ${WEIGHT_LIMITS.max}, at least one above 0. Criteria: ${CRITERION_IDS.join(", ")}`,
    ru: `Нужны пары «критерий:значение» через запятую, значения от ${WEIGHT_LIMITS.min} до ${WEIGHT_LIMITS.max}, хотя бы одно больше 0. Критерии: ${CRITERION_IDS.join(", ")}`,
  }),
} as const;

/** Repeated (`area=ai&area=cloud`) or joined by commas (`area=ai,cloud`), without empties and repetitions. */
function toList(input: string | string[]): string[] {
  const parts = [input].flat().flatMap((text) => text.split(","));
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ""))];
}

/** A filter with several values; each is checked by `item`. */
export function many<T extends v.GenericSchema<string>>(item: T) {
  return v.optional(
    v.pipe(
      v.union([v.string(), v.array(v.string())]),
      v.transform(toList),
      v.array(item),
      v.maxLength(MAX_FILTER_VALUES, MESSAGES.many),
    ),
  );
}

export const CountryParam = v.pipe(v.string(), v.toUpperCase(), v.regex(/^[A-Z]{2}$/, MESSAGES.country));
export const KindParam = v.picklist(ORGANISATION_KINDS);
export const LeadVerdictParam = v.picklist(LEAD_VERDICTS);

export const TextParam = v.optional(
  v.pipe(v.string(), v.trim(), v.maxLength(MAX_TEXT_LENGTH, MESSAGES.text), v.regex(/[\p{L}\p{N}]/u, MESSAGES.text)),
);

export const LimitParam = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^\d{1,4}$/, MESSAGES.limit),
    v.transform(Number),
    v.integer(MESSAGES.limit),
    v.minValue(1, MESSAGES.limit),
    v.maxValue(MAX_PAGE_SIZE, MESSAGES.limit),
  ),
);

export const CursorParam = v.optional(v.pipe(v.string(), v.maxLength(MAX_CURSOR_LENGTH)));
export const LangParam = v.optional(LanguageSchema);
export const languageEntries = { lang: LangParam };

/** Day for which an answer holds; rules switch by date. Today in Korea if not given. */
export const AsOfParam = v.optional(
  v.pipe(IsoDateSchema, v.minValue(FIRST_DAY, MESSAGES.asOf), v.maxValue(LAST_DAY, MESSAGES.asOf)),
);
export const asOfEntries = { asOf: AsOfParam, ...languageEntries };
export const LANGUAGE_LIST = LANGUAGES.join(", ");

/** `relevance:40,evidence:20`: the criteria that are left out keep their default weight. */
function parseWeights(text: string): Weights | null {
  const weights: Record<string, number> = { ...DEFAULT_WEIGHTS };
  for (const pair of text.split(",")) {
    const match = /^\s*([A-Za-z]+)\s*:\s*(\d{1,3}(?:\.\d{1,3})?)\s*$/.exec(pair);
    const [, criterion = "", value = ""] = match ?? [];
    if (!match || !Object.hasOwn(weights, criterion)) return null;
    weights[criterion] = Number(value);
  }
  return isWeights(weights) ? weights : null;
}

function isWeights(weights: Record<string, number>): weights is Weights {
  const values = Object.values(weights);
  return values.every((w) => w >= WEIGHT_LIMITS.min && w <= WEIGHT_LIMITS.max) && values.some((w) => w > 0);
}

export const WeightsParam = v.optional(
  v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const weights = parseWeights(dataset.value);
      if (weights) return weights;
      addIssue({ message: MESSAGES.weights });
      return NEVER;
    }),
  ),
);

/** Weights as a JSON body gives them: any of the criteria. */
export const WeightsBody = v.optional(
  v.pipe(
    v.partial(
      v.strictObject(
        Object.fromEntries(
          CRITERION_IDS.map((id) => [
            id,
            v.pipe(v.number(), v.minValue(WEIGHT_LIMITS.min), v.maxValue(WEIGHT_LIMITS.max)),
          ]),
        ),
      ),
    ),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const weights = { ...DEFAULT_WEIGHTS, ...dataset.value };
      if (isWeights(weights)) return weights;
      addIssue({ message: MESSAGES.weights });
      return NEVER;
    }),
  ),
);
