import type { Deal } from "../../domain/deal.schema.ts";
import type { LocalisedText } from "../../domain/text.schema.ts";
import { doesNotFire, type RuleFunction, type RuleSet, type RuleSubject } from "../rule.types.ts";
import {
  type Answer,
  ask,
  type Deliverable,
  dealRule,
  eachDeliverable,
  found,
  isGoods,
  settle,
} from "./deal.support.ts";
import { claimEvidence, isInForce, levelOf } from "./rule.support.ts";

/** Patterns of evasion in how a deal is paid, sent and explained, after the alerts of the authorities. */

const OTHER_PAYER: LocalisedText = {
  ko: "지급자가 계약 당사자가 아닙니다",
  en: "The payer is not the contracting party",
  ru: "Плательщик не является стороной договора",
};
const UNLICENSED_CRYPTO: LocalisedText = {
  ko: "허가받지 않은 가상자산으로 지급합니다",
  en: "Payment is in crypto without a licence",
  ru: "Оплата криптовалютой без лицензии",
};
const THIRD_COUNTRY: LocalisedText = {
  ko: "양쪽 당사자의 나라가 아닌 제3국에서 지급합니다",
  en: "Payment comes from a third country, that of neither party",
  ru: "Оплата идёт из третьей страны, не из страны одной из сторон",
};

type Payment = NonNullable<Deal["payment"]>;

/** What is not yet known of the payment, in the order in which it is asked. */
function paymentQuestion({ payerIsParty, method, cryptoLicensed, country }: Payment, seat: string | null): Answer {
  if (payerIsParty === "unknown") return ask("deal.payment.payerIsParty");
  if (method === null) return ask("deal.payment.method");
  if (method === "crypto" && cryptoLicensed === "unknown") return ask("deal.payment.cryptoLicensed");
  if (country === null) return ask("deal.payment.country");
  return seat === null && country !== "KR" ? ask("country") : doesNotFire;
}

/** TYP-PAYMENT (Tri-Seal note of 2023-03-02; FinCEN and BIS of 2023-11-06). Row 5. */
const payment = dealRule("2023-03-02", (deal, subject) => {
  if (deal.payment === null) return ask("deal.payment");
  const { payerIsParty, method, cryptoLicensed, country } = deal.payment;
  const seat = subject.organisation.country;
  const level = levelOf(subject, "TYP-PAYMENT");
  const answers: Answer[] = [paymentQuestion(deal.payment, seat)];
  if (payerIsParty === "no") answers.push(found(level, OTHER_PAYER, "deal.payment.payerIsParty: no", { row: 5 }));
  if (method === "crypto" && cryptoLicensed === "no") {
    const given = ["deal.payment.method: crypto", "deal.payment.cryptoLicensed: no"];
    answers.push(found(level, UNLICENSED_CRYPTO, given, { row: 5 }));
  }
  if (country !== null && country !== "KR" && seat !== null && country !== seat) {
    const given = [`deal.payment.country: ${country}`, `organisation.country: ${seat}`];
    answers.push(found(level, THIRD_COUNTRY, given, { row: 5 }));
  }
  return answers;
});

const CONSIGNEE_CHANGED: LocalisedText = {
  ko: "카자흐스탄·키르기스스탄행 통제 품목의 수하인이 운송 중 바뀌었습니다",
  en: "The consignee of controlled goods declared for Kazakhstan or Kyrgyzstan changed in transit",
  ru: "Получатель контролируемых товаров, заявленных для Казахстана или Кыргызстана, сменился в пути",
};
const THROUGH_RUSSIA: LocalisedText = {
  ko: "카자흐스탄·키르기스스탄행 통제 품목이 허가 없이 러시아를 지납니다",
  en: "Controlled goods declared for Kazakhstan or Kyrgyzstan would pass through Russia without a licence",
  ru: "Контролируемые товары, заявленные для Казахстана или Кыргызстана, идут через Россию без разрешения",
};
const THROUGH_RUSSIA_LICENCE: LocalisedText = {
  ko: "카자흐스탄·키르기스스탄행 통제 품목이 러시아를 지나며, 허가가 있어야만 적법합니다",
  en: "Controlled goods declared for Kazakhstan or Kyrgyzstan would pass through Russia, lawful only with a licence",
  ru: "Контролируемые товары, заявленные для Казахстана или Кыргызстана, идут через Россию, что законно лишь с разрешением",
};
const DECLARED_FOR: ReadonlySet<string> = new Set(["KZ", "KG"]);

/** Strategic items and Common High Priority goods; of other goods the situational list is not on record. */
function isControlled(subject: RuleSubject, { hs6, krControl }: Deliverable): boolean {
  return krControl === "strategic" || (hs6 !== null && subject.tierOf(hs6) !== null);
}

function controlQuestion({ hs6 }: Deliverable): Answer {
  return ask(hs6 === null ? "deal.deliverables[].hs6" : "deal.deliverables[].krControl");
}

/** What the route and the consignee show of one item; a licence that is in doubt holds, one that is missing blocks. */
function falseDestination(subject: RuleSubject, deal: Deal, item: Deliverable, path: string): Answer[] {
  const hasChanged = deal.consignee?.changed === true;
  const passesRussia = deal.route.includes("RU");
  if (!hasChanged && !passesRussia) {
    if (deal.route.length === 0) return [ask("deal.route")];
    return deal.consignee === null ? [ask("deal.consignee")] : [];
  }
  if (!isControlled(subject, item)) return [controlQuestion(item)];
  const what = item.hs6 === null ? `${path}.krControl: ${item.krControl}` : `${path}.hs6: ${item.hs6}`;
  const given = [what, `deal.destination: ${deal.destination}`];
  const answers: Answer[] = [];
  if (hasChanged) {
    answers.push(found("block", CONSIGNEE_CHANGED, [...given, "deal.consignee.changed: true"], { row: 7 }));
  }
  if (passesRussia) {
    const isUnlicensed = item.krLicence === "no";
    const level = isUnlicensed ? "block" : levelOf(subject, "TYP-FALSE-DEST");
    const why = isUnlicensed ? THROUGH_RUSSIA : THROUGH_RUSSIA_LICENCE;
    const licence = `${path}.krLicence: ${item.krLicence}`;
    answers.push(found(level, why, [...given, "deal.route: RU", licence], { row: 7 }));
  }
  return answers;
}

/** TYP-FALSE-DEST (Korea Customs Service, cases told on 2024-01-29 and 2026-03-12). Row 7. */
const falseDestinations = dealRule("2024-01-29", (deal, subject) =>
  eachDeliverable(deal, isGoods, (item, path) => {
    if (deal.destination === null) return ask("deal.destination");
    return DECLARED_FOR.has(deal.destination) ? falseDestination(subject, deal, item, path) : doesNotFire;
  }),
);

const REDIRECTED: LocalisedText = {
  ko: "전에 러시아·벨라루스로 가던 주문이 새 수하인에게 갑니다",
  en: "Orders that once went to Russia or Belarus now go to a new consignee",
  ru: "Заказы, ранее шедшие в Россию или Беларусь, теперь идут новому получателю",
};
const TOOK_OVER: LocalisedText = {
  ko: "러시아·벨라루스 구매자의 주문을 넘겨받았습니다",
  en: "The partner took over orders of a Russian or Belarusian buyer",
  ru: "Партнёр принял заказы покупателя из России или Беларуси",
};
const VOLUME_JUMP: LocalisedText = {
  ko: "우려 품목(CHPL) 거래량이 전년보다 300% 넘게 늘었습니다",
  en: "Trade in Common High Priority goods grew by more than 300 % in a year",
  ru: "Торговля товарами перечня CHPL выросла более чем на 300 % за год",
};
/** Parameter of ours. */
const JUMP_PERCENT = 300;

type Trade = NonNullable<RuleSubject["facts"]["trade"]>[number];

function substitutedTrade(subject: RuleSubject, trade: Trade, path: string): Answer[] {
  const { hs6, growthPercent, replacesRussianBuyer } = trade;
  const level = levelOf(subject, "TYP-SUBSTITUTION");
  const statement = { ko: `HS ${hs6} 거래`, en: `Trade in HS ${hs6}`, ru: `Торговля товаром HS ${hs6}` };
  const extra = { record: claimEvidence(subject, trade, statement), row: 8 } as const;
  const answers: Answer[] = [];
  if (replacesRussianBuyer === true) {
    answers.push(found(level, TOOK_OVER, `${path}.replacesRussianBuyer: true`, extra));
  }
  if (replacesRussianBuyer === null) answers.push(ask("facts.trade[].replacesRussianBuyer"));
  if (subject.tierOf(hs6) === null) return answers;
  if (growthPercent === null) answers.push(ask("facts.trade[].growthPercent"));
  else if (growthPercent > JUMP_PERCENT) {
    answers.push(found(level, VOLUME_JUMP, [`${path}.hs6: ${hs6}`, `${path}.growthPercent: ${growthPercent}`], extra));
  }
  return answers;
}

function redirected(subject: RuleSubject): Answer {
  if (subject.deal === null) return ask("deal");
  const { priorRussianConsignee: prior } = subject.deal;
  if (prior === "unknown") return ask("deal.priorRussianConsignee");
  if (prior === "no") return doesNotFire;
  return found(levelOf(subject, "TYP-SUBSTITUTION"), REDIRECTED, "deal.priorRussianConsignee: yes", { row: 8 });
}

/** TYP-SUBSTITUTION (FIN-2022-Alert003 of 2022-06-28; G7 guidance of 2024-09-24). Row 8. */
const substitution: RuleFunction = (subject) => {
  if (!isInForce(subject, "2022-06-28")) return doesNotFire;
  const { trade } = subject.facts;
  const traded = trade
    ? trade.flatMap((each, index) => substitutedTrade(subject, each, `facts.trade[${index}]`))
    : [ask("facts.trade")];
  return settle(subject, [...traded, redirected(subject)]);
};

const REFUSED: LocalisedText = {
  ko: "최종용도 확인, 재수출 금지 또는 인도 확인을 거부하여, 풀릴 때까지 보류합니다",
  en: "An end-use statement, a no-re-export clause or a delivery check was refused: held until that is resolved",
  ru: "Отказ от заявления о конечном использовании, запрета реэкспорта или проверки поставки: отложено до разрешения",
};
const NOT_ASKED: LocalisedText = {
  ko: "최종용도 확인서나 재수출 금지 조항을 아직 요청하지 않았습니다",
  en: "An end-use statement or a no-re-export clause has not been asked for yet",
  ru: "Заявление о конечном использовании или условие о запрете реэкспорта ещё не запрошены",
};

/** TYP-EVASIVE (Tri-Seal note of 2023-03-02; Foreign Trade Act, Art. 19-3, no. 1). Row 7; a refusal holds (reading 8). */
const evasive: RuleFunction = (subject) => {
  if (!isInForce(subject, "2023-03-02")) return doesNotFire;
  const { endUse, noReexport, deliveryCheck } = subject.facts.undertakings;
  const told = Object.entries({ endUse, noReexport, deliveryCheck }).flatMap(([name, claim]) => {
    if (!claim) return [];
    const field = `facts.undertakings.${name}: ${claim.value}`;
    const record = claimEvidence(subject, claim, { ko: field, en: field, ru: field });
    return [{ name, value: claim.value, field, record }];
  });
  const refused = told.filter(({ value }) => value === "refused");
  if (refused.length > 0) {
    const level = levelOf(subject, "TYP-EVASIVE");
    return settle(
      subject,
      refused.map(({ field, record }) => found(level, REFUSED, field, { record, row: 7 })),
    );
  }
  // The rule names the first two; a delivery check that nobody spoke of says nothing.
  if (endUse === null) return ask("facts.undertakings.endUse");
  if (noReexport === null) return ask("facts.undertakings.noReexport");
  const open = told.filter(({ name, value }) => value === "not_asked" && name !== "deliveryCheck");
  return settle(
    subject,
    open.map(({ field, record }) => found("low", NOT_ASKED, field, { record })),
  );
};

const HIRES_AWAY: LocalisedText = {
  ko: "협력이 아니라 인력 확보를 위한 인수여서 현지의 반감을 살 수 있습니다",
  en: "The deal acquires a firm for its staff rather than partnering, which a small ecosystem may resent",
  ru: "Компания приобретается ради сотрудников, а не для партнёрства, что может вызвать недовольство на месте",
};

/** REP-BRAINDRAIN (policy of ours). */
const brainDrain = dealRule(null, ({ type }, subject) => {
  if (type === null) return ask("deal.type");
  return type === "acquihire"
    ? found(levelOf(subject, "REP-BRAINDRAIN"), HIRES_AWAY, "deal.type: acquihire")
    : doesNotFire;
});

export const dealTypologyRules: RuleSet = {
  "TYP-PAYMENT": payment,
  "TYP-FALSE-DEST": falseDestinations,
  "TYP-SUBSTITUTION": substitution,
  "TYP-EVASIVE": evasive,
  "REP-BRAINDRAIN": brainDrain,
};
