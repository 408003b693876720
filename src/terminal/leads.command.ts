import type { Command } from "commander";
import { STAGE_NAMES, VERDICT_NAMES } from "../domain/labels.ts";
import { displayName } from "../domain/names.ts";
import { Problem } from "../domain/problem.ts";
import { LANGUAGES, type Language, ORGANISATION_KINDS, type OrganisationKind } from "../domain/vocabulary.ts";
import { findLeads } from "../leads/leads.find.ts";
import {
  DEFAULT_LEAD_VERDICTS,
  type FoundLeads,
  LEAD_VERDICTS,
  type Lead,
  type LeadQuery,
  type LeadVerdict,
} from "../leads/leads.types.ts";
import { NO_DEAL } from "../leads/risk.subjects.ts";
import { DEFAULT_WEIGHTS } from "../ranking/criteria.ts";
import { screeningNotice } from "../screening/screenings.answer.ts";
import { renderCsv } from "./csv.ts";
import { withEdition } from "./load.ts";
import { collect, oneOf, outputOptions, wholeNumber } from "./options.ts";
import { renderTable } from "./table.ts";
import type { Loaded, OutputOptions, Terminal } from "./terminal.types.ts";
import { WORDS } from "./words.ts";

interface LeadsOptions extends OutputOptions {
  area?: string[];
  country?: string[];
  kind?: OrganisationKind[];
  verdict?: LeadVerdict[];
  include?: string;
  limit: string;
}

const DEFAULT_LIMIT = 20;
const LIMITS = { min: 1, max: 1000 };
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

function footer({ edition, asOf }: Loaded, found: FoundLeads, language: Language): string {
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

function render(
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

function checkKnown(
  what: string,
  given: readonly string[],
  known: ReadonlySet<string> | ReadonlyMap<string, unknown>,
): void {
  const unknown = given.find((id) => !known.has(id));
  if (unknown === undefined) return;
  const allowed = [...known.keys()].join(", ");
  throw new Problem("invalid-parameter", {
    ko: `--${what}: '${unknown}'은(는) 없습니다. 허용: ${allowed}`,
    en: `--${what}: there is no '${unknown}'. Allowed: ${allowed}`,
    ru: `--${what}: «${unknown}» не существует. Допустимо: ${allowed}`,
  });
}

/** `nadeul leads`: the ranked leads as a table, JSON or CSV. */
export function addLeadsCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("leads")
    .description("ranked partnership leads for areas, countries and free text")
    .argument("[text...]", "what is sought, in Korean, English or Russian")
    .option("-a, --area <id>", "technology area, repeatable (see 'nadeul areas')", collect)
    .option("-c, --country <code>", "two-letter country code, repeatable", collect)
    .option("-k, --kind <kind>", `kind of organisation, repeatable: ${ORGANISATION_KINDS.join(", ")}`, collect)
    .option("-v, --verdict <verdict>", `repeatable: ${LEAD_VERDICTS.join(", ")}`, collect)
    .option("--include <what>", "'reference' adds the brief's organisations with their status")
    .option("-n, --limit <number>", "leads to show", String(DEFAULT_LIMIT));
  outputOptions(command, { files: true }).action(async (words: string[], options: LeadsOptions) => {
    const { area = [], country = [], kind = [], verdict = [] } = options;
    oneOf("--kind", kind, ORGANISATION_KINDS);
    oneOf("--verdict", verdict, LEAD_VERDICTS);
    const limit = wholeNumber("--limit", options.limit, LIMITS);
    oneOf("--include", options.include ? [options.include] : [], ["reference"]);
    oneOf("--lang", [options.lang], LANGUAGES);
    await withEdition(terminal, async (loaded) => {
      const countries = country.map((code) => code.toUpperCase());
      checkKnown("area", area, loaded.edition.areaById);
      checkKnown("country", countries, loaded.edition.countryByCode);
      const query: LeadQuery = {
        areas: area,
        countries,
        kinds: kind,
        verdicts: verdict.length > 0 ? verdict : DEFAULT_LEAD_VERDICTS,
        text: words.join(" ").trim() || null,
        weights: DEFAULT_WEIGHTS,
        includeReference: options.include === "reference",
        context: NO_DEAL,
      };
      const found = await findLeads(loaded.edition, query, loaded.asOf);
      terminal.out(render(loaded, query, found, { ...options, limit }));
    });
  });
}
