import { STAGE_NAMES, VERDICT_NAMES } from "../domain/labels.ts";
import { displayName } from "../domain/names.ts";
import type { Language } from "../domain/vocabulary.ts";
import { renderCsv } from "../exchange/csv.ts";
import { type FoundLeads, LEAD_VERDICTS, type Lead, type LeadQuery } from "../leads/leads.types.ts";
import { screeningNotice } from "../screening/screenings.answer.ts";
import { renderTable } from "./table.ts";
import type { Loaded, OutputOptions } from "./terminal.types.ts";
import { WORDS } from "./words.ts";

const MAX_FLAGS_SHOWN = 3;

function flagWords({ edition }: Loaded, lead: Lead, language: Language): string {
  const shown = lead.assessment.flags.filter(({ level }) => level !== "info" && level !== "low");
  const titles = shown
    .slice(0, MAX_FLAGS_SHOWN)
    .map(({ rule }) => edition.ruleById.get(rule)?.titles[language] ?? rule);
  const more = shown.length - titles.length;
  return [...titles, ...(more > 0 ? [`+${more}`] : [])].join(", ") || "-";
}

/** The area asked for, with the neighbouring one in which the capability really lies. */
function areaWords({ edition }: Loaded, { area, relation }: Lead, language: Language): string {
  const via = relation ? edition.areaById.get(relation.area)?.names[language] : undefined;
  return via ? `${area.names[language]} ← ${via}` : area.names[language];
}

function leadsTable(loaded: Loaded, leads: readonly Lead[], language: Language): string {
  const number = (value: number) => value.toFixed(1);
  return renderTable<Lead>(
    [
      { title: WORDS.rank[language], value: ({ rank }) => String(rank), align: "right" },
      {
        title: WORDS.partner[language],
        value: ({ organisation }) => displayName(organisation, language),
        maxWidth: 38,
      },
      { title: WORDS.country[language], value: ({ organisation }) => organisation.country ?? "-" },
      { title: WORDS.area[language], value: (lead) => areaWords(loaded, lead, language), maxWidth: 34 },
      { title: WORDS.score[language], value: ({ score }) => number(score.score), align: "right" },
      { title: WORDS.band[language], value: ({ score }) => `${number(score.band.low)}–${number(score.band.high)}` },
      { title: WORDS.verdict[language], value: ({ verdict }) => VERDICT_NAMES[verdict][language] },
      { title: WORDS.flags[language], value: (lead) => flagWords(loaded, lead, language), maxWidth: 60 },
    ],
    leads,
  );
}

export function footer({ edition, asOf }: Loaded, found: FoundLeads, language: Language): string {
  const notice = screeningNotice(edition);
  const hidden = LEAD_VERDICTS.filter((verdict) => found.hidden[verdict] > 0).map(
    (verdict) => `${VERDICT_NAMES[verdict][language]} ${found.hidden[verdict]}`,
  );
  const lines = [
    `${WORDS.hidden[language]}: ${hidden.join(", ") || "0"}  ${WORDS.blocked[language]}: ${found.blocked.count}  ${WORDS.channels[language]}: ${found.channels.length}`,
    `${WORDS.asOf[language]} ${asOf}  ${WORDS.edition[language]} ${edition.manifest.id.slice(0, 12)}`,
    `${WORDS.lists[language]} ${notice.asOf ?? "-"}: ${notice.statement[language]}`,
  ];
  const { text } = found.asking;
  const chips = (text?.question.chips ?? []).map(({ text: words, names }) => `${words} → ${names[language]}`);
  if (text && text.notFound.length > 0) lines.unshift(`${WORDS.notFound[language]}: ${text.notFound.join(", ")}`);
  if (chips.length > 0) lines.unshift(`${WORDS.understood[language]}: ${chips.join(", ")}`);
  return lines.join("\n");
}

function referencesTable(found: FoundLeads, language: Language): string {
  if (found.references.length === 0) return "";
  const table = renderTable<FoundLeads["references"][number]>(
    [
      {
        title: WORDS.partner[language],
        value: ({ organisation }) => displayName(organisation, language),
        maxWidth: 38,
      },
      { title: WORDS.verdict[language], value: ({ assessment }) => VERDICT_NAMES[assessment.verdict][language] },
      {
        title: WORDS.reasons[language],
        value: ({ organisation }) => organisation.reference?.tierReason[language] ?? "",
        maxWidth: 80,
      },
    ],
    found.references,
  );
  return `\n\n${WORDS.references[language]}\n${table}`;
}

function plainLead(lead: Lead, language: Language) {
  const { organisation, area, capability, score } = lead;
  return {
    rank: lead.rank,
    id: organisation.id,
    name: displayName(organisation, language),
    country: organisation.country,
    area: area.id,
    via: lead.relation?.area ?? null,
    stage: capability.stage ? STAGE_NAMES[capability.stage][language] : null,
    verdict: lead.verdict,
    score: score.score,
    bandLow: score.band.low,
    bandHigh: score.band.high,
    flags: lead.assessment.flags.map(({ rule, level }) => `${rule}:${level}`),
    evidence: capability.statement[language],
  };
}

/** Leads as a table, JSON or CSV. */
export function renderLeads(
  loaded: Loaded,
  query: LeadQuery,
  found: FoundLeads,
  options: OutputOptions & { limit: number },
): string {
  const language = options.lang;
  const leads = found.leads.slice(0, options.limit);
  const plain = leads.map((lead) => plainLead(lead, language));
  if (options.json) {
    const { manifest, publishedAt } = loaded.edition;
    const edition = {
      id: manifest.id,
      publishedAt,
      asOf: loaded.asOf,
      listsAsOf: screeningNotice(loaded.edition).asOf,
    };
    return JSON.stringify({ edition, query, leads: plain, hidden: found.hidden, blocked: found.blocked }, null, 2);
  }
  if (options.csv) {
    const header = [...Object.keys(plain[0] ?? plainKeys), "edition", "asOf"];
    const rows = plain.map((lead) => [
      ...Object.values(lead).map((cell) => (Array.isArray(cell) ? cell.join("; ") : cell)),
      loaded.edition.manifest.id,
      loaded.asOf,
    ]);
    return renderCsv(header, rows).trimEnd();
  }
  const table = leads.length > 0 ? leadsTable(loaded, leads, language) : WORDS.none[language];
  return `${table}\n\n${footer(loaded, found, language)}${referencesTable(found, language)}`;
}

/** Keys of a lead in files, so that an empty result still has its header. */
const plainKeys: Record<keyof ReturnType<typeof plainLead>, null> = {
  rank: null,
  id: null,
  name: null,
  country: null,
  area: null,
  via: null,
  stage: null,
  verdict: null,
  score: null,
  bandLow: null,
  bandHigh: null,
  flags: null,
  evidence: null,
};
