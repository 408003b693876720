import type { Evidence } from "../../domain/evidence.ts";
import type { Facts } from "../../domain/facts.schema.ts";
import type { LocalisedText } from "../../domain/text.schema.ts";
import { certainPercent, namedOwners, TRACED_PERCENT } from "../named.owners.ts";
import { doesNotFire, type Fires, type Outcome, type RuleSet, type RuleSubject } from "../rule.types.ts";
import { ipFindings, revenueFindings } from "./relocation.flows.ts";
import { cannotTell, claimEvidence, fires, levelOf } from "./rule.support.ts";
import { someEvidence } from "./some.evidence.ts";

const RULE = "REL-RELOCATED";
const HOMES: ReadonlySet<string> = new Set(["RU", "BY"]);
/** Where the catalogue looks for relocated firms, and since when: whom to ask, never whom to flag. */
const HAVENS: ReadonlySet<string> = new Set(["KZ", "AM", "GE", "UZ", "KG", "CY", "AE", "RS"]);
const SINCE_YEAR = 2022;

type Predecessor = NonNullable<Facts["predecessors"]>[number];

const predecessorsOf = ({ facts }: RuleSubject): Predecessor[] =>
  (facts.predecessors ?? []).filter(({ country }) => HOMES.has(country));

const FORMER_ENTITIES: LocalisedText = {
  ko: "러시아·벨라루스에 전·현 법인(전신, 모회사, 자회사)이 있습니까? 있다면 청산·매각·운영 여부와 날짜를 등기부로 알려 주십시오. 없으면 없다고 밝혀 주십시오.",
  en: "Are there former or present entities in Russia or Belarus (predecessor, parent, subsidiary)? If so, what became of each and when, with registry extracts; if none, please say so.",
  ru: "Есть ли бывшие или действующие юрлица в России или Беларуси (предшественник, материнская, дочерняя)? Если да — что с каждым и когда, с выписками; если нет, укажите это.",
};

/** Ways in which structures, and never persons, tie a firm to Russia or Belarus (reading 6). */
function moveEvidence(subject: RuleSubject): Evidence[] {
  const { relocation } = subject.facts;
  const { russiaLink } = subject.organisation;
  const moved =
    relocation && HOMES.has(relocation.from)
      ? [
          claimEvidence(subject, relocation, {
            ko: `${relocation.from}에서 이전${relocation.on ? `(${relocation.on})` : ""}`,
            en: `Moved from ${relocation.from}${relocation.on ? ` (${relocation.on})` : ""}`,
            ru: `Релокация из ${relocation.from}${relocation.on ? ` (${relocation.on})` : ""}`,
          }),
        ]
      : [];
  const left = predecessorsOf(subject).map((one) => claimEvidence(subject, one, predecessorStatement(one)));
  // A biography ("personal") is no link; a business that the founders built there is.
  const founders =
    russiaLink.state === "known" && russiaLink.natures.includes("founder_business") && russiaLink.statement
      ? [claimEvidence(subject, russiaLink, russiaLink.statement)]
      : [];
  return [...moved, ...left, ...founders];
}

const STATES: Record<Predecessor["state"], LocalisedText> = {
  liquidated: { ko: "청산됨", en: "liquidated", ru: "ликвидирована" },
  sold_to_unlisted: { ko: "명단에 없는 자에게 매각", en: "sold to an unlisted buyer", ru: "продана лицу вне списков" },
  sold_to_listed: { ko: "명단에 있는 자에게 매각", en: "sold to a listed buyer", ru: "продана лицу из списков" },
  operating: { ko: "운영 중", en: "operating", ru: "работает" },
  unknown: { ko: "상태 미상", en: "state unknown", ru: "состояние неизвестно" },
};

export function predecessorStatement({ name, country, state, sameOwners }: Predecessor): LocalisedText {
  const same = sameOwners === true;
  return {
    ko: `전신 법인 ${name}(${country}): ${STATES[state].ko}${same ? ", 소유자 같음" : ""}`,
    en: `Predecessor ${name} (${country}): ${STATES[state].en}${same ? ", same owners" : ""}`,
    ru: `Предшественник ${name} (${country}): ${STATES[state].ru}${same ? ", те же владельцы" : ""}`,
  };
}

/** A sale that leaves the owners in place is none; a liquidated entity may have had the same owners lawfully. */
function isStillTied({ state, sameOwners }: Predecessor): boolean {
  if (state === "operating" || state === "sold_to_listed") return true;
  return state === "sold_to_unlisted" && sameOwners === true;
}

const LEFT_RUNNING: LocalisedText = {
  ko: "러시아·벨라루스의 전신 법인이 계속 운영되거나, 소유자가 그대로이거나, 명단에 오른 자에게 팔렸습니다.",
  en: "The entity in Russia or Belarus still runs, kept its owners, or went to a listed buyer.",
  ru: "Юрлицо в России или Беларуси продолжает работать, сохранило владельцев или продано лицу из списков.",
};

/** What was left behind is row 2 of the table, which never counts as a circumvention fact (reading 7): no row. */
function leftBehind(subject: RuleSubject): Fires[] {
  const tied = predecessorsOf(subject).filter(isStillTied);
  const evidence = someEvidence(tied.map((one) => claimEvidence(subject, one, predecessorStatement(one))));
  return evidence ? [fires("high", LEFT_RUNNING, evidence)] : [];
}

const STILL_THERE: LocalisedText = {
  ko: "이전 후에도 러시아에 직원, 서버 또는 자회사가 남아 있습니다.",
  en: "After the move, staff, hosting or a subsidiary remain in Russia.",
  ru: "После релокации в России остаются персонал, хостинг или дочерняя компания.",
};

function stillThere(subject: RuleSubject): Fires[] {
  const { staffShare, hosting, subsidiary } = subject.facts.russia;
  const remains: Evidence[] = [];
  if (staffShare && staffShare.value.max > 0) {
    const { min, max } = staffShare.value;
    const range = min === max ? `${max}%` : `${min}–${max}%`;
    remains.push(
      claimEvidence(subject, staffShare, {
        ko: `러시아 인력 비중 ${range}`,
        en: `Staff in Russia: ${range}`,
        ru: `Персонал в России: ${range}`,
      }),
    );
  }
  if (hosting?.value) {
    remains.push(
      claimEvidence(subject, hosting, { ko: "러시아에 서버 운영", en: "Hosting in Russia", ru: "Хостинг в России" }),
    );
  }
  if (subsidiary?.value) {
    remains.push(
      claimEvidence(subject, subsidiary, {
        ko: "러시아 자회사 있음",
        en: "A subsidiary in Russia",
        ru: "Дочерняя компания в России",
      }),
    );
  }
  const evidence = someEvidence(remains);
  return evidence ? [fires(levelOf(subject, RULE), STILL_THERE, evidence)] : [];
}

const UNKNOWN_NAMES = {
  predecessors: { ko: "러시아 법인의 처리", en: "what became of the Russian entity", ru: "судьба российского юрлица" },
  ip: { ko: "지식재산 소유자", en: "who owns the code and the IP", ru: "кому принадлежат код и ИС" },
  revenue: { ko: "러시아 매출 비중", en: "the share of revenue from Russia", ru: "доля выручки из России" },
  state: {
    ko: "러시아 정부·국방 매출 여부",
    en: "whether the Russian state or defence pays",
    ru: "платят ли государство или оборона РФ",
  },
  owners: {
    ko: "소유자 75% 이상의 이름",
    en: "names of owners of three quarters",
    ru: "имена владельцев трёх четвертей",
  },
} as const satisfies Record<string, LocalisedText>;

/** Conditions of a lawful relocation that nobody has settled yet. */
function unsettled(subject: RuleSubject): LocalisedText[] {
  const { facts, organisation } = subject;
  const { ipOwner, revenueShare, revenueFromStateOrDefence } = facts.russia;
  const left = predecessorsOf(subject);
  const open: LocalisedText[] = [];
  if (facts.predecessors === null || left.some(({ state }) => state === "unknown")) {
    open.push(UNKNOWN_NAMES.predecessors);
  }
  if (ipOwner === null || ipOwner.value === "third_party") open.push(UNKNOWN_NAMES.ip);
  if (revenueShare === null) open.push(UNKNOWN_NAMES.revenue);
  if (revenueFromStateOrDefence === null && revenueShare?.value.max !== 0) open.push(UNKNOWN_NAMES.state);
  if (certainPercent(namedOwners(organisation)) < TRACED_PERCENT) open.push(UNKNOWN_NAMES.owners);
  return open;
}

function unknownFires(subject: RuleSubject, evidence: readonly [Evidence, ...Evidence[]]): Fires[] {
  const open = unsettled(subject);
  if (open.length === 0) return [];
  const list = (language: keyof LocalisedText) => open.map((name) => name[language]).join(", ");
  const why = {
    ko: `이전 기업에 관하여 확인되지 않은 것이 있어 물어야 합니다: ${list("ko")}.`,
    en: `Of the relocated firm this is not known and has to be asked: ${list("en")}.`,
    ru: `О релоцированной компании неизвестно и нужно спросить: ${list("ru")}.`,
  };
  return [fires(levelOf(subject, RULE), why, evidence)];
}

const LAWFUL_MOVE: LocalisedText = {
  ko: "이전이 확인된 범위에서 적법한 모습입니다: 러시아 법인 정리, IP 이전, 러시아 매출 5% 미만, 소유자 확인(긍정 근거).",
  en: "The move shows the lawful pattern: Russian entity wound up or sold, IP moved, Russian revenue below 5 %, owners named (positive evidence).",
  ru: "Релокация соответствует законной картине: российское юрлицо закрыто или продано, ИС передана, выручка из РФ ниже 5 %, владельцы названы (положительный довод).",
};

/** Whether the firm is one that the catalogue would ask about its past: a haven, registered since 2022 or unknown when. */
function mayHaveMoved({ organisation, facts }: RuleSubject): boolean {
  if (facts.predecessors !== null || facts.relocation !== null) return false;
  if (organisation.country === null || !HAVENS.has(organisation.country)) return false;
  return organisation.founded === null || organisation.founded.value >= SINCE_YEAR;
}

/**
 * REL-RELOCATED (product policy after the EU guidance of 2023-09-07, the EU Best Practices of 2024 and OFAC's guidance of
 * 2026-03-31; reading 6): founders' businesses, predecessor, staff, IP, revenue and hosting count, nationality never.
 * The catalogue's eight countries and its year say whom to ask; a recorded structure speaks wherever and whenever,
 * because country and age decide nothing. A listed former owner is the matter of US-OFAC-SHAM.
 */
export function relocated(subject: RuleSubject): Outcome | readonly Fires[] {
  if (subject.organisation.country !== null && HOMES.has(subject.organisation.country)) return doesNotFire;
  const move = someEvidence(moveEvidence(subject));
  const flows = [...ipFindings(subject), ...revenueFindings(subject)];
  if (!move) {
    if (flows.some(({ level }) => level === "medium" || level === "high")) return flows;
    if (mayHaveMoved(subject)) return cannotTell("partner", "facts.predecessors", FORMER_ENTITIES);
    return flows.length > 0 ? flows : doesNotFire;
  }
  const found = [...leftBehind(subject), ...flows, ...stillThere(subject), ...unknownFires(subject, move)];
  if (found.some(({ level }) => level !== "low")) return found;
  return [fires("low", LAWFUL_MOVE, [...move, ...found.flatMap(({ evidence }) => evidence)])];
}

/** The rule on relocated firms. */
export const relocationRules: RuleSet = { [RULE]: relocated };
