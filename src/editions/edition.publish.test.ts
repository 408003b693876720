import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FIXTURES_FOLDER } from "../../test/support/editions.ts";
import { catalogue, concept, fixtureFiles, organisation } from "../../test/support/records.ts";
import type { Catalogue } from "../domain/catalogue.ts";
import { FixtureError } from "../fixtures/fixtures.files.ts";
import { readCatalogue, replaceCatalogue } from "../store/catalogue.repository.ts";
import { migrateDatabase, type OpenDatabase, openDatabase } from "../store/database.node.ts";
import { editionInForceOf } from "../store/editions.reader.ts";
import { prepareStore } from "./edition.prepare.ts";
import { publishEdition } from "./edition.publish.ts";
import { databaseEditions } from "./edition.source.ts";
import { EDITION_FORMAT } from "./edition.types.ts";

const at = (second: number) => new Date(Date.UTC(2026, 10, 22, 0, 0, second));

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step();
});

async function open(url = ":memory:"): Promise<OpenDatabase> {
  const opened = await openDatabase({ url });
  undo.push(opened.close);
  await migrateDatabase(opened.db);
  return opened;
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "nadeul-test-"));
  undo.push(() => rm(folder, { recursive: true }));
  return folder;
}

async function load(db: OpenDatabase["db"]) {
  const source = databaseEditions(db);
  const inForce = await source.inForce();
  if (!inForce) throw new Error("nothing is in force");
  return source.load(inForce);
}

describe("publishing", () => {
  const A = catalogue({ thesaurus: [concept()] });
  const B = catalogue({ organisations: [organisation(), organisation({ id: "second" })] });
  let db: OpenDatabase["db"];
  beforeEach(async () => {
    ({ db } = await open());
  });
  const fill = (set: Catalogue, hash: string) => replaceCatalogue(db, set, { source: "fixtures", hash, at: at(0) });
  const rowsOf = async (table: string) => (await db.all(sql.raw(`SELECT * FROM ${table}`))).length;

  it("puts in force what the store holds, and it loads as it was", async () => {
    expect(await databaseEditions(db).inForce()).toBeNull();
    await fill(A, "a");
    const { manifest, changed } = await publishEdition(db, at(1));
    expect(changed).toBe(true);
    const edition = await load(db);
    expect(edition.manifest).toEqual(manifest);
    expect(edition.catalogue).toEqual({ ...A, thesaurus: [] });
    expect(edition.publishedAt).toBe(at(1).toISOString());
    const { matches } = await edition.search().ask("builds models");
    expect([...matches.keys()]).toEqual(["sample|ai"]);
    expect((await edition.search().ask("Sample drones")).question).toMatchObject({
      partners: ["sample"],
      topics: [{ id: "topic:drones" }],
    });
  });

  it("twice changes nothing, the date of publication included", async () => {
    await fill(A, "a");
    const first = await publishEdition(db, at(1));
    expect(await publishEdition(db, at(2))).toEqual({ manifest: first.manifest, changed: false, skipped: [] });
    expect(await editionInForceOf(db)).toMatchObject({ id: first.manifest.id, publishedAt: at(1).toISOString() });
    expect(await rowsOf("editions")).toBe(1);
  });

  it("A, B and A again puts A back without storing it twice", async () => {
    await fill(A, "a");
    const first = await publishEdition(db, at(1));
    await fill(B, "b");
    const second = await publishEdition(db, at(2));
    expect(second.manifest.id).not.toBe(first.manifest.id);
    expect((await load(db)).organisationById.has("second")).toBe(true);
    await fill(A, "a");
    expect(await publishEdition(db, at(3))).toEqual({ manifest: first.manifest, changed: true, skipped: [] });
    const back = await load(db);
    expect(back.organisationById.has("second")).toBe(false);
    expect(back.publishedAt).toBe(at(3).toISOString());
    expect(await rowsOf("editions")).toBe(2);
  });

  it("the same content from other files keeps the date and remembers the files", async () => {
    await fill(A, "a");
    await publishEdition(db, at(1));
    await fill(A, "a in another layout");
    expect(await publishEdition(db, at(2))).toMatchObject({ changed: false });
    const inForce = await editionInForceOf(db);
    expect(inForce?.publishedAt).toBe(at(1).toISOString());
    expect(inForce?.basis).toContain("fixtures:a in another layout");
  });

  it("of another format is not read but said", async () => {
    await fill(A, "a");
    await publishEdition(db, at(1));
    await db.run(sql`UPDATE editions SET manifest = json_set(manifest, '$.format', 99)`);
    await expect(load(db)).rejects.toThrow(/format 99.*publish again/);
  });
});

describe("a store prepared from fixtures", () => {
  it("is written once: a second start leaves every byte", async () => {
    const file = path.join(await temporaryFolder(), "deep", "nadeul.db");
    const start = async (second: number) => {
      const opened = await openDatabase({ url: `file:${file}` });
      await migrateDatabase(opened.db);
      const prepared = await prepareStore(opened.db, FIXTURES_FOLDER, at(second));
      await opened.db.run(sql`PRAGMA wal_checkpoint(TRUNCATE)`);
      opened.close();
      return {
        prepared,
        hash: createHash("sha256")
          .update(await readFile(file))
          .digest("hex"),
      };
    };
    const first = await start(1);
    expect(first.prepared).toMatchObject({ imported: { listings: 185 }, published: { format: EDITION_FORMAT } });
    const second = await start(2);
    expect(second.prepared).toEqual({ imported: null, published: null });
    expect(second.hash).toBe(first.hash);
  });

  it("stays as it was when the fixtures are broken", async () => {
    const folder = await temporaryFolder();
    const write = (set: Catalogue) =>
      Promise.all(
        fixtureFiles(set).map(({ name, text }) => writeFile(path.join(folder, name.replace("/", ".")), text)),
      );
    const { db } = await open();
    await write(catalogue());
    await prepareStore(db, folder, at(1));
    const before = { catalogue: await readCatalogue(db), inForce: await editionInForceOf(db) };

    await write(catalogue({ organisations: [organisation({ country: "XX" })] }));
    await expect(prepareStore(db, folder, at(2))).rejects.toThrow(FixtureError);
    expect({ catalogue: await readCatalogue(db), inForce: await editionInForceOf(db) }).toEqual(before);

    await write(catalogue({ organisations: [] }));
    expect(await prepareStore(db, folder, at(3))).toMatchObject({ imported: { organisations: 0 } });
    expect((await load(db)).catalogue.organisations).toEqual([]);
  });

  it("publishes what an import left unpublished", async () => {
    const folder = await temporaryFolder();
    await cp(FIXTURES_FOLDER, folder, { recursive: true });
    const { db } = await open();
    await prepareStore(db, folder, at(1));
    await db.run(sql`DELETE FROM edition_in_force`);
    expect(await prepareStore(db, folder, at(2))).toMatchObject({
      imported: null,
      published: { format: EDITION_FORMAT },
    });
    expect(await editionInForceOf(db)).toMatchObject({ publishedAt: at(2).toISOString() });
  });
});
