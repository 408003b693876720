import { type Evidence, evidenceOf, publisherOf } from "../domain/evidence.ts";
import type { Caution, Organisation } from "../domain/organisation.schema.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import type { CautionTopic, FlagLevel, RussiaLinkNature } from "../domain/vocabulary.ts";
import { sumOfShares } from "../ownership/holdings.ts";
import type { Flag } from "./flag.types.ts";

/** Countries whose seat alone makes an organisation a reference and not a partner (policy, reading 13). */
const REFERENCE_SEATS = new Set(["RU", "BY"]);

/** Somebody's biography, nationality or language is no fact about a firm and raises nothing. */
const LINK_LEVELS: Record<RussiaLinkNature, FlagLevel | null> = {
  current_owner: "high",
  former_owner: "medium",
  investor: "medium",
  founder_business: "medium",
  partner: "medium",
  tenants: "medium",
  supply: "medium",
  infrastructure: "medium",
  brand: "medium",
  personal: null,
};

/** What a person has to look at first, by topic; `high` holds the lead until that is done. */
const REVIEW_LEVELS: Record<CautionTopic, FlagLevel> = {
  surveillance: "high",
  internet_control: "high",
  defence: "high",
  export_control: "high",
  security_vendor: "high",
  ownership: "medium",
  politically_exposed: "medium",
  privacy: "medium",
  governance: "medium",
  reputation: "medium",
  critical_infrastructure: "medium",
  stale: "medium",
  not_live: "high",
  namesake: "info",
};

/** Facts of a profile are asked for again after a year (EV-STALE: profile > 365 days). */
export const PROFILE_MAX_AGE_DAYS = 365;
/** Owners of at least half must be known by name (EV-OWNER-UNKNOWN). */
const TRACED_PERCENT = 50;
const MIN_PUBLISHERS = 2;
const DAY_MS = 86_400_000;

const LEVEL_ORDER: readonly FlagLevel[] = ["info", "low", "medium", "high", "block"];
export const levelRank = (level: FlagLevel): number => LEVEL_ORDER.indexOf(level);

/** A statement about the record as a whole: it follows from the facts in it and was read nowhere itself. */
function recordEvidence(organisation: Organisation, statement: LocalisedText): Evidence {
  return { statement, mark: "inferred", asOf: null, checked: organisation.checked, sources: organisation.sources };
}

function seatFlags(organisation: Organisation): Flag[] {
  if (organisation.country === null || !REFERENCE_SEATS.has(organisation.country)) return [];
  const statement = {
    ko: "본부가 러시아 또는 벨라루스에 있음",
    en: "Seat in Russia or Belarus",
    ru: "Головной офис в России или Белоруссии",
  };
  const why = {
    ko: "본부가 러시아 또는 벨라루스에 있어 참고용으로만 보여 줍니다.",
    en: "Seated in Russia or Belarus: shown for reference only.",
    ru: "Головной офис в России или Белоруссии: показывается только справочно.",
  };
  return [
    { rule: "RU-REFERENCE", level: "high", excludes: false, why, evidence: [recordEvidence(organisation, statement)] },
  ];
}

function russiaLinkFlags(organisation: Organisation): Flag[] {
  const { russiaLink } = organisation;
  if (russiaLink.state !== "known" || russiaLink.statement === null) return [];
  const levels = russiaLink.natures.flatMap((nature) => LINK_LEVELS[nature] ?? []);
  const level = levels.toSorted((a, b) => levelRank(b) - levelRank(a))[0];
  if (level === undefined) return [];
  const why = {
    ko: "러시아와 이어지는 소유·거래·기반 시설 관계가 알려져 있습니다.",
    en: "A link of ownership, business or infrastructure to Russia is known.",
    ru: "Известна связь с Россией по собственности, бизнесу или инфраструктуре.",
  };
  const evidence = evidenceOf(organisation, russiaLink, russiaLink.statement);
  return [{ rule: "RU-LINK", level, excludes: false, why, evidence: [evidence] }];
}

function cautionFlag(organisation: Organisation, caution: Caution): Flag {
  const excludes = caution.effect === "exclude";
  const level = excludes ? "high" : REVIEW_LEVELS[caution.topic];
  const rule = caution.topic === "namesake" ? "NAMESAKE" : excludes ? "POLICY-EXCLUDED" : "POLICY-REVIEW";
  const evidence = evidenceOf(organisation, caution, caution.statement);
  return { rule, level, excludes, why: caution.statement, evidence: [evidence] };
}

function ownersUnknownFlags(organisation: Organisation): Flag[] {
  const current = organisation.owners.filter((owner) => owner.until === null);
  const isState = current.some((owner) => owner.kind === "state" && owner.share === null);
  const traced = sumOfShares(current);
  if (isState || traced >= TRACED_PERCENT) return [];
  const why = {
    ko: `지분 ${TRACED_PERCENT}% 이상을 가진 소유자가 확인되지 않았습니다.`,
    en: `Owners of at least ${TRACED_PERCENT}% are not known by name and share.`,
    ru: `Владельцы не менее ${TRACED_PERCENT}% не установлены поимённо с долями.`,
  };
  const statement = {
    ko: `확인된 지분 합계 ${traced}%`,
    en: `Shares traced: ${traced}%`,
    ru: `Установлено долей: ${traced}%`,
  };
  const evidence = recordEvidence(organisation, statement);
  return [{ rule: "EV-OWNER-UNKNOWN", level: "medium", excludes: false, why, evidence: [evidence] }];
}

function sourceFlags(organisation: Organisation): Flag[] {
  const { capabilities } = organisation;
  if (capabilities.length > 0 && capabilities.every((capability) => capability.mark === "recalled")) {
    const why = {
      ko: "역량에 관한 출처를 아직 확인하지 못했습니다.",
      en: "No source for its capabilities has been read yet.",
      ru: "Источники о компетенциях пока не прочитаны.",
    };
    const evidence = capabilities.map((capability) => evidenceOf(organisation, capability, capability.statement));
    return [
      { rule: "EV-UNVERIFIED", level: "medium", excludes: false, why, evidence: evidence as [Evidence, ...Evidence[]] },
    ];
  }
  const publishers = new Set(organisation.sources.map(publisherOf));
  if (publishers.size >= MIN_PUBLISHERS) return [];
  const why = {
    ko: "서로 다른 출처가 2곳이 되지 않습니다.",
    en: "Fewer than two independent sources.",
    ru: "Менее двух независимых источников.",
  };
  const statement = {
    ko: `출처 수: ${publishers.size}`,
    en: `Sources: ${publishers.size}`,
    ru: `Источников: ${publishers.size}`,
  };
  const evidence = recordEvidence(organisation, statement);
  return [{ rule: "EV-SINGLE", level: "low", excludes: false, why, evidence: [evidence] }];
}

/** Holds a party whose identity or status nobody could establish, and blocks one that was found blocked through its owner. */
function referenceFlags(organisation: Organisation): Flag[] {
  const { reference } = organisation;
  if (!reference) return [];
  const throughOwner = reference.status
    .filter(({ finding, mark }) => finding === "listed_through_owner" && mark !== "recalled")
    .map((claim): Flag => {
      const evidence = evidenceOf(organisation, claim, claim.statement);
      return { rule: "US-OFAC-50", level: "block", excludes: false, why: claim.statement, evidence: [evidence] };
    });
  if (reference.tier !== "unassessed") return throughOwner;
  const why = {
    ko: "신원이나 현재 상태를 확인할 자료가 부족합니다.",
    en: "Its identity or status could not be established.",
    ru: "Личность или статус установить не удалось.",
  };
  const evidence = recordEvidence(organisation, reference.tierReason);
  return [...throughOwner, { rule: "EV-UNVERIFIED", level: "high", excludes: false, why, evidence: [evidence] }];
}

/** Newest day that any fact or source of the record speaks of, at the latest that its date allows. */
function newestDate(organisation: Organisation): string | null {
  const dates = [
    ...organisation.sources.flatMap((source) => ("published" in source ? (source.published ?? []) : [])),
    ...organisation.capabilities.flatMap((capability) => capability.asOf ?? []),
  ];
  return dates.toSorted((a, b) => lastDayOf(a) - lastDayOf(b)).at(-1) ?? null;
}

function lastDayOf(date: string): number {
  const [year, month, day] = date.split("-").map(Number);
  if (day !== undefined) return Date.UTC(year ?? 0, (month ?? 1) - 1, day);
  return month === undefined ? Date.UTC((year ?? 0) + 1, 0, 0) : Date.UTC(year ?? 0, month, 0);
}

function staleFlags(organisation: Organisation, asOf: string): Flag[] {
  const newest = newestDate(organisation);
  if (newest === null || (Date.parse(asOf) - lastDayOf(newest)) / DAY_MS <= PROFILE_MAX_AGE_DAYS) return [];
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
  const evidence = recordEvidence(organisation, statement);
  return [{ rule: "EV-STALE", level: "low", excludes: false, why, evidence: [evidence] }];
}

/**
 * Flags from what is known of the party itself, apart from lists and owners.
 * @param asOf day for which the answer holds, YYYY-MM-DD
 */
export function partnerFlags(organisation: Organisation, asOf: string): Flag[] {
  return [
    ...seatFlags(organisation),
    ...russiaLinkFlags(organisation),
    ...organisation.cautions.map((caution) => cautionFlag(organisation, caution)),
    ...referenceFlags(organisation),
    ...ownersUnknownFlags(organisation),
    ...sourceFlags(organisation),
    ...staleFlags(organisation, asOf),
  ];
}
