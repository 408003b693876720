import { html, raw } from "hono/html";
import type { RequestSnapshot } from "../app/app.types.ts";
import { COOPERATION_MODES } from "../domain/exchange.schema.ts";
import { KIND_NAMES, VERDICT_NAMES } from "../domain/labels.ts";
import { GROUP_NAMES, MARKET_GROUPS, whyNoMarket } from "../domain/markets.ts";
import { type Language, ORGANISATION_KINDS } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import type { Asked } from "../http/leads.query.ts";
import { DEFAULT_PAGE_SIZE, FIRST_DAY, LAST_DAY, MAX_PAGE_SIZE, MAX_TEXT_LENGTH } from "../http/query.schema.ts";
import { LEAD_VERDICTS, NO_PROFILE } from "../leads/leads.types.ts";
import type { Html } from "./layout.page.ts";
import { keptFields } from "./leads.address.ts";
import { LEADS_WORDS, MODE_NAMES } from "./leads.words.ts";
import { linkTo, type PageContext } from "./page.context.ts";
import { WORDS } from "./words.ts";

interface Choice {
  value: string;
  name: string;
}

interface Filter {
  parameter: string;
  legend: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  note?: string;
}

const PAGE_SIZES = [DEFAULT_PAGE_SIZE, 50, MAX_PAGE_SIZE];

/** Only what some candidate has is offered, and whatever the address names already. */
function offered<T extends string>(all: readonly T[], has: ReadonlySet<string | null>, chosen: readonly string[]): T[] {
  return all.filter((value) => has.has(value) || chosen.includes(value));
}

function placeChoices(edition: Edition, codes: readonly string[], language: Language): Choice[] {
  return codes
    .map((value) => ({ value, name: edition.countryByCode.get(value)?.names[language] ?? value }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language));
}

function marketChoices(edition: Edition, chosen: readonly string[], language: Language): Choice[] {
  const groups = MARKET_GROUPS.map((group) => ({ value: group, name: GROUP_NAMES[group][language] }));
  const countries = edition.catalogue.countries
    .filter(({ iso2, scope }) => whyNoMarket(iso2) === null && (scope === "partner_region" || chosen.includes(iso2)))
    .map(({ iso2 }) => iso2);
  return [...groups, ...placeChoices(edition, countries, language)];
}

function filtersOf({ edition }: RequestSnapshot, { query }: Asked, language: Language): Filter[] {
  const candidates = edition.catalogue.organisations.filter(({ role }) => role === "candidate");
  const { exchange, markets } = query.profile ?? NO_PROFILE;
  const codes = [...edition.countryByCode.keys()];
  const countries = offered(codes, new Set(candidates.map(({ country }) => country)), query.countries);
  const kinds = offered(ORGANISATION_KINDS, new Set(candidates.map(({ kind }) => kind)), query.kinds);
  return [
    {
      parameter: "area",
      legend: WORDS.area[language],
      choices: edition.catalogue.areas.map(({ id, names }) => ({ value: id, name: names[language] })),
      chosen: query.areas,
    },
    {
      parameter: "country",
      legend: WORDS.country[language],
      choices: placeChoices(edition, countries, language),
      chosen: query.countries,
    },
    {
      parameter: "kind",
      legend: WORDS.kind[language],
      choices: kinds.map((kind) => ({ value: kind, name: KIND_NAMES[kind][language] })),
      chosen: query.kinds,
    },
    {
      parameter: "verdict",
      legend: WORDS.verdict[language],
      choices: LEAD_VERDICTS.map((verdict) => ({ value: verdict, name: VERDICT_NAMES[verdict][language] })),
      chosen: query.verdicts,
    },
    {
      parameter: "mode",
      legend: LEADS_WORDS.modes[language],
      choices: COOPERATION_MODES.map((mode) => ({ value: mode, name: MODE_NAMES[mode][language] })),
      chosen: exchange.modes,
    },
    {
      parameter: "market",
      legend: LEADS_WORDS.markets[language],
      choices: marketChoices(edition, markets, language),
      chosen: markets,
      note: LEADS_WORDS.marketsNote[language],
    },
  ];
}

const checkbox = (parameter: string, { value, name }: Choice, isChosen: boolean): Html =>
  html`<label class="check"><input type="checkbox" name="${parameter}" value="${value}"${isChosen ? raw(" checked") : ""}> ${name}</label>`;

function fieldset({ parameter, legend, choices, chosen, note }: Filter, more: Html | "" = ""): Html {
  const boxes = choices.map((choice) => checkbox(parameter, choice, chosen.includes(choice.value)));
  return html`<fieldset><legend>${legend}</legend>${note ? html`<p class="small">${note}</p>` : ""}<div class="checks">${boxes}</div>${more}</fieldset>`;
}

function moreFields({ query, limit, asOf }: Asked, language: Language): Html {
  const sizes = [...new Set([...PAGE_SIZES, limit])].toSorted((a, b) => a - b);
  const options = sizes.map(
    (size) => html`<option value="${size}"${size === limit ? raw(" selected") : ""}>${size}</option>`,
  );
  return html`<fieldset><legend>${LEADS_WORDS.more[language]}</legend><div class="row">
<div class="field"><label for="limit">${LEADS_WORDS.perPage[language]}</label><select id="limit" name="limit">${options}</select></div>
<div class="field"><label for="as-of">${LEADS_WORDS.dayAnswered[language]}</label><input class="day-input" type="date" id="as-of" name="asOf" min="${FIRST_DAY}" max="${LAST_DAY}" value="${asOf ?? ""}"></div></div>
${checkbox("include", { value: "reference", name: LEADS_WORDS.reference[language] }, query.includeReference)}</fieldset>`;
}

/** Names of what the address narrows, so that a closed set of filters tells what it holds. */
function inForce(filters: readonly Filter[], { query }: PageContext, language: Language): string {
  const names = filters
    .filter(({ parameter }) => query[parameter] !== undefined)
    .flatMap(({ choices, chosen }) => choices.filter(({ value }) => chosen.includes(value)).map(({ name }) => name));
  return names.length > 0 ? ` (${LEADS_WORDS.inForce[language]}: ${names.join(", ")})` : "";
}

/** The question as a form: everything that it says is in the address, and so in the form again. */
export function questionForm(context: PageContext, snapshot: RequestSnapshot, asked: Asked): Html {
  const { language } = context;
  const filters = filtersOf(snapshot, asked, language);
  const { opensOnly } = asked.query.profile ?? NO_PROFILE;
  const opens = checkbox("opensOnly", { value: "true", name: LEADS_WORDS.opensOnly[language] }, opensOnly);
  return html`<form class="search" role="search" method="get" action="/leads">
<label for="q">${LEADS_WORDS.question[language]}</label>
<div class="search-row"><div class="combo"><input type="search" id="q" name="q" value="${asked.query.text ?? ""}" maxlength="${MAX_TEXT_LENGTH}" autocomplete="off"></div><button type="submit">${WORDS.search[language]}</button></div>
${keptFields(context, ["ignore", "weights"])}
<details class="filters"><summary class="filters-open">${LEADS_WORDS.narrow[language]}${inForce(filters, context, language)}</summary>
<div class="filter-fields">${filters.map((filter) => fieldset(filter, filter.parameter === "market" ? opens : ""))}${moreFields(asked, language)}</div>
<p class="row"><button type="submit">${LEADS_WORDS.apply[language]}</button> <a class="button quiet" href="${linkTo(context, "/leads")}">${LEADS_WORDS.reset[language]}</a></p></details></form>`;
}
