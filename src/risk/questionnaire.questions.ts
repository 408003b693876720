import type { QuestionId } from "../domain/facts.schema.ts";
import type { LocalisedText } from "../domain/text.schema.ts";

/** One thing to fill in under a question. */
export interface QuestionField {
  id: string;
  label: LocalisedText;
  /** Name of the field in an answer sheet. */
  path: string;
}

export interface Question {
  id: QuestionId;
  number: number;
  text: LocalisedText;
  fields: readonly QuestionField[];
}

const field = (path: string, ko: string, en: string, ru: string): QuestionField => ({
  id: path.replace(/\[\]/g, ""),
  label: { ko, en, ru },
  path,
});

/** The seven questions of lawful-or-circumvention.md §4, one page, each with what is to be filled in. */
export const QUESTIONNAIRE: readonly Question[] = [
  {
    id: "ownership",
    number: 1,
    text: {
      ko: "자연인에 이르기까지의 소유구조를 알려 주십시오.",
      en: "Please give the ownership down to natural persons.",
      ru: "Укажите структуру владения до физических лиц.",
    },
    fields: [
      field("ownership.owners[]", "소유자와 지분율", "Owners and their shares", "Владельцы и их доли"),
      field(
        "ownership.events[]",
        "2022년 이후 지분 변동",
        "Changes of owners since 2022",
        "Смена владельцев с 2022 года",
      ),
    ],
  },
  {
    id: "russian_entities",
    number: 2,
    text: {
      ko: "러시아·벨라루스에 있거나 있었던 법인을 알려 주십시오. 없으면 없다고 적어 주십시오.",
      en: "Please name former and present entities in Russia or Belarus; if none, say so.",
      ru: "Назовите бывшие и действующие юрлица в России или Беларуси; если их нет, укажите это.",
    },
    fields: [
      field("russian_entities.entities[]", "법인과 그 처리", "Entities and what became of them", "Юрлица и их судьба"),
      field("russian_entities.movedFrom", "이전한 나라와 날짜", "Moved from, and when", "Откуда и когда переехали"),
      field(
        "russian_entities.subsidiary",
        "러시아 자회사 여부",
        "A subsidiary in Russia",
        "Дочерняя компания в России",
      ),
    ],
  },
  {
    id: "russian_shares",
    number: 3,
    text: {
      ko: "러시아에 있는 매출, 인력, 지식재산, 서버의 비중을 알려 주십시오.",
      en: "Please give the share of revenue, staff, IP and hosting in Russia.",
      ru: "Укажите долю выручки, персонала, прав на ИС и хостинга в России.",
    },
    fields: [
      field("russian_shares.revenue", "러시아 매출 비중(%)", "Revenue from Russia, %", "Выручка из России, %"),
      field(
        "russian_shares.stateOrDefence",
        "러시아 정부·국방 매출 여부",
        "Revenue from the Russian state or defence",
        "Выручка от государства или обороны РФ",
      ),
      field("russian_shares.staff", "러시아 인력 비중(%)", "Staff in Russia, %", "Персонал в России, %"),
      field("russian_shares.ipOwner", "코드·지식재산 소유자", "Owner of the code and IP", "Правообладатель кода и ИС"),
      field("russian_shares.hosting", "러시아 내 서버 여부", "Hosting in Russia", "Хостинг в России"),
    ],
  },
  {
    id: "customers",
    number: 4,
    text: {
      ko: "고객을 유형별로 알려 주십시오.",
      en: "Please name the customers by type.",
      ru: "Назовите клиентов по типам.",
    },
    fields: [field("customers.customers[]", "고객, 유형, 국가", "Customers, type, country", "Клиенты, тип, страна")],
  },
  {
    id: "goods",
    number: 5,
    text: {
      ko: "취급하는 물품을 HS 6단위와 원산지로 알려 주십시오. 없으면 없다고 적어 주십시오.",
      en: "Please name the goods by HS-6 with origin; if none, say so.",
      ru: "Назовите товары по HS-6 с происхождением; если их нет, укажите это.",
    },
    fields: [
      field("goods.goods[]", "HS 6단위, 방향, 상대국", "HS-6, direction, countries", "HS-6, направление, страны"),
    ],
  },
  {
    id: "banks",
    number: 6,
    text: {
      ko: "거래 은행과 결제 통화를 알려 주십시오.",
      en: "Please name the banks and the currency of payment.",
      ru: "Назовите банки и валюту расчётов.",
    },
    fields: [
      field("banks.banks[]", "은행, 국가, 모은행", "Bank, country, parent", "Банк, страна, материнский банк"),
      field("banks.currency", "결제 통화", "Currency", "Валюта"),
    ],
  },
  {
    id: "undertakings",
    number: 7,
    text: {
      ko: "재수출 금지 조항, 최종용도 서약, 인도 확인에 동의합니까?",
      en: "Do you consent to a no-re-export clause, an end-use statement and a delivery check?",
      ru: "Согласны ли вы на запрет реэкспорта, заявление о конечном использовании и проверку поставки?",
    },
    fields: [
      field("undertakings.noReexport", "재수출 금지 조항", "No-re-export clause", "Запрет реэкспорта"),
      field("undertakings.endUse", "최종용도 서약", "End-use statement", "Заявление о конечном использовании"),
      field("undertakings.deliveryCheck", "인도 확인", "Delivery check", "Проверка поставки"),
    ],
  },
];
