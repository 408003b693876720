import type { Edition } from "../editions/edition.types.ts";
import { encodeCursor, offsetOf, questionHash } from "./cursor.ts";

/** Cuts one page out of everything that was found. @throws Problem for a cursor that does not fit */
export function pageOf<T>(
  all: readonly T[],
  edition: Edition,
  question: unknown,
  { limit, cursor }: { limit: number; cursor: string | undefined },
): { items: T[]; offset: number; page: { limit: number; total: number; next: string | null } } {
  const position = { edition: edition.manifest.id, question: questionHash(JSON.stringify(question)) };
  const offset = offsetOf(cursor, position);
  const end = offset + limit;
  const next = end < all.length ? encodeCursor({ ...position, offset: end }) : null;
  return { items: all.slice(offset, end), offset, page: { limit, total: all.length, next } };
}
