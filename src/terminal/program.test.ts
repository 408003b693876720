import { describe, expect, it } from "vitest";
import { FIXTURES_FOLDER } from "../../test/support/editions.ts";
import { SettingsError } from "../app/settings.ts";
import { runProgram } from "./program.ts";
import type { Terminal } from "./terminal.types.ts";

/** Runs one command line against a database in memory and tells what came of it. */
async function run(argv: string[], over: Partial<Terminal> = {}) {
  const result = { out: [] as string[], err: [] as string[], code: 0 };
  await runProgram(argv, {
    settings: () => ({
      host: "127.0.0.1",
      port: 0,
      database: { url: ":memory:" },
      frameAncestors: [],
      serviceKeys: new Map(),
    }),
    root: FIXTURES_FOLDER.replace(/fixtures[/\\]?$/, ""),
    out: (text) => result.out.push(text),
    err: (text) => result.err.push(text),
    now: () => new Date("2026-11-22T03:00:00.000Z"),
    exit: (code) => {
      result.code = code;
    },
    onStop: () => {},
    stdout: process.stdout,
    progress: { write: () => undefined },
    ...over,
  });
  return { out: result.out.join("\n"), err: result.err.join("\n"), code: result.code };
}

describe("the command line", () => {
  it("answers with leads as JSON that name their edition, none of them blocked", async () => {
    const { out, code } = await run(["leads", "-a", "ai", "-v", "conditional,hold", "-n", "5", "--json"]);
    const answer = JSON.parse(out);
    expect(code).toBe(0);
    expect(answer.leads).toHaveLength(5);
    expect(answer.edition).toMatchObject({ id: expect.stringMatching(/^[0-9a-f]{32}$/), asOf: "2026-11-22" });
    for (const lead of answer.leads) expect(["conditional", "hold"]).toContain(lead.verdict);
  });

  it("writes the header of a CSV even for no lead", async () => {
    const { out } = await run(["leads", "qqqzzz", "--csv"]);
    expect(out).toBe(
      "\ufeffrank,id,name,country,area,via,stage,verdict,score,bandLow,bandHigh,flags,evidence,edition,asOf",
    );
  });

  it("shows a blocked party when it is looked up", async () => {
    const { out, code } = await run(["partner", "rostec", "-l", "en"]);
    expect([code, out]).toEqual([0, expect.stringContaining("verdict: blocked")]);
    expect(out).toContain("Do not contact or deal.");
  });

  it.each([
    [["leads", "-a", "alchemy"], "--area: there is no 'alchemy'"],
    [["leads", "-v", "blocked"], "--verdict: 'blocked' is not one of"],
    [["leads", "-n", "0"], "--limit: must be a whole number"],
    [["leads", "--include", "everything"], "--include"],
    [["areas", "-l", "de"], "--lang: 'de' is not one of ko, en, ru"],
    [["partner", "nobody"], "There is no partner with the id 'nobody'"],
    [["dance"], "unknown command"],
  ])("refuses %j with exit code 2", async (argv, message) => {
    const { err, out, code } = await run(argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });

  it("says what a setting lacks, and nothing of what failed inside", async () => {
    const missing = await run(["areas"], {
      settings: () => {
        throw new SettingsError("PORT must be a port number");
      },
    });
    expect(missing).toEqual({ out: "", err: "nadeul: PORT must be a port number", code: 2 });
    const broken = await run(["areas"], {
      settings: () => {
        throw new TypeError("SELECT token FROM secrets");
      },
    });
    expect(broken).toEqual({ out: "", err: "nadeul: failed (TypeError)", code: 1 });
  });
});
