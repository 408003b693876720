import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "./app.types.ts";

/** For everything that is no page: nothing may be loaded, and nobody may frame it. A page sets its own. */
const STRICT = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";

/** Headers that clients of other origins may read. */
const EXPOSED = [
  "Content-Disposition",
  "ETag",
  "X-Request-Id",
  "Nadeul-Edition",
  "Nadeul-Edition-Published",
  "Nadeul-Database-Away",
  "Retry-After",
];

/** The usual headers of security, and leave for every origin to read what is public. */
const HEADERS: readonly (readonly [string, string])[] = [
  ["Access-Control-Allow-Origin", "*"],
  ["Access-Control-Expose-Headers", EXPOSED.join(",")],
  ["Content-Security-Policy", STRICT],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  // Public data, read from other origins: CORS says so, and this header must not contradict it.
  ["Cross-Origin-Resource-Policy", "cross-origin"],
  ["Origin-Agent-Cluster", "?1"],
  ["Referrer-Policy", "no-referrer"],
  ["Strict-Transport-Security", "max-age=15552000; includeSubDomains"],
  ["X-Content-Type-Options", "nosniff"],
  ["X-DNS-Prefetch-Control", "off"],
  ["X-Download-Options", "noopen"],
  // The frame takes it away: it cannot list hosts, and old browsers would heed it before the policy's list.
  ["X-Frame-Options", "DENY"],
  ["X-Permitted-Cross-Domain-Policies", "none"],
  ["X-XSS-Protection", "0"],
];

/**
 * Gives every answer its headers of security and CORS before it is made. hono's `secureHeaders` and `cors` set them on
 * the finished answer, which makes a stream of bytes that were kept: half of the requests a second.
 */
export function standingHeaders(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    for (const [name, value] of HEADERS) c.header(name, value);
    await next();
  };
}
