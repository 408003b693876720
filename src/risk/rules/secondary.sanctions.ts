import type { Deal } from "../../domain/deal.schema.ts";
import type { LocalisedText } from "../../domain/text.schema.ts";
import { doesNotFire, type Fires, type Outcome, type RuleSubject } from "../rule.types.ts";
import { FAMILY_LISTS } from "./control.signs.ts";
import { isConfirmedHit, isRemoved, listedOn } from "./list.rule.ts";
import { listingEvidence } from "./listing.words.ts";
import {
  cannotTell,
  fires,
  firesOr,
  givenInDeal,
  heldIfRecalled,
  isInForce,
  levelOf,
  recordEvidence,
} from "./rule.support.ts";

const RUSSIA = "RU";
const ORDER = "14024";
/** Deliverables of the technology sector; goods count by their code. */
const TECHNOLOGY: ReadonlySet<Deal["deliverables"][number]["type"]> = new Set([
  "software",
  "technology",
  "service",
  "data",
  "compute",
]);

const ASK = {
  deal: {
    ko: "거래 내용(인도 대상, 목적지, 최종사용자, 결제 경로)을 알려 주십시오.",
    en: "What is the deal: deliverables, destination, end user, payment route?",
    ru: "Какова сделка: предмет, назначение, конечный пользователь, платёжный маршрут?",
  },
  destination: {
    ko: "물품이나 기술이 최종적으로 어느 나라로 갑니까?",
    en: "In which country do the goods or the technology end?",
    ru: "В какую страну в итоге попадают товары или технология?",
  },
  deliverables: {
    ko: "러시아 관련 거래에서 무엇을 제공합니까(물품은 HS 6단위)?",
    en: "What is delivered in this deal with Russia (goods by HS-6)?",
    ru: "Что поставляется по сделке, связанной с Россией (товары по HS-6)?",
  },
};

const isRussian = ({ organisation }: RuleSubject, deal: Deal): boolean =>
  [organisation.country, deal.destination, deal.endUser?.country, deal.payment?.country].includes(RUSSIA) ||
  deal.payment?.russianResidentOwes === "yes";

/** Parties to the deal that OFAC blocks, and the partner itself where it is blocked under E.O. 14024. */
function blockedParties(subject: RuleSubject, deal: Deal): Fires[] {
  const why = (name: string): LocalisedText => ({
    ko: `거래 당사자 ${name}이(가) OFAC 차단 대상이어서 외국 은행도 2차 제재를 받을 수 있습니다.`,
    en: `${name}, a party to the deal, is blocked by OFAC: banks anywhere risk secondary sanctions.`,
    ru: `Сторона сделки ${name} заблокирована OFAC: банкам любой страны грозят вторичные санкции.`,
  });
  const named = [deal.endUser?.name, deal.consignee?.name].flatMap((name) => {
    const [list] = name ? listedOn(subject, { name, organisation: null }, FAMILY_LISTS.ofac) : [];
    if (!name || !list) return [];
    const { ko, en, ru } = list.names;
    return [
      fires(
        "block",
        why(name),
        givenInDeal(subject, { ko: `${name} – ${ko}`, en: `${name} – ${en}`, ru: `${name} – ${ru}` }),
      ),
    ];
  });
  return [...named, ...blockedPartner(subject, why(subject.organisation.names.en))];
}

function blockedPartner(subject: RuleSubject, why: LocalisedText): Fires[] {
  const own = subject.listings.flatMap((listing) => {
    const list = subject.lists.get(listing.list);
    const counts =
      list && FAMILY_LISTS.ofac(list) && !isRemoved(listing, subject.asOf) && listing.programme?.includes(ORDER);
    if (!counts) return [];
    const evidence = listingEvidence(listing, list);
    return [fires(heldIfRecalled("block", [evidence]), why, evidence)];
  });
  const hits = subject.hits.flatMap((hit) => {
    const list = subject.lists.get(hit.list);
    const isParty = hit.subject === "organisation" && isConfirmedHit(hit) && list && FAMILY_LISTS.ofac(list);
    if (!isParty || !hit.programmes.some((programme) => programme.includes(ORDER))) return [];
    const words = { ko: `${hit.listed}: E.O. 14024`, en: `${hit.listed}: E.O. 14024`, ru: `${hit.listed}: E.O. 14024` };
    return [fires("block", why, recordEvidence(subject.organisation, words))];
  });
  return [...own, ...hits];
}

/** Whether what is delivered is of the sectors of the order, or a critical item; null where goods have no code. */
function isCovered({ tierOf }: RuleSubject, { deliverables }: Deal): boolean | null {
  const covered = deliverables.some(({ type, hs6 }) => TECHNOLOGY.has(type) || (hs6 !== null && tierOf(hs6) !== null));
  if (covered) return true;
  return deliverables.length === 0 || deliverables.some(({ hs6 }) => hs6 === null) ? null : false;
}

function russianDeal(subject: RuleSubject, deal: Deal): Outcome {
  if (!isRussian(subject, deal)) {
    const isKnown = deal.destination !== null || Boolean(deal.endUser?.country);
    return isKnown ? doesNotFire : cannotTell("deal", "deal.destination", ASK.destination);
  }
  const covered = isCovered(subject, deal);
  if (covered === null) return cannotTell("deal", "deal.deliverables", ASK.deliverables);
  if (!covered) return doesNotFire;
  return fires(
    levelOf(subject, "EO-14114"),
    {
      ko: "러시아 기술·제조 분야나 핵심 품목과 관련된 거래여서, 통화와 관계없이 은행이 지급을 거절할 수 있습니다.",
      en: "The deal touches Russian technology or critical items: banks may refuse to pay, in any currency.",
      ru: "Сделка связана с российским технологическим сектором или критическими товарами: банки могут отказать в платеже в любой валюте.",
    },
    givenInDeal(subject, {
      ko: "거래 내용: 러시아 관련 기술 또는 공통 고위험 품목",
      en: "As the deal was given: technology or high-priority items with a Russian side",
      ru: "По описанию сделки: технологии или приоритетные товары с российской стороной",
    }),
  );
}

/** EO-14114 (E.O. of 2023-12-22; FAQ 1148 of 2024-06-12): in any currency. A blocked party makes it a block. */
export function secondarySanctions(subject: RuleSubject): Outcome | readonly Fires[] {
  if (!isInForce(subject, "2023-12-22")) return doesNotFire;
  const { deal } = subject;
  if (deal === null) return cannotTell("deal", "deal", ASK.deal);
  return firesOr(blockedParties(subject, deal), russianDeal(subject, deal));
}
