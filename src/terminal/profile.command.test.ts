import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { realCatalogue } from "../../test/support/editions.ts";
import { createProject, type Project } from "../../test/support/terminal.ts";

let project: Project;
beforeEach(async () => {
  project = await createProject(await realCatalogue());
});
afterEach(() => project.remove());

const save = async (text: string) => {
  const [file = ""] = await project.files([{ name: "profile.json", bytes: Buffer.from(text) }]);
  return file;
};
const ids = (out: string) => (JSON.parse(out).leads as { id: string }[]).map(({ id }) => id);

describe("a saved profile", () => {
  it("asks what it says, and options replace what it says of the same", async () => {
    const file = await save(JSON.stringify({ areas: ["fintech"], countries: ["UZ"], modes: ["pilot"] }));
    const profile = await project.run("leads", "--profile", file, "--json");
    const plain = await project.run("leads", "--area", "fintech", "--country", "UZ", "--mode", "pilot", "--json");
    expect(profile.code).toBe(0);
    expect(ids(profile.out)).toEqual(ids(plain.out));
    const elsewhere = await project.run("leads", "--profile", file, "--country", "KG", "--json");
    expect(ids(elsewhere.out)).not.toEqual(ids(profile.out));
    expect(ids(elsewhere.out).length).toBeGreaterThan(0);
  });

  it("shows what its free text was taken for", async () => {
    const { out } = await project.run("leads", "--profile", await save('{"q":"우즈베키스탄 핀테크"}'), "--lang", "ko");
    expect(out).toContain("우즈베키스탄 → 우즈베키스탄");
  });

  it.each([
    ["no JSON", "{", "JSON"],
    ["an unknown field", '{"area":["ai"]}', "area"],
    ["a wrong stage", '{"needs":[{"type":"rnd_request","area":"ai","minStage":"soon"}]}', "needs.0.minStage"],
    ["an area that is not there", '{"needs":[{"type":"rnd_request","area":"alchemy"}]}', "needs.area"],
    ["a market that is never one", '{"markets":["RU"]}', "--market"],
  ])("with %s is refused, naming it", async (_, text, named) => {
    const { code, err } = await project.run("leads", "--profile", await save(text));
    expect(code).toBe(2);
    expect(err).toContain(named);
  });
});

describe("nadeul pairs", () => {
  it("shows who covers what, as a table and for machines", async () => {
    const asked = ["--area", "5g_infrastructure", "--area", "blockchain", "--limit", "2"];
    const table = await project.run("pairs", ...asked);
    expect(table.code).toBe(0);
    expect(table.out).toContain("5G");
    const rows = JSON.parse((await project.run("pairs", ...asked, "--json")).out) as {
      members: string[];
      covers: unknown[];
    }[];
    expect(rows).toHaveLength(2);
    for (const { members, covers } of rows) {
      expect(members).toHaveLength(2);
      expect(covers).toHaveLength(2);
    }
  });

  it("needs at least two parts", async () => {
    const { code, err } = await project.run("pairs", "--area", "ai");
    expect(code).toBe(2);
    expect(err).toContain("2");
  });
});
