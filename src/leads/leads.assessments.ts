import type { RuledHit } from "../domain/hit.ts";
import type { Edition } from "../editions/edition.types.ts";
import type { OwnerListing, OwnershipGraph } from "../ownership/holdings.ts";
import { assessOrganisation, type RiskContext } from "../risk/assess.ts";
import type { Assessment } from "../risk/flag.types.ts";
import { isConfirmedHit } from "../risk/hit.rules.ts";

/** Assessments of an edition on one day, made when first asked for. */
export interface Assessments {
  of(organisation: string): Assessment;
}

/** Days kept per edition: today, and a few others that somebody asks for. */
const MAX_DAYS = 4;

const byEdition = new WeakMap<Edition, Map<string, Assessments>>();

/** Listings as ownership asks for them: the starter ones, and hits that stand as a listing. */
function ownershipGraph(edition: Edition): OwnershipGraph {
  const unattached = edition.catalogue.listings.filter((listing) => listing.organisation === null);
  const fromHits = (organisation: string, subject: RuledHit["subject"], name?: string): OwnerListing[] =>
    (edition.hitsByOrganisation.get(organisation) ?? [])
      .filter((hit) => hit.subject === subject && (name === undefined || hit.name === name) && isConfirmedHit(hit))
      .map(({ list }) => ({ list, delistedOn: null }));
  return {
    organisation: (id) => edition.organisationById.get(id),
    listingsOf: (id) => [...(edition.listingsByOrganisation.get(id) ?? []), ...fromHits(id, "organisation")],
    listingsByName: (name, of) => [
      ...unattached.filter(({ subject }) => subject.name === name || subject.aliases.includes(name)),
      ...fromHits(of, "owner", name),
    ],
  };
}

function riskContext(edition: Edition, asOf: string): RiskContext {
  return {
    rules: edition.ruleById,
    lists: edition.listById,
    listingsOf: (organisation) => edition.listingsByOrganisation.get(organisation) ?? [],
    hitsOf: (organisation) => edition.hitsByOrganisation.get(organisation) ?? [],
    ownership: ownershipGraph(edition),
    asOf,
  };
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
