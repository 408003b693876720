import type { Evidence } from "../../domain/evidence.ts";
import { doesNotFire, type Fires, type Outcome, type RuleSubject } from "../rule.types.ts";
import { listedOn } from "./list.rule.ts";
import {
  cannotTell,
  claimEvidence,
  fires,
  firesOr,
  givenInDeal,
  heldIfRecalled,
  isInForce,
  levelOf,
} from "./rule.support.ts";

const TOKEN = "A7A5";
/** Cyrillic А looks like Latin A. */
const tokenKey = (token: string) =>
  token
    .toUpperCase()
    .replaceAll("А", "A")
    .replaceAll(/[^A-Z0-9]/g, "");

/** Areas whose firms issue, list or settle in tokens; from others nobody is asked about wallets. */
const CRYPTO_AREAS = new Set(["blockchain", "fintech"]);

const ASK_TOKENS = {
  ko: "어떤 토큰과 지갑을 발행·상장·중개하거나 결제에 쓰며, 루블 거래쌍과 가상자산 허가번호는 무엇입니까?",
  en: "Which tokens and wallets do you issue, list, broker or settle in; any rouble pairs; which licence number?",
  ru: "Какие токены и кошельки вы выпускаете, допускаете к торгам или используете в расчётах; есть ли рублёвые пары; номер лицензии?",
};

/** A token that is A7A5 or that a list bans by name (Regulation 833/2014, Annex LIII). */
function isBanned(subject: RuleSubject, token: string): boolean {
  const named = listedOn(
    subject,
    { name: token, organisation: null },
    ({ rule }) => levelOf(subject, rule) === "block",
  );
  return tokenKey(token).includes(TOKEN) || named.length > 0;
}

function bannedToken(subject: RuleSubject, token: string, evidence: Evidence): Fires[] {
  if (!isBanned(subject, token)) return [];
  const level = heldIfRecalled(levelOf(subject, "CRYPTO-A7A5"), [evidence]);
  const why = {
    ko: `거래가 금지된 토큰 ${token}을(를) 다루거나 결제에 씁니다.`,
    en: `Deals or settles in ${token}, a token under a ban.`,
    ru: `Работает или рассчитывается в токене ${token}, находящемся под запретом.`,
  };
  return [fires(level, why, evidence, { row: 5 })];
}

const tokenWords = (token: string) => ({ ko: `토큰: ${token}`, en: `Token: ${token}`, ru: `Токен: ${token}` });

/** Screening goes by names and not by wallets, so that rouble liquidity in Kyrgyzstan stays unscreened until traced. */
function roublePairs(subject: RuleSubject): Fires[] {
  const { crypto } = subject.facts;
  if (subject.organisation.country !== "KG" || crypto?.rublePairs !== true) return [];
  const words = {
    ko: "키르기스스탄에 등록된 거래소에 루블 거래쌍이 있으며, 지갑을 아직 대조하지 않았습니다.",
    en: "An exchange registered in Kyrgyzstan with rouble pairs, whose wallets nobody has traced yet.",
    ru: "Зарегистрированная в Кыргызстане биржа с рублёвыми парами, кошельки которой ещё не проверены.",
  };
  return [fires("high", words, claimEvidence(subject, crypto, words), { row: 5 })];
}

/** CRYPTO-A7A5 (OFAC 2022-04-05, UK 2025-08-20, EU 19th package of 2025-10): tokens of the party and of the payment. */
export function cryptoTokens(subject: RuleSubject): Outcome | readonly Fires[] {
  if (!isInForce(subject, "2022-04-05")) return doesNotFire;
  const { facts, deal, organisation } = subject;
  const { crypto } = facts;
  const own = crypto
    ? crypto.tokens.flatMap((token) => bannedToken(subject, token, claimEvidence(subject, crypto, tokenWords(token))))
    : [];
  const paid = (deal?.payment?.tokens ?? []).flatMap((token) =>
    bannedToken(subject, token, givenInDeal(subject, tokenWords(token))),
  );
  return firesOr([...own, ...paid, ...roublePairs(subject)], tokensUnknown());

  function tokensUnknown(): Outcome {
    const isAsked = organisation.capabilities.some(({ area }) => CRYPTO_AREAS.has(area));
    if (isAsked && crypto === null) return cannotTell("partner", "facts.crypto", ASK_TOKENS);
    const paysInTokens = deal?.payment?.method === "crypto" && deal.payment.tokens.length === 0;
    return paysInTokens ? cannotTell("deal", "deal.payment.tokens", ASK_TOKENS) : doesNotFire;
  }
}
