import {
  ALL_TAGS,
  axeViolations,
  brightness,
  COLOUR_RULES,
  layoutShift,
  overflow,
  type Tab,
  type Theme,
  type View,
  visit,
} from "./browser.ts";

/** Between a dark ground and a light one. */
const MIDDLE_BRIGHTNESS = 0.5;
const DARK: readonly Theme[] = ["dark", "system-dark"];
/** These may stand on either ground. */
const EITHER: readonly Theme[] = ["contrast", "system-contrast"];

const HEAD = "({ lang: document.documentElement.lang, title: document.title.trim() })";

function wrongGround(theme: Theme, ground: number | null): string[] {
  if (ground === null || EITHER.includes(theme)) return [];
  const fits = DARK.includes(theme) === ground < MIDDLE_BRIGHTNESS;
  return fits ? [] : [`the ground has brightness ${ground.toFixed(2)} in ${theme}`];
}

/**
 * Everything that is wrong with a page in one window, in words; nothing for a sound page.
 * `onlyColours` leaves out what a theme cannot change, for pages that were checked in another theme.
 */
export async function faultsOf(
  tab: Tab,
  site: { origin: string },
  path: string,
  view: View,
  { onlyColours = false } = {},
): Promise<string[]> {
  const status = await visit(tab, site, path, view);
  const shift = await layoutShift(tab);
  const { lang, title } = await tab.page.evaluate<{ lang: string; title: string }>(HEAD);
  const found = [
    ...(status === 200 ? [] : [`status ${status}`]),
    ...(shift === 0 ? [] : [`layout shift ${shift.toFixed(4)}`]),
    ...(lang === view.lang ? [] : [`html lang is "${lang}"`]),
    ...(title ? [] : ["no title"]),
    ...(await overflow(tab)).map((element) => `wider than the window: ${element}`),
    ...wrongGround(view.theme, await brightness(tab)),
    ...(await axeViolations(tab, onlyColours ? COLOUR_RULES : ALL_TAGS)),
    ...tab.complaints,
  ];
  return found.map((fault) => `${view.width} px: ${fault}`);
}
