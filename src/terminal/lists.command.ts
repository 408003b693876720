import { existsSync } from "node:fs";
import type { Command } from "commander";
import { InvalidArgumentError } from "commander";
import * as v from "valibot";
import { IsoDateSchema } from "../domain/text.schema.ts";
import { ListRefusal } from "../lists/list.refusal.ts";
import { findSource, isDownloadable, SOURCES } from "../lists/list.sources.ts";
import type { SourceDefinition } from "../lists/list.types.ts";
import { type ImportedVersion, importList } from "../screening/list.import.ts";
import type { Database } from "../store/database.ts";
import {
  type ListChange,
  type ListVersion,
  listChangesOf,
  listHistory,
  listVersionsInForce,
} from "../store/lists.repository.ts";
import { inputFile, updateSource } from "./lists.update.ts";
import { withDatabase } from "./load.ts";
import { createProgress } from "./progress.ts";
import { refusalText } from "./refusals.ts";
import { renderTable } from "./table.ts";
import { EXIT_FAILED, type Terminal } from "./terminal.types.ts";

const PUBLISH_HINT = "publish with 'npx nadeul publish' to screen against it";
const MEBIBYTE = 1024 * 1024;

function sourceOf(id: string): SourceDefinition {
  const source = findSource(id);
  if (source) return source;
  throw new InvalidArgumentError(`'${id}' is not one of ${SOURCES.map((known) => known.id).join(", ")}`);
}

function versionLine({ version, isNew }: ImportedVersion): string {
  const { source, records, listDate, added, removed, changed } = version;
  const date = listDate ? ` of ${listDate}` : "";
  return isNew
    ? `${source}: ${records} records${date} in force (+${added} −${removed} ~${changed})`
    : `${source}: unchanged, ${records} records${date}`;
}

function versionsTable(versions: readonly ListVersion[]): string {
  return renderTable<ListVersion>(
    [
      { title: "source", value: ({ source }) => source },
      { title: "list date", value: ({ listDate }) => listDate ?? "-" },
      { title: "imported", value: ({ importedAt }) => importedAt.slice(0, 16).replace("T", " ") },
      { title: "records", value: ({ records }) => records.toLocaleString("en"), align: "right" },
      { title: "+", value: ({ added }) => String(added), align: "right" },
      { title: "−", value: ({ removed }) => String(removed), align: "right" },
      { title: "~", value: ({ changed }) => String(changed), align: "right" },
      { title: "hash", value: ({ hash }) => hash.slice(0, 12) },
    ],
    versions,
  );
}

/** Updates one source and says how it went. @returns false if it was refused */
async function updateOne(
  terminal: Terminal,
  db: Database,
  source: SourceDefinition,
  baseUrl?: string,
): Promise<boolean> {
  const progress = createProgress(terminal.progress, terminal.now);
  try {
    const result = await updateSource(db, source, {
      now: terminal.now(),
      ...(baseUrl ? { baseUrl } : {}),
      onDownload: ({ file, received, attempt }) =>
        progress.update(`${source.id}: ${file} ${(received / MEBIBYTE).toFixed(1)} MiB (attempt ${attempt})`),
      onWritten: (written, total) => progress.update(`${source.id}: ${written} of ${total} entries written`),
    });
    progress.done();
    if (result.status === "not-modified") terminal.out(`${source.id}: not modified`);
    else for (const version of result.versions) terminal.out(versionLine(version));
    return true;
  } catch (error) {
    progress.done();
    if (!(error instanceof ListRefusal)) throw error;
    terminal.err(`${source.id}: ${refusalText(error)}`);
    return false;
  }
}

/** One source may fail without taking the others with it; the exit code tells that one did. */
async function updateAll(terminal: Terminal, sources: readonly SourceDefinition[], baseUrl?: string): Promise<void> {
  await withDatabase(terminal, async (db) => {
    for (const source of sources) {
      if (!(await updateOne(terminal, db, source, baseUrl))) terminal.exit(EXIT_FAILED);
    }
  });
  terminal.out(PUBLISH_HINT);
}

interface ImportOptions {
  date?: string;
  acceptShrink?: boolean;
}

async function importFiles(
  terminal: Terminal,
  id: string,
  files: readonly string[],
  options: ImportOptions,
): Promise<void> {
  const { date } = options;
  const source = sourceOf(id);
  if (date !== undefined && !v.is(IsoDateSchema, date))
    throw new InvalidArgumentError(`--date: '${date}' is not a day as YYYY-MM-DD`);
  for (const file of files) if (!existsSync(file)) throw new InvalidArgumentError(`there is no file '${file}'`);
  await withDatabase(terminal, async (db) => {
    const progress = createProgress(terminal.progress, terminal.now);
    const versions = await importList(db, source, files.map(inputFile), {
      now: terminal.now(),
      ...(date ? { listDate: date } : {}),
      ...(options.acceptShrink ? { acceptShrink: true } : {}),
      onProgress: (written, total) => progress.update(`${id}: ${written} of ${total} entries written`),
    });
    progress.done();
    for (const version of versions) terminal.out(versionLine(version));
  });
  terminal.out(PUBLISH_HINT);
}

const SIGNS: Record<ListChange["change"], string> = { added: "+", removed: "−", changed: "~" };

async function showDiff(terminal: Terminal, id: string, options: { version?: string; json?: boolean }): Promise<void> {
  await withDatabase(terminal, async (db) => {
    const history = await listHistory(db, id);
    const wanted = options.version ? history.find((version) => version.id === options.version) : history[0];
    if (!wanted) {
      const known = history.map((version) => version.id).join(", ") || "none";
      throw new InvalidArgumentError(`no version of '${id}' to show; known are: ${known}`);
    }
    const changes = await listChangesOf(db, wanted.id);
    if (options.json) return terminal.out(JSON.stringify({ version: wanted, changes }, null, 2));
    terminal.out(versionsTable(history));
    terminal.out("");
    if (changes.length === 0) return terminal.out(`${wanted.id}: the first version, or no change`);
    for (const { list, entry, change, name } of changes) terminal.out(`${SIGNS[change]} ${list}/${entry}  ${name}`);
  });
}

/** `nadeul lists`: the official lists behind the screening. */
export function addListsCommand(program: Command, terminal: Terminal): void {
  const lists = program
    .command("lists")
    .description("official lists: versions in force, updates, imports, differences")
    .option("--json", "JSON, for machines")
    .action(async ({ json }: { json?: boolean }) => {
      await withDatabase(terminal, async (db) => {
        const versions = await listVersionsInForce(db);
        if (json) return terminal.out(JSON.stringify(versions, null, 2));
        if (versions.length === 0) terminal.out("no official list yet: screening uses the starter extract only");
        else terminal.out(versionsTable(versions));
        terminal.out(`\nsources: ${SOURCES.map(({ id }) => id).join(", ")}`);
      });
    });
  lists
    .command("update")
    .description("download from the official addresses and import what is new")
    .argument("[source...]", "sources to update; all that can be downloaded if none is named")
    .option("--base-url <url>", "take the files from here instead, by their names")
    .action(async (ids: string[], { baseUrl }: { baseUrl?: string }) => {
      const sources = ids.length > 0 ? ids.map(sourceOf) : SOURCES.filter(isDownloadable);
      await updateAll(terminal, sources, baseUrl);
    });
  lists
    .command("import")
    .description("read local files of one source and put them in force if they pass every check")
    .argument("<source>", `one of ${SOURCES.map(({ id }) => id).join(", ")}`)
    .argument("<file...>", "the files that belong together, plain or gzip")
    .option("--date <day>", "day of the list as YYYY-MM-DD, where its files state none")
    .option("--accept-shrink", "take a version that is more than 10 % smaller: somebody has looked at it")
    .action((id: string, files: string[], options: ImportOptions) => importFiles(terminal, id, files, options));
  lists
    .command("diff")
    .description("what a version added, removed and changed")
    .argument("<source>", "source id, or plain/<list>")
    .option("--version <id>", "a version of 'nadeul lists'; the newest if not given")
    .option("--json", "JSON, for machines")
    .action((id: string, options: { version?: string; json?: boolean }) => showDiff(terminal, id, options));
}
