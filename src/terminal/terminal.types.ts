import type { Settings } from "../app/settings.ts";
import type { Language } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";

/** What the command line takes from outside. */
export interface Terminal {
  settings: () => Settings;
  root: string;
  out: (text: string) => void;
  err: (text: string) => void;
  /** For output too long to be held as one text. */
  stdout: NodeJS.WritableStream;
  /** Where progress is drawn; only on a terminal. */
  progress: { isTTY?: boolean; write: (text: string) => unknown };
  now: () => Date;
  /** Set once the work is done: 0 done, 1 failed, 2 wrong input. */
  exit: (code: number) => void;
  onStop: (stop: () => void) => void;
}

export const EXIT_FAILED = 1;
export const EXIT_WRONG_INPUT = 2;

export interface OutputOptions {
  json?: boolean;
  csv?: boolean;
  lang: Language;
}

/** An edition to answer from, and the day for which it answers. */
export interface Loaded {
  edition: Edition;
  publishedAt: string;
  asOf: string;
}
