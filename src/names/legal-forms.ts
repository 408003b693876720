import {
  COMPATIBLE_LEGAL_CLASSES,
  LEGAL_CLASSES,
  LEGAL_FORMS,
  LEGAL_FORMS_NEVER_PERSONAL,
  type LegalClass,
} from "./legal-forms.table.ts";
import { wordKey } from "./lexicon.ts";
import { normaliseText, splitWords } from "./normalise.ts";
import { romanise } from "./romanise.ts";

/** Abbreviations are compared by their letters, words by their sound. */
const MAX_ABBREVIATION = 4;
/** Short forms are words or syllables elsewhere, so they count only at the edge of a name. */
const MAX_EDGE_ONLY = 2;

function formKey(word: string): string {
  return word.length <= MAX_ABBREVIATION ? word : wordKey(word);
}

let forms: Map<string, LegalClass> | null = null;
let longest = 0;
/** Words of forms with several words, by themselves and with one letter left out: a typo in "liability" is none in the name. */
const misspelt: Map<string, string> = new Map();
const MIN_MISSPELT = 5;
const MAX_MISSPELT = 24;
/** Forms of one word that may be misspelt at the end of a name. */
const LONG_FORMS: ReadonlySet<string> = new Set(["company", "limited", "corporation", "incorporated"]);

function withoutOneLetter(word: string): string[] {
  return [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))];
}

/** The key of the word of a legal form that this is, or is one letter away from. */
function correct(word: string): string {
  if (word.length < MIN_MISSPELT - 1) return formKey(word);
  for (const variant of withoutOneLetter(word.slice(0, MAX_MISSPELT))) {
    const known = misspelt.get(variant);
    if (known !== undefined) return formKey(known);
  }
  return formKey(word);
}

/** Built at the first use: a Worker may do no work at start-up. */
function load(): Map<string, LegalClass> {
  if (forms !== null) return forms;
  forms = new Map();
  for (const legalClass of LEGAL_CLASSES) {
    for (const row of LEGAL_FORMS[legalClass].trim().split("\n")) {
      const spelt = splitWords(normaliseText(row), true).map((word) => romanise(word).text);
      const words = spelt.map(formKey);
      if (words.length === 0) continue;
      longest = Math.max(longest, words.length);
      const key = words.join(" ");
      if (!forms.has(key)) forms.set(key, legalClass);
      if (words.length < 2 && !LONG_FORMS.has(key)) continue;
      for (const word of spelt) {
        if (word.length < MIN_MISSPELT) continue;
        for (const variant of withoutOneLetter(word))
          if (variant === word || !misspelt.has(variant)) misspelt.set(variant, word);
      }
    }
  }
  return forms;
}

export interface LegalReading {
  readonly classes: readonly LegalClass[];
  /** True at the index of each word that belongs to a legal form. */
  readonly taken: readonly boolean[];
}

/**
 * Finds the legal forms in the romanised words of a firm's name, longest first, anywhere in it. Where nothing would be
 * left, nothing is taken: "AB" and "Company" are names then.
 */
export function readLegalForms(words: readonly string[]): LegalReading {
  const table = load();
  const keys = words.map(formKey);
  const corrected = words.map(correct);
  const taken = words.map(() => false);
  const classes: LegalClass[] = [];
  for (let i = 0; i < keys.length; i++) {
    for (let length = Math.min(longest, keys.length - i); length >= 1; length--) {
      const exact = table.get(keys.slice(i, i + length).join(" "));
      const legalClass =
        exact ??
        (length > 1 || (i === keys.length - 1 && i > 0)
          ? table.get(corrected.slice(i, i + length).join(" "))
          : undefined);
      if (legalClass === undefined) continue;
      if (length === 1 && (words[i] as string).length <= MAX_EDGE_ONLY && !atEdge(taken, i)) continue;
      taken.fill(true, i, i + length);
      if (!classes.includes(legalClass)) classes.push(legalClass);
      i += length - 1;
      break;
    }
  }
  return taken.includes(false) ? { classes, taken } : { classes: [], taken: words.map(() => false) };
}

/** First, last but for taken ones, or next to a taken one. */
function atEdge(taken: readonly boolean[], i: number): boolean {
  return i === 0 || i === taken.length - 1 || taken[i - 1] === true || i === taken.length - 2;
}

/** Whether a word is a legal form that no personal name has. */
export function isNeverPersonal(word: string): boolean {
  return LEGAL_FORMS_NEVER_PERSONAL.has(word);
}

/** `same`: a form in common; `different`: forms that exclude one another; `unknown`: a form is absent or too general. */
export function compareLegalForms(
  a: readonly LegalClass[],
  b: readonly LegalClass[],
): "same" | "different" | "unknown" {
  if (a.length === 0 || b.length === 0) return "unknown";
  if (a.some((legalClass) => b.includes(legalClass))) return "same";
  for (const x of a) {
    for (const y of b) {
      if (COMPATIBLE_LEGAL_CLASSES.has(`${x} ${y}`) || COMPATIBLE_LEGAL_CLASSES.has(`${y} ${x}`)) return "unknown";
      if (x === "company" || y === "company") return "unknown";
    }
  }
  return "different";
}
