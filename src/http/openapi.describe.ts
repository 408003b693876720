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

interface RouteDescription {
  tag: string;
  operationId: string;
  summary: LocalisedText;
  response: v.GenericSchema;
  body?: v.GenericSchema;
  notFound?: boolean;
  paged?: boolean;
}

const problem = (description: string) => ({
  description,
  content: { [PROBLEM_CONTENT_TYPE]: { schema: resolver(ProblemInfo) } },
});

/** Every operation declares its answers in full, the problems included. */
export function describe(route: RouteDescription): DescribeRouteOptions {
  const { tag, operationId, summary, response, body, notFound, paged } = route;
  return {
    tags: [tag],
    operationId,
    ...summaryOf(summary),
    ...(body ? { requestBody: { required: true, content: { "application/json": { schema: resolver(body) } } } } : {}),
    responses: {
      200: { description: "The answer", content: { "application/json": { schema: resolver(response) } } },
      ...(body ? {} : { 304: { description: "Unchanged since the ETag in If-None-Match" } }),
      400: problem("An unknown parameter or a wrong value"),
      ...(notFound ? { 404: problem("No such record") } : {}),
      ...(paged ? { 410: problem("The cursor belongs to an older edition") } : {}),
      ...(body ? { 413: problem("Body too large"), 415: problem("Body is not JSON") } : {}),
      503: problem("No edition has been loaded yet"),
    },
  };
}
