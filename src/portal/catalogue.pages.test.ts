import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageFaults, wordsOf } from "../../test/support/page.faults.ts";
import { createTestApp } from "../../test/support/test-app.ts";
import { LANGUAGES } from "../domain/vocabulary.ts";

let test: Awaited<ReturnType<typeof createTestApp>>;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

async function open(path: string): Promise<{ status: number; page: string; headers: Headers }> {
  const response = await test.app.request(path);
  return { status: response.status, page: await response.text(), headers: response.headers };
}

const PATHS = [
  "/compare",
  "/compare?lead=ai/krisp",
  "/compare?lead=ai/krisp&lead=ai/enu",
  "/compare?lead=ai/krisp&lead=ai/enu&lead=ai/tuit&lead=nowhere/krisp&lead=ai/nobody&lead=odd",
  "/compare?lead=ai/krisp&lead=ai/enu&weights=evidence:60&q=AI",
  "/areas",
  "/areas/ai",
  "/areas/autonomous_driving",
  "/areas/e_government",
  "/areas/market_nti",
  "/method",
  "/method?family=ownership",
  "/method?area=ai&relevance=20&evidence=60",
  "/method?relevance=x&q=!&area=none&weights=odd",
  "/lists",
];

describe("the pages of the catalogue", () => {
  it.each(PATHS.flatMap((path) => LANGUAGES.map((lang) => [path, lang] as const)))(
    "%s is sound in %s",
    async (path, lang) => {
      const { status, page, headers } = await open(`${path}${path.includes("?") ? "&" : "?"}lang=${lang}`);
      expect(status).toBe(200);
      expect(page).toContain(`<html lang="${lang}"`);
      expect(pageFaults(page)).toEqual([]);
      expect(wordsOf(page)).toContain({ ko: "2026. 11. 22.", en: "22 November 2026", ru: "22 ноября 2026" }[lang]);
      expect(headers.get("Content-Security-Policy")).toContain("style-src 'self'");
    },
  );

  it("carry language and theme along, and are meant for the day that is asked for", async () => {
    const { page } = await open("/areas/ai?lang=ru&theme=dark&asOf=2026-01-05");
    expect(page).toContain('data-theme="dark"');
    expect(wordsOf(page)).toContain("5 января 2026");
    // Above stand the links to the other languages, below those to the other themes.
    const [body = ""] = /<main.*<\/main>/s.exec(page) ?? [];
    const links = [...body.matchAll(/href="(\/(?:leads|areas|compare|method|lists)[^"]*)"/g)].map(([, link]) => link);
    expect(links.length).toBeGreaterThanOrEqual(10);
    for (const link of links) expect(link).toMatch(/lang=ru.*theme=dark|theme=dark.*lang=ru/);
  });

  it.each([
    ["/areas?colour=red", 400, "colour"],
    ["/areas/ai?q=x", 400, "q"],
    ["/areas/nowhere", 404, "nowhere"],
    ["/method?family=weather", 400, "family"],
    ["/method?relevance=1&relevance=2", 400, "relevance"],
    ["/lists?asOf=2026-01-05", 400, "asOf"],
    ["/compare?theme=pink", 400, "theme"],
    ["/compare?weights=odd", 400, "weights"],
    ["/compare?leads=ai/krisp", 400, "leads"],
    ["/compare?asOf=2013-01-01", 400, "asOf"],
  ])("%s is refused as a page", async (path, status, named) => {
    const told = await open(`${path}${path.includes("?") ? "&" : "?"}lang=ko`);
    expect(told.status).toBe(status);
    expect(told.headers.get("Content-Type")).toContain("text/html");
    expect(wordsOf(told.page)).toContain(named);
    expect(wordsOf(told.page)).toContain("요청을 처리할 수 없습니다");
    expect(pageFaults(told.page)).toEqual([]);
  });

  it("write what the address says as text and never as markup", async () => {
    const markup = '"><img src=x onerror=alert(1)>';
    const given = encodeURIComponent(markup);
    const paths = [
      `/compare?lead=${given}/x&area=${given}&partner=${given}`,
      `/compare?lead=ai/${given}&lead=ai/krisp&lead=ai/enu&lead=ai/tuit&lead=ai/kaznu&lead=a/${given}&q=a${given}`,
      `/method?q=a${given}&area=${given}&relevance=${given}`,
      `/method?family=${given}`,
      `/areas/${given}`,
      `/lists?x=${given}`,
    ];
    for (const path of paths) {
      const { page } = await open(path);
      expect(page, path).not.toContain("<img");
      expect(page, path).not.toContain(markup);
    }
    expect((await open(paths[0] ?? "")).page).toContain("&quot;&gt;&lt;img");
  });
});

describe("pageFaults", () => {
  it("finds what it is there to find", () => {
    const bad = `<h1>a</h1><h3 id="x">b</h3><p id="x" style="a">It is clean, undefined</p><input id="y"><table><th>c</th></table><a href="#z">`;
    const found = pageFaults(bad).join("\n");
    for (const part of [
      "twice",
      "the id z",
      "no label",
      "no caption",
      "no scope",
      "too early",
      "inline",
      "missing",
      "certifies",
    ])
      expect(found).toContain(part);
    expect(pageFaults('<h1>a</h1><label for="b">c</label><input id="b">')).toEqual([]);
  });
});
