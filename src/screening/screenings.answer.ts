import type { HitLevel } from "../domain/hit.ts";
import type { Language } from "../domain/vocabulary.ts";
import type { Edition, OfficialVersion } from "../editions/edition.types.ts";
import type { EntryDetails, Screening } from "./screening.part.ts";
import type { ScreeningHit, ScreeningQuery } from "./screening.types.ts";

/** A list that a name was screened against, with the date that the answer has to name. */
export interface ScreenedList {
  list: string;
  nature: "official" | "dated_extract";
  /** Day of the list where it states one, day of the extract, or null. */
  asOf: string | null;
  importedAt: string | null;
  version: string | null;
  entries: number;
}

export interface ScreenedHit extends ScreeningHit {
  details: EntryDetails | null;
}

export type Outcome = HitLevel | "none";

export interface ScreenedName {
  query: ScreeningQuery;
  outcome: Outcome;
  hits: ScreenedHit[];
}

function screenedList(
  list: string,
  official: OfficialVersion | undefined,
  extract: { entries: number; asOf: string },
): ScreenedList {
  return official
    ? {
        list,
        nature: "official",
        asOf: official.listDate,
        importedAt: official.importedAt,
        version: official.version,
        entries: official.entries + extract.entries,
      }
    : { list, nature: "dated_extract", asOf: extract.asOf, importedAt: null, version: null, entries: extract.entries };
}

/** The lists that hold anything to screen against; an empty list is no list that was searched. */
export function screenedLists({ manifest }: Edition): ScreenedList[] {
  return manifest.lists
    .map(({ list, official, extract }) => screenedList(list, official[0], extract))
    .filter(({ entries }) => entries > 0);
}

export interface ScreeningNotice {
  nature: "official" | "dated_extract";
  /** Day of the oldest official list, or of the extract; null where an official list states no day. */
  asOf: string | null;
  statement: Record<Language, string>;
}

/** What stands behind the screening of an edition: official lists with their oldest day, or the extract alone. */
export function screeningNotice(edition: Edition): ScreeningNotice {
  const lists = screenedLists(edition);
  const official = lists.filter(({ nature }) => nature === "official");
  if (official.length === 0) return edition.catalogue.extract;
  const days = official.map(({ asOf }) => asOf);
  const asOf = days.includes(null) ? null : (days.toSorted()[0] ?? null);
  const extracts = lists.length - official.length;
  return {
    nature: "official",
    asOf,
    statement: {
      ko: `공식 명단 ${official.length}종과 발췌본 ${extracts}종으로 대조했습니다. 가장 오래된 공식 명단의 날짜: ${asOf ?? "명단에 적혀 있지 않음"}.`,
      en: `Screened against ${official.length} official list(s) and ${extracts} dated extract(s). Oldest official list: ${asOf ?? "states no date"}.`,
      ru: `Проверено по официальным спискам: ${official.length}, по выборкам: ${extracts}. Самый старый официальный список: ${asOf ?? "дата не указана"}.`,
    },
  };
}

/** Screens one name and adds what is shown of each entry that was found. */
export function screenName(screening: Screening, query: ScreeningQuery): ScreenedName {
  const hits = screening.screen(query).map((hit) => ({ ...hit, details: screening.details(hit.list, hit.entry) }));
  return { query, outcome: hits[0]?.class ?? "none", hits };
}

/**
 * What a search of lists can say: which lists, on which day, and never that somebody is in the clear.
 * @param asOf day of the answer, YYYY-MM-DD
 */
export function outcomeStatement(
  { outcome, hits }: ScreenedName,
  lists: readonly ScreenedList[],
  asOf: string,
): Record<Language, string> {
  const official = lists.filter(({ nature }) => nature === "official").length;
  const extracts = lists.length - official;
  const parts: Record<Language, string> = {
    ko: `공식 명단 ${official}종, 발췌본 ${extracts}종`,
    en: `${official} official list(s) and ${extracts} dated extract(s)`,
    ru: `официальных списков: ${official}, выборок: ${extracts}`,
  };
  if (outcome === "none") {
    return {
      ko: `${asOf} 기준 일치 항목 없음(${parts.ko}).`,
      en: `No list match on ${asOf} (${parts.en}).`,
      ru: `На ${asOf} совпадений нет (${parts.ru}).`,
    };
  }
  const n = hits.length;
  return {
    ko: `${asOf} 기준 확인이 필요한 항목 ${n}건(${parts.ko}). 담당자가 같은 당사자인지 판정해야 합니다.`,
    en: `${n} entr${n === 1 ? "y" : "ies"} to review on ${asOf} (${parts.en}). A person has to decide whether it is the same party.`,
    ru: `На ${asOf} записей для проверки: ${n} (${parts.ru}). Человек должен решить, то же ли это лицо.`,
  };
}
