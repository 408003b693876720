import type { PartyKind } from "../../domain/listed-party.schema.ts";
import type { ReadEntry } from "../list.types.ts";
import { PartyBuilder } from "../party.builder.ts";
import { cslList } from "./csl.lists.ts";
import { looksLikeOrganisation, readCslAlias, readCslName } from "./csl.names.ts";
import { addCslRecord, type CslRecord } from "./csl.record.ts";

interface Group {
  list: string;
  entry: string;
  records: CslRecord[];
}

/** Key of a party without a number: rows of one party differ in case, spaces and punctuation. */
const nameKey = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();

/** Only Treasury's rows follow OFAC's plain way of writing; the other lists put prose into their cells. */
const isTreasury = (list: string): boolean => list.startsWith("ofac-");

function ownNames(
  record: CslRecord,
  list: string,
): { names: string[]; linkedTo: string | null; remark: string | null } {
  return isTreasury(list) ? { names: [record.name], linkedTo: null, remark: null } : readCslName(record.name);
}

/** Puts rows of one party together: one party has a row per list, and on a list one per country or notice. */
export class CslGroups {
  readonly #groups = new Map<string, Group>();

  add(record: CslRecord): void {
    const list = cslList(record.source);
    const name = ownNames(record, list).names[0] ?? record.name;
    const entry = record.entityNumber || nameKey(name) || name;
    const key = `${list} ${entry}`;
    const group = this.#groups.get(key);
    if (group) group.records.push(record);
    else this.#groups.set(key, { list, entry, records: [record] });
  }

  entries(): ReadEntry[] {
    return [...this.#groups.values()].map(mapGroup);
  }
}

const TYPES: Readonly<Record<string, PartyKind>> = {
  individual: "person",
  entity: "organisation",
  vessel: "vessel",
  aircraft: "aircraft",
};

/** BIS and State give no type: it is inferred only where name or list leave no doubt. */
function kindOf(group: Group, names: readonly string[]): PartyKind {
  const type = group.records.find((record) => record.type)?.type.toLowerCase();
  if (type) return TYPES[type] ?? "unknown";
  if (group.list === "bis-meu" || names.some(looksLikeOrganisation)) return "organisation";
  // Statutory debarment follows a conviction, so a name on the ITAR list without a word of a firm is a person's.
  return group.list === "state-dtc" ? "person" : "unknown";
}

function mapGroup(group: Group): ReadEntry {
  const read = group.records.map((record) => ({ record, own: ownNames(record, group.list) }));
  const primary = read[0]?.own.names[0] ?? group.entry;
  const kind = kindOf(group, [primary, ...group.records.flatMap(({ altNames }) => altNames)]);
  const party = new PartyBuilder(group.entry, kind);
  const add = (name: string, quality: "primary" | "strong") =>
    kind === "person" && isTreasury(group.list) ? party.personName(name, quality) : party.name(name, quality);

  add(primary, "primary");
  for (const { record, own } of read) {
    for (const name of own.names) add(name, "strong");
    for (const alias of record.altNames) {
      for (const name of isTreasury(group.list) ? [alias] : readCslAlias(alias)) add(name, "strong");
    }
    party.linkedTo(own.linkedTo);
    if (own.remark) party.note("Listed as", own.remark);
    addCslRecord(record, party);
  }
  return { list: group.list, party: party.build(), raw: group.records.map(({ raw }) => raw) };
}
