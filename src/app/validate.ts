import { validator } from "hono-openapi";
import * as v from "valibot";
import { type FieldProblem, Problem } from "../domain/problem.ts";
import type { LocalisedText } from "../domain/text.schema.ts";

/** Allowed values beyond this number are not spelled out. */
const MAX_ALLOWED_SHOWN = 60;

type Issue = v.BaseIssue<unknown>;

const KNOWN_PROBLEMS = {
  unknown: {
    ko: "이 주소에서 쓰지 않는 이름입니다.",
    en: "This name is not used here.",
    ru: "Это имя здесь не используется.",
  },
  missing: { ko: "꼭 있어야 합니다.", en: "Is required.", ru: "Обязательно." },
  repeated: { ko: "한 번만 쓸 수 있습니다.", en: "May be given once only.", ru: "Можно указать только один раз." },
  choice: {
    ko: "허용된 값이 아닙니다.",
    en: "Is not one of the allowed values.",
    ru: "Не входит в число допустимых значений.",
  },
} as const satisfies Record<string, LocalisedText>;

/** Messages of our own schemas may carry all three languages, as JSON; valibot's own are English. */
function messageOf(issue: Issue): LocalisedText {
  if (issue.type === "strict_object") return KNOWN_PROBLEMS[issue.expected === "never" ? "unknown" : "missing"];
  if (issue.type === "picklist") return KNOWN_PROBLEMS.choice;
  if (Array.isArray(issue.input) && issue.expected !== "Array") return KNOWN_PROBLEMS.repeated;
  try {
    const parsed = JSON.parse(issue.message) as Partial<LocalisedText>;
    if (parsed.ko && parsed.en && parsed.ru) return parsed as LocalisedText;
  } catch {
    // An English message of valibot's own: it names what was expected.
  }
  return expectation(issue);
}

/** What valibot expected, without repeating the input: it may be long, secret or markup. */
function expectation({ expected, requirement }: Issue): LocalisedText {
  // A check's requirement is a function, and its source is nobody's business.
  const told = requirement === undefined || typeof requirement === "function" ? "" : String(requirement);
  const wanted = expected ?? told;
  return {
    ko: wanted ? `형식이나 범위가 맞지 않습니다. 허용: ${wanted}` : "형식이나 범위가 맞지 않습니다.",
    en: wanted ? `Has the wrong form or range. Allowed: ${wanted}` : "Has the wrong form or range.",
    ru: wanted ? `Неверный формат или диапазон. Допустимо: ${wanted}` : "Неверный формат или диапазон.",
  };
}

/** A message in three languages that a valibot action can carry. */
export const message = (text: LocalisedText): string => JSON.stringify(text);

function optionsOf(issue: Issue): readonly string[] | undefined {
  if (issue.type !== "picklist") return undefined;
  const options = (issue.requirement ?? (issue as { expected: string | null }).expected) as unknown;
  if (Array.isArray(options)) return options.map(String);
  const listed = typeof options === "string" ? options.replace(/^\(|\)$/g, "").split(" | ") : [];
  return listed.map((option) => option.replace(/^"|"$/g, ""));
}

function fieldProblem(issue: Issue, fieldNames: readonly string[]): FieldProblem {
  const isUnknown = issue.type === "strict_object" && issue.expected === "never";
  const allowed = isUnknown ? fieldNames : optionsOf(issue);
  return {
    field: v.getDotPath(issue) ?? "(body)",
    message: messageOf(issue),
    ...(allowed && allowed.length <= MAX_ALLOWED_SHOWN ? { allowed } : {}),
  };
}

/** Turns valibot's issues into one problem that names each field and what is allowed. */
export function problemOfIssues(
  issues: readonly { message: string }[],
  fieldNames: readonly string[],
  where: "query" | "body",
): Problem {
  const fields = (issues as unknown as Issue[]).map((issue) => fieldProblem(issue, fieldNames));
  const onlyUnknown = (issues as unknown as Issue[]).every(
    (issue) => issue.type === "strict_object" && issue.expected === "never",
  );
  if (where === "body") {
    return new Problem(
      "invalid-body",
      {
        ko: "본문에 잘못된 항목이 있습니다. 아무것도 처리하지 않았습니다.",
        en: "The body has fields that are wrong. Nothing was done.",
        ru: "В теле запроса есть ошибки. Ничего не выполнено.",
      },
      { fields },
    );
  }
  return onlyUnknown
    ? new Problem(
        "unknown-parameter",
        {
          ko: "이 주소에서 쓰지 않는 매개변수가 있습니다.",
          en: "There is a parameter that this address does not know.",
          ru: "Есть параметр, неизвестный этому адресу.",
        },
        { fields },
      )
    : new Problem(
        "invalid-parameter",
        {
          ko: "값이 잘못된 매개변수가 있습니다.",
          en: "There is a parameter with a wrong value.",
          ru: "Есть параметр с недопустимым значением.",
        },
        { fields },
      );
}

type StrictObject = v.StrictObjectSchema<v.ObjectEntries, undefined>;

/** Checks the query string; unknown names are refused, because a typo that is ignored gives a wrong answer. */
export function query<S extends StrictObject>(schema: S) {
  return validator("query", schema, (result) => {
    if (!result.success) throw problemOfIssues(result.error, Object.keys(schema.entries), "query");
  });
}

/** The same check for pages, which are not part of the described surface. */
export function pageQuery<S extends StrictObject>(schema: S, given: Record<string, string>): v.InferOutput<S> {
  const result = v.safeParse(schema, given);
  if (!result.success) throw problemOfIssues(result.issues, Object.keys(schema.entries), "query");
  return result.output;
}

/** Checks a JSON body that was already read as JSON. */
export function parseBody<S extends StrictObject>(schema: S, input: unknown): v.InferOutput<S> {
  // valibot takes an array for an object without entries, so `[]` would pass as an empty question.
  const result = v.safeParse(schema, Array.isArray(input) ? null : input);
  if (!result.success) {
    throw problemOfIssues(result.issues, Object.keys(schema.entries), "body");
  }
  return result.output;
}

/** A value that the schema could not know, such as an area of this edition. */
export function unknownValue(field: string, allowed: readonly string[]): Problem {
  return new Problem(
    "invalid-parameter",
    {
      ko: "값이 잘못된 매개변수가 있습니다.",
      en: "There is a parameter with a wrong value.",
      ru: "Есть параметр с недопустимым значением.",
    },
    { fields: [{ field, message: KNOWN_PROBLEMS.choice, allowed }] },
  );
}
