import type { Language, LIST_MEASURES } from "../domain/vocabulary.ts";

type Words<K extends string> = Record<K, Record<Language, string>>;

/** Words of the page on lists. */
export const LISTS_WORDS = {
  lead: {
    ko: "이름을 대조하는 제재·수출통제 명단과 그 날짜입니다. 공식 명단을 불러오지 않은 곳은 날짜가 있는 발췌본만으로 대조합니다.",
    en: "The sanctions and export-control lists that names are screened against, with their dates. Where no official file was imported, only a dated extract is searched.",
    ru: "Санкционные списки и списки экспортного контроля, по которым сверяются имена, с их датами. Где официальный файл не загружен, сверка идёт только по датированной выборке.",
  },
  clearsNobody: {
    ko: "명단에서 이름을 찾지 못했다는 것은 그날 그 명단에서 찾지 못했다는 뜻일 뿐입니다. 누구에게도 위험이 없음을 보증하지 않습니다.",
    en: "Not finding a name means only that these lists of that day did not show it. A search of lists clears nobody.",
    ru: "Если имя не найдено, это значит лишь, что его не оказалось в этих списках на эту дату. Проверка по спискам никого не оправдывает.",
  },
  toScreening: { ko: "이름 대조하기", en: "Screen a name", ru: "Проверить имя" },
  official: { ko: "공식 명단", en: "Official lists", ru: "Официальные списки" },
  extract: {
    ko: "발췌본만 있는 명단",
    en: "Lists with a dated extract only",
    ru: "Списки, от которых есть только выборка",
  },
  empty: {
    ko: "아직 항목이 없어 대조하지 않는 명단",
    en: "Lists without entries so far, which are not searched",
    ru: "Списки пока без записей, по ним не сверяется",
  },
  noOfficial: {
    ko: "불러온 공식 명단이 아직 없습니다. 결정을 내리기 전에 공식 명단을 불러와야 합니다.",
    en: "No official list was imported yet. Import the official lists before any decision.",
    ru: "Официальные списки ещё не загружены. Загрузите их до любого решения.",
  },
  list: { ko: "명단", en: "List", ru: "Список" },
  measure: { ko: "조치와 규칙", en: "Measure and rule", ru: "Мера и правило" },
  state: { ko: "상태", en: "State", ru: "Состояние" },
  listDate: { ko: "명단 날짜", en: "List date", ru: "Дата списка" },
  age: { ko: "경과일", en: "Age", ru: "Возраст" },
  entries: { ko: "항목 수", en: "Entries", ru: "Записей" },
  noDate: { ko: "적혀 있지 않음", en: "states none", ru: "не указана" },
  sinceImport: { ko: "불러온 날부터", en: "since import", ru: "с загрузки" },
  isOfficial: { ko: "공식 명단", en: "official", ru: "официальный" },
  onlyExtract: { ko: "발췌본만", en: "extract only", ru: "только выборка" },
  notSearched: { ko: "대조하지 않음", en: "not searched", ru: "не сверяется" },
  officialSite: { ko: "공식 사이트", en: "official site", ru: "официальный сайт" },
  sources: { ko: "불러온 원본과 판", en: "Imported sources and versions", ru: "Загруженные источники и версии" },
  noSources: { ko: "불러온 원본이 없습니다.", en: "Nothing was imported.", ru: "Ничего не загружено." },
  version: { ko: "판", en: "Version", ru: "Версия" },
  inForce: { ko: "사용 중", en: "in force", ru: "действует" },
  imported: { ko: "불러온 때", en: "Imported", ru: "Загружено" },
  added: { ko: "추가", en: "Added", ru: "Добавлено" },
  removed: { ko: "삭제", en: "Removed", ru: "Удалено" },
  changed: { ko: "변경", en: "Changed", ru: "Изменено" },
  changes: { ko: "마지막 판에서 바뀐 것", en: "What the last version changed", ru: "Что изменила последняя версия" },
  noChanges: { ko: "바뀐 항목이 없습니다.", en: "No entry changed.", ru: "Изменений нет." },
  firstVersion: {
    ko: "처음 불러온 판이어서 견줄 앞 판이 없습니다.",
    en: "The first version: there is none before it to compare with.",
    ru: "Первая версия: сравнивать пока не с чем.",
  },
  change: { ko: "변화", en: "Change", ru: "Изменение" },
  name: { ko: "명단의 이름", en: "Name in the list", ru: "Имя в списке" },
  entry: { ko: "번호", en: "Number", ru: "Номер" },
  cut: {
    ko: "더 많은 변화가 있으나 여기까지만 남깁니다.",
    en: "There were more changes than are kept here.",
    ru: "Изменений было больше, чем здесь хранится.",
  },
  feeds: { ko: "이 원본이 채우는 명단", en: "Lists that it fills", ru: "Какие списки наполняет" },
} as const satisfies Words<string>;

export const CHANGE_NAMES: Words<"added" | "removed" | "changed"> = {
  added: LISTS_WORDS.added,
  removed: LISTS_WORDS.removed,
  changed: LISTS_WORDS.changed,
};

export const MEASURE_NAMES: Words<(typeof LIST_MEASURES)[number]> = {
  blocking: { ko: "자산 차단·거래 금지", en: "blocking", ru: "блокирование" },
  asset_freeze: { ko: "자산동결", en: "asset freeze", ru: "заморозка активов" },
  transaction_ban: { ko: "거래 금지", en: "transaction ban", ru: "запрет сделок" },
  export_control: { ko: "수출통제", en: "export control", ru: "экспортный контроль" },
  investment_ban: { ko: "투자 금지", en: "investment ban", ru: "запрет инвестиций" },
  capital_market: { ko: "자본시장 제한", en: "capital-market limits", ru: "ограничения рынка капитала" },
  procurement_ban: { ko: "조달 금지", en: "procurement ban", ru: "запрет закупок" },
  financial_suspension: { ko: "금융거래 제한", en: "financial limits", ru: "финансовые ограничения" },
  warning: { ko: "주의 대상", en: "warning", ru: "предупреждение" },
};

/** Sentences with something in them; numbers come written in the language. */
export const LISTS_PHRASES = {
  days: {
    ko: (days: string) => `${days}일`,
    en: (days: string) => `${days} d`,
    ru: (days: string) => `${days} дн.`,
  },
  older: {
    ko: (days: string) => `${days}일 넘음`,
    en: (days: string) => `older than ${days} days`,
    ru: (days: string) => `старше ${days} дней`,
  },
  caption: {
    ko: (count: string, limit: string) =>
      `명단 ${count}종. 경과일은 기준일에서 명단 날짜를 뺀 날수이며, ${limit}일이 넘으면 표시합니다.`,
    en: (count: string, limit: string) =>
      `Lists: ${count}. The age is counted from the list’s date to the day of this page; beyond ${limit} days it is marked.`,
    ru: (count: string, limit: string) =>
      `Списков: ${count}. Возраст — от даты списка до даты страницы; больше ${limit} дней — отмечено.`,
  },
  emptyCaption: {
    ko: (count: string) => `명단 ${count}종. 공식 명단을 불러오면 대조에 쓰입니다.`,
    en: (count: string) => `Lists: ${count}. They are searched as soon as the official file is imported.`,
    ru: (count: string) => `Списков: ${count}. Сверка начнётся после загрузки официального файла.`,
  },
  versions: {
    ko: (source: string) => `원본 ${source}의 판, 새것부터`,
    en: (source: string) => `Versions of ${source}, newest first`,
    ru: (source: string) => `Версии ${source}, сначала новые`,
  },
  changes: {
    ko: (source: string, count: string) => `원본 ${source}의 마지막 판에서 바뀐 항목 ${count}건`,
    en: (source: string, count: string) => `Entries that the last version of ${source} changed: ${count}`,
    ru: (source: string, count: string) => `Записей, изменённых последней версией ${source}: ${count}`,
  },
} as const satisfies Record<string, Record<Language, (...given: string[]) => string>>;
