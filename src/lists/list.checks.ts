import { ListRefusal } from "./list.refusal.ts";
import type { ReadEntry, ReadList, SourceDefinition } from "./list.types.ts";

/** A version that loses more than this share of the last one is an accident until a person says otherwise. */
export const MAX_SHRINK = 0.1;

/** Size of the version in force, as far as it is known. */
export interface PreviousCounts {
  records: number;
  /** Entries by list id; a list that is missing here is not compared. */
  perList?: Readonly<Record<string, number>>;
}

/** Entries by list id. */
export function countPerList(entries: readonly ReadEntry[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { list } of entries) counts[list] = (counts[list] ?? 0) + 1;
  return counts;
}

function checkMinimum(source: SourceDefinition, list: ReadList, perList: Readonly<Record<string, number>>): void {
  const refuse = (detail: string) => new ListRefusal("below-minimum", { file: source.id }, detail);
  if (list.records < source.minimumEntries)
    throw refuse(
      `holds ${list.records} records, fewer than the ${source.minimumEntries} that this source has at least`,
    );
  for (const [id, minimum] of Object.entries(source.minimumPerList ?? {})) {
    const count = perList[id] ?? 0;
    if (count < minimum)
      throw refuse(`holds ${count} entries of ${id}, fewer than the ${minimum} that this list has at least`);
  }
}

function checkShrink(source: SourceDefinition, what: string, count: number, previous: number): void {
  if (count >= previous * (1 - MAX_SHRINK)) return;
  const detail = `holds ${count} ${what} where the version in force has ${previous}: more than ${MAX_SHRINK * 100} % smaller`;
  throw new ListRefusal("shrunken", { file: source.id }, detail);
}

function checkDoubles(source: SourceDefinition, entries: readonly ReadEntry[]): void {
  const seen = new Set<string>();
  for (const entry of entries) {
    const key = entryKey(entry);
    if (seen.has(key))
      throw new ListRefusal(
        "duplicate-entry",
        { file: source.id },
        `entry "${entry.party.entry}" of ${entry.list} is there twice`,
      );
    seen.add(key);
  }
}

/**
 * Checks a version before it may come into force: empty, against its own declared count, the source's minimums, the
 * version in force, and for doubles.
 * @throws {ListRefusal} empty, count-mismatch, below-minimum, shrunken, duplicate-entry.
 */
export function checkList(source: SourceDefinition, list: ReadList, previous: PreviousCounts | null): void {
  if (list.entries.length === 0) throw new ListRefusal("empty", { file: source.id }, "holds no entry");
  // `NaN` as a declared count is a count that is not what it should be, too.
  if (list.declaredCount !== null && list.declaredCount !== list.records) {
    throw new ListRefusal(
      "count-mismatch",
      { file: source.id },
      `says that it holds ${list.declaredCount} records, and ${list.records} were read`,
    );
  }
  const perList = countPerList(list.entries);
  checkMinimum(source, list, perList);
  if (previous) {
    checkShrink(source, "records", list.records, previous.records);
    // A list of a few parties may lose one: only lists of some size are compared by share.
    for (const [id, count] of Object.entries(previous.perList ?? {}))
      if (count >= 20) checkShrink(source, `entries of ${id}`, perList[id] ?? 0, count);
  }
  checkDoubles(source, list.entries);
}

/** Key of an entry among all lists. */
export const entryKey = ({ list, party }: Pick<ReadEntry, "list" | "party">): string => `${list}/${party.entry}`;

/** JSON with sorted keys, so that equal content gives equal text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`)
    .join(",")}}`;
}

/** One half of the hash below (cyrb53: multiply-xor over UTF-16 units, 53 bits). */
function mix(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, "0");
}

/**
 * Hash of what the list says of a party, to tell changed entries. It is synchronous and without I/O, and tells
 * accidental changes; it is no protection against somebody who makes two contents with one hash.
 */
export function entryHash(entry: Pick<ReadEntry, "list" | "party">): string {
  const text = canonical([entry.list, entry.party]);
  return mix(text, 0) + mix(text, 1);
}

/** Content hashes of a version by entry key, ready to be stored and compared. */
export const hashEntries = (entries: readonly ReadEntry[]): Map<string, string> =>
  new Map(entries.map((entry) => [entryKey(entry), entryHash(entry)]));

export interface ListDiff {
  added: string[];
  removed: string[];
  changed: string[];
}

/** What changed between two versions, as sorted entry keys. */
export function diffEntries(previous: ReadonlyMap<string, string>, next: ReadonlyMap<string, string>): ListDiff {
  const added: string[] = [];
  const changed: string[] = [];
  for (const [key, hash] of next) {
    const before = previous.get(key);
    if (before === undefined) added.push(key);
    else if (before !== hash) changed.push(key);
  }
  const removed = [...previous.keys()].filter((key) => !next.has(key));
  return { added: added.sort(), removed: removed.sort(), changed: changed.sort() };
}
