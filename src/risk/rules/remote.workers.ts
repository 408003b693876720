import type { Fires, Outcome, RuleSubject } from "../rule.types.ts";
import { doesNotFire } from "../rule.types.ts";
import { cannotTell, claimEvidence, fires, heldIfRecalled, isInForce } from "./rule.support.ts";

const HALF = 50;

const ASK_SHARE = {
  ko: "원격으로 일하는 인력은 전체의 몇 %이며 어느 나라에서 일합니까?",
  en: "What share of the staff works remotely, and from which countries?",
  ru: "Какая доля персонала работает удалённо и из каких стран?",
};
const ASK_IDENTITY = {
  ko: "원격 인력의 신원을 영상 면접, 신분증, 본인 명의 계좌로 확인했습니까?",
  en: "Have the identities of remote staff been verified by video, ID and an account in their own name?",
  ru: "Проверена ли личность удалённых сотрудников по видео, документам и счёту на их имя?",
};

function koreanNorthLink(subject: RuleSubject): Fires | null {
  const { dprkLink, countries } = subject.facts.workforce;
  const claim = dprkLink?.value === true ? dprkLink : countries?.value.includes("KP") ? countries : null;
  if (claim === null) return null;
  const words = {
    ko: "북한과의 연계가 확인된 인력이 있습니다.",
    en: "A link of its staff to North Korea is confirmed.",
    ru: "Подтверждена связь персонала с КНДР.",
  };
  const evidence = claimEvidence(subject, claim, words);
  return fires(heldIfRecalled("block", [evidence]), words, evidence);
}

/**
 * DPRK-IT (정부 합동주의보 2022-12-08, ROK–US update of 2023-10-19): more than half remote and identities not verified
 * is high, a confirmed link blocks. Whether anybody verified them may be unknown, which is a question and no guilt.
 */
export function remoteWorkers(subject: RuleSubject): Outcome {
  if (!isInForce(subject, "2022-12-08")) return doesNotFire;
  const link = koreanNorthLink(subject);
  if (link) return link;
  const { remoteShare, identityVerified } = subject.facts.workforce;
  if (identityVerified?.value === true) return doesNotFire;
  if (remoteShare !== null && remoteShare.value.max <= HALF) return doesNotFire;
  if (remoteShare === null || remoteShare.value.min <= HALF) {
    return cannotTell("partner", "facts.workforce.remoteShare", ASK_SHARE);
  }
  if (identityVerified === null) return cannotTell("partner", "facts.workforce.identityVerified", ASK_IDENTITY);
  const { min, max } = remoteShare.value;
  const percent = min === max ? `${min}` : `${min}–${max}`;
  return fires(
    "high",
    {
      ko: "인력의 절반 넘게 원격으로 일하며 신원이 확인되지 않았습니다.",
      en: "More than half of the staff works remotely and their identities were not verified.",
      ru: "Более половины персонала работает удалённо, личности не проверены.",
    },
    [
      claimEvidence(subject, remoteShare, {
        ko: `원격 인력 비율 ${percent}%`,
        en: `Remote staff: ${percent}%`,
        ru: `Удалённый персонал: ${percent}%`,
      }),
      claimEvidence(subject, identityVerified, {
        ko: "신원 미확인",
        en: "Identities not verified",
        ru: "Личности не проверены",
      }),
    ],
  );
}
