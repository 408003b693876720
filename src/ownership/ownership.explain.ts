import type { LocalisedText } from "../domain/text.schema.ts";
import { LANGUAGES, type Language } from "../domain/vocabulary.ts";
import { HALF, SIGNIFICANT } from "./ownership.families.ts";
import type { FamilyHolding, FamilyId, OwnershipPath, OwnershipStep, PercentInterval } from "./ownership.types.ts";

const LIST_WORDS: Readonly<Record<string, string>> = {
  "ofac-sdn": "SDN",
  "eu-269": "EU 269/2014",
  "eu-2020-1998": "EU 2020/1998",
  "eu-2024-1485": "EU 2024/1485",
  "eu-fsf": "EU FSF",
  "uk-sanctions": "UK",
  "bis-entity-list": "Entity List",
  "bis-meu": "MEU",
};

/** The short name of a list, for brackets and drawings. */
export const listWord = (list: string): string => LIST_WORDS[list] ?? list;

const FAMILY_LISTS: Readonly<Record<FamilyId, LocalisedText>> = {
  ofac: { ko: "미국 OFAC SDN 명단", en: "the US OFAC SDN list", ru: "список SDN OFAC (США)" },
  eu: { ko: "EU 제재 명단", en: "the EU sanctions lists", ru: "санкционные списки ЕС" },
  uk: { ko: "영국 제재 명단", en: "the UK sanctions list", ru: "санкционный список Великобритании" },
  bis: {
    ko: "미국 BIS 우려거래자·군사 최종사용자 명단",
    en: "the US BIS Entity List and MEU List",
    ru: "списки BIS США (Entity List, MEU List)",
  },
};

/** Marks that a rounded figure must not seem to reach. */
const BAND_ENDS: readonly number[] = [0, SIGNIFICANT, HALF, 100];

/** A percentage without its sign: two digits, or all of them where rounding would move it onto a band's end. */
export function figure(percent: number, language: Language): string {
  const rounded = Number(percent.toFixed(2));
  const shown = BAND_ENDS.includes(rounded) ? percent : rounded;
  return language === "ru" ? String(shown).replace(".", ",") : String(shown);
}

function figures({ min, max }: PercentInterval, language: Language): string {
  if (min === max) return figure(min, language);
  return `${figure(min, language)}${language === "ko" ? "~" : "–"}${figure(max, language)}`;
}

/** A percentage as the language writes it in a sentence. */
export const percentText = (percent: PercentInterval, language: Language): string =>
  `${figures(percent, language)}${language === "ru" ? "\u00a0%" : "%"}`;

/** A name in a language, by the key of its owner. */
export type NameOf = (party: { key: string; name: string }, language: Language) => string;
const ownName: NameOf = ({ name }) => name;

/** Steps that a described path shows at each end; the rest is counted. */
const STEPS_AT_END = 4;

const MORE: Readonly<Record<Language, (count: number) => string>> = {
  ko: (count) => `… 외 ${count}단계 …`,
  en: (count) => `… ${count} more …`,
  ru: (count) => `… ещё ${count} …`,
};

function stepText({ owner, share }: OwnershipStep, language: Language, nameOf: NameOf): string {
  const lists = owner.lists.map(listWord).join(", ");
  const inBrackets = lists ? ` (${lists}${owner.perhaps ? "?" : ""})` : "";
  const held = share ? `${figures(share, language)} %` : "?";
  return `${nameOf(owner, language)}${inBrackets} —${held}→ `;
}

/** A path as one line: `A (SDN) —60 %→ B —50 %→ C`. */
export function describePath(path: OwnershipPath, language: Language = "en", nameOf: NameOf = ownName): string {
  const { steps } = path;
  const last = steps.at(-1);
  if (!last) return "";
  const texts = steps.map((step) => stepText(step, language, nameOf));
  const hidden = texts.length - 2 * STEPS_AT_END;
  if (hidden > 0) texts.splice(STEPS_AT_END, hidden, `${MORE[language](hidden)} → `);
  return `${texts.join("")}${nameOf(last.of, language)}`;
}

type Sentence = LocalisedText;

function mainSentence(
  { family, reaches, exactlyAtHalf, aggregate }: Omit<FamilyHolding, "explanation" | "paths">,
  subject: LocalisedText,
  atHalf: boolean,
): Sentence {
  const lists = FAMILY_LISTS[family];
  const p = (language: Language) => percentText(aggregate, language);
  const test: LocalisedText = atHalf
    ? { ko: "50% 이상", en: "50% or more", ru: "50\u00a0% и более" }
    : { ko: "50% 초과", en: "more than 50%", ru: "более 50\u00a0%" };
  const end = (): LocalisedText => {
    if (reaches === "yes") return { ko: "에 해당합니다", en: "is met", ru: "выполнен" };
    if (reaches === "perhaps") {
      return {
        ko: "에 해당하는지는 확인되지 않은 지분이나 등재 사실에 달려 있습니다",
        en: "may be met: that depends on shares or listings that are not confirmed",
        ru: "может быть выполнен: это зависит от неподтверждённых долей или записей в списках",
      };
    }
    return {
      ko: exactlyAtHalf ? "에는 꼭 절반이라 이르지 않습니다" : "에는 이르지 않습니다",
      en: exactlyAtHalf ? "is not met, by exactly half" : "is not met",
      ru: exactlyAtHalf ? "не выполнен: ровно половина" : "не выполнен",
    };
  };
  const said = end();
  if (aggregate.max === 0) {
    return {
      ko: `${lists.ko} 등재자가 직접, 또는 같은 기준에 해당하는 소유자를 거쳐 보유한 것으로 계산되는 ${subject.ko}의 지분은 없습니다. 소유 기준(${test.ko})${said.ko}.`,
      en: `No share of ${subject.en} counts as held by parties on ${lists.en}, directly or through owners caught by the same test. The ownership test (${test.en}) ${said.en}.`,
      ru: `Нет доли в «${subject.ru}», которая считалась бы принадлежащей лицам, внесённым в ${lists.ru}, напрямую или через владельцев, подпадающих под тот же критерий. Критерий владения (${test.ru}) ${said.ru}.`,
    };
  }
  return {
    ko: `${lists.ko} 등재자가 직접, 또는 같은 기준에 해당하는 소유자를 거쳐 보유한 ${subject.ko}의 지분은 모두 ${p("ko")}입니다. 소유 기준(${test.ko})${said.ko}.`,
    en: `Parties on ${lists.en} hold ${p("en")} of ${subject.en} in all, directly or through owners caught by the same test. The ownership test (${test.en}) ${said.en}.`,
    ru: `Лицам, внесённым в ${lists.ru}, принадлежит в сумме ${p("ru")} в «${subject.ru}», напрямую или через владельцев, подпадающих под тот же критерий. Критерий владения (${test.ru}) ${said.ru}.`,
  };
}

function throughSentence({ throughMinority }: { throughMinority: PercentInterval }): Sentence | null {
  if (throughMinority.max === 0) return null;
  const p = (language: Language) => percentText(throughMinority, language);
  return {
    ko: `기준에 이르지 않는 연결이 있는 경로의 지분을 곱하면 ${p("ko")}이며, 이 지분은 합산하지 않습니다.`,
    en: `Chains with a link that does not meet the test multiply to ${p("en")}, which is not added.`,
    ru: `По цепочкам со звеном ниже порога произведение долей даёт ${p("ru")}; оно не прибавляется.`,
  };
}

function unknownSentence({ unknownShares }: { unknownShares: readonly string[] }): Sentence | null {
  if (unknownShares.length === 0) return null;
  const names = unknownShares.join(", ");
  return {
    ko: `지분율을 알 수 없는 소유자: ${names}.`,
    en: `Share not known: ${names}.`,
    ru: `Доля неизвестна: ${names}.`,
  };
}

function pathSentence(paths: readonly OwnershipPath[], nameOf: NameOf): Sentence | null {
  const [first] = paths;
  if (!first) return null;
  return {
    ko: `경로: ${describePath(first, "ko", nameOf)}.`,
    en: `Path: ${describePath(first, "en", nameOf)}.`,
    ru: `Путь: ${describePath(first, "ru", nameOf)}.`,
  };
}

/** Says in all languages how much is held, whether the test is met, what is unknown, and by which path. */
export function explain(
  holding: Omit<FamilyHolding, "explanation">,
  subject: LocalisedText,
  atHalf: boolean,
  nameOf: NameOf = ownName,
): LocalisedText {
  const sentences = [
    mainSentence(holding, subject, atHalf),
    throughSentence(holding),
    unknownSentence(holding),
    pathSentence(holding.paths, nameOf),
  ].filter((sentence) => sentence !== null);
  const [ko, en, ru] = LANGUAGES.map((language) => sentences.map((sentence) => sentence[language]).join(" "));
  return { ko: ko ?? "", en: en ?? "", ru: ru ?? "" };
}
