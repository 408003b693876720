/**
 * Writes a fixtures folder with synthetic partners beside the real fixtures, for benchmarks and size tests.
 * Usage: node bench/generate.ts COUNT OUT_FOLDER
 */
import { fileURLToPath } from "node:url";
import { GenerateError, readArguments, writeSyntheticFixtures } from "./synthetic.files.ts";

const BYTES_PER_MB = 1e6;
const fixtures = fileURLToPath(new URL("../fixtures", import.meta.url));

try {
  const request = readArguments(process.argv.slice(2));
  const { files, bytes } = await writeSyntheticFixtures(fixtures, request);
  const size = (bytes / BYTES_PER_MB).toFixed(1);
  console.log(`${request.folder}: ${request.count} synthetic partners, ${files} files, ${size} MB`);
} catch (error) {
  if (!(error instanceof GenerateError)) throw error;
  console.error(`generate: ${error.message}`);
  process.exitCode = 1;
}
