import { ListRefusal } from "./list.refusal.ts";
import type { SourceFile } from "./list.types.ts";

/** Longest wait that a Retry-After header may ask for; more is another day's update. */
export const MAX_RETRY_WAIT_MS = 120_000;
export const MAX_REDIRECTS = 5;
/** The UN's server refuses clients that do not look like a browser. */
export const DEFAULT_USER_AGENT = "Mozilla/5.0 (compatible; Nadeul/0.1; list update)";

const RETRIED_STATUS = new Set([408, 425, 429, 500, 502, 503, 504]);
const REDIRECT_STATUS = new Set([301, 302, 303, 307, 308]);

/** What a server gave to recognise a version by. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** A failure that another attempt may mend. */
export class PassingFailure extends Error {
  readonly refusal: ListRefusal;
  readonly retryAfterMs: number | null;

  constructor(refusal: ListRefusal, retryAfterMs: number | null = null) {
    super(refusal.message, { cause: refusal });
    this.refusal = refusal;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Seconds or a date (RFC 9110, 10.2.3). */
export function retryAfter(header: string | null, now: number): number | null {
  if (!header) return null;
  const milliseconds = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(milliseconds) ? Math.min(Math.max(milliseconds, 0), MAX_RETRY_WAIT_MS) : null;
}

/** One attempt with its own clock, which starts again whenever something arrives. */
export class Attempt {
  readonly #controller = new AbortController();
  readonly #idleMs: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly signal: AbortSignal;

  constructor(idleMs: number, outer: AbortSignal | undefined) {
    this.#idleMs = idleMs;
    this.signal = outer ? AbortSignal.any([this.#controller.signal, outer]) : this.#controller.signal;
    this.alive();
  }

  alive(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => this.#controller.abort(new Error(`nothing arrived for ${this.#idleMs} ms`)),
      this.#idleMs,
    );
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}

/** Headers of a request; with validators it is conditional. */
export function headersFor(userAgent: string | undefined, validators: Validators | undefined): Headers {
  // With a content encoding the length of the header would not be the length that arrives.
  const headers = new Headers({
    "user-agent": userAgent ?? DEFAULT_USER_AGENT,
    "accept-encoding": "identity",
    accept: "*/*",
  });
  if (validators?.etag) headers.set("if-none-match", validators.etag);
  if (validators?.lastModified) headers.set("if-modified-since", validators.lastModified);
  return headers;
}

/**
 * Asks for a file and follows redirects, few of them and never to a less safe protocol.
 * @throws {ListRefusal} unreachable.
 */
export async function request(
  file: SourceFile,
  start: string,
  headers: Headers,
  attempt: Attempt,
  fetch: typeof globalThis.fetch,
): Promise<Response> {
  let url = start;
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    const response = await fetch(url, { headers, redirect: "manual", signal: attempt.signal });
    const location = REDIRECT_STATUS.has(response.status) ? response.headers.get("location") : null;
    if (!location) return response;
    await response.body?.cancel();
    const next = new URL(location, url);
    if (next.protocol !== "https:" && next.protocol !== new URL(url).protocol) {
      throw new ListRefusal(
        "unreachable",
        { file: file.name },
        `is redirected to ${next.protocol}//, which is less safe than ${new URL(url).protocol}//`,
      );
    }
    url = next.href;
  }
  throw new ListRefusal("unreachable", { file: file.name }, `is redirected more than ${MAX_REDIRECTS} times`);
}

/** @throws {ListRefusal | PassingFailure} for every answer that carries no list and does not say "not modified". */
export function checkStatus(response: Response, file: SourceFile, isConditional: boolean): void {
  if (response.status === 200 || (response.status === 304 && isConditional)) return;
  const refusal = new ListRefusal(
    "unreachable",
    { file: file.name },
    `the server answers with status ${response.status}`,
  );
  if (!RETRIED_STATUS.has(response.status)) throw refusal;
  throw new PassingFailure(refusal, retryAfter(response.headers.get("retry-after"), Date.now()));
}

/** Length that should arrive, or null where the server does not say. */
export function declaredLength(response: Response): number | null {
  const header = response.headers.get("content-length");
  const isEncoded = (response.headers.get("content-encoding") ?? "identity") !== "identity";
  return header === null || isEncoded ? null : Number(header);
}
