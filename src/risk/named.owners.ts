import type { Organisation, Owner } from "../domain/organisation.schema.ts";

/** Row 3 of the table asks that three quarters are traced to somebody named; the share is our own parameter. */
export const TRACED_PERCENT = 75;
/** Digits after the point that a sum keeps, so that 49.36 + 0.23 + 0.41 is 50. */
const SHARE_DIGITS = 6;

/** Current owners who are named: natural persons, and states, behind whom no person stands. */
export function namedOwners(organisation: Organisation): Owner[] {
  return organisation.owners.filter(
    (owner) => owner.until === null && (owner.kind === "person" || owner.kind === "state"),
  );
}

/** Percent that owners hold for certain; an unknown share adds nothing. */
export function certainPercent(owners: readonly Pick<Owner, "share">[]): number {
  return Number(owners.reduce((sum, { share }) => sum + (share?.min ?? 0), 0).toFixed(SHARE_DIGITS));
}
