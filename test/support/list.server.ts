import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Answer = (request: IncomingMessage, response: ServerResponse, nth: number) => void;

/** A publisher's server on this machine: files by name, each with its own behaviour. */
export async function startListServer() {
  const answers = new Map<string, Answer>();
  const requests: { name: string; headers: IncomingMessage["headers"] }[] = [];
  const server = createServer((request, response) => {
    const name = (request.url ?? "").split("/").at(-1) ?? "";
    requests.push({ name, headers: request.headers });
    const answer = answers.get(name);
    if (answer) answer(request, response, requests.filter((one) => one.name === name).length);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/lists/`,
    requests,
    serve: (name: string, answer: Answer) => answers.set(name, answer),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

export type ListServer = Awaited<ReturnType<typeof startListServer>>;

export const DAY = "Fri, 20 Nov 2026 10:00:00 GMT";

/** Answers as a file server does: with validators, and 304 to whoever has them already. */
export const file =
  (body: Uint8Array | string, etag = '"v1"', lastModified: string | null = DAY): Answer =>
  (request, response) => {
    const headers = { etag, ...(lastModified ? { "last-modified": lastModified } : {}) };
    if (request.headers["if-none-match"] === etag) response.writeHead(304, headers).end();
    else response.writeHead(200, { ...headers, "content-length": String(Buffer.byteLength(body)) }).end(body);
  };

/** Sends half of what it promises and hangs up. */
export const cutOff =
  (body: Uint8Array): Answer =>
  (_, response) => {
    response.writeHead(200, { "content-length": String(body.byteLength) });
    response.write(body.subarray(0, Math.floor(body.byteLength / 2)), () => response.destroy());
  };

export const failure: Answer = (_, response) => response.writeHead(503, { "retry-after": "0" }).end();
