import * as v from "valibot";
import { message, problemOfIssues } from "../app/validate.ts";
import { Problem } from "../domain/problem.ts";
import { ORGANISATION_ROLES, VERDICTS } from "../domain/vocabulary.ts";
import { CountryParam, KindParam, LangParam, LeadVerdictParam, many, TextParam } from "../http/query.schema.ts";
import { FORMATS, type Format, type PageAsked } from "./datagokr.envelope.ts";

export const DEFAULT_ROWS = 10;
export const MAX_ROWS = 100;
export const MAX_PAGE = 99_999;

/** Names under which services of data.go.kr take the format; the first is ours. */
export const FORMAT_NAMES = ["type", "_type", "resultType", "returnType"] as const;
/** Old guides of data.go.kr write it with a capital, so its case does not matter. */
const KEY_NAME = "serviceKey";

const wholeNumber = (most: number) => {
  const text = message({
    ko: `1부터 ${most}까지의 정수여야 합니다.`,
    en: `Must be a whole number from 1 to ${most}.`,
    ru: `Должно быть целым числом от 1 до ${most}.`,
  });
  return v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,5}$/, text), v.transform(Number), v.minValue(1, text), v.maxValue(most, text)),
  );
};

const FormatParam = v.optional(v.pipe(v.string(), v.toLowerCase(), v.picklist(FORMATS)));

const commonEntries = {
  serviceKey: v.string(),
  pageNo: wholeNumber(MAX_PAGE),
  numOfRows: wholeNumber(MAX_ROWS),
  type: FormatParam,
  _type: FormatParam,
  resultType: FormatParam,
  returnType: FormatParam,
  lang: LangParam,
};

export const LeadsParameters = v.strictObject({
  ...commonEntries,
  area: many(v.string()),
  country: many(CountryParam),
  kind: many(KindParam),
  verdict: many(LeadVerdictParam),
  q: TextParam,
});
export const PartnersParameters = v.strictObject({
  ...commonEntries,
  area: many(v.string()),
  country: many(CountryParam),
  kind: many(KindParam),
  role: many(v.picklist(ORGANISATION_ROLES)),
  verdict: many(v.picklist(VERDICTS)),
  q: TextParam,
});
export const AreasParameters = v.strictObject(commonEntries);

export type ServiceSchema = typeof LeadsParameters | typeof PartnersParameters | typeof AreasParameters;
export type ParameterName = keyof (typeof LeadsParameters | typeof PartnersParameters)["entries"] | "role";

/** Parameters by name; one that was sent several times is a list. */
export type Given = Readonly<Record<string, string | string[]>>;

/**
 * The parameters of an address. A blank value counts as none, because the sample code of data.go.kr sends every
 * optional parameter whether it has a value or not.
 */
export function givenBy(url: string): Given {
  const given = new Map<string, string | string[]>();
  for (const [sent, value] of new URL(url).searchParams) {
    if (value.trim() === "") continue;
    const name = sent.toLowerCase() === KEY_NAME.toLowerCase() ? KEY_NAME : sent;
    const before = given.get(name);
    given.set(name, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(given);
}

/** The key as it was sent; null where there is none or more than one. */
export const keyOf = ({ serviceKey }: Given): string | null => (typeof serviceKey === "string" ? serviceKey : null);

const formatsIn = (given: Given): (Format | undefined)[] =>
  FORMAT_NAMES.flatMap((name) => given[name] ?? []).map((value) =>
    FORMATS.find((format) => format === value.toLowerCase()),
  );

/** The format of whatever is answered, errors included: the first that is asked for in words we know, else XML. */
export const formatOf = (given: Given): Format => formatsIn(given).find((format) => format !== undefined) ?? "xml";

/** Two names for the format that disagree leave no way to do what was asked. */
function checkOneFormat(given: Given): void {
  if (new Set(formatsIn(given)).size <= 1) return;
  const names = FORMAT_NAMES.filter((name) => given[name] !== undefined);
  throw new Problem(
    "invalid-parameter",
    {
      ko: "형식을 서로 다르게 지정했습니다.",
      en: "The format is asked for in two different ways.",
      ru: "Формат указан противоречиво.",
    },
    {
      fields: [
        {
          field: names.join(", "),
          message: {
            ko: "같은 뜻의 변수에 서로 다른 값이 있습니다.",
            en: "These mean the same and have different values.",
            ru: "Это одно и то же, а значения разные.",
          },
        },
      ],
    },
  );
}

/** Checks the parameters of a service. @throws Problem `unknown-parameter` or `invalid-parameter`, naming each field */
export function parseGiven<S extends ServiceSchema>(schema: S, given: Given): v.InferOutput<S> {
  const result = v.safeParse(schema, given);
  if (!result.success) throw problemOfIssues(result.issues, Object.keys(schema.entries), "query");
  checkOneFormat(given);
  return result.output;
}

/** The page that is asked for. */
export function pageAsked(parsed: { pageNo?: number | undefined; numOfRows?: number | undefined }): PageAsked {
  return { pageNo: parsed.pageNo ?? 1, numOfRows: parsed.numOfRows ?? DEFAULT_ROWS };
}
