import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { findSource } from "../src/lists/list.sources.ts";
import { importList } from "../src/screening/list.import.ts";
import type { Database } from "../src/store/database.ts";
import { startEdge } from "../test/support/edge.ts";
import { median } from "./load.ts";

/** Official files to measure with lie outside the project; without them these figures are left out, and said so. */
export const LISTS_FOLDER = path.join(import.meta.dirname, "../../shared/lists");
export const hasLists = existsSync(LISTS_FOLDER);

const FILES: Record<string, string[]> = {
  "ofac-sdn": ["sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"].map((name) => `ofac-2023-12-28/${name}`),
  "ofac-nonsdn": ["ofac-nonsdn-2025-03-28.xml"],
  "us-csl": ["csl-2022-04.csv.gz"],
  "un-sc": ["un-2026-02-27.xml"],
  "ca-sema": ["ca-sema-2025-05.xml"],
};

const inputs = (names: readonly string[]) =>
  names.map((name) => ({ name, bytes: readFileSync(path.join(LISTS_FOLDER, name)) }));

/** Imports every list that is there. */
export async function importAll(db: Database): Promise<void> {
  for (const [id, names] of Object.entries(FILES)) {
    const source = findSource(id);
    if (source) await importList(db, source, inputs(names), { now: new Date() });
  }
}

/** Milliseconds to read the full OFAC set, and how much memory the process grew by. */
export async function benchReading(): Promise<{ ms: number; parties: number; rssMb: number }> {
  const source = findSource("ofac-sdn");
  if (!source) throw new Error("no source ofac-sdn");
  const before = process.memoryUsage().rss;
  const began = performance.now();
  const { records } = await source.read(inputs(FILES["ofac-sdn"] ?? []));
  const ms = performance.now() - began;
  return { ms, parties: records, rssMb: (process.memoryUsage().rss - before) / 1024 / 1024 };
}

const NAMES = [
  "Keremet Bank",
  "Рога и Копыта",
  "SBERBANK OF RUSSIA",
  "Ivan Petrovich Sidorov",
  "평화자동차",
  "Quiet Meadow Bakery",
];
const ROUNDS = 40;

/** Screening on workerd against all lists: the first look-up, which reads the index, and later ones. */
export async function benchEdgeScreening(): Promise<{ firstMs: number; p50Ms: number }> {
  const edge = await startEdge(importAll);
  const ask = async (name: string, i: number) => {
    const began = performance.now();
    const response = await edge.fetch(`/v1/screenings?name=${encodeURIComponent(`${name} ${i}`)}`);
    await response.text();
    if (!response.ok) throw new Error(`answered ${response.status}`);
    return performance.now() - began;
  };
  const firstMs = await ask("Keremet Bank", 0);
  const times: number[] = [];
  for (let i = 1; i <= ROUNDS; i += 1) for (const name of NAMES) times.push(await ask(name, i));
  await edge.stop();
  return { firstMs, p50Ms: median(times) };
}
