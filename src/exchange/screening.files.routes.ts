import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import type { AppContext, AppDependencies, AppEnv } from "../app/app.types.ts";
import { parseBody, query } from "../app/validate.ts";
import { snapshotOf } from "../http/answer.ts";
import { readJson, unsupportedMediaType } from "../http/json.body.ts";
import { describe } from "../http/openapi.describe.ts";
import { languageEntries } from "../http/query.schema.ts";
import { BatchBody, DescribedBody } from "../http/screenings.routes.ts";
import { FILE_ANSWERS, type FileFormat, fileSending, renderFile, SCREENING_FILE } from "./file.answer.ts";
import { MAX_SCREENED_ROWS, screenCsv, screenItems } from "./screening.input.ts";
import { openRowScreener, type RowScreener } from "./screening.rows.ts";
import { type ScreenedRows, screeningSheets } from "./screening.sheets.ts";

const CSV_TYPE = "text/csv";
const CSV_HEADER = /^text\/csv\s*(?:;|$)/i;
const ACCEPTED = `${CSV_TYPE}, application/json`;

const FileQuery = v.strictObject(languageEntries);

const description = (format: FileFormat) =>
  describe({
    tag: "screening",
    operationId: format === "csv" ? "screenFileToCsv" : "screenFileToXlsx",
    summary: {
      ko: `CSV 파일이나 JSON의 이름을 ${MAX_SCREENED_ROWS}행까지 대조해 ${format.toUpperCase()} 파일로 돌려줌`,
      en: `Screens up to ${MAX_SCREENED_ROWS} rows of a CSV file or JSON and gives them back as ${format.toUpperCase()}`,
      ru: `Сверяет до ${MAX_SCREENED_ROWS} строк CSV-файла или JSON и возвращает их в ${format.toUpperCase()}`,
    },
    response: FILE_ANSWERS[format],
    body: DescribedBody,
    bodyFiles: [CSV_TYPE],
  });

/** Files of names that come back with what the lists say of each. */
export function screeningFilesRoutes(dependencies: AppDependencies) {
  async function screenBody(c: AppContext, screener: RowScreener): Promise<ScreenedRows> {
    const type = c.req.header("Content-Type") ?? "";
    if (CSV_HEADER.test(type)) return screenCsv(new Uint8Array(await c.req.arrayBuffer()), screener);
    if (!/json/i.test(type)) throw unsupportedMediaType(ACCEPTED);
    const { items } = parseBody(BatchBody, await readJson(c));
    return screenItems(items, screener, c.get("language"));
  }

  async function respond(c: AppContext, format: FileFormat) {
    const language = c.get("language");
    const snapshot = await snapshotOf(c, dependencies);
    const screener = await openRowScreener(snapshot, language);
    const screened = await screenBody(c, screener);
    const sheets = screeningSheets(screened, { snapshot, lists: screener.lists, language });
    const { type, headers } = fileSending(SCREENING_FILE, snapshot.asOf, format, language);
    return c.body(await renderFile(sheets, snapshot.asOf, format), 200, {
      ...headers,
      "Content-Type": type,
      "Cache-Control": "no-store",
      "Content-Language": language,
      "Nadeul-Edition": snapshot.edition.manifest.id,
    });
  }

  return new Hono<AppEnv>()
    .post("/v1/screenings.csv", describeRoute(description("csv")), query(FileQuery), (c) => respond(c, "csv"))
    .post("/v1/screenings.xlsx", describeRoute(description("xlsx")), query(FileQuery), (c) => respond(c, "xlsx"));
}
