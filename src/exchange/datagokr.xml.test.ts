import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, it } from "vitest";
import { type Tree, toXml, xmlText } from "./datagokr.xml.ts";

/** Any text: every plane of Unicode, control characters and lone surrogates included. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.nat(0xffff).map((unit) => String.fromCharCode(unit))).map((units) => units.join("")),
  fc
    .array(
      fc.constantFrom("&", "<", ">", '"', "'", "\r", "\n", "\t", "]]>", "<!--", "&#0;", "\u0000", "\uFFFE", "가", "ы"),
    )
    .map((parts) => parts.join("")),
);

/** The text less what XML 1.0 forbids, character by character: another way than the one that is tested. */
function allowed(text: string): string {
  const isAllowed = (code: number) =>
    [0x9, 0xa, 0xd].includes(code) ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000;
  return [...text].filter((character) => isAllowed(character.codePointAt(0) ?? 0)).join("");
}

/** Reads a document back as the list of its elements with their own text. @throws for anything not well formed */
function readBack(xml: string): { path: string; text: string }[] {
  const parser = new SaxesParser();
  const open: { path: string; text: string }[] = [];
  const read: { path: string; text: string }[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    const element = { path: `${open.at(-1)?.path ?? ""}/${name}`, text: "" };
    open.push(element);
    read.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return read;
}

it("gives any text back as it was, less what XML cannot hold", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const [, item] = readBack(toXml({ response: { item: text } }));
      expect(item).toEqual({ path: "/response/item", text: allowed(text) });
    }),
    { numRuns: 2000 },
  );
});

it("gives the same elements in the same order in either layout", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ a: anyText, b: anyText })), anyText, (item, note) => {
      const tree: Tree = { response: { items: { item }, note } };
      const read = readBack(toXml(tree));
      expect(read.filter(({ path }) => path.endsWith("/a")).map(({ text }) => text)).toEqual(
        item.map(({ a }) => allowed(a)),
      );
      expect(read.at(-1)).toEqual({ path: "/response/note", text: allowed(note) });
      const leaves = (xml: string) => readBack(xml).filter(({ path }) => /\/(?:a|b|note)$/.test(path));
      expect(leaves(toXml(tree, "lines"))).toEqual(leaves(toXml(tree)));
    }),
  );
});

it("escapes the five characters, keeps a carriage return and drops what is forbidden", () => {
  expect(xmlText(`a&<>"'\r\u0000\u000B\uD800\uFFFFz`)).toBe("a&amp;&lt;&gt;&quot;&apos;&#13;z");
});

it("writes a list as repeated elements and an empty one as none", () => {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
  expect(toXml({ r: { item: [{ x: "1" }, { x: "2" }] } })).toBe(
    `${declaration}<r><item><x>1</x></item><item><x>2</x></item></r>`,
  );
  expect(toXml({ r: { items: { item: [] }, n: "0" } })).toBe(`${declaration}<r><items/><n>0</n></r>`);
});
