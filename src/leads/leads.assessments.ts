import type { Edition } from "../editions/edition.types.ts";
import type { OwnershipGraph } from "../ownership/holdings.ts";
import { assessOrganisation, type RiskContext } from "../risk/assess.ts";
import type { Assessment } from "../risk/flag.types.ts";

/** Assessments of an edition on one day, made when first asked for. */
export interface Assessments {
  of(organisation: string): Assessment;
}

/** Days kept per edition: today, and a few others that somebody asks for. */
const MAX_DAYS = 4;

const byEdition = new WeakMap<Edition, Map<string, Assessments>>();

function riskContext(edition: Edition, asOf: string): RiskContext {
  const listingsOf = (organisation: string) => edition.listingsByOrganisation.get(organisation) ?? [];
  const unattached = edition.catalogue.listings.filter((listing) => listing.organisation === null);
  const ownership: OwnershipGraph = {
    organisation: (id) => edition.organisationById.get(id),
    listingsOf,
    listingsByName: (name) =>
      unattached.filter(({ subject }) => subject.name === name || subject.aliases.includes(name)),
  };
  return { rules: edition.ruleById, lists: edition.listById, listingsOf, ownership, asOf };
}

/**
 * The assessments of an edition for a day, remembered with the edition itself and dropped with it.
 * @param asOf YYYY-MM-DD
 */
export function assessmentsOf(edition: Edition, asOf: string): Assessments {
  const days = byEdition.get(edition) ?? new Map<string, Assessments>();
  byEdition.set(edition, days);
  const known = days.get(asOf);
  if (known) return known;

  const context = riskContext(edition, asOf);
  const made = new Map<string, Assessment>();
  const assessments: Assessments = {
    of(id) {
      const remembered = made.get(id);
      if (remembered) return remembered;
      const organisation = edition.organisationById.get(id);
      if (!organisation) throw new Error(`no organisation ${id} in edition ${edition.manifest.id}`);
      const assessment = assessOrganisation(organisation, context);
      made.set(id, assessment);
      return assessment;
    },
  };
  const oldest = days.keys().next().value;
  if (days.size >= MAX_DAYS && oldest !== undefined) days.delete(oldest);
  days.set(asOf, assessments);
  return assessments;
}
