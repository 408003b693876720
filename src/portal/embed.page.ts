import { html, raw } from "hono/html";
import type { RequestSnapshot } from "../app/app.types.ts";
import { KIND_NAMES } from "../domain/labels.ts";
import { GROUP_NAMES, MARKET_GROUPS } from "../domain/markets.ts";
import { LANGUAGES, type Language, ORGANISATION_KINDS } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import { MAX_TEXT_LENGTH } from "../http/query.schema.ts";
import { type BuilderAsked, filterPairs, MAX_SHOWN, WAYS, type Way } from "./embed.query.ts";
import { type Choice, FRAME_RULE, frameAddress, policyOf, type Service, snippetOf } from "./embed.snippets.ts";
import { BUILDER_WORDS, FRAME_WORDS } from "./embed.words.ts";
import type { Html, Page } from "./layout.page.ts";
import { type PageContext, THEMES } from "./page.context.ts";
import { LANGUAGE_NAMES, WORDS } from "./words.ts";

export const WAY_NAMES: Record<Way, Record<Language, string>> = {
  script: { ko: "스크립트(위젯)", en: "Script (widget)", ru: "Скрипт (виджет)" },
  iframe: { ko: "아이프레임", en: "iframe", ru: "iframe" },
  jsp: { ko: "JSP 조각", en: "JSP fragment", ru: "Фрагмент JSP" },
  link: { ko: "링크", en: "Link", ru: "Ссылка" },
};

const THEME_WORDS = {
  light: WORDS.themeLight,
  dark: WORDS.themeDark,
  contrast: WORDS.themeContrast,
} as const;

/** The settings as the snippets take them. */
export function choiceOf(asked: BuilderAsked, language: Language): Choice {
  const { way, limit, pin, snippetLang, snippetTheme } = asked;
  return {
    way,
    filters: filterPairs(asked),
    language: snippetLang ?? language,
    theme: snippetTheme ?? null,
    limit,
    isPinned: pin === "yes",
  };
}

type Option = readonly [value: string, name: string];

function select(name: string, label: string, options: readonly Option[], chosen: string): Html {
  // A value that is not among the options, such as two areas, is kept as one of its own.
  const all = options.some(([value]) => value === chosen) ? options : [[chosen, chosen] as const, ...options];
  return html`<div class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}">${all.map(
    ([value, text]) => html`<option value="${value}"${value === chosen ? raw(" selected") : ""}>${text}</option>`,
  )}</select></div>`;
}

/** Countries in which there are partners to be found. */
function partnerCountries(edition: Edition, language: Language): Option[] {
  const { organisations } = edition.catalogue;
  const codes = new Set(organisations.filter(({ role }) => role === "candidate").map(({ country }) => country));
  return [...edition.countryByCode.values()]
    .filter(({ iso2 }) => codes.has(iso2))
    .map(({ iso2, names }): Option => [iso2, names[language]])
    .toSorted(([, a], [, b]) => a.localeCompare(b, language));
}

function settingsForm(context: PageContext, { edition }: RequestSnapshot, asked: BuilderAsked): Html {
  const { language } = context;
  const words = (key: keyof typeof BUILDER_WORDS) => BUILDER_WORDS[key][language];
  const any: Option = ["", words("any")];
  const chosen = Object.fromEntries(filterPairs(asked));
  const choice = choiceOf(asked, language);
  const counts = Array.from({ length: MAX_SHOWN }, (_, i): Option => [String(i + 1), String(i + 1)]);
  const kept = (["lang", "theme"] as const).map((name) =>
    context.query[name]?.[0] ? html`<input type="hidden" name="${name}" value="${context.query[name]?.[0]}">` : "",
  );
  return html`<form class="builder" method="get" action="/embed"><div class="fields">
${select(
  "way",
  words("way"),
  WAYS.map((way) => [way, WAY_NAMES[way][language]]),
  choice.way,
)}
${select(
  "area",
  WORDS.area[language],
  [any, ...edition.catalogue.areas.map(({ id, names }): Option => [id, names[language]])],
  chosen.area ?? "",
)}
${select("country", WORDS.country[language], [any, ...partnerCountries(edition, language)], chosen.country ?? "")}
${select(
  "kind",
  WORDS.kind[language],
  [any, ...ORGANISATION_KINDS.map((kind): Option => [kind, KIND_NAMES[kind][language]])],
  chosen.kind ?? "",
)}
${select(
  "market",
  words("market"),
  [any, ...MARKET_GROUPS.map((group): Option => [group, GROUP_NAMES[group][language]])],
  chosen.market ?? "",
)}
<div class="field"><label for="q">${words("question")}</label><input type="text" id="q" name="q" maxlength="${MAX_TEXT_LENGTH}" value="${chosen.q ?? ""}"></div>
${select(
  "snippetLang",
  words("snippetLang"),
  LANGUAGES.map((one) => [one, LANGUAGE_NAMES[one]]),
  choice.language,
)}
${select("limit", words("limit"), counts, String(choice.limit))}
${select(
  "snippetTheme",
  WORDS.theme[language],
  [["", words("themeDefault")], ...THEMES.map((theme): Option => [theme, THEME_WORDS[theme][language]])],
  choice.theme ?? "",
)}
${select(
  "pin",
  words("pin"),
  [
    ["yes", words("pinYes")],
    ["no", words("pinNo")],
  ],
  asked.pin,
)}
</div>${kept}<p><button type="submit">${words("build")}</button></p></form>`;
}

/** A piece of code with room for the button that copies it. */
function codeBlock(id: string, text: string, language: Language): Html {
  return html`<pre class="snippet"><code id="${id}" lang="zxx" translate="no">${text}</code></pre>
<div class="copy" data-copy="${id}" data-word="${BUILDER_WORDS.copy[language]}" data-done="${BUILDER_WORDS.copied[language]}" data-failed="${BUILDER_WORDS.notCopied[language]}"><span role="status"></span></div>`;
}

function policySection(choice: Choice, service: Service, language: Language): Html {
  const words = (key: keyof typeof BUILDER_WORDS) => BUILDER_WORDS[key][language];
  const directives = policyOf(choice, service);
  if (directives.length === 0) return html`<p>${words("policyNone")}</p>`;
  const isFrame = choice.way !== "script";
  return html`<p>${words("policyLead")}</p>${codeBlock("policy-code", directives.map((one) => `${one};`).join("\n"), language)}
<p>${words(isFrame ? "styleFrame" : "styleScript")}</p>${isFrame ? codeBlock("rule-code", FRAME_RULE, language) : ""}`;
}

/** The list itself, in the way that was chosen, from this very service. */
function preview(choice: Choice, service: Service): Html {
  const { filters, language, limit, theme, way } = choice;
  const title = FRAME_WORDS.title[language];
  if (way === "script") {
    const set = Object.fromEntries(filters);
    const attribute = (name: string) => (set[name] ? html` ${raw(name)}="${set[name]}"` : "");
    return html`<nadeul-leads${["area", "country", "kind", "market", "q"].map(attribute)} lang="${language}" limit="${limit}" ${theme ? html` theme="${theme}"` : ""}></nadeul-leads><script src="/embed/v1.js" defer></script>`;
  }
  if (way === "link") return html`<p>${raw(snippetOf(choice, service))}</p>`;
  const address = frameAddress(choice, { ...service, origin: "" });
  return html`<iframe src="${address}" name="nadeul-preview" data-nadeul-frame title="${title}" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe><script src="/embed/resize.js" defer></script>`;
}

function notes(language: Language, frameAncestors: readonly string[]): Html {
  const allowed =
    frameAncestors.length > 0
      ? html`<code>${frameAncestors.join(" ")}</code>`
      : html`${BUILDER_WORDS.knowFrameNone[language]}`;
  return html`<ul><li>${BUILDER_WORDS.knowPin[language]}</li><li>${BUILDER_WORDS.knowFrame[language]} ${allowed}</li><li>${BUILDER_WORDS.knowMode[language]}</li><li>${BUILDER_WORDS.knowEditor[language]}</li></ul>`;
}

/** The page on which a portal's developer chooses a list and takes the code for it. */
export function builderPage(
  context: PageContext,
  snapshot: RequestSnapshot,
  asked: BuilderAsked,
  { service, frameAncestors }: { service: Service; frameAncestors: readonly string[] },
): Page {
  const { language } = context;
  const choice = choiceOf(asked, language);
  const words = (key: keyof typeof BUILDER_WORDS) => BUILDER_WORDS[key][language];
  return {
    title: WORDS.embed[language],
    description: words("lead"),
    menu: "embed",
    body: html`<link rel="stylesheet" href="/embed/builder.css">
<h1>${WORDS.embed[language]}</h1><p>${words("lead")}</p>
<section aria-labelledby="settings"><h2 id="settings">${words("settings")}</h2>${settingsForm(context, snapshot, asked)}</section>
<section aria-labelledby="code"><h2 id="code">${words("code")}: ${WAY_NAMES[choice.way][language]}</h2>${codeBlock("snippet-code", snippetOf(choice, service), language)}</section>
<section aria-labelledby="policy"><h2 id="policy">${words("policy")}</h2>${policySection(choice, service, language)}</section>
<section aria-labelledby="preview"><h2 id="preview">${words("preview")}</h2><div class="preview">${preview(choice, service)}</div></section>
<section aria-labelledby="know"><h2 id="know">${words("know")}</h2>${notes(language, frameAncestors)}</section>
<script src="/embed/builder.js" type="module"></script>`,
  };
}
