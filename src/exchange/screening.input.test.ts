import { beforeAll, describe, expect, it } from "vitest";
import { editionOf, realCatalogue } from "../../test/support/editions.ts";
import { TEST_DAY } from "../../test/support/records.ts";
import { Problem } from "../domain/problem.ts";
import type { Edition } from "../editions/edition.types.ts";
import { MAX_SCREENED_ROWS, screenCsv, screenItems } from "./screening.input.ts";
import { openRowScreener, type RowResult, type RowScreener } from "./screening.rows.ts";
import { listDays, type ScreenedRows, screeningSheets } from "./screening.sheets.ts";

let edition: Edition;
let screener: RowScreener;
beforeAll(async () => {
  edition = await editionOf(await realCatalogue());
  screener = await openRowScreener({ edition, asOf: TEST_DAY }, "ko");
});

const utf8 = (text: string) => new TextEncoder().encode(text);
const outcomeOf = (result: RowResult) => ("error" in result ? "error" : result.screened.outcome);
const outcomes = ({ rows }: ScreenedRows) => rows.map(({ result }) => outcomeOf(result));

async function problemOf(csv: string): Promise<Problem> {
  try {
    await screenCsv(utf8(csv), screener);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("was not refused");
}

/** 회사명 in EUC-KR. */
const EUC_KR_TITLE = [0xc8, 0xb8, 0xbb, 0xe7, 0xb8, 0xed];

describe("a file of names", () => {
  it.each([
    ["UTF-8", utf8("회사명,국가\nKeremet Bank,KG\n")],
    ["UTF-8 with its mark", utf8("\ufeff회사명,국가\r\nKeremet Bank,KG\r\n")],
    ["EUC-KR", Uint8Array.from([...EUC_KR_TITLE, ...utf8(",country\nKeremet Bank,KG\n")])],
    ["UTF-16 with tabs", new Uint8Array(Buffer.from("\ufeff회사명\t국가\r\nKeremet Bank\tKG\r\n", "utf16le"))],
    ["UTF-8 with semicolons", utf8("наименование;страна\nKeremet Bank;KG\n")],
  ])("in %s is read and screened", async (_, bytes) => {
    const screened = await screenCsv(bytes, screener);
    expect(screened.titles).toHaveLength(2);
    expect(screened.rows[0]?.cells).toEqual(["Keremet Bank", "KG"]);
    expect(outcomes(screened)).toEqual(["strong"]);
    expect(screened.columnsRead).toEqual([`name: ${screened.titles[0]}`, `country: ${screened.titles[1]}`]);
  });

  it("keeps a bad row with its error, and a row that is cut is not screened", async () => {
    const screened = await screenCsv(
      utf8("name,country\nKeremet Bank,Kyrgyzstan\nKeremet, Bank,KG\n,KG\nA\n"),
      screener,
    );
    expect(outcomes(screened)).toEqual(["error", "error", "error", "none"]);
    expect(screened.rows.map(({ cells }) => cells)).toEqual([
      ["Keremet Bank", "Kyrgyzstan"],
      ["Keremet", " Bank,KG"],
      ["", "KG"],
      ["A", ""],
    ]);
  });

  it.each([
    ["name", "invalid-body"],
    ["", "invalid-body"],
    ["a,b\n1,2\n", "invalid-body"],
    ['name\n"A\nB\n', "invalid-body"],
    [`name\n${"A\n".repeat(MAX_SCREENED_ROWS + 1)}`, "payload-too-large"],
  ])("is refused whole: %#", async (csv, code) => {
    expect((await problemOf(csv)).code).toBe(code);
  });

  it("takes as many rows as it says, and names the titles that it knows", async () => {
    const full = await screenCsv(utf8(`name\n${"A\n".repeat(MAX_SCREENED_ROWS)}`), screener);
    expect(full.rows).toHaveLength(MAX_SCREENED_ROWS);
    const { fields } = await problemOf("who\nKeremet\n");
    expect(fields[0]).toMatchObject({ field: "name", allowed: expect.arrayContaining(["회사명", "company"]) });
  });
});

describe("a list of items", () => {
  it("shows the columns that some item has, and what was sent", () => {
    const items = [
      { id: 7, name: "Sberbank", identifiers: ["inn:7707083893@RU", "bic:044525225"] },
      { name: 5 },
      null,
      [],
    ];
    const screened = screenItems(items, screener, "ko");
    expect(screened.titles).toEqual(["번호", "이름", "식별번호"]);
    expect(screened.rows.map(({ cells }) => cells)).toEqual([
      ["7", "Sberbank", "inn:7707083893@RU; bic:044525225"],
      ["", "5", ""],
      ["", "", ""],
      ["", "", ""],
    ]);
    expect(outcomes(screened).slice(1)).toEqual(["error", "error", "error"]);
  });
});

describe("the sheets of screened names", () => {
  it.each(["ko", "en", "ru"] as const)("in %s tell lists and days, and vouch for nobody", async (language) => {
    const own = await openRowScreener({ edition, asOf: TEST_DAY }, language);
    const now = new Date(`${TEST_DAY}T03:00:00Z`);
    const snapshot = { edition, asOf: TEST_DAY, checkedAt: now, awaySince: null };
    const screened = await screenCsv(utf8("name,country\nQuiet Meadow Bakery,\nSberbank,RU\n,\n"), own);
    const [rows, basis] = screeningSheets(screened, { snapshot, lists: own.lists, language });
    const [nothing, listed, error] = rows?.rows ?? [];
    expect(nothing?.[3]).toMatch(new RegExp(`${TEST_DAY}.*${own.lists.length}`));
    expect(nothing?.slice(4, 13).filter(Boolean)).toEqual([]);
    expect(listed?.[2]).not.toBe(nothing?.[2]);
    expect(error?.[2]).toMatch(/대조하지 못함|not screened|не проверено/);
    for (const row of rows?.rows ?? []) expect(row).toHaveLength(rows?.columns.length ?? 0);
    const all = JSON.stringify([rows, basis]);
    expect(all).not.toMatch(/\b(clean|cleared|approved|vetted)\b/i);
    expect(basis?.rows.at(-1)?.[2]).toMatch(/보증하지 않습니다|vouches for nobody|ни за кого не ручается/);
    for (const { list } of own.lists) expect(all).toContain(edition.listById.get(list)?.names[language]);
  });

  it("tell the span of the days of their lists", () => {
    const list = (asOf: string | null) => ({
      list: "x",
      nature: "official" as const,
      asOf,
      importedAt: null,
      version: null,
      entries: 1,
    });
    expect(listDays([list("2026-11-02")], "ko")).toBe("2026-11-02");
    expect(listDays([list("2026-11-20"), list("2026-09-01"), list("2026-10-01")], "ko")).toBe(
      "2026-09-01 – 2026-11-20",
    );
    expect(listDays([list(null), list("2026-09-01")], "en")).toBe("2026-09-01; the list states no date: 1");
    expect(listDays([], "ko")).toBe("");
  });
});
