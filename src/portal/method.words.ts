import type { Language } from "../domain/vocabulary.ts";

type Words<K extends string> = Record<K, Record<Language, string>>;

/** Words of the method page. */
export const METHOD_WORDS = {
  lead: {
    ko: "협력 후보를 어떻게 찾고 점수를 매기는지, 위험을 어떤 규칙으로 보는지 모두 공개합니다. 가중치를 바꾸어 순위가 어떻게 달라지는지 바로 볼 수 있습니다.",
    en: "How leads are found and scored, and by which rules risks are seen. Change the weights and see how the ranking moves.",
    ru: "Как находятся и оцениваются кандидаты и по каким правилам видны риски. Измените веса и посмотрите, как меняется рейтинг.",
  },
  criteria: { ko: "평가 기준", en: "Criteria", ru: "Критерии" },
  criteriaCaption: {
    ko: "기준과 기본 가중치. 평가값은 0(가장 나쁨)에서 1(가장 좋음)까지이며, 다른 후보가 누구인지와 무관합니다.",
    en: "Criteria with their usual weights. Ratings go from 0 (worst) to 1 (best) and do not depend on the other leads.",
    ru: "Критерии и обычные веса. Оценка от 0 (хуже всего) до 1 (лучше всего) не зависит от других кандидатов.",
  },
  criterion: { ko: "기준", en: "Criterion", ru: "Критерий" },
  weight: { ko: "가중치", en: "Weight", ru: "Вес" },
  anchors: { ko: "0과 1의 뜻", en: "What 0 and 1 mean", ru: "Что значат 0 и 1" },
  question: { ko: "모를 때 묻는 질문", en: "Asked where it is unknown", ru: "Вопрос, если неизвестно" },
  onTop: {
    ko: "상호 보완성과 목표 시장 진입은 질문이 제공·필요·협력 방식이나 목표 시장을 말할 때만 더해지며, 나머지 가중치의 합은 100입니다.",
    en: "Mutual fit and the way into the target market count only where a question tells offers, needs, ways of working or markets; the others sum to 100.",
    ru: "Взаимная выгода и выход на рынок учитываются, только если в запросе названы предложения, потребности, форматы или рынки; остальные веса в сумме дают 100.",
  },
  tryWeights: { ko: "가중치를 바꾸어 보기", en: "Try other weights", ru: "Попробовать другие веса" },
  tryNote: {
    ko: "0이면 그 기준을 보지 않습니다. 주소에 값이 모두 들어 있어 그대로 공유할 수 있습니다.",
    en: "At 0 a criterion does not count. The address holds all values, so it can be shared as it is.",
    ru: "При 0 критерий не учитывается. Все значения есть в адресе, им можно поделиться.",
  },
  weights: { ko: "가중치(0–100)", en: "Weights (0–100)", ru: "Веса (0–100)" },
  anyArea: { ko: "모든 분야", en: "All areas", ru: "Все области" },
  need: { ko: "찾는 것(선택)", en: "What you seek (optional)", ru: "Что вы ищете (необязательно)" },
  rank: { ko: "순위 매기기", en: "Rank", ru: "Построить рейтинг" },
  reset: { ko: "기본값으로", en: "Usual weights", ru: "Обычные веса" },
  ranking: { ko: "순위 비교", en: "The two rankings", ru: "Сравнение рейтингов" },
  newRank: { ko: "바꾼 순위", en: "Rank now", ru: "Новое место" },
  usualRank: { ko: "기본 순위", en: "Usual rank", ru: "Обычное место" },
  newScore: { ko: "바꾼 점수", en: "Score now", ru: "Новый балл" },
  usualScore: { ko: "기본 점수", en: "Usual score", ru: "Обычный балл" },
  change: { ko: "변동", en: "Change", ru: "Изменение" },
  noChange: { ko: "변동 없음", en: "no change", ru: "без изменений" },
  noLeads: { ko: "조건에 맞는 후보가 없습니다.", en: "No lead meets the question.", ru: "Кандидатов по запросу нет." },
  correct: {
    ko: "표시된 값을 고치면 순위를 다시 보여 드립니다.",
    en: "Correct the marked values to see the ranking.",
    ru: "Исправьте отмеченные значения, чтобы увидеть рейтинг.",
  },
  dropped: { ko: "10위 밖으로 나간 곳", en: "No longer among the first ten", ru: "Больше не в первой десятке" },
  asList: {
    ko: "이 가중치로 전체 목록 보기",
    en: "The whole list with these weights",
    ru: "Весь список с этими весами",
  },
  reading: { ko: "질문을 읽는 방법", en: "How a question is read", ru: "Как читается запрос" },
  readingCaption: {
    ko: "요청 분야 적합성은 질문이 바라는 것들을 이 무게로 평균한 값입니다.",
    en: "Relevance is the mean of what a question wishes for, with these weights.",
    ru: "Соответствие — среднее по тому, что требует запрос, с этими весами.",
  },
  wish: { ko: "질문에 있는 것", en: "What a question names", ru: "Что названо в запросе" },
  standing: { ko: "순위는 얼마나 확실한가", en: "How firm a place is", ru: "Насколько устойчиво место" },
  markets: {
    ko: "목표 시장으로 정할 수 없는 나라",
    en: "Countries that are never a target market",
    ru: "Страны, которые не могут быть целевым рынком",
  },
  marketsCaption: {
    ko: "어떤 설정으로도 목표 시장이 되지 않는 나라와 이유",
    en: "Countries that no setting makes a target market, and why",
    ru: "Страны, которые никакая настройка не делает целевым рынком, и почему",
  },
  groups: {
    ko: "묶어서 정할 수 있는 경제권",
    en: "Groups that may be named together",
    ru: "Объединения, которые можно указать целиком",
  },
  verdicts: { ko: "판정", en: "Verdicts", ru: "Вердикты" },
  verdictsCaption: {
    ko: "판정과 그 조건. 위에 있는 판정이 목록에서 먼저 나옵니다.",
    en: "Verdicts and their conditions. A list shows them in this order.",
    ru: "Вердикты и их условия. В списке они идут в этом порядке.",
  },
  when: { ko: "조건", en: "When", ru: "Когда" },
  why: { ko: "이유", en: "Why", ru: "Почему" },
  risk: { ko: "위험에 따른 감점", en: "Deduction for risk", ru: "Вычет за риск" },
  riskCaption: {
    ko: "가장 무거운 위험 신호의 수준에 따라 점수에 곱하는 값",
    en: "What the score is multiplied by, by the gravest risk flag",
    ru: "На что умножается балл по самому тяжёлому сигналу",
  },
  level: { ko: "수준", en: "Level", ru: "Уровень" },
  factor: { ko: "곱하는 값", en: "Factor", ru: "Множитель" },
  noDeduction: { ko: "감점 없음", en: "no deduction", ru: "без вычета" },
  effect: { ko: "효과", en: "Effect", ru: "Действие" },
  noFactor: { ko: "후보가 될 수 없음", en: "never a lead", ru: "не может быть кандидатом" },
  screening: { ko: "명단 대조의 기준값", en: "Thresholds of screening", ru: "Пороги проверки по спискам" },
  thresholds: { ko: "모든 기준값 보기", en: "Show all thresholds", ru: "Показать все пороги" },
  name: { ko: "이름", en: "Name", ru: "Название" },
  value: { ko: "값", en: "Value", ru: "Значение" },
  rules: { ko: "위험 규칙", en: "Risk rules", ru: "Правила риска" },
  families: { ko: "갈래", en: "Family", ru: "Группа" },
  allFamilies: { ko: "모두", en: "All", ru: "Все" },
  rule: { ko: "규칙", en: "Rule", ru: "Правило" },
  instrument: { ko: "근거", en: "Instrument", ru: "Документ" },
  dates: { ko: "날짜(원문 표기)", en: "Dates (as in the source)", ru: "Даты (как в источнике)" },
  inForce: { ko: "효력", en: "In force", ru: "Действие" },
  limits: { ko: "이 자료의 한계", en: "Limits of the data", ru: "Ограничения данных" },
  own: { ko: "자체 정책", en: "own policy", ru: "собственная политика" },
} as const satisfies Words<string>;

/** Sentences with something in them; numbers come written in the language. */
export const METHOD_PHRASES = {
  unknown: {
    ko: (share: string) =>
      `모르는 사실은 가장 나쁜 경우와 가장 좋은 경우 사이의 ${share} 지점으로 보고, 그 폭을 점수 범위로 보여 줍니다.`,
    en: (share: string) =>
      `An unknown is expected ${share} of the way from worst to best; the whole range is shown as the band.`,
    ru: (share: string) =>
      `Неизвестное принимается на ${share} пути от худшего к лучшему; весь диапазон показан как интервал.`,
  },
  range: {
    ko: (least: string, most: string) => `${least}–${most} 사이의 숫자를 적으십시오(소수 셋째 자리까지).`,
    en: (least: string, most: string) => `Write a number from ${least} to ${most}, with up to three decimals.`,
    ru: (least: string, most: string) => `Введите число от ${least} до ${most}, не более трёх знаков после точки.`,
  },
  ranking: {
    ko: (count: string, total: string) => `바꾼 가중치로 앞의 ${count}곳(모두 ${total}곳)과 기본 가중치로 매긴 순위`,
    en: (count: string, total: string) => `The first ${count} of ${total} with your weights, beside their usual rank`,
    ru: (count: string, total: string) => `Первые ${count} из ${total} с вашими весами и их обычные места`,
  },
  usual: {
    ko: (weight: string) => `기본 ${weight}`,
    en: (weight: string) => `usually ${weight}`,
    ru: (weight: string) => `обычно ${weight}`,
  },
  deduction: {
    ko: (percent: string) => `${percent}% 감점`,
    en: (percent: string) => `${percent}% off`,
    ru: (percent: string) => `минус ${percent}%`,
  },
  up: {
    ko: (places: string) => `${places}계단 상승`,
    en: (places: string) => `up ${places}`,
    ru: (places: string) => `выше на ${places}`,
  },
  down: {
    ko: (places: string) => `${places}계단 하락`,
    en: (places: string) => `down ${places}`,
    ru: (places: string) => `ниже на ${places}`,
  },
  dropped: {
    ko: (name: string, from: string, to: string) => `${name}(${from}위 → ${to}위)`,
    en: (name: string, from: string, to: string) => `${name} (${from} → ${to})`,
    ru: (name: string, from: string, to: string) => `${name} (${from} → ${to})`,
  },
  reading: {
    ko: (share: string, least: string) =>
      `같은 분야에 있지만 그 기술의 기록이 없으면 ${share}까지만 인정하고, 전체가 ${least}에 못 미치면 후보로 보지 않습니다.`,
    en: (share: string, least: string) =>
      `The area without a record of the topic counts up to ${share}; below ${least} in all a partner is no answer.`,
    ru: (share: string, least: string) =>
      `Область без записи о теме учитывается до ${share}; ниже ${least} в сумме организация не считается ответом.`,
  },
  standing: {
    ko: (draws: string, pool: string, concentration: string, top: string, tie: string) =>
      `앞의 ${pool}곳을 놓고 가중치와 모르는 사실을 ${draws}번 다르게 뽑아 순위를 다시 매깁니다(가중치의 집중도 ${concentration}). 순위가 놓인 구간(5–95백분위)과 ${top}위 안에 든 비율을 보여 주고, 앞선 후보를 이긴 비율이 ${tie}% 이상이면 우열이 없다고 봅니다. 같은 질문에는 늘 같은 답이 나옵니다.`,
    en: (draws: string, pool: string, concentration: string, top: string, tie: string) =>
      `The first ${pool} leads are ranked ${draws} times with other weights (concentration ${concentration}) and with every unknown filled at random. Shown are the 5th to 95th percentile of the place and the share of draws among the first ${top}. A lead that beats its leader in ${tie}% or more is not told apart from it. Equal questions get equal answers.`,
    ru: (draws: string, pool: string, concentration: string, top: string, tie: string) =>
      `Первые ${pool} кандидатов ранжируются ${draws} раз с другими весами (концентрация ${concentration}) и случайно заполненными неизвестными. Показаны 5–95-й процентили места и доля попаданий в первые ${top}. Кандидат, опережающий лидера в ${tie}% и более случаев, от него неотличим. Одинаковые запросы дают одинаковые ответы.`,
  },
  rules: {
    ko: (count: string, family: string) =>
      `위험 규칙 ${count}개(${family}). 규칙을 누르면 전체 내용이 자료로 열립니다.`,
    en: (count: string, family: string) => `${count} risk rules (${family}). Each opens as data with all of its text.`,
    ru: (count: string, family: string) =>
      `Правил риска: ${count} (${family}). По ссылке — правило целиком в виде данных.`,
  },
  showRules: {
    ko: (count: string) => `규칙 ${count}개 보기`,
    en: (count: string) => `Show ${count} rules`,
    ru: (count: string) => `Показать правила: ${count}`,
  },
  items: {
    ko: (name: string, issued: string, count: string) =>
      `품목 규칙은 ${name}(${issued}, ${count}개 품목)을 함께 봅니다.`,
    en: (name: string, issued: string, count: string) => `Rules on goods read ${name} (${issued}, ${count} items).`,
    ru: (name: string, issued: string, count: string) =>
      `Правила о товарах используют ${name} (${issued}, позиций: ${count}).`,
  },
  screening: {
    ko: (version: string, possible: string, strong: string) =>
      `기준값 ${version}판입니다. 이름 점수 ${possible}부터 ‘일치 가능성’, 최종 점수 ${strong}부터 ‘강한 일치’로 보여 주며, 같은 당사자인지는 담당자가 판정합니다.`,
    en: (version: string, possible: string, strong: string) =>
      `Version ${version}. A name score of ${possible} makes a possible match, a final score of ${strong} a strong one; whether it is the same party is for a person to decide.`,
    ru: (version: string, possible: string, strong: string) =>
      `Версия ${version}. Балл имени ${possible} — возможное совпадение, итоговый ${strong} — сильное; то ли это лицо, решает человек.`,
  },
} as const satisfies Record<string, Record<Language, (...given: string[]) => string>>;
