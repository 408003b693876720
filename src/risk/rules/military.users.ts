import type { Deal } from "../../domain/deal.schema.ts";
import type { CustomerType } from "../../domain/facts.schema.ts";
import type { LocalisedText } from "../../domain/text.schema.ts";
import type { FlagLevel } from "../../domain/vocabulary.ts";
import type { CannotTell, Fires, RuleSubject } from "../rule.types.ts";
import { cannotTell, claimEvidence, fires, givenInDeal, heldIfRecalled } from "./rule.support.ts";

/** Military customers and end users (EAR 744.21, 744.22), for US-MEU. */

const MILITARY: ReadonlySet<CustomerType> = new Set(["military", "security_service", "defence_institute"]);
/** EAR 744.21 covers any item subject to the EAR for these two. */
const ANY_ITEM = new Set(["RU", "BY"]);
/** Products that identify or track people (reading 12). */
const IDENTIFYING: ReadonlySet<Deal["techTags"][number]> = new Set([
  "face_recognition",
  "biometrics",
  "emotion_recognition",
  "location_tracking",
  "interception",
  "plate_recognition",
]);

const TYPE_NAMES: Record<CustomerType, LocalisedText> = {
  civil: { ko: "민간", en: "civil", ru: "гражданский" },
  government: { ko: "정부기관", en: "government", ru: "государственный" },
  interior_ministry: { ko: "내무부", en: "interior ministry", ru: "министерство внутренних дел" },
  police: { ko: "경찰", en: "police", ru: "полиция" },
  security_service: { ko: "보안기관", en: "security service", ru: "спецслужба" },
  military: { ko: "군", en: "armed forces", ru: "вооружённые силы" },
  defence_institute: { ko: "국방연구기관", en: "defence institute", ru: "оборонный институт" },
};

function identifiesPeople({ deal, organisation }: RuleSubject): boolean {
  return (
    (deal?.techTags ?? []).some((tag) => IDENTIFYING.has(tag)) ||
    organisation.cautions.some(({ topic }) => topic === "surveillance")
  );
}

function isMilitary(subject: RuleSubject, type: CustomerType): boolean {
  return MILITARY.has(type) || (type === "interior_ministry" && identifiesPeople(subject));
}

const levelFor = (country: string | null): FlagLevel => (country && ANY_ITEM.has(country) ? "block" : "high");

function words(type: CustomerType, country: string | null, isEndUser: boolean): LocalisedText {
  const where = country ? ` (${country})` : "";
  const name = TYPE_NAMES[type];
  return isEndUser
    ? {
        ko: `거래의 최종사용자 유형: ${name.ko}${where}`,
        en: `End user of the deal: ${name.en}${where}`,
        ru: `Конечный пользователь по сделке: ${name.ru}${where}`,
      }
    : { ko: `고객 유형: ${name.ko}${where}`, en: `A customer: ${name.en}${where}`, ru: `Клиент: ${name.ru}${where}` };
}

const why = (country: string | null, isEndUser: boolean): LocalisedText => {
  const listed = country !== null && ANY_ITEM.has(country);
  if (isEndUser) {
    return {
      ko: `거래의 최종사용자가 ${listed ? "러시아·벨라루스의 " : ""}군, 보안기관 또는 국방연구기관입니다.`,
      en: `The end user of the deal is a military, security or defence body${listed ? " of Russia or Belarus" : ""}.`,
      ru: `Конечный пользователь по сделке — военная, специальная или оборонная структура${listed ? " России или Беларуси" : ""}.`,
    };
  }
  return {
    ko: `고객 가운데 ${listed ? "러시아·벨라루스의 " : ""}군, 보안기관 또는 국방연구기관이 있습니다.`,
    en: `Among its customers is a military, security or defence body${listed ? " of Russia or Belarus" : ""}.`,
    ru: `Среди клиентов есть военная, специальная или оборонная структура${listed ? " России или Беларуси" : ""}.`,
  };
};

export function militaryCustomers(subject: RuleSubject): Fires[] {
  return (subject.facts.customers ?? [])
    .filter(({ type }) => isMilitary(subject, type))
    .map((customer) => {
      const evidence = claimEvidence(subject, customer, words(customer.type, customer.country, false));
      const level = heldIfRecalled(levelFor(customer.country), [evidence]);
      return fires(level, why(customer.country, false), evidence, { row: 9 });
    });
}

export function militaryEndUser(subject: RuleSubject): Fires[] {
  const endUser = subject.deal?.endUser;
  if (!endUser?.type || !isMilitary(subject, endUser.type)) return [];
  const country = endUser.country ?? subject.deal?.destination ?? null;
  const evidence = givenInDeal(subject, words(endUser.type, country, true));
  return [fires(levelFor(country), why(country, true), evidence, { row: 9 })];
}

/** What would have to be known to say that nobody military is served. */
export function usersUnknown({ facts, deal }: RuleSubject): CannotTell | null {
  if (facts.customers === null) {
    return cannotTell("partner", "facts.customers", {
      ko: "주요 고객을 유형별로(민간, 정부, 군, 보안기관, 국방연구기관) 알려 주십시오.",
      en: "Who are the main customers, by type: civil, government, military, security service, defence institute?",
      ru: "Кто основные клиенты по типам: гражданские, государственные, военные, спецслужбы, оборонные институты?",
    });
  }
  if (deal === null || deal.endUser?.type) return null;
  return cannotTell("deal", "deal.endUser.type", {
    ko: "거래의 최종사용자는 누구이며 어떤 유형의 기관입니까?",
    en: "Who is the end user of the deal, and what type of body is it?",
    ru: "Кто конечный пользователь по сделке и какого он типа?",
  });
}
