import type { ListedParty, NameQuality } from "../../domain/listed-party.schema.ts";
import { countryCode } from "../country.names.ts";
import { readDate, yearRange } from "../dates.ts";
import { PartyBuilder } from "../party.builder.ts";
import { cleanText, joined, withShortForm } from "../text.clean.ts";
import { childrenOf, textAt, type XmlNode } from "../xml.records.ts";

const NAME_PARTS = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME", "FIFTH_NAME", "SIXTH_NAME"];
const ADDRESS_PARTS = ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY"];

/** "Low" is the list's word for a weak alias; "Good", "a.k.a.", "f.k.a." and no word are names. */
const aliasQuality = (word: string): NameQuality => (/^low/i.test(word.trim()) ? "weak" : "strong");

/** Longer brackets are remarks ("false identity related to …"). */
const LONGEST_BRACKET = 40;

/** The list writes "na" into parts of a name that do not exist. */
const namePart = (text: string): string => (/^na$/i.test(text) ? "" : text);

const isOriginalScriptMark = (text: string) => /^\(?original script\)?$/i.test(text);

/**
 * Names in one ALIAS_NAME: some hold several with ";" between, with "a)", "b)" before, or as an original
 * with its Latin forms in brackets ("Имя (Imya; Imia)").
 */
export function aliasNames(text: string): string[] {
  const whole = cleanText(text).replace(/\s*\(original script\)/gi, "");
  const bracket = whole.includes(";") ? /^([^();]+?)\s*(?:\(([^();]{1,12})\)\s*)?\((.+;.+)\)$/.exec(whole) : null;
  const parts = bracket ? [bracket[1] ?? "", bracket[2] ?? "", ...(bracket[3] ?? "").split(";")] : whole.split(";");
  return parts
    .flatMap((part) => part.split(/(?:^|\s)[a-z]\)\s/))
    .map((part) => cleanText(part).replace(/^,\s*|,$/g, ""))
    .filter((part) => part && !isOriginalScriptMark(part))
    .flatMap(splitBracket);
}

/** A bracket at the end holds the name in another script, a short form, or a whole sentence that is no name. */
function splitBracket(name: string): string[] {
  const [, own, bracket] = /^(.*\S)\s*\(([^()]+)\)$/.exec(name) ?? [];
  if (!own || !bracket) return [name];
  if (/\p{Script=Latin}/u.test(own) !== /\p{Script=Latin}/u.test(bracket)) return [own, bracket.trim()];
  return bracket.length > LONGEST_BRACKET ? [own] : withShortForm(name);
}

function addBirth(node: XmlNode, party: PartyBuilder): void {
  const [from, to] = [Number(textAt(node, "FROM_YEAR")), Number(textAt(node, "TO_YEAR"))];
  const date = readDate(textAt(node, "DATE")) ?? readDate(textAt(node, "YEAR"));
  const note = textAt(node, "NOTE");
  if (date) party.birth(date);
  else if (from && to) {
    for (const year of yearRange(from, to)) party.birth(year);
    party.note("Date of birth", `${from} to ${to}`);
  } else party.birth(readDate(note) ?? note);
  if (date && note) party.note("Date of birth", note);
  if (textAt(node, "TYPE_OF_DATE") === "APPROXIMATELY" && date) party.note("Date of birth", `approximately ${date}`);
}

function addDocument(node: XmlNode, party: PartyBuilder): void {
  const number = textAt(node, "NUMBER");
  const label = textAt(node, "TYPE_OF_DOCUMENT") || textAt(node, "TYPE_OF_DOCUMENT2");
  const country = countryCode(textAt(node, "ISSUING_COUNTRY")) ?? countryCode(textAt(node, "COUNTRY_OF_ISSUE"));
  if (number && !party.labelledIdentifier(label, number, country)) party.identifier("other", number, country);
  party.note("Document", joined([label, number, textAt(node, "NOTE")]));
}

/** IMO numbers of ships and owners stand only in the comments. */
function addImo(comments: string, party: PartyBuilder): void {
  for (const [, number] of comments.matchAll(/\bIMO\)?\s*(?:Number|No\.?)?\s*:?\s*(\d{7})\b/gi))
    party.identifier("registration", `IMO ${number}`);
}

function addNames(record: XmlNode, party: PartyBuilder): void {
  const parts = NAME_PARTS.map((part) => namePart(textAt(record, part)));
  for (const [at, name] of withShortForm(joined(parts, " ")).entries())
    party.name(name, at === 0 ? "primary" : "strong");
  for (const name of aliasNames(textAt(record, "NAME_ORIGINAL_SCRIPT"))) party.name(name, "strong");
  for (const alias of childrenOf(record, `${record.name}_ALIAS`)) {
    const quality = aliasQuality(textAt(alias, "QUALITY"));
    for (const name of aliasNames(textAt(alias, "ALIAS_NAME"))) party.name(name, quality);
    party.birth(readDate(textAt(alias, "DATE_OF_BIRTH")));
  }
}

/** Texts of elements that hold their values in VALUE. */
const valuesOf = (record: XmlNode, element: string): string[] =>
  childrenOf(record, element).flatMap((node) => childrenOf(node, "VALUE").map(({ text }) => text));

/** Maps an INDIVIDUAL or ENTITY of the UN's consolidated list. */
export function mapUn(record: XmlNode): ListedParty {
  const kind = record.name === "INDIVIDUAL" ? "person" : "organisation";
  const party = new PartyBuilder(textAt(record, "DATAID"), kind);
  addNames(record, party);
  for (const address of childrenOf(record, `${record.name}_ADDRESS`)) {
    party.address(joined(ADDRESS_PARTS.map((part) => textAt(address, part))));
    party.country(textAt(address, "COUNTRY"));
    party.note("Address", textAt(address, "NOTE"));
  }
  for (const nationality of valuesOf(record, "NATIONALITY")) party.country(nationality);
  for (const birth of childrenOf(record, "INDIVIDUAL_DATE_OF_BIRTH")) addBirth(birth, party);
  for (const place of childrenOf(record, "INDIVIDUAL_PLACE_OF_BIRTH")) {
    party.note("Place of birth", joined(["CITY", "STATE_PROVINCE", "COUNTRY"].map((part) => textAt(place, part))));
  }
  for (const document of childrenOf(record, "INDIVIDUAL_DOCUMENT")) addDocument(document, party);
  party.programme(textAt(record, "UN_LIST_TYPE"));
  party.listedOn(readDate(textAt(record, "LISTED_ON")));
  for (const title of valuesOf(record, "TITLE")) party.note("Title", title);
  for (const designation of valuesOf(record, "DESIGNATION")) party.note("Designation", designation);
  party.note("UN reference", textAt(record, "REFERENCE_NUMBER"));
  party.note("Comments", textAt(record, "COMMENTS1"));
  addImo(textAt(record, "COMMENTS1"), party);
  return party.build();
}
