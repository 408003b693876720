import type { Listing } from "../domain/listing.schema.ts";
import type { Organisation, Owner } from "../domain/organisation.schema.ts";

/**
 * Lists whose parties' shares are added up together, with the test that their law applies. Shares never add
 * up across families.
 */
export interface ListFamily {
  id: "ofac" | "eu" | "uk" | "bis";
  rule: string;
  lists: readonly string[];
  /** Whether a holding of exactly 50 % passes the block on: OFAC and, since 2024-07-03, the EU; the UK asks for more. */
  blocksAtHalf: boolean;
}

export const LIST_FAMILIES: readonly ListFamily[] = [
  { id: "ofac", rule: "US-OFAC-50", lists: ["ofac-sdn"], blocksAtHalf: true },
  { id: "eu", rule: "EU-OWN-CONTROL", lists: ["eu-269", "eu-2020-1998", "eu-2024-1485", "eu-fsf"], blocksAtHalf: true },
  { id: "uk", rule: "UK-OWN-CONTROL", lists: ["uk-sanctions"], blocksAtHalf: false },
  { id: "bis", rule: "US-AFFILIATES-50", lists: ["bis-entity-list", "bis-meu"], blocksAtHalf: true },
];

export const HALF = 50;
export const SIGNIFICANT = 25;

export interface BlockedHolding {
  family: ListFamily;
  /** Owners that are listed, or passed a block on, in this family. */
  owners: readonly Owner[];
  /** Sum of their known shares in percent; owners of unknown share are not in it. */
  percent: number;
  hasUnknownShare: boolean;
}

/** All that ownership asks of a listing. */
export type OwnerListing = Pick<Listing, "list" | "delistedOn">;

export interface OwnershipGraph {
  organisation(id: string): Organisation | undefined;
  listingsOf(organisation: string): readonly OwnerListing[];
  /** Listings of an owner without a record of its own, by its name as the organisation's record has it. */
  listingsByName(name: string, of: string): readonly OwnerListing[];
}

/** Digits after the point that a share may have; a sum is rounded to them. */
const SHARE_DIGITS = 6;

/** Sum of the known shares in percent. Rounded, because 49.36 + 0.23 + 0.41 would otherwise stay below 50. */
export function sumOfShares(owners: readonly Owner[]): number {
  const sum = owners.reduce((total, owner) => total + (owner.share?.min ?? 0), 0);
  return Number(sum.toFixed(SHARE_DIGITS));
}

const inForce = (listing: OwnerListing) => listing.delistedOn === null;

export function reachesHalf(family: ListFamily, percent: number): boolean {
  return family.blocksAtHalf ? percent >= HALF : percent > HALF;
}

function isListed(owner: Owner, of: string, family: ListFamily, graph: OwnershipGraph): boolean {
  const listings = owner.organisation ? graph.listingsOf(owner.organisation) : graph.listingsByName(owner.name, of);
  return listings.some((listing) => inForce(listing) && family.lists.includes(listing.list));
}

function holdingOf(
  organisation: Organisation,
  family: ListFamily,
  graph: OwnershipGraph,
  above: ReadonlySet<string>,
): BlockedHolding {
  const owners = organisation.owners.filter((owner) => {
    if (owner.until !== null) return false;
    if (isListed(owner, organisation.id, family, graph)) return true;
    // A block passes down whole through a link that reaches half; a cycle adds nothing new.
    if (!owner.organisation || above.has(owner.organisation)) return false;
    const parent = graph.organisation(owner.organisation);
    if (!parent) return false;
    return reachesHalf(family, holdingOf(parent, family, graph, new Set([...above, organisation.id])).percent);
  });
  return {
    family,
    owners,
    percent: sumOfShares(owners),
    hasUnknownShare: owners.some((owner) => owner.share === null),
  };
}

/** What listed parties hold of an organisation, family by family; families without any holding are left out. */
export function blockedHoldings(organisation: Organisation, graph: OwnershipGraph): BlockedHolding[] {
  return LIST_FAMILIES.map((family) => holdingOf(organisation, family, graph, new Set([organisation.id]))).filter(
    ({ owners }) => owners.length > 0,
  );
}
