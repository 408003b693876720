import { afterEach, describe, expect, it } from "vitest";
import type { RuledHit } from "../../src/domain/hit.ts";
import { findLeads } from "../../src/leads/leads.find.ts";
import { LEAD_VERDICTS, type LeadQuery } from "../../src/leads/leads.types.ts";
import { DEFAULT_WEIGHTS } from "../../src/ranking/criteria.ts";
import type { PlainRow } from "../support/list.generator.ts";
import { organisation, owner, TEST_DAY } from "../support/records.ts";
import { createScreenedStore, type ScreenedStore } from "../support/screened-app.ts";
import { fill, screeningCatalogue } from "../support/store.ts";

const NAMES = { ko: "가나", koOrigin: "transcribed" as const, ru: null, local: null, aliases: [] };
const OWNER = "Fetlursok Vemhaxnid";
const party = (share: { min: number; max: number } | null = { min: 100, max: 100 }) =>
  organisation({
    id: "brakelmov",
    names: { ...NAMES, en: "Brakelmov Zordunpil" },
    owners: [owner({ name: OWNER, share })],
  });

const itself = (list: string): PlainRow => ({ list, entry: "7", name: "Brakelmov Zordunpil" });
const itsOwner = (list: string): PlainRow => ({ list, entry: "8", name: OWNER, kind: "person" });

let store: ScreenedStore;
afterEach(() => store.close());

async function publishWith(rows: readonly PlainRow[], share?: Parameters<typeof party>[0]): Promise<RuledHit> {
  store = await createScreenedStore(screeningCatalogue({ organisations: [party(share)] }));
  await store.importRows(rows);
  await store.publish();
  const [hit] = await store.hits();
  if (!hit) throw new Error("no hit");
  return hit;
}

async function ruled(hit: RuledHit, ruling: "confirmed" | "other-party") {
  await store.decide(hit, ruling);
  await store.publish();
  return store.assess("brakelmov");
}

const ANY: LeadQuery = {
  areas: [],
  countries: [],
  kinds: [],
  verdicts: LEAD_VERDICTS,
  text: null,
  weights: DEFAULT_WEIGHTS,
  includeReference: false,
};
const leads = async () => {
  const found = await findLeads(await store.load(), ANY, TEST_DAY);
  return found.leads.map((lead) => `${lead.organisation.id} ${lead.verdict}`);
};
const flagsOf = ({ flags }: Awaited<ReturnType<ScreenedStore["assess"]>>) =>
  flags
    .filter(({ rule }) => !rule.startsWith("EV-") && rule !== "TYP-TRANSSHIP")
    .map(({ rule, level }) => `${rule} ${level}`);

describe("a hit without a ruling", () => {
  it("holds the party, strong or possible, whatever the list would do", async () => {
    const strong = await publishWith([itself("un-sc")]);
    expect(strong.level).toBe("strong");
    expect(flagsOf(await store.assess("brakelmov"))).toEqual(["KR-TFPA high"]);
    expect((await store.assess("brakelmov")).verdict).toBe("hold");
    store.close();
    const possible = await publishWith([{ ...itself("jp-meti-ru"), name: "Brakelmov Zordunpil Sokvem" }]);
    expect(possible.level).toBe("possible");
    expect(flagsOf(await store.assess("brakelmov"))).toEqual(["LISTED-LIMITED high"]);
    expect((await store.assess("brakelmov")).verdict).toBe("hold");
  });
});

describe("a ruling", () => {
  it("'other party' leaves a note and gives the lead its verdict back", async () => {
    const hit = await publishWith([itself("un-sc")]);
    expect(await leads()).toEqual(["brakelmov hold"]);
    const assessment = await ruled(hit, "other-party");
    expect(flagsOf(assessment)).toEqual(["NAMESAKE info"]);
    expect(assessment.verdict).toBe("conditional");
    expect(await leads()).toEqual(["brakelmov conditional"]);
    const [flag] = assessment.flags.filter(({ rule }) => rule === "NAMESAKE");
    expect(flag?.evidence[0].statement.en).toContain("Kim, 2026-11-22: a reason");
  });

  it("'confirmed' on a list that blocks takes the party out of the leads", async () => {
    const hit = await publishWith([itself("un-sc")]);
    const assessment = await ruled(hit, "confirmed");
    expect(flagsOf(assessment)).toEqual(["KR-TFPA block"]);
    expect(assessment.verdict).toBe("blocked");
    expect(await leads()).toEqual([]);
  });

  it.each([
    ["kr-moef", "KR-RU-BANKS high", "hold"],
    ["jp-meti-ru", "LISTED-LIMITED medium", "conditional"],
  ])("'confirmed' on %s has that list's own level", async (list, flag, verdict) => {
    const hit = await publishWith([itself(list)]);
    const assessment = await ruled(hit, "confirmed");
    expect([flagsOf(assessment), assessment.verdict]).toEqual([[flag], verdict]);
  });

  it("no longer holds when the listing changes, and then is asked for again", async () => {
    const hit = await publishWith([itself("un-sc")]);
    expect((await ruled(hit, "other-party")).verdict).toBe("conditional");
    await store.importRows([{ ...itself("un-sc"), country: "KZ" }]);
    await store.publish();
    const assessment = await store.assess("brakelmov");
    expect([flagsOf(assessment), assessment.verdict]).toEqual([["KR-TFPA high"], "hold"]);
    expect(assessment.flags[0]?.why.en).toContain("The facts have changed since the last ruling.");
    const [again] = await store.hits();
    expect(again).toMatchObject({ id: hit.id, decision: null, reopened: true });
    expect(again?.basis).not.toBe(hit.basis);
    if (again) expect((await ruled(again, "other-party")).verdict).toBe("conditional");
  });

  it("no longer holds when the organisation changes, but does when another entry or a summary does", async () => {
    const rows = [itself("un-sc"), { list: "un-sc", entry: "9", name: "Somebody Else" }];
    const hit = await publishWith(rows);
    await ruled(hit, "other-party");
    await store.importRows([itself("un-sc"), { list: "un-sc", entry: "9", name: "Another Nidhax" }]);
    const summary = { ko: "다른 글", en: "another text", ru: "иной текст" };
    await fill(store.db, screeningCatalogue({ organisations: [{ ...party(), summary }] }));
    await store.publish();
    expect(await store.hits()).toMatchObject([{ reopened: false, decision: { ruling: "other-party" } }]);
    await fill(
      store.db,
      screeningCatalogue({ organisations: [{ ...party(), owners: [owner({ name: "New Owner" })] }] }),
    );
    await store.publish();
    expect(await store.hits()).toMatchObject([{ reopened: true, decision: null }]);
  });
});

describe("an owner that is confirmed", () => {
  it.each([
    [{ min: 60, max: 60 }, "blocked", "US-OFAC-50 block"],
    [{ min: 50, max: 50 }, "blocked", "US-OFAC-50 block"],
    [{ min: 30, max: 30 }, "hold", "US-OFAC-50 high"],
    [null, "hold", "US-OFAC-50 high"],
  ])("with %j of the shares: %s", async (share, verdict, flag) => {
    const hit = await publishWith([itsOwner("ofac-sdn")], share);
    expect(hit).toMatchObject({ subject: "owner", name: OWNER });
    expect((await store.assess("brakelmov")).verdict).toBe("hold");
    const assessment = await ruled(hit, "confirmed");
    expect(assessment.verdict).toBe(verdict);
    expect(flagsOf(assessment)).toContain(flag);
    expect(await leads()).toEqual(verdict === "blocked" ? [] : [`brakelmov ${verdict}`]);
  });

  it("to be another party blocks nothing", async () => {
    const hit = await publishWith([itsOwner("ofac-sdn")], { min: 60, max: 60 });
    const assessment = await ruled(hit, "other-party");
    expect([flagsOf(assessment), assessment.verdict]).toEqual([["NAMESAKE info"], "conditional"]);
  });
});

describe("the same identifier", () => {
  const identified = organisation({
    id: "brakelmov",
    names: { ...NAMES, en: "Quite Another Pilgan" },
    identifiers: [{ type: "bin", value: "123456789012", mark: "verified", asOf: "2026-06", sources: ["s1"] }],
  });

  it("needs no ruling to block, and one can set it aside", async () => {
    store = await createScreenedStore(screeningCatalogue({ organisations: [identified] }));
    await store.importRows([{ ...itself("un-sc"), identifiers: "bin:123456789012@KZ" }]);
    await store.publish();
    const [hit] = await store.hits();
    expect(hit?.level).toBe("same-identifier");
    expect((await store.assess("brakelmov")).verdict).toBe("blocked");
    expect(await leads()).toEqual([]);
    if (hit) expect((await ruled(hit, "other-party")).verdict).toBe("conditional");
  });
});
