import { readFile } from "node:fs/promises";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { expect, it } from "vitest";
import openapi from "../../public/openapi.json" with { type: "json" };
import { renderOpenApi } from "../support/openapi.render.ts";
import { createTestApp } from "../support/test-app.ts";

it("is written as the code says (npm run openapi)", async () => {
  expect(await readFile("public/openapi.json", "utf8")).toBe(await renderOpenApi());
});

it("passes the linter's recommended rules", async () => {
  const config = await createConfig({ extends: ["recommended"] });
  const problems = await lintFromString({ source: JSON.stringify(openapi), config });
  expect(problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`)).toEqual([]);
});

it("describes every route of the app, and nothing else", async () => {
  const { app, close } = await createTestApp();
  const DOCS = [
    "/openapi.json",
    "/openapi",
    "/openapi/*",
    "/docs",
    "/docs/problems",
    "/docs.css",
    "/sheet.css",
    "/partners/{id}/questionnaire",
    "/partners/{id}/ownership.svg",
  ];
  const routes = app.routes
    .map(({ method, path }) => ({ method, path: path.replaceAll(/:(\w+)/g, "{$1}") }))
    .filter(({ method, path }) => method !== "ALL" && !DOCS.includes(path))
    .map(({ method, path }) => `${method} ${path}`);
  const described = Object.entries(openapi.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect([...new Set(routes)].toSorted()).toEqual(described.toSorted());
  close();
});

it("has an example for every operation that people start with", () => {
  const paths = openapi.paths as unknown as Record<
    string,
    { get?: { responses: Record<string, { content?: Record<string, { example?: unknown }> }> } }
  >;
  for (const path of [
    "/v1/leads",
    "/v1/leads/{area}/{partner}",
    "/v1/partners",
    "/v1/partners/{id}",
    "/v1/areas/{id}",
  ]) {
    expect(paths[path]?.get?.responses["200"]?.content?.["application/json"]?.example, path).toBeDefined();
  }
});
