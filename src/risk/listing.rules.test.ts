import { describe, expect, it } from "vitest";
import { listing, organisation, owner, rule, sanctionsList } from "../../test/support/records.ts";
import type { Listing, SanctionsList } from "../domain/listing.schema.ts";
import type { Owner } from "../domain/organisation.schema.ts";
import type { FlagLevel } from "../domain/vocabulary.ts";
import { LIST_FAMILIES, type OwnershipGraph } from "../ownership/holdings.ts";
import { listingFlags, ownershipFlags } from "./listing.rules.ts";

const RULES = new Map(
  [
    rule(),
    rule({ id: "LISTED-LIMITED", level: "high" }),
    rule({ id: "KR-RU-BANKS", level: "block" }),
    rule({ id: "QUIET", level: "info" }),
  ].map((one) => [one.id, one]),
);

function flagOf(over: Partial<Listing> = {}, list: Partial<SanctionsList> = {}) {
  const lists = new Map([["ofac-sdn", sanctionsList(list)]]);
  const [flag] = listingFlags([listing(over)], lists, RULES);
  if (!flag) throw new Error("no flag");
  return flag;
}

describe("a listing", () => {
  it("flags as its list's rule says, with the entry as evidence", () => {
    const flag = flagOf({ entry: "77", programme: "RUSSIA-EO14024" });
    expect(flag).toMatchObject({ rule: "US-SDN", level: "block", excludes: false });
    expect(flag.why.en).toBe("Stands on SDN text.");
    expect(flag.evidence[0].statement.en).toBe("SDN text (#77, RUSSIA-EO14024): listed on 2022-02-24");
    expect(flag.evidence[0].sources).toHaveLength(1);
    expect(flagOf({}, { rule: "LISTED-LIMITED" }).level).toBe("high");
    expect(flagOf({}, { rule: "QUIET" }).level).toBe("info");
  });

  it("that was removed is information only, and says when", () => {
    const flag = flagOf({ delistedOn: "2024-05-01" });
    expect(flag.level).toBe("info");
    expect(flag.why.en).toBe("Was on SDN text and has been removed.");
    expect(flag.evidence[0].statement.en).toContain("removed on 2024-05-01");
  });

  it("that nobody looked up holds and does not block", () => {
    expect(flagOf({ mark: "recalled" }).level).toBe("high");
    for (const mark of ["verified", "press", "inferred"] as const) expect(flagOf({ mark }).level).toBe("block");
    expect(flagOf({ mark: "recalled" }, { rule: "QUIET" }).level).toBe("info");
  });

  it("of a bank under Korea's suspension closes the route and holds the party", () => {
    expect(flagOf({}, { rule: "KR-RU-BANKS" }).level).toBe("high");
  });

  it("on a list whose rule nobody wrote down holds", () => {
    expect(flagOf({}, { rule: "FORGOTTEN" }).level).toBe("high");
  });

  it("tells an unknown date and a date of application apart", () => {
    expect(flagOf({ listedOn: null }).evidence[0].statement.en).toContain("date of listing unknown");
    const applies = { listedOn: "2025-01-01", listedOnMeaning: "applies_from" } as const;
    expect(flagOf(applies).evidence[0].statement.en).toContain("applies from 2025-01-01");
  });

  it("flags once for each list, and not at all for none", () => {
    const lists = new Map([["ofac-sdn", sanctionsList()]]);
    expect(listingFlags([listing(), listing({ id: "second" })], lists, RULES)).toHaveLength(2);
    expect(listingFlags([], lists, RULES)).toEqual([]);
    expect(listingFlags([listing({ list: "elsewhere" })], lists, RULES)).toEqual([]);
  });
});

describe("listed owners", () => {
  const graphFor = (list: string): OwnershipGraph => ({
    organisation: () => undefined,
    listingsOf: () => [],
    listingsByName: (name) => (name.startsWith("Listed") ? [listing({ list })] : []),
  });
  const listedOwner = (percent: number | null, over: Partial<Owner> = {}) =>
    owner({ name: "Listed One", share: percent === null ? null : { min: percent, max: percent }, ...over });
  const flagsOf = (list: string, ...owners: Owner[]) => ownershipFlags(organisation({ owners }), graphFor(list));

  const bands: [number, FlagLevel][] = [
    [0.5, "medium"],
    [24.99, "medium"],
    [25, "high"],
    [49.99, "high"],
    [50.01, "block"],
    [100, "block"],
  ];
  for (const family of LIST_FAMILIES) {
    it.each(bands)(`of family ${family.id} at %s %% are %s`, (percent, level) => {
      for (const list of family.lists) {
        expect(flagsOf(list, listedOwner(percent))).toMatchObject([{ rule: family.rule, level, excludes: false }]);
      }
    });

    it(`of family ${family.id} at exactly half are ${family.id === "uk" ? "high" : "block"}`, () => {
      const level = family.id === "uk" ? "high" : "block";
      for (const list of family.lists) expect(flagsOf(list, listedOwner(50))).toMatchObject([{ level }]);
    });
  }

  it("block together what each alone does not", () => {
    const [flag] = flagsOf("ofac-sdn", listedOwner(30), listedOwner(20, { name: "Listed Two" }));
    expect(flag).toMatchObject({ level: "block", evidence: [{}, {}] });
    expect(flag?.why.en).toBe("Listed owners hold 50% in all: Listed One, Listed Two.");
  });

  it("of unknown share are high and a question", () => {
    const [flag] = flagsOf("ofac-sdn", listedOwner(null));
    expect(flag?.level).toBe("high");
    expect(flag?.why.en).toBe("Has a listed owner whose share is unknown: Listed One.");
    expect(flagsOf("ofac-sdn", listedOwner(null), listedOwner(60))).toMatchObject([{ level: "block" }]);
  });

  it("flag nothing where there are none", () => {
    expect(flagsOf("ofac-sdn", owner())).toEqual([]);
    expect(flagsOf("fcc-covered", listedOwner(90))).toEqual([]);
  });
});
