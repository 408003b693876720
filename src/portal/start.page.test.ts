import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findAll } from "../../test/support/page.structure.ts";
import { createTestPages, hrefs, leadsOf } from "../../test/support/test-pages.ts";
import { LANGUAGES } from "../domain/vocabulary.ts";
import { EXAMPLES } from "./start.words.ts";

let pages: Awaited<ReturnType<typeof createTestPages>>;
beforeAll(async () => {
  pages = await createTestPages();
});
afterAll(() => pages.close());

describe("start", () => {
  it("counts for each area what its list shows at first", async () => {
    const page = await pages.open("/?lang=en");
    const cards = findAll(page, "li", "class", "card area-card");
    expect(cards).toHaveLength(20);
    for (const card of cards.slice(0, 5)) {
      const link = findAll(page, "a").find(({ ancestors }) => ancestors.includes(card));
      const { page: listed } = await pages.json<{ page: { total: number } }>(
        `/v1${link?.attributes.get("href")?.replace("lang=en", "")}`,
      );
      expect(listed.total).toBeGreaterThan(0);
      expect(card.text).toContain(`Leads: ${listed.total}`);
    }
  });

  it.each(LANGUAGES)("offers examples in %s that find leads", async (language) => {
    const links = hrefs(await pages.open(`/?lang=${language}`)).filter((href) => href.includes("q="));
    expect(links).toHaveLength(EXAMPLES[language].length);
    for (const link of links) expect(leadsOf(await pages.open(link)).length, link).toBeGreaterThan(2);
  });
});
