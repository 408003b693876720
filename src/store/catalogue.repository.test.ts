import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FIXTURES_FOLDER } from "../../test/support/editions.ts";
import { catalogue, listing, organisation } from "../../test/support/records.ts";
import type { Catalogue } from "../domain/catalogue.ts";
import { loadFixtures } from "../fixtures/fixtures.files.ts";
import { importedHash, importHashes, readCatalogue, replaceCatalogue } from "./catalogue.repository.ts";
import { migrateDatabase, type OpenDatabase, openDatabase } from "./database.node.ts";
import { clientConfig } from "./database.ts";
import { editionInForceOf, readManifest, readPart } from "./editions.reader.ts";
import { editionExists, insertEdition, putInForce } from "./editions.repository.ts";

const AT = new Date("2026-11-22T00:00:00.000Z");
let opened: OpenDatabase;
beforeEach(async () => {
  opened = await openDatabase({ url: ":memory:" });
  await migrateDatabase(opened.db);
});
afterEach(() => opened.close());

const replace = (set: Catalogue, hash = "h", db = opened.db) =>
  replaceCatalogue(db, set, { source: "fixtures", hash, at: AT });

describe("a catalogue", () => {
  it("comes back as it was, sorted by key", async () => {
    const { set } = await loadFixtures(FIXTURES_FOLDER);
    await replace(set);
    expect(await readCatalogue(opened.db)).toEqual(set);
  });

  it("takes the place of the one before, whole", async () => {
    await replace(catalogue({ organisations: [organisation(), organisation({ id: "gone" })] }), "first");
    await replace(catalogue(), "second");
    expect(await readCatalogue(opened.db)).toEqual(catalogue());
    expect(await importHashes(opened.db)).toEqual([{ source: "fixtures", hash: "second" }]);
  });

  it("of more rows than one INSERT takes is written all the same", async () => {
    const organisations = Array.from({ length: 1203 }, (_, i) =>
      organisation({ id: `p${String(i).padStart(5, "0")}` }),
    );
    await replace(catalogue({ organisations }));
    expect((await readCatalogue(opened.db)).organisations).toEqual(organisations);
  });

  it("that breaks a reference changes nothing", async () => {
    await replace(catalogue(), "good");
    const broken = catalogue({ organisations: [], listings: [listing({ organisation: "ghost" })] });
    await expect(replace(broken, "bad")).rejects.toThrow();
    expect(await readCatalogue(opened.db)).toEqual(catalogue());
    expect(await importedHash(opened.db, "fixtures")).toBe("good");
    expect(await importedHash(opened.db, "elsewhere")).toBeNull();
  });
});

describe("editions", () => {
  const stored = (id: string) => ({
    id,
    format: 1,
    createdAt: AT.toISOString(),
    manifest: `{"id":"${id}"}`,
    parts: [{ part: "core", chunks: [Uint8Array.of(1, 2), Uint8Array.of(3), Uint8Array.of(4)] }],
  });

  it("are stored in order and put in force, one at a time", async () => {
    expect(await editionInForceOf(opened.db)).toBeNull();
    await insertEdition(opened.db, stored("a"), "basis a");
    await insertEdition(opened.db, stored("b"), "basis b");
    expect(await editionInForceOf(opened.db)).toEqual({ id: "b", publishedAt: AT.toISOString(), basis: "basis b" });
    await putInForce(opened.db, "a", "later", "again");
    expect(await editionInForceOf(opened.db)).toEqual({ id: "a", publishedAt: "later", basis: "again" });
    expect((await readPart(opened.db, "a", "core")).map((chunk) => [...chunk])).toEqual([[1, 2], [3], [4]]);
    expect(await readPart(opened.db, "a", "search")).toEqual([]);
    expect(await readManifest(opened.db, "a")).toEqual({ manifest: '{"id":"a"}', createdAt: AT.toISOString() });
    expect(await readManifest(opened.db, "c")).toBeNull();
    expect([await editionExists(opened.db, "a"), await editionExists(opened.db, "c")]).toEqual([true, false]);
  });

  it("are stored whole or not at all", async () => {
    await insertEdition(opened.db, stored("a"), "basis a");
    const [part] = stored("b").parts;
    const twice = { ...stored("b"), parts: part ? [part, part] : [] };
    await expect(insertEdition(opened.db, twice, "basis b")).rejects.toThrow();
    expect(await editionExists(opened.db, "b")).toBe(false);
    expect(await editionInForceOf(opened.db)).toMatchObject({ id: "a" });
  });

  it("cannot be in force without being stored", async () => {
    await expect(putInForce(opened.db, "ghost", "now", "x")).rejects.toThrow();
    expect(await editionInForceOf(opened.db)).toBeNull();
  });
});

describe("an embedded file", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "nadeul-test-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it.each([
    ["file:path", (file: string) => `file:${file}`],
    ["file:// URL", (file: string) => pathToFileURL(file).href],
  ])("is made with its folder, reads while it is written, and keeps its data (%s)", async (_, urlOf) => {
    const url = urlOf(path.join(folder, "new", "nadeul.db"));
    const writer = await openDatabase({ url });
    await migrateDatabase(writer.db);
    await migrateDatabase(writer.db);
    expect(await writer.db.get(sql`PRAGMA journal_mode`)).toMatchObject({ journal_mode: "wal" });
    await replace(catalogue(), "h", writer.db);
    const reader = await openDatabase({ url });
    await writer.db.transaction(async (tx) => {
      await tx.run(sql`DELETE FROM listings`);
      expect((await readCatalogue(reader.db)).listings).toHaveLength(1);
    });
    writer.close();
    expect((await readCatalogue(reader.db)).listings).toEqual([]);
    reader.close();
  });
});

describe("the client", () => {
  it("gets a token only if there is one", () => {
    expect(clientConfig({ url: "http://x" })).toEqual({ url: "http://x" });
    expect(clientConfig({ url: "http://x", authToken: "t" })).toEqual({ url: "http://x", authToken: "t" });
  });
});
