import type { Area } from "../domain/area.schema.ts";
import type { Catalogue } from "../domain/catalogue.ts";
import type { Country } from "../domain/country.schema.ts";
import type { Listing, SanctionsList } from "../domain/listing.schema.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { Rule } from "../domain/rule.schema.ts";
import type { OrganisationRole } from "../domain/vocabulary.ts";
import type { SearchIndex } from "../search/search.index.ts";

/** Raised with every change to what the parts of an edition look like. */
export const EDITION_FORMAT = 1;

export interface ListManifest {
  list: string;
  entries: number;
  /** Day up to which the entries were gathered. */
  asOf: string;
  nature: "dated_extract";
}

/** What an edition says of itself without being loaded. */
export interface EditionManifest {
  id: string;
  format: number;
  lists: ListManifest[];
  counts: {
    areas: number;
    modes: number;
    countries: number;
    listings: number;
    rules: number;
    controlledItems: number;
    organisations: Record<OrganisationRole, number>;
  };
}

/** A published snapshot in memory: everything that a look-up needs, and nothing that changes. */
export interface Edition {
  manifest: EditionManifest;
  publishedAt: string;
  catalogue: Catalogue;
  areaById: ReadonlyMap<string, Area>;
  countryByCode: ReadonlyMap<string, Country>;
  organisationById: ReadonlyMap<string, Organisation>;
  listById: ReadonlyMap<string, SanctionsList>;
  ruleById: ReadonlyMap<string, Rule>;
  listingsByOrganisation: ReadonlyMap<string, readonly Listing[]>;
  /** Opened on first use: a look-up without free text never pays for it. */
  search: () => SearchIndex;
}
