import { type AlignedPair, type Alignment, alignNames } from "./align.ts";
import { analyseName } from "./analyse.ts";
import { firmFactor, isChance } from "./evidence.ts";
import { koreanCost } from "./korean.ts";
import { compareLegalForms } from "./legal-forms.ts";
import type { AnalysedName, NameMode, NameStatistics, NameToken } from "./names.types.ts";
import { describeAlignment, type NameReason } from "./reasons.ts";
import { SCORING } from "./scoring.ts";
import { koreanLimit } from "./tokens.compare.ts";

export interface NameComparison {
  /** 0 (nothing in common) to 1 (the same name). */
  readonly score: number;
  readonly for: readonly NameReason[];
  readonly against: readonly NameReason[];
  /** Weight of what the names have in common, in tokens of full weight: little for short and generic names. */
  readonly evidence: number;
  /** Wrong letters between the matched tokens, by their weight. */
  readonly edits: number;
  /** Weight of words that one side lacks, patronymics apart. */
  readonly missing: number;
  /** What agrees are common names and the rest is only alike, as is found by chance among many names. */
  readonly chance: boolean;
}

export interface CompareOptions {
  /** Kind of party; vessels, aircraft and assets are read like organisations. */
  readonly kind: "person" | "organisation" | "vessel" | "aircraft" | "asset" | "unknown";
  readonly statistics?: NameStatistics;
}

export function modeOf(kind: CompareOptions["kind"]): NameMode {
  return kind === "person" ? "person" : "organisation";
}

/**
 * Compares two names. The score is in [0, 1]; 1 for names that are equal but for case, accents, order of words, legal
 * form of one class and idle words. Symmetric, but for ties between equally good pairings (below 0.02).
 */
export function compareNames(query: string, candidate: string, options: CompareOptions): NameComparison {
  const mode = modeOf(options.kind);
  return compareAnalysed(analyseName(query, mode), analyseName(candidate, mode), options.statistics, true);
}

const NOTHING: NameComparison = { score: 0, for: [], against: [], evidence: 0, edits: 0, missing: 0, chance: false };

/** compareNames for names that are analysed already; without reasons unless `explain`. */
export function compareAnalysed(
  a: AnalysedName,
  b: AnalysedName,
  statistics: NameStatistics | undefined,
  explain: boolean,
): NameComparison {
  if (a.tokens.length === 0 || b.tokens.length === 0) return NOTHING;
  const person = a.mode === "person" && b.mode === "person";
  let alignment = alignNames(a, b, person, statistics);
  const korean = person ? alignKorean(a, b) : null;
  if (
    korean !== null &&
    (alignment.leftA.length > 0 || alignment.leftB.length > 0 || totalCost(alignment) > totalCost(korean))
  ) {
    alignment = korean;
  }
  const weigh = (token: NameToken): number => weightOf(token, statistics);
  const scored = scoreAlignment(a, b, alignment, person, weigh);
  if (!explain) return { ...scored, for: [], against: [] };
  return { ...scored, ...describeAlignment(a, b, alignment) };
}

const totalCost = (alignment: Alignment): number => alignment.pairs.reduce((sum, pair) => sum + pair.cost, 0);

/** Rare words of the lists keep their weight, the commonest lose half. */
function weightOf(token: NameToken, statistics: NameStatistics | undefined): number {
  if (statistics === undefined || statistics.total < 2 || token.role === "number") return token.weight;
  return token.weight * (1 - (0.5 * Math.log1p(statistics.frequency(token.code))) / Math.log1p(statistics.total));
}

type Weigh = (token: NameToken) => number;
type Score = Omit<NameComparison, "for" | "against">;

interface Matched {
  /** Weight of what agrees, and of that but initials. */
  readonly weight: number;
  readonly named: number;
  readonly edits: number;
  readonly length: number;
  /** Words that tell something. */
  readonly words: number;
}

function weighPairs(a: AnalysedName, b: AnalysedName, alignment: Alignment, weigh: Weigh): Matched {
  const out = { weight: 0, named: 0, edits: 0, length: 0, words: 0 };
  for (const pair of alignment.pairs) {
    const weight = pairWeight(a, b, pair, weigh);
    out.weight += weight;
    if (pair.kind !== "initial") out.named += weight;
    out.edits += pair.cost * Math.min(1, pair.kind === "acronym" ? 1 : Math.max(weight, 0.1) * 1.4);
    for (const i of pair.a) out.length += (a.tokens[i] as NameToken).code.length;
    if (weight > 0.4 && pair.kind !== "initial") out.words += Math.max(pair.a.length, pair.b.length);
  }
  return out;
}

function scoreAlignment(a: AnalysedName, b: AnalysedName, alignment: Alignment, person: boolean, weigh: Weigh): Score {
  const matched = weighPairs(a, b, alignment, weigh);
  // Initials alone name nobody.
  if (matched.weight === 0 || (person && alignment.pairs.every((pair) => pair.kind === "initial"))) return NOTHING;
  const left = weighLeft(a, b, alignment, weigh);
  const extra = left.extra * (person ? SCORING.extraPerson : SCORING.extraOrganisation);
  const cover = matched.weight / (matched.weight + SCORING.conflict * left.conflict + extra);
  const scale = SCORING.editLength / Math.max(1, matched.length);
  const editScale = Math.max(SCORING.editScaleLeast, Math.min(SCORING.editScaleMost, scale));
  const spelling = Math.max(0, 1 - SCORING.editLoss * matched.edits * editScale);
  let score = cover * spelling * (1 - SCORING.conflictLoss * Math.min(1, left.conflict));
  if (left.numbersFar) score *= SCORING.numberFar;
  score *= person
    ? personFactor(a, b, alignment, matched, left.words)
    : firmFactor(a, b, alignment, matched.weight, left.words) *
      (matched.words <= 1 && left.words > 0.6 ? SCORING.singleShared : 1);
  if (compareLegalForms(a.legal, b.legal) === "different") score *= SCORING.legalDifferent;
  return {
    score: Math.max(0, Math.min(1, score)),
    evidence: matched.weight * spelling,
    edits: matched.edits,
    missing: left.words,
    chance: person && isChance(a, b, alignment, left.words > SCORING.missingWord),
  };
}

/** One name of several, common names and readings of Hangul or Han must fit whole. */
function personFactor(
  a: AnalysedName,
  b: AnalysedName,
  alignment: Alignment,
  { words, named }: Matched,
  missing: number,
): number {
  // A name in Hangul or Han is read whole; what fits in part is another name.
  const native = missing > SCORING.missingWord && hasNative(a) !== hasNative(b) ? SCORING.nativeExtra : 1;
  if (words <= 1 && missing > 0.4) return native * SCORING.singleShared;
  if (named < SCORING.genericEvidence && missing > SCORING.missingWord) return native * SCORING.genericExtra;
  // A common surname and an initial are borne by very many.
  const hasInitial = alignment.pairs.some((pair) => pair.kind === "initial");
  return named < SCORING.commonSurname && hasInitial ? native * SCORING.commonInitial : native;
}

function pairWeight(a: AnalysedName, b: AnalysedName, pair: AlignedPair, weigh: Weigh): number {
  let left = 0;
  let right = 0;
  for (const i of pair.a) left += weigh(a.tokens[i] as NameToken);
  for (const j of pair.b) right += weigh(b.tokens[j] as NameToken);
  if (pair.kind === "acronym") return (left + right) / 2;
  return Math.min(left, right);
}

interface Left {
  readonly conflict: number;
  readonly extra: number;
  /** The part of `extra` that is no patronymic: those are left out at will. */
  readonly words: number;
  readonly numbersFar: boolean;
}

/** What is left over on both sides contradicts, what is left over on one side is missing on the other. */
function weighLeft(a: AnalysedName, b: AnalysedName, alignment: Alignment, weigh: Weigh): Left {
  const numbersA = alignment.leftA.map((i) => a.tokens[i] as NameToken).filter((token) => token.role === "number");
  const numbersB = alignment.leftB.map((i) => b.tokens[i] as NameToken).filter((token) => token.role === "number");
  const sum = (name: AnalysedName, left: readonly number[]): number => {
    let total = 0;
    for (const i of left) {
      const token = name.tokens[i] as NameToken;
      if (token.role !== "number") total += weigh(token);
    }
    return total;
  };
  const patronymics = (name: AnalysedName, left: readonly number[]): number =>
    left.reduce(
      (total, i) =>
        total + ((name.tokens[i] as NameToken).role === "patronymic" ? weigh(name.tokens[i] as NameToken) : 0),
      0,
    );
  const leftA = sum(a, alignment.leftA);
  const leftB = sum(b, alignment.leftB);
  let conflict = Math.min(leftA, leftB);
  let extra = Math.abs(leftA - leftB);
  let numbersFar = false;
  if (numbersA.length > 0 && numbersB.length > 0) {
    numbersFar = !nearNumbers(numbersA, numbersB);
    conflict += numbersFar ? SCORING.farNumberWeight : SCORING.nearNumberWeight;
  } else extra += 0.6 * Math.min(1, numbersA.length + numbersB.length);
  const words = Math.max(0, extra - patronymics(a, alignment.leftA) - patronymics(b, alignment.leftB));
  return { conflict, extra, words, numbersFar };
}

/** One digit off or next to one another: a slip, or the next of a series, which is still worth a look. */
function nearNumbers(a: readonly NameToken[], b: readonly NameToken[]): boolean {
  if (a.length !== 1 || b.length !== 1) return false;
  const x = (a[0] as NameToken).text;
  const y = (b[0] as NameToken).text;
  if (Math.abs(Number(x) - Number(y)) === 1) return true;
  if (x.length !== y.length || x.length < 3) return false;
  let wrong = 0;
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) wrong++;
  return wrong === 1;
}

const hasNative = (name: AnalysedName): boolean => name.tokens.some((token) => token.native !== "");

const HANGUL_ONLY = /^[\uac00-\ud7a3]+$/;

/** Reads a Hangul personal name against the Latin words joined, surname first or last. */
function alignKorean(a: AnalysedName, b: AnalysedName): Alignment | null {
  const hangulA = hangulOf(a);
  const hangulB = hangulOf(b);
  if ((hangulA === null) === (hangulB === null)) return null;
  const latin = (hangulA === null ? a : b).tokens.filter((token) => token.role !== "title");
  if (latin.length > 5 || latin.some((token) => token.native !== "")) return null;
  const hangul = hangulA ?? hangulB ?? "";
  const words = latin.map((token) => token.text);
  const orders = [words, [...words.slice(-1), ...words.slice(0, -1)]];
  const cost = Math.min(...orders.map((order) => koreanCost(hangul, order.join(""))));
  if (cost > koreanLimit(hangul)) return null;
  const all = (name: AnalysedName): number[] => name.tokens.map((_, i) => i);
  return { pairs: [{ a: all(a), b: all(b), kind: "reading", cost }], leftA: [], leftB: [] };
}

function hangulOf(name: AnalysedName): string | null {
  let out = "";
  for (const token of name.tokens) {
    if (!HANGUL_ONLY.test(token.native)) return null;
    out += token.native;
  }
  return out.length <= 6 ? out : null;
}
