import { type DescribeRouteOptions, resolver } from "hono-openapi";
import * as v from "valibot";
import { PROBLEM_CONTENT_TYPE } from "../app/problem.response.ts";
import { PROBLEMS, type ProblemCode } from "../domain/problem.ts";
import type { LocalisedText } from "../domain/text.schema.ts";

export const ProblemInfo = v.pipe(
  v.object({
    type: v.string(),
    title: v.string(),
    status: v.number(),
    code: v.picklist(Object.keys(PROBLEMS) as ProblemCode[]),
    detail: v.string(),
    instance: v.string(),
    requestId: v.string(),
    errors: v.optional(
      v.array(v.object({ field: v.string(), message: v.string(), allowed: v.optional(v.array(v.string())) })),
    ),
  }),
  v.metadata({ ref: "Problem" }),
);

/** OpenAPI has one summary; the docs pages read the other languages from the extension. */
export function summaryOf(summary: LocalisedText): { summary: string } {
  return { summary: summary.en, "x-summary": summary } as { summary: string };
}

/** An answer that is a file and no JSON. */
export interface FileAnswer {
  /** Its media type. */
  file: string;
  isBinary: boolean;
}

interface RouteDescription {
  tag: string;
  operationId: string;
  summary: LocalisedText;
  /** What is answered: JSON of a schema, or a file. */
  response: v.GenericSchema | FileAnswer;
  body?: v.GenericSchema;
  /** Media types that the body may have instead of JSON. */
  bodyFiles?: readonly string[];
  notFound?: boolean;
  paged?: boolean;
}

const problem = (description: string) => ({
  description,
  content: { [PROBLEM_CONTENT_TYPE]: { schema: resolver(ProblemInfo) } },
});

function contentOf(response: v.GenericSchema | FileAnswer) {
  if (!("file" in response)) return { "application/json": { schema: resolver(response) } };
  const schema = { type: "string" as const, ...(response.isBinary ? { format: "binary" } : {}) };
  return { [response.file]: { schema } };
}

function requestBodyOf(body: v.GenericSchema, files: readonly string[]) {
  const others = files.map((type) => [type, { schema: { type: "string" as const } }]);
  return {
    required: true,
    content: { "application/json": { schema: resolver(body) }, ...Object.fromEntries(others) },
  };
}

/** Every operation declares its answers in full, the problems included. */
export function describe(route: RouteDescription): DescribeRouteOptions {
  const { tag, operationId, summary, response, body, bodyFiles = [], notFound, paged } = route;
  return {
    tags: [tag],
    operationId,
    ...summaryOf(summary),
    ...(body ? { requestBody: requestBodyOf(body, bodyFiles) } : {}),
    responses: {
      200: { description: "The answer", content: contentOf(response) },
      ...(body ? {} : { 304: { description: "Unchanged since the ETag in If-None-Match" } }),
      400: problem("An unknown parameter or a wrong value"),
      ...(notFound ? { 404: problem("No such record") } : {}),
      ...(paged ? { 410: problem("The cursor belongs to an older edition") } : {}),
      ...(body
        ? {
            413: problem("Body too large"),
            415: problem(bodyFiles.length > 0 ? "Body of another type" : "Body is not JSON"),
          }
        : {}),
      503: problem("No edition has been loaded yet"),
    },
  };
}
