import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { editionOf } from "../../test/support/editions.ts";
import { catalogue, organisation } from "../../test/support/records.ts";
import { at, countRows, fill, openStore } from "../../test/support/store.ts";
import type { Catalogue } from "../domain/catalogue.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { Database } from "../store/database.ts";
import { editionInForceOf } from "../store/editions.reader.ts";
import { publishEdition } from "./edition.publish.ts";
import { databaseEditions } from "./edition.source.ts";

/** With more documents than this the index goes into the database: with any. */
const ALL_IN_DATABASE = 0;

/** A party whose name nobody else has. */
const party = (id: string): Organisation =>
  organisation({ id, names: { ...organisation().names, en: `Brakelmov ${id}`, aliases: [] } });
const setOf = (...ids: string[]): Catalogue => catalogue({ organisations: ids.map(party) });

const A = setOf("aquordim", "shared");
const B = setOf("bezfulan", "shared", "third");
const C = setOf("cevdorin");

let db: Database;
let close: () => void;
beforeEach(async () => {
  ({ db, close } = await openStore(A));
});
afterEach(() => {
  vi.restoreAllMocks();
  close();
});

const publish = (minute: number, maxInMemory = ALL_IN_DATABASE) => publishEdition(db, at(minute), maxInMemory);

async function load() {
  const source = databaseEditions(db);
  const inForce = await source.inForce();
  if (!inForce) throw new Error("nothing is in force");
  return source.load(inForce);
}

/** Ids of the documents that a question finds, sorted. */
const found = async (edition: Awaited<ReturnType<typeof load>>, question: string): Promise<string[]> =>
  [...(await edition.search().ask(question)).matches.keys()].toSorted();

const editionsWithDocuments = async (): Promise<string[]> =>
  (await db.all<{ edition: string }>(sql`SELECT edition FROM search_editions ORDER BY number`)).map(
    (row) => row.edition,
  );

describe("an edition with its index in the database", () => {
  it("answers like one with its index in memory", async () => {
    await publish(1);
    const [inDatabase, inMemory] = [await load(), await editionOf(A)];
    expect(await countRows(db, "search_index")).toBe(2);
    for (const question of ["aquordim", "brakelmov", "brakelmow", "브라켈모프", "shar", "bezfulan"]) {
      expect(await found(inDatabase, question), question).toEqual(await found(inMemory, question));
    }
    expect(await found(inDatabase, "aquordim")).toEqual(["aquordim|ai"]);
  });

  it("is one of more documents than fit into memory, and of no fewer", async () => {
    await publish(1, 2);
    expect(await countRows(db, "search_index")).toBe(0);
    await fill(db, B);
    await publish(2, 2);
    expect(await countRows(db, "search_index")).toBe(3);
    expect(await found(await load(), "bezfulan")).toEqual(["bezfulan|ai"]);
  });

  it("twice changes nothing", async () => {
    const first = await publish(1);
    expect(await publish(2)).toEqual({ ...first, changed: false });
    expect(await editionsWithDocuments()).toEqual([first.manifest.id]);
  });

  it("may be one of nobody", async () => {
    await fill(db, setOf());
    await publish(1, -1);
    expect(await found(await load(), "aquordim")).toEqual([]);
  });
});

describe("wherever a publication is cut off", () => {
  /** Lets so many writes through, and then none. */
  function cutAfter(writes: number): () => boolean {
    let left = writes;
    let isCut = false;
    const guard = <T extends (...args: never[]) => unknown>(real: T) =>
      ((...args: Parameters<T>) => {
        if (left === 0) {
          isCut = true;
          throw new Error("killed");
        }
        left -= 1;
        return real(...args);
      }) as T;
    const real = { batch: guard(db.batch.bind(db)), insert: guard(db.insert.bind(db)) };
    vi.spyOn(db, "batch").mockImplementation(real.batch);
    vi.spyOn(db, "insert").mockImplementation(real.insert);
    return () => isCut;
  }

  it("the edition before goes on answering, and the next publication puts all right", async () => {
    const before = await publish(1);
    const held = await load();
    await fill(db, B);
    let cuts = 0;
    for (let writes = 0; ; writes++) {
      const wasCut = cutAfter(writes);
      const outcome = await publish(2).catch((error: Error) => error.message);
      vi.restoreAllMocks();
      if (!wasCut()) break;
      cuts += 1;
      expect(outcome).toBe("killed");
      expect((await editionInForceOf(db))?.id).toBe(before.manifest.id);
      expect(await found(held, "aquordim")).toEqual(["aquordim|ai"]);
      expect(await found(await load(), "bezfulan")).toEqual([]);
    }
    expect(cuts).toBeGreaterThan(4);
    const after = await load();
    expect(await found(after, "bezfulan")).toEqual(["bezfulan|ai"]);
    expect(await editionsWithDocuments()).toEqual([before.manifest.id, after.manifest.id]);
    expect(await countRows(db, "search_index")).toBe(2 + 3);
  });

  it("no edition is put in force while one of its documents is missing", async () => {
    const before = await publish(1);
    await fill(db, B);
    const batch = db.batch.bind(db);
    // Between the last document and the edition itself, somebody else takes one away.
    vi.spyOn(db, "batch").mockImplementation(async (statements) => {
      await db.run(
        sql`DELETE FROM search_index WHERE rowid = (SELECT max(number) FROM search_editions) * 16777216 + 1`,
      );
      return batch(statements);
    });
    await expect(publish(2)).rejects.toThrow();
    vi.restoreAllMocks();
    expect((await editionInForceOf(db))?.id).toBe(before.manifest.id);
    expect(await countRows(db, "editions")).toBe(1);
  });
});

describe("documents of older editions", () => {
  it("stay for the edition that was in force before, and go with the next publication", async () => {
    const a = await publish(1);
    const held = await load();
    await fill(db, B);
    const b = await publish(2);
    expect(await editionsWithDocuments()).toEqual([a.manifest.id, b.manifest.id]);
    expect(await found(held, "aquordim")).toEqual(["aquordim|ai"]);
    await fill(db, C);
    const c = await publish(3);
    expect(await editionsWithDocuments()).toEqual([b.manifest.id, c.manifest.id]);
    expect(await countRows(db, "search_index")).toBe(3 + 1);
    await expect(held.search().ask("aquordim")).rejects.toThrow(/no longer holds the search documents/);
  });

  it("are used again, or written again, when their edition comes back", async () => {
    const a = await publish(1);
    await fill(db, B);
    const b = await publish(2);
    await fill(db, A);
    expect((await publish(3)).manifest).toEqual(a.manifest);
    expect(await editionsWithDocuments()).toEqual([a.manifest.id, b.manifest.id]);
    expect(await found(await load(), "aquordim")).toEqual(["aquordim|ai"]);
    await fill(db, C);
    await publish(4);
    await fill(db, B);
    expect((await publish(5)).manifest).toEqual(b.manifest);
    expect(await found(await load(), "bezfulan")).toEqual(["bezfulan|ai"]);
    expect(await countRows(db, "editions")).toBe(3);
  });

  it("go when the index fits into memory again", async () => {
    await publish(1);
    await fill(db, B);
    await publish(2, 100);
    await fill(db, C);
    await publish(3, 100);
    expect(await editionsWithDocuments()).toEqual([]);
    expect(await countRows(db, "search_index")).toBe(0);
  });
});
