/**
 * Measures names and screening on labelled pairs and on the OFAC set of 2023-12-28.
 * Usage: node scripts/eval-names.ts [PAIRS_FOLDER] (default ../shared/pairs; lists are sought in ../lists beside it).
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { ListedParty } from "../src/domain/listed-party.schema.ts";
import { ofacSdn } from "../src/lists/ofac/ofac.source.ts";
import { compareNames } from "../src/names/compare.ts";
import { buildScreeningIndex } from "../src/screening/screening.index.ts";
import { screen } from "../src/screening/screening.match.ts";
import { openScreeningIndex, type ScreeningIndex } from "../src/screening/screening.open.ts";
import { SCREENING_THRESHOLDS } from "../src/screening/screening.thresholds.ts";
import type { ScreeningEntry, ScreeningHit } from "../src/screening/screening.types.ts";

const SAMPLE = 500;
const SEED = 20231228;
const JARO_WINKLER_THRESHOLD = 0.9;
const OFAC_FILES = ["sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"];

/** The letters of `a` that `b` has within the window, in the order of each (Jaro). */
function commonLetters(a: string, b: string): [string, string] {
  const window = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  let matched = "";
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - window); j < Math.min(b.length, i + window + 1); j++) {
      if (taken.has(j) || a[i] !== b[j]) continue;
      taken.add(j);
      matched += a[i];
      break;
    }
  }
  return [matched, [...b].filter((_, j) => taken.has(j)).join("")];
}

/** Jaro-Winkler similarity after Winkler (1990), prefix scale 0.1 up to four letters: the yardstick, not used by the product. */
function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const [inA, inB] = commonLetters(a, b);
  const m = inA.length;
  if (m === 0) return 0;
  const swaps = [...inA].filter((letter, i) => letter !== inB[i]).length / 2;
  const jaro = (m / a.length + m / b.length + (m - swaps) / m) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

interface Counts {
  truePositive: number;
  falsePositive: number;
  falseNegative: number;
}
type Pair = { query: string; candidate: string; schema: string; expected: string; category: string };

const KINDS: Readonly<Record<string, "person" | "organisation" | "vessel">> = {
  person: "person",
  org: "organisation",
  vessel: "vessel",
};

function add(counts: Map<string, Counts>, key: string, hit: boolean, expected: boolean): void {
  const found = counts.get(key) ?? { truePositive: 0, falsePositive: 0, falseNegative: 0 };
  counts.set(key, found);
  if (hit && expected) found.truePositive++;
  else if (hit) found.falsePositive++;
  else if (expected) found.falseNegative++;
}

function figures({ truePositive, falsePositive, falseNegative }: Counts): string {
  const show = (value: number): string => (Number.isNaN(value) ? "    -" : value.toFixed(3));
  const precision = truePositive / (truePositive + falsePositive);
  const recall = truePositive / (truePositive + falseNegative);
  return `${show(precision)} ${show(recall)} ${show((2 * precision * recall) / (precision + recall))}`;
}

/** Categories with fewer pairs are noise and are counted in the set only. */
const MIN_CATEGORY = 10;

interface Tally {
  readonly ours: Map<string, Counts>;
  readonly theirs: Map<string, Counts>;
  readonly sizes: Map<string, number>;
}

function readPairs(file: string): Pair[] {
  const rows = parse(readFileSync(file, "utf8"), {
    columns: true,
    delimiter: "\t",
    quote: null,
    relax_column_count: true,
  }) as Pair[];
  return rows.filter((row) => row.expected === "true" || row.expected === "false");
}

function tallyPair({ ours, theirs, sizes }: Tally, row: Pair): void {
  const expected = row.expected === "true";
  const { score } = compareNames(row.query, row.candidate, { kind: KINDS[row.schema] ?? "unknown" });
  const plain = jaroWinkler(row.query.toLowerCase(), row.candidate.toLowerCase());
  for (const key of new Set(["", ` ${row.schema}`, `  ${row.category}`])) {
    add(ours, key, score >= SCREENING_THRESHOLDS.possible, expected);
    add(theirs, key, plain >= JARO_WINKLER_THRESHOLD, expected);
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
}

function printSet(file: string, rows: readonly Pair[]): void {
  const tally: Tally = { ours: new Map(), theirs: new Map(), sizes: new Map() };
  for (const row of rows) tallyPair(tally, row);
  for (const key of [...tally.ours.keys()].sort()) {
    const size = tally.sizes.get(key) ?? 0;
    if (key !== "" && (size === rows.length || size < MIN_CATEGORY)) continue;
    const label = (key === "" ? file : `  ${key.trim()}`).slice(0, 57).padEnd(58);
    const [ours, theirs] = [tally.ours, tally.theirs].map((counts) => figures(counts.get(key) as Counts));
    console.log(`${label} ${String(size).padStart(5)} ${ours} | ${theirs}`);
  }
}

function evaluatePairs(folder: string): void {
  console.log(
    `threshold ${SCREENING_THRESHOLDS.possible} (version ${SCREENING_THRESHOLDS.version}); Jaro-Winkler at ${JARO_WINKLER_THRESHOLD}\n`,
  );
  console.log(`${"set / category".padEnd(58)} pairs   P     R     F1    | Jaro-Winkler P R F1`);
  const files = readdirSync(folder).filter((name) => name.endsWith(".tsv"));
  for (const file of files.sort()) {
    const rows = readPairs(join(folder, file));
    if (rows.length > 0) printSet(file, rows);
  }
}

/** Mulberry32: small, seeded, the same everywhere. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function evaluateNegatives(folder: string, index: ScreeningIndex): void {
  const file = join(folder, "negatives_persons.csv");
  if (!existsSync(file)) {
    console.log("\nskipped: no negatives_persons.csv");
    return;
  }
  const rows = parse(readFileSync(file, "utf8"), { columns: true }) as { full_name: string }[];
  printAlerts("person", rows.length, (name) => screen({ name, kind: "person" }, index)[0], rows);
  printAlerts("kind not given", rows.length, (name) => screen({ name }, index)[0], rows);
}

function printAlerts(
  label: string,
  size: number,
  find: (name: string) => ScreeningHit | undefined,
  rows: readonly { full_name: string }[],
): void {
  const alerts = rows.flatMap(({ full_name: name }) => {
    const hit = find(name);
    return hit === undefined ? [] : [{ name, hit }];
  });
  const strong = alerts.filter(({ hit }) => hit.class === "strong").length;
  console.log(`synthetic persons (${label}): ${size}, strong ${strong}, possible ${alerts.length - strong}`);
  for (const { name, hit } of alerts) console.log(`      ${name} -> ${hit.matched} (${hit.score})`);
}

/** BGN/PCGN backwards, for names that came from Cyrillic. */
const CYRILLIC_LETTERS =
  "shch щ|kh х|zh ж|ts ц|ch ч|sh ш|yu ю|ya я|ye е|yy ый|iy ий|ay ай|ey ей|oy ой|a а|b б|v в|g г|d д|e е|z з|i и|k к|l л|m м|n н|o о|p п|r р|s с|t т|u у|f ф|y ы|j дж|h х|w в|c к|x кс|q к"
    .split("|")
    .map((pair) => pair.split(" ") as [string, string]);

function toCyrillic(text: string): string {
  let out = "";
  const lower = text.toLowerCase();
  for (let i = 0; i < lower.length; ) {
    const pair = CYRILLIC_LETTERS.find(([latin]) => lower.startsWith(latin, i));
    out += pair?.[1] ?? lower[i];
    i += pair?.[0].length ?? 1;
  }
  return out;
}

function withTypo(text: string, next: () => number): string | null {
  const words = [...text.matchAll(/[A-Za-z]{5,}/g)];
  const word = words[Math.floor(next() * words.length)];
  if (word === undefined) return null;
  const at = word.index + 1 + Math.floor(next() * (word[0].length - 2));
  const kind = Math.floor(next() * 3);
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1);
  if (kind === 1) return text.slice(0, at) + (text[at + 1] ?? "") + (text[at] ?? "") + text.slice(at + 2);
  return text.slice(0, at) + String.fromCharCode(97 + Math.floor(next() * 26)) + text.slice(at + 1);
}

const LEGAL =
  /\b(?:LIMITED LIABILITY COMPANY|OOO|LLC|L\.L\.C\.|JOINT STOCK COMPANY|JSC|OAO|ZAO|PAO|AO|CO\.,? LTD\.?|LTD\.?|LIMITED|GMBH|INC\.?)(?=\W|$)/i;
const SAME_CLASS: Readonly<Record<string, string>> = {
  "limited liability company": "ООО",
  ooo: "LLC",
  llc: "ООО",
  "l.l.c.": "OOO",
  "joint stock company": "АО",
  jsc: "Акционерное общество",
  oao: "JSC",
  zao: "JSC",
  pao: "PJSC",
  ao: "JSC",
};

function withOtherForm(text: string): string {
  const form = LEGAL.exec(text)?.[0];
  if (form === undefined) return `${text} LLC`;
  return text.replace(form, SAME_CLASS[form.toLowerCase()] ?? "").trim();
}

function reordered(text: string): string | null {
  const words = text
    .replaceAll(",", " ")
    .split(/\s+/)
    .filter((word) => word !== "");
  return words.length < 2 ? null : [...words.slice(1), words[0]].join(" ");
}

const FROM_CYRILLIC = /RUSSIA|UKRAINE|BELARUS/;
/** Letters that no Cyrillic name is romanised with: the name was Latin, or is a translation. */
const NOT_ROMANISED = /c(?!h)|x|q|w|j|ph|th|oo|ee|ck|[^aeiou]y[aeiou]n\b|company|limited|joint|public|global|digital/i;

function variantsOf(party: ListedParty, next: () => number): Record<string, string | null> {
  const name = (party.names[0] as { text: string }).text;
  const alias = party.names.find((one, i) => i > 0 && one.quality !== "weak")?.text ?? null;
  const cyrillic =
    party.programmes.some((programme) => FROM_CYRILLIC.test(programme)) &&
    /^[A-Za-z ,.'"-]+$/.test(name) &&
    !NOT_ROMANISED.test(name.replace(LEGAL, ""));
  return {
    "own name": name,
    alias,
    "one typo": withTypo(name, next),
    reordered: reordered(name),
    "other legal form": party.kind === "organisation" ? withOtherForm(name) : null,
    Cyrillic: cyrillic ? toCyrillic(name.replace(LEGAL, "")) : null,
  };
}

interface Found {
  asked: number;
  first: number;
  readonly missed: string[];
}

/** Parties that share a name share the first place. */
function countVariant(counts: Found, name: string, party: ListedParty, index: ScreeningIndex): void {
  counts.asked++;
  const hits = screen({ name, kind: party.kind }, index);
  const at = hits.find((hit) => hit.entry === party.entry);
  if (at !== undefined && at.score >= (hits[0]?.score ?? 1) - 0.0001) {
    counts.first++;
    return;
  }
  const place = at === undefined ? "" : `, at ${at.score}`;
  counts.missed.push(`${name} -> ${hits[0]?.matched ?? "nothing"} (want ${party.names[0]?.text}${place})`);
}

function evaluateListed(entries: readonly ScreeningEntry[], index: ScreeningIndex): void {
  const next = random(SEED);
  const found = new Map<string, Found>();
  for (let i = 0; i < SAMPLE; i++) {
    const { party } = entries[Math.floor(next() * entries.length)] as ScreeningEntry;
    for (const [variant, name] of Object.entries(variantsOf(party, next))) {
      if (name === null) continue;
      const counts = found.get(variant) ?? { asked: 0, first: 0, missed: [] };
      found.set(variant, counts);
      countVariant(counts, name, party, index);
    }
  }
  console.log(`\n${SAMPLE} seeded listed parties found first:`);
  for (const [variant, { asked, first, missed }] of found) {
    console.log(`  ${variant.padEnd(18)} ${first} of ${asked}`);
    for (const miss of missed.slice(0, 12)) console.log(`      missed: ${miss}`);
  }
}

const folder = process.argv[2] ?? join(import.meta.dirname, "../../shared/pairs");
if (!existsSync(folder)) console.log(`skipped: no folder ${folder}`);
else evaluatePairs(folder);

const ofac = join(folder, "../lists/ofac-2023-12-28");
if (!existsSync(ofac)) console.log(`\nskipped: no folder ${ofac}`);
else {
  const { entries } = await ofacSdn.read(OFAC_FILES.map((name) => ({ name, bytes: readFileSync(join(ofac, name)) })));
  const index = openScreeningIndex(buildScreeningIndex(entries));
  console.log(`\nOFAC SDN of 2023-12-28: ${entries.length} parties, ${index.nameCount} names`);
  evaluateNegatives(folder, index);
  evaluateListed(entries, index);
}
