import type { InferOutput } from "valibot";
import { publisherCount } from "../../domain/evidence.ts";
import type { ControlIndicatorSchema, OwnershipEventSchema, Relation } from "../../domain/facts.schema.ts";
import type { SanctionsList } from "../../domain/listing.schema.ts";
import type { LocalisedText } from "../../domain/text.schema.ts";
import type { FamilyId } from "../../ownership/ownership.types.ts";
import type { CannotTell, NamedParty, RuleSubject } from "../rule.types.ts";
import { type ListFilter, listedOn } from "./list.rule.ts";
import { cannotTell, claimEvidence, dayRange } from "./rule.support.ts";

/** Signs that a listed party directs the organisation or gave its share away for show. */

export type ControlIndicator = InferOutput<typeof ControlIndicatorSchema>;
export type OwnershipEvent = InferOutput<typeof OwnershipEventSchema>;

/** Lists of each family (reading 2), by the rules that the lists themselves have. */
export const FAMILY_LISTS: Readonly<Record<FamilyId, ListFilter>> = {
  ofac: ({ rule }) => rule === "US-SDN",
  eu: ({ rule }) => rule === "EU-FREEZE",
  uk: ({ id }) => id === "uk-sanctions",
  bis: ({ rule }) => rule === "US-ENTITY" || rule === "US-MEU",
};

/** Parameter of the product, both ends included (reading 5). */
const WINDOW_MONTHS = 24;
const DAY_MS = 86_400_000;
const CLOSE: ReadonlySet<Relation> = new Set(["family", "employee", "nominee", "trust"]);
const MIN_PUBLISHERS = 2;

const KIND_NAMES: Record<ControlIndicator["kind"], LocalisedText> = {
  appoints_board_majority: {
    ko: "이사 과반 임면",
    en: "appoints the board majority",
    ru: "назначает большинство совета",
  },
  veto: { ko: "거부권", en: "veto", ru: "право вето" },
  buy_back_option: { ko: "되사기 조건", en: "buy-back option", ru: "право обратного выкупа" },
  de_facto_management: { ko: "사실상 경영", en: "de facto management", ru: "фактическое управление" },
  financing: { ko: "자금 조달", en: "financing", ru: "финансирование" },
  voting_agreement: { ko: "의결권 약정", en: "voting agreement", ru: "соглашение о голосовании" },
  shared_board: { ko: "공통 이사", en: "shared board", ru: "общий совет директоров" },
};

export interface Controller {
  indicator: ControlIndicator;
  list: SanctionsList;
}

/** Control indicators by a party on one of the lists; each once, whatever the number of lists. */
export function controllers(subject: RuleSubject, lists: ListFilter): Controller[] {
  return (subject.facts.controlIndicators ?? []).flatMap((indicator) => {
    const [list] = listedOn(subject, indicator.by, lists);
    return list ? [{ indicator, list }] : [];
  });
}

export const controlWords = ({ indicator, list }: Controller): LocalisedText => ({
  ko: `${list.names.ko}에 오른 ${indicator.by.name}이(가) 지배한다는 징후가 있습니다: ${KIND_NAMES[indicator.kind].ko}.`,
  en: `A sign of control by ${indicator.by.name}, who stands on ${list.names.en}: ${KIND_NAMES[indicator.kind].en}.`,
  ru: `Признак контроля со стороны ${indicator.by.name} (список «${list.names.ru}»): ${KIND_NAMES[indicator.kind].ru}.`,
});

export const controlEvidence = (subject: RuleSubject, { indicator }: Controller) =>
  claimEvidence(subject, indicator, {
    ko: `${indicator.by.name}: ${KIND_NAMES[indicator.kind].ko}`,
    en: `${indicator.by.name}: ${KIND_NAMES[indicator.kind].en}`,
    ru: `${indicator.by.name}: ${KIND_NAMES[indicator.kind].ru}`,
  });

/** One publisher alone holds where two would block (EU-OWN-CONTROL). */
export const isSingleSource = (evidence: Parameters<typeof publisherCount>[0]): boolean =>
  publisherCount(evidence) < MIN_PUBLISHERS;

export const controlUnknown = ({ facts }: RuleSubject): CannotTell | null =>
  facts.controlIndicators === null
    ? cannotTell("partner", "facts.controlIndicators", {
        ko: "지분 외에 이사 선임권, 거부권, 되사기 조건, 의결권 약정, 자금 조달로 회사를 지배하는 자가 있습니까?",
        en: "Does anybody direct the firm other than by shares: board appointments, veto, buy-back, voting agreement, financing?",
        ru: "Управляет ли кто-либо компанией помимо долей: назначение совета, вето, обратный выкуп, соглашение о голосовании, финансирование?",
      })
    : null;

function shiftMonths(day: number, months: number): number {
  const date = new Date(day * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)) / DAY_MS;
}

export type Nearness = "yes" | "no" | "perhaps";

/** Whether two dates lie within 24 months of each other, ends included; a month or a year alone may leave it open. */
export function isNear(event: string, designation: string | null): Nearness {
  if (designation === null) return "perhaps";
  const [at, listed] = [dayRange(event), dayRange(designation)];
  const isSurely =
    at.first >= shiftMonths(listed.last, -WINDOW_MONTHS) && at.last <= shiftMonths(listed.first, WINDOW_MONTHS);
  const isPossibly =
    at.last >= shiftMonths(listed.first, -WINDOW_MONTHS) && at.first <= shiftMonths(listed.last, WINDOW_MONTHS);
  if (isSurely) return "yes";
  return isPossibly ? "perhaps" : "no";
}

export interface Transfer {
  event: OwnershipEvent;
  list: SanctionsList;
  near: Nearness;
  /** The date, the receiver or the terms point to a transfer for show. */
  isSuspect: boolean;
}

/** Transfers by a giver on one of the lists; one among unlisted people is none (reading 5). */
export function listedTransfers(subject: RuleSubject, lists: ListFilter): Transfer[] {
  return (subject.facts.ownershipEvents ?? []).flatMap((event) => {
    const [list] = listedOn(subject, event.from, lists);
    if (!list) return [];
    const near = isNear(event.date, subject.designatedOn(event.from));
    const isSuspect = near === "yes" || CLOSE.has(event.to.relation) || event.buyBack === true;
    return [{ event, list, near, isSuspect }];
  });
}

export const transferWords = ({ event: { from, to, date }, list }: Transfer): LocalisedText => ({
  ko: `${list.names.ko}에 오른 ${from.name}이(가) ${date}에 지분을 ${to.name}에게 넘겼으며, 위장 이전인지 확인해야 합니다.`,
  en: `${from.name}, who stands on ${list.names.en}, passed a share to ${to.name} on ${date}: it may be for show.`,
  ru: `${from.name} (список «${list.names.ru}») передал(а) долю ${to.name} ${date}: передача может быть мнимой.`,
});

export const transferEvidence = (subject: RuleSubject, { event }: Transfer) => {
  const designated = subject.designatedOn(event.from) ?? "?";
  const { from, to, date } = event;
  return claimEvidence(subject, event, {
    ko: `${date}: ${from.name}(등재 ${designated}) → ${to.name}(${to.relation})`,
    en: `${date}: ${from.name} (listed ${designated}) → ${to.name} (${to.relation})`,
    ru: `${date}: ${from.name} (внесён ${designated}) → ${to.name} (${to.relation})`,
  });
};

export const isSameParty = (a: NamedParty, b: NamedParty): boolean =>
  a.organisation !== null && b.organisation !== null ? a.organisation === b.organisation : a.name === b.name;
