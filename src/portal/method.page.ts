import { html } from "hono/html";
import * as v from "valibot";
import type { RequestSnapshot } from "../app/app.types.ts";
import { presentMethod } from "../http/method.response.ts";
import { languageEntries } from "../http/query.schema.ts";
import { contents, PART_WORDS } from "./catalogue.parts.ts";
import type { Html, Page } from "./layout.page.ts";
import { inLanguage } from "./leads.address.ts";
import { RULE_CHOICES, rulesTable } from "./method.rules.ts";
import {
  criteriaTable,
  marketsTable,
  readingTable,
  riskTable,
  screeningTable,
  standingText,
  verdictsTable,
} from "./method.tables.ts";
import { rankingSection, readWeightsForm, weightEntries, weightsForm } from "./method.weights.ts";
import { METHOD_PHRASES, METHOD_WORDS } from "./method.words.ts";
import type { PageContext } from "./page.context.ts";
import { themeEntries } from "./page.query.ts";
import { date, number, WORDS } from "./words.ts";

export const MethodQuery = v.strictObject({
  family: v.optional(v.picklist(RULE_CHOICES)),
  ...weightEntries,
  ...languageEntries,
  ...themeEntries,
});

type SectionId =
  | "criteria"
  | "tryWeights"
  | "reading"
  | "standing"
  | "markets"
  | "verdicts"
  | "risk"
  | "screening"
  | "rules"
  | "limits";

/** How everything is found, scored and judged, with the weights to try out. */
export async function methodPage(
  context: PageContext,
  snapshot: RequestSnapshot,
  given: v.InferOutput<typeof MethodQuery>,
): Promise<Page> {
  const { language } = context;
  const { edition } = snapshot;
  const method = presentMethod(edition, language);
  const form = readWeightsForm(snapshot, given, language);
  const { name, issued, count } = method.controlledItems;
  const items = METHOD_PHRASES.items[language](name, date(issued, language), number(count, language));
  const sections: readonly [SectionId, Html][] = [
    ["criteria", criteriaTable(context, method)],
    [
      "tryWeights",
      html`<p class="small">${METHOD_WORDS.tryNote[language]}</p>${weightsForm(context, snapshot, form)}${await rankingSection(context, snapshot, form)}`,
    ],
    ["reading", readingTable(context, method)],
    ["standing", standingText(context, method)],
    ["verdicts", verdictsTable(context, method)],
    ["risk", riskTable(context, method)],
    ["markets", marketsTable(context, method, edition)],
    ["screening", screeningTable(context, method)],
    ["limits", html`<ul>${method.limits.map((limit) => html`<li>${limit}</li>`)}</ul>`],
    ["rules", html`${rulesTable(context, snapshot, given.family)}<p class="small">${items}</p>`],
  ];
  const shown = sections.map(
    ([id, body]) =>
      html`<section aria-labelledby="${id}"><h2 id="${id}">${METHOD_WORDS[id][language]}</h2>${body}</section>`,
  );
  return {
    title: WORDS.method[language],
    description: METHOD_WORDS.lead[language],
    menu: "method",
    body: html`<h1>${WORDS.method[language]}</h1><p>${METHOD_WORDS.lead[language]}</p>
${contents(
  sections.map(([id]) => ({ id, name: METHOD_WORDS[id][language] })),
  language,
)}${shown}
<p class="small apart"><a href="${inLanguage(context, "/v1/method")}">${PART_WORDS.asData[language]}</a></p>`,
  };
}
