import type { Deal } from "../../domain/deal.schema.ts";
import type { LocalisedText } from "../../domain/text.schema.ts";
import { doesNotFire, type RuleFunction, type RuleSubject } from "../rule.types.ts";
import {
  type Answer,
  ask,
  type Deliverable,
  eachDeliverable,
  found,
  isGoods,
  RUSSIA_BELARUS,
  reaches,
  settle,
} from "./deal.support.ts";
import { TRANSSHIPMENT_POINTS } from "./partner.typologies.rules.ts";
import { claimEvidence, dayRange, heldIfRecalled, isInForce, levelOf } from "./rule.support.ts";

/** The Common High Priority List: goods of the deal, and what the partner shipped. */

const LIST_SINCE = "2024-02-23";
const WAR_BEGAN = dayRange("2022-02-24").last;
const UPPER_TIERS: ReadonlySet<string> = new Set(["1", "2"]);

const SHIPPED_TO_RUSSIA: LocalisedText = {
  ko: "협력 상대가 2022-02-24 이후 우려 품목(CHPL)을 러시아·벨라루스로 보냈습니다",
  en: "The partner shipped Common High Priority goods to Russia or Belarus after 2022-02-24",
  ru: "Партнёр поставлял товары перечня CHPL в Россию или Беларусь после 24.02.2022",
};
const TO_RUSSIA: LocalisedText = {
  ko: "우려 품목(CHPL)이 러시아·벨라루스로 갑니다",
  en: "Common High Priority goods would go to Russia or Belarus",
  ru: "Товары перечня CHPL идут в Россию или Беларусь",
};
const UPPER_TO_POINT: LocalisedText = {
  ko: "1·2등급 우려 품목(CHPL)이 경유 우려국으로 갑니다",
  en: "Common High Priority goods of tier 1 or 2 would go to a transshipment country",
  ru: "Товары CHPL групп 1–2 идут в страну перевалки",
};
const LOWER_TO_POINT: LocalisedText = {
  ko: "3·4등급 우려 품목(CHPL)이 경유 우려국으로 갑니다",
  en: "Common High Priority goods of tier 3 or 4 would go to a transshipment country",
  ru: "Товары CHPL групп 3–4 идут в страну перевалки",
};

const UPPER_TRADED: LocalisedText = {
  ko: "협력 상대가 1·2등급 우려 품목(CHPL)을 경유 우려국으로 들이거나 보냅니다",
  en: "The partner brings Common High Priority goods of tier 1 or 2 into a transshipment country, or sends them to one",
  ru: "Партнёр ввозит товары CHPL групп 1–2 в страну перевалки или поставляет их туда",
};
const LOWER_TRADED: LocalisedText = {
  ko: "협력 상대가 3·4등급 우려 품목(CHPL)을 경유 우려국으로 들이거나 보냅니다",
  en: "The partner brings Common High Priority goods of tier 3 or 4 into a transshipment country, or sends them to one",
  ru: "Партнёр ввозит товары CHPL групп 3–4 в страну перевалки или поставляет их туда",
};

type Trade = NonNullable<RuleSubject["facts"]["trade"]>[number];

/** Whether a date is surely after the start of the war; null where it is open. */
function isAfter(date: string | null): boolean | null {
  if (date === null) return null;
  const { first, last } = dayRange(date);
  if (first > WAR_BEGAN) return true;
  return last <= WAR_BEGAN ? false : null;
}

/** Trade that began after that day, or that the record still tells of after it. */
function shippedAfter({ since, asOf }: Trade): boolean | null {
  const began = isAfter(since);
  const told = isAfter(asOf);
  if (began === true || told === true) return true;
  return began === null && told === null ? null : false;
}

/** Where traded goods end: the partner's own country for what it brings in. */
function destinations({ organisation }: RuleSubject, { direction, partners }: Trade): readonly string[] {
  if (direction === "export") return partners;
  return organisation.country === null ? [] : [organisation.country];
}

const tradeEvidence = (subject: RuleSubject, trade: Trade) =>
  claimEvidence(
    subject,
    trade,
    trade.direction === "export"
      ? {
          ko: `HS ${trade.hs6} 수출: ${trade.partners.join(", ")}`,
          en: `Exports of HS ${trade.hs6}: ${trade.partners.join(", ")}`,
          ru: `Экспорт HS ${trade.hs6}: ${trade.partners.join(", ")}`,
        }
      : {
          ko: `HS ${trade.hs6} 수입: ${trade.partners.join(", ")}`,
          en: `Imports of HS ${trade.hs6} from ${trade.partners.join(", ")}`,
          ru: `Импорт HS ${trade.hs6}: ${trade.partners.join(", ")}`,
        },
  );

function shipment(subject: RuleSubject, trade: Trade, path: string): Answer {
  const tier = subject.tierOf(trade.hs6);
  if (tier === null) return doesNotFire;
  const ends = destinations(subject, trade);
  const barred = trade.direction === "export" ? ends.find((country) => RUSSIA_BELARUS.has(country)) : undefined;
  const point = ends.find((country) => TRANSSHIPMENT_POINTS.has(country));
  if (barred === undefined && point === undefined) return doesNotFire;
  const after = shippedAfter(trade);
  if (after === false) return doesNotFire;
  if (after === null && barred !== undefined) return ask("facts.trade[].since");
  const record = tradeEvidence(subject, trade);
  const given = [`${path}.hs6: ${trade.hs6}`, `${path}.partners: ${trade.partners.join(", ")}`];
  // Only what somebody read blocks a party.
  if (barred !== undefined)
    return found(heldIfRecalled("block", [record]), SHIPPED_TO_RUSSIA, given, { record, row: 6 });
  return UPPER_TIERS.has(tier)
    ? found(levelOf(subject, "CHPL"), UPPER_TRADED, given, { record, row: 6 })
    : found("medium", LOWER_TRADED, given, { record });
}

function shipments(subject: RuleSubject): Answer[] {
  const { trade } = subject.facts;
  if (trade === null) return [ask("facts.trade")];
  return trade.map((each, index) => shipment(subject, each, `facts.trade[${index}]`));
}

function goods(subject: RuleSubject, deal: Deal, { hs6 }: Deliverable, path: string): Answer {
  if (hs6 === null) return ask("deal.deliverables[].hs6");
  const tier = subject.tierOf(hs6);
  if (tier === null) return doesNotFire;
  const code = `${path}.hs6: ${hs6}`;
  const russia = reaches(deal, RUSSIA_BELARUS);
  if (russia.state === "yes") return found("block", TO_RUSSIA, [code, russia.given], { row: 6 });
  const point = reaches(deal, TRANSSHIPMENT_POINTS);
  if (point.state === "yes") {
    return UPPER_TIERS.has(tier)
      ? found(levelOf(subject, "CHPL"), UPPER_TO_POINT, [code, point.given], { row: 6 })
      : found("medium", LOWER_TO_POINT, [code, point.given]);
  }
  return russia.state === "unknown" ? russia.ask : doesNotFire;
}

/**
 * CHPL (BIS with the EU, Japan and the UK; list of 2024-02-23). The levels are those before TYP-TRANSSHIP and EAEU
 * raise them, which is done once where verdicts are made (reading 7). Tiers 3 and 4 are a condition and no
 * circumvention fact.
 */
export const highPriority: RuleFunction = (subject) => {
  const { deal } = subject;
  if (!isInForce(subject, LIST_SINCE)) return doesNotFire;
  const ofDeal = deal
    ? eachDeliverable(deal, isGoods, (item, path) => goods(subject, deal, item, path))
    : [ask("deal")];
  return settle(subject, [...shipments(subject), ...ofDeal]);
};
