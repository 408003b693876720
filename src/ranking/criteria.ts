import type { LocalisedText } from "../domain/text.schema.ts";

export const CRITERION_IDS = [
  "relevance",
  "mutual",
  "market",
  "evidence",
  "stage",
  "access",
  "koreaLink",
  "maturity",
  "emphasis",
] as const;
export type CriterionId = (typeof CRITERION_IDS)[number];

export interface Criterion {
  id: CriterionId;
  /**
   * Default weight. Those that every question asks for sum to 100; `mutual` and `market` come on top where a question
   * tells offers, needs, ways of working or target markets, and count for nothing elsewhere.
   */
  weight: number;
  names: LocalisedText;
  /** What worst and best mean: the anchors are fixed, so no other lead moves them. */
  anchors: LocalisedText;
  /** The question that settles it when it is unknown. */
  question: LocalisedText;
}

export const CRITERIA: readonly Criterion[] = [
  {
    id: "relevance",
    weight: 60,
    names: { ko: "요청 분야 적합성", en: "Relevance to the need", ru: "Соответствие запросу" },
    anchors: {
      ko: "요청한 분야·주제·검색어·유형에 기록이 들어맞는 비율. 인접 분야는 공개된 가중치만큼만, 분야는 같으나 주제 기록이 없으면 0.3까지 인정",
      en: "share of the areas, topics, words and kinds asked for that the record meets; a neighbouring area counts by its published weight, the area without a record of the topic up to 0.3",
      ru: "доля запрошенных областей, тем, слов и типов, которой отвечает запись; смежная область учитывается с опубликованным весом, область без записи о теме — до 0,3",
    },
    question: { ko: "어떤 기술을 찾으십니까?", en: "Which technology is sought?", ru: "Какая технология нужна?" },
  },
  {
    id: "mutual",
    weight: 20,
    names: { ko: "상호 보완성", en: "Mutual fit", ru: "Взаимная выгода" },
    anchors: {
      ko: "우리 요청을 상대가 채우는 정도와 상대 요청을 우리가 채우는 정도의 조화평균. 한쪽을 모르면 점수 폭이 넓어짐",
      en: "harmonic mean of what they meet of our needs and what we meet of theirs; an unknown side widens the band",
      ru: "гармоническое среднее: насколько они закрывают наши запросы и мы — их; неизвестная сторона расширяет интервал",
    },
    question: {
      ko: "상대 기관은 무엇을 제공하고 무엇을 필요로 합니까?",
      en: "What does the partner offer, and what does it seek?",
      ru: "Что партнёр предлагает и что ищет?",
    },
  },
  {
    id: "market",
    weight: 20,
    names: { ko: "목표 시장 진입", en: "Way into the target market", ru: "Выход на целевой рынок" },
    anchors: {
      ko: "1: 목표 시장에 본사, 0.8: 현지 거점·고객 확인, 0.7: 관세동맹 공동 회원, 0.4: 자유무역, 0.2: 기타 공동 회원",
      en: "1: seat in the market; 0.8: a presence on record; 0.7: the same customs union; 0.4: free trade; 0.2: another shared group",
      ru: "1: находится на рынке; 0,8: подтверждённое присутствие; 0,7: общий таможенный союз; 0,4: свободная торговля; 0,2: другое объединение",
    },
    question: {
      ko: "목표 시장에 거점이나 고객이 있습니까?",
      en: "Is there an office or a customer in the target market?",
      ru: "Есть ли офис или клиенты на целевом рынке?",
    },
  },
  {
    id: "evidence",
    weight: 12,
    names: { ko: "역량 근거", en: "Evidence of capability", ru: "Подтверждение компетенции" },
    anchors: {
      ko: "0: 근거 없음, 0.7: 확인한 출처 1곳, 1: 서로 다른 출처 2곳 이상",
      en: "0: none; 0.7: one source read; 1: two or more independent sources read",
      ru: "0: нет; 0,7: прочитан один источник; 1: два и более независимых источника",
    },
    question: {
      ko: "이 역량을 보여 주는 공개 자료나 고객 사례가 있습니까?",
      en: "Which public material or customer reference shows this capability?",
      ru: "Какие открытые материалы или примеры заказчиков подтверждают эту компетенцию?",
    },
  },
  {
    id: "stage",
    weight: 6,
    names: { ko: "개발 단계", en: "Stage", ru: "Стадия разработки" },
    anchors: {
      ko: "0.3: 연구, 0.5: 시제품, 0.75: 시범 운영, 1: 실사용",
      en: "0.3: research; 0.5: prototype; 0.75: pilot; 1: in use",
      ru: "0,3: исследования; 0,5: прототип; 0,75: пилот; 1: в эксплуатации",
    },
    question: {
      ko: "기술이 현재 어느 단계(연구·시제품·시범·실사용)입니까?",
      en: "At which stage is the technology now (research, prototype, pilot, in use)?",
      ru: "На какой стадии технология сейчас (исследования, прототип, пилот, эксплуатация)?",
    },
  },
  {
    id: "access",
    weight: 6,
    names: { ko: "진입 여건", en: "Access", ru: "Условия доступа" },
    anchors: {
      ko: "현지 제도·무역관·협정·결제 네 가지의 평균. 0: 닫힘, 0.5: 일부, 1: 열림",
      en: "mean of host regime, trade office, agreement and payment; 0: closed, 0.5: partial, 1: open",
      ru: "среднее по режиму, торговому представительству, соглашению и платежам; 0: закрыто, 0,5: частично, 1: открыто",
    },
    question: {
      ko: "현지 제도, 무역관 지원, 협정, 결제 경로는 어떻습니까?",
      en: "What are the host regime, trade-office support, agreements and payment route?",
      ru: "Каковы местный режим, поддержка торгпредства, соглашения и платёжный маршрут?",
    },
  },
  {
    id: "koreaLink",
    weight: 6,
    names: { ko: "한국과의 기존 연계", en: "Existing Korea link", ru: "Связи с Кореей" },
    anchors: {
      ko: "0: 없음, 1: 확인된 한국 측 협력 관계 있음",
      en: "0: none; 1: a known link with a Korean side",
      ru: "0: нет; 1: известна связь с корейской стороной",
    },
    question: {
      ko: "한국 기업·기관과 협력한 적이 있습니까?",
      en: "Has there been work with a Korean firm or institution?",
      ru: "Был ли опыт работы с корейской компанией или организацией?",
    },
  },
  {
    id: "maturity",
    weight: 4,
    names: { ko: "조직의 성숙도", en: "Maturity", ru: "Зрелость организации" },
    anchors: {
      ko: "설립 후 8년이면 1, 규모 자료가 확인되면 가점. 설립 연도가 늦은 것 자체는 위험 신호가 아님",
      en: "1 at eight years since founding, with a known size counting too; youth is never a risk flag",
      ru: "1 при восьми годах с основания; учитывается известный масштаб. Молодость не является сигналом риска",
    },
    question: {
      ko: "설립 연도와 인력·매출 규모는 어떻습니까?",
      en: "When was it founded, and how large are staff and turnover?",
      ru: "Когда основана организация, каковы штат и оборот?",
    },
  },
  {
    id: "emphasis",
    weight: 6,
    names: { ko: "브리프의 강조점", en: "Emphasis of the brief", ru: "Акцент обзора" },
    anchors: {
      ko: "분야 등급(국가 차원 제안 1 ~ 후보 추가 0.25)과 기관 유형(신생 디지털 기업 1 ~ 국영 0.4)의 평균",
      en: "mean of the area's tier (1 proposed at state level … 0.25 added from candidates) and the kind of organisation (1 start-up … 0.4 state-owned)",
      ru: "среднее уровня области (1 предложена государством … 0,25 добавлена) и типа организации (1 стартап … 0,4 государственная)",
    },
    question: { ko: "해당 없음", en: "Not applicable", ru: "Не применимо" },
  },
];

export type Weights = Readonly<Record<CriterionId, number>>;

/** A request may move a weight between these limits; at least one must stay above zero. */
export const WEIGHT_LIMITS = { min: 0, max: 100 } as const;

export const DEFAULT_WEIGHTS: Weights = Object.fromEntries(CRITERIA.map(({ id, weight }) => [id, weight])) as Record<
  CriterionId,
  number
>;
