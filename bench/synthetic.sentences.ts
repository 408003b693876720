import type { LocalisedText } from "../src/domain/text.schema.ts";
import type { CautionEffect, RussiaLinkNature, Stage } from "../src/domain/vocabulary.ts";

/*
 * Sentences with gaps, the common ones first. A term of an area goes where no ending hangs on it: before a noun in
 * Korean and English, between quotation marks in Russian.
 */

/** What goes into the gaps of a sentence. */
export interface Slots {
  /** Term of the area. */
  term: LocalisedText;
  /** Another term of the same area. */
  other: LocalisedText;
  product: LocalisedText;
  customer: LocalisedText;
  sort: LocalisedText;
  /** A made-up name of a product or project. */
  module: LocalisedText;
  number: string;
  year: string;
}

/** Text between gaps and names of gaps, in turn. */
type Parts = readonly string[];
export type Sentence = Readonly<Record<keyof LocalisedText, Parts>>;

const GAP = /\{(\w+)\}/;
const sentence = (ko: string, en: string, ru: string): Sentence => ({
  ko: ko.split(GAP),
  en: en.split(GAP),
  ru: ru.split(GAP),
});

function fill(parts: Parts, slots: Slots, language: keyof LocalisedText): string {
  const filled = parts.map((part, i) => {
    if (i % 2 === 0) return part;
    const slot = slots[part as keyof Slots];
    return typeof slot === "string" ? slot : slot[language];
  });
  return filled.join("");
}

/** The sentences with their gaps filled, one after the other. */
export function tell(sentences: readonly Sentence[], slots: Slots): LocalisedText {
  const told = (language: keyof LocalisedText) =>
    sentences.map((one) => fill(one[language], slots, language)).join(" ");
  return { ko: told("ko"), en: told("en"), ru: told("ru") };
}

/** What an organisation does in an area. */
export const ACTIVITIES: readonly Sentence[] = [
  sentence(
    "{sort} {customer}을 위한 {term} {product}을 개발합니다.",
    "Builds {term} {product} for {sort} {customer}.",
    "Разрабатывает {product} по теме «{term}» для {sort} {customer}.",
  ),
  sentence(
    "{term} 분야의 {product}을 {sort} {customer}에 제공합니다.",
    "Offers {product} in the field of {term}, made for {sort} {customer}.",
    "Предлагает {product} в области «{term}» для {sort} {customer}.",
  ),
  sentence(
    "{term} 전담 조직을 두고 {sort} {customer}용 {product}을 운영합니다.",
    "Runs a {term} team whose {product} serve {sort} {customer}.",
    "Ведёт направление «{term}»: {product} для {sort} {customer}.",
  ),
  sentence(
    "{term} 기능과 {other} 기능을 잇는 {product}을 관리합니다.",
    "Maintains {product} that join {term} with {other}.",
    "Поддерживает {product}, соединяющие темы «{term}» и «{other}».",
  ),
  sentence(
    "{term} 기능을 담은 {product} '{module}' 제품군을 {sort} {customer}에 판매합니다.",
    "Sells {product} named {module}, which bring {term} to {sort} {customer}.",
    "Продаёт {product} «{module}» с функцией «{term}» для {sort} {customer}.",
  ),
  sentence(
    "{sort} {customer}의 데이터로 {term} 주제를 연구하고 결과를 공개합니다.",
    "Studies {term} on data from {sort} {customer} and publishes the results.",
    "Исследует тему «{term}» на данных {sort} {customer} и публикует результаты.",
  ),
  sentence(
    "{sort} {customer}의 직원에게 {term} 교육을 제공합니다.",
    "Trains the staff of {sort} {customer} in {term}.",
    "Обучает сотрудников {sort} {customer} по теме «{term}».",
  ),
];

/** What more there is to say. */
export const DETAILS: readonly Sentence[] = [
  sentence(
    "두 번째 사업은 {other} 분야입니다.",
    "A second line of work is {other}.",
    "Второе направление работы — «{other}».",
  ),
  sentence(
    "{year}년 기준 고객은 {number}곳입니다.",
    "In {year} it counted {number} customers.",
    "На {year} год число клиентов — {number}.",
  ),
  sentence(
    "구성 요소 '{module}' 하나로 하루 {number}천 건의 기록을 처리합니다.",
    "Its {module} component reads {number} thousand records a day.",
    "Компонент «{module}» обрабатывает {number} тыс. записей в день.",
  ),
  sentence(
    "{year}년부터 '{module}' 사업에 공급하고 있습니다.",
    "Since {year} it has supplied a project named {module}.",
    "С {year} года поставляет решения для проекта «{module}».",
  ),
  sentence("'{module}' 코드를 공개했습니다.", "The code of {module} is public.", "Код «{module}» открыт."),
  sentence(
    "기술자 {number}명이 현지 언어에 맞게 다듬습니다.",
    "A team of {number} engineers adapts it to local languages.",
    "К местным языкам решение приспосабливает команда; инженеров в ней — {number}.",
  ),
  sentence(
    "공개 인터페이스로 다른 이용자 {number}곳과 데이터를 나눕니다.",
    "It shares data with {number} other users through an open interface.",
    "Через открытый интерфейс обменивается данными; число пользователей — {number}.",
  ),
  sentence(
    "{year}년 보고서에 '{module}' 방법이 설명되어 있습니다.",
    "A report of {year} describes its {module} method.",
    "Метод «{module}» описан в отчёте {year} года.",
  ),
];

/** A stage is on record only where the evidence tells it, so the statement says it too. */
export const STAGE_SENTENCES: Readonly<Record<Stage, Sentence>> = {
  research: sentence("연구 단계에 있습니다.", "The work is at the research stage.", "Работа на стадии исследований."),
  prototype: sentence(
    "{year}년에 시제품을 만들었습니다.",
    "A prototype was made in {year}.",
    "Прототип создан в {year} году.",
  ),
  pilot: sentence(
    "이용자 {number}곳에서 시범 운영하고 있습니다.",
    "A pilot with {number} users is under way.",
    "Идёт пилот; число участников — {number}.",
  ),
  in_use: sentence(
    "{year}년부터 현장 {number}곳에서 쓰이고 있습니다.",
    "It has been in use at {number} sites since {year}.",
    "Используется с {year} года; число площадок — {number}.",
  ),
};

export const SCALES: readonly Sentence[] = [
  sentence(
    "{year}년 기준 직원은 {number}명입니다.",
    "Staff of {number} ({year}).",
    "Число сотрудников — {number} ({year} год).",
  ),
  sentence(
    "{year}년 이용자는 {number}천 명입니다.",
    "Users: {number} thousand ({year}).",
    "Число пользователей — {number} тыс. ({year} год).",
  ),
];

export const OWNERSHIPS: readonly Sentence[] = [
  sentence(
    "가상 지주 '{module}' 계열입니다.",
    "Belongs to the synthetic holding {module}.",
    "Входит в синтетический холдинг «{module}».",
  ),
  sentence(
    "{year}년 기준 가상 주주는 {number}명입니다.",
    "It had {number} synthetic shareholders in {year}.",
    "Число синтетических акционеров на {year} год — {number}.",
  ),
];

export const OWNER_SENTENCE = sentence(
  "{year}년 가상 기록에 소유자로 나옵니다.",
  "Named as an owner in a synthetic record of {year}.",
  "Указан владельцем в синтетической записи {year} года.",
);

export const KOREA_LINKS: readonly Sentence[] = [
  sentence(
    "{year}년에 한국의 가상 기업 '{module}' 측과 {term} 양해각서를 맺었습니다.",
    "Signed a memorandum on {term} in {year} with {module}, a synthetic Korean firm.",
    "В {year} году подписан меморандум по теме «{term}» с синтетической корейской компанией «{module}».",
  ),
  sentence(
    "한국의 가상 대학 '{module}' 연구진과 공동 과제를 수행합니다.",
    "Runs a joint project with {module}, a synthetic Korean university.",
    "Ведёт совместный проект с синтетическим корейским университетом «{module}».",
  ),
];

/** What a link to Russia consists of; those that are not here read like a partner. */
export const RUSSIA_LINKS: Readonly<Partial<Record<RussiaLinkNature, Sentence>>> & { partner: Sentence } = {
  partner: sentence(
    "러시아의 가상 협력사 '{module}' 제품을 {year}년까지 다뤘습니다.",
    "Handled products of {module}, a synthetic Russian partner, until {year}.",
    "До {year} года работала с продуктами синтетического российского партнёра «{module}».",
  ),
  former_owner: sentence(
    "러시아의 가상 기업 '{module}' 지분이 {year}년에 매각되었습니다.",
    "The stake of {module}, a synthetic Russian firm, was sold in {year}.",
    "Доля синтетической российской компании «{module}» продана в {year} году.",
  ),
  current_owner: sentence(
    "러시아의 가상 기업 '{module}' 측이 지분을 갖고 있습니다.",
    "{module}, a synthetic Russian firm, holds a stake.",
    "Доля принадлежит синтетической российской компании «{module}».",
  ),
  personal: sentence(
    "창업자가 러시아의 가상 대학 '{module}' 출신입니다.",
    "Its founder studied at {module}, a synthetic Russian university.",
    "Основатель учился в синтетическом российском университете «{module}».",
  ),
};

export const CAUTIONS: Readonly<Record<CautionEffect, Sentence>> = {
  review: sentence(
    "가상 주의 사항입니다. {term} 업무와 '{module}' 사업을 담당자가 확인해야 합니다.",
    "A synthetic caution: a person has to look at its work on {term} and at {module}.",
    "Синтетическое предостережение: работу по теме «{term}» и проект «{module}» должен проверить человек.",
  ),
  exclude: sentence(
    "가상 제외 사유입니다. '{module}' 사업 때문에 추천 대상에서 뺍니다.",
    "A synthetic reason to leave it out: the project {module}.",
    "Синтетическая причина исключения: проект «{module}».",
  ),
};
