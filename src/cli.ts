#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { readSettings } from "./app/settings.ts";
import { runProgram } from "./terminal/program.ts";
import { defaultDatabaseUrl } from "./terminal/serve.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

await runProgram(process.argv.slice(2), {
  settings: () => readSettings(process.env, defaultDatabaseUrl(root)),
  root,
  out: (text) => console.log(text),
  err: (text) => console.error(text),
  stdout: process.stdout,
  progress: process.stderr,
  now: () => new Date(),
  exit: (code) => {
    process.exitCode = code;
  },
  onStop: (stop) => {
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  },
});
