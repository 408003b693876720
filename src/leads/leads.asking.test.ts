import { beforeAll, describe, expect, it } from "vitest";
import { editionOf } from "../../test/support/editions.ts";
import { ANY } from "../../test/support/questions.ts";
import { area, capability, catalogue, concept, country, organisation, TEST_DAY } from "../../test/support/records.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { Edition } from "../editions/edition.types.ts";
import { WISH_WEIGHTS } from "../ranking/relevance.ts";
import { applies } from "./leads.asking.ts";
import { findLeads } from "./leads.find.ts";
import { type FirmProfile, type LeadQuery, NO_CONSTRAINTS, NO_PROFILE } from "./leads.types.ts";

/* What free text and profile do to the answer, in a catalogue of a few partners. */

const named = (en: string) => ({ ...organisation().names, ko: null, ru: null, en });
const partner = (id: string, over: Partial<Organisation> = {}) => organisation({ id, names: named(id), ...over });
const keywords = (...en: string[]) => ({ keywords: { ko: [], en, ru: [] } });

const KINDS = { type: "kind" as const, kinds: [{ kind: "university" as const, fit: 1 }] };
const SET = catalogue({
  areas: [area(), area({ id: "cloud", names: { ko: "클라우드", en: "cloud", ru: "облако" } })],
  countries: [
    country(),
    country({ iso2: "UZ", names: { ko: "우즈베키스탄", en: "Uzbekistan", ru: "Узбекистан" } }),
    country({ iso2: "GE", names: { ko: "조지아", en: "Georgia", ru: "Грузия" } }),
  ],
  organisations: [
    partner("gromovik", { ...keywords("robots", "drone"), country: "KZ" }),
    partner("labranda", { ...keywords("lasers"), country: "UZ" }),
    partner("zelfiron", {
      kind: "university",
      country: "UZ",
      capabilities: [capability({ area: "cloud", stage: null })],
    }),
  ],
  thesaurus: [
    concept({ terms: { ko: ["드론"], en: ["drone"], ru: ["дрон"] } }),
    concept({ id: "school", means: KINDS, terms: { ko: ["대학"], en: ["university"], ru: ["университет"] } }),
  ],
});

let edition: Edition;
beforeAll(async () => {
  edition = await editionOf(SET);
});
const find = (query: Partial<LeadQuery>) => findLeads(edition, { ...ANY, ...query }, TEST_DAY);
const ids = async (query: Partial<LeadQuery>) => (await find(query)).leads.map(({ organisation: { id } }) => id);
const relevanceOf = async (id: string, query: Partial<LeadQuery>) => {
  const lead = (await find(query)).leads.find((one) => one.organisation.id === id);
  return lead?.rated.find(({ criterion }) => criterion === "relevance")?.rating;
};

describe("free text", () => {
  it("tells the words that nothing matched", async () => {
    const some = await find({ text: "robots zebra" });
    expect([some.asking.text?.notFound, some.leads.length]).toEqual([["zebra"], 1]);
    const none = await find({ text: "zebra" });
    expect([none.asking.text?.notFound, none.leads.length]).toEqual([["zebra"], 0]);
    expect((await find({})).asking.text).toBeNull();
  });

  it("makes relevance the mean of all that was asked for, by the weight of each wish", async () => {
    const { area: ofArea, word } = WISH_WEIGHTS;
    expect(await relevanceOf("gromovik", { areas: ["ai"] })).toEqual({ low: 1, likely: 1, high: 1 });
    expect(await relevanceOf("gromovik", { text: "robots" })).toMatchObject({ likely: 1 });
    expect(await relevanceOf("gromovik", { text: "robots lasers" })).toMatchObject({ likely: 0.5 });
    const both = await relevanceOf("gromovik", { areas: ["ai"], text: "robots lasers" });
    expect(both?.likely).toBeCloseTo((ofArea + word) / (ofArea + 2 * word));
  });

  it.each(["drone", "드론", "дроны", "드론을 만드는"])(
    "'%s' finds a topic that is recorded in another language",
    async (text) => {
      const { asking, leads } = await find({ text });
      expect(asking.text?.question.chips[0]).toMatchObject({ id: "topic:drones", type: "topic", corrected: false });
      expect(leads[0]?.organisation.id).toBe("gromovik");
      expect(leads.map(({ organisation: { id } }) => id)).not.toContain("labranda");
    },
  );

  it.each(["Uzbekistan", "우즈베키스탄에서", "в Узбекистане"])("'%s' narrows to the country", async (text) => {
    expect((await ids({ text })).toSorted()).toEqual(["labranda", "zelfiron"]);
  });

  it("counts nothing of a reading that the asker took away", async () => {
    const all = ["gromovik", "labranda", "zelfiron"];
    expect((await ids({ text: "Uzbekistan", ignore: ["place:uz"] })).toSorted()).toEqual(all);
    expect((await ids({ text: "university" })).toSorted()).toEqual(["zelfiron"]);
    expect((await ids({ text: "university", ignore: ["kind:school"] })).toSorted()).toEqual(all);
    expect((await ids({ text: "university", ignore: ["kind:nothing"] })).toSorted()).toEqual(["zelfiron"]);
  });

  it("is overruled by the filters of the request, which it says", async () => {
    const { asking, leads } = await find({ text: "Uzbekistan", countries: ["KZ"] });
    expect(leads.map(({ organisation: { id } }) => id)).toEqual(["gromovik"]);
    expect(asking.text?.question.chips.map((chip) => [chip.id, applies(asking, chip)])).toEqual([["place:uz", false]]);
    expect(await ids({ text: "university", kinds: ["startup"], countries: ["KZ"] })).toEqual(["gromovik"]);
  });

  it("gives way rather than leave nothing: first the kind, then the place", async () => {
    const chips = async (text: string) => {
      const { asking, leads } = await find({ text });
      const applied = asking.text?.question.chips.filter((chip) => applies(asking, chip)).map(({ id }) => id);
      return { applied, leads: leads.map(({ organisation: { id } }) => id).toSorted() };
    };
    expect(await chips("university Uzbekistan")).toEqual({
      applied: ["kind:school", "place:uz"],
      leads: ["zelfiron"],
    });
    expect(await chips("university Kazakhstan")).toEqual({ applied: ["place:kz"], leads: ["gromovik"] });
    expect(await chips("university Georgia")).toMatchObject({
      applied: [],
      leads: ["gromovik", "labranda", "zelfiron"],
    });
  });

  it("never gives way where that would not help, and then leaves the question as it was", async () => {
    const { asking, leads } = await find({ text: "university", countries: ["GE"] });
    expect(leads).toEqual([]);
    expect(asking.text?.question.chips.every((chip) => applies(asking, chip))).toBe(true);
  });
});

describe("a profile", () => {
  const profile = (over: Partial<FirmProfile>) => ({ profile: { ...NO_PROFILE, ...over } });
  const constraints = (over: Partial<FirmProfile["constraints"]>) =>
    profile({ constraints: { ...NO_CONSTRAINTS, ...over } });
  const criteria = async (query: Partial<LeadQuery>) =>
    (await find(query)).leads[0]?.rated.map(({ criterion }) => criterion) ?? [];

  it("that tells nothing earns and costs nobody a point", async () => {
    const scores = async (query: Partial<LeadQuery>) => (await find(query)).leads.map(({ score }) => score);
    expect(await scores(profile({}))).toEqual(await scores({}));
    expect(await criteria({})).not.toContain("mutual");
    expect(await criteria({})).not.toContain("market");
  });

  it("is rated on mutual fit and on target markets where it tells them", async () => {
    const modes = profile({ exchange: { offers: [], needs: [], modes: ["pilot"] } });
    expect(await criteria(modes)).toContain("mutual");
    expect(await criteria(modes)).not.toContain("market");
    expect(await criteria(profile({ markets: ["GE"] }))).toContain("market");
    // Russia is never a target market, whoever names it.
    expect(await criteria(profile({ markets: ["RU"] }))).not.toContain("market");
  });

  it("may want only partners that open a market", async () => {
    expect(await ids(profile({ markets: ["UZ"] }))).toHaveLength(3);
    expect((await ids(profile({ markets: ["UZ"], opensOnly: true }))).toSorted()).toEqual(["labranda", "zelfiron"]);
    expect(await ids(profile({ markets: ["GE"], opensOnly: true }))).toEqual([]);
  });

  it.each([
    ["countries to leave out", { excludeCountries: ["UZ"] }, ["gromovik"], ["gromovik"]],
    ["a least stage", { minStage: "in_use" }, ["gromovik", "labranda", "zelfiron"], ["gromovik", "labranda"]],
    ["a Korea link", { koreaLink: true }, ["gromovik", "labranda", "zelfiron"], []],
  ] as const)(
    "may name %s, and what is not known passes unless certainty is wanted",
    async (_, over, kept, certain) => {
      expect((await ids(constraints(over))).toSorted()).toEqual(kept);
      expect((await ids(constraints({ ...over, unknown: "drop" }))).toSorted()).toEqual(certain);
    },
  );
});
