import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { screenedEntry } from "../../test/support/entries.ts";
import { parties } from "../../test/support/list.generator.ts";
import { buildScreeningPart, openScreeningPart } from "./screening.part.ts";

const open = (entries: Parameters<typeof buildScreeningPart>[0]) => openScreeningPart(buildScreeningPart(entries));

describe("the screening part", () => {
  it("has the details of every entry of every list", () => {
    const entries = ["list-b", "list-a", "list-aa"].flatMap((list) =>
      parties(700).map(({ id, name }) =>
        screenedEntry(String(id), name, { list, programmes: [`${list} ${id}`], listedOn: "2024-05-06" }),
      ),
    );
    const screening = open(entries);
    expect(screening.entries).toBe(2100);
    for (const { list, party } of entries) {
      expect(screening.details(list, party.entry)).toEqual({
        programmes: [`${list} ${party.entry}`],
        listedOn: "2024-05-06",
        linkedTo: [],
        notes: [],
      });
    }
    for (const [list, entry] of [
      ["list-a", "0"],
      ["list-a", "701"],
      ["list-c", "1"],
      ["", ""],
      ["list-", "a1"],
    ])
      expect(screening.details(list ?? "", entry ?? "")).toBeNull();
  });

  it("finds any key and none that is not there", () => {
    const key = fc.tuple(
      fc.constantFrom("a", "b", "a-b", "z"),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }).filter((text) => !text.includes("\u0000")),
    );
    const keys = fc.uniqueArray(key, { maxLength: 40, selector: (pair) => pair.join("\u0000") });
    fc.assert(
      fc.property(keys, key, (all, [list, entry]) => {
        const screening = open(
          all.map(([on, id]) => screenedEntry(id, "Brakel", { list: on, programmes: [`${on}/${id}`] })),
        );
        for (const [on, id] of all) expect(screening.details(on, id)?.programmes).toEqual([`${on}/${id}`]);
        const isThere = all.some(([on, id]) => on === list && id === entry);
        expect(screening.details(list, entry) !== null).toBe(isThere);
      }),
    );
  });

  it("shows a few notes and links, cut to a length", () => {
    const screening = open([
      screenedEntry("1", "Brakelmov", {
        notes: Array.from({ length: 6 }, (_, i) => ({ label: `l${i}`, text: "x".repeat(300) })),
        linkedTo: Array.from({ length: 9 }, (_, i) => `party ${i}`),
      }),
    ]);
    const details = screening.details("test-list", "1");
    expect(details?.notes.map(({ label, text }) => [label, text.length])).toEqual(
      [0, 1, 2, 3].map((i) => [`l${i}`, 240]),
    );
    expect(details?.linkedTo).toEqual(["party 0", "party 1", "party 2", "party 3", "party 4"]);
  });

  it("of no entry is searched all the same", () => {
    const screening = open([]);
    expect([screening.entries, screening.screen({ name: "Brakelmov" }), screening.details("a", "1")]).toEqual([
      0,
      [],
      null,
    ]);
  });
});
