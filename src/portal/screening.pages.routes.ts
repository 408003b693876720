import { Hono } from "hono";
import { stream } from "hono/streaming";
import * as v from "valibot";
import type { AppContext, AppDependencies, AppEnv, RequestSnapshot } from "../app/app.types.ts";
import { problemOfIssues } from "../app/validate.ts";
import type { Language } from "../domain/vocabulary.ts";
import { fileSending, SCREENING_FILE } from "../exchange/file.answer.ts";
import { openRowScreener } from "../exchange/screening.rows.ts";
import { type OpenedFile, openNamesFile } from "../exchange/screening.stream.ts";
import { snapshotOf } from "../http/answer.ts";
import { languageEntries } from "../http/query.schema.ts";
import { presentHead, presentResult } from "../http/screenings.response.ts";
import { MAX_BATCH_ITEMS } from "../http/screenings.routes.ts";
import { type ScreeningItem, ScreeningItemSchema, toQuery } from "../screening/screening.query.ts";
import { screenName } from "../screening/screenings.answer.ts";
import type { Html, Page } from "./layout.page.ts";
import type { PageContext } from "./page.context.ts";
import { readPageQuery, statedQuery, themeEntries } from "./page.query.ts";
import { EMPTY_FORM, resultSection, resultsTable, type ScreeningForm, screeningPage } from "./screening.page.ts";
import { SCREENING_WORDS } from "./screening.words.ts";
import { servePage } from "./serve.page.ts";

const ScreeningQuery = v.strictObject({
  name: v.optional(v.string()),
  kind: v.optional(v.string()),
  country: v.optional(v.string()),
  identifier: v.optional(v.string()),
  ...languageEntries,
  ...themeEntries,
});

type Read = { item: ScreeningItem } | { errors: Record<string, string> };

/** One name with what goes along; errors by field, to be shown beside it. */
function readItem(given: unknown, language: Language): Read {
  const parsed = v.safeParse(ScreeningItemSchema, given);
  if (parsed.success) return { item: parsed.output };
  const { fields } = problemOfIssues(parsed.issues, Object.keys(ScreeningItemSchema.entries), "query");
  const named = fields.map(({ field, message }): [string, string] => [
    (field.split(".")[0] ?? field).replace("identifiers", "identifier"),
    message[language],
  ]);
  return { errors: Object.fromEntries(named) };
}

async function screenOne(snapshot: RequestSnapshot, form: ScreeningForm, language: Language) {
  const { name, kind, country, identifier } = form;
  const read = readItem(
    {
      name,
      ...(kind ? { kind } : {}),
      ...(country ? { country } : {}),
      ...(identifier ? { identifiers: [identifier] } : {}),
    },
    language,
  );
  if ("errors" in read) return { errors: read.errors, result: "" as const };
  const screening = await snapshot.edition.screening();
  const result = presentResult(snapshot, screenName(screening, toQuery(read.item)), undefined, language);
  return { errors: {}, result: resultSection(result, language) };
}

async function screenMany(snapshot: RequestSnapshot, names: readonly string[], language: Language): Promise<Html> {
  const screening = await snapshot.edition.screening();
  const results = names.map((name, i) => {
    const read = readItem({ name }, language);
    if ("errors" in read) return { line: i + 1, problem: Object.values(read.errors).join(" ") };
    return presentResult(snapshot, screenName(screening, toQuery(read.item)), undefined, language);
  });
  return resultsTable(results, language);
}

/** The names of a text, one on each line. */
const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** What the form sends: the file if one was chosen, else the names as a file of one column. */
async function namesFile(c: AppContext): Promise<Uint8Array> {
  const { names, file } = await c.req.parseBody();
  if (file instanceof File && file.size > 0) return new Uint8Array(await file.arrayBuffer());
  const lines = linesOf(typeof names === "string" ? names : "");
  const quoted = lines.map((line) => `"${line.replaceAll('"', '""')}"`);
  return new TextEncoder().encode(["name", ...quoted].join("\n"));
}

/** The page on which names are screened: one by its address, many by a form. */
export function screeningPages(dependencies: AppDependencies) {
  const page = (context: PageContext, snapshot: RequestSnapshot, form: ScreeningForm, result: Html | ""): Page =>
    screeningPage(context, presentHead(snapshot, context.language), form, result);

  async function answerMany(c: AppContext, context: PageContext, snapshot: RequestSnapshot): Promise<Page> {
    const { names: field } = await c.req.parseBody();
    const text = typeof field === "string" ? field : "";
    const names = linesOf(text);
    const { language } = context;
    const refuse = (error: string) =>
      page(context, snapshot, { ...EMPTY_FORM, names: text, errors: { names: error } }, "");
    if (names.length === 0) return refuse(SCREENING_WORDS.empty[language]);
    if (names.length > MAX_BATCH_ITEMS) return refuse(SCREENING_WORDS.tooMany(MAX_BATCH_ITEMS)[language]);
    return page(context, snapshot, { ...EMPTY_FORM, names: text }, await screenMany(snapshot, names, language));
  }

  /** The file back with what the lists say of each name. What is wrong with the file is told as a page. */
  async function sendAnnotated(c: AppContext): Promise<Response> {
    const language = c.get("language");
    let opened: OpenedFile | null = null;
    const refused = await servePage(c, dependencies, async (context, snapshot) => {
      opened = await openNamesFile(await namesFile(c));
      return page(context, snapshot, EMPTY_FORM, "");
    });
    if (opened === null) return refused;
    const file: OpenedFile = opened;
    const snapshot = await snapshotOf(c, dependencies);
    const screener = await openRowScreener(snapshot, language);
    const { type, headers } = fileSending(SCREENING_FILE, snapshot.asOf, "csv", language);
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    c.header("Content-Type", type);
    c.header("Cache-Control", "no-store");
    return stream(c, async (out) => {
      for await (const piece of file.pieces(screener, { snapshot, lists: screener.lists, language })) {
        await out.write(piece);
      }
    });
  }

  return new Hono<AppEnv>()
    .get("/screening", (c) =>
      servePage(c, dependencies, async (context, snapshot) => {
        const given = readPageQuery(ScreeningQuery, statedQuery(context.query));
        const { name = "", kind = "", country = "", identifier = "" } = given;
        const form: ScreeningForm = { ...EMPTY_FORM, name, kind, country, identifier };
        const asked = [name, kind, country, identifier].some((value) => value !== "");
        if (!asked) return page(context, snapshot, form, "");
        const { errors, result } = await screenOne(snapshot, form, context.language);
        return page(context, snapshot, { ...form, errors }, result);
      }),
    )
    .post("/screening/annotated.csv", (c) => sendAnnotated(c as AppContext))
    .post("/screening", (c) =>
      servePage(c, dependencies, (context, snapshot) => answerMany(c as AppContext, context, snapshot)),
    );
}
