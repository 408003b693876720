import type { Evidence } from "../../domain/evidence.ts";
import type { RuledHit } from "../../domain/hit.ts";
import type { SanctionsList } from "../../domain/listing.schema.ts";
import type { LocalisedText } from "../../domain/text.schema.ts";
import type { Fires, NamedParty, RuleSubject } from "../rule.types.ts";
import { isConfirmedHit, isOpenHit, type ListFilter, listedOn } from "./list.rule.ts";
import { hitEvidence, openWords } from "./listing.words.ts";
import { claimEvidence, fires, givenInDeal, heldIfRecalled } from "./rule.support.ts";

/** The banks over which a party can be paid, and which of them a list closes (reading 1). */

export interface Route {
  bank: string;
  country: string | null;
  /** Lists that the bank or its parent stands on. */
  lists: readonly SanctionsList[];
  /** Screening that nobody has ruled on yet. */
  open: readonly RuledHit[];
  /** Found in the record of the party, and so screened with it, and not only in the deal. */
  isOnRecord: boolean;
  evidence: Evidence;
}

const HOME = "KR";

function bankWords(name: string, country: string | null, parent: string | null, lists: readonly SanctionsList[]) {
  const where = [country, parent].filter(Boolean).join(", ");
  const inBrackets = where ? ` (${where})` : "";
  const on = (language: keyof LocalisedText) => lists.map(({ names }) => names[language]).join("; ");
  const listed = lists.length > 0;
  return {
    ko: `거래 은행 ${name}${inBrackets}${listed ? ` – ${on("ko")}` : ""}`,
    en: `Bank ${name}${inBrackets}${listed ? ` – ${on("en")}` : ""}`,
    ru: `Банк ${name}${inBrackets}${listed ? ` – ${on("ru")}` : ""}`,
  };
}

function listsOfBank(subject: RuleSubject, parties: readonly NamedParty[], lists: ListFilter): SanctionsList[] {
  const known = parties.flatMap((party) => listedOn(subject, party, lists));
  const confirmed = subject.hits
    .filter((hit) => hit.subject === "bank" && isConfirmedHit(hit) && parties.some(({ name }) => name === hit.name))
    .flatMap((hit) => subject.lists.get(hit.list) ?? [])
    .filter(lists);
  return [...new Set([...known, ...confirmed])];
}

function openHits({ hits, lists: all }: RuleSubject, name: string, lists: ListFilter): RuledHit[] {
  return hits.filter((hit) => {
    const list = all.get(hit.list);
    return hit.subject === "bank" && hit.name === name && isOpenHit(hit) && list !== undefined && lists(list);
  });
}

function recordRoutes(subject: RuleSubject, lists: ListFilter): Route[] {
  return (subject.facts.banks ?? []).map((bank) => {
    const found = listsOfBank(subject, bank.parent ? [bank, bank.parent] : [bank], lists);
    return {
      bank: bank.name,
      country: bank.country,
      lists: found,
      open: openHits(subject, bank.name, lists),
      isOnRecord: true,
      evidence: claimEvidence(subject, bank, bankWords(bank.name, bank.country, bank.parent?.name ?? null, found)),
    };
  });
}

function dealRoutes(subject: RuleSubject, lists: ListFilter): Route[] {
  return (subject.deal?.payment?.banks ?? []).map(({ name, country }) => {
    const found = listsOfBank(subject, [{ name, organisation: null }], lists);
    const evidence = givenInDeal(subject, bankWords(name, country, null, found));
    return { bank: name, country, lists: found, open: openHits(subject, name, lists), isOnRecord: false, evidence };
  });
}

/** Banks of the record and of the deal; one that both name is told once, as the record has it. */
export function routesOf(subject: RuleSubject, lists: ListFilter): Route[] {
  const own = recordRoutes(subject, lists);
  const names = new Set(own.map(({ bank }) => bank.toLowerCase()));
  return [...own, ...dealRoutes(subject, lists).filter(({ bank }) => !names.has(bank.toLowerCase()))];
}

const isClosed = ({ lists }: Route) => lists.length > 0;

const closedWords = (bank: string, isOnly: boolean): LocalisedText =>
  isOnly
    ? {
        ko: `알려진 유일한 결제 경로인 ${bank}이(가) 제재 명단에 있습니다.`,
        en: `${bank}, the only known payment route, is listed.`,
        ru: `Единственный известный платёжный маршрут, ${bank}, находится в списке.`,
      }
    : {
        ko: `결제 은행 ${bank}이(가) 제재 명단에 있어 이 경로는 쓸 수 없습니다. 다른 경로는 남아 있습니다.`,
        en: `The bank ${bank} is listed: this route is closed, another one is left.`,
        ru: `Банк ${bank} находится в списке: этот маршрут закрыт, другой остаётся.`,
      };

/**
 * Reading 1: a listed bank that is the only route blocks; with another, unlisted one it is high and only that route
 * is closed. A Korean bank in the deal is the asking side's own and no route of the partner's. Counts in row 5.
 * @param elsewhere lists that close a route as well, under another rule
 */
export function closedRoutes(subject: RuleSubject, lists: ListFilter, elsewhere: ListFilter): Fires[] {
  const routes = routesOf(subject, lists);
  const closedByOther = new Set(
    routesOf(subject, elsewhere)
      .filter(isClosed)
      .map(({ bank }) => bank),
  );
  const isLeft = routes.some(
    (route) => !isClosed(route) && !closedByOther.has(route.bank) && (route.isOnRecord || route.country !== HOME),
  );
  return routes.filter(isClosed).map(({ bank, evidence }) => {
    const level = isLeft ? "high" : heldIfRecalled("block", [evidence]);
    return fires(level, closedWords(bank, !isLeft), evidence, { row: 5 });
  });
}

/** Reading 10: a bank like a listed one holds until a person decides. */
export function openBankHits(subject: RuleSubject, lists: ListFilter): Fires[] {
  return routesOf(subject, lists).flatMap(({ open }) =>
    open.flatMap((hit) => {
      const list = subject.lists.get(hit.list);
      return list ? [fires("high", openWords(hit, list), hitEvidence(hit, list))] : [];
    }),
  );
}
