import { html } from "hono/html";
import type { RequestSnapshot } from "../app/app.types.ts";
import type { Language } from "../domain/vocabulary.ts";
import { presentList, presentSources } from "../http/catalogue.response.ts";
import { presentScreening } from "../http/common.response.ts";
import { dataTable, PART_WORDS } from "./catalogue.parts.ts";
import { badge } from "./fragments.ts";
import type { Html, Page } from "./layout.page.ts";
import { inLanguage } from "./leads.address.ts";
import { CHANGE_NAMES, LISTS_PHRASES, LISTS_WORDS, MEASURE_NAMES } from "./lists.words.ts";
import { linkTo, type PageContext } from "./page.context.ts";
import { date, number, WORDS } from "./words.ts";

/** Past this age, in days, a list is marked: sanctions lists change several times a month. */
export const OLD_AFTER_DAYS = 30;
const DAY_MS = 86_400_000;

type List = ReturnType<typeof presentList>;
type Source = ReturnType<typeof presentSources>[number];

/** Days from a list's date to the day of the page. Both are days, YYYY-MM-DD. */
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** Age in days: of the version in force, which may go back to its import, or of the extract; null for nothing. */
function ageOf({ nature, versions, asOf, entries }: List, today: string): number | null {
  if (nature === "official") return versions[0]?.ageDays ?? null;
  return entries > 0 && asOf ? daysBetween(asOf, today) : null;
}

const olderBadge = (language: Language): Html =>
  badge("warn", LISTS_PHRASES.older[language](number(OLD_AFTER_DAYS, language)));

function ageCell(list: List, today: string, language: Language): Html {
  const age = ageOf(list, today);
  if (age === null) return html`–`;
  const isImport = list.nature === "official" && list.asOf === null;
  return html`${LISTS_PHRASES.days[language](number(age, language))}${
    isImport ? html` <span class="small">(${LISTS_WORDS.sinceImport[language]})</span>` : ""
  }${age > OLD_AFTER_DAYS ? html`<br>${olderBadge(language)}` : ""}`;
}

function stateBadge({ nature, entries }: List, language: Language): Html {
  if (entries === 0) return badge("plain", LISTS_WORDS.notSearched[language]);
  return nature === "official"
    ? badge("info", LISTS_WORDS.isOfficial[language])
    : badge("warn", LISTS_WORDS.onlyExtract[language]);
}

function listRow(context: PageContext, list: List, today: string): (Html | string)[] {
  const { language } = context;
  const { name, authority, instrument, measure, rule, officialUrl, asOf, entries } = list;
  const site = officialUrl
    ? html` <a href="${officialUrl}" rel="noopener nofollow">${LISTS_WORDS.officialSite[language]}<span class="hidden">: ${name}</span></a>`
    : "";
  const about = [
    html`${name}<small class="provenance">${authority}, ${instrument}${site}</small>`,
    html`${MEASURE_NAMES[measure][language]} <a class="tap whole" href="${inLanguage(context, `/v1/rules/${rule}`)}">${rule}</a>`,
    stateBadge(list, language),
  ];
  if (entries === 0) return about;
  const day = asOf ? date(asOf, language) : LISTS_WORDS.noDate[language];
  return [...about, day, ageCell(list, today, language), number(entries, language)];
}

function listsSection(
  context: PageContext,
  kind: "official" | "extract" | "empty",
  lists: readonly List[],
  today: string,
): Html | "" {
  const { language } = context;
  if (lists.length === 0) return "";
  const about = (["list", "measure", "state"] as const).map((name) => ({ name: LISTS_WORDS[name][language] }));
  const dated = [
    { name: LISTS_WORDS.listDate[language], whole: true },
    { name: LISTS_WORDS.age[language] },
    { name: LISTS_WORDS.entries[language], number: true },
  ];
  const columns = kind === "empty" ? about : [...about, ...dated];
  const count = number(lists.length, language);
  const caption =
    kind === "empty"
      ? LISTS_PHRASES.emptyCaption[language](count)
      : LISTS_PHRASES.caption[language](count, number(OLD_AFTER_DAYS, language));
  const rows = lists.map((list) => listRow(context, list, today));
  return html`<section aria-labelledby="${kind}"><h2 id="${kind}">${LISTS_WORDS[kind][language]}</h2>${dataTable({ id: `${kind}-table`, caption, columns }, rows)}</section>`;
}

/** Sources of hand-made lists are named with a slash. */
const idOf = (what: string, source: string): string => `${what}-${source.replace(/[^a-z0-9-]/gi, "-")}`;

function versionsTable({ source, versions }: Source, language: Language): Html {
  const names = ["version", "listDate", "age", "imported"] as const;
  const counts = ["entries", "added", "removed", "changed"] as const;
  const columns = [
    ...names.map((name) => ({ name: LISTS_WORDS[name][language] })),
    ...counts.map((name) => ({ name: LISTS_WORDS[name][language], number: true })),
  ];
  const rows = versions.map((version, i) => {
    const { listDate, importedAt, ageDays } = version;
    const isOld = i === 0 && ageDays > OLD_AFTER_DAYS;
    return [
      html`<code>${version.version}</code>${i === 0 ? html` ${badge("info", LISTS_WORDS.inForce[language])}` : ""}`,
      listDate ? date(listDate, language) : LISTS_WORDS.noDate[language],
      html`${LISTS_PHRASES.days[language](number(ageDays, language))}${isOld ? html` ${olderBadge(language)}` : ""}`,
      html`<time datetime="${importedAt}">${date(importedAt.slice(0, 10), language)}</time>`,
      ...counts.map((name) => number(version[name], language)),
    ];
  });
  return dataTable({ id: idOf("versions", source), caption: LISTS_PHRASES.versions[language](source), columns }, rows);
}

function changesTable(
  { source, versions, changes, changesCut }: Source,
  nameOf: (id: string) => string,
  language: Language,
): Html {
  if (changes.length === 0) {
    const why = versions.length > 1 ? LISTS_WORDS.noChanges[language] : LISTS_WORDS.firstVersion[language];
    return html`<p class="small">${LISTS_WORDS.changes[language]}: ${why}</p>`;
  }
  const columns = (["change", "name", "list", "entry"] as const).map((name) => ({ name: LISTS_WORDS[name][language] }));
  const rows = changes.map(({ change, name, list, entry }) => [
    CHANGE_NAMES[change][language],
    html`<bdi>${name}</bdi>`,
    nameOf(list),
    html`<code>${entry}</code>`,
  ]);
  const count = number(changes.length, language);
  const caption = LISTS_PHRASES.changes[language](source, count);
  return html`<details><summary>${LISTS_WORDS.changes[language]} (${count})</summary>${dataTable({ id: idOf("changes", source), caption, columns, head: 1 }, rows)}${
    changesCut ? html`<p class="small">${LISTS_WORDS.cut[language]}</p>` : ""
  }</details>`;
}

function sourcesSection(context: PageContext, { edition, asOf }: RequestSnapshot, lists: readonly List[]): Html {
  const { language } = context;
  const nameOf = (id: string) => edition.listById.get(id)?.names[language] ?? id;
  const parts = presentSources(edition, asOf).map((source) => {
    const fed = lists.filter(({ versions }) => versions.some((version) => version.source === source.source));
    const names = fed.map(({ name }) => name).join(", ");
    return html`<h3><code>${source.source}</code></h3>${names ? html`<p class="small">${LISTS_WORDS.feeds[language]}: ${names}</p>` : ""}${versionsTable(source, language)}${changesTable(source, nameOf, language)}`;
  });
  return html`<section aria-labelledby="sources"><h2 id="sources">${LISTS_WORDS.sources[language]}</h2>${
    parts.length > 0 ? parts : html`<p>${LISTS_WORDS.noSources[language]}</p>`
  }</section>`;
}

/** Every list with its date and its age, and what was imported when. */
export function listsPage(context: PageContext, snapshot: RequestSnapshot): Page {
  const { language } = context;
  const { edition, asOf } = snapshot;
  const lists = edition.catalogue.lists.map((list) => presentList(list, edition, asOf, language));
  const searched = lists.filter(({ entries }) => entries > 0);
  const official = searched.filter(({ nature }) => nature === "official");
  const extracts = searched.filter(({ nature }) => nature !== "official");
  const empty = lists.filter(({ entries }) => entries === 0);
  return {
    title: WORDS.lists[language],
    description: LISTS_WORDS.lead[language],
    menu: "lists",
    body: html`<h1>${WORDS.lists[language]}</h1><p>${LISTS_WORDS.lead[language]}</p>
<p class="warning"><strong>${LISTS_WORDS.clearsNobody[language]}</strong> ${presentScreening(edition, language).statement} <a href="${linkTo(context, "/screening")}">${LISTS_WORDS.toScreening[language]}</a></p>
${official.length === 0 ? html`<p>${LISTS_WORDS.noOfficial[language]}</p>` : ""}
${listsSection(context, "official", official, asOf)}${listsSection(context, "extract", extracts, asOf)}${listsSection(context, "empty", empty, asOf)}
${sourcesSection(context, snapshot, lists)}
<p class="small apart"><a href="${inLanguage(context, "/v1/lists")}">${PART_WORDS.asData[language]}</a></p>`,
  };
}
