import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createClient } from "@libsql/client";
import { expect, it } from "vitest";
import journal from "../../drizzle/meta/_journal.json" with { type: "json" };
import { migrateDatabase, openDatabase } from "../../src/store/database.node.ts";

const BREAKPOINT = "--> statement-breakpoint";

it("applies every migration in order, each on what the earlier ones made", async () => {
  const client = createClient({ url: ":memory:" });
  for (const { tag } of journal.entries) {
    const statements = readFileSync(`drizzle/${tag}.sql`, "utf8").split(BREAKPOINT);
    for (const statement of statements) await client.execute(statement);
    const check = await client.execute("PRAGMA foreign_key_check");
    expect(check.rows, tag).toEqual([]);
  }
  client.close();
});

it("migrates twice without a change", async () => {
  const { db, close } = await openDatabase({ url: ":memory:" });
  await migrateDatabase(db);
  await migrateDatabase(db);
  close();
});

it("has a migration for all that the schema says", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "nadeul-drizzle-"));
  cpSync("drizzle", folder, { recursive: true });
  const before = readFileSync(path.join(folder, "meta/_journal.json"), "utf8");
  execFileSync(
    "drizzle-kit",
    ["generate", "--dialect", "turso", "--schema", "./src/store/store.table.ts", "--out", path.relative(".", folder)],
    { stdio: "pipe" },
  );
  expect(readFileSync(path.join(folder, "meta/_journal.json"), "utf8")).toBe(before);
  rmSync(folder, { recursive: true });
});
