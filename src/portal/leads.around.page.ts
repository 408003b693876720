import { html } from "hono/html";
import type { RequestSnapshot } from "../app/app.types.ts";
import { VERDICT_NAMES } from "../domain/labels.ts";
import type { presentLeads } from "../http/leads.response.ts";
import { saysNothingKnown } from "../leads/leads.asking.ts";
import { type FoundLeads, LEAD_VERDICTS } from "../leads/leads.types.ts";
import { names, verdictBadge } from "./fragments.ts";
import type { Html } from "./layout.page.ts";
import { sameQuestion } from "./leads.address.ts";
import { CHIP_NAMES, LEADS_PHRASES, LEADS_WORDS } from "./leads.words.ts";
import { linkTo, type PageContext, samePage } from "./page.context.ts";
import { number, WORDS } from "./words.ts";

/** What `GET /v1/leads` answers: the page says the same. */
export type Answer = ReturnType<typeof presentLeads>;
type Chip = Answer["query"]["understood"][number];

/** Filters that speak before what the text says of the same. */
const FILTER_OF: Partial<Record<Chip["type"], "country" | "kind">> = { place: "country", kind: "kind" };

function whyOff(context: PageContext, { applied, type }: Chip): string | null {
  if (applied) return null;
  const filter = FILTER_OF[type];
  const key = filter && context.query[filter] ? "filterSpeaks" : "wouldEmpty";
  return LEADS_WORDS[key][context.language];
}

function chipItem(context: PageContext, chip: Chip): Html {
  const { language } = context;
  const off = whyOff(context, chip);
  const without = samePage(context, { ignore: [...(context.query.ignore ?? []), chip.id], cursor: null });
  const corrected = chip.corrected
    ? html` <small class="sub">(${LEADS_WORDS.corrected[language]}: ${chip.text})</small>`
    : "";
  return html`<li class="chip${off ? " off" : ""}"><span><small class="sub">${CHIP_NAMES[chip.type][language]}</small> ${chip.name}${corrected}${off ? html` <small class="sub">(${off})</small>` : ""}</span><a href="${without}" aria-label="${LEADS_PHRASES.remove[language](chip.name)}" rel="nofollow">×</a></li>`;
}

/** What the question was understood as; every reading can be taken away, and put back. */
export function understoodPart(context: PageContext, { query }: Answer): Html {
  const { language } = context;
  const chips = query.understood.map((chip) => chipItem(context, chip));
  const restore = samePage(context, { ignore: null, cursor: null });
  return html`${chips.length > 0 ? html`<p class="small" id="understood">${LEADS_WORDS.understood[language]}</p><ul class="chips" aria-labelledby="understood">${chips}</ul>` : ""}${
    query.ignore.length > 0
      ? html`<p class="small">${LEADS_WORDS.ignored[language]} <a href="${restore}" rel="nofollow">${LEADS_WORDS.restore[language]}</a></p>`
      : ""
  }${query.wordsNotFound.length > 0 ? html`<p class="note">${LEADS_WORDS.notFound[language]}: <strong>${query.wordsNotFound.join(", ")}</strong></p>` : ""}`;
}

/** What is said of an area before its leads, and that the weights are not the usual ones. */
export function noticesPart(context: PageContext, { notices }: Answer): Html {
  const { language, query } = context;
  const own = query.weights
    ? html`<p class="note">${LEADS_WORDS.ownWeights[language]} <a href="${samePage(context, { weights: null, cursor: null })}">${LEADS_WORDS.usualWeights[language]}</a></p>`
    : "";
  return html`${notices.map(({ text }) => html`<p class="warning">${text}</p>`)}${own}`;
}

/** Said where the list is empty. */
export function emptyPart({ language }: PageContext, { asking }: FoundLeads): Html {
  return html`<p class="note">${LEADS_WORDS[saysNothingKnown(asking) ? "nothingKnown" : "noLeads"][language]}</p>`;
}

function hiddenItem(context: PageContext, { hidden, query }: Answer, verdict: (typeof LEAD_VERDICTS)[number]): Html {
  const { language } = context;
  const wider = samePage(context, { verdict: [...query.verdicts, verdict], cursor: null });
  return html`<li>${VERDICT_NAMES[verdict][language]}: ${number(hidden[verdict], language)} <a href="${wider}">${LEADS_WORDS.show[language]}</a></li>`;
}

/** Who was left out, how many and why: by the verdicts asked for, or blocked and so never a lead. */
export function leftOutPart(context: PageContext, answer: Answer): Html {
  const { language } = context;
  const { hidden, blocked } = answer;
  const verdicts = LEAD_VERDICTS.filter((verdict) => hidden[verdict] > 0);
  const reasons = blocked.reasons.map(({ title, count }) => html`<li>${title}: ${number(count, language)}</li>`);
  return html`<section aria-labelledby="left-out"><h2 id="left-out">${LEADS_WORDS.left[language]}</h2>
<h3>${LEADS_WORDS.leftByVerdict[language]}</h3>${verdicts.length > 0 ? html`<ul>${verdicts.map((verdict) => hiddenItem(context, answer, verdict))}</ul>` : html`<p>${WORDS.none[language]}</p>`}
<h3>${LEADS_WORDS.blocked[language]}: ${number(blocked.count, language)}</h3>${reasons.length > 0 ? html`<ul>${reasons}</ul>` : ""}
<p><a href="${linkTo(context, "/method")}">${LEADS_WORDS.meaning[language]}</a></p></section>`;
}

/** Hubs, agencies and funds that may lead to partners. */
export function channelsPart({ language }: PageContext, { channels }: Answer): Html | "" {
  if (channels.length === 0) return "";
  const items = channels.map(
    ({ name, countryName, kindName, summary }) =>
      html`<li><strong>${name}</strong> <span class="small">${[countryName, kindName].filter(Boolean).join(" · ")}</span><br><span class="small">${summary}</span></li>`,
  );
  return html`<section aria-labelledby="channels"><h2 id="channels">${LEADS_WORDS.channels[language]} (${number(channels.length, language)})</h2><p class="small">${LEADS_WORDS.channelsNote[language]}</p><ul class="plain entries">${items}</ul></section>`;
}

/** The organisations of the policy brief with what is known of them today; never leads. */
export function referencesPart(context: PageContext, { edition }: RequestSnapshot, found: FoundLeads): Html | "" {
  const { language } = context;
  if (found.references.length === 0) return "";
  const items = found.references.map(
    ({ organisation, assessment }) =>
      html`<li>${names(organisation, language)} ${verdictBadge(assessment.verdict, language)}<br><span class="small">${organisation.reference?.tierReason[language] ?? ""} ${assessment.deciding[0] ? edition.ruleById.get(assessment.deciding[0].rule)?.titles[language] : ""}</span></li>`,
  );
  return html`<section aria-labelledby="references"><h2 id="references">${LEADS_WORDS.references[language]}</h2><ul class="plain entries">${items}</ul></section>`;
}

/** The same question as files. */
export function downloadsPart(context: PageContext): Html {
  const links = [
    ["/v1/leads.csv", "CSV"],
    ["/v1/leads.xlsx", "XLSX"],
    ["/v1/leads", "JSON"],
  ].map(([path = "", name]) => html`<li><a href="${sameQuestion(context, path)}">${name}</a></li>`);
  return html`<div class="no-print downloads"><p class="small tight" id="downloads">${LEADS_WORDS.download[context.language]}</p><ul class="links" aria-labelledby="downloads">${links}</ul></div>`;
}
