import { html, raw } from "hono/html";
import type { RequestSnapshot } from "../app/app.types.ts";
import { type Rule, RuleSchema } from "../domain/rule.schema.ts";
import { dataTable } from "./catalogue.parts.ts";
import { levelBadge } from "./fragments.ts";
import type { Html } from "./layout.page.ts";
import { inLanguage } from "./leads.address.ts";
import { FAMILY_NAMES } from "./method.names.ts";
import { METHOD_PHRASES, METHOD_WORDS } from "./method.words.ts";
import { type PageContext, samePage } from "./page.context.ts";
import { number } from "./words.ts";

export const RULE_FAMILIES = RuleSchema.entries.family.options;
type RuleFamily = (typeof RULE_FAMILIES)[number];
/** What the address may ask for; without it the table is there but closed, for it is longer than the rest of the page. */
export const RULE_CHOICES = ["all", ...RULE_FAMILIES] as const;
type RuleChoice = (typeof RULE_CHOICES)[number];

function familyLinks(context: PageContext, rules: readonly Rule[], current: RuleChoice | undefined): Html {
  const { language } = context;
  const link = (family: RuleChoice, name: string, count: number) => {
    const mark = current === family ? raw(' aria-current="true"') : "";
    return html`<li><a href="${samePage(context, { family })}#rules"${mark}>${name} <span class="small">${number(count, language)}</span></a></li>`;
  };
  const families = RULE_FAMILIES.map((family) => ({
    family,
    count: rules.filter((rule) => rule.family === family).length,
  }));
  return html`<nav class="switch families no-print" aria-label="${METHOD_WORDS.families[language]}"><ul>${link("all", METHOD_WORDS.allFamilies[language], rules.length)}${families
    .filter(({ count }) => count > 0)
    .map(({ family, count }) => link(family, FAMILY_NAMES[family][language], count))}</ul></nav>`;
}

function ruleRow(context: PageContext, { id, titles, level, family, origin, instrument, dates, inForce }: Rule) {
  const { language } = context;
  const address = inLanguage(context, `/v1/rules/${id}`);
  return [
    html`${titles[language]}<br><a class="tap" href="${address}">${id}</a>`,
    html`${levelBadge(level, language)} <span class="small">${FAMILY_NAMES[family][language]}</span>`,
    origin === "product" ? METHOD_WORDS.own[language] : instrument,
    dates,
    inForce[language],
  ];
}

/** Every rule with what it rests on and since when; the address may narrow them to one family. */
export function rulesTable(context: PageContext, { edition }: RequestSnapshot, choice: RuleChoice | undefined): Html {
  const { language } = context;
  const { rules } = edition.catalogue;
  const family: RuleFamily | null = choice === undefined || choice === "all" ? null : choice;
  const shown = rules.filter((rule) => family === null || rule.family === family);
  const names = ["rule", "level", "instrument", "dates", "inForce"] as const;
  const columns = names.map((name) => ({ name: METHOD_WORDS[name][language] }));
  const which = family ? FAMILY_NAMES[family][language] : METHOD_WORDS.allFamilies[language];
  const caption = METHOD_PHRASES.rules[language](number(shown.length, language), which);
  const rows = shown.map((rule) => ruleRow(context, rule));
  const table = dataTable({ id: "rules-table", caption, columns, className: "narrow-cards rules" }, rows);
  return html`${familyLinks(context, rules, choice)}<details${choice ? raw(" open") : ""}><summary>${METHOD_PHRASES.showRules[language](number(shown.length, language))}</summary>${table}</details>`;
}
