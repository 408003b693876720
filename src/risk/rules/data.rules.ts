import type { Deal } from "../../domain/deal.schema.ts";
import type { LocalisedText } from "../../domain/text.schema.ts";
import type { FlagLevel } from "../../domain/vocabulary.ts";
import { doesNotFire, type RuleFunction, type RuleSet, type RuleSubject } from "../rule.types.ts";
import { type Answer, ask, dealRule, found } from "./deal.support.ts";
import { levelOf } from "./rule.support.ts";

/** Data law of the countries whose people the data are about. */

type Data = NonNullable<Deal["data"]>;
type Judge = (data: Data, subject: RuleSubject) => Answer | readonly Answer[];

/** People are named as subjects of the data: unless only other data were declared, those are personal. */
function isPersonal({ types }: Data): boolean {
  return types.length === 0 || types.some((type) => type !== "non_personal");
}

/** A rule on the personal data of people in some countries. */
function personalDataRule(from: string | null, of: ReadonlySet<string>, judge: Judge): RuleFunction {
  return dealRule(from, ({ data }, subject) => {
    if (data === null) return ask("deal.data");
    if (!isPersonal(data)) return doesNotFire;
    if (data.subjects.length === 0) return ask("deal.data.subjects");
    return data.subjects.some((country) => of.has(country)) ? judge(data, subject) : doesNotFire;
  });
}

const SPECIAL: ReadonlySet<string> = new Set(["biometric", "genetic", "telecom_user"]);
const subjectsOf = (country: string) => `deal.data.subjects: ${country}`;
const hostedIn = ({ hosting }: Data) => `deal.data.hosting: ${hosting}`;

const abroad = (ko: string, en: string, ru: string): LocalisedText => ({
  ko: `${ko}의 개인정보를 그 나라 밖에 저장합니다`,
  en: `Personal data of people in ${en} would be hosted outside the country`,
  ru: `Персональные данные людей из ${ru} размещаются за пределами страны`,
});

const OF_RUSSIA: LocalisedText = {
  ko: "러시아 국민의 개인정보를 러시아 밖에서 수집·저장하는데, 2025-07-01부터 금지되어 있습니다",
  en: "Personal data of Russian citizens would be collected outside Russia, which has been prohibited since 2025-07-01",
  ru: "Персональные данные граждан России собираются за её пределами, что запрещено с 01.07.2025",
};

/** DATA-RU (152-FZ, Art. 18(5), as amended by 23-FZ of 2025-02-28). */
const russia = personalDataRule("2025-07-01", new Set(["RU"]), (data, subject) => {
  if (data.hosting === null) return ask("deal.data.hosting");
  if (data.hosting === "RU") return doesNotFire;
  return found(levelOf(subject, "DATA-RU"), OF_RUSSIA, [subjectsOf("RU"), hostedIn(data)]);
});

const OF_KAZAKHSTAN = abroad("카자흐스탄 사람", "Kazakhstan", "Казахстана");
const BIOMETRICS_OF_KAZAKHSTAN: LocalisedText = {
  ko: "카자흐스탄 사람의 생체정보를 그 나라 밖에 저장합니다",
  en: "Biometric data of people in Kazakhstan would be hosted outside the country",
  ru: "Биометрические данные людей из Казахстана размещаются за пределами страны",
};

/** DATA-KZ (Law 94-V of 2013, Art. 12; storage in the country since 2016-01-01). */
const kazakhstan = personalDataRule("2016-01-01", new Set(["KZ"]), (data, subject) => {
  if (data.hosting === null) return ask("deal.data.hosting");
  if (data.hosting === "KZ") return doesNotFire;
  const given = [subjectsOf("KZ"), hostedIn(data)];
  return data.types.includes("biometric")
    ? found("high", BIOMETRICS_OF_KAZAKHSTAN, [...given, "deal.data.types: biometric"])
    : found(levelOf(subject, "DATA-KZ"), OF_KAZAKHSTAN, given);
});

const OF_UZBEKISTAN = abroad("우즈베키스탄 사람", "Uzbekistan", "Узбекистана");
const SPECIAL_OF_UZBEKISTAN: LocalisedText = {
  ko: "우즈베키스탄에 두어야 하는 생체·유전·통신 이용자 정보를 그 나라 밖에 저장합니다",
  en: "Biometric, genetic or telecom-user data, which have to stay in Uzbekistan, would be hosted elsewhere",
  ru: "Биометрические, генетические или абонентские данные, которые должны оставаться в Узбекистане, размещаются вне страны",
};

/** DATA-UZ (Law No. 1125 of 2026-03-26): only three classes of data have to stay. */
const uzbekistan = personalDataRule("2026-03-26", new Set(["UZ"]), (data) => {
  if (data.hosting === null) return ask("deal.data.hosting");
  if (data.hosting === "UZ") return doesNotFire;
  if (data.types.length === 0) return ask("deal.data.types");
  const given = [subjectsOf("UZ"), hostedIn(data)];
  const special: string[] = data.types.filter((type) => SPECIAL.has(type));
  return special.length > 0
    ? found("high", SPECIAL_OF_UZBEKISTAN, [...given, `deal.data.types: ${special.join(" ")}`])
    : found("low", OF_UZBEKISTAN, given);
});

const OF_KYRGYZSTAN: LocalisedText = {
  ko: "키르기스스탄 사람의 개인정보를 다루므로 디지털코드를 확인해야 합니다",
  en: "Personal data of people in Kyrgyzstan are handled, so that the Digital Code has to be checked",
  ru: "Обрабатываются персональные данные людей из Кыргызстана: нужно проверить Цифровой кодекс",
};
const RISKY_AI_IN_KYRGYZSTAN: LocalisedText = {
  ko: "키르기스스탄 사람의 개인정보를 고위험 AI로 다룹니다",
  en: "High-risk AI would handle personal data of people in Kyrgyzstan",
  ru: "ИИ высокого риска обрабатывает персональные данные людей из Кыргызстана",
};

/** DATA-KG (Digital Code No. 178 of 2025-07-31, in force 2026-02-06). Whether the AI is high-risk only adds to it. */
const kyrgyzstan = personalDataRule("2026-02-06", new Set(["KG"]), ({ highRiskAi }, subject) =>
  highRiskAi === "yes"
    ? found(levelOf(subject, "DATA-KG"), RISKY_AI_IN_KYRGYZSTAN, [subjectsOf("KG"), "deal.data.highRiskAi: yes"])
    : found("low", OF_KYRGYZSTAN, [subjectsOf("KG"), `deal.data.highRiskAi: ${highRiskAi}`]),
);

const OTHER_COUNTRIES: ReadonlySet<string> = new Set(["AM", "AZ", "GE", "MN", "TJ", "TM"]);
const LEAVES_OTHER: LocalisedText = {
  ko: "개인정보가 그 나라 밖으로 나가므로 이전 근거가 필요합니다",
  en: "Personal data would leave the country, so that a transfer basis is needed",
  ru: "Персональные данные покидают страну: нужно основание передачи",
};

/** DATA-OTHER (national laws, recalled): no date and no duty beyond a transfer basis is on record. */
const otherCountries = personalDataRule(null, OTHER_COUNTRIES, (data, subject) =>
  data.subjects
    .filter((country) => OTHER_COUNTRIES.has(country))
    .map((country) => {
      const places: [string, string | null][] = [
        ["deal.data.hosting", data.hosting],
        ["deal.data.recipient", data.recipient],
      ];
      const leaving = places.find(([, place]) => place !== null && place !== country);
      if (leaving) {
        return found(levelOf(subject, "DATA-OTHER"), LEAVES_OTHER, [
          subjectsOf(country),
          `${leaving[0]}: ${leaving[1]}`,
        ]);
      }
      return data.hosting === null ? ask("deal.data.hosting") : doesNotFire;
    }),
);

const FROM_KOREA: LocalisedText = {
  ko: "한국 이용자의 개인정보가 국외로 이전됩니다",
  en: "Personal data of users in Korea would go abroad",
  ru: "Персональные данные пользователей из Кореи передаются за рубеж",
};
const FROM_KOREA_TO_RUSSIA: LocalisedText = {
  ko: "한국 이용자의 개인정보가 러시아로 이전됩니다",
  en: "Personal data of users in Korea would go to Russia",
  ru: "Персональные данные пользователей из Кореи передаются в Россию",
};

/** DATA-KR-PIPA (Personal Information Protection Act, Art. 28-8 ff., recalled). */
const koreanUsers = personalDataRule("2023-09-15", new Set(["KR"]), ({ recipient }, subject) => {
  if (recipient === null) return ask("deal.data.recipient");
  if (recipient === "KR") return doesNotFire;
  const given: [string, string] = [subjectsOf("KR"), `deal.data.recipient: ${recipient}`];
  const isRussia = recipient === "RU";
  const level: FlagLevel = isRussia ? "high" : levelOf(subject, "DATA-KR-PIPA");
  return found(level, isRussia ? FROM_KOREA_TO_RUSSIA : FROM_KOREA, given);
});

export const dataRules: RuleSet = {
  "DATA-RU": russia,
  "DATA-KZ": kazakhstan,
  "DATA-UZ": uzbekistan,
  "DATA-KG": kyrgyzstan,
  "DATA-OTHER": otherCountries,
  "DATA-KR-PIPA": koreanUsers,
};
