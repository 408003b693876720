/**
 * How answers, editions and memory grow with the number of partners, all of them synthetic.
 * Usage: npm run bench:size [-- COUNT …] (default 1000 10000 100000)
 */
import { fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sqldBinary } from "../scripts/sqld.ts";
import { loadFixtures } from "../src/fixtures/fixtures.files.ts";
import { replaceCatalogue } from "../src/store/catalogue.repository.ts";
import { startEdge } from "../test/support/edge.ts";
import { median, pairedLoads } from "./load.ts";
import { syntheticCatalogue } from "./synthetic.partners.ts";

const COUNTS = [1000, 10_000, 100_000];
/** A filter and Korean free text, as the bar of the plan has it. */
const QUESTION = `/v1/leads?country=KZ&q=${encodeURIComponent("음성 인식 챗봇 공동연구")}&lang=ko`;
const WARM_LOAD = { seconds: 3, connections: 20, rounds: 3 };
/** Made anew an answer takes its whole time on one core: more connections would only queue. */
const ANEW_LOAD = { seconds: 4, connections: 1, rounds: 2 };
/** On workerd the edition of more partners than this outgrows an isolate of 128 MB. */
const EDGE_COUNT = 10_000;
const EDGE_ROUNDS = 20;

interface Started {
  port: number;
  bytes: number;
  total: number;
  publishMs: number;
  loadMs: number;
  firstMs: number;
  heapMb: number;
  storedMb: number;
}

const line = (name: string, value: string) => console.log(`${name.padEnd(58)} ${value}`);
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

async function benchCount(folder: string, count: number): Promise<number> {
  const server = fork(
    path.join(import.meta.dirname, "size.server.ts"),
    [`file:${folder}/size-${count}.db`, String(count), QUESTION],
    { execArgv: ["--expose-gc", "--max-old-space-size=12288"] },
  );
  const started = await new Promise<Started>((resolve, reject) => {
    server.once("message", (message) => resolve(message as Started));
    server.once("exit", (code) => reject(new Error(`the server of ${count} partners ended with ${code}`)));
  });
  const origin = `http://127.0.0.1:${started.port}`;
  console.log(`\n${count.toLocaleString("en")} synthetic partners, ${started.total.toLocaleString("en")} leads found`);
  line("publish: screen, index, write", seconds(started.publishMs));
  line("stored edition", `${started.storedMb.toFixed(1)} MB`);
  line("load from the database", seconds(started.loadMs));
  line("first answer: open the index, assess, rank", seconds(started.firstMs));
  line("memory of the edition, opened and assessed", `${Math.round(started.heapMb)} MB`);
  // Warm means that the answer is there: twenty connections at once would otherwise make it twenty times.
  await (await fetch(`${origin}/app${QUESTION}`)).text();
  const [warm, bare] = await pairedLoads([`${origin}/app${QUESTION}`, `${origin}/bare`], WARM_LOAD);
  line(
    "warm, against a bare Hono route with the same bytes",
    `${(warm.requestsPerSecond / bare.requestsPerSecond).toFixed(2)} × (${Math.round(warm.requestsPerSecond)}/s, p50 ${warm.p50Ms} ms, p99 ${warm.p99Ms} ms)`,
  );
  const [anew] = await pairedLoads([`${origin}/uncached${QUESTION}`, `${origin}/bare`], ANEW_LOAD);
  line("made anew", `${Math.round(anew.requestsPerSecond)}/s, p50 ${anew.p50Ms} ms, p99 ${anew.p99Ms} ms`);
  server.removeAllListeners("exit");
  server.kill();
  return warm.p50Ms;
}

async function benchEdge(): Promise<void> {
  if (!sqldBinary()) return line("workerd", "skipped: no sqld binary for this platform");
  const { set } = await loadFixtures(new URL("../fixtures", import.meta.url).pathname);
  const edge = await startEdge((db) =>
    replaceCatalogue(db, syntheticCatalogue(set, EDGE_COUNT), { source: "fixtures", hash: "size", at: new Date() }),
  );
  const ask = async (path: string) => {
    const began = performance.now();
    const response = await edge.fetch(path);
    await response.text();
    if (!response.ok) throw new Error(`answered ${response.status}`);
    return performance.now() - began;
  };
  const first = await ask(QUESTION);
  const warm: number[] = [];
  for (let i = 0; i < EDGE_ROUNDS; i += 1) warm.push(await ask(QUESTION));
  const anew: number[] = [];
  for (let i = 1; i <= EDGE_ROUNDS; i += 1) anew.push(await ask(`${QUESTION}&limit=${i}`));
  await edge.stop();
  console.log(`\nworkerd, ${EDGE_COUNT.toLocaleString("en")} synthetic partners`);
  line("first answer of a cold isolate", seconds(first));
  line("warm", `p50 ${median(warm).toFixed(1)} ms`);
  line("another page of the same question, made anew", `p50 ${median(anew).toFixed(1)} ms`);
}

const counts = process.argv.slice(2).map(Number);
const folder = await mkdtemp(path.join(tmpdir(), "nadeul-size-"));
console.log(`Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`);
const p50s: number[] = [];
for (const count of counts.length > 0 ? counts : COUNTS) p50s.push(await benchCount(folder, count));
line("\nwarm p50, most partners against fewest", `${((p50s.at(-1) ?? 0) / Math.max(1, p50s[0] ?? 1)).toFixed(2)} ×`);
await benchEdge();
await rm(folder, { recursive: true, force: true });
