import type { Evidence } from "../../domain/evidence.ts";
import type { LocalisedText } from "../../domain/text.schema.ts";
import type { FlagLevel } from "../../domain/vocabulary.ts";
import { doesNotFire, type Outcome, type RuleSet, type RuleSubject } from "../rule.types.ts";
import { newTrader } from "./new.trader.rules.ts";
import { cannotTell, claimEvidence, fires, levelOf, recordEvidence } from "./rule.support.ts";
import { someEvidence } from "./some.evidence.ts";

/** FIN-2022-Alert003 of 2022-06-28, with Hong Kong and Macau of the Tri-Seal note of 2023-03-02. */
export const TRANSSHIPMENT_POINTS: ReadonlySet<string> = new Set(
  "AM BR CN GE IN IL KZ KG MX NI RS SG ZA TW TJ TR AE UZ HK MO".split(" "),
);
const TRANSSHIP_SINCE = "2022-06-28";

const WHERE_SEATED: LocalisedText = {
  ko: "본부가 어느 나라에 등록되어 있습니까?",
  en: "In which country is the firm registered?",
  ru: "В какой стране зарегистрирована компания?",
};

/**
 * TYP-TRANSSHIP (FIN-2022-Alert003; Tri-Seal 2023-03-02): context only. The alert itself says that goods may lawfully
 * be exported there, so country alone never lowers anything; the raise with CHPL goods is made in `decide`.
 */
export function transshipmentPoint(subject: RuleSubject): Outcome {
  const { organisation, asOf } = subject;
  if (asOf < TRANSSHIP_SINCE) return doesNotFire;
  if (organisation.country === null) return cannotTell("partner", "country", WHERE_SEATED);
  if (!TRANSSHIPMENT_POINTS.has(organisation.country)) return doesNotFire;
  const code = organisation.country;
  return fires(
    levelOf(subject, "TYP-TRANSSHIP"),
    {
      ko: "FinCEN·BIS 경보가 예로 든 경유 우려국입니다. 그것만으로는 아무것도 낮추지 않습니다.",
      en: "In a country that the FinCEN/BIS alert names as a transshipment point; by itself this lowers nothing.",
      ru: "Страна названа в предупреждении FinCEN/BIS как пункт перевалки; само по себе это ничего не снижает.",
    },
    [
      recordEvidence(organisation, {
        ko: `본부가 있는 나라: ${code}`,
        en: `Seat: ${code}`,
        ru: `Головной офис: ${code}`,
      }),
    ],
  );
}

const EMPTY_ADDRESSES = new Set(["residential", "mass_registration", "mail_forwarding"]);
/** Rule text: one sign low, two medium, three or more high. */
const SHELL_LEVELS: readonly FlagLevel[] = ["low", "medium", "high"];

function webSigns(subject: RuleSubject): Evidence[] {
  const { website, domainMail, addressType } = subject.facts.presence;
  const signs: Evidence[] = [];
  if (website?.value === false) {
    signs.push(claimEvidence(subject, website, { ko: "웹사이트 없음", en: "No website", ru: "Нет сайта" }));
  }
  if (domainMail?.value === false) {
    signs.push(
      claimEvidence(subject, domainMail, {
        ko: "회사 도메인 메일 없이 개인 메일 사용",
        en: "No company mail: personal e-mail is used",
        ru: "Нет корпоративной почты: используется личная",
      }),
    );
  }
  if (addressType && EMPTY_ADDRESSES.has(addressType.value)) {
    signs.push(
      claimEvidence(subject, addressType, {
        ko: "주거지, 대량 등록 주소 또는 우편 전달 주소",
        en: "Residential, mass-registration or mail-forwarding address",
        ru: "Жилой адрес, адрес массовой регистрации или пересылки почты",
      }),
    );
  }
  return signs;
}

/** A nominee or a trust among the takers of shares hides who owns; a firm of one person that trades goods lacks hands. */
function structureSigns(subject: RuleSubject): Evidence[] {
  const { ownershipEvents, workforce, trade } = subject.facts;
  const veil = ownershipEvents?.find(({ to }) => to.relation === "nominee" || to.relation === "trust");
  const signs: Evidence[] = [];
  if (veil) {
    const { name } = veil.to;
    signs.push(
      claimEvidence(subject, veil, {
        ko: `명의자 또는 신탁이 지분 보유: ${name}`,
        en: `Shares are held by a nominee or trust: ${name}`,
        ru: `Доля у номинального держателя или траста: ${name}`,
      }),
    );
  }
  if (workforce.count && workforce.count.value <= 1 && trade && trade.length > 0) {
    signs.push(
      claimEvidence(subject, workforce.count, {
        ko: "직원이 1명 이하인데 물품 거래가 있음",
        en: "One person at most, yet goods trade on record",
        ru: "Не более одного человека, но есть торговля товарами",
      }),
    );
  }
  return signs;
}

const PRESENCE_QUESTIONS: readonly { field: "website" | "domainMail" | "addressType"; question: LocalisedText }[] = [
  {
    field: "website",
    question: {
      ko: "회사 웹사이트 주소가 있습니까?",
      en: "Does the firm have a website, and at what address?",
      ru: "Есть ли у компании сайт и по какому адресу?",
    },
  },
  {
    field: "domainMail",
    question: {
      ko: "회사 도메인의 전자우편을 사용합니까?",
      en: "Does the firm use e-mail of its own domain?",
      ru: "Пользуется ли компания почтой на собственном домене?",
    },
  },
  {
    field: "addressType",
    question: {
      ko: "등록 주소는 어떤 곳입니까(사무실, 허브 등록, 주거지, 대량 등록)?",
      en: "What is at the registered address: an office, a hub registration, a home, a mass registration?",
      ru: "Что находится по адресу регистрации: офис, технопарк, жильё, адрес массовой регистрации?",
    },
  },
];

/**
 * TYP-SHELL (Tri-Seal 2023-03-02; FinCEN/BIS 2023-11-06): signs of a shell are counted. They belong to row 1 of the
 * table, which never counts as a circumvention fact. A hub's registered address is no sign (reading 11).
 */
export function shellSigns(subject: RuleSubject): Outcome {
  const evidence = someEvidence([...webSigns(subject), ...structureSigns(subject)]);
  const open = PRESENCE_QUESTIONS.find(({ field }) => subject.facts.presence[field] === null);
  // One sign with others unknown may be a note or a condition: taken as the note it would pass as good.
  if (open && (evidence === null || evidence.length === 1)) {
    return cannotTell("partner", `facts.presence.${open.field}`, open.question);
  }
  if (evidence === null) return doesNotFire;
  const count = evidence.length;
  const level = SHELL_LEVELS[Math.min(count, SHELL_LEVELS.length) - 1] ?? "high";
  return fires(
    level,
    {
      ko: `페이퍼컴퍼니 징후가 ${count}개 있습니다.`,
      en:
        count === 1 ? "One sign of a shell company is on record." : `${count} signs of a shell company are on record.`,
      ru: `Признаков фирмы-оболочки: ${count}.`,
    },
    evidence,
  );
}

const WHERE_STAFF: LocalisedText = {
  ko: "국가별 직원 수와 서버·접속 위치를 알려 주십시오.",
  en: "Please give staff by country, and where your systems and log-ins are.",
  ru: "Укажите численность персонала по странам и где находятся ваши системы и точки входа.",
};

const OFFICE_DECLARED: LocalisedText = {
  ko: "러시아에 사무소나 인력이 있습니까? 있다면 신고된 것입니까?",
  en: "Is there an office or staff in Russia, and is it declared?",
  ru: "Есть ли в России офис или персонал и заявлены ли они?",
};

/**
 * TYP-IP (Tri-Seal 2023-03-02): technical traces in Russia or North Korea that the firm does not declare. "IP" is the
 * Internet address here, not intellectual property: it is no fact of row 4 but of row 1, which never counts, so no row.
 */
export function technicalFootprint(subject: RuleSubject): Outcome {
  const { footprint, declaredRussianOffice } = subject.facts.presence;
  if (footprint === null) return cannotTell("partner", "facts.presence.footprint", WHERE_STAFF);
  const level = levelOf(subject, "TYP-IP");
  const inNorthKorea = footprint.value.includes("KP");
  const inRussia = footprint.value.includes("RU") && subject.organisation.country !== "RU";
  if (!inNorthKorea && !inRussia) return doesNotFire;
  const where = footprint.value.join(", ");
  const trace = claimEvidence(subject, footprint, {
    ko: `기술적 흔적이 나타난 국가: ${where}`,
    en: `Technical traces point to: ${where}`,
    ru: `Технические следы указывают на: ${where}`,
  });
  if (!inNorthKorea && declaredRussianOffice === null) {
    return cannotTell("partner", "facts.presence.declaredRussianOffice", OFFICE_DECLARED);
  }
  if (!inNorthKorea && declaredRussianOffice?.value) {
    return fires(
      "info",
      {
        ko: "러시아에서 기술적 흔적이 나타나며 사무소는 신고되어 있습니다.",
        en: "Technical traces point to Russia, where an office is declared.",
        ru: "Технические следы указывают на Россию, офис там заявлен.",
      },
      [trace],
    );
  }
  return fires(
    level,
    {
      ko: "신고하지 않은 러시아 또는 북한의 기술적 흔적이 있습니다.",
      en: "Technical traces point to Russia or North Korea, where no office is declared.",
      ru: "Технические следы указывают на Россию или КНДР, где офис не заявлен.",
    },
    [trace],
  );
}

/** Typologies that the partner's own facts show. */
export const partnerTypologyRules: RuleSet = {
  "TYP-POST-2022": newTrader,
  "TYP-TRANSSHIP": transshipmentPoint,
  "TYP-SHELL": shellSigns,
  "TYP-IP": technicalFootprint,
};
