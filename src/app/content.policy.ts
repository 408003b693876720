import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "./app.types.ts";

/** For everything that is no page: nothing may be loaded, and nobody may frame it. */
const STRICT = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";

/**
 * Gives every answer a Content-Security-Policy. A page sets its own; who may frame it is said there alone, because
 * X-Frame-Options cannot list hosts and would overrule the list in old browsers.
 */
export function contentPolicy(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    // Set on the answer itself: `c.header` would make a new one around its body and turn kept bytes into a stream.
    const { headers } = c.res;
    const own = headers.get("Content-Security-Policy");
    if (own === null) headers.set("Content-Security-Policy", STRICT);
    if (own === null || own.includes("frame-ancestors 'none'")) headers.set("X-Frame-Options", "DENY");
  };
}
