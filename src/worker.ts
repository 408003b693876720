import { createApp } from "./app/create-app.ts";
import { readSettings, SettingsError } from "./app/settings.ts";
import { createEditionHolder } from "./editions/edition.holder.ts";
import { databaseEditions } from "./editions/edition.source.ts";
import { createAnswerCache } from "./http/answer.cache.ts";
import { openWebDatabase } from "./store/database.web.ts";

type Environment = Record<string, unknown>;
type App = ReturnType<typeof createApp>;
type ExecutionContext = Parameters<App["fetch"]>[2];

/** One app per isolate: the edition that it holds is loaded once and shared by all requests. */
let app: App | undefined;

/** A file of `public/`, from the static assets beside the bundle; the host name of the address is never used. */
async function readAsset(environment: Environment, name: string): Promise<string> {
  const assets = environment.ASSETS as { fetch(address: string): Promise<Response> };
  const response = await assets.fetch(`https://assets/${name}`);
  if (!response.ok) throw new Error(`asset ${name} answered ${response.status}`);
  return response.text();
}

function appOf(environment: Environment): App {
  const { database, frameAncestors, serviceKeys } = readSettings(environment, null);
  const now = () => new Date();
  return createApp({
    editions: createEditionHolder({ source: databaseEditions(openWebDatabase(database)), now }),
    asset: (name) => readAsset(environment, name),
    answers: createAnswerCache(),
    now,
    frameAncestors,
    serviceKeys,
    keepAlive: (context, work) => context.executionCtx.waitUntil(work),
    onInternalError: (report) => console.error(JSON.stringify(report)),
  });
}

/** A deployment without its secrets says so in the log, and answers clearly without telling the world. */
function notConfigured(error: unknown): Response {
  console.error(error instanceof SettingsError ? error.message : "the Worker could not be set up");
  const body = { type: "/docs/problems#not-ready", title: "Not ready yet", status: 503, code: "not-ready" };
  return new Response(JSON.stringify(body), {
    status: 503,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", "Retry-After": "60" },
  });
}

export default {
  async fetch(request: Request, environment: Environment, context: ExecutionContext): Promise<Response> {
    try {
      app ??= appOf(environment);
    } catch (error) {
      return notConfigured(error);
    }
    return app.fetch(request, environment, context);
  },
};
