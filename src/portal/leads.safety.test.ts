import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findAll, pageProblems, readPage } from "../../test/support/page.structure.ts";
import { createTestPages, hrefs, leadsOf, sent } from "../../test/support/test-pages.ts";
import { LANGUAGES } from "../domain/vocabulary.ts";

let pages: Awaited<ReturnType<typeof createTestPages>>;
beforeAll(async () => {
  pages = await createTestPages();
});
afterAll(() => pages.close());

const QUESTION = "/leads?area=ai&area=cloud&country=UZ&verdict=hold&verdict=conditional&q=카자흐스탄 핀테크 zzqx";

describe("structure", () => {
  it.each(LANGUAGES)("is sound in %s, of every page and every kind of answer", async (language) => {
    const addresses = [
      "/?x=",
      "/leads?",
      `${QUESTION}&include=reference&market=KZ&weights=relevance:10`,
      "/leads?q=ъъъъ",
    ];
    for (const address of addresses) {
      expect(pageProblems(await pages.get(`${address.replace("x=", "")}&lang=${language}`), language), address).toEqual(
        [],
      );
    }
    expect(pageProblems(await pages.get(`/leads?colour=red&lang=${language}`, 400), language)).toEqual([]);
  });

  it("is checked by a checker that finds faults", () => {
    const bad =
      '<html lang="ko"><body><h1 id="a">A</h1><h3 id="a" style="x">B</h3><input name="q"><table><tr><th>x</th></tr></table><a href="#b"></a></body></html>';
    expect(pageProblems(bad, "en").length).toBeGreaterThanOrEqual(11);
    expect(() => readPage("<p><b>x</p></b>")).toThrow("</p> closes <b>");
  });

  it("loads nothing but its own style and script", async () => {
    const response = await pages.app.request("/leads");
    const policy = response.headers.get("Content-Security-Policy");
    expect(policy).toContain("style-src 'self'; script-src 'self'");
    expect(policy).not.toContain("unsafe-inline");
    for (const file of ["/portal.css", "/portal.js"]) expect((await pages.app.request(file)).status).toBe(200);
  });

  it("takes language and theme along with every link to a page", async () => {
    const page = await pages.open(`${QUESTION}&lang=ru&theme=dark`);
    expect(findAll(page, "html")[0]?.attributes.get("data-theme")).toBe("dark");
    const inside = findAll(page, "a").filter(
      ({ attributes, ancestors }) =>
        /^\/(?!v1\/|docs|openapi)/.test(attributes.get("href") ?? "") &&
        !ancestors.some((one) => one.attributes.get("class") === "switch"),
    );
    expect(inside.length).toBeGreaterThan(20);
    for (const { attributes } of inside) expect(attributes.get("href")).toMatch(/(?=.*lang=ru)(?=.*theme=dark)/);
    for (const action of ["/leads", "/compare"]) {
      expect(sent(page, action)).toEqual(
        expect.arrayContaining([
          ["lang", "ru"],
          ["theme", "dark"],
        ]),
      );
    }
  });
});

describe("blocked parties", () => {
  it("are never leads, whatever is asked", async () => {
    const { partners } = await pages.json<{ partners: { id: string; names: { en: string } }[] }>(
      "/v1/partners?verdict=blocked&limit=100",
    );
    const blocked = new Set(partners.map(({ id }) => id));
    expect(blocked.size).toBeGreaterThan(30);
    const named = partners.slice(0, 8).map(({ names }) => `q=${encodeURIComponent(names.en)}`);
    const all = "verdict=recommended,conditional,hold,not_recommended&limit=100";
    for (const asked of [
      "",
      "include=reference",
      "country=RU,CN,BY",
      "kind=state_owned",
      "area=ai&area=cloud",
      "market=SCO",
      "weights=relevance:0",
      ...named,
    ]) {
      const page = await pages.open(`/leads?${all}&${asked}`);
      const linked = [...leadsOf(page), ...hrefs(page).filter((href) => href.startsWith("/leads/"))];
      const parties = linked.map((text) => /([^/]+?)(?:\?.*)?$/.exec(text)?.[1] ?? "");
      expect(
        parties.filter((id) => blocked.has(id)),
        asked,
      ).toEqual([]);
    }
    await pages.get("/leads?verdict=blocked", 400);
    for (const id of [...blocked].slice(0, 10))
      expect(await pages.get(`/leads/ai/${id}?lang=en`, 404)).toContain("can never be a lead");
  });
});

describe("addresses that are wrong", () => {
  it.each([
    "colour=red",
    "theme=pink",
    "lang=fr",
    "area=nowhere",
    "limit=0",
    "market=RU",
    "cursor=x",
    "ignore=%3Cb%3E",
  ])("answer %s with a page that names the field", async (wrong) => {
    const html = await pages.get(`/leads?${wrong}`, 400);
    expect(html).toMatch(new RegExp(`<strong>${wrong.split("=")[0]}(?:\\.0)?</strong>`));
    expect(html).toContain('role="alert"');
  });

  it("are refused by the start page too", async () => {
    expect(await pages.get("/?q=ai", 400)).toContain("<strong>q</strong>");
  });

  it("never put markup into a page", async () => {
    const attack = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`;
    const encoded = encodeURIComponent(attack);
    const ok = await pages.get(`/leads?q=${encoded}&lang=en`);
    expect(findAll(readPage(ok), "input", "id", "q")[0]?.attributes.get("value")).toBe(attack);
    const answers = [
      ok,
      await pages.get(`/leads?area=${encoded}&lang=en`, 400),
      await pages.get(`/leads?${encoded}=1&lang=en`, 400),
      await pages.get(`/leads?weights=${encoded}&lang=en`, 400),
      await pages.get(`/leads/${encodeURIComponent(`<script>alert(1)`)}/x?lang=en`, 404),
      await pages.get(`/leads/ai/${encodeURIComponent(`<script>alert(1)`)}?lang=en`, 404),
      await pages.get(`/leads/fintech/uzum?q=${encoded}&lang=en`),
    ];
    for (const html of answers) {
      expect(html).not.toMatch(/<script>alert|<img src=x/);
      expect(pageProblems(html, "en")).toEqual([]);
    }
  });
});
