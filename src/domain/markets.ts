import type { Country, MembershipGroup } from "./country.schema.ts";
import type { LocalisedText } from "./text.schema.ts";

/**
 * Groups whose countries one may name together as a target market. CSTO is a military alliance and the WTO spans the
 * world: neither is a market. A group opens into those of its members that have a record here, so BRICS and SCO come
 * out smaller than they are.
 */
export const MARKET_GROUPS = ["EAEU", "CIS", "SCO", "BRICS"] as const satisfies readonly MembershipGroup[];
export type MarketGroup = (typeof MARKET_GROUPS)[number];

export const GROUP_NAMES: Record<MembershipGroup, LocalisedText> = {
  EAEU: {
    ko: "유라시아경제연합(EAEU)",
    en: "Eurasian Economic Union (EAEU)",
    ru: "Евразийский экономический союз (ЕАЭС)",
  },
  CIS: {
    ko: "독립국가연합(CIS)",
    en: "Commonwealth of Independent States (CIS)",
    ru: "Содружество Независимых Государств (СНГ)",
  },
  SCO: {
    ko: "상하이협력기구(SCO)",
    en: "Shanghai Cooperation Organisation (SCO)",
    ru: "Шанхайская организация сотрудничества (ШОС)",
  },
  BRICS: { ko: "브릭스(BRICS)", en: "BRICS", ru: "БРИКС" },
  CSTO: {
    ko: "집단안보조약기구(CSTO)",
    en: "Collective Security Treaty Organization (CSTO)",
    ru: "Организация Договора о коллективной безопасности (ОДКБ)",
  },
  WTO: {
    ko: "세계무역기구(WTO)",
    en: "World Trade Organization (WTO)",
    ru: "Всемирная торговая организация (ВТО)",
  },
};

const DIVERSION: LocalisedText = {
  ko: "러시아와 벨라루스는 목표 시장으로 정할 수 없습니다. 제3국 협력사를 거쳐 러시아·벨라루스 시장에 들어가는 일은 제재·수출통제 법령에서 우회수출로 볼 수 있습니다.",
  en: "Russia and Belarus cannot be target markets. Opening them through a partner in a third country may be diversion under sanctions and export-control law.",
  ru: "Россия и Беларусь не могут быть целевыми рынками. Выход на их рынки через партнёра в третьей стране может быть признан обходом санкций и экспортного контроля.",
};

const HOME: LocalisedText = {
  ko: "한국은 국내 시장이므로 제3국 공동 진출의 목표 시장이 아닙니다.",
  en: "Korea is the home market and therefore no third-country market.",
  ru: "Корея — внутренний рынок и поэтому не является рынком третьей страны.",
};

const FORBIDDEN: ReadonlySet<string> = new Set(["RU", "BY"]);
const HOME_COUNTRY = "KR";

/** True for Russia and Belarus, which no setting, group or filter makes a target market. */
export const isForbiddenMarket = (code: string): boolean => FORBIDDEN.has(code.trim().toUpperCase());

/** Why a country is never a target market, for people; null where it may be one. */
export function whyNoMarket(code: string): LocalisedText | null {
  if (isForbiddenMarket(code)) return DIVERSION;
  return code.trim().toUpperCase() === HOME_COUNTRY ? HOME : null;
}

const isGroup = (code: string): code is MarketGroup => MARKET_GROUPS.some((group) => group === code);

const isMember = ({ memberships }: Country, group: MembershipGroup): boolean =>
  memberships.some((one) => one.group === group && one.state === "member");

export interface MarketCountries {
  /** Countries that may be targeted, sorted. */
  countries: string[];
  /** Countries that the code names or holds and that may not, sorted; `whyNoMarket` tells why. */
  leftOut: string[];
}

/**
 * Target countries that a code stands for: a country's own, or a group's members on record (full members only).
 * A code that is neither has no countries and leaves none out.
 * @param code ISO 3166 code of two capital letters, or one of `MARKET_GROUPS`
 */
export function marketCountries(code: string, countries: ReadonlyMap<string, Country>): MarketCountries {
  const named = isGroup(code)
    ? [...countries.values()].filter((country) => isMember(country, code)).map(({ iso2 }) => iso2)
    : [code].filter((iso2) => countries.has(iso2) || whyNoMarket(iso2) !== null);
  const sorted = named.toSorted();
  return {
    countries: sorted.filter((iso2) => whyNoMarket(iso2) === null),
    leftOut: sorted.filter((iso2) => whyNoMarket(iso2) !== null),
  };
}
