import { serve } from "@hono/node-server";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import pkg from "../../package.json" with { type: "json" };
import { SettingsError } from "../app/settings.ts";
import { Problem } from "../domain/problem.ts";
import { FixtureError } from "../fixtures/fixtures.files.ts";
import { ListRefusal } from "../lists/list.refusal.ts";
import { addCatalogueCommands } from "./catalogue.commands.ts";
import { addCheckCommands, problemLines } from "./check.command.ts";
import { addHitsCommands } from "./hits.command.ts";
import { addLeadsCommand, addPairsCommand } from "./leads.command.ts";
import { addListsCommand } from "./lists.command.ts";
import { wholeNumber } from "./options.ts";
import { addPublishCommand } from "./publish.command.ts";
import { refusalText } from "./refusals.ts";
import { addScreenCommand } from "./screen.command.ts";
import { startService } from "./serve.ts";
import { EXIT_FAILED, EXIT_WRONG_INPUT, type Terminal } from "./terminal.types.ts";

const EPILOGUE = `
Exit codes: 0 done, 1 failed, 2 wrong input.
Environment: DATABASE_URL (default: an embedded file), DATABASE_AUTH_TOKEN, HOST, PORT.`;

function addServeCommand(program: Command, terminal: Terminal): void {
  program
    .command("serve")
    .description("serve over HTTP, preparing an embedded database first")
    .option("--host <host>", "address to listen on")
    .option("--port <port>", "port to listen on; 0 takes a free one")
    .action(async ({ host, port }: { host?: string; port?: string }) => {
      const settings = terminal.settings();
      const wanted = port === undefined ? settings.port : wholeNumber("--port", port, { min: 0, max: 65_535 });
      const listening = { host: host ?? settings.host, port: wanted };
      await startService({
        settings: { ...settings, ...listening },
        root: terminal.root,
        listen: serve,
        print: terminal.out,
        onStop: terminal.onStop,
      });
    });
}

/** Every command and subcommand: settings of the program are not handed down. */
function allCommands(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...allCommands(child)]);
}

/** The whole command line; it never ends the process itself. */
export function createProgram(terminal: Terminal): Command {
  const program = new Command("nadeul")
    .description(pkg.description)
    .version(pkg.version)
    .showHelpAfterError()
    // Else `lists diff --version` and `lists diff --json` would go to `nadeul` and to `lists`.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    .addHelpText("after", EPILOGUE);
  addLeadsCommand(program, terminal);
  addPairsCommand(program, terminal);
  addCatalogueCommands(program, terminal);
  addScreenCommand(program, terminal);
  addCheckCommands(program, terminal);
  addHitsCommands(program, terminal);
  addListsCommand(program, terminal);
  addPublishCommand(program, terminal);
  addServeCommand(program, terminal);
  for (const command of allCommands(program)) command.exitOverride().showHelpAfterError();
  return program;
}

function report(error: unknown, terminal: Terminal): number {
  if (error instanceof InvalidArgumentError) {
    terminal.err(`nadeul: ${error.message}`);
    return EXIT_WRONG_INPUT;
  }
  // Commander has said what is wrong already; help and version are its "errors" with exit code 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_WRONG_INPUT;
  if (error instanceof Problem) {
    terminal.err(`nadeul: ${problemLines(error)}`);
    return error.code === "internal-error" || error.code === "not-ready" ? EXIT_FAILED : EXIT_WRONG_INPUT;
  }
  if (error instanceof ListRefusal) {
    terminal.err(`nadeul: ${refusalText(error)}`);
    return EXIT_WRONG_INPUT;
  }
  if (error instanceof SettingsError || error instanceof FixtureError) {
    terminal.err(`nadeul: ${error.message}`);
    return EXIT_WRONG_INPUT;
  }
  // Never the message itself: a database error prints its whole statement.
  terminal.err(`nadeul: failed (${error instanceof Error ? error.name : "unknown error"})`);
  return EXIT_FAILED;
}

/** Runs one command line. Never throws: what went wrong becomes a line on the error output and an exit code. */
export async function runProgram(argv: readonly string[], terminal: Terminal): Promise<void> {
  try {
    await createProgram(terminal).parseAsync([...argv], { from: "user" });
  } catch (error) {
    terminal.exit(report(error, terminal));
  }
}
