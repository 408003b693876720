import type { LegalClass } from "./legal-forms.table.ts";

/** How a name is read: initials and particles in a person's, legal forms and common words in a firm's (or a ship's). */
export type NameMode = "person" | "organisation";

export const TOKEN_ROLES = [
  "word",
  "common",
  "place",
  "number",
  "initial",
  "particle",
  "title",
  "patronymic",
  "idle",
] as const;
export type TokenRole = (typeof TOKEN_ROLES)[number];

export interface NameToken {
  /** Romanised, lower case. */
  readonly text: string;
  /** Sound-like spelling (phonetic.ts). */
  readonly code: string;
  readonly role: TokenRole;
  /** How much the token tells names apart, 0 to 1, without statistics. */
  readonly weight: number;
  /** Meaning that a common word shares with its translations. */
  readonly concept: string | null;
  /** From a script that does not write its vowels. */
  readonly loose: boolean;
  /** Number of the common personal name that this is (lexicon.ts), or 0. */
  readonly known: number;
  /** Nickname groups of the name (lexicon.ts). */
  readonly nicknames: ReadonlySet<number>;
  /** Hangul or Han as written, else empty. */
  readonly native: string;
}

export interface AnalysedName {
  readonly mode: NameMode;
  readonly tokens: readonly NameToken[];
  readonly legal: readonly LegalClass[];
  /** All words but titles and idle ones without spaces, sound-like. */
  readonly joined: string;
}

/** How rare words are in the lists that are compared against. */
export interface NameStatistics {
  /** Number of listed names with this word (its sound-like spelling), 0 where unknown. */
  frequency(code: string): number;
  /** Number of listed names. */
  readonly total: number;
}
