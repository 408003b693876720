import { html, raw } from "hono/html";
import { LEVEL_NAMES, VERDICT_NAMES } from "../domain/labels.ts";
import { displayName } from "../domain/names.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { Source } from "../domain/provenance.schema.ts";
import type { FlagLevel, Language, Verdict } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import type { Flag } from "../risk/flag.types.ts";
import type { Html } from "./layout.page.ts";
import { WORDS } from "./words.ts";

type Tone = "ok" | "info" | "warn" | "stop" | "plain";

/** Shapes and not only colours tell levels apart (WCAG 1.4.1). */
const SHAPES: Record<Tone, string> = {
  ok: '<circle cx="7" cy="7" r="6"/>',
  info: '<rect x="1.5" y="1.5" width="11" height="11" rx="2"/>',
  warn: '<path d="M7 1 13.5 12.5H.5Z"/>',
  stop: '<path d="M4.2.5h5.6L13.5 4.2v5.6L9.8 13.5H4.2L.5 9.8V4.2Z"/>',
  plain: '<path d="M1 7h12" stroke="currentColor" stroke-width="3"/>',
};

/** A word with a colour and a shape; the word alone says it all. */
export function badge(tone: Tone, word: string): Html {
  return html`<span class="badge ${tone}"><svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" fill="currentColor">${raw(SHAPES[tone])}</svg>${word}</span>`;
}

const VERDICT_TONES: Record<Verdict, Tone> = {
  recommended: "ok",
  conditional: "info",
  hold: "warn",
  not_recommended: "plain",
  blocked: "stop",
};

export const verdictBadge = (verdict: Verdict, language: Language): Html =>
  badge(VERDICT_TONES[verdict], VERDICT_NAMES[verdict][language]);

const LEVEL_TONES: Record<FlagLevel, Tone> = {
  info: "plain",
  low: "info",
  medium: "warn",
  high: "stop",
  block: "stop",
};

/** The level of a rule or a flag, as colour, shape and word. */
export const levelBadge = (level: FlagLevel, language: Language): Html =>
  badge(LEVEL_TONES[level], LEVEL_NAMES[level][language]);

/** A risk flag by its title, with its level as colour, shape and word. */
export function flagBadge({ rule, level }: Flag, edition: Edition, language: Language): Html {
  const title = edition.ruleById.get(rule)?.titles[language] ?? rule;
  return badge(LEVEL_TONES[level], `${title} (${LEVEL_NAMES[level][language]})`);
}

/** Local scripts by country, for the `lang` of original names: what a screen reader should speak them as. */
const LOCAL_LANGUAGES: Readonly<Record<string, string>> = {
  KZ: "kk",
  UZ: "uz",
  KG: "ky",
  TJ: "tg",
  TM: "tk",
  AM: "hy",
  AZ: "az",
  GE: "ka",
  MN: "mn",
  RU: "ru",
  CN: "zh",
};

/**
 * Every way in which a party's name is written, each with its language: the reader's own first.
 * @param address where the reader's own name leads, if it is a link
 */
export function names(organisation: Organisation, language: Language, address?: string): Html {
  const { names: all, country } = organisation;
  const shown = displayName(organisation, language);
  const local = all.local ? [{ text: all.local, lang: LOCAL_LANGUAGES[country ?? ""] ?? "und" }] : [];
  const others = [
    ...(all.ko ? [{ text: all.ko, lang: "ko" }] : []),
    { text: all.en, lang: "en" },
    ...(all.ru ? [{ text: all.ru, lang: "ru" }] : []),
    ...local,
  ].filter(({ text }, i, list) => text !== shown && list.findIndex((one) => one.text === text) === i);
  const shownLanguage = [
    { text: all.ko, lang: "ko" },
    { text: all.ru, lang: "ru" },
  ].find(({ text }) => text === shown);
  const own = html`<bdi lang="${shownLanguage?.lang ?? "en"}">${shown}</bdi>`;
  return html`<span class="names">${address ? html`<a class="tap" href="${address}">${own}</a>` : own}${
    others.length > 0
      ? html`<small>${others.map(({ text, lang }, i) => html`${i > 0 ? " · " : ""}<bdi lang="${lang}">${text}</bdi>`)}</small>`
      : ""
  }</span>`;
}

/** Country of a party in the reader's language. */
export function countryName(organisation: Organisation, edition: Edition, language: Language): string {
  if (organisation.country === null) return WORDS.unknown[language];
  return edition.countryByCode.get(organisation.country)?.names[language] ?? organisation.country;
}

/** Where a source can be read; a file or document is named only. */
export function sourceLink(source: Source, language: Language): Html {
  if (source.kind === "page")
    return html`<a href="${source.url}" rel="noopener nofollow">${new URL(source.url).hostname}</a>`;
  if (source.kind === "file") return html`<span>${source.path}</span>`;
  if (source.kind === "document") return html`<span>${source.title}</span>`;
  const brief = { ko: "정책 브리프", en: "policy brief", ru: "аналитическая записка" }[language];
  return html`<span>${brief}, §${source.locator.section}</span>`;
}
