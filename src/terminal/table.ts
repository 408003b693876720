import stringWidth from "string-width";

export interface Column<T> {
  title: string;
  value: (row: T) => string;
  align?: "left" | "right";
  /** Widest that the column may become, in terminal cells; longer text is cut with an ellipsis. */
  maxWidth?: number;
}

const GAP = "  ";
const ELLIPSIS = "…";

/** Cuts by what a terminal shows: a Hangul syllable takes two cells. */
export function fitWidth(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let fitted = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(fitted + segment) > width - 1) break;
    fitted += segment;
  }
  return fitted + ELLIPSIS;
}

function pad(text: string, width: number, align: "left" | "right"): string {
  const space = " ".repeat(Math.max(0, width - stringWidth(text)));
  return align === "right" ? space + text : text + space;
}

/** A table whose columns line up in Korean, Latin and Cyrillic alike. */
export function renderTable<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const cells = rows.map((row) =>
    columns.map(({ value, maxWidth }) =>
      fitWidth(value(row).replaceAll(/\s+/g, " "), maxWidth ?? Number.POSITIVE_INFINITY),
    ),
  );
  const widths = columns.map(({ title }, i) =>
    Math.max(stringWidth(title), ...cells.map((line) => stringWidth(line[i] ?? ""))),
  );
  const line = (texts: readonly string[]) =>
    texts
      .map((text, i) => pad(text, widths[i] ?? 0, columns[i]?.align ?? "left"))
      .join(GAP)
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join(GAP);
  return [line(columns.map(({ title }) => title)), rule, ...cells.map(line)].join("\n");
}
