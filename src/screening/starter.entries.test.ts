import { describe, expect, it } from "vitest";
import { screenedEntry } from "../../test/support/entries.ts";
import { listing } from "../../test/support/records.ts";
import { allEntries, entryFromListing, entryOfListing } from "./starter.entries.ts";

const withSubject = (over: Partial<ReturnType<typeof listing>["subject"]>) =>
  listing({ subject: { ...listing().subject, ...over } });

describe("a starter listing", () => {
  it("has the shape of every other entry", () => {
    const { list, party } = entryFromListing({
      ...withSubject({
        kind: "person",
        name: "Brakel Mov",
        aliases: ["B. Mov"],
        country: "KZ",
        addresses: ["Street 1"],
      }),
      programme: "PROGRAMME",
    });
    expect(list).toBe("ofac-sdn");
    expect(party).toEqual({
      entry: "1",
      kind: "person",
      names: [
        { text: "Brakel Mov", quality: "primary" },
        { text: "B. Mov", quality: "strong" },
      ],
      countries: ["KZ"],
      addresses: ["Street 1"],
      identifiers: [],
      births: [],
      programmes: ["PROGRAMME"],
      linkedTo: [],
      listedOn: "2022-02-24",
      notes: [],
    });
  });

  it("without a number of the list gets one that no list has", () => {
    expect(entryOfListing(listing({ entry: null }))).toBe("extract:ofac-sdn-1");
    expect(entryFromListing(listing({ entry: null })).party.entry).toBe("extract:ofac-sdn-1");
  });

  it.each([
    ["RU", "7707123456", "inn"],
    ["RU", "770712345678", "inn"],
    ["RU", "1027700000001", "ogrn"],
    ["RU", "102770000000123", "ogrn"],
    ["KZ", "123456789012", "bin"],
    ["UZ", "123456789", "inn"],
    ["KG", "12345678901234", "inn"],
    ["CN", "91000000TEST000001", "uscc"],
    ["RU", "123456789", "registration"],
    ["DE", "7707123456", "registration"],
    [null, "7707123456", "registration"],
  ])("of %s with the number %s has an identifier of the type %s", (country, value, type) => {
    const { party } = entryFromListing(withSubject({ country, identifiers: [value] }));
    expect(party.identifiers).toEqual([{ type, value, country }]);
  });
});

describe("all entries", () => {
  it("are the official ones, and the starter listings that they do not repeat", () => {
    const official = [
      screenedEntry("1", "Official", { list: "ofac-sdn" }),
      screenedEntry("2", "Other", { list: "un-sc" }),
    ];
    const entries = allEntries(official, [
      listing(),
      listing({ id: "b", entry: "2" }),
      listing({ id: "c", entry: null }),
      listing({ id: "d", entry: "4", delistedOn: "2025-01-01" }),
    ]);
    expect(entries.map(({ list, party }) => `${list}/${party.entry} ${party.names[0]?.text}`)).toEqual([
      "ofac-sdn/1 Official",
      "un-sc/2 Other",
      "ofac-sdn/2 Listed Party",
      "ofac-sdn/extract:c Listed Party",
    ]);
  });
});
