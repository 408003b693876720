/** A document as data: every leaf is text, a list is the same element several times. */
export interface Tree {
  readonly [element: string]: string | Tree | readonly Tree[];
}

/** What XML 1.0 allows (2.2 Char); everything else has no form in it at all, not even as a reference. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** A carriage return is written as a reference, because a reader turns a plain one into a line feed (2.11). */
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\r": "&#13;",
};
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

/** Text as the content of an element: read back it is the same, less the characters that XML forbids. */
export const xmlText = (text: string): string =>
  text.replace(NOT_IN_XML, "").replace(/[&<>"'\r]/g, (character) => ESCAPES[character] ?? "");

function element(name: string, value: string | Tree, lineBreak: string): string {
  if (typeof value === "string") return value === "" ? `<${name}/>` : `<${name}>${xmlText(value)}</${name}>`;
  const inner = lineBreak && `${lineBreak}  `;
  const children = Object.entries(value).flatMap(([child, content]) =>
    [content].flat().map((one) => inner + element(child, one, inner)),
  );
  return children.length === 0 ? `<${name}/>` : `<${name}>${children.join("")}${lineBreak}</${name}>`;
}

/**
 * Writes a document of XML 1.0. Names of elements are taken as they are: they come from our own tables, never from data.
 * @param layout `lines` puts each element on a line of its own, for people
 */
export function toXml(tree: Tree, layout: "compact" | "lines" = "compact"): string {
  const lineBreak = layout === "lines" ? "\n" : "";
  const roots = Object.entries(tree).flatMap(([name, content]) =>
    [content].flat().map((one) => lineBreak + element(name, one, lineBreak)),
  );
  return DECLARATION + roots.join("");
}
