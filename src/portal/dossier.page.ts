import { html } from "hono/html";
import type { RequestSnapshot } from "../app/app.types.ts";
import { displayName } from "../domain/names.ts";
import type { Language } from "../domain/vocabulary.ts";
import { checkQuery, PARAMETER_NAMES } from "../http/leads.profile.ts";
import { presentExplanation } from "../http/leads.response.ts";
import { presentPartnerAnswer } from "../http/partners.response.ts";
import { findLead } from "../leads/leads.find.ts";
import type { Lead, LeadQuery } from "../leads/leads.types.ts";
import {
  flagsPart,
  ownershipPart,
  screeningPart,
  sourcesPart,
  unknownsPart,
  verdictPart,
} from "./dossier.parts.page.ts";
import { type Explanation, scorePart } from "./dossier.score.page.ts";
import { DOSSIER_PHRASES, DOSSIER_WORDS } from "./dossier.words.ts";
import { names, verdictBadge } from "./fragments.ts";
import type { Html, Page } from "./layout.page.ts";
import { dossierLink, inLanguage, sameQuestion } from "./leads.address.ts";
import { scoreBar } from "./leads.bars.ts";
import { LEADS_PHRASES } from "./leads.words.ts";
import { linkTo, type PageContext } from "./page.context.ts";
import { date, number, WORDS } from "./words.ts";

/** Which lead is asked for, within which question. */
export interface DossierRequest {
  area: string;
  partner: string;
  query: LeadQuery;
  /** Day of the answer if the reader chose one. */
  asOf: string | undefined;
}

const fact = (term: string, told: Html | string): Html =>
  html`<div class="fact"><dt>${term}</dt><dd>${told}</dd></div>`;

function otherAreas(context: PageContext, { edition }: RequestSnapshot, { organisation, area }: Lead): Html[] {
  const ids = [...new Set(organisation.capabilities.map((capability) => capability.area))].filter(
    (id) => id !== area.id,
  );
  return ids.map((id, i) => {
    const link = dossierLink(context, { area: id, partner: organisation.id });
    return html`${i > 0 ? ", " : ""}<a href="${link}">${edition.areaById.get(id)?.names[context.language] ?? id}</a>`;
  });
}

function headPart(
  context: PageContext,
  snapshot: RequestSnapshot,
  lead: Lead,
  { lead: shown, among }: Explanation,
): Html {
  const { language } = context;
  const { partner, area, capability } = shown;
  const write = (value: number) => number(value, language, 1);
  const others = otherAreas(context, snapshot, lead);
  const place =
    shown.rank > 0 ? DOSSIER_PHRASES.rank[language](number(shown.rank, language), number(among, language)) : "";
  return html`<h1>${names(lead.organisation, language)}</h1>
<p class="headline">${verdictBadge(lead.verdict, language)} ${scoreBar(shown)} <strong>${LEADS_PHRASES.points[language](write(shown.score), write(shown.band.low), write(shown.band.high))}</strong> ${place}</p>
<p>${partner.summary}</p>
<dl class="facts packed">${fact(WORDS.area[language], area.name)}${
    area.via ? fact(DOSSIER_WORDS.viaArea[language], `${area.via.name}: ${area.via.reason}`) : ""
  }${fact(DOSSIER_WORDS.stage[language], capability.stageName ?? WORDS.unknown[language])}${fact(WORDS.country[language], [partner.countryName ?? WORDS.unknown[language], partner.city].filter(Boolean).join(", "))}${fact(WORDS.kind[language], partner.kindName)}${fact(WORDS.asOf[language], html`<time datetime="${snapshot.asOf}">${date(snapshot.asOf, language)}</time>`)}${
    others.length > 0 ? fact(DOSSIER_WORDS.otherAreas[language], html`${others}`) : ""
  }</dl>`;
}

function linksPart(context: PageContext, { area, organisation }: Lead, path: string): Html {
  const { language } = context;
  const links = [
    [inLanguage(context, `/partners/${organisation.id}/questionnaire`), WORDS.questionnaire[language]],
    [linkTo(context, "/compare", { lead: `${area.id}/${organisation.id}` }), DOSSIER_WORDS.toCompare[language]],
    [linkTo(context, "/leads", { area: area.id }), DOSSIER_WORDS.toList[language]],
    [sameQuestion(context, `/v1${path}`), DOSSIER_WORDS.asJson[language]],
  ].map(([address, name]) => html`<li><a href="${address}">${name}</a></li>`);
  return html`<nav class="no-print" aria-label="${DOSSIER_WORDS.links[language]}"><ul class="links">${links}</ul></nav>`;
}

const titleOf = ({ organisation, area }: Lead, language: Language): string =>
  `${displayName(organisation, language)} · ${DOSSIER_PHRASES.of[language](area.names[language])}`;

/**
 * All that is known of one lead, on at most two printed pages.
 * @throws Problem `not-found` for an area or partner that there is not, `not-a-lead` for one that is blocked or never ranked
 */
export async function dossierPage(
  context: PageContext,
  snapshot: RequestSnapshot,
  request: DossierRequest,
): Promise<Page> {
  const { language } = context;
  const { query, asOf } = request;
  checkQuery(snapshot.edition, query, PARAMETER_NAMES);
  const found = await findLead(snapshot.edition, request, query, snapshot.asOf);
  const { lead } = found;
  const explanation = presentExplanation(snapshot, found, language);
  const partner = presentPartnerAnswer(snapshot, lead.organisation, lead.assessment, language);
  return {
    title: titleOf(lead, language),
    description: explanation.lead.partner.summary,
    menu: "leads",
    body: html`<article class="dossier">${headPart(context, snapshot, lead, explanation)}
${linksPart(context, lead, `/leads/${lead.area.id}/${lead.organisation.id}`)}
${verdictPart(lead, explanation, snapshot, language)}
${scorePart(lead, explanation, language)}
${unknownsPart(explanation, partner, language)}
${flagsPart(lead, explanation, snapshot, language)}
<div class="halves">${ownershipPart(context, snapshot, lead, asOf)}${screeningPart(partner, snapshot, language)}</div>
${sourcesPart(explanation, language)}</article>`,
  };
}
