import { type CsvCell, renderCsv } from "./csv.ts";

/** A cell with its type: days are `Date`s at midnight UTC, null is empty. */
export type SheetCell = string | number | Date | null;

/**
 * How the cells of a column are shown; nothing is converted by it. `id` is text that looks like a number, `score` has
 * one decimal, `similarity` three, `share` is a part of one shown as percent; `mixed` shows each cell by its own type.
 */
export type ColumnKind = "text" | "id" | "count" | "score" | "similarity" | "share" | "day" | "mixed";

export interface SheetColumn {
  title: string;
  kind: ColumnKind;
  /** In characters of the default font. */
  width: number;
}

/** A table as a file shows it. */
export interface Sheet {
  /** At most 31 characters, without any of `[]:*?/\`. */
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly SheetCell[])[];
}

const FULL_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day as a cell; a year or a month alone stays text. @param day YYYY-MM-DD, or null where none is known */
export const dayCell = (day: string | null): SheetCell =>
  day !== null && FULL_DAY.test(day) ? new Date(`${day}T00:00:00Z`) : day;

/** The day of a cell, YYYY-MM-DD. */
const dayOf = (cell: Date): string => cell.toISOString().slice(0, "YYYY-MM-DD".length);

const toCsvCell = (cell: SheetCell): CsvCell => (cell instanceof Date ? dayOf(cell) : cell);

/** One sheet as CSV: days as YYYY-MM-DD, numbers as they are. */
export function sheetToCsv({ columns, rows }: Sheet): string {
  return renderCsv(
    columns.map(({ title }) => title),
    rows.map((cells) => cells.map(toCsvCell)),
  );
}
