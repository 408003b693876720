import type { Evidence } from "../../domain/evidence.ts";

/** A list of evidence, or null where there is none: a rule cannot fire without. */
export function someEvidence(evidence: readonly Evidence[]): readonly [Evidence, ...Evidence[]] | null {
  const [first, ...rest] = evidence;
  return first ? [first, ...rest] : null;
}
