import { describe, expect, it } from "vitest";
import { area, capability, country, organisation, page, text } from "../../test/support/records.ts";
import { ACCESS_FACTORS } from "../domain/country.schema.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import { AREA_TIERS, MARKS, ORGANISATION_KINDS } from "../domain/vocabulary.ts";
import { CRITERION_IDS, type CriterionId } from "./criteria.ts";
import { between, exactly, isKnown, type Rating, UNKNOWN } from "./interval.ts";
import { rateMarkets } from "./market.ts";
import { rateMutual } from "./mutual.ts";
import { type Asked, type RatedCriterion, rateFacts, rateLead, type StandingFacts } from "./rate.ts";
import { NO_WISHES } from "./relevance.ts";

const base: StandingFacts = {
  organisation: organisation(),
  capability: capability(),
  area: area(),
  country: country(),
  year: 2026,
};

const NOTHING_ASKED: Asked = { wishes: NO_WISHES, mutual: null, market: null };
/** A question that asks for everything that a profile may ask for. */
const ALL_ASKED: Asked = {
  wishes: { ...NO_WISHES, area: 1, words: [0.5], stage: UNKNOWN },
  mutual: rateMutual(
    { offers: [{ type: "technology_offer", area: "ai", stage: null }], needs: [], modes: ["pilot"] },
    organisation(),
    (a, b) => Number(a === b),
  ),
  market: rateMarkets(["UZ"], organisation(), new Map()),
};

function rated(criterion: CriterionId, over: Partial<StandingFacts> = {}) {
  const found = rateFacts({ ...base, ...over }).find((one) => one.criterion === criterion);
  if (!found) throw new Error(`${criterion} was not rated`);
  return found;
}
const rating = (criterion: CriterionId, over: Partial<StandingFacts> = {}) => rated(criterion, over).rating;
const partner = (over: Partial<Organisation>) => ({ organisation: organisation(over) });
const verified = { mark: "verified", asOf: null, sources: ["s1"] } as const;

describe("a lead", () => {
  it("is rated on each criterion once, in the published order, between 0 and 1", () => {
    const all = rateLead(rateFacts(base), ALL_ASKED);
    expect(all.map(({ criterion }) => criterion)).toEqual([...CRITERION_IDS]);
    for (const { rating: one } of all) {
      expect(one.low).toBeGreaterThanOrEqual(0);
      expect(one.low).toBeLessThanOrEqual(one.likely);
      expect(one.likely).toBeLessThanOrEqual(one.high);
      expect(one.high).toBeLessThanOrEqual(1);
    }
  });

  it("is rated on mutual fit and market only where the question tells something to compare", () => {
    const asked = rateLead(rateFacts(base), NOTHING_ASKED).map(({ criterion }) => criterion);
    expect(asked).toEqual(CRITERION_IDS.filter((id) => id !== "mutual" && id !== "market"));
  });
});

describe("what would settle an unknown", () => {
  /** All that is unknown of a lead, with the rating that it is a part of. */
  const unknownsOf = (all: readonly RatedCriterion[]) =>
    all.flatMap((one) => one.unknowns.map((unknown) => ({ ...unknown, of: one })));

  it("is told for each criterion that is not known, and for no other", () => {
    for (const { criterion, rating: one, unknowns } of rateLead(rateFacts(base), ALL_ASKED)) {
      // The stage that a text asks for is told under the criterion of that name.
      if (criterion !== "relevance") expect(unknowns.length > 0, criterion).toBe(!isKnown(one));
    }
  });

  it("moves the rating within its range, worst below best, and asks in three languages", () => {
    const all = unknownsOf(rateLead(rateFacts(base), ALL_ASKED));
    expect(all.length).toBeGreaterThan(5);
    for (const { fact, criterion, worst, best, question, of } of all) {
      expect(criterion, fact).toBe(of.criterion);
      expect(worst).toBeLessThan(best);
      expect(worst).toBeGreaterThanOrEqual(of.rating.low - 1e-9);
      expect(best).toBeLessThanOrEqual(of.rating.high + 1e-9);
      expect(worst).toBeLessThanOrEqual(of.rating.likely);
      expect(best).toBeGreaterThanOrEqual(of.rating.likely);
      expect(question.ko).toMatch(/\p{Script=Hangul}/u);
      expect(question.ru).toMatch(/\p{Script=Cyrillic}/u);
    }
  });

  it("is worst and best what the rating becomes once it is known", () => {
    const asked = (facts: Partial<StandingFacts>, fact: string) => {
      const found = unknownsOf(rateFacts({ ...base, ...facts })).find((one) => one.fact === fact);
      return [found?.worst, found?.best];
    };
    const likely = (facts: Partial<StandingFacts>, criterion: CriterionId) => rating(criterion, facts).likely;
    const stage = (known: "research" | "in_use") => ({ capability: capability({ stage: known }) });
    expect(asked({ capability: capability({ stage: null }) }, "stage")).toEqual([
      likely(stage("research"), "stage"),
      likely(stage("in_use"), "stage"),
    ]);
    const link = (state: "known" | "none_known") =>
      partner({ koreaLink: { state, statement: null, ...verified, sources: ["s1"] } });
    expect(asked({}, "koreaLink")).toEqual([
      likely(link("none_known"), "koreaLink"),
      likely(link("known"), "koreaLink"),
    ]);
    const founded = (value: number) => partner({ founded: { value, ...verified, sources: ["s1"] } });
    const [worst = 0, best = 0] = asked({}, "maturity.founded");
    expect(worst).toBeCloseTo(likely(founded(2026), "maturity"));
    expect(best).toBeCloseTo(likely(founded(2000), "maturity"));
    const payment = (level: "closed" | "open") => {
      const claim = { level, statement: text(level), ...verified, sources: ["s1"] };
      return { country: country({ access: { hostRegime: null, tradeOffice: null, agreement: null, payment: claim } }) };
    };
    const [closed = 0, open = 0] = asked({}, "access.payment");
    expect(closed).toBeCloseTo(likely(payment("closed"), "access"));
    expect(open).toBeCloseTo(likely(payment("open"), "access"));
    expect(asked(payment("open"), "access.payment")).toEqual([undefined, undefined]);
  });

  it("of access is each factor that no source tells", () => {
    expect(rated("access").unknowns.map(({ fact }) => fact)).toEqual(
      ACCESS_FACTORS.map((factor) => `access.${factor}`),
    );
  });
});

describe("relevance", () => {
  const relevance = (over: Partial<Asked["wishes"]>): Rating | undefined =>
    rateLead(rateFacts(base), { ...NOTHING_ASKED, wishes: { ...NO_WISHES, ...over } })[0]?.rating;

  it.each([
    [{}, 1],
    [{ area: 1 }, 1],
    [{ area: 0.4 }, 0.4],
    [{ words: [0.5] }, 0.5],
    [{ words: [1, 0] }, 0.5],
    [{ topics: [1, 1, 0.25] }, 0.75],
    [{ partner: 0 }, 0],
  ])("of %j alone is %s", (wishes, expected) => {
    expect(relevance(wishes)).toEqual(exactly(expected));
  });

  it("lies between the wish that is met worst and the one that is met best", () => {
    const all = relevance({ area: 1, textAreas: [0.9], topics: [0.5], words: [0.8], town: 1, kind: 0.2, partner: 1 });
    expect(all?.likely).toBeGreaterThan(0.2);
    expect(all?.likely).toBeLessThan(1);
    expect(all && isKnown(all)).toBe(true);
  });

  it("is a range where the text names a stage and nobody knows the partner's", () => {
    const open = relevance({ words: [1], stage: UNKNOWN });
    expect(open?.high).toBe(1);
    expect(open?.low).toBe(relevance({ words: [1], stage: exactly(0) })?.low);
    expect(relevance({ words: [1], stage: exactly(1) })).toEqual(exactly(1));
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
