import { Hono } from "hono";
import document from "../../openapi.json" with { type: "json" };
import type { AppEnv } from "../app/app.types.ts";
import { DOCS_CSS, docsPage, problemsPage } from "./docs.page.ts";

const CACHE = "public, max-age=300";

/** The description of the surface, for machines and for people. */
export function docsRoutes() {
  return new Hono<AppEnv>()
    .get("/openapi.json", (c) => c.json(document, 200, { "Cache-Control": CACHE }))
    .get("/docs", (c) => c.html(docsPage(c.get("language")), 200, { "Cache-Control": CACHE, Vary: "Accept-Language" }))
    .get("/docs/problems", (c) =>
      c.html(problemsPage(c.get("language")), 200, { "Cache-Control": CACHE, Vary: "Accept-Language" }),
    )
    .get("/docs.css", (c) =>
      c.body(DOCS_CSS, 200, { "Content-Type": "text/css; charset=utf-8", "Cache-Control": CACHE }),
    );
}
