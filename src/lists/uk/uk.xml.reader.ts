import type { TextFile } from "../input.text.ts";
import { joined } from "../text.clean.ts";
import {
  childOf,
  childrenOf,
  descendants,
  readXmlRecords,
  textAt,
  type XmlHeader,
  type XmlNode,
} from "../xml.records.ts";
import { newUkRecord, type UkRecord } from "./uk.record.ts";

const NAME_PARTS = ["Name1", "Name2", "Name3", "Name4", "Name5", "Name6"];
const ADDRESS_PARTS = [
  "AddressLine1",
  "AddressLine2",
  "AddressLine3",
  "AddressLine4",
  "AddressLine5",
  "AddressLine6",
  "AddressPostalCode",
  "AddressCountry",
];

const IDENTIFIERS: readonly (readonly [string, string])[] = [
  ["PhoneNumber", "Phone number"],
  ["Website", "Website"],
  ["EmailAddress", "Email"],
  ["BusinessRegistrationNumber", "Registration number"],
  ["IMONumber", "IMO number"],
  ["HullIdentificationNumber", "Hull identification number"],
];

const NOTES: readonly (readonly [string, string])[] = [
  ["Title", "Title"],
  ["UNReferenceNumber", "UN reference"],
  ["SanctionsImposed", "Sanctions imposed"],
  ["UKStatementofReasons", "Statement of reasons"],
  ["OtherInformation", "Other information"],
  ["Position", "Position"],
  ["TypeOfEntity", "Type of entity"],
  ["Subsidiary", "Subsidiaries"],
  ["TypeOfShip", "Type of ship"],
  ["PreviousFlag", "Previous flags"],
];

const texts = (node: XmlNode, name: string): string[] =>
  descendants(node, name).flatMap(({ text }) => (text ? [text] : []));

function ukRecord(node: XmlNode): UkRecord {
  const record = newUkRecord(textAt(node, "UniqueID"), node);
  record.type = textAt(node, "IndividualEntityShip");
  record.regime = textAt(node, "RegimeName");
  record.designated = textAt(node, "DateDesignated");
  for (const name of childrenOf(childOf(node, "Names"), "Name")) {
    const text = joined(
      NAME_PARTS.map((part) => textAt(name, part)),
      " ",
    );
    record.names.push({ text, type: textAt(name, "NameType"), strength: textAt(name, "AliasStrength") });
  }
  record.nonLatinNames = texts(node, "NameNonLatinScript");
  for (const address of descendants(node, "Address")) {
    record.addresses.push({
      parts: ADDRESS_PARTS.map((part) => textAt(address, part)),
      country: textAt(address, "AddressCountry"),
    });
  }
  record.births = texts(node, "DOB");
  record.nationalities = texts(node, "Nationality");
  record.flags = texts(node, "CurrentBelievedFlagOfShip");
  for (const [element, label] of IDENTIFIERS)
    record.identifiers.push(...texts(node, element).map((value) => ({ label, value, info: "" })));
  for (const [element, label] of [
    ["Passport", "Passport"],
    ["NationalIdentifier", "National ID"],
  ] as const) {
    for (const one of descendants(node, element)) {
      record.identifiers.push({
        label,
        value: textAt(one, `${element}Number`),
        info: textAt(one, `${element}AdditionalInformation`),
      });
    }
  }
  record.linkedTo = [...texts(node, "ParentCompany"), ...texts(node, "CurrentOwnerOperator")];
  for (const [element, label] of NOTES) record.notes.push(...texts(node, element).map((text) => ({ label, text })));
  for (const location of descendants(node, "Location")) {
    record.notes.push({
      label: "Place of birth",
      text: joined([textAt(location, "TownOfBirth"), textAt(location, "CountryOfBirth")]),
    });
  }
  return record;
}

/**
 * Reads UK-Sanctions-List.xml: root `Designations` with `DateGenerated` and one `Designation` each.
 * @throws {ListRefusal} as readXmlRecords.
 */
export const readUkXml = (file: TextFile, onRecord: (record: UkRecord, line: number) => void): Promise<XmlHeader> =>
  readXmlRecords(file, { root: "Designations", records: ["Designation"] }, (node, line) =>
    onRecord(ukRecord(node), line),
  );
