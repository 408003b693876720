import { html } from "hono/html";
import type { RequestSnapshot } from "../app/app.types.ts";
import { encodeCursor, questionHash } from "../http/cursor.ts";
import { checkQuery, PARAMETER_NAMES } from "../http/leads.profile.ts";
import type { Asked } from "../http/leads.query.ts";
import { presentLeads } from "../http/leads.response.ts";
import { pageOf } from "../http/page.ts";
import { findLeads } from "../leads/leads.find.ts";
import type { Html, Page } from "./layout.page.ts";
import {
  channelsPart,
  downloadsPart,
  emptyPart,
  leftOutPart,
  noticesPart,
  referencesPart,
  understoodPart,
} from "./leads.around.page.ts";
import { questionForm } from "./leads.filters.page.ts";
import { pairsPart } from "./leads.pairs.page.ts";
import { riskPlot } from "./leads.plot.page.ts";
import { leadsTable } from "./leads.table.page.ts";
import { LEADS_WORDS } from "./leads.words.ts";
import { type PageContext, samePage } from "./page.context.ts";
import { WORDS } from "./words.ts";

interface Turn {
  offset: number;
  limit: number;
  next: string | null;
}

/** Cursors lead forward only, so the way back is a cursor of our own, made as `pageOf` makes them. */
function previousCursor({ edition }: RequestSnapshot, { query }: Asked, { offset, limit }: Turn): string | null {
  if (offset <= limit) return null;
  const question = questionHash(JSON.stringify(query));
  return encodeCursor({ edition: edition.manifest.id, question, offset: offset - limit });
}

function paging(context: PageContext, snapshot: RequestSnapshot, asked: Asked, turn: Turn): Html | "" {
  const { language } = context;
  const to = (cursor: string | null, word: "first" | "previous" | "next") =>
    html`<li><a class="button quiet" href="${samePage(context, { cursor })}"${word === "first" ? "" : html` rel="${word === "next" ? "next" : "prev"}"`}>${LEADS_WORDS[word][language]}</a></li>`;
  const links = [
    ...(turn.offset > turn.limit ? [to(null, "first")] : []),
    ...(turn.offset > 0 ? [to(previousCursor(snapshot, asked, turn), "previous")] : []),
    ...(turn.next ? [to(turn.next, "next")] : []),
  ];
  if (links.length === 0) return "";
  return html`<nav class="no-print" aria-label="${LEADS_WORDS.pages[language]}"><ul class="plain row page-links">${links}</ul></nav>`;
}

/** What the page is about, for the title of the window: the question, or the areas. */
function subjectOf({ language }: PageContext, { edition }: RequestSnapshot, { query }: Asked): string {
  const areas = query.areas.map((id) => edition.areaById.get(id)?.names[language] ?? id);
  return [query.text, ...areas].filter(Boolean).join(", ");
}

/**
 * Ranked leads for a question, found and presented as `GET /v1/leads` finds and presents them.
 * @throws Problem for areas, countries, markets or cursors that there are not
 */
export async function leadsPage(context: PageContext, snapshot: RequestSnapshot, asked: Asked): Promise<Page> {
  const { language } = context;
  const { edition, asOf } = snapshot;
  checkQuery(edition, asked.query, PARAMETER_NAMES);
  const found = await findLeads(edition, asked.query, asOf);
  const { items, offset, page } = pageOf(found.leads, edition, asked.query, asked);
  const answer = presentLeads(snapshot, asked.query, found, { leads: items, offset, ...page }, language);
  const listed = {
    leads: items,
    standings: found.standings.slice(offset, offset + items.length),
    offset,
    total: page.total,
  };
  const subject = subjectOf(context, snapshot, asked);
  const list =
    items.length > 0
      ? html`${leadsTable(context, snapshot, listed)}${paging(context, snapshot, asked, { offset, ...page })}${downloadsPart(context)}`
      : emptyPart(context, found);
  return {
    title: subject ? `${subject} · ${WORDS.leads[language]}` : WORDS.leads[language],
    menu: "leads",
    body: html`<h1>${WORDS.leads[language]}</h1>
${questionForm(context, snapshot, asked)}
${understoodPart(context, answer)}${noticesPart(context, answer)}
<section aria-labelledby="list"><h2 id="list">${LEADS_WORDS.list[language]}</h2>${list}</section>
${offset === 0 ? pairsPart(context, snapshot, asked, found) : ""}
<div class="halves">${items.length > 0 ? riskPlot(items, language) : ""}${leftOutPart(context, answer)}</div>
${channelsPart(context, answer)}${referencesPart(context, snapshot, found)}`,
  };
}
