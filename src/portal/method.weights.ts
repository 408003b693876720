import { html, raw } from "hono/html";
import * as v from "valibot";
import type { RequestSnapshot } from "../app/app.types.ts";
import { problemOfIssues } from "../app/validate.ts";
import { displayName } from "../domain/names.ts";
import { Problem } from "../domain/problem.ts";
import type { Language } from "../domain/vocabulary.ts";
import { checkQuery, PARAMETER_NAMES } from "../http/leads.profile.ts";
import { ANY_LEAD } from "../http/leads.query.ts";
import { MAX_TEXT_LENGTH, TextParam, WeightsParam } from "../http/query.schema.ts";
import { findLeads } from "../leads/leads.find.ts";
import type { Lead, LeadQuery } from "../leads/leads.types.ts";
import {
  CRITERIA,
  CRITERION_IDS,
  type Criterion,
  type CriterionId,
  DEFAULT_WEIGHTS,
  WEIGHT_LIMITS,
  type Weights,
} from "../ranking/criteria.ts";
import { dataTable } from "./catalogue.parts.ts";
import { names, verdictBadge } from "./fragments.ts";
import type { Html } from "./layout.page.ts";
import { dossierLink, keptFields } from "./leads.address.ts";
import { METHOD_PHRASES, METHOD_WORDS } from "./method.words.ts";
import { linkTo, type PageContext } from "./page.context.ts";
import { number, WORDS } from "./words.ts";

/** Leads that the two rankings are compared by. */
const TOP = 10;

/** The weights as one text, as the API takes them, or each in a field of its own. */
export const weightEntries = {
  area: v.optional(v.string()),
  q: v.optional(v.string()),
  weights: v.optional(v.string()),
  ...(Object.fromEntries(CRITERION_IDS.map((id) => [id, v.optional(v.string())])) as Record<
    CriterionId,
    v.OptionalSchema<v.StringSchema<undefined>, undefined>
  >),
};
type Given = v.InferOutput<v.StrictObjectSchema<typeof weightEntries, undefined>>;
type Field = keyof Given;

/** The form as it was filled in, what is wrong with it, and the question if nothing is. */
export interface WeightsForm {
  asked: boolean;
  texts: Readonly<Record<CriterionId, string>>;
  area: string;
  q: string;
  errors: Readonly<Partial<Record<Field, string>>>;
  query: LeadQuery | null;
}

type Read<T> = { value: T } | { error: string };

function read<T>(schema: v.GenericSchema<unknown, T>, given: unknown, language: Language): Read<T> {
  const result = v.safeParse(schema, given);
  if (result.success) return { value: result.output };
  const [field] = problemOfIssues(result.issues, [], "query").fields;
  return { error: field?.message[language] ?? "" };
}

function readWeights(given: Given, language: Language): { weights: Weights; errors: WeightsForm["errors"] } {
  const errors: Partial<Record<Field, string>> = {};
  const whole = read(WeightsParam, given.weights, language);
  if ("error" in whole) errors.weights = whole.error;
  const weights: Record<CriterionId, number> = { ...(("value" in whole && whole.value) || DEFAULT_WEIGHTS) };
  const { min, max } = WEIGHT_LIMITS;
  for (const id of CRITERION_IDS) {
    const text = given[id]?.trim().replace(",", ".");
    if (!text) continue;
    if (/^\d{1,3}(?:\.\d{1,3})?$/.test(text) && Number(text) >= min && Number(text) <= max) weights[id] = Number(text);
    else errors[id] = METHOD_PHRASES.range[language](number(min, language), number(max, language));
  }
  return { weights, errors };
}

/** What only the edition and the question together tell, such as weights that count for nothing. */
function checked(snapshot: RequestSnapshot, query: LeadQuery, language: Language): WeightsForm["errors"] {
  try {
    checkQuery(snapshot.edition, query, PARAMETER_NAMES);
    return {};
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return Object.fromEntries(error.fields.map(({ field, message }) => [field, message[language]]));
  }
}

/** Reads the form; what is wrong is told by field, so that it can be shown beside it. */
export function readWeightsForm(snapshot: RequestSnapshot, given: Given, language: Language): WeightsForm {
  const { area = "", q = "" } = given;
  const fields = readWeights(given, language);
  const text = read(TextParam, q.trim() || undefined, language);
  const errors = { ...fields.errors, ...("error" in text ? { q: text.error } : {}) };
  const texts = Object.fromEntries(
    CRITERION_IDS.map((id) => [id, given[id]?.trim() || String(fields.weights[id])]),
  ) as Record<CriterionId, string>;
  const asked = [...CRITERION_IDS, "weights", "area", "q"].some((name) => given[name as Field] !== undefined);
  const form = { asked, texts, area, q };
  if (Object.keys(errors).length > 0 || "error" in text) return { ...form, errors, query: null };
  const query: LeadQuery = {
    ...ANY_LEAD,
    areas: area ? [area] : [],
    text: text.value ?? null,
    weights: fields.weights,
  };
  const later = checked(snapshot, query, language);
  return { ...form, errors: later, query: Object.keys(later).length > 0 ? null : query };
}

function invalid(errors: WeightsForm["errors"], field: Field): { attributes: Html | ""; message: Html | "" } {
  const error = errors[field];
  if (!error) return { attributes: "", message: "" };
  return {
    attributes: html` aria-invalid="true" aria-describedby="error-${field}"`,
    message: html`<span class="error" id="error-${field}">${error}</span>`,
  };
}

function weightField({ texts, errors }: WeightsForm, { id, names: all }: Criterion, language: Language): Html {
  const name = all[language];
  const { attributes, message } = invalid(errors, id);
  return html`<div class="field"><label for="weight-${id}">${name} <span class="sub whole">${METHOD_PHRASES.usual[language](number(DEFAULT_WEIGHTS[id], language))}</span></label><input type="number" id="weight-${id}" name="${id}" min="${WEIGHT_LIMITS.min}" max="${WEIGHT_LIMITS.max}" step="any" value="${texts[id]}"${attributes}>${message}</div>`;
}

/** The weights as numbers, and what to rank with them. */
export function weightsForm(context: PageContext, { edition }: RequestSnapshot, form: WeightsForm): Html {
  const { language } = context;
  const area = invalid(form.errors, "area");
  const q = invalid(form.errors, "q");
  const whole = form.errors.weights ? html`<p class="error" id="error-weights">${form.errors.weights}</p>` : "";
  const options = edition.catalogue.areas.map(
    ({ id, names: all }) =>
      html`<option value="${id}"${id === form.area ? raw(" selected") : ""}>${all[language]}</option>`,
  );
  return html`<form method="get" action="/method#ranking" class="weights">${keptFields(context)}
<div class="row"><div class="field"><label for="area">${WORDS.area[language]}</label><select id="area" name="area"${area.attributes}><option value="">${METHOD_WORDS.anyArea[language]}</option>${options}</select>${area.message}</div>
<div class="field"><label for="need">${METHOD_WORDS.need[language]}</label><input type="search" id="need" name="q" maxlength="${MAX_TEXT_LENGTH}" value="${form.q}"${q.attributes}>${q.message}</div></div>
<fieldset${whole ? raw(' aria-describedby="error-weights"') : ""}><legend>${METHOD_WORDS.weights[language]}</legend>${whole}<div class="weight-fields">${CRITERIA.map((criterion) => weightField(form, criterion, language))}</div></fieldset>
<p class="row"><button type="submit">${METHOD_WORDS.rank[language]}</button> <a class="button quiet" href="${linkTo(context, "/method")}">${METHOD_WORDS.reset[language]}</a></p></form>`;
}

const weightsText = (weights: Weights): string => CRITERION_IDS.map((id) => `${id}:${weights[id]}`).join(",");

/** ▲ and ▼ are said in words as well. @param moved places won; negative if lost */
function moveWords(moved: number, language: Language): string {
  if (moved === 0) return METHOD_WORDS.noChange[language];
  const places = number(Math.abs(moved), language);
  return moved > 0 ? `▲ ${METHOD_PHRASES.up[language](places)}` : `▼ ${METHOD_PHRASES.down[language](places)}`;
}

type Ranked = ReadonlyMap<string, Lead>;
const byPartner = (leads: readonly Lead[]): Ranked => new Map(leads.map((lead) => [lead.organisation.id, lead]));

function rankedRow(context: PageContext, lead: Lead, usual: Ranked): (Html | string)[] {
  const { language } = context;
  const { organisation, area, rank, score, verdict } = lead;
  const before = usual.get(organisation.id);
  const tenths = (value: number | undefined) => (value === undefined ? "–" : number(value, language, 1));
  const moved = before ? before.rank - rank : 0;
  const tone = moved > 0 ? "up" : moved < 0 ? "down" : "same";
  return [
    html`<strong>${number(rank, language)}</strong>`,
    names(organisation, language, dossierLink(context, { area: area.id, partner: organisation.id })),
    verdictBadge(verdict, language),
    tenths(score.score),
    before ? number(before.rank, language) : "–",
    tenths(before?.score.score),
    html`<span class="whole moved-${tone}">${moveWords(moved, language)}</span>`,
  ];
}

function droppedOut(top: readonly Lead[], usualTop: readonly Lead[], now: Ranked, language: Language): Html | "" {
  const still = byPartner(top);
  const gone = usualTop
    .filter(({ organisation }) => !still.has(organisation.id))
    .map(({ organisation, rank }) => {
      const to = now.get(organisation.id)?.rank;
      const place = to === undefined ? WORDS.unknown[language] : number(to, language);
      return METHOD_PHRASES.dropped[language](displayName(organisation, language), number(rank, language), place);
    });
  return gone.length > 0 ? html`<p>${METHOD_WORDS.dropped[language]}: ${gone.join(", ")}</p>` : "";
}

async function rankings(context: PageContext, { edition, asOf }: RequestSnapshot, query: LeadQuery): Promise<Html> {
  const { language } = context;
  const now = await findLeads(edition, query, asOf);
  const usual = await findLeads(edition, { ...query, weights: DEFAULT_WEIGHTS }, asOf);
  if (now.leads.length === 0) return html`<p class="note">${METHOD_WORDS.noLeads[language]}</p>`;
  const top = now.leads.slice(0, TOP);
  // The dossier and the list are those of the same question, whichever fields it came in.
  const weights = weightsText(query.weights);
  const asked: PageContext = { ...context, query: { ...context.query, weights: [weights] } };
  const columns = [
    { name: METHOD_WORDS.newRank[language], number: true },
    { name: WORDS.partner[language] },
    { name: WORDS.verdict[language] },
    { name: METHOD_WORDS.newScore[language], number: true },
    { name: METHOD_WORDS.usualRank[language], number: true },
    { name: METHOD_WORDS.usualScore[language], number: true },
    { name: METHOD_WORDS.change[language] },
  ];
  const caption = METHOD_PHRASES.ranking[language](number(top.length, language), number(now.leads.length, language));
  const rows = top.map((lead) => rankedRow(asked, lead, byPartner(usual.leads)));
  const parameters = { area: [...query.areas], q: query.text, weights };
  const data = new URLSearchParams([
    ...query.areas.map((area) => ["area", area]),
    ...(query.text ? [["q", query.text]] : []),
    ["weights", weights],
  ]);
  return html`${dataTable({ id: "ranking-table", caption, columns, head: 1 }, rows)}
${droppedOut(top, usual.leads.slice(0, TOP), byPartner(now.leads), language)}
<ul class="links"><li><a href="${linkTo(context, "/leads", parameters)}">${METHOD_WORDS.asList[language]}</a></li><li><a href="/v1/leads?${data}&lang=${language}">JSON</a></li></ul>`;
}

/** The first ten with these weights beside the usual ranking; nothing as long as nobody has asked. */
export async function rankingSection(
  context: PageContext,
  snapshot: RequestSnapshot,
  form: WeightsForm,
): Promise<Html | ""> {
  if (!form.asked) return "";
  const { language } = context;
  const told = form.query
    ? await rankings(context, snapshot, form.query)
    : html`<p class="warning" role="alert">${METHOD_WORDS.correct[language]}</p>`;
  return html`<h3 id="ranking">${METHOD_WORDS.ranking[language]}</h3>${told}`;
}
