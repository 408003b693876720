import { stringify } from "csv-stringify/sync";

/** Cells that a spreadsheet would run as a formula are made text (OWASP, CSV injection). */
const FORMULA_START = /^[=+\-@\t\r]/;

export const guardCell = (cell: string): string => (FORMULA_START.test(cell) ? `'${cell}` : cell);

function guard(cell: string | number | null): string {
  if (cell === null) return "";
  return typeof cell === "number" ? String(cell) : guardCell(cell);
}

/** RFC 4180 with a byte-order mark, which Excel needs to read Korean. */
export function renderCsv(header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify([header, ...rows.map((row) => row.map(guard))] as string[][], {
    bom: true,
    record_delimiter: "windows",
  });
}
