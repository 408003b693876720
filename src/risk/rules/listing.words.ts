import type { Evidence } from "../../domain/evidence.ts";
import type { RuledHit } from "../../domain/hit.ts";
import type { Listing, SanctionsList } from "../../domain/listing.schema.ts";
import type { LocalisedText } from "../../domain/text.schema.ts";

/** What is said of a listing or of a hit, and what it rests on. */

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

export function listingEvidence(listing: Listing, list: SanctionsList): Evidence {
  const { mark, asOf, checked, sources } = listing;
  return { statement: listingStatement(listing, list), mark, asOf, checked, sources };
}

export function hitEvidence(hit: RuledHit, list: SanctionsList): Evidence {
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

export const onList = (list: SanctionsList, removed: boolean): LocalisedText =>
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

const SUBJECT_NAMES: Record<RuledHit["subject"], LocalisedText> = {
  organisation: { ko: "기관", en: "the organisation", ru: "организация" },
  owner: { ko: "소유자", en: "an owner", ru: "владелец" },
  bank: { ko: "거래 은행", en: "a bank", ru: "банк" },
};

export function confirmedWords(hit: RuledHit, list: SanctionsList): LocalisedText {
  const who = SUBJECT_NAMES[hit.subject];
  return {
    ko: `${who.ko}이(가) ${list.names.ko}의 등재자와 같은 당사자로 확인되었습니다.`,
    en: `Found to be the party on ${list.names.en}: ${who.en}.`,
    ru: `Установлено совпадение с лицом из списка «${list.names.ru}»: ${who.ru}.`,
  };
}

export function openWords(hit: RuledHit, list: SanctionsList): LocalisedText {
  const who = SUBJECT_NAMES[hit.subject];
  const again = hit.reopened;
  return {
    ko: `${who.ko}의 이름이 ${list.names.ko}의 등재자와 비슷하여 담당자가 판정할 때까지 보류합니다.${again ? " 자료가 바뀌어 다시 판정해야 합니다." : ""}`,
    en: `The name of ${who.en} is like that of a party on ${list.names.en}: held until a person decides.${again ? " The facts have changed since the last ruling." : ""}`,
    ru: `Имя (${who.ru}) похоже на имя лица из списка «${list.names.ru}»: отложено до решения человека.${again ? " Данные изменились после прошлого решения." : ""}`,
  };
}

export const otherPartyWords = (list: SanctionsList): LocalisedText => ({
  ko: `${list.names.ko}에 이름이 비슷한 다른 당사자가 있으며, 같은 당사자가 아닌 것으로 판정되었습니다.`,
  en: `A party of a like name is on ${list.names.en}; it was ruled to be another party.`,
  ru: `В списке «${list.names.ru}» есть лицо с похожим именем; решено, что это другое лицо.`,
});

export const directorWords = (name: string, list: SanctionsList): LocalisedText => ({
  ko: `임원 ${name}이(가) ${list.names.ko}에 올라 있어 담당자가 판단할 때까지 보류합니다.`,
  en: `Its director ${name} stands on ${list.names.en}: held until a person decides.`,
  ru: `Руководитель ${name} находится в списке «${list.names.ru}»: отложено до решения человека.`,
});

export const ownerWords = (name: string, list: SanctionsList): LocalisedText => ({
  ko: `소유자 ${name}이(가) ${list.names.ko}에 올라 있습니다. 이 명단에는 지분 기준이 따로 없어 담당자가 확인해야 합니다.`,
  en: `Its owner ${name} stands on ${list.names.en}, which has no share test of its own here: a person has to look.`,
  ru: `Владелец ${name} находится в списке «${list.names.ru}», для которого здесь нет правила о долях: нужна проверка человеком.`,
});

/** The list of a rule is not among the lists that are held here, so no search in it was made. */
export const listNotHeld = (title: LocalisedText): LocalisedText => ({
  ko: `'${title.ko}' 명단은 여기에 없어 대조하지 못했습니다. 발행 기관의 최신 명단과 대조한 결과는 무엇입니까?`,
  en: `The list of "${title.en}" is not held here and was not searched. What does a search of the issuer's latest list show?`,
  ru: `Списка «${title.ru}» здесь нет, поиск по нему не проводился. Что показывает проверка по последнему списку органа?`,
});
