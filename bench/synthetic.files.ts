import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Organisation } from "../src/domain/organisation.schema.ts";
import { assembleFixtures, readFixtureFiles } from "../src/fixtures/fixtures.files.ts";
import { formatFixture } from "../src/fixtures/fixtures.format.ts";
import { MAX_SYNTHETIC } from "./synthetic.model.ts";
import { syntheticOrganisations } from "./synthetic.partners.ts";

/** More records than this in one file are no reading for a person nor for an editor. */
export const RECORDS_PER_FILE = 2000;
/** Enough digits for the files of `MAX_SYNTHETIC` records, so that names sort like numbers. */
const FILE_DIGITS = 3;

/** Said to the person at the terminal as it is. */
export class GenerateError extends Error {
  override name = "GenerateError";
}

export interface GenerateRequest {
  count: number;
  /** Absolute path. */
  folder: string;
}

const USAGE = `Usage: node bench/generate.ts COUNT OUT_FOLDER
  COUNT       synthetic partners to make, a whole number from 1 to ${MAX_SYNTHETIC}
  OUT_FOLDER  a folder that does not exist yet or is empty`;

/** Reads the words after the command. @throws GenerateError saying what is wrong */
export function readArguments(words: readonly string[]): GenerateRequest {
  const [count = "", folder = ""] = words;
  if (words.length !== 2) throw new GenerateError(`two arguments are needed, and ${words.length} were given\n${USAGE}`);
  const number = /^\d+$/.test(count) ? Number(count) : Number.NaN;
  if (!(number >= 1 && number <= MAX_SYNTHETIC)) {
    throw new GenerateError(`COUNT must be a whole number from 1 to ${MAX_SYNTHETIC}: "${count}"\n${USAGE}`);
  }
  if (folder.trim() === "") throw new GenerateError(`OUT_FOLDER must not be empty text\n${USAGE}`);
  return { count: number, folder: path.resolve(folder) };
}

/** A folder that holds something might be somebody's data, and a fixtures folder reads whatever lies below it. */
async function refuseTaken(folder: string, fixtures: string): Promise<void> {
  const below = path.relative(fixtures, folder);
  if (below === "" || !(below.startsWith("..") || path.isAbsolute(below))) {
    throw new GenerateError(`OUT_FOLDER must lie outside the fixtures: ${folder}`);
  }
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    if (error.code === "ENOTDIR") throw new GenerateError(`OUT_FOLDER is not a folder: ${folder}`);
    throw error;
  });
  if (entries.length > 0) throw new GenerateError(`OUT_FOLDER is not empty: ${folder}`);
}

function* inFiles(organisations: Iterable<Organisation>): Generator<Organisation[]> {
  let batch: Organisation[] = [];
  for (const organisation of organisations) {
    batch.push(organisation);
    if (batch.length < RECORDS_PER_FILE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function put(folder: string, name: string, text: string): Promise<number> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  return Buffer.byteLength(text);
}

/**
 * Writes a fixtures folder that the product can read: copies of the base's files, and synthetic partners beside
 * them, at most `RECORDS_PER_FILE` a file. Only one file is in memory at a time.
 * @param fixtures folder of the base
 * @throws GenerateError if the target is taken
 */
export async function writeSyntheticFixtures(
  fixtures: string,
  { count, folder }: GenerateRequest,
): Promise<{ files: number; bytes: number }> {
  await refuseTaken(folder, path.resolve(fixtures));
  const copies = await readFixtureFiles(fixtures);
  const base = assembleFixtures(copies);
  let bytes = 0;
  for (const { name, text } of copies) bytes += await put(folder, name, text);
  let made = 0;
  for (const batch of inFiles(syntheticOrganisations(base, count))) {
    const name = `organisations/synthetic-${String(made).padStart(FILE_DIGITS, "0")}.json`;
    bytes += await put(folder, name, formatFixture(batch));
    made += 1;
  }
  return { files: copies.length + made, bytes };
}
