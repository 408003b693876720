import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ofacFiles, parties, plainFile, unXml } from "../../test/support/list.generator.ts";
import { createProject, type Project } from "../../test/support/terminal.ts";

let project: Project;
beforeEach(async () => {
  project = await createProject();
});
afterEach(() => project.remove());

const importUn = async (count: number) =>
  project.run("lists", "import", "un-sc", ...(await project.files([unXml(parties(count))])));

describe("nadeul lists", () => {
  it("says that there is no official list yet, and which sources there are", async () => {
    const { out, code } = await project.run("lists");
    expect(code).toBe(0);
    expect(out).toContain("screening uses the starter extract only");
    expect(out).toContain("sources: ofac-sdn, ofac-nonsdn, us-csl, eu-fsf, uk-sanctions, un-sc, ca-sema, plain");
    expect((await project.run("lists", "--json")).out).toBe("[]");
  });

  it("shows the versions in force with day, counts and hash", async () => {
    await importUn(600);
    const { out } = await project.run("lists");
    expect(out).toMatch(/un-sc\s+2026-11-19\s+2026-11-22 \d\d:\d\d\s+600\s+600\s+0\s+0\s+[0-9a-f]{12}\n/);
  });
});

describe("nadeul lists import", () => {
  it("puts files in force and says what to do next", async () => {
    const { out, code } = await importUn(600);
    expect([code, out]).toEqual([
      0,
      "un-sc: 600 records of 2026-11-19 in force (+600 −0 ~0)\npublish with 'npx nadeul publish' to screen against it",
    ]);
    expect((await importUn(600)).out).toContain("un-sc: unchanged, 600 records of 2026-11-19");
  });

  it("takes the four parts of OFAC under any names, and the day from --date", async () => {
    const files = await project.files(ofacFiles(parties(10_000)).map((one, i) => ({ ...one, name: `part-${i}` })));
    const { out, code } = await project.run("lists", "import", "ofac-sdn", ...files, "--date", "2026-11-18");
    expect([code, out]).toEqual([0, expect.stringContaining("10000 records of 2026-11-18 in force")]);
  });

  it("names every list of a plain file", async () => {
    const rows = [
      { list: "kr-moef", entry: "1", name: "Brabra" },
      { list: "jp-meti-ru", entry: "1", name: "Kelkel" },
    ];
    const { out } = await project.run("lists", "import", "plain", ...(await project.files([plainFile(rows)])));
    expect(out).toMatch(/^plain\/kr-moef: 1 records in force .*\nplain\/jp-meti-ru: 1 records in force /);
  });

  it("refuses a file with its reason, exit code 2, and keeps what is in force", async () => {
    await importUn(600);
    const file = await project.file("page.xml", "<html><body>no list</body></html>");
    const { err, out, code } = await project.run("lists", "import", "un-sc", file);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^nadeul: 형식이 다릅니다 \(the format is wrong\)\n +page\.xml.*\n.*앞선 판을 그대로 씁니다/);
    expect((await project.run("lists")).out).toContain("600");
  });

  it.each([
    [["atlantis", "package.json"], "'atlantis' is not one of"],
    [["un-sc", "no-such-file.xml"], "there is no file 'no-such-file.xml'"],
    [["un-sc", "package.json", "--date", "2026-02-30"], "--date: '2026-02-30' is not a day"],
    [["un-sc", "package.json", "--date", "yesterday"], "--date: 'yesterday' is not a day"],
    [["un-sc"], "missing required argument"],
  ])("refuses %j with exit code 2", async (argv, message) => {
    const { err, code } = await project.run("lists", "import", ...argv);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe("nadeul lists diff", () => {
  beforeEach(async () => {
    await importUn(600);
    const next = [...parties(598), { id: 900, name: "NEWCOMER LTD" }].with(4, { id: 5, name: "RENAMED LTD" });
    await project.run("lists", "import", "un-sc", ...(await project.files([unXml(next)])));
  });

  it("shows the versions, and what the newest changed with names", async () => {
    const { out, code } = await project.run("lists", "diff", "un-sc");
    expect(code).toBe(0);
    const [last, first] = parties(600).toReversed();
    const changes = out.split("\n").slice(-4);
    expect(changes).toEqual([
      "~ un-sc/5  RENAMED LTD",
      `− un-sc/599  ${first?.name}`,
      `− un-sc/600  ${last?.name}`,
      "+ un-sc/900  NEWCOMER LTD",
    ]);
    expect(out.match(/^un-sc {2}/gm)).toHaveLength(2);
  });

  it("shows an older version by its id, and all of it as JSON", async () => {
    const { version, changes } = JSON.parse((await project.run("lists", "diff", "un-sc", "--json")).out);
    expect(version).toMatchObject({ source: "un-sc", records: 599, added: 1, removed: 2, changed: 1 });
    expect(changes).toHaveLength(4);
    const [, older] = (await project.run("lists", "diff", "un-sc")).out
      .split("\n")
      .filter((line) => /^un-sc /.test(line));
    expect(older).toContain("600");
    const unknown = await project.run("lists", "diff", "un-sc", "--version", "un-sc@never");
    const [, id] = unknown.err.match(/(un-sc@\S+)$/m) ?? [];
    const first = await project.run("lists", "diff", "un-sc", "--version", id ?? "");
    expect([first.code, first.out]).toEqual([0, expect.stringContaining(`${id}: the first version, or no change`)]);
  });

  it.each(["kr-moef", "atlantis"])("refuses '%s', of which there is no version", async (source) => {
    const { code, err } = await project.run("lists", "diff", source);
    expect([code, err]).toEqual([2, expect.stringContaining("known are: none")]);
  });
});

describe("help", () => {
  it.each([
    [["lists"], ["update", "import", "diff"]],
    [
      ["lists", "update"],
      ["--base-url", "[source...]"],
    ],
    [
      ["lists", "import"],
      ["--date", "<file...>", "ofac-sdn", "plain"],
    ],
    [
      ["lists", "diff"],
      ["--version", "--json"],
    ],
    [["screen"], ["--name", "--out", "--identifiers", "EUC-KR"]],
    [["hits"], ["--all", "--reasons", "--organisation"]],
    [["decide"], ["--why", "--by", "--no-publish", "confirmed or other-party"]],
    [["publish"], ["--json"]],
  ])("of %j tells its options, exit code 0", async (argv, words) => {
    const { out, code } = await project.run(...argv, "--help");
    expect(code).toBe(0);
    for (const word of ["Usage: nadeul", ...words]) expect(out).toContain(word);
  });
});
