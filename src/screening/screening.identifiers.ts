import type { IdentifierType } from "../domain/listed-party.schema.ts";

/** Types whose value names one party; the others (website, phone …) only support a match. */
export const DECISIVE_IDENTIFIERS: ReadonlySet<IdentifierType> = new Set([
  "inn",
  "ogrn",
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
  "crypto",
]);

/** Types of which a party has one, so that another value contradicts. KPP and SWIFT differ by branch. */
export const SINGLE_IDENTIFIERS: ReadonlySet<IdentifierType> = new Set([
  "inn",
  "ogrn",
  "bin",
  "iin",
  "tin",
  "uscc",
  "lei",
  "imo",
]);

/** Types that registers and lists mix up: a Russian INN is listed as a tax number, an OGRN as a registration number. */
const FAMILIES: Partial<Record<IdentifierType, string>> = {
  inn: "tax",
  tin: "tax",
  bin: "tax",
  iin: "tax",
  uscc: "tax",
  ogrn: "registration",
  registration: "registration",
};

/** Shorter values ("12", "A1") are shared by chance. */
export const MIN_DECISIVE_LENGTH = 6;

/** The key of an identifier: its family, and its letters and digits in upper case. Equal keys are one identifier. */
export function normaliseIdentifier(type: IdentifierType, value: string): string {
  const family = FAMILIES[type] ?? type;
  const text = value.slice(0, 200).replaceAll("№", "").normalize("NFKC");
  if (type === "website")
    return `${family} ${text
      .toLowerCase()
      .replace(/^https?:\/\//, "")
      .replace(/^www\./, "")
      .replace(/\/.*$/, "")}`;
  if (type === "email") return `${family} ${text.trim().toLowerCase()}`;
  if (type === "crypto") return `${family} ${text.trim()}`;
  return `${family} ${text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "")}`;
}

/** The value part of a key. */
export const identifierValue = (key: string): string => key.slice(key.indexOf(" ") + 1);
