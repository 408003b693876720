import type { IdentifierType, ListedParty } from "../domain/listed-party.schema.ts";
import { cleanText } from "./text.clean.ts";

type Identifier = ListedParty["identifiers"][number];

/**
 * Labels of identifiers as OFAC, the CSL, the EU, the UK and the UN write them. The first that fits decides, so
 * narrow ones stand before wide ones.
 */
const LABELS: readonly (readonly [RegExp, IdentifierType])[] = [
  [
    /^(?:passport|diplomatic passport|service passport|official passport|stateless person passport)\b|^travel document|passeport|pasaporte/i,
    "passport",
  ],
  [/unified social credit|united social credit|\buscc\b/i, "uscc"],
  [/legal entity identifier|^legal entity number|^lei\b/i, "lei"],
  [/^swift|^bic\b|swift\/bic/i, "swift"],
  [/^digital currency address/i, "crypto"],
  [/^website|^web site/i, "website"],
  [/^e-?mail/i, "email"],
  [/^(?:phone|telephone|tel\.|mobile)/i, "phone"],
  [/^(?:vessel registration identification|imo number|imo\b)/i, "imo"],
  [/\bkpp\b/i, "kpp"],
  [/\bogrn(?:ip)?\b|primary state registration/i, "ogrn"],
  [/\binn\b/i, "inn"],
  [/business identification number|\bbin\b/i, "bin"],
  [/\biin\b|individual identification number/i, "iin"],
  [
    /^(?:tax|v\.?a\.?t|nit\b|ruc\b|r\.?f\.?c|rif\b|rtn\b|c\.?u\.?i\.?t|italian fiscal|us fein|fiscal ?code|fiscal number|tva\b|unp\b)|taxpayer/i,
    "tin",
  ],
  [
    /^(?:company number|uk company number|c\.?r\.? no|commercial regist|trade licen|license\b|folio mercantil|matricula|registration|registered|enterprise number|chamber of commerce|certificate of incorporation|file number|business (?:registration|number|document)|public registration|central registration|economic register|branch unit|istanbul chamber|dubai chamber|pakistan (?:business|corporate)|trademark|tourism|regnumber|registration ?number|trade register|.*regist(?:er|ration|ry) (?:number|no|id))/i,
    "registration",
  ],
  [
    /^(?:national\b|cedula|d\.?n\.?i|c\.?u\.?r\.?p|c\.?u\.?i\b|c\.?u\.?i\.?p|personal|identification|identity|identification card|ssn\b|citizen|turkish ident|kenyan id|afghan|numero de identidad|birth certificate|driver|residency|electoral|credencial|i\.?f\.?e|cartilla|le number|bosnian|tazkira|moroccan|stateless person id|refugee id|id\b|other id|ration card|seafarer|visa|military)/i,
    "national_id",
  ],
  [
    /^(?:d-u-n-s|mmsi|isin|equity ticker|bik|government gazette|aircraft (?:manufacturer|construction|tail|mode)|previous aircraft|fax|afghan money|un\/locode|interpol|msn|chinese commercial|hull|.*(?:number|no\.|code|#)$)/i,
    "other",
  ],
];

const IMO = /^(?:IMO)[\s:]*(\d{7})$/i;

/** Check digit of a Russian registration number of a legal person (13 digits, the last is the rest modulo 11). */
export function isOgrn(value: string): boolean {
  if (/^[15]\d{12}$/.test(value)) return Number(BigInt(value.slice(0, 12)) % 11n) % 10 === Number(value.at(-1));
  return /^3\d{14}$/.test(value) && Number(BigInt(value.slice(0, 14)) % 13n) % 10 === Number(value.at(-1));
}

/** Russian numbers are told by country and length: the lists only say "Tax ID No." and "Registration Number". */
function russianType(type: IdentifierType, value: string, country: string | null): IdentifierType {
  if (type === "tin" && country === "RU" && /^\d{10}(?:\d{2})?$/.test(value)) return "inn";
  if (
    type === "registration" &&
    (country === "RU" ? /^\d{13}(?:\d{2})?$/.test(value) : country === null && isOgrn(value))
  )
    return "ogrn";
  return type;
}

/** What a label alone cannot say: numbers whose form names them. */
function refine(type: IdentifierType, value: string, country: string | null, label: string): Identifier | null {
  const imo = IMO.exec(value)?.[1];
  // "Company Number IMO 5055293" is an owner's number of another register, which a ship can share by chance.
  if (imo && type !== "registration") return { type: "imo", value: imo, country };
  if (type === "imo") return { type: /^\d{7}$/.test(value) ? "imo" : "registration", value, country };
  if (type === "lei" && !/^[A-Z0-9]{18}\d{2}$/.test(value)) return { type: "registration", value, country };
  if (type === "uscc" && !/^[0-9A-Z]{18}$/.test(value)) return { type: "registration", value, country };
  if (type === "other" && /^identification number$/i.test(label)) return { type: "national_id", value, country };
  return { type: russianType(type, value, country), value, country };
}

/** Type of identifier that a source's label stands for, or null where the label names none ("Gender"). */
export function identifierType(label: string): IdentifierType | null {
  return LABELS.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}

/** An identifier under the source's own label, or null where the label names none or the value is empty. */
export function identifierFrom(label: string, value: string, country: string | null): Identifier | null {
  const type = identifierType(label);
  const cleaned = cleanText(value);
  return type && cleaned ? refine(type, cleaned, country, label) : null;
}
