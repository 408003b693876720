import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/domain/vocabulary.ts";
import {
  ALL_TAGS,
  axeViolations,
  brightness,
  COLOUR_RULES,
  closeBrowser,
  layoutShift,
  openTab,
  overflow,
  type Pages,
  startPages,
  type Tab,
  type Theme,
  type View,
  visit,
} from "./browser.ts";
import { hasChromium } from "./chromium.ts";
import { PAGES, WIDTHS } from "./page.table.ts";

if (!hasChromium) console.warn("browser tests skipped: NADEUL_BROWSER names no Chromium for this platform");

/** Between a dark ground and a light one. */
const MIDDLE_BRIGHTNESS = 0.5;

const cases = PAGES.flatMap(({ name, path, themes }) =>
  themes.flatMap((theme, index) =>
    LANGUAGES.map((lang) => ({ name, path, theme, lang, rules: index === 0 ? ALL_TAGS : COLOUR_RULES })),
  ),
);

function wrongGround(theme: Theme, ground: number | null): string[] {
  if (ground === null || theme === "contrast" || theme === "system-contrast") return [];
  const dark = theme === "dark" || theme === "system-dark";
  return dark === ground < MIDDLE_BRIGHTNESS ? [] : [`the ground has brightness ${ground.toFixed(2)} in ${theme}`];
}

/** Everything that is wrong with one page in one window, in words. */
async function faults(tab: Tab, pages: Pages, path: string, view: View, rules: readonly string[]): Promise<string[]> {
  const status = await visit(tab, pages, path, view);
  const shift = await layoutShift(tab);
  const { lang, title } = await tab.page.evaluate<{ lang: string; title: string }>(
    "({ lang: document.documentElement.lang, title: document.title.trim() })",
  );
  const found = [
    ...(status === 200 ? [] : [`status ${status}`]),
    ...(shift === 0 ? [] : [`layout shift ${shift.toFixed(4)}`]),
    ...(lang === view.lang ? [] : [`html lang is "${lang}"`]),
    ...(title ? [] : ["no title"]),
    ...(await overflow(tab)).map((element) => `wider than the window: ${element}`),
    ...wrongGround(view.theme, await brightness(tab)),
    ...(await axeViolations(tab, rules)),
    ...tab.complaints,
  ];
  return found.map((fault) => `${view.width} px: ${fault}`);
}

describe.skipIf(!hasChromium)("in a browser", () => {
  let pages: Pages;
  const idle: Tab[] = [];
  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(async () => {
    await closeBrowser();
    await pages?.close();
  });

  // As many at a time as vitest.config.ts allows; what a theme cannot change is checked in the first theme only.
  it.concurrent.for(cases)("$name is sound in $lang, $theme", async ({ path, lang, theme, rules }, { expect }) => {
    const tab = idle.pop() ?? (await openTab());
    const found: string[] = [];
    for (const width of WIDTHS) found.push(...(await faults(tab, pages, path, { lang, theme, width }, rules)));
    idle.push(tab);
    expect(found).toEqual([]);
  });

  it("met no internal error on the way", () => {
    expect(pages.internalErrors).toEqual([]);
  });
});
