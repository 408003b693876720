import { Hono } from "hono";
import type { AppDependencies, AppEnv } from "../app/app.types.ts";
import { DOCS_CSS, docsPage, type OpenApiDocument, problemsPage } from "./docs.page.ts";
import { SHEET_CSS } from "./questionnaire.page.ts";

const CACHE = "public, max-age=300";
const DOCUMENT = "openapi.json";

/** The description of the surface, for machines and for people. */
export function docsRoutes({ asset }: AppDependencies) {
  return new Hono<AppEnv>()
    .get("/openapi.json", async (c) =>
      c.body(await asset(DOCUMENT), 200, { "Content-Type": "application/json", "Cache-Control": CACHE }),
    )
    .get("/docs", async (c) => {
      const document = JSON.parse(await asset(DOCUMENT)) as OpenApiDocument;
      return c.html(docsPage(document, c.get("language")), 200, { "Cache-Control": CACHE, Vary: "Accept-Language" });
    })
    .get("/docs/problems", (c) =>
      c.html(problemsPage(c.get("language")), 200, { "Cache-Control": CACHE, Vary: "Accept-Language" }),
    )
    .get("/sheet.css", (c) =>
      c.body(SHEET_CSS, 200, { "Content-Type": "text/css; charset=utf-8", "Cache-Control": CACHE }),
    )
    .get("/docs.css", (c) =>
      c.body(DOCS_CSS, 200, { "Content-Type": "text/css; charset=utf-8", "Cache-Control": CACHE }),
    );
}
