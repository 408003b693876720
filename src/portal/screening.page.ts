import { html, raw } from "hono/html";
import type * as v from "valibot";
import type { Language } from "../domain/vocabulary.ts";
import type { presentHead, ResultInfo } from "../http/screenings.response.ts";
import { badge } from "./fragments.ts";
import type { Html, Page } from "./layout.page.ts";
import type { PageContext } from "./page.context.ts";
import { SCREENING_WORDS as W } from "./screening.words.ts";
import { date, number, WORDS } from "./words.ts";

type Result = v.InferOutput<typeof ResultInfo>;
type Head = ReturnType<typeof presentHead>;

/** Kinds that people ask for; the others are what lists call some of their entries. */
const ASKED_KINDS = ["person", "organisation", "vessel", "aircraft"] as const;

/** What was typed, to be shown again, with what is wrong beside its field. */
export interface ScreeningForm {
  name: string;
  kind: string;
  country: string;
  identifier: string;
  names: string;
  errors: Readonly<Record<string, string>>;
}

export const EMPTY_FORM: ScreeningForm = { name: "", kind: "", country: "", identifier: "", names: "", errors: {} };

interface Field {
  id: string;
  label: string;
  hint?: string;
  error: string | undefined;
}

/** A labelled control with its hint and its error, both tied to it for screen readers. */
function field({ id, label, hint, error }: Field, control: (attributes: Html) => Html): Html {
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  const attributes = html`id="${id}" name="${id}"${described ? html` aria-describedby="${described}"` : ""}${error ? raw(' aria-invalid="true"') : ""}`;
  return html`<div class="field"><label for="${id}">${label}</label>${control(attributes)}${
    hint ? html`<span class="small" id="${id}-hint">${hint}</span>` : ""
  }${error ? html`<span class="error" id="${id}-error">${error}</span>` : ""}</div>`;
}

/** Language and theme of the page go along with a form. */
function carried({ query }: PageContext): Html[] {
  return (["lang", "theme"] as const).flatMap((name) => {
    const value = query[name]?.[0];
    return value ? [html`<input type="hidden" name="${name}" value="${value}">`] : [];
  });
}

function oneForm(context: PageContext, form: ScreeningForm): Html {
  const { language } = context;
  const option = (kind: string, word: string) =>
    html`<option value="${kind}"${form.kind === kind ? raw(" selected") : ""}>${word}</option>`;
  const kinds = [option("", W.anyKind[language]), ...ASKED_KINDS.map((kind) => option(kind, W[kind][language]))];
  return html`<section aria-labelledby="one"><h2 id="one">${W.one[language]}</h2><form method="get" action="/screening">${carried(context)}
${field({ id: "name", label: W.name[language], hint: W.nameHint[language], error: form.errors.name }, (attributes) => html`<input type="text" ${attributes} value="${form.name}" required maxlength="300" autocomplete="off">`)}
<div class="row top-aligned">${field({ id: "kind", label: W.kind[language], error: form.errors.kind }, (attributes) => html`<select ${attributes}>${kinds}</select>`)}
${field({ id: "country", label: W.country[language], hint: W.countryHint[language], error: form.errors.country }, (attributes) => html`<input type="text" ${attributes} value="${form.country}" maxlength="2" autocomplete="off">`)}
${field({ id: "identifier", label: W.identifier[language], hint: W.identifierHint[language], error: form.errors.identifier }, (attributes) => html`<input type="text" ${attributes} value="${form.identifier}" maxlength="100" autocomplete="off">`)}</div>
<p class="actions"><button type="submit">${W.submit[language]}</button></p></form></section>`;
}

function manyForm(context: PageContext, form: ScreeningForm): Html {
  const { language } = context;
  return html`<section aria-labelledby="many"><h2 id="many">${W.many[language]}</h2><form method="post" action="/screening" enctype="multipart/form-data" data-batch data-progress="${W.progress[language]}">${carried(context)}
${field({ id: "names", label: W.names[language], hint: W.namesHint[language], error: form.errors.names }, (attributes) => html`<textarea ${attributes} rows="6">${form.names}</textarea>`)}
${field({ id: "file", label: W.file[language], hint: W.fileHint[language], error: form.errors.file }, (attributes) => html`<input type="file" ${attributes} accept=".csv,text/csv,text/plain">`)}
<p class="actions"><button type="submit">${W.show[language]}</button><button type="submit" class="quiet" formaction="/screening/annotated.csv">${W.download[language]}</button></p>
<div role="status" data-status></div></form></section>`;
}

const TONES = { strong: "stop", possible: "warn", weak: "info", none: "plain" } as const;

const outcomeBadge = ({ outcome, outcomeName }: Result): Html =>
  badge(TONES[outcome as keyof typeof TONES] ?? "info", outcomeName);

const reasons = (list: Result["hits"][number]["reasonsFor"], language: Language): Html =>
  list.length === 0
    ? html`${WORDS.none[language]}`
    : html`<ul class="plain">${list.map(({ text }) => html`<li>${text}</li>`)}</ul>`;

/** One entry that was found: a block that reads the same on a telephone and on a desk. */
function hitCard(hit: Result["hits"][number], language: Language): Html {
  const fact = (term: string, value: Html | string) => html`<dt>${term}</dt><dd>${value}</dd>`;
  return html`<li class="card"><h3><bdi>${hit.matched}</bdi></h3>${
    hit.matched === hit.name ? "" : html`<p class="small"><bdi>${hit.name}</bdi></p>`
  }<dl class="facts">${fact(W.list[language], html`${hit.listName} <code class="small">${hit.entry}</code>`)}${fact(
    W.score[language],
    `${number(hit.score, language, 2)} (${hit.levelName})`,
  )}${fact(W.reasonsFor[language], reasons(hit.reasonsFor, language))}${fact(
    W.reasonsAgainst[language],
    reasons(hit.reasonsAgainst, language),
  )}${fact(W.listedOn[language], hit.listedOn ? date(hit.listedOn, language) : WORDS.unknown[language])}</dl></li>`;
}

/** The result of one name: what the search says first, then each entry with what speaks for and against it. */
export function resultSection(result: Result, language: Language): Html {
  return html`<section aria-labelledby="result"><h2 id="result">${W.result[language]}: <bdi>${result.name}</bdi></h2>
<p>${outcomeBadge(result)} ${result.statement}</p>${
    result.hits.length > 0 ? html`<ul class="cards wide">${result.hits.map((hit) => hitCard(hit, language))}</ul>` : ""
  }</section>`;
}

/** The results of many names, a row each. */
export function resultsTable(
  results: readonly (Result | { line: number; problem: string })[],
  language: Language,
): Html {
  const rows = results.map((result) => {
    if ("problem" in result) {
      return html`<tr><th scope="row">${result.line}</th><td colspan="3" class="error">${result.problem}</td></tr>`;
    }
    const [first] = result.hits;
    return html`<tr><th scope="row"><bdi>${result.name}</bdi></th><td>${outcomeBadge(result)}</td><td>${
      first
        ? html`<bdi>${first.matched}</bdi> (${number(first.score, language, 2)})<br><span class="small">${first.listName}</span>`
        : WORDS.none[language]
    }</td><td>${result.statement}</td></tr>`;
  });
  return html`<section aria-labelledby="results"><h2 id="results">${W.results[language]}</h2><div class="scroll" tabindex="0" role="region" aria-labelledby="results"><table class="wide-table"><caption class="hidden">${W.results[language]}</caption>
<thead><tr><th scope="col">${W.name[language]}</th><th scope="col">${W.result[language]}</th><th scope="col">${W.matched[language]}</th><th scope="col">${W.list[language]}</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

function searchedLists({ lists }: Head, language: Language): Html {
  const rows = lists.map(
    ({ name, nature, asOf, entries }) =>
      html`<tr><th scope="row">${name}</th><td>${nature === "official" ? W.official[language] : W.extract[language]}</td><td>${asOf ? date(asOf, language) : WORDS.unknown[language]}</td><td class="number">${number(entries, language)}</td></tr>`,
  );
  return html`<section><details><summary>${W.searched[language]} (${number(lists.length, language)})</summary><div class="scroll" tabindex="0" role="region" aria-label="${W.searched[language]}"><table class="wide-table"><caption class="hidden">${W.searched[language]}</caption>
<thead><tr><th scope="col">${W.list[language]}</th><th scope="col">${W.nature[language]}</th><th scope="col">${WORDS.asOf[language]}</th><th scope="col" class="number">${W.entries[language]}</th></tr></thead><tbody>${rows}</tbody></table></div></details></section>`;
}

/** The page: both forms, the result between them and the title, and the lists that were searched. */
export function screeningPage(context: PageContext, head: Head, form: ScreeningForm, result: Html | ""): Page {
  const { language } = context;
  return {
    title: W.title[language],
    description: W.lead[language],
    menu: "screening",
    body: html`<h1>${W.title[language]}</h1><p>${W.lead[language]}</p>${result}${oneForm(context, form)}${manyForm(context, form)}${searchedLists(head, language)}`,
  };
}
