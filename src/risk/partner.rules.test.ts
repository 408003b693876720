import { describe, expect, it } from "vitest";
import { capability, organisation, owner, page, TEST_DAY, text } from "../../test/support/records.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import { CAUTION_TOPICS, FLAG_LEVELS, RUSSIA_LINK_NATURES } from "../domain/vocabulary.ts";
import { levelRank, partnerFlags } from "./partner.rules.ts";

const flagsOf = (over: Partial<Organisation>, asOf = TEST_DAY) => partnerFlags(organisation(over), asOf);
const rulesOf = (over: Partial<Organisation>, asOf = TEST_DAY) => flagsOf(over, asOf).map(({ rule }) => rule);
const verified = { mark: "verified" as const, asOf: null, sources: ["s1"] };

describe("a party of which nothing is against", () => {
  it("has no flag", () => {
    expect(flagsOf({})).toEqual([]);
  });

  it("has none for its country, youth, language or unknowns either", () => {
    for (const country of ["KZ", "UZ", "CN", "AM", null]) expect(flagsOf({ country })).toEqual([]);
    expect(flagsOf({ founded: { value: 2026, ...verified } })).toEqual([]);
    const russianName = {
      ko: null,
      koOrigin: null,
      en: "Ivan Ivanov Lab",
      ru: "Лаборатория Ивана",
      local: null,
      aliases: [],
    };
    expect(flagsOf({ names: russianName })).toEqual([]);
    expect(flagsOf({ koreaLink: { state: "none_known", statement: null, ...verified } })).toEqual([]);
  });
});

describe("levels", () => {
  it("are ranked from information to block", () => {
    expect(FLAG_LEVELS.map(levelRank)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe("a seat in Russia or Belarus", () => {
  it.each(["RU", "BY"])("(%s) holds and does not block", (country) => {
    expect(flagsOf({ country })).toMatchObject([{ rule: "RU-REFERENCE", level: "high", excludes: false }]);
  });
});

describe("a link to Russia", () => {
  const link = (over: Partial<Organisation["russiaLink"]>) =>
    flagsOf({ russiaLink: { state: "known", natures: ["partner"], statement: text("link"), ...verified, ...over } });

  it.each(RUSSIA_LINK_NATURES.filter((nature) => nature !== "personal"))("by %s flags with its evidence", (nature) => {
    const level = nature === "current_owner" ? "high" : "medium";
    expect(link({ natures: [nature] })).toMatchObject([
      { rule: "RU-LINK", level, excludes: false, evidence: [{ statement: text("link") }] },
    ]);
  });

  it("that is somebody's biography never flags", () => {
    expect(link({ natures: ["personal"] })).toEqual([]);
    expect(link({ natures: [] })).toEqual([]);
  });

  it("is as grave as its gravest nature", () => {
    expect(link({ natures: ["personal", "partner", "current_owner"] })).toMatchObject([{ level: "high" }]);
    expect(link({ natures: ["personal", "partner"] })).toMatchObject([{ level: "medium" }]);
  });

  it("that is unknown or known not to be flags nothing", () => {
    expect(link({ state: "unknown" })).toEqual([]);
    expect(link({ state: "none_known" })).toEqual([]);
  });
});

describe("a caution", () => {
  const caution = (topic: (typeof CAUTION_TOPICS)[number], effect: "exclude" | "review") =>
    flagsOf({ cautions: [{ topic, effect, statement: text("why"), ...verified }] });

  const HOLDING = ["surveillance", "internet_control", "defence", "export_control", "security_vendor", "not_live"];
  it.each(CAUTION_TOPICS.filter((topic) => topic !== "namesake"))("to review %s asks for a look", (topic) => {
    const level = HOLDING.includes(topic) ? "high" : "medium";
    expect(caution(topic, "review")).toMatchObject([
      { rule: "POLICY-REVIEW", level, excludes: false, why: text("why") },
    ]);
  });

  it.each(CAUTION_TOPICS.filter((topic) => topic !== "namesake"))("to exclude for %s excludes", (topic) => {
    expect(caution(topic, "exclude")).toMatchObject([{ rule: "POLICY-EXCLUDED", level: "high", excludes: true }]);
  });

  it("of a namesake is information and no suspicion", () => {
    expect(caution("namesake", "review")).toMatchObject([{ rule: "NAMESAKE", level: "info", excludes: false }]);
  });
});

describe("owners", () => {
  const share = (percent: number) => ({ min: percent, max: percent });

  it("of less than half in all are a question", () => {
    expect(flagsOf({ owners: [owner({ share: share(49.99) })] })).toMatchObject([
      { rule: "EV-OWNER-UNKNOWN", level: "medium" },
    ]);
    expect(rulesOf({ owners: [] })).toEqual(["EV-OWNER-UNKNOWN"]);
    expect(rulesOf({ owners: [owner({ share: null })] })).toEqual(["EV-OWNER-UNKNOWN"]);
  });

  it("of half and more are enough, however it is made up", () => {
    expect(rulesOf({ owners: [owner({ share: share(50) })] })).toEqual([]);
    expect(rulesOf({ owners: [49.36, 0.23, 0.41].map((percent) => owner({ share: share(percent) })) })).toEqual([]);
  });

  it("that have left do not count", () => {
    expect(rulesOf({ owners: [owner({ until: "2024" })] })).toEqual(["EV-OWNER-UNKNOWN"]);
  });

  it("that are a state are known without a share", () => {
    expect(rulesOf({ owners: [owner({ kind: "state", share: null })] })).toEqual([]);
  });
});

describe("sources", () => {
  const recalled = capability({ mark: "recalled", sources: ["recalled"] });

  it("of one publisher are one source, two pages or not", () => {
    const flags = flagsOf({ sources: [page("s1", "a.example"), page("s2", "www.a.example")] });
    expect(flags).toMatchObject([{ rule: "EV-SINGLE", level: "low" }]);
  });

  it("that nobody read leave every capability unverified", () => {
    expect(flagsOf({ capabilities: [recalled] })).toMatchObject([{ rule: "EV-UNVERIFIED", level: "medium" }]);
    expect(rulesOf({ capabilities: [recalled, capability({ area: "cloud" })] })).toEqual([]);
    expect(rulesOf({ capabilities: [] })).toEqual([]);
  });
});

describe("age of the facts", () => {
  const dated = (published: string | null, asOf: string | null = null) => ({
    sources: [page("s1", "a.example", published), page("s2", "b.example", null)],
    capabilities: [capability({ asOf })],
  });

  it.each([
    ["2025-11-22", false],
    ["2025-11-21", true],
    ["2025-11", false],
    ["2025-10", true],
    ["2025", false],
    ["2024", true],
  ])("of %s on 2026-11-22 is stale: %s", (published, stale) => {
    expect(rulesOf(dated(published))).toEqual(stale ? ["EV-STALE"] : []);
  });

  it("counts the newest date of sources and capabilities, at the latest that it allows", () => {
    expect(rulesOf(dated("2020", "2026-01"))).toEqual([]);
    expect(rulesOf(dated("2026-01", "2020"))).toEqual([]);
    // 2025 may end in December and is newer than February.
    expect(rulesOf(dated("2025", "2025-02"), "2026-06-01")).toEqual([]);
    expect(rulesOf(dated("2025-02", "2025"), "2026-06-01")).toEqual([]);
  });

  it("is not told of a record without any date", () => {
    expect(rulesOf(dated(null))).toEqual([]);
  });

  it("comes with the day of the answer", () => {
    expect(rulesOf(dated("2026-06-01"), "2027-06-01")).toEqual([]);
    expect(rulesOf(dated("2026-06-01"), "2027-06-02")).toEqual(["EV-STALE"]);
  });
});
