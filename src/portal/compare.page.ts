import { html, raw } from "hono/html";
import type { RequestSnapshot } from "../app/app.types.ts";
import { displayName } from "../domain/names.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { Language } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import { checkQuery, PARAMETER_NAMES } from "../http/leads.profile.ts";
import { askedByExplanation } from "../http/leads.query.ts";
import { leadAssessmentsOf } from "../leads/leads.assessments.ts";
import { findLeads } from "../leads/leads.find.ts";
import { DEFAULT_LEAD_VERDICTS, type LeadQuery } from "../leads/leads.types.ts";
import { CRITERIA, DEFAULT_WEIGHTS, type Weights } from "../ranking/criteria.ts";
import {
  type Choice,
  type Chosen,
  type CompareGiven,
  chooseLeads,
  compareLink,
  MAX_COMPARED,
  MIN_COMPARED,
  QUESTION_PARAMETERS,
  type Refused,
} from "./compare.chosen.ts";
import { compareTable } from "./compare.table.ts";
import { COMPARE_PHRASES, COMPARE_WORDS } from "./compare.words.ts";
import { verdictBadge } from "./fragments.ts";
import type { Html, Page } from "./layout.page.ts";
import { inLanguage, keptFields } from "./leads.address.ts";
import { linkTo, type PageContext, samePage } from "./page.context.ts";
import { number, WORDS } from "./words.ts";

/** Leads of the same area that are offered beside a single one. */
const SUGGESTED = 5;

interface Compared extends Choice {
  given: CompareGiven;
  query: LeadQuery;
}

const option = (value: string, name: string, chosen: boolean): Html =>
  html`<option value="${value}"${chosen ? raw(" selected") : ""}>${name}</option>`;

/** Candidates by country, for one is known by its country; a blocked one is not offered. */
function partnerOptions({ edition, asOf }: RequestSnapshot, chosen: string | undefined, language: Language): Html[] {
  const assessments = leadAssessmentsOf(edition, asOf);
  const offered = edition.catalogue.organisations.filter(
    ({ id, role }) => role === "candidate" && assessments.of(id).verdict !== "blocked",
  );
  const byName = (a: Organisation, b: Organisation) =>
    displayName(a, language).localeCompare(displayName(b, language), language);
  const countryOf = ({ country }: Organisation) =>
    (country && edition.countryByCode.get(country)?.names[language]) || WORDS.unknown[language];
  return [...Map.groupBy(offered, countryOf)]
    .toSorted(([a], [b]) => a.localeCompare(b, language))
    .map(
      ([country, partners]) =>
        html`<optgroup label="${country}">${partners.toSorted(byName).map((one) => option(one.id, displayName(one, language), one.id === chosen))}</optgroup>`,
    );
}

function areaOptions(edition: Edition, chosen: string | undefined, language: Language): Html[] {
  return edition.catalogue.areas.map(({ id, names }) => option(id, names[language], id === chosen));
}

function refusedItem(context: PageContext, { ref, message, party, areas }: Refused, chosen: readonly Chosen[]): Html {
  const { language } = context;
  const refs = chosen.map((one) => one.ref);
  const [, partner = ""] = ref.split("/");
  const names = areas.flatMap((id) => {
    const area = context.snapshot?.edition.areaById.get(id);
    return area ? [{ id, name: area.names[language] }] : [];
  });
  const reasons = party?.reasons.map((reason) => html`<br>${reason}`) ?? "";
  return html`<li><strong>${ref}</strong>: ${message}${reasons}${
    party
      ? html`<br><a href="${inLanguage(context, `/v1/partners/${party.id}`)}">${COMPARE_WORDS.reasons[language]}</a>`
      : ""
  }${
    names.length > 0
      ? html`<br>${COMPARE_WORDS.recordedIn[language]}: ${names.map(
          ({ id, name }, i) =>
            html`${i > 0 ? ", " : ""}<a href="${compareLink(context, [...refs, `${id}/${partner}`])}">${name}</a>`,
        )}`
      : ""
  }</li>`;
}

/** What could not be compared, beside the fields with which it can be put right. */
function messages(context: PageContext, { given, chosen, refused, left }: Compared): Html | "" {
  const { language } = context;
  const incomplete = (given.area === undefined) !== (given.partner === undefined);
  if (refused.length + left.length === 0 && !incomplete) return "";
  const most = number(MAX_COMPARED, language);
  return html`<div class="warning" id="add-error" role="alert"><ul>${
    incomplete ? html`<li>${COMPARE_WORDS.bothNeeded[language]}</li>` : ""
  }${refused.map((one) => refusedItem(context, one, chosen))}${
    left.length > 0 ? html`<li>${COMPARE_PHRASES.tooMany[language](most, left.join(", "))}</li>` : ""
  }</ul></div>`;
}

function addForm(context: PageContext, snapshot: RequestSnapshot, compared: Compared): Html {
  const { language } = context;
  const { given, chosen } = compared;
  const message = messages(context, compared);
  const described = raw(
    ` aria-describedby="${message ? "add-error " : ""}add-hint"${message ? ' aria-invalid="true"' : ""}`,
  );
  const area = given.area ?? (message ? undefined : chosen.at(-1)?.lead.area.id);
  const kept = [
    ...keptFields(context, QUESTION_PARAMETERS),
    ...chosen.map(({ ref }) => html`<input type="hidden" name="lead" value="${ref}">`),
  ];
  return html`<section class="no-print" aria-labelledby="add"><h2 id="add">${COMPARE_WORDS.add[language]}</h2>
<form method="get" action="/compare" class="add-lead">${kept}${message}
<p class="small" id="add-hint">${COMPARE_PHRASES.hint[language](number(MAX_COMPARED, language))}</p>
<div class="row"><div class="field"><label for="area">${WORDS.area[language]}</label><select id="area" name="area"${described}>${option("", `(${COMPARE_WORDS.choose[language]})`, !area)}${areaOptions(snapshot.edition, area, language)}</select></div>
<div class="field"><label for="partner">${WORDS.partner[language]}</label><select id="partner" name="partner"${described}>${option("", `(${COMPARE_WORDS.choose[language]})`, !given.partner)}${partnerOptions(snapshot, message ? given.partner : undefined, language)}</select></div>
<button type="submit">${COMPARE_WORDS.addButton[language]}</button></div></form></section>`;
}

/** One lead, and others of its area that could stand beside it. */
async function single(
  context: PageContext,
  { edition, asOf }: RequestSnapshot,
  one: Chosen,
  query: LeadQuery,
): Promise<Html> {
  const { language } = context;
  const areas = [one.lead.area.id];
  const { leads } = await findLeads(edition, { ...query, areas, verdicts: DEFAULT_LEAD_VERDICTS }, asOf);
  const others = leads.filter(({ organisation }) => organisation.id !== one.lead.organisation.id).slice(0, SUGGESTED);
  const items = others.map(({ organisation, area, verdict }) => {
    const name = displayName(organisation, language);
    return html`<li><a href="${compareLink(context, [one.ref, `${area.id}/${organisation.id}`])}">${COMPARE_PHRASES.addName[language](name)}</a> ${verdictBadge(verdict, language)}</li>`;
  });
  return html`<p class="note apart">${COMPARE_WORDS.one[language]}</p>
<p>${COMPARE_WORDS.chosen[language]}: <strong>${displayName(one.lead.organisation, language)}</strong> (${one.lead.area.names[language]}) <a href="${compareLink(context, [])}">${COMPARE_WORDS.remove[language]}</a></p>
<h2>${COMPARE_WORDS.nearby[language]}</h2>${items.length > 0 ? html`<ul class="plain tall">${items}</ul>` : html`<p>${COMPARE_WORDS.noneNearby[language]}</p>`}`;
}

function nobody(context: PageContext): Html {
  const { language } = context;
  const links = (["leads", "areas"] as const).map((key) => {
    const kept = key === "leads" ? { q: context.query.q, weights: context.query.weights } : {};
    return html`<li><a href="${linkTo(context, `/${key}`, kept)}">${WORDS[key][language]}</a></li>`;
  });
  return html`<p class="note apart">${COMPARE_WORDS.nobody[language]}</p><ul class="links">${links}</ul>`;
}

const isUsual = (weights: Weights) => CRITERIA.every(({ id }) => weights[id] === DEFAULT_WEIGHTS[id]);

/** The question that the scores answer, where it is not the usual one. */
function questionNote(context: PageContext, { text, weights }: LeadQuery, chosen: readonly Chosen[]): Html | "" {
  const { language } = context;
  const own = CRITERIA.map(({ id, names }) => `${names[language]} ${weights[id]}`).join(", ");
  const lead = chosen.map(({ ref }) => ref);
  const usual = samePage(context, { weights: null, area: null, partner: null, lead });
  const asked = text === null ? "" : html`<p class="small">${COMPARE_WORDS.question[language]}: <q>${text}</q></p>`;
  return isUsual(weights)
    ? asked
    : html`${asked}<p class="small">${COMPARE_WORDS.ownWeights[language]}: ${own}. <a href="${usual}">${COMPARE_WORDS.usualWeights[language]}</a></p>`;
}

/** Leads side by side. @throws Problem for a question that is wrong; leads that are wrong are told on the page */
export async function comparePage(context: PageContext, snapshot: RequestSnapshot, given: CompareGiven): Promise<Page> {
  const { language } = context;
  const query = askedByExplanation(given);
  checkQuery(snapshot.edition, query, PARAMETER_NAMES);
  const added = given.area && given.partner ? [`${given.area}/${given.partner}`] : [];
  const choice = await chooseLeads(snapshot, [...(given.lead ?? []), ...added], query, language);
  const compared: Compared = { ...choice, given, query };
  const [first] = choice.chosen;
  const result =
    choice.chosen.length >= MIN_COMPARED
      ? html`<section aria-labelledby="table"><h2 id="table">${COMPARE_WORDS.table[language]}</h2>${questionNote(context, query, choice.chosen)}${compareTable(context, snapshot, choice.chosen)}</section>`
      : first
        ? await single(context, snapshot, first, query)
        : nobody(context);
  return {
    title: WORDS.compare[language],
    description: COMPARE_WORDS.lead[language],
    body: html`<h1>${WORDS.compare[language]}</h1><p>${COMPARE_WORDS.lead[language]}</p>${addForm(context, snapshot, compared)}${result}`,
  };
}
