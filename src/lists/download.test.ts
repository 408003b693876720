import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listFile, listText, ofacSdnFiles } from "../../test/lists/list.files.ts";
import { retryAfter } from "./download.request.ts";
import { type DownloadOptions, type DownloadProgress, downloadSource } from "./download.ts";
import type { SourceFile } from "./list.types.ts";
import { ofacSdn } from "./ofac/ofac.source.ts";
import { unSc } from "./un/un.source.ts";

type Handler = (request: IncomingMessage, response: ServerResponse, nth: number) => void;

let server: Server;
let base: string;
let handler: Handler;
let requests: IncomingMessage[];

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request);
    handler(request, response, requests.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  requests = [];
});

const XML = listText("un/consolidated.xml");
const send = (response: ServerResponse, body: string | Uint8Array, headers: Record<string, string> = {}) =>
  response
    .writeHead(200, {
      "content-length": String(Buffer.byteLength(body)),
      etag: '"v1"',
      "last-modified": "Fri, 20 Nov 2026 10:00:00 GMT",
      ...headers,
    })
    .end(body);

interface Harness {
  files: Map<string, Uint8Array[]>;
  discarded: number;
  waits: number[];
  progress: DownloadProgress[];
  options: DownloadOptions;
}

function harness(extra: Partial<DownloadOptions> = {}): Harness {
  const files = new Map<string, Uint8Array[]>();
  const result: Harness = {
    files,
    discarded: 0,
    waits: [],
    progress: [],
    options: { open: () => ({ write() {}, close() {}, discard() {} }) },
  };
  result.options = {
    urlOf: ({ name }: SourceFile) => `${base}${name}`,
    open: ({ name }) => {
      const chunks: Uint8Array[] = [];
      return {
        write: async (chunk) => {
          chunks.push(chunk);
        },
        close: () => {
          files.set(name, chunks);
        },
        discard: () => {
          result.discarded++;
        },
      };
    },
    wait: async (milliseconds) => {
      result.waits.push(milliseconds);
    },
    onProgress: (progress) => result.progress.push(progress),
    ...extra,
  };
  return result;
}

const content = ({ files }: Harness, name: string) => Buffer.concat(files.get(name) ?? []).toString("utf8");

test("a file comes down whole, with its validators and its progress", async () => {
  handler = (_, response) => send(response, XML);
  const run = harness();
  expect(await downloadSource(unSc, run.options)).toEqual({
    status: "downloaded",
    files: [
      {
        name: "consolidated.xml",
        url: `${base}consolidated.xml`,
        bytes: Buffer.byteLength(XML),
        etag: '"v1"',
        lastModified: "Fri, 20 Nov 2026 10:00:00 GMT",
      },
    ],
  });
  expect(content(run, "consolidated.xml")).toBe(XML);
  expect(run.progress.at(-1)).toEqual({
    file: "consolidated.xml",
    received: Buffer.byteLength(XML),
    total: Buffer.byteLength(XML),
    attempt: 1,
  });
  expect(requests[0]?.headers).toMatchObject({
    "user-agent": expect.stringContaining("Mozilla"),
    "accept-encoding": "identity",
  });
  expect(
    (await unSc.read([{ name: "consolidated.xml", bytes: Buffer.concat(run.files.get("consolidated.xml") ?? []) }]))
      .records,
  ).toBe(2);
});

test("what has not changed is not fetched", async () => {
  handler = (_, response) => response.writeHead(304).end();
  const run = harness({
    previous: { "consolidated.xml": { etag: '"v1"', lastModified: "Fri, 20 Nov 2026 10:00:00 GMT" } },
  });
  expect(await downloadSource(unSc, run.options)).toEqual({ status: "not-modified" });
  expect(requests[0]?.headers).toMatchObject({
    "if-none-match": '"v1"',
    "if-modified-since": "Fri, 20 Nov 2026 10:00:00 GMT",
  });
  expect(run.files.size).toBe(0);
});

test("of a set all files are fetched when one changed", async () => {
  const bodies = new Map(ofacSdnFiles().map(({ name, bytes }) => [`/${name}`, bytes as Uint8Array]));
  handler = (request, response) => {
    if (request.headers["if-none-match"] && request.url !== "/alt.csv") response.writeHead(304).end();
    else send(response, bodies.get(request.url ?? "") ?? "", { etag: '"v2"' });
  };
  const previous = Object.fromEntries(ofacSdnFiles().map(({ name }) => [name, { etag: '"v1"', lastModified: null }]));
  const run = harness({ previous });
  const result = await downloadSource(ofacSdn, run.options);
  expect(result.status === "downloaded" && result.files.map(({ name }) => name)).toEqual([
    "sdn.csv",
    "alt.csv",
    "add.csv",
    "sdn_comments.csv",
  ]);
  expect(requests).toHaveLength(7);
  const files = [...run.files].map(([name, chunks]) => ({ name, bytes: new Uint8Array(Buffer.concat(chunks)) }));
  expect((await ofacSdn.read(files)).records).toBe(5);
});

test("validators of a part of the set are not used", async () => {
  handler = (_, response) => send(response, "1,2\r\n");
  await downloadSource(ofacSdn, harness({ previous: { "sdn.csv": { etag: '"v1"', lastModified: null } } }).options);
  expect(requests.every(({ headers }) => headers["if-none-match"] === undefined)).toBe(true);
});

test("server errors are tried again, with growing waits or as the server asks", async () => {
  handler = (_, response, nth) => {
    if (nth === 1) response.writeHead(500).end("oops");
    else if (nth === 2) response.writeHead(429, { "retry-after": "7" }).end();
    else if (nth === 3) response.writeHead(503).end();
    else send(response, XML);
  };
  const run = harness();
  expect(await downloadSource(unSc, run.options)).toMatchObject({ status: "downloaded" });
  expect(run.waits).toEqual([1_000, 7_000, 4_000]);
  expect(content(run, "consolidated.xml")).toBe(XML);
});

test("retries end, and what is not passing is not tried again", async () => {
  handler = (_, response) => response.writeHead(500).end();
  await expect(downloadSource(unSc, harness({ retries: 2 }).options)).rejects.toMatchObject({
    reason: "unreachable",
    message: expect.stringContaining("500"),
  });
  expect(requests).toHaveLength(3);
  requests = [];
  handler = (_, response) => response.writeHead(404).end();
  await expect(downloadSource(unSc, harness().options)).rejects.toMatchObject({
    reason: "unreachable",
    message: expect.stringContaining("404"),
  });
  expect(requests).toHaveLength(1);
});

test("a connection that is cut is tried again from nothing", async () => {
  handler = (_, response, nth) => {
    if (nth > 1) return void send(response, XML);
    response.writeHead(200, { "content-length": String(Buffer.byteLength(XML)) });
    response.write(XML.slice(0, 200), () => response.destroy());
  };
  const run = harness();
  await downloadSource(unSc, run.options);
  expect(content(run, "consolidated.xml")).toBe(XML);
  expect(run.discarded).toBe(1);
  expect(run.progress.at(-1)?.attempt).toBe(2);
});

test("a connection that is always cut is a truncated file", async () => {
  handler = (_, response) => {
    response.writeHead(200, { "content-length": "1000" });
    response.write("<?xml", () => response.destroy());
  };
  const run = harness({ retries: 1 });
  await expect(downloadSource(unSc, run.options)).rejects.toMatchObject({
    reason: "truncated",
    file: "consolidated.xml",
  });
  expect(run.files.size).toBe(0);
});

test("an HTML page, an empty file and a file past the limit are refused", async () => {
  handler = (_, response) =>
    send(response, "\n<!DOCTYPE html><html><body>Maintenance</body></html>", {
      "content-type": "application/octet-stream",
    });
  await expect(downloadSource(unSc, harness().options)).rejects.toMatchObject({ reason: "wrong-format" });
  handler = (_, response) => send(response, "");
  await expect(downloadSource(unSc, harness({ retries: 0 }).options)).rejects.toMatchObject({ reason: "empty" });
  handler = (_, response) => send(response, XML);
  await expect(downloadSource(unSc, harness({ maxBytes: 100 }).options)).rejects.toMatchObject({ reason: "too-large" });
  handler = (_, response) => response.writeHead(200).end(XML);
  await expect(downloadSource(unSc, harness({ maxBytes: 100 }).options)).rejects.toMatchObject({ reason: "too-large" });
});

test("a gzip file is kept as it comes, a content encoding is undone", async () => {
  const packed = gzipSync(XML);
  handler = (_, response) => send(response, packed);
  const kept = harness();
  await downloadSource(unSc, kept.options);
  expect(Buffer.concat(kept.files.get("consolidated.xml") ?? [])).toEqual(packed);
  handler = (_, response) => send(response, packed, { "content-encoding": "gzip" });
  const undone = harness();
  await downloadSource(unSc, undone.options);
  expect(content(undone, "consolidated.xml")).toBe(XML);
});

test("redirects are followed a few times and not in a circle", async () => {
  handler = (request, response) => {
    if (request.url === "/real") send(response, XML);
    else response.writeHead(302, { location: "/real" }).end();
  };
  expect(await downloadSource(unSc, harness().options)).toMatchObject({ status: "downloaded" });
  handler = (_, response) => response.writeHead(302, { location: "/again" }).end();
  await expect(downloadSource(unSc, harness().options)).rejects.toMatchObject({
    reason: "unreachable",
    message: expect.stringContaining("redirected"),
  });
});

test("a server that is silent, away or left alone", async () => {
  handler = () => {};
  await expect(downloadSource(unSc, harness({ retries: 0, idleTimeoutMs: 50 }).options)).rejects.toMatchObject({
    reason: "unreachable",
  });
  const away = harness({ retries: 1, urlOf: () => "http://127.0.0.1:1/x" });
  await expect(downloadSource(unSc, away.options)).rejects.toMatchObject({ reason: "unreachable" });
  expect(away.waits).toHaveLength(1);
  const controller = new AbortController();
  const stopped = downloadSource(unSc, harness({ signal: controller.signal }).options);
  controller.abort(new Error("stopped by hand"));
  await expect(stopped).rejects.toThrow("stopped by hand");
  await expect(downloadSource(unSc, harness({ urlOf: () => null }).options)).rejects.toMatchObject({
    reason: "unreachable",
  });
});

test("an error of the caller's target is not hidden as a broken connection", async () => {
  handler = (_, response) => send(response, XML);
  const open = () => ({
    write() {
      throw new Error("disk full");
    },
    close() {},
    discard() {},
  });
  await expect(downloadSource(unSc, harness({ open }).options)).rejects.toThrow("disk full");
  expect(requests).toHaveLength(1);
});

test("Retry-After as seconds, as a date, and too long", () => {
  const now = Date.parse("2026-11-20T10:00:00Z");
  expect(retryAfter("5", now)).toBe(5_000);
  expect(retryAfter("Fri, 20 Nov 2026 10:00:30 GMT", now)).toBe(30_000);
  expect(retryAfter("Fri, 20 Nov 2026 09:00:00 GMT", now)).toBe(0);
  expect(retryAfter("86400", now)).toBe(120_000);
  expect(retryAfter("soon", now)).toBeNull();
  expect(retryAfter(null, now)).toBeNull();
  expect(listFile("un/consolidated.xml").name).toBe("consolidated.xml");
});
