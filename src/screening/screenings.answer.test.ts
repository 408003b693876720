import { describe, expect, it } from "vitest";
import { open } from "../../test/support/editions.ts";
import { screenedEntry } from "../../test/support/entries.ts";
import { listing, sanctionsList, TEST_DAY } from "../../test/support/records.ts";
import { screeningCatalogue } from "../../test/support/store.ts";
import { LANGUAGES } from "../domain/vocabulary.ts";
import { buildEdition } from "../editions/edition.build.ts";
import type { OfficialVersion } from "../editions/edition.types.ts";
import { buildScreeningPart, openScreeningPart } from "./screening.part.ts";
import { outcomeStatement, screenedLists, screeningNotice, screenName } from "./screenings.answer.ts";

const version = (list: string, listDate: string | null, entries: number) => ({
  source: `source of ${list}`,
  version: `${list}@now`,
  hash: "h",
  listDate,
  importedAt: "2026-11-21T00:00:00.000Z",
  entries,
  added: entries,
  removed: 0,
  changed: 0,
  perList: { [list]: entries },
});

async function editionWith(versions: (OfficialVersion & { perList: Record<string, number> })[]) {
  const catalogue = screeningCatalogue({
    listings: [listing()],
    lists: [...screeningCatalogue().lists, sanctionsList({ id: "empty-list" })],
  });
  return open(await buildEdition({ catalogue, official: [], versions, sources: [] }, async () => []));
}

describe("the lists behind an answer", () => {
  it("are those that hold anything: official by their newest version, else the extract", async () => {
    const edition = await editionWith([version("un-sc", "2026-11-01", 500), version("un-sc", "2026-11-19", 510)]);
    expect(screenedLists(edition)).toEqual([
      { list: "ofac-sdn", nature: "dated_extract", asOf: TEST_DAY, importedAt: null, version: null, entries: 1 },
      {
        list: "un-sc",
        nature: "official",
        asOf: "2026-11-19",
        importedAt: "2026-11-21T00:00:00.000Z",
        version: "un-sc@now",
        entries: 510,
      },
    ]);
  });

  it("are as old as the oldest of them, and of unknown age if one states no day", async () => {
    const old = await editionWith([version("un-sc", "2026-11-19", 5), version("jp-meti-ru", "2026-03-01", 5)]);
    expect(screeningNotice(old)).toMatchObject({ nature: "official", asOf: "2026-03-01" });
    const unknown = await editionWith([version("un-sc", "2026-11-19", 5), version("jp-meti-ru", null, 5)]);
    expect(screeningNotice(unknown)).toMatchObject({ asOf: null });
    expect(screeningNotice(unknown).statement.en).toContain("2 official list(s) and 1 dated extract(s)");
    expect(screeningNotice(await editionWith([]))).toMatchObject({ nature: "dated_extract", asOf: TEST_DAY });
  });
});

describe("what a search can say", () => {
  const screening = openScreeningPart(
    buildScreeningPart([
      screenedEntry("1", "Brakelmov Zordunpil", { programmes: ["P"], listedOn: "2024" }),
      screenedEntry("2", "Brakelmov Zordunpil"),
    ]),
  );
  const lists = [
    { list: "a", nature: "official" as const, asOf: TEST_DAY, importedAt: TEST_DAY, version: "v", entries: 2 },
    { list: "b", nature: "dated_extract" as const, asOf: TEST_DAY, importedAt: null, version: null, entries: 1 },
  ];

  it("of somebody found is how many entries a person has to look at, with their details", () => {
    const screened = screenName(screening, { name: "Zordunpil Brakelmov" });
    expect(screened).toMatchObject({
      outcome: "strong",
      hits: [{ entry: "1", details: { programmes: ["P"] } }, { entry: "2" }],
    });
    const statement = outcomeStatement(screened, lists, TEST_DAY);
    expect(statement.en).toBe(
      `2 entries to review on ${TEST_DAY} (1 official list(s) and 1 dated extract(s)). A person has to decide whether it is the same party.`,
    );
    const one = { ...screened, hits: screened.hits.slice(0, 1) };
    expect(outcomeStatement(one, lists, TEST_DAY).en).toMatch(/^1 entry to review/);
  });

  it.each(LANGUAGES)("in %s of anybody else is the day and the lists, and no clearance", (language) => {
    const screened = screenName(screening, { name: "Nidpilsok Luretism" });
    expect(screened).toMatchObject({ outcome: "none", hits: [] });
    const statement = outcomeStatement(screened, lists, TEST_DAY)[language];
    expect(statement).toContain(TEST_DAY);
    expect(statement).toMatch(/\(.*1.*1.*\)/);
    expect(statement).not.toMatch(/clear|approved|safe|чист|одобр|안전|승인/i);
  });
});
