/** Figures of the screening index over all list files of ../shared/lists. Run alone: node --expose-gc bench/screening.bench.ts */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { caSema } from "../src/lists/canada/canada.source.ts";
import { usCsl } from "../src/lists/csl/csl.source.ts";
import type { SourceDefinition } from "../src/lists/list.types.ts";
import { ofacNonSdn, ofacSdn } from "../src/lists/ofac/ofac.source.ts";
import { unSc } from "../src/lists/un/un.source.ts";
import { buildScreeningIndex } from "../src/screening/screening.index.ts";
import { screen } from "../src/screening/screening.match.ts";
import { openScreeningIndex } from "../src/screening/screening.open.ts";
import type { ScreeningEntry } from "../src/screening/screening.types.ts";

export interface ScreeningFigures {
  parties: number;
  names: number;
  buildMs: number;
  storedBytes: number;
  openMs: number;
  firstLookupMs: number;
  heapBytes: number | null;
  p50Ms: number;
  p99Ms: number;
  namesPerSecond: number;
}

const LISTS = join(import.meta.dirname, "../../shared/lists");
const LOOKUPS = 4000;

const INPUTS: readonly [SourceDefinition, readonly string[]][] = [
  [ofacSdn, ["sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"].map((name) => `ofac-2023-12-28/${name}`)],
  [ofacNonSdn, ["ofac-nonsdn-2025-03-28.xml"]],
  [usCsl, ["csl-2022-04.csv.gz"]],
  [unSc, ["un-2026-02-27.xml"]],
  [caSema, ["ca-sema-2025-05.xml"]],
];

async function readAll(): Promise<ScreeningEntry[]> {
  const entries: ScreeningEntry[] = [];
  for (const [source, files] of INPUTS) {
    const { entries: read } = await source.read(
      files.map((name) => ({ name, bytes: readFileSync(join(LISTS, name)) })),
    );
    for (const { list, party } of read) entries.push({ list, party });
  }
  return entries;
}

/** Listed names as they are, with a letter lost, and people of another kind: half hits, half near misses. */
function queriesOf(entries: readonly ScreeningEntry[]): string[] {
  const step = Math.max(1, Math.floor(entries.length / LOOKUPS));
  return entries
    .filter((_, i) => i % step === 0)
    .slice(0, LOOKUPS)
    .map(({ party }, i) => {
      const name = party.names[0]?.text ?? "";
      return i % 2 === 0 ? name : name.slice(0, 3) + name.slice(4);
    });
}

const heapUsed = async (): Promise<number | null> => {
  if (globalThis.gc === undefined) return null;
  for (let i = 0; i < 3; i++) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed: heap, external, arrayBuffers } = process.memoryUsage();
  return heap + Math.max(external, arrayBuffers);
};

/** Null where ../shared/lists is absent. */
export async function benchScreening(): Promise<ScreeningFigures | null> {
  if (!existsSync(LISTS)) return null;
  const entries = await readAll();
  const queries = queriesOf(entries);
  const parties = entries.length;
  const started = performance.now();
  const stored = buildScreeningIndex(entries);
  const buildMs = performance.now() - started;
  entries.length = 0;
  const before = await heapUsed();
  const opening = performance.now();
  const index = openScreeningIndex(stored);
  const openMs = performance.now() - opening;
  const times: number[] = [];
  const cold = performance.now();
  screen({ name: queries[0] ?? "" }, index);
  const firstLookupMs = performance.now() - cold;
  for (const name of queries) screen({ name, kind: "organisation" }, index);
  const batch = performance.now();
  for (const name of queries) {
    const start = performance.now();
    screen({ name }, index);
    times.push(performance.now() - start);
  }
  const seconds = (performance.now() - batch) / 1000;
  const after = await heapUsed();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  return {
    parties,
    names: index.nameCount,
    buildMs,
    storedBytes: stored.length,
    openMs,
    firstLookupMs,
    heapBytes: before === null || after === null ? null : after - before + stored.length,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    namesPerSecond: times.length / seconds,
  };
}

if (import.meta.main) {
  const figures = await benchScreening();
  if (figures === null) console.log(`skipped: no folder ${LISTS}`);
  else
    for (const [name, value] of Object.entries(figures))
      console.log(
        `${name.padEnd(16)} ${typeof value === "number" ? Math.round(value * 1000) / 1000 : "run with --expose-gc"}`,
      );
}
