/**
 * Measures what BENCHMARKS.md records. Every speed is a ratio of two things measured in the same run.
 * Usage: npm run bench
 */
import { fork, spawn, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { sqldBinary } from "../scripts/sqld.ts";
import { prepareStore } from "../src/editions/edition.prepare.ts";
import { migrateDatabase, openDatabase } from "../src/store/database.node.ts";
import { startEdge } from "../test/support/edge.ts";
import { benchEdgeScreening, benchReading, hasLists } from "./lists.bench.ts";
import { median, pairedLoads } from "./load.ts";
import { benchScreening } from "./screening.bench.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const QUESTION = "/v1/leads?area=ai&q=%EA%B1%B0%EB%8C%80%EC%96%B8%EC%96%B4%EB%AA%A8%EB%8D%B8&lang=ko";
const LOAD = { seconds: 3, connections: 20, rounds: 3 };
/** Few connections: what is still queued when one load ends would slow down the next. */
const SLOW_LOAD = { seconds: 3, connections: 2, rounds: 3 };
const COLD_STARTS = 5;

const line = (name: string, value: string) => console.log(`${name.padEnd(58)} ${value}`);
const perSecond = (value: number) => `${Math.round(value).toLocaleString("en")}/s`;

async function benchServing(folder: string): Promise<void> {
  const database = `file:${folder}/bench.db`;
  const { db, close } = await openDatabase({ url: database });
  await migrateDatabase(db);
  await prepareStore(db, path.join(root, "fixtures"), new Date());
  close();
  const server = fork(path.join(root, "bench/server.ts"), [database, QUESTION]);
  const { port, bytes } = await new Promise<{ port: number; bytes: number }>((resolve) => {
    server.once("message", (message) => resolve(message as { port: number; bytes: number }));
  });
  const origin = `http://127.0.0.1:${port}`;
  line("answer", `${bytes.toLocaleString("en")} characters`);
  const [warm, bare] = await pairedLoads([`${origin}/app${QUESTION}`, `${origin}/bare`], LOAD);
  line(
    "leads, warm, against a bare Hono route with the same bytes",
    ratio(warm.requestsPerSecond, bare.requestsPerSecond),
  );
  line("  leads, warm", `${perSecond(warm.requestsPerSecond)}, p50 ${warm.p50Ms} ms, p99 ${warm.p99Ms} ms`);
  line("  bare route", `${perSecond(bare.requestsPerSecond)}, p50 ${bare.p50Ms} ms, p99 ${bare.p99Ms} ms`);
  const [made, plain] = await pairedLoads([`${origin}/uncached${QUESTION}`, `${origin}/plain`], SLOW_LOAD);
  line("leads, made anew each time, against the plain way", ratio(made.requestsPerSecond, plain.requestsPerSecond));
  line("  leads, made anew", `${perSecond(made.requestsPerSecond)}, p50 ${made.p50Ms} ms, p99 ${made.p99Ms} ms`);
  line(
    "  the plain way: read database, build index, rank",
    `${perSecond(plain.requestsPerSecond)}, p50 ${plain.p50Ms} ms`,
  );
  server.kill();
}

const ratio = (a: number, b: number) => `${(a / b).toFixed(2)} ×`;

async function timeStart(database: string): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [path.join(root, "src/node.ts")], {
    env: { ...process.env, DATABASE_URL: database, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => chunk.toString().includes("serving") && resolve());
  });
  const elapsed = performance.now() - began;
  child.kill();
  await new Promise((resolve) => child.once("exit", resolve));
  return elapsed;
}

async function benchStart(folder: string): Promise<void> {
  const database = `file:${folder}/start.db`;
  const first = await timeStart(database);
  const later = await Promise.all([]).then(async () => {
    const times: number[] = [];
    for (let i = 0; i < COLD_STARTS; i += 1) times.push(await timeStart(database));
    return median(times);
  });
  line("Node: process start to serving, fresh database", `${Math.round(first)} ms`);
  line("Node: process start to serving, second start", `${Math.round(later)} ms`);
}

async function benchWorker(folder: string): Promise<void> {
  const out = path.join(folder, "dist");
  spawnSync("wrangler", ["deploy", "--dry-run", "--outdir", out], { cwd: root, stdio: "ignore" });
  const bundle = await readFile(path.join(out, "worker.js"));
  const kib = (size: number) => `${(size / 1024).toFixed(1)} KiB`;
  line("Worker bundle", `${kib(bundle.length)}, gzip ${kib(gzipSync(bundle, { level: 9 }).length)}`);
  if (!sqldBinary()) return line("Worker on workerd", "skipped: no sqld binary for this platform");
  const starts: number[] = [];
  const firsts: number[] = [];
  const seconds: number[] = [];
  for (let i = 0; i < COLD_STARTS; i += 1) {
    const edge = await startEdge();
    starts.push(await timeFetch(() => edge.fetch("/health")));
    firsts.push(await timeFetch(() => edge.fetch(QUESTION)));
    seconds.push(await timeFetch(() => edge.fetch(`${QUESTION}&limit=19`)));
    await edge.stop();
  }
  line("Worker: first answer of a cold isolate, without data", `${Math.round(median(starts))} ms`);
  line(
    "Worker: first look-up in a cold isolate, with free text",
    `${Math.round(median(firsts))} ms (median of ${COLD_STARTS})`,
  );
  line("Worker: another question in the same isolate", `${median(seconds).toFixed(1)} ms`);
}

async function timeFetch(send: () => Promise<Response>): Promise<number> {
  const began = performance.now();
  const response = await send();
  await response.text();
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return performance.now() - began;
}

async function benchLists(): Promise<void> {
  if (!hasLists) return line("official lists", "skipped: no list files beside the project");
  const reading = await benchReading();
  line(
    "reading the full OFAC set",
    `${Math.round(reading.ms)} ms, ${reading.parties} parties, memory +${Math.round(reading.rssMb)} MB`,
  );
  const figures = await benchScreening();
  if (figures) {
    line("screening: parties and names", `${figures.parties} and ${figures.names}`);
    line(
      "screening: building the index",
      `${Math.round(figures.buildMs)} ms, ${(figures.storedBytes / 1e6).toFixed(1)} MB`,
    );
    line("screening: one look-up on Node", `p50 ${figures.p50Ms.toFixed(2)} ms, p99 ${figures.p99Ms.toFixed(2)} ms`);
    line("screening: batch on one core", perSecond(figures.namesPerSecond));
    const heap = figures.heapBytes === null ? "run with --expose-gc" : `${(figures.heapBytes / 1e6).toFixed(0)} MB`;
    line("screening: memory of the opened index", heap);
  }
  if (!sqldBinary()) return;
  const edge = await benchEdgeScreening();
  line(
    "screening on workerd over HTTP, all lists",
    `first ${Math.round(edge.firstMs)} ms, then p50 ${edge.p50Ms.toFixed(1)} ms`,
  );
}

const folder = await mkdtemp(path.join(tmpdir(), "nadeul-bench-"));
console.log(`Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`);
await benchServing(folder);
await benchStart(folder);
await benchWorker(folder);
await benchLists();
await rm(folder, { recursive: true, force: true });
