import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Writable } from "node:stream";
import type { Catalogue } from "../../src/domain/catalogue.ts";
import type { InputFile } from "../../src/lists/list.types.ts";
import { openDatabase } from "../../src/store/database.node.ts";
import { runProgram } from "../../src/terminal/program.ts";
import { bytesOf } from "./list.generator.ts";
import { fixtureFiles } from "./records.ts";
import { screeningCatalogue } from "./store.ts";

export interface Ran {
  out: string;
  err: string;
  /** What was streamed to the standard output. */
  stdout: string;
  code: number;
}

/** A project of its own in a temporary folder: small fixtures, an embedded database, the whole command line. */
export async function createProject(set: Catalogue = screeningCatalogue()) {
  const root = await mkdtemp(path.join(tmpdir(), "nadeul-project-"));
  const url = `file:${path.join(root, "nadeul.db")}`;
  let minute = 0;

  async function writeFixtures(next: Catalogue): Promise<void> {
    for (const { name, text } of fixtureFiles(next)) {
      const file = path.join(root, "fixtures", name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  }
  await writeFixtures(set);

  async function run(...argv: string[]): Promise<Ran> {
    const result = { out: [] as string[], err: [] as string[], stdout: [] as Buffer[], code: 0 };
    // Two commands are never of the same moment.
    minute += 1;
    const now = new Date(Date.UTC(2026, 10, 22, 3, minute));
    await runProgram(argv, {
      settings: () => ({
        host: "127.0.0.1",
        port: 0,
        database: { url },
        frameAncestors: [],
        serviceKeys: new Map(),
      }),
      root,
      out: (text) => result.out.push(text),
      err: (text) => result.err.push(text),
      stdout: new Writable({
        write(chunk: Buffer, _, done) {
          result.stdout.push(Buffer.from(chunk));
          done();
        },
      }),
      progress: { write: () => undefined },
      now: () => now,
      exit: (code) => {
        result.code = code;
      },
      onStop: () => {},
    });
    const stdout = Buffer.concat(result.stdout).toString("utf8");
    return { out: result.out.join("\n"), err: result.err.join("\n"), stdout, code: result.code };
  }

  return {
    root,
    url,
    run,
    writeFixtures,
    /** Writes a file into the project and tells where it lies. */
    async file(name: string, content: string | Uint8Array): Promise<string> {
      const file = path.join(root, name);
      await writeFile(file, content);
      return file;
    },
    files: (list: readonly InputFile[]): Promise<string[]> =>
      Promise.all(
        list.map(async (input) => {
          const file = path.join(root, input.name);
          await writeFile(file, bytesOf(input));
          return file;
        }),
      ),
    open: () => openDatabase({ url }),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

export type Project = Awaited<ReturnType<typeof createProject>>;
