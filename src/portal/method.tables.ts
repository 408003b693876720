import { html } from "hono/html";
import { LEVEL_NAMES } from "../domain/labels.ts";
import { GROUP_NAMES, MARKET_GROUPS } from "../domain/markets.ts";
import { FLAG_LEVELS } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import type { presentMethod } from "../http/method.response.ts";
import { RISK_FACTORS } from "../ranking/score.ts";
import { dataTable } from "./catalogue.parts.ts";
import { verdictBadge } from "./fragments.ts";
import type { Html } from "./layout.page.ts";
import { THRESHOLD_NAMES, WISH_NAMES } from "./method.names.ts";
import { METHOD_PHRASES, METHOD_WORDS } from "./method.words.ts";
import { linkTo, type PageContext } from "./page.context.ts";
import { number, WORDS } from "./words.ts";

/** What `GET /v1/method` answers. */
export type Method = ReturnType<typeof presentMethod>;

/** A value with as many digits as it has, up to two. */
const plainNumber = (value: number, { language }: PageContext): string =>
  number(value, language, Number.isInteger(value) ? 0 : Number.isInteger(value * 10) ? 1 : 2);

export function criteriaTable(context: PageContext, { criteria, unknownExpectation }: Method): Html {
  const { language } = context;
  const columns = [
    { name: METHOD_WORDS.criterion[language] },
    { name: METHOD_WORDS.weight[language], number: true },
    { name: METHOD_WORDS.anchors[language] },
    { name: METHOD_WORDS.question[language] },
  ];
  const rows = criteria.map(({ name, weight, anchors, question }) => [
    name,
    number(weight, language),
    anchors,
    question,
  ]);
  return html`${dataTable({ id: "criteria-table", caption: METHOD_WORDS.criteriaCaption[language], columns }, rows)}
<p class="small">${METHOD_WORDS.onTop[language]} ${METHOD_PHRASES.unknown[language](plainNumber(unknownExpectation, context))}</p>`;
}

/** Values by what they do; a name that has no words yet stays as it is published. */
function valueRows(
  context: PageContext,
  values: Readonly<Record<string, number>>,
  words: typeof WISH_NAMES,
): string[][] {
  return Object.entries(values).map(([key, value]) => [
    words[key]?.[context.language] ?? key,
    plainNumber(value, context),
  ]);
}

export function readingTable(context: PageContext, { relevance }: Method): Html {
  const { language } = context;
  const columns = [{ name: METHOD_WORDS.wish[language] }, { name: METHOD_WORDS.weight[language], number: true }];
  const share = plainNumber(relevance.areaForTopic, context);
  const least = plainNumber(relevance.minTopical, context);
  const rows = valueRows(context, relevance.wishWeights, WISH_NAMES);
  return html`${dataTable({ id: "reading-table", caption: METHOD_WORDS.readingCaption[language], columns, className: "table-narrow" }, rows)}
<p class="small">${METHOD_PHRASES.reading[language](share, least)}</p>`;
}

export function standingText(context: PageContext, { standing }: Method): Html {
  const { draws, pool, weightConcentration, topPlaces, tieShare } = standing;
  const given = [draws, pool, weightConcentration, topPlaces, tieShare * 100].map((value) =>
    plainNumber(value, context),
  );
  const [a = "", b = "", c = "", d = "", e = ""] = given;
  return html`<p>${METHOD_PHRASES.standing[context.language](a, b, c, d, e)}</p>`;
}

export function marketsTable(context: PageContext, { markets }: Method, edition: Edition): Html {
  const { language } = context;
  const columns = [{ name: WORDS.country[language] }, { name: METHOD_WORDS.why[language] }];
  const rows = markets.never.map(({ country, why }) => [
    edition.countryByCode.get(country)?.names[language] ?? country,
    why,
  ]);
  const groups = MARKET_GROUPS.map((group) => GROUP_NAMES[group][language]).join(", ");
  return html`${dataTable({ id: "markets-table", caption: METHOD_WORDS.marketsCaption[language], columns }, rows)}
<p class="small">${METHOD_WORDS.groups[language]}: ${groups}</p>`;
}

export function verdictsTable(context: PageContext, { verdicts }: Method): Html {
  const { language } = context;
  const columns = [{ name: WORDS.verdict[language] }, { name: METHOD_WORDS.when[language] }];
  const rows = verdicts.map(({ code, when }) => [verdictBadge(code, language), when]);
  return dataTable({ id: "verdicts-table", caption: METHOD_WORDS.verdictsCaption[language], columns }, rows);
}

export function riskTable(context: PageContext, { riskFactors }: Method): Html {
  const { language } = context;
  const columns = [
    { name: METHOD_WORDS.level[language] },
    { name: METHOD_WORDS.factor[language], number: true },
    { name: METHOD_WORDS.effect[language] },
  ];
  const rows = FLAG_LEVELS.map((level) => {
    const factor = riskFactors[level];
    const percent = factor === undefined ? 0 : Math.round((1 - factor) * 100);
    const effect =
      percent > 0 ? METHOD_PHRASES.deduction[language](number(percent, language)) : METHOD_WORDS.noDeduction[language];
    const isScored = level in RISK_FACTORS && factor !== undefined;
    return [
      LEVEL_NAMES[level][language],
      isScored ? plainNumber(factor, context) : "–",
      isScored ? effect : METHOD_WORDS.noFactor[language],
    ];
  });
  return dataTable(
    { id: "risk-table", caption: METHOD_WORDS.riskCaption[language], columns, className: "narrow-cards table-narrow" },
    rows,
  );
}

export function screeningTable(context: PageContext, { screening }: Method): Html {
  const { language } = context;
  const { version = 0, possible = 0, strong = 0 } = screening;
  const columns = [{ name: METHOD_WORDS.name[language] }, { name: METHOD_WORDS.value[language], number: true }];
  const [a = "", b = "", c = ""] = [version, possible, strong].map((value) => plainNumber(value, context));
  const summary = METHOD_PHRASES.screening[language](a, b, c);
  const table = {
    id: "screening-table",
    caption: METHOD_WORDS.screening[language],
    columns,
    className: "table-narrow",
  };
  return html`<p>${summary} <a href="${linkTo(context, "/lists")}">${WORDS.lists[language]}</a></p>
<details><summary>${METHOD_WORDS.thresholds[language]}</summary>${dataTable(table, valueRows(context, screening, THRESHOLD_NAMES))}</details>`;
}
