import { html } from "hono/html";
import type { RequestSnapshot } from "../app/app.types.ts";
import type { Language } from "../domain/vocabulary.ts";
import { presentExplanation } from "../http/leads.response.ts";
import type { CriterionId } from "../ranking/criteria.ts";
import { isKnown } from "../ranking/interval.ts";
import { claim, listOr, PART_WORDS } from "./catalogue.parts.ts";
import { type Chosen, compareLink } from "./compare.chosen.ts";
import { COMPARE_PHRASES, COMPARE_WORDS, KOREA_LINK_STATES } from "./compare.words.ts";
import { countryName, flagBadge, names, verdictBadge } from "./fragments.ts";
import type { Html } from "./layout.page.ts";
import { dossierLink, inLanguage } from "./leads.address.ts";
import { pointsBar, scoreBar } from "./leads.bars.ts";
import type { PageContext } from "./page.context.ts";
import { number, WORDS } from "./words.ts";

/** One column: the lead as the API tells it, and the records that fragments are made of. */
interface Column extends Chosen {
  told: ReturnType<typeof presentExplanation>;
}

interface Table {
  context: PageContext;
  snapshot: RequestSnapshot;
  columns: readonly Column[];
}

type Told = Column["told"]["lead"];
type Cell = (column: Column) => Html | string;

const tenths = (value: number, language: Language) => number(value, language, 1);

const row = ({ columns }: Table, name: string, cell: Cell): Html =>
  html`<tr><th scope="row">${name}</th>${columns.map((column) => html`<td>${cell(column)}</td>`)}</tr>`;

function group({ columns }: Table, name: string, rows: readonly Html[]): Html {
  return html`<tbody><tr class="group"><th scope="rowgroup" colspan="${columns.length + 1}"><span>${name}</span></th></tr>${rows}</tbody>`;
}

/** Says which of a row is best, in words; nobody is where all are equal. */
function bestOf(values: readonly number[], language: Language): (value: number) => Html | "" {
  const most = Math.max(...values);
  const differ = values.some((value) => value !== most);
  return (value) =>
    differ && value === most ? html` <strong class="best">${COMPARE_WORDS.best[language]}</strong>` : "";
}

function standingCell({ told }: Column, language: Language): Html {
  const { rank, standing } = told.lead;
  if (rank === 0) return html`<span class="small">${COMPARE_WORDS.notRanked[language]}</span>`;
  const place = COMPARE_PHRASES.rank[language](number(rank, language), number(told.among, language));
  if (!standing) return html`${place}`;
  const { rank: range, top5, tie } = standing;
  const more = [
    COMPARE_PHRASES.interval[language](number(range.low, language), number(range.high, language)),
    COMPARE_PHRASES.top5[language](number(top5 * 100, language)),
    ...(tie ? [COMPARE_PHRASES.tie[language](number(tie.from, language), number(tie.to, language))] : []),
  ];
  return html`${place}<br><span class="small">${more.join(", ")}</span>`;
}

function verdictCell({ told: { lead, assessment } }: Column, language: Language): Html {
  const titles = lead.deciding.map((rule) => lead.flags.find((flag) => flag.rule === rule)?.title ?? rule);
  const why =
    titles.length > 0 ? `${COMPARE_WORDS.deciding[language]}: ${titles.join(", ")}` : assessment.verdictReason;
  return html`${verdictBadge(lead.verdict.code, language)}<br><span class="small">${why}</span>`;
}

function outcomeRows(table: Table): Html {
  const { language } = table.context;
  const best = bestOf(
    table.columns.map(({ told }) => told.lead.score),
    language,
  );
  return group(table, COMPARE_WORDS.outcome[language], [
    row(table, WORDS.verdict[language], (column) => verdictCell(column, language)),
    row(table, WORDS.score[language], ({ told: { lead } }) => {
      const band = COMPARE_PHRASES.band[language](tenths(lead.band.low, language), tenths(lead.band.high, language));
      const score = COMPARE_PHRASES.score[language](tenths(lead.score, language));
      return html`<strong>${score}</strong>${best(lead.score)}<br>${scoreBar(lead)}<br><span class="small">${band}</span>`;
    }),
    row(table, COMPARE_WORDS.standing[language], (column) => standingCell(column, language)),
  ]);
}

const pointsOf = ({ told }: Column, id: CriterionId) => told.criteria.find(({ criterion }) => criterion === id);

function criterionRow(table: Table, id: CriterionId, heaviest: number): Html {
  const { language } = table.context;
  const all = table.columns.map((column) => pointsOf(column, id));
  const best = bestOf(
    all.map((one) => one?.points ?? 0),
    language,
  );
  return row(table, all.find((one) => one)?.name ?? id, (column) => {
    const one = pointsOf(column, id);
    if (!one) return WORDS.none[language];
    const { points, weight, rating } = one;
    const at = (share: number) => tenths(weight * share, language);
    const range = isKnown(rating)
      ? ""
      : html`<br><span class="small">${COMPARE_WORDS.unknownRange[language]} ${at(rating.low)}–${at(rating.high)}</span>`;
    return html`${COMPARE_PHRASES.points[language](tenths(points, language), tenths(weight, language))}${best(points)}<br>${pointsBar(one, heaviest)}${range}`;
  });
}

function criteriaRows(table: Table): Html {
  const { language } = table.context;
  const ids = [...new Set(table.columns.flatMap(({ told }) => told.criteria.map(({ criterion }) => criterion)))];
  const heaviest = Math.max(...table.columns.flatMap(({ told }) => told.criteria.map(({ weight }) => weight)));
  return group(table, COMPARE_WORDS.criteria[language], [
    ...ids.map((id) => criterionRow(table, id, heaviest)),
    row(table, COMPARE_WORDS.riskDeduction[language], ({ told }) => tenths(told.lead.riskDeduction, language)),
  ]);
}

function areaCell({ told: { lead } }: Column, language: Language): Html {
  const { name, via } = lead.area;
  return html`${name}${
    via
      ? html`<br><span class="small">${COMPARE_WORDS.via[language]}: ${via.name} (${number(via.weight, language, 1)}). ${via.reason}</span>`
      : ""
  }`;
}

function koreaCell(column: Column, language: Language): Html {
  const { state } = column.lead.organisation.koreaLink;
  const evidence = pointsOf(column, "koreaLink")?.evidence ?? [];
  return html`${KOREA_LINK_STATES[state][language]}${evidence.map((one) => html`<br>${claim(one, language)}`)}`;
}

function knownRows(table: Table): Html {
  const { language } = table.context;
  const { edition } = table.snapshot;
  return group(table, COMPARE_WORDS.known[language], [
    row(table, WORDS.area[language], (column) => areaCell(column, language)),
    row(table, WORDS.country[language], ({ lead, told }) => {
      const { city } = told.lead.partner;
      return `${countryName(lead.organisation, edition, language)}${city ? `, ${city}` : ""}`;
    }),
    row(table, WORDS.kind[language], ({ told }) => told.lead.partner.kindName),
    row(table, COMPARE_WORDS.stage[language], ({ told }) => told.lead.capability.stageName ?? WORDS.unknown[language]),
    row(table, COMPARE_WORDS.evidence[language], (column) => {
      const evidence = pointsOf(column, "evidence")?.evidence ?? [column.told.lead.capability.evidence];
      return html`${evidence.map((one) => html`<p>${claim(one, language)}</p>`)}`;
    }),
    row(table, COMPARE_WORDS.koreaLink[language], (column) => koreaCell(column, language)),
  ]);
}

function unknownsCell({ unknowns }: Told, language: Language): Html {
  const items = unknowns.map(
    ({ name, swing }) =>
      html`<li>${name} <span class="small">(${COMPARE_PHRASES.swing[language](tenths(swing, language))})</span></li>`,
  );
  return listOr(items, WORDS.none[language]);
}

function movesCell({ moves }: Told, language: Language): Html {
  const items = moves.map(({ question, points, places }) => {
    const range = (from: string, to: string) => (from === to ? from : `${from}–${to}`);
    const effect = COMPARE_PHRASES.move[language](
      range(tenths(points.from, language), tenths(points.to, language)),
      range(number(places.from, language), number(places.to, language)),
    );
    return html`<li>${question} <span class="small">(${effect})</span></li>`;
  });
  return listOr(items, WORDS.none[language]);
}

function documentsCell(context: PageContext, { told, lead }: Column): Html {
  const { language } = context;
  const { partner, area } = told.lead;
  const named = (what: string) => html`${what}<span class="hidden">: ${partner.name}</span>`;
  const links = [
    { address: dossierLink(context, { area: area.id, partner: partner.id }), what: COMPARE_WORDS.dossier[language] },
    {
      address: inLanguage(context, `/partners/${lead.organisation.id}/questionnaire`),
      what: WORDS.questionnaire[language],
    },
    { address: inLanguage(context, told.lead.links.explanation), what: PART_WORDS.asData[language] },
  ];
  return html`<ul class="plain tall">${links.map(({ address, what }) => html`<li><a href="${address}">${named(what)}</a></li>`)}</ul>`;
}

function openRows(table: Table): Html {
  const { context, snapshot } = table;
  const { language } = context;
  const steps = (told: Told) => told.nextSteps.map((step) => html`<li>${step}</li>`);
  const flags = ({ lead }: Column) =>
    lead.assessment.flags.map(
      (flag) =>
        html`<li>${flagBadge(flag, snapshot.edition, language)} <span class="small">${flag.why[language]}</span></li>`,
    );
  return group(table, COMPARE_WORDS.open[language], [
    row(table, WORDS.flags[language], (column) => listOr(flags(column), WORDS.none[language])),
    row(table, COMPARE_WORDS.unknowns[language], ({ told }) => unknownsCell(told.lead, language)),
    row(table, COMPARE_WORDS.moves[language], ({ told }) => movesCell(told.lead, language)),
    row(table, COMPARE_WORDS.nextSteps[language], ({ told }) => listOr(steps(told.lead), WORDS.none[language])),
    row(table, COMPARE_WORDS.documents[language], (column) => documentsCell(context, column)),
  ]);
}

function headCell({ context, columns }: Table, { ref, lead }: Column): Html {
  const { language } = context;
  const { organisation, area } = lead;
  const others = columns.map((column) => column.ref).filter((other) => other !== ref);
  return html`<th scope="col">${names(organisation, language, dossierLink(context, { area: area.id, partner: organisation.id }))}
<a class="remove" href="${compareLink(context, others)}">${COMPARE_WORDS.remove[language]}<span class="hidden">: ${organisation.names.en}, ${area.names[language]}</span></a></th>`;
}

/** The leads side by side, one in each column; it scrolls by itself, with the names of the rows always in sight. */
export function compareTable(context: PageContext, snapshot: RequestSnapshot, chosen: readonly Chosen[]): Html {
  const { language } = context;
  const columns = chosen.map((one) => ({ ...one, told: presentExplanation(snapshot, one, language) }));
  const table: Table = { context, snapshot, columns };
  const caption = COMPARE_PHRASES.caption[language](number(columns.length, language));
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="compared"><table class="compare compare-${columns.length}"><caption id="compared"><span>${caption}</span></caption>
<thead><tr><th scope="col">${COMPARE_WORDS.item[language]}</th>${columns.map((column) => headCell(table, column))}</tr></thead>
${outcomeRows(table)}${criteriaRows(table)}${knownRows(table)}${openRows(table)}</table></div>`;
}
