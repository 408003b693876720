import {
  Attempt,
  checkStatus,
  declaredLength,
  headersFor,
  MAX_RETRY_WAIT_MS,
  PassingFailure,
  request,
  type Validators,
} from "./download.request.ts";
import { MAX_UNPACKED_BYTES } from "./input.text.ts";
import { ListRefusal } from "./list.refusal.ts";
import type { SourceDefinition, SourceFile } from "./list.types.ts";

export const MAX_DOWNLOAD_BYTES = MAX_UNPACKED_BYTES;
export const DEFAULT_RETRIES = 4;
export const FIRST_RETRY_WAIT_MS = 1_000;
/** The EU makes its file on request, which takes more than a minute before the first byte. */
export const IDLE_TIMEOUT_MS = 180_000;

/** Where a file goes. `open` is called anew for every attempt and starts from nothing. */
export interface DownloadTarget {
  write(chunk: Uint8Array): Promise<void> | void;
  close(): Promise<void> | void;
  /** Drops what was written by an attempt that failed. */
  discard(): Promise<void> | void;
}

export interface DownloadProgress {
  file: string;
  received: number;
  /** From Content-Length; `null` where the server does not say. */
  total: number | null;
  /** From 1. */
  attempt: number;
}

export interface DownloadOptions {
  open(file: SourceFile): Promise<DownloadTarget> | DownloadTarget;
  fetch?: typeof globalThis.fetch;
  /** Validators of the version in force, by file name. Only used if there are some for every file of the set. */
  previous?: Readonly<Record<string, Validators>> | null;
  /** Address of a file; the publisher's own by default. */
  urlOf?: (file: SourceFile) => string | null;
  onProgress?: (progress: DownloadProgress) => void;
  retries?: number;
  signal?: AbortSignal;
  userAgent?: string;
  maxBytes?: number;
  idleTimeoutMs?: number;
  wait?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
}

export interface DownloadedFile extends Validators {
  name: string;
  url: string;
  bytes: number;
}

export type DownloadResult = { status: "not-modified" } | { status: "downloaded"; files: DownloadedFile[] };

/** The caller's own trouble, such as a full disk: no other attempt mends it. */
class TargetFailure extends Error {}

async function toTarget(run: () => Promise<void> | void): Promise<void> {
  try {
    await run();
  } catch (cause) {
    throw new TargetFailure("the target of the download failed", { cause });
  }
}

/** Ends early when the signal aborts; the caller looks at the signal afterwards. */
function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    }
    signal?.addEventListener("abort", done);
  });
}

const looksLikeHtml = (chunk: Uint8Array): boolean =>
  /^\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b/is.test(
    new TextDecoder().decode(chunk.subarray(0, 512)).replace(/^\ufeff/, ""),
  );

const isJudged = (error: unknown): boolean =>
  error instanceof ListRefusal || error instanceof PassingFailure || error instanceof TargetFailure;

const broken = (file: SourceFile, reason: "truncated" | "empty", detail: string, cause?: unknown): PassingFailure =>
  new PassingFailure(new ListRefusal(reason, { file: file.name }, detail, { cause }));

/** One file on its way into the target. */
class Transfer {
  readonly #file: SourceFile;
  readonly #options: DownloadOptions;
  readonly #limit: number;
  readonly #total: number | null;
  #received = 0;

  constructor(file: SourceFile, options: DownloadOptions, total: number | null) {
    this.#file = file;
    this.#options = options;
    this.#limit = options.maxBytes ?? MAX_DOWNLOAD_BYTES;
    this.#total = total;
    this.#checkSize(total ?? 0);
  }

  #checkSize(bytes: number): void {
    if (bytes <= this.#limit) return;
    const detail = `is larger than ${this.#limit} bytes, the limit for a download`;
    throw new ListRefusal("too-large", { file: this.#file.name }, detail);
  }

  async chunk(chunk: Uint8Array, target: DownloadTarget, nth: number): Promise<void> {
    if (this.#received === 0 && looksLikeHtml(chunk)) {
      const detail = "the server sends an HTML page (an error or maintenance page) and no list";
      throw new ListRefusal("wrong-format", { file: this.#file.name }, detail);
    }
    this.#received += chunk.byteLength;
    this.#checkSize(this.#received);
    await toTarget(() => target.write(chunk));
    const progress = { file: this.#file.name, received: this.#received, total: this.#total, attempt: nth };
    this.#options.onProgress?.(progress);
  }

  /** Bytes of the whole file. */
  end(): number {
    const [received, total] = [this.#received, this.#total];
    if (total !== null && received !== total) {
      throw broken(this.#file, "truncated", `${received} of ${total} bytes arrived`);
    }
    if (received === 0) throw broken(this.#file, "empty", "the server sends an empty file");
    return received;
  }

  /** What an error on the way means. */
  failure(error: unknown): unknown {
    if (isJudged(error)) return error;
    const of = this.#total === null ? "" : ` of ${this.#total}`;
    return broken(this.#file, "truncated", `the connection broke after ${this.#received}${of} bytes`, error);
  }
}

async function receive(
  response: Response,
  file: SourceFile,
  options: DownloadOptions,
  attempt: Attempt,
  nth: number,
): Promise<number> {
  const transfer = new Transfer(file, options, declaredLength(response));
  const target = await options.open(file);
  try {
    for await (const chunk of response.body ?? []) {
      attempt.alive();
      await transfer.chunk(chunk, target, nth);
    }
    const bytes = transfer.end();
    await toTarget(() => target.close());
    return bytes;
  } catch (error) {
    await target.discard();
    options.signal?.throwIfAborted();
    throw transfer.failure(error);
  }
}

async function fetchFile(
  file: SourceFile,
  url: string,
  options: DownloadOptions,
  validators: Validators | undefined,
  attempt: Attempt,
  nth: number,
): Promise<DownloadedFile | null> {
  const headers = headersFor(options.userAgent, validators);
  const response = await request(file, url, headers, attempt, options.fetch ?? globalThis.fetch);
  try {
    checkStatus(response, file, validators !== undefined);
    if (response.status === 304) return null;
    const bytes = await receive(response, file, options, attempt, nth);
    const [etag, lastModified] = [response.headers.get("etag"), response.headers.get("last-modified")];
    return { name: file.name, url, bytes, etag, lastModified };
  } finally {
    if (response.body && !response.bodyUsed) await response.body.cancel();
  }
}

function unreachable(error: unknown, file: SourceFile, url: string): unknown {
  if (isJudged(error)) return error instanceof TargetFailure ? error.cause : error;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const detail = `${new URL(url).host} cannot be reached (${cause instanceof Error ? cause.message : String(cause)})`;
  return new PassingFailure(new ListRefusal("unreachable", { file: file.name }, detail, { cause: error }));
}

async function attemptFile(
  file: SourceFile,
  url: string,
  options: DownloadOptions,
  validators: Validators | undefined,
  nth: number,
): Promise<DownloadedFile | null> {
  const attempt = new Attempt(options.idleTimeoutMs ?? IDLE_TIMEOUT_MS, options.signal);
  try {
    return await fetchFile(file, url, options, validators, attempt, nth);
  } catch (error) {
    options.signal?.throwIfAborted();
    throw unreachable(error, file, url);
  } finally {
    attempt.end();
  }
}

async function downloadFile(
  file: SourceFile,
  options: DownloadOptions,
  validators: Validators | undefined,
): Promise<DownloadedFile | null> {
  const url = options.urlOf ? options.urlOf(file) : file.url;
  if (!url) throw new ListRefusal("unreachable", { file: file.name }, "has no address; it is imported by hand");
  const retries = options.retries ?? DEFAULT_RETRIES;
  for (let nth = 1; ; nth++) {
    options.signal?.throwIfAborted();
    try {
      return await attemptFile(file, url, options, validators, nth);
    } catch (error) {
      if (!(error instanceof PassingFailure)) throw error;
      if (nth > retries) throw error.refusal;
      const wait = error.retryAfterMs ?? Math.min(FIRST_RETRY_WAIT_MS * 2 ** (nth - 1), MAX_RETRY_WAIT_MS);
      await (options.wait ?? sleep)(wait, options.signal);
    }
  }
}

/**
 * Downloads the required files of a source, one after another, each streamed into the caller's target. With
 * validators of the last version the server is asked whether anything changed; if one file of a set did, all are
 * fetched, because only files of one day belong together. Server errors, broken connections and short bodies are
 * tried again with growing waits or as Retry-After asks.
 * @throws {ListRefusal} unreachable, truncated, empty, wrong-format (HTML), too-large. When the signal aborts, its reason.
 */
export async function downloadSource(source: SourceDefinition, options: DownloadOptions): Promise<DownloadResult> {
  const files = source.files.filter(({ required }) => required);
  const validators = options.previous ?? {};
  const isConditional = files.every(({ name }) => validators[name]?.etag || validators[name]?.lastModified);
  const done = new Map<string, DownloadedFile>();
  const unchanged: SourceFile[] = [];
  for (const file of files) {
    const result = await downloadFile(file, options, isConditional ? validators[file.name] : undefined);
    if (result) done.set(file.name, result);
    else unchanged.push(file);
  }
  if (done.size === 0) return { status: "not-modified" };
  for (const file of unchanged) {
    const result = await downloadFile(file, options, undefined);
    if (result) done.set(file.name, result);
  }
  return { status: "downloaded", files: files.flatMap(({ name }) => done.get(name) ?? []) };
}
