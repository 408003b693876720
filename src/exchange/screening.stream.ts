import { Problem } from "../domain/problem.ts";
import { MAX_BATCH_LINES } from "../http/screenings.routes.ts";
import { decodeWholeCsv } from "./csv.encoding.ts";
import { findColumns } from "./screening.columns.ts";
import { noNameColumn, noRows } from "./screening.input.ts";
import { type RowScreener, screenCells, underTitles } from "./screening.rows.ts";
import { type ScreenedRows, screeningSheets } from "./screening.sheets.ts";
import { sheetToCsv } from "./sheet.ts";

/** Rows between two pieces of the answer: between them other requests have their turn. */
const ROWS_PER_PIECE = 20;

function tooManyRows(): Problem {
  return new Problem("payload-too-large", {
    ko: `한 파일에 ${MAX_BATCH_LINES}행까지 대조합니다. 아무것도 처리하지 않았습니다.`,
    en: `Takes up to ${MAX_BATCH_LINES} rows in one file. Nothing was done.`,
    ru: `Не более ${MAX_BATCH_LINES} строк в файле. Ничего не выполнено.`,
  });
}

type Context = Parameters<typeof screeningSheets>[1];

/** The rows of a file, checked and ready to be screened piece by piece. */
export interface OpenedFile {
  rows: number;
  /** The annotated file as CSV, piece by piece; the first piece has the header. */
  pieces(screener: RowScreener, context: Context): AsyncGenerator<string>;
}

/**
 * Reads a file of names, so that all that is wrong with it is told before the first byte of an answer.
 * @throws Problem `invalid-body` or `payload-too-large`
 */
export async function openNamesFile(bytes: Uint8Array): Promise<OpenedFile> {
  const { readCsv } = await import("./csv.read.ts");
  const [titles, ...rows] = readCsv(await decodeWholeCsv(bytes), MAX_BATCH_LINES + 2);
  if (!titles || rows.length === 0) throw noRows();
  const columns = findColumns(titles, {});
  if ("missing" in columns) throw noNameColumn();
  if (rows.length > MAX_BATCH_LINES) throw tooManyRows();

  const csvOf = (screened: ScreenedRows["rows"], context: Context): string => {
    const [sheet] = screeningSheets({ titles, rows: screened, columnsRead: [] }, context);
    return sheet ? sheetToCsv(sheet) : "";
  };
  return {
    rows: rows.length,
    async *pieces(screener, context) {
      const header = csvOf([], context);
      yield header;
      for (let start = 0; start < rows.length; start += ROWS_PER_PIECE) {
        const piece = rows.slice(start, start + ROWS_PER_PIECE).map((cells) => ({
          cells: underTitles(cells, titles.length),
          result: screenCells(screener, cells, columns, titles.length),
        }));
        yield csvOf(piece, context).slice(header.length);
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    },
  };
}
