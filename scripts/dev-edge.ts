/**
 * Serves the real Worker bundle on workerd, over a local libSQL server with the same data as `npm start`.
 * Usage: node scripts/dev-edge.ts        (PORT, default 8788)
 */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { importFixtures } from "../src/editions/edition.prepare.ts";
import { publishEdition } from "../src/editions/edition.publish.ts";
import { migrateDatabase, openDatabase } from "../src/store/database.node.ts";
import { freePort, startSqld } from "./sqld.ts";

const DEFAULT_PORT = 8788;
const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const sqld = await startSqld(at(".data/sqld"));
const opened = await openDatabase({ url: sqld.url });
await migrateDatabase(opened.db);
const now = new Date();
await importFixtures(opened.db, at("fixtures"), now);
const { manifest, changed } = await publishEdition(opened.db, now);
opened.close();
console.log(`sqld      ${sqld.url}`);
console.log(`edition   ${manifest.id} ${changed ? "published" : "unchanged"}`);

const port = process.env.PORT ?? String(DEFAULT_PORT);
const inspector = String(await freePort());
const wrangler = spawn(
  process.execPath,
  [
    at("node_modules/wrangler/bin/wrangler.js"),
    ...["dev", "--local", "--ip", "127.0.0.1", "--port", port, "--inspector-port", inspector],
    ...["--var", `DATABASE_URL:${sqld.url}`, "--show-interactive-dev-session=false"],
  ],
  { cwd: at("."), stdio: "inherit", env: { ...process.env, CI: "1", WRANGLER_SEND_METRICS: "false" } },
);

const stop = () => wrangler.kill("SIGTERM");
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
wrangler.once("exit", async (code) => {
  await sqld.stop();
  process.exitCode = code ?? 0;
});
