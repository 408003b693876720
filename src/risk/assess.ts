import type { RuledHit } from "../domain/hit.ts";
import type { Listing, SanctionsList } from "../domain/listing.schema.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { OwnershipGraph } from "../ownership/holdings.ts";
import type { Assessment, RuleBook } from "./flag.types.ts";
import { hitFlags } from "./hit.rules.ts";
import { listingFlags, ownershipFlags } from "./listing.rules.ts";
import { partnerFlags } from "./partner.rules.ts";
import { judge } from "./verdict.ts";

export interface RiskContext {
  rules: RuleBook;
  lists: ReadonlyMap<string, SanctionsList>;
  listingsOf: (organisation: string) => readonly Listing[];
  /** What screening found of an organisation and its owners. */
  hitsOf: (organisation: string) => readonly RuledHit[];
  ownership: OwnershipGraph;
  /** Day for which the answer holds, YYYY-MM-DD. */
  asOf: string;
}

/** Rows of the due-diligence table that a record answers today: the records have no fields for them yet. */
const LAWFUL_ANSWERS = 0;

/** Everything that the rules say of one organisation on one day. */
export function assessOrganisation(organisation: Organisation, context: RiskContext): Assessment {
  const flags = [
    ...listingFlags(context.listingsOf(organisation.id), context.lists, context.rules),
    ...hitFlags(context.hitsOf(organisation.id), context.lists, context.rules),
    ...ownershipFlags(organisation, context.ownership),
    ...partnerFlags(organisation, context.asOf),
  ];
  return judge(flags, LAWFUL_ANSWERS, context.rules);
}
