import { CsvError, parse } from "csv-parse/browser/esm/sync";
import { Problem } from "../domain/problem.ts";
import { CSV_READING } from "./csv.reading.ts";

/** Separators that spreadsheets write: by the language of the system, and tabs in "Unicode text". */
const OTHER_DELIMITERS = ["\t", ";"] as const;

/** What stands between cells, told by the first line; a comma speaks first, since values may hold the others. */
function delimiterOf(text: string): string {
  const firstLine = /^\ufeff?\s*([^\r\n]*)/.exec(text)?.[1] ?? "";
  if (firstLine.includes(",")) return ",";
  return OTHER_DELIMITERS.find((delimiter) => firstLine.includes(delimiter)) ?? ",";
}

function unreadable(error: CsvError): Problem {
  const line = typeof error.lines === "number" ? error.lines : 1;
  const isOpen = error.code === "CSV_QUOTE_NOT_CLOSED";
  return new Problem("invalid-body", {
    ko: isOpen
      ? "CSV를 읽을 수 없습니다. 열린 큰따옴표가 닫히지 않았습니다."
      : `CSV를 읽을 수 없습니다. ${line}번째 줄을 확인하십시오.`,
    en: isOpen ? "The CSV cannot be read: a quote is never closed." : `The CSV cannot be read: see line ${line}.`,
    ru: isOpen ? "CSV не читается: кавычка не закрыта." : `CSV не читается: проверьте строку ${line}.`,
  });
}

/**
 * The rows of a CSV text, the header among them; reading ends after `maxRows`.
 * @throws Problem `invalid-body` for a text that is no CSV
 */
export function readCsv(text: string, maxRows: number): string[][] {
  try {
    return parse(text, { ...CSV_READING, delimiter: delimiterOf(text), to: maxRows }) as string[][];
  } catch (error) {
    if (error instanceof CsvError) throw unreadable(error);
    throw error;
  }
}
