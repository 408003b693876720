import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tokenize } from "../search/tokenize.ts";
import { migrateDatabase, type OpenDatabase, openDatabase } from "./database.node.ts";
import {
  rangesThere,
  SEARCH_COLUMNS,
  searchNumberOf,
  type TermRange,
  termsWithin,
  visitPostings,
} from "./search.reader.ts";
import { dropSearchDocuments, hasSearchDocuments, type SearchRow, writeSearchDocuments } from "./search.repository.ts";

let opened: OpenDatabase;
beforeEach(async () => {
  opened = await openDatabase({ url: ":memory:" });
  await migrateDatabase(opened.db);
});
afterEach(() => opened.close());

const ALL: TermRange = { from: "", to: "\u{10FFFF}", minLetters: 0, maxLetters: 1e6 };

const row = (over: Partial<SearchRow>): SearchRow => ({
  ...(Object.fromEntries(SEARCH_COLUMNS.map((column) => [column, ""])) as SearchRow),
  ...over,
});

/** Everything that the index holds of an edition, as `document column term`. */
async function heldBy(edition: string, documents: number, pairs?: number): Promise<string[]> {
  const number = await searchNumberOf(opened.db, edition);
  if (number === null) return [];
  const held: string[] = [];
  const terms = await termsWithin(opened.db, [ALL]);
  await visitPostings(
    opened.db,
    { number, documents },
    terms,
    (term, document, column) => held.push(`${document} ${column} ${term}`),
    pairs,
  );
  return held.toSorted();
}

const writtenIn = (rows: readonly SearchRow[]): string[] =>
  rows
    .flatMap((one, document) =>
      SEARCH_COLUMNS.flatMap((column) =>
        [...new Set(one[column].split("\n").filter(Boolean))].map((term) => `${document} ${column} ${term}`),
      ),
    )
    .toSorted();

/** Latin with marks, Greek with its final sigma, Cyrillic, Georgian, Armenian, Hangul, Han, digits of three scripts, and younger letters. */
const SIGNS = [..."aZéßıſÅλόςΣжЙёӘქᲥაհևԱ인공지능ㄱ人技術07٣७ᲂꟓᎠꭰ𐐨𐑃𖹀ﬁ①㈀ﷺͺ", "\u0301", "\u0345", "\u05B0", "\u{1E947}"];

describe("terms", () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...SIGNS, " ", "-"), maxLength: 12 }),
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.string({ unit: "binary", maxLength: 12 }),
  );
  const id = fc.stringMatching(/^(topic|place|area|mode):[a-z0-9]{1,5}([-_][a-z0-9]{1,5}){0,2}$/);

  it("of every script come back as they went in", async () => {
    const some = fc.array(fc.record({ text, ids: fc.array(id, { maxLength: 2 }) }), { minLength: 1, maxLength: 8 });
    let terms = 0;
    await fc.assert(
      fc.asyncProperty(some, async (documents) => {
        await dropSearchDocuments(opened.db, []);
        const rows = documents.map((one) => row({ name: tokenize(one.text).join("\n"), topics: one.ids.join("\n") }));
        await writeSearchDocuments(opened.db, "an edition", rows);
        const expected = writtenIn(rows);
        terms += expected.length;
        expect(await heldBy("an edition", rows.length)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
    expect(terms).toBeGreaterThan(1000);
  });

  it("are found between two others, by their number of letters and page by page", async () => {
    const rows = [row({ name: "kaspi\nkaspiysk\nkass\n카스피\nкаспий" }), row({ name: "kaspi\nka" })];
    await writeSearchDocuments(opened.db, "e", rows);
    const beginning: TermRange = { ...ALL, from: "kas", to: "kas\u{10FFFF}" };
    const found = [
      { term: "kaspi", documents: 2 },
      { term: "kaspiysk", documents: 1 },
      { term: "kass", documents: 1 },
    ];
    expect(await termsWithin(opened.db, [beginning])).toEqual(found);
    expect(await termsWithin(opened.db, [{ ...beginning, maxLetters: 5 }])).toEqual([found[0], found[2]]);
    expect(await termsWithin(opened.db, [{ ...ALL, minLetters: 6 }])).toEqual([
      found[1],
      { term: "каспий", documents: 1 },
    ]);
    const twice = [beginning, { ...ALL, from: "kaspi", to: "카스피" }];
    const all = await termsWithin(opened.db, twice);
    expect(all.map(({ term }) => term)).toEqual(["kaspi", "kaspiysk", "kass", "каспий", "카스피"]);
    for (const pageSize of [1, 2, 5]) expect(await termsWithin(opened.db, twice, pageSize)).toEqual(all);
    expect(await termsWithin(opened.db, [])).toEqual([]);
  });

  it("are read in small portions all the same", async () => {
    const rows = Array.from({ length: 23 }, (_, i) =>
      row({ name: `all\nn${i}`, summary: i % 2 ? "all\nodd" : "even" }),
    );
    await writeSearchDocuments(opened.db, "e", rows);
    const whole = writtenIn(rows);
    for (const pairs of [1, 2, 7, 23, 24, 1000]) expect(await heldBy("e", rows.length, pairs)).toEqual(whole);
  });
});

describe("documents", () => {
  const few = [row({ name: "one\nboth" }), row({ name: "two\nboth" })];

  it("are those of their edition alone, in as many batches as they need", async () => {
    const many = Array.from({ length: 2503 }, (_, i) => row({ keywords: `k${i}\nboth` }));
    await writeSearchDocuments(opened.db, "few", few);
    await writeSearchDocuments(opened.db, "many", many);
    expect(await heldBy("few", 2)).toEqual(writtenIn(few));
    expect(await heldBy("many", many.length)).toEqual(writtenIn(many));
    expect(await hasSearchDocuments(opened.db, "many", 2503)).toBe(true);
    expect(await hasSearchDocuments(opened.db, "many", 2502)).toBe(false);
    expect(await hasSearchDocuments(opened.db, "none", 0)).toBe(false);
  });

  it("are known by edition", async () => {
    await writeSearchDocuments(opened.db, "few", few);
    await writeSearchDocuments(opened.db, "other", [row({ name: "other\nboth" })]);
    const number = (await searchNumberOf(opened.db, "few")) ?? -1;
    const ranges = ["both", "other", "on", "one", "zzz"].map((from) => ({ ...ALL, from, to: from }));
    expect(await rangesThere(opened.db, number, ranges)).toEqual([true, false, false, true, false]);
    expect(await rangesThere(opened.db, number, [{ ...ALL, from: "on", to: "on\u{10FFFF}" }])).toEqual([true]);
  });

  it("of one edition are not written twice at a time", async () => {
    await writeSearchDocuments(opened.db, "few", few);
    await expect(writeSearchDocuments(opened.db, "few", few)).rejects.toThrow();
    expect(await heldBy("few", 2)).toEqual(writtenIn(few));
  });

  it("go with their edition, and what a killed publication left goes too", async () => {
    await writeSearchDocuments(opened.db, "kept", few);
    await writeSearchDocuments(opened.db, "gone", few);
    const cut = (function* () {
      for (let i = 0; i < 1500; i++) yield row({ name: `left${i}` });
      throw new Error("killed");
    })();
    await expect(writeSearchDocuments(opened.db, "half", cut)).rejects.toThrow("killed");
    await dropSearchDocuments(opened.db, ["kept", "never there"]);
    const { rows } = await opened.db.$client.execute("SELECT count(*) AS n FROM search_index");
    expect(rows[0]?.n).toBe(2);
    expect(await searchNumberOf(opened.db, "half")).toBeNull();
    expect(await heldBy("kept", 2)).toEqual(writtenIn(few));
    await writeSearchDocuments(opened.db, "gone", few);
    expect(await heldBy("gone", 2)).toEqual(writtenIn(few));
  });
});
