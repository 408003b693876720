/**
 * Sorts and lays out the fixture files, then validates one file or all of them.
 * Usage: node scripts/format-fixtures.ts [FILE …]
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { assembleFixtures, FixtureError, readFixtureFiles } from "../src/fixtures/fixtures.files.ts";
import { formatFixture } from "../src/fixtures/fixtures.format.ts";

const folder = fileURLToPath(new URL("../fixtures", import.meta.url));
const only = process.argv.slice(2).map((file) => path.relative(folder, path.resolve(file)));
const keyOf = (record: { id?: string; iso2?: string }) => record.id ?? record.iso2 ?? "";

for (const { name } of await readFixtureFiles(folder)) {
  if (only.length > 0 && !only.includes(name)) continue;
  const file = path.join(folder, name);
  const value = JSON.parse(await readFile(file, "utf8"));
  if (Array.isArray(value)) value.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  if (Array.isArray(value.items))
    value.items.sort((a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1));
  await writeFile(file, formatFixture(value));
}

try {
  assembleFixtures(await readFixtureFiles(folder));
  console.log("fixtures: valid");
} catch (error) {
  if (!(error instanceof FixtureError)) throw error;
  const problems = error.problems.filter((p) => only.length === 0 || only.includes(p.file));
  for (const p of problems) console.log(`${p.file}: ${p.record}: ${p.path || "(record)"} ${p.problem}`);
  console.log(`fixtures: ${problems.length} problem(s)`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
