import pkg from "../../package.json" with { type: "json" };
import type { AppContext, AppDependencies, RequestSnapshot } from "../app/app.types.ts";
import { dayInKorea } from "../domain/day.ts";

/** How long a cache may keep an answer without asking; after that the ETag makes asking cheap. */
const MAX_AGE_SECONDS = 60;
const STALE_SECONDS = 600;

/** The edition and the day that a request is answered from. @throws Problem `not-ready` */
export async function snapshotOf(c: AppContext, dependencies: AppDependencies): Promise<RequestSnapshot> {
  const { editions, keepAlive, now } = dependencies;
  const held = await editions.current(keepAlive ? (work) => keepAlive(c, work) : undefined);
  return { ...held, asOf: dayInKorea(now()) };
}

async function entityTag(parts: readonly string[]): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(parts.join("\n")));
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

/**
 * Answers with JSON, or with 304 without computing anything.
 * The tag is made of the edition, the day, the language, the build and the question, which decide every byte.
 */
export async function answer(
  c: AppContext,
  dependencies: AppDependencies,
  snapshot: RequestSnapshot,
  question: unknown,
  compute: () => unknown,
): Promise<Response> {
  const language = c.get("language");
  const headers = {
    ...editionHeaders(snapshot, dependencies.now()),
    "Content-Language": language,
    Vary: "Accept-Language",
  };
  if (snapshot.awaySince) {
    // The body tells the age, so no cache may repeat it later.
    return c.body(JSON.stringify(compute()), 200, {
      ...headers,
      "Content-Type": "application/json",
      "Cache-Control": "no-store",
    });
  }
  const tag = await entityTag([
    snapshot.edition.manifest.id,
    snapshot.asOf,
    language,
    pkg.version,
    c.req.path,
    JSON.stringify(question),
  ]);
  const cacheable = {
    ...headers,
    ETag: tag,
    "Cache-Control": `public, max-age=${MAX_AGE_SECONDS}, stale-while-revalidate=${STALE_SECONDS}`,
  };
  if (matchesTag(c.req.header("If-None-Match"), tag)) return c.body(null, 304, cacheable);
  return c.body(JSON.stringify(compute()), 200, { ...cacheable, "Content-Type": "application/json" });
}
