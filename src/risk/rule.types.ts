import type { Country } from "../domain/country.schema.ts";
import type { Deal, Nexus } from "../domain/deal.schema.ts";
import type { Evidence } from "../domain/evidence.ts";
import type { Facts } from "../domain/facts.schema.ts";
import type { RuledHit } from "../domain/hit.ts";
import type { Listing, SanctionsList } from "../domain/listing.schema.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { ControlledItem } from "../domain/rule.schema.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import type { FlagLevel } from "../domain/vocabulary.ts";
import type { FamilyHolding } from "../ownership/ownership.types.ts";
import type { RuleBook } from "./flag.types.ts";

/** Somebody named in a fact, and the lists on which that party is known to stand. */
export interface NamedParty {
  name: string;
  organisation: string | null;
}

/** A listing that has an address. `address` entries list the address itself, with no name (BIS, since 2024-06-12). */
export interface ListedAddress {
  list: string;
  kind: "party" | "address";
  /** Name of the listed party, or the address as the list has it. */
  name: string;
}

/** Everything that a rule may look at. Pure data: a rule asks nobody else. */
export interface RuleSubject {
  organisation: Organisation;
  /** What due diligence found; all null where nothing is known. */
  facts: Facts;
  country: Country | null;
  /** Listings of the party itself. */
  listings: readonly Listing[];
  /** What screening found of it, its owners and its banks. */
  hits: readonly RuledHit[];
  /** What listed parties hold of it, one entry for each family of lists that has a holding. */
  holdings: readonly FamilyHolding[];
  /** Ids of the lists on which a named party is known to stand today: by its record, by name, or by a confirmed hit. */
  listsOf: (party: NamedParty) => readonly string[];
  /** Date of the earliest of those listings, where known. */
  designatedOn: (party: NamedParty) => string | null;
  deal: Deal | null;
  nexus: Nexus;
  rules: RuleBook;
  lists: ReadonlyMap<string, SanctionsList>;
  /** Tier of a Common High Priority item by its HS-6 code. */
  tierOf: (hs6: string) => ControlledItem["tier"] | null;
  /** Listed parties at exactly an address, by its key (`addressKey`). Left out where no list of addresses is held. */
  listedAt?: (addressKey: string) => readonly ListedAddress[];
  /** Day on which the party was last screened against official lists; null or left out where none is in force. */
  screenedOn?: string | null;
  /** Day for which the answer holds, YYYY-MM-DD. */
  asOf: string;
}

/**
 * Rows of the due-diligence table that count: 3 owners, 4 code and IP, 5 payment, 6 goods, 7 destination, 8 history,
 * 9 users. A fact counts in one row only, and a row at most once.
 */
export const COUNTED_ROWS = [3, 4, 5, 6, 7, 8, 9] as const;
export type CountedRow = (typeof COUNTED_ROWS)[number];

export interface Fires {
  state: "fires";
  level: FlagLevel;
  /** Why the rule speaks here, in one plain sentence. */
  why: LocalisedText;
  evidence: readonly [Evidence, ...Evidence[]];
  /** Keeps the party out of recommendations whatever else is known. */
  excludes?: boolean;
  /** Set if this is a circumvention fact of that row. */
  row?: CountedRow;
}

/** The rule was asked with all the facts that it needs, and does not speak. */
export interface DoesNotFire {
  state: "does_not_fire";
}

export interface CannotTell {
  state: "cannot_tell";
  /** The record or deal field that is missing, such as `facts.russia.revenueShare`. */
  missing: string;
  /** The question that would settle it. */
  question: LocalisedText;
  /**
   * `deal` questions wait for a deal and leave the verdict alone; `partner` ones keep "recommended" away. `lists` is a
   * list that is not held: it is told with every answer, and nothing that the partner could answer would settle it.
   */
  about: "partner" | "deal" | "lists";
}

export type Outcome = Fires | DoesNotFire | CannotTell;

/** A rule as code: small, pure, with its data in the catalogue. Several outcomes where it speaks of several things. */
export type RuleFunction = (subject: RuleSubject) => Outcome | readonly Fires[];

/** Rule functions by the id of their record in the catalogue. */
export type RuleSet = Readonly<Record<string, RuleFunction>>;

export const doesNotFire: DoesNotFire = { state: "does_not_fire" };
