// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g;

/** White space other than one plain space: texts that need no change are not copied. */
const UNEVEN_SPACE = /\s{2,}|[^\S ]/g;

/** One line of text: white space and line breaks become one space, control characters go. Letters stay as they are. */
export function cleanText(text: string | null | undefined): string {
  if (!text) return "";
  return text.replace(CONTROLS, "").replace(UNEVEN_SPACE, " ").trim();
}

/** Values in their order, each once; empty ones left out. */
export function distinct(values: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const value of values) if (value) found.add(value);
  return [...found];
}

/** Parts of an address or a name in one line, empty ones left out. */
export const joined = (parts: Iterable<string | null | undefined>, separator = ", "): string =>
  [...parts].map(cleanText).filter(Boolean).join(separator);

/** Values of a cell of the form "a; b; c". */
export const semicolonList = (cell: string | undefined): string[] =>
  cell ? distinct(cell.split(";").map(cleanText)) : [];

const CLOSING_QUOTE: Readonly<Record<string, string>> = { '"': '"', "«": "»", "“": "”" };

/** Longest stretch in quotes or brackets that is looked for: text that never closes one stays quick to read. */
const LONGEST_STRETCH = 1_000;

/** Where a quoted or bracketed stretch that starts at a place ends; the place itself where none starts. */
function skipTo(text: string, at: number): number {
  const first = text.charAt(at);
  const quote = CLOSING_QUOTE[first];
  if (!quote && first !== "(") return at;
  const stretch = text.slice(at, at + LONGEST_STRETCH);
  // What never closes would swallow every separator after it.
  if (quote) return at + Math.max(0, stretch.indexOf(quote, 1));
  let depth = 0;
  for (let end = 0; end < stretch.length; end++) {
    if (stretch.charAt(end) === "(") depth++;
    else if (stretch.charAt(end) === ")" && --depth === 0) return at + end;
  }
  return at;
}

/** Splits on separators that stand outside quotes and brackets. */
export function splitOutside(text: string, isSeparator: (character: string) => boolean): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (isSeparator(text.charAt(at))) {
      parts.push(text.slice(start, at));
      start = at + 1;
    } else at = skipTo(text, at);
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** Takes away the half of a pair of brackets that a split leaves at the end or the beginning. */
export function balanceBrackets(text: string): string {
  const surplus = text.split(")").length - text.split("(").length;
  if (surplus > 0) return text.replace(/\)$/, "").trim();
  return surplus < 0 ? text.replace(/^\(|\s*\($/g, "").trim() : text;
}

/** "Name (ABC)" as the name and its short form; other names as they are. */
export function withShortForm(name: string): string[] {
  const [, own, short] = /^(.*\S)\s*\(([A-Z][A-Z0-9-]{1,11})\)$/.exec(name) ?? [];
  return own && short ? [own, short] : [name];
}
