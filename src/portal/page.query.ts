import * as v from "valibot";
import { problemOfIssues } from "../app/validate.ts";
import { type PageContext, THEMES } from "./page.context.ts";

type Query = PageContext["query"];
type StrictObject = v.StrictObjectSchema<v.ObjectEntries, undefined>;

/** Parameters that every page takes beside its own; the language is among those of the API already. */
export const themeEntries = { theme: v.optional(v.picklist(THEMES)) };

/** What an address really says: a form also sends the fields that were left empty. */
export function statedQuery(query: Query): Query {
  const stated = Object.entries(query).map(([name, values]) => [name, values.filter((value) => value.trim() !== "")]);
  return Object.fromEntries(stated.filter(([, values]) => values?.length !== 0));
}

/**
 * Checks the address of a page, whose parameters may be repeated; unknown names are refused as they are by the API.
 * @param query as `statedQuery` gives it
 * @throws Problem that names each wrong parameter
 */
export function readPageQuery<S extends StrictObject>(schema: S, query: Query): v.InferOutput<S> {
  const given = Object.entries(query).map(([name, values]) => [name, values.length === 1 ? values[0] : values]);
  const result = v.safeParse(schema, Object.fromEntries(given));
  if (!result.success) throw problemOfIssues(result.issues, Object.keys(schema.entries), "query");
  return result.output;
}
