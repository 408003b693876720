import { SaxesParser } from "saxes";
import type { TextFile } from "./input.text.ts";
import { ListRefusal } from "./list.refusal.ts";

/** Deepest nesting of any official list is about eight. */
const MAX_DEPTH = 64;

/** An element without its namespace, as plain JSON. Text is what stands directly in it. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlNode[];
}

export interface XmlShape {
  /** Local name of the root element. */
  root: string;
  /** Local names of the elements that are one record each. */
  records: readonly string[];
}

export interface XmlHeader {
  rootAttributes: Record<string, string>;
  /** Text of the elements outside records, by local name. */
  values: Record<string, string>;
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

function localAttributes(attributes: Record<string, string>): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) result[localName(name)] = value;
  }
  return result;
}

/** Builds the records; knows nothing of the parser. */
class RecordBuilder {
  readonly header: XmlHeader = { rootAttributes: {}, values: {} };
  readonly #open: XmlNode[] = [];
  readonly #shape: XmlShape;
  readonly #onRecord: (record: XmlNode, line: number) => void;
  #recordDepth = 0;

  constructor(shape: XmlShape, onRecord: (record: XmlNode, line: number) => void) {
    this.#shape = shape;
    this.#onRecord = onRecord;
  }

  opened(tag: string, attributes: Record<string, string>, refuse: (detail: string) => never): void {
    const node: XmlNode = { name: localName(tag), attributes: localAttributes(attributes), text: "", children: [] };
    if (this.#open.length === 0) {
      if (node.name !== this.#shape.root) refuse(`the root element is <${node.name}>, expected <${this.#shape.root}>`);
      this.header.rootAttributes = node.attributes;
    }
    if (this.#open.length >= MAX_DEPTH) refuse(`elements are nested deeper than ${MAX_DEPTH}`);
    if (this.#recordDepth > 0) this.#open.at(-1)?.children.push(node);
    this.#open.push(node);
    if (this.#recordDepth === 0 && this.#shape.records.includes(node.name)) this.#recordDepth = this.#open.length;
  }

  text(text: string): void {
    const node = this.#open.at(-1);
    if (node) node.text += text;
  }

  closed(line: number): void {
    const node = this.#open.pop();
    if (!node) return;
    node.text = node.text.trim();
    if (this.#recordDepth === 0) {
      if (node.text && this.#open.length > 0) this.header.values[node.name] ??= node.text;
    } else if (this.#open.length + 1 === this.#recordDepth) {
      this.#recordDepth = 0;
      this.#onRecord(node, line);
    }
  }
}

/**
 * Reads an XML list record by record without building the document. A document type is refused, so no entity is
 * ever declared or resolved.
 * @throws {ListRefusal} wrong-format for another root or broken XML, forbidden-xml for a DOCTYPE or an unknown entity,
 * bad-encoding for a declared encoding other than UTF-8, truncated when the file ends inside an element.
 */
export async function readXmlRecords(
  file: TextFile,
  shape: XmlShape,
  onRecord: (record: XmlNode, line: number) => void,
): Promise<XmlHeader> {
  const parser = new SaxesParser({ xmlns: false, fileName: file.name });
  const builder = new RecordBuilder(shape, onRecord);
  let closing = false;
  const refuse = (reason: ListRefusal["reason"], detail: string): never => {
    throw new ListRefusal(reason, { file: file.name, line: parser.line }, detail);
  };
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding && !/^(?:utf-?8|us-ascii)$/i.test(encoding))
      refuse("bad-encoding", `declares the encoding ${encoding}, expected UTF-8`);
  });
  parser.on("doctype", () => refuse("forbidden-xml", "has a document type declaration; no official list needs one"));
  parser.on("error", ({ message }) => {
    if (closing) refuse("truncated", `ends before its last element: the file is cut off (${message})`);
    if (message.endsWith("undefined entity."))
      refuse("forbidden-xml", `uses an entity that XML itself does not define (${message})`);
    refuse("wrong-format", `is not well-formed XML (${message})`);
  });
  parser.on("opentag", (tag) => builder.opened(tag.name, tag.attributes, (detail) => refuse("wrong-format", detail)));
  parser.on("text", (text) => builder.text(text));
  parser.on("cdata", (text) => builder.text(text));
  parser.on("closetag", () => builder.closed(parser.line));

  for await (const chunk of file.chunks) parser.write(chunk);
  closing = true;
  parser.close();
  return builder.header;
}

/** Children with a local name. */
export const childrenOf = (node: XmlNode | undefined, name: string): XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? [];

/** First child with a local name. */
export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child) => child.name === name);

/** Text at the end of a path of local names; empty where there is none. */
export function textAt(node: XmlNode | undefined, ...path: string[]): string {
  let at = node;
  for (const name of path) at = childOf(at, name);
  return at?.text ?? "";
}

/** Texts of all elements with a local name inside a list element, empty ones left out. */
export const textsIn = (node: XmlNode | undefined, list: string, item: string): string[] =>
  childrenOf(node, list).flatMap((child) => childrenOf(child, item).flatMap(({ text }) => (text ? [text] : [])));

/** All elements with a local name at any depth. */
export const descendants = (node: XmlNode | undefined, name: string): XmlNode[] =>
  node?.children.flatMap((child) => (child.name === name ? [child] : descendants(child, name))) ?? [];
