import { describe, expect, it } from "vitest";
import { graphOf, type Held, holds, type On, TEST_DAY } from "../../test/support/ownership.ts";
import type { Owner } from "../domain/organisation.schema.ts";
import { FAMILIES } from "./ownership.families.ts";
import { ownershipOf } from "./ownership.ts";
import type { FamilyHolding, FamilyId } from "./ownership.types.ts";

type Owners = Readonly<Record<string, readonly Owner[]>>;

const SDN: On = { party: "l", list: "ofac-sdn" };
const SDN2: On = { party: "m", list: "ofac-sdn" };

function holdingsOf(owners: Owners, on: readonly On[], asOf = TEST_DAY) {
  return ownershipOf(graphOf(owners, on), "t", asOf);
}

/** What one family says of the organisation `t`. */
function holdingOf(owners: Owners, on: readonly On[], family: FamilyId = "ofac", asOf = TEST_DAY): FamilyHolding {
  const found = holdingsOf(owners, on, asOf).find((one) => one.family === family);
  if (!found) throw new Error(`no holding of ${family}`);
  return found;
}

const firstList = (id: FamilyId) => FAMILIES.find((family) => family.id === id)?.lists[0] ?? "";

describe("a direct share", () => {
  it.each<[FamilyId, number, string, FamilyHolding["reaches"], boolean]>([
    ["ofac", 49.99, TEST_DAY, "no", false],
    ["ofac", 50, TEST_DAY, "yes", false],
    ["ofac", 50.01, TEST_DAY, "yes", false],
    ["eu", 49.99, "2024-07-02", "no", false],
    ["eu", 50, "2024-07-02", "no", true],
    ["eu", 50.01, "2024-07-02", "yes", false],
    ["eu", 49.99, "2024-07-03", "no", false],
    ["eu", 50, "2024-07-03", "yes", false],
    ["eu", 50.01, "2024-07-03", "yes", false],
    ["uk", 49.99, TEST_DAY, "no", false],
    ["uk", 50, TEST_DAY, "no", true],
    ["uk", 50.000001, TEST_DAY, "yes", false],
    ["bis", 49.99, TEST_DAY, "no", false],
    ["bis", 50, TEST_DAY, "yes", false],
    ["bis", 50, "2025-01-01", "yes", false],
  ])("%s at %s %% on %s: %s", (family, percent, asOf, reaches, exactlyAtHalf) => {
    const on = [{ party: "l", list: firstList(family) }];
    expect(holdingOf({ t: [holds("l", percent)] }, on, family, asOf)).toMatchObject({
      reaches,
      exactlyAtHalf,
      aggregate: { min: percent, max: percent },
      throughMinority: { min: 0, max: 0 },
      rule: FAMILIES.find(({ id }) => id === family)?.rule,
    });
  });

  it("is counted to the last digit", () => {
    const split = { t: [holds("l", 49.36), holds("m", 0.23), holds("n", 0.41)] };
    expect(holdingOf(split, [SDN, SDN2, { party: "n", list: "ofac-sdn" }])).toMatchObject({
      aggregate: { min: 50, max: 50 },
      reaches: "yes",
    });
  });
});

describe("shares of several listed owners", () => {
  it("add up within a family", () => {
    const owners = { t: [holds("l", 25), holds("m", 25), holds("x", 50)] };
    expect(holdingOf(owners, [SDN, SDN2])).toMatchObject({ aggregate: { min: 50, max: 50 }, reaches: "yes" });
    const eu = [
      { party: "l", list: "eu-269" },
      { party: "m", list: "eu-fsf" },
    ];
    expect(holdingOf(owners, eu, "eu").reaches).toBe("yes");
  });

  it("never add up across families", () => {
    const owners = { t: [holds("l", 30), holds("m", 30)] };
    const found = holdingsOf(owners, [SDN, { party: "m", list: "uk-sanctions" }]);
    expect(found.map(({ family, aggregate, reaches }) => [family, aggregate.max, reaches])).toEqual([
      ["ofac", 30, "no"],
      ["uk", 30, "no"],
    ]);
  });

  it("say nothing on lists without an ownership rule, and nothing of unlisted owners", () => {
    expect(holdingsOf({ t: [holds("l", 90)] }, [{ party: "l", list: "fcc-covered" }])).toEqual([]);
    expect(holdingsOf({ t: [holds("l", 90)] }, [])).toEqual([]);
    expect(ownershipOf(graphOf({}), "nobody", TEST_DAY)).toEqual([]);
  });

  it("do not break where they are more than the whole", () => {
    const owners = { t: [holds("l", 80), holds("m", 70)] };
    expect(holdingOf(owners, [SDN, SDN2])).toMatchObject({ aggregate: { min: 100, max: 100 }, reaches: "yes" });
    expect(holdingOf(owners, [SDN])).toMatchObject({ aggregate: { min: 80, max: 80 } });
    // Records that contradict each other narrow nothing.
    const contradictory = { t: [holds("l", null), holds("x", 90), holds("y", 90)] };
    expect(holdingOf(contradictory, [SDN])).toMatchObject({ aggregate: { min: 0, max: 100 }, reaches: "perhaps" });
  });
});

describe("chains", () => {
  it.each<[string, Owners, number, number, FamilyHolding["reaches"]]>([
    ["60 → 50", { t: [holds("a", 50)], a: [holds("l", 60)] }, 50, 0, "yes"],
    ["60 → 49", { t: [holds("a", 49)], a: [holds("l", 60)] }, 49, 0, "no"],
    ["49 → 60", { t: [holds("a", 60)], a: [holds("l", 49)] }, 0, 29.4, "no"],
    ["49.99 → 100", { t: [holds("a", 100)], a: [holds("l", 49.99)] }, 0, 49.99, "no"],
    ["100 → 100 → 50", { t: [holds("a", 50)], a: [holds("b", 100)], b: [holds("l", 100)] }, 50, 0, "yes"],
    ["50 → 50 → 50", { t: [holds("a", 50)], a: [holds("b", 50)], b: [holds("l", 50)] }, 50, 0, "yes"],
    ["60 → 40 → 50", { t: [holds("a", 50)], a: [holds("b", 40)], b: [holds("l", 60)] }, 0, 20, "no"],
    ["40 → 60 → 50", { t: [holds("a", 50)], a: [holds("b", 60)], b: [holds("l", 40)] }, 0, 12, "no"],
    [
      "two chains into one",
      { t: [holds("a", 25), holds("b", 25)], a: [holds("l", 60)], b: [holds("m", 70)] },
      50,
      0,
      "yes",
    ],
    ["a chain and a direct share", { t: [holds("a", 25), holds("l", 25)], a: [holds("l", 80)] }, 50, 0, "yes"],
    [
      "diamond",
      { t: [holds("a", 30), holds("b", 30)], a: [holds("c", 60)], b: [holds("c", 60)], c: [holds("l", 60)] },
      60,
      0,
      "yes",
    ],
    ["a link made of two owners", { t: [holds("a", 50)], a: [holds("l", 25), holds("m", 25)] }, 50, 0, "yes"],
    [
      "minority beside majority",
      { t: [holds("a", 40), holds("b", 50)], a: [holds("l", 40)], b: [holds("l", 40)] },
      0,
      36,
      "no",
    ],
  ])("%s", (_, owners, aggregate, through, reaches) => {
    expect(holdingOf(owners, [SDN, SDN2])).toMatchObject({
      aggregate: { min: aggregate, max: aggregate },
      throughMinority: { min: through, max: through },
      reaches,
    });
  });

  it("pass on by each family's own test", () => {
    const owners = { t: [holds("a", 100)], a: [holds("l", 50)] };
    expect(holdingOf(owners, [{ party: "l", list: "uk-sanctions" }], "uk")).toMatchObject({
      aggregate: { min: 0, max: 0 },
      throughMinority: { min: 50, max: 50 },
      reaches: "no",
      exactlyAtHalf: false,
    });
    const eu = [{ party: "l", list: "eu-269" }];
    expect(holdingOf(owners, eu, "eu", "2024-07-02").reaches).toBe("no");
    expect(holdingOf(owners, eu, "eu", "2024-07-03").reaches).toBe("yes");
  });

  it("through an owner that only the EU lists pass nothing on for OFAC", () => {
    const owners = { t: [holds("a", 70)], a: [holds("l", 70)] };
    const found = holdingsOf(owners, [
      { party: "a", list: "eu-269" },
      { party: "l", list: "uk-sanctions" },
    ]);
    expect(found.map(({ family, reaches }) => [family, reaches])).toEqual([
      ["eu", "yes"],
      ["uk", "yes"],
    ]);
  });

  it("may be longer than the call stack", () => {
    const long: Record<string, readonly Owner[]> = { t: [holds("c0", 50)] };
    for (let i = 0; i < 50_000; i++) long[`c${i}`] = [holds(`c${i + 1}`, 60)];
    long.c50000 = [holds("l", 51)];
    expect(holdingOf(long, [SDN])).toMatchObject({ aggregate: { min: 50, max: 50 }, reaches: "yes" });
  });
});

describe("circles", () => {
  it("without a listed holder block nobody", () => {
    expect(holdingsOf({ t: [holds("a", 60)], a: [holds("b", 60)], b: [holds("t", 60)] }, [SDN])).toEqual([]);
    expect(holdingsOf({ t: [holds("t", 60)] }, [SDN])).toEqual([]);
  });

  it("with an outside holder are the least that follows", () => {
    const blocked = { t: [holds("a", 60)], a: [holds("t", 40), holds("l", 50)] };
    expect(holdingOf(blocked, [SDN])).toMatchObject({ aggregate: { min: 60, max: 60 }, reaches: "yes" });
    // t = 0.6 e, e = 30 + 0.4 t: e = 30 / 0.76, so t = 18 / 0.76.
    const free = { t: [holds("a", 60)], a: [holds("t", 40), holds("l", 30)] };
    const { aggregate, throughMinority, reaches } = holdingOf(free, [SDN]);
    expect([aggregate, reaches]).toEqual([{ min: 0, max: 0 }, "no"]);
    expect(throughMinority.min).toBeCloseTo(18 / 0.76, 5);
    expect(throughMinority.max).toBeCloseTo(18 / 0.76, 5);
  });

  it("count what a blocked circle holds of the subject, but show no path from the subject to itself", () => {
    const owners = { t: [holds("l", 50), holds("a", 10)], a: [holds("t", 100)] };
    const { aggregate, paths } = holdingOf(owners, [SDN]);
    expect(aggregate).toEqual({ min: 60, max: 60 });
    expect(paths.map(({ steps }) => steps.map(({ owner }) => owner.key))).toEqual([["l"]]);
  });

  it("of oneself add nothing", () => {
    expect(holdingOf({ t: [holds("t", 60), holds("l", 30)] }, [SDN])).toMatchObject({
      aggregate: { min: 30, max: 30 },
      reaches: "no",
    });
  });

  it("that hold each other whole end, and answer the most", () => {
    const owners = { t: [holds("a", 100)], a: [holds("t", 100), holds("l", 10)] };
    const { throughMinority, reaches } = holdingOf(owners, [SDN]);
    expect(reaches).toBe("no");
    expect(throughMinority.max).toBe(100);
  });
});

describe("unknown shares", () => {
  it.each<[string, Owners, Held, FamilyHolding["reaches"], string[]]>([
    ["alone", { t: [holds("l", null)] }, [0, 100], "perhaps", ["l Ltd"]],
    ["that cannot matter", { t: [holds("l", null), holds("x", 70)] }, [0, 30], "no", ["l Ltd"]],
    ["that has no room left", { t: [holds("l", null), holds("x", 100)] }, [0, 0], "no", ["l Ltd"]],
    ["that decides", { t: [holds("l", 30), holds("m", null), holds("x", 40)] }, [30, 60], "perhaps", ["m Ltd"]],
    ["that changes nothing any more", { t: [holds("l", 60), holds("m", null)] }, [60, 100], "yes", ["m Ltd"]],
    ["between the owners", { t: [holds("l", null), holds("m", null)] }, [0, 100], "perhaps", ["l Ltd", "m Ltd"]],
    ["up a chain", { t: [holds("a", 60)], a: [holds("l", null)] }, [0, 60], "perhaps", ["l Ltd"]],
    ["of the middle", { t: [holds("a", null)], a: [holds("l", 60)] }, [0, 100], "perhaps", ["a Ltd"]],
    ["above one that is blocked anyhow", { t: [holds("a", 60)], a: [holds("l", 60), holds("m", null)] }, 60, "yes", []],
    ["of an unlisted owner", { t: [holds("l", 40), holds("x", null)] }, 40, "no", []],
    ["as an interval", { t: [holds("l", [40, 60])] }, [40, 60], "perhaps", []],
    ["as an interval below half", { t: [holds("l", [10, 40])] }, [10, 40], "no", []],
    ["as an interval that others narrow", { t: [holds("l", [40, 60]), holds("x", 51)] }, [40, 49], "no", []],
  ])("%s", (_, owners, aggregate, reaches, unknownShares) => {
    const [min, max] = typeof aggregate === "object" && aggregate ? aggregate : [aggregate, aggregate];
    expect(holdingOf(owners, [SDN, SDN2])).toMatchObject({ aggregate: { min, max }, reaches, unknownShares });
  });

  it("leave a chain between minority and majority", () => {
    const { aggregate, throughMinority, reaches } = holdingOf({ t: [holds("a", 60)], a: [holds("l", [40, 60])] }, [
      SDN,
    ]);
    expect({ aggregate, throughMinority, reaches }).toEqual({
      aggregate: { min: 0, max: 60 },
      // Below the test at most half of a is held; 60 % of that is what can arrive by multiplication.
      throughMinority: { min: 0, max: 30 },
      reaches: "perhaps",
    });
  });
});

describe("days", () => {
  it.each<[string | null, string, FamilyHolding["reaches"] | undefined]>([
    [null, "2024-05-01", "yes"],
    ["2024-05-01", "2024-04-30", "yes"],
    ["2024-05-01", "2024-05-01", undefined],
    ["2022", "2024-05-01", undefined],
    ["2024", "2024-05-01", "perhaps"],
    ["2024-05", "2024-05-31", "perhaps"],
    ["2025", "2024-05-01", "yes"],
  ])("an owner until %s, asked for %s: %s", (until, asOf, reaches) => {
    expect(holdingsOf({ t: [holds("l", 90, { until })] }, [SDN], asOf)[0]?.reaches).toBe(reaches);
  });

  it.each<[Partial<On>, string, FamilyHolding["reaches"] | undefined]>([
    [{ listedOn: "2024-05-02" }, "2024-05-01", undefined],
    [{ listedOn: "2024-05-02" }, "2024-05-02", "yes"],
    [{ listedOn: null }, "2024-05-01", "yes"],
    [{ listedOn: "2024" }, "2024-05-01", "perhaps"],
    [{ listedOn: "2023" }, "2024-05-01", "yes"],
    [{ delistedOn: "2024-05-01" }, "2024-04-30", "yes"],
    [{ delistedOn: "2024-05-01" }, "2024-05-01", undefined],
    [{ delistedOn: "2024" }, "2024-05-01", "perhaps"],
    [{ mark: "recalled" }, "2024-05-01", "perhaps"],
    [{ mark: "recalled", delistedOn: "2024-04-01" }, "2024-05-01", undefined],
    [{ mark: "press" }, "2024-05-01", "yes"],
  ])("a listing %j on %s: %s", (over, asOf, reaches) => {
    expect(holdingsOf({ t: [holds("l", 90)] }, [{ ...SDN, ...over }], asOf)[0]?.reaches).toBe(reaches);
  });

  it("a recalled listing counts for nothing sure down a chain, and a sure one beside it settles", () => {
    const owners = { t: [holds("a", 60)], a: [holds("l", 60)] };
    const recalled: On = { ...SDN, mark: "recalled" };
    expect(holdingOf(owners, [recalled])).toMatchObject({ aggregate: { min: 0, max: 60 }, reaches: "perhaps" });
    expect(holdingOf(owners, [recalled, SDN]).reaches).toBe("yes");
  });
});

describe("an owner without a record", () => {
  it("is asked for by its name and by the record that names it", () => {
    const asked: unknown[] = [];
    const graph = graphOf({ t: [holds("x", 30, { name: "A Person", organisation: null })] });
    graph.listsOf = (party, of) => {
      asked.push([party.name, party.organisation, of]);
      return [{ list: "ofac-sdn", listedOn: null, delistedOn: null, mark: "verified" }];
    };
    expect(ownershipOf(graph, "t", TEST_DAY)[0]?.paths[0]?.steps[0]?.owner.key).toBe("name:A Person");
    expect(asked).toEqual([
      ["t Ltd", "t", null],
      ["A Person", null, "t"],
    ]);
  });

  it("is worked out once for a graph and a day", () => {
    const graph = graphOf({ t: [holds("l", 30)] }, [SDN]);
    expect(ownershipOf(graph, "t", TEST_DAY)).toBe(ownershipOf(graph, "t", TEST_DAY));
    expect(ownershipOf(graph, "t", "2019-01-01")).toEqual([]);
  });
});
