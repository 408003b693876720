import type { Hono } from "hono";
import { generateSpecs } from "hono-openapi";
import pkg from "../../package.json" with { type: "json" };
import type { AppEnv } from "../app/app.types.ts";

type Json = { [key: string]: unknown };

/** Parameters with several values reach the converter as "text or list"; to a reader they are lists. */
function asList(schema: Json): Json {
  const variants = schema.anyOf;
  if (!Array.isArray(variants)) return schema;
  return variants.find((variant: Json) => variant.type === "array") ?? schema;
}

/** Keys sorted, so that the written file changes only where the surface does. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, child]) => [key, sorted(child)]),
  );
}

/** Examples by operation, written by `npm run openapi` from real answers. */
export type OperationExamples = Readonly<Record<string, unknown>>;

function finishOperation(operation: Json, examples: OperationExamples): void {
  for (const parameter of (operation.parameters as Json[] | undefined) ?? []) {
    parameter.schema = asList(parameter.schema as Json);
  }
  const example = examples[operation.operationId as string];
  const responses = operation.responses as Record<string, { content?: Record<string, Json> }>;
  const content = responses["200"]?.content?.["application/json"];
  if (example !== undefined && content) content.example = example;
}

/** The OpenAPI 3.1 document of an app, made from the same schemas that check its requests. */
export async function openApiDocument(app: Hono<AppEnv>, examples: OperationExamples): Promise<unknown> {
  const document = (await generateSpecs(app, {
    // Files such as /v1/leads.csv are operations and no static files.
    excludeStaticFile: false,
    documentation: {
      info: {
        title: "Nadeul (나들)",
        version: pkg.version,
        summary: "Technology-cooperation leads for Korean firms, with the risk before the promise",
        description:
          "Ranked partnership leads in Central Asia, the Caucasus and Mongolia, each with reasons, unknowns, risk flags and next steps. " +
          "A listed party is blocked and never a lead. List data are a dated extract: no answer clears a party.",
        license: { name: "Proprietary", identifier: "LicenseRef-Nadeul" },
      },
      servers: [{ url: "/" }],
      security: [],
      tags: [
        { name: "leads", description: "Ranked partnership leads" },
        { name: "partners", description: "Organisations on record" },
        { name: "screening", description: "Names against lists" },
        { name: "rules", description: "Risk rules as data" },
        { name: "catalogue", description: "Areas, countries, lists and the method" },
        { name: "service", description: "Health and readiness" },
      ],
    },
  })) as unknown as Json;
  for (const path of Object.values(document.paths as Record<string, Record<string, Json>>)) {
    for (const operation of Object.values(path)) finishOperation(operation, examples);
  }
  return sorted(document);
}
