import type { Area } from "../domain/area.schema.ts";
import type { Catalogue } from "../domain/catalogue.ts";
import type { Country } from "../domain/country.schema.ts";
import type { RuledHit } from "../domain/hit.ts";
import type { Listing, SanctionsList } from "../domain/listing.schema.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { Rule } from "../domain/rule.schema.ts";
import type { OrganisationRole } from "../domain/vocabulary.ts";
import type { Screening } from "../screening/screening.part.ts";
import type { SearchEngine } from "../search/search.engine.ts";

/** Raised with every change to what the parts of an edition look like. */
export const EDITION_FORMAT = 3;

/** A version of an official list as an edition holds it. */
export interface OfficialVersion {
  source: string;
  version: string;
  hash: string;
  /** Day of publication as the list states it; null where it does not. */
  listDate: string | null;
  importedAt: string;
  entries: number;
  added: number;
  removed: number;
  changed: number;
}

/** One entry that a version added, removed or changed. */
export interface VersionChange {
  list: string;
  entry: string;
  change: "added" | "removed" | "changed";
  name: string;
}

/** The versions that a source has had, newest first, and what the one in force changed. */
export interface SourceManifest {
  source: string;
  versions: OfficialVersion[];
  changes: VersionChange[];
  /** True if there were more changes than are kept here. */
  changesCut: boolean;
}

export interface ListManifest {
  list: string;
  /** Newest first: one list may come from two sources. */
  official: OfficialVersion[];
  /** Entries of the starter extract, which stay beside the official ones. */
  extract: { entries: number; asOf: string };
}

/** What the core part of an edition holds. */
export interface EditionContent {
  catalogue: Catalogue;
  hits: RuledHit[];
}

/** What an edition says of itself without being loaded. */
export interface EditionManifest {
  id: string;
  format: number;
  lists: ListManifest[];
  sources: SourceManifest[];
  counts: {
    areas: number;
    modes: number;
    countries: number;
    listings: number;
    /** Parties that names are screened against: official entries and starter listings. */
    screened: number;
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
  search: () => SearchEngine;
  hitsByOrganisation: ReadonlyMap<string, readonly RuledHit[]>;
  /** Read on first use: names of all lists are many times the rest of an edition. */
  screening: () => Promise<Screening>;
}
