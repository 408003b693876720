import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { type ImportedVersion, importList } from "../../src/screening/list.import.ts";
import type { OpenDatabase } from "../../src/store/database.node.ts";
import type { Database } from "../../src/store/database.ts";
import { entriesInForce, listVersionsInForce } from "../../src/store/lists.repository.ts";
import { parties, plainFile, unXml } from "../support/list.generator.ts";
import { at, countRows, importFiles, namesInForce, openStore, SOURCES_BY_ID } from "../support/store.ts";
import { createProject } from "../support/terminal.ts";

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step();
});

async function open(): Promise<OpenDatabase> {
  const opened = await openStore();
  undo.push(opened.close);
  return opened;
}

/** The same database with something happening before its n-th batch: another import, a full disk. */
function beforeBatch(db: Database, nth: number, happen: () => unknown): Database {
  let batches = 0;
  return new Proxy(db, {
    get(target, key) {
      const value = Reflect.get(target, key);
      if (key !== "batch") return typeof value === "function" ? value.bind(target) : value;
      return async (statements: Parameters<Database["batch"]>[0]) => {
        batches += 1;
        if (batches === nth) await happen();
        return target.batch(statements);
      };
    },
  });
}

const failingAt = (db: Database, nth: number) =>
  beforeBatch(db, nth, () => {
    throw new Error("the disk is full");
  });

describe("an import that fails in the middle", () => {
  // 3,500 rows are four batches of entries; the fifth puts the version in force.
  it.each([1, 2, 4, 5])("at batch %i leaves the old version whole, and the next import cleans up", async (nth) => {
    const { db } = await open();
    const [first] = await importFiles(db, "un-sc", [unXml(parties(3_400))], { now: at(1) });
    const before = await namesInForce(db);
    const next = [unXml(parties(3_500))];
    const source = SOURCES_BY_ID["un-sc"];
    if (!source) throw new Error("no source");
    await expect(importList(failingAt(db, nth), source, next, { now: at(2) })).rejects.toThrow("disk is full");
    expect(await namesInForce(db)).toEqual(before);
    expect(await listVersionsInForce(db)).toEqual([first?.version]);
    expect(await countRows(db, "list_entries")).toBe(3_400 + 1_000 * Math.min(nth - 1, 3) + (nth === 5 ? 500 : 0));

    const [again] = await importFiles(db, "un-sc", next, { now: at(3) });
    expect(again?.version).toMatchObject({ records: 3_500, added: 100, removed: 0 });
    expect(await namesInForce(db)).toHaveLength(3_500);
    expect(await countRows(db, "list_entries")).toBe(3_500);
  });
});

describe("imports at the same time", () => {
  it("of other sources take nothing from each other", async () => {
    const { db } = await open();
    const row = { list: "kr-moef", entry: "1", name: "Brabra" };
    const crossed = beforeBatch(db, 3, () => importFiles(db, "plain", [plainFile([row])]));
    await importFiles(crossed, "un-sc", [unXml(parties(3_500))]);
    expect(await entriesInForce(db)).toHaveLength(3_501);
  });

  it("of one source never put a version in force that lacks rows", async () => {
    const { db } = await open();
    const [first] = await importFiles(db, "un-sc", [unXml(parties(3_400))], { now: at(1) });
    let second: ImportedVersion | undefined;
    const crossed = beforeBatch(db, 3, async () => {
      [second] = await importFiles(db, "un-sc", [unXml(parties(3_600))], { now: at(3) });
    });
    await expect(importFiles(crossed, "un-sc", [unXml(parties(3_500))], { now: at(2) })).rejects.toThrow();
    expect(first?.isNew).toBe(true);
    expect(await listVersionsInForce(db)).toEqual([second?.version]);
    expect(await namesInForce(db)).toHaveLength(3_600);
    const [third] = await importFiles(db, "un-sc", [unXml(parties(3_500))], { now: at(4) });
    expect(third?.version).toMatchObject({ records: 3_500, removed: 100 });
    expect(await countRows(db, "list_entries")).toBe(3_500);
  });
});

const CLI = fileURLToPath(new URL("../support/cli.child.ts", import.meta.url));

describe("a process that is killed while it writes", () => {
  it("leaves the old version whole, and the next import succeeds", async () => {
    const project = await createProject();
    undo.push(project.remove);
    const { db, close } = await project.open();
    undo.push(close);
    const run = (files: readonly string[]) =>
      spawn(process.execPath, [CLI, "lists", "import", "un-sc", ...files], {
        env: { ...process.env, DATABASE_URL: project.url, PROJECT_ROOT: project.root },
        stdio: "ignore",
      });
    const small = await project.files([unXml(parties(500))]);
    const [code] = await once(run(small), "exit");
    expect(code).toBe(0);
    const before = await namesInForce(db);
    const [first] = await listVersionsInForce(db);
    expect(before).toHaveLength(500);

    const big = await project.files([unXml(parties(16_000, 2))]);
    const child = run(big);
    const ended = once(child, "exit");
    while ((await countRows(db, "list_entries")) <= 500 && child.exitCode === null) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    child.kill("SIGKILL");
    expect((await ended)[1]).toBe("SIGKILL");
    const left = await countRows(db, "list_entries");
    expect(left).toBeGreaterThan(500);
    expect(left).toBeLessThan(16_500);
    expect(await listVersionsInForce(db)).toEqual([first]);
    expect(await namesInForce(db)).toEqual(before);

    const [again] = await once(run(big), "exit");
    expect(again).toBe(0);
    const [second] = await listVersionsInForce(db);
    expect(second).toMatchObject({ records: 16_000, added: 15_501, removed: 1 });
    expect(await countRows(db, "list_entries")).toBe(16_000);
  });
});
