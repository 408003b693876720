import * as v from "valibot";
import { message } from "../app/validate.ts";
import { LANGUAGES } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import { checkQuery, MarketParam, PARAMETER_NAMES } from "../http/leads.profile.ts";
import { ANY_LEAD } from "../http/leads.query.ts";
import { CountryParam, KindParam, languageEntries, many, TextParam } from "../http/query.schema.ts";
import { type LeadQuery, NO_PROFILE } from "../leads/leads.types.ts";
import { THEMES } from "./page.context.ts";
import { themeEntries } from "./page.query.ts";

/** Leads that a widget or frame shows: a place in somebody else's page is small. */
export const DEFAULT_SHOWN = 5;
export const MAX_SHOWN = 10;

const ShownParam = v.optional(
  v.pipe(
    v.string(),
    v.regex(
      /^(?:[1-9]|10)$/,
      message({
        ko: `1부터 ${MAX_SHOWN}까지의 정수여야 합니다.`,
        en: `Must be a whole number from 1 to ${MAX_SHOWN}.`,
        ru: `Должно быть целым числом от 1 до ${MAX_SHOWN}.`,
      }),
    ),
    v.transform(Number),
  ),
  String(DEFAULT_SHOWN),
);

/** The part of a question that an embedded list takes, as its address says it. */
const filterEntries = {
  area: many(v.string()),
  country: many(CountryParam),
  kind: many(KindParam),
  market: many(MarketParam),
  q: TextParam,
};
export const FILTERS = ["area", "country", "kind", "market", "q"] as const;
type Filters = v.InferOutput<v.StrictObjectSchema<typeof filterEntries, undefined>>;

export const FrameQuery = v.strictObject({
  ...filterEntries,
  limit: ShownParam,
  /** `auto` is the reader's system. A frame can't see the page around it, which is light nearly everywhere. */
  theme: v.optional(v.picklist(["auto", ...THEMES]), "light"),
  ...languageEntries,
});

/** Ways to put the list into a page, from the closest tie to the loosest. */
export const WAYS = ["script", "iframe", "jsp", "link"] as const;
export type Way = (typeof WAYS)[number];

/** The settings of the builder; `lang` and `theme` are those of its own page. */
export const BuilderQuery = v.strictObject({
  ...filterEntries,
  way: v.optional(v.picklist(WAYS), "script"),
  limit: ShownParam,
  pin: v.optional(v.picklist(["yes", "no"]), "yes"),
  snippetLang: v.optional(v.picklist(LANGUAGES)),
  snippetTheme: v.optional(v.picklist(THEMES)),
  ...themeEntries,
  ...languageEntries,
});
export type BuilderAsked = v.InferOutput<typeof BuilderQuery>;

/** The question that the filters ask. @throws Problem `invalid-parameter` for what this edition does not know */
export function embeddedQuestion(edition: Edition, { area, country, kind, market, q }: Filters): LeadQuery {
  const query: LeadQuery = {
    ...ANY_LEAD,
    areas: area ?? [],
    countries: country ?? [],
    kinds: kind ?? [],
    text: q ?? null,
    profile: { ...NO_PROFILE, markets: market ?? [] },
  };
  checkQuery(edition, query, PARAMETER_NAMES);
  return query;
}

/** The filters as parameters of an address or attributes of the element, without those that are not set. */
export function filterPairs(filters: Filters): [string, string][] {
  return FILTERS.flatMap((name): [string, string][] => {
    const value = [filters[name] ?? []].flat().join(",");
    return value ? [[name, value]] : [];
  });
}
