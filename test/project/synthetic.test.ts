import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RECORDS_PER_FILE, readArguments, writeSyntheticFixtures } from "../../bench/synthetic.files.ts";
import { isSynthetic, MAX_SYNTHETIC, syntheticId, syntheticModel } from "../../bench/synthetic.model.ts";
import { syntheticCatalogue, syntheticOrganisation, syntheticOrganisations } from "../../bench/synthetic.partners.ts";
import { randomOf, zipfRank } from "../../bench/synthetic.random.ts";
import { MADE_UP_WORDS, madeUpWord } from "../../bench/synthetic.words.ts";
import type { Catalogue } from "../../src/domain/catalogue.ts";
import { type Organisation, OrganisationSchema } from "../../src/domain/organisation.schema.ts";
import { LANGUAGES } from "../../src/domain/vocabulary.ts";
import { checkProvenance, checkReferences, checkUnique } from "../../src/fixtures/fixtures.check.ts";
import { loadFixtures } from "../../src/fixtures/fixtures.files.ts";
import { formatFixture } from "../../src/fixtures/fixtures.format.ts";
import { findPartners } from "../../src/leads/partners.find.ts";
import { editionOf, FIXTURES_FOLDER } from "../support/editions.ts";
import { catalogue, TEST_DAY } from "../support/records.ts";

const COUNT = 3000;
const SMALL = 60;
const GENERATOR = path.join(import.meta.dirname, "../../bench/generate.ts");

let base: Catalogue;
let real: Organisation[];
let made: Organisation[];
beforeAll(async () => {
  ({ set: base } = await loadFixtures(FIXTURES_FOLDER));
  real = base.organisations.filter(({ role }) => role === "candidate");
  made = [...syntheticOrganisations(base, COUNT)];
});

const shareOf = <T>(items: readonly T[], test: (item: T) => boolean) => items.filter(test).length / items.length;
const capabilitiesOf = (organisations: readonly Organisation[]) =>
  organisations.flatMap(({ capabilities }) => capabilities);

describe("every synthetic record", () => {
  it("is as the schema gives it back", () => {
    for (const organisation of made) expect(v.parse(OrganisationSchema, organisation)).toEqual(organisation);
  });

  it("passes the checks of the fixtures", () => {
    const placed = made.map((record) => ({ file: "synthetic", key: record.id, record }));
    expect(placed.flatMap(checkProvenance)).toEqual([]);
    expect(checkUnique("organisations", placed)).toEqual([]);
    expect(checkReferences({ ...base, organisations: [...base.organisations, ...made] }, (kind) => kind)).toEqual([]);
  });

  it("says that it is synthetic, in every name and source", () => {
    for (const { id, names, website, sources, owners } of made) {
      expect(id).toMatch(/^synthetic-\d{6}$/);
      expect(names.ko).toMatch(/^가상 .+ \d{5}$/);
      expect(names.en).toMatch(/^Synthetic .+ \d{5}$/);
      expect(names.ru).toMatch(/^Синтетик .+ \d{5}$/);
      for (const name of [...names.aliases, ...owners.map((owner) => owner.name)]) expect(name).toMatch(/^Synthetic /);
      if (website) expect(website.value).toMatch(/\.example$/);
      for (const source of sources) {
        expect(source.kind).toBe("document");
        expect(source).toHaveProperty("title", expect.stringMatching(/^synthetic record( [23])?$/));
      }
    }
  });

  it("has a name of its own, which no real record has", () => {
    const names = made.flatMap(({ names: { ko, en, ru } }) => [ko, en, ru]);
    expect(new Set(names).size).toBe(COUNT * LANGUAGES.length);
    const known = new Set(base.organisations.flatMap((one) => Object.values(one.names).flat()));
    expect(names.filter((name) => known.has(name))).toEqual([]);
  });

  it("names no real organisation anywhere", () => {
    // Short names and abbreviations such as SOC are ordinary words too.
    const known = base.organisations.map(({ names }) => names.en).filter((name) => name.length > 8);
    expect(known.length).toBeGreaterThan(100);
    const text = made
      .map((one) => JSON.stringify([one.summary, one.keywords, one.capabilities, one.owners]))
      .join("\n");
    expect(known.filter((name) => text.includes(name))).toEqual([]);
  });

  it("leaves no gap of a sentence open and certifies nobody", () => {
    const text = JSON.stringify(made);
    expect(text).not.toMatch(/undefined|NaN|\{(?:term|other|product|customer|sort|module|number|year)\}/);
    expect(text).not.toMatch(/\b(?:clean|cleared|vetted|approved)\b|승인된|одобрен/i);
    // 소재 as "located": the data say 있는.
    expect(text).not.toMatch(/(?:에|에서)\s*소재|소재(?:한|하는|지)/);
  });
});

describe("the same number and seed", () => {
  it("give the same record, alone, in a stream and in a larger set", () => {
    expect([...syntheticOrganisations(base, 40)]).toEqual(made.slice(0, 40));
    expect(syntheticOrganisation(2999, syntheticModel(base))).toEqual(made[2999]);
    expect(syntheticCatalogue(base, 40).organisations.filter(({ id }) => isSynthetic(id))).toEqual(made.slice(0, 40));
  });

  it("differ from another seed", () => {
    const other = [...syntheticOrganisations(base, 40, 2)];
    expect(other.map(({ id }) => id)).toEqual(made.slice(0, 40).map(({ id }) => id));
    other.forEach((one, i) => void expect(one.capabilities).not.toEqual(made[i]?.capabilities));
  });
});

describe("proportions", () => {
  /** Three standard errors of a share near one half, at this many records. */
  const SLACK = 0.03;

  it.each(["country", "kind"] as const)("of each %s are those of the real candidates", (field) => {
    const values = new Set([...real, ...made].map((one) => one[field]));
    expect(values.size).toBeGreaterThan(5);
    for (const value of values) {
      const [share, wanted] = [made, real].map((some) => shareOf(some, (one) => one[field] === value));
      expect(Math.abs((share ?? 0) - (wanted ?? 0)), String(value)).toBeLessThan(SLACK);
    }
  });

  it("of the links are those of the real candidates, and what is known is told", () => {
    for (const link of ["russiaLink", "koreaLink"] as const) {
      for (const state of ["known", "none_known", "unknown"]) {
        const [share, wanted] = [made, real].map((some) => shareOf(some, (one) => one[link].state === state));
        expect(Math.abs((share ?? 0) - (wanted ?? 0)), `${link} ${state}`).toBeLessThan(SLACK);
      }
      for (const one of made) expect(one[link].statement !== null).toBe(one[link].state === "known");
    }
    expect(shareOf(made, ({ russiaLink }) => russiaLink.mark === "verified")).toBeGreaterThan(0.05);
  });

  it("of founding years are those of the real candidates", () => {
    const [share, wanted] = [made, real].map((some) => shareOf(some, ({ founded }) => founded === null));
    expect(Math.abs((share ?? 0) - (wanted ?? 0))).toBeLessThan(SLACK);
    for (const { founded } of made) if (founded) expect(founded.value).toBeLessThanOrEqual(2026);
  });

  it("of capabilities: one to three, in every area, most without a stage", () => {
    const counts = new Set(made.map(({ capabilities }) => capabilities.length));
    expect([...counts].toSorted()).toEqual([1, 2, 3]);
    const capabilities = capabilitiesOf(made);
    expect(new Set(capabilities.map(({ area }) => area))).toEqual(new Set(base.areas.map(({ id }) => id)));
    expect(shareOf(capabilities, ({ area }) => area === "ai")).toBeGreaterThan(0.15);
    expect(Math.abs(shareOf(capabilities, ({ stage }) => stage === null) - 0.6)).toBeLessThan(SLACK);
    expect(new Set(capabilities.map(({ stage }) => stage)).size).toBe(5);
    expect(Math.abs(shareOf(capabilities, ({ mark }) => mark === "verified") - 0.7)).toBeLessThan(SLACK);
  });

  it("of what is seldom known: some have it, most do not", () => {
    const seldom = {
      scale: shareOf(made, ({ scale }) => scale !== null),
      ownership: shareOf(made, ({ ownership }) => ownership !== null),
      owners: shareOf(made, ({ owners }) => owners.length > 0),
      cautions: shareOf(made, ({ cautions }) => cautions.length > 0),
    };
    for (const [name, share] of Object.entries(seldom)) {
      expect(share, name).toBeGreaterThan(0.05);
      expect(share, name).toBeLessThan(0.2);
    }
  });

  it("of length: a record is about as long as a real one", () => {
    const median = (some: readonly Organisation[]) =>
      some.map((one) => JSON.stringify(one).length).toSorted((a, b) => a - b)[Math.floor(some.length / 2)] ?? 0;
    expect(median(made) / median(real)).toBeGreaterThan(0.8);
    expect(median(made) / median(real)).toBeLessThan(1.25);
    const lengths = capabilitiesOf(made).map(({ statement }) => statement.en.length);
    expect(shareOf(lengths, (length) => length >= 80 && length <= 200)).toBeGreaterThan(0.75);
  });
});

describe("words", () => {
  it("are spread after Zipf's law: a few in many records, most in few", () => {
    const inRecords = new Map<string, number>();
    for (const one of made) {
      const text = capabilitiesOf([one]).map(({ statement }) => statement.en);
      for (const word of new Set(
        text
          .join(" ")
          .toLowerCase()
          .match(/[a-z]+/g),
      ))
        inRecords.set(word, (inRecords.get(word) ?? 0) + 1);
    }
    const shares = [...inRecords.values()].map((count) => count / COUNT);
    expect(Math.max(...shares)).toBeGreaterThan(0.5);
    expect(shareOf(shares, (share) => share > 0.1)).toBeLessThan(0.1);
    expect(shareOf([...inRecords.values()], (count) => count === 1)).toBeGreaterThan(0.4);
  });

  it("that are rare come up about as seldom as their rank says", () => {
    const random = randomOf(1, 1);
    const ranks = Array.from({ length: 50_000 }, () => zipfRank(random(), 99));
    expect(Math.min(...ranks)).toBe(0);
    expect(Math.max(...ranks)).toBe(98);
    // ln((r + 2) / (r + 1)) / ln(100): 15.05 % for rank 0, 2.07 % for rank 9.
    expect(shareOf(ranks, (rank) => rank === 0)).toBeCloseTo(0.1505, 2);
    expect(shareOf(ranks, (rank) => rank === 9)).toBeCloseTo(0.0207, 2);
  });

  it("that are made up are each another one, in every script", () => {
    const words = Array.from({ length: MADE_UP_WORDS }, (_, rank) => madeUpWord(rank));
    for (const language of LANGUAGES) expect(new Set(words.map((word) => word[language])).size).toBe(MADE_UP_WORDS);
  });
});

describe("a synthetic catalogue", () => {
  it("leaves the rest of the base as it is and sorts by id", () => {
    const { organisations, ...rest } = syntheticCatalogue(base, SMALL);
    const { organisations: own, ...wanted } = base;
    expect(rest).toEqual(wanted);
    expect(organisations).toHaveLength(own.length + SMALL);
    expect(organisations.filter(({ id }) => !isSynthetic(id))).toEqual(own);
    const ids = organisations.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].toSorted());
  });

  it("made of a synthetic catalogue replaces its synthetic records", () => {
    expect(syntheticCatalogue(syntheticCatalogue(base, SMALL, 2), 40)).toEqual(syntheticCatalogue(base, 40));
  });

  it("becomes an edition that can be searched", async () => {
    const edition = await editionOf(syntheticCatalogue(base, SMALL));
    const any = { areas: [], countries: [], kinds: [], roles: [], verdicts: [] };
    const ask = async (text: string) =>
      (await findPartners(edition, { ...any, text }, TEST_DAY)).map((found) => found.organisation.id);
    for (const one of made.slice(0, 3)) expect((await ask(one.names.en))[0]).toBe(one.id);
    const rare = made.slice(0, SMALL).flatMap(({ id, capabilities }) =>
      capabilities.flatMap(({ statement }) => {
        const word = /(?:named|Its|of) ([A-Z]\w{5,})/.exec(statement.en)?.[1];
        return word ? [{ id, word }] : [];
      }),
    );
    expect(rare.length).toBeGreaterThan(5);
    for (const { id, word } of rare.slice(0, 5)) expect(await ask(word)).toContain(id);
  });

  it("can be made of a base without candidates, not of one without areas or countries", () => {
    const bare = { ...catalogue(), organisations: [] };
    const [only] = syntheticCatalogue(bare, 1).organisations;
    expect(only).toMatchObject({ id: "synthetic-000000", kind: "company", country: "KZ", founded: null });
    expect(v.is(OrganisationSchema, only)).toBe(true);
    expect(() => syntheticCatalogue({ ...bare, areas: [] }, 1)).toThrow("with areas");
    expect(() => syntheticCatalogue({ ...bare, countries: [] }, 1)).toThrow("partner region");
  });

  it.each([-1, 1.5, Number.NaN, MAX_SYNTHETIC + 1])("of %s records is refused", (count) => {
    expect(() => syntheticCatalogue(base, count)).toThrow(RangeError);
  });
});

describe("node bench/generate.ts", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "nadeul-synthetic-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const generate = (...words: string[]) => promisify(execFile)(process.execPath, [GENERATOR, ...words]);

  it("writes a folder that the product reads, in the layout of the fixtures", async () => {
    const out = path.join(folder, "made", "deep");
    const count = RECORDS_PER_FILE + 1;
    const { stdout } = await generate(String(count), out);
    expect(stdout).toContain(`${count} synthetic partners`);
    const names = (await readdir(path.join(out, "organisations"))).filter((name) => name.startsWith("synthetic"));
    expect(names.toSorted()).toEqual(["synthetic-000.json", "synthetic-001.json"]);
    const last = await readFile(path.join(out, "organisations/synthetic-001.json"), "utf8");
    expect(last).toBe(formatFixture([made[RECORDS_PER_FILE]]));
    expect(JSON.parse(last)[0].id).toBe(syntheticId(RECORDS_PER_FILE));
    const { set } = await loadFixtures(out);
    expect(set).toEqual(syntheticCatalogue(base, count));
  });

  it.each(["0", "-5", "1e3", "1.5", "many", "", String(MAX_SYNTHETIC + 1)])("refuses the count '%s'", (count) => {
    expect(() => readArguments([count, "a"])).toThrow("COUNT must");
  });

  it("refuses too few and too many arguments and a folder without a name", () => {
    for (const words of [[], ["5"], ["5", "a", "b"]]) expect(() => readArguments(words)).toThrow("two arguments");
    expect(() => readArguments(["5", " "])).toThrow("OUT_FOLDER must");
  });

  it("refuses on one line with an exit code, not with a stack", async () => {
    const failed = await generate("many", folder).catch((error: { code: number; stderr: string }) => error);
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringMatching(/^generate: COUNT must.*"many"\nUsage: /) });
    expect(failed.stderr).not.toMatch(/ {4}at /);
  });

  it("refuses a folder that holds something, a file and the fixtures themselves", async () => {
    const file = path.join(folder, "taken.txt");
    await writeFile(file, "mine");
    const write = (out: string) => writeSyntheticFixtures(FIXTURES_FOLDER, { count: 1, folder: out });
    await expect(write(folder)).rejects.toThrow("is not empty");
    await expect(write(file)).rejects.toThrow("is not a folder");
    await expect(write(path.join(file, "below"))).rejects.toThrow("is not a folder");
    await expect(write(FIXTURES_FOLDER)).rejects.toThrow("outside the fixtures");
    await expect(write(path.join(FIXTURES_FOLDER, "below"))).rejects.toThrow("outside the fixtures");
    expect(await readFile(file, "utf8")).toBe("mine");
  });
});
