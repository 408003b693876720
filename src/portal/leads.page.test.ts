import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findAll, type PageElement, readPage } from "../../test/support/page.structure.ts";
import { FIXTURES } from "../../test/support/test-app.ts";
import { createTestPages, hrefs, leadsOf, sent } from "../../test/support/test-pages.ts";
import type { Concept } from "../domain/thesaurus.schema.ts";
import { MODE_NAMES } from "./leads.words.ts";

let pages: Awaited<ReturnType<typeof createTestPages>>;
beforeAll(async () => {
  pages = await createTestPages();
});
afterAll(() => pages.close());

interface ShortLead {
  partner: { id: string };
  area: { id: string };
}

const params = (entries: readonly (readonly [string, string])[]) => new URLSearchParams(entries.map((e) => [...e]));

describe("leads", () => {
  it("are those of the API, in its order, page by page", async () => {
    const asked = "area=ai&country=KZ&country=UZ&limit=5&lang=en";
    const api = await pages.json<{ leads: ShortLead[] }>(`/v1/leads?${asked.replace("limit=5", "limit=11")}`);
    const expected = api.leads.map(({ area, partner }) => `${area.id}/${partner.id}`);
    const first = await pages.open(`/leads?${asked}`);
    const nextOf = (page: PageElement[], rel: string) =>
      findAll(page, "a", "rel", rel)[0]?.attributes.get("href") ?? "none";
    const second = await pages.open(nextOf(first, "next"));
    const third = await pages.open(nextOf(second, "next"));
    const seen = [first, second, third].flatMap(leadsOf);
    expect(seen.slice(0, 11)).toEqual(expected);
    expect(nextOf(first, "prev")).toBe("none");
    expect(leadsOf(await pages.open(nextOf(third, "prev")))).toEqual(leadsOf(second));
    expect(leadsOf(await pages.open(nextOf(second, "prev")))).toEqual(leadsOf(first));
  });

  it("round-trip their filters through the form", async () => {
    const asked: [string, string][] = [
      ["area", "ai"],
      ["area", "fintech"],
      ["country", "KZ"],
      ["country", "LU"],
      ["kind", "startup"],
      ["verdict", "hold"],
      ["mode", "pilot"],
      ["market", "EAEU"],
      ["market", "NL"],
      ["opensOnly", "true"],
      ["q", '은행 "스타트업" <b>'],
      ["ignore", "place:kazakhstan"],
      ["weights", "relevance:10"],
      ["include", "reference"],
      ["limit", "7"],
      ["asOf", "2026-01-31"],
      ["lang", "en"],
      ["theme", "contrast"],
    ];
    const page = await pages.open(`/leads?${params(asked)}`);
    expect(sent(page, "/leads").toSorted()).toEqual(asked.toSorted());
  });

  it("show the default verdicts as chosen, and leave the rest of an empty form empty", async () => {
    const page = await pages.open("/leads");
    const values = sent(page, "/leads").filter(([, value]) => value !== "");
    expect(values).toEqual([
      ["verdict", "recommended"],
      ["verdict", "conditional"],
      ["limit", "20"],
    ]);
    expect(leadsOf(await pages.open(`/leads?${params(sent(page, "/leads"))}`))).toEqual(leadsOf(page));
  });

  it("say what was understood, and each reading takes itself away", async () => {
    const address = "/leads?q=핀테크 카자흐스탄 스타트업&limit=5&lang=en";
    const page = await pages.open(address);
    const chips = findAll(page, "li", "class", "chip");
    expect(chips.length).toBeGreaterThanOrEqual(3);
    for (const chip of chips) {
      const link = findAll(page, "a").find(({ ancestors }) => ancestors.includes(chip));
      const left = await pages.open(link?.attributes.get("href") ?? "none");
      const texts = findAll(left, "li", "class", "chip").map(({ text }) => text);
      expect(texts).not.toContain(chip.text);
      expect(texts).toHaveLength(chips.length - 1);
      expect(sent(left, "/leads")).toEqual(expect.arrayContaining([["limit", "5"]]));
    }
  });

  it("tell why a reading does not count, and which words nobody knows", async () => {
    const page = await pages.open("/leads?q=카자흐스탄 핀테크 zzqxw&country=UZ&lang=en");
    expect(findAll(page, "li", "class", "chip off").map(({ text }) => text)).toEqual([
      expect.stringMatching(/Kazakhstan.*not used: the filter decides/),
    ]);
    expect(findAll(page, "p", "class", "note").map(({ text }) => text)).toEqual([expect.stringContaining("zzqxw")]);
    const gone = await pages.open("/leads?q=핀테크 카자흐스탄&ignore=place:kazakhstan&lang=en");
    const back = findAll(gone, "a").find(({ text }) => text === "Put them back");
    expect(back?.attributes.get("href")).not.toContain("ignore");
  });

  it("are drawn once each, with the table named as the text of the drawing", async () => {
    const page = await pages.open("/leads?limit=9&verdict=conditional,hold,not_recommended&lang=en");
    const [plot] = findAll(page, "svg", "role", "img");
    const marks = findAll(page, "g").filter(
      ({ attributes, ancestors }) =>
        attributes.get("class")?.startsWith("plot-mark") === true && ancestors.some((one) => one === plot),
    );
    expect(marks).toHaveLength(9);
    const note = findAll(page, "p", "id", plot?.attributes.get("aria-describedby") ?? "none")[0];
    expect(note?.text).toContain("table");
  });

  it("lie inside the drawing, each within its band", async () => {
    const page = await pages.open("/leads?limit=60&verdict=conditional,hold,not_recommended&lang=en");
    const titles = findAll(page, "title").flatMap(({ text }) => /: ([\d.]+) \(([\d.]+)–([\d.]+)\)$/.exec(text) ?? []);
    const numbers = titles.map(Number).filter((value) => !Number.isNaN(value));
    expect(numbers).toHaveLength(3 * 60);
    for (let i = 0; i < numbers.length; i += 3) {
      const [fit = -1, low = -1, high = -1] = numbers.slice(i, i + 3);
      expect(low).toBeLessThanOrEqual(fit);
      expect(fit).toBeLessThanOrEqual(high);
      expect(high).toBeLessThanOrEqual(100);
    }
  });

  it("name those left out by verdict and lead to them, and count the blocked with the rule", async () => {
    const api = await pages.json<{
      hidden: { hold: number };
      blocked: { count: number; reasons: { title: string }[] };
    }>("/v1/leads?area=ai&lang=en");
    const page = await pages.open("/leads?area=ai&lang=en");
    const part = findAll(page, "section", "aria-labelledby", "left-out")[0]?.text ?? "";
    expect(api.hidden.hold).toBeGreaterThan(0);
    expect(part).toContain(`hold: ${api.hidden.hold}`);
    expect(api.blocked.count).toBeGreaterThan(0);
    expect(part).toContain(`Blocked, never a lead: ${api.blocked.count}`);
    for (const { title } of api.blocked.reasons) expect(part).toContain(title);
    const wider = hrefs(page).find((href) => /verdict=hold/.test(href)) ?? "none";
    expect(leadsOf(await pages.open(`${wider}&limit=100`)).length).toBe(
      leadsOf(await pages.open("/leads?area=ai&limit=100")).length + api.hidden.hold,
    );
  });

  it("come with the three best pairs where two areas are asked, and without for one", async () => {
    const api = await pages.json<{ pairs: { members: { partner: { names: { en: string } } }[] }[] }>(
      "/v1/pairs?area=ai&area=cloud&limit=3&lang=en",
    );
    const page = await pages.open("/leads?area=ai&area=cloud&lang=en");
    const cards = findAll(page, "li", "class", "card");
    expect(cards).toHaveLength(3);
    for (const [i, card] of cards.entries()) {
      for (const { partner } of api.pairs[i]?.members ?? []) expect(card.text).toContain(partner.names.en);
    }
    expect(findAll(await pages.open("/leads?area=ai&lang=en"), "section", "aria-labelledby", "pairs")).toEqual([]);
  });

  it("offer the same question as files, without what only pages know", async () => {
    const page = await pages.open("/leads?area=ai&mode=pilot&theme=dark&lang=en&limit=5");
    const files = hrefs(page).filter((href) => /^\/v1\/leads/.test(href));
    expect(files).toEqual(
      ["/v1/leads.csv", "/v1/leads.xlsx", "/v1/leads"].map((path) => `${path}?area=ai&mode=pilot&limit=5&lang=en`),
    );
    expect((await pages.app.request(files.at(-1) ?? "none")).status).toBe(200);
  });

  it("answer for the day that is asked for, and say so", async () => {
    const html = await pages.get("/leads?area=ai&asOf=2026-12-31&lang=en");
    expect(html).toContain('<time datetime="2026-12-31">31 December 2026</time>');
    expect(hrefs(readPage(html)).filter((href) => href.startsWith("/leads/"))[0]).toContain("asOf=2026-12-31");
  });

  it("call ways of working what a question calls them", async () => {
    const file = await readFile(`${FIXTURES}/thesaurus/shape-of-the-question.json`, "utf8");
    const concepts = (JSON.parse(file) as Concept[]).filter(({ means }) => means.type === "mode");
    const names = concepts.map(({ means, terms: { ko, en, ru } }) => [
      means.type === "mode" ? means.mode : "",
      { ko: ko[0], en: en[0], ru: ru[0] },
    ]);
    expect(MODE_NAMES).toEqual(Object.fromEntries(names));
  });
});
