/** A cell of a table that is written; null is an empty one. */
export type CsvCell = string | number | null;

/** Excel reads Korean only from a file that begins with a byte-order mark. */
const BYTE_ORDER_MARK = "\ufeff";
const LINE_END = "\r\n";

/** Cells that a spreadsheet would run as a formula are made text (OWASP, CSV injection). */
const FORMULA_START = /^[=+\-@\t\r]/;

export const isFormulaLike = (cell: string): boolean => FORMULA_START.test(cell);
export const guardCell = (cell: string): string => (isFormulaLike(cell) ? `'${cell}` : cell);

const NEEDS_QUOTES = /[",\r\n]/;

function csvField(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const guarded = guardCell(cell);
  return NEEDS_QUOTES.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** RFC 4180 with a byte-order mark; text is guarded against being run as a formula, numbers stay as they are. */
export function renderCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [header, ...rows].map((cells) => cells.map(csvField).join(",") + LINE_END);
  return BYTE_ORDER_MARK + lines.join("");
}
