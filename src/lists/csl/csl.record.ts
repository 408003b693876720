import { countryCode } from "../country.names.ts";
import type { TableRow } from "../csv.rows.ts";
import { readDate } from "../dates.ts";
import type { PartyBuilder } from "../party.builder.ts";
import { cleanText, distinct, joined, semicolonList } from "../text.clean.ts";

/** One row of the CSL, the same from CSV and JSON. */
export interface CslRecord {
  source: string;
  entityNumber: string;
  type: string;
  name: string;
  altNames: string[];
  programs: string[];
  addresses: { text: string; country: string | null }[];
  ids: { type: string; number: string; country: string | null }[];
  births: string[];
  nationalities: string[];
  startDate: string | null;
  notes: { label: string; text: string }[];
  raw: unknown;
}

/** What an export-control or sanctions flag shows, by column; labels are for readers. */
const NOTE_COLUMNS: readonly (readonly [string, string])[] = [
  ["license_requirement", "Licence requirement"],
  ["license_policy", "Licence policy"],
  ["federal_register_notice", "Federal Register notice"],
  ["end_date", "End date"],
  ["standard_order", "Standard order"],
  ["title", "Title"],
  ["remarks", "Remarks"],
  ["places_of_birth", "Place of birth"],
  ["vessel_type", "Vessel type"],
  ["vessel_flag", "Vessel flag"],
  ["call_sign", "Call sign"],
];

/** Addresses end with the ISO code of the country; one that is a code alone stands for the country only. */
function csvAddress(text: string): CslRecord["addresses"][number] {
  return { text, country: countryCode(/(?:^|,\s*)([A-Z]{2})$/.exec(text)?.[1]) };
}

/** "CC, date, date, number, Type": country and dates may be missing, number and type may hold commas. */
function csvId(text: string): CslRecord["ids"][number] {
  const parts = text.split(", ");
  const type = parts.length > 1 ? (parts.pop() ?? "") : "";
  const country = parts.length > 1 ? countryCode(/^[A-Z]{2}$/.exec(parts[0] ?? "")?.[0]) : null;
  if (country) parts.shift();
  while (parts.length > 1 && /^\d{4}-\d{2}-\d{2}$/.test(parts[0] ?? "")) parts.shift();
  return { type, number: parts.join(", "), country };
}

/** A row of consolidated.csv, 29 columns, values of one cell joined by "; ". */
export function cslRecordOfRow(row: TableRow): CslRecord {
  return {
    source: cleanText(row.source),
    entityNumber: cleanText(row.entity_number),
    type: cleanText(row.type),
    name: cleanText(row.name),
    altNames: semicolonList(row.alt_names),
    programs: semicolonList(row.programs),
    addresses: semicolonList(row.addresses).map(csvAddress),
    ids: semicolonList(row.ids).map(csvId),
    births: semicolonList(row.dates_of_birth),
    nationalities: [...semicolonList(row.nationalities), ...semicolonList(row.citizenships)],
    startDate: readDate(row.start_date),
    notes: NOTE_COLUMNS.map(([column, label]) => ({ label, text: cleanText(row[column]) })).filter(({ text }) => text),
    raw: row,
  };
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number"
    ? cleanText(String(value))
    : Array.isArray(value)
      ? value.map(textOf).filter(Boolean).join("; ")
      : "";
/** Lists are arrays in the bulk file; the older API gave them as text. */
const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? distinct(value.map(textOf)) : semicolonList(textOf(value));
const objectsOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** An element of `results` of consolidated.json; the same fields as the CSV, with addresses and ids as objects. */
export function cslRecordOfJson(value: unknown): CslRecord | null {
  if (!isObject(value)) return null;
  return {
    source: textOf(value.source),
    entityNumber: textOf(value.entity_number),
    type: textOf(value.type),
    name: textOf(value.name),
    altNames: listOf(value.alt_names),
    programs: listOf(value.programs),
    addresses: objectsOf(value.addresses).map((address) => ({
      text: joined(["address", "city", "state", "postal_code", "country"].map((field) => textOf(address[field]))),
      country: countryCode(textOf(address.country)),
    })),
    ids: objectsOf(value.ids).map((id) => ({
      type: textOf(id.type),
      number: textOf(id.number),
      country: countryCode(textOf(id.country)),
    })),
    births: listOf(value.dates_of_birth),
    nationalities: [...listOf(value.nationalities), ...listOf(value.citizenships)],
    startDate: readDate(textOf(value.start_date)),
    notes: NOTE_COLUMNS.map(([column, label]) => ({ label, text: textOf(value[column]) })).filter(({ text }) => text),
    raw: value,
  };
}

/** Everything of a row but its names. */
export function addCslRecord(record: CslRecord, party: PartyBuilder): void {
  for (const { text, country } of record.addresses) {
    // "SY" alone is a country and no address.
    if (!/^[A-Z]{2}$/.test(text)) party.address(text);
    party.country(country);
  }
  for (const { type, number, country } of record.ids) {
    if (!party.labelledIdentifier(type, number, country))
      party.note(type.replace(/[:\s-]+$/, "") || "Identification", number);
  }
  for (const birth of record.births) party.birth(birth);
  for (const nationality of record.nationalities) party.country(nationality);
  for (const programme of record.programs) party.programme(programme);
  for (const { label, text } of record.notes) party.note(label, text);
  for (const [, linked] of record.notes.flatMap(({ text }) => [
    ...text.matchAll(/\(Linked To: ([^()]*(?:\([^()]*\)[^()]*)*)\)/g),
  ]))
    party.linkedTo(linked);
  party.listedOn(record.startDate);
}
