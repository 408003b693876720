import type { LocalisedText } from "../../domain/text.schema.ts";
import type { Fires, RuleSubject } from "../rule.types.ts";
import { claimEvidence, fires } from "./rule.support.ts";

/** Share of revenue from Russia below which it is a note only; our own parameter (reading 6). */
export const RUSSIAN_REVENUE_PERCENT = 5;

const SHARED_IP: LocalisedText = {
  ko: "코드나 지식재산을 러시아 법인이 가지고 있습니다.",
  en: "A Russian entity owns the code or the IP.",
  ru: "Кодом или правами на ИС владеет российское юрлицо.",
};

/** Row 4: code and IP that stayed with the Russian company. */
export function ipFindings(subject: RuleSubject): Fires[] {
  const { ipOwner } = subject.facts.russia;
  if (ipOwner?.value !== "russian_entity") return [];
  const statement = {
    ko: "지식재산 소유자: 러시아 법인",
    en: "Owner of the IP: a Russian entity",
    ru: "Правообладатель: российское юрлицо",
  };
  return [fires("high", SHARED_IP, [claimEvidence(subject, ipOwner, statement)], { row: 4 })];
}

const STATE_PAYS: LocalisedText = {
  ko: "러시아 정부 또는 국방 부문에서 매출이 나옵니다.",
  en: "The Russian state or its defence sector pays the firm.",
  ru: "Компания получает выручку от государства или оборонного сектора РФ.",
};

const revenueWhy = (range: string, isSmall: boolean): LocalisedText => ({
  ko: `러시아 민간 매출이 ${range}로 ${isSmall ? "5% 미만입니다" : "5% 이상이거나 그럴 수 있습니다"}.`,
  en: `Civil revenue from Russia is ${range}: ${isSmall ? "below 5 %" : "5 % or more, or may be"}.`,
  ru: `Гражданская выручка из России — ${range}: ${isSmall ? "ниже 5 %" : "5 % и более или может быть таковой"}.`,
});

/** Row 5: who pays. Money from the Russian state or defence is a circumvention fact; civil revenue is a condition. */
export function revenueFindings(subject: RuleSubject): Fires[] {
  const { revenueShare, revenueFromStateOrDefence } = subject.facts.russia;
  if (revenueFromStateOrDefence?.value) {
    const statement = {
      ko: "러시아 정부·국방 매출 있음",
      en: "Revenue from the Russian state or defence",
      ru: "Есть выручка от государства или обороны РФ",
    };
    return [fires("high", STATE_PAYS, [claimEvidence(subject, revenueFromStateOrDefence, statement)], { row: 5 })];
  }
  if (!revenueShare || revenueShare.value.max === 0) return [];
  const { min, max } = revenueShare.value;
  const range = min === max ? `${max}%` : `${min}–${max}%`;
  const isSmall = max < RUSSIAN_REVENUE_PERCENT;
  const statement = {
    ko: `러시아 매출 비중 ${range}`,
    en: `Share of revenue from Russia: ${range}`,
    ru: `Доля выручки из России: ${range}`,
  };
  const evidence = claimEvidence(subject, revenueShare, statement);
  return [fires(isSmall ? "low" : "medium", revenueWhy(range, isSmall), [evidence])];
}
