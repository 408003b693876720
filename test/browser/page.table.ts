import type { Theme } from "./browser.ts";

/** One page that readers open; every check and every picture goes over these. */
export interface PageRow {
  /** Names tests and pictures. */
  name: string;
  /** May carry a query; `lang` and `theme` are added. */
  path: string;
  themes: readonly Theme[];
}

/** Pages with a switch: the address decides, and the system does where the address is silent. */
export const SWITCHED: readonly Theme[] = ["light", "dark", "contrast", "system-dark"];
/** Pages that only follow the system. */
export const FOLLOWING: readonly Theme[] = ["system-light", "system-dark"];
/** Sheets for the printer: black on white, whatever the system wishes. */
export const PRINTED: readonly Theme[] = ["system-light"];

export const PAGES: readonly PageRow[] = [
  { name: "docs", path: "/docs", themes: FOLLOWING },
  { name: "problems", path: "/docs/problems", themes: FOLLOWING },
  { name: "questionnaire", path: "/partners/mad-devs/questionnaire", themes: PRINTED },
];

/** CSS pixels: a small phone and a laptop. */
export const WIDTHS = [360, 1280] as const;
