import { html, raw } from "hono/html";
import type { RequestSnapshot } from "../app/app.types.ts";
import { KIND_NAMES, VERDICT_NAMES } from "../domain/labels.ts";
import type { Problem } from "../domain/problem.ts";
import type { Language } from "../domain/vocabulary.ts";
import { findLeads } from "../leads/leads.find.ts";
import { type FoundLeads, LEAD_VERDICTS, type Lead, type LeadQuery } from "../leads/leads.types.ts";
import type { Score } from "../ranking/score.ts";
import { screeningNotice } from "../screening/screenings.answer.ts";
import { FRAME_WORDS, RANK, SHOWN } from "./embed.words.ts";
import { countryName, flagBadge, names, verdictBadge } from "./fragments.ts";
import type { Html } from "./layout.page.ts";
import type { Theme } from "./page.context.ts";
import { date, number, WORDS } from "./words.ts";

/** How a frame looks and where its links lead. */
export interface FrameLook {
  language: Language;
  /** Null leaves the choice to the reader's system. */
  theme: Theme | null;
  /** The display that the address names, which goes along with the links; null if it names none. */
  stated: Theme | null;
}

/** What a frame is asked for; the filters stand in it as the address gave them. */
export interface FrameAsked extends FrameLook {
  query: LeadQuery;
  filters: readonly [string, string][];
  limit: number;
}

/** Digits of an edition's id that are shown; enough to name it to the operator. */
const EDITION_DIGITS = 12;

/** Parameters that the page of one lead takes: the others only choose which leads are listed. */
const OF_ONE_LEAD: ReadonlySet<string> = new Set(["q", "market"]);

/** A page of the portal, for the same question and look. */
function addressOf(path: string, filters: FrameAsked["filters"], { language, stated }: FrameLook): string {
  const search = new URLSearchParams([...filters, ["lang", language]]);
  if (stated) search.set("theme", stated);
  return `${path}?${search}`;
}

/** A link that leaves the page around the frame open, and says so. */
const link = (href: string, language: Language, content: Html | string): Html =>
  html`<a href="${href}" target="_blank" rel="noopener">${content}<span class="hidden"> (${FRAME_WORDS.newWindow[language]})</span></a>`;

/** The score and its band on a scale from 0 to 100; the numbers beside it say the same. */
function bandPlot({ score, band }: Score): Html {
  return html`<svg class="band" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="track" x="0.5" y="0.5" width="99" height="9"/><rect class="range" x="${band.low}" y="2" width="${Math.max(1, band.high - band.low)}" height="6"/><rect class="mark" x="${Math.min(98.5, Math.max(0, score - 0.75))}" y="0" width="1.5" height="10"/></svg>`;
}

function leadItem(lead: Lead, { edition }: RequestSnapshot, asked: FrameAsked): Html {
  const { language } = asked;
  const { organisation, area, score } = lead;
  const [flag] = lead.assessment.flags;
  const kept = asked.filters.filter(([name]) => OF_ONE_LEAD.has(name));
  const dossier = addressOf(`/leads/${area.id}/${organisation.id}`, kept, asked);
  const range = `${number(score.band.low, language, 1)}–${number(score.band.high, language, 1)}`;
  const place = [countryName(organisation, edition, language), KIND_NAMES[organisation.kind][language]];
  return html`<li class="lead"><span class="rank">${RANK[language](lead.rank)}</span>
<div class="main">${link(dossier, language, names(organisation, language))}<div class="small">${[...place, area.names[language]].join(" · ")}</div></div>
<div class="judged">${verdictBadge(lead.verdict, language)}<span class="score">${WORDS.score[language]} <b>${number(score.score, language, 1)}</b> <span>(${WORDS.band[language]} ${range})</span></span>${bandPlot(score)}</div>
<div class="flag">${flag ? flagBadge(flag, edition, language) : html`<span class="small">${FRAME_WORDS.noFlag[language]}</span>`}</div></li>`;
}

/** How many candidates the list does not show, and why. */
function leftOut({ hidden, blocked }: FoundLeads, language: Language): string {
  const counts = LEAD_VERDICTS.filter((verdict) => hidden[verdict] > 0).map(
    (verdict) => `${VERDICT_NAMES[verdict][language]} ${hidden[verdict]}`,
  );
  const all = [...counts, `${VERDICT_NAMES.blocked[language]} ${blocked.count}`];
  return `${FRAME_WORDS.leftOut[language]}: ${all.join(" · ")}`;
}

/** 기준일, 출처 and what the list does not say. */
function standing({ edition, asOf }: RequestSnapshot, asked: FrameAsked): Html {
  const { language } = asked;
  const notice = screeningNotice(edition);
  const dated = (day: string | null) =>
    day ? html`<time datetime="${day}">${date(day, language)}</time>` : WORDS.unknown[language];
  const whole = link(addressOf("/leads", asked.filters, asked), language, FRAME_WORDS.service[language]);
  return html`<dl class="standing"><div><dt>${WORDS.asOf[language]}</dt><dd>${dated(asOf)}</dd></div>
<div><dt>${WORDS.listsAsOf[language]}</dt><dd>${dated(notice.asOf)}</dd></div>
<div><dt>${WORDS.source[language]}</dt><dd>${whole}</dd></div>
<div><dt>${WORDS.edition[language]}</dt><dd><code>${edition.manifest.id.slice(0, EDITION_DIGITS)}</code></dd></div></dl>
<p class="small"><strong>${FRAME_WORDS.caveat[language]}</strong> ${notice.statement[language]}</p>`;
}

function shell({ language, theme }: FrameLook, body: Html): Html {
  return html`<!doctype html>
<html lang="${language}"${theme ? raw(` data-theme="${theme}"`) : ""}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${FRAME_WORDS.title[language]} · ${WORDS.name[language]}</title>
<link rel="stylesheet" href="/portal.css">
<link rel="stylesheet" href="/embed/frame.css">
<script src="/embed/frame.js" defer></script>
</head>
<body class="frame">
<main>
<h1>${FRAME_WORDS.title[language]}</h1>
${body}
</main>
</body>
</html>`;
}

/** The page inside the frame: whole without script, and no larger than what it has to say. */
export async function framePage(snapshot: RequestSnapshot, asked: FrameAsked): Promise<Html> {
  const { language, query, limit } = asked;
  const { edition, asOf, awaySince } = snapshot;
  const found = await findLeads(edition, query, asOf);
  const leads = found.leads.slice(0, limit);
  const notices = query.areas.flatMap((id) => edition.areaById.get(id)?.notice?.[language] ?? []);
  const above = [...(awaySince ? [FRAME_WORDS.away[language]] : []), ...notices];
  const status = leads.length > 0 ? SHOWN[language](leads.length, found.leads.length) : FRAME_WORDS.empty[language];
  return shell(
    asked,
    html`<p class="small">${status}</p>${above.map((text) => html`<p class="warning small">${text}</p>`)}
${leads.length > 0 ? html`<ol class="leads" role="list">${leads.map((lead) => leadItem(lead, snapshot, asked))}</ol>` : ""}
<p class="small">${leftOut(found, language)}</p>
${standing(snapshot, asked)}`,
  );
}

/** What the frame says when its address is wrong or there is nothing to answer from. */
export function frameProblemPage(look: FrameLook, problem: Problem): Html {
  const { language } = look;
  const fields = problem.fields.map(
    ({ field, message }) => html`<li><strong>${field}</strong>: ${message[language]}</li>`,
  );
  return shell(
    look,
    html`<p class="warning" role="alert">${FRAME_WORDS.refused[language]} ${problem.detail[language]}</p>${
      fields.length > 0 ? html`<ul>${fields}</ul>` : ""
    }<p>${link(addressOf("/leads", [], look), language, WORDS.leads[language])}</p>`,
  );
}
