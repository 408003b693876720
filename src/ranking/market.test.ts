import { describe, expect, it } from "vitest";
import { customer, membership, onlyPart, recalled, verified, withFacts, world } from "../../test/support/markets.ts";
import { organisation, owner } from "../../test/support/records.ts";
import { MEMBERSHIP_GROUPS, MEMBERSHIP_STATES } from "../domain/country.schema.ts";
import { type Facts, NO_FACTS } from "../domain/facts.schema.ts";
import { between, exactly, type Rating } from "./interval.ts";
import { opensMarket, rateMarkets } from "./market.ts";

/** What a way gives while nobody knows of a presence. */
const below = (low: number, likely: number): Rating => ({ low, likely: between(likely, 0.8).likely, high: 0.8 });

describe("the way into a market", () => {
  it("is best by a seat, which is exact", () => {
    const part = onlyPart(world([]), organisation({ country: "KG" }));
    expect(part).toMatchObject({ opens: "seat", rating: exactly(1), evidence: [] });
    expect(rateMarkets(["KG"], organisation({ country: "KG" }), world([])).unknowns).toEqual([]);
  });

  it("is nothing where nothing is known, and may be a presence that nobody recorded", () => {
    expect(onlyPart(world([]))).toMatchObject({ opens: "nothing_known", rating: between(0, 0.8), evidence: [] });
    expect(onlyPart(new Map())).toMatchObject({ opens: "nothing_known", rating: between(0, 0.8) });
  });

  it("may be the seat itself where the seat is unknown", () => {
    const answer = rateMarkets(["KG"], organisation({ country: null }), world([membership("EAEU")]));
    expect(answer.rating).toEqual(between(0, 1));
    expect(answer.unknowns.map(({ fact }) => fact)).toEqual(["country", "facts.customers"]);
  });

  it.each([
    ["EAEU", "customs_union", 0.7],
    ["CIS", "free_trade", 0.4],
    ["SCO", "other_membership", 0.2],
    ["BRICS", "other_membership", 0.2],
    ["WTO", "other_membership", 0.2],
  ] as const)("is %s for two of its members: %s", (group, opens, value) => {
    const part = onlyPart(world([membership(group)]));
    expect(part).toMatchObject({ opens, rating: below(value, value) });
    expect(part.evidence.map(({ sources }) => sources.length)).toEqual([1, 1]);
    const unverified = onlyPart(world([membership(group, recalled)]));
    expect(unverified).toMatchObject({ opens, rating: below(0, between(0, value).likely) });
    expect(unverified.rating.likely).toBeLessThan(part.rating.likely);
    expect(unverified.rating.likely).toBeGreaterThan(between(0, 0.8).likely);
    expect(unverified.statement.en).toContain("not checked against a source");
    expect(part.statement.en).not.toContain("not checked against a source");
  });

  it("is unverified if only one of the two memberships was looked up", () => {
    const part = onlyPart(world([membership("EAEU")], [membership("EAEU", recalled)]));
    expect(part.rating).toEqual(below(0, 0.3 * 0.7));
  });

  it("is no military alliance", () => {
    expect(onlyPart(world([membership("CSTO")])).opens).toBe("nothing_known");
  });

  it("needs full membership on both sides", () => {
    for (const state of MEMBERSHIP_STATES.filter((one) => one !== "member")) {
      for (const group of MEMBERSHIP_GROUPS) {
        const countries = world([membership(group)], [membership(group, { state })]);
        expect(onlyPart(countries).opens, `${group} ${state}`).toBe("nothing_known");
      }
    }
  });

  it("is no free trade for a member of the CIS outside the treaty of 2011", () => {
    const cis = [membership("CIS")];
    expect(onlyPart(world(cis, cis, ["KZ", "AZ"]), organisation(), "AZ").opens).toBe("other_membership");
    expect(onlyPart(world(cis, cis, ["AZ", "KG"]), organisation({ country: "AZ" })).opens).toBe("other_membership");
    expect(onlyPart(world(cis, cis, ["KZ", "UZ"]), organisation(), "UZ").opens).toBe("free_trade");
  });

  it("is an agreement of the group with one country, either way round, and uncertain until in force", () => {
    const inside = [membership("EAEU")];
    const outside = (tradeAgreement: "signed" | "in_force") => [membership("EAEU", { state: "none", tradeAgreement })];
    const signed = onlyPart(world(inside, outside("signed"), ["KZ", "MN"]), organisation(), "MN");
    expect(signed).toMatchObject({ opens: "agreement", rating: below(0, 0.09) });
    expect(signed.statement.en).toContain("Whether it is in force needs a check");
    const inForce = onlyPart(world(outside("in_force"), inside, ["MN", "KG"]), organisation({ country: "MN" }));
    expect(inForce).toMatchObject({ opens: "agreement", rating: below(0.3, 0.3) });
    expect(inForce.statement.en).not.toContain("needs a check");
    expect(onlyPart(world(outside("in_force"), outside("in_force"))).opens).toBe("nothing_known");
  });

  it("keeps the surer of two ways as the worst end, with the evidence of both", () => {
    const part = onlyPart(world([membership("EAEU", recalled), membership("CIS"), membership("WTO")]));
    expect(part).toMatchObject({ opens: "customs_union", rating: below(0.4, 0.4) });
    expect(part.evidence.map(({ statement }) => statement.en.match(/CIS|EAEU|WTO/)?.[0])).toEqual([
      "EAEU",
      "EAEU",
      "CIS",
      "CIS",
    ]);
  });
});

it("rests on the best way alone where the others are no surer", () => {
  const part = onlyPart(
    world([membership("EAEU", recalled), membership("CIS", recalled), membership("WTO", recalled)]),
  );
  expect(part.evidence.map(({ statement }) => statement.en.match(/CIS|EAEU|WTO/)?.[0])).toEqual(["EAEU", "EAEU"]);
});

describe("presence in a market", () => {
  const facts: [string, Partial<Facts>][] = [
    ["a customer", { customers: [customer("KG")] }],
    ["exports", { trade: [trade("export")] }],
    ["systems", { presence: { ...NO_FACTS.presence, footprint: { value: ["KZ", "KG"], ...verified } } }],
    ["staff", { workforce: { ...NO_FACTS.workforce, countries: { value: ["KG"], ...verified } } }],
  ];
  function trade(direction: "import" | "export") {
    const rest = { since: null, growthPercent: null, replacesRussianBuyer: null, ...verified };
    return { hs6: "847130", direction, partners: ["KG"], ...rest };
  }

  it.each(facts)("is documented by %s, and exact", (_, known) => {
    const answer = rateMarkets(["KG"], withFacts(known), world([membership("EAEU")]));
    expect(answer.parts).toMatchObject([{ opens: "presence", rating: exactly(0.8) }]);
    expect(answer.evidence).toHaveLength(1);
    expect(answer.unknowns).toEqual([]);
  });

  it.each<[string, Partial<Facts>]>([
    ["imports", { trade: [trade("import")] }],
    ["a customer elsewhere", { customers: [customer("UZ")] }],
    ["a customer that was not found", { customers: [customer("KG", { mark: "absence" })] }],
    ["a move away from it", { relocation: { from: "KG", on: null, ...verified } }],
    ["no facts", {}],
  ])("is not documented by %s", (_, known) => {
    expect(onlyPart(world([]), withFacts(known))).toMatchObject({ opens: "nothing_known", rating: between(0, 0.8) });
  });

  it("that nobody looked up is an interval, and better than no word of it", () => {
    const part = onlyPart(world([]), withFacts({ customers: [customer("KG", recalled)] }));
    expect(part).toMatchObject({ opens: "presence", rating: below(0, 0.24) });
    expect(part.statement.ko).toContain("출처를 확인하지 않은");
    const shared = world([membership("EAEU", recalled)]);
    const { unknowns } = rateMarkets(["KG"], withFacts({ customers: [customer("KG", recalled)] }), shared);
    expect(unknowns.map(({ fact }) => fact)).toEqual(["facts.customers"]);
    const both = [customer("KG", recalled), customer("KG", { name: null })];
    expect(onlyPart(world([]), withFacts({ customers: both })).rating).toEqual(exactly(0.8));
  });

  it("is a subsidiary on record: half or more, held today, by its own record's owners", () => {
    const rated = (over: object, seat = "KG") => {
      const subsidiary = organisation({
        id: "daughter",
        country: seat,
        owners: [owner({ organisation: "sample", ...over })],
      });
      return rateMarkets(["KG"], organisation(), world([]), [subsidiary]).parts[0]?.opens;
    };
    expect(rated({})).toBe("presence");
    expect(rated({ share: { min: 50, max: 50 } })).toBe("presence");
    expect(rated({ share: { min: 49, max: 100 } })).toBe("nothing_known");
    expect(rated({ share: null })).toBe("nothing_known");
    expect(rated({ until: "2025" })).toBe("nothing_known");
    expect(rated({ organisation: "other" })).toBe("nothing_known");
    expect(rated({}, "UZ")).toBe("nothing_known");
  });
});

describe("several markets", () => {
  it("rate as their mean, each once, in the order asked for", () => {
    const answer = rateMarkets(["KG", "KZ", "KG"], organisation(), world([]));
    expect(answer.parts.map(({ market }) => market)).toEqual(["KG", "KZ"]);
    expect(answer.rating).toEqual({ low: 0.5, likely: (0.24 + 1) / 2, high: 0.9 });
  });

  it("rate 1 where none was asked for, as nothing can be missed", () => {
    expect(rateMarkets([], organisation(), world([]))).toEqual({
      rating: exactly(1),
      evidence: [],
      parts: [],
      unknowns: [],
    });
  });

  it("ask once for each thing unknown, with the markets that it widens", () => {
    const answer = rateMarkets(["KG", "KZ", "GE"], organisation(), world([membership("EAEU", recalled)]));
    expect(answer.unknowns).toMatchObject([
      { fact: "facts.customers", markets: ["KG", "GE"] },
      { fact: "country.memberships", markets: ["KG"] },
    ]);
    const sure = rateMarkets(["KG"], organisation(), world([membership("EAEU")]));
    expect(sure.unknowns.map(({ fact }) => fact)).toEqual(["facts.customers"]);
  });

  it.each(["RU", "BY"])("never hold %s, not even for a partner with its seat there", (code) => {
    expect(() => rateMarkets(["KZ", code], organisation({ country: code }), world([]))).toThrow(RangeError);
    expect(() => opensMarket(organisation({ country: code }), code, world([]))).toThrow(RangeError);
  });
});

describe("a market counts as opened", () => {
  it("by seat, presence or customs union, and by nothing less", () => {
    expect(opensMarket(organisation({ country: "KG" }), "KG", world([]))).toBe(true);
    expect(opensMarket(withFacts({ customers: [customer("KG")] }), "KG", world([]))).toBe(true);
    expect(opensMarket(organisation(), "KG", world([membership("EAEU", recalled)]))).toBe(true);
    expect(opensMarket(organisation(), "KG", world([membership("CIS"), membership("WTO")]))).toBe(false);
    expect(opensMarket(organisation(), "KG", world([]))).toBe(false);
    expect(opensMarket(organisation({ country: null }), "KG", world([membership("EAEU")]))).toBe(false);
  });
});
