import * as v from "valibot";
import { presentProblem } from "../app/problem.response.ts";
import { problemOfIssues } from "../app/validate.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import type { Language } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import type { Screening } from "../screening/screening.part.ts";
import { ScreeningItemSchema, toQuery } from "../screening/screening.query.ts";
import {
  outcomeStatement,
  type ScreenedList,
  type ScreenedName,
  screenedLists,
  screenName,
} from "../screening/screenings.answer.ts";
import { type Columns, itemOf } from "./screening.columns.ts";

/** What a row of a file was answered: what the lists say of its name, or why nobody was looked up. */
export type RowResult = { screened: ScreenedName; statement: string } | { error: string };

/** Everything that rows are screened with. */
export interface RowScreener {
  screening: Screening;
  lists: readonly ScreenedList[];
  /** Day of the answer, YYYY-MM-DD. */
  asOf: string;
  language: Language;
}

/** Opens the lists of an edition for the rows of a file. */
export async function openRowScreener(
  { edition, asOf }: { edition: Edition; asOf: string },
  language: Language,
): Promise<RowScreener> {
  return { screening: await edition.screening(), lists: screenedLists(edition), asOf, language };
}

/** A comma in a name without quotes cuts the name, and half a name finds nothing: such a row is not screened. */
const tooManyCells = (cells: number, titles: number): LocalisedText => ({
  ko: `칸이 ${cells}개로 머리글 ${titles}개보다 많습니다. 쉼표가 든 값은 큰따옴표로 묶으십시오.`,
  en: `${cells} cells where the header has ${titles}: put values with commas into quotes.`,
  ru: `Ячеек ${cells}, а заголовков ${titles}: значения с запятыми заключите в кавычки.`,
});

/** Screens one item, as a body gives it or as a row was read. */
export function screenRowItem({ screening, lists, asOf, language }: RowScreener, item: unknown): RowResult {
  // valibot takes an array for an object without entries.
  const parsed = v.safeParse(ScreeningItemSchema, Array.isArray(item) ? null : item);
  if (!parsed.success) {
    const problem = problemOfIssues(parsed.issues, Object.keys(ScreeningItemSchema.entries), "body");
    const { errors } = presentProblem(problem, language);
    return { error: errors.map(({ field, message }) => `${field}: ${message}`).join("; ") };
  }
  const screened = screenName(screening, toQuery(parsed.output));
  return { screened, statement: outcomeStatement(screened, lists, asOf)[language] };
}

/** Screens the cells of one row. @param width number of titles in the header */
export function screenCells(
  screener: RowScreener,
  cells: readonly string[],
  columns: Columns,
  width: number,
): RowResult {
  if (cells.slice(width).some((cell) => cell.trim() !== "")) {
    return { error: tooManyCells(cells.length, width)[screener.language] };
  }
  return screenRowItem(screener, itemOf(cells, columns));
}

/** The cells of a row under the titles of the header, so that what is added stands in its own columns. */
export function underTitles(cells: readonly string[], width: number): string[] {
  const extra = cells.slice(width).filter((cell) => cell !== "");
  const fitting = Array.from({ length: width }, (_, at) => cells[at] ?? "");
  return extra.length > 0 ? [...fitting.slice(0, -1), [fitting.at(-1), ...extra].join(",")] : fitting;
}
