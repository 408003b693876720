import * as v from "valibot";
import { LANGUAGES } from "./vocabulary.ts";

/** A sentence for people, in every language of the product. */
export const LocalisedTextSchema = v.strictObject({
  ko: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  en: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  ru: v.pipe(v.string(), v.trim(), v.nonEmpty()),
});
export type LocalisedText = v.InferOutput<typeof LocalisedTextSchema>;

export const LanguageSchema = v.picklist(LANGUAGES);

export const SlugSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, "must be lower-case letters and digits joined by - or _"),
);

/** `v.isoDate()` accepts 31 June, so the calendar is asked as well. */
function isRealDate(text: string): boolean {
  const [year, month, day] = text.split("-").map(Number);
  const date = new Date(Date.UTC(year ?? Number.NaN, (month ?? 1) - 1, day ?? 1));
  return (
    date.getUTCFullYear() === year &&
    (month === undefined || date.getUTCMonth() === month - 1) &&
    (day === undefined || date.getUTCDate() === day)
  );
}

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const IsoDateSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, "must be a date as YYYY-MM-DD"),
  v.check(isRealDate, "is not a day that exists"),
);

/** A year, a month or a day, as exactly as the source gives it. */
export const PartialDateSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, "must be YYYY, YYYY-MM or YYYY-MM-DD"),
  v.check(isRealDate, "is not a date that exists"),
);

export const CountryCodeSchema = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, "must be an ISO 3166 code of two letters"));
