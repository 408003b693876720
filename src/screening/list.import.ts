import { checkList, countPerList, diffEntries, entryHash, entryKey } from "../lists/list.checks.ts";
import { ListRefusal } from "../lists/list.refusal.ts";
import { readChecked } from "../lists/list.sources.ts";
import type { InputFile, ReadEntry, ReadList, SourceDefinition } from "../lists/list.types.ts";
import { knownLists } from "../store/catalogue.repository.ts";
import type { Database } from "../store/database.ts";
import {
  entryHashes,
  type ListChange,
  type ListVersion,
  listVersionsInForce,
  refreshVersion,
  replaceListVersion,
} from "../store/lists.repository.ts";

export interface ImportedVersion {
  version: ListVersion;
  /** False if the very same entries were in force already. */
  isNew: boolean;
}

export interface ImportSettings {
  now: Date;
  /** A person has looked: a version that is much smaller than the last one is taken all the same. */
  acceptShrink?: boolean;
  /** Day of the list where its files state none: of the server's file, or told by who imports it. */
  listDate?: string;
  validators?: ListVersion["validators"];
  onProgress?: (written: number, total: number) => void;
}

/** Lists without a machine format share one file format; each of them is a source of its own. */
const PLAIN = "plain";

async function contentHash(hashes: ReadonlyMap<string, string>): Promise<string> {
  const lines = [...hashes].map(([key, hash]) => `${key} ${hash}`).sort();
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(lines.join("\n")));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const nameOf = ({ party }: ReadEntry) => party.names[0]?.text ?? party.entry;

function changesOf(
  entries: readonly ReadEntry[],
  next: ReadonlyMap<string, string>,
  previous: ReadonlyMap<string, { hash: string; name: string }>,
): ListChange[] {
  const before = new Map([...previous].map(([key, { hash }]) => [key, hash]));
  const names = new Map(entries.map((entry) => [entryKey(entry), nameOf(entry)]));
  const diff = diffEntries(before, next);
  const toChange = (change: ListChange["change"]) => (key: string) => {
    const slash = key.indexOf("/");
    const name = names.get(key) ?? previous.get(key)?.name ?? key;
    return { list: key.slice(0, slash), entry: key.slice(slash + 1), change, name };
  };
  return [
    ...diff.added.map(toChange("added")),
    ...diff.removed.map(toChange("removed")),
    ...diff.changed.map(toChange("changed")),
  ];
}

/** The first version of a source adds everything; saying so entry by entry would only repeat the list. */
const isFirst = (previous: ListVersion | null) => previous === null;

/** The new day if it is after the old one: a list that did not change is as current as its newest file. */
const newer = (before: string | null, now: string | undefined): string | null =>
  now !== undefined && now > (before ?? "") ? now : null;

async function storeVersion(
  db: Database,
  source: string,
  read: ReadList,
  previous: ListVersion | null,
  settings: ImportSettings,
): Promise<ImportedVersion> {
  const hashes = new Map(read.entries.map((entry) => [entryKey(entry), entryHash(entry)]));
  const hash = await contentHash(hashes);
  if (previous?.hash === hash) {
    const listDate = newer(previous.listDate, read.listDate ?? settings.listDate);
    const { validators } = settings;
    await refreshVersion(db, previous.id, { ...(validators ? { validators } : {}), ...(listDate ? { listDate } : {}) });
    return { version: { ...previous, listDate: listDate ?? previous.listDate }, isNew: false };
  }
  const changes = isFirst(previous) ? [] : changesOf(read.entries, hashes, await entryHashes(db, previous?.id ?? ""));
  const count = (change: ListChange["change"]) => changes.filter((one) => one.change === change).length;
  const importedAt = settings.now.toISOString();
  const version: ListVersion = {
    id: `${source}@${importedAt}`,
    source,
    hash,
    listDate: read.listDate ?? settings.listDate ?? null,
    importedAt,
    records: read.records,
    perList: countPerList(read.entries),
    added: isFirst(previous) ? read.entries.length : count("added"),
    removed: count("removed"),
    changed: count("changed"),
    validators: settings.validators ?? {},
  };
  const entries = read.entries.map(({ list, party, raw }) => ({
    list,
    entry: party.entry,
    hash: hashes.get(entryKey({ list, party })) ?? "",
    party,
    raw,
  }));
  await replaceListVersion(db, version, entries, changes, (written) => settings.onProgress?.(written, entries.length));
  return { version, isNew: true };
}

function refuseUnknownLists(source: SourceDefinition, read: ReadList, known: ReadonlySet<string>): void {
  const unknown = read.entries.find(({ list }) => !known.has(list))?.list;
  if (unknown === undefined) return;
  const detail = `names the list "${unknown}", which is not known; known are ${[...known].sort().join(", ")}`;
  throw new ListRefusal("invalid-value", { file: source.id }, detail);
}

const previousCounts = (version: ListVersion | undefined) =>
  version ? { records: version.records, perList: version.perList } : null;

/**
 * Reads files of a source, checks them against the version in force and puts them in its place, whole or not
 * at all. Nothing is written before the last check has passed.
 * @returns one version, or one for each list of a plain file
 * @throws ListRefusal with the reason; the last good version stays in force
 */
export async function importList(
  db: Database,
  source: SourceDefinition,
  files: readonly InputFile[],
  settings: ImportSettings,
): Promise<ImportedVersion[]> {
  const inForce = new Map((await listVersionsInForce(db)).map((version) => [version.source, version]));
  const compared = settings.acceptShrink ? null : previousCounts(inForce.get(source.id));
  const read = await readChecked(source, files, compared);
  refuseUnknownLists(source, read, await knownLists(db));
  if (source.id !== PLAIN) return [await storeVersion(db, source.id, read, inForce.get(source.id) ?? null, settings)];

  const parts = [...Map.groupBy(read.entries, (entry) => entry.list)].map(([list, entries]) => {
    const previous = inForce.get(`${PLAIN}/${list}`) ?? null;
    return { id: `${PLAIN}/${list}`, read: { ...read, entries, records: entries.length }, previous };
  });
  for (const { read: part, previous } of parts) {
    checkList(source, part, settings.acceptShrink ? null : previousCounts(previous ?? undefined));
  }
  const versions: ImportedVersion[] = [];
  for (const part of parts) versions.push(await storeVersion(db, part.id, part.read, part.previous, settings));
  return versions;
}
