import { Hono } from "hono";
import * as v from "valibot";
import type { AppContext, AppDependencies, AppEnv, RequestSnapshot } from "../app/app.types.ts";
import { askedByAddress, askedByExplanation, ExplanationQuery, LeadsQuery } from "../http/leads.query.ts";
import { languageEntries } from "../http/query.schema.ts";
import { dossierPage } from "./dossier.page.ts";
import type { Page } from "./layout.page.ts";
import { leadsPage } from "./leads.page.ts";
import type { PageContext } from "./page.context.ts";
import { readPageQuery, statedQuery, themeEntries } from "./page.query.ts";
import { servePage } from "./serve.page.ts";
import { startPage } from "./start.page.ts";

const StartPageQuery = v.strictObject({ ...languageEntries, ...themeEntries });
const LeadsPageQuery = v.strictObject({ ...LeadsQuery.entries, ...themeEntries });
const DossierPageQuery = v.strictObject({ ...ExplanationQuery.entries, ...themeEntries });

/** Serves a page whose address is a question for a day. */
function answerPage<S extends v.StrictObjectSchema<v.ObjectEntries, undefined>>(
  c: AppContext,
  dependencies: AppDependencies,
  schema: S,
  build: (context: PageContext, snapshot: RequestSnapshot, given: v.InferOutput<S>) => Promise<Page>,
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

/** The pages of the leads: where people begin, the ranked list, and all that is known of one lead. */
export function pagesOfLeads(dependencies: AppDependencies) {
  return new Hono<AppEnv>()
    .get("/", (c) => answerPage(c, dependencies, StartPageQuery, (context, snapshot) => startPage(context, snapshot)))
    .get("/leads", (c) =>
      answerPage(c, dependencies, LeadsPageQuery, (context, snapshot, { theme: _, ...given }) =>
        leadsPage(context, snapshot, askedByAddress(given)),
      ),
    )
    .get("/leads/:area/:partner", (c) =>
      answerPage(c, dependencies, DossierPageQuery, (context, snapshot, { theme: _, ...given }) =>
        dossierPage(context, snapshot, { ...c.req.param(), query: askedByExplanation(given), asOf: given.asOf }),
      ),
    );
}
