import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import * as v from "valibot";
import { LANGUAGES, type Language } from "../../src/domain/vocabulary.ts";

/** How well a partner answers a question: 3 just what was asked, 2 with one wish unmet, 1 weakly useful; others are 0. */
export const GRADES = [1, 2, 3] as const;

const QueryText = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(300));

export const JudgedQuestionSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]\d{2,3}$/)),
  /** The same question in one or more languages. */
  queries: v.pipe(
    v.strictObject({ ko: v.optional(QueryText), en: v.optional(QueryText), ru: v.optional(QueryText) }),
    v.check((queries) => Object.keys(queries).length > 0, "has no query"),
  ),
  need: v.pipe(v.string(), v.nonEmpty()),
  judgements: v.pipe(
    v.array(
      v.strictObject({
        partner: v.string(),
        grade: v.picklist(GRADES),
        reason: v.pipe(v.string(), v.nonEmpty()),
      }),
    ),
    v.minLength(1),
    v.check((rows) => new Set(rows.map(({ partner }) => partner)).size === rows.length, "judges a partner twice"),
  ),
});
export type JudgedQuestion = v.InferOutput<typeof JudgedQuestionSchema>;

/** One question in one language. */
export interface JudgedQuery {
  question: JudgedQuestion;
  language: Language;
  text: string;
}

/** Reads and validates every file of judged questions. @throws Error naming the file and the first thing wrong in it */
export async function readJudged(folder: string): Promise<JudgedQuestion[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const parsed = v.safeParse(
        v.array(JudgedQuestionSchema),
        JSON.parse(await readFile(path.join(folder, name), "utf8")),
      );
      if (parsed.success) return parsed.output;
      const [issue] = parsed.issues;
      throw new Error(`${name}: ${v.getDotPath(issue) ?? ""} ${issue.message}`);
    }),
  );
  return files.flat().toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

export const queriesOf = (questions: readonly JudgedQuestion[]): JudgedQuery[] =>
  questions.flatMap((question) =>
    LANGUAGES.flatMap((language) => {
      const text = question.queries[language];
      return text ? [{ question, language, text }] : [];
    }),
  );
