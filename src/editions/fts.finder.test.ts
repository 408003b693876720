import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { syntheticCatalogue } from "../../bench/synthetic.partners.ts";
import { sqldBinary, startSqld } from "../../scripts/sqld.ts";
import { buildFrom, open, realCatalogue } from "../../test/support/editions.ts";
import { ANY } from "../../test/support/questions.ts";
import { TEST_DAY } from "../../test/support/records.ts";
import type { Catalogue } from "../domain/catalogue.ts";
import { findLeads } from "../leads/leads.find.ts";
import type { FoundLeads } from "../leads/leads.types.ts";
import { openScreeningPart } from "../screening/screening.part.ts";
import { createLexicon } from "../search/lexicon.ts";
import { buildMiniSearch, openMiniSearch } from "../search/minisearch.finder.ts";
import { type FoundTerm, SEARCH_FIELDS, type SoughtTerm, type TermFinder } from "../search/search.types.ts";
import { migrateDatabase, openDatabase } from "../store/database.node.ts";
import type { Database } from "../store/database.ts";
import { openWebDatabase } from "../store/database.web.ts";
import type { HasClient } from "../store/editions.reader.ts";
import { SEARCH_COLUMNS } from "../store/search.reader.ts";
import { writeSearchDocuments } from "../store/search.repository.ts";
import type { BuiltEdition } from "./edition.build.ts";
import { documentIds, searchDocuments } from "./edition.documents.ts";
import { openEdition } from "./edition.open.ts";
import { buildSearchPart, openSearchPart, type TermRow, termRows } from "./edition.search.ts";
import type { Edition } from "./edition.types.ts";
import { createFtsFinder } from "./fts.finder.ts";

const SYNTHETIC = 2000;
/** Thousands of records on a machine that does something else besides. */
const SLOW_MS = 180_000;

/** Each kind of thing that is typed: plain, with typos, cut short, without spaces, by ear, and much at once. */
const QUESTIONS = [
  ...[
    "인공지능",
    "핀테크 결제 스타트업",
    "카자흐스탄 알마티 이력추적시스템",
    "스마트팩토리자동화를 하는 회사",
    "디지털정부",
  ],
  ...["machine learning pilot in Almaty", "computer vison for quality controll", "fintec paymnets", "univ", "Kazak"],
  ...["машинное обучение", "платёжная система в Узбекистане", "кибербезопастность банков", "логист", "Казахстане"],
  ...["카스피", "Каспи банк", "kapsi", "픽스아트", "Krisp", "Yandex", "синтетик", "가상 00012", "Synthetic 00123"],
  ...["인공지능 ИИ AI robotics 블록체인 данные cloud", "constructor", "ქართული", "Երևան", "2024", "4 0", "х", "ии ai"],
  ...["supply chain treacability plaform for agricultural exprots from Uzbekistan to Korea with blockchain"],
];

const inOrder = ({ term, how, fields }: FoundTerm) =>
  `${term} ${how} ${SEARCH_FIELDS.filter((f) => fields.includes(f))}`;

/** What was found as text: one line for each document, so that a difference shows where it is. */
const written = (found: ReadonlyMap<string, readonly FoundTerm[]>): string[] =>
  [...found].map(([id, finds]) => `${id}: ${finds.map(inOrder).join("; ")}`).toSorted();

/** Asks both and lets them differ in nothing. */
function comparing(inMemory: TermFinder, inDatabase: TermFinder): TermFinder {
  return {
    async find(terms) {
      const [expected, found] = await Promise.all([inMemory.find(terms), inDatabase.find(terms)]);
      expect(written(found), JSON.stringify(terms)).toEqual(written(expected));
      return found;
    },
    async known(terms) {
      const [expected, known] = await Promise.all([inMemory.known(terms), inDatabase.known(terms)]);
      expect([...known].toSorted(), JSON.stringify(terms)).toEqual([...expected].toSorted());
      return known;
    },
  };
}

interface Both {
  inMemory: TermFinder;
  inDatabase: TermFinder;
  set: Catalogue;
  /** With its index in memory. */
  built: BuiltEdition;
}

const opened: { close: () => void }[] = [];
afterAll(() => {
  for (const { close } of opened) close();
});

async function openStore(url: string): Promise<Database> {
  const store = await openDatabase({ url });
  opened.push(store);
  await migrateDatabase(store.db);
  return store.db;
}

/** Finders over the same catalogue; another edition lies in the database before it, and one after it. */
async function bothOf(set: Catalogue, db: Database, reading: HasClient = db): Promise<Both> {
  const small = { ...set, organisations: set.organisations.slice(0, 9) };
  await writeSearchDocuments(db, "older", termRows(small));
  await writeSearchDocuments(db, "this", termRows(set));
  await writeSearchDocuments(db, "newer", termRows(small));
  const built = await buildFrom(set);
  const { index } = JSON.parse(built.parts.search) as { index: unknown };
  const inDatabase = createFtsFinder(reading, "this", documentIds(set));
  return { inMemory: openMiniSearch(index), inDatabase, set, built };
}

async function askAll({ inMemory, inDatabase, set }: Both, questions = QUESTIONS): Promise<number> {
  const engine = openSearchPart(buildSearchPart(set, false), set, () => comparing(inMemory, inDatabase));
  let found = 0;
  for (const question of questions) found += (await engine.ask(question)).matches.size;
  return found;
}

let real: Both;
let synthetic: Both;
beforeAll(async () => {
  const set = await realCatalogue();
  real = await bothOf(set, await openStore(":memory:"));
  synthetic = await bothOf(syntheticCatalogue(set, SYNTHETIC), await openStore(":memory:"));
}, SLOW_MS);

it("has a column for each field, and tells columns apart by their first two letters", () => {
  expect([...SEARCH_COLUMNS].toSorted()).toEqual(SEARCH_FIELDS.toSorted());
  expect(new Set(SEARCH_COLUMNS.map((column) => column.slice(0, 2))).size).toBe(SEARCH_COLUMNS.length);
});

it("numbers documents as they come", () => {
  const { thesaurus, areas, countries } = real.set;
  const lexicon = createLexicon({ concepts: thesaurus, areas, countries, organisations: [] });
  expect(documentIds(real.set)).toEqual([...searchDocuments(real.set, lexicon)].map(({ id }) => id));
});

describe("the full-text index says the same as MiniSearch", () => {
  it("of the real partners", async () => {
    expect(await askAll(real)).toBeGreaterThan(300);
  });

  it("of some thousand synthetic ones", async () => {
    expect(await askAll(synthetic)).toBeGreaterThan(5000);
  });

  it("of letters that take two code units", async () => {
    const db = await openStore(":memory:");
    const names = ["𐐨𐐩𐐪𐐫𐐬", "𐐩𐐩𐐪𐐫𐐬", "𐐨𐐩𐐪", "𞤢𐐩𐐪𐐫𐐬"];
    const empty = Object.fromEntries(SEARCH_FIELDS.map((field) => [field, ""])) as TermRow;
    const rows = names.map((name) => ({ ...empty, name }));
    await writeSearchDocuments(db, "this", rows);
    const stored = buildMiniSearch(rows.map((row, i) => ({ ...row, id: String(i) })));
    const inDatabase = createFtsFinder(db, "this", Object.keys(names));
    const both = comparing(openMiniSearch(JSON.parse(stored)), inDatabase);
    for (const term of names) {
      for (const edits of [0, 1, 2, 4]) await both.find([{ term, prefix: edits > 1, edits }]);
      await both.known([term, term.slice(0, 4)]);
    }
    expect((await both.find([{ term: "𐐩𐐩𐐪𐐫𐐬", prefix: false, edits: 1 }])).size).toBe(2);
  });

  it("of nothing", async () => {
    expect((await real.inDatabase.find([])).size).toBe(0);
    expect((await real.inDatabase.known([])).size).toBe(0);
  });

  it.skipIf(!sqldBinary())("on a libSQL server, read by the Worker's client", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "nadeul-fts-"));
    const { url, stop } = await startSqld(folder);
    try {
      const set = { ...real.set, organisations: real.set.organisations.slice(0, 80) };
      const both = await bothOf(set, await openStore(url), openWebDatabase({ url }));
      expect(await askAll(both, QUESTIONS.slice(0, 20))).toBeGreaterThan(50);
    } finally {
      await stop();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe("leads", () => {
  /** The same catalogue with its index in memory and in the database. */
  function editionsOf({ set, inDatabase, built }: Both): [Edition, Edition] {
    const parts = { ...built.parts, search: buildSearchPart(set, false) };
    const screening = async () => openScreeningPart(parts.screening);
    const finder = () => inDatabase;
    return [open(built), openEdition(built.manifest, { ...parts, screening, finder }, "2026-11-22T00:00:00.000Z")];
  }

  async function compareLeads(both: Both, questions: readonly string[]): Promise<number> {
    const [inMemory, inDatabase] = editionsOf(both);
    let leads = 0;
    for (const text of questions) {
      const expected = await findLeads(inMemory, { ...ANY, text }, TEST_DAY);
      const found = await findLeads(inDatabase, { ...ANY, text }, TEST_DAY);
      const told = (answer: FoundLeads) =>
        answer.leads.map(({ organisation, area, rank, score }) => [organisation.id, area.id, rank, score]);
      expect(told(found), text).toEqual(told(expected));
      expect(found.asking.text?.notFound, text).toEqual(expected.asking.text?.notFound);
      leads += found.leads.length;
    }
    return leads;
  }

  it("are the same in the same order", async () => {
    expect(await compareLeads(real, QUESTIONS)).toBeGreaterThan(100);
  });

  it(
    "are so among some thousand",
    async () => {
      expect(await compareLeads(synthetic, QUESTIONS.slice(0, 5))).toBeGreaterThan(1000);
    },
    SLOW_MS,
  );
});

describe("whatever terms are sought", () => {
  const RUNS = { numRuns: 300 };
  /** Letters of every script that the records have, for typos. */
  const SIGNS = [..."aeikmst0129авеиклс인공지능ქართհայë́:-"];

  function vocabularyOf({ set }: Both): string[] {
    const terms = new Set<string>();
    for (const row of termRows(set))
      for (const text of Object.values(row)) for (const t of text.split("\n")) terms.add(t);
    terms.delete("");
    return [...terms];
  }

  /** A word of the index with some wrong letters in it, cut or not. */
  function someWord(vocabulary: readonly string[]): fc.Arbitrary<string> {
    const typo = fc.record({
      kind: fc.constantFrom("swap", "replace", "insert", "drop", "cut"),
      place: fc.nat(12),
      sign: fc.constantFrom(...SIGNS),
    });
    return fc
      .tuple(fc.constantFrom(...vocabulary), fc.array(typo, { maxLength: 3 }))
      .map(([word, typos]) =>
        typos.reduce((text, { kind, place, sign }) => {
          const at = text.length === 0 ? 0 : place % text.length;
          const [a = "", b = ""] = [text[at], text[at + 1]];
          const middle = { swap: b + a, replace: sign + b, insert: a + sign + b, drop: b, cut: "" }[kind];
          return text.slice(0, at) + middle + (kind === "cut" ? "" : text.slice(at + 2));
        }, word),
      )
      .filter((word) => word !== "");
  }

  const someSought = (vocabulary: readonly string[]): fc.Arbitrary<SoughtTerm[]> =>
    fc.uniqueArray(
      fc.record({ term: someWord(vocabulary), prefix: fc.boolean(), edits: fc.constantFrom(0, 0, 1, 2, 3) }),
      { minLength: 1, maxLength: 4, selector: ({ term }) => term },
    );

  it(
    "they are found alike",
    async () => {
      const both = comparing(real.inMemory, real.inDatabase);
      const found = { some: 0, near: 0 };
      await fc.assert(
        fc.asyncProperty(someSought(vocabularyOf(real)), async (terms) => {
          const finds = [...(await both.find(terms)).values()].flat();
          if (finds.length > 0) found.some += 1;
          if (finds.some(({ how }) => how === "near")) found.near += 1;
        }),
        RUNS,
      );
      expect(found.some).toBeGreaterThan(RUNS.numRuns / 2);
      expect(found.near).toBeGreaterThan(RUNS.numRuns / 10);
    },
    SLOW_MS,
  );

  it("they are known alike", async () => {
    const both = comparing(real.inMemory, real.inDatabase);
    const words = fc.uniqueArray(someWord(vocabularyOf(real)), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(words, async (terms) => {
        await both.known(terms);
      }),
      RUNS,
    );
  });
});
