import type { Caution } from "../../domain/organisation.schema.ts";
import type { CautionTopic, FlagLevel, RussiaLinkNature } from "../../domain/vocabulary.ts";
import { doesNotFire, type Fires, type RuleFunction, type RuleSet } from "../rule.types.ts";
import { hitEvidence, otherPartyWords } from "./listing.words.ts";
import { cannotTell, claimEvidence, fires, firesOr, levelOf, recordEvidence } from "./rule.support.ts";

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
const REVIEW_LEVELS: Record<Exclude<CautionTopic, "namesake">, FlagLevel> = {
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
};

/** RU-REFERENCE (product policy, reading 13): a Russian or Belarusian seat alone holds and never blocks. */
const russianSeat: RuleFunction = (subject) => {
  const { organisation } = subject;
  if (organisation.country === null) {
    return cannotTell("partner", "country", {
      ko: "본부가 어느 나라에 등록되어 있습니까?",
      en: "In which country is the firm registered?",
      ru: "В какой стране зарегистрирована компания?",
    });
  }
  if (!REFERENCE_SEATS.has(organisation.country)) return doesNotFire;
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
  // The level is the policy's: no data in the catalogue may make a seat a block.
  return fires("high", why, recordEvidence(organisation, statement));
};

/** Gravest first; "block" is no level of a link. */
const LINK_ORDER: readonly FlagLevel[] = ["high", "medium"];

/** RU-LINK (product policy): structures and flows count, biography never does. */
const russiaLink: RuleFunction = (subject) => {
  const link = subject.organisation.russiaLink;
  if (link.state === "unknown") {
    return cannotTell("partner", "russiaLink", {
      ko: "러시아·벨라루스에 현재나 과거의 법인, 소유자, 투자자, 주요 거래처, 서버가 있습니까?",
      en: "Are there, or were there, entities, owners, investors, main customers or servers in Russia or Belarus?",
      ru: "Есть ли или были в России или Белоруссии юрлица, владельцы, инвесторы, основные клиенты, серверы?",
    });
  }
  const levels = new Set(link.natures.map((nature) => LINK_LEVELS[nature]));
  const level = LINK_ORDER.find((one) => levels.has(one));
  if (link.state !== "known" || link.statement === null || level === undefined) return doesNotFire;
  const why = {
    ko: "러시아와 이어지는 소유·거래·기반 시설 관계가 알려져 있습니다.",
    en: "A link of ownership, business or infrastructure to Russia is known.",
    ru: "Известна связь с Россией по собственности, бизнесу или инфраструктуре.",
  };
  return fires(level, why, claimEvidence(subject, link, link.statement));
};

/** POLICY-EXCLUDED (product policy): facts that keep a party out whatever else is known. */
const excluded: RuleFunction = (subject) =>
  firesOr(
    subject.organisation.cautions
      .filter(({ effect }) => effect === "exclude")
      .map((caution): Fires => {
        const evidence = claimEvidence(subject, caution, caution.statement);
        return fires(levelOf(subject, "POLICY-EXCLUDED"), caution.statement, evidence, { excludes: true });
      }),
  );

function reviewLevel({ topic, effect }: Caution): FlagLevel | null {
  return effect === "exclude" || topic === "namesake" ? null : REVIEW_LEVELS[topic];
}

/** POLICY-REVIEW (product policy): facts that a person has to look at first; the level is the topic's. */
const review: RuleFunction = (subject) =>
  firesOr(
    subject.organisation.cautions.flatMap((caution) => {
      const level = reviewLevel(caution);
      return level === null
        ? []
        : [fires(level, caution.statement, claimEvidence(subject, caution, caution.statement))];
    }),
  );

/** NAMESAKE (product policy): tells of another party of a like name, and changes nothing. */
const namesake: RuleFunction = (subject) => {
  const noted = subject.organisation.cautions
    .filter(({ topic, effect }) => topic === "namesake" && effect === "review")
    .map((caution) => fires("info", caution.statement, claimEvidence(subject, caution, caution.statement)));
  const ruled = subject.hits.flatMap((hit) => {
    const list = subject.lists.get(hit.list);
    if (!list || hit.decision?.ruling !== "other-party") return [];
    return [fires("info", otherPartyWords(list), hitEvidence(hit, list))];
  });
  return firesOr([...noted, ...ruled]);
};

/** What this product decided by itself. */
export const POLICY_RULES: RuleSet = {
  "RU-REFERENCE": russianSeat,
  "RU-LINK": russiaLink,
  "POLICY-EXCLUDED": excluded,
  "POLICY-REVIEW": review,
  NAMESAKE: namesake,
};
