import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/domain/vocabulary.ts";
import { closeBrowser, openBrowser, openTab, type Pages, startPages, type Tab } from "./browser.ts";
import { hasChromium } from "./chromium.ts";
import { faultsOf } from "./faults.ts";
import { PAGES, WIDTHS } from "./page.table.ts";

if (!hasChromium) console.warn("browser tests skipped: NADEUL_BROWSER names no Chromium for this platform");

const cases = PAGES.flatMap(({ name, path, themes }) =>
  themes.flatMap((theme, place) => LANGUAGES.map((lang) => ({ name, path, theme, lang, onlyColours: place > 0 }))),
);

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
  it.concurrent.for(cases)(
    "$name is sound in $lang, $theme",
    async ({ path, lang, theme, onlyColours }, { expect }) => {
      const tab = idle.pop() ?? (await openTab());
      const found: string[] = [];
      for (const width of WIDTHS)
        found.push(...(await faultsOf(tab, pages, path, { lang, theme, width }, { onlyColours })));
      idle.push(tab);
      expect(found).toEqual([]);
    },
  );

  it("met no internal error on the way", () => {
    expect(pages.internalErrors).toEqual([]);
  });
});
