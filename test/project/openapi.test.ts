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

/** What people open or pages load: everything else is described for machines. */
const PAGES = [
  ...["/", "/leads", "/leads/{area}/{partner}", "/compare", "/screening", "/screening/annotated.csv"],
  ...["/areas", "/areas/{id}", "/method", "/lists", "/embed", "/embed/leads", "/openapi", "/openapi/*"],
  ...["/docs", "/docs/problems", "/openapi.json", "/partners/{id}/questionnaire", "/partners/{id}/ownership.svg"],
  ...["/favicon.svg", "/portal.css", "/portal.js", "/docs.css", "/sheet.css"],
  ...[
    "/embed/v1.js",
    "/embed/frame.js",
    "/embed/resize.js",
    "/embed/builder.js",
    "/embed/builder.css",
    "/embed/frame.css",
  ],
];

it("describes every route of the app, and nothing else", async () => {
  const { app, close } = await createTestApp();
  const all = app.routes
    .filter(({ method }) => method !== "ALL")
    .map(({ method, path }) => ({ method, path: path.replaceAll(/:(\w+)/g, "{$1}") }));
  const routes = all.filter(({ path }) => !PAGES.includes(path)).map(({ method, path }) => `${method} ${path}`);
  const described = Object.entries(openapi.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect([...new Set(routes)].toSorted()).toEqual(described.toSorted());
  const served = new Set(all.map(({ path }) => path));
  expect(PAGES.filter((path) => !served.has(path))).toEqual([]);
  close();
});
