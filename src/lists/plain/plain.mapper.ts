import {
  IDENTIFIER_TYPES,
  type IdentifierType,
  type ListedParty,
  PARTY_KINDS,
  type PartyKind,
} from "../../domain/listed-party.schema.ts";
import { countryCode } from "../country.names.ts";
import type { TableRow } from "../csv.rows.ts";
import { readDate } from "../dates.ts";
import { PartyBuilder } from "../party.builder.ts";
import { cleanText } from "../text.clean.ts";
import type { PlainColumn } from "./plain.columns.ts";

/** A cell that breaks the format; the reader adds file and line. */
export class PlainCellError extends Error {}

const cell = (row: TableRow, column: PlainColumn): string => cleanText(row[column]);
const values = (row: TableRow, column: PlainColumn): string[] =>
  cell(row, column)
    .split(/;\s/)
    .map((value) => value.replace(/;$/, "").trim())
    .filter(Boolean);

function needed(row: TableRow, column: PlainColumn): string {
  const text = cell(row, column);
  if (!text) throw new PlainCellError(`column "${column}" is empty`);
  return text;
}

function kind(row: TableRow): PartyKind {
  const word = needed(row, "kind");
  const found = PARTY_KINDS.find((one) => one === word);
  if (!found) throw new PlainCellError(`column "kind" says "${word}", expected one of ${PARTY_KINDS.join(", ")}`);
  return found;
}

function date(text: string, column: PlainColumn): string {
  const found = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text) ? readDate(text) : null;
  if (!found)
    throw new PlainCellError(
      `column "${column}" says "${text}", expected a date that exists as YYYY, YYYY-MM or YYYY-MM-DD`,
    );
  return found;
}

function country(text: string, column: PlainColumn): string {
  const code = /^[A-Z]{2}$/.test(text) ? countryCode(text) : null;
  if (!code) throw new PlainCellError(`column "${column}" says "${text}", expected an ISO code of two capital letters`);
  return code;
}

function identifier(text: string): { type: IdentifierType; value: string; country: string | null } {
  const match = /^([a-z_]+):(.+?)(?:@([A-Z]{2}))?$/.exec(text);
  const type = IDENTIFIER_TYPES.find((one) => one === match?.[1]);
  const value = match?.[2]?.trim();
  if (!type || !value)
    throw new PlainCellError(
      `column "identifiers" says "${text}", expected type:value or type:value@CC with one of ${IDENTIFIER_TYPES.join(", ")}`,
    );
  return { type, value, country: match?.[3] ? country(match[3], "identifiers") : null };
}

/** Id of the list that a row belongs to. */
export function plainList(row: TableRow): string {
  const list = needed(row, "list");
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(list))
    throw new PlainCellError(`column "list" says "${list}", expected lower-case letters and digits joined by -`);
  return list;
}

/** Maps one row of the plain file. @throws {PlainCellError} for a cell that breaks the format. */
export function mapPlain(row: TableRow): ListedParty {
  const party = new PartyBuilder(needed(row, "entry"), kind(row));
  party.name(needed(row, "name"), "primary");
  for (const name of values(row, "aliases")) party.name(name, "strong");
  for (const name of values(row, "weak_aliases")) party.name(name, "weak");
  for (const code of values(row, "country")) party.country(country(code, "country"));
  for (const text of values(row, "identifiers")) {
    const { type, value, country: issuer } = identifier(text);
    party.identifier(type, value, issuer);
  }
  for (const address of values(row, "addresses")) party.address(address);
  for (const birth of values(row, "births")) party.birth(date(birth, "births"));
  for (const programme of values(row, "programme")) party.programme(programme);
  const listedOn = cell(row, "listed_on");
  if (listedOn) party.listedOn(date(listedOn, "listed_on"));
  for (const note of values(row, "notes")) {
    const [, label, text] = /^([^:]{1,40}):\s(.+)$/.exec(note) ?? [];
    party.note(label ?? "Note", text ?? note);
  }
  return party.build();
}
