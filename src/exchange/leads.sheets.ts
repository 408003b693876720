import type { RequestSnapshot } from "../app/app.types.ts";
import { KIND_NAMES, VERDICT_NAMES } from "../domain/labels.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import type { Language, OrganisationKind } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import { presentLeads } from "../http/leads.response.ts";
import { presentMethod } from "../http/method.response.ts";
import { type FoundLeads, LEAD_VERDICTS, type LeadQuery, type LeadVerdict } from "../leads/leads.types.ts";
import { CRITERIA, type CriterionId } from "../ranking/criteria.ts";
import { type BasisRow, basisSheet } from "./basis.sheet.ts";
import { FILE_WORDS } from "./file.words.ts";
import {
  AREA_COLUMN,
  LEAD_COLUMNS,
  type LeadColumn,
  type LeadsAnswer,
  RANK_COLUMN,
  SCORE_COLUMN,
  VERDICT_COLUMN,
} from "./leads.columns.ts";
import type { Sheet, SheetCell, SheetColumn } from "./sheet.ts";

/** Leads in one file; what comes after them is left out, and the file says so. */
export const MAX_FILE_ROWS = 5_000;

const cutNotice = (shown: number, total: number): LocalisedText => ({
  ko: `찾은 후보 ${total}건 가운데 상위 ${shown}건만 실었습니다. 조건을 좁혀 다시 받으십시오.`,
  en: `Only the first ${shown} of ${total} leads are in this file. Narrow the question.`,
  ru: `В файл вошли только первые ${shown} из ${total} кандидатов. Уточните запрос.`,
});

/** The answer of GET /v1/leads without pages. */
export function wholeAnswer(
  snapshot: RequestSnapshot,
  query: LeadQuery,
  found: FoundLeads,
  language: Language,
  maxRows = MAX_FILE_ROWS,
): LeadsAnswer {
  const page = { limit: maxRows, total: found.leads.length, next: null };
  return presentLeads(snapshot, query, found, { leads: found.leads.slice(0, maxRows), offset: 0, ...page }, language);
}

const heading = ({ titles, kind, width }: LeadColumn, language: Language): SheetColumn => ({
  title: titles[language],
  kind,
  width,
});

/** The leads, one a row; a file that is cut ends with a line that says so. */
export function leadsSheet({ leads, edition, page }: LeadsAnswer, language: Language): Sheet {
  const rows: SheetCell[][] = leads.map((lead) => LEAD_COLUMNS.map(({ value }) => value(lead, edition)));
  const isCut = leads.length < page.total;
  const notice = LEAD_COLUMNS.map((_, at) => (at === 1 ? cutNotice(leads.length, page.total)[language] : null));
  return {
    name: FILE_WORDS.leadsSheet[language],
    columns: LEAD_COLUMNS.map((column) => heading(column, language)),
    rows: isCut ? [...rows, notice] : rows,
  };
}

const POINTS_WIDTH = 14;

/** Where the points of each lead come from; they add up to the score with the deduction for risk. */
export function pointsSheet({ leads, edition }: LeadsAnswer, language: Language): Sheet {
  const used = CRITERIA.filter(({ id }) =>
    leads.some(({ points }) => points.some(({ criterion }) => criterion === id)),
  );
  const points = (title: LocalisedText, value: LeadColumn["value"]): LeadColumn => ({
    titles: title,
    kind: "score",
    width: POINTS_WIDTH,
    value,
  });
  const name: LeadColumn = {
    titles: { ko: "기관명", en: "Name", ru: "Название" },
    kind: "text",
    width: 30,
    value: ({ partner }) => partner.name,
  };
  const columns: LeadColumn[] = [
    RANK_COLUMN,
    name,
    AREA_COLUMN,
    VERDICT_COLUMN,
    ...used.map(({ id, names }) =>
      points(names, (lead) => lead.points.find(({ criterion }) => criterion === id)?.points ?? null),
    ),
    points({ ko: "적합도 합계", en: "Fit", ru: "Сумма баллов" }, ({ fit }) => fit),
    points({ ko: "위험 감점", en: "Deducted for risk", ru: "Вычет за риск" }, ({ riskDeduction }) => riskDeduction),
    SCORE_COLUMN,
  ];
  return {
    name: FILE_WORDS.pointsSheet[language],
    columns: columns.map((column) => heading(column, language)),
    rows: leads.map((lead) => columns.map(({ value }) => value(lead, edition))),
  };
}

function queryRows({ query }: LeadsAnswer, edition: Edition, language: Language): BasisRow[] {
  const section = FILE_WORDS.query;
  const any = FILE_WORDS.any[language];
  const row = (item: LocalisedText, value: SheetCell, note: SheetCell = null): BasisRow => ({
    section,
    item: item[language],
    value,
    note,
  });
  const list = (codes: readonly string[], nameOf: (code: string) => string | undefined) =>
    codes.map((code) => nameOf(code) ?? code).join(", ") || any;
  const countryName = (code: string) => edition.countryByCode.get(code)?.names[language];
  const { profile } = query;
  return [
    row(
      FILE_WORDS.area,
      list(query.areas, (id) => edition.areaById.get(id)?.names[language]),
    ),
    row(FILE_WORDS.country, list(query.countries, countryName)),
    row(
      FILE_WORDS.kind,
      list(query.kinds, (kind) => KIND_NAMES[kind as OrganisationKind][language]),
    ),
    row(
      FILE_WORDS.verdict,
      list(query.verdicts, (verdict) => VERDICT_NAMES[verdict as LeadVerdict][language]),
    ),
    row(FILE_WORDS.text, query.q ?? FILE_WORDS.none[language]),
    ...query.understood.map(({ text, name, applied, corrected }) => {
      const states = [
        applied ? FILE_WORDS.applied : FILE_WORDS.notApplied,
        ...(corrected ? [FILE_WORDS.corrected] : []),
      ];
      return row(FILE_WORDS.understood, `${text} → ${name}`, states.map((state) => state[language]).join(", "));
    }),
    ...(query.wordsNotFound.length > 0 ? [row(FILE_WORDS.wordsNotFound, query.wordsNotFound.join(", "))] : []),
    ...(profile.modes.length > 0 ? [row(FILE_WORDS.modes, profile.modes.join(", "))] : []),
    ...(profile.markets.length > 0
      ? [row(FILE_WORDS.markets, list(profile.markets, countryName), list(profile.marketCountries, countryName))]
      : []),
    ...(profile.opensOnly ? [row(FILE_WORDS.opensOnly, FILE_WORDS.yes[language])] : []),
  ];
}

function resultRows({ leads, page, hidden, blocked }: LeadsAnswer, language: Language): BasisRow[] {
  const section = FILE_WORDS.result;
  const rules = blocked.reasons.map(({ rule, count }) => `${rule} ${count}`).join(", ");
  return [
    {
      section,
      item: FILE_WORDS.shown[language],
      value: leads.length,
      note: leads.length < page.total ? cutNotice(leads.length, page.total)[language] : null,
    },
    { section, item: FILE_WORDS.found[language], value: page.total },
    ...LEAD_VERDICTS.filter((verdict) => hidden[verdict] > 0).map((verdict) => ({
      section,
      item: `${FILE_WORDS.hidden[language]}: ${VERDICT_NAMES[verdict][language]}`,
      value: hidden[verdict],
    })),
    { section, item: FILE_WORDS.blocked[language], value: blocked.count, note: rules || null },
  ];
}

/** The weights as they were set, and the share of each that the question used: some count only where they were asked for. */
function weightRows({ query, leads }: LeadsAnswer, language: Language): BasisRow[] {
  const shares = new Map(leads[0]?.points.map(({ criterion, weight }) => [criterion, weight]));
  const used = (id: CriterionId) =>
    shares.has(id) ? `${FILE_WORDS.share[language]} ${shares.get(id)} %` : FILE_WORDS.notUsed[language];
  return CRITERIA.map(({ id, names, anchors }) => ({
    section: FILE_WORDS.weights,
    item: names[language],
    value: query.weights[id] ?? 0,
    note: [...(leads.length > 0 ? [used(id)] : []), anchors[language]].join(" · "),
  }));
}

/** All sheets of a workbook of leads: the leads, what they rest on, and their points. */
export function leadsSheets(snapshot: RequestSnapshot, answer: LeadsAnswer, language: Language): Sheet[] {
  const { edition } = snapshot;
  const told: BasisRow[] = [
    { section: FILE_WORDS.data, item: FILE_WORDS.screening[language], value: answer.screening.statement },
    ...queryRows(answer, edition, language),
    ...answer.notices.map(({ area, text }) => ({
      section: FILE_WORDS.query,
      item: edition.areaById.get(area)?.names[language] ?? area,
      value: text,
    })),
    ...resultRows(answer, language),
    ...weightRows(answer, language),
  ];
  const { limits } = presentMethod(edition, language);
  return [leadsSheet(answer, language), basisSheet(snapshot, told, limits, language), pointsSheet(answer, language)];
}
