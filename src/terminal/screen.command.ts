import { createReadStream, createWriteStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { type Command, InvalidArgumentError } from "commander";
import { CsvError, parse } from "csv-parse";
import { stringify } from "csv-stringify";
import { LANGUAGES, type Language } from "../domain/vocabulary.ts";
import { decodeCsv } from "../exchange/csv.encoding.ts";
import { CSV_READING } from "../exchange/csv.reading.ts";
import { guardCell } from "../exchange/csv.ts";
import { type ColumnOptions, type Columns, findColumns } from "../exchange/screening.columns.ts";
import { openRowScreener, type RowResult, screenCells, underTitles } from "../exchange/screening.rows.ts";
import { HIT_LEVEL_NAMES, reasonWords } from "../screening/screening.words.ts";
import { withEdition } from "./load.ts";
import { oneOf } from "./options.ts";
import { createProgress } from "./progress.ts";
import type { Loaded, Terminal } from "./terminal.types.ts";

interface ScreenOptions extends ColumnOptions {
  out?: string;
  lang: Language;
}

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

type Annotation = Record<(typeof ADDED_COLUMNS)[number], string>;

const NOTHING = Object.fromEntries(ADDED_COLUMNS.map((column) => [column, ""])) as Annotation;

function annotate(result: RowResult, language: Language): Annotation {
  if ("error" in result) return { ...NOTHING, screening_error: result.error };
  const { outcome, hits } = result.screened;
  const [best] = hits;
  return {
    ...NOTHING,
    screening_outcome: HIT_LEVEL_NAMES[outcome][language],
    screening_score: best ? best.score.toFixed(3) : "",
    screening_list: best?.list ?? "",
    screening_entry: best?.entry ?? "",
    screening_listed_name: best?.name ?? "",
    screening_matched_name: best?.matched ?? "",
    screening_listed_on: best?.details?.listedOn ?? "",
    screening_reasons: best
      ? [...best.for, ...best.against].map((reason) => reasonWords(reason, language)).join("; ")
      : "",
    screening_hits: String(hits.length),
    screening_statement: result.statement,
  };
}

function columnsOf(header: readonly string[], options: ColumnOptions): Columns {
  const found = findColumns(header, options);
  if (!("missing" in found)) return found;
  const titles = header.join(", ");
  throw new InvalidArgumentError(
    found.wanted === null
      ? `no column with names: pass --name; the columns are ${titles}`
      : `--${found.missing}: there is no column '${found.wanted}'; there are ${titles}`,
  );
}

async function annotator(loaded: Loaded, header: readonly string[], options: ScreenOptions) {
  const columns = columnsOf(header, options);
  const screener = await openRowScreener(loaded, options.lang);
  return (cells: readonly string[]): Annotation =>
    annotate(screenCells(screener, cells, columns, header.length), options.lang);
}

interface Tally {
  rows: number;
  found: number;
  errors: number;
}

async function checkFiles(file: string, out: string | undefined): Promise<number> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new InvalidArgumentError(`there is no file '${file}'`);
  // Opening a file to write empties it, before anything of it has been read.
  const isSame = out !== undefined && (await realpath(out).catch(() => null)) === (await realpath(file));
  if (isSame) throw new InvalidArgumentError("--out: is the file that is read; name another");
  return found.size;
}

function unreadable(error: unknown, file: string): unknown {
  if (!(error instanceof CsvError)) return error;
  return new InvalidArgumentError(`'${file}' cannot be read as CSV: ${error.message}`);
}

async function screenFile(file: string, options: ScreenOptions, loaded: Loaded, terminal: Terminal): Promise<Tally> {
  const size = await checkFiles(file, options.out);
  const progress = createProgress(terminal.progress, terminal.now);
  const tally: Tally = { rows: 0, found: 0, errors: 0 };
  const input = createReadStream(file);
  const parser = parse(CSV_READING);
  const writer = stringify({ bom: true, record_delimiter: "windows" });

  async function* annotated(rows: AsyncIterable<string[]>): AsyncGenerator<string[]> {
    let header: readonly string[] | null = null;
    let mark: (cells: readonly string[]) => Annotation = () => NOTHING;
    for await (const cells of rows) {
      if (!header) {
        header = cells;
        mark = await annotator(loaded, header, options);
        yield [...header, ...ADDED_COLUMNS].map(guardCell);
        continue;
      }
      const annotation = mark(cells);
      tally.rows += 1;
      if (annotation.screening_error) tally.errors += 1;
      else if (annotation.screening_score) tally.found += 1;
      progress.update(`${tally.rows} names, ${Math.round((100 * input.bytesRead) / Math.max(1, size))} %`);
      yield [...underTitles(cells, header.length), ...Object.values(annotation)].map(guardCell);
    }
    if (!header) throw new InvalidArgumentError(`'${file}' has no header line`);
  }

  const out = options.out ? createWriteStream(options.out) : terminal.stdout;
  try {
    await pipeline(input, decodeCsv, parser, annotated, writer, out, { end: Boolean(options.out) });
  } catch (error) {
    throw unreadable(error, file);
  } finally {
    progress.done();
  }
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
