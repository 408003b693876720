import { countryCode } from "../country.names.ts";
import { readDate } from "../dates.ts";
import { identifierType } from "../identifiers.ts";
import type { PartyBuilder } from "../party.builder.ts";

const WEAK_ALIAS = /^(?:a|f|n)\.k\.a\. ['‘](.+)['’]$/;
const LINKED_TO = /^\(?Linked To: (.+?)\)?$/;
const NATIONALITY = /^(?:nationality|citizen|Nationality of Registration) (.+)$/;
const LISTING_DATE = /^Listing Date \([^)]*\):? (.+)$/;
/** Facts that tell the reader what the listing means; the others go into one note together. */
const LABELLED_NOTE =
  /^(POB|Gender|Secondary sanctions risk:|Additional Sanctions Information -|Organization Established Date|Organization Type:|Target Type|Former Vessel Flag|Aircraft Operator|Executive Order \d+ (?:Directive Determination|Directive Information|information):?(?: -)?|CAATSA Section 235 Information:|Transactions Prohibited For Persons Owned or Controlled By U\.S\. Financial Institutions:) ?(.+)$/;

/**
 * Labels of numbers in the remarks; what follows is the number, then the country in brackets, then dates. The labels
 * are those of OFAC's identification types, seen in sdn.csv of 2023 and cons_prim.csv of 2025.
 */
const NUMBER_LABEL =
  /^((?:(?:Diplomatic |Service |Official )?Passport|Travel Document Number|Tax ID No\.|V\.A\.T\. Number|(?:NIT|RUC|RIF) #|R\.?F\.?C\.?|RTN|C\.U\.I\.T\.|US FEIN|Italian Fiscal Code|National (?:ID No\.|Foreign ID Number)|Cedula No\.|D\.N\.I\.|C\.U\.R\.P\.|C\.U\.I\.P?\.?|SSN|Personal ID Card|Identification Number|Turkish Identification Number|Citizen's Card Number|Birth Certificate Number|Driver's License No\.|Electoral Registry No\.|Residency Number|Unified Social Credit Code \(USCC\)|United Social Credit Code Certificate \(USCCC\)|Legal Entity Number|SWIFT\/BIC|BIK \(RU\)|Registration (?:Number|ID)|Business Registration (?:Number|Document #)|Business Number|Commercial Registry Number|Company Number|UK Company Number|C\.R\. No\.|Trade License No\.|License|Folio Mercantil No\.|Matricula Mercantil No\.?|Enterprise Number|Chamber of Commerce Number|Central Registration System Number|Public Registration Number|Economic Register Number \(CBLS\)|Certificate of Incorporation Number|Registered Charity No\.|File Number|Branch Unit Number|Istanbul Chamber of Comm\. No\.|Dubai Chamber of Commerce Membership No\.|Government Gazette Number|D-U-N-S Number|MMSI|ISIN|Equity Ticker|Vessel Registration Identification|Aircraft Tail Number|Previous Aircraft Tail Number|Aircraft Manufacturer's Serial Number \(MSN\)|Aircraft Construction Number \(also called L\/N or S\/N or F\/N\)|Website|Email Address|Phone Number|Telephone|Fax|Digital Currency Address - [A-Z0-9]+|Cartilla de Servicio Militar Nacional|Credencial electoral|Numero de Identidad|Chinese Commercial Code|I\.F\.E\.|[A-Z][A-Za-z.' ]{1,40} (?:Number|No\.|#))):? (.+)$/;

/** The note that ends every number: "issued 19 Jun 2013 expires 19 Jun 2023". */
const NUMBER_DATES = /(?: issued \d{1,2} [A-Z][a-z]{2} \d{4})?(?: expires \d{1,2} [A-Z][a-z]{2} \d{4})?$/;

/** Whether a full stop at the end belongs to the last fact ("S.A.") and not to the remark. */
const ABBREVIATION_END = /(?:\b[A-Za-z]\.)+$/;

function facts(remarks: string): string[] {
  return remarks
    .trim()
    .split("; ")
    .map((fact, at, all) => {
      const text = fact.trim().replace(/^alt\. /, "");
      return at < all.length - 1 || ABBREVIATION_END.test(text) ? text : text.replace(/\.$/, "");
    })
    .filter(Boolean);
}

function readNumber(fact: string, party: PartyBuilder): boolean {
  const [, label, rest] = NUMBER_LABEL.exec(fact) ?? [];
  if (!label || !rest || !identifierType(label)) return false;
  let value = rest.replace(NUMBER_DATES, "").trim();
  let country: string | null = null;
  const bracket = /^(.*\S) \(([^()]+)\)$/.exec(value);
  const code = countryCode(bracket?.[2]);
  if (bracket?.[1] && code) {
    value = bracket[1];
    country = code;
  }
  return party.labelledIdentifier(label, value, country);
}

/** Reads one fact; false if it is none that the common shape has a place for. */
function readFact(fact: string, party: PartyBuilder): boolean {
  const alias = WEAK_ALIAS.exec(fact)?.[1];
  if (alias) {
    if (party.kind === "person") party.personName(alias, "weak");
    else party.name(alias, "weak");
    return true;
  }
  const linked = LINKED_TO.exec(fact)?.[1];
  if (linked) {
    party.linkedTo(linked);
    return true;
  }
  if (fact.startsWith("DOB ")) {
    party.birth(fact.slice(4));
    return true;
  }
  const country = NATIONALITY.exec(fact)?.[1];
  if (country && countryCode(country)) {
    party.country(country);
    return true;
  }
  const listed = LISTING_DATE.exec(fact)?.[1];
  if (listed) party.listedOn(readDate(listed));
  const [, label, text] = LABELLED_NOTE.exec(fact) ?? [];
  if (label && text) {
    party.note(label === "POB" ? "Place of birth" : label.replace(/[:\s-]+$/, ""), text);
    return true;
  }
  return readNumber(fact, party);
}

/**
 * Reads OFAC's remarks, where the CSV hides weak aliases ("a.k.a. 'NAME'"), identifiers, births, nationalities and
 * "Linked To". Facts without a place of their own stay together in one note.
 */
export function readRemarks(remarks: string, party: PartyBuilder): void {
  const others = facts(remarks).filter((fact) => !readFact(fact, party));
  if (others.length > 0) party.note("Remarks", others.join("; "));
}
