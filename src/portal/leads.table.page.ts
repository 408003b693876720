import { html } from "hono/html";
import type { RequestSnapshot } from "../app/app.types.ts";
import type { Lead } from "../leads/leads.types.ts";
import type { Standing } from "../ranking/standing.ts";
import { countryName, flagBadge, names, verdictBadge } from "./fragments.ts";
import type { Html } from "./layout.page.ts";
import { dossierLink, keptFields } from "./leads.address.ts";
import { scoreBar } from "./leads.bars.ts";
import { LEADS_PHRASES, LEADS_WORDS } from "./leads.words.ts";
import type { PageContext } from "./page.context.ts";
import { number, WORDS } from "./words.ts";

/** Flags named in a row; the page of the lead names all. */
const MAX_FLAGS = 3;

/** A page of the list with the standings of its leads. */
export interface ListedLeads {
  leads: readonly Lead[];
  standings: readonly (Standing | null)[];
  /** Leads before the first of the page. */
  offset: number;
  total: number;
}

const percent = (share: number, context: PageContext): string => `${number(100 * share, context.language)}%`;

function rankCell({ language }: PageContext, { rank }: Lead, standing: Standing | null): Html {
  const write = (place: number) => number(place, language);
  const range = (from: number, to: number) => `${write(from)}–${write(to)}`;
  const parts = [
    ...(standing
      ? [
          html`<span class="hidden">${LEADS_WORDS.interval[language]}</span> ${range(standing.rank.low, standing.rank.high)}`,
        ]
      : []),
    ...(standing?.tie ? [html`${LEADS_WORDS.tie[language]} ${range(standing.tie.from, standing.tie.to)}`] : []),
  ];
  return html`<td data-label="${LEADS_WORDS.rank[language]}"><strong>${write(rank)}</strong>${parts.map((part) => html` <small class="sub block whole">${part}</small>`)}</td>`;
}

function flagsCell(context: PageContext, { edition }: RequestSnapshot, { assessment }: Lead): Html {
  const { language } = context;
  const told = assessment.flags.filter(({ level }) => level !== "info");
  const shown = told.slice(0, MAX_FLAGS).map((flag) => flagBadge(flag, edition, language));
  const more = told.length - shown.length;
  return html`<td data-label="${WORDS.flags[language]}">${
    shown.length > 0
      ? html`<span class="flags wrapping">${shown}${more > 0 ? html`<span class="small">${LEADS_PHRASES.moreFlags[language](number(more, language))}</span>` : ""}</span>`
      : html`<span class="small">${WORDS.none[language]}</span>`
  }</td>`;
}

function areaCell({ language }: PageContext, { edition }: RequestSnapshot, { area, relation }: Lead): Html {
  const via = relation ? (edition.areaById.get(relation.area)?.names[language] ?? relation.area) : null;
  return html`<td class="lead-area" data-label="${WORDS.area[language]}">${area.names[language]}${via ? html` <small class="sub block">${LEADS_WORDS.via[language]}: ${via}</small>` : ""}</td>`;
}

function scoreCell({ language }: PageContext, { score }: Lead): Html {
  const write = (value: number) => number(value, language, 1);
  const { low, high } = score.band;
  return html`<td data-label="${WORDS.score[language]}">${scoreBar(score)} <span class="figures">${LEADS_PHRASES.points[language](write(score.score), write(low), write(high))}</span></td>`;
}

function row(context: PageContext, snapshot: RequestSnapshot, lead: Lead, standing: Standing | null): Html {
  const { language } = context;
  const { organisation, area, verdict } = lead;
  const { edition } = snapshot;
  const link = dossierLink(context, { area: area.id, partner: organisation.id });
  return html`<tr>${rankCell(context, lead, standing)}
<th scope="row" class="lead-name">${names(organisation, language, link)}</th>
<td data-label="${WORDS.country[language]}">${countryName(organisation, edition, language)}</td>
${areaCell(context, snapshot, lead)}
<td class="wrapping" data-label="${WORDS.verdict[language]}">${verdictBadge(verdict, language)}</td>
${scoreCell(context, lead)}
<td data-label="${LEADS_WORDS.top5[language]}" class="number">${standing ? percent(standing.topK, context) : "–"}</td>
${flagsCell(context, snapshot, lead)}
<td data-label="${LEADS_WORDS.pick[language]}" ><label class="pick-label"><input type="checkbox" name="lead" value="${area.id}/${organisation.id}"> <span class="hidden">${LEADS_PHRASES.pick[language](organisation.names.en)}</span></label></td></tr>`;
}

/** The leads of one page as a table, from which up to four go to the comparison; on narrow screens rows are cards. */
export function leadsTable(context: PageContext, snapshot: RequestSnapshot, listed: ListedLeads): Html {
  const { language } = context;
  const { leads, standings, offset, total } = listed;
  const write = (value: number) => number(value, language);
  const caption = LEADS_PHRASES.caption[language](write(offset + 1), write(offset + leads.length), write(total));
  const columns = [
    `${LEADS_WORDS.rank[language]} (${LEADS_WORDS.interval[language]})`,
    WORDS.partner[language],
    WORDS.country[language],
    WORDS.area[language],
    WORDS.verdict[language],
    `${WORDS.score[language]} (${WORDS.band[language]})`,
    LEADS_WORDS.top5[language],
    WORDS.flags[language],
    LEADS_WORDS.pick[language],
  ];
  return html`<form method="get" action="/compare">${keptFields(context)}
<div class="scroll lead-scroll"><table class="narrow-cards tight-words lead-list" id="leads-table"><caption>${caption}</caption>
<thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${leads.map((lead, i) => row(context, snapshot, lead, standings[i] ?? null))}</tbody></table></div>
<p class="no-print"><button type="submit" class="quiet">${LEADS_WORDS.comparePicked[language]}</button></p></form>`;
}
