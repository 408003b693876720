import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../test/support/workbook.ts";
import { dayCell, type Sheet, type SheetCell } from "./sheet.ts";
import { MAX_CELL_LENGTH, renderXlsx } from "./xlsx.ts";

const DAY = "2026-11-22";
const texts = (cells: readonly SheetCell[]): Sheet => ({
  name: "글",
  columns: [{ title: "이름", kind: "text", width: 20 }],
  rows: cells.map((cell) => [cell]),
});
const written = async (...sheets: Sheet[]) => readWorkbook(await renderXlsx(sheets, DAY));
const column = async (cells: readonly SheetCell[]) =>
  (await written(texts(cells)))[0]?.rows.slice(1).map(([cell]) => cell);

describe("a workbook", () => {
  it("has typed cells, a frozen header and widths", async () => {
    const [sheet, second] = await written(
      {
        name: "첫째",
        columns: [
          { title: "번호", kind: "id", width: 12 },
          { title: "점수", kind: "score", width: 8 },
          { title: "확률", kind: "share", width: 9 },
          { title: "날", kind: "day", width: 11 },
          { title: "자리", kind: "count", width: 6 },
        ],
        rows: [["00012345678901234567", 86.3, 0.944, dayCell(DAY), 3]],
      },
      texts(["가"]),
    );
    expect([sheet?.name, second?.name]).toEqual(["첫째", "글"]);
    expect(sheet?.rows).toEqual([
      ["번호", "점수", "확률", "날", "자리"],
      ["00012345678901234567", 86.3, 0.944, DAY, 3],
    ]);
    const cells = ["A2", "B2", "C2", "D2", "E2"].map((address) => sheet?.cell(address));
    expect(cells.map((cell) => [cell?.t, cell?.z])).toEqual([
      ["s", "@"],
      ["n", "0.0"],
      ["n", "0.0%"],
      ["n", "yyyy-mm-dd"],
      ["n", "0"],
    ]);
    expect([sheet?.frozenRows, second?.frozenRows]).toEqual([1, 1]);
    expect(sheet?.widths).toEqual([12, 8, 9, 11, 6]);
  });

  it.each(["=1+1", '=HYPERLINK("http://x";"y")', "+82", "-1", "@SUM(A1)", "\t=1", "\r=1"])(
    "keeps %j as text that stays text",
    async (cell) => {
      const [sheet] = await written(texts([cell]));
      expect(sheet?.cell("A2")).toMatchObject({ t: "s", v: cell, z: "@" });
      expect(sheet?.formulas).toEqual([]);
    },
  );

  it.each([
    "#N/A",
    "#REF!",
    "_x0041_",
    "__x000D__",
    "constructor",
    "__proto__",
    " a ",
    "a\r\nb\nc",
    "<&>\"'",
    "한글 Қазақ",
  ])("gives %j back as it was", async (cell) => {
    expect(await column([cell])).toEqual([cell]);
  });

  it("is readable whatever characters it is given", async () => {
    const unit = fc.oneof(
      fc.constantFrom(..."=_x0041\u0000\u0008\ufffe\uffff<&\t\r\n "),
      fc.string({ unit: "binary" }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit, maxLength: 12 }), { minLength: 1, maxLength: 5 }), async (cells) => {
        const told = (text: string) => text.toWellFormed().replace(/[\ufffe\uffff]/g, "") || null;
        expect(await column(["x", ...cells, "y"])).toEqual(["x", ...cells.map(told), "y"]);
      }),
      { numRuns: 60 },
    );
  });

  it("cuts a text that no cell can hold, and says so", async () => {
    const [[cut] = []] = [await column(["가".repeat(MAX_CELL_LENGTH + 5)])];
    expect(cut).toBe(`${"가".repeat(MAX_CELL_LENGTH - 1)}…`);
    expect(await column(["나".repeat(MAX_CELL_LENGTH)])).toEqual(["나".repeat(MAX_CELL_LENGTH)]);
  });

  it("is the same bytes for the same sheets, far beyond the size of a small file", async () => {
    const many = texts(Array.from({ length: 5000 }, (_, i) => `줄 ${i} 이름`));
    const [first, again] = [await renderXlsx([many], DAY), await renderXlsx([many], DAY)];
    expect(again).toEqual(first);
    expect(readWorkbook(first)[0]?.rows).toHaveLength(5001);
  });

  it("leaves out what is empty", async () => {
    const [sheet] = await written(texts([null, "", "x"]));
    expect(sheet?.rows).toEqual([["이름"], [null], [null], ["x"]]);
  });
});
