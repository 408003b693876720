import { html, raw } from "hono/html";
import { MARK_NAMES } from "../domain/labels.ts";
import { displayName } from "../domain/names.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import { LANGUAGES, type Language } from "../domain/vocabulary.ts";
import type { FilledField, FilledQuestion } from "../risk/questionnaire.ts";

const WORDS = {
  title: { ko: "실사 질문지", en: "Due-diligence sheet", ru: "Анкета проверки" },
  asOf: { ko: "기준일", en: "As of", ru: "На дату" },
  known: { ko: "이미 확인된 내용", en: "Already known", ru: "Уже известно" },
  unknown: { ko: "확인되지 않음", en: "not known", ru: "неизвестно" },
  answer: { ko: "답변", en: "Answer", ru: "Ответ" },
  item: { ko: "항목", en: "Item", ru: "Пункт" },
  lead: {
    ko: "한국 기업이 협력을 검토하기에 앞서 묻는 일곱 가지입니다. 이미 확인된 내용은 적어 두었으니 틀린 곳을 고쳐 주십시오.",
    en: "Seven questions that a Korean firm asks before it considers cooperation. What is known already is filled in; please correct what is wrong.",
    ru: "Семь вопросов корейской компании перед рассмотрением сотрудничества. Известное уже внесено; исправьте неверное.",
  },
  signature: { ko: "작성자, 날짜, 서명", en: "Name, date, signature", ru: "ФИО, дата, подпись" },
  language: { ko: "언어", en: "Language", ru: "Язык" },
} as const satisfies Record<string, Record<Language, string>>;

const LANGUAGE_NAMES: Record<Language, string> = { ko: "한국어", en: "English", ru: "Русский" };

/** Two A4 pages at most: small type, no colour that a printer would lose. */
export const SHEET_CSS = `@page{size:A4;margin:14mm}
body{margin:0 auto;padding:16px;max-width:840px;color:#1e2124;background:#fff;font:15px/1.45 "Pretendard GOV",Pretendard,system-ui,sans-serif}
h1{font-size:24px;margin:8px 0}h2{font-size:16px;margin:18px 0 4px}
nav{display:flex;gap:16px}nav a{padding:4px 0;color:#0b50d0}
table{width:100%;border-collapse:collapse;table-layout:fixed}th,td{border:1px solid #6d7882;padding:5px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th[scope=row]{width:28%;font-weight:600}td.answer{min-height:2.4em;width:34%}
.mark{color:#464c53;font-size:13px}.signature{margin-top:24px;border-top:1px solid #1e2124;padding-top:4px}
:focus-visible{outline:3px solid #0b50d0}
@media print{nav{display:none}body{padding:0;font-size:12px}section{break-inside:avoid}}
@media (max-width:520px){table,tbody,tr,th,td{display:block;width:auto}th[scope=row]{width:auto}thead{display:none}td.answer{min-height:48px;width:auto}td.answer::before{content:attr(data-label);color:#464c53;font-size:13px}}`;

function knownCell({ known }: FilledField, language: Language) {
  if (known.length === 0) return html`<span class="mark">${WORDS.unknown[language]}</span>`;
  return known.map(
    ({ statement, mark, asOf }) =>
      html`<div>${statement[language]} <span class="mark">[${MARK_NAMES[mark][language]}${asOf ? `, ${asOf}` : ""}]</span></div>`,
  );
}

function section(question: FilledQuestion, language: Language) {
  const rows = question.fields.map(
    (field) =>
      html`<tr><th scope="row">${field.label[language]}</th><td>${knownCell(field, language)}</td><td class="answer" data-label="${WORDS.answer[language]}"></td></tr>`,
  );
  return html`<section><h2>${question.number}. ${question.text[language]}</h2>
<table><thead><tr><th scope="col">${WORDS.item[language]}</th><th scope="col">${WORDS.known[language]}</th><th scope="col">${WORDS.answer[language]}</th></tr></thead>
<tbody>${rows}</tbody></table></section>`;
}

/** The seven questions of one partner, ready to print. */
export function questionnairePage(
  organisation: Organisation,
  questions: readonly FilledQuestion[],
  asOf: string,
  language: Language,
) {
  const name = displayName(organisation, language);
  const title = `${WORDS.title[language]}: ${name}`;
  const links = LANGUAGES.map((code) => {
    const current = code === language ? raw(' aria-current="true"') : "";
    return html`<a href="?lang=${code}" lang="${code}" hreflang="${code}"${current}>${LANGUAGE_NAMES[code]}</a>`;
  });
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="stylesheet" href="/sheet.css"></head>
<body><nav aria-label="${WORDS.language[language]}">${links}</nav>
<main><h1>${title}</h1>
<p>${organisation.names.en}${organisation.names.local ? ` · ${organisation.names.local}` : ""} — ${WORDS.asOf[language]} ${asOf}</p>
<p>${WORDS.lead[language]}</p>
${questions.map((question) => section(question, language))}
<p class="signature">${WORDS.signature[language]}</p></main></body></html>`;
}
