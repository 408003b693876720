import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { databaseEditions } from "../../src/editions/edition.source.ts";
import type { HasClient } from "../../src/store/editions.reader.ts";
import { parties, unXml } from "../support/list.generator.ts";
import { listing, organisation, owner } from "../support/records.ts";
import { createScreenedStore, type ScreenedStore } from "../support/screened-app.ts";
import { at, importFiles, screeningCatalogue } from "../support/store.ts";

const NAMES = { ko: "가나", koOrigin: "transcribed" as const, ru: null, local: null, aliases: [] };
const BRAKELMOV = organisation({
  id: "brakelmov",
  names: { ...NAMES, en: "Brakelmov Zordunpil", aliases: ["BZ Holding"] },
  owners: [owner({ name: "Fetlursok Vemhaxnid" })],
});
const QUIET = organisation({ id: "quiet", names: { ...NAMES, en: "Nidpilsok Luretism" } });
const ON_UN = { list: "un-sc", entry: "7", name: "Brakelmov Zordunpil LLC", listed_on: "2024-05-06" };

let store: ScreenedStore;
afterEach(() => store.close());
const found = async () =>
  (await store.hits()).map(({ organisation: id, subject, list, entry }) => `${id} ${subject} ${list}/${entry}`);

describe("publication screens", () => {
  beforeEach(async () => {
    store = await createScreenedStore(screeningCatalogue({ organisations: [BRAKELMOV, QUIET] }));
  });

  it("organisations and owners against every list", async () => {
    await store.importRows([
      ON_UN,
      { list: "ofac-sdn", entry: "8", name: "VEMHAXNID, Fetlursok", kind: "person" },
      { list: "kr-moef", entry: "9", name: "Somebody Else" },
    ]);
    await store.publish();
    expect((await found()).toSorted()).toEqual(["brakelmov organisation un-sc/7", "brakelmov owner ofac-sdn/8"]);
    const hit = (await store.hits()).find(({ entry }) => entry === "7");
    expect(hit).toMatchObject({
      name: "Brakelmov Zordunpil",
      listed: "Brakelmov Zordunpil LLC",
      level: "strong",
      listedOn: "2024-05-06",
      decision: null,
      reopened: false,
    });
    expect(hit?.for.length).toBeGreaterThan(0);
    expect((await store.load()).hitsByOrganisation.get("brakelmov")).toHaveLength(2);
    expect((await store.load()).manifest.counts.screened).toBe(3);
  });

  it("anew each time: a party that leaves the list leaves no hit", async () => {
    const others = Array.from({ length: 20 }, (_, i) => ({ list: "un-sc", entry: `x${i}`, name: `Haxnid ${i}` }));
    await store.importRows([ON_UN, ...others]);
    await store.publish();
    expect(await found()).toEqual(["brakelmov organisation un-sc/7"]);
    await store.importRows(others);
    await store.publish();
    expect(await found()).toEqual([]);
    expect((await store.load()).hitsByOrganisation.size).toBe(0);
  });

  it("and gives the same edition for the same data, another one for another list", async () => {
    await store.importRows([ON_UN]);
    const first = await store.publish();
    expect(first.changed).toBe(true);
    expect(await store.publish()).toEqual({ manifest: first.manifest, changed: false, skipped: [] });
    await store.importRows([ON_UN]);
    expect(await store.publish()).toMatchObject({ changed: false, manifest: { id: first.manifest.id } });
    await store.importRows([{ ...ON_UN, country: "KZ" }]);
    const second = await store.publish();
    expect(second.changed).toBe(true);
    expect(second.manifest.id).not.toBe(first.manifest.id);
    const [hit] = await store.hits();
    if (hit) await store.decide(hit, "confirmed");
    expect((await store.publish()).manifest.id).not.toBe(second.manifest.id);
  });
});

describe("one list from two sources", () => {
  const un = (name: string, date: string, minute: number) =>
    importFiles(store.db, "un-sc", [unXml([{ id: 7, name }, ...parties(499, 100)], date)], { now: at(minute) });

  beforeEach(async () => {
    store = await createScreenedStore(screeningCatalogue({ organisations: [BRAKELMOV] }));
  });

  it.each([
    ["2026-11-19", "2026-11-21", "Brakelmov Zordunpil LLC"],
    ["2026-11-21", "2026-11-19", "BRAKELMOV ZORDUNPIL OFFICIAL"],
  ])("of %s and %s speaks by its newer entry", async (unDate, plainDate, listed) => {
    await un("BRAKELMOV ZORDUNPIL OFFICIAL", unDate, 1);
    await store.importRows([ON_UN], plainDate);
    const { manifest } = await store.publish();
    const hits = await store.hits();
    expect(hits).toMatchObject([{ list: "un-sc", entry: "7", listed }]);
    expect(manifest.counts.screened).toBe(500);
    const versions = manifest.lists.find(({ list }) => list === "un-sc")?.official ?? [];
    expect(versions.map(({ listDate }) => listDate)).toEqual([unDate, plainDate].toSorted().toReversed());
  });
});

describe("starter listings", () => {
  const attached = (over: Parameters<typeof listing>[0] = {}) =>
    listing({
      list: "un-sc",
      entry: "7",
      organisation: "brakelmov",
      subject: { ...listing().subject, name: "Brakelmov Zordunpil" },
      ...over,
    });
  const withListing = (over: Parameters<typeof listing>[0] = {}) =>
    screeningCatalogue({ organisations: [BRAKELMOV], listings: [attached(over)] });

  it("that are attached to an organisation are no hits, nor is the official entry of their number", async () => {
    store = await createScreenedStore(withListing());
    await store.publish();
    expect(await found()).toEqual([]);
    expect((await store.assess("brakelmov")).verdict).toBe("blocked");
    await store.importRows([ON_UN]);
    await store.publish();
    expect(await found()).toEqual([]);
    expect((await store.assess("brakelmov")).verdict).toBe("blocked");
  });

  it("of a party without a record are screened like every list", async () => {
    store = await createScreenedStore(withListing({ organisation: null }));
    await store.publish();
    expect(await found()).toEqual(["brakelmov organisation un-sc/7"]);
  });

  it("that were removed are screened no more, but a list that still has the party speaks", async () => {
    store = await createScreenedStore(withListing({ delistedOn: "2025-01-01" }));
    await store.publish();
    expect(await found()).toEqual([]);
    expect((await store.assess("brakelmov")).verdict).toBe("conditional");
    await store.importRows([ON_UN]);
    await store.publish();
    expect(await found()).toEqual(["brakelmov organisation un-sc/7"]);
    expect((await store.assess("brakelmov")).verdict).toBe("hold");
  });

  it("stay beside an official list that lacks them", async () => {
    store = await createScreenedStore(withListing({ organisation: null, entry: null }));
    await store.importRows([{ ...ON_UN, entry: "99", name: "Somebody Else" }]);
    await store.publish();
    expect(await found()).toEqual(["brakelmov organisation un-sc/extract:ofac-sdn-1"]);
  });
});

describe("an edition", () => {
  it("reads its screening part on first use, once, and again after a failure", async () => {
    store = await createScreenedStore(screeningCatalogue({ organisations: [BRAKELMOV] }));
    await store.importRows([ON_UN]);
    await store.publish();
    const parts: string[] = [];
    let isAway = false;
    const client: HasClient["$client"] = {
      execute(statement) {
        const part = typeof statement === "string" ? "" : String((statement.args as unknown[])[1] ?? "");
        if (part) parts.push(part);
        if (isAway && part === "screening") return Promise.reject(new Error("the database is away"));
        return store.db.$client.execute(statement);
      },
    };
    const source = databaseEditions({ $client: client });
    const inForce = await source.inForce();
    if (!inForce) throw new Error("nothing is in force");
    const edition = await source.load(inForce);
    expect(parts.toSorted()).toEqual(["core", "search"]);
    isAway = true;
    await expect(edition.screening()).rejects.toThrow("away");
    isAway = false;
    const [one, other] = await Promise.all([edition.screening(), edition.screening()]);
    expect(one).toBe(other);
    expect(one.screen({ name: "Brakelmov Zordunpil" })).toMatchObject([{ list: "un-sc", entry: "7" }]);
    expect(parts.filter((part) => part === "screening")).toHaveLength(2);
  });

  it("keeps its own lists when the store has newer ones", async () => {
    store = await createScreenedStore(screeningCatalogue({ organisations: [BRAKELMOV] }));
    await store.importRows([ON_UN]);
    await store.publish();
    const before = await store.load();
    await store.importRows([{ ...ON_UN, name: "Renamed Haxnidfet" }]);
    expect((await before.screening()).screen({ name: "Brakelmov Zordunpil" })).toHaveLength(1);
    const rows = await store.db.all(sql`SELECT DISTINCT version FROM list_entries`);
    expect(rows).toHaveLength(1);
  });
});
