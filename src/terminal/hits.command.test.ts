import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type PlainRow, plainFile } from "../../test/support/list.generator.ts";
import { organisation, owner } from "../../test/support/records.ts";
import { screeningCatalogue } from "../../test/support/store.ts";
import { createProject, type Project } from "../../test/support/terminal.ts";
import type { RuledHit } from "../domain/hit.ts";

const NAMES = { ko: "가나", koOrigin: "transcribed" as const, ru: null, local: null, aliases: [] };
const SET = screeningCatalogue({
  organisations: [
    organisation({
      id: "brakelmov",
      names: { ...NAMES, en: "Brakelmov Zordunpil" },
      owners: [owner({ name: "Fetlursok Vemhaxnid" })],
    }),
  ],
});
const ROWS: PlainRow[] = [
  { list: "un-sc", entry: "7", name: "Brakelmov Zordunpil", listed_on: "2024-05-06" },
  { list: "un-sc", entry: "8", name: "Fetlursok Vemhaxnid", kind: "person" },
];

let project: Project;
const importRows = async (rows: PlainRow[]) => {
  const { code } = await project.run("lists", "import", "plain", ...(await project.files([plainFile(rows)])));
  expect(code).toBe(0);
};
const hits = async (...options: string[]): Promise<RuledHit[]> =>
  JSON.parse((await project.run("hits", "--json", ...options)).out);
const hitOn = async (entry: string) => (await hits("--all")).find((hit) => hit.entry === entry) as RuledHit;
const verdict = async () => JSON.parse((await project.run("partner", "brakelmov", "--json")).out).assessment.verdict;

describe("nadeul hits", () => {
  beforeAll(async () => {
    project = await createProject(SET);
    await importRows(ROWS);
  });
  afterAll(() => project.remove());

  it("lists what needs a ruling, of organisations and owners", async () => {
    const { out, code } = await project.run("hits", "-l", "en");
    expect(code).toBe(0);
    expect(out).toMatch(/hit-[0-9a-f]{16}\s+brakelmov\s+Brakelmov Zordunpil .*un-sc\/7\s+strong match\s+1\.00\s+open/);
    expect(out).toMatch(/brakelmov \(owner\)\s+Fetlursok Vemhaxnid .*un-sc\/8/);
    expect(out).toContain("2 of 2 hits. Rule with: nadeul decide HIT");
    expect(await hits()).toMatchObject([
      { subject: expect.any(String), decision: null, reopened: false },
      { decision: null, reopened: false },
    ]);
  });

  it("tells the reasons, in the language that is asked for", async () => {
    const { out } = await project.run("hits", "--reasons", "-l", "ru");
    expect(out).toContain("+ то же слово: brakelmov");
    expect((await project.run("hits", "--organisation", "nobody")).out).toContain("0 of 2 hits");
    expect((await project.run("hits", "-l", "xx")).code).toBe(2);
  });
});

describe("nadeul decide", () => {
  beforeEach(async () => {
    project = await createProject(SET);
    await importRows(ROWS);
  });
  afterEach(() => project.remove());

  it("rules a hit to be another party: it stands under --all only, and the partner is as before", async () => {
    expect(await verdict()).toBe("hold");
    const [first, second] = [await hitOn("7"), await hitOn("8")];
    const ran = await project.run("decide", first.id, "other-party", "--why", " another BIN ", "--by", "Kim");
    expect([ran.code, ran.err]).toEqual([0, ""]);
    expect(ran.out).toMatch(
      /^Brakelmov Zordunpil – Brakelmov Zordunpil \(un-sc\/7\): other-party\nedition {3}[0-9a-f]{32}/,
    );
    expect((await hits()).map(({ id }) => id)).toEqual([second.id]);
    expect((await hitOn("7")).decision).toMatchObject({ ruling: "other-party", why: "another BIN", by: "Kim" });
    expect(await verdict()).toBe("hold");
    await project.run("decide", second.id, "other-party", "--why", "born elsewhere", "--by", "Kim");
    expect(await verdict()).toBe("conditional");
    expect((await project.run("hits", "-l", "en", "--all")).out.match(/other party/g)).toHaveLength(2);
  });

  it("confirms a hit: the party is blocked; the newest ruling holds", async () => {
    const { id } = await hitOn("7");
    await project.run("decide", id, "confirmed", "--why", "same BIN", "--by", "Lee");
    expect(await verdict()).toBe("blocked");
    await project.run("decide", id, "other-party", "--why", "wrong BIN read", "--by", "Park");
    expect(await verdict()).toBe("hold");
    expect((await hitOn("7")).decision).toMatchObject({ ruling: "other-party", by: "Park" });
  });

  it("opens the hit again when the listing changes, and when the organisation does", async () => {
    const { id } = await hitOn("7");
    const decide = () => project.run("decide", id, "other-party", "--why", "another BIN", "--by", "Kim");
    const state = async () => ({ decision: (await hitOn("7")).decision, reopened: (await hitOn("7")).reopened });
    await decide();
    expect(await state()).toMatchObject({ reopened: false, decision: { by: "Kim" } });
    await importRows([{ ...(ROWS[0] as PlainRow), country: "KZ" }, ROWS[1] as PlainRow]);
    expect(await state()).toEqual({ reopened: true, decision: null });
    expect((await project.run("hits", "-l", "en")).out).toContain("reopened");
    await decide();
    expect(await state()).toMatchObject({ reopened: false });
    await project.writeFixtures({
      ...SET,
      organisations: SET.organisations.map((one) => ({ ...one, names: { ...one.names, aliases: ["Brakelmov"] } })),
    });
    expect(await state()).toEqual({ reopened: true, decision: null });
  });

  it("with --no-publish waits for the next publication", async () => {
    const { id } = await hitOn("7");
    const ran = await project.run("decide", id, "confirmed", "--why", "same BIN", "--no-publish");
    expect([ran.code, ran.out]).toEqual([0, expect.stringContaining("publish with 'npx nadeul publish'")]);
    const published = await project.run("publish");
    expect(published.out).toMatch(/edition {3}[0-9a-f]{32} in force/);
    expect(await verdict()).toBe("blocked");
  });

  it.each([
    [["hit-0000", "confirmed", "--why", "x"], "there is no hit 'hit-0000'"],
    [["HIT", "perhaps", "--why", "x"], "'perhaps' is not one of confirmed, other-party"],
    [["HIT", "confirmed"], "required option '--why <reason>' not specified"],
    [["HIT", "confirmed", "--why", "   "], "--why: 1 to 1000 characters"],
    [["HIT", "confirmed", "--why", "x".repeat(1001)], "--why: 1 to 1000 characters"],
    [["HIT", "confirmed", "--why", "x", "--by", " "], "--by: 1 to 100 characters"],
  ])("refuses %j with exit code 2 and rules nothing", async (argv, message) => {
    const { id } = await hitOn("7");
    const { code, err } = await project.run("decide", ...argv.map((arg) => (arg === "HIT" ? id : arg)));
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect((await hitOn("7")).decision).toBeNull();
  });
});
