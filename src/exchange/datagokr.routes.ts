import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import type { AppContext, AppDependencies, AppEnv } from "../app/app.types.ts";
import { describeService } from "./datagokr.describe.ts";
import { guideRoute } from "./datagokr.guide.routes.ts";
import { createKeyDesk } from "./datagokr.keys.ts";
import { respond, respondNoService } from "./datagokr.respond.ts";
import type { ServiceName } from "./datagokr.services.ts";

/** The open API in the manner of data.go.kr, and the guide to it. */
export function datagokrRoutes(dependencies: AppDependencies) {
  const desk = createKeyDesk(dependencies.serviceKeys);
  const answerWith = (name: ServiceName) => (c: AppContext) => respond(c, dependencies, desk, name);
  return new Hono<AppEnv>()
    .get("/openapi", guideRoute(dependencies, desk))
    .get("/openapi/leads", describeRoute(describeService("leads")), answerWith("leads"))
    .get("/openapi/partners", describeRoute(describeService("partners")), answerWith("partners"))
    .get("/openapi/areas", describeRoute(describeService("areas")), answerWith("areas"))
    .get("/openapi/*", respondNoService);
}
