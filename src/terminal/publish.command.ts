import type { Command } from "commander";
import { importFixtures } from "../editions/edition.prepare.ts";
import { publishEdition } from "../editions/edition.publish.ts";
import { migrateDatabase, openDatabase } from "../store/database.node.ts";
import { fixturesFolder } from "./serve.ts";
import type { Terminal } from "./terminal.types.ts";

/** `nadeul publish`: migrates, imports the fixtures if they changed, and puts an edition in force. */
export function addPublishCommand(program: Command, terminal: Terminal): void {
  program
    .command("publish")
    .description("import the fixtures and publish an edition; the same data give the same edition")
    .option("--json", "JSON, for machines")
    .action(async ({ json }: { json?: boolean }) => {
      const opened = await openDatabase(terminal.settings().database);
      try {
        await migrateDatabase(opened.db);
        const imported = await importFixtures(opened.db, fixturesFolder(terminal.root), terminal.now());
        const { manifest, changed, skipped } = await publishEdition(opened.db, terminal.now());
        if (json) return terminal.out(JSON.stringify({ imported, changed, skipped, edition: manifest }, null, 2));
        terminal.out(
          imported
            ? `imported  ${imported.organisations} organisations, ${imported.listings} starter listings`
            : "imported  nothing new in fixtures/",
        );
        for (const { organisation, reason } of skipped) {
          terminal.out(`left out  the answers of ${organisation}: ${reason}`);
        }
        terminal.out(`edition   ${manifest.id} ${changed ? "in force" : "was in force already"}`);
      } finally {
        opened.close();
      }
    });
}
