import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { type Column, fitWidth, renderTable } from "./table.ts";

interface Row {
  name: string;
  score: string;
}
const COLUMNS: Column<Row>[] = [
  { title: "기관", value: ({ name }) => name, maxWidth: 12 },
  { title: "score", value: ({ score }) => score, align: "right" },
  { title: "end", value: () => "|" },
];

const someText = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."가나다ABcdёжЯ 電子한") }),
  fc.string({ unit: "grapheme-composite" }).map((text) => text.replace(/\p{C}/gu, "")),
);

describe("a table", () => {
  it("lines up Korean, Latin and Cyrillic", () => {
    const rows = [
      { name: "나들", score: "9.5" },
      { name: "Nadeul", score: "100.0" },
      { name: "Надыль", score: "7" },
    ];
    expect(renderTable(COLUMNS, rows)).toBe(
      ["기관    score  end", "──────  ─────  ───", "나들      9.5  |", "Nadeul  100.0  |", "Надыль      7  |"].join(
        "\n",
      ),
    );
  });

  it("lines up whatever is in it", () => {
    const someRows = fc.array(fc.record({ name: someText, score: fc.string({ unit: fc.constantFrom(..."01.9") }) }));
    fc.assert(
      fc.property(someRows, (rows) => {
        const lines = renderTable(COLUMNS, rows).split("\n");
        expect(lines).toHaveLength(rows.length + 2);
        const ends = lines.slice(2).map((line) => stringWidth(line));
        expect(new Set(ends).size).toBeLessThanOrEqual(1);
        for (const line of lines) expect(line).toBe(line.trimEnd());
      }),
    );
  });

  it("keeps a row on one line", () => {
    const [, , row] = renderTable(COLUMNS, [{ name: "a\r\nb\t c", score: "1" }]).split("\n");
    expect(row).toBe("a b c      1  |");
  });

  it("without rows is its head", () => {
    expect(renderTable(COLUMNS, [])).toBe("기관  score  end\n────  ─────  ───");
  });
});

describe("cutting", () => {
  it.each([
    ["나들나들", 8, "나들나들"],
    ["나들나들", 7, "나들나…"],
    ["나들나들", 6, "나들…"],
    ["partner", 4, "par…"],
    ["한국", 1, "…"],
    ["👩‍👩‍👧 family", 4, "👩‍👩‍👧 …"],
  ])("'%s' to %i cells gives '%s'", (text, width, fitted) => {
    expect(fitWidth(text, width)).toBe(fitted);
  });

  it("never goes beyond the width, and leaves alone what fits", () => {
    fc.assert(
      fc.property(someText, fc.integer({ min: 1, max: 30 }), (text, width) => {
        const fitted = fitWidth(text, width);
        expect(stringWidth(fitted)).toBeLessThanOrEqual(width);
        expect(fitted === text || fitted.endsWith("…")).toBe(true);
        expect(fitWidth(text, Number.POSITIVE_INFINITY)).toBe(text);
      }),
    );
  });
});
