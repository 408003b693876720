import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { type Command, InvalidArgumentError } from "commander";
import { parse } from "csv-parse";
import { stringify } from "csv-stringify";
import * as v from "valibot";
import { presentProblem } from "../app/problem.response.ts";
import { problemOfIssues } from "../app/validate.ts";
import { LANGUAGES, type Language } from "../domain/vocabulary.ts";
import { ScreeningItemSchema, toQuery } from "../screening/screening.query.ts";
import { HIT_LEVEL_NAMES, reasonWords } from "../screening/screening.words.ts";
import { outcomeStatement, type ScreenedName, screenedLists, screenName } from "../screening/screenings.answer.ts";
import { decodeCsv } from "./csv.encoding.ts";
import { guardCell } from "./csv.ts";
import { withEdition } from "./load.ts";
import { oneOf } from "./options.ts";
import { createProgress } from "./progress.ts";
import type { Loaded, Terminal } from "./terminal.types.ts";

interface ScreenOptions {
  out?: string;
  name?: string;
  country?: string;
  kind?: string;
  identifiers?: string;
  birth?: string;
  lang: Language;
}

/** Column titles that people give, by what they mean; the first that is there is taken. */
const COLUMN_TITLES = {
  name: [
    "name",
    "이름",
    "기관명",
    "회사명",
    "업체명",
    "상호",
    "성명",
    "company",
    "organisation",
    "organization",
    "название",
    "наименование",
    "имя",
  ],
  country: ["country", "국가", "국가코드", "страна"],
  kind: ["kind", "type", "유형", "тип"],
  identifiers: ["identifiers", "identifier", "식별번호", "등록번호", "идентификаторы"],
  birth: ["birth", "date of birth", "dob", "생년월일", "дата рождения"],
} as const;
type Field = keyof typeof COLUMN_TITLES;
const FIELDS = Object.keys(COLUMN_TITLES) as Field[];

const ADDED_COLUMNS = [
  "screening_outcome",
  "screening_score",
  "screening_list",
  "screening_entry",
  "screening_listed_name",
  "screening_matched_name",
  "screening_listed_on",
  "screening_reasons",
  "screening_hits",
  "screening_statement",
  "screening_error",
] as const;

type Row = Record<string, string>;

function findColumns(header: readonly string[], options: ScreenOptions): Record<Field, string | null> {
  const plain = new Map(header.map((title) => [title.trim().toLowerCase(), title]));
  const columns = Object.fromEntries(
    FIELDS.map((field) => {
      const wanted = options[field];
      if (wanted !== undefined && !plain.has(wanted.toLowerCase())) {
        throw new InvalidArgumentError(`--${field}: there is no column '${wanted}'; there are ${header.join(", ")}`);
      }
      const titles = wanted ? [wanted] : COLUMN_TITLES[field];
      return [
        field,
        titles.map((title) => plain.get(title.toLowerCase())).find((title) => title !== undefined) ?? null,
      ];
    }),
  ) as Record<Field, string | null>;
  if (columns.name === null) {
    throw new InvalidArgumentError(`no column with names: pass --name; the columns are ${header.join(", ")}`);
  }
  return columns;
}

function itemOf(row: Row, columns: Record<Field, string | null>): Record<string, unknown> {
  const cell = (field: Field) => (columns[field] ? row[columns[field]]?.trim() || undefined : undefined);
  const identifiers = cell("identifiers")
    ?.split(/\s*;\s*/)
    .filter(Boolean);
  const {
    name = "",
    country,
    kind,
    birth,
  } = { name: cell("name"), country: cell("country"), kind: cell("kind"), birth: cell("birth") };
  return {
    name,
    ...(country ? { country } : {}),
    ...(kind ? { kind } : {}),
    ...(birth ? { birth } : {}),
    ...(identifiers ? { identifiers } : {}),
  };
}

type Annotation = Record<(typeof ADDED_COLUMNS)[number], string>;

const NOTHING = Object.fromEntries(ADDED_COLUMNS.map((column) => [column, ""])) as Annotation;

function annotate(screened: ScreenedName, statement: string, language: Language): Annotation {
  const [best] = screened.hits;
  return {
    ...NOTHING,
    screening_outcome: HIT_LEVEL_NAMES[screened.outcome][language],
    screening_score: best ? best.score.toFixed(3) : "",
    screening_list: best?.list ?? "",
    screening_entry: best?.entry ?? "",
    screening_listed_name: best?.name ?? "",
    screening_matched_name: best?.matched ?? "",
    screening_listed_on: best?.details?.listedOn ?? "",
    screening_reasons: best
      ? [...best.for, ...best.against].map((reason) => reasonWords(reason, language)).join("; ")
      : "",
    screening_hits: String(screened.hits.length),
    screening_statement: statement,
  };
}

async function annotator({ edition, asOf }: Loaded, columns: Record<Field, string | null>, language: Language) {
  const screening = await edition.screening();
  const lists = screenedLists(edition);
  return (row: Row): Annotation => {
    const parsed = v.safeParse(ScreeningItemSchema, itemOf(row, columns));
    if (!parsed.success) {
      const problem = problemOfIssues(parsed.issues, Object.keys(ScreeningItemSchema.entries), "body");
      const { errors } = presentProblem(problem, language);
      return { ...NOTHING, screening_error: errors.map(({ field, message }) => `${field}: ${message}`).join("; ") };
    }
    const screened = screenName(screening, toQuery(parsed.output));
    return annotate(screened, outcomeStatement(screened, lists, asOf)[language], language);
  };
}

interface Tally {
  rows: number;
  found: number;
  errors: number;
}

async function screenFile(file: string, options: ScreenOptions, loaded: Loaded, terminal: Terminal): Promise<Tally> {
  const { size } = await stat(file).catch(() => {
    throw new InvalidArgumentError(`there is no file '${file}'`);
  });
  const progress = createProgress(terminal.progress, terminal.now);
  const tally: Tally = { rows: 0, found: 0, errors: 0 };
  const input = createReadStream(file);
  const parser = parse({
    columns: (header: string[]) => header,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const writer = stringify({ bom: true, record_delimiter: "windows" });

  async function* annotated(rows: AsyncIterable<Row>): AsyncGenerator<string[]> {
    let mark: ((row: Row) => Annotation) | null = null;
    for await (const row of rows) {
      const header = Object.keys(row);
      if (!mark) {
        mark = await annotator(loaded, findColumns(header, options), options.lang);
        yield [...header, ...ADDED_COLUMNS];
      }
      const annotation = mark(row);
      tally.rows += 1;
      if (annotation.screening_error) tally.errors += 1;
      else if (annotation.screening_score) tally.found += 1;
      progress.update(`${tally.rows} names, ${Math.round((100 * input.bytesRead) / Math.max(1, size))} %`);
      yield [...Object.values(row), ...Object.values(annotation)].map(guardCell);
    }
  }

  const out = options.out ? createWriteStream(options.out) : terminal.stdout;
  await pipeline(input, decodeCsv, parser, annotated, writer, out, { end: Boolean(options.out) });
  progress.done();
  return tally;
}

/** `nadeul screen`: a CSV of names back with what the lists say of each. */
export function addScreenCommand(program: Command, terminal: Terminal): void {
  program
    .command("screen")
    .description("screen the names of a CSV file and write it back with the result of each")
    .argument("<file>", "CSV with a header line, UTF-8 or EUC-KR")
    .option("-o, --out <file>", "where to write; the standard output if not given")
    .option("--name <column>", "column with the names")
    .option("--country <column>", "column with two-letter country codes")
    .option("--kind <column>", "column with person, organisation, vessel …")
    .option("--identifiers <column>", "column with 'type:value' joined by ';'")
    .option("--birth <column>", "column with dates of birth")
    .option("-l, --lang <language>", `language: ${LANGUAGES.join(", ")}`, "ko")
    .action(async (file: string, options: ScreenOptions) => {
      oneOf("--lang", [options.lang], LANGUAGES);
      await withEdition(terminal, async (loaded) => {
        const { rows, found, errors } = await screenFile(file, options, loaded, terminal);
        terminal.err(
          `${rows} names: ${found} to review, ${rows - found - errors} without a list match, ${errors} not screened`,
        );
      });
    });
}
