import { html } from "hono/html";
import type { RequestSnapshot } from "../app/app.types.ts";
import { displayName } from "../domain/names.ts";
import type { Asked } from "../http/leads.query.ts";
import type { FoundLeads, Lead } from "../leads/leads.types.ts";
import { findPairs, MIN_PARTS, type Pair, partsOf } from "../leads/pairs.find.ts";
import { names, verdictBadge } from "./fragments.ts";
import type { Html } from "./layout.page.ts";
import { dossierLink, sameQuestion } from "./leads.address.ts";
import { scoreBar } from "./leads.bars.ts";
import { LEADS_PHRASES, LEADS_WORDS } from "./leads.words.ts";
import type { PageContext } from "./page.context.ts";
import { number, WORDS } from "./words.ts";

/** The list of all pairs is one link away. */
const PAIRS_SHOWN = 3;

function memberLink(context: PageContext, { organisation, area }: Lead): Html {
  const link = dossierLink(context, { area: area.id, partner: organisation.id });
  return html`<li>${names(organisation, context.language, link)}</li>`;
}

/** For each part of the need, who of the two meets it. */
function coverItems({ language }: PageContext, { covers }: Pair): Html[] {
  const name = ({ organisation }: Lead) => displayName(organisation, language);
  return covers.map(
    ({ part, by }) =>
      html`<div><dt>${part.names[language]}</dt><dd class="covers-who">${by.length > 0 ? by.map(name).join(", ") : WORDS.none[language]}</dd></div>`,
  );
}

function pairCard(context: PageContext, pair: Pair): Html {
  const { language } = context;
  const { score, band } = pair.score;
  const write = (value: number) => number(value, language, 1);
  return html`<li class="card"><ul class="plain">${pair.members.map((lead) => memberLink(context, lead))}</ul>
<p class="pair-score">${verdictBadge(pair.verdict, language)} ${scoreBar(pair.score)} ${LEADS_PHRASES.points[language](write(score), write(band.low), write(band.high))}</p>
<dl class="covers small">${coverItems(context, pair)}</dl></li>`;
}

/**
 * The best pairs that cover the need together, where the question has parts that two could share.
 * @returns nothing for a question about one thing
 */
export async function pairsPart(
  context: PageContext,
  { edition, asOf }: RequestSnapshot,
  { query }: Asked,
  { asking }: FoundLeads,
): Promise<Html | ""> {
  const { language } = context;
  if (partsOf(edition, asking).length < MIN_PARTS) return "";
  const { pairs, alone } = await findPairs(edition, query, asOf);
  const cards = pairs.slice(0, PAIRS_SHOWN).map((pair) => pairCard(context, pair));
  const covering =
    alone.length > 0 ? html`<p>${LEADS_PHRASES.alone[language](number(alone.length, language))}</p>` : "";
  return html`<section aria-labelledby="pairs"><h2 id="pairs">${LEADS_WORDS.pairs[language]}</h2><p class="small">${LEADS_WORDS.pairsNote[language]}</p>${covering}${
    cards.length > 0
      ? html`<ul class="cards">${cards}</ul><p><a href="${sameQuestion(context, "/v1/pairs")}">${LEADS_WORDS.pairsAll[language]}</a></p>`
      : html`<p>${LEADS_WORDS.pairsNone[language]}</p>`
  }</section>`;
}
