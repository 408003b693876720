import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { organisation } from "../../test/support/records.ts";
import { screeningCatalogue } from "../../test/support/store.ts";
import { createProject, type Project } from "../../test/support/terminal.ts";

const FULL = {
  organisation: "quiet",
  answeredOn: "2026-11-01",
  answeredBy: "Fictional Director (test)",
  ownership: { owners: [{ name: "Fictional Owner", kind: "person", share: 100 }] },
  russian_entities: { entities: [], subsidiary: false },
  russian_shares: { revenue: 0, stateOrDefence: false, staff: 0, ipOwner: "organisation", hosting: false },
  customers: { customers: [{ name: "Fictional Dairy", type: "civil", country: "KZ" }] },
  goods: { goods: [] },
  banks: { banks: [{ name: "Fictional Meadow Bank", country: "KZ" }] },
  undertakings: { endUse: "given", noReexport: "accepted", deliveryCheck: "accepted" },
};

const textFile = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });

let project: Project;
beforeEach(async () => {
  project = await createProject(screeningCatalogue({ organisations: [organisation({ id: "quiet", owners: [] })] }));
});
afterEach(() => project.remove());

const json = async (name: string, content: unknown) => {
  const [file = ""] = await project.files([textFile(name, JSON.stringify(content))]);
  return file;
};
const rows = async () => {
  const { out } = await project.run("check", await json("ask.json", { partner: "quiet" }), "--json");
  return JSON.parse(out).rows as { row: number; state: string }[];
};

describe("nadeul check", () => {
  it("says what every rule finds, which rows are open and what to ask, in three languages", async () => {
    const file = await json("deal.json", { partner: "quiet", deal: { destination: "RU" } });
    for (const [language, word] of [
      ["ko", "기준일"],
      ["en", "as of"],
      ["ru", "дат"],
    ] as const) {
      const { out, code } = await project.run("check", file, "-l", language);
      expect([code, out.toLowerCase().includes(word.toLowerCase())], out).toEqual([0, true]);
      expect(out).toMatch(/\? 3\. /);
    }
    const { out } = await project.run("check", file, "--json", "--as-of", "2024-01-01");
    expect(JSON.parse(out)).toMatchObject({ partner: "quiet", asOf: "2024-01-01", dealAssessed: true });
  });

  it.each([
    [
      "a code that there is not",
      { partner: "quiet", deal: { deliverables: [{ type: "goods", hs6: "000000" }] } },
      "deal.deliverables.0.hs6",
    ],
    ["no partner", { deal: {} }, "partner"],
    ["an unknown partner", { partner: "nobody" }, "nobody"],
  ])("refuses %s, names it and ends with 2", async (_, body, named) => {
    const { code, err, out } = await project.run("check", await json("bad.json", body));
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(named);
  });

  it("refuses a file that is not there, one that is not JSON, and a day that there is not", async () => {
    expect((await project.run("check", "/nowhere.json")).code).toBe(2);
    const [broken = ""] = await project.files([textFile("broken.json", "{")]);
    expect((await project.run("check", broken)).err).toContain("is not JSON");
    const good = await json("good.json", { partner: "quiet" });
    expect((await project.run("check", good, "--as-of", "2026-02-30")).err).toContain("2026-02-30");
  });
});

describe("nadeul questionnaire", () => {
  it("writes a page that stands alone", async () => {
    const [file = ""] = await project.files([textFile("sheet.html", "")]);
    expect((await project.run("questionnaire", "quiet", "-l", "ru", "-o", file)).out).toBe(`${file} written`);
    const page = await readFile(path.resolve(file), "utf8");
    expect(page).toContain('<html lang="ru">');
    expect(page).toContain("<style>");
    expect(page).not.toContain("<link");
  });
});

describe("nadeul answers", () => {
  it("imports a sheet, publishes, and the rows of the table are answered from then on", async () => {
    const open = (await rows()).filter(({ state }) => state === "unknown").length;
    expect(open).toBeGreaterThan(5);
    const before = JSON.parse((await project.run("publish", "--json")).out).edition.id;
    const { out, code } = await project.run("answers", await json("sheet.json", FULL));
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/quiet: answers of 2026-11-01 taken\nedition {3}[0-9a-f]{32}/),
    ]);
    expect((await rows()).filter(({ state }) => state === "lawful").length).toBeGreaterThanOrEqual(6);
    const after = JSON.parse((await project.run("publish", "--json")).out);
    expect(after).toMatchObject({ changed: false, skipped: [] });
    expect(after.edition.id).not.toBe(before);
  });

  it("refuses a sheet that contradicts itself, whole", async () => {
    const owner = { name: "Owner", kind: "person", share: 80 };
    const sheet = { ...FULL, ownership: { owners: [owner, { ...owner, name: "Other" }] } };
    const { code, err } = await project.run("answers", await json("sheet.json", sheet));
    expect(code).toBe(2);
    expect(err).toContain("ownership.owners");
    expect((await rows()).some(({ state }) => state === "lawful")).toBe(false);
  });
});
