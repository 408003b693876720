import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { type ReadSheet, readWorkbook } from "../support/workbook.ts";
import { expectProblem, LANGUAGES, post, type Send } from "./battery.support.ts";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Row = Record<string, string>;

async function csvOf(response: Response): Promise<Row[]> {
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
  expect(text.startsWith("\ufeff")).toBe(true);
  expect(text.endsWith("\r\n")).toBe(true);
  return parse(text, { bom: true, columns: true, record_delimiter: "\r\n" }) as Row[];
}

async function bookOf(response: Response): Promise<ReadSheet[]> {
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe(XLSX_TYPE);
  return readWorkbook(new Uint8Array(await response.arrayBuffer()));
}

const csvBody = (body: string | Uint8Array<ArrayBuffer>): RequestInit => ({
  method: "POST",
  body,
  headers: { "Content-Type": "text/csv" },
});

interface Lead {
  rank: number;
  partner: { id: string; names: { ko: string | null; en: string } };
  score: number;
  band: { low: number; high: number };
  verdict: { name: string };
  standing: { rank: { low: number; high: number }; top5: number } | null;
  points: { name: string; points: number }[];
  flags: { rule: string; title: string }[];
}
interface Leads {
  edition: { id: string; asOf: string };
  leads: Lead[];
  page: { total: number };
}

/** Files: read by programs that did not write them, and equal to the JSON answers. */
export function describeExchange(send: Send): void {
  const json = async (path: string) => (await (await send(path)).json()) as Leads;
  const QUESTION = "area=ai,fintech&country=KZ,UZ&verdict=conditional,hold&lang=ko";

  describe("files of leads", () => {
    it("as CSV hold what the JSON answer holds", async () => {
      const { leads, edition, page } = await json(`/v1/leads?${QUESTION}&limit=100`);
      const rows = await csvOf(await send(`/v1/leads.csv?${QUESTION}`));
      expect(page.total).toBeGreaterThan(5);
      expect(rows).toHaveLength(page.total);
      for (const [i, row] of rows.entries()) {
        const lead = leads[i] as Lead;
        expect(row).toMatchObject({
          순위: String(lead.rank),
          "기관명(국문)": lead.partner.names.ko ?? "",
          "기관명(영문)": lead.partner.names.en,
          점수: String(lead.score),
          하한: String(lead.band.low),
          상한: String(lead.band.high),
          판정: lead.verdict.name,
          "상위 5위 확률": lead.standing ? String(lead.standing.top5) : "",
          "위험 신호": lead.flags.map(({ rule, title }) => `${rule}: ${title}`).join("; "),
          기준일: edition.asOf,
          자료판: edition.id,
        });
      }
    });

    it("as a workbook hold the same numbers as numbers, with basis and points beside them", async () => {
      const { leads, edition, page } = await json(`/v1/leads?${QUESTION}&limit=100`);
      const [rows, basis, points] = await bookOf(await send(`/v1/leads.xlsx?${QUESTION}`));
      expect([rows?.name, basis?.name, points?.name]).toEqual(["협력 후보", "기준·방법", "기준별 점수"]);
      expect([rows?.frozenRows, basis?.frozenRows, points?.frozenRows]).toEqual([1, 1, 1]);
      const [titles, ...cells] = rows?.rows ?? [];
      const column = (title: string) => cells.map((row) => row[titles?.indexOf(title) ?? -1]);
      expect(cells).toHaveLength(page.total);
      expect(column("점수")).toEqual(leads.map(({ score }) => score));
      expect(column("하한")).toEqual(leads.map(({ band }) => band.low));
      expect(column("상위 5위 확률")).toEqual(leads.map(({ standing }) => standing?.top5 ?? null));
      expect(new Set(column("기준일"))).toEqual(new Set([edition.asOf]));
      expect(rows?.formulas).toEqual([]);
      const told = new Map(basis?.rows.map(([, item, value]) => [item, value]));
      expect(told.get("자료판")).toBe(edition.id);
      expect(told.get("기준일")).toBe(edition.asOf);
      expect(told.get("찾은 협력 후보 전체")).toBe(page.total);
      expect(told.get("분야")).toMatch(/인공지능.*핀테크/);
      expect(basis?.rows.filter(([section]) => section === "대조한 명단").length).toBeGreaterThan(10);
      expect(basis?.rows.at(-1)?.[2]).toContain("보증하지 않습니다");
      const first = leads[0] as Lead;
      const pointsOfFirst = first.points.map(({ name, points: earned }) => [name, earned]);
      const [heads, values] = points?.rows ?? [];
      expect(heads?.map((head, i) => [head, values?.[i]])).toEqual(expect.arrayContaining(pointsOfFirst));
    });

    it.each(LANGUAGES)("are called in %s, in ASCII as well", async (language) => {
      const response = await send(`/v1/leads.csv?area=cloud&asOf=2026-11-22&lang=${language}`);
      const disposition = response.headers.get("content-disposition") ?? "";
      expect(disposition).toMatch(/^attachment; filename="nadeul_leads_2026-11-22\.csv"; filename\*=UTF-8''[\w%.-]+$/);
      const name = decodeURIComponent(disposition.split("''")[1] ?? "");
      const names = { ko: "나들_협력후보", en: "nadeul_leads", ru: "nadeul_кандидаты" };
      expect(name).toBe(`${names[language]}_2026-11-22.csv`);
      expect(response.headers.get("content-language")).toBe(language);
    });

    it("tell how the question was understood", async () => {
      const query = `q=${encodeURIComponent("우즈베키스탄 핀테크 뷁쀍꿹")}`;
      const [, basis] = await bookOf(await send(`/v1/leads.xlsx?${query}`));
      const values = (item: string) => basis?.rows.filter((row) => row[1] === item).map((row) => row[2]);
      expect(values("이해한 뜻")).toEqual(["우즈베키스탄 → 우즈베키스탄", "핀테크 → 핀테크"]);
      expect(values("알아듣지 못한 낱말")).toEqual(["뷁쀍꿹"]);
    });

    it("never hold a blocked party, whatever is asked", async () => {
      const all = "verdict=recommended,conditional,hold,not_recommended&include=reference&lang=en";
      const text = JSON.stringify(await bookOf(await send(`/v1/leads.xlsx?${all}`)));
      const { partners } = (await (await send("/v1/partners?verdict=blocked&limit=100&lang=en")).json()) as {
        partners: { names: { en: string } }[];
      };
      expect(partners.length).toBeGreaterThan(20);
      const csv = await csvOf(await send(`/v1/leads.csv?${all}`));
      const names = new Set(csv.map((row) => row["Name in English"]));
      for (const { names: blocked } of partners) expect(names).not.toContain(blocked.en);
      expect(text.replaceAll(/https?:[^\s"]+/g, "")).not.toMatch(/\b(clean|cleared|approved|vetted)\b/i);
    });

    it.each([
      ["limit=5", "limit", "unknown-parameter"],
      ["cursor=x", "cursor", "unknown-parameter"],
      ["area=warp_drive", "area", "invalid-parameter"],
      ["verdict=blocked", "verdict.0", "invalid-parameter"],
      ["weights=luck:5", "weights", "invalid-parameter"],
      ["market=RU", "market", "invalid-parameter"],
    ])("refuse %s as JSON does", async (query, field, code) => {
      for (const format of ["csv", "xlsx"]) {
        const problem = await expectProblem(await send(`/v1/leads.${format}?${query}`), 400, code);
        expect(problem.errors?.[0]?.field).toBe(field);
      }
    });
  });

  describe("files of names", () => {
    const NAMES = [
      "번호,회사명,국가",
      "00012345678901234567,Keremet Bank,KG",
      '2,"=HYPERLINK(""http://x"")",',
      "3,Quiet Meadow Bakery,Kazakhstan",
    ].join("\r\n");

    it("come back as CSV with what the lists say of each row", async () => {
      const rows = await csvOf(await send("/v1/screenings.csv", csvBody(NAMES)));
      expect(rows).toMatchObject([
        {
          번호: "00012345678901234567",
          회사명: "Keremet Bank",
          "대조 결과": "강한 일치",
          "명단에 있는 이름": expect.stringMatching(/keremet/i),
          "명단 날짜": "2026-11-22",
        },
        { 회사명: '\'=HYPERLINK("http://x")', "대조 결과": "일치 항목 없음", 점수: "", "확인할 항목 수": "0" },
        { "대조 결과": "대조하지 못함", "대조하지 못한 이유": expect.stringContaining("country") },
      ]);
      expect(rows[1]?.설명).toMatch(/^\d{4}-\d{2}-\d{2} 기준 일치 항목 없음\(공식 명단 0종, 발췌본 \d+종\)\.$/);
    });

    it("come back as a workbook, typed, with lists and limits beside them", async () => {
      const response = await send("/v1/screenings.xlsx", csvBody(NAMES));
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(response.headers.get("content-disposition")).toContain('filename="nadeul_screening_');
      const edition = response.headers.get("nadeul-edition");
      const [rows, basis] = await bookOf(response);
      expect([rows?.name, basis?.name]).toEqual(["명단 대조", "기준·방법"]);
      expect(rows?.cell("A2")).toMatchObject({ t: "s", v: "00012345678901234567", z: "@" });
      expect(rows?.cell("B3")).toMatchObject({ t: "s", v: '=HYPERLINK("http://x")', z: "@" });
      expect(rows?.formulas).toEqual([]);
      expect(rows?.frozenRows).toBe(1);
      const score = rows?.rows[0]?.indexOf("점수") ?? -1;
      expect(rows?.rows[1]?.[score]).toEqual(expect.any(Number));
      expect(rows?.rows[1]?.at(-1)).toBe(edition);
      expect(basis?.rows.flat()).toContain("name: 회사명, country: 국가");
      expect(basis?.rows.at(-1)?.[2]).toContain("보증하지 않습니다");
    });

    it("are read in the encodings of Korean offices", async () => {
      const korean = Uint8Array.of(0xc8, 0xb8, 0xbb, 0xe7, 0xb8, 0xed);
      const eucKr = new Uint8Array([...korean, ...new TextEncoder().encode("\nKeremet Bank\n")]);
      const utf16 = new Uint8Array(Buffer.from("\ufeff회사명\t국가\r\nKeremet Bank\tKG\r\n", "utf16le"));
      const utf16be = new Uint8Array(utf16);
      Buffer.from(utf16be.buffer).swap16();
      for (const body of [eucKr, utf16, utf16be]) {
        const [row] = await csvOf(await send("/v1/screenings.csv", csvBody(body)));
        expect(row?.회사명).toBe("Keremet Bank");
        expect(row?.["대조 결과"]).toBe("강한 일치");
      }
    });

    it("may be the JSON of POST /v1/screenings, and say the same", async () => {
      const body = JSON.stringify({ items: [{ id: "a", name: "Sberbank", country: "RU" }, { name: "" }] });
      const { results } = (await (await send("/v1/screenings?lang=en", post(body))).json()) as {
        results: { statement: string; outcomeName: string; hits: { score: number; name: string }[] }[];
      };
      const rows = await csvOf(await send("/v1/screenings.csv?lang=en", post(body)));
      const best = results[0]?.hits[0];
      expect(rows).toMatchObject([
        {
          Id: "a",
          Outcome: results[0]?.outcomeName,
          Statement: results[0]?.statement,
          Score: String(best?.score),
          "Listed name": best?.name,
          "Entries to review": String(results[0]?.hits.length),
        },
        { Outcome: "not screened", Statement: "", "Why not screened": expect.stringContaining("name") },
      ]);
    });

    it("take 500 rows, and are refused whole beyond", async () => {
      const csv = (rows: number) =>
        `name\n${Array.from({ length: rows }, (_, i) => `Meadow ${i} Bakery`).join("\n")}\n`;
      expect(await csvOf(await send("/v1/screenings.csv", csvBody(csv(500))))).toHaveLength(500);
      await expectProblem(await send("/v1/screenings.csv", csvBody(csv(501))), 413, "payload-too-large");
      const items = Array(501).fill({ name: "x" });
      await expectProblem(await send("/v1/screenings.csv", post(JSON.stringify({ items }))), 400, "invalid-body");
      const wide = `name,note\n${`A,${"x".repeat(3000)}\n`.repeat(499)}`;
      expect(await csvOf(await send("/v1/screenings.csv", csvBody(wide)))).toHaveLength(499);
      await expectProblem(
        await send("/v1/screenings.csv", csvBody("x".repeat(3 * 1024 * 1024))),
        413,
        "payload-too-large",
      );
    });

    it("are refused without a column of names, without rows, as no CSV and as another type", async () => {
      const noNames = await expectProblem(await send("/v1/screenings.csv", csvBody("a,b\n1,2\n")), 400, "invalid-body");
      expect(noNames.errors?.[0]).toMatchObject({ field: "name", allowed: expect.arrayContaining(["회사명"]) });
      for (const body of ["", "name\n", 'name\n"A\n']) {
        await expectProblem(await send("/v1/screenings.xlsx", csvBody(body)), 400, "invalid-body");
      }
      const other = await send("/v1/screenings.csv", post("name=x", { "Content-Type": "text/plain" }));
      expect(other.headers.get("accept")).toBe("text/csv, application/json");
      await expectProblem(other, 415, "unsupported-media-type");
    });
  });
}
