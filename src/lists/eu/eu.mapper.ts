import type { ListedParty, PartyKind } from "../../domain/listed-party.schema.ts";
import { countryCode } from "../country.names.ts";
import { partialDate, readDate, yearRange } from "../dates.ts";
import { PartyBuilder } from "../party.builder.ts";
import { joined } from "../text.clean.ts";
import type { EuRecord } from "./eu.record.ts";

const KINDS: Readonly<Record<string, PartyKind>> = {
  person: "person",
  p: "person",
  enterprise: "organisation",
  e: "organisation",
};

/** Type codes of the EU file that carry no word; the others are read by their description. */
const LABEL_OF_CODE: Readonly<Record<string, string>> = {
  passport: "Passport",
  diplomaticpassport: "Diplomatic Passport",
  id: "National identity card",
  fiscalcode: "Fiscal code",
  taxid: "Tax ID",
  ssn: "SSN",
  regnumber: "Registration number",
  tradelic: "Trade licence number",
  swiftbic: "SWIFT/BIC",
  imo: "IMO number",
  electid: "Electoral Registry No.",
  drivinglicence: "Driver's licence",
  residentperm: "Residency number",
  other: "Other number",
};

function addBirth(birth: EuRecord["births"][number], party: PartyBuilder): void {
  const number = (text: string) => Number(text) || undefined;
  const [year, month, day] = [number(birth.year), number(birth.month), number(birth.day)];
  const date = readDate(birth.date) ?? (year ? (partialDate(year, month, month && day) ?? partialDate(year)) : null);
  if (date) party.birth(date);
  for (const one of yearRange(Number(birth.from), Number(birth.to))) party.birth(one);
  if (birth.circa) party.note("Date of birth", `circa ${date ?? `${birth.from} to ${birth.to}`}`);
  else if (!date && birth.from) party.note("Date of birth", `${birth.from} to ${birth.to}`);
  party.note("Place of birth", joined(birth.place.filter((part) => part !== "UNKNOWN")));
}

function addContact({ label, value }: { label: string; value: string }, party: PartyBuilder): void {
  const email = /[^\s,;]+@[^\s,;]+/.exec(value)?.[0];
  if (email) party.identifier("email", email);
  else if (!party.labelledIdentifier(label, value, null)) party.note("Contact", joined([label, value], ": "));
}

/** The file marks no name as the own one; the first good one stands there by custom. */
function addNames(names: EuRecord["names"], party: PartyBuilder): void {
  const isWeak = (name: EuRecord["names"][number]) => !name.strong || /\blow?\s+quality/i.test(name.remark);
  const own = names.find((name) => !isWeak(name));
  for (const name of names) {
    party.name(name.whole, name === own ? "primary" : isWeak(name) ? "weak" : "strong");
    if (!/quality/i.test(name.remark)) party.note("Name remark", name.remark);
    party.note("Title", name.title);
    party.note("Function", name.role);
  }
}

function addIdentification(one: EuRecord["identifications"][number], party: PartyBuilder): void {
  const country = countryCode(one.country);
  const label = LABEL_OF_CODE[one.code.toLowerCase()] ?? one.description;
  if (!party.labelledIdentifier(label, one.number, country)) party.identifier("other", one.number, country);
}

/** Maps one entity of the EU financial sanctions file, whichever its form. */
export function mapEu(record: EuRecord): ListedParty {
  const party = new PartyBuilder(record.entry, KINDS[record.subjectType.toLowerCase()] ?? "unknown");
  addNames(record.names, party);
  for (const { programme, title, published, url } of record.regulations) {
    party.programme(programme);
    party.listedOn(readDate(published));
    party.note("Regulation", joined([title, url], " "));
  }
  party.listedOn(readDate(record.designationDate));
  for (const { parts, country, contact } of record.addresses) {
    party.address(joined(parts.filter((part) => part !== "UNKNOWN")));
    party.country(country);
    for (const one of contact) addContact(one, party);
  }
  for (const birth of record.births) addBirth(birth, party);
  for (const identification of record.identifications) addIdentification(identification, party);
  for (const citizenship of record.citizenships) party.country(citizenship);
  party.note("UN reference", record.unitedNationId);
  party.note("Remark", record.remark);
  return party.build();
}
