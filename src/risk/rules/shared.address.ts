import { normaliseText } from "../../names/normalise.ts";
import { romanise } from "../../names/romanise.ts";
import { doesNotFire, type ListedAddress, type Outcome, type RuleSubject } from "../rule.types.ts";
import { cannotTell, claimEvidence, fires, heldIfRecalled, isInForce, levelOf } from "./rule.support.ts";

/** BIS final rule of 2024-06-12: addresses on the Entity List without a name. */
const SINCE = "2024-06-12";
const UNRELATED_FIRMS = 5;
/** A number and at least two names: less is a city or a street, which is no address (reading 11). */
const LEAST_WORDS = 3;
/** A number with its parts stays whole, so that 4/40 is not 40/4. */
const WORD = /[\p{L}\p{N}]+(?:[/-]\p{N}+\p{L}?)*/gu;
/** Words that tell the kind of a street or a part of it, as they stand in one address and not in another. */
const FILLERS = new Set(
  "street st str ulitsa ul avenue ave av prospekt prospect pr road rd building bldg bld house dom d office of g gorod city no".split(
    " ",
  ),
);

/** Compares addresses by key and not by string; null for what is no exact address. */
export function addressKey(line: string): string | null {
  const words = (normaliseText(line).toLowerCase().match(WORD) ?? [])
    .map((word) => (/\p{N}/u.test(word) ? word : romanise(word).text))
    .filter((word) => !FILLERS.has(word));
  if (words.length < LEAST_WORDS || !words.some((word) => /\p{N}/u.test(word))) return null;
  return words.toSorted().join(" ");
}

/** A listed party's address counts; one that only limits some dealings does not make its neighbours suspect. */
function deciding(subject: RuleSubject, found: readonly ListedAddress[], isHub: boolean): ListedAddress | undefined {
  return found.find(({ list, kind }) => {
    // Hundreds share the registered address of a hub lawfully (reading 11), unless BIS lists the address itself.
    if (kind === "party" && isHub) return false;
    const rule = subject.lists.get(list)?.rule;
    return rule === undefined || levelOf(subject, rule) === "block";
  });
}

const ASK_ADDRESS = {
  ko: "등록 주소와 실제 사무실 주소를 건물 번호까지 알려 주십시오.",
  en: "What are the registered and the actual office address, down to the number of the building?",
  ru: "Каковы юридический и фактический адреса, вплоть до номера дома?",
};
const ASK_LISTED = {
  ko: "주소가 우려거래자 명단(Entity List)의 주소와 같은지 대조한 결과는 무엇입니까?",
  en: "What does a comparison of the address with the addresses on the Entity List show?",
  ru: "Что показывает сверка адреса с адресами в Entity List?",
};
const ASK_SHARED = {
  ko: "같은 주소에 등록된 서로 무관한 회사는 몇 곳입니까?",
  en: "How many unrelated firms are registered at the same address?",
  ru: "Сколько несвязанных компаний зарегистрировано по тому же адресу?",
};
const ASK_TYPE = {
  ko: "이 주소는 어떤 곳입니까(사무실, 허브 등록 주소, 주거지, 우편 대행 등)?",
  en: "What kind of address is it: an office, a hub's registered address, a home, mail forwarding?",
  ru: "Что это за адрес: офис, адрес резидентов хаба, жильё, почтовый адрес?",
};

function sharedByMany(subject: RuleSubject): Outcome {
  const { addressType, sharedWith } = subject.facts.presence;
  if (addressType?.value === "hub_registered") return doesNotFire;
  if (sharedWith === null) return cannotTell("partner", "facts.presence.sharedWith", ASK_SHARED);
  if (sharedWith.value < UNRELATED_FIRMS) return doesNotFire;
  if (addressType === null) return cannotTell("partner", "facts.presence.addressType", ASK_TYPE);
  const count = sharedWith.value;
  return fires(
    "medium",
    {
      ko: `서로 무관한 회사 ${count}곳이 같은 주소를 쓰고 있습니다.`,
      en: `${count} unrelated firms use the very same address.`,
      ru: `По тому же адресу значатся ${count} несвязанных компаний.`,
    },
    claimEvidence(subject, sharedWith, {
      ko: `같은 주소의 무관한 회사 수: ${count}`,
      en: `Unrelated firms at the address: ${count}`,
      ru: `Несвязанных компаний по адресу: ${count}`,
    }),
  );
}

/**
 * US-ENTITY-ADDRESS (BIS final rule of 2024-06-12; reading 11): the exact address of a listed party, or one that is
 * listed itself, blocks; five unrelated firms at one home or office are a condition. Row 1 never counts.
 */
export function sharedAddress(subject: RuleSubject): Outcome {
  if (!isInForce(subject, SINCE)) return doesNotFire;
  const { address, addressType } = subject.facts.presence;
  const key = address === null ? null : addressKey(address.value);
  if (address === null || key === null) return cannotTell("partner", "facts.presence.address", ASK_ADDRESS);
  const found = deciding(subject, subject.listedAt?.(key) ?? [], addressType?.value === "hub_registered");
  if (found) {
    const list = subject.lists.get(found.list)?.names ?? { ko: found.list, en: found.list, ru: found.list };
    const evidence = claimEvidence(subject, address, {
      ko: `주소 ${address.value} – ${list.ko}: ${found.name}`,
      en: `Address ${address.value} – ${list.en}: ${found.name}`,
      ru: `Адрес ${address.value} – ${list.ru}: ${found.name}`,
    });
    const why = {
      ko: `주소가 ${list.ko}에 있는 주소와 정확히 같습니다.`,
      en: `Its address is exactly one that stands on ${list.en}.`,
      ru: `Адрес в точности совпадает с адресом из списка «${list.ru}».`,
    };
    return fires(heldIfRecalled("block", [evidence]), why, evidence);
  }
  const shared = sharedByMany(subject);
  const isUncompared = subject.listedAt === undefined && shared.state === "does_not_fire";
  return isUncompared ? cannotTell("partner", "screening.addresses", ASK_LISTED) : shared;
}
