import type { LocalisedText } from "../../domain/text.schema.ts";
import { doesNotFire, type RuleFunction, type RuleSet, type RuleSubject } from "../rule.types.ts";
import { type Answer, ask, dealRule, eachDeliverable, found, isGoods, RUSSIA, settle } from "./deal.support.ts";
import { claimEvidence, isInForce, levelOf } from "./rule.support.ts";

/** What the law of a country on the way means for a deal. */

const RUSSIAN_DEBT: LocalisedText = {
  ko: "러시아 거주자가 지급해야 하는 거래로, 러시아의 비우호국 조치 때문에 회수가 막힐 수 있습니다",
  en: "A Russian resident would owe money, and Russia's measures against unfriendly countries may keep it there",
  ru: "Платить должен российский резидент; меры России против недружественных стран могут задержать деньги",
};
const UNFRIENDLY: LocalisedText = {
  ko: "러시아와 이어지는 거래이며, 한국은 러시아의 비우호국 목록에 있습니다",
  en: "The deal touches Russia, which lists the Republic of Korea as unfriendly",
  ru: "Сделка связана с Россией, которая включила Республику Корея в список недружественных стран",
};

/** RU-UNFRIENDLY (Order 430-r and Decree 95 of 2022-03-05). */
const unfriendly = dealRule("2022-03-05", (deal, subject) => {
  const owes = deal.payment?.russianResidentOwes ?? "unknown";
  if (owes === "yes") {
    return found(levelOf(subject, "RU-UNFRIENDLY"), RUSSIAN_DEBT, "deal.payment.russianResidentOwes: yes");
  }
  if (deal.payment === null) return ask("deal.payment");
  if (owes === "unknown") return ask("deal.payment.russianResidentOwes");
  const places: [string, string | null][] = [
    ["deal.destination", deal.destination],
    ["deal.endUser.country", deal.endUser?.country ?? null],
    ["deal.payment.country", deal.payment.country],
    ["organisation.country", subject.organisation.country],
  ];
  const place = places.find(([, country]) => country !== null && RUSSIA.has(country));
  return place ? found("info", UNFRIENDLY, `${place[0]}: ${place[1]}`) : doesNotFire;
});

const DATA_IN_RUSSIA: LocalisedText = {
  ko: "데이터나 서버가 러시아에 있어 FSB가 접근할 수 있습니다",
  en: "Data or servers are in Russia, within reach of the FSB",
  ru: "Данные или серверы находятся в России и доступны ФСБ",
};
const SUBSIDIARY_HANDLES: LocalisedText = {
  ko: "러시아에 있는 쪽이 우리 데이터를 다룹니다",
  en: "A party in Russia handles our data",
  ru: "Наши данные обрабатывает сторона, находящаяся в России",
};

/** RU-FSB (G7 Industry Guidance of 2024-09-24 on the Russian decrees of 2022). */
const fsbAccess = dealRule("2024-09-24", (deal, subject) => {
  if (deal.data === null) return ask("deal.data");
  const level = levelOf(subject, "RU-FSB");
  const { hosting, subsidiary } = subject.facts.russia;
  if (deal.data.hosting === "RU") return found(level, DATA_IN_RUSSIA, "deal.data.hosting: RU");
  if (deal.data.recipient === "RU") return found(level, SUBSIDIARY_HANDLES, "deal.data.recipient: RU");
  // The place that the deal names for its data goes before where the partner's other servers are.
  if (deal.data.hosting === null) {
    if (hosting?.value !== true) return ask("deal.data.hosting");
    const statement = { ko: "러시아에 서버를 둠", en: "Hosts in Russia", ru: "Размещает серверы в России" };
    const record = claimEvidence(subject, hosting, statement);
    return found(level, DATA_IN_RUSSIA, "facts.russia.hosting: true", { record });
  }
  return subsidiary?.value === true && deal.data.recipient === null ? ask("deal.data.recipient") : doesNotFire;
});

const OWN_REEXPORT_BAN: LocalisedText = {
  ko: "카자흐스탄은 우려 품목의 이동을 추적하고 러시아로의 재수출을 막으며, SNT 등 추적 기록은 완화 근거가 됩니다",
  en: "Kazakhstan tracks such goods and bans their re-export to Russia; a tracking record such as SNT counts in favour",
  ru: "Казахстан отслеживает такие товары и запрещает их реэкспорт в Россию; запись учёта (СНТ) — смягчающее обстоятельство",
};

function kazakhGoods(subject: RuleSubject): Answer[] {
  const level = levelOf(subject, "KZ-REEXPORT");
  const { deal, facts, organisation } = subject;
  const traded = (organisation.country === "KZ" ? (facts.trade ?? []) : []).flatMap((trade, index) => {
    if (subject.tierOf(trade.hs6) === null) return [];
    const { hs6 } = trade;
    const statement = { ko: `HS ${hs6} 거래`, en: `Trade in HS ${hs6}`, ru: `Торговля товаром HS ${hs6}` };
    const record = claimEvidence(subject, trade, statement);
    return [found(level, OWN_REEXPORT_BAN, `facts.trade[${index}].hs6: ${hs6}`, { record })];
  });
  const asked = (deal?.deliverables ?? []).flatMap(({ hs6 }, index) =>
    hs6 !== null && subject.tierOf(hs6) !== null
      ? [found(level, OWN_REEXPORT_BAN, `deal.deliverables[${index}].hs6: ${hs6}`)]
      : [],
  );
  return [...traded, ...asked];
}

/** The 106 goods are not on record: of other codes nothing is said. Information only, so no question bears on the verdict. */
function kazakhQuestions({ deal, facts, tierOf }: RuleSubject): Answer {
  if (facts.trade === null) return ask("facts.trade", "deal");
  if (deal === null) return facts.trade.length === 0 ? ask("deal") : ask("deal.deliverables[].hs6", "deal");
  const codes = [...facts.trade, ...deal.deliverables.filter(isGoods)].map(({ hs6 }) => hs6);
  const isOpen = codes.some((hs6) => hs6 === null || tierOf(hs6) === null);
  return isOpen ? ask("deal.deliverables[].hs6", "deal") : doesNotFire;
}

/** KZ-REEXPORT (tracking since 2023-04-01; re-export ban of October 2023): context, in favour of a party that shows records. */
const kazakhReexport: RuleFunction = (subject) => {
  const { deal, organisation } = subject;
  if (!isInForce(subject, "2023-04-01")) return doesNotFire;
  if (organisation.country !== "KZ" && deal?.destination !== "KZ") return doesNotFire;
  return settle(subject, [...kazakhGoods(subject), kazakhQuestions(subject)]);
};

/** Members with which goods deals are made at all; Russia and Belarus are closed by other rules. */
const EAEU_PARTNERS: ReadonlySet<string> = new Set(["AM", "KG", "KZ"]);
const NO_INNER_BORDER: LocalisedText = {
  ko: "유라시아경제연합(EAEU) 안에서는 러시아와 사이에 세관 통제가 없어 인도 후 확인이 필요합니다",
  en: "Within the EAEU there is no customs control towards Russia, so that goods need a check after delivery",
  ru: "Внутри ЕАЭС нет таможенного контроля на границе с Россией, поэтому нужна проверка после поставки",
};

/** EAEU (treaty, in force since 2015): context for goods. Raising the level of listed goods is done where verdicts are made. */
const customsUnion = dealRule("2015-01-01", (deal, subject) => {
  const places: [string, string | null][] = [
    ["deal.destination", deal.destination],
    ["organisation.country", subject.organisation.country],
  ];
  const place = places.find(([, country]) => country !== null && EAEU_PARTNERS.has(country));
  return eachDeliverable(deal, isGoods, ({ type }, path) => {
    const given = `${path}.type: ${type}`;
    if (place) return found(levelOf(subject, "EAEU"), NO_INNER_BORDER, [given, `${place[0]}: ${place[1]}`]);
    return deal.destination === null ? ask("deal.destination") : doesNotFire;
  });
});

export const countryRules: RuleSet = {
  "RU-UNFRIENDLY": unfriendly,
  "RU-FSB": fsbAccess,
  "KZ-REEXPORT": kazakhReexport,
  EAEU: customsUnion,
};
