import type { Language } from "../domain/vocabulary.ts";

/** Words of the page of one lead. */
export const DOSSIER_WORDS = {
  stage: { ko: "개발 단계", en: "Stage", ru: "Стадия" },
  city: { ko: "도시", en: "City", ru: "Город" },
  viaArea: { ko: "인접 분야의 역량", en: "Capability in a neighbouring area", ru: "Компетенция в смежной области" },
  otherAreas: { ko: "다른 분야의 기록", en: "Also on record in", ru: "Есть записи и в областях" },
  verdict: { ko: "판정과 이유", en: "Verdict and why", ru: "Вердикт и причины" },
  openRows: {
    ko: "아직 답이 없는 실사 항목",
    en: "Rows of due diligence without an answer",
    ru: "Строки проверки без ответа",
  },
  score: { ko: "점수 설명", en: "How the score adds up", ru: "Из чего складывается балл" },
  scoreCaption: {
    ko: "기준마다 가중치와 충족도를 곱한 점수. 모두 더하면 적합도이고, 위험 감점을 빼면 점수입니다.",
    en: "Weight times rating for each criterion. Their sum is the fit; less the risk deduction it is the score.",
    ru: "По каждому критерию — вес, умноженный на оценку. Их сумма — соответствие; за вычетом риска — балл.",
  },
  criterion: { ko: "기준", en: "Criterion", ru: "Критерий" },
  rating: { ko: "충족도", en: "Rating", ru: "Оценка" },
  weight: { ko: "가중치", en: "Weight", ru: "Вес" },
  points: { ko: "점수", en: "Points", ru: "Баллы" },
  evidence: { ko: "근거와 출처", en: "Evidence and source", ru: "Подтверждение и источник" },
  fit: { ko: "적합도(합계)", en: "Fit (sum)", ru: "Соответствие (сумма)" },
  deduction: { ko: "위험 감점", en: "Risk deduction", ru: "Вычет за риск" },
  gravest: { ko: "가장 높은 위험 신호", en: "gravest flag", ru: "самый тяжёлый сигнал" },
  direct: {
    ko: "요청한 분야의 역량이 기록되어 있습니다.",
    en: "Has a recorded capability in the area itself.",
    ru: "Есть компетенция именно в этой области.",
  },
  checked: { ko: "확인", en: "checked", ru: "проверено" },
  markets: { ko: "목표 시장으로 가는 길", en: "Ways into the target markets", ru: "Пути на целевые рынки" },
  unknowns: { ko: "미확인 사항", en: "What is not known", ru: "Что неизвестно" },
  movesCaption: {
    ko: "알게 되면 점수가 가장 많이 달라질 사실. 나쁜 답과 좋은 답일 때의 점수와 순위",
    en: "Facts that would move the score most, with score and place for the worst and the best answer",
    ru: "Факты, которые сильнее всего изменят балл: балл и место при худшем и лучшем ответе",
  },
  question: { ko: "질문", en: "Question", ru: "Вопрос" },
  place: { ko: "순위", en: "Place", ru: "Место" },
  otherUnknowns: {
    ko: "그 밖에 모르는 기준",
    en: "Other criteria with unknowns",
    ru: "Другие критерии с неизвестными",
  },
  allQuestions: {
    ko: "기관에 물을 질문 모두 보기",
    en: "All questions to the partner",
    ru: "Все вопросы к организации",
  },
  nothingUnknown: {
    ko: "점수에 쓰인 기준 가운데 모르는 것은 없습니다.",
    en: "No criterion of the score is unknown.",
    ru: "Среди критериев балла неизвестных нет.",
  },
  flags: {
    ko: "위험 신호와 근거 규정",
    en: "Risk flags and the rules behind them",
    ru: "Сигналы риска и их основания",
  },
  flagsCaption: {
    ko: "확인된 위험 신호, 높은 수준부터",
    en: "Flags that were raised, gravest first",
    ru: "Сработавшие сигналы, начиная с самых тяжёлых",
  },
  flag: { ko: "신호(수준)", en: "Flag (level)", ru: "Сигнал (уровень)" },
  why: { ko: "이유와 근거", en: "Why, and evidence", ru: "Причина и подтверждение" },
  instrument: { ko: "규정과 인용", en: "Instrument and citation", ru: "Документ и ссылка" },
  toldAbove: {
    ko: "위에 적은 근거와 같습니다.",
    en: "The same evidence as above.",
    ru: "То же подтверждение, что выше.",
  },
  noFlags: { ko: "제기된 위험 신호가 없습니다.", en: "No flag was raised.", ru: "Сигналов нет." },
  steps: { ko: "다음에 할 일", en: "Next steps", ru: "Дальнейшие шаги" },
  ownership: { ko: "소유 구조", en: "Ownership", ru: "Владельцы" },
  drawingAlt: {
    ko: "소유 구조 그림. 같은 내용이 그림 아래에 글로 있습니다.",
    en: "Drawing of the owners. The text below says the same.",
    ru: "Схема владельцев. То же самое сказано в тексте ниже.",
  },
  noOwners: { ko: "알려진 소유자가 없습니다.", en: "No owner is known.", ru: "Владельцы неизвестны." },
  screening: { ko: "명단 대조", en: "List screening", ru: "Проверка по спискам" },
  searched: { ko: "대조한 명단", en: "Lists searched", ru: "Проверенные списки" },
  links: { ko: "이 후보로 할 수 있는 일", en: "What to do with this lead", ru: "Что сделать с этим кандидатом" },
  toList: { ko: "이 분야의 후보 목록", en: "Leads of this area", ru: "Кандидаты этой области" },
  toCompare: { ko: "비교에 넣기", en: "Compare", ru: "Сравнить" },
  asJson: { ko: "같은 내용(JSON)", en: "The same as JSON", ru: "То же в JSON" },
} as const satisfies Record<string, Record<Language, string>>;

/** Sentences with something in them; numbers come written in the language. */
export const DOSSIER_PHRASES = {
  standing: {
    ko: (low: string, high: string, among: string, top: string, draws: string) =>
      `가중치와 모르는 사실을 바꾸어 ${draws}번 다시 매기면, 열에 아홉 번은 같은 판정을 받은 후보 ${among}곳 가운데 ${low}–${high}위입니다. 다섯째 안에 드는 비율은 ${top}%입니다.`,
    en: (low: string, high: string, among: string, top: string, draws: string) =>
      `Ranked ${draws} times over with other weights and unknowns filled in, it stands between ${low} and ${high} of the ${among} leads with this verdict nine times out of ten, and among the first five in ${top}% of them.`,
    ru: (low: string, high: string, among: string, top: string, draws: string) =>
      `Если пересчитать рейтинг ${draws} раз с другими весами и неизвестными, в девяти случаях из десяти место — от ${low} до ${high} среди кандидатов с этим вердиктом (всего ${among}); в первой пятёрке — в ${top}% случаев.`,
  },
  tie: {
    ko: (from: string, to: string) => `${from}위부터 ${to}위까지는 우열을 말할 수 없습니다.`,
    en: (from: string, to: string) => `Places ${from} to ${to} cannot be told apart.`,
    ru: (from: string, to: string) => `Места с ${from} по ${to} неразличимы.`,
  },
  rank: {
    ko: (rank: string, among: string) => `후보 ${among}곳 가운데 ${rank}위`,
    en: (rank: string, among: string) => `place ${rank} of ${among}`,
    ru: (rank: string, among: string) => `место ${rank} из ${among}`,
  },
  swing: {
    ko: (name: string, points: string) => `${name} (폭 ${points}점)`,
    en: (name: string, points: string) => `${name} (${points} points)`,
    ru: (name: string, points: string) => `${name} (${points} балла)`,
  },
  of: {
    ko: (area: string) => `${area} 분야의 협력 후보`,
    en: (area: string) => `Lead in ${area}`,
    ru: (area: string) => `Кандидат в области «${area}»`,
  },
} as const satisfies Record<string, Record<Language, (...given: string[]) => string>>;
