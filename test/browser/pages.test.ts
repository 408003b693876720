import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeBrowser, openBrowser, openTab, type Pages, startPages, type Tab } from "./browser.ts";
import { hasChromium } from "./chromium.ts";
import { faultsOf } from "./faults.ts";
import { casesOf, PAGES } from "./page.table.ts";

if (!hasChromium) console.warn("browser tests skipped: NADEUL_BROWSER names no Chromium for this platform");

const cases = PAGES.flatMap(casesOf);

describe.skipIf(!hasChromium)("in a browser", () => {
  let pages: Pages;
  const idle: Tab[] = [];
  beforeAll(async () => {
    // The first start on a machine unpacks the browser; no single test should wait for that.
    [pages] = await Promise.all([startPages(), openBrowser()]);
  });
  afterAll(async () => {
    await closeBrowser();
    await pages?.close();
  });

  // As many at a time as vitest.config.ts allows, each with a tab of its own.
  it.concurrent.for(cases)("$name is sound in $lang, $theme", async (page, { expect }) => {
    const { path, lang, theme, widths, onlyColours } = page;
    const tab = idle.pop() ?? (await openTab());
    const found: string[] = [];
    for (const width of widths)
      found.push(...(await faultsOf(tab, pages, path, { lang, theme, width }, { onlyColours })));
    idle.push(tab);
    expect(found).toEqual([]);
  });

  it("met no internal error on the way", () => {
    expect(pages.internalErrors).toEqual([]);
  });
});
