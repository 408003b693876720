import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PlainRow, plainFile } from "../../test/support/list.generator.ts";
import { createProject, type Project } from "../../test/support/terminal.ts";
import { entriesInForce } from "./lists.repository.ts";

const ROWS: PlainRow[] = Array.from({ length: 11 }, (_, i) => ({
  list: i % 2 === 0 ? "un-sc" : "jp-meti-ru",
  entry: String(i),
  name: `Brakelmov Zordunpil ${i}`,
}));

let project: Project;
beforeAll(async () => {
  project = await createProject();
  await project.run("lists", "import", "plain", ...(await project.files([plainFile(ROWS)])));
});
afterAll(() => project.remove());

describe("entries in force", () => {
  it.each([1, 2, 3, 10, 11, 12])("are the same, read %i at a time", async (pageSize) => {
    const { db, close } = await project.open();
    const whole = await entriesInForce(db);
    expect(whole).toHaveLength(ROWS.length);
    expect(whole.map(({ list, entry }) => `${list}/${entry}`)).toEqual(
      ROWS.map(({ list, entry }) => `${list}/${entry}`).toSorted(),
    );
    expect(await entriesInForce(db, pageSize)).toEqual(whole);
    close();
  });
});
