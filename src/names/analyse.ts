import { joinCompounds, type Word } from "./compounds.ts";
import { DIGIT_LOOKALIKES } from "./homoglyphs.table.ts";
import type { LegalClass } from "./legal-forms.table.ts";
import { isLegalForm, isNeverPersonal, readLegalForms } from "./legal-forms.ts";
import { commonName, conceptOf, nicknameGroups } from "./lexicon.ts";
import { MAX_NAME_LENGTH, MAX_TOKEN_LENGTH, MAX_TOKENS } from "./names.limits.ts";
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

/** A person has up to four initials; more letters in a row are a name written apart. */
const PERSON_LETTERS = 5;

const UNITED_COUNTRIES: Readonly<Record<string, string>> = {
  "united states": "usa",
  "united states of america": "usa",
  "united kingdom": "uk",
  "united arab emirates": "uae",
};
const UNITED = /\bunited (?:states(?: of america)?|kingdom|arab emirates)\b/g;

/** A legal form in capitals that lost the space before it: "SiemensAG". */
const GLUED_FORM = /(?<=\p{Ll}{3})\p{Lu}{2,4}(?!\p{L})/gu;

/** Two letters with an accent ("Sá") are a name: abbreviations bear none. */
const ACCENTED_PAIR = /(?<![\p{L}\p{M}.])(?=\p{L}?[áàâãäéèêíìîóòôõúùû])\p{L}{2}(?![\p{L}\p{M}.])/giu;

/** Words that look like an abbreviation of a legal form and are none. */
function accentedPairs(text: string): ReadonlySet<string> {
  const found = text.slice(0, MAX_NAME_LENGTH).normalize("NFC").match(ACCENTED_PAIR) ?? [];
  return new Set(found.map((pair) => normaliseText(pair)));
}

function readWords(text: string, mode: NameMode): Word[] {
  const firm = mode === "organisation";
  const raw = text.slice(0, 4000).replace(KOREAN_COMPANY, " 주식회사 ");
  const source = firm ? raw.replace(GLUED_FORM, (form) => (isLegalForm(form.toLowerCase()) ? ` ${form}` : form)) : raw;
  const normalised = firm
    ? normaliseText(source).replace(UNITED, (words) => UNITED_COUNTRIES[words] ?? words)
    : normaliseText(source, PERSON_LETTERS);
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

interface Place {
  readonly count: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function personToken(word: Word, place: Place): NameToken {
  const text = lettersOf(word.text);
  if (/^\d+$/.test(text)) return token(word, text, "number");
  if (word.script !== "hangul" && word.script !== "han") {
    const small = smallRole(text, place);
    if (small !== null)
      return token(word, text, small, small === "title" && TITLE_NAMES.has(text) ? TITLE_NAME_WEIGHT : undefined);
  }
  if (place.count > 2 && PATRONYMIC_ENDING.test(text)) return token(word, text, "patronymic");
  return token(word, text, "word", word.loose || commonName(text) === 0 ? undefined : COMMON_NAME_WEIGHT);
}

/** Initials, titles and particles. */
function smallRole(text: string, { count, isFirst, isLast }: Place): "title" | "initial" | "particle" | null {
  // UN lists end a name with "na" for a part that is not available.
  if (text === "na" && isLast && count > 2) return "title";
  if (text.length === 1) return "initial";
  if (TITLES.has(text)) return "title";
  // "Ben" is a given name where it comes first and no name of a father can precede it.
  const isGivenBen = text === "ben" && isFirst && count === 2;
  return PARTICLES.has(text) && !isGivenBen ? "particle" : null;
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
    const number =
      word.text === "and" ? null : numberOf(word.text, word.script === "latin", i > 0 || word.text === "i");
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
    return token(word, text, concept.place ? "place" : "common", concept.weight, concept.name);
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
    const names = accentedPairs(text);
    const reading = readLegalForms(words.map(({ text: word }) => (names.has(word) ? `${word}'` : word)));
    legal = reading.classes;
    tokens = firmTokens(joinCompounds(words.filter((_, i) => reading.taken[i] !== true)));
  } else {
    const own = words.filter((word) => word.text !== "&" && !(words.length > 2 && isNeverPersonal(word.text)));
    const compounds = joinCompounds(own);
    tokens = promoteLonely(
      compounds.map((word, i) =>
        personToken(word, { count: compounds.length, isFirst: i === 0, isLast: i === compounds.length - 1 }),
      ),
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
