/**
 * Measures search and ranking on the judged questions, beside MiniSearch with its defaults over the same texts.
 * Usage: npm run eval:search [-- FOLDER] (default fixtures/eval); `-- --worst N` lists the N worst questions.
 */
import path from "node:path";
import { fileURLToPath, URL } from "node:url";
import { parseArgs } from "node:util";
import MiniSearch from "minisearch";
import { KIND_NAMES } from "../src/domain/labels.ts";
import { LANGUAGES } from "../src/domain/vocabulary.ts";
import { searchDocuments } from "../src/editions/edition.documents.ts";
import type { Edition } from "../src/editions/edition.types.ts";
import { findLeads } from "../src/leads/leads.find.ts";
import { LEAD_VERDICTS, type LeadQuery } from "../src/leads/leads.types.ts";
import { DEFAULT_WEIGHTS } from "../src/ranking/criteria.ts";
import { SEARCH_FIELDS } from "../src/search/search.types.ts";
import { realEdition } from "../test/support/editions.ts";
import { type JudgedQuery, queriesOf, readJudged } from "./eval/judged.files.ts";
import { mean, ndcg, type Ranked, recall, reciprocalRank } from "./eval/metrics.ts";

const AS_OF = "2026-11-22";
const SAME_TOP = 5;
const DEPTHS = { near: 5, far: 10 } as const;

type Search = (text: string) => Promise<string[]>;

/**
 * The product's own list. By points before the risk deduction, relevance is measured by itself; as published, the
 * sections by verdict come first, and whom a rule holds stands behind whoever is free of it, however relevant.
 */
function nadeul(edition: Edition, order: "fit" | "published"): Search {
  const question = (text: string): LeadQuery => ({
    areas: [],
    countries: [],
    kinds: [],
    verdicts: LEAD_VERDICTS,
    text,
    weights: DEFAULT_WEIGHTS,
    includeReference: false,
  });
  return async (text) => {
    const { leads } = await findLeads(edition, question(text), AS_OF);
    const ordered = order === "fit" ? leads.toSorted((a, b) => b.score.fit - a.score.fit) : leads;
    return ordered.map(({ organisation }) => organisation.id);
  };
}

/** All words of a value, whatever its shape. */
const wordsOf = (value: unknown): string =>
  value !== null && typeof value === "object" ? Object.values(value).map(wordsOf).join(" ") : String(value ?? "");

/** MiniSearch with its defaults, over the same texts, with the names of area, country and kind that ours reads otherwise. */
function plain(edition: Edition): Search {
  const texts = SEARCH_FIELDS.filter((field) => field !== "topics" && field !== "mentions");
  const index = new MiniSearch({ fields: [...texts, "area", "country", "kind"] });
  for (const document of searchDocuments(edition.catalogue, edition.search().lexicon)) {
    const [id = "", areaId = ""] = document.id.split("|");
    const organisation = edition.organisationById.get(id);
    if (organisation?.role !== "candidate") continue;
    const area = edition.areaById.get(areaId);
    const country = organisation.country ? edition.countryByCode.get(organisation.country)?.names : null;
    index.add({
      ...document,
      area: `${wordsOf(area?.names)} ${wordsOf(area?.terms)}`,
      country: wordsOf(country),
      kind: wordsOf(KIND_NAMES[organisation.kind]),
    });
  }
  return async (text) => [...new Set(index.search(text).map(({ id }) => String(id).split("|")[0] ?? ""))];
}

interface Measured extends JudgedQuery {
  found: string[];
  ranked: Ranked;
}

async function measure(search: Search, queries: readonly JudgedQuery[]): Promise<Measured[]> {
  return Promise.all(
    queries.map(async (query) => {
      const grades = new Map<string, number>(query.question.judgements.map(({ partner, grade }) => [partner, grade]));
      const found = await search(query.text);
      return {
        ...query,
        found,
        ranked: { shown: found.map((id) => grades.get(id) ?? 0), judged: [...grades.values()] },
      };
    }),
  );
}

/** Share of the pairs of languages in which the same question has the same first places. */
function parity(measured: readonly Measured[], top: (found: readonly string[]) => readonly string[]) {
  const groups = [...Map.groupBy(measured, ({ question }) => question.id).values()].filter((group) => group.length > 1);
  const firsts = ({ found }: Measured) => top(found.slice(0, SAME_TOP)).join(" ");
  const pairs = groups.flatMap((group) =>
    group.flatMap((a, i) => group.slice(i + 1).map((b) => ({ a, b, same: firsts(a) === firsts(b) }))),
  );
  const broken = pairs.filter(({ same }) => !same).map(({ a, b }) => `${a.question.id} ${a.language}/${b.language}`);
  return { share: mean(pairs.map(({ same }) => Number(same))), broken };
}

function report(name: string, measured: readonly Measured[]): void {
  const rows: [string, readonly Measured[]][] = [
    ["all", measured],
    ...LANGUAGES.map((language): [string, Measured[]] => [
      language,
      measured.filter((one) => one.language === language),
    ]),
  ];
  console.log(`\n${name}`);
  console.log("            n   nDCG@5  nDCG@10  MRR    recall@10  nothing found");
  for (const [label, some] of rows) {
    const number = (of: (ranked: Ranked) => number) => mean(some.map(({ ranked }) => of(ranked))).toFixed(3);
    const empty = some.filter(({ found }) => found.length === 0).length;
    console.log(
      `${label.padEnd(8)}${String(some.length).padStart(5)}   ${number((r) => ndcg(r, DEPTHS.near))}   ${number((r) => ndcg(r, DEPTHS.far))}    ${number(reciprocalRank)}  ${number((r) => recall(r, DEPTHS.far))}      ${empty}`,
    );
  }
  const leads = parity(measured, (found) => found.toSorted());
  const order = parity(measured, (found) => found);
  const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
  console.log(
    `the same question in two languages: the same first ${SAME_TOP} in ${percent(leads.share)} of pairs, in the same order in ${percent(order.share)}`,
  );
  if (leads.broken.length > 0) console.log(`  not the same: ${leads.broken.join(", ")}`);
}

function listWorst(measured: readonly Measured[], count: number): void {
  for (const { question, language, text, ranked, found } of measured
    .toSorted((a, b) => ndcg(a.ranked, DEPTHS.far) - ndcg(b.ranked, DEPTHS.far))
    .slice(0, count)) {
    console.log(`\n${ndcg(ranked, DEPTHS.far).toFixed(3)} ${question.id} ${language} ${text}`);
    console.log(
      `  shown:  ${found
        .slice(0, DEPTHS.far)
        .map((id, i) => `${id}:${ranked.shown[i]}`)
        .join(" ")}`,
    );
    console.log(`  judged: ${question.judgements.map(({ partner, grade }) => `${partner}:${grade}`).join(" ")}`);
  }
}

const { values, positionals } = parseArgs({ options: { worst: { type: "string" } }, allowPositionals: true });
const folder = positionals[0] ?? path.join(fileURLToPath(new URL("..", import.meta.url)), "fixtures/eval");
const queries = queriesOf(await readJudged(folder));
const edition = await realEdition();
const ours = await measure(nadeul(edition, "fit"), queries);
report("Nadeul, by fit", ours);
report("Nadeul, as published with all four verdicts", await measure(nadeul(edition, "published"), queries));
report("MiniSearch with its defaults", await measure(plain(edition), queries));
if (values.worst) listWorst(ours, Number(values.worst));
