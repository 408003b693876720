import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { graphOf, holds, type On, TEST_DAY } from "../../test/support/ownership.ts";
import type { Owner } from "../domain/organisation.schema.ts";
import { LANGUAGES } from "../domain/vocabulary.ts";
import { MAX_OWNERS, MAX_PARTIES } from "./ownership.drawing.tree.ts";
import { MIN_WIDTH, ownershipDrawing } from "./ownership.drawing.ts";

const SDN: On = { party: "l", list: "ofac-sdn" };

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** The elements of a drawing; throws if it is no well-formed XML. */
function elementsOf(svg: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: "" };
    elements.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(svg).close();
  return elements;
}

type Options = { language?: "ko" | "en" | "ru"; width?: number };

function draw(owners: Readonly<Record<string, readonly Owner[]>>, on: readonly On[] = [], options: Options = {}) {
  const { language = "en", ...rest } = options;
  const svg = ownershipDrawing(graphOf(owners, on), "t", TEST_DAY, language, rest);
  if (svg === null) throw new Error("no drawing");
  const elements = elementsOf(svg);
  const textsOf = (name: string) => elements.filter((one) => one.name === name).map(({ text }) => text);
  return { svg, elements, texts: textsOf("text"), titles: textsOf("title"), description: textsOf("desc")[0] ?? "" };
}

describe("a drawing of owners", () => {
  it.each(LANGUAGES)("says in %s what it shows, to those who see it and those who do not", (language) => {
    const { svg, elements, titles, description } = draw({ t: [holds("l", 60)], l: [] }, [SDN], { language });
    const [root] = elements;
    expect(root?.attributes).toMatchObject({ role: "img", lang: language });
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    for (const id of (root?.attributes["aria-labelledby"] ?? "").split(" ")) expect(ids).toContain(id);
    expect(titles[0]).toContain(TEST_DAY);
    expect(description).toContain("SDN");
    expect(description).toMatch(/—60\s?%→/);
    expect(svg).not.toMatch(/<script|<image|href=|@import|<foreignObject/);
  });

  it("marks a listed party by colour, pattern and word", () => {
    const { svg, texts } = draw({ t: [holds("l", 60)] }, [SDN]);
    expect(texts).toContain("listed: SDN");
    expect(svg).toMatch(/<rect[^>]*fill="url\(#own-t-en-[\d-]+-hatch\)"[^>]*stroke="#b00020"/);
    expect(draw({ t: [holds("x", 60)] }, [SDN]).svg).not.toContain("#b00020");
    expect(draw({ t: [holds("l", 60)] }, [{ ...SDN, mark: "recalled" }]).texts).toContain("listing not confirmed: SDN");
  });

  it("says who is caught through owners", () => {
    const { texts } = draw({ t: [holds("a", 60)], a: [holds("l", 60)] }, [SDN]);
    expect(texts.filter((text) => text === "caught through owners: OFAC")).toHaveLength(2);
  });

  it("draws an unknown share dashed, and says so", () => {
    const dashes = (owner: Owner) =>
      draw({ t: [owner] }).elements.filter(({ name, attributes }) => name === "path" && attributes["stroke-dasharray"]);
    expect(dashes(holds("x", null))).toHaveLength(1);
    expect(dashes(holds("x", 30))).toHaveLength(0);
    expect(draw({ t: [holds("x", null)] }).texts).toContain("share unknown");
    expect(draw({ t: [holds("x", [5, 10])] }).texts).toContain("5–10%");
  });

  it("puts owners above what they own", () => {
    const { elements } = draw({ t: [holds("a", 60)], a: [holds("b", 70)] });
    const top = (name: string) =>
      Number(elements.find((one) => one.name === "text" && one.text === name)?.attributes.y);
    expect(top("b Ltd")).toBeLessThan(top("a Ltd"));
    expect(top("a Ltd")).toBeLessThan(top("t Ltd"));
  });

  it("ends where owners own each other", () => {
    const { texts } = draw({ t: [holds("a", 60)], a: [holds("t", 30), holds("a", 10)] });
    expect(texts.filter((text) => text.endsWith("circular: drawn below"))).toHaveLength(2);
    expect(texts.length).toBeLessThan(20);
    const diamond = {
      t: [holds("a", 50), holds("b", 50)],
      a: [holds("c", 100)],
      b: [holds("c", 100)],
      c: [holds("d", 9)],
    };
    expect(draw(diamond).texts.filter((text) => text.endsWith("drawn elsewhere"))).toHaveLength(1);
  });

  it("counts what it leaves out, never a listed owner before an unlisted one", () => {
    const many = Array.from({ length: 45 }, (_, i) => holds(`x${i}`, 2));
    const { texts } = draw({ t: [...many, holds("l", 1)] }, [SDN]);
    expect(texts).toContain(`… and ${46 - MAX_OWNERS} more`);
    expect(texts).toContain("l Ltd");
    const wide = Object.fromEntries(many.map((one) => [one.organisation, many]));
    const parties = draw({ t: many, ...wide }).elements.filter(({ name }) => name === "g");
    expect(parties.length).toBeLessThanOrEqual(MAX_PARTIES);
    const deep = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`c${i}`, [holds(`c${i + 1}`, 60)]]));
    expect(draw({ t: [holds("c0", 60)], ...deep }).texts).toContain("… and 1 more");
  });

  it("says that no owner is known, and draws nothing of an unknown organisation", () => {
    expect(draw({ t: [] }).texts).toContain("no owner known");
    expect(ownershipDrawing(graphOf({}), "t", TEST_DAY, "ko")).toBeNull();
  });

  it("fits the width that it is given, from a small phone on", () => {
    const widthOf = (width: number) => draw({ t: [] }, [], { width }).elements[0]?.attributes.width;
    expect([100, 360, 700, 99_999, Number.NaN].map(widthOf)).toEqual(["360", "360", "700", "1200", "360"]);
    const long = draw({ t: [holds("x", 5, { organisation: null, name: "가나다라마바사".repeat(40) })] });
    const box = long.elements.find(({ name, text }) => name === "text" && text.startsWith("가나다"));
    expect([...(box?.text ?? "")].length * 14).toBeLessThan(MIN_WIDTH);
    expect(long.titles.some((title) => title.length > 250)).toBe(true);
  });

  it("is well-formed whatever a name has in it", () => {
    const name = fc.oneof(
      fc.string({ unit: "binary", minLength: 1 }),
      fc.constantFrom("<script>", "a&b", "\"'", "]]>", "\u0000"),
    );
    fc.assert(
      fc.property(name, fc.constantFrom(...LANGUAGES), (odd, language) => {
        const { elements } = draw({ t: [holds("x", 5, { organisation: null, name: odd })] }, [], { language });
        expect(elements.some(({ name: tag }) => tag === "script")).toBe(false);
      }),
    );
  });
});
