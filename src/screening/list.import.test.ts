import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  bytesOf,
  changed,
  ofacFiles,
  ofacXml,
  type Party,
  parties,
  plainFile,
  unXml,
} from "../../test/support/list.generator.ts";
import { at, countRows, importFiles, namesInForce, openStore } from "../../test/support/store.ts";
import type { InputFile } from "../lists/list.types.ts";
import type { OpenDatabase } from "../store/database.node.ts";
import { listChangesOf, listHistory, listVersionsInForce, rawEntry } from "../store/lists.repository.ts";

let opened: OpenDatabase;
beforeEach(async () => {
  opened = await openStore();
});
afterEach(() => opened.close());

const un = (list: readonly Party[], minute = 1, date?: string) =>
  importFiles(opened.db, "un-sc", [unXml(list, date)], { now: at(minute) });

describe("importing a list", () => {
  it("puts a first version in force, with its counts, hash and day", async () => {
    const [first] = await un(parties(500));
    expect(first).toMatchObject({
      isNew: true,
      version: { source: "un-sc", records: 500, perList: { "un-sc": 500 }, added: 500, removed: 0, changed: 0 },
    });
    expect(first?.version).toMatchObject({ listDate: "2026-11-19", importedAt: at(1).toISOString() });
    expect(first?.version.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await namesInForce(opened.db)).toHaveLength(500);
    expect(await listVersionsInForce(opened.db)).toEqual([first?.version]);
  });

  it("of the same entries writes no entry, however the file lays them out, and is as current as its newest file", async () => {
    const [first] = await un(parties(500));
    const written: number[] = [];
    const files = [changed(unXml(parties(500), "2026-11-21"), (text) => text.replaceAll("<ENTITY>", "\n  <ENTITY>"))];
    const again = await importFiles(opened.db, "un-sc", files, { now: at(2), onProgress: (n) => written.push(n) });
    expect(again).toEqual([{ version: { ...first?.version, listDate: "2026-11-21" }, isNew: false }]);
    expect(written).toEqual([]);
    expect(await countRows(opened.db, "list_versions")).toBe(1);
  });

  it("tells what was added, removed and changed, with the names", async () => {
    await un(parties(510));
    const next = [...parties(508), { id: 9001, name: "NEWCOMER LTD" }].map((party) =>
      party.id === 7 ? { id: 7, name: "RENAMED LTD" } : party,
    );
    const [second] = await un(next, 2);
    expect(second?.version).toMatchObject({ records: 509, added: 1, removed: 2, changed: 1 });
    const gone = parties(510).slice(508);
    expect(await listChangesOf(opened.db, second?.version.id ?? "")).toEqual(
      [
        ...gone.map(({ id, name }) => ({ list: "un-sc", entry: String(id), change: "removed", name })),
        { list: "un-sc", entry: "7", change: "changed", name: "RENAMED LTD" },
        { list: "un-sc", entry: "9001", change: "added", name: "NEWCOMER LTD" },
      ].toSorted((a, b) => (a.entry < b.entry ? -1 : 1)),
    );
    expect(await countRows(opened.db, "list_entries")).toBe(509);
    expect((await listHistory(opened.db, "un-sc")).map(({ records }) => records)).toEqual([509, 510]);
  });

  it("goes back to an older state as a version of its own", async () => {
    const [first] = await un(parties(500), 1);
    await un(parties(510), 2);
    const [third] = await un(parties(500), 3);
    expect(third).toMatchObject({ isNew: true, version: { hash: first?.version.hash, removed: 10 } });
    expect(third?.version.id).not.toBe(first?.version.id);
    expect(await countRows(opened.db, "list_entries")).toBe(500);
  });

  it("keeps the untouched record of the source beside the entry", async () => {
    await un(parties(500));
    expect(await rawEntry(opened.db, "un-sc", "3")).toMatchObject({ name: "ENTITY" });
    expect(JSON.stringify(await rawEntry(opened.db, "un-sc", "3"))).toContain(parties(3)[2]?.name);
    expect(await rawEntry(opened.db, "un-sc", "4711")).toBeNull();
    expect(await rawEntry(opened.db, "ofac-sdn", "3")).toBeNull();
  });

  it("of ten thousand parties in four files goes in whole, and the aliases with them", async () => {
    const progress: number[] = [];
    const [only] = await importFiles(opened.db, "ofac-sdn", ofacFiles(parties(10_300)), {
      onProgress: (written, total) => progress.push(written / total),
    });
    expect(only?.version).toMatchObject({ records: 10_300, listDate: null });
    expect(await countRows(opened.db, "list_entries")).toBe(10_300);
    expect(progress.at(-1)).toBe(1);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(await rawEntry(opened.db, "ofac-sdn", "1")).toMatchObject({
      aliases: [["1", "1", "aka", "ALIAS OF 1", "-0- "]],
    });
  });

  it("reads gzip and the XML form, and takes its day", async () => {
    const xml = ofacXml(parties(10_000));
    const packed: InputFile = { name: "sdn.xml.gz", bytes: gzipSync(bytesOf(xml)) };
    const [only] = await importFiles(opened.db, "ofac-sdn", [packed], { listDate: "2020-01-01" });
    expect(only?.version).toMatchObject({ records: 10_000, listDate: "2026-11-20" });
  });

  it("takes the day that it is told where the files state none", async () => {
    const rows = [{ list: "kr-moef", entry: "1", name: "Braketmov" }];
    const [only] = await importFiles(opened.db, "plain", [plainFile(rows)], { listDate: "2026-03-07" });
    expect(only?.version.listDate).toBe("2026-03-07");
  });
});

describe("a plain file", () => {
  const A = { list: "kr-moef", entry: "1", name: "Brabramov" };
  const B = { list: "jp-meti-ru", entry: "1", name: "Kelkeltis" };
  const plain = (rows: (typeof A)[], minute: number) =>
    importFiles(opened.db, "plain", [plainFile(rows)], { now: at(minute) });

  it("feeds several lists, each with a version of its own", async () => {
    const versions = await plain([A, B, { ...B, entry: "2" }], 1);
    expect(versions.map(({ version }) => [version.source, version.records])).toEqual([
      ["plain/kr-moef", 1],
      ["plain/jp-meti-ru", 2],
    ]);
    expect(await namesInForce(opened.db)).toEqual([
      "jp-meti-ru/1 Kelkeltis",
      "jp-meti-ru/2 Kelkeltis",
      "kr-moef/1 Brabramov",
    ]);
  });

  it("changes only the list that changed, and leaves one that it does not name", async () => {
    await plain([A, B], 1);
    const again = await plain([A, { ...B, name: "Zorzor" }], 2);
    expect(again.map(({ version, isNew }) => [version.source, isNew, version.changed])).toEqual([
      ["plain/kr-moef", false, 0],
      ["plain/jp-meti-ru", true, 1],
    ]);
    await plain([{ ...A, name: "Dundun" }], 3);
    expect(await namesInForce(opened.db)).toEqual(["jp-meti-ru/1 Zorzor", "kr-moef/1 Dundun"]);
  });

  it("with one list shrunken is refused whole", async () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ ...A, entry: String(i + 1) }));
    await plain([B, ...many], 1);
    const before = await namesInForce(opened.db);
    const work = plain([{ ...B, name: "Other" }, ...many.slice(0, 20)], 2);
    await expect(work).rejects.toMatchObject({ reason: "shrunken" });
    expect(await namesInForce(opened.db)).toEqual(before);
  });
});
