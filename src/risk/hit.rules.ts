import type { Evidence } from "../domain/evidence.ts";
import type { RuledHit } from "../domain/hit.ts";
import type { SanctionsList } from "../domain/listing.schema.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import type { FlagLevel } from "../domain/vocabulary.ts";
import type { Flag, RuleBook } from "./flag.types.ts";

const SUBJECT_NAMES: Record<RuledHit["subject"], LocalisedText> = {
  organisation: { ko: "기관", en: "the organisation", ru: "организация" },
  owner: { ko: "소유자", en: "an owner", ru: "владелец" },
  bank: { ko: "거래 은행", en: "a bank", ru: "банк" },
};

function hitEvidence(hit: RuledHit, list: SanctionsList): Evidence {
  const { name, listed, matched, entry, score, listedOn, decision } = hit;
  const alias = matched === listed ? "" : ` (${matched})`;
  const when = listedOn ? `, ${listedOn}` : "";
  const ruled = decision ? ` ${decision.by}, ${decision.at.slice(0, 10)}: ${decision.why}` : "";
  return {
    statement: {
      ko: `'${name}' – ${list.names.ko}의 '${listed}'${alias}, 항목 ${entry}${when}, 일치도 ${score}.${ruled}`,
      en: `'${name}' – '${listed}'${alias} of ${list.names.en}, entry ${entry}${when}, score ${score}.${ruled}`,
      ru: `«${name}» – «${listed}»${alias}, ${list.names.ru}, запись ${entry}${when}, оценка ${score}.${ruled}`,
    },
    mark: "inferred",
    asOf: listedOn,
    checked: decision?.at.slice(0, 10) ?? list.checked,
    sources: [],
  };
}

function confirmed(hit: RuledHit, list: SanctionsList, rules: RuleBook): { level: FlagLevel; why: LocalisedText } {
  const who = SUBJECT_NAMES[hit.subject];
  // A listed owner acts through the ownership rules and its share; here it only holds until that is known.
  const level = hit.subject === "organisation" ? (rules.get(list.rule)?.level ?? "high") : "high";
  return {
    level,
    why: {
      ko: `${who.ko}이(가) ${list.names.ko}의 등재자와 같은 당사자로 확인되었습니다.`,
      en: `Found to be the party on ${list.names.en}: ${who.en}.`,
      ru: `Установлено совпадение с лицом из списка «${list.names.ru}»: ${who.ru}.`,
    },
  };
}

function open(hit: RuledHit, list: SanctionsList): { level: FlagLevel; why: LocalisedText } {
  const who = SUBJECT_NAMES[hit.subject];
  const again = hit.reopened;
  return {
    // Reading 10: a possible match on any list holds until a person decides.
    level: "high",
    why: {
      ko: `${who.ko}의 이름이 ${list.names.ko}의 등재자와 비슷하여 담당자가 판정할 때까지 보류합니다.${again ? " 자료가 바뀌어 다시 판정해야 합니다." : ""}`,
      en: `The name of ${who.en} is like that of a party on ${list.names.en}: held until a person decides.${again ? " The facts have changed since the last ruling." : ""}`,
      ru: `Имя (${who.ru}) похоже на имя лица из списка «${list.names.ru}»: отложено до решения человека.${again ? " Данные изменились после прошлого решения." : ""}`,
    },
  };
}

function otherParty(list: SanctionsList): { level: FlagLevel; why: LocalisedText } {
  return {
    level: "info",
    why: {
      ko: `${list.names.ko}에 이름이 비슷한 다른 당사자가 있으며, 같은 당사자가 아닌 것으로 판정되었습니다.`,
      en: `A party of a like name is on ${list.names.en}; it was ruled to be another party.`,
      ru: `В списке «${list.names.ru}» есть лицо с похожим именем; решено, что это другое лицо.`,
    },
  };
}

function flagOf(hit: RuledHit, list: SanctionsList, rules: RuleBook): Flag {
  const evidence: Flag["evidence"] = [hitEvidence(hit, list)];
  if (hit.decision?.ruling === "other-party") {
    return { rule: "NAMESAKE", excludes: false, evidence, ...otherParty(list) };
  }
  // An identifier says who somebody is, so it needs no ruling; one can still set it aside above.
  const isConfirmed = hit.decision?.ruling === "confirmed" || hit.level === "same-identifier";
  return {
    rule: list.rule,
    excludes: false,
    evidence,
    ...(isConfirmed ? confirmed(hit, list, rules) : open(hit, list)),
  };
}

/** Flags from what screening found of an organisation, its owners and its banks. */
export function hitFlags(
  hits: readonly RuledHit[],
  lists: ReadonlyMap<string, SanctionsList>,
  rules: RuleBook,
): Flag[] {
  return hits.flatMap((hit) => {
    const list = lists.get(hit.list);
    return list ? [flagOf(hit, list, rules)] : [];
  });
}

/** Whether a hit stands as a listing: ruled so, or by identifier and not ruled otherwise. */
export function isConfirmedHit({ decision, level }: RuledHit): boolean {
  return decision ? decision.ruling === "confirmed" : level === "same-identifier";
}
