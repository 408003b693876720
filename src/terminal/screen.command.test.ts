import { readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parties, plainFile, word } from "../../test/support/list.generator.ts";
import { createProject, type Project } from "../../test/support/terminal.ts";

let project: Project;
beforeAll(async () => {
  project = await createProject();
  const rows = [
    { list: "un-sc", entry: "7", name: "Brakelmov Zordunpil", country: "KZ", identifiers: "bin:123456789012@KZ" },
    { list: "un-sc", entry: "8", name: "한빛가온다라 상사", listed_on: "2024-05-06" },
    { list: "jp-meti-ru", entry: "9", name: "Дунгановск Завод" },
  ];
  await project.run("lists", "import", "plain", ...(await project.files([plainFile(rows)])));
});
afterAll(() => project.remove());

type Row = Record<string, string>;
const read = (text: string): Row[] => parse(text, { bom: true, columns: true }) as Row[];

async function screen(content: string | Uint8Array, ...options: string[]) {
  const file = await project.file("names.csv", content);
  const ran = await project.run("screen", file, "-l", "en", ...options);
  return { ...ran, rows: ran.code === 0 ? read(ran.stdout) : [] };
}

const outcomes = (rows: Row[]) => rows.map(({ screening_outcome }) => screening_outcome);
/** "기관명" and "한빛가온다라 상사" in EUC-KR. */
const eucKr = (ascii: string) => Uint8Array.from(Buffer.from(ascii, "latin1"));
const KOREAN_TITLE = "\xb1\xe2\xb0\xfc\xb8\xed";
const KOREAN_NAME = "\xc7\xd1\xba\xfb\xb0\xa1\xbf\xc2\xb4\xd9\xb6\xf3 \xbb\xf3\xbb\xe7";

describe("nadeul screen", () => {
  it("writes every row back with what the lists say of it", async () => {
    const { rows, stdout, err } = await screen("id,name,note\n1,Zordunpil Brakelmov,a\n2,Quiet Meadow Bakery,b\n");
    expect(stdout.startsWith("\ufeffid,name,note,screening_outcome,")).toBe(true);
    expect(rows).toMatchObject([
      {
        id: "1",
        name: "Zordunpil Brakelmov",
        note: "a",
        screening_outcome: "strong match",
        screening_list: "un-sc",
        screening_entry: "7",
        screening_listed_name: "Brakelmov Zordunpil",
        screening_hits: "1",
        screening_error: "",
      },
      {
        id: "2",
        note: "b",
        screening_outcome: "no match",
        screening_score: "",
        screening_list: "",
        screening_hits: "0",
      },
    ]);
    expect(Number(rows[0]?.screening_score)).toBeGreaterThan(0.88);
    expect(rows[0]?.screening_reasons).toContain("same word: brakelmov");
    expect(rows[1]?.screening_statement).toMatch(/^No list match on 2026-11-22 \(2 official list\(s\)/);
    expect(err).toBe("2 names: 1 to review, 1 without a list match, 0 not screened");
  });

  it("reads UTF-8 with a byte-order mark, titles in Korean and quoted cells with line breaks", async () => {
    const { rows } = await screen(
      '\ufeff번호,회사명,국가\r\n1,"한빛가온다라\n상사",KZ\r\n2,"Brakelmov ""Zordunpil"", JSC",\r\n',
    );
    expect(outcomes(rows)).toEqual(["strong match", "strong match"]);
    expect(rows[0]).toMatchObject({ 번호: "1", 회사명: "한빛가온다라\n상사", screening_listed_on: "2024-05-06" });
    expect(rows[1]?.회사명).toBe('Brakelmov "Zordunpil", JSC');
  });

  it("reads EUC-KR as Excel writes it, also far behind plain ASCII", async () => {
    const filler = Array.from({ length: 3000 }, (_, i) => `${i},Quiet Meadow ${word(i)}\n`).join("");
    const { rows } = await screen(eucKr(`no,${"name"}\n${filler}x,${KOREAN_NAME}\n`));
    expect(rows.at(-1)).toMatchObject({ name: "한빛가온다라 상사", screening_outcome: "strong match" });
    const titled = await screen(eucKr(`${KOREAN_TITLE}\n${KOREAN_NAME}\n`));
    expect(titled.rows[0]).toMatchObject({ 기관명: "한빛가온다라 상사", screening_entry: "8" });
  });

  it("uses the columns that are named, whatever their titles", async () => {
    const csv = "who,where,number\nSomething Else,KZ,bin:123456789012@KZ\n";
    const { rows } = await screen(csv, "--name", "WHO", "--country", "where", "--identifiers", "number");
    expect(rows[0]).toMatchObject({ screening_outcome: "same identifier", screening_entry: "7" });
  });

  it.each([
    ["a,b\n1,2\n", [], "no column with names: pass --name; the columns are a, b"],
    ["name,b\n1,2\n", ["--name", "nom"], "--name: there is no column 'nom'; there are name, b"],
    ["name,b\n1,2\n", ["--birth", "born"], "--birth: there is no column 'born'; there are name, b"],
    ["a,b\n", [], "the columns are a, b"],
    ["", [], "has no header line"],
    ['name\nAlpha\n"Beta\nGamma\n', [], "cannot be read as CSV"],
    ["name\nx\n", ["-l", "de"], "--lang: 'de' is not one of"],
  ])("refuses %j %j with exit code 2", async (csv, options, message) => {
    const { code, err } = await screen(csv, ...options);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it("refuses a file that is not there or is a folder, and to write over what it reads", async () => {
    for (const file of ["/no/such/names.csv", project.root]) {
      const { code, err } = await project.run("screen", file);
      expect([code, err]).toEqual([2, expect.stringContaining(`there is no file '${file}'`)]);
    }
    const file = await project.file("own.csv", "name\nAlpha\n");
    const { code } = await project.run("screen", file, "--out", path.join(project.root, ".", "own.csv"));
    expect([code, await readFile(file, "utf8")]).toEqual([2, "name\nAlpha\n"]);
  });

  it("turns a bad row into an error on that row alone", async () => {
    const csv = [
      "name,country,birth,kind",
      "Brakelmov Zordunpil,Kazakhstan,,",
      ",KZ,,",
      "...,,,",
      "Alpha,,1970-02-30,",
      "Alpha,,,robot",
      "Brakelmov, Zordunpil,KZ,,organisation",
      `${"x".repeat(1001)},,,`,
      "Brakelmov Zordunpil",
      'JSC "Brakelmov Zordunpil",KZ,,',
      "Brakelmov Zordunpil,KZ,,,,",
    ];
    const { rows, err, code } = await screen(csv.join("\n"));
    expect(code).toBe(0);
    expect(rows.map(({ screening_error }) => screening_error?.split(/[:\s]/)[0])).toEqual([
      ...["country", "name", "name", "birth", "kind", "5", "name"],
      ...["", "", ""],
    ]);
    expect(outcomes(rows).slice(-3)).toEqual(Array(3).fill("strong match"));
    expect(outcomes(rows).slice(0, 7)).toEqual(Array(7).fill(""));
    expect(err).toContain("10 names: 3 to review, 0 without a list match, 7 not screened");
  });

  it("loses no column: titles that repeat, titles that are numbers, short rows", async () => {
    const { stdout } = await screen("2024,name,note,note\na,Brakelmov Zordunpil,b,c\nd,Quiet Meadow\n");
    const [header, first, second] = parse(stdout, { bom: true }) as string[][];
    expect(header?.slice(0, 5)).toEqual(["2024", "name", "note", "note", "screening_outcome"]);
    expect(first?.slice(0, 5)).toEqual(["a", "Brakelmov Zordunpil", "b", "c", "strong match"]);
    expect(second?.slice(0, 5)).toEqual(["d", "Quiet Meadow", "", "", "no match"]);
  });

  it("makes text of cells that a spreadsheet would run, in rows and titles", async () => {
    const { stdout } = await screen('name,=cmd()\n"=HYPERLINK(""http://x"")",+1\n@Brakelmov Zordunpil,-2\n');
    const [header, first, second] = parse(stdout, { bom: true }) as string[][];
    expect(header?.[1]).toBe("'=cmd()");
    expect(first?.slice(0, 2)).toEqual(['\'=HYPERLINK("http://x")', "'+1"]);
    expect(second?.slice(0, 3)).toEqual(["'@Brakelmov Zordunpil", "'-2", "strong match"]);
  });

  it("streams 5,000 rows into a file, in order", async () => {
    const names = parties(5000).map(({ id, name }) => (id === 4321 ? "Brakelmov Zordunpil" : name));
    const file = await project.file("many.csv", `no,name\n${names.map((name, i) => `${i},${name}`).join("\n")}\n`);
    const out = path.join(project.root, "screened.csv");
    const ran = await project.run("screen", file, "--out", out, "--lang", "ko");
    expect([ran.code, ran.stdout, ran.out]).toEqual([0, "", ""]);
    const rows = read(await readFile(out, "utf8"));
    expect(rows.map(({ name }) => name)).toEqual(names);
    expect(rows[4320]).toMatchObject({ no: "4320", screening_outcome: "강한 일치", screening_entry: "7" });
    expect(rows.every(({ screening_error }) => screening_error === "")).toBe(true);
  });
});
