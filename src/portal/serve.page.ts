import { html } from "hono/html";
import type { AppContext, AppDependencies, RequestSnapshot } from "../app/app.types.ts";
import { PROBLEMS, Problem } from "../domain/problem.ts";
import { snapshotOf } from "../http/answer.ts";
import { type Page, renderPage } from "./layout.page.ts";
import { type PageContext, pageContext } from "./page.context.ts";
import { WORDS } from "./words.ts";

const MAX_AGE_SECONDS = 60;

/**
 * What pages may load: their own style and script, and nothing from anywhere else. Inline styles are refused as well, so
 * bars and plots are drawn with attributes of SVG.
 */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'";

function problemPage(context: PageContext, problem: Problem): Page {
  const { language } = context;
  const fields = problem.fields.map(
    ({ field, message, allowed }) =>
      html`<li><strong>${field}</strong>: ${message[language]}${allowed ? html`<br><span class="small">${allowed.join(", ")}</span>` : ""}</li>`,
  );
  return {
    title: PROBLEMS[problem.code].title[language],
    body: html`<h1>${WORDS.problem[language]}</h1><p class="warning" role="alert">${problem.detail[language]}</p>${
      fields.length > 0 ? html`<ul>${fields}</ul>` : ""
    }`,
  };
}

/**
 * Answers with a page. What goes wrong is told as a page too, in the reader's language and with its HTTP status.
 * @param build makes the page from the edition in force
 */
export async function servePage(
  c: AppContext,
  dependencies: AppDependencies,
  build: (context: PageContext, snapshot: RequestSnapshot) => Promise<Page> | Page,
): Promise<Response> {
  const headers = { "Content-Security-Policy": `${PAGE_POLICY}; frame-ancestors 'none'`, Vary: "Accept-Language" };
  let snapshot: RequestSnapshot | null = null;
  try {
    snapshot = await snapshotOf(c, dependencies);
    const context = pageContext(c, snapshot);
    const page = await build(context, snapshot);
    const age = snapshot.awaySince ? "no-store" : `public, max-age=${MAX_AGE_SECONDS}`;
    return c.html(renderPage(context, page), 200, { ...headers, "Cache-Control": age });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const context = pageContext(c, snapshot);
    return c.html(renderPage(context, problemPage(context, error)), PROBLEMS[error.code].status, {
      ...headers,
      "Cache-Control": "no-store",
    });
  }
}
