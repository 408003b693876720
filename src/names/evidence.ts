import type { Alignment } from "./align.ts";
import type { AnalysedName, NameToken } from "./names.types.ts";
import { SCORING } from "./scoring.ts";

/** Common names have less than this weight. */
const RARE = 0.9;

/** What a pair of personal names says: a rare name in common, a common one, or two that are only alike. */
function personEvidence(
  a: AnalysedName,
  b: AnalysedName,
  pair: Alignment["pairs"][number],
  missing: boolean,
): "rare" | "common" | "alike" {
  if (pair.kind === "joined" || pair.kind === "reading") return "rare";
  const one = a.tokens[pair.a[0] ?? 0] as NameToken;
  const other = b.tokens[pair.b[0] ?? 0] as NameToken;
  if (pair.cost <= SCORING.knownNames) return Math.min(one.weight, other.weight) > RARE ? "rare" : "common";
  return missing || !isSlip(one.text, other.text) ? "alike" : "common";
}

/** A rare name that agrees makes up for one that is only alike; where a part is missing, two must. */
export function isChance(a: AnalysedName, b: AnalysedName, alignment: Alignment, missing: boolean): boolean {
  const evidence = alignment.pairs.map((pair) => personEvidence(a, b, pair, missing));
  return evidence.includes("alike") && evidence.filter((one) => one === "rare").length < (missing ? 2 : 1);
}

const SLIP_LENGTH = 5;

/** One letter lost, added, wrong or swapped behind the first letter of a long word. */
function isSlip(a: string, b: string): boolean {
  if (Math.max(a.length, b.length) < SLIP_LENGTH || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (x.length <= 1 && y.length <= 1) || (x.length === 2 && x === `${y[1]}${y[0]}`);
}

/** From this cost on a short word has another letter. */
const OTHER_LETTER = 0.2;
/** Common words agree up to this cost. */
const SAME_WORD = 0.3;
const MISSING = 0.2;

interface PairEvidence {
  /** It is a firm's own word, or an acronym. */
  readonly own: boolean;
  /** Its words are short and differ. */
  readonly slipped: boolean;
  readonly agrees: boolean;
}

function pairEvidence(a: AnalysedName, b: AnalysedName, pair: Alignment["pairs"][number]): PairEvidence {
  const one = a.tokens[pair.a[0] ?? 0] as NameToken;
  const other = b.tokens[pair.b[0] ?? 0] as NameToken;
  const own = pair.kind === "acronym" || Math.min(one.weight, other.weight) >= SCORING.ownWord;
  const isShort = Math.min(one.text.length, other.text.length) <= SCORING.shortWord;
  const slipped = isShort && pair.kind === "spelling" && pair.cost > OTHER_LETTER;
  return { own, slipped, agrees: own ? !slipped : pair.cost < SAME_WORD };
}

/** Words that are a firm's own tell firms apart; common words alone, or one short word misspelt, do not. */
export function firmFactor(
  a: AnalysedName,
  b: AnalysedName,
  alignment: Alignment,
  matched: number,
  missing: number,
): number {
  const pairs = alignment.pairs.map((pair) => pairEvidence(a, b, pair));
  const conflict = alignment.leftA.length > 0 && alignment.leftB.length > 0;
  const lacks = conflict || missing > SCORING.commonMissing * (matched + missing);
  if (lacks && !pairs.some(({ own }) => own)) return SCORING.commonOnly;
  const slips = missing > MISSING && pairs.some(({ slipped }) => slipped);
  return !slips && pairs.some(({ agrees }) => agrees) ? 1 : SCORING.weakWord;
}
