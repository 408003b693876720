/**
 * What each page costs a reader: bytes over the wire, requests, first paint, layout shift, in real Chromium against the
 * server of `npm start`. Usage: npm run bench:pages
 */
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { closeBrowser, layoutShift, openTab, type Tab, transferred, visit } from "../test/browser/browser.ts";
import { PAGES } from "../test/browser/page.table.ts";
import { median } from "./load.ts";

const ROUNDS = 3;
const PAINT_LOOKS = 40;
const PAINT_LOOK_MS = 50;
const VIEW = { lang: "ko", theme: "light", width: 360 } as const;
const ROOT = path.join(import.meta.dirname, "..");

async function startServer(): Promise<{ origin: string; stop: () => void }> {
  const child = spawn(process.execPath, [path.join(ROOT, "src/node.ts")], {
    env: { ...process.env, DATABASE_URL: ":memory:", PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const origin = await new Promise<string>((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(chunk.toString());
      if (address) resolve(address[0]);
    });
  });
  return { origin, stop: () => child.kill() };
}

/** What the visit cost, once the browser has noted its first paint: that comes some frames after it. */
async function paintedCost(tab: Tab) {
  for (let i = 0; i < PAINT_LOOKS; i += 1) {
    const cost = await transferred(tab);
    if (cost.firstContentfulPaint !== null) return cost;
    await new Promise((resolve) => setTimeout(resolve, PAINT_LOOK_MS));
  }
  return transferred(tab);
}

const kib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`;
const server = await startServer();
console.log(`Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`);
console.log(
  `${"page".padEnd(16)}${"over the wire".padStart(14)}${"unpacked".padStart(12)}${"requests".padStart(10)}${"first paint".padStart(13)}${"shift".padStart(8)}`,
);
for (const { name, path: address } of PAGES) {
  const paints: number[] = [];
  let cost = { bytes: 0, unpackedBytes: 0, requests: 0 };
  let shift = 0;
  for (let i = 0; i < ROUNDS; i += 1) {
    const tab = await openTab();
    await visit(tab, server, address, VIEW);
    const { firstContentfulPaint, ...rest } = await paintedCost(tab);
    cost = rest;
    paints.push(firstContentfulPaint ?? Number.NaN);
    shift = Math.max(shift, await layoutShift(tab));
    await tab.page.context().close();
  }
  console.log(
    `${name.padEnd(16)}${kib(cost.bytes).padStart(14)}${kib(cost.unpackedBytes).padStart(12)}${String(cost.requests).padStart(10)}${(paints.some(Number.isNaN) ? "–" : `${Math.round(median(paints))} ms`).padStart(13)}${shift.toFixed(3).padStart(8)}`,
  );
}
await closeBrowser();
server.stop();
for (const file of ["embed/v1.js", "embed/frame.js", "embed/resize.js", "portal.js", "portal.css"]) {
  const bytes = await readFile(path.join(ROOT, "public", file));
  console.log(`public/${file.padEnd(20)} ${kib(bytes.length)}, gzip ${kib(gzipSync(bytes, { level: 9 }).length)}`);
}
