import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wordsOf } from "../../test/support/page.faults.ts";
import { createTestApp } from "../../test/support/test-app.ts";
import { CRITERIA, CRITERION_IDS, DEFAULT_WEIGHTS } from "../ranking/criteria.ts";

let test: Awaited<ReturnType<typeof createTestApp>>;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const open = async (query = ""): Promise<string> => (await test.app.request(`/method?lang=ko${query}`)).text();
const json = async <T>(path: string): Promise<T> => (await test.app.request(path)).json() as Promise<T>;

interface Lead {
  rank: number;
  partner: { id: string };
  score: number;
}
const leads = async (query: string) => (await json<{ leads: Lead[] }>(`/v1/leads?limit=100${query}`)).leads;

/** The rows of the ranking: the partner, its numbers, and what moved. */
function rankingOf(page: string) {
  const [, body = ""] = /id="ranking-table".*?<tbody>(.*?)<\/tbody>/s.exec(page) ?? [];
  return [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) => ({
    id: /href="\/leads\/[a-z0-9_]+\/([a-z0-9-]+)/.exec(row)?.[1] ?? "",
    cells: [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = ""]) => wordsOf(cell).trim()),
  }));
}

const fieldsOf = (weights: Readonly<Record<string, number>>) =>
  Object.entries(weights)
    .map(([id, weight]) => `&${id}=${weight}`)
    .join("");
const typedIn = (page: string, id: string) => new RegExp(`name="${id}"[^>]*value="([^"]*)"`).exec(page)?.[1];

describe("the form of weights", () => {
  it("starts with the usual weights and without a ranking", async () => {
    const page = await open();
    for (const { id, weight } of CRITERIA) expect(typedIn(page, id)).toBe(String(weight));
    expect(page).not.toContain("ranking-table");
  });

  const asked = { ...DEFAULT_WEIGHTS, relevance: 20, evidence: 60, koreaLink: 30.5, mutual: 0 };
  const text = CRITERION_IDS.map((id) => `${id}:${asked[id]}`).join(",");

  it.each([
    "&area=ai",
    "&q=%EB%B8%94%EB%A1%9D%EC%B2%B4%EC%9D%B8+%EC%A0%84%EB%AC%B8+%EA%B8%B0%EC%97%85",
    "&area=fintech&q=payments",
  ])("comes back as it was filled in, with the ranking of the API (%s)", async (question) => {
    const page = await open(`${question}${fieldsOf(asked)}`);
    for (const [id, weight] of Object.entries(asked)) expect(typedIn(page, id)).toBe(String(weight));
    const now = await leads(`${question}&weights=${text}`);
    const usual = new Map((await leads(question)).map((lead) => [lead.partner.id, lead]));
    const rows = rankingOf(page);
    expect(rows.map(({ id }) => id)).toEqual(now.slice(0, 10).map(({ partner }) => partner.id));
    for (const [i, { id, cells }] of rows.entries()) {
      const [rank, , score, usualRank, usualScore, change] = cells;
      const before = usual.get(id);
      expect([rank, score]).toEqual([String(now[i]?.rank), now[i]?.score.toFixed(1)]);
      expect([usualRank, usualScore]).toEqual([String(before?.rank), before?.score.toFixed(1)]);
      const moved = (before?.rank ?? 0) - (now[i]?.rank ?? 0);
      const words = moved === 0 ? "변동 없음" : moved > 0 ? `▲ ${moved}계단 상승` : `▼ ${-moved}계단 하락`;
      expect(change).toBe(words);
    }
    expect(new Set(rows.map(({ cells }) => cells[5])).size).toBeGreaterThan(1);
  });

  it("names those that the weights push out of the first ten", async () => {
    const page = await open(`&area=ai${fieldsOf(asked)}`);
    const still = new Set(rankingOf(page).map(({ id }) => id));
    const gone = (await leads("&area=ai")).slice(0, 10).filter(({ partner }) => !still.has(partner.id));
    expect(gone.length).toBeGreaterThan(0);
    const [line = ""] = /10위 밖으로 나간 곳:[^<]*/.exec(page) ?? [];
    for (const { rank } of gone) expect(line).toContain(`(${rank}위 →`);
  });

  it("takes the weights as the API writes them too, and fields before them", async () => {
    const fields = rankingOf(await open(`&area=ai${fieldsOf(asked)}`));
    expect(rankingOf(await open(`&area=ai&weights=${text}`))).toEqual(fields);
    const both = await open("&area=ai&weights=evidence:50&evidence=0");
    expect(typedIn(both, "evidence")).toBe("0");
  });

  it("moves nobody with the usual weights", async () => {
    const rows = rankingOf(await open(`&area=ai${fieldsOf(DEFAULT_WEIGHTS)}`));
    expect(rows).toHaveLength(10);
    for (const { cells } of rows) expect(cells[5]).toBe("변동 없음");
  });

  it.each([
    ["&evidence=101", "evidence"],
    ["&stage=-1", "stage"],
    ["&stage=many", "stage"],
    ["&area=nowhere", "area"],
    ["&q=%21%21", "q"],
    ["&weights=odd", "weights"],
    [fieldsOf(Object.fromEntries(CRITERION_IDS.map((id) => [id, 0]))), "weights"],
  ])("tells beside the field what is wrong (%s)", async (query, field) => {
    const page = await open(query);
    expect(page).toContain(`id="error-${field}"`);
    expect(page).toMatch(new RegExp(`aria-describedby="error-${field}"`));
    expect(page).not.toContain("ranking-table");
  });
});

describe("the method", () => {
  it("shows every rule, or those of one family", async () => {
    const { rules } = await json<{ rules: { id: string; family: string; title: string }[] }>("/v1/rules?lang=ko");
    const shown = (page: string) => [...page.matchAll(/href="\/v1\/rules\/([^"?]+)\?lang=ko"/g)].map(([, id]) => id);
    for (const page of [await open(), await open("&family=all")])
      expect(shown(page)).toEqual(rules.map(({ id }) => id));
    expect(await open()).not.toContain("<details open");
    expect(await open("&family=all")).toContain("<details open");
    for (const family of new Set(rules.map((rule) => rule.family))) {
      const page = await open(`&family=${family}`);
      expect(shown(page)).toEqual(rules.filter((rule) => rule.family === family).map(({ id }) => id));
      expect(page).toMatch(/family=[a-z_]+#rules" aria-current="true"/);
    }
  });

  it("tells everything that the method answers, in words", async () => {
    const method = await json<{
      verdicts: { name: string; when: string }[];
      limits: string[];
      criteria: { name: string; anchors: string }[];
      markets: { never: { why: string }[] };
      screening: Record<string, number>;
      relevance: { wishWeights: Record<string, number> };
    }>("/v1/method?lang=ko");
    const words = wordsOf(await open());
    for (const { anchors } of method.criteria) expect(words).toContain(anchors);
    for (const { when } of method.verdicts) expect(words).toContain(when);
    for (const { why } of method.markets.never) expect(words).toContain(why);
    for (const limit of method.limits) expect(words).toContain(limit);
    // A key that has no words would stand there as it is written in the code.
    const keys = [...Object.keys(method.screening), ...Object.keys(method.relevance.wishWeights)];
    for (const key of keys) expect(words).not.toMatch(new RegExp(`\\b${key}\\b`));
  });
});
