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
const MIN_MISSPELT_ANYWHERE = 7;
/** Forms of one word that may be misspelt: short ones at the end of a name only. */
const LONG_FORMS: ReadonlySet<string> = new Set([
  "company",
  "companies",
  "kompaniya",
  "corporacion",
  "limited",
  "corporation",
  "incorporated",
]);

function withoutOneLetter(word: string): string[] {
  return [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))];
}

/** One letter more, less or other, or two neighbours swapped. */
function isOneSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return Math.max(x.length, y.length) <= 1 || (x.length === 2 && y === `${x[1]}${x[0]}`);
}

/** The key of the word of a legal form that this is, or is one letter away from. */
function correct(word: string): string {
  if (word.length < MIN_MISSPELT - 1) return formKey(word);
  for (const variant of withoutOneLetter(word.slice(0, MAX_MISSPELT))) {
    const known = misspelt.get(variant);
    // Two words without one letter each may be two letters apart ("hosav" and "hoesa").
    if (known !== undefined && isOneSlip(word, known)) return formKey(known);
  }
  return formKey(word);
}

/** Built at the first use: a Worker may do no work at start-up. */
function load(): Map<string, LegalClass> {
  if (forms !== null) return forms;
  forms = new Map();
  for (const legalClass of LEGAL_CLASSES) for (const row of LEGAL_FORMS[legalClass]) addForm(forms, row, legalClass);
  return forms;
}

function addForm(table: Map<string, LegalClass>, row: string, legalClass: LegalClass): void {
  const spelt = splitWords(normaliseText(row), true).map((word) => romanise(word).text);
  if (spelt.length === 0) return;
  longest = Math.max(longest, spelt.length);
  const key = spelt.map(formKey).join(" ");
  if (!table.has(key)) table.set(key, legalClass);
  if (spelt.length > 1 || LONG_FORMS.has(spelt[0] ?? "")) for (const word of spelt) addMisspelt(word);
}

function addMisspelt(word: string): void {
  if (word.length < MIN_MISSPELT) return;
  for (const variant of withoutOneLetter(word))
    if (variant === word || !misspelt.has(variant)) misspelt.set(variant, word);
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
  const reader: Reader = {
    table: load(),
    words,
    keys: words.map(formKey),
    corrected: words.map(correct),
    taken: words.map(() => false),
    classes: [],
  };
  // A short form counts next to another one, which may come after it.
  for (let pass = 0; pass < 2; pass++) for (let i = 0; i < words.length; i++) i += takeForm(reader, i);
  if (reader.taken.includes(false)) return reader;
  return { classes: [], taken: words.map(() => false) };
}

interface Reader {
  readonly table: ReadonlyMap<string, LegalClass>;
  readonly words: readonly string[];
  readonly keys: readonly string[];
  readonly corrected: readonly string[];
  readonly taken: boolean[];
  readonly classes: LegalClass[];
}

/** Takes the longest form that begins at the word, if there is one; gives how many more words it has. */
function takeForm(reader: Reader, i: number): number {
  const { words, taken, classes } = reader;
  if (taken[i] === true) return 0;
  for (let length = Math.min(longest, words.length - i); length >= 1; length--) {
    const legalClass = formAt(reader, i, length);
    if (legalClass === undefined) continue;
    if (length === 1 && (words[i] as string).length <= MAX_EDGE_ONLY && !atEdge(taken, i)) continue;
    taken.fill(true, i, i + length);
    if (!classes.includes(legalClass)) classes.push(legalClass);
    return length - 1;
  }
  return 0;
}

/** The class of the form that these words are, as they are or, for long ones, with a slip. */
function formAt({ table, words, keys, corrected }: Reader, i: number, length: number): LegalClass | undefined {
  const exact = table.get(keys.slice(i, i + length).join(" "));
  if (exact !== undefined) return exact;
  const isLast = i === words.length - 1 && i > 0;
  const mayBeMisspelt = length > 1 || isLast || (words[i] as string).length >= MIN_MISSPELT_ANYWHERE;
  return mayBeMisspelt ? table.get(corrected.slice(i, i + length).join(" ")) : undefined;
}

/** First, last but for one, or next to a form that was found. */
function atEdge(taken: readonly boolean[], i: number): boolean {
  return i === 0 || i >= taken.length - 2 || taken[i - 1] === true || taken[i + 1] === true;
}

/** Whether one word is a legal form by itself. */
export function isLegalForm(word: string): boolean {
  return load().has(formKey(romanise(word).text));
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
