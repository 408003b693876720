import { Hono } from "hono";
import type { AppDependencies, AppEnv } from "../app/app.types.ts";

const CACHE = "public, max-age=300";

/** Files of `public/` that pages load, with their types. */
const FILES = {
  "/portal.css": "text/css; charset=utf-8",
  "/favicon.svg": "image/svg+xml",
  "/portal.js": "text/javascript; charset=utf-8",
} as const;

/** Style and script of the pages. */
export function assetsRoutes({ asset }: AppDependencies) {
  const routes = new Hono<AppEnv>();
  for (const [path, type] of Object.entries(FILES)) {
    routes.get(path, async (c) =>
      c.body(await asset(path.slice(1)), 200, { "Content-Type": type, "Cache-Control": CACHE }),
    );
  }
  return routes;
}
