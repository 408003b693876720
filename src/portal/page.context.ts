import type { AppContext, RequestSnapshot } from "../app/app.types.ts";
import type { Language } from "../domain/vocabulary.ts";

export const THEMES = ["light", "dark", "contrast"] as const;
export type Theme = (typeof THEMES)[number];

/** What every page is made with. */
export interface PageContext {
  language: Language;
  /** Null leaves the choice to the reader's system. */
  theme: Theme | null;
  /** Path and query of the page itself, so that it can be shared and asked for in another language. */
  path: string;
  query: Readonly<Record<string, readonly string[]>>;
  /** The edition and the day that the page is answered from; null for pages that rest on none. */
  snapshot: RequestSnapshot | null;
}

/** Languages and theme go along with every link inside the site, because nothing is kept in the browser. */
const CARRIED = ["lang", "theme"] as const;

/** The address of another page of the site in the same language and theme. */
export function linkTo(
  { query }: PageContext,
  path: string,
  parameters: Readonly<Record<string, string | number | readonly string[] | null | undefined>> = {},
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of [value].flat())
      if (one !== null && one !== undefined && one !== "") search.append(name, String(one));
  }
  for (const name of CARRIED) {
    const carried = query[name]?.[0];
    if (carried && !search.has(name)) search.set(name, carried);
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** The address of this page with some parameters changed; null takes one away. */
export function samePage(
  context: PageContext,
  changes: Readonly<Record<string, string | readonly string[] | null>>,
): string {
  const parameters: Record<string, readonly string[]> = { ...context.query };
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete parameters[name];
    else parameters[name] = [value].flat();
  }
  const search = new URLSearchParams();
  for (const [name, values] of Object.entries(parameters)) for (const value of values) search.append(name, value);
  const text = search.toString();
  return text ? `${context.path}?${text}` : context.path;
}

/** The context of a page that a request asks for. */
export function pageContext(c: AppContext, snapshot: RequestSnapshot | null): PageContext {
  const query = c.req.queries();
  const theme = THEMES.find((name) => name === query.theme?.[0]) ?? null;
  return { language: c.get("language"), theme, path: c.req.path, query, snapshot };
}
