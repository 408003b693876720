import type { Deal } from "../../domain/deal.schema.ts";
import type { LocalisedText } from "../../domain/text.schema.ts";
import { type CannotTell, doesNotFire, type RuleFunction, type RuleSet, type RuleSubject } from "../rule.types.ts";
import { highPriority } from "./chpl.rule.ts";
import {
  type Answer,
  ask,
  type Deliverable,
  dealRule,
  eachDeliverable,
  found,
  isControllable,
  isGoods,
  mayHaveParent,
  RUSSIA,
  RUSSIA_BELARUS,
  reaches,
  settle,
} from "./deal.support.ts";
import { listingEvidence } from "./listing.words.ts";
import { cannotTell, claimEvidence, isInForce, levelOf } from "./rule.support.ts";

/** Export controls of the United States and the European Union that reach a Korean deal. */

const US_TECHNOLOGY_TO_RUSSIA: LocalisedText = {
  ko: "미국 기술이 쓰였거나 쓰였을 수 있는 품목이 러시아·벨라루스로 갑니다",
  en: "An item made with US technology, or perhaps so, would go to Russia or Belarus",
  ru: "Товар, созданный с технологией США или, возможно, с ней, идёт в Россию или Беларусь",
};
const US_TECHNOLOGY_TO_FOOTNOTE_3: LocalisedText = {
  ko: "미국 기술이 쓰였거나 쓰였을 수 있는 품목이 우려거래자 명단 각주 3 대상에게 갑니다",
  en: "An item made with US technology, or perhaps so, would go to a footnote 3 party of the Entity List",
  ru: "Товар, созданный с технологией США или, возможно, с ней, идёт лицу со сноской 3 Entity List",
};

/** The listing that makes the partner a footnote 3 party on the day of the answer. */
function footnote3({ listings, lists, asOf }: RuleSubject) {
  for (const listing of listings) {
    const list = lists.get(listing.list);
    const isNow = listing.delistedOn === null || listing.delistedOn > asOf;
    if (list && isNow && /footnote\s*3\b/i.test(listing.programme ?? "")) return listingEvidence(listing, list);
  }
  return null;
}

/**
 * US-FDPR-RU (EAR 734.9(f), 734.9(g), 746.8). The catalogue has no first day, only that of the text read. A listing
 * that nobody looked up holds and does not block.
 */
const directProduct = dealRule(null, (deal, subject) =>
  eachDeliverable(deal, isControllable, ({ usTechInput }, path) => {
    if (usTechInput === "no") return doesNotFire;
    const given = `${path}.usTechInput: ${usTechInput}`;
    const record = footnote3(subject);
    if (record) {
      const level = record.mark === "recalled" ? "high" : "block";
      return found(level, US_TECHNOLOGY_TO_FOOTNOTE_3, given, { record });
    }
    const russia = reaches(deal, RUSSIA_BELARUS);
    if (russia.state === "yes") {
      return found(levelOf(subject, "US-FDPR-RU"), US_TECHNOLOGY_TO_RUSSIA, [given, russia.given]);
    }
    return russia.state === "unknown" ? russia.ask : doesNotFire;
  }),
);

const EU_MEMBERS = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");
/** Annex VIII of Regulation 833/2014: Korea was read, the others are recalled. */
const ANNEX_VIII = "KR AU CA CH GB IS JP LI NO NZ US".split(" ");
const NO_CLAUSE_NEEDED: ReadonlySet<string> = new Set([...EU_MEMBERS, ...ANNEX_VIII]);

const CLAUSE_NEEDED: LocalisedText = {
  ko: "EU산 우려 품목이 협력국이 아닌 나라로 가므로 재수출 금지 조항이 필요합니다",
  en: "Listed goods of EU origin would go to a country that is no partner, so that a no-re-export clause is needed",
  ru: "Товары из ЕС, включённые в списки, идут не в страну-партнёр: нужно условие о запрете реэкспорта",
};
const CLAUSE_REFUSED: LocalisedText = {
  ko: "EU산 우려 품목에 필요한 재수출 금지 조항을 상대가 거부하였습니다",
  en: "The partner refused the no-re-export clause that listed goods of EU origin need",
  ru: "Партнёр отказался от условия о запрете реэкспорта, нужного для включённых в списки товаров из ЕС",
};

/** Annexes XI, XX and XXXV are not on record: of other codes than the Common High Priority ones nothing is said. */
const ASK_ANNEX: CannotTell = cannotTell("deal", "deal.deliverables[].hs6", {
  ko: "이 물품의 HS 코드가 EU 규정 833/2014 부속서 XI, XX, XXXV 또는 XL에 있습니까?",
  en: "Is the HS code in Annex XI, XX, XXXV or XL of Regulation (EU) 833/2014?",
  ru: "Входит ли код ГС в приложения XI, XX, XXXV или XL к Регламенту (ЕС) 833/2014?",
});

function clauseFor(subject: RuleSubject, deal: Deal, { hs6, euOrigin }: Deliverable, path: string): Answer {
  if (euOrigin === "no") return doesNotFire;
  if (deal.destination === null) return ask("deal.destination");
  if (NO_CLAUSE_NEEDED.has(deal.destination)) return doesNotFire;
  if (euOrigin === "unknown") return ask("deal.deliverables[].euOrigin");
  if (hs6 === null || subject.tierOf(hs6) === null) return ASK_ANNEX;
  const given = [`${path}.hs6: ${hs6}`, `${path}.euOrigin: yes`, `deal.destination: ${deal.destination}`];
  const { noReexport } = subject.facts.undertakings;
  if (noReexport?.value !== "refused") return found(levelOf(subject, "EU-12G"), CLAUSE_NEEDED, given);
  // The refusal itself is counted by TYP-EVASIVE, in row 7; a fact counts once.
  const record = claimEvidence(subject, noReexport, {
    ko: "재수출 금지 조항 거부",
    en: "No-re-export clause refused",
    ru: "Отказ от условия о запрете реэкспорта",
  });
  return found("high", CLAUSE_REFUSED, [...given, "facts.undertakings.noReexport: refused"], { record });
}

/** EU-12G (Regulation 833/2014, Art. 12g; applies from 2024-03-20). Annex XL holds the Common High Priority goods. */
const noReexportClause = dealRule("2024-03-20", (deal, subject) =>
  eachDeliverable(deal, isGoods, (item, path) => clauseFor(subject, deal, item, path)),
);

const EU_PART: LocalisedText = {
  ko: "귀사에 EU 자회사가 있어, EU 밖 관계사에 대한 최선노력 의무와 EU 수준의 준법 질문이 있을 수 있습니다",
  en: "Your firm has a part in the EU: expect the best-efforts duty for its companies outside the EU, and EU-level questions",
  ru: "У вашей компании есть часть в ЕС: возможны обязанность «всех усилий» по компаниям вне ЕС и вопросы уровня ЕС",
};

/**
 * EU-8A (Regulation 2024/1745). Information only, so its question leaves the verdict alone. Owners have no country in
 * the record: a partner owned by natural persons alone has no EU parent, of others it is asked.
 */
const bestEfforts: RuleFunction = (subject) => {
  if (!isInForce(subject, "2024-06-24")) return doesNotFire;
  const { euSubsidiaries } = subject.nexus;
  if (euSubsidiaries === "yes") {
    return settle(subject, [found(levelOf(subject, "EU-8A"), EU_PART, "nexus.euSubsidiaries: yes")]);
  }
  return mayHaveParent(subject) ? ask("owners[].country", "deal") : doesNotFire;
};

const KYRGYZ_TOOLS_EU: LocalisedText = {
  ko: "EU가 키르기스스탄행을 금지한 공작기계·통신장비에 드는 EU산 우려 품목입니다",
  en: "EU-origin machine tools or telecom equipment of the kind that the EU bans for Kyrgyzstan",
  ru: "Станки или оборудование связи из ЕС такого рода, ввоз которого в Кыргызстан ЕС запретил",
};
const KYRGYZ_TOOLS: LocalisedText = {
  ko: "EU가 키르기스스탄행을 금지한 종류의 공작기계·통신장비가 키르기스스탄으로 갑니다",
  en: "Machine tools or telecom equipment of the kind that the EU bans for Kyrgyzstan would go there",
  ru: "В Кыргызстан идут станки или оборудование связи такого рода, которое ЕС запретил туда поставлять",
};
/** Recalled headings: machine tools and apparatus for networks. */
const RECALLED_CODES = /^(?:845[6-9]|846[0-2]|851762)/;

/** The annex was not seen: where the recalled headings alone decide, the rule only asks (reading 14). */
const ASK_KYRGYZ_ANNEX: CannotTell = cannotTell("deal", "deal.deliverables[].hs6", {
  ko: "이 물품의 HS 코드가 EU 규정 2026/506의 키르기스스탄 금지 품목 부속서에 있습니까?",
  en: "Is the HS code in the annex of Regulation (EU) 2026/506 with the goods banned for Kyrgyzstan?",
  ru: "Входит ли код ГС в приложение к Регламенту (ЕС) 2026/506 с товарами, запрещёнными для Кыргызстана?",
});

function kyrgyzGoods(subject: RuleSubject, { hs6, euOrigin }: Deliverable, path: string, place: string): Answer {
  if (hs6 === null) return ask("deal.deliverables[].hs6");
  if (!RECALLED_CODES.test(hs6)) return doesNotFire;
  if (subject.tierOf(hs6) === null) return ASK_KYRGYZ_ANNEX;
  const given = [`${path}.hs6: ${hs6}`, `${path}.euOrigin: ${euOrigin}`, place];
  // High holds whatever the origin; only a known EU origin blocks.
  return euOrigin === "yes"
    ? found("block", KYRGYZ_TOOLS_EU, given, { row: 6 })
    : found(levelOf(subject, "EU-12F-KG"), KYRGYZ_TOOLS, given, { row: 6 });
}

const KYRGYZSTAN: ReadonlySet<string> = new Set(["KG"]);

/** EU-12F-KG (20th package, Regulation 2026/506 of 2026-04-23). */
const kyrgyzBan = dealRule("2026-04-23", (deal, subject) =>
  eachDeliverable(deal, isGoods, (item, path) => {
    const there = reaches(deal, KYRGYZSTAN);
    if (there.state === "yes") return kyrgyzGoods(subject, item, path, there.given);
    // Goods whose destination nobody gave are taken to go to the partner.
    if (deal.destination === null && subject.organisation.country === "KG") {
      return kyrgyzGoods(subject, item, path, "organisation.country: KG");
    }
    return there.state === "unknown" ? there.ask : doesNotFire;
  }),
);

const COMPUTE_FOR_D5: LocalisedText = {
  ko: "첨단 연산 자원을 요청하는 쪽이 D:5 국가에 있어 검토가 끝날 때까지 보류합니다",
  en: "Advanced computing is asked for from a D:5 country: held until reviewed",
  ru: "Передовые вычисления запрашиваются из страны группы D:5: отложено до проверки",
};
const COMPUTE_UNPROVEN: LocalisedText = {
  ko: "첨단 연산 자원을 요청하는데 최종용도가 입증되지 않았습니다",
  en: "Advanced computing is asked for, and its end use is not proven",
  ru: "Запрашиваются передовые вычисления, конечное использование не подтверждено",
};
/** Country group D:5 as far as the catalogue names it; the product covers no other country of the group. */
const D5: ReadonlySet<string> = new Set(["RU", "BY", "CN"]);
const ADVANCED_ECCN = /^[34]A090/i;
const COMPUTE_TAGS: readonly string[] = ["advanced_chips", "model_training"];

/** What shows that advanced chips, a cluster or infrastructure for training are asked for. */
function computeWanted(deal: Deal): string | null {
  if (deal.computeRequested === "yes") return "deal.computeRequested: yes";
  const index = deal.deliverables.findIndex(({ type, eccn }) => type === "compute" || ADVANCED_ECCN.test(eccn ?? ""));
  const item = deal.deliverables[index];
  if (item) return `deal.deliverables[${index}].${item.type === "compute" ? "type: compute" : `eccn: ${item.eccn}`}`;
  const tag = deal.techTags.find((each) => COMPUTE_TAGS.includes(each));
  return tag ? `deal.techTags: ${tag}` : null;
}

/** US-AI-IC (BIS guidance of 2025-05-13). "Block pending review" holds (reading 8). */
const advancedComputing = dealRule("2025-05-13", (deal, subject) => {
  const wanted = computeWanted(deal);
  if (wanted === null) return deal.computeRequested === "no" ? doesNotFire : ask("deal.computeRequested");
  const level = levelOf(subject, "US-AI-IC");
  const seat = subject.organisation.country;
  const endUser = deal.endUser?.country ?? null;
  if (seat !== null && D5.has(seat)) return found(level, COMPUTE_FOR_D5, [wanted, `organisation.country: ${seat}`]);
  if (endUser !== null && D5.has(endUser)) {
    return found(level, COMPUTE_FOR_D5, [wanted, `deal.endUser.country: ${endUser}`]);
  }
  if (deal.endUseProven !== "yes") {
    return found(level, COMPUTE_UNPROVEN, [wanted, `deal.endUseProven: ${deal.endUseProven}`]);
  }
  if (seat === null) return ask("country");
  if (endUser === null) return ask("deal.endUser.country");
  return mayHaveParent(subject) ? ask("owners[].country", "deal") : doesNotFire;
});

const RUSSIAN_IT_US: LocalisedText = {
  ko: "미국인이나 미국 클라우드를 써서 러시아에 있는 자에게 제한된 IT 용역을 제공합니다",
  en: "Restricted IT services would be given to a person in Russia with US persons or US cloud",
  ru: "Ограниченные ИТ-услуги лицу в России оказываются с участием лиц или облаков США",
};
const RUSSIAN_IT: LocalisedText = {
  ko: "러시아에 있는 자에게 제한된 IT 용역을 제공하며, 미국인이나 미국 클라우드의 사용은 확인되지 않았습니다",
  en: "Restricted IT services would be given to a person in Russia; US persons or US cloud are not known to be used",
  ru: "Ограниченные ИТ-услуги лицу в России; участие лиц или облаков США не установлено",
};
const SERVES_RUSSIANS: LocalisedText = {
  ko: "러시아 고객이 있는 협력 상대에게 IT·클라우드 용역을 제공합니다",
  en: "IT or cloud services would be given to a partner that has clients in Russia",
  ru: "ИТ- или облачные услуги получает партнёр, у которого есть клиенты в России",
};
const isService = ({ type, serviceType }: Deliverable): boolean => type === "service" || serviceType !== null;

function usInput(deal: Deal, { nexus }: RuleSubject): string | null {
  if (deal.usInputs === "yes") return "deal.usInputs: yes";
  return nexus.usPersons === "yes" ? "nexus.usPersons: yes" : null;
}

function clientsInRussia(subject: RuleSubject, service: string): Answer {
  const { customers } = subject.facts;
  if (customers === null) return ask("facts.customers");
  const index = customers.findIndex(({ country }) => country === "RU");
  const customer = customers[index];
  if (!customer) return doesNotFire;
  const statement = { ko: "러시아에 고객이 있음", en: "Has a client in Russia", ru: "Есть клиент в России" };
  const record = claimEvidence(subject, customer, statement);
  const given = [service, `facts.customers[${index}].country: RU`];
  return found(levelOf(subject, "US-IT-SERVICES"), SERVES_RUSSIANS, given, { record });
}

function itService(subject: RuleSubject, deal: Deal, { serviceType }: Deliverable, path: string): Answer {
  if (serviceType === "other") return doesNotFire;
  const service = `${path}.serviceType: ${serviceType}`;
  const russia = reaches(deal, RUSSIA);
  if (serviceType === null) return russia.state === "no" ? doesNotFire : ask("deal.deliverables[].serviceType");
  if (russia.state === "yes") {
    const input = usInput(deal, subject);
    if (input) return found("block", RUSSIAN_IT_US, [service, russia.given, input]);
    // High holds with US inputs and without; what is not known does not block.
    return found(levelOf(subject, "US-IT-SERVICES"), RUSSIAN_IT, [
      service,
      russia.given,
      `deal.usInputs: ${deal.usInputs}`,
    ]);
  }
  const clients = clientsInRussia(subject, service);
  return clients.state === "does_not_fire" && russia.state === "unknown" ? russia.ask : clients;
}

/** US-IT-SERVICES (OFAC determination of 2024-06-12, effective 2024-09-12). */
const itServices = dealRule("2024-09-12", (deal, subject) =>
  eachDeliverable(deal, isService, (item, path) => itService(subject, deal, item, path)),
);

export const exportRules: RuleSet = {
  "US-FDPR-RU": directProduct,
  CHPL: highPriority,
  "EU-12G": noReexportClause,
  "EU-8A": bestEfforts,
  "EU-12F-KG": kyrgyzBan,
  "US-AI-IC": advancedComputing,
  "US-IT-SERVICES": itServices,
};
