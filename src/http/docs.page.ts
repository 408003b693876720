import { html, raw } from "hono/html";
import { PROBLEMS } from "../domain/problem.ts";
import { LANGUAGES, type Language } from "../domain/vocabulary.ts";

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: { type?: string; enum?: string[]; items?: { enum?: string[] } };
}
interface Operation {
  operationId: string;
  "x-summary": Record<Language, string>;
  tags: string[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { description: string; content?: Record<string, { example?: unknown }> }>;
}

/** As much of an OpenAPI document as the page shows. */
export interface OpenApiDocument {
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
}

const WORDS = {
  title: { ko: "나들 API 안내", en: "Nadeul API", ru: "API Nadeul" },
  lead: {
    ko: "한국 기업의 기술협력 파트너 후보를 찾고, 이유·미확인 사항·위험 신호를 함께 보여 줍니다. 명단 자료는 날짜가 있는 발췌본이며, 어떤 답도 제재 해당 여부를 확정하지 않습니다.",
    en: "Finds technology-cooperation leads for Korean firms and shows reasons, unknowns and risk flags together. List data are a dated extract; no answer clears a party.",
    ru: "Поиск партнёров для корейских компаний с причинами, неизвестным и сигналами риска. Данные списков — датированная выборка; ответ не является подтверждением отсутствия санкций.",
  },
  parameter: { ko: "매개변수", en: "Parameter", ru: "Параметр" },
  place: { ko: "위치", en: "In", ru: "Где" },
  allowed: { ko: "허용 값", en: "Allowed", ru: "Допустимо" },
  answers: { ko: "응답", en: "Answers", ru: "Ответы" },
  example: { ko: "실제 응답 예", en: "A real answer", ru: "Пример реального ответа" },
  body: { ko: "본문", en: "Body", ru: "Тело" },
  answerType: { ko: "응답 형식", en: "Answered as", ru: "Формат ответа" },
  problems: { ko: "오류 코드", en: "Problem codes", ru: "Коды ошибок" },
  machine: { ko: "기계용 문서(OpenAPI 3.1)", en: "For machines (OpenAPI 3.1)", ru: "Для машин (OpenAPI 3.1)" },
  openApi: {
    ko: "공공데이터 형식 API 안내",
    en: "Open API in the form of data.go.kr",
    ru: "Открытый API в формате data.go.kr",
  },
  portal: { ko: "나들 처음 화면", en: "Start page", ru: "Главная страница" },
  language: { ko: "언어", en: "Language", ru: "Язык" },
  code: { ko: "코드", en: "Code", ru: "Код" },
  meaning: { ko: "뜻", en: "Meaning", ru: "Значение" },
} as const satisfies Record<string, Record<Language, string>>;

const LANGUAGE_NAMES: Record<Language, string> = { ko: "한국어", en: "English", ru: "Русский" };

export const DOCS_CSS = `:root{color-scheme:light dark;--text:#1e2124;--soft:#464c53;--line:#cdd1d5;--back:#fff;--tint:#f4f5f6;--accent:#0b50d0}
@media (prefers-color-scheme:dark){:root{--text:#f4f5f6;--soft:#cdd1d5;--line:#464c53;--back:#131416;--tint:#1e2124;--accent:#86aff9}}
*{box-sizing:border-box}
body{margin:0 auto;padding:24px 16px 64px;max-width:960px;background:var(--back);color:var(--text);font:17px/1.5 "Pretendard GOV",Pretendard,system-ui,sans-serif}
h1{font-size:32px;line-height:1.3}h2{font-size:19px;margin:40px 0 4px;overflow-wrap:anywhere}
a{color:var(--accent)}a[aria-current]{color:var(--text);font-weight:700;text-decoration:none}nav{display:flex;flex-wrap:wrap;gap:4px 16px}nav a{padding:4px 0}
code{font-size:.92em}.verb{display:inline-block;min-width:3.2em;padding:0 6px;border:1px solid var(--line);border-radius:4px;font-size:.8em}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:15px}caption{text-align:left;color:var(--soft)}
th,td{border-top:1px solid var(--line);padding:6px 12px 6px 0;text-align:left;vertical-align:top}
pre{background:var(--tint);border:1px solid var(--line);border-radius:6px;padding:12px;overflow:auto;max-height:420px;font-size:13px}
summary{cursor:pointer;padding:6px 0}:focus-visible{outline:3px solid var(--accent);outline-offset:2px}`;

function operations({ paths, tags }: OpenApiDocument): { path: string; method: string; operation: Operation }[] {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const order = tags.map(({ name }) => name);
  const place = ({ operation }: { operation: Operation }) => order.indexOf(operation.tags[0] ?? "");
  return all.toSorted((a, b) => place(a) - place(b));
}

function shell(language: Language, title: string, body: unknown) {
  const others = LANGUAGES.map((code) => {
    const current = code === language ? raw(' aria-current="true"') : "";
    return html`<a href="?lang=${code}" lang="${code}" hreflang="${code}"${current}>${LANGUAGE_NAMES[code]}</a>`;
  });
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/docs.css">
</head>
<body>
<nav aria-label="${WORDS.language[language]}">${others}</nav>
<main>${body}</main>
</body>
</html>`;
}

function parameterTable(parameters: readonly Parameter[], language: Language) {
  if (parameters.length === 0) return "";
  const rows = parameters.map(({ name, in: place, schema }) => {
    const allowed = schema.enum ?? schema.items?.enum;
    return html`<tr><th scope="row"><code>${name}</code></th><td>${place}</td><td>${allowed ? allowed.join(", ") : (schema.type ?? "")}</td></tr>`;
  });
  return html`<div class="scroll" tabindex="0"><table>
<caption>${WORDS.parameter[language]}</caption>
<thead><tr><th scope="col">${WORDS.parameter[language]}</th><th scope="col">${WORDS.place[language]}</th><th scope="col">${WORDS.allowed[language]}</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

/** Media types of a body, in the order in which they are described. */
const typesOf = (body: { content?: Record<string, unknown> } | undefined) =>
  Object.keys(body?.content ?? {}).join(", ");

function operationSection({ path, method, operation }: ReturnType<typeof operations>[number], language: Language) {
  const example = operation.responses["200"]?.content?.["application/json"]?.example;
  const shown = example === undefined ? "" : JSON.stringify(example, null, 2);
  return html`<section>
<h2 id="${operation.operationId}"><span class="verb">${method.toUpperCase()}</span> <code>${path}</code></h2>
<p>${operation["x-summary"][language]}</p>
${operation.requestBody ? html`<p>${WORDS.body[language]}: ${typesOf(operation.requestBody)}</p>` : ""}
${parameterTable(operation.parameters ?? [], language)}
<p>${WORDS.answers[language]}: ${Object.keys(operation.responses).join(", ")}</p>
<p>${WORDS.answerType[language]}: ${typesOf(operation.responses["200"])}</p>
${shown ? html`<details><summary>${WORDS.example[language]}</summary><pre tabindex="0"><code>${shown}</code></pre></details>` : ""}
</section>`;
}

/** The surface for people, made from the same document that machines read. */
export function docsPage(document: OpenApiDocument, language: Language) {
  const all = operations(document);
  const links = all.map(
    ({ path, method, operation }) => html`<a href="#${operation.operationId}">${method.toUpperCase()} ${path}</a>`,
  );
  return shell(
    language,
    WORDS.title[language],
    html`<h1>${WORDS.title[language]}</h1>
<p>${WORDS.lead[language]}</p>
<p><a href="/openapi.json">${WORDS.machine[language]}</a> · <a href="/openapi?lang=${language}">${WORDS.openApi[language]}</a> · <a href="/?lang=${language}">${WORDS.portal[language]}</a> · <a href="/docs/problems?lang=${language}">${WORDS.problems[language]}</a></p>
<nav aria-label="API">${links}</nav>
${all.map((entry) => operationSection(entry, language))}`,
  );
}

/** What each problem code means: where the `type` of every problem points. */
export function problemsPage(language: Language) {
  const rows = Object.entries(PROBLEMS).map(
    ([code, { status, title }]) =>
      html`<tr id="${code}"><th scope="row"><code>${code}</code></th><td>${status}</td><td>${title[language]}</td></tr>`,
  );
  return shell(
    language,
    WORDS.problems[language],
    html`<h1>${WORDS.problems[language]}</h1>
<p><a href="/docs?lang=${language}">${WORDS.title[language]}</a> ${raw("·")} RFC 9457</p>
<div class="scroll" tabindex="0"><table>
<thead><tr><th scope="col">${WORDS.code[language]}</th><th scope="col">HTTP</th><th scope="col">${WORDS.meaning[language]}</th></tr></thead>
<tbody>${rows}</tbody></table></div>`,
  );
}
