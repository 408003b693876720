import { describe, expect, it } from "vitest";
import { expectProblem, LANGUAGES, post, type Send } from "./battery.support.ts";

interface Result {
  id?: string | number;
  line?: number;
  name: string;
  outcome: string;
  statement: string;
  hits: {
    list: string;
    entry: string;
    name: string;
    matched: string;
    level: string;
    score: number;
    reasonsFor: { code: string; text: string }[];
    reasonsAgainst: { code: string; text: string }[];
  }[];
  error?: { code: string; errors: { field: string }[] };
}

interface Answer {
  lists: { list: string; name: string; nature: string; asOf: string | null; entries: number }[];
  thresholds: { version: number; possible: number; strong: number };
  result: Result;
  results: Result[];
}

const ndjson = (lines: readonly string[]): RequestInit =>
  post(lines.join("\n"), { "Content-Type": "application/x-ndjson" });

async function linesOf(response: Response): Promise<Result[]> {
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("application/x-ndjson");
  return (await response.text())
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** Screening: one name, a batch, a stream; with reasons, lists and dates, and never a clearance. */
export function describeScreenings(send: Send): void {
  const screen = async (query: string) => (await (await send(`/v1/screenings?${query}`)).json()) as Answer;
  const name = (text: string) => `name=${encodeURIComponent(text)}`;

  describe("screenings", () => {
    it.each([
      ["Keremet Bank", "keremet"],
      ["KEREMET BANK OJSC", "keremet"],
      ["Керемет Банк", "keremet"],
      ["ОАО «Керемет Банк»", "keremet"],
      ["OOO TAKO", "tako"],
      ["«ՏԱԿՈ» ՍՊԸ", "tako"],
      ["Progress Leader", "progress leader"],
      ["LEADER PROGRESS LLC", "progress leader"],
      ["Progres Leader LLC", "progress leader"],
    ])("finds %s", async (text, listed) => {
      const { result } = await screen(name(text));
      expect(["same-identifier", "strong", "possible"]).toContain(result.outcome);
      expect(result.hits[0]?.name.toLowerCase()).toContain(listed);
      expect(result.hits[0]?.reasonsFor.length).toBeGreaterThan(0);
    });

    it("takes the same identifier for the same party, whatever the name", async () => {
      const { result } = await screen(`${name("Whatever Trade")}&identifier=bin:220340015717@KZ`);
      expect(result.outcome).toBe("same-identifier");
      expect(result.hits[0]?.name).toMatch(/elem/i);
    });

    it("lets a contradicting identifier lower the score", async () => {
      const without = await screen(name("MegaCom LLC"));
      const against = await screen(`${name("MegaCom LLC")}&identifier=inn:9909999999@RU`);
      const scoreOf = (answer: Answer) =>
        answer.result.hits.find(({ name: listed }) => /megacom/i.test(listed))?.score ?? 0;
      expect(scoreOf(without)).toBeGreaterThan(0.7);
      expect(scoreOf(against)).toBeLessThan(scoreOf(without));
    });

    it.each(LANGUAGES)("says 'no list match' with day and lists in %s, and never clears", async (language) => {
      const answer = await screen(`${name("Zwölfender Kräuterhof Niederbayern")}&lang=${language}`);
      expect(answer.result).toMatchObject({ outcome: "none", hits: [] });
      expect(answer.result.statement).toMatch(/\d{4}-\d{2}-\d{2}/);
      expect(answer.lists.length).toBeGreaterThan(10);
      for (const list of answer.lists) expect(list).toMatchObject({ nature: "dated_extract", asOf: "2026-11-22" });
      expect(JSON.stringify(answer)).not.toMatch(/\b(clear(ed)?|approved|clean)\b/i);
    });

    it("publishes the thresholds with their version", async () => {
      const { thresholds } = await screen(name("Rostec"));
      expect(thresholds.version).toBeGreaterThanOrEqual(1);
      expect(thresholds.strong).toBeGreaterThan(thresholds.possible);
    });

    it("is kept by no shared cache", async () => {
      const response = await send(`/v1/screenings?${name("Rostec")}`);
      expect(response.headers.get("cache-control")).toMatch(/^private/);
    });

    it.each([
      ["", "name"],
      ["name=", "name"],
      ["name=%20", "name"],
      ["name=...", "name"],
      [`name=${"a".repeat(1001)}`, "name"],
      ["name=a&name=b", "name"],
      ["name=Ivan&country=Russia", "country"],
      ["name=Ivan&kind=robot", "kind"],
      ["name=Ivan&identifier=7705725009", "identifier.0"],
      ["name=Ivan&identifier=colour:red", "identifier.0"],
      ["name=Ivan&birth=1970-02-30", "birth"],
    ])("refuses '%s' and names the field", async (query, field) => {
      const problem = await expectProblem(await send(`/v1/screenings?${query}`), 400, "invalid-parameter");
      expect(problem.errors?.[0]?.field).toBe(field);
    });

    it.each([
      "\u200bKeremet\u200d Bank\u202e",
      "ＫＥＲＥＭＥＴ ＢＡＮＫ",
      "Keremet\u0000Bank",
      "Кeremet Bаnk",
      "K e r e m e t   Bank",
    ])("is not fooled by %j", async (text) => {
      const { result } = await screen(name(text));
      expect(result.hits[0]?.name.toLowerCase()).toContain("keremet");
    });

    it("screens a batch, and a bad item is an error on that item alone", async () => {
      const items = [
        { id: "a", name: "Sberbank", country: "RU" },
        { id: "b", name: "" },
        { id: 3, name: "Quiet Meadow Bakery" },
        { name: "Rostec", colour: "red" },
        [],
        null,
      ];
      const response = await send("/v1/screenings?lang=en", post(JSON.stringify({ items })));
      const { results } = (await response.json()) as Answer;
      expect(results.map(({ id, outcome, error }) => [id, outcome ?? error?.code])).toEqual([
        ["a", expect.stringMatching(/strong|possible/)],
        ["b", "invalid-body"],
        [3, "none"],
        [undefined, "invalid-body"],
        [undefined, "invalid-body"],
        [undefined, "invalid-body"],
      ]);
      expect(results[3]?.error?.errors[0]?.field).toBe("colour");
    });

    it.each(['{"items":[]}', '{"items":"x"}', "{}", JSON.stringify({ items: Array(501).fill({ name: "x" }) })])(
      "refuses the batch %s whole",
      async (body) => {
        const problem = await expectProblem(
          await send("/v1/screenings", post(body.slice(0, 40_000))),
          400,
          "invalid-body",
        );
        expect(problem.errors?.[0]?.field).toBe("items");
      },
    );

    it("streams NDJSON, and a bad line is an error on that line alone", async () => {
      const lines = [
        '{"id":1,"name":"Keremet Bank"}',
        "{",
        "",
        '{"name":7}',
        `{"name":"${"x".repeat(20_000)}"}`,
        '{"id":6,"name":"Quiet Meadow Bakery"}',
      ];
      const [head, ...rest] = await linesOf(await send("/v1/screenings?lang=en", ndjson(lines)));
      expect(head).toHaveProperty("lists");
      expect(rest.at(-1)).toEqual({ end: true, lines: 5, errors: 3 });
      expect(rest.slice(0, -1).map(({ line, outcome, error }) => [line, outcome ?? error?.code])).toEqual([
        [1, expect.stringMatching(/strong|possible/)],
        [2, "invalid-body"],
        [4, "invalid-body"],
        [5, "payload-too-large"],
        [6, "none"],
      ]);
    });

    it("takes ten thousand lines, and tells where it stopped beyond", async () => {
      const lines = Array.from({ length: 10_003 }, (_, i) => `{"id":${i},"name":"Meadow ${i} Bakery"}`);
      const answer = await linesOf(await send("/v1/screenings", ndjson(lines)));
      expect(answer).toHaveLength(10_003);
      expect(answer.at(-2)).toMatchObject({ line: 10_001, error: { code: "payload-too-large" } });
      expect(answer.at(-1)).toEqual({ end: true, lines: 10_000, errors: 1 });
    });

    it("answers an empty stream, and refuses other types and bodies that are too large", async () => {
      expect(await linesOf(await send("/v1/screenings", ndjson([])))).toHaveLength(2);
      await expectProblem(
        await send("/v1/screenings", post("name=x", { "Content-Type": "text/csv" })),
        415,
        "unsupported-media-type",
      );
      await expectProblem(await send("/v1/screenings", post("x".repeat(17 * 1024 * 1024))), 413, "payload-too-large");
    });
  });
}
