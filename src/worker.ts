import { createApp } from "./app/create-app.ts";
import { readSettings } from "./app/settings.ts";
import { createEditionHolder } from "./editions/edition.holder.ts";
import { databaseEditions } from "./editions/edition.publish.ts";
import { createAnswerCache } from "./http/answer.cache.ts";
import { openWebDatabase } from "./store/database.web.ts";

type Environment = Record<string, unknown>;
type App = ReturnType<typeof createApp>;
type ExecutionContext = Parameters<App["fetch"]>[2];

/** One app per isolate: the edition that it holds is loaded once and shared by all requests. */
let app: App | undefined;

function appOf(environment: Environment): App {
  const { database } = readSettings(environment, null);
  const now = () => new Date();
  return createApp({
    editions: createEditionHolder({ source: databaseEditions(openWebDatabase(database)), now }),
    answers: createAnswerCache(),
    now,
    keepAlive: (context, work) => context.executionCtx.waitUntil(work),
    onInternalError: (report) => console.error(JSON.stringify(report)),
  });
}

export default {
  fetch(request: Request, environment: Environment, context: ExecutionContext) {
    app ??= appOf(environment);
    return app.fetch(request, environment, context);
  },
};
