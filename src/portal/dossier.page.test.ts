import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findAll, type PageElement, pageProblems, readPage } from "../../test/support/page.structure.ts";
import { createTestPages } from "../../test/support/test-pages.ts";
import { LANGUAGES } from "../domain/vocabulary.ts";

let pages: Awaited<ReturnType<typeof createTestPages>>;
let leads: ShortLead[];

interface ShortLead {
  partner: { id: string; names: { en: string } };
  area: { id: string };
  verdict: { code: string };
  score: number;
  fit: number;
  riskDeduction: number;
  flags: { rule: string; title: string; level: string }[];
}

beforeAll(async () => {
  pages = await createTestPages();
  const asked = "/v1/leads?verdict=recommended,conditional,hold,not_recommended&limit=100&lang=en";
  const first = await pages.json<{ leads: ShortLead[]; page: { next: string } }>(asked);
  leads = [...first.leads, ...(await pages.json<{ leads: ShortLead[] }>(`${asked}&cursor=${first.page.next}`)).leads];
});
afterAll(() => pages.close());

const addressOf = ({ area, partner }: ShortLead) => `/leads/${area.id}/${partner.id}`;

const sectionOf = (page: readonly PageElement[], id: string) => findAll(page, "section", "aria-labelledby", id)[0];
const within = (page: readonly PageElement[], outer: PageElement | undefined, name: string) =>
  findAll(page, name).filter(({ ancestors }) => outer !== undefined && ancestors.includes(outer));

/** All numbers in tenths, so that adding them up is exact. */
const tenths = (text: string | undefined) => Math.round(10 * Number(/-?[\d.]+/.exec(text ?? "")?.[0]));

describe("the page of a lead", () => {
  it.each(LANGUAGES)("is sound in %s for leads of every verdict", async (language) => {
    const shown = [...Map.groupBy(leads, ({ verdict }) => verdict.code).values()].flatMap((same) => same.slice(0, 4));
    expect(shown.length).toBeGreaterThan(8);
    for (const lead of shown) {
      const html = await pages.get(`${addressOf(lead)}?lang=${language}&market=KZ&mode=pilot`);
      expect(pageProblems(html, language), addressOf(lead)).toEqual([]);
    }
    expect(pageProblems(await pages.get(`/leads/ai/nobody?lang=${language}`, 404), language)).toEqual([]);
  });

  it("adds its points up to the fit, the risk deduction and the score, to the last tenth", async () => {
    expect(leads.length).toBeGreaterThan(110);
    for (const lead of leads) {
      const page = readPage(await pages.get(`${addressOf(lead)}?lang=en`));
      const score = sectionOf(page, "score");
      const points = within(page, score, "td").filter(({ attributes }) => attributes.get("data-label") === "Points");
      const [fit, deduction, total] = within(page, score, "strong").map(({ text }) => tenths(text));
      expect(points.length).toBeGreaterThanOrEqual(7);
      expect(
        points.reduce((sum, { text }) => sum + tenths(text), 0),
        addressOf(lead),
      ).toBe(fit);
      expect((fit ?? 0) + (deduction ?? 0)).toBe(total);
      const told = await pages.json<{ lead: ShortLead }>(`/v1${addressOf(lead)}`);
      expect([fit, deduction, total]).toEqual(
        [told.lead.fit, told.lead.riskDeduction, told.lead.score].map((value) => Math.round(10 * value)),
      );
    }
  });

  it("draws the bars of the points to one scale", async () => {
    const page = readPage(await pages.get("/leads/fintech/uzum?lang=en"));
    const bars = within(page, sectionOf(page, "score"), "svg").filter(
      ({ attributes }) => attributes.get("width") === "120",
    );
    const widths = bars.map((bar) =>
      within(page, bar, "rect").map(({ attributes }) => Number(attributes.get("width"))),
    );
    expect(widths.length).toBe(7);
    for (const [room = 0, , likely = 0] of widths) expect(likely).toBeLessThanOrEqual(room + 0.1);
    expect(Math.max(...widths.map(([room = 0]) => room))).toBe(120);
  });

  it("names every flag with the rule's instrument and where it can be read", async () => {
    const [lead] = leads.toSorted((a, b) => b.flags.length - a.flags.length);
    if (!lead) throw new Error("no lead");
    const page = readPage(await pages.get(`${addressOf(lead)}?lang=en`));
    const part = sectionOf(page, "flags");
    const rows = within(page, part, "tr").slice(1);
    expect(rows).toHaveLength(lead.flags.length);
    for (const [i, { rule, title }] of lead.flags.entries()) {
      const told = await pages.json<{ rule: { issuer: string; citations: { label: string; url: string | null }[] } }>(
        `/v1/rules/${rule}?lang=en`,
      );
      expect(rows[i]?.text).toContain(title);
      expect(rows[i]?.text).toContain(told.rule.issuer);
      for (const { label, url } of told.rule.citations) {
        expect(rows[i]?.text).toContain(label);
        if (url) expect(findAll(page, "a", "href", url).length).toBeGreaterThan(0);
      }
    }
  });

  it("links every piece of evidence to its source, and lists each source once", async () => {
    const told = await pages.json<{ criteria: { evidence: { sources: { url: string | null }[] }[] }[] }>(
      "/v1/leads/fintech/uzum",
    );
    const urls = told.criteria.flatMap(({ evidence }) =>
      evidence.flatMap(({ sources }) => sources.flatMap(({ url }) => url ?? [])),
    );
    expect(urls.length).toBeGreaterThan(3);
    const page = readPage(await pages.get("/leads/fintech/uzum?lang=en"));
    const listed = within(page, sectionOf(page, "sources"), "a").map(({ attributes }) => attributes.get("href"));
    expect(new Set(listed).size).toBe(listed.length);
    for (const url of urls) {
      expect(listed).toContain(url);
      const inScore = within(page, sectionOf(page, "score"), "a").map(({ attributes }) => attributes.get("href"));
      expect(inScore).toContain(url);
    }
  });

  it("asks the three questions that move it most, with scores and places", async () => {
    const told = await pages.json<{ lead: { moves: { question: string; points: { from: number; to: number } }[] } }>(
      "/v1/leads/fintech/uzum?lang=en",
    );
    const page = readPage(await pages.get("/leads/fintech/uzum?lang=en"));
    const rows = within(page, sectionOf(page, "unknowns"), "tr").slice(1);
    expect(rows).toHaveLength(3);
    for (const [i, { question, points }] of told.lead.moves.entries()) {
      expect(rows[i]?.text).toContain(question);
      expect(rows[i]?.text).toContain(`${points.from.toFixed(1)} → ${points.to.toFixed(1)}`);
      expect(within(page, rows[i], "td")).toHaveLength(2);
    }
  });

  it("speaks of no place where the question does not list the lead", async () => {
    const page = readPage(await pages.get("/leads/energy_digitalisation/kegoc?q=fintech&lang=en"));
    const rows = within(page, sectionOf(page, "unknowns"), "tr").slice(1);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(within(page, row, "td")).toHaveLength(1);
  });

  it("shows the owners as a picture that loads and as text, and says what the lists say on which day", async () => {
    const html = await pages.get("/leads/fintech/uzum?lang=en");
    const page = readPage(html);
    const [picture] = within(page, sectionOf(page, "ownership"), "img");
    expect((await pages.app.request(picture?.attributes.get("src") ?? "none")).headers.get("Content-Type")).toContain(
      "svg",
    );
    expect(sectionOf(page, "ownership")?.text).toContain("Tencent —share unknown→ Uzum");
    const { listMatch } = await pages.json<{ listMatch: string }>("/v1/partners/uzum?lang=en");
    expect(listMatch).toContain("No list match on 2026-11-22");
    expect(sectionOf(page, "screening")?.text).toContain(listMatch);
    expect(html).toContain('<time datetime="2026-11-22">22 November 2026</time>');
  });

  it("answers for another day, and shows the owners of that day", async () => {
    const page = readPage(await pages.get("/leads/fintech/uzum?lang=en&asOf=2026-12-31"));
    expect(findAll(page, "time").map(({ attributes }) => attributes.get("datetime"))).toEqual([
      "2026-12-31",
      "2026-12-31",
    ]);
    expect(within(page, sectionOf(page, "ownership"), "img")[0]?.attributes.get("src")).toContain("asOf=2026-12-31");
  });

  it("leads only to addresses that answer", async () => {
    const page = readPage(await pages.get("/leads/fintech/uzum?lang=en&theme=dark&q=fintech&market=KZ"));
    const links = findAll(page, "a").map(({ attributes }) => attributes.get("href") ?? "");
    const own = links.filter((href) => /^\/(?:v1|partners|leads)/.test(href));
    expect(own.length).toBeGreaterThan(4);
    for (const address of own) expect((await pages.app.request(address)).status, address).toBe(200);
  });

  it.each([
    ["/leads/ai/nobody", "nobody"],
    ["/leads/nowhere/uzum", "nowhere"],
  ])("answers %s with a 404 page", async (address, id) => {
    expect(await pages.get(`${address}?lang=en`, 404)).toContain(`with the id &#39;${id}&#39;`);
  });

  it.each(["limit=5", "area=ai", "colour=red"])("refuses %s, which says nothing of one lead", async (wrong) => {
    expect(await pages.get(`/leads/fintech/uzum?${wrong}`, 400)).toContain(`<strong>${wrong.split("=")[0]}</strong>`);
  });
});
