import { publisherOf } from "../../domain/evidence.ts";
import type { Organisation } from "../../domain/organisation.schema.ts";
import type { LocalisedText } from "../../domain/text.schema.ts";
import {
  doesNotFire,
  type Fires,
  type Outcome,
  type RuleFunction,
  type RuleSet,
  type RuleSubject,
} from "../rule.types.ts";
import { tracedShare } from "./holding.bands.ts";
import { cannotTell, claimEvidence, dayRange, fires, firesOr, levelOf, recordEvidence } from "./rule.support.ts";

/** EV-STALE: screening > 7 days, ownership > 90 days, profile > 365 days. */
export const SCREENING_MAX_AGE_DAYS = 7;
export const OWNERSHIP_MAX_AGE_DAYS = 90;
export const PROFILE_MAX_AGE_DAYS = 365;
/** EV-OWNER-UNKNOWN: owners of at least half must be known by name. */
const TRACED_PERCENT = 50;
const MIN_PUBLISHERS = 2;

/** Age in days at the least that the date allows. */
const ageOf = (date: string, asOf: string) => dayRange(asOf).first - dayRange(date).last;

const newestOf = (dates: readonly string[]): string | null =>
  dates.toSorted((a, b) => dayRange(a).last - dayRange(b).last).at(-1) ?? null;

/** Newest day that any fact or source of the record speaks of. */
function newestInProfile({ sources, capabilities }: Organisation): string | null {
  return newestOf([
    ...sources.flatMap((source) => ("published" in source ? (source.published ?? []) : [])),
    ...capabilities.flatMap(({ asOf }) => asOf ?? []),
  ]);
}

function staleScreening({ organisation, screenedOn, asOf }: RuleSubject): Fires[] {
  if (!screenedOn || ageOf(screenedOn, asOf) <= SCREENING_MAX_AGE_DAYS) return [];
  const why = {
    ko: `공식 명단과 마지막으로 대조한 날이 ${screenedOn}로 ${SCREENING_MAX_AGE_DAYS}일이 넘어 추천할 수 없습니다.`,
    en: `Last screened against official lists on ${screenedOn}, over ${SCREENING_MAX_AGE_DAYS} days ago: cannot be recommended.`,
    ru: `Последняя сверка с официальными списками — ${screenedOn}, более ${SCREENING_MAX_AGE_DAYS} дней назад: рекомендовать нельзя.`,
  };
  const statement = {
    ko: `명단 대조일: ${screenedOn}`,
    en: `Day of screening: ${screenedOn}`,
    ru: `Дата сверки: ${screenedOn}`,
  };
  return [fires("medium", why, { ...recordEvidence(organisation, statement), asOf: screenedOn, sources: [] })];
}

function staleOwners({ organisation, asOf }: RuleSubject): Fires[] {
  const newest = newestOf(organisation.owners.flatMap((owner) => (owner.until === null ? (owner.asOf ?? []) : [])));
  if (newest === null || ageOf(newest, asOf) <= OWNERSHIP_MAX_AGE_DAYS) return [];
  const why = {
    ko: `가장 최근 소유구조 자료가 ${newest} 자료여서 ${OWNERSHIP_MAX_AGE_DAYS}일이 넘었습니다.`,
    en: `The newest fact on its owners is of ${newest}, more than ${OWNERSHIP_MAX_AGE_DAYS} days old.`,
    ru: `Самые свежие сведения о владельцах — ${newest}, им больше ${OWNERSHIP_MAX_AGE_DAYS} дней.`,
  };
  const statement = {
    ko: `가장 최근 소유구조 자료 날짜: ${newest}`,
    en: `Newest date of its ownership: ${newest}`,
    ru: `Самая поздняя дата сведений о владельцах: ${newest}`,
  };
  return [fires("low", why, { ...recordEvidence(organisation, statement), asOf: newest })];
}

function staleProfile({ organisation, asOf }: RuleSubject, newest: string): Fires[] {
  if (ageOf(newest, asOf) <= PROFILE_MAX_AGE_DAYS) return [];
  const why = {
    ko: `가장 최근 자료가 ${newest} 자료여서 1년이 넘었습니다.`,
    en: `The newest dated fact is of ${newest}, more than a year old.`,
    ru: `Самый свежий датированный факт — ${newest}, ему больше года.`,
  };
  const statement = {
    ko: `가장 최근 자료 날짜: ${newest}`,
    en: `Newest date in the record: ${newest}`,
    ru: `Самая поздняя дата в записи: ${newest}`,
  };
  return [fires("low", why, { ...recordEvidence(organisation, statement), asOf: newest })];
}

/** EV-STALE (own policy): stale screening keeps "recommended" away, other old facts are a note and widen the band. */
const stale: RuleFunction = (subject) => {
  const newest = newestInProfile(subject.organisation);
  const undated: Outcome = cannotTell("partner", "sources.published", {
    ko: "기록의 사실이 언제의 것인지 알려 주는 날짜 있는 자료가 있습니까?",
    en: "Is there dated material that tells of what day the recorded facts are?",
    ru: "Есть ли датированные материалы, показывающие, к какому времени относятся сведения?",
  });
  const profile = newest === null ? [] : staleProfile(subject, newest);
  return firesOr(
    [...staleScreening(subject), ...staleOwners(subject), ...profile],
    newest === null ? undated : doesNotFire,
  );
};

/** Sensitive technology or goods: facts of the deal and of trade. A country alone never raises anything. */
function isSensitive({ deal, facts, tierOf }: RuleSubject): boolean {
  const codes = [...(facts.trade ?? []), ...(deal?.deliverables ?? [])].flatMap(({ hs6 }) => hs6 ?? []);
  return (
    (deal?.techTags ?? []).length > 0 ||
    (deal?.deliverables ?? []).some(({ krControl }) => krControl === "strategic") ||
    codes.some((code) => tierOf(code) !== null)
  );
}

/** EV-OWNER-UNKNOWN (Red Flag 29 generalised): fires because of what is not known, and guesses nothing. */
const ownersNotTraced: RuleFunction = (subject) => {
  const traced = tracedShare(subject.organisation.owners);
  if (traced >= TRACED_PERCENT) return doesNotFire;
  const why: LocalisedText = {
    ko: `지분 ${TRACED_PERCENT}% 이상을 가진 소유자가 확인되지 않았습니다.`,
    en: `Owners of at least ${TRACED_PERCENT}% are not known by name and share.`,
    ru: `Владельцы не менее ${TRACED_PERCENT}% не установлены поимённо с долями.`,
  };
  const statement = {
    ko: `확인된 지분 합계 ${traced}%`,
    en: `Shares traced: ${traced}%`,
    ru: `Установлено долей: ${traced}%`,
  };
  const level = isSensitive(subject) ? "high" : levelOf(subject, "EV-OWNER-UNKNOWN");
  return fires(level, why, recordEvidence(subject.organisation, statement));
};

const isUnread = ({ capabilities }: Organisation) =>
  capabilities.length > 0 && capabilities.every(({ mark }) => mark === "recalled");

/** EV-SINGLE (own policy): two pages of one publisher, such as the firm's own site, are one voice. */
const singleSource: RuleFunction = (subject) => {
  const { organisation } = subject;
  const count = new Set(organisation.sources.map(publisherOf)).size;
  // Where nothing was read at all, EV-UNVERIFIED says so.
  if (isUnread(organisation) || count >= MIN_PUBLISHERS) return doesNotFire;
  const why = {
    ko: "서로 다른 출처가 2곳이 되지 않습니다.",
    en: "Fewer than two independent sources.",
    ru: "Менее двух независимых источников.",
  };
  const statement = { ko: `출처 수: ${count}`, en: `Sources: ${count}`, ru: `Источников: ${count}` };
  return fires(levelOf(subject, "EV-SINGLE"), why, recordEvidence(organisation, statement));
};

function unreadCapabilities(subject: RuleSubject): Fires[] {
  const { organisation } = subject;
  if (!isUnread(organisation)) return [];
  const [first, ...rest] = organisation.capabilities.map((one) => claimEvidence(subject, one, one.statement));
  if (!first) return [];
  const why = {
    ko: "역량에 관한 출처를 아직 확인하지 못했습니다.",
    en: "No source for its capabilities has been read yet.",
    ru: "Источники о компетенциях пока не прочитаны.",
  };
  return [fires(levelOf(subject, "EV-UNVERIFIED"), why, [first, ...rest])];
}

/** A reference whose identity or status nobody could establish holds. */
function unassessed({ organisation }: RuleSubject): Fires[] {
  const { reference } = organisation;
  if (reference?.tier !== "unassessed") return [];
  const why = {
    ko: "신원이나 현재 상태를 확인할 자료가 부족합니다.",
    en: "Its identity or status could not be established.",
    ru: "Личность или статус установить не удалось.",
  };
  return [fires("high", why, recordEvidence(organisation, reference.tierReason))];
}

/** EV-UNVERIFIED (product policy): what nobody read, and whom nobody could establish. */
const unverified: RuleFunction = (subject) => firesOr([...unassessed(subject), ...unreadCapabilities(subject)]);

/** How well a party is known. */
export const EVIDENCE_RULES: RuleSet = {
  "EV-STALE": stale,
  "EV-OWNER-UNKNOWN": ownersNotTraced,
  "EV-SINGLE": singleSource,
  "EV-UNVERIFIED": unverified,
};
