import { Problem } from "../domain/problem.ts";

/** Where the next page starts, and what it is a page of. */
interface Position {
  edition: string;
  /** Hash of the question, so that a cursor cannot be carried over to another one. */
  question: string;
  offset: number;
}

/** FNV-1a, 32 bits: tells questions apart in a cursor; it protects nothing. */
export function questionHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16);
}

export function encodeCursor({ edition, question, offset }: Position): string {
  return btoa(`${edition}.${question}.${offset}`).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

const MALFORMED = {
  ko: "앞선 응답의 page.next 값을 그대로 써야 합니다.",
  en: "Must be the page.next value of an earlier answer, unchanged.",
  ru: "Должно быть значение page.next из предыдущего ответа без изменений.",
};

function decode(cursor: string): Position | null {
  try {
    const [edition = "", question = "", offset = "", ...rest] = atob(
      cursor.replaceAll("-", "+").replaceAll("_", "/"),
    ).split(".");
    if (rest.length > 0 || !/^\d{1,7}$/.test(offset)) return null;
    return { edition, question, offset: Number(offset) };
  } catch {
    return null;
  }
}

/**
 * Offset that a cursor stands for; 0 without one.
 * @throws Problem `invalid-parameter` for a cursor of another question, `cursor-expired` for one of another edition
 */
export function offsetOf(cursor: string | undefined, expected: Omit<Position, "offset">): number {
  if (cursor === undefined) return 0;
  const position = decode(cursor);
  if (!position || position.question !== expected.question) {
    throw new Problem(
      "invalid-parameter",
      {
        ko: "값이 잘못된 매개변수가 있습니다.",
        en: "There is a parameter with a wrong value.",
        ru: "Есть параметр с недопустимым значением.",
      },
      { fields: [{ field: "cursor", message: MALFORMED }] },
    );
  }
  if (position.edition !== expected.edition) {
    throw new Problem("cursor-expired", {
      ko: "그사이 새 자료판이 발행되었습니다. 첫 페이지부터 다시 요청하십시오.",
      en: "A newer edition has been published since. Start again from the first page.",
      ru: "За это время опубликована новая редакция. Начните с первой страницы.",
    });
  }
  return position.offset;
}
