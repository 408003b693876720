import { userInfo } from "node:os";
import { type Command, InvalidArgumentError } from "commander";
import { type Decision, RULINGS, type RuledHit, ruleHits } from "../domain/hit.ts";
import { LANGUAGES, type Language } from "../domain/vocabulary.ts";
import { publishEdition } from "../editions/edition.publish.ts";
import { HIT_LEVEL_NAMES, reasonWords } from "../screening/screening.words.ts";
import type { Database } from "../store/database.ts";
import { insertDecision, readDecisions, readHit, readHits } from "../store/hits.repository.ts";
import { withDatabase } from "./load.ts";
import { oneOf } from "./options.ts";
import { renderTable } from "./table.ts";
import type { Terminal } from "./terminal.types.ts";

const MAX_REASON_LENGTH = 1000;
const MAX_NAME_LENGTH = 100;

const STATES = {
  open: { ko: "판정 대기", en: "open", ru: "ожидает решения" },
  reopened: { ko: "다시 판정", en: "reopened", ru: "открыто снова" },
  confirmed: { ko: "같은 당사자", en: "confirmed", ru: "подтверждено" },
  "other-party": { ko: "다른 당사자", en: "other party", ru: "другое лицо" },
} as const satisfies Record<string, Record<Language, string>>;

const stateOf = (hit: RuledHit) => hit.decision?.ruling ?? (hit.reopened ? "reopened" : "open");

function hitsTable(hits: readonly RuledHit[], language: Language): string {
  return renderTable<RuledHit>(
    [
      { title: "hit", value: ({ id }) => id },
      {
        title: "organisation",
        value: ({ organisation, subject }) =>
          subject === "organisation" ? organisation : `${organisation} (${subject})`,
        maxWidth: 34,
      },
      { title: "name", value: ({ name }) => name, maxWidth: 30 },
      { title: "listed", value: ({ matched }) => matched, maxWidth: 34 },
      { title: "list", value: ({ list, entry }) => `${list}/${entry}`, maxWidth: 30 },
      { title: "level", value: ({ level }) => HIT_LEVEL_NAMES[level][language] },
      { title: "score", value: ({ score }) => score.toFixed(2), align: "right" },
      { title: "state", value: (hit) => STATES[stateOf(hit)][language] },
    ],
    hits,
  );
}

interface HitsOptions {
  all?: boolean;
  organisation?: string;
  reasons?: boolean;
  lang: Language;
  json?: boolean;
}

function shownHits(ruled: readonly RuledHit[], options: HitsOptions): RuledHit[] {
  return ruled
    .filter(({ decision }) => options.all || decision === null)
    .filter(({ organisation }) => !options.organisation || organisation === options.organisation)
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function reasonLines(hit: RuledHit, language: Language): string {
  return [
    `\n${hit.id}  ${hit.name} – ${hit.listed}`,
    ...hit.for.map((reason) => `  + ${reasonWords(reason, language)}`),
    ...hit.against.map((reason) => `  − ${reasonWords(reason, language)}`),
  ].join("\n");
}

async function showHits(terminal: Terminal, db: Database, options: HitsOptions): Promise<void> {
  const ruled = ruleHits(await readHits(db), await readDecisions(db));
  const shown = shownHits(ruled, options);
  if (options.json) return terminal.out(JSON.stringify(shown, null, 2));
  terminal.out(hitsTable(shown, options.lang));
  if (options.reasons) for (const hit of shown) terminal.out(reasonLines(hit, options.lang));
  terminal.out(
    `\n${shown.length} of ${ruled.length} hits. Rule with: nadeul decide HIT confirmed|other-party --why "…"`,
  );
}

function addHits(program: Command, terminal: Terminal): void {
  program
    .command("hits")
    .description("what screening found of organisations and owners, and what still needs a ruling")
    .option("--all", "the ruled ones as well")
    .option("--organisation <id>", "of one organisation only")
    .option("--reasons", "with the reasons for and against")
    .option("-l, --lang <language>", `language: ${LANGUAGES.join(", ")}`, "ko")
    .option("--json", "JSON, for machines")
    .action(async (options: HitsOptions) => {
      oneOf("--lang", [options.lang], LANGUAGES);
      await withDatabase(terminal, (db) => showHits(terminal, db, options));
    });
}

function required(option: string, value: string, max: number): string {
  const text = value.trim();
  if (text === "" || text.length > max) throw new InvalidArgumentError(`${option}: 1 to ${max} characters`);
  return text;
}

function addDecide(program: Command, terminal: Terminal): void {
  program
    .command("decide")
    .description("rule on a hit; the ruling holds until the listing or the organisation changes")
    .argument("<hit>", "id of 'nadeul hits'")
    .argument("<ruling>", RULINGS.join(" or "))
    .requiredOption("--why <reason>", "what shows it: a registration number, an address, a date of birth")
    .option("--by <person>", "who decides; the user of this machine if not given")
    .option("--no-publish", "do not publish an edition with the ruling at once")
    .action(async (id: string, ruling: string, options: { why: string; by?: string; publish: boolean }) => {
      oneOf("<ruling>", [ruling], RULINGS);
      const why = required("--why", options.why, MAX_REASON_LENGTH);
      const by = required("--by", options.by ?? userInfo().username, MAX_NAME_LENGTH);
      await withDatabase(terminal, async (db) => {
        const hit = await readHit(db, id);
        if (!hit) throw new InvalidArgumentError(`there is no hit '${id}'; see 'nadeul hits'`);
        const decision: Decision = {
          hit: id,
          ruling: ruling as Decision["ruling"],
          why,
          by,
          at: terminal.now().toISOString(),
          basis: hit.basis,
        };
        await insertDecision(db, decision);
        terminal.out(`${hit.name} – ${hit.listed} (${hit.list}/${hit.entry}): ${ruling}`);
        if (!options.publish) return terminal.out("publish with 'npx nadeul publish'");
        const { manifest } = await publishEdition(db, terminal.now());
        terminal.out(`edition   ${manifest.id} in force`);
      });
    });
}

/** `nadeul hits` and `nadeul decide`. */
export function addHitsCommands(program: Command, terminal: Terminal): void {
  addHits(program, terminal);
  addDecide(program, terminal);
}
