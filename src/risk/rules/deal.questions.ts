import type { LocalisedText } from "../../domain/text.schema.ts";

const question = (ko: string, en: string, ru: string): LocalisedText => ({ ko, en, ru });

/** The question that settles a missing field, for the rules that speak of a deal. */
export const QUESTIONS = {
  deal: question(
    "무엇을 누구에게 어느 나라로 제공합니까? 거래 내용을 알려 주십시오.",
    "What would be delivered, to whom and to which country? Please describe the deal.",
    "Что, кому и в какую страну будет поставлено? Опишите сделку.",
  ),
  "deal.type": question(
    "거래 유형은 무엇입니까(공급, 라이선스, 공동연구, 합작, 인수 등)?",
    "What kind of deal is it (supply, licence, joint research, joint venture, acquisition …)?",
    "Какой это вид сделки (поставка, лицензия, совместные исследования, СП, приобретение …)?",
  ),
  "deal.deliverables": question(
    "제공 대상은 무엇입니까(물품, 소프트웨어, 기술, 용역, 데이터, 컴퓨팅)?",
    "What is delivered: goods, software, technology, services, data or computing?",
    "Что поставляется: товары, ПО, технологии, услуги, данные или вычислительные ресурсы?",
  ),
  "deal.deliverables[].hs6": question(
    "물품의 HS 6단위 코드는 무엇입니까?",
    "What are the HS-6 codes of the goods?",
    "Каковы коды товаров по ГС (6 знаков)?",
  ),
  "deal.deliverables[].krControl": question(
    "전략물자·상황허가 대상인지 판정을 받았습니까? 받았다면 결과는 무엇입니까?",
    "Has the item been judged against the Korean strategic and situational lists, and with what result?",
    "Проверен ли товар по корейским спискам стратегических и ситуационных товаров и с каким результатом?",
  ),
  "deal.deliverables[].nationalCoreTechnology": question(
    "국가핵심기술에 해당합니까? 판정을 받았습니까?",
    "Is it a national core technology of Korea, and has that been ruled on?",
    "Относится ли это к национальным ключевым технологиям Кореи, есть ли решение об этом?",
  ),
  "deal.deliverables[].euOrigin": question(
    "EU산 물품입니까?",
    "Are the goods of EU origin?",
    "Происходят ли товары из ЕС?",
  ),
  "deal.deliverables[].serviceType": question(
    "어떤 용역입니까(IT 자문·설계, IT 지원, 클라우드, 기업용 소프트웨어, 기타)?",
    "What service is it (IT consultancy or design, IT support, cloud, enterprise software, other)?",
    "Какая это услуга (ИТ-консультации, проектирование, поддержка, облако, корпоративное ПО, иное)?",
  ),
  "deal.destination": question(
    "최종 목적지는 어느 나라입니까?",
    "Which country is the final destination?",
    "Какая страна является конечным назначением?",
  ),
  "deal.endUser.country": question(
    "최종사용자는 어느 나라에 있습니까?",
    "In which country is the end user?",
    "В какой стране находится конечный пользователь?",
  ),
  "deal.endUser.type": question(
    "최종사용자는 누구입니까(민간, 정부, 내무부, 경찰, 보안기관, 군, 국방 연구기관)?",
    "Who is the end user: civil, government, interior ministry, police, security service, military, defence institute?",
    "Кто конечный пользователь: гражданский, государство, МВД, полиция, спецслужба, военные, оборонный институт?",
  ),
  "deal.route": question(
    "운송 경로는 어느 나라를 지납니까?",
    "Through which countries does the shipment go?",
    "Через какие страны проходит доставка?",
  ),
  "deal.consignee": question(
    "수하인은 누구이며 운송 중 바뀐 적이 있습니까?",
    "Who is the consignee, and has it changed in transit?",
    "Кто грузополучатель и менялся ли он в пути?",
  ),
  "deal.signs": question(
    "대외무역법 제19조의3의 의심 사유를 하나씩 확인하였습니까? 해당하는 것이 있습니까?",
    "Has each sign of Article 19-3 of the Foreign Trade Act been asked about, and does any apply?",
    "Проверен ли каждый признак статьи 19-3 Закона о внешней торговле и есть ли среди них совпадения?",
  ),
  "deal.payment": question(
    "누가, 어느 나라에서, 어떤 방법으로 지급합니까?",
    "Who pays, from which country and by what means?",
    "Кто, из какой страны и каким способом платит?",
  ),
  "deal.payment.payerIsParty": question(
    "지급자가 계약 당사자입니까?",
    "Is the payer the contracting party?",
    "Является ли плательщик стороной договора?",
  ),
  "deal.payment.method": question(
    "지급 방법은 무엇입니까?",
    "By what means is payment made?",
    "Каким способом производится оплата?",
  ),
  "deal.payment.country": question(
    "어느 나라의 계좌에서 지급합니까?",
    "From an account in which country is payment made?",
    "Со счёта в какой стране производится оплата?",
  ),
  "deal.payment.cryptoLicensed": question(
    "가상자산 사업자가 허가를 받았습니까?",
    "Is the provider of the crypto payment licensed?",
    "Есть ли лицензия у оператора криптоплатежа?",
  ),
  "deal.payment.russianResidentOwes": question(
    "러시아 거주자가 대금, 배당 또는 사용료를 지급해야 합니까?",
    "Does a Russian resident owe payment, dividends or fees under the deal?",
    "Должен ли российский резидент платить по сделке (цена, дивиденды, лицензионные платежи)?",
  ),
  "deal.data": question(
    "개인정보 등 데이터를 다룹니까? 다룬다면 누구의 어떤 데이터이며 서버는 어디에 있습니까?",
    "Are data handled, such as personal data? If so, whose, of what kind, and hosted where?",
    "Обрабатываются ли данные, например персональные? Если да, чьи, какие и где они размещены?",
  ),
  "deal.data.subjects": question(
    "어느 나라 사람들의 개인정보입니까?",
    "People of which countries are the data about?",
    "Данные о людях каких стран обрабатываются?",
  ),
  "deal.data.types": question(
    "데이터의 종류는 무엇입니까(일반 개인정보, 생체, 유전, 통신 이용자, 비개인)?",
    "What kinds of data: personal, biometric, genetic, telecom user, or not personal?",
    "Какие это данные: персональные, биометрические, генетические, абонентские или неперсональные?",
  ),
  "deal.data.hosting": question(
    "데이터는 어느 나라 서버에 저장합니까?",
    "In which country are the data hosted?",
    "В какой стране размещаются данные?",
  ),
  "deal.data.recipient": question(
    "데이터를 받는 쪽은 어느 나라에 있습니까?",
    "In which country is the recipient of the data?",
    "В какой стране находится получатель данных?",
  ),
  "deal.computeRequested": question(
    "상대가 첨단 GPU, 클러스터 접근 또는 클라우드 인프라를 요청합니까?",
    "Does the partner ask for advanced GPUs, cluster access or cloud infrastructure?",
    "Запрашивает ли партнёр передовые GPU, доступ к кластеру или облачную инфраструктуру?",
  ),
  "deal.techTags": question(
    "제품에 얼굴·생체 인식, 위치 추적, 감청 등 사람을 감시할 수 있는 기능이 있습니까?",
    "Can the product watch people: face or biometric recognition, location tracking, interception and the like?",
    "Может ли продукт наблюдать за людьми: распознавание лиц, биометрия, геолокация, перехват и т. п.?",
  ),
  "deal.priorRussianConsignee": question(
    "이 주문은 전에 러시아나 벨라루스의 수하인에게 가던 것입니까?",
    "Did these orders go to a consignee in Russia or Belarus before?",
    "Шли ли эти заказы ранее получателю в России или Беларуси?",
  ),
  "nexus.role": question(
    "귀사는 수출자입니까, 중개자입니까, 아니면 경유·환적만 맡습니까?",
    "Is your firm the exporter, a broker, or only in charge of transit?",
    "Ваша компания экспортёр, посредник или обеспечивает только транзит?",
  ),
  country: question(
    "협력 상대의 본부는 어느 나라에 있습니까?",
    "In which country is the partner seated?",
    "В какой стране находится головной офис партнёра?",
  ),
  "owners[].country": question(
    "지분 절반 이상을 가졌거나 지배하는 법인이 있습니까? 있다면 어느 나라 법인입니까?",
    "Does a legal entity hold half or more, or control the partner, and of which country is it?",
    "Владеет ли юридическое лицо половиной или более либо контролирует партнёра и из какой оно страны?",
  ),
  "facts.trade": question(
    "어떤 물품(HS 6단위)을 어느 나라와 언제부터 거래합니까? 없으면 없다고 밝혀 주십시오.",
    "Which goods (HS-6) do you trade, with which countries and since when? If none, please say so.",
    "Какими товарами (ГС, 6 знаков), с какими странами и с какого времени вы торгуете? Если никакими, укажите это.",
  ),
  "facts.trade[].since": question(
    "러시아로 보낸 우려 품목(CHPL)은 언제까지, 언제부터 보냈습니까?",
    "From when and until when were Common High Priority goods shipped to Russia?",
    "С какого и по какое время в Россию поставлялись товары перечня CHPL?",
  ),
  "facts.trade[].growthPercent": question(
    "우려 품목(CHPL) 거래량은 전년보다 몇 퍼센트 늘었습니까?",
    "By what percentage did trade in Common High Priority goods grow over the year before?",
    "На сколько процентов за год выросла торговля товарами перечня CHPL?",
  ),
  "facts.trade[].replacesRussianBuyer": question(
    "러시아·벨라루스 구매자가 하던 주문을 넘겨받은 것입니까?",
    "Did the firm take over orders that a Russian or Belarusian buyer placed before?",
    "Перешли ли к компании заказы, которые ранее делал покупатель из России или Беларуси?",
  ),
  "facts.customers": question(
    "고객은 누구이며 어느 나라에 있습니까?",
    "Who are the customers, and in which countries?",
    "Кто клиенты и в каких они странах?",
  ),
  "facts.undertakings.endUse": question(
    "최종용도 확인서에 서명하시겠습니까?",
    "Will you sign an end-use statement?",
    "Подпишете ли вы заявление о конечном использовании?",
  ),
  "facts.undertakings.noReexport": question(
    "재수출 금지 조항에 동의하시겠습니까?",
    "Will you accept a no-re-export clause?",
    "Согласитесь ли вы на условие о запрете реэкспорта?",
  ),
} satisfies Record<string, LocalisedText>;

export type QuestionField = keyof typeof QUESTIONS;
