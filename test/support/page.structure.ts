import { pageFaults } from "./page.faults.ts";

/**
 * What a browser would build from a page, as far as tests ask: a flat list of elements with their attributes, their
 * ancestors and their text. Strict where browsers are not: an element that is never closed is an error.
 */
export interface PageElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** Outermost first. */
  ancestors: readonly PageElement[];
  text: string;
}

const VOID = new Set(["meta", "link", "input", "br", "img", "hr", "source", "wbr"]);
const TAG = /<!--(?:.|\n)*?-->|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g;
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

const decode = (text: string): string =>
  text.replaceAll(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

function attributesOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = "", ...values]) => [name, decode(values.find(Boolean) ?? "")]),
  );
}

/** Reads a page. @throws Error where elements do not nest */
export function readPage(html: string): PageElement[] {
  const elements: PageElement[] = [];
  const open: PageElement[] = [];
  let last = 0;
  const addText = (text: string) => {
    for (const element of open) element.text += decode(text);
  };
  for (const match of html.matchAll(TAG)) {
    const [whole, slash, tag, rest = ""] = match;
    addText(html.slice(last, match.index).replace(/^<!doctype html>\s*/i, ""));
    last = match.index + whole.length;
    if (!tag) continue;
    const name = tag.toLowerCase();
    if (slash) {
      const closed = open.pop();
      if (closed?.name !== name) throw new Error(`</${name}> closes <${closed?.name}>`);
      continue;
    }
    const element: PageElement = {
      name,
      attributes: attributesOf(rest.replace(/\/$/, "")),
      ancestors: [...open],
      text: "",
    };
    elements.push(element);
    if (!VOID.has(name) && !rest.endsWith("/")) open.push(element);
  }
  if (open.length > 0) throw new Error(`never closed: ${open.map(({ name }) => name).join(", ")}`);
  return elements;
}

/** Elements of a name, or of any, with an attribute of a value, or of any. */
export function findAll(page: readonly PageElement[], name: string, attribute?: string, value?: string): PageElement[] {
  return page.filter(
    (element) =>
      (name === "*" || element.name === name) &&
      (attribute === undefined ||
        (value === undefined ? element.attributes.has(attribute) : element.attributes.get(attribute) === value)),
  );
}

/** What pictures, links and groups of fields need. */
function contentProblems(page: readonly PageElement[]): string[] {
  const legends = new Set(findAll(page, "legend").map(({ ancestors }) => ancestors.at(-1)));
  return page.flatMap((element) => {
    const { name, attributes, ancestors, text } = element;
    return [
      ...(name === "img" && !attributes.get("alt") ? ["no alt"] : []),
      ...(name === "a" && !text.trim() && !attributes.get("aria-label") ? ["empty link"] : []),
      ...(name === "form" && ancestors.some((outer) => outer.name === "form") ? ["a form in a form"] : []),
      ...(name === "fieldset" && !legends.has(element) ? ["no legend"] : []),
    ];
  });
}

/** Everything that is wrong with a page in a language; empty for a good one. @throws Error where elements do not nest */
export function pageProblems(html: string, language: string): string[] {
  const page = readPage(html);
  const root = findAll(page, "html")[0]?.attributes.get("lang");
  return [
    ...(html.toLowerCase().startsWith("<!doctype html>") ? [] : ["no doctype"]),
    ...(root === language ? [] : [`lang ${root}`]),
    ...(findAll(page, "title")[0]?.text.trim() ? [] : ["no title"]),
    ...(findAll(page, "main").length === 1 ? [] : ["not one main"]),
    ...contentProblems(page),
    ...pageFaults(html),
  ];
}
