import { Hono } from "hono";
import type { AppDependencies, AppEnv } from "../app/app.types.ts";
import { leadsFilesRoutes } from "./leads.files.routes.ts";
import { screeningFilesRoutes } from "./screening.files.routes.ts";

/** Leads and screenings as files for a spreadsheet. */
export function filesRoutes(dependencies: AppDependencies) {
  return new Hono<AppEnv>().route("/", leadsFilesRoutes(dependencies)).route("/", screeningFilesRoutes(dependencies));
}
