import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import pkg from "../../package.json" with { type: "json" };
import { refill, runSession, SESSION } from "../support/readme.sessions.ts";
import { createTestApp } from "../support/test-app.ts";

const readme = readFileSync("README.md", "utf8");
const sessions = [...readme.matchAll(SESSION)].map(({ groups }) => ({
  command: groups?.command ?? "",
  answer: (groups?.answer ?? "").trimEnd(),
}));

it("shows the real answer of every command line session", async () => {
  const commands = sessions.filter(({ command }) => command.startsWith("npx nadeul "));
  expect(commands.length).toBeGreaterThan(0);
  for (const { command, answer } of commands) expect(await runSession(command)).toBe(answer);
});

it("shows fields of the real answer of every request", async () => {
  const requests = sessions.filter(({ command }) => command.startsWith("curl "));
  expect(requests.length).toBeGreaterThan(0);
  const { app, close } = await createTestApp();
  for (const { command, answer } of requests) {
    const address = /http:\/\/127\.0\.0\.1:8787([^']+)'/.exec(command)?.[1] ?? "";
    const shown = JSON.parse(answer);
    // Shortened to its main fields: lists may be cut after the items that are shown.
    expect(refill(shown, await (await app.request(address)).json())).toEqual(shown);
  }
  close();
});

it("names only scripts that exist", () => {
  const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? "");
  expect(named.filter((name) => !Object.hasOwn(pkg.scripts, name))).toEqual([]);
});
