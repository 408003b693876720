import type { RequestSnapshot } from "../app/app.types.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import type { Language } from "../domain/vocabulary.ts";
import { SCREENING_THRESHOLDS } from "../screening/screening.thresholds.ts";
import { HIT_LEVEL_NAMES, reasonWords } from "../screening/screening.words.ts";
import type { Outcome, ScreenedHit, ScreenedList } from "../screening/screenings.answer.ts";
import { type BasisRow, basisSheet } from "./basis.sheet.ts";
import { FILE_WORDS } from "./file.words.ts";
import type { RowResult } from "./screening.rows.ts";
import { type ColumnKind, dayCell, type Sheet, type SheetCell } from "./sheet.ts";

/** Hits of a name that a row shows: the best in columns of its own, the others in one cell. */
const MAX_HITS_SHOWN = 3;
const SCORE_DECIMALS = 3;
const SEPARATOR = "; ";
const GIVEN_WIDTH = 24;

/** What a file brought: its own columns, and each row with what the lists say of it. */
export interface ScreenedRows {
  titles: readonly string[];
  rows: readonly { cells: readonly string[]; result: RowResult }[];
  /** Which of the titles were read as what, for the reader of the file. */
  columnsRead: readonly string[];
}

/** Everything that the cells of a row are made with. */
interface RowContext {
  snapshot: RequestSnapshot;
  lists: readonly ScreenedList[];
  language: Language;
}

interface AddedColumn {
  titles: LocalisedText;
  kind: ColumnKind;
  width: number;
  value: (result: RowResult, context: RowContext) => SheetCell;
}

const NOT_SCREENED: LocalisedText = { ko: "대조하지 못함", en: "not screened", ru: "не проверено" };

const hitsOf = (result: RowResult): readonly ScreenedHit[] => ("error" in result ? [] : result.screened.hits);
const listName = (list: string, { snapshot, language }: RowContext) =>
  snapshot.edition.listById.get(list)?.names[language] ?? list;
const rounded = (score: number) => Number(score.toFixed(SCORE_DECIMALS));

/** Days of the lists that were searched: the oldest and the newest, and how many state none. */
export function listDays(lists: readonly ScreenedList[], language: Language): string {
  const days = lists.flatMap(({ asOf }) => asOf ?? []).toSorted();
  const [oldest] = days;
  const newest = days.at(-1);
  const span = oldest === newest ? oldest : `${oldest} – ${newest}`;
  const undated = lists.length - days.length;
  const without = `${FILE_WORDS.noDay[language]}: ${undated}`;
  return [...(span ? [span] : []), ...(undated > 0 ? [without] : [])].join(SEPARATOR);
}

const column = (
  [ko, en, ru]: readonly [string, string, string],
  kind: ColumnKind,
  width: number,
  value: AddedColumn["value"],
): AddedColumn => ({ titles: { ko, en, ru }, kind, width, value });

/** A column about the best hit; empty where there is none. */
const ofBest = (
  titles: readonly [string, string, string],
  kind: ColumnKind,
  width: number,
  value: (hit: ScreenedHit, context: RowContext) => SheetCell,
): AddedColumn =>
  column(titles, kind, width, (result, context) => {
    const [best] = hitsOf(result);
    return best ? value(best, context) : null;
  });

function outcomeCell(result: RowResult, { language }: RowContext): string {
  const name: LocalisedText = "error" in result ? NOT_SCREENED : HIT_LEVEL_NAMES[result.screened.outcome];
  return name[language];
}

/** The columns that are added to each row, in their order. */
const ADDED_COLUMNS: readonly AddedColumn[] = [
  column(["대조 결과", "Outcome", "Результат сверки"], "text", 16, outcomeCell),
  column(["설명", "Statement", "Пояснение"], "text", 50, (result) => ("error" in result ? null : result.statement)),
  ofBest(["점수", "Score", "Балл"], "similarity", 8, ({ score }) => rounded(score)),
  ofBest(["명단", "List", "Список"], "text", 30, ({ list }, context) => listName(list, context)),
  ofBest(["명단 날짜", "Day of the list", "Дата списка"], "day", 12, ({ list }, { lists }) =>
    dayCell(lists.find((one) => one.list === list)?.asOf ?? null),
  ),
  ofBest(["명단 항목 번호", "List entry", "Номер записи"], "id", 16, ({ entry }) => entry),
  ofBest(["명단에 있는 이름", "Listed name", "Имя в списке"], "text", 30, ({ name }) => name),
  ofBest(["일치한 이름", "Name that matched", "Совпавшее имя"], "text", 30, ({ matched }) => matched),
  ofBest(["등재일", "Listed on", "Дата включения"], "id", 12, ({ details }) => details?.listedOn ?? null),
  ofBest(["이유", "Reasons", "Основания"], "text", 50, (hit, { language }) =>
    [...hit.for, ...hit.against].map((reason) => reasonWords(reason, language)).join(SEPARATOR),
  ),
  column(["다른 후보", "Other hits", "Другие совпадения"], "text", 40, (result, context) =>
    hitsOf(result)
      .slice(1, MAX_HITS_SHOWN)
      .map(({ name, list, score }) => `${name} (${listName(list, context)}, ${score.toFixed(SCORE_DECIMALS)})`)
      .join(SEPARATOR),
  ),
  column(["확인할 항목 수", "Entries to review", "Записей для проверки"], "count", 12, (result) =>
    "error" in result ? null : hitsOf(result).length,
  ),
  column(["대조하지 못한 이유", "Why not screened", "Почему не проверено"], "text", 40, (result) =>
    "error" in result ? result.error : null,
  ),
  column(["대조한 명단의 날짜", "Days of all lists", "Даты всех списков"], "text", 24, (_, { lists, language }) =>
    listDays(lists, language),
  ),
  column(["기준일", "As of", "На дату"], "day", 12, (_, { snapshot }) => dayCell(snapshot.asOf)),
  column(["자료판", "Edition", "Редакция данных"], "id", 36, (_, { snapshot }) => snapshot.edition.manifest.id),
];

const LIMITS: readonly LocalisedText[] = [
  {
    ko: "이름이 비슷하다는 것이 같은 당사자라는 뜻은 아닙니다. 담당자가 식별번호, 국가, 생년월일로 판정해야 합니다.",
    en: "A similar name is not the same party. A person has to decide by identifiers, country and date of birth.",
    ru: "Похожее имя — ещё не то же лицо. Решает человек по идентификаторам, стране и дате рождения.",
  },
  {
    ko: "명단에 없는 이름, 명단과 다르게 적힌 이름, 명단에 오른 당사자가 소유한 회사는 이름 대조만으로 찾지 못할 수 있습니다.",
    en: "Names that are not on a list, are written otherwise than there, or belong to a company that a listed party owns may not be found by their name.",
    ru: "По имени можно не найти лиц, которых нет в списках, которые записаны иначе или принадлежат лицам из списков.",
  },
  {
    ko: "발췌본으로 표시한 명단은 공식 명단 전체가 아닙니다.",
    en: "A list marked as a dated extract is not the whole official list.",
    ru: "Список, помеченный как выборка, — не полный официальный список.",
  },
];

function resultRows({ rows, columnsRead }: ScreenedRows, language: Language): BasisRow[] {
  const section = FILE_WORDS.result;
  const outcomes = rows.flatMap(({ result }) => ("error" in result ? [] : result.screened.outcome));
  const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length;
  return [
    { section, item: FILE_WORDS.rows[language], value: outcomes.length },
    ...(Object.keys(HIT_LEVEL_NAMES) as Outcome[]).map((outcome) => ({
      section,
      item: HIT_LEVEL_NAMES[outcome][language],
      value: count(outcome),
    })),
    { section, item: FILE_WORDS.notScreened[language], value: rows.length - outcomes.length },
    { section: FILE_WORDS.query, item: FILE_WORDS.columnsRead[language], value: columnsRead.join(", ") },
  ];
}

function thresholdRows(language: Language): BasisRow[] {
  const { version, possible, strong } = SCREENING_THRESHOLDS;
  const row = (item: string, value: number): BasisRow => ({ section: FILE_WORDS.thresholds, item, value });
  return [
    row(FILE_WORDS.version[language], version),
    row(HIT_LEVEL_NAMES.strong[language], strong),
    row(HIT_LEVEL_NAMES.possible[language], possible),
  ];
}

/** The rows as they came, as text, each with what the lists say of its name. */
export function screeningSheet(screened: ScreenedRows, context: RowContext): Sheet {
  const { language } = context;
  return {
    name: FILE_WORDS.screeningSheet[language],
    columns: [
      ...screened.titles.map((title) => ({ title, kind: "id" as const, width: GIVEN_WIDTH })),
      ...ADDED_COLUMNS.map(({ titles, kind, width }) => ({ title: titles[language], kind, width })),
    ],
    rows: screened.rows.map(({ cells, result }) => [
      ...cells,
      ...ADDED_COLUMNS.map(({ value }) => value(result, context)),
    ]),
  };
}

/** All sheets of a workbook of screened names. */
export function screeningSheets(screened: ScreenedRows, context: RowContext): Sheet[] {
  const { snapshot, language } = context;
  const told = [...resultRows(screened, language), ...thresholdRows(language)];
  const limits = LIMITS.map((limit) => limit[language]);
  return [screeningSheet(screened, context), basisSheet(snapshot, told, limits, language)];
}
