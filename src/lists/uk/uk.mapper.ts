import type { ListedParty, NameQuality, PartyKind } from "../../domain/listed-party.schema.ts";
import { countryCode } from "../country.names.ts";
import { readDate } from "../dates.ts";
import { PartyBuilder } from "../party.builder.ts";
import { joined } from "../text.clean.ts";
import type { UkRecord } from "./uk.record.ts";

const KINDS: Readonly<Record<string, PartyKind>> = { individual: "person", entity: "organisation", ship: "vessel" };

/** "Primary Name", "Primary name variation", "Alias", "ALias": the list is not steady in its capitals. */
function quality(type: string, strength: string): NameQuality {
  if (/low/i.test(strength)) return "weak";
  return /^primary name$/i.test(type.trim()) ? "primary" : "strong";
}

function addIdentifier({ label, value, info }: UkRecord["identifiers"][number], party: PartyBuilder): void {
  // A field can say in words that a number is unknown.
  if (!/\d|@|\./.test(value)) {
    party.note(label, value);
    return;
  }
  const imo = /(?:IMO)?\s*(\d{7})$/i.exec(value)?.[1];
  const country = countryCode(
    /^(?:\(\d+\)\s*)?([A-Z][A-Za-z ]+?)(?:\s+(?:passport|number|national).*)?$/.exec(info)?.[1],
  );
  party.labelledIdentifier(label, label === "IMO number" && imo ? imo : value, country);
  if (info) party.note(`${label} information`, info);
}

/** Maps one designation of the UK Sanctions List, whichever its form. */
export function mapUk(record: UkRecord): ListedParty {
  const party = new PartyBuilder(record.uniqueId, KINDS[record.type.trim().toLowerCase()] ?? "unknown");
  for (const { text, type, strength } of record.names) party.name(text, quality(type, strength));
  for (const name of record.nonLatinNames) party.name(name, "strong");
  for (const { parts, country } of record.addresses) {
    party.address(joined(parts));
    party.country(country);
  }
  // Unknown parts are written as letters or zeros: "dd/mm/1957", "00/00/1957".
  for (const birth of record.births) party.birth(readDate(birth) ?? birth);
  for (const country of [...record.nationalities, ...record.flags]) party.country(country);
  for (const identifier of record.identifiers) addIdentifier(identifier, party);
  for (const name of record.linkedTo) party.linkedTo(name);
  party.programme(record.regime);
  party.listedOn(readDate(record.designated));
  for (const { label, text } of record.notes) party.note(label, text);
  return party.build();
}
