import fc from "fast-check";
import { expect, test } from "vitest";
import { ofacSdnFiles } from "../../test/lists/list.files.ts";
import type { ListedParty } from "../domain/listed-party.schema.ts";
import { checkList, countPerList, diffEntries, entryHash, hashEntries } from "./list.checks.ts";
import { findSource, isDownloadable, readChecked, SOURCES } from "./list.sources.ts";
import type { ReadEntry, ReadList, SourceDefinition } from "./list.types.ts";
import { ofacSdn } from "./ofac/ofac.source.ts";

const party = (entry: string, name = "Primer"): ListedParty => ({
  entry,
  kind: "organisation",
  names: [{ text: name, quality: "primary" }],
  countries: [],
  addresses: [],
  identifiers: [],
  births: [],
  programmes: [],
  linkedTo: [],
  listedOn: null,
  notes: [],
});
const entries = (count: number, list = "a"): ReadEntry[] =>
  Array.from({ length: count }, (_, at) => ({ list, party: party(String(at)), raw: null }));
const list = (all: ReadEntry[], declaredCount: number | null = null): ReadList => ({
  listDate: null,
  declaredCount,
  records: all.length,
  entries: all,
});
const source = (minimumEntries: number, minimumPerList: Record<string, number> = {}): SourceDefinition => ({
  ...ofacSdn,
  id: "test",
  minimumEntries,
  minimumPerList,
});
const reason = (run: () => void) => {
  try {
    run();
  } catch (error) {
    return (error as { reason: string }).reason;
  }
  return "accepted";
};

test.each([
  ["empty", list([]), source(0), null, "empty"],
  ["below the minimum", list(entries(9)), source(10), null, "below-minimum"],
  ["at the minimum", list(entries(10)), source(10), null, "accepted"],
  ["a list inside is missing", list(entries(50)), source(10, { b: 1 }), null, "below-minimum"],
  ["another declared count", list(entries(10), 11), source(1), null, "count-mismatch"],
  ["a declared count that is no number", list(entries(10), Number.NaN), source(1), null, "count-mismatch"],
  ["the declared count", list(entries(10), 10), source(1), null, "accepted"],
  ["exactly 10 % smaller", list(entries(90)), source(1), { records: 100 }, "accepted"],
  ["more than 10 % smaller", list(entries(89)), source(1), { records: 100 }, "shrunken"],
  [
    "one list more than 10 % smaller",
    list([...entries(100), ...entries(20, "b")]),
    source(1),
    { records: 125, perList: { a: 100, b: 25 } },
    "shrunken",
  ],
  [
    "a small list that loses one of three",
    list([...entries(100), ...entries(2, "b")]),
    source(1),
    { records: 103, perList: { a: 100, b: 3 } },
    "accepted",
  ],
  ["an entry twice", list([...entries(3), ...entries(1)]), source(1), null, "duplicate-entry"],
  ["the same number on two lists", list([...entries(3), ...entries(3, "b")]), source(1), null, "accepted"],
] as const)("%s", (_, read, definition, previous, expected) => {
  expect(reason(() => checkList(definition, read, previous))).toBe(expected);
});

test("read and checked in one step", async () => {
  await expect(readChecked(ofacSdn, ofacSdnFiles())).rejects.toMatchObject({
    reason: "below-minimum",
    message: expect.stringContaining("10000"),
  });
  expect(await readChecked({ ...ofacSdn, minimumEntries: 5 }, ofacSdnFiles(), { records: 5 })).toMatchObject({
    records: 5,
  });
});

test("the hash is of the content and not of the order of its fields", () => {
  const one = party("1");
  const reordered = Object.fromEntries(Object.entries(one).reverse()) as ListedParty;
  expect(entryHash({ list: "a", party: reordered })).toBe(entryHash({ list: "a", party: one }));
  expect(entryHash({ list: "b", party: one })).not.toBe(entryHash({ list: "a", party: one }));
  expect(entryHash({ list: "a", party: party("1", "Primer ") })).not.toBe(entryHash({ list: "a", party: one }));
});

test("what changed between two versions", () => {
  const before = hashEntries([...entries(3), { list: "a", party: party("x", "Old"), raw: 1 }]);
  const after = hashEntries([
    ...entries(2),
    { list: "a", party: party("x", "New"), raw: 2 },
    { list: "a", party: party("y"), raw: null },
  ]);
  expect(diffEntries(before, after)).toEqual({ added: ["a/y"], removed: ["a/2"], changed: ["a/x"] });
  expect(countPerList([...entries(2), ...entries(1, "b")])).toEqual({ a: 2, b: 1 });
});

test("a diff forth and back is the same the other way round", () => {
  const version = fc.dictionary(fc.string(), fc.constantFrom("h1", "h2")).map((all) => new Map(Object.entries(all)));
  fc.assert(
    fc.property(version, version, (a, b) => {
      const [forth, back] = [diffEntries(a, b), diffEntries(b, a)];
      expect(forth).toEqual({ added: back.removed, removed: back.added, changed: back.changed });
      expect(a.size + forth.added.length - forth.removed.length).toBe(b.size);
    }),
  );
});

test("the register of sources", () => {
  expect(SOURCES.map(({ id }) => id)).toEqual([
    "ofac-sdn",
    "ofac-nonsdn",
    "us-csl",
    "eu-fsf",
    "uk-sanctions",
    "un-sc",
    "ca-sema",
    "plain",
  ]);
  expect(SOURCES.filter((one) => !isDownloadable(one)).map(({ id }) => id)).toEqual(["plain"]);
  expect(findSource("nothing")).toBeUndefined();
  for (const { files } of SOURCES)
    for (const { url } of files) expect(url === null || new URL(url).protocol === "https:").toBe(true);
});
