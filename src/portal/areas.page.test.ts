import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wordsOf } from "../../test/support/page.faults.ts";
import { createTestApp } from "../../test/support/test-app.ts";

interface Statement {
  statement: string;
  markName: string;
  sources: { label: string; url: string | null }[];
}
interface AreaTold {
  id: string;
  name: string;
  candidates: number;
  notice: string | null;
  brief: Record<string, Statement[]> | null;
  related: { area: string; reason: string }[];
}

let test: Awaited<ReturnType<typeof createTestApp>>;
let areas: AreaTold[];
beforeAll(async () => {
  test = await createTestApp();
  areas = ((await (await test.app.request("/v1/areas?lang=ko")).json()) as { areas: AreaTold[] }).areas;
});
afterAll(() => test.close());

const open = async (path: string): Promise<string> => (await test.app.request(`${path}?lang=ko`)).text();
const statementsOf = ({ brief }: AreaTold): Statement[] =>
  Object.values(brief ?? {})
    .filter(Array.isArray)
    .flat();
const plain = (text: string) =>
  wordsOf(text.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&"));

describe("the page of all areas", () => {
  it("has a card for every area with its counts", async () => {
    const page = await open("/areas");
    const cards = page.split('<li class="card">').slice(1);
    expect(cards).toHaveLength(areas.length);
    for (const area of areas) {
      const card = cards.find((one) => one.includes(`href="/areas/${area.id}?lang=ko"`)) ?? "";
      expect(card).toContain(`후보 ${area.candidates}곳`);
      expect(card.includes("브리프 진술")).toBe(area.brief !== null);
      if (area.brief) expect(card).toContain(`브리프 진술 ${statementsOf(area).length}건`);
    }
  });
});

describe("the page of one area", () => {
  it("says all that the brief says, with its mark and its source", async () => {
    let statements = 0;
    for (const area of areas) {
      const page = plain(await open(`/areas/${area.id}`));
      for (const { statement, markName, sources } of statementsOf(area)) {
        statements += 1;
        const [, after = ""] = page.split(statement);
        expect(after.slice(0, 60), statement).toContain(`[${markName}]`);
        expect(after.slice(0, 400), statement).toContain(sources.length > 0 ? "출처:" : "출처 없음");
      }
    }
    expect(statements).toBeGreaterThan(30);
  });

  it("says what it is, what to mind, and which areas are near", async () => {
    for (const { id, name, notice, brief, related } of areas) {
      const page = plain(await open(`/areas/${id}`));
      for (const part of [name, notice ?? "", ...related.map(({ reason }) => reason)]) expect(page).toContain(part);
      expect(page.includes("정책 브리프에는 없는 분야")).toBe(brief === null);
    }
  });

  it("shows the same five leads as the API, and links to all of them and to their comparison", async () => {
    const page = await open("/areas/ai");
    const { leads } = (await (await test.app.request("/v1/leads?area=ai&limit=5&lang=ko")).json()) as {
      leads: { partner: { id: string }; score: number }[];
    };
    const shown = [...page.matchAll(/href="\/leads\/ai\/([a-z0-9-]+)\?/g)].map(([, id]) => id);
    expect(shown).toEqual(leads.map(({ partner }) => partner.id));
    for (const { score } of leads) expect(page).toContain(`<strong>${score.toFixed(1)}</strong>`);
    expect(page).toContain('href="/leads?area=ai&amp;lang=ko"');
    const compared = leads.slice(0, 4).map(({ partner }) => `lead=ai%2F${partner.id}`);
    expect(page).toContain(`href="/compare?${compared.join("&amp;")}&amp;lang=ko"`);
  });

  it("says so where nobody can be recommended", async () => {
    const empty: string[] = [];
    for (const { id } of areas) {
      const { leads } = (await (await test.app.request(`/v1/leads?area=${id}&limit=1`)).json()) as { leads: unknown[] };
      const page = await open(`/areas/${id}`);
      expect(page.includes('id="top-leads"')).toBe(leads.length > 0);
      if (leads.length === 0) empty.push(page);
    }
    for (const page of empty) expect(page).toContain("후보가 없습니다");
  });
});
