import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wordsOf } from "../../test/support/page.faults.ts";
import { createTestApp } from "../../test/support/test-app.ts";
import { MAX_COMPARED } from "./compare.chosen.ts";

const FIVE = ["ai/krisp", "ai/enu", "ai/tuit", "ai/kaznu", "ai/ysu"];

let test: Awaited<ReturnType<typeof createTestApp>>;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const get = async (path: string) => test.app.request(path);
const open = async (query: string): Promise<string> => (await get(`/compare?${query}&lang=ko`)).text();
const json = async <T>(path: string): Promise<T> => (await get(path)).json() as Promise<T>;
const compare = (leads: readonly string[], more = "") =>
  open(`${leads.map((lead) => `lead=${lead}`).join("&")}${more}`);

const columnsOf = (page: string): number => (page.match(/<thead>.*?<\/thead>/s)?.[0].match(/<th /g)?.length ?? 1) - 1;
/** The cells of a row by its name. */
function cellsOf(page: string, row: string): string[] {
  const [, cells = ""] = new RegExp(`<th scope="row">${row}</th>(.*?)</tr>`, "s").exec(page) ?? [];
  return [...cells.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell = ""]) => wordsOf(cell).trim());
}

interface Explanation {
  lead: { score: number; partner: { name: string }; unknowns: { name: string }[]; nextSteps: string[] };
  criteria: { name: string; points: number }[];
}

describe("the comparison", () => {
  it("asks for leads where there are none, and where to find them", async () => {
    const page = await open("");
    expect(columnsOf(page)).toBe(0);
    expect(page).toContain("후보가 두 곳 이상");
    for (const link of ["/leads?lang=ko", "/areas?lang=ko"]) expect(page).toContain(`href="${link}"`);
  });

  it("offers others of the same area beside a single lead", async () => {
    const page = await compare(FIVE.slice(0, 1));
    expect(page).not.toContain("<table");
    const offered = [...page.matchAll(/href="\/compare\?lead=ai%2Fkrisp&amp;lead=ai%2F([a-z-]+)/g)].map(([, id]) => id);
    expect(offered.length).toBeGreaterThan(2);
    expect(offered).not.toContain("krisp");
  });

  it.each([2, 4])("sets %i leads beside each other, each with the numbers of its own address", async (count) => {
    const refs = FIVE.slice(0, count);
    const page = await compare(refs, "&weights=evidence:60,koreaLink:30");
    expect(columnsOf(page)).toBe(count);
    const told = await Promise.all(
      refs.map((ref) => json<Explanation>(`/v1/leads/${ref}?weights=evidence:60,koreaLink:30&lang=ko`)),
    );
    const scores = cellsOf(page, "점수");
    for (const [i, { lead, criteria }] of told.entries()) {
      expect(page).toContain(lead.partner.name);
      expect(scores[i]).toContain(`${lead.score.toFixed(1)}점`);
      for (const { name, points } of criteria) expect(cellsOf(page, name)[i]).toContain(`${points.toFixed(1)}점`);
      for (const { name } of lead.unknowns) expect(cellsOf(page, "미확인 사항")[i]).toContain(name);
      for (const step of lead.nextSteps) expect(cellsOf(page, "다음 할 일")[i]).toContain(step);
      expect(page).toContain(`href="/leads/${refs[i]}?weights=evidence%3A60%2CkoreaLink%3A30&amp;lang=ko"`);
    }
    const best = Math.max(...told.map(({ lead }) => lead.score));
    const marked = scores.map((cell) => cell.includes("가장 높음"));
    expect(marked).toEqual(told.map(({ lead }) => lead.score === best));
  });

  it("marks nobody where all are equal", async () => {
    const page = await compare(["ai/krisp", "ai/enu"]);
    expect(cellsOf(page, "요청 분야 적합성").join()).not.toContain("가장 높음");
  });

  it("has for every column a link that takes only that lead away", async () => {
    const page = await compare(FIVE.slice(0, 3), "&weights=evidence:60");
    const removals = [...page.matchAll(/class="remove" href="([^"]*)"/g)].map(([, link = ""]) => link);
    expect(removals).toHaveLength(3);
    for (const [i, link] of removals.entries()) {
      const kept = new URL(link.replaceAll("&amp;", "&"), "http://x").searchParams;
      expect(kept.getAll("lead")).toEqual(FIVE.slice(0, 3).filter((_, other) => other !== i));
      expect(kept.get("weights")).toBe("evidence:60");
    }
  });

  it("leaves a fifth lead out and says so beside the fields", async () => {
    const page = await compare(FIVE);
    expect(columnsOf(page)).toBe(MAX_COMPARED);
    const [message = ""] = /id="add-error".*?<\/div>/s.exec(page) ?? [];
    expect(message).toContain("예레반 국립대학교");
    expect(page).toMatch(/<select id="partner"[^>]*aria-describedby="add-error add-hint" aria-invalid="true"/);
    expect(cellsOf(page, "국가")).toHaveLength(MAX_COMPARED);
  });

  it("takes one more by area and partner, keeps the others, and knows a repetition", async () => {
    const page = await compare(["ai/krisp"], "&area=ai&partner=enu");
    expect(columnsOf(page)).toBe(2);
    for (const ref of ["ai/krisp", "ai/enu"])
      expect(page).toContain(`<input type="hidden" name="lead" value="${ref}">`);
    expect(columnsOf(await compare(["ai/krisp", "ai/enu", "ai/krisp"], "&area=ai&partner=enu"))).toBe(2);
    const half = await compare(["ai/krisp", "ai/enu"], "&area=ai");
    expect(half).toContain("분야와 기관을 모두 고르십시오");
  });

  it("tells of every lead that is none why, and where the partner has something on record", async () => {
    const page = await compare(["ai/krisp", "ai/enu", "nowhere/krisp", "ai/nobody", "odd", "blockchain/krisp"]);
    expect(columnsOf(page)).toBe(2);
    const [message = ""] = /id="add-error".*?<\/div>/s.exec(page) ?? [];
    for (const named of ["nowhere", "nobody", "odd", "blockchain/krisp"]) expect(message).toContain(named);
    expect(message).toContain("lead=ai%2Fkrisp");
  });

  it("never shows a blocked party as a lead: its reason and its address stand instead", async () => {
    const { partners } = await json<{ partners: { id: string; name: string }[] }>(
      "/v1/partners?verdict=blocked&limit=5",
    );
    expect(partners.length).toBeGreaterThan(0);
    for (const { id } of partners) {
      const page = await compare(["ai/krisp", `ai/${id}`, "ai/enu"]);
      expect(columnsOf(page)).toBe(2);
      const [message = ""] = /id="add-error".*?<\/div>/s.exec(page) ?? [];
      expect(message).toContain(`href="/v1/partners/${id}?lang=ko"`);
      expect(message).toContain("차단");
      expect(page.replace(message, "")).not.toContain(`/${id}`);
      expect(page).not.toContain(`<option value="${id}"`);
    }
    const [{ id = "" } = {}] = partners;
    const full = await compare([...FIVE.slice(0, 4), `ai/${id}`]);
    expect(full).toContain(`href="/v1/partners/${id}?lang=ko"`);
  });
});
