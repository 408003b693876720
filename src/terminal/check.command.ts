import { readFile, writeFile } from "node:fs/promises";
import { type Command, InvalidArgumentError } from "commander";
import * as v from "valibot";
import { parseBody } from "../app/validate.ts";
import { NO_FACTS } from "../domain/facts.schema.ts";
import { LEVEL_NAMES, VERDICT_NAMES } from "../domain/labels.ts";
import { displayName } from "../domain/names.ts";
import type { Problem } from "../domain/problem.ts";
import { IsoDateSchema } from "../domain/text.schema.ts";
import { LANGUAGES, type Language } from "../domain/vocabulary.ts";
import { contentId } from "../editions/edition.codec.ts";
import { publishEdition } from "../editions/edition.publish.ts";
import { questionnairePage, SHEET_CSS } from "../http/questionnaire.page.ts";
import { type CheckedDeal, checkDeal, DealCheckSchema } from "../leads/deal.check.ts";
import { findPartner } from "../leads/partners.find.ts";
import { ANSWER_SHEET, applyAnswers, fillQuestionnaire } from "../risk/questionnaire.ts";
import { ROW_NAMES } from "../risk/rows.questions.ts";
import { replaceAnswerSheet } from "../store/answers.repository.ts";
import { withDatabase, withEdition } from "./load.ts";
import { oneOf, outputOptions } from "./options.ts";
import type { Loaded, OutputOptions, Terminal } from "./terminal.types.ts";
import { WORDS } from "./words.ts";

const ROW_SIGNS = { lawful: "✓", circumvention: "!", unknown: "?" } as const;

async function readJsonFile(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new InvalidArgumentError(`there is no file '${file}'`);
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new InvalidArgumentError(`${file} is not JSON: ${(error as Error).message}`);
  }
}

function renderCheck({ edition, asOf }: Loaded, { organisation, assessment }: CheckedDeal, language: Language): string {
  const title = (rule: string) => edition.ruleById.get(rule)?.titles[language] ?? rule;
  const lines = [
    `${displayName(organisation, language)}: ${VERDICT_NAMES[assessment.verdict][language]}`,
    "",
    WORDS.flags[language],
    ...assessment.flags.map(
      ({ rule, level, why }) => `  - [${LEVEL_NAMES[level][language]}] ${title(rule)} (${rule}): ${why[language]}`,
    ),
    "",
    WORDS.rows[language],
    ...assessment.rows.map(
      ({ row, state, question }) =>
        `  ${ROW_SIGNS[state]} ${row}. ${ROW_NAMES[row][language]}${question ? ` — ${question[language]}` : ""}`,
    ),
    "",
    WORDS.questions[language],
    ...[...new Set(assessment.questions.map(({ question }) => question[language]))].map((text) => `  - ${text}`),
    "",
    WORDS.steps[language],
    ...assessment.nextSteps.map((step, i) => `  ${i + 1}. ${step[language]}`),
    "",
    `${WORDS.asOf[language]} ${asOf}  ${WORDS.edition[language]} ${edition.manifest.id.slice(0, 12)}`,
  ];
  return lines.join("\n");
}

function addCheck(program: Command, terminal: Terminal): void {
  const command = program
    .command("check")
    .description("ask every rule about one deal with one partner; nothing is stored")
    .argument("<file>", "JSON: { partner, deal, nexus, answers }")
    .option("--as-of <day>", "day for which the answer holds, YYYY-MM-DD");
  outputOptions(command, { files: false }).action(async (file: string, options: OutputOptions & { asOf?: string }) => {
    oneOf("--lang", [options.lang], LANGUAGES);
    if (options.asOf !== undefined && !v.is(IsoDateSchema, options.asOf)) {
      throw new InvalidArgumentError(`--as-of: '${options.asOf}' is not a day as YYYY-MM-DD`);
    }
    const check = parseBody(DealCheckSchema, await readJsonFile(file));
    await withEdition(terminal, (loaded) => {
      const asOf = options.asOf ?? loaded.asOf;
      const checked = checkDeal(loaded.edition, check, asOf);
      const { assessment, organisation } = checked;
      if (options.json) return terminal.out(JSON.stringify({ partner: organisation.id, asOf, ...assessment }, null, 2));
      terminal.out(renderCheck({ ...loaded, asOf }, checked, options.lang));
    });
  });
}

function addQuestionnaire(program: Command, terminal: Terminal): void {
  program
    .command("questionnaire")
    .description("the due-diligence sheet of a partner, filled with what is known, as a page to print")
    .argument("<id>", "id of the organisation")
    .option("-o, --out <file>", "HTML file to write; the standard output if not given")
    .option("-l, --lang <language>", `language: ${LANGUAGES.join(", ")}`, "ko")
    .action(async (id: string, { out, lang }: { out?: string; lang: Language }) => {
      oneOf("--lang", [lang], LANGUAGES);
      await withEdition(terminal, async ({ edition, asOf }) => {
        const { organisation } = findPartner(edition, id, asOf);
        const questions = fillQuestionnaire(organisation, organisation.facts ?? NO_FACTS);
        const page = String(await questionnairePage(organisation, questions, asOf, lang));
        const alone = page.replace('<link rel="stylesheet" href="/sheet.css">', `<style>${SHEET_CSS}</style>`);
        if (!out) return terminal.out(alone);
        await writeFile(out, alone);
        terminal.out(`${out} written`);
      });
    });
}

function addAnswers(program: Command, terminal: Terminal): void {
  program
    .command("answers")
    .description("import an answered due-diligence sheet and publish an edition with it")
    .argument("<file>", "JSON answer sheet")
    .action(async (file: string) => {
      const sheet = parseBody(ANSWER_SHEET, await readJsonFile(file));
      // Refuses what contradicts itself before anything is written.
      await withEdition(terminal, ({ edition, asOf }) => {
        applyAnswers(findPartner(edition, sheet.organisation, asOf).organisation, sheet);
      });
      await withDatabase(terminal, async (db) => {
        const now = terminal.now();
        const hash = await contentId([JSON.stringify(sheet)]);
        await replaceAnswerSheet(db, { organisation: sheet.organisation, sheet, hash, importedAt: now.toISOString() });
        terminal.out(`${sheet.organisation}: answers of ${sheet.answeredOn} taken`);
        const { manifest } = await publishEdition(db, now);
        terminal.out(`edition   ${manifest.id} in force`);
      });
    });
}

/** A wrong field of a JSON file, with its name: the terminal has no problem body to show it in. */
export function problemLines({ detail, fields }: Problem): string {
  const lines = fields.map(
    ({ field, message, allowed }) =>
      `\n        ${field}: ${message.ko} ${message.en}${allowed ? ` (${allowed.join(", ")})` : ""}`,
  );
  return `${detail.ko}\n        ${detail.en}${lines.join("")}`;
}

/** `nadeul check`, `questionnaire` and `answers`. */
export function addCheckCommands(program: Command, terminal: Terminal): void {
  addCheck(program, terminal);
  addQuestionnaire(program, terminal);
  addAnswers(program, terminal);
}
