import { html } from "hono/html";
import type { Html } from "./layout.page.ts";
import { linkTo, type PageContext } from "./page.context.ts";

/** What the address of one lead takes over from the question that found it; filters say nothing of one lead. */
const OF_ONE_LEAD = ["q", "ignore", "mode", "market", "weights", "asOf"] as const;
/** Parameters that change how a page looks or which part of a list it shows, and not the question. */
const NOT_ASKED = new Set(["theme", "cursor", "lang"]);

interface LeadRef {
  area: string;
  partner: string;
}

/** The page of one lead, for the same question. */
export function dossierLink(context: PageContext, { area, partner }: LeadRef): string {
  const kept = OF_ONE_LEAD.map((name) => [name, context.query[name]]);
  return linkTo(context, `/leads/${area}/${partner}`, Object.fromEntries(kept));
}

/** The same question at another address that takes it, such as one of the API, which knows no theme. */
export function sameQuestion({ query, language }: PageContext, path: string): string {
  const search = new URLSearchParams();
  for (const [name, values] of Object.entries(query)) {
    if (!NOT_ASKED.has(name)) for (const value of values) search.append(name, value);
  }
  search.set("lang", language);
  return `${path}?${search}`;
}

/** An address outside the pages, in the reader's language. @param asOf day of the answer if the reader chose one */
export function inLanguage({ language }: PageContext, path: string, asOf?: string): string {
  return `${path}?${new URLSearchParams({ ...(asOf ? { asOf } : {}), lang: language })}`;
}

/** Parameters that a form must not lose: a GET form replaces the whole query of its address. */
export function keptFields({ query }: PageContext, names: readonly string[] = []): Html[] {
  return ["lang", "theme", ...names].flatMap((name) =>
    (query[name] ?? []).map((value) => html`<input type="hidden" name="${name}" value="${value}">`),
  );
}
