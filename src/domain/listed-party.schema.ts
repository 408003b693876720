import * as v from "valibot";
import { CountryCodeSchema, PartialDateSchema } from "./text.schema.ts";

export const PARTY_KINDS = ["person", "organisation", "vessel", "aircraft", "asset", "unknown"] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/**
 * `primary`: the entry's own name. `strong`: a good alias, a former name, a spelling in another script.
 * `weak`: an alias that the list itself calls low-quality.
 */
export const NAME_QUALITIES = ["primary", "strong", "weak"] as const;
export type NameQuality = (typeof NAME_QUALITIES)[number];

/** Kinds of identifier that tell parties apart. `other` keeps what a list gives without saying what it is. */
export const IDENTIFIER_TYPES = [
  "inn",
  "ogrn",
  "kpp",
  "bin",
  "iin",
  "tin",
  "uscc",
  "lei",
  "registration",
  "passport",
  "national_id",
  "imo",
  "swift",
  "website",
  "email",
  "phone",
  "crypto",
  "other",
] as const;
export type IdentifierType = (typeof IDENTIFIER_TYPES)[number];

export const ListedNameSchema = v.strictObject({
  text: v.pipe(v.string(), v.nonEmpty()),
  quality: v.picklist(NAME_QUALITIES),
});

/** One entry of an official list, in one shape for every list. The source's own record is kept beside it. */
export const ListedPartySchema = v.strictObject({
  /** The list's own id for the entry, or a key made of what the list gives where it has none. Unique within a list. */
  entry: v.pipe(v.string(), v.nonEmpty()),
  kind: v.picklist(PARTY_KINDS),
  /** At least one; the primary one first. */
  names: v.pipe(v.array(ListedNameSchema), v.minLength(1)),
  /** ISO codes of seat, address, nationality or citizenship; deduplicated and sorted. */
  countries: v.array(CountryCodeSchema),
  addresses: v.array(v.string()),
  identifiers: v.array(
    v.strictObject({
      type: v.picklist(IDENTIFIER_TYPES),
      value: v.pipe(v.string(), v.nonEmpty()),
      country: v.nullable(CountryCodeSchema),
    }),
  ),
  /** Dates of birth of a person, as exactly as the list gives them. */
  births: v.array(PartialDateSchema),
  programmes: v.array(v.string()),
  /** Names of parties that the entry says it is linked to. */
  linkedTo: v.array(v.string()),
  listedOn: v.nullable(PartialDateSchema),
  /** Licence policy and notice of export-control lists, the reason of others: shown as the list words it. */
  notes: v.array(v.strictObject({ label: v.string(), text: v.string() })),
});
export type ListedParty = v.InferOutput<typeof ListedPartySchema>;
