import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { methodNotAllowed } from "hono/method-not-allowed";
import { requestId } from "hono/request-id";
import { Problem } from "../domain/problem.ts";
import { datagokrRoutes } from "../exchange/datagokr.routes.ts";
import { filesRoutes } from "../exchange/files.routes.ts";
import { MAX_SCREENED_BYTES } from "../exchange/screening.input.ts";
import { catalogueRoutes } from "../http/catalogue.routes.ts";
import { checksRoutes } from "../http/checks.routes.ts";
import { docsRoutes } from "../http/docs.routes.ts";
import { MAX_BATCH_BYTES, MAX_BODY_BYTES, payloadTooLarge } from "../http/json.body.ts";
import { leadsRoutes } from "../http/leads.routes.ts";
import { pairsRoutes } from "../http/pairs.routes.ts";
import { partnersRoutes } from "../http/partners.routes.ts";
import { rulesRoutes } from "../http/rules.routes.ts";
import { screeningsRoutes } from "../http/screenings.routes.ts";
import { serviceRoutes } from "../http/service.routes.ts";
import { suggestRoutes } from "../http/suggest.routes.ts";
import { assetsRoutes } from "../portal/assets.routes.ts";
import { cataloguePages } from "../portal/catalogue.pages.routes.ts";
import { embedRoutes } from "../portal/embed.routes.ts";
import { pagesOfLeads } from "../portal/leads.pages.routes.ts";
import { screeningPages } from "../portal/screening.pages.routes.ts";
import type { AppContext, AppDependencies, AppEnv } from "./app.types.ts";
import { negotiateLanguage } from "./language.ts";
import { errorHandler, problemResponse } from "./problem.response.ts";
import { standingHeaders } from "./standing.headers.ts";

/** Longer addresses are refused: no question of ours needs them, and logs and caches suffer. */
export const MAX_URL_LENGTH = 4096;
const CORS_MAX_AGE_SECONDS = 86_400;

function noSuchRoute(): Problem {
  return new Problem("no-such-route", {
    ko: "이 주소에는 아무것도 없습니다. /docs에서 주소 목록을 볼 수 있습니다.",
    en: "There is nothing at this address. /docs lists what there is.",
    ru: "По этому адресу ничего нет. Список адресов: /docs.",
  });
}

function methodNotAllowedProblem(allowed: readonly string[]): Problem {
  const list = allowed.join(", ");
  return new Problem(
    "method-not-allowed",
    {
      ko: `이 주소에서는 다음 메서드만 쓸 수 있습니다: ${list}`,
      en: `This address takes only: ${list}`,
      ru: `По этому адресу допустимы только: ${list}`,
    },
    { headers: { Allow: list } },
  );
}

function uriTooLong(): Problem {
  return new Problem("uri-too-long", {
    ko: `주소는 ${MAX_URL_LENGTH}자까지 쓸 수 있습니다. 긴 질문은 POST /v1/leads로 보내십시오.`,
    en: `The address may have up to ${MAX_URL_LENGTH} characters. Send a long question to POST /v1/leads.`,
    ru: `Длина адреса — не более ${MAX_URL_LENGTH} знаков. Длинный вопрос отправляйте в POST /v1/leads.`,
  });
}

function limitBody(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw payloadTooLarge(maxSize);
    },
  });
}

/**
 * The whole service as a function of its dependencies: the same on Node and in a Worker.
 * Order matters: the language and the request id come first, because every problem carries them.
 */
export function createApp(dependencies: AppDependencies): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.onError(errorHandler(dependencies));
  app.notFound((c) => problemResponse(c as AppContext, noSuchRoute()));

  app.use(requestId());
  app.use(async (c, next) => {
    c.set("language", negotiateLanguage(c.req.query("lang"), c.req.header("Accept-Language")));
    await next();
  });
  app.use(standingHeaders());
  // Only a preflight is left to it: see `standingHeaders`.
  const preflight = cors({
    origin: "*",
    allowMethods: ["GET", "HEAD", "POST", "OPTIONS"],
    allowHeaders: ["Content-Type", "If-None-Match", "X-Request-Id"],
    maxAge: CORS_MAX_AGE_SECONDS,
  });
  app.use((c, next) => (c.req.method === "OPTIONS" ? preflight(c, next) : next()));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, allowed) => problemResponse(c as AppContext, methodNotAllowedProblem(allowed)),
    }),
  );
  app.use(async (c, next) => {
    if (c.req.url.length > MAX_URL_LENGTH) throw uriTooLong();
    await next();
  });
  const limitUsual = limitBody(MAX_BODY_BYTES);
  const limitBatch = limitBody(MAX_BATCH_BYTES);
  const limitFile = limitBody(MAX_SCREENED_BYTES);
  const limitOf = (path: string) =>
    path === "/v1/screenings" || path === "/screening/annotated.csv"
      ? limitBatch
      : path.startsWith("/v1/screenings.")
        ? limitFile
        : limitUsual;
  app.use((c, next) => limitOf(c.req.path)(c, next));

  app.route("/", leadsRoutes(dependencies));
  app.route("/", pairsRoutes(dependencies));
  app.route("/", partnersRoutes(dependencies));
  app.route("/", screeningsRoutes(dependencies));
  app.route("/", filesRoutes(dependencies));
  app.route("/", catalogueRoutes(dependencies));
  app.route("/", suggestRoutes(dependencies));
  app.route("/", rulesRoutes(dependencies));
  app.route("/", checksRoutes(dependencies));
  app.route("/", screeningPages(dependencies));
  app.route("/", serviceRoutes(dependencies));
  app.route("/", datagokrRoutes(dependencies));
  app.route("/", docsRoutes(dependencies));
  app.route("/", assetsRoutes(dependencies));
  app.route("/", pagesOfLeads(dependencies));
  app.route("/", cataloguePages(dependencies));
  app.route("/", embedRoutes(dependencies));
  return app;
}
