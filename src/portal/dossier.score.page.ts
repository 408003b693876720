import { html } from "hono/html";
import { KIND_NAMES, LEVEL_NAMES, STAGE_NAMES, TIER_NAMES } from "../domain/labels.ts";
import type { Language } from "../domain/vocabulary.ts";
import type { presentExplanation } from "../http/leads.response.ts";
import { riskOf } from "../leads/leads.find.ts";
import type { Lead } from "../leads/leads.types.ts";
import { isKnown, type Rating } from "../ranking/interval.ts";
import { RISK_FACTORS } from "../ranking/score.ts";
import { STANDING_DRAWS } from "../ranking/standing.ts";
import { DOSSIER_PHRASES, DOSSIER_WORDS } from "./dossier.words.ts";
import type { Html } from "./layout.page.ts";
import { pointsBar } from "./leads.bars.ts";
import { date, number, WORDS } from "./words.ts";

/** What `GET /v1/leads/{area}/{partner}` answers: the page says the same. */
export type Explanation = ReturnType<typeof presentExplanation>;
type Criterion = Explanation["criteria"][number];
export type EvidenceShown = Criterion["evidence"][number];
export type SourceShown = EvidenceShown["sources"][number];

/** A source where it can be read, with the day of publication. */
export function sourceShown({ label, url, published }: SourceShown, language: Language): Html {
  const day = published ? ` (${date(published, language)})` : "";
  return url ? html`<a href="${url}" rel="noopener nofollow">${label}</a>${day}` : html`<span>${label}</span>${day}`;
}

/** A statement with how well it is known, where it stands and of when it is. @param words what is told instead of it */
export function evidenceShown(evidence: EvidenceShown, language: Language, words: string = evidence.statement): Html {
  const { markName, asOf, checked, sources } = evidence;
  const day = asOf ? date(asOf, language) : `${DOSSIER_WORDS.checked[language]} ${date(checked, language)}`;
  const links = sources.map((source, i) => html`${i > 0 ? ", " : ""}${sourceShown(source, language)}`);
  return html` <div class="evidence">${words} <span class="small">[${markName}, ${day}] ${links}</span></div>`;
}

const percent = (share: number, language: Language) => `${number(100 * share, language)}%`;

function ratingText(rating: Rating, language: Language): Html {
  const range = `${number(100 * rating.low, language)}–${percent(rating.high, language)}`;
  return html`${percent(rating.likely, language)}${isKnown(rating) ? "" : html` <small class="sub block whole">${range}</small>`}`;
}

/** What a criterion rests on where no record is its evidence. */
function restsOn(
  { organisation, area, relation, capability }: Lead,
  { criterion, rating }: Criterion,
  language: Language,
): string {
  if (criterion === "relevance") return relation?.reason[language] ?? DOSSIER_WORDS.direct[language];
  if (criterion === "emphasis")
    return `${TIER_NAMES[area.tier][language]} · ${KIND_NAMES[organisation.kind][language]}`;
  if (criterion === "stage" && capability.stage) return STAGE_NAMES[capability.stage][language];
  return isKnown(rating) ? "" : WORDS.unknown[language];
}

function criterionRow(lead: Lead, shown: Criterion, heaviest: number, language: Language): Html {
  const { name, rating, weight, points, evidence } = shown;
  const rests =
    evidence.length > 0 ? evidence.map((one) => evidenceShown(one, language)) : restsOn(lead, shown, language);
  return html`<tr><th scope="row" class="criterion-name">${name}</th>
<td class="number" data-label="${DOSSIER_WORDS.rating[language]}">${ratingText(rating, language)}</td>
<td class="number" data-label="${DOSSIER_WORDS.weight[language]}">${number(weight, language, 1)}%</td>
<td class="number figures" data-label="${DOSSIER_WORDS.points[language]}">${pointsBar(shown, heaviest)} <span>${number(points, language, 1)}</span></td>
<td data-label="${DOSSIER_WORDS.evidence[language]}">${rests}</td></tr>`;
}

function sumRow(name: string, points: string, note: Html | string): Html {
  return html`<tr><th scope="row" colspan="3" class="sum">${name}</th><td class="number sum"><strong>${points}</strong></td><td class="sum">${note}</td></tr>`;
}

/** How firm the place is, in one or two sentences. */
function standingSentence({ lead: { standing, rank }, among }: Explanation, language: Language): Html | "" {
  if (!standing || rank === 0) return "";
  const write = (value: number) => number(value, language);
  const { low, high } = standing.rank;
  const top = write(100 * standing.top5);
  const draws = write(STANDING_DRAWS);
  const { tie } = standing;
  return html`<p class="standing-sentence">${DOSSIER_PHRASES.standing[language](write(low), write(high), write(among), top, draws)}${
    tie ? ` ${DOSSIER_PHRASES.tie[language](write(tie.from), write(tie.to))}` : ""
  }</p>`;
}

/** How each target market that was named can be reached. */
function marketsPart({ lead: { markets } }: Explanation, language: Language): Html | "" {
  if (!markets) return "";
  const items = markets.map(
    ({ name, statement }) => html`<div class="fact"><dt>${name}</dt><dd>${statement}</dd></div>`,
  );
  return html`<h3>${DOSSIER_WORDS.markets[language]}</h3><dl class="facts small">${items}</dl>`;
}

/** Every criterion with its points, added up to the last tenth: fit, risk deduction, score. */
export function scorePart(lead: Lead, explanation: Explanation, language: Language): Html {
  const { criteria, lead: shown } = explanation;
  const heaviest = Math.max(...criteria.map(({ weight }) => weight));
  const columns = (["criterion", "rating", "weight", "points", "evidence"] as const).map((key, i) =>
    i > 0 && i < 4
      ? html`<th scope="col" class="number">${DOSSIER_WORDS[key][language]}</th>`
      : html`<th scope="col">${DOSSIER_WORDS[key][language]}</th>`,
  );
  const write = (value: number) => number(value, language, 1);
  const risk = riskOf(lead.assessment);
  const deduction = `${DOSSIER_WORDS.gravest[language]}: ${LEVEL_NAMES[risk][language]} (×${number(RISK_FACTORS[risk], language, 1)})`;
  const { low, high } = shown.band;
  return html`<section aria-labelledby="score"><h2 id="score">${DOSSIER_WORDS.score[language]}</h2>
<table class="narrow-cards tight-words"><caption>${DOSSIER_WORDS.scoreCaption[language]}</caption>
<thead><tr>${columns}</tr></thead>
<tbody>${criteria.map((criterion) => criterionRow(lead, criterion, heaviest, language))}</tbody>
<tfoot>${sumRow(DOSSIER_WORDS.fit[language], write(shown.fit), "")}${sumRow(DOSSIER_WORDS.deduction[language], write(shown.riskDeduction), deduction)}${sumRow(WORDS.score[language], write(shown.score), `${WORDS.band[language]} ${write(low)}–${write(high)}`)}</tfoot></table>
${standingSentence(explanation, language)}${marketsPart(explanation, language)}</section>`;
}
