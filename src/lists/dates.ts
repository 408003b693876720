/** Years outside are typing errors of the source (the Entity List has "0097-06-30"). */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2200;
/** A birth "between" years further apart says too little to tell people apart. */
const WIDEST_BIRTH_RANGE = 15;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A date as exactly as given, or null if no such day exists. */
export function partialDate(year: number, month?: number, day?: number): string | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return null;
  const yyyy = String(year);
  if (month === undefined) return yyyy;
  if (!(month >= 1 && month <= 12)) return null;
  const mm = String(month).padStart(2, "0");
  if (day === undefined) return `${yyyy}-${mm}`;
  if (!(day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate())) return null;
  return `${yyyy}-${mm}-${String(day).padStart(2, "0")}`;
}

function monthNumber(name: string): number | undefined {
  const at = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return at < 0 ? undefined : at + 1;
}

/** A time or a zone may follow a whole date ("2012-12-31-05:00" of the UN) and nothing shorter. */
function isoDate(text: string): string | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})(?:T.*|[+-]\d{2}:\d{2})?$/.exec(text);
  if (day) return partialDate(Number(day[1]), Number(day[2]), Number(day[3]));
  const month = /^(\d{4})(?:-(\d{2}))?$/.exec(text);
  return month ? partialDate(Number(month[1]), month[2] ? Number(month[2]) : undefined) : null;
}

function namedMonthDate(text: string): string | null {
  const match = /^(?:(\d{1,2})\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})$/.exec(text);
  const month = match?.[2] ? monthNumber(match[2]) : undefined;
  if (!match || month === undefined) return null;
  return partialDate(Number(match[3]), month, match[1] ? Number(match[1]) : undefined);
}

/**
 * Day first, with the UK's placeholders for unknown parts: `dd/mm/1957`, `00/05/1957`. `ambiguous` slashes of the US
 * have the month first.
 */
function slashDate(text: string, monthFirst: boolean): string | null {
  const match = /^(\d{1,2}|[a-z]{2})\/(\d{1,2}|[a-z]{2})\/(\d{4})$/i.exec(text);
  if (!match) return null;
  const [day, month] = monthFirst ? [match[2], match[1]] : [match[1], match[2]];
  return partialDate(
    Number(match[3]),
    Number(month) || undefined,
    Number(month) && Number(day) ? Number(day) : undefined,
  );
}

/**
 * One date in any form of the official lists: ISO, "17 Apr 1993", "Apr 1993", "1993", "17/04/1993". Null for what is
 * no date or no day that exists.
 */
export function readDate(
  text: string | null | undefined,
  order: "day-first" | "month-first" = "day-first",
): string | null {
  const trimmed = text?.trim();
  if (!trimmed) return null;
  return isoDate(trimmed) ?? namedMonthDate(trimmed) ?? slashDate(trimmed, order === "month-first");
}

/** The years from one to another, or none if they are too far apart to tell people apart. */
export function yearRange(from: number, to: number): string[] {
  if (!(to >= from && to - from <= WIDEST_BIRTH_RANGE)) return [];
  return Array.from({ length: to - from + 1 }, (_, at) => partialDate(from + at)).filter((year) => year !== null);
}

export interface ReadBirth {
  births: string[];
  /** The text says more, or something else, than the dates: it should be shown too. */
  inexact: boolean;
}

/** A birth in words: "12 Feb 1961", "circa 1951", "1951 to 1953", "1970-01-02 or 1971-01-02". */
export function readBirth(text: string): ReadBirth {
  const trimmed = text.trim().replace(/\s+/g, " ");
  const exact = readDate(trimmed);
  if (exact) return { births: [exact], inexact: false };
  const range = /^(?:circa |c\. ?|between )?(\d{4}) ?(?:to|-|–|and) ?(?:circa )?(\d{4})$/i.exec(trimmed);
  if (range) return { births: yearRange(Number(range[1]), Number(range[2])), inexact: true };
  const parts = trimmed
    .split(/ or | \/ |, (?=\d{4})|; ?/i)
    .map((part) => part.replace(/^(?:circa|approximately|about|c\.) ?/i, ""));
  const births = parts.map((part) => readDate(part)).filter((date) => date !== null);
  return { births, inexact: true };
}
