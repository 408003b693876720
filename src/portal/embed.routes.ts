import { Hono } from "hono";
import { etag } from "hono/etag";
import type { AppContext, AppDependencies, AppEnv } from "../app/app.types.ts";
import { PROBLEMS, Problem } from "../domain/problem.ts";
import { snapshotOf } from "../http/answer.ts";
import { type FrameLook, framePage, frameProblemPage } from "./embed.frame.page.ts";
import { builderPage } from "./embed.page.ts";
import { BuilderQuery, embeddedQuestion, FrameQuery, filterPairs } from "./embed.query.ts";
import type { Service } from "./embed.snippets.ts";
import { pageContext } from "./page.context.ts";
import { readPageQuery, statedQuery } from "./page.query.ts";
import { PAGE_POLICY, servePage } from "./serve.page.ts";

/** The one page that others may frame. */
const FRAME_PATH = "/embed/leads";

const PAGE_CACHE = "public, max-age=60";
/** An hour without asking, a day more while asking: hosts load these files with every page of theirs. */
const FILE_CACHE = "public, max-age=3600, stale-while-revalidate=86400";

const JAVASCRIPT = "text/javascript; charset=utf-8";
const STYLE = "text/css; charset=utf-8";
const FILES = {
  "/embed/v1.js": JAVASCRIPT,
  "/embed/frame.js": JAVASCRIPT,
  "/embed/resize.js": JAVASCRIPT,
  "/embed/builder.js": JAVASCRIPT,
  "/embed/frame.css": STYLE,
  "/embed/builder.css": STYLE,
} as const;

/** Subresource integrity of a file as browsers check it: SHA-384 of its very bytes, in base64. */
export async function integrityOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-384", new TextEncoder().encode(text));
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

/** The address under which the reader reached this service; behind a proxy that ends TLS the scheme comes in a header. */
function originOf(c: AppContext): string {
  const { host, origin } = new URL(c.req.url);
  return c.req.header("X-Forwarded-Proto") === "https" ? `https://${host}` : origin;
}

const ancestors = ({ frameAncestors = [] }: AppDependencies): string =>
  `frame-ancestors ${["'self'", ...frameAncestors].join(" ")}`;

async function serveFrame(c: AppContext, dependencies: AppDependencies): Promise<Response> {
  // It cannot list hosts, and old browsers would heed it before the policy's list.
  c.header("X-Frame-Options", undefined);
  const headers = {
    "Content-Security-Policy": `default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'; ${ancestors(dependencies)}`,
    Vary: "Accept-Language",
    "Content-Language": c.get("language"),
  };
  const { language, theme: stated } = pageContext(c, null);
  const isSystem = c.req.query("theme") === "auto";
  const look: FrameLook = { language, stated, theme: isSystem ? null : (stated ?? "light") };
  try {
    const snapshot = await snapshotOf(c, dependencies);
    const asked = readPageQuery(FrameQuery, statedQuery(c.req.queries()));
    const query = embeddedQuestion(snapshot.edition, asked);
    const filters = filterPairs(asked);
    const page = await framePage(snapshot, { ...look, query, filters, limit: asked.limit });
    const cache = snapshot.awaySince ? "no-store" : PAGE_CACHE;
    return c.html(page, 200, { ...headers, "Cache-Control": cache });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const page = frameProblemPage(look, error);
    return c.html(page, PROBLEMS[error.code].status, { ...headers, ...error.headers, "Cache-Control": "no-store" });
  }
}

/** The widget and its files, the page that others frame, and the page that builds the code for both. */
export function embedRoutes(dependencies: AppDependencies) {
  const { asset, frameAncestors = [] } = dependencies;

  async function serveBuilder(c: AppContext): Promise<Response> {
    const integrity = async (name: string) => integrityOf(await asset(name));
    const response = await servePage(c, dependencies, async (context, snapshot) => {
      const asked = readPageQuery(BuilderQuery, statedQuery(context.query));
      embeddedQuestion(snapshot.edition, asked);
      const [widget, resize] = await Promise.all([integrity("embed/v1.js"), integrity("embed/resize.js")]);
      const service: Service = { origin: originOf(c), integrity: { widget, resize } };
      return builderPage(context, snapshot, asked, { service, frameAncestors });
    });
    // The preview is a frame; the address that is printed depends on how the reader came.
    response.headers.set("Content-Security-Policy", `${PAGE_POLICY}; frame-src 'self'; frame-ancestors 'none'`);
    response.headers.append("Vary", "X-Forwarded-Proto");
    return response;
  }

  const routes = new Hono<AppEnv>()
    .get("/embed", (c) => serveBuilder(c))
    .get(FRAME_PATH, (c) => serveFrame(c, dependencies));
  for (const [path, type] of Object.entries(FILES)) {
    routes.get(path, etag(), async (c) =>
      c.body(await asset(path.slice(1)), 200, { "Content-Type": type, "Cache-Control": FILE_CACHE }),
    );
  }
  return routes;
}
