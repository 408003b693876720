import type { Owner } from "../../src/domain/organisation.schema.ts";
import { type OwnerListing, type OwnershipGraph, ownershipGraph } from "../../src/ownership/ownership.graph.ts";
import { organisation, owner, TEST_DAY } from "./records.ts";

/** A share in percent: one figure, an interval, or unknown. */
export type Held = number | readonly [number, number] | null;

/** An owner with a record of its own. */
export function holds(party: string, held: Held, over: Partial<Owner> = {}): Owner {
  const share = typeof held === "number" ? { min: held, max: held } : held && { min: held[0], max: held[1] };
  return owner({ name: `${party} Ltd`, kind: "organisation", organisation: party, share, ...over });
}

/** A listing of a party, by its record id or, without one, by its name. */
export interface On extends Partial<OwnerListing> {
  party: string;
  list: string;
}

/** A graph from owners by organisation; every party named gets a record, so that circles close. */
export function graphOf(
  owners: Readonly<Record<string, readonly Owner[]>>,
  listings: readonly On[] = [],
): OwnershipGraph {
  const record = (id: string, of: readonly Owner[]) =>
    organisation({
      id,
      names: { ko: `${id} 회사`, koOrigin: null, en: `${id} Ltd`, ru: `ООО ${id}`, local: null, aliases: [] },
      owners: [...of],
    });
  return ownershipGraph({
    organisations: new Map(Object.entries(owners).map(([id, of]) => [id, record(id, of)])),
    listsOf: ({ name, organisation: id }) =>
      listings
        .filter(({ party }) => party === (id ?? name))
        .map(({ party: _, ...over }) => ({ listedOn: "2020-01-01", delistedOn: null, mark: "verified", ...over })),
  });
}

export { TEST_DAY };
