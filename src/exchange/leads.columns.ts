import type * as v from "valibot";
import type { LocalisedText } from "../domain/text.schema.ts";
import type { LeadInfo } from "../http/lead.response.ts";
import type { LeadsResponse } from "../http/leads.response.ts";
import { type ColumnKind, dayCell, type SheetCell } from "./sheet.ts";

export type LeadsAnswer = v.InferOutput<typeof LeadsResponse>;
export type LeadAnswer = v.InferOutput<typeof LeadInfo>;

/** A column of the file of leads: made of the very answer that GET /v1/leads gives. */
export interface LeadColumn {
  titles: LocalisedText;
  kind: ColumnKind;
  width: number;
  value: (lead: LeadAnswer, edition: LeadsAnswer["edition"]) => SheetCell;
}

/** Reasons and open questions that have columns of their own. */
export const SHOWN_PARTS = 3;
/** Between the parts of one cell. */
const SEPARATOR = "; ";
/** An address may hold anything but a space. */
const ADDRESS_SEPARATOR = " ";

function sourceAddresses({ capability, flags }: LeadAnswer): string {
  const evidence = [capability.evidence, ...flags.flatMap((flag) => flag.evidence)];
  const addresses = evidence.flatMap(({ sources }) => sources.flatMap(({ url }) => url ?? []));
  return [...new Set(addresses)].join(ADDRESS_SEPARATOR);
}

const reasonOf = ({ reasons }: LeadAnswer, at: number): SheetCell => {
  const reason = reasons[at];
  return reason ? `${reason.name}: ${reason.text}` : null;
};
const unknownOf = ({ unknowns }: LeadAnswer, at: number): SheetCell => {
  const unknown = unknowns[at];
  return unknown ? `${unknown.name}: ${unknown.question}` : null;
};

const numbered = (titles: LocalisedText, value: (lead: LeadAnswer, at: number) => SheetCell): LeadColumn[] =>
  Array.from({ length: SHOWN_PARTS }, (_, at) => ({
    titles: { ko: `${titles.ko} ${at + 1}`, en: `${titles.en} ${at + 1}`, ru: `${titles.ru} ${at + 1}` },
    kind: "text",
    width: 36,
    value: (lead) => value(lead, at),
  }));

const column = (
  [ko, en, ru]: readonly [string, string, string],
  kind: ColumnKind,
  width: number,
  value: LeadColumn["value"],
): LeadColumn => ({ titles: { ko, en, ru }, kind, width, value });

export const RANK_COLUMN = column(["순위", "Rank", "Место"], "count", 6, ({ rank }) => rank);
export const AREA_COLUMN = column(["분야", "Area", "Область"], "text", 22, ({ area: { name, via } }) =>
  via ? `${name} ← ${via.name}` : name,
);
export const VERDICT_COLUMN = column(["판정", "Verdict", "Вердикт"], "text", 12, ({ verdict }) => verdict.name);
export const SCORE_COLUMN = column(["점수", "Score", "Балл"], "score", 8, ({ score }) => score);

/** The columns of the file of leads, in their order. */
export const LEAD_COLUMNS: readonly LeadColumn[] = [
  RANK_COLUMN,
  column(["기관명(국문)", "Name in Korean", "Название (кор.)"], "text", 22, ({ partner }) => partner.names.ko),
  column(["기관명(영문)", "Name in English", "Название (англ.)"], "text", 28, ({ partner }) => partner.names.en),
  column(
    ["기관명(원문)", "Name in its own language", "Название (ориг.)"],
    "text",
    28,
    ({ partner: { names } }) => names.local ?? names.ru,
  ),
  column(["국가", "Country", "Страна"], "text", 14, ({ partner }) => partner.countryName ?? partner.country),
  AREA_COLUMN,
  VERDICT_COLUMN,
  SCORE_COLUMN,
  column(["하한", "Low", "Минимум"], "score", 8, ({ band }) => band.low),
  column(["상한", "High", "Максимум"], "score", 8, ({ band }) => band.high),
  column(["순위 구간", "Rank interval", "Интервал мест"], "id", 11, ({ standing }) =>
    standing ? `${standing.rank.low}–${standing.rank.high}` : null,
  ),
  column(
    ["상위 5위 확률", "Chance of the first five", "Вероятность первой пятёрки"],
    "share",
    12,
    ({ standing }) => standing?.top5 ?? null,
  ),
  ...numbered({ ko: "근거", en: "Reason", ru: "Основание" }, reasonOf),
  ...numbered({ ko: "미확인 사항과 질문", en: "Unknown and question", ru: "Неизвестное и вопрос" }, unknownOf),
  column(["위험 신호", "Risk flags", "Сигналы риска"], "text", 50, ({ flags }) =>
    flags.map(({ rule, title }) => `${rule}: ${title}`).join(SEPARATOR),
  ),
  column(["다음 단계", "Next steps", "Дальнейшие шаги"], "text", 50, ({ nextSteps }) => nextSteps.join(SEPARATOR)),
  column(["출처 주소", "Sources", "Источники"], "text", 50, sourceAddresses),
  column(["기준일", "As of", "На дату"], "day", 12, (_, { asOf }) => dayCell(asOf)),
  column(["자료판", "Edition", "Редакция данных"], "id", 36, (_, { id }) => id),
];
