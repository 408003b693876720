import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capability, organisation, owner, page, text } from "../../../test/support/records.ts";
import { ask, catalogueRules, told } from "../../../test/support/rule.catalogue.ts";
import { deal, facts, read, ruledHit } from "../../../test/support/rule.subject.ts";
import type { Organisation } from "../../domain/organisation.schema.ts";
import { CAUTION_TOPICS, RUSSIA_LINK_NATURES } from "../../domain/vocabulary.ts";
import type { RuleSubject } from "../rule.types.ts";
import { EVIDENCE_RULES } from "./evidence.rules.ts";
import { POLICY_RULES } from "./policy.rules.ts";

const ALL = { ...POLICY_RULES, ...EVIDENCE_RULES };
const say = (id: string, over: Partial<RuleSubject> = {}) => told(ALL, id, over);
const of = (over: Partial<Organisation>, more: Partial<RuleSubject> = {}) => ({
  organisation: organisation(over),
  ...more,
});
type Cases = [what: string, over: Partial<RuleSubject>, expected: string][];

describe("RU-REFERENCE", () => {
  it.each([
    ["a Russian seat", of({ country: "RU" }), "high"],
    ["a Belarusian seat", of({ country: "BY" }), "high"],
    ["a neighbour", of({ country: "KZ" }), "no"],
    ["a seat that no source tells", of({ country: null }), "? partner country"],
    [
      "a Russian name and a Russian word in it",
      of({ names: { ...organisation().names, en: "Ivan Russia Lab" } }),
      "no",
    ],
  ] as Cases)("%s", (_, over, expected) => {
    expect(say("RU-REFERENCE", over)).toBe(expected);
  });
});

describe("RU-LINK", () => {
  const link = (over: Partial<Organisation["russiaLink"]>) =>
    of({ russiaLink: { state: "known", natures: ["partner"], statement: text("a link"), ...read(), ...over } });
  it.each([
    ["a current owner", link({ natures: ["current_owner"] }), "high"],
    ["the gravest of several", link({ natures: ["personal", "partner", "current_owner"] }), "high"],
    ["a biography alone", link({ natures: ["personal"] }), "no"],
    ["a known link that is not described", link({ statement: null }), "no"],
    ["none known, as looked for", link({ state: "none_known", natures: [] }), "no"],
    ["unknown", link({ state: "unknown", natures: [] }), "? partner russiaLink"],
  ] as Cases)("%s", (_, over, expected) => {
    expect(say("RU-LINK", over)).toBe(expected);
  });

  it.each(RUSSIA_LINK_NATURES.filter((nature) => nature !== "personal" && nature !== "current_owner"))(
    "of nature %s is medium",
    (nature) => {
      expect(say("RU-LINK", link({ natures: [nature] }))).toBe("medium");
    },
  );
});

describe("cautions", () => {
  const caution = (topic: (typeof CAUTION_TOPICS)[number], effect: "exclude" | "review") =>
    of({ cautions: [{ topic, effect, statement: text("a caution"), ...read() }] });
  const GRAVE = ["surveillance", "internet_control", "defence", "export_control", "security_vendor", "not_live"];

  it.each(CAUTION_TOPICS)("of topic %s are told by one rule each", (topic) => {
    const exclude = caution(topic, "exclude");
    expect(ask(ALL, "POLICY-EXCLUDED", exclude)).toMatchObject([{ level: "high", excludes: true }]);
    expect(["POLICY-REVIEW", "NAMESAKE"].map((id) => say(id, exclude))).toEqual(["no", "no"]);
    const review = caution(topic, "review");
    expect(say("POLICY-EXCLUDED", review)).toBe("no");
    const isNamesake = topic === "namesake";
    expect(say("NAMESAKE", review)).toBe(isNamesake ? "info" : "no");
    expect(say("POLICY-REVIEW", review)).toBe(isNamesake ? "no" : GRAVE.includes(topic) ? "high" : "medium");
  });

  it("say nothing where there are none", () => {
    for (const id of ["POLICY-EXCLUDED", "POLICY-REVIEW", "NAMESAKE"]) expect(say(id)).toBe("no");
  });

  it("come with their source", () => {
    expect(ask(ALL, "POLICY-REVIEW", caution("defence", "review"))).toMatchObject([
      { why: text("a caution"), evidence: [{ mark: "verified", asOf: "2026-06", sources: [{ id: "s1" }] }] },
    ]);
  });
});

describe("NAMESAKE by a ruling", () => {
  const decision = { hit: "hit-1", why: "INN", by: "An Officer", at: "2026-11-20T00:00:00Z", basis: "basis" };
  it.each([
    ["another party", { hits: [ruledHit({ decision: { ...decision, ruling: "other-party" } })] }, "info"],
    ["the same party", { hits: [ruledHit({ decision: { ...decision, ruling: "confirmed" } })] }, "no"],
    ["not ruled yet", { hits: [ruledHit()] }, "no"],
  ] as Cases)("%s", (_, over, expected) => {
    expect(say("NAMESAKE", over)).toBe(expected);
  });
});

describe("EV-STALE", () => {
  const dated = (published: string | null, asOf: string, more: Partial<RuleSubject> = {}) =>
    of(
      { sources: [page("s1", "one.example", published)], capabilities: [capability({ asOf: null })], owners: [] },
      { asOf, ...more },
    );
  const fresh = { capabilities: [capability()], owners: [owner({ asOf: null })] };
  const owned = (asOf: string | null, until: string | null = null) => of({ owners: [owner({ asOf, until })] });
  it.each([
    ["a profile of 365 days", dated("2025-11-22", "2026-11-22"), "no"],
    ["of 366", dated("2025-11-21", "2026-11-22"), "low"],
    ["a month counts to its end", dated("2025-11", "2026-11-30"), "no"],
    ["a year counts to its end", dated("2025", "2027-01-01"), "low"],
    ["no date at all", dated(null, "2026-11-22"), "? partner sources.published"],
    ["screened seven days ago", of(fresh, { screenedOn: "2026-11-15" }), "no"],
    ["screened eight days ago", of(fresh, { screenedOn: "2026-11-14" }), "medium"],
    ["no official list in force", of(fresh, { screenedOn: null }), "no"],
    ["stale screening of an undated record", dated(null, "2026-11-22", { screenedOn: "2026-11-01" }), "medium"],
    ["owners as of 90 days ago", owned("2026-08-24"), "no"],
    ["owners as of 91", owned("2026-08-23"), "low"],
    ["owners of no date", owned(null), "no"],
    ["past owners", owned("2020", "2021"), "no"],
  ] as Cases)("%s", (_, over, expected) => {
    expect(say("EV-STALE", over)).toBe(expected);
  });
});

describe("EV-OWNER-UNKNOWN", () => {
  const share = (percent: number, over = {}) =>
    of({ owners: [owner({ share: { min: percent, max: percent }, ...over })] });
  const tierOf = () => "1" as const;
  const goods = deal({ deliverables: [{ type: "goods", hs6: "854231" }] });
  const trade = [
    {
      hs6: "854231",
      direction: "export" as const,
      partners: [],
      since: null,
      growthPercent: null,
      replacesRussianBuyer: null,
      ...read(),
    },
  ];
  it.each([
    ["half traced", share(50), "no"],
    ["just less", share(49.99), "medium"],
    ["nobody known", of({ owners: [] }), "medium"],
    ["an unnamed group", share(80, { kind: "unnamed_group" }), "medium"],
    ["the state", of({ owners: [owner({ kind: "state", share: null })] }), "no"],
    ["nobody known, in any country", of({ owners: [], country: "KG" }), "medium"],
    ["nobody known, sensitive technology", { ...share(0), deal: deal({ techTags: ["biometrics"] }) }, "high"],
    [
      "nobody known, strategic items",
      { ...share(0), deal: deal({ deliverables: [{ type: "goods", krControl: "strategic" }] }) },
      "high",
    ],
    ["nobody known, high-priority goods", { ...share(0), deal: goods, tierOf }, "high"],
    ["nobody known, trade in them", { ...share(0), facts: facts({ trade }), tierOf }, "high"],
    ["nobody known, other goods", { ...share(0), deal: goods, facts: facts({ trade }) }, "medium"],
  ] as Cases)("%s", (_, over, expected) => {
    expect(say("EV-OWNER-UNKNOWN", over)).toBe(expected);
  });
});

describe("EV-SINGLE and EV-UNVERIFIED", () => {
  const recalled = capability({ mark: "recalled", asOf: null, sources: ["recalled"] });
  const reference = { brief: null, tier: "unassessed" as const, tierReason: text("unclear"), status: [], changes: [] };
  it.each([
    ["two publishers", of({}), "no", "no"],
    [
      "two pages of one publisher",
      of({ sources: [page("s1", "www.one.example"), page("s2", "one.example")] }),
      "low",
      "no",
    ],
    ["no source", of({ sources: [] }), "low", "no"],
    ["nothing read", of({ sources: [], capabilities: [recalled] }), "no", "medium"],
    ["one of two read", of({ capabilities: [recalled, capability()] }), "no", "no"],
    ["no capability recorded", of({ capabilities: [] }), "no", "no"],
    ["a reference nobody could assess", of({ reference }), "no", "high"],
    ["a reference that was assessed", of({ reference: { ...reference, tier: "flagged" } }), "no", "no"],
  ] as [string, Partial<RuleSubject>, string, string][])("%s", (_, over, single, unverified) => {
    expect([say("EV-SINGLE", over), say("EV-UNVERIFIED", over)]).toEqual([single, unverified]);
  });
});

describe("these rules", () => {
  it("are all in the catalogue", () => {
    expect(Object.keys(ALL).filter((id) => !catalogueRules.has(id))).toEqual([]);
  });

  it("say the same of a firm whatever its neighbour country, name, founding year and staff's languages", () => {
    const neighbour = fc.constantFrom("KZ", "UZ", "KG", "TJ", "TM", "AM", "GE", "AZ", "MN", "CN");
    const who = fc.record({
      country: neighbour,
      year: fc.integer({ min: 1991, max: 2026 }),
      name: fc.constantFrom("Ivanov Lab", "Сибирь", "Sample"),
    });
    fc.assert(
      fc.property(who, ({ country, year, name }) => {
        const same = of({
          country,
          founded: { value: year, ...read() },
          names: { ...organisation().names, en: name, ru: name },
        });
        for (const id of Object.keys(ALL)) expect(say(id, same)).toBe(say(id));
      }),
    );
  });
});
