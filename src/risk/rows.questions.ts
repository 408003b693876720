import type { LocalisedText } from "../domain/text.schema.ts";
import type { CountedRow } from "./rule.types.ts";

/** What each row of the due-diligence table is about. */
export const ROW_NAMES: Record<CountedRow, LocalisedText> = {
  3: { ko: "소유자", en: "owners", ru: "владельцы" },
  4: { ko: "코드·지식재산", en: "code and IP", ru: "код и ИС" },
  5: { ko: "대금과 은행", en: "payment and bank", ru: "оплата и банк" },
  6: { ko: "품목", en: "goods", ru: "товары" },
  7: { ko: "최종 목적지", en: "destination", ru: "назначение" },
  8: { ko: "이력", en: "history", ru: "история" },
  9: { ko: "사용자", en: "users", ru: "пользователи" },
};

/** The question that settles a row (lawful-or-circumvention.md §2). */
export const ROW_QUESTIONS: Record<CountedRow, LocalisedText> = {
  3: {
    ko: "실제 소유자는 누구입니까? 지분 75% 이상이 드러나도록 자연인까지의 이름과 지분율을 등기부로 알려 주십시오.",
    en: "Who owns the firm? Please name natural persons with shares, down to at least 75 % in all, with a registry extract.",
    ru: "Кто владеет компанией? Назовите физических лиц с долями, в сумме не менее 75 %, с выпиской из реестра.",
  },
  4: {
    ko: "코드와 지식재산은 누구 소유입니까? 러시아 법인에서 라이선스받은 것이 있습니까?",
    en: "Who owns the code and the IP? Is any of it licensed from a Russian company?",
    ru: "Кому принадлежат код и права на ИС? Есть ли лицензии от российской компании?",
  },
  5: {
    ko: "러시아 매출 비중은 얼마이며 정부·국방 매출이 있습니까? 대금은 어느 은행의 본인 계좌로 주고받습니까?",
    en: "What share of revenue comes from Russia, and does any come from the state or defence? At which bank is the own account used for payment?",
    ru: "Какова доля выручки из России и есть ли выручка от государства или обороны? В каком банке собственный счёт для расчётов?",
  },
  6: {
    ko: "어떤 물품을 다룹니까(HS 6단위)? 그중 공동 고위험 품목(CHPL)이나 상황허가 대상이 있습니까? 없으면 없다고 밝혀 주십시오.",
    en: "Which goods do you handle (HS-6), and are any of them on the CHPL or the Korean situational list (상황허가)? If none, please say so.",
    ru: "С какими товарами вы работаете (HS-6) и есть ли среди них позиции CHPL или корейского перечня ситуационных лицензий (상황허가)? Если нет, укажите это.",
  },
  7: {
    ko: "최종사용자는 누구입니까? 재수출 금지 조항, 최종용도 서약, 인도 확인에 동의합니까?",
    en: "Who is the end user? Do you agree to a no-re-export clause, an end-use statement and a delivery check?",
    ru: "Кто конечный пользователь? Согласны ли вы на запрет реэкспорта, заявление о конечном использовании и проверку поставки?",
  },
  8: {
    ko: "2022-02-24 이전부터 활동했습니까? 그 후 시작했다면 물품 거래 없이 소프트웨어·연구개발만 합니까?",
    en: "Was the firm active before 2022-02-24? If it began later, does it do software or research only, without goods?",
    ru: "Работала ли компания до 24.02.2022? Если начала позже, занимается ли только ПО или НИОКР, без товаров?",
  },
  9: {
    ko: "고객은 누구입니까(유형별)? 군, 보안기관, 국방연구기관, 내무부 고객이 있습니까?",
    en: "Who are the customers, by type? Are there any military, security-service, defence-institute or interior-ministry ones?",
    ru: "Кто ваши клиенты по типам? Есть ли военные, спецслужбы, оборонные институты, МВД?",
  },
};
