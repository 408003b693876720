import { html } from "hono/html";
import type { RequestSnapshot } from "../app/app.types.ts";
import type { Area } from "../domain/area.schema.ts";
import { TIER_NAMES } from "../domain/labels.ts";
import { AREA_TIERS, type AreaTier } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import { ANY_LEAD } from "../http/leads.query.ts";
import { MAX_TEXT_LENGTH } from "../http/query.schema.ts";
import { findLeads } from "../leads/leads.find.ts";
import type { Html, Page } from "./layout.page.ts";
import { keptFields } from "./leads.address.ts";
import { linkTo, type PageContext } from "./page.context.ts";
import { EXAMPLES, LEAD_COUNT, START_WORDS } from "./start.words.ts";
import { number, WORDS } from "./words.ts";

type AreaCounts = ReadonlyMap<string, number>;

/** Counted once a day: the edition stays as it is, and rules switch by date. */
const countsByEdition = new WeakMap<Edition, { asOf: string; counts: Promise<AreaCounts> }>();

async function countLeads(edition: Edition, asOf: string): Promise<AreaCounts> {
  const counts = new Map<string, number>();
  for (const { id } of edition.catalogue.areas) {
    counts.set(id, (await findLeads(edition, { ...ANY_LEAD, areas: [id] }, asOf)).leads.length);
  }
  return counts;
}

function leadCounts({ edition, asOf }: RequestSnapshot): Promise<AreaCounts> {
  const known = countsByEdition.get(edition);
  if (known?.asOf === asOf) return known.counts;
  const counts = countLeads(edition, asOf);
  countsByEdition.set(edition, { asOf, counts });
  // A count that failed is not kept: the next reader gets another try.
  counts.catch(() => countsByEdition.delete(edition));
  return counts;
}

/** The sentences of a summary say more and more; the first one says what the area is. */
const firstSentence = (text: string): string => text.split(/(?<=[.!?])\s/)[0] ?? text;

function searchForm(context: PageContext): Html {
  const { language } = context;
  return html`<form class="search" role="search" method="get" action="/leads">
<label for="q">${START_WORDS.question[language]}</label>
<div class="search-row"><div class="combo"><input type="search" id="q" name="q" maxlength="${MAX_TEXT_LENGTH}" autocomplete="off"></div><button type="submit">${WORDS.search[language]}</button></div>
${keptFields(context)}</form>
<p class="small tight">${START_WORDS.examples[language]}</p>
<ul class="links">${EXAMPLES[language].map(
    (q) => html`<li><a href="${linkTo(context, "/leads", { q })}">${q}</a></li>`,
  )}</ul>`;
}

function areaCard(context: PageContext, { id, names, summary }: Area, count: number): Html {
  const { language } = context;
  return html`<li class="card area-card"><h4 class="card-title"><a class="tap" href="${linkTo(context, "/leads", { area: id })}">${names[language]}</a></h4>
<p class="small tight">${firstSentence(summary[language])}</p><p class="count">${LEAD_COUNT[language](number(count, language))}</p></li>`;
}

function tierSection(context: PageContext, tier: AreaTier, areas: readonly Area[], counts: AreaCounts): Html | "" {
  const ofTier = areas.filter((area) => area.tier === tier);
  if (ofTier.length === 0) return "";
  return html`<h3 class="tier">${TIER_NAMES[tier][context.language]}</h3>
<ul class="cards area-cards">${ofTier.map((area) => areaCard(context, area, counts.get(area.id) ?? 0))}</ul>`;
}

function otherCards(context: PageContext): Html {
  const { language } = context;
  const cards = (["screening", "compare", "method"] as const).map(
    (key) =>
      html`<li class="card"><h3 class="card-title"><a class="tap" href="${linkTo(context, `/${key}`)}">${WORDS[key][language]}</a></h3><p class="small tight">${START_WORDS[key][language]}</p></li>`,
  );
  return html`<section aria-labelledby="other"><h2 id="other">${START_WORDS.other[language]}</h2><ul class="cards">${cards}</ul></section>`;
}

/** Where people begin: one question, or one of the areas, and what the answers mean. */
export async function startPage(context: PageContext, snapshot: RequestSnapshot): Promise<Page> {
  const { language } = context;
  const counts = await leadCounts(snapshot);
  const { areas } = snapshot.edition.catalogue;
  const says = (["neverBlocked", "noMatch", "saysScore", "saysSource", "noRussia"] as const).map(
    (key) => html`<li>${START_WORDS[key][language]}</li>`,
  );
  return {
    title: WORDS.tagline[language],
    description: START_WORDS.lead[language],
    menu: "start",
    body: html`<h1>${START_WORDS.heading[language]}</h1><p>${START_WORDS.lead[language]}</p>
${searchForm(context)}
<section aria-labelledby="by-area"><h2 id="by-area">${START_WORDS.byArea[language]}</h2><p class="small">${START_WORDS.counts[language]}</p>
${AREA_TIERS.map((tier) => tierSection(context, tier, areas, counts))}</section>
<section aria-labelledby="says"><h2 id="says">${START_WORDS.says[language]}</h2><ul>${says}</ul></section>
${otherCards(context)}`,
  };
}
