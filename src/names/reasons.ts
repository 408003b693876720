import type { Alignment } from "./align.ts";
import { compareLegalForms } from "./legal-forms.ts";
import type { AnalysedName, NameToken } from "./names.types.ts";

/** Why two names are taken for one, or not: a code for the reader's language and what it is about. */
export const NAME_REASON_CODES = [
  "token-equal",
  "token-spelling",
  "token-translation",
  "token-initial",
  "token-nickname",
  "token-joined",
  "token-acronym",
  "token-reading",
  "token-conflict",
  "token-missing",
  "number-equal",
  "number-different",
  "number-missing",
  "legal-form-same",
  "legal-form-different",
] as const;
export type NameReasonCode = (typeof NAME_REASON_CODES)[number];

export interface NameReason {
  readonly code: NameReasonCode;
  readonly params: Readonly<Record<string, string | number>>;
}

const textOf = (name: AnalysedName, indexes: readonly number[]): string =>
  indexes
    .map((i) => (name.tokens[i] as NameToken).native || (name.tokens[i] as NameToken).text.replaceAll("'", ""))
    .join(" ");

const round = (value: number): number => Math.round(value * 100) / 100;

/** The reasons that an alignment gives, for and against, heavier ones first. */
export function describeAlignment(
  a: AnalysedName,
  b: AnalysedName,
  alignment: Alignment,
): { for: NameReason[]; against: NameReason[] } {
  const reasonsFor: (NameReason & { weight: number })[] = alignment.pairs.map((pair) => {
    const isNumber = pair.a.length === 1 && (a.tokens[pair.a[0] ?? 0] as NameToken).role === "number";
    const weight = pair.a.reduce((sum, i) => sum + (a.tokens[i] as NameToken).weight, 0);
    const params = {
      query: textOf(a, pair.a),
      listed: textOf(b, pair.b),
      edits: round(pair.cost),
      weight: round(weight),
    };
    return { code: isNumber ? "number-equal" : (`token-${pair.kind}` as NameReasonCode), params, weight };
  });
  const sorted: NameReason[] = reasonsFor
    .sort((x, y) => y.weight - x.weight)
    .map(({ code, params }) => ({ code, params }));
  const against = describeLeft(a, b, alignment);
  const legal = compareLegalForms(a.legal, b.legal);
  const forms = { query: a.legal.join(" "), listed: b.legal.join(" ") };
  if (legal === "same") sorted.push({ code: "legal-form-same", params: forms });
  if (legal === "different") against.push({ code: "legal-form-different", params: forms });
  return { for: sorted, against };
}

const UNIMPORTANT: ReadonlySet<string> = new Set(["title", "idle", "particle"]);

function describeLeft(a: AnalysedName, b: AnalysedName, alignment: Alignment): NameReason[] {
  const out: NameReason[] = [];
  for (const numbers of [false, true]) {
    const pick = (name: AnalysedName, left: readonly number[]): string => {
      const roles = left.map((i) => (name.tokens[i] as NameToken).role);
      const kept = left.filter((_, k) =>
        numbers ? roles[k] === "number" : roles[k] !== "number" && !UNIMPORTANT.has(roles[k] ?? ""),
      );
      return textOf(name, kept);
    };
    const reason = leftReason(pick(a, alignment.leftA), pick(b, alignment.leftB), numbers);
    if (reason !== null) out.push(reason);
  }
  return out;
}

/** What a word or number on one side, or different ones on both, say against. */
function leftReason(query: string, listed: string, numbers: boolean): NameReason | null {
  if (query === "" && listed === "") return null;
  if (query !== "" && listed !== "")
    return { code: numbers ? "number-different" : "token-conflict", params: { query, listed } };
  return { code: numbers ? "number-missing" : "token-missing", params: query === "" ? { listed } : { query } };
}
