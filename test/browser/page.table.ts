import { LANGUAGES, type Language } from "../../src/domain/vocabulary.ts";
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

/** A frame cannot see the page around it, so that it is light unless its address says otherwise. */
export const FRAMED: readonly Theme[] = ["light", "dark", "contrast"];

export const PAGES: readonly PageRow[] = [
  { name: "start", path: "/", themes: SWITCHED },
  {
    name: "leads",
    path: "/leads?q=%EC%9A%B0%EC%A6%88%EB%B2%A0%ED%82%A4%EC%8A%A4%ED%83%84+%ED%95%80%ED%85%8C%ED%81%AC",
    themes: SWITCHED,
  },
  { name: "dossier", path: "/leads/fintech/payme-uz", themes: SWITCHED },
  { name: "compare", path: "/compare?lead=fintech/payme-uz&lead=fintech/uzum&lead=ai/krisp", themes: SWITCHED },
  { name: "screening", path: "/screening?name=Keremet+Bank&country=KG", themes: SWITCHED },
  { name: "areas", path: "/areas", themes: SWITCHED },
  { name: "area", path: "/areas/ai", themes: SWITCHED },
  { name: "method", path: "/method", themes: SWITCHED },
  { name: "lists", path: "/lists", themes: SWITCHED },
  { name: "embed", path: "/embed", themes: SWITCHED },
  { name: "frame", path: "/embed/leads?area=ai", themes: FRAMED },
  { name: "openapi", path: "/openapi", themes: FOLLOWING },
  { name: "docs", path: "/docs", themes: FOLLOWING },
  { name: "problems", path: "/docs/problems", themes: FOLLOWING },
  { name: "questionnaire", path: "/partners/mad-devs/questionnaire", themes: PRINTED },
];

/** CSS pixels: a small phone and a laptop. */
export const WIDTHS = [360, 1280] as const;

/** One page in one language and theme, at some widths. */
export interface PageCase extends Pick<PageRow, "name" | "path"> {
  lang: Language;
  theme: Theme;
  widths: readonly number[];
  /** Only what a theme can change is left to check. */
  onlyColours: boolean;
}

/**
 * A row's first theme in every language at every width; every other theme in every language and at every width,
 * but not in every pair of them: a fault of colours that needs a language and a width together is not to be expected,
 * and the pairs would double the time.
 */
export function casesOf({ name, path, themes }: PageRow): PageCase[] {
  return themes.flatMap((theme, place) =>
    LANGUAGES.map((lang, turn) => {
      const oneWidth = WIDTHS.filter((_, index) => index === (place + turn) % WIDTHS.length);
      return { name, path, lang, theme, widths: place === 0 ? WIDTHS : oneWidth, onlyColours: place > 0 };
    }),
  );
}
