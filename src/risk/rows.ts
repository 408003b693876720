import { type Evidence, evidenceOf } from "../domain/evidence.ts";
import type { QuestionId } from "../domain/facts.schema.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import { answeredSource, isSourced } from "./answered.ts";
import { certainPercent, namedOwners, TRACED_PERCENT } from "./named.owners.ts";
import { ROW_QUESTIONS } from "./rows.questions.ts";
import { COUNTED_ROWS, type CountedRow, type Fires, type RuleSubject } from "./rule.types.ts";
import { RUSSIAN_REVENUE_PERCENT } from "./rules/relocation.flows.ts";

/** One rule that fired. */
export interface RuleFires {
  rule: string;
  outcome: Fires;
}

/** What a row of the due-diligence table says of a party. */
export interface RowResult {
  row: CountedRow;
  state: "lawful" | "circumvention" | "unknown";
  /** What made the state; empty where it is unknown. */
  evidence: readonly Evidence[];
  /** The question that would settle an unknown row; null for a settled one. */
  question: LocalisedText | null;
  /** The rules whose facts made a circumvention row. */
  rules: readonly string[];
}

type Lawful = (subject: RuleSubject) => Evidence[] | null;

/** A claim of the record that counts as an answer with a source, or null. */
function answered<T extends { mark: Evidence["mark"]; asOf: string | null; sources: readonly string[] }>(
  subject: RuleSubject,
  claim: T | null,
  statement: LocalisedText,
): Evidence | null {
  if (!claim || !isSourced(subject.organisation, claim)) return null;
  return evidenceOf(subject.organisation, claim, statement);
}

/** Evidence that the party itself answered a question with "none". */
function answeredNone(subject: RuleSubject, question: QuestionId, statement: LocalisedText): Evidence | null {
  const answer = answeredSource(subject.organisation, subject.facts, question);
  return answer ? evidenceOf(subject.organisation, answer, statement) : null;
}

/** A nominee, a trust or a way back for the seller: the names on paper are then not the answer. */
function isVeiled({ facts }: RuleSubject): boolean {
  const veil = facts.ownershipEvents?.some(
    ({ to, buyBack }) => to.relation === "nominee" || to.relation === "trust" || buyBack === true,
  );
  return veil === true || (facts.controlIndicators ?? []).length > 0;
}

/** Row 3: at least three quarters traced to named persons or a state, and nobody among the owners on a list. */
const owners: Lawful = (subject) => {
  const { organisation } = subject;
  if (isVeiled(subject)) return null;
  const current = organisation.owners.filter(({ until }) => until === null);
  const isListed = subject.holdings.length > 0 || current.some((owner) => subject.listsOf(owner).length > 0);
  if (isListed) return null;
  const named = namedOwners(organisation).filter((owner) => isSourced(organisation, owner));
  // A state agency has no shares to trace: its owner is the state.
  const isState = current.length > 0 && current.every(({ kind }) => kind === "state") && named.length > 0;
  if (!isState && certainPercent(named) < TRACED_PERCENT) return null;
  return named.map((owner) => evidenceOf(organisation, owner, owner.statement));
};

/** Row 4: the code and the IP are its own. */
const codeAndIp: Lawful = (subject) => {
  const { ipOwner } = subject.facts.russia;
  if (ipOwner?.value !== "organisation") return null;
  const evidence = answered(subject, ipOwner, {
    ko: "코드와 지식재산을 스스로 소유",
    en: "Owns its code and IP itself",
    ru: "Код и права на ИС принадлежат ей самой",
  });
  return evidence && [evidence];
};

function lowRevenue(subject: RuleSubject): Evidence[] | null {
  const { revenueShare, revenueFromStateOrDefence } = subject.facts.russia;
  if (!revenueShare || revenueShare.value.max >= RUSSIAN_REVENUE_PERCENT || revenueFromStateOrDefence?.value)
    return null;
  const { max } = revenueShare.value;
  const share = answered(subject, revenueShare, {
    ko: `러시아 매출 비중 ${max}% 이하`,
    en: `Share of revenue from Russia: ${max}% at most`,
    ru: `Доля выручки из России: не более ${max}%`,
  });
  // No revenue from Russia at all is none from its state either.
  if (max === 0) return share && [share];
  const state = answered(subject, revenueFromStateOrDefence, {
    ko: "러시아 정부·국방 매출 없음",
    en: "No revenue from the Russian state or defence",
    ru: "Нет выручки от государства и обороны РФ",
  });
  return share && state && [share, state];
}

/** Row 5: little revenue from Russia, none from its state, and banks that stand on no list. */
const payment: Lawful = (subject) => {
  const revenue = lowRevenue(subject);
  const banks = subject.facts.banks ?? [];
  const isListed = banks.some(
    (bank) => subject.listsOf(bank).length > 0 || (bank.parent !== null && subject.listsOf(bank.parent).length > 0),
  );
  if (!revenue || isListed) return null;
  const evidence = banks.flatMap((bank) => {
    const { name } = bank;
    return (
      answered(subject, bank, {
        ko: `거래 은행: ${name}(명단에서 찾지 못함)`,
        en: `Bank: ${name} (no list match)`,
        ru: `Банк: ${name} (в списках не найден)`,
      }) ?? []
    );
  });
  return evidence.length > 0 ? [...revenue, ...evidence] : null;
};

const NO_GOODS: LocalisedText = {
  ko: "물품 거래 없음(당사자 답변)",
  en: "No goods trade, by its own answer",
  ru: "Товарами не торгует, по её ответу",
};

/** A deal that moves goods is no "software or research only". */
const dealMovesGoods = ({ deal }: RuleSubject): boolean =>
  (deal?.deliverables ?? []).some(({ type, hs6 }) => type === "goods" || hs6 !== null);

function noGoods(subject: RuleSubject): Evidence[] | null {
  if (subject.facts.trade?.length !== 0 || dealMovesGoods(subject)) return null;
  const evidence = answeredNone(subject, "goods", NO_GOODS);
  return evidence && [evidence];
}

/**
 * Row 6: no goods. Goods outside the CHPL answer it only in part: the codes of the Korean situational list (상황허가)
 * are not in the data, so the row stays a question for them (reading 14).
 */
const goods: Lawful = noGoods;

const DONE = new Set(["given", "accepted", "signed"]);

/** Row 7: end use stated, no-re-export clause and delivery check agreed; consent is what can be had before a contract. */
const destination: Lawful = (subject) => {
  const { endUse, noReexport, deliveryCheck } = subject.facts.undertakings;
  const claims = [
    { claim: endUse, name: { ko: "최종용도 서약", en: "End-use statement", ru: "Заявление о конечном использовании" } },
    { claim: noReexport, name: { ko: "재수출 금지 조항", en: "No-re-export clause", ru: "Запрет реэкспорта" } },
    { claim: deliveryCheck, name: { ko: "인도 확인", en: "Delivery check", ru: "Проверка поставки" } },
  ];
  const evidence = claims.flatMap(({ claim, name }) => {
    if (!claim || !DONE.has(claim.value)) return [];
    const statement = { ko: `${name.ko}: 동의`, en: `${name.en}: agreed`, ru: `${name.ru}: согласие` };
    return answered(subject, claim, statement) ?? [];
  });
  return evidence.length === claims.length ? evidence : null;
};

const WAR_YEAR = 2022;

/** Row 8: active before 2022-02-24, which only an earlier year shows for certain, or software and research only. */
const history: Lawful = (subject) => {
  const { founded } = subject.organisation;
  if (founded && founded.value < WAR_YEAR) {
    const year = founded.value;
    const evidence = answered(subject, founded, {
      ko: `${year}년 설립`,
      en: `Founded in ${year}`,
      ru: `Основана в ${year} году`,
    });
    if (evidence) return [evidence];
  }
  return noGoods(subject);
};

const CIVIL = new Set(["civil", "government"]);

/** Row 9: civil customers named, and no others but civil government (reading 12). */
const users: Lawful = (subject) => {
  const customers = subject.facts.customers ?? [];
  if (customers.some(({ type }) => !CIVIL.has(type))) return null;
  const endUser = subject.deal?.endUser?.type ?? null;
  if (endUser !== null && !CIVIL.has(endUser)) return null;
  const evidence = customers.flatMap((customer) => {
    const { name, type } = customer;
    if (name === null || type !== "civil") return [];
    const statement = { ko: `민간 고객: ${name}`, en: `Civil customer: ${name}`, ru: `Гражданский клиент: ${name}` };
    return answered(subject, customer, statement) ?? [];
  });
  return evidence.length > 0 ? evidence : null;
};

const LAWFUL: Record<CountedRow, Lawful> = {
  3: owners,
  4: codeAndIp,
  5: payment,
  6: goods,
  7: destination,
  8: history,
  9: users,
};

/** A note is no circumvention fact, whatever row it speaks of. */
const counts = ({ level }: Fires): boolean => level !== "info" && level !== "low";

function assessRow(row: CountedRow, subject: RuleSubject, fired: readonly RuleFires[]): RowResult {
  const against = fired.filter(({ outcome }) => outcome.row === row && counts(outcome));
  if (against.length > 0) {
    const evidence = against.flatMap(({ outcome }) => outcome.evidence);
    const rules = [...new Set(against.map(({ rule }) => rule))];
    return { row, state: "circumvention", evidence, question: null, rules };
  }
  const evidence = LAWFUL[row](subject);
  if (evidence) return { row, state: "lawful", evidence, question: null, rules: [] };
  return { row, state: "unknown", evidence: [], question: ROW_QUESTIONS[row], rules: [] };
}

/**
 * Rows 3 to 9 of the two-column table (lawful-or-circumvention.md §2, reading 7): a circumvention fact outweighs a lawful
 * answer; an answer counts only with a source that was read, or as the party's own answer to the questionnaire.
 */
export function assessRows(subject: RuleSubject, fired: readonly RuleFires[]): RowResult[] {
  return COUNTED_ROWS.map((row) => assessRow(row, subject, fired));
}
