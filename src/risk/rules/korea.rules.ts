import type { Deal, Nexus } from "../../domain/deal.schema.ts";
import type { LocalisedText } from "../../domain/text.schema.ts";
import { type CannotTell, doesNotFire, type RuleSet, type RuleSubject } from "../rule.types.ts";
import {
  type Answer,
  ask,
  type Deliverable,
  dealRule,
  eachDeliverable,
  type Finding,
  found,
  isControllable,
  isGoods,
  RUSSIA_BELARUS,
  reaches,
} from "./deal.support.ts";
import { cannotTell, levelOf } from "./rule.support.ts";

/** Korean export controls: the Foreign Trade Act and the Act on industrial technology. */

/** Full revision of the Foreign Trade Act. */
const ACT_SINCE = "2024-02-20";
/** First situational list for Russia and Belarus, and the day on which it was rewritten to HS-6. */
const LIST_SINCE = "2022-03-26";
const LIST_IN_HS6_SINCE = "2024-02-24";
/** Countries around Russia that the product covers: Central Asia, the Caucasus, Mongolia. */
const NEIGHBOURS: ReadonlySet<string> = new Set(["AM", "AZ", "GE", "KG", "KZ", "MN", "TJ", "TM", "UZ"]);

const STRATEGIC_UNLICENSED: LocalisedText = {
  ko: "전략물자에 해당하며 허가가 확인되지 않아, 허가 전에는 반출할 수 없습니다",
  en: "A strategic item for which no licence is known; nothing may leave before there is one",
  ru: "Стратегический товар, разрешение на который не подтверждено; до его получения вывоз невозможен",
};
const STRATEGIC_LICENSED: LocalisedText = {
  ko: "전략물자에 해당하나 수출허가가 있습니다",
  en: "A strategic item for which there is an export licence",
  ru: "Стратегический товар, экспортное разрешение есть",
};
const CONTROL_UNKNOWN: LocalisedText = {
  ko: "전략물자 해당 여부가 판정되지 않았습니다",
  en: "It has not been judged whether this is a strategic item",
  ru: "Не установлено, является ли товар стратегическим",
};
const NOT_STRATEGIC: LocalisedText = {
  ko: "전략물자 비해당으로 제시되었으며, 판정 번호를 보관해야 합니다",
  en: "Given as not a strategic item; the number of the ruling has to be kept",
  ru: "Указано, что товар не стратегический; номер решения нужно хранить",
};

/**
 * KR-STRATEGIC (Foreign Trade Act, Art. 19 and 19-2). "Block release" holds the goods and not the lead, which is shown
 * with the licence step; in a rule of level high that is a hold (reading 8).
 */
const strategic = dealRule(ACT_SINCE, (deal, subject) =>
  eachDeliverable(deal, isControllable, ({ krControl, krLicence }, path) => {
    const control = `${path}.krControl: ${krControl}`;
    const level = levelOf(subject, "KR-STRATEGIC");
    if (krControl === "unknown") return found(level, CONTROL_UNKNOWN, control);
    if (krControl === "not_controlled") return found("info", NOT_STRATEGIC, control);
    const licence = `${path}.krLicence: ${krLicence}`;
    if (krLicence === "yes") return found("info", STRATEGIC_LICENSED, [control, licence]);
    return found(level, STRATEGIC_UNLICENSED, [control, licence]);
  }),
);

const ON_LIST_TO_RUSSIA: LocalisedText = {
  ko: "상황허가 품목이 러시아·벨라루스로 가므로 원칙적으로 수출이 금지됩니다",
  en: "Goods of the situational list would go to Russia or Belarus, where exports are in principle banned",
  ru: "Товары ситуационного перечня идут в Россию или Беларусь, куда экспорт в принципе запрещён",
};
const CODE_UNKNOWN_TO_RUSSIA: LocalisedText = {
  ko: "러시아·벨라루스로 가는 물품의 HS 코드를 알 수 없습니다",
  en: "Goods would go to Russia or Belarus and their HS code is not known",
  ru: "Товары идут в Россию или Беларусь, код ГС неизвестен",
};
const ON_LIST_UNPROVEN: LocalisedText = {
  ko: "상황허가 품목이 주변국으로 가는데 최종용도가 입증되지 않았습니다",
  en: "Goods of the situational list would go to a neighbouring country without proven end use",
  ru: "Товары ситуационного перечня идут в соседнюю страну без подтверждённого конечного использования",
};
const ON_LIST_THROUGH_RUSSIA: LocalisedText = {
  ko: "상황허가 품목의 운송 경로가 러시아·벨라루스를 지납니다",
  en: "The route of goods of the situational list passes through Russia or Belarus",
  ru: "Маршрут товаров ситуационного перечня проходит через Россию или Беларусь",
};

/** The full list is not on record, so a code that is not known to be on it is never taken to be off it. */
const ASK_LIST: CannotTell = cannotTell("deal", "deal.deliverables[].hs6", {
  ko: "이 물품의 HS 6단위가 상황허가 품목 고시에 있습니까? 무역안보관리원의 전문판정 결과를 알려 주십시오.",
  en: "Is the HS-6 code on the current situational list? Please give the judgment of the Korean Security Agency of Trade and Industry (무역안보관리원).",
  ru: "Входит ли код ГС в действующий ситуационный перечень? Укажите решение корейского ведомства по стратегическим товарам (무역안보관리원).",
});

function situationalItem(subject: RuleSubject, deal: Deal, { hs6 }: Deliverable, path: string): Answer {
  const isListed = hs6 !== null && subject.asOf >= LIST_IN_HS6_SINCE && subject.tierOf(hs6) !== null;
  const code = `${path}.hs6: ${hs6}`;
  const russia = reaches(deal, RUSSIA_BELARUS);
  if (russia.state === "yes") {
    if (hs6 === null) return found("high", CODE_UNKNOWN_TO_RUSSIA, [code, russia.given]);
    if (!isListed) return ASK_LIST;
    return found(levelOf(subject, "KR-SITUATIONAL-LIST"), ON_LIST_TO_RUSSIA, [code, russia.given], { row: 6 });
  }
  const through = deal.route.find((country) => RUSSIA_BELARUS.has(country));
  if (through !== undefined) {
    return isListed ? found("high", ON_LIST_THROUGH_RUSSIA, [code, `deal.route: ${through}`], { row: 6 }) : ASK_LIST;
  }
  const neighbour = reaches(deal, NEIGHBOURS);
  // "Not proven" is what the rule asks: an end use of which nothing is known is not proven.
  if (neighbour.state === "yes" && deal.endUseProven !== "yes") {
    const given = [code, neighbour.given, `deal.endUseProven: ${deal.endUseProven}`];
    return isListed ? found("high", ON_LIST_UNPROVEN, given, { row: 6 }) : ASK_LIST;
  }
  return russia.state === "unknown" ? russia.ask : doesNotFire;
}

/**
 * KR-SITUATIONAL-LIST (notice under Art. 19-3, no. 13). Of its codes only the Common High Priority ones are on record.
 * The exceptions for older contracts and own subsidiaries are for the licence application.
 */
const situationalList = dealRule(LIST_SINCE, (deal, subject) =>
  eachDeliverable(deal, isGoods, (item, path) => situationalItem(subject, deal, item, path)),
);

const ONE_SIGN: LocalisedText = {
  ko: "법이 정한 의심 사유가 1개 있습니다",
  en: "One of the statutory signs of suspicion applies",
  ru: "Есть один из установленных законом признаков подозрения",
};
const SEVERAL_SIGNS: LocalisedText = {
  ko: "법이 정한 의심 사유가 2개 이상 있습니다",
  en: "Two or more of the statutory signs of suspicion apply",
  ru: "Есть два или более установленных законом признака подозрения",
};
const MILITARY_SIGN: LocalisedText = {
  ko: "의심 사유가 있고 군사 최종용도가 보입니다",
  en: "A sign of suspicion comes with a military end use",
  ru: "Признак подозрения сочетается с военным конечным использованием",
};
const WEAPONS_USE: LocalisedText = {
  ko: "무기로 전용될 것을 알고 있는 거래입니다",
  en: "It is known that the item would be used for weapons",
  ru: "Известно, что товар будет использован для оружия",
};

const MILITARY_USERS: ReadonlySet<string> = new Set(["military", "defence_institute"]);

/** The signs as given; a carrier named as consignee is one of the twelve, whether or not it was ticked. */
function signsOf(deal: Deal): Map<string, string> {
  const signs = new Map(deal.signs.map((sign) => [sign as string, `deal.signs: ${sign}`]));
  if (deal.consignee?.type === "freight_forwarder" && !signs.has("freight_forwarder_consignee")) {
    signs.set("freight_forwarder_consignee", "deal.consignee.type: freight_forwarder");
  }
  return signs;
}

function militaryUse(deal: Deal, signs: ReadonlyMap<string, string>): string | null {
  const type = deal.endUser?.type ?? null;
  if (type !== null && MILITARY_USERS.has(type)) return `deal.endUser.type: ${type}`;
  return signs.get("military_link") ?? null;
}

function judgeSigns(deal: Deal, level: Finding["level"]): Answer {
  const signs = signsOf(deal);
  const known = signs.get("weapons_use_known");
  if (known) return found("block", WEAPONS_USE, known);
  // An empty list says that nobody wrote a sign down, not that somebody asked.
  if (signs.size === 0) return deal.endUseProven === "yes" ? doesNotFire : ask("deal.signs");
  const given = [...signs.values()];
  const military = militaryUse(deal, signs);
  if (military) return found(level, MILITARY_SIGN, [...given, military], { row: 9 });
  return signs.size === 1 ? found("medium", ONE_SIGN, given) : found(level, SEVERAL_SIGNS, given);
}

/** KR-CATCHALL (Foreign Trade Act, Art. 19-3, no. 1–12): knowing or suspecting makes the duty. */
const catchAll = dealRule(ACT_SINCE, (deal, subject) => judgeSigns(deal, levelOf(subject, "KR-CATCHALL")));

const BETWEEN_THIRD_COUNTRIES: LocalisedText = {
  ko: "통제 대상이거나 통제 여부를 모르는 품목을 중개하거나 경유·환적합니다",
  en: "An item that is controlled, or not judged, is only brokered or transshipped",
  ru: "Контролируемый или непроверенный товар лишь посредничается либо перегружается",
};

function isUnruled({ krControl }: Deliverable): boolean {
  return krControl !== "not_controlled";
}

/** KR-TRANSIT-BROKER (Foreign Trade Act, Art. 19-4, 19-5). */
const transitBroker = dealRule(ACT_SINCE, (deal, subject) => {
  const { role } = subject.nexus;
  if (role === "exporter") return doesNotFire;
  const concerns = (item: Deliverable) => isControllable(item) && isUnruled(item);
  return eachDeliverable(deal, concerns, ({ krControl }, path) =>
    role === null
      ? ask("nexus.role")
      : found(levelOf(subject, "KR-TRANSIT-BROKER"), BETWEEN_THIRD_COUNTRIES, [
          `nexus.role: ${role}`,
          `${path}.krControl: ${krControl}`,
        ]),
  );
});

const PENALTY: LocalisedText = {
  ko: "허가 없이 수출하면 5년 이하 징역 또는 가액 3배 이하 벌금, 확산 목적이면 7년 또는 5배까지입니다",
  en: "Export without a licence: up to five years in prison or three times the value; seven years or five times with a purpose of proliferation",
  ru: "Экспорт без разрешения: до пяти лет или до трёх стоимостей; при цели распространения — до семи лет или пяти стоимостей",
};

/** KR-PENALTY (Foreign Trade Act, Art. 53): goes with every deal that the KR rules can speak of. */
const penalty = dealRule("2025-10-01", (deal, subject) =>
  eachDeliverable(deal, isControllable, ({ type }, path) =>
    found(levelOf(subject, "KR-PENALTY"), PENALTY, `${path}.type: ${type}`),
  ),
);

const CORE_TECHNOLOGY: LocalisedText = {
  ko: "국가핵심기술이 포함되며, 승인이나 신고 전에는 제공할 수 없습니다",
  en: "A national core technology is part of it; nothing may be shared before approval or report",
  ru: "Затронута национальная ключевая технология; до одобрения или уведомления передача невозможна",
};
const PERHAPS_CORE_TECHNOLOGY: LocalisedText = {
  ko: "기술이 이전되는 거래인데 국가핵심기술 해당 여부를 알 수 없습니다",
  en: "The deal shares technology, and it is not known whether it is a national core technology",
  ru: "Сделка передаёт технологию; неизвестно, является ли она национальной ключевой",
};
const SHARING_DEALS: ReadonlySet<string | null> = new Set(["licence", "joint_rnd", "jv", "ma"]);

function coreTechnologyUnknown(deal: Deal, nexus: Nexus, given: string, level: Finding["level"]): Answer {
  if (nexus.holdsNationalCoreTechnology === "no") return doesNotFire;
  if (SHARING_DEALS.has(deal.type)) return found(level, PERHAPS_CORE_TECHNOLOGY, [given, `deal.type: ${deal.type}`]);
  return ask(deal.type === null ? "deal.type" : "deal.deliverables[].nationalCoreTechnology");
}

/**
 * KR-NCT (Act on industrial technology, Art. 11; amendments in force 2025-07-22). A deal has no field for the approval,
 * so a core technology holds until somebody shows it (reading 8).
 */
const nationalCoreTechnology = dealRule("2025-07-22", (deal, subject) => {
  const level = levelOf(subject, "KR-NCT");
  if (deal.deliverables.length === 0) {
    return coreTechnologyUnknown(deal, subject.nexus, "deal.deliverables: unknown", level);
  }
  return eachDeliverable(
    deal,
    () => true,
    ({ nationalCoreTechnology: core }, path) => {
      const given = `${path}.nationalCoreTechnology: ${core}`;
      if (core === "no") return doesNotFire;
      return core === "yes"
        ? found(level, CORE_TECHNOLOGY, given)
        : coreTechnologyUnknown(deal, subject.nexus, given, level);
    },
  );
});

export const koreaRules: RuleSet = {
  "KR-STRATEGIC": strategic,
  "KR-SITUATIONAL-LIST": situationalList,
  "KR-CATCHALL": catchAll,
  "KR-TRANSIT-BROKER": transitBroker,
  "KR-PENALTY": penalty,
  "KR-NCT": nationalCoreTechnology,
};
