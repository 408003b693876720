import { distance } from "./distance.ts";
import type { AnalysedName, NameStatistics, NameToken } from "./names.types.ts";
import { SCORING } from "./scoring.ts";
import { compareTokens, editLimit, type PairKind } from "./tokens.compare.ts";

/** Tokens of both names that stand for one another; more than one on a side where they were written together. */
export interface AlignedPair {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly kind: PairKind;
  readonly cost: number;
}

export interface Alignment {
  readonly pairs: readonly AlignedPair[];
  readonly leftA: readonly number[];
  readonly leftB: readonly number[];
}

interface Draft {
  pairs: AlignedPair[];
  usedA: boolean[];
  usedB: boolean[];
}

/** Cheapest pairs first; each token is used once. Ties go to the heavier token, then to the earlier ones. */
function pairTokens(
  a: readonly NameToken[],
  b: readonly NameToken[],
  person: boolean,
  statistics?: NameStatistics,
): Draft {
  const found: { i: number; j: number; kind: PairKind; cost: number; order: number }[] = [];
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      const x = a[i] as NameToken;
      const y = b[j] as NameToken;
      const match = compareTokens(x, y, person, statistics);
      if (match === null) continue;
      const order = match.cost - (x.weight + y.weight) * 0.01 + Math.abs(i - j) * 0.0001;
      found.push({ i, j, kind: match.kind, cost: match.cost, order });
    }
  }
  if (found.length > 1) found.sort((x, y) => x.order - y.order);
  const draft: Draft = { pairs: [], usedA: a.map(() => false), usedB: b.map(() => false) };
  for (const { i, j, kind, cost } of found) {
    if (draft.usedA[i] === true || draft.usedB[j] === true) continue;
    draft.usedA[i] = true;
    draft.usedB[j] = true;
    draft.pairs.push({ a: [i], b: [j], kind, cost });
  }
  return draft;
}

const MAX_JOINED_TOKENS = 4;
const MIN_JOINED_LENGTH = 4;
/** Words of firm names that are joined are told apart by each letter below this length. */
const MIN_TYPO_LENGTH = 8;
const EXACT = 0.2;

const isLight = (token: NameToken): boolean => token.role === "title" || token.role === "idle";

/** The cost at which the pair that holds the token was made; nothing where it is free. */
function pairOf(pairs: readonly AlignedPair[], side: "a" | "b", index: number): AlignedPair | undefined {
  return pairs.find((pair) => pair[side].includes(index));
}

/** Tries each token of `one` against runs of neighbouring tokens of `many`, where it is free or badly paired. */
function joinRuns(
  draft: Draft,
  one: readonly NameToken[],
  many: readonly NameToken[],
  side: "a" | "b",
  person: boolean,
): void {
  // Each run that is taken frees tokens or improves pairs; there can be no more runs than tokens.
  for (let turn = 0; turn < one.length; turn++) {
    const joined = one.some((token, i) => {
      if (token.code.length < MIN_JOINED_LENGTH || token.role === "number" || isLight(token)) return false;
      const held = pairOf(draft.pairs, side, i);
      if (held !== undefined && (held.cost < 0.3 || held[side].length > 1)) return false;
      return joinRun(draft, token, i, many, side, person);
    });
    if (!joined) return;
  }
}

/** Pairs the token with the first run of `many` that it may be written for. */
function joinRun(
  draft: Draft,
  token: NameToken,
  i: number,
  many: readonly NameToken[],
  side: "a" | "b",
  person: boolean,
): boolean {
  const held = pairOf(draft.pairs, side, i);
  for (let from = 0; from < many.length - 1; from++) {
    let code = (many[from] as NameToken).code;
    for (let to = from + 1; to < Math.min(many.length, from + MAX_JOINED_TOKENS); to++) {
      code += (many[to] as NameToken).code;
      const cost = runCost(token, code, many[to] as NameToken, person);
      if (cost === null || !improves(draft, held, side === "a" ? "b" : "a", from, to, cost)) continue;
      take(draft, side, i, from, to, cost);
      return true;
    }
  }
  return false;
}

/** What it costs to take the run for the token, or null. */
function runCost(token: NameToken, code: string, last: NameToken, person: boolean): number | null {
  if (Math.abs(code.length - token.code.length) > 3) return null;
  const exact = last.native !== "" || token.native !== "" || (!person && code.length < MIN_TYPO_LENGTH);
  const limit = exact ? EXACT : Math.min(person ? 0.75 : 1, editLimit(code, token.code, person));
  const cost = distance(token.code, code, token.loose || last.loose, limit);
  return cost > limit ? null : cost + SCORING.joined;
}

/** A run may replace pairs only where these were worse, and never a run. */
function improves(
  draft: Draft,
  held: AlignedPair | undefined,
  other: "a" | "b",
  from: number,
  to: number,
  cost: number,
): boolean {
  let before = held?.cost ?? SCORING.most;
  let free = 0;
  for (let k = from; k <= to; k++) {
    const pair = pairOf(draft.pairs, other, k);
    if (pair === undefined) free++;
    else if (pair === held) continue;
    else if (pair.cost < 0.3 || pair[other].length > 1) return false;
    else before += pair.cost;
  }
  return free > 0 && cost < before;
}

function take(draft: Draft, side: "a" | "b", i: number, from: number, to: number, cost: number): void {
  const other = side === "a" ? "b" : "a";
  const run = Array.from({ length: to - from + 1 }, (_, k) => from + k);
  draft.pairs = draft.pairs.filter((pair) => !pair[side].includes(i) && !pair[other].some((k) => run.includes(k)));
  const pair = { kind: "joined" as const, cost };
  draft.pairs.push(side === "a" ? { a: [i], b: run, ...pair } : { a: run, b: [i], ...pair });
  mark(draft);
}

function mark(draft: Draft): void {
  draft.usedA.fill(false);
  draft.usedB.fill(false);
  for (const pair of draft.pairs) {
    for (const i of pair.a) draft.usedA[i] = true;
    for (const j of pair.b) draft.usedB[j] = true;
  }
}

const MAX_ACRONYM = 6;

/** Nothing but idle words stands between them. */
function areNeighbours(run: readonly number[], tokens: readonly NameToken[]): boolean {
  for (let j = (run[0] ?? 0) + 1; j < (run.at(-1) ?? 0); j++) {
    if (!run.includes(j) && !isLight(tokens[j] as NameToken)) return false;
  }
  return true;
}

const isAcronym = (token: NameToken): boolean =>
  token.role === "word" && !token.loose && token.native === "" && token.known === 0;

/** A free short token whose letters are the first letters of free neighbouring words of the other name. */
function matchAcronyms(draft: Draft, one: readonly NameToken[], many: readonly NameToken[], side: "a" | "b"): void {
  const used = side === "a" ? draft.usedA : draft.usedB;
  const usedOther = side === "a" ? draft.usedB : draft.usedA;
  for (let i = 0; i < one.length; i++) {
    const token = one[i] as NameToken;
    if (used[i] === true || token.text.length < 2 || token.text.length > MAX_ACRONYM || !isAcronym(token)) continue;
    const run = expansionOf(token.text, many, usedOther);
    if (run === null) continue;
    const pair = { kind: "acronym" as const, cost: SCORING.acronym };
    draft.pairs.push(side === "a" ? { a: [i], b: run, ...pair } : { a: run, b: [i], ...pair });
    mark(draft);
  }
}

/** The free neighbouring words that begin with these letters. */
function expansionOf(acronym: string, many: readonly NameToken[], used: readonly boolean[]): number[] | null {
  const words: number[] = [];
  for (let j = 0; j < many.length; j++) if (used[j] !== true && !isLight(many[j] as NameToken)) words.push(j);
  const at = words
    .map((j) => (many[j] as NameToken).text[0])
    .join("")
    .indexOf(acronym);
  if (at === -1) return null;
  const run = words.slice(at, at + acronym.length);
  return areNeighbours(run, many) ? run : null;
}

const MIN_WHOLE_LENGTH = 6;

/** The whole names, written together, are one: covers any way to split or join words in the same order. */
function wholeCost(a: AnalysedName, b: AnalysedName): number | null {
  if (a.joined === "" || b.joined === "" || !sameNumbers(a, b)) return null;
  if (a.joined === b.joined) return SCORING.joined;
  // As many words on both sides: then spacing is not what sets them apart.
  if (a.tokens.length === b.tokens.length) return null;
  const length = Math.min(a.joined.length, b.joined.length);
  if (length < MIN_WHOLE_LENGTH || Math.abs(a.joined.length - b.joined.length) > 2) return null;
  const limit = wholeLimit(a, b, length);
  const loose = [...a.tokens, ...b.tokens].some((token) => token.loose);
  const cost = distance(a.joined.slice(0, 140), b.joined.slice(0, 140), loose, limit);
  return cost <= limit ? cost + SCORING.joined : null;
}

function wholeLimit(a: AnalysedName, b: AnalysedName, length: number): number {
  const native = [...a.tokens, ...b.tokens].some((token) => token.native !== "");
  if (native || (a.mode === "organisation" && length < MIN_TYPO_LENGTH)) return EXACT;
  return length >= 10 ? 1 : 0.5;
}

function sameNumbers(a: AnalysedName, b: AnalysedName): boolean {
  const numbers = (name: AnalysedName): string =>
    name.tokens
      .filter((token) => token.role === "number")
      .map((token) => token.text)
      .sort()
      .join(" ");
  return numbers(a) === numbers(b);
}

const indexes = (tokens: readonly NameToken[]): number[] => tokens.map((_, i) => i);
const unused = (used: readonly boolean[]): number[] => used.flatMap((is, i) => (is ? [] : [i]));

/** Pairs the tokens of two names: singly, as runs written together, as initials and acronyms. */
export function alignNames(a: AnalysedName, b: AnalysedName, person: boolean, statistics?: NameStatistics): Alignment {
  const draft = pairTokens(a.tokens, b.tokens, person, statistics);
  const open = draft.usedA.includes(false) || draft.usedB.includes(false);
  if (open) {
    joinRuns(draft, a.tokens, b.tokens, "a", person);
    joinRuns(draft, b.tokens, a.tokens, "b", person);
    if (draft.usedA.includes(false) || draft.usedB.includes(false)) {
      const whole = a.tokens.length === 1 && b.tokens.length === 1 ? null : wholeCost(a, b);
      if (whole !== null) {
        return {
          pairs: [{ a: indexes(a.tokens), b: indexes(b.tokens), kind: "joined", cost: whole }],
          leftA: [],
          leftB: [],
        };
      }
      matchAcronyms(draft, a.tokens, b.tokens, "a");
      matchAcronyms(draft, b.tokens, a.tokens, "b");
    }
  }
  return { pairs: draft.pairs, leftA: unused(draft.usedA), leftB: unused(draft.usedB) };
}
