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
  const native = compareNative(a, b);
  if (native !== undefined) return native;
  if (a.role === "initial" || b.role === "initial") return compareInitial(a, b, person);
  const sound = compareSound(a, b, person);
  if (sound !== undefined) return sound;
  return person ? comparePersonal(a, b, statistics) : compareFirm(a, b, statistics);
}

/** Words that sound alike are one; what else may be no misspelling is null. */
function compareSound(a: NameToken, b: NameToken, person: boolean): TokenMatch | null | undefined {
  if (a.code === b.code) return person || isSpeltAlike(a, b) ? SAME_SOUND : null;
  return isItselfOnly(a, b) ? null : undefined;
}

/** Two common words with other meanings, articles and titles are no misspellings of one another. */
const isItselfOnly = (a: NameToken, b: NameToken): boolean =>
  (a.concept !== null && b.concept !== null) || isSmall(a) || isSmall(b);

function comparePersonal(a: NameToken, b: NameToken, statistics: NameStatistics | undefined): TokenMatch | null {
  if (a.known > 0 && a.known === b.known) return SAME_SOUND;
  if (withoutAbd(a.code) === withoutAbd(b.code)) return WITHOUT_ABD;
  const cost = Math.min(spellingCost(a, b, true, statistics), abdCost(a, b));
  if (cost > SCORING.nickname && shareNickname(a.nicknames, b.nicknames)) return NICKNAME;
  // A slip of the pen seldom makes another common name; different spellings of one are close.
  if (areOtherNames(a, b) && cost > SCORING.otherNames) return null;
  return spelling(cost);
}

/** Both are common names; two Korean or Chinese syllables are never told apart. */
const areOtherNames = (a: NameToken, b: NameToken): boolean => a.known !== 0 && b.known !== 0 && a.known !== b.known;

function compareFirm(a: NameToken, b: NameToken, statistics: NameStatistics | undefined): TokenMatch | null {
  const cost = spellingCost(a, b, false, statistics);
  return cost > letterLimit(a, b) ? null : spelling(cost);
}

const spelling = (cost: number): TokenMatch | null =>
  cost === Number.POSITIVE_INFINITY ? null : { kind: "spelling", cost };

/** Words of up to this many letters are told apart by each of them; those without vowels of up to two more. */
const SHORT = 4;
const VOWEL = /[aeiouy]/;
const isAcronym = ({ text }: NameToken): boolean => text.length <= SHORT + 2 && !VOWEL.test(text);

/** Wrong letters that words of firm names may differ in: an acronym and a short word are themselves or another name. */
function letterLimit(a: NameToken, b: NameToken): number {
  if (a.native !== "" || b.native !== "") return Number.POSITIVE_INFINITY;
  const length = Math.min(a.text.length, b.text.length);
  if (length < SHORT || (isAcronym(a) && isAcronym(b))) return SCORING.acronymLetters;
  if (length === SHORT && a.text.length === b.text.length) return SCORING.shortLetters;
  return Number.POSITIVE_INFINITY;
}

/** Short words that sound alike: UNC is no UNK, but another script may need two letters for one. */
function isSpeltAlike(a: NameToken, b: NameToken): boolean {
  const limit = letterLimit(a, b);
  if (a.text.length !== b.text.length || limit === Number.POSITIVE_INFINITY) return true;
  return distance(a.text, b.text, false, limit) <= limit;
}

/** Abdul and Abu are left out or put before a name at will in Afghan and other lists. */
const WITHOUT_ABD: TokenMatch = { kind: "spelling", cost: 1 };
const withoutAbd = (code: string): string => (code.length > 5 && /^ab[du]/.test(code) ? code.slice(3) : code);

/** A typing error inside "abdul" hides that a name begins with it. */
function abdCost(a: NameToken, b: NameToken): number {
  const [abd, other] = a.text.startsWith(ABD_MARK) ? [a, b] : [b, a];
  if (!abd.text.startsWith(ABD_MARK) || other.text.startsWith(ABD_MARK) || !/^a?[bd]/.test(other.text))
    return Number.POSITIVE_INFINITY;
  const cost = distance(`abdul${abd.text.slice(ABD_MARK.length)}`, other.text, false, 1);
  return cost <= 1 ? cost : Number.POSITIVE_INFINITY;
}
const ABD_MARK = "abd'";

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
  if (loose) cost += endingCost(a.code, b.code);
  else if (cost > 0.4) cost *= slipFactor(a, b, person);
  if (cost > 0.5 && statistics !== undefined && bothKnown(a, b, statistics)) cost *= SCORING.bothKnown;
  return cost > limit ? Number.POSITIVE_INFINITY : cost + SCORING.sameSound;
}

/** Scripts without vowels write a vowel that ends a word, so that one that is missing there counts. */
function endingCost(a: string, b: string): number {
  return VOWEL_ENDING.test(a) === VOWEL_ENDING.test(b) ? 0 : SCORING.looseEnding;
}
const VOWEL_ENDING = /[aeiouyhw]$/;

/** What makes a wrong letter less likely to be one: infinity where it makes another name. */
function slipFactor(a: NameToken, b: NameToken, person: boolean): number {
  if (person && differInGender(a.text, b.text)) return Number.POSITIVE_INFINITY;
  const known = person && (a.known > 0 || b.known > 0) ? SCORING.eitherKnown : 1;
  return a.code[0] !== b.code[0] && a.text[0] !== b.text[0] ? known * SCORING.firstLetter : known;
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
  if (a.native === "" && b.native === "") return undefined;
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
