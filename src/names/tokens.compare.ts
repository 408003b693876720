import { distance } from "./distance.ts";
import { koreanCost } from "./korean.ts";
import { shareNickname } from "./lexicon.ts";
import type { NameStatistics, NameToken } from "./names.types.ts";
import { skeleton } from "./phonetic.ts";
import { SCORING } from "./scoring.ts";

/** How two tokens came to be taken for one. */
export const PAIR_KINDS = [
  "equal",
  "spelling",
  "translation",
  "initial",
  "nickname",
  "joined",
  "acronym",
  "reading",
] as const;
export type PairKind = (typeof PAIR_KINDS)[number];

export interface TokenMatch {
  readonly kind: PairKind;
  /** In wrong letters, 0 and up. */
  readonly cost: number;
}

const EQUAL: TokenMatch = { kind: "equal", cost: 0 };
const SAME_SOUND: TokenMatch = { kind: "spelling", cost: SCORING.sameSound };
const TRANSLATION: TokenMatch = { kind: "translation", cost: SCORING.translation };
const INITIAL: TokenMatch = { kind: "initial", cost: SCORING.initial };
const NICKNAME: TokenMatch = { kind: "nickname", cost: SCORING.nickname };
/** Below this a native word is too short for its letters to be mistyped. */
const MIN_NATIVE_TYPO = 4;

/** Wrong letters that tokens of these lengths may differ in. */
export function editLimit(a: string, b: string, person: boolean, loose = false): number {
  const length = Math.max(a.length, b.length);
  if (loose) {
    const consonants = Math.min(skeleton(a).length, skeleton(b).length);
    return Math.min(SCORING.looseMost, SCORING.looseBase + SCORING.looseShare * Math.max(0, consonants - 2));
  }
  return Math.min(SCORING.most, length * (person ? SCORING.personShare : SCORING.organisationShare));
}

/** Whether the tokens may be one, and at which cost; null if not. */
export function compareTokens(
  a: NameToken,
  b: NameToken,
  person: boolean,
  statistics?: NameStatistics,
): TokenMatch | null {
  if (a === b || (a.text === b.text && a.role === b.role)) return EQUAL;
  if (a.role === "number" || b.role === "number") return a.text === b.text ? EQUAL : null;
  if (a.concept !== null && a.concept === b.concept) return TRANSLATION;
  if (a.native !== "" || b.native !== "") {
    const native = compareNative(a, b);
    if (native !== undefined) return native;
  }
  if (a.role === "initial" || b.role === "initial") return compareInitial(a, b, person);
  if (a.code === b.code) return SAME_SOUND;
  if ((a.concept !== null && b.concept !== null) || isSmall(a) || isSmall(b)) return null;
  if (a.known > 0 && a.known === b.known) return SAME_SOUND;
  if (person && withoutAbd(a.code) === withoutAbd(b.code)) return WITHOUT_ABD;
  const cost = spellingCost(a, b, person, statistics);
  const nicknames = person && cost > SCORING.nickname && shareNickname(a.nicknames, b.nicknames);
  if (nicknames) return NICKNAME;
  // A slip of the pen seldom makes another common name; different spellings of one are close.
  if (person && a.known > 0 && b.known > 0 && cost > SCORING.knownNames) return null;
  return cost === Number.POSITIVE_INFINITY ? null : { kind: "spelling", cost };
}

/** Abdul and Abu are left out or put before a name at will in Afghan and other lists. */
const WITHOUT_ABD: TokenMatch = { kind: "spelling", cost: 1 };
const withoutAbd = (code: string): string => (code.length > 5 && /^ab[du]/.test(code) ? code.slice(3) : code);

/** Articles, titles and idle words are themselves or nothing: Al is no misspelt Ali. */
const isSmall = (token: NameToken): boolean =>
  token.role === "particle" || token.role === "idle" || (token.role === "title" && token.weight < 0.3);

function spellingCost(a: NameToken, b: NameToken, person: boolean, statistics: NameStatistics | undefined): number {
  // Two words without vowels of one script are compared letter by letter.
  const loose = a.loose !== b.loose;
  const han = (a.native !== "") !== (b.native !== "");
  const limit = han ? SCORING.hanLimit : editLimit(a.code, b.code, person, loose);
  if (Math.abs(a.code.length - b.code.length) > limit * 3 && !loose) return Number.POSITIVE_INFINITY;
  let cost = distance(a.code, b.code, loose, limit);
  // A wrong letter inside "sh" or "ye" changes the sound-like spelling more than the written one.
  if (cost > 0.9 && !loose && !han) cost = Math.min(cost, distance(a.text, b.text, false, limit));
  if (cost > limit) return Number.POSITIVE_INFINITY;
  if (cost > 0.4 && !loose) {
    if (person && differInGender(a.text, b.text)) return Number.POSITIVE_INFINITY;
    if (person && (a.known > 0 || b.known > 0)) cost *= SCORING.eitherKnown;
    if (a.code[0] !== b.code[0] && a.text[0] !== b.text[0]) cost *= SCORING.firstLetter;
  }
  if (cost > 0.5 && statistics !== undefined && bothKnown(a, b, statistics)) cost *= SCORING.bothKnown;
  return cost > limit ? Number.POSITIVE_INFINITY : cost + SCORING.sameSound;
}

/** Maria and Mario, Putin and Putina: the same but for a final -a. */
function differInGender(a: string, b: string): boolean {
  if (a.endsWith("a") === b.endsWith("a")) return false;
  const stem = (code: string): string => code.replace(/[ao]$/, "");
  return stem(a) === stem(b);
}

function bothKnown(a: NameToken, b: NameToken, statistics: NameStatistics): boolean {
  return statistics.frequency(a.code) > 0 && statistics.frequency(b.code) > 0;
}

/** A person's word whose first letter is the initial; null for two different initials. */
function compareInitial(a: NameToken, b: NameToken, person: boolean): TokenMatch | null {
  if (a.role === b.role) return a.text === b.text ? EQUAL : null;
  if (!person || a.loose || b.loose || a.native !== "" || b.native !== "") return null;
  return a.text[0] === b.text[0] || a.code[0] === b.code[0] ? INITIAL : null;
}

/** Highest cost at which a reading of Hangul is believed. */
export const koreanLimit = (hangul: string): number => SCORING.koreanBase + SCORING.koreanShare * hangul.length;

const HANGUL = /[\uac00-\ud7a3]/;

/** Hangul and Han: characters that differ are different syllables; Hangul beside Latin is read by its spellings. */
function compareNative(a: NameToken, b: NameToken): TokenMatch | null | undefined {
  if (a.native !== "" && b.native !== "") {
    if (a.native === b.native) return EQUAL;
    const sameScript = HANGUL.test(a.native) === HANGUL.test(b.native);
    return sameScript && Math.min(a.native.length, b.native.length) < MIN_NATIVE_TYPO ? null : undefined;
  }
  const [hangul, latin] = a.native === "" ? [b, a] : [a, b];
  if (!HANGUL.test(hangul.native)) return undefined;
  const cost = koreanCost(hangul.native, latin.text);
  return cost <= koreanLimit(hangul.native) ? { kind: "reading", cost } : null;
}
