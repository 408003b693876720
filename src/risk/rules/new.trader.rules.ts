import type { Evidence } from "../../domain/evidence.ts";
import type { LocalisedText } from "../../domain/text.schema.ts";
import { doesNotFire, type Outcome, type RuleSubject } from "../rule.types.ts";
import { cannotTell, claimEvidence, fires, givenInDeal, levelOf } from "./rule.support.ts";
import { someEvidence } from "./some.evidence.ts";

/** Start of the war, from which FIN-2023-Alert004 counts; a record knows only the year of its founding. */
const WAR_BEGAN = "2022-02-24";
const WAR_YEAR = 2022;
/** Growth that counts as sharp: the parameter of TYP-SUBSTITUTION, since the alert gives none. */
const SHARP_GROWTH_PERCENT = 300;

type Age = "before" | "perhaps" | "since" | "unknown";

function ageOf({ organisation: { founded } }: RuleSubject): Age {
  if (founded === null) return "unknown";
  if (founded.value === WAR_YEAR) return "perhaps";
  return founded.value > WAR_YEAR ? "since" : "before";
}

const FOUNDED_WHEN: LocalisedText = {
  ko: "설립(등기)일이 언제입니까? 2022년이라면 정확한 날짜를 등기부로 알려 주십시오.",
  en: "On what day was the firm registered? If in 2022, please give the exact day with a registry extract.",
  ru: "Когда зарегистрирована компания? Если в 2022 году, укажите точную дату по выписке из реестра.",
};

const WHAT_GOODS: LocalisedText = {
  ko: "어떤 물품을 거래합니까(HS 6단위, 원산지, 시작 시기)? 물품 거래가 없으면 없다고 밝혀 주십시오.",
  en: "What goods do you trade (HS-6, origin, since when)? If none, please say so.",
  ru: "Какими товарами вы торгуете (HS-6, происхождение, с какого времени)? Если никакими, укажите это.",
};

const GOODS_SINCE_WHEN: LocalisedText = {
  ko: "우려 품목 거래를 언제 시작했으며 연간 증가율은 얼마입니까?",
  en: "When did trade in these sensitive goods begin, and by how much did it grow from year to year?",
  ru: "Когда началась торговля этими чувствительными товарами и как она росла по годам?",
};

function foundedEvidence(subject: RuleSubject): Evidence[] {
  const { founded } = subject.organisation;
  if (!founded) return [];
  const year = founded.value;
  return [
    claimEvidence(subject, founded, {
      ko: `설립 연도: ${year}`,
      en: `Founded in ${year}`,
      ru: `Год основания: ${year}`,
    }),
  ];
}

const goodsStatement = (code: string, tier: string): LocalisedText => ({
  ko: `우려 품목 HS ${code}(CHPL ${tier}등급) 거래`,
  en: `Trade in HS ${code} (CHPL tier ${tier})`,
  ru: `Торговля товаром HS ${code} (CHPL, уровень ${tier})`,
});

/** Sensitive goods that the partner trades, and those that the deal asks for. */
function sensitiveGoods(subject: RuleSubject): Evidence[] {
  const traded = (subject.facts.trade ?? []).flatMap((trade) => {
    const tier = subject.tierOf(trade.hs6);
    return tier ? [claimEvidence(subject, trade, goodsStatement(trade.hs6, tier))] : [];
  });
  const asked = (subject.deal?.deliverables ?? []).flatMap(({ hs6 }) => {
    const tier = hs6 ? subject.tierOf(hs6) : null;
    return hs6 && tier ? [givenInDeal(subject, goodsStatement(hs6, tier))] : [];
  });
  return [...traded, ...asked];
}

const NEW_TRADER: LocalisedText = {
  ko: "2022-02-24 이후 설립되어 우려 품목(CHPL)을 거래하거나 요청합니다.",
  en: "Founded since 2022-02-24 and trades or asks for sensitive goods (CHPL).",
  ru: "Создана после 24.02.2022 и торгует чувствительными товарами (CHPL) или запрашивает их.",
};

const NEW_WITHOUT_GOODS: LocalisedText = {
  ko: "2022-02-24 이후 설립되었으나 물품 거래가 없습니다. 나이만으로는 위험 표시를 하지 않습니다.",
  en: "Founded since 2022-02-24 with no goods trade: age alone never flags.",
  ru: "Создана после 24.02.2022, товарами не торгует: один возраст никогда не отмечается.",
};

const LATE_TRADER: LocalisedText = {
  ko: "2022-02-24 이후 우려 품목(CHPL) 거래를 시작해 급증했습니다.",
  en: "Began trade in sensitive goods (CHPL) since 2022-02-24, with sharp growth.",
  ru: "Начала торговлю чувствительными товарами (CHPL) после 24.02.2022, рост резкий.",
};

/** Whether trade in sensitive goods began after the war did; null where the date or its exactness leaves it open. */
function beganSince(since: string | null): boolean | null {
  if (since === null || (since !== WAR_BEGAN && WAR_BEGAN.startsWith(since))) return null;
  return since >= WAR_BEGAN;
}

/** The second limb: an older firm that began such trade after that date, with sharp growth. */
function lateTrade(subject: RuleSubject): Outcome {
  const sensitive = (subject.facts.trade ?? []).filter(({ hs6 }) => subject.tierOf(hs6) !== null);
  const begun = sensitive.filter(({ since }) => beganSince(since) === true);
  const sharp = begun.filter(({ growthPercent }) => (growthPercent ?? 0) > SHARP_GROWTH_PERCENT);
  const evidence = someEvidence(
    sharp.map((trade) => claimEvidence(subject, trade, goodsStatement(trade.hs6, subject.tierOf(trade.hs6) ?? "?"))),
  );
  if (evidence) return fires(levelOf(subject, "TYP-POST-2022"), LATE_TRADER, evidence, { row: 8 });
  const open = sensitive.some(({ since, growthPercent }) => {
    const mayBeSharp = growthPercent === null || growthPercent > SHARP_GROWTH_PERCENT;
    return beganSince(since) !== false && mayBeSharp;
  });
  return open ? cannotTell("partner", "facts.trade[].since", GOODS_SINCE_WHEN) : doesNotFire;
}

/** What is left where no sensitive goods are known: ask if goods are unknown, inform if there are none. */
function withoutSensitive(subject: RuleSubject, age: Age): Outcome {
  const { trade } = subject.facts;
  // Goods that are not sensitive make nobody a new trader in sensitive goods, whatever the age.
  if (trade === null) {
    return age === "unknown"
      ? cannotTell("partner", "founded", FOUNDED_WHEN)
      : cannotTell("partner", "facts.trade", WHAT_GOODS);
  }
  const evidence = someEvidence(foundedEvidence(subject));
  if (age !== "since" || trade.length > 0 || !evidence) return doesNotFire;
  return fires("info", NEW_WITHOUT_GOODS, evidence);
}

/**
 * TYP-POST-2022 (FIN-2023-Alert004 of 2023-05-19; G7 guidance of 2024-09-24): a firm founded since 2022-02-24 that
 * trades or asks for CHPL goods. Age alone never flags. The alert exempts firms in the export-control coalition; its
 * list of members is not on record, so membership exempts nobody here (reading 14).
 */
export function newTrader(subject: RuleSubject): Outcome {
  const age = ageOf(subject);
  if (age === "before") return lateTrade(subject);
  const goods = sensitiveGoods(subject);
  if (goods.length === 0) return withoutSensitive(subject, age);
  if (age !== "since") return cannotTell("partner", "founded", FOUNDED_WHEN);
  const evidence = someEvidence([...goods, ...foundedEvidence(subject)]);
  if (!evidence) return doesNotFire;
  return fires(levelOf(subject, "TYP-POST-2022"), NEW_TRADER, evidence, { row: 8 });
}
