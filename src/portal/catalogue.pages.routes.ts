import { Hono } from "hono";
import * as v from "valibot";
import type { AppContext, AppDependencies, AppEnv, RequestSnapshot } from "../app/app.types.ts";
import { asOfEntries, languageEntries } from "../http/query.schema.ts";
import { areaPage, areasPage } from "./areas.page.ts";
import { CompareQuery } from "./compare.chosen.ts";
import { comparePage } from "./compare.page.ts";
import type { Page } from "./layout.page.ts";
import { listsPage } from "./lists.page.ts";
import { MethodQuery, methodPage } from "./method.page.ts";
import type { PageContext } from "./page.context.ts";
import { readPageQuery, statedQuery, themeEntries } from "./page.query.ts";
import { servePage } from "./serve.page.ts";

const AreasQuery = v.strictObject({ ...asOfEntries, ...themeEntries });
/** Lists are shown as they are by now, so that no other day can be asked for. */
const ListsQuery = v.strictObject({ ...languageEntries, ...themeEntries });

/** Serves a page that is made from what its address states, for the day that it names or for today. */
function datedPage<S extends v.StrictObjectSchema<v.ObjectEntries, undefined>>(
  c: AppContext,
  dependencies: AppDependencies,
  schema: S,
  build: (context: PageContext, snapshot: RequestSnapshot, given: v.InferOutput<S>) => Promise<Page> | Page,
): Promise<Response> {
  return servePage(c, dependencies, (context, snapshot) => {
    context.query = statedQuery(context.query);
    const given = readPageQuery(schema, context.query);
    const { asOf = snapshot.asOf } = given as { asOf?: string };
    // The foot of the page tells the day that its answer holds for, which is not always today.
    context.snapshot = { ...snapshot, asOf };
    return build(context, context.snapshot, given);
  });
}

/** Pages of what an edition holds besides leads: areas, lists and the method; and of leads side by side. */
export function cataloguePages(dependencies: AppDependencies) {
  return new Hono<AppEnv>()
    .get("/compare", (c) => datedPage(c, dependencies, CompareQuery, comparePage))
    .get("/areas", (c) => datedPage(c, dependencies, AreasQuery, areasPage))
    .get("/areas/:id", (c) =>
      datedPage(c, dependencies, AreasQuery, (context, snapshot) => areaPage(context, snapshot, c.req.param("id"))),
    )
    .get("/method", (c) => datedPage(c, dependencies, MethodQuery, methodPage))
    .get("/lists", (c) => datedPage(c, dependencies, ListsQuery, listsPage));
}
