import pkg from "../../package.json" with { type: "json" };
import type { AppContext, AppDependencies, RequestSnapshot } from "../app/app.types.ts";
import { dayInKorea } from "../domain/day.ts";

/** How long a cache may keep an answer without asking; after that the ETag makes asking cheap. */
const MAX_AGE_SECONDS = 60;
const STALE_SECONDS = 600;

/** The edition and the day that a request is answered from; today in Korea unless another is asked for. @throws Problem `not-ready` */
export async function snapshotOf(
  c: AppContext,
  dependencies: AppDependencies,
  asOf?: string,
): Promise<RequestSnapshot> {
  const { editions, keepAlive, now } = dependencies;
  const held = await editions.current(keepAlive ? (work) => keepAlive(c, work) : undefined);
  return { ...held, asOf: asOf ?? dayInKorea(now()) };
}

async function entityTag(key: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(key));
  const hex = Array.from(new Uint8Array(digest).subarray(0, 12), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `"${hex}"`;
}

/** Weak comparison (RFC 9110, 13.1.2): a compressing proxy may have made our tag weak. */
function matchesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header
    .split(",")
    .some((candidate) => candidate.trim() === "*" || candidate.trim().replace(/^W\//, "") === tag);
}

/** Says in a header how old the edition is, and since when the database is away. */
function editionHeaders({ edition, checkedAt, awaySince }: RequestSnapshot, now: Date): Record<string, string> {
  const age = Math.max(0, Math.round((now.getTime() - checkedAt.getTime()) / 1000));
  return {
    "Nadeul-Edition": edition.manifest.id,
    "Nadeul-Edition-Published": edition.publishedAt,
    ...(awaySince ? { "Nadeul-Database-Away": `since=${awaySince.toISOString()}; edition-age=${age}` } : {}),
  };
}

/** What decides every byte of an answer: the edition, the day, the language, the build and the question. */
function questionKey(c: AppContext, { edition, asOf }: RequestSnapshot, question: unknown): string {
  return [edition.manifest.id, asOf, c.get("language"), pkg.version, c.req.path, JSON.stringify(question)].join("\n");
}

/** How a body is sent. */
export interface Sending {
  /** Media type of the body. */
  type: string;
  /** `private` for answers about somebody by name: no shared cache keeps them. */
  audience?: "public" | "private";
  headers?: Readonly<Record<string, string>>;
}

/**
 * Answers with a body, or with 304 without computing anything. An answer once made is kept until the edition,
 * the day or the room for it is gone.
 */
export async function answerBody(
  c: AppContext,
  dependencies: AppDependencies,
  snapshot: RequestSnapshot,
  question: unknown,
  { type, audience = "public", headers: more = {} }: Sending,
  compute: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Response> {
  const headers = {
    ...editionHeaders(snapshot, dependencies.now()),
    "Content-Language": c.get("language"),
    Vary: "Accept-Language",
  };
  if (snapshot.awaySince) {
    // The body tells the age, so no cache may repeat it later.
    return c.body(await compute(), 200, { ...headers, ...more, "Content-Type": type, "Cache-Control": "no-store" });
  }
  const key = questionKey(c, snapshot, question);
  const cached = dependencies.answers.get(key);
  const tag = cached?.tag ?? (await entityTag(key));
  const cacheable = {
    ...headers,
    ETag: tag,
    "Cache-Control": `${audience}, max-age=${MAX_AGE_SECONDS}, stale-while-revalidate=${STALE_SECONDS}`,
  };
  if (matchesTag(c.req.header("If-None-Match"), tag)) return c.body(null, 304, cacheable);
  const body = cached?.body ?? (await compute());
  if (!cached) dependencies.answers.set(key, { tag, body });
  return c.body(body, 200, { ...cacheable, ...more, "Content-Type": type });
}

/** Answers with JSON, as `answerBody` does. */
export async function answer(
  c: AppContext,
  dependencies: AppDependencies,
  snapshot: RequestSnapshot,
  question: unknown,
  compute: () => unknown | Promise<unknown>,
  audience: "public" | "private" = "public",
): Promise<Response> {
  return answerBody(c, dependencies, snapshot, question, { type: "application/json", audience }, async () =>
    new TextEncoder().encode(JSON.stringify(await compute())),
  );
}
