import { html } from "hono/html";
import type { RequestSnapshot } from "../app/app.types.ts";
import type { Area } from "../domain/area.schema.ts";
import { TIER_NAMES } from "../domain/labels.ts";
import { AREA_TIERS, type AreaTier } from "../domain/vocabulary.ts";
import { presentArea } from "../http/catalogue.response.ts";
import { presentLead } from "../http/lead.response.ts";
import { ANY_LEAD } from "../http/leads.query.ts";
import { findLeads } from "../leads/leads.find.ts";
import { placesOfLeads } from "../leads/leads.moves.ts";
import { notFound } from "../leads/leads.problems.ts";
import { AREAS_PHRASES, AREAS_WORDS } from "./areas.words.ts";
import { claim, dataTable, PART_WORDS } from "./catalogue.parts.ts";
import { MAX_COMPARED, MIN_COMPARED } from "./compare.chosen.ts";
import { names, verdictBadge } from "./fragments.ts";
import type { Html, Page } from "./layout.page.ts";
import { dossierLink, inLanguage } from "./leads.address.ts";
import { scoreBar } from "./leads.bars.ts";
import { linkTo, type PageContext } from "./page.context.ts";
import { date, number, WORDS } from "./words.ts";

/** Leads that the page of an area shows. */
const TOP = 5;
/** What the brief says of an area, in the order of its own argument. */
const BRIEF_PARTS = ["russiaStrengths", "koreaNeeds", "chinaStrengths", "precedents", "limits"] as const;

type AreaTold = ReturnType<typeof presentArea>;

const statementsOf = ({ brief }: AreaTold): number =>
  BRIEF_PARTS.reduce((count, part) => count + (brief?.[part].length ?? 0), 0);

function areaCard(context: PageContext, area: AreaTold): Html {
  const { language } = context;
  const counts = [
    ...(area.brief ? [AREAS_PHRASES.statements[language](number(statementsOf(area), language))] : []),
    AREAS_PHRASES.candidates[language](number(area.candidates, language)),
  ];
  return html`<li class="card"><h3><a href="${linkTo(context, `/areas/${area.id}`)}">${area.name}</a></h3>
<p class="small">${area.summary}</p><p class="count">${counts.join(" · ")}</p></li>`;
}

function tierSection(context: PageContext, tier: AreaTier, areas: readonly AreaTold[]): Html | "" {
  const ofTier = areas.filter((area) => area.tier === tier);
  if (ofTier.length === 0) return "";
  return html`<section aria-labelledby="tier-${tier}"><h2 id="tier-${tier}">${TIER_NAMES[tier][context.language]}</h2>
<ul class="cards cards-wide">${ofTier.map((area) => areaCard(context, area))}</ul></section>`;
}

/** All areas by the weight that the brief gives them. */
export function areasPage(context: PageContext, { edition }: RequestSnapshot): Page {
  const { language } = context;
  const areas = edition.catalogue.areas.map((area) => presentArea(area, edition, language));
  return {
    title: WORDS.areas[language],
    description: AREAS_WORDS.lead[language],
    menu: "areas",
    body: html`<h1>${WORDS.areas[language]}</h1><p>${AREAS_WORDS.lead[language]}</p>
${AREA_TIERS.map((tier) => tierSection(context, tier, areas))}
<p class="small apart"><a href="${inLanguage(context, "/v1/areas")}">${PART_WORDS.asData[language]}</a></p>`,
  };
}

function facts(context: PageContext, area: AreaTold, checked: string): Html {
  const { language } = context;
  const { brief } = area;
  const fact = (name: string, value: Html | string) => html`<dt>${name}</dt><dd>${value}</dd>`;
  return html`<dl class="facts">${fact(AREAS_WORDS.tier[language], area.tierName)}
${brief ? fact(AREAS_WORDS.mentioned[language], html`§${brief.section} <q lang="ko">${brief.quote}</q>`) : ""}
${fact(AREAS_WORDS.candidates[language], number(area.candidates, language))}
${fact(AREAS_WORDS.checked[language], date(checked, language))}</dl>`;
}

function briefSection(context: PageContext, { brief }: AreaTold): Html {
  const { language } = context;
  const parts = BRIEF_PARTS.map((part) => {
    const statements = brief?.[part] ?? [];
    const said =
      statements.length > 0
        ? html`<ul class="dense">${statements.map((one) => html`<li>${claim(one, language)}</li>`)}</ul>`
        : html`<p class="small">${AREAS_WORDS.silent[language]}</p>`;
    return html`<h3>${AREAS_WORDS[part][language]}</h3>${said}`;
  });
  return html`<section aria-labelledby="brief"><h2 id="brief">${AREAS_WORDS.inBrief[language]}</h2>${
    brief ? parts : html`<p>${AREAS_WORDS.notInBrief[language]}</p>`
  }</section>`;
}

function relatedSection(context: PageContext, { related }: AreaTold): Html {
  const { language } = context;
  const nameOf = (id: string) => context.snapshot?.edition.areaById.get(id)?.names[language] ?? id;
  const rows = related.map(({ area, weight, reason }) => [
    html`<a href="${linkTo(context, `/areas/${area}`)}">${nameOf(area)}</a>`,
    number(weight, language, 1),
    reason,
  ]);
  const columns = [
    { name: WORDS.area[language] },
    { name: AREAS_WORDS.weight[language], number: true },
    { name: AREAS_WORDS.reason[language] },
  ];
  const table = dataTable({ id: "related-areas", caption: AREAS_WORDS.relatedCaption[language], columns }, rows);
  return html`<section aria-labelledby="related"><h2 id="related">${AREAS_WORDS.related[language]}</h2>${
    rows.length > 0 ? table : html`<p>${AREAS_WORDS.noRelated[language]}</p>`
  }</section>`;
}

async function topSection(context: PageContext, { edition, asOf }: RequestSnapshot, area: Area): Promise<Html> {
  const { language } = context;
  const found = await findLeads(edition, { ...ANY_LEAD, areas: [area.id] }, asOf);
  const places = placesOfLeads(found.leads);
  const top = found.leads.slice(0, TOP);
  const rows = top.map((lead, i) => {
    const standing = found.standings[i] ?? null;
    const told = presentLead(lead, { edition, weights: ANY_LEAD.weights, places, standing }, language);
    const { rank, partner, score, band, verdict } = told;
    const address = dossierLink(context, { area: area.id, partner: partner.id });
    return [
      number(rank, language),
      names(lead.organisation, language, address),
      partner.countryName ?? WORDS.unknown[language],
      verdictBadge(verdict.code, language),
      html`<strong>${number(score, language, 1)}</strong>`,
      html`${scoreBar(told)} <span class="figures">${number(band.low, language, 1)}–${number(band.high, language, 1)}</span>`,
    ];
  });
  const columns = [
    { name: AREAS_WORDS.rank[language], number: true },
    { name: WORDS.partner[language] },
    { name: WORDS.country[language] },
    { name: WORDS.verdict[language] },
    { name: WORDS.score[language], number: true },
    { name: WORDS.band[language] },
  ];
  const caption = AREAS_PHRASES.top[language](number(top.length, language), number(found.leads.length, language));
  const day = context.query.asOf;
  const refs = top.slice(0, MAX_COMPARED).map(({ organisation }) => `${area.id}/${organisation.id}`);
  const links = html`<ul class="links"><li><a href="${linkTo(context, "/leads", { area: area.id, asOf: day })}">${AREAS_WORDS.all[language]}</a></li>${
    refs.length >= MIN_COMPARED
      ? html`<li><a href="${linkTo(context, "/compare", { lead: refs, asOf: day })}">${AREAS_WORDS.compareTop[language]}</a></li>`
      : ""
  }</ul>`;
  const table = dataTable({ id: "top-leads", caption, columns, head: 1 }, rows);
  return html`<section aria-labelledby="top"><h2 id="top">${AREAS_WORDS.top[language]}</h2>${
    top.length > 0 ? table : html`<p>${AREAS_WORDS.noLeads[language]}</p>`
  }${links}</section>`;
}

/** One area: the brief with its sources, its neighbours, and who ranks highest. @throws Problem `not-found` */
export async function areaPage(context: PageContext, snapshot: RequestSnapshot, id: string): Promise<Page> {
  const { language } = context;
  const area = snapshot.edition.areaById.get(id);
  if (!area) throw notFound("area", id);
  const told = presentArea(area, snapshot.edition, language);
  const notice = told.notice
    ? html`<p class="warning"><strong>${AREAS_WORDS.notice[language]}</strong> ${told.notice}</p>`
    : "";
  return {
    title: told.name,
    description: told.summary,
    menu: "areas",
    body: html`<p class="small"><a href="${linkTo(context, "/areas")}">${AREAS_WORDS.back[language]}</a></p><h1>${told.name}</h1>
<p>${told.summary}</p>${notice}${facts(context, told, area.checked)}
${await topSection(context, snapshot, area)}${briefSection(context, told)}${relatedSection(context, told)}
<p class="small apart"><a href="${inLanguage(context, `/v1/areas/${area.id}`)}">${PART_WORDS.asData[language]}</a></p>`,
  };
}
