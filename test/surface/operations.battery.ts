import { describe, expect, it } from "vitest";
import openapi from "../../public/openapi.json" with { type: "json" };
import { expectProblem, post, type Send } from "./battery.support.ts";

interface Operation {
  operationId: string;
  responses: Record<string, { content?: Record<string, unknown> }>;
  parameters?: { name: string; in: string; schema: { type?: string; enum?: string[]; items?: { enum?: string[] } } }[];
}

/** A real path for each templated one. */
const SAMPLE_PATHS: Record<string, string> = {
  "/v1/areas/{id}": "/v1/areas/ai",
  "/v1/rules/{id}": "/v1/rules/US-SDN",
  "/v1/partners/{id}/questionnaire": "/v1/partners/issai-nu/questionnaire",
  "/v1/partners/{id}": "/v1/partners/issai-nu",
  "/v1/leads/{area}/{partner}": "/v1/leads/ai/issai-nu",
  "/v1/screenings": "/v1/screenings?name=Sberbank",
  "/v1/pairs": "/v1/pairs?area=ai,fintech",
  "/v1/suggest": "/v1/suggest?q=ai",
  "/openapi/leads": "/openapi/leads?serviceKey=nadeul-trial&type=json",
  "/openapi/partners": "/openapi/partners?serviceKey=nadeul-trial&type=json",
  "/openapi/areas": "/openapi/areas?serviceKey=nadeul-trial&type=json",
};

const withParameter = (path: string, parameter: string) => `${path}${path.includes("?") ? "&" : "?"}${parameter}`;

const OPERATIONS = Object.entries(openapi.paths as unknown as Record<string, Record<string, Operation>>).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      id: operation.operationId,
      method: method.toUpperCase(),
      path: method === "post" && !path.includes("{") ? path : (SAMPLE_PATHS[path] ?? path),
      type: Object.keys(operation.responses["200"]?.content ?? {})[0] ?? "",
      parameters: (operation.parameters ?? []).filter((parameter) => parameter.in === "query"),
    })),
);
const GETS = OPERATIONS.filter(({ method }) => method === "GET");

interface Refusal {
  errors?: { field: string; allowed?: string[] }[];
}

/**
 * A refusal for wrong parameters, with the fields that it names. Addresses in the manner of data.go.kr tell the same
 * as text in the header of their envelope: `field (message allowed, allowed)`.
 */
async function expectRefusal(response: Response, path: string, code: string): Promise<Refusal> {
  if (!path.startsWith("/openapi/")) return expectProblem(response, 400, code);
  expect(response.status).toBe(200);
  const answer = (await response.json()) as { response: { header: { resultCode: string; resultMsg: string } } };
  const { resultCode, resultMsg } = answer.response.header;
  expect(resultCode).toBe("10");
  const { field, allowed } = /ERROR: (?<field>\w+) \([^;]*\. (?<allowed>[^.]+)\)$/.exec(resultMsg)?.groups ?? {};
  return { errors: [{ field: field ?? "", allowed: (allowed ?? "").split(", ") }] };
}

/** What every operation of the surface has in common. */
export function describeOperations(send: Send): void {
  describe("every operation", () => {
    it.each(GETS)("$id answers 200 with the type that it describes", async ({ path, type }) => {
      const response = await send(path);
      expect(response.status).toBe(200);
      expect(type).toMatch(/^(application|text)\//);
      expect(response.headers.get("content-type")).toContain(type);
      if (path.startsWith("/openapi/")) expect(await response.text()).toContain('"resultCode":"00"');
    });

    it.each(OPERATIONS)(
      "$id refuses an unknown parameter and names the known ones",
      async ({ method, path, parameters }) => {
        const init = method === "POST" ? post("{}") : {};
        const response = await send(withParameter(path, "colour=red"), init);
        const problem = await expectRefusal(response, path, "unknown-parameter");
        expect(problem.errors?.[0]?.field).toBe("colour");
        expect(problem.errors?.[0]?.allowed?.toSorted()).toEqual(parameters.map(({ name }) => name).toSorted());
      },
    );

    it.each(OPERATIONS)("$id refuses another language and names the three", async ({ method, path }) => {
      const init = method === "POST" ? post("{}") : {};
      const response = await send(withParameter(path, "lang=fr"), init);
      const problem = await expectRefusal(response, path, "invalid-parameter");
      expect(problem.errors).toMatchObject([{ field: "lang", allowed: ["ko", "en", "ru"] }]);
    });

    it.each(OPERATIONS)("$id refuses a method that it does not have", async ({ path }) => {
      const response = await send(path, { method: "DELETE" });
      const allowed = response.headers.get("allow");
      await expectProblem(response, 405, "method-not-allowed");
      expect(allowed).toMatch(/GET|POST/);
      expect(allowed).not.toContain("DELETE");
    });

    it.each(GETS)("$id answers HEAD without a body", async ({ path }) => {
      const response = await send(path, { method: "HEAD" });
      expect(response.status).toBe(200);
      expect(await response.text()).toBe("");
    });

    it.each(GETS)("$id may be read from other origins and carries the security headers", async ({ path }) => {
      const response = await send(path, { headers: { Origin: "https://portal.example" } });
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(response.headers.get("x-frame-options")).toBe("DENY");
      expect(response.headers.get("x-request-id")).toMatch(/^[\w-]{8,}$/);
    });
  });
  describe("caching", () => {
    const CACHED = GETS.filter(({ path }) => path.startsWith("/v1/"));

    it.each(CACHED)("$id has an ETag that answers 304", async ({ path }) => {
      const first = await send(path);
      const tag = first.headers.get("etag") ?? "";
      expect(tag).toMatch(/^"[0-9a-f]{24}"$/);
      expect(first.headers.get("cache-control")).toContain("max-age=");
      expect(first.headers.get("vary")).toContain("Accept-Language");
      const again = await send(path, { headers: { "If-None-Match": `W/${tag}, "other"` } });
      expect(again.status).toBe(304);
      expect(again.headers.get("etag")).toBe(tag);
      expect(await again.text()).toBe("");
    });

    it("tells languages and questions apart by ETag", async () => {
      const paths = [
        "/v1/leads?area=ai&lang=ko",
        "/v1/leads?area=ai&lang=en",
        "/v1/leads?area=cloud&lang=ko",
        "/v1/areas?lang=ko",
      ];
      const tags = await Promise.all(paths.map(async (path) => (await send(path)).headers.get("etag")));
      expect(new Set(tags).size).toBe(paths.length);
    });

    it("names the edition in a header and in the body", async () => {
      const response = await send("/v1/areas");
      const body = (await response.json()) as { edition: { id: string } };
      expect(response.headers.get("nadeul-edition")).toBe(body.edition.id);
      expect(body.edition.id).toMatch(/^[0-9a-f]{32}$/);
    });
  });
  describe("languages", () => {
    it.each([
      ["ru-RU,en;q=0.5", "ru"],
      ["fr, en;q=0.8, ko;q=0.7", "en"],
      ["fr", "ko"],
      ["en;q=0, ru;q=0.1", "ru"],
    ])("Accept-Language %s is answered in %s", async (header, language) => {
      const response = await send("/v1/areas/ai", { headers: { "Accept-Language": header } });
      expect(response.headers.get("content-language")).toBe(language);
    });

    it("puts the parameter above the header", async () => {
      const response = await send("/v1/areas/ai?lang=ru", { headers: { "Accept-Language": "en" } });
      const { area } = (await response.json()) as { area: { name: string } };
      expect(area.name).toMatch(/\p{Script=Cyrillic}/u);
    });

    it("tells problems in the language asked for", async () => {
      const problem = await expectProblem(await send("/v1/nothing?lang=ru"), 404, "no-such-route");
      expect(problem.detail).toMatch(/\p{Script=Cyrillic}/u);
    });
  });
}
