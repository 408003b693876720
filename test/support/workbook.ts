import { type CellObject, CFB, read, utils } from "xlsx";

/** A sheet as another program reads it. */
export interface ReadSheet {
  name: string;
  /** Cells by address, such as `A1`: type (`s` text, `n` number or day), value, number format, formula. */
  cell: (address: string) => CellObject | undefined;
  /** Every row with its cells as text, number, day as YYYY-MM-DD, or null. */
  rows: (string | number | null)[][];
  /** Rows that stay in place. */
  frozenRows: number;
  /** Widths of the columns, in characters. */
  widths: (number | null)[];
  /** Addresses of cells that would be computed. */
  formulas: string[];
}

const MS_PER_DAY = 86_400_000;
/** Day 0 of Excel's calendar for all days after February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);

function cellContent(cell: CellObject | undefined): string | number | null {
  if (cell?.v === undefined) return null;
  if (cell.t === "n" && cell.z === "yyyy-mm-dd") {
    return new Date(EPOCH + Number(cell.v) * MS_PER_DAY).toISOString().slice(0, 10);
  }
  return cell.t === "n" ? Number(cell.v) : String(cell.v);
}

/** Text of one part of the package. */
function partOf(bytes: Uint8Array, path: string): string {
  const entry = CFB.find(CFB.read(Buffer.from(bytes), { type: "buffer" }), path) as { content: Uint8Array };
  return new TextDecoder().decode(Uint8Array.from(entry.content));
}

/** Reads a workbook with SheetJS, which did not write it. */
export function readWorkbook(bytes: Uint8Array): ReadSheet[] {
  const book = read(bytes, { type: "array", cellNF: true, cellFormula: true, cellStyles: true });
  return book.SheetNames.map((name, i) => {
    const sheet = book.Sheets[name] ?? {};
    const range = utils.decode_range(sheet["!ref"] ?? "A1");
    const addresses = Array.from({ length: range.e.r + 1 }, (_, r) =>
      Array.from({ length: range.e.c + 1 }, (_, c) => utils.encode_cell({ r, c })),
    );
    const cell = (address: string) => sheet[address] as CellObject | undefined;
    const pane = /<pane [^>]*\bySplit="(\d+)"[^>]*\bstate="frozen"/.exec(
      partOf(bytes, `/xl/worksheets/sheet${i + 1}.xml`),
    );
    return {
      name,
      cell,
      rows: addresses.map((row) => row.map((address) => cellContent(cell(address)))),
      frozenRows: Number(pane?.[1] ?? 0),
      widths: (sheet["!cols"] ?? []).map(({ width }) => width ?? null),
      formulas: addresses.flat().filter((address) => cell(address)?.f !== undefined),
    };
  });
}
