/** Why a list file is refused. The codes are stable: messages in other languages are chosen by them. */
export const REFUSAL_REASONS = [
  "empty",
  "truncated",
  "wrong-format",
  "missing-part",
  "invalid-value",
  "below-minimum",
  "shrunken",
  "count-mismatch",
  "duplicate-entry",
  "too-large",
  "bad-encoding",
  "forbidden-xml",
  "unreachable",
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export interface RefusalPlace {
  /** Name of the file, or of the source where the whole set is refused. */
  file: string;
  /** Line of the file, counted from 1. */
  line?: number | undefined;
}

/** A list file or a set of them that must not come into force. The last good version stays. */
export class ListRefusal extends Error {
  override readonly name = "ListRefusal";
  readonly reason: RefusalReason;
  readonly file: string;
  readonly line: number | null;
  /** What was found and what was expected, without the place. */
  readonly detail: string;

  constructor(reason: RefusalReason, place: RefusalPlace, detail: string, options?: ErrorOptions) {
    super(`${place.file}${place.line === undefined ? "" : `, line ${place.line}`}: ${detail}`, options);
    this.reason = reason;
    this.file = place.file;
    this.line = place.line ?? null;
    this.detail = detail;
  }
}
