import { html, raw } from "hono/html";
import { LANGUAGES, type Language } from "../domain/vocabulary.ts";
import { type Item, RESULT_CODES, RESULTS } from "./datagokr.envelope.ts";
import {
  COLUMNS,
  ERROR_FORMS_ABOUT,
  notes,
  overview,
  SERVICE_ABOUT,
  SERVICE_TITLES,
  WORDS,
} from "./datagokr.guide.words.ts";
import { parameterOf } from "./datagokr.parameters.ts";
import type { ParameterName } from "./datagokr.query.ts";
import { SERVICE_NAMES, SERVICES, type ServiceName } from "./datagokr.services.ts";

/** A request that the guide shows, with what it really answers. */
export interface ShownRequest {
  curl: string;
  answer: string;
  /** The first record of the answer, for the column of samples. */
  sample: Item;
}

export interface GuideContent {
  language: Language;
  origin: string;
  /** The key that the examples are sent with. */
  key: string;
  isTrial: boolean;
  /** Null while no edition is loaded. */
  examples: Readonly<Record<ServiceName, ShownRequest>> | null;
  /** A request that is answered with an error of each form. */
  errors: readonly { curl: string; answer: string }[];
}

const LANGUAGE_NAMES: Record<Language, string> = { ko: "한국어", en: "English", ru: "Русский" };
/** Characters of a sample; the example below the table shows the whole. */
const SAMPLE_LENGTH = 24;

const shorten = (text: string): string => {
  const characters = [...text];
  return characters.length > SAMPLE_LENGTH ? `${characters.slice(0, SAMPLE_LENGTH - 1).join("")}…` : text;
};

interface Row {
  label: string;
  name: string;
  size: number;
  required: boolean;
  sample: string;
  about: string;
}

function table(caption: string, head: readonly string[], rows: readonly unknown[]) {
  const heads = head.map((text) => html`<th scope="col">${text}</th>`);
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

/** A table in the columns that readers of data.go.kr know. */
function itemTable(caption: string, rows: readonly Row[], language: Language) {
  const cells = rows.map(
    ({ label, name, size, required, sample, about }) =>
      html`<tr><th scope="row">${label}</th><td><code>${name}</code></td><td>${size}</td><td>${WORDS[required ? "required" : "optional"][language]}</td><td>${shorten(sample)}</td><td>${about}</td></tr>`,
  );
  return table(
    caption,
    COLUMNS.map((column) => column[language]),
    cells,
  );
}

function requestRows(name: ServiceName, { language, key }: GuideContent): Row[] {
  return (Object.keys(SERVICES[name].schema.entries) as ParameterName[]).map((parameter) => {
    const { label, size, required, sample, about } = parameterOf(name, parameter);
    const shown = parameter === "serviceKey" ? key : sample;
    return { label: label[language], name: parameter, size, required, sample: shown, about: about[language] };
  });
}

function responseRows(name: ServiceName, { language, examples }: GuideContent): Row[] {
  return SERVICES[name].fields.map(({ name: field, label, size, always, about }) => ({
    label: label[language],
    name: field,
    size,
    required: always,
    sample: examples?.[name].sample[field] ?? "",
    about: about[language],
  }));
}

const code = (text: string) => html`<pre tabindex="0"><code>${text}</code></pre>`;

function shownRequest({ curl, answer }: { curl: string; answer: string }, language: Language) {
  return html`<p>${WORDS.example[language]}</p>
${code(curl)}
<p>${WORDS.answer[language]}</p>
${code(answer)}`;
}

function serviceSection(name: ServiceName, content: GuideContent) {
  const { language, examples } = content;
  const title = SERVICE_TITLES[name][language];
  return html`<section>
<h2 id="${name}"><span class="verb">GET</span> <code>/openapi/${name}</code> ${title}</h2>
<p>${SERVICE_ABOUT[name][language]}</p>
${itemTable(`${title}: ${WORDS.request[language]}`, requestRows(name, content), language)}
${examples ? shownRequest(examples[name], language) : html`<p>${WORDS.noEdition[language]}</p>`}
${itemTable(`${title}: ${WORDS.response[language]}`, responseRows(name, content), language)}
</section>`;
}

function errorSection({ language, errors }: GuideContent) {
  const rows = RESULT_CODES.map((number) => {
    const { message, form, meaning } = RESULTS[number];
    return html`<tr><th scope="row"><code>${number}</code></th><td><code>${message}</code></td><td>${WORDS[form][language]}</td><td>${meaning[language]}</td></tr>`;
  });
  const head = [WORDS.code, WORDS.message, WORDS.form, WORDS.meaning].map((word) => word[language]);
  return html`<section>
<h2 id="errors">${WORDS.errors[language]}</h2>
${table(WORDS.errors[language], head, rows)}
<h2>${WORDS.errorForms[language]}</h2>
<p>${ERROR_FORMS_ABOUT[language]}</p>
${errors.map((error) => shownRequest(error, language))}
</section>`;
}

function overviewSection({ language, origin, isTrial }: GuideContent) {
  const rows = overview(origin, language).map(
    ([label, value]) => html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`,
  );
  return html`<section>
<h2 id="overview">${WORDS.overview[language]}</h2>
<div class="scroll" role="region" aria-label="${WORDS.overview[language]}" tabindex="0"><table>
<caption>${WORDS.overview[language]}</caption>
<tbody>${rows}</tbody></table></div>
<h2>${WORDS.rules[language]}</h2>
<ul>${notes(isTrial, language).map((note) => html`<li>${note}</li>`)}</ul>
</section>`;
}

/** The guide of the open API, made from the tables that its answers are made of. */
export function guidePage(content: GuideContent) {
  const { language } = content;
  const title = WORDS.title[language];
  const languages = LANGUAGES.map((other) => {
    const current = other === language ? raw(' aria-current="true"') : "";
    return html`<a href="?lang=${other}" lang="${other}" hreflang="${other}"${current}>${LANGUAGE_NAMES[other]}</a>`;
  });
  const contents = [
    ["overview", WORDS.overview[language]],
    ...SERVICE_NAMES.map((name) => [name, SERVICE_TITLES[name][language]]),
    ["errors", WORDS.errors[language]],
  ].map(([id, text]) => html`<a href="#${id}">${text}</a>`);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/docs.css">
</head>
<body>
<nav aria-label="${WORDS.language[language]}">${languages}</nav>
<main>
<h1>${title}</h1>
<p>${WORDS.lead[language]} <a href="/docs?lang=${language}">${WORDS.back[language]}</a></p>
<nav aria-label="${WORDS.contents[language]}">${contents}</nav>
${overviewSection(content)}
${SERVICE_NAMES.map((name) => serviceSection(name, content))}
${errorSection(content)}
</main>
</body>
</html>`;
}
