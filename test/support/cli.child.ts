import { readSettings } from "../../src/app/settings.ts";
import { runProgram } from "../../src/terminal/program.ts";

/* The command line as a process of its own, on the project whose folder and database the environment names. */
await runProgram(process.argv.slice(2), {
  settings: () => readSettings(process.env, ""),
  root: process.env.PROJECT_ROOT ?? "",
  out: (text) => console.log(text),
  err: (text) => console.error(text),
  stdout: process.stdout,
  progress: process.stderr,
  now: () => new Date(),
  exit: (code) => {
    process.exitCode = code;
  },
  onStop: () => {},
});
