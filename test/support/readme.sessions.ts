import { fileURLToPath } from "node:url";
import { readSettings } from "../../src/app/settings.ts";
import { runProgram } from "../../src/terminal/program.ts";
import { TEST_NOW } from "./test-app.ts";

/** A command of the README with the answer that is printed below it. */
export const SESSION = /```console\n\$ (?<command>[^\n]+)\n(?<answer>[\s\S]*?)```/g;

/** Runs a command line of the README on a fresh database in memory, on the day of the fixtures. */
export async function runSession(command: string): Promise<string> {
  const lines: string[] = [];
  await runProgram(command.replace(/^npx nadeul /, "").split(" "), {
    settings: () => readSettings({}, ":memory:"),
    root: fileURLToPath(new URL("../..", import.meta.url)),
    out: (text) => lines.push(text),
    err: (text) => lines.push(text),
    stdout: process.stdout,
    progress: { write: () => {} },
    now: () => TEST_NOW,
    exit: (code) => lines.push(`exit ${code}`),
    onStop: () => {},
  });
  return lines.join("\n");
}

/** The shape of an example: the fields that the README shows, filled from a new answer. */
export function refill(shown: unknown, actual: unknown): unknown {
  if (Array.isArray(shown) && Array.isArray(actual)) {
    return actual.slice(0, Math.max(shown.length, 0)).map((item, i) => refill(shown[i], item));
  }
  if (shown !== null && typeof shown === "object" && actual !== null && typeof actual === "object") {
    return Object.fromEntries(
      Object.entries(shown).map(([key, value]) => [key, refill(value, (actual as Record<string, unknown>)[key])]),
    );
  }
  return actual;
}
