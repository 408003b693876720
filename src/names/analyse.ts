import { joinCompounds, type Word } from "./compounds.ts";
import { DIGIT_LOOKALIKES } from "./homoglyphs.table.ts";
import type { LegalClass } from "./legal-forms.table.ts";
import { isNeverPersonal, readLegalForms } from "./legal-forms.ts";
import { commonName, conceptOf, nicknameGroups } from "./lexicon.ts";
import { MAX_TOKEN_LENGTH, MAX_TOKENS } from "./names.limits.ts";
import type { AnalysedName, NameMode, NameToken, TokenRole } from "./names.types.ts";
import { normaliseText, splitWords } from "./normalise.ts";
import { joinsTens, numberOf } from "./numbers.ts";
import { PARTICLES, PATRONYMIC_ENDING, TITLE_NAMES, TITLES } from "./persons.table.ts";
import { fold } from "./phonetic.ts";
import { romanise } from "./romanise.ts";
import { segmentFirm, segmentPerson } from "./segment.ts";
import { IDLE_WORDS } from "./words.table.ts";

/** Weight of a token by its role; common words and places bring their own. */
export const ROLE_WEIGHTS: Readonly<Record<TokenRole, number>> = {
  word: 1,
  common: 0.3,
  place: 0.45,
  number: 0.6,
  initial: 0.3,
  particle: 0.08,
  title: 0.05,
  patronymic: 0.5,
  idle: 0.05,
};
const TITLE_NAME_WEIGHT = 0.35;
/** A common given name or surname. */
const COMMON_NAME_WEIGHT = 0.6;

const KOREAN_COMPANY = /[(（]주[)）]|㈜/gu;

function readWords(text: string, mode: NameMode): Word[] {
  const normalised = normaliseText(text.slice(0, 4000).replace(KOREAN_COMPANY, " 주식회사 "));
  const firm = mode === "organisation";
  const words = splitWords(normalised, firm).slice(0, MAX_TOKENS);
  // Spaces show where the surname ends; only a name without any needs to be cut.
  return (firm ? words.flatMap(segmentFirm) : words.length === 1 ? segmentPerson(words[0] as string) : words)
    .slice(0, MAX_TOKENS)
    .map((native) => {
      const read = romanise(native);
      return { ...read, text: (read.text === "" ? native : read.text).slice(0, MAX_TOKEN_LENGTH), native };
    });
}

const MOSTLY_LETTERS = /^(?=.*\p{L}.*\p{L})[a-z0-9]+$/u;

/** "sech1n" is "sechin": digits inside a person's word are the letters that they look like. */
function lettersOf(word: string): string {
  if (!/\d/.test(word) || !MOSTLY_LETTERS.test(word)) return word;
  let out = "";
  for (const letter of word) out += DIGIT_LOOKALIKES.get(letter) ?? letter;
  return out;
}

const NO_GROUPS: ReadonlySet<number> = new Set();

function token(word: Word, text: string, role: TokenRole, weight?: number, concept: string | null = null): NameToken {
  const known = role === "word" && !word.loose ? commonName(text) : 0;
  const keepNative = word.script === "hangul" || word.script === "han";
  return {
    text,
    code: role === "number" ? text : fold(text, word.loose),
    role,
    weight: weight ?? ROLE_WEIGHTS[role],
    concept,
    known,
    nicknames: role === "word" ? nicknameGroups(text) : NO_GROUPS,
    loose: word.loose,
    native: keepNative ? word.native : "",
  };
}

function personToken(word: Word, count: number, isFirst: boolean, isLast: boolean): NameToken {
  const text = lettersOf(word.text);
  if (/^\d+$/.test(text)) return token(word, text, "number");
  // UN lists end a name with "na" for a part that is not available.
  if (text === "na" && isLast && count > 2) return token(word, text, "title");
  if (text.length === 1 && word.script !== "han" && word.script !== "hangul") return token(word, text, "initial");
  if (word.script !== "hangul" && word.script !== "han") {
    if (TITLES.has(text)) return token(word, text, "title", TITLE_NAMES.has(text) ? TITLE_NAME_WEIGHT : undefined);
    // "Ben" is a given name where it comes first and no name of a father can precede it.
    const isGivenBen = text === "ben" && isFirst && count === 2;
    if (PARTICLES.has(text) && !isGivenBen) return token(word, text, "particle");
  }
  if (count > 2 && PATRONYMIC_ENDING.test(text)) return token(word, text, "patronymic");
  return token(word, text, "word", word.loose || commonName(text) === 0 ? undefined : COMMON_NAME_WEIGHT);
}

/** A name of titles and particles only is made of words. */
function promoteLonely(tokens: NameToken[]): NameToken[] {
  if (tokens.some((one) => one.weight > TITLE_NAME_WEIGHT)) return tokens;
  const best = tokens.some((one) => one.weight === TITLE_NAME_WEIGHT);
  return tokens.map((one) =>
    one.role === "number" ||
    (best && one.weight !== TITLE_NAME_WEIGHT) ||
    (!best && one.role === "initial" && tokens.length > 1)
      ? one
      : { ...one, role: one.role === "initial" ? "initial" : "word", weight: one.role === "initial" ? 0.5 : 1 },
  );
}

function firmTokens(words: readonly Word[]): NameToken[] {
  const tokens: NameToken[] = [];
  let previousWord = "";
  for (const [i, word] of words.entries()) {
    const number = word.text === "and" ? null : numberOf(word.text, word.script === "latin", i > 0);
    const previous = tokens.at(-1);
    if (number !== null) {
      const tens = previous?.role === "number" ? joinsTens(previous.text, previousWord, number) : null;
      if (tens !== null) tokens.pop();
      tokens.push(token(word, tens ?? number, "number"));
    } else tokens.push(firmWord(word));
    previousWord = word.text;
  }
  return tokens;
}

function firmWord(word: Word): NameToken {
  const text = word.text === "&" ? "and" : word.text;
  if (IDLE_WORDS.has(text)) return token(word, text, "idle");
  if (PARTICLES.has(text) && text.length <= 3) return token(word, text, "particle");
  const concept = conceptOf(text);
  if (concept !== null) {
    const role = concept.name === "enterprises" ? "idle" : concept.place ? "place" : "common";
    return token(word, text, role, role === "idle" ? undefined : concept.weight, concept.name);
  }
  if (text.length === 1 && word.script !== "han" && word.script !== "hangul") return token(word, text, "initial", 0.4);
  return token(word, text, "word");
}

/**
 * Reads a name for comparison. Never throws; reads at most MAX_NAME_LENGTH units and MAX_TOKENS words. A name without
 * any letter or digit has no tokens.
 */
export function analyseName(text: string, mode: NameMode): AnalysedName {
  const words = readWords(text, mode);
  let legal: readonly LegalClass[] = [];
  let tokens: NameToken[];
  if (mode === "organisation") {
    const reading = readLegalForms(words.map((word) => word.text));
    legal = reading.classes;
    tokens = firmTokens(joinCompounds(words.filter((_, i) => reading.taken[i] !== true)));
  } else {
    const own = words.filter((word) => word.text !== "&" && !(words.length > 2 && isNeverPersonal(word.text)));
    const compounds = joinCompounds(own);
    tokens = promoteLonely(
      compounds.map((word, i) => personToken(word, compounds.length, i === 0, i === compounds.length - 1)),
    );
  }
  return { mode, tokens, legal, joined: joinTokens(tokens) };
}

/** All words but titles and idle ones, without spaces, sound-like. */
export function joinTokens(tokens: readonly NameToken[]): string {
  let out = "";
  for (const one of tokens) if (one.role !== "title" && one.role !== "idle") out += one.code;
  return out;
}
