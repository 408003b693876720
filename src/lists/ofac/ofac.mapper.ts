import type { ListedParty, NameQuality, PartyKind } from "../../domain/listed-party.schema.ts";
import { countryCode } from "../country.names.ts";
import { readDate } from "../dates.ts";
import { PartyBuilder } from "../party.builder.ts";
import { joined } from "../text.clean.ts";
import { childOf, childrenOf, textAt, textsIn, type XmlNode } from "../xml.records.ts";
import type { OfacCsvRecord } from "./ofac.csv.reader.ts";
import { readRemarks } from "./ofac.remarks.ts";

export interface OfacParty {
  party: ListedParty;
  /** All that tells the list apart: the remarks, or in XML what stands in identifiers instead. */
  remarks: string;
}

/** Null of the legacy CSV, usually with a space after it. */
const NULL_CELL = /^-0-\s*$/;
const cellText = (cell: string | undefined): string => (cell === undefined || NULL_CELL.test(cell) ? "" : cell.trim());

const KINDS: Readonly<Record<string, PartyKind>> = {
  individual: "person",
  vessel: "vessel",
  aircraft: "aircraft",
  entity: "organisation",
  // The CSV has no word for an entity.
  "": "organisation",
};
const kindOf = (word: string): PartyKind => KINDS[word.toLowerCase()] ?? "unknown";

function addName(party: PartyBuilder, name: string, quality: NameQuality): void {
  if (party.kind === "person") party.personName(name, quality);
  else party.name(name, quality);
}

function addVessel(party: PartyBuilder, vessel: { callSign: string; type: string; flag: string; owner: string }): void {
  if (vessel.callSign) party.identifier("other", `Call sign ${vessel.callSign}`);
  party.note("Vessel type", vessel.type);
  party.note("Vessel flag", vessel.flag);
  party.country(vessel.flag);
  party.linkedTo(vessel.owner);
}

/** Columns by the OFAC data specification (dat_spec.txt of 25 September 2023). */
export function mapOfacCsv(record: OfacCsvRecord): OfacParty {
  const [id = "", name, type, programmes, title, callSign, vesselType, , , flag, owner, cut] = record.primary;
  const party = new PartyBuilder(id, kindOf(cellText(type)));
  addName(party, cellText(name), "primary");
  // Weak aliases stand in the remarks, so everything in alt.csv is strong; fka and nka are names like the others.
  for (const alias of record.aliases) addName(party, cellText(alias[3]), "strong");
  for (const [, , street, city, country] of record.addresses) {
    party.address(joined([cellText(street), cellText(city), cellText(country)]));
    party.country(cellText(country));
  }
  for (const programme of cellText(programmes).split("] [")) party.programme(programme);
  party.note("Title", cellText(title));
  addVessel(party, {
    callSign: cellText(callSign),
    type: cellText(vesselType),
    flag: cellText(flag),
    owner: cellText(owner),
  });
  // The remarks are cut at 1,000 characters and go on in the comments in the middle of a word.
  const remarks = [cellText(cut), ...record.comments.map(cellText)].join("");
  readRemarks(remarks, party);
  return { party: party.build(), remarks };
}

function xmlName(node: XmlNode): string {
  return joined([textAt(node, "lastName"), textAt(node, "firstName")]);
}

function addXmlIdentifiers(record: XmlNode, party: PartyBuilder): string[] {
  const remarks: string[] = [];
  for (const id of childrenOf(childOf(record, "idList"), "id")) {
    const label = textAt(id, "idType");
    const value = textAt(id, "idNumber");
    const country = textAt(id, "idCountry");
    remarks.push(`${label} ${value}`);
    if (party.labelledIdentifier(label, value, countryCode(country))) continue;
    if (label.startsWith("Nationality of Registration")) party.country(value || country);
    if (label.startsWith("Listing Date")) party.listedOn(readDate(value));
    party.note(label.replace(/[:\s-]+$/, ""), value);
  }
  return remarks;
}

/** Elements by OFAC's sdn.xsd; local names, because the namespace changed in May 2024. */
export function mapOfacXml(record: XmlNode): OfacParty {
  const party = new PartyBuilder(textAt(record, "uid"), kindOf(textAt(record, "sdnType")));
  addName(party, xmlName(record), "primary");
  for (const aka of childrenOf(childOf(record, "akaList"), "aka")) {
    addName(party, xmlName(aka), textAt(aka, "category").toLowerCase() === "weak" ? "weak" : "strong");
  }
  for (const address of childrenOf(childOf(record, "addressList"), "address")) {
    const parts = ["address1", "address2", "address3", "city", "stateOrProvince", "postalCode", "country"];
    party.address(joined(parts.map((name) => textAt(address, name))));
    party.country(textAt(address, "country"));
  }
  for (const list of ["nationality", "citizenship"]) {
    for (const item of childrenOf(childOf(record, `${list}List`), list)) party.country(textAt(item, "country"));
  }
  for (const item of childrenOf(childOf(record, "dateOfBirthList"), "dateOfBirthItem"))
    party.birth(textAt(item, "dateOfBirth"));
  for (const item of childrenOf(childOf(record, "placeOfBirthList"), "placeOfBirthItem"))
    party.note("Place of birth", textAt(item, "placeOfBirth"));
  for (const programme of textsIn(record, "programList", "program")) party.programme(programme);
  party.note("Title", textAt(record, "title"));
  const vessel = childOf(record, "vesselInfo");
  addVessel(party, {
    callSign: textAt(vessel, "callSign"),
    type: textAt(vessel, "vesselType"),
    flag: textAt(vessel, "vesselFlag"),
    owner: textAt(vessel, "vesselOwner"),
  });
  const remarks = [textAt(record, "remarks"), ...addXmlIdentifiers(record, party)];
  readRemarks(remarks[0] ?? "", party);
  return { party: party.build(), remarks: remarks.join("; ") };
}
