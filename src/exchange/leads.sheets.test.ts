import { beforeAll, describe, expect, it } from "vitest";
import { editionOf, realCatalogue } from "../../test/support/editions.ts";
import { ANY } from "../../test/support/questions.ts";
import { area, catalogue, organisation, TEST_DAY } from "../../test/support/records.ts";
import { readWorkbook } from "../../test/support/workbook.ts";
import type { RequestSnapshot } from "../app/app.types.ts";
import type { Country } from "../domain/country.schema.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { Language } from "../domain/vocabulary.ts";
import { findLeads } from "../leads/leads.find.ts";
import type { LeadQuery } from "../leads/leads.types.ts";
import { renderFile } from "./file.answer.ts";
import { LEAD_COLUMNS } from "./leads.columns.ts";
import { leadsSheets, wholeAnswer } from "./leads.sheets.ts";

let countries: Country[];
beforeAll(async () => {
  ({ countries } = await realCatalogue());
});

const FORMULA = '=HYPERLINK("http://evil.example";"click")';
const named = (id: string, en: string, over: Partial<Organisation> = {}) =>
  organisation({ id, names: { ko: null, koOrigin: null, en, ru: null, local: null, aliases: [] }, ...over });

async function sheetsOf(
  organisations: Organisation[],
  { query = {}, maxRows, language = "ko" }: { query?: Partial<LeadQuery>; maxRows?: number; language?: Language } = {},
) {
  const edition = await editionOf(catalogue({ areas: [area()], organisations, countries }));
  const now = new Date(`${TEST_DAY}T03:00:00Z`);
  const snapshot: RequestSnapshot = { edition, asOf: TEST_DAY, checkedAt: now, awaySince: null };
  const asked: LeadQuery = { ...ANY, ...query };
  const answer = wholeAnswer(snapshot, asked, await findLeads(edition, asked, TEST_DAY), language, maxRows);
  return { answer, edition, sheets: leadsSheets(snapshot, answer, language) };
}

const cellOf = (row: readonly unknown[] | undefined, title: string) =>
  row?.[LEAD_COLUMNS.findIndex(({ titles }) => titles.ko === title)];

describe("the sheets of leads", () => {
  it("make a partner named like a formula text, in both formats", async () => {
    const { sheets } = await sheetsOf([named("evil", FORMULA)]);
    const book = readWorkbook(await renderFile(sheets, TEST_DAY, "xlsx"));
    expect(book[0]?.cell("C2")).toMatchObject({ t: "s", v: FORMULA, z: "@" });
    expect(book.flatMap(({ formulas }) => formulas)).toEqual([]);
    const csv = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await renderFile(sheets, TEST_DAY, "csv"));
    expect(csv).toContain(`,"'${FORMULA.replaceAll('"', '""')}",`);
    expect(csv).not.toMatch(/(?:^|[,\n])"?=/);
  });

  it("end with a line that says how many were left out, and the basis says it as well", async () => {
    const partners = ["a", "b", "c"].map((id) => named(id, id));
    const { sheets } = await sheetsOf(partners, { maxRows: 2 });
    const [leads, basis, points] = sheets;
    expect(leads?.rows).toHaveLength(3);
    expect(cellOf(leads?.rows[2], "기관명(국문)")).toBe(
      "찾은 후보 3건 가운데 상위 2건만 실었습니다. 조건을 좁혀 다시 받으십시오.",
    );
    expect(cellOf(leads?.rows[2], "순위")).toBeNull();
    expect(points?.rows).toHaveLength(2);
    const shown = basis?.rows.find(([, item]) => item === "이 파일에 든 협력 후보");
    expect(shown?.slice(2)).toEqual([2, expect.stringContaining("상위 2건만")]);
    expect((await sheetsOf(partners, { maxRows: 3 })).sheets[0]?.rows).toHaveLength(3);
  });

  it("name the three spellings, or leave them empty", async () => {
    const names = { ko: "샘", koOrigin: "transcribed", en: "Sam", ru: "Сэм", local: "Сам-қ", aliases: [] } as const;
    const { sheets } = await sheetsOf([
      named("a", "Only"),
      organisation({ id: "b", names: { ...names, aliases: [] } }),
      organisation({ id: "c", names: { ...names, local: null, aliases: [] } }),
    ]);
    const spellings = sheets[0]?.rows.map((row) =>
      ["기관명(국문)", "기관명(영문)", "기관명(원문)"].map((title) => cellOf(row, title)),
    );
    expect(spellings).toEqual([
      [null, "Only", null],
      ["샘", "Sam", "Сам-қ"],
      ["샘", "Sam", "Сэм"],
    ]);
  });

  it("have points that add up to the score, and weights that say which were not used", async () => {
    const { sheets, answer } = await sheetsOf([named("a", "A"), named("b", "B", { kind: "university" })]);
    const [, basis, points] = sheets;
    const at = (title: string) => points?.columns.findIndex((one) => one.title === title) ?? -1;
    for (const [i, row] of points?.rows.entries() ?? []) {
      const parts = row.slice(4, at("적합도 합계")) as number[];
      const fit = parts.reduce((sum, part) => sum + Math.round(part * 10), 0);
      expect(fit).toBe(Math.round(Number(row[at("적합도 합계")]) * 10));
      expect(Number(row[at("점수")])).toBe(answer.leads[i]?.score);
    }
    expect(points?.columns.map(({ title }) => title)).not.toContain("목표 시장 진입");
    const weight = (name: string) => basis?.rows.find(([section, item]) => section === "가중치" && item === name);
    expect(weight("목표 시장 진입")?.[3]).toMatch(/^이 질문에는 쓰지 않음/);
    expect(weight("요청 분야 적합성")?.slice(2)).toEqual([60, expect.stringMatching(/^이 질문에서 차지한 비중 60 %/)]);
  });

  it.each([
    ["ko", "조건부", "제재 대상이 아님을 보증하지 않습니다"],
    ["en", "conditional", "vouches for nobody"],
    ["ru", "с условиями", "ни за кого не ручается"],
  ] as const)("speak %s throughout and vouch for nobody", async (language, verdict, notice) => {
    const { sheets, edition } = await sheetsOf([named("a", "A")], { language, query: { areas: ["ai"] } });
    const all = JSON.stringify(sheets);
    expect(all).toContain(verdict);
    expect(all).toContain(notice);
    expect(all).toContain(edition.manifest.id);
    expect(all).not.toMatch(/\b(clean|cleared|approved|vetted)\b/i);
    for (const { name, columns } of sheets) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(new Set(columns.map(({ title }) => title)).size).toBe(columns.length);
      if (language === "en")
        for (const { title } of columns) expect(title).not.toMatch(/[\p{Script=Hangul}\p{Script=Cyrillic}]/u);
    }
  });
});
