import type { TextFile } from "../input.text.ts";
import { childrenOf, readXmlRecords, textAt, type XmlHeader, type XmlNode } from "../xml.records.ts";
import type { EuRecord } from "./eu.record.ts";

const wholeName = (attributes: Record<string, string>): string =>
  attributes.wholeName || [attributes.firstName, attributes.middleName, attributes.lastName].filter(Boolean).join(" ");

/** Parts of an address in the order of reading; the same attributes describe places of birth. */
const placeParts = (at: Record<string, string>): string[] =>
  ["street", "poBox", "zipCode", "city", "place", "region", "countryDescription"].map((name) => at[name] ?? "");

const country = (at: Record<string, string>): string => at.countryIso2Code || at.countryDescription || "";

/** Readers of the parts of an entity, by element. */
const PARTS: Readonly<Record<string, (record: EuRecord, node: XmlNode, at: Record<string, string>) => void>> = {
  remark(record, node) {
    record.remark = [record.remark, node.text].filter(Boolean).join("; ");
  },
  subjectType(record, _, at) {
    record.subjectType = at.code ?? "";
  },
  regulation(record, node, at) {
    const published = at.entryIntoForceDate || at.publicationDate || "";
    const url = textAt(node, "publicationUrl");
    record.regulations.push({ programme: at.programme ?? "", title: at.numberTitle ?? "", published, url });
  },
  nameAlias(record, node, at) {
    record.names.push({
      whole: wholeName(at),
      strong: at.strong !== "false",
      remark: textAt(node, "remark"),
      title: at.title ?? "",
      role: at.function ?? "",
    });
  },
  address(record, node, at) {
    const contact = childrenOf(node, "contactInfo").map(({ attributes: { key = "", value = "" } }) => ({
      label: key,
      value,
    }));
    record.addresses.push({ parts: placeParts(at), country: country(at), contact });
  },
  birthdate(record, _, at) {
    record.births.push({
      date: at.birthdate ?? "",
      year: at.year ?? "",
      month: at.monthOfYear ?? "",
      day: at.dayOfMonth ?? "",
      from: at.yearRangeFrom ?? "",
      to: at.yearRangeTo ?? "",
      circa: at.circa === "true",
      place: placeParts(at),
    });
  },
  identification(record, _, at) {
    record.identifications.push({
      number: at.latinNumber || at.number || "",
      code: at.identificationTypeCode ?? "",
      description: at.identificationTypeDescription ?? "",
      country: country(at),
    });
  },
  citizenship(record, _, at) {
    record.citizenships.push(country(at));
  },
};

/** One `sanctionEntity` of schema 1.1. */
function euRecord(node: XmlNode): EuRecord {
  const at = node.attributes;
  const record: EuRecord = {
    entry: at.euReferenceNumber || at.logicalId || "",
    logicalId: at.logicalId ?? "",
    subjectType: "",
    designationDate: at.designationDate ?? "",
    unitedNationId: at.unitedNationId ?? "",
    remark: "",
    names: [],
    regulations: [],
    addresses: [],
    births: [],
    identifications: [],
    citizenships: [],
    raw: node,
  };
  for (const child of node.children) PARTS[child.name]?.(record, child, child.attributes);
  return record;
}

/**
 * Reads xmlFullSanctionsList_1_1: root `export`, one `sanctionEntity` each, everything in attributes.
 * @throws {ListRefusal} as readXmlRecords.
 */
export const readEuXml = (file: TextFile, onRecord: (record: EuRecord, line: number) => void): Promise<XmlHeader> =>
  readXmlRecords(file, { root: "export", records: ["sanctionEntity"] }, (node, line) => onRecord(euRecord(node), line));
