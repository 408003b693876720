import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { LANGUAGES } from "../domain/vocabulary.ts";
import { screeningNotice } from "../screening/screenings.answer.ts";
import { linkTo, type PageContext, samePage, THEMES } from "./page.context.ts";
import { date, LANGUAGE_NAMES, WORDS } from "./words.ts";

/** A piece of a page; everything put into it is escaped unless it is such a piece itself. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface Page {
  title: string;
  /** One sentence for search engines and previews. */
  description?: string;
  body: Html;
  /** The menu entry that the page belongs to. */
  menu?: keyof typeof MENU;
}

const MENU = {
  start: "/",
  leads: "/leads",
  screening: "/screening",
  areas: "/areas",
  method: "/method",
  lists: "/lists",
  embed: "/embed",
} as const;

function menu(context: PageContext, current: Page["menu"]): Html {
  const { language } = context;
  const entries = Object.entries(MENU).map(([key, path]) => {
    const mark = key === current ? raw(' aria-current="page"') : "";
    return html`<li><a href="${linkTo(context, path)}"${mark}>${WORDS[key as keyof typeof MENU][language]}</a></li>`;
  });
  return html`<nav class="menu" aria-label="${WORDS.menu[language]}"><ul>${entries}</ul></nav>`;
}

function languages(context: PageContext): Html {
  const links = LANGUAGES.map((language) => {
    const mark = language === context.language ? raw(' aria-current="true"') : "";
    return html`<li><a href="${samePage(context, { lang: language })}" lang="${language}" hreflang="${language}"${mark}>${LANGUAGE_NAMES[language]}</a></li>`;
  });
  return html`<nav class="switch" aria-label="${WORDS.language[context.language]}"><ul>${links}</ul></nav>`;
}

const THEME_WORDS = { light: WORDS.themeLight, dark: WORDS.themeDark, contrast: WORDS.themeContrast } as const;

function themes(context: PageContext): Html {
  const { language } = context;
  const entry = (name: string, address: string, isCurrent: boolean) =>
    html`<li><a href="${address}" rel="nofollow"${isCurrent ? raw(' aria-current="true"') : ""}>${name}</a></li>`;
  return html`<nav class="switch" aria-label="${WORDS.theme[language]}"><ul>${entry(WORDS.themeAuto[language], samePage(context, { theme: null }), context.theme === null)}${THEMES.map(
    (theme) => entry(THEME_WORDS[theme][language], samePage(context, { theme }), context.theme === theme),
  )}</ul></nav>`;
}

/** 기준일 and 출처 of the page: the day, the edition and the lists that it rests on. */
function standing({ snapshot, language }: PageContext): Html | "" {
  if (!snapshot) return "";
  const { edition, asOf, awaySince } = snapshot;
  const notice = screeningNotice(edition);
  const away = awaySince ? html`<p class="warning" role="status">${WORDS.databaseAway[language]}</p>` : "";
  return html`${away}<dl class="standing"><div><dt>${WORDS.asOf[language]}</dt><dd><time datetime="${asOf}">${date(asOf, language)}</time></dd></div>
<div><dt>${WORDS.edition[language]}</dt><dd><code>${edition.manifest.id.slice(0, 12)}</code></dd></div>
<div><dt>${WORDS.listsAsOf[language]}</dt><dd>${notice.asOf ? date(notice.asOf, language) : WORDS.unknown[language]}</dd></div></dl>
<p class="small">${notice.statement[language]} ${WORDS.notAdvice[language]}</p>`;
}

/** A whole page: valid, usable without script, with its language, its theme and what it rests on. */
export function renderPage(context: PageContext, page: Page): Html {
  const { language, theme } = context;
  const title = `${page.title} · ${WORDS.name[language]}`;
  const alternates = LANGUAGES.map(
    (other) => html`<link rel="alternate" hreflang="${other}" href="${samePage(context, { lang: other })}">`,
  );
  const footerLinks = (["compare", "api", "openApi"] as const).map((key) => {
    const path = { compare: "/compare", api: "/docs", openApi: "/openapi" }[key];
    return html`<li><a href="${linkTo(context, path)}">${WORDS[key][language]}</a></li>`;
  });
  return html`<!doctype html>
<html lang="${language}"${theme ? raw(` data-theme="${theme}"`) : ""}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${page.description ? html`<meta name="description" content="${page.description}">` : ""}
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/portal.css">
${alternates}
<script src="/portal.js" type="module"></script>
</head>
<body>
<a class="skip" href="#content">${WORDS.skip[language]}</a>
<header class="top"><div class="bar"><a class="brand" href="${linkTo(context, "/")}"><strong lang="ko">나들</strong> <span>${WORDS.tagline[language]}</span></a>${languages(context)}</div>${menu(context, page.menu)}</header>
<main id="content" tabindex="-1">
${page.body}
</main>
<footer class="bottom">${standing(context)}<ul class="links">${footerLinks}</ul>${themes(context)}</footer>
</body>
</html>`;
}
