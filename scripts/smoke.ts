/**
 * Boots what is shipped and asks it for leads: the Node server on a fresh folder, and the built Worker on
 * workerd over a libSQL server. Usage: node scripts/smoke.ts
 */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { freePort, sqldBinary } from "./sqld.ts";

const START_TIMEOUT_MS = 60_000;
const POLL_MS = 200;
const root = fileURLToPath(new URL("..", import.meta.url));

interface Answer {
  edition: { id: string };
  leads: { partner: { name: string }; score: number }[];
}

async function untilLeads(origin: string): Promise<Answer> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const response = await fetch(`${origin}/v1/leads?area=ai&limit=3`).catch(() => null);
    if (response?.ok) return (await response.json()) as Answer;
    if (Date.now() > deadline) throw new Error(`${origin} gave no leads within ${START_TIMEOUT_MS} ms`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

async function bootAndAsk(name: string, script: string, environment: Record<string, string>): Promise<Answer> {
  const port = await freePort();
  const child = spawn(process.execPath, [path.join(root, script)], {
    cwd: root,
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    const answer = await untilLeads(`http://127.0.0.1:${port}`);
    if (answer.leads.length === 0) throw new Error(`${name} answered without leads`);
    console.log(
      `${name}: edition ${answer.edition.id}, first lead ${answer.leads[0]?.partner.name} ${answer.leads[0]?.score}`,
    );
    return answer;
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}

const folder = await mkdtemp(path.join(tmpdir(), "nadeul-smoke-"));
const answers = [await bootAndAsk("Node server", "src/node.ts", { DATABASE_URL: `file:${folder}/nadeul.db` })];
if (sqldBinary()) answers.push(await bootAndAsk("Worker on workerd", "scripts/dev-edge.ts", {}));
else console.log("Worker on workerd: skipped, no sqld binary for this platform");
await rm(folder, { recursive: true, force: true });

const failed = new Set(answers.map((answer) => JSON.stringify(answer))).size === 1 ? 0 : 1;
if (failed) console.error("the two runtimes gave different answers");
console.log(`${answers.length - failed} passed, ${failed} failed`);
process.exitCode = failed;
