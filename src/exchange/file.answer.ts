import type { LocalisedText } from "../domain/text.schema.ts";
import type { Language } from "../domain/vocabulary.ts";
import type { FileAnswer } from "../http/openapi.describe.ts";
import { type Sheet, sheetToCsv } from "./sheet.ts";

export const FILE_FORMATS = ["csv", "xlsx"] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** What each format is called on the wire. */
export const FILE_ANSWERS: Record<FileFormat, FileAnswer> = {
  csv: { file: "text/csv", isBinary: false },
  xlsx: { file: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", isBinary: true },
};

/** What a file holds, for its name; ASCII for programs that know nothing else. */
export interface FileSubject {
  ascii: string;
  names: LocalisedText;
}

export const LEADS_FILE: FileSubject = {
  ascii: "nadeul_leads",
  names: { ko: "나들_협력후보", en: "nadeul_leads", ru: "nadeul_кандидаты" },
};
export const SCREENING_FILE: FileSubject = {
  ascii: "nadeul_screening",
  names: { ko: "나들_명단대조", en: "nadeul_screening", ru: "nadeul_сверка" },
};

/** Characters that RFC 8187 wants encoded and `encodeURIComponent` leaves. */
const LEFT_BY_ENCODING = /['()*]/g;
const encoded = (name: string) =>
  encodeURIComponent(name).replace(LEFT_BY_ENCODING, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** A name that every browser understands, and one in the reader's language (RFC 6266). */
export function contentDisposition(
  { ascii, names }: FileSubject,
  day: string,
  format: FileFormat,
  language: Language,
): string {
  const tail = `${day}.${format}`;
  return `attachment; filename="${ascii}_${tail}"; filename*=UTF-8''${encoded(`${names[language]}_${tail}`)}`;
}

/** How a file is sent. @param day of the answer, YYYY-MM-DD */
export function fileSending(subject: FileSubject, day: string, format: FileFormat, language: Language) {
  const { file, isBinary } = FILE_ANSWERS[format];
  return {
    type: isBinary ? file : `${file}; charset=utf-8`,
    headers: { "Content-Disposition": contentDisposition(subject, day, format, language) },
  };
}

/** The bytes of a file: a workbook has all sheets, CSV the first. @param day of the answer, YYYY-MM-DD */
export async function renderFile(
  sheets: readonly Sheet[],
  day: string,
  format: FileFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  if (format === "xlsx") {
    // The library comes with the first workbook, so that nobody else waits for it.
    const { renderXlsx } = await import("./xlsx.ts");
    return renderXlsx(sheets, day);
  }
  return new TextEncoder().encode(sheets.slice(0, 1).map(sheetToCsv).join(""));
}
