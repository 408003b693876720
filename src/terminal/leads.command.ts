import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { parseBody } from "../app/validate.ts";
import { COOPERATION_MODES, type CooperationMode } from "../domain/exchange.schema.ts";
import { Problem } from "../domain/problem.ts";
import { LANGUAGES, ORGANISATION_KINDS, type OrganisationKind } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import { checkQuery, FirmProfileBody, type FirmProfileInput, queryOfProfile } from "../http/leads.profile.ts";
import { findLeads } from "../leads/leads.find.ts";
import { LEAD_VERDICTS, type LeadQuery, type LeadVerdict } from "../leads/leads.types.ts";
import { findPairs, MIN_PARTS } from "../leads/pairs.find.ts";
import { footer, renderLeads } from "./leads.render.ts";
import { withEdition } from "./load.ts";
import { collect, oneOf, outputOptions, wholeNumber } from "./options.ts";
import { pairRows, renderPairs } from "./pairs.render.ts";
import type { OutputOptions, Terminal } from "./terminal.types.ts";

interface LeadsOptions extends OutputOptions {
  profile?: string;
  area?: string[];
  country?: string[];
  kind?: OrganisationKind[];
  verdict?: LeadVerdict[];
  mode?: CooperationMode[];
  market?: string[];
  include?: string;
  limit: string;
}

const DEFAULT_LIMIT = 20;
const LIMITS = { min: 1, max: 1000 };

function checkKnown(what: string, given: readonly string[], known: ReadonlyMap<string, unknown>): void {
  const unknown = given.find((id) => !known.has(id));
  if (unknown === undefined) return;
  const allowed = [...known.keys()].join(", ");
  throw new Problem("invalid-parameter", {
    ko: `--${what}: '${unknown}'은(는) 없습니다. 허용: ${allowed}`,
    en: `--${what}: there is no '${unknown}'. Allowed: ${allowed}`,
    ru: `--${what}: «${unknown}» не существует. Допустимо: ${allowed}`,
  });
}

/** A saved firm profile, or an empty one. @throws Problem naming the field that is wrong */
async function readProfile(file: string | undefined): Promise<FirmProfileInput> {
  if (file === undefined) return parseBody(FirmProfileBody, {});
  const text = await readFile(file, "utf8");
  try {
    return parseBody(FirmProfileBody, JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Problem(
      "invalid-body",
      {
        ko: `${file}: 올바른 JSON이 아닙니다.`,
        en: `${file}: is not valid JSON.`,
        ru: `${file}: не является корректным JSON.`,
      },
      { cause: error },
    );
  }
}

/** What the options say replaces what the profile says of the same. */
function withOptions(profile: FirmProfileInput, words: readonly string[], options: LeadsOptions): FirmProfileInput {
  const { area, country, kind, verdict, mode, market, include } = options;
  const text = words.join(" ").trim();
  return {
    ...profile,
    ...(text ? { q: text } : {}),
    ...(area ? { areas: area } : {}),
    ...(country ? { countries: country.map((code) => code.toUpperCase()) } : {}),
    ...(kind ? { kinds: kind } : {}),
    ...(verdict ? { verdicts: verdict } : {}),
    ...(mode ? { modes: mode } : {}),
    ...(market ? { markets: market.map((code) => code.toUpperCase()) } : {}),
    ...(include === "reference" ? { include: ["reference" as const] } : {}),
  };
}

function checkOptions({ kind = [], verdict = [], mode = [], include, lang }: LeadsOptions): void {
  oneOf("--kind", kind, ORGANISATION_KINDS);
  oneOf("--verdict", verdict, LEAD_VERDICTS);
  oneOf("--mode", mode, COOPERATION_MODES);
  oneOf("--include", include ? [include] : [], ["reference"]);
  oneOf("--lang", [lang], LANGUAGES);
}

async function questionOf(words: readonly string[], options: LeadsOptions): Promise<LeadQuery> {
  checkOptions(options);
  return queryOfProfile(withOptions(await readProfile(options.profile), words, options));
}

function checkAgainst(edition: Edition, query: LeadQuery): void {
  checkKnown("area", query.areas, edition.areaById);
  checkKnown("country", query.countries, edition.countryByCode);
  checkQuery(edition, query, { area: "--area", country: "--country", market: "--market" });
}

function questionOptions(command: Command): Command {
  return command
    .argument("[text...]", "what is sought, in Korean, English or Russian")
    .option("-p, --profile <file>", "JSON: a saved firm profile, with the fields of POST /v1/leads")
    .option("-a, --area <id>", "technology area, repeatable (see 'nadeul areas')", collect)
    .option("-c, --country <code>", "two-letter country code, repeatable", collect)
    .option("-k, --kind <kind>", `kind of organisation, repeatable: ${ORGANISATION_KINDS.join(", ")}`, collect)
    .option("-m, --mode <mode>", `way of working, repeatable: ${COOPERATION_MODES.join(", ")}`, collect)
    .option("--market <code>", "target market: a country code, or EAEU, CIS, SCO, BRICS; repeatable", collect)
    .option("-v, --verdict <verdict>", `repeatable: ${LEAD_VERDICTS.join(", ")}`, collect)
    .option("-n, --limit <number>", "rows to show", String(DEFAULT_LIMIT));
}

/** `nadeul leads`: the ranked leads as a table, JSON or CSV. */
export function addLeadsCommand(program: Command, terminal: Terminal): void {
  const command = questionOptions(
    program.command("leads").description("ranked partnership leads for areas, countries and free text"),
  ).option("--include <what>", "'reference' adds the brief's organisations with their status");
  outputOptions(command, { files: true }).action(async (words: string[], options: LeadsOptions) => {
    const limit = wholeNumber("--limit", options.limit, LIMITS);
    const query = await questionOf(words, options);
    await withEdition(terminal, async (loaded) => {
      checkAgainst(loaded.edition, query);
      const found = await findLeads(loaded.edition, query, loaded.asOf);
      terminal.out(renderLeads(loaded, query, found, { ...options, limit }));
    });
  });
}

function tooFewParts(): Problem {
  return new Problem("invalid-parameter", {
    ko: `분야, 주제, 필요 기술, 목표 시장을 합해 ${MIN_PARTS}가지 이상이어야 합니다.`,
    en: `Needs at least ${MIN_PARTS} of areas, topics, needs and target markets in all.`,
    ru: `Нужно не менее ${MIN_PARTS} областей, тем, потребностей или целевых рынков в сумме.`,
  });
}

/** `nadeul pairs`: pairs of partners that together cover what neither covers alone. */
export function addPairsCommand(program: Command, terminal: Terminal): void {
  const command = questionOptions(
    program.command("pairs").description("pairs of partners that together cover a need which neither covers alone"),
  );
  outputOptions(command, { files: false }).action(async (words: string[], options: LeadsOptions) => {
    const limit = wholeNumber("--limit", options.limit, LIMITS);
    const query = await questionOf(words, options);
    await withEdition(terminal, async (loaded) => {
      checkAgainst(loaded.edition, query);
      const found = await findPairs(loaded.edition, query, loaded.asOf);
      if (found.parts.length < MIN_PARTS) throw tooFewParts();
      const shown = found.pairs.slice(0, limit);
      if (options.json)
        return terminal.out(
          JSON.stringify(
            shown.map((pair) => pairRows(pair, options.lang)),
            null,
            2,
          ),
        );
      terminal.out(`${renderPairs(found, shown, options.lang)}\n\n${footer(loaded, found.leads, options.lang)}`);
    });
  });
}
