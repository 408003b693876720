import type { Deal, Nexus } from "../domain/deal.schema.ts";
import { type Facts, NO_FACTS } from "../domain/facts.schema.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { Edition } from "../editions/edition.types.ts";
import { type OwnerListing, type OwnershipGraph, ownershipGraph, standingsOf } from "../ownership/ownership.graph.ts";
import { ownershipOf } from "../ownership/ownership.ts";
import type { ListedAddress, NamedParty, RuleSubject } from "../risk/rule.types.ts";
import { isConfirmedHit } from "../risk/rules/list.rule.ts";
import { addressKey } from "../risk/rules/shared.address.ts";

/** What a question adds to the facts of a partner. */
export interface DealContext {
  deal: Deal | null;
  nexus: Nexus;
}

export const NO_NEXUS: Nexus = {
  usPersons: "unknown",
  usParts: "unknown",
  euSubsidiaries: "unknown",
  ukSubsidiaries: "unknown",
  holdsNationalCoreTechnology: "unknown",
  role: null,
};

export const NO_DEAL: DealContext = { deal: null, nexus: NO_NEXUS };

/** What an edition knows of parties, put together once: owners, their listings, tiers of goods. */
interface EditionRisk {
  graph: OwnershipGraph;
  listingsOf(party: NamedParty, of: string | null): OwnerListing[];
  tiers: ReadonlyMap<string, ReturnType<RuleSubject["tierOf"]>>;
  /** Addresses of the listings that have one and are in force, by `addressKey`. */
  addresses: ReadonlyMap<string, readonly ListedAddress[]>;
}

const byEdition = new WeakMap<Edition, EditionRisk>();

/** Confirmed hits stand as listings; an owner without a record has them on the record that names it. */
function hitListings(edition: Edition, party: NamedParty, of: string | null): OwnerListing[] {
  const record = party.organisation ?? of;
  if (record === null) return [];
  const isAsked = ({ subject, name }: { subject: string; name: string }) =>
    party.organisation === null ? subject !== "organisation" && name === party.name : subject === "organisation";
  return (edition.hitsByOrganisation.get(record) ?? [])
    .filter((hit) => isAsked(hit) && isConfirmedHit(hit))
    .map(({ list, listedOn }) => ({ list, listedOn, delistedOn: null, mark: "verified" }));
}

function addressesOf({ catalogue }: Edition): Map<string, ListedAddress[]> {
  const addresses = new Map<string, ListedAddress[]>();
  for (const { list, subject, delistedOn } of catalogue.listings) {
    if (delistedOn !== null) continue;
    for (const line of subject.addresses) {
      const key = addressKey(line);
      if (key) addresses.set(key, [...(addresses.get(key) ?? []), { list, kind: "party", name: subject.name }]);
    }
  }
  return addresses;
}

function buildRisk(edition: Edition): EditionRisk {
  const { catalogue } = edition;
  const unattached = catalogue.listings.filter(({ organisation }) => organisation === null);
  const listingsOf = (party: NamedParty, of: string | null): OwnerListing[] => {
    const own = party.organisation
      ? (edition.listingsByOrganisation.get(party.organisation) ?? [])
      : unattached.filter(({ subject }) => subject.name === party.name || subject.aliases.includes(party.name));
    return [...own, ...hitListings(edition, party, of)];
  };
  return {
    graph: ownershipGraph({ organisations: edition.organisationById, listsOf: listingsOf }),
    listingsOf,
    addresses: addressesOf(edition),
    tiers: new Map(catalogue.controlledItems.items.map(({ code, tier }) => [code, tier])),
  };
}

function riskOf(edition: Edition): EditionRisk {
  const known = byEdition.get(edition);
  if (known) return known;
  const made = buildRisk(edition);
  byEdition.set(edition, made);
  return made;
}

/** Owners and listings of an edition, for those who explain or draw them. */
export const ownersOf = (edition: Edition): OwnershipGraph => riskOf(edition).graph;

/** The owners of an organisation as a question gives them, in the place of those on record. */
function graphWith(edition: Edition, organisation: Organisation, { listingsOf }: EditionRisk): OwnershipGraph {
  const organisations = new Map(edition.organisationById).set(organisation.id, organisation);
  return ownershipGraph({ organisations, listsOf: listingsOf });
}

/** Oldest day of the official lists in force: the party was last screened against them at publication. */
function screenedOn({ manifest }: Edition): string | null {
  const days = manifest.lists.flatMap(
    ({ official: [newest] }) => newest?.listDate ?? newest?.importedAt.slice(0, 10) ?? [],
  );
  return days.toSorted()[0] ?? null;
}

/**
 * Only an address that was found is told. Imported lists keep their addresses out of the edition, so finding none proves
 * nothing: the rule then has to ask, and never says that the address is on no list.
 */
function listedAddresses({ addresses }: EditionRisk, { presence }: Facts): Pick<RuleSubject, "listedAt"> {
  const key = presence.address && addressKey(presence.address.value);
  const found = key ? addresses.get(key) : undefined;
  return found ? { listedAt: () => found } : {};
}

/** Everything that the rules look at for one organisation. */
export function riskSubject(
  edition: Edition,
  organisation: Organisation,
  asOf: string,
  { deal, nexus }: DealContext,
): RuleSubject {
  const risk = riskOf(edition);
  const isOnRecord = edition.organisationById.get(organisation.id) === organisation;
  const facts: Facts = organisation.facts ?? NO_FACTS;
  const sources = { organisations: edition.organisationById, listsOf: risk.listingsOf };
  return {
    organisation,
    facts,
    country: organisation.country ? (edition.countryByCode.get(organisation.country) ?? null) : null,
    listings: edition.listingsByOrganisation.get(organisation.id) ?? [],
    hits: edition.hitsByOrganisation.get(organisation.id) ?? [],
    holdings: ownershipOf(isOnRecord ? risk.graph : graphWith(edition, organisation, risk), organisation.id, asOf),
    listsOf: (party) => standingsOf(sources, party, asOf, organisation.id).map(({ list }) => list),
    designatedOn: (party) => {
      const dates = risk.listingsOf(party, organisation.id).flatMap(({ listedOn }) => listedOn ?? []);
      return dates.filter((date) => date <= asOf).toSorted()[0] ?? null;
    },
    deal,
    nexus,
    rules: edition.ruleById,
    lists: edition.listById,
    tierOf: (hs6) => risk.tiers.get(hs6) ?? null,
    ...listedAddresses(risk, facts),
    screenedOn: screenedOn(edition),
    asOf,
  };
}
