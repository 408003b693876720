import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderCsv } from "./csv.ts";

const read = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: "\r\n", relax_column_count: true });

describe("CSV", () => {
  it("begins with a byte-order mark and ends every line with CRLF", () => {
    expect(renderCsv(["id", "이름"], [["a", "나들"]])).toBe("\ufeffid,이름\r\na,나들\r\n");
  });

  it("quotes commas, quotes and line breaks", () => {
    expect(renderCsv(["x"], [['a, "b"\nc']])).toBe('\ufeffx\r\n"a, ""b""\nc"\r\n');
  });

  it.each(["=1+1", "+82", "-1", "@SUM(A1)", "\t=1", "\r=1"])(
    "makes text of %j, which a spreadsheet would run",
    (cell) => {
      expect(read(renderCsv(["x"], [[cell]]))[1]).toEqual([`'${cell}`]);
    },
  );

  it("leaves numbers and empty cells as they are", () => {
    expect(renderCsv(["a", "b", "c"], [[-1.5, null, ""]])).toBe("\ufeffa,b,c\r\n-1.5,,\r\n");
  });

  it("quotes a lone carriage return and guards the header as well", () => {
    expect(renderCsv(["=x"], [["a\rb"]])).toBe('\ufeff\'=x\r\n"a\rb"\r\n');
  });

  it("is read back as it was, and no cell begins like a formula", () => {
    const cell = fc.string({ unit: fc.constantFrom(..."=+-@\t\"', a나я\n") });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const [, ...back] = read(renderCsv(["a", "b"], rows));
        for (const line of back) for (const text of line) expect(text).not.toMatch(/^[=+\-@\t\r]/);
        const bare = (text: string) => text.replace(/^'(?=[=+\-@\t\r])/, "");
        expect(back.map((line) => line.map(bare))).toEqual(rows.map((line) => line.map(bare)));
      }),
    );
  });
});
