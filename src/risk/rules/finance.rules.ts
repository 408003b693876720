import type { LocalisedText } from "../../domain/text.schema.ts";
import {
  type CannotTell,
  doesNotFire,
  type Fires,
  type RuleFunction,
  type RuleSet,
  type RuleSubject,
} from "../rule.types.ts";
import { closedRoutes, openBankHits, type Route, routesOf } from "./bank.routes.ts";
import { cryptoTokens } from "./crypto.tokens.ts";
import { type ListFilter, listFires } from "./list.rule.ts";
import { remoteWorkers } from "./remote.workers.ts";
import { cannotTell, fires, firesOr, isInForce } from "./rule.support.ts";
import { secondarySanctions } from "./secondary.sanctions.ts";

/** Lists on which a bank's name closes the route, whoever pays. */
const CLOSING = new Set(["blocking", "asset_freeze", "transaction_ban", "financial_suspension"]);
const KOREAN: ListFilter = ({ rule }) => rule === "KR-RU-BANKS";
const FOREIGN: ListFilter = (list) => CLOSING.has(list.measure) && !KOREAN(list);

/** Countries of REGIONAL-BANKS, where a bank that was not screened is a condition. */
const REGION = new Set(["KG", "TJ", "AZ", "GE", "AM", "KZ"]);

const WHICH_BANK: LocalisedText = {
  ko: "대금을 받는 은행과 경유 은행의 이름(BIC), 국가, 모회사는 무엇입니까?",
  en: "Which bank receives payment, and over which correspondents: name (BIC), country, parent?",
  ru: "Какой банк получает платёж и через каких корреспондентов: название (BIC), страна, материнский банк?",
};

/** Whether the route of this deal is known; without a deal that is asked once there is one. */
function routeUnknown({ deal }: RuleSubject): CannotTell | null {
  if (deal === null) return cannotTell("deal", "deal", WHICH_BANK);
  return (deal.payment?.banks ?? []).length === 0 ? cannotTell("deal", "deal.payment.banks", WHICH_BANK) : null;
}

/**
 * KR-RU-BANKS (정부 발표 2022-03-01, 2022-03-08; readings 1 and 9): an account at a named bank or its subsidiary. A
 * named bank that is the party itself holds, as DESIGN.md says.
 */
const koreanSuspension: RuleFunction = (subject) => {
  if (!isInForce(subject, "2022-03-01")) return doesNotFire;
  const found = [
    ...listFires(subject, "KR-RU-BANKS", KOREAN, "high"),
    ...closedRoutes(subject, KOREAN, FOREIGN),
    ...openBankHits(subject, KOREAN),
  ];
  const unknown =
    subject.facts.banks === null && (subject.deal?.payment?.banks ?? []).length === 0
      ? cannotTell("partner", "facts.banks", WHICH_BANK)
      : routeUnknown(subject);
  return firesOr(found, unknown ?? doesNotFire);
};

const unscreenedWords = (bank: string): LocalisedText => ({
  ko: `결제 은행 ${bank}을(를) 아직 공식 명단과 대조하지 않았습니다.`,
  en: `The bank ${bank} has not been screened against official lists yet.`,
  ru: `Банк ${bank} ещё не проверен по официальным спискам.`,
});

/** Only banks of the party's record are screened with it, and only once official lists are in force. */
function unscreened(subject: RuleSubject, routes: readonly Route[]): Fires[] {
  const isScreened = Boolean(subject.screenedOn);
  return routes
    .filter(
      ({ country, lists, isOnRecord }) =>
        lists.length === 0 && !(isOnRecord && isScreened) && country !== null && REGION.has(country),
    )
    .map(({ bank, evidence }) => fires("medium", unscreenedWords(bank), evidence));
}

/** REGIONAL-BANKS (OFAC 2025-01-15, UK 2025-08-20, EU 2025-10 and 2026-04-23; readings 1 and 9): any listed bank. */
const regionalBanks: RuleFunction = (subject) => {
  if (!isInForce(subject, "2025-01-15")) return doesNotFire;
  const found = [
    ...closedRoutes(subject, FOREIGN, KOREAN),
    ...openBankHits(subject, FOREIGN),
    ...unscreened(subject, routesOf(subject, FOREIGN)),
  ];
  return firesOr(found, routeUnknown(subject) ?? doesNotFire);
};

/** How a party is paid, and by whom the work is done. */
export const FINANCE_RULES: RuleSet = {
  "KR-RU-BANKS": koreanSuspension,
  "REGIONAL-BANKS": regionalBanks,
  "EO-14114": secondarySanctions,
  "CRYPTO-A7A5": cryptoTokens,
  "DPRK-IT": remoteWorkers,
};
