import { describe, expect, it } from "vitest";
import { area, capability, country, organisation, page, text } from "../../test/support/records.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import { AREA_TIERS, MARKS, ORGANISATION_KINDS } from "../domain/vocabulary.ts";
import { CRITERION_IDS, type CriterionId } from "./criteria.ts";
import { between, exactly, UNKNOWN } from "./interval.ts";
import { type RatingInput, rateLead } from "./rate.ts";

const base: RatingInput = {
  organisation: organisation(),
  capability: capability(),
  area: area(),
  country: country(),
  areaMatch: 1,
  textMatch: null,
  year: 2026,
};

function rated(criterion: CriterionId, over: Partial<RatingInput> = {}) {
  const found = rateLead({ ...base, ...over }).find((one) => one.criterion === criterion);
  if (!found) throw new Error(`${criterion} was not rated`);
  return found;
}
const rating = (criterion: CriterionId, over: Partial<RatingInput> = {}) => rated(criterion, over).rating;
const partner = (over: Partial<Organisation>) => ({ organisation: organisation(over) });
const verified = { mark: "verified", asOf: null, sources: ["s1"] } as const;

describe("a lead", () => {
  it("is rated on each criterion once, in the published order, between 0 and 1", () => {
    const all = rateLead(base);
    expect(all.map(({ criterion }) => criterion)).toEqual([...CRITERION_IDS]);
    for (const { rating: one } of all) {
      expect(one.low).toBeGreaterThanOrEqual(0);
      expect(one.low).toBeLessThanOrEqual(one.likely);
      expect(one.likely).toBeLessThanOrEqual(one.high);
      expect(one.high).toBeLessThanOrEqual(1);
    }
  });
});

describe("relevance", () => {
  it.each([
    [null, null, 1],
    [1, null, 1],
    [0.4, null, 0.4],
    [null, 0.5, 0.5],
    [0.5, 1, 0.75],
    [1, 0, 0.5],
  ])("of area %s and text %s is %s", (areaMatch, textMatch, expected) => {
    expect(rating("relevance", { areaMatch, textMatch })).toEqual(exactly(expected));
  });
});

describe("evidence", () => {
  const attested = (mark: (typeof MARKS)[number], sources: string[]) =>
    rating("evidence", { capability: capability({ mark, sources }) });

  it("is 1 from two publishers on, 0.7 from one", () => {
    expect(attested("verified", ["s1", "s2"])).toEqual(exactly(1));
    expect(attested("verified", ["s1"])).toEqual(exactly(0.7));
    const oneHost = organisation({ sources: [page("s1", "a.example"), page("s2", "www.a.example")] });
    expect(rating("evidence", { organisation: oneHost })).toEqual(exactly(0.7));
  });

  it("is an unknown up to one source where it is recalled", () => {
    expect(attested("recalled", ["recalled"])).toEqual(between(0, 0.7));
  });

  it("is never better for a weaker mark, whatever its sources", () => {
    for (const mark of MARKS.filter((one) => one !== "verified")) {
      expect(attested(mark, ["s1", "s2"]).high).toBeLessThanOrEqual(0.7);
    }
  });
});

describe("stage", () => {
  it.each([
    ["research", 0.3],
    ["prototype", 0.5],
    ["pilot", 0.75],
    ["in_use", 1],
  ] as const)("%s is %s", (stage, expected) => {
    expect(rating("stage", { capability: capability({ stage }) })).toEqual(exactly(expected));
  });

  it("unknown lies between research and use", () => {
    expect(rating("stage", { capability: capability({ stage: null }) })).toEqual(between(0.3, 1));
  });
});

describe("access", () => {
  const claim = (level: "open" | "partial" | "closed") => ({ level, statement: text(level), ...verified, sources: [] });
  const withAccess = (levels: ("open" | "partial" | "closed" | null)[]) => {
    const [hostRegime, tradeOffice, agreement, payment] = levels.map((level) => (level ? claim(level) : null));
    return country({
      access: {
        hostRegime: hostRegime ?? null,
        tradeOffice: tradeOffice ?? null,
        agreement: agreement ?? null,
        payment: payment ?? null,
      },
    });
  };

  it("is the mean of its four factors", () => {
    expect(rating("access", { country: withAccess(["open", "open", "partial", "closed"]) })).toEqual(exactly(0.625));
    expect(rating("access", { country: withAccess(["open", "open", "open", "open"]) })).toEqual(exactly(1));
    expect(rating("access", { country: withAccess(["closed", "closed", "closed", "closed"]) })).toEqual(exactly(0));
  });

  it("counts a factor that no source tells as unknown and never as closed", () => {
    const oneOpen = rating("access", { country: withAccess(["open", null, null, null]) });
    expect(oneOpen).toMatchObject({ low: 0.25, high: 1 });
    expect(rating("access", { country: null })).toEqual(UNKNOWN);
    expect(rating("access")).toEqual(UNKNOWN);
  });

  it("shows the claims that it rests on", () => {
    const { evidence } = rated("access", { country: withAccess(["open", null, "closed", null]) });
    expect(evidence.map(({ statement }) => statement)).toEqual([text("open"), text("closed")]);
  });
});

describe("Korea link", () => {
  it.each([
    ["known", exactly(1)],
    ["none_known", exactly(0)],
    ["unknown", UNKNOWN],
  ] as const)("%s", (state, expected) => {
    expect(rating("koreaLink", partner({ koreaLink: { state, statement: null, ...verified, sources: [] } }))).toEqual(
      expected,
    );
  });
});

describe("maturity", () => {
  const founded = (value: number) => ({ founded: { value, ...verified, sources: ["s1"] } });
  const scale = { scale: { statement: text("90 people"), ...verified, sources: ["s1"] } };

  it.each([
    [2026, 0.2],
    [2030, 0.2],
    [2022, 0.5],
    [2018, 1],
    [1934, 1],
  ])("founded in %s with a known size", (year, byAge) => {
    expect(rating("maturity", partner({ ...founded(year), ...scale })).likely).toBeCloseTo(0.6 * byAge + 0.4);
  });

  it("keeps what is not known open", () => {
    const unknown = rating("maturity");
    expect(unknown.low).toBeCloseTo(0.12);
    expect(unknown.high).toBeCloseTo(1);
    const oldOfUnknownSize = rating("maturity", partner(founded(2010)));
    expect(oldOfUnknownSize.low).toBeCloseTo(0.6);
    expect(oldOfUnknownSize.high).toBeCloseTo(1);
  });

  it("does not count a size that nobody looked up", () => {
    const recalledScale = { scale: { statement: text("big"), mark: "recalled" as const, asOf: null, sources: [] } };
    expect(rating("maturity", partner(recalledScale))).toEqual(rating("maturity"));
  });

  it("tells the year and the size", () => {
    const { evidence } = rated("maturity", partner({ ...founded(2015), ...scale }));
    expect(evidence.map(({ statement }) => statement.en)).toEqual(["Founded in 2015", "90 people text"]);
  });
});

describe("emphasis", () => {
  const of = (tier: (typeof AREA_TIERS)[number], kind: (typeof ORGANISATION_KINDS)[number]) =>
    rating("emphasis", { area: area({ tier }), ...partner({ kind }) }).likely;

  it("is the mean of tier and kind", () => {
    expect(of("recommended_state_level", "startup")).toBe(1);
    expect(of("candidate_area", "startup")).toBe(0.625);
    expect(of("recommended_state_level", "state_owned")).toBe(0.7);
  });

  it("prefers young digital firms and state-level areas, as the brief does", () => {
    for (const kind of ORGANISATION_KINDS)
      expect(of("company_precedent", kind)).toBeLessThanOrEqual(of("company_precedent", "startup"));
    for (const tier of AREA_TIERS)
      expect(of(tier, "startup")).toBeLessThanOrEqual(of("recommended_state_level", "startup"));
  });
});
