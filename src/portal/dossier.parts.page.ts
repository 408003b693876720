import { html, raw } from "hono/html";
import type { RequestSnapshot } from "../app/app.types.ts";
import type { Rule } from "../domain/rule.schema.ts";
import type { Language } from "../domain/vocabulary.ts";
import type { presentPartnerAnswer } from "../http/partners.response.ts";
import type { Lead } from "../leads/leads.types.ts";
import { ownersOf } from "../leads/risk.subjects.ts";
import { ownershipDrawing } from "../ownership/ownership.drawing.ts";
import type { Flag } from "../risk/flag.types.ts";
import { screenedLists } from "../screening/screenings.answer.ts";
import { type Explanation, evidenceShown, type SourceShown, sourceShown } from "./dossier.score.page.ts";
import { DOSSIER_PHRASES, DOSSIER_WORDS } from "./dossier.words.ts";
import { flagBadge, verdictBadge } from "./fragments.ts";
import type { Html } from "./layout.page.ts";
import { inLanguage } from "./leads.address.ts";
import type { PageContext } from "./page.context.ts";
import { date, number, WORDS } from "./words.ts";

/** What `GET /v1/partners/{id}` answers. */
export type PartnerShown = ReturnType<typeof presentPartnerAnswer>;

const unique = <T>(items: readonly T[], key: (item: T) => string): T[] =>
  items.filter((item, i) => items.findIndex((other) => key(other) === key(item)) === i);

/** The verdict with the rules that made it, or what is still missing for a better one. */
export function verdictPart(
  lead: Lead,
  { assessment }: Explanation,
  { edition }: RequestSnapshot,
  language: Language,
): Html {
  const deciding = lead.assessment.deciding.map(
    ({ rule, why }) =>
      html`<li><strong>${edition.ruleById.get(rule)?.titles[language] ?? rule}</strong>: ${why[language]}</li>`,
  );
  const open = assessment.rows.filter(({ state }) => state === "unknown").map(({ name }) => name);
  return html`<section aria-labelledby="verdict"><h2 id="verdict">${DOSSIER_WORDS.verdict[language]}</h2>
<p>${verdictBadge(lead.verdict, language)} ${deciding.length === 0 ? assessment.verdictReason : ""}</p>${deciding.length > 0 ? html`<ul>${deciding}</ul>` : ""}
${open.length > 0 ? html`<p>${DOSSIER_WORDS.openRows[language]}: ${open.join(", ")}</p>` : ""}${assessment.dealNotice ? html`<p class="small">${assessment.dealNotice}</p>` : ""}</section>`;
}

/** A lead that the question itself does not list has no place that could change. */
function movesTable({ lead: { moves, rank } }: Explanation, language: Language): Html {
  const isListed = rank > 0;
  const write = (value: number) => number(value, language, 1);
  const range = (from: string, to: string) => (from === to ? from : `${from} → ${to}`);
  const placeCell = ({ from, to }: { from: number; to: number }) =>
    html`<td class="number figures" data-label="${DOSSIER_WORDS.place[language]}">${range(number(from, language), number(to, language))}</td>`;
  const rows = moves.map(
    ({ question, points, places }) => html`<tr><th scope="row">${question}</th>
<td class="number figures" data-label="${WORDS.score[language]}">${range(write(points.from), write(points.to))}</td>${isListed ? placeCell(places) : ""}</tr>`,
  );
  const places = isListed ? html`<th scope="col" class="number">${DOSSIER_WORDS.place[language]}</th>` : "";
  return html`<table class="narrow-cards tight-words"><caption>${DOSSIER_WORDS.movesCaption[language]}</caption>
<thead><tr><th scope="col">${DOSSIER_WORDS.question[language]}</th><th scope="col" class="number">${WORDS.score[language]}</th>${places}</tr></thead><tbody>${rows}</tbody></table>`;
}

/** What is not known: the facts that would move the lead most, the other criteria, and every open question. */
export function unknownsPart(explanation: Explanation, { questions }: PartnerShown, language: Language): Html {
  const { moves, unknowns } = explanation.lead;
  const others = unknowns
    .filter(({ criterion }) => !moves.some((move) => move.criterion === criterion))
    .map(({ name, swing }) => DOSSIER_PHRASES.swing[language](name, number(swing, language, 1)));
  const all = questions.map((question) => html`<li>${question}</li>`);
  return html`<section aria-labelledby="unknowns"><h2 id="unknowns">${DOSSIER_WORDS.unknowns[language]}</h2>
${moves.length > 0 ? movesTable(explanation, language) : html`<p>${DOSSIER_WORDS.nothingUnknown[language]}</p>`}
${others.length > 0 ? html`<p>${DOSSIER_WORDS.otherUnknowns[language]}: ${others.join(", ")}</p>` : ""}
${all.length > 0 ? html`<details class="no-print"><summary>${DOSSIER_WORDS.allQuestions[language]} (${number(all.length, language)})</summary><ul>${all}</ul></details>` : ""}</section>`;
}

/** The instrument behind a rule, from whom it is and where it can be read. */
function instrumentCell({ issuer, instrument, dates, origin, citations }: Rule, language: Language): Html {
  const own = origin === "product" ? issuer[language] : html`${issuer[language]}, ${instrument} (${dates})`;
  const links = citations.map(({ label, url }) =>
    url
      ? html`<li class="citation"><a href="${url}" rel="noopener nofollow">${label}</a> </li>`
      : html`<li class="citation">${label} </li>`,
  );
  return html`${own} ${links.length > 0 ? html`<ul class="plain small citations">${links}</ul>` : ""}`;
}

type FlagShown = Explanation["assessment"]["flags"][number];

/** What a flag rests on; a statement that stands above already is not told twice. */
function flagEvidence({ why, evidence }: FlagShown, above: readonly FlagShown[], language: Language): Html[] {
  const told = new Set(above.flatMap((flag) => [flag.why, ...flag.evidence.map(({ statement }) => statement)]));
  return evidence.map((one) => {
    if (one.statement === why) return evidenceShown(one, language, "");
    const words = told.has(one.statement) ? DOSSIER_WORDS.toldAbove[language] : one.statement;
    return evidenceShown(one, language, words);
  });
}

function flagRow(
  flag: Flag,
  all: readonly FlagShown[],
  i: number,
  { edition }: RequestSnapshot,
  language: Language,
): Html {
  const rule = edition.ruleById.get(flag.rule);
  const shown = all[i];
  return html`<tr><th scope="row" class="flag-name">${flagBadge(flag, edition, language)}</th>
<td data-label="${DOSSIER_WORDS.why[language]}">${flag.why[language]}${shown ? flagEvidence(shown, all.slice(0, i), language) : ""}</td>
<td class="flag-rule" data-label="${DOSSIER_WORDS.instrument[language]}">${rule ? instrumentCell(rule, language) : flag.rule}</td></tr>`;
}

/** Every flag with its evidence, the rule that raised it and where that rule stands. */
export function flagsPart(
  lead: Lead,
  { assessment }: Explanation,
  snapshot: RequestSnapshot,
  language: Language,
): Html {
  const { flags } = lead.assessment;
  const rows = flags.map((flag, i) => flagRow(flag, assessment.flags, i, snapshot, language));
  const table = html`<table class="narrow-cards tight-words wrapping"><caption>${DOSSIER_WORDS.flagsCaption[language]}</caption>
<thead><tr><th scope="col">${DOSSIER_WORDS.flag[language]}</th><th scope="col">${DOSSIER_WORDS.why[language]}</th><th scope="col">${DOSSIER_WORDS.instrument[language]}</th></tr></thead><tbody>${rows}</tbody></table>`;
  const steps = assessment.nextSteps.map((step) => html`<li>${step}</li>`);
  return html`<section aria-labelledby="flags"><h2 id="flags">${DOSSIER_WORDS.flags[language]}</h2>${flags.length > 0 ? table : html`<p>${DOSSIER_WORDS.noFlags[language]}</p>`}</section>
<section aria-labelledby="steps"><h2 id="steps">${DOSSIER_WORDS.steps[language]}</h2><ol class="steps">${steps}</ol></section>`;
}

/** The drawing's own description, which is escaped already, and its size in pixels. */
function drawingParts(drawing: string): { text: string; width: string; height: string } {
  const [, width = "360", height = "200"] = /viewBox="0 0 (\d+) (\d+)"/.exec(drawing) ?? [];
  const [, text = ""] = /<desc[^>]*>([^<]*)<\/desc>/.exec(drawing) ?? [];
  return { text, width, height };
}

/** The owners as a picture and as text. @param asOf day of the answer if the reader chose one */
export function ownershipPart(context: PageContext, snapshot: RequestSnapshot, lead: Lead, asOf?: string): Html {
  const { language } = context;
  const { id } = lead.organisation;
  const drawing = ownershipDrawing(ownersOf(snapshot.edition), id, snapshot.asOf, language);
  const { text, width, height } = drawingParts(drawing ?? "");
  const picture = html`<figure class="figure"><img class="drawing" src="${inLanguage(context, `/partners/${id}/ownership.svg`, asOf)}" alt="${DOSSIER_WORDS.drawingAlt[language]}" width="${width}" height="${height}"><figcaption class="small">${raw(text)}</figcaption></figure>`;
  const isDrawn = drawing !== null && lead.organisation.owners.length > 0;
  return html`<section aria-labelledby="ownership"><h2 id="ownership">${DOSSIER_WORDS.ownership[language]}</h2>${isDrawn ? picture : html`<p>${DOSSIER_WORDS.noOwners[language]}</p>`}</section>`;
}

/** What the lists say of the partner, on which day and which lists those are. */
export function screeningPart(
  { listMatch, ownershipTests, screening }: PartnerShown,
  { edition }: RequestSnapshot,
  language: Language,
): Html {
  const lists = screenedLists(edition).map(({ list, asOf }) => {
    const name = edition.listById.get(list)?.names[language] ?? list;
    return asOf ? `${name} (${date(asOf, language)})` : name;
  });
  const tests = ownershipTests.map(({ explanation }) => html`<p>${explanation}</p>`);
  return html`<section aria-labelledby="screening"><h2 id="screening">${DOSSIER_WORDS.screening[language]}</h2><p><strong>${listMatch}</strong></p>${tests}
<p class="small no-print">${screening.statement}</p><details class="no-print"><summary>${DOSSIER_WORDS.searched[language]} (${number(lists.length, language)})</summary><ul>${lists.map((list) => html`<li>${list}</li>`)}</ul></details></section>`;
}

/** Every source that the page rests on, once. */
export function sourcesPart({ criteria, assessment, lead }: Explanation, language: Language): Html {
  const evidence = [
    lead.capability.evidence,
    ...criteria.flatMap((one) => one.evidence),
    ...assessment.flags.flatMap((one) => one.evidence),
  ];
  const sources: SourceShown[] = unique(
    evidence.flatMap((one) => one.sources),
    ({ url, label }) => url ?? label,
  );
  const items = sources.map(
    (source) =>
      html`<li>${sourceShown(source, language)}${source.url ? html` <span class="source-address">${source.url}</span>` : ""}</li>`,
  );
  return html`<section aria-labelledby="sources"><h2 id="sources">${WORDS.sources[language]}</h2>${items.length > 0 ? html`<ol class="source-list small">${items}</ol>` : html`<p>${WORDS.none[language]}</p>`}</section>`;
}
