import type { IdentifierType, ListedParty, PartyKind } from "../domain/listed-party.schema.ts";
import type { Listing } from "../domain/listing.schema.ts";
import type { ScreeningEntry } from "./screening.types.ts";

/** Entry id of a starter listing whose source gives no number of its own. */
export const EXTRACT_PREFIX = "extract:";

export const entryOfListing = (listing: Listing): string => listing.entry ?? `${EXTRACT_PREFIX}${listing.id}`;

const KINDS: Record<Listing["subject"]["kind"], PartyKind> = {
  organisation: "organisation",
  person: "person",
  asset: "asset",
};

/** What a number is, from its country and length: the extract's sources print most of them without saying. */
function identifierType(digits: string, country: string | null): IdentifierType {
  if (country === "RU" && /^\d{10}(\d{2})?$/.test(digits)) return "inn";
  if (country === "RU" && /^\d{13}(\d{2})?$/.test(digits)) return "ogrn";
  if (country === "KZ" && /^\d{12}$/.test(digits)) return "bin";
  if (country === "UZ" && /^\d{9}$/.test(digits)) return "inn";
  if (country === "KG" && /^\d{14}$/.test(digits)) return "inn";
  if (country === "CN" && /^[0-9A-Z]{18}$/.test(digits)) return "uscc";
  return "registration";
}

/** A starter listing in the shape of every other list's entries. */
export function entryFromListing(listing: Listing): ScreeningEntry {
  const { subject } = listing;
  const party: ListedParty = {
    entry: entryOfListing(listing),
    kind: KINDS[subject.kind],
    names: [
      { text: subject.name, quality: "primary" },
      ...subject.aliases.map((text) => ({ text, quality: "strong" as const })),
    ],
    countries: subject.country ? [subject.country] : [],
    addresses: subject.addresses,
    identifiers: subject.identifiers.map((value) => ({
      type: identifierType(value, subject.country),
      value,
      country: subject.country,
    })),
    births: [],
    programmes: listing.programme ? [listing.programme] : [],
    linkedTo: [],
    listedOn: listing.listedOn,
    notes: [],
  };
  return { list: listing.list, party };
}

/**
 * Official entries first, then the starter listings that no official entry repeats. A starter listing is kept
 * beside an official list, because a list that was imported may be older than the extract.
 */
export function allEntries(official: readonly ScreeningEntry[], listings: readonly Listing[]): ScreeningEntry[] {
  const known = new Set(official.map(({ list, party }) => `${list}/${party.entry}`));
  const starters = listings
    .filter(({ delistedOn }) => delistedOn === null)
    .map(entryFromListing)
    .filter(({ list, party }) => !known.has(`${list}/${party.entry}`));
  return [...official, ...starters];
}
