import { Problem } from "../domain/problem.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import type { Language } from "../domain/vocabulary.ts";
import { MAX_BATCH_ITEMS } from "../http/screenings.routes.ts";
import { decodeWholeCsv } from "./csv.encoding.ts";
import { COLUMN_TITLES, findColumns, SCREENING_FIELDS } from "./screening.columns.ts";
import { type RowScreener, screenCells, screenRowItem, underTitles } from "./screening.rows.ts";
import type { ScreenedRows } from "./screening.sheets.ts";

/** Rows of one file: as many as names in one JSON body. */
export const MAX_SCREENED_ROWS = MAX_BATCH_ITEMS;
/** Bytes of one file: several thousand for each row. */
export const MAX_SCREENED_BYTES = 2 * 1024 * 1024;

function tooManyRows(): Problem {
  return new Problem("payload-too-large", {
    ko: `한 파일에 ${MAX_SCREENED_ROWS}행까지 대조합니다. 아무것도 처리하지 않았습니다.`,
    en: `Takes up to ${MAX_SCREENED_ROWS} rows in one file. Nothing was done.`,
    ru: `Не более ${MAX_SCREENED_ROWS} строк в файле. Ничего не выполнено.`,
  });
}

export function noRows(): Problem {
  return new Problem("invalid-body", {
    ko: "머리글 아래에 대조할 행이 없습니다.",
    en: "There is no row below the header.",
    ru: "Под заголовком нет строк.",
  });
}

export function noNameColumn(): Problem {
  const message: LocalisedText = {
    ko: "이름이 든 열을 찾을 수 없습니다. 첫 줄에 다음 가운데 하나를 머리글로 쓰십시오.",
    en: "There is no column with names: the first line needs one of these titles.",
    ru: "Нет столбца с именами: в первой строке нужен один из этих заголовков.",
  };
  return new Problem("invalid-body", message, { fields: [{ field: "name", message, allowed: COLUMN_TITLES.name }] });
}

/**
 * Screens the rows of a CSV file.
 * @throws Problem `invalid-body` for what is no CSV or has no column with names, `payload-too-large` for too many rows
 */
export async function screenCsv(bytes: Uint8Array, screener: RowScreener): Promise<ScreenedRows> {
  // The parser comes with the first file: most processes never read one.
  const { readCsv } = await import("./csv.read.ts");
  const [titles, ...rows] = readCsv(await decodeWholeCsv(bytes), MAX_SCREENED_ROWS + 2);
  if (!titles || rows.length === 0) throw noRows();
  const columns = findColumns(titles, {});
  if ("missing" in columns) throw noNameColumn();
  if (rows.length > MAX_SCREENED_ROWS) throw tooManyRows();
  return {
    titles,
    rows: rows.map((cells) => ({
      cells: underTitles(cells, titles.length),
      result: screenCells(screener, cells, columns, titles.length),
    })),
    columnsRead: SCREENING_FIELDS.flatMap((field) => {
      const place = columns[field];
      return place === null ? [] : `${field}: ${titles[place]}`;
    }),
  };
}

const ITEM_FIELDS = ["id", ...SCREENING_FIELDS] as const;
const ITEM_TITLES: Record<(typeof ITEM_FIELDS)[number], LocalisedText> = {
  id: { ko: "번호", en: "Id", ru: "Код" },
  name: { ko: "이름", en: "Name", ru: "Имя" },
  country: { ko: "국가", en: "Country", ru: "Страна" },
  kind: { ko: "유형", en: "Kind", ru: "Тип" },
  identifiers: { ko: "식별번호", en: "Identifiers", ru: "Идентификаторы" },
  birth: { ko: "생년월일", en: "Date of birth", ru: "Дата рождения" },
};

/** A value as it was sent; what can be no value of an item is left to the error of its row. */
function givenText(item: unknown, field: string): string {
  const value = (item as Record<string, unknown> | null)?.[field];
  const parts = Array.isArray(value) ? value : [value];
  return parts.filter((part) => typeof part === "string" || typeof part === "number").join("; ");
}

/** Screens the items of a JSON body; columns that no item has are left out. */
export function screenItems(items: readonly unknown[], screener: RowScreener, language: Language): ScreenedRows {
  const fields = ITEM_FIELDS.filter((field) => field === "name" || items.some((item) => givenText(item, field) !== ""));
  return {
    titles: fields.map((field) => ITEM_TITLES[field][language]),
    rows: items.map((item) => ({
      cells: fields.map((field) => givenText(item, field)),
      result: screenRowItem(screener, item),
    })),
    columnsRead: [...fields],
  };
}
