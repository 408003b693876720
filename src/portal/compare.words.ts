import type { Language, LinkState } from "../domain/vocabulary.ts";

type Words<K extends string> = Record<K, Record<Language, string>>;

/** Words of the comparison. */
export const COMPARE_WORDS = {
  lead: {
    ko: "협력 후보 두 곳에서 네 곳까지를 같은 기준으로 나란히 봅니다. 모르는 것은 빈칸으로 두지 않고 ‘확인되지 않음’으로 적습니다.",
    en: "Two to four leads side by side, by the same criteria. What is not known is said and never left empty.",
    ru: "От двух до четырёх кандидатов рядом, по одним критериям. Неизвестное так и названо, пустых ячеек нет.",
  },
  add: { ko: "비교할 후보 넣기", en: "Add a lead", ru: "Добавить кандидата" },
  addButton: { ko: "비교에 넣기", en: "Add", ru: "Добавить" },
  choose: { ko: "고르십시오", en: "choose", ru: "выберите" },
  bothNeeded: {
    ko: "분야와 기관을 모두 고르십시오.",
    en: "Choose both an area and a partner.",
    ru: "Выберите и область, и организацию.",
  },
  malformed: {
    ko: "‘분야/기관’의 꼴이어야 합니다. 예: ai/krisp",
    en: "Must be area/partner, such as ai/krisp.",
    ru: "Нужен вид «область/организация», например ai/krisp.",
  },
  recordedIn: {
    ko: "이 기관의 기록이 있는 분야",
    en: "Areas in which it has something on record",
    ru: "Области, в которых у неё есть записи",
  },
  reasons: {
    ko: "이유와 근거 보기",
    en: "The reason and what it rests on",
    ru: "Причина и основания",
  },
  one: {
    ko: "후보가 하나뿐이라 아직 비교할 수 없습니다. 같은 분야의 다른 후보를 넣으십시오.",
    en: "There is only one lead so far. Add another of the same area.",
    ru: "Пока выбран один кандидат. Добавьте другого из той же области.",
  },
  nobody: {
    ko: "비교하려면 후보가 두 곳 이상 있어야 합니다. 위에서 고르거나, 협력 후보 목록에서 골라 오십시오.",
    en: "A comparison needs at least two leads. Choose them above, or in the list of leads.",
    ru: "Для сравнения нужны хотя бы два кандидата. Выберите их выше или в списке кандидатов.",
  },
  chosen: { ko: "지금 고른 후보", en: "Chosen so far", ru: "Выбрано" },
  nearby: {
    ko: "같은 분야에서 순위가 높은 후보",
    en: "Leads that rank high in the same area",
    ru: "Кандидаты с высоким местом в той же области",
  },
  noneNearby: {
    ko: "같은 분야에 다른 후보가 없습니다.",
    en: "There is no other lead in this area.",
    ru: "В этой области других кандидатов нет.",
  },
  item: { ko: "항목", en: "Item", ru: "Пункт" },
  table: { ko: "비교표", en: "Comparison", ru: "Таблица сравнения" },
  dossier: { ko: "상세 보고", en: "Dossier", ru: "Досье" },
  remove: { ko: "비교에서 빼기", en: "Remove", ru: "Убрать" },
  outcome: { ko: "판정과 점수", en: "Verdict and score", ru: "Вердикт и балл" },
  criteria: {
    ko: "기준별 점수(위험 감점 전)",
    en: "Points by criterion (before the risk deduction)",
    ru: "Баллы по критериям (до вычета за риск)",
  },
  known: { ko: "확인된 것", en: "What is known", ru: "Что известно" },
  open: { ko: "위험 신호와 남은 일", en: "Risks and what is left to do", ru: "Риски и дальнейшие шаги" },
  deciding: { ko: "판정을 정한 신호", en: "Decided by", ru: "Решающий сигнал" },
  standing: { ko: "순위와 흔들림", en: "Rank and how firm it is", ru: "Место и его устойчивость" },
  notRanked: {
    ko: "이 질문의 목록에는 들지 않아 순위가 없습니다.",
    en: "Not in the list of this question, so without a rank.",
    ru: "В список по этому запросу не входит, места нет.",
  },
  best: { ko: "가장 높음", en: "highest", ru: "наивысший" },
  unknownRange: { ko: "확인되지 않음, 가능한 범위", en: "not known, could be", ru: "неизвестно, возможно" },
  riskDeduction: { ko: "위험에 따른 감점", en: "Risk deduction", ru: "Вычет за риск" },
  stage: { ko: "개발 단계", en: "Stage", ru: "Стадия разработки" },
  evidence: { ko: "역량 근거", en: "Evidence of capability", ru: "Подтверждение компетенции" },
  koreaLink: { ko: "한국과의 연계", en: "Korea link", ru: "Связь с Кореей" },
  unknowns: { ko: "미확인 사항", en: "Unknowns", ru: "Неизвестное" },
  moves: { ko: "먼저 확인할 것", en: "What to find out first", ru: "Что выяснить прежде всего" },
  nextSteps: { ko: "다음 할 일", en: "Next steps", ru: "Следующие шаги" },
  documents: { ko: "자료", en: "Documents", ru: "Документы" },
  via: { ko: "인접 분야 기록", en: "by a neighbouring area", ru: "через смежную область" },
  ownWeights: {
    ko: "바꾼 가중치로 매긴 점수입니다",
    en: "Scored with weights of your own",
    ru: "Баллы с вашими весами",
  },
  usualWeights: { ko: "기본 가중치로 보기", en: "Use the usual weights", ru: "Обычные веса" },
  question: { ko: "질문", en: "Question", ru: "Запрос" },
} as const satisfies Words<string>;

export const KOREA_LINK_STATES: Words<LinkState> = {
  known: { ko: "있음", en: "known", ru: "есть" },
  none_known: { ko: "알려진 것 없음", en: "none known", ru: "не известна" },
  unknown: { ko: "확인되지 않음", en: "not known", ru: "неизвестно" },
};

/** Sentences with something in them; numbers come written in the language. */
export const COMPARE_PHRASES = {
  caption: {
    ko: (count: string) => `협력 후보 ${count}곳의 비교. 세로줄 하나가 후보 한 곳이며, 점수는 100점 만점입니다.`,
    en: (count: string) => `${count} leads compared, one in each column. Scores are out of 100.`,
    ru: (count: string) => `Сравнение кандидатов: ${count}, по одному в столбце. Баллы из 100.`,
  },
  hint: {
    ko: (most: string) => `${most}곳까지 비교할 수 있습니다. 차단된 기관은 고를 수 없습니다.`,
    en: (most: string) => `Up to ${most} leads. Blocked parties cannot be chosen.`,
    ru: (most: string) => `До ${most} кандидатов. Заблокированных выбрать нельзя.`,
  },
  tooMany: {
    ko: (most: string, names: string) =>
      `${most}곳까지만 비교할 수 있어 다음은 넣지 않았습니다: ${names}. 먼저 한 곳을 빼십시오.`,
    en: (most: string, names: string) =>
      `Only ${most} leads can be compared, so these were left out: ${names}. Remove one first.`,
    ru: (most: string, names: string) =>
      `Сравнить можно не более ${most}, поэтому не добавлены: ${names}. Сначала уберите одного.`,
  },
  rank: {
    ko: (rank: string, among: string) => `같은 분야·같은 판정 ${among}곳 가운데 ${rank}위`,
    en: (rank: string, among: string) => `${rank} of ${among} with the same area and verdict`,
    ru: (rank: string, among: string) => `${rank}-е место из ${among} с той же областью и вердиктом`,
  },
  interval: {
    ko: (from: string, to: string) => `${from}–${to}위 사이`,
    en: (from: string, to: string) => `between ${from} and ${to}`,
    ru: (from: string, to: string) => `между ${from} и ${to}`,
  },
  top5: {
    ko: (share: string) => `상위 5위 비율 ${share}%`,
    en: (share: string) => `in the first five in ${share}% of the draws`,
    ru: (share: string) => `в первой пятёрке в ${share}% розыгрышей`,
  },
  tie: {
    ko: (from: string, to: string) => `${from}–${to}위는 우열 없음`,
    en: (from: string, to: string) => `${from}–${to} not told apart`,
    ru: (from: string, to: string) => `${from}–${to} неразличимы`,
  },
  points: {
    ko: (points: string, most: string) => `${most}점 가운데 ${points}점`,
    en: (points: string, most: string) => `${points} of ${most}`,
    ru: (points: string, most: string) => `${points} из ${most}`,
  },
  score: {
    ko: (score: string) => `${score}점`,
    en: (score: string) => score,
    ru: (score: string) => score,
  },
  band: {
    ko: (low: string, high: string) => `범위 ${low}–${high}점`,
    en: (low: string, high: string) => `band ${low}–${high}`,
    ru: (low: string, high: string) => `интервал ${low}–${high}`,
  },
  swing: {
    ko: (points: string) => `최대 ${points}점 차이`,
    en: (points: string) => `up to ${points} points`,
    ru: (points: string) => `до ${points} балла`,
  },
  move: {
    ko: (points: string, places: string) => `답에 따라 ${points}점, ${places}위`,
    en: (points: string, places: string) => `by the answer ${points} points, place ${places}`,
    ru: (points: string, places: string) => `от ответа: ${points} балла, место ${places}`,
  },
  addName: {
    ko: (name: string) => `${name} 넣기`,
    en: (name: string) => `Add ${name}`,
    ru: (name: string) => `Добавить: ${name}`,
  },
} as const satisfies Record<string, Record<Language, (...given: string[]) => string>>;
