/** Column titles that people give, by what they mean; the first that is there is taken. */
export const COLUMN_TITLES = {
  name: [
    "name",
    "이름",
    "기관명",
    "회사명",
    "업체명",
    "상호",
    "성명",
    "company",
    "organisation",
    "organization",
    "название",
    "наименование",
    "имя",
  ],
  country: ["country", "국가", "국가코드", "страна"],
  kind: ["kind", "type", "유형", "тип"],
  identifiers: ["identifiers", "identifier", "식별번호", "등록번호", "идентификаторы"],
  birth: ["birth", "date of birth", "dob", "생년월일", "дата рождения"],
} as const;
export type ScreeningField = keyof typeof COLUMN_TITLES;
export const SCREENING_FIELDS = Object.keys(COLUMN_TITLES) as ScreeningField[];

/** Titles that were given for some fields instead of the usual ones. */
export type ColumnOptions = Partial<Record<ScreeningField, string>>;
/** Place of each field among the cells of a row; null for one that the file does not have. */
export type Columns = Record<ScreeningField, number | null>;
/** Why the columns cannot be told: a title that was asked for, or the column with the names, is not there. */
export interface MissingColumn {
  missing: ScreeningField;
  /** The title that was asked for; null if none was. */
  wanted: string | null;
}

/** Finds the columns by their titles. Places and not titles are kept: a file may have one title twice. */
export function findColumns(header: readonly string[], options: ColumnOptions): Columns | MissingColumn {
  const titles = header.map((title) => title.trim().toLowerCase());
  const columns: Columns = { name: null, country: null, kind: null, identifiers: null, birth: null };
  for (const field of SCREENING_FIELDS) {
    const wanted = options[field];
    const known: readonly string[] = wanted === undefined ? COLUMN_TITLES[field] : [wanted.trim().toLowerCase()];
    const place = known.map((title) => titles.indexOf(title)).find((at) => at !== -1) ?? null;
    if (wanted !== undefined && place === null) return { missing: field, wanted };
    columns[field] = place;
  }
  return columns.name === null ? { missing: "name", wanted: null } : columns;
}

/** What a row asks, before it is checked. */
export function itemOf(cells: readonly string[], columns: Columns): Record<string, unknown> {
  const cell = (field: ScreeningField) => cells[columns[field] ?? -1]?.trim() || undefined;
  const [country, kind, birth] = [cell("country"), cell("kind"), cell("birth")];
  const identifiers = cell("identifiers")
    ?.split(/\s*;\s*/)
    .filter(Boolean);
  return {
    name: cell("name") ?? "",
    ...(country ? { country } : {}),
    ...(kind ? { kind } : {}),
    ...(birth ? { birth } : {}),
    ...(identifiers ? { identifiers } : {}),
  };
}
