import { type Evidence, evidenceOf } from "../domain/evidence.ts";
import type { Listing, SanctionsList } from "../domain/listing.schema.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import type { FlagLevel } from "../domain/vocabulary.ts";
import {
  type BlockedHolding,
  blockedHoldings,
  type OwnershipGraph,
  reachesHalf,
  SIGNIFICANT,
} from "../ownership/holdings.ts";
import type { Flag, RuleBook } from "./flag.types.ts";

/** A bank under Korea's suspension closes the payment route; the party itself is held (reading 1). */
const ROUTE_RULES = new Set(["KR-RU-BANKS"]);

function levelOf(listing: Listing, list: SanctionsList, rules: RuleBook): FlagLevel {
  if (listing.delistedOn !== null) return "info";
  if (ROUTE_RULES.has(list.rule)) return "high";
  const level = rules.get(list.rule)?.level ?? "high";
  // A listing that nobody looked up holds until somebody does; it is no ground to call a party listed.
  return level === "block" && listing.mark === "recalled" ? "high" : level;
}

function listingStatement(listing: Listing, list: SanctionsList): LocalisedText {
  const { entry, programme, listedOn, listedOnMeaning, delistedOn } = listing;
  const details = [entry && `#${entry}`, programme].filter(Boolean).join(", ");
  const inBrackets = details ? ` (${details})` : "";
  const applies = listedOnMeaning === "applies_from";
  const when: LocalisedText = listedOn
    ? {
        ko: applies ? `${listedOn}부터 적용` : `${listedOn} 등재`,
        en: applies ? `applies from ${listedOn}` : `listed on ${listedOn}`,
        ru: applies ? `действует с ${listedOn}` : `внесено ${listedOn}`,
      }
    : { ko: "등재일 미상", en: "date of listing unknown", ru: "дата внесения неизвестна" };
  const end: LocalisedText = delistedOn
    ? { ko: `, ${delistedOn} 해제`, en: `, removed on ${delistedOn}`, ru: `, исключено ${delistedOn}` }
    : { ko: "", en: "", ru: "" };
  return {
    ko: `${list.names.ko}${inBrackets}: ${when.ko}${end.ko}`,
    en: `${list.names.en}${inBrackets}: ${when.en}${end.en}`,
    ru: `${list.names.ru}${inBrackets}: ${when.ru}${end.ru}`,
  };
}

function listingEvidence(listing: Listing, list: SanctionsList): Evidence {
  const { mark, asOf, checked, sources } = listing;
  return { statement: listingStatement(listing, list), mark, asOf, checked, sources };
}

const onList = (list: SanctionsList, removed: boolean): LocalisedText =>
  removed
    ? {
        ko: `${list.names.ko}에 올랐다가 해제되었습니다.`,
        en: `Was on ${list.names.en} and has been removed.`,
        ru: `Ранее в списке «${list.names.ru}», исключено.`,
      }
    : {
        ko: `${list.names.ko}에 올라 있습니다.`,
        en: `Stands on ${list.names.en}.`,
        ru: `Находится в списке «${list.names.ru}».`,
      };

/** One flag for each list that the party itself stands on. */
export function listingFlags(
  listings: readonly Listing[],
  lists: ReadonlyMap<string, SanctionsList>,
  rules: RuleBook,
): Flag[] {
  return listings.flatMap((listing) => {
    const list = lists.get(listing.list);
    if (!list) return [];
    const level = levelOf(listing, list, rules);
    const why = onList(list, listing.delistedOn !== null);
    return [{ rule: list.rule, level, excludes: false, why, evidence: [listingEvidence(listing, list)] }];
  });
}

/** Share bands of the ownership rules; the same for every family but for the test at exactly half. */
function holdingLevel({ family, percent, hasUnknownShare }: BlockedHolding): FlagLevel {
  if (reachesHalf(family, percent)) return "block";
  if (percent >= SIGNIFICANT || hasUnknownShare) return "high";
  return "medium";
}

function holdingReason(holding: BlockedHolding): LocalisedText {
  const names = holding.owners.map((owner) => owner.name).join(", ");
  if (holding.percent === 0) {
    return {
      ko: `명단에 오른 소유자가 있으나 지분율을 알 수 없습니다: ${names}.`,
      en: `Has a listed owner whose share is unknown: ${names}.`,
      ru: `Есть владелец из списков, доля которого неизвестна: ${names}.`,
    };
  }
  const percent = `${holding.percent}`;
  return {
    ko: `명단에 오른 소유자의 지분 합계가 ${percent}%입니다: ${names}.`,
    en: `Listed owners hold ${percent}% in all: ${names}.`,
    ru: `Владельцам из списков принадлежит в сумме ${percent}%: ${names}.`,
  };
}

/** Flags from listed owners, one for each family of lists. */
export function ownershipFlags(organisation: Organisation, graph: OwnershipGraph): Flag[] {
  return blockedHoldings(organisation, graph).map((holding) => {
    const evidence = holding.owners.map((owner) => evidenceOf(organisation, owner, owner.statement));
    return {
      rule: holding.family.rule,
      level: holdingLevel(holding),
      excludes: false,
      why: holdingReason(holding),
      evidence: evidence as [Evidence, ...Evidence[]],
    };
  });
}
