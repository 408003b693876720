import type { Country, Membership, MembershipGroup } from "../domain/country.schema.ts";
import { GROUP_NAMES } from "../domain/markets.ts";
import type { LocalisedText } from "../domain/text.schema.ts";

/* What people read about a way into a market. Names of countries and groups stand uninflected, behind a colon or dash. */

/** A partner's country and the market, as people read them. */
export interface Places {
  partner: LocalisedText;
  market: LocalisedText;
}

const glue = (one: LocalisedText, two: LocalisedText): LocalisedText => ({
  ko: `${one.ko} ${two.ko}`,
  en: `${one.en} ${two.en}`,
  ru: `${one.ru} ${two.ru}`,
});

const UNVERIFIED = {
  memberships: {
    ko: "회원 자격·협정 정보는 출처를 확인하지 않은 일반 지식입니다.",
    en: "The memberships and agreements are general knowledge, not checked against a source.",
    ru: "Членство и соглашения — общеизвестные сведения, не проверенные по источнику.",
  },
  presence: {
    ko: "이 기록은 출처를 확인하지 않은 일반 지식입니다.",
    en: "This record is general knowledge, not checked against a source.",
    ru: "Это общеизвестные сведения, не проверенные по источнику.",
  },
} as const;

/** Adds that nobody looked the facts up, where nobody did. */
export const unverifiedIf = (isRecalled: boolean, what: keyof typeof UNVERIFIED, text: LocalisedText): LocalisedText =>
  isRecalled ? glue(text, UNVERIFIED[what]) : text;

export const seatWords = (market: LocalisedText): LocalisedText => ({
  ko: `협력사가 목표 시장(${market.ko})에 있습니다.`,
  en: `The partner is based in the target market: ${market.en}.`,
  ru: `Партнёр находится на целевом рынке: ${market.ru}.`,
});

export const presenceWords = (market: LocalisedText): LocalisedText => ({
  ko: `목표 시장(${market.ko})에서 활동한 기록이 있습니다.`,
  en: `Activity in the target market is on record: ${market.en}.`,
  ru: `В данных есть сведения о работе на целевом рынке: ${market.ru}.`,
});

/** Treaty on the EAEU of 2014-05-29, article 25; it allows exceptions, such as transit to and from Armenia. */
export const customsUnionWords = ({ partner, market }: Places): LocalisedText => ({
  ko: `${partner.ko}·${market.ko} 모두 EAEU 회원국으로, 관세동맹 안에서 상품은 원칙적으로 세관 신고 없이 이동합니다. 러시아·벨라루스도 같은 관세동맹에 속하므로 재수출 금지 확약을 받아야 합니다.`,
  en: `${partner.en} and ${market.en} are both EAEU members: within the customs union goods move, as a rule, without customs declarations. Russia and Belarus belong to the same union, so obtain an undertaking not to re-export.`,
  ru: `${partner.ru} и ${market.ru} — члены ЕАЭС: внутри таможенного союза товары перемещаются, как правило, без таможенного декларирования. В тот же союз входят Россия и Беларусь, поэтому получите обязательство не реэкспортировать.`,
});

export const freeTradeWords = ({ partner, market }: Places): LocalisedText => ({
  ko: `${partner.ko}·${market.ko} 모두 CIS 자유무역지대 조약(2011년)에 참여하며, 역내산 상품은 원칙적으로 관세가 없습니다.`,
  en: `${partner.en} and ${market.en} both take part in the CIS free-trade treaty of 2011: goods of their own origin carry, as a rule, no duty.`,
  ru: `${partner.ru} и ${market.ru} участвуют в Договоре о зоне свободной торговли СНГ 2011 года: товары собственного происхождения, как правило, не облагаются пошлиной.`,
});

/** @param outsider the country outside the group that has the agreement; `insider` is a member of the group */
export function agreementWords(
  group: MembershipGroup,
  outsider: LocalisedText,
  insider: LocalisedText,
  isInForce: boolean,
): LocalisedText {
  const name = GROUP_NAMES[group];
  const words = {
    ko: `${name.ko} 무역협정 ${isInForce ? "발효" : "서명"}: ${outsider.ko}(상대 회원국: ${insider.ko}).`,
    en: `${outsider.en} has ${isInForce ? "a trade agreement in force" : "signed a trade agreement"} with the ${name.en}, of which ${insider.en} is a member.`,
    ru: `${name.ru}: торговое соглашение ${isInForce ? "действует" : "подписано"} — ${outsider.ru}; член объединения — ${insider.ru}.`,
  };
  return isInForce ? words : glue(words, NOT_YET_KNOWN_IN_FORCE);
}

const NOT_YET_KNOWN_IN_FORCE: LocalisedText = {
  ko: "발효 여부는 확인이 필요합니다.",
  en: "Whether it is in force needs a check.",
  ru: "Вступило ли оно в силу, нужно проверить.",
};

export function otherMembershipWords(groups: readonly MembershipGroup[], { partner, market }: Places): LocalisedText {
  const names = (language: keyof LocalisedText) => groups.map((group) => GROUP_NAMES[group][language]).join(", ");
  return {
    ko: `${partner.ko}·${market.ko} 공동 가입: ${names("ko")}. 그것만으로 시장이 열리지는 않습니다.`,
    en: `${partner.en} and ${market.en} share membership: ${names("en")}. That alone opens no market.`,
    ru: `${partner.ru} и ${market.ru} — общее членство: ${names("ru")}. Само по себе это рынок не открывает.`,
  };
}

export const nothingKnownWords = (market: LocalisedText): LocalisedText => ({
  ko: `목표 시장(${market.ko})에 진입할 경로가 기록에 없습니다. 경로가 없다는 뜻은 아닙니다.`,
  en: `No way into the market is on record: ${market.en}. That does not mean that there is none.`,
  ru: `Путь на рынок в данных не отражён: ${market.ru}. Это не значит, что его нет.`,
});

/** A membership as a statement of fact, in the record's own words. */
export const membershipWords = ({ names }: Country, { group, value }: Membership): LocalisedText => ({
  ko: `${names.ko}, ${GROUP_NAMES[group].ko}: ${value.ko}`,
  en: `${names.en}, ${GROUP_NAMES[group].en}: ${value.en}`,
  ru: `${names.ru}, ${GROUP_NAMES[group].ru}: ${value.ru}`,
});

const list = (markets: readonly LocalisedText[], language: keyof LocalisedText): string =>
  markets.map((market) => market[language]).join(", ");

/** The questions that settle what is not known. */
export const marketQuestions = {
  presence: (markets: readonly LocalisedText[]): LocalisedText => ({
    ko: `다음 시장에 고객, 매출, 인력, 지사 또는 자회사가 있습니까? ${list(markets, "ko")}`,
    en: `Are there customers, sales, staff, a branch or a subsidiary in these markets: ${list(markets, "en")}?`,
    ru: `Есть ли заказчики, продажи, сотрудники, филиал или дочерняя компания на этих рынках: ${list(markets, "ru")}?`,
  }),
  seat: (): LocalisedText => ({
    ko: "협력사는 어느 나라에 등록되어 있습니까?",
    en: "In which country is the partner registered?",
    ru: "В какой стране зарегистрирован партнёр?",
  }),
  memberships: (markets: readonly LocalisedText[]): LocalisedText => ({
    ko: `협력사의 국가와 다음 시장의 국제기구 회원 자격·무역협정을 공식 출처로 확인했습니까? ${list(markets, "ko")}`,
    en: `Do official sources confirm the memberships and trade agreements of the partner's country and of: ${list(markets, "en")}?`,
    ru: `Подтверждены ли официальными источниками членство и торговые соглашения страны партнёра и рынков: ${list(markets, "ru")}?`,
  }),
};
