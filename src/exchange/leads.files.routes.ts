import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import type { AppContext, AppDependencies, AppEnv } from "../app/app.types.ts";
import { query } from "../app/validate.ts";
import { answerBody, snapshotOf } from "../http/answer.ts";
import { checkQuery, PARAMETER_NAMES } from "../http/leads.profile.ts";
import { askedByAddress, LeadsQuery } from "../http/leads.query.ts";
import { describe } from "../http/openapi.describe.ts";
import { findLeads } from "../leads/leads.find.ts";
import { FILE_ANSWERS, type FileFormat, fileSending, LEADS_FILE, renderFile } from "./file.answer.ts";
import { leadsSheets, MAX_FILE_ROWS, wholeAnswer } from "./leads.sheets.ts";

const { limit: _limit, cursor: _cursor, ...entries } = LeadsQuery.entries;
/** A question for leads without its pages: a file holds all of them. */
const LeadsFileQuery = v.strictObject(entries);

const description = (format: FileFormat) =>
  describe({
    tag: "leads",
    operationId: format === "csv" ? "downloadLeadsCsv" : "downloadLeadsXlsx",
    summary: {
      ko: `협력 후보 전체를 ${format.toUpperCase()} 파일로(최대 ${MAX_FILE_ROWS}건)`,
      en: `All leads as a file in ${format.toUpperCase()}, up to ${MAX_FILE_ROWS}`,
      ru: `Все кандидаты файлом ${format.toUpperCase()}, не более ${MAX_FILE_ROWS}`,
    },
    response: FILE_ANSWERS[format],
  });

/** Leads as files for a spreadsheet. */
export function leadsFilesRoutes(dependencies: AppDependencies) {
  async function respond(c: AppContext, given: v.InferOutput<typeof LeadsFileQuery>, format: FileFormat) {
    const { query: asked, asOf: wanted } = askedByAddress(given);
    const language = c.get("language");
    const snapshot = await snapshotOf(c, dependencies, wanted);
    const { edition, asOf } = snapshot;
    checkQuery(edition, asked, PARAMETER_NAMES);
    const sending = fileSending(LEADS_FILE, asOf, format, language);
    return answerBody(c, dependencies, snapshot, asked, sending, async () => {
      const found = await findLeads(edition, asked, asOf);
      const answer = wholeAnswer(snapshot, asked, found, language);
      return renderFile(leadsSheets(snapshot, answer, language), asOf, format);
    });
  }

  return new Hono<AppEnv>()
    .get("/v1/leads.csv", describeRoute(description("csv")), query(LeadsFileQuery), (c) =>
      respond(c, c.req.valid("query"), "csv"),
    )
    .get("/v1/leads.xlsx", describeRoute(description("xlsx")), query(LeadsFileQuery), (c) =>
      respond(c, c.req.valid("query"), "xlsx"),
    );
}
