import type { Area, Mode } from "./area.schema.ts";
import type { Country } from "./country.schema.ts";
import type { Extract, Listing, SanctionsList } from "./listing.schema.ts";
import type { Organisation } from "./organisation.schema.ts";
import type { ControlledItemList, Rule } from "./rule.schema.ts";
import type { Concept } from "./thesaurus.schema.ts";

/** All that the store holds and an edition is made of. Every array is sorted by its key. */
export interface Catalogue {
  areas: Area[];
  modes: Mode[];
  countries: Country[];
  organisations: Organisation[];
  lists: SanctionsList[];
  listings: Listing[];
  extract: Extract;
  rules: Rule[];
  controlledItems: ControlledItemList;
  /** Concepts that free text is read with. */
  thesaurus: Concept[];
}
