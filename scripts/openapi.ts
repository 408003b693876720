/**
 * Writes public/openapi.json from the code, with real answers as examples, or checks it with --check.
 * Usage: node scripts/openapi.ts [--check]
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { renderOpenApi } from "../test/support/openapi.render.ts";

const file = fileURLToPath(new URL("../public/openapi.json", import.meta.url));
const text = await renderOpenApi();

if (process.argv.includes("--check")) {
  if ((await readFile(file, "utf8")) !== text) {
    console.error("openapi.json is not what the code says: run 'npm run openapi'");
    process.exitCode = 1;
  }
} else {
  await writeFile(file, text);
  console.log(`openapi.json written, ${text.length} bytes`);
}
