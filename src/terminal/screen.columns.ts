import { InvalidArgumentError } from "commander";

/** Column titles that people give, by what they mean; the first that is there is taken. */
const COLUMN_TITLES = {
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
type Field = keyof typeof COLUMN_TITLES;
const FIELDS = Object.keys(COLUMN_TITLES) as Field[];

/** Titles that were given on the command line instead. */
export type ColumnOptions = Partial<Record<Field, string>>;
/** Place of each field among the cells of a row; null for one that the file does not have. */
export type Columns = Record<Field, number | null>;

function placeOf(field: Field, titles: readonly string[], header: readonly string[], wanted?: string): number | null {
  const find = (title: string) => titles.indexOf(title.trim().toLowerCase());
  if (wanted !== undefined) {
    const place = find(wanted);
    if (place !== -1) return place;
    throw new InvalidArgumentError(`--${field}: there is no column '${wanted}'; there are ${header.join(", ")}`);
  }
  return COLUMN_TITLES[field].map(find).find((place) => place !== -1) ?? null;
}

/** Finds the columns by their titles. Places and not titles are kept: a file may have one title twice. */
export function findColumns(header: readonly string[], options: ColumnOptions): Columns {
  const titles = header.map((title) => title.trim().toLowerCase());
  const places = FIELDS.map((field) => [field, placeOf(field, titles, header, options[field])]);
  const columns = Object.fromEntries(places) as Columns;
  if (columns.name !== null) return columns;
  throw new InvalidArgumentError(`no column with names: pass --name; the columns are ${header.join(", ")}`);
}

/** What a row asks, before it is checked. */
export function itemOf(cells: readonly string[], columns: Columns): Record<string, unknown> {
  const cell = (field: Field) => cells[columns[field] ?? -1]?.trim() || undefined;
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
