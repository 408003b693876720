import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { isFormulaLike } from "./csv.ts";
import type { ColumnKind, Sheet, SheetCell, SheetColumn } from "./sheet.ts";

/** Excel's limit for the text of one cell, in UTF-16 units. */
export const MAX_CELL_LENGTH = 32_767;
const CUT_MARK = "…";

/** Excel's own number formats; `@` is text. */
const FORMATS: Record<ColumnKind, string | null> = {
  text: null,
  id: "@",
  count: "0",
  score: "0.0",
  similarity: "0.000",
  share: "0.0%",
  day: "yyyy-mm-dd",
  mixed: null,
};
const WRAPPED: readonly ColumnKind[] = ["text", "mixed"];

const HEADER_STYLE: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E8EDF5" } },
  alignment: { vertical: "center", wrapText: true },
  numFmt: "@",
};

/** XML knows no such characters, and Excel refuses a file that has them. */
const NOT_XML = /[\ufffe\uffff]/g;
/** Excel reads `_x0041_` in a text as "A", so that a literal one has to be written as an escape itself. */
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** Texts such as #N/A, which would be written as errors. */
const ERROR_LIKE = /^#[A-Z0-9/_!?]+$/;

function cellText(text: string): string {
  const whole = text.toWellFormed().replace(NOT_XML, "");
  const fitting =
    whole.length > MAX_CELL_LENGTH ? whole.slice(0, MAX_CELL_LENGTH - 1).toWellFormed() + CUT_MARK : whole;
  return fitting.replace(ESCAPE_LIKE, "_x005F_");
}

/** An empty text is no cell, so that a reader counts what is there. */
function cellValue(cell: SheetCell): SheetCell {
  return typeof cell === "string" ? cellText(cell) || null : cell;
}

function styleOf(kind: ColumnKind): CellStyle {
  const format = FORMATS[kind];
  return {
    alignment: { vertical: "top", ...(WRAPPED.includes(kind) ? { wrapText: true } : {}) },
    ...(kind === "mixed" ? { alignment: { vertical: "top", horizontal: "left", wrapText: true } } : {}),
    ...(format === null ? {} : { numFmt: format }),
  };
}

/** Text that a spreadsheet might take for something else says by its cell that it is text. */
function overrideOf(cell: SheetCell, { kind }: SheetColumn): Partial<Cell> | null {
  if (typeof cell !== "string") return null;
  if (isFormulaLike(cell)) return { style: { ...styleOf(kind), numFmt: "@" } };
  return ERROR_LIKE.test(cell) ? { richText: [{ text: cell }] } : null;
}

function toWriteSheet({ name, columns, rows }: Sheet): WriteSheet {
  const header = columns.map(({ title }) => cellText(title));
  const cells = new Map<string, Partial<Cell>>(header.map((_, at) => [`0,${at}`, { style: HEADER_STYLE }]));
  rows.forEach((row, i) => {
    row.forEach((cell, at) => {
      const column = columns[at];
      const override = column ? overrideOf(cell, column) : null;
      if (override) cells.set(`${i + 1},${at}`, override);
    });
  });
  return {
    name,
    columns: columns.map(({ width, kind }) => ({ width, style: styleOf(kind) })),
    rows: [header, ...rows.map((row) => row.map(cellValue))],
    cells,
    freezePane: { rows: 1 },
  };
}

/**
 * A workbook as bytes: typed cells, a frozen bold header, column widths. Equal sheets of equal days give equal parts.
 * @param asOf day of the answer, YYYY-MM-DD: the file's own date
 */
export async function renderXlsx(sheets: readonly Sheet[], asOf: string): Promise<Uint8Array<ArrayBuffer>> {
  const day = new Date(`${asOf}T00:00:00Z`);
  const bytes = await writeXlsx({
    sheets: sheets.map(toWriteSheet),
    properties: { creator: "Nadeul", created: day, modified: day },
  });
  return new Uint8Array(bytes);
}
