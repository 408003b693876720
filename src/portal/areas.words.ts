import type { Language } from "../domain/vocabulary.ts";

type Words = Record<string, Record<Language, string>>;

/** Words of the areas and of one area. */
export const AREAS_WORDS = {
  lead: {
    ko: "정책 브리프가 다룬 분야와 후보 기관 기록에서 추가한 분야입니다. 분야마다 브리프의 진술과 출처, 등록된 후보를 볼 수 있습니다.",
    en: "Areas of the policy brief, and others that were added from the records of candidates. Each shows what the brief says, its sources and the candidates on record.",
    ru: "Области аналитической записки и те, что добавлены по записям кандидатов. Для каждой показано, что сказано в записке, источники и кандидаты.",
  },
  tier: { ko: "분야 등급", en: "Tier", ru: "Уровень" },
  candidates: { ko: "등록된 후보", en: "Candidates on record", ru: "Кандидатов в базе" },
  mentioned: { ko: "브리프에서의 위치", en: "Where in the brief", ru: "Место в записке" },
  checked: { ko: "자료 정리일", en: "Put together on", ru: "Данные собраны" },
  inBrief: { ko: "정책 브리프의 내용", en: "What the policy brief says", ru: "Что сказано в записке" },
  notInBrief: {
    ko: "정책 브리프에는 없는 분야입니다. 후보 기관의 기록에서 추가했습니다.",
    en: "The brief does not name this area; it was added from the records of candidates.",
    ru: "Записка эту область не называет; она добавлена по записям кандидатов.",
  },
  silent: { ko: "브리프에 언급이 없습니다.", en: "The brief is silent here.", ru: "В записке об этом не сказано." },
  russiaStrengths: { ko: "러시아의 강점", en: "Russia’s strengths", ru: "Сильные стороны России" },
  koreaNeeds: { ko: "한국의 필요", en: "Korea’s needs", ru: "Потребности Кореи" },
  chinaStrengths: { ko: "중국의 강점", en: "China’s strengths", ru: "Сильные стороны Китая" },
  precedents: { ko: "선례", en: "Precedents", ru: "Прецеденты" },
  limits: { ko: "한계와 제약", en: "Limits", ru: "Ограничения" },
  notice: { ko: "유의 사항", en: "Notice", ru: "Важно" },
  related: { ko: "인접 분야", en: "Related areas", ru: "Смежные области" },
  relatedCaption: {
    ko: "인접 분야의 기록은 가중치만큼만 인정합니다(1이면 같은 분야).",
    en: "A record in a neighbouring area counts by its weight (1 would be the same area).",
    ru: "Запись в смежной области учитывается с её весом (1 — та же область).",
  },
  weight: { ko: "가중치", en: "Weight", ru: "Вес" },
  reason: { ko: "이유", en: "Reason", ru: "Причина" },
  noRelated: { ko: "인접 분야가 없습니다.", en: "There is no related area.", ru: "Смежных областей нет." },
  top: { ko: "순위가 높은 후보", en: "Leads that rank highest", ru: "Кандидаты с высшими местами" },
  rank: { ko: "순위", en: "Rank", ru: "Место" },
  all: { ko: "이 분야의 협력 후보 모두 보기", en: "All leads of this area", ru: "Все кандидаты этой области" },
  compareTop: { ko: "위 후보들을 나란히 비교", en: "Compare these side by side", ru: "Сравнить их" },
  noLeads: {
    ko: "지금 추천하거나 조건부로 제시할 후보가 없습니다.",
    en: "There is no lead that is recommended or conditional today.",
    ru: "Рекомендуемых или условных кандидатов сейчас нет.",
  },
  back: { ko: "모든 분야", en: "All areas", ru: "Все области" },
} as const satisfies Words;

export const AREAS_PHRASES = {
  statements: {
    ko: (count: string) => `브리프 진술 ${count}건`,
    en: (count: string) => `Statements of the brief: ${count}`,
    ru: (count: string) => `Положений записки: ${count}`,
  },
  candidates: {
    ko: (count: string) => `후보 ${count}곳`,
    en: (count: string) => `Candidates: ${count}`,
    ru: (count: string) => `Кандидатов: ${count}`,
  },
  top: {
    ko: (count: string, total: string) =>
      `판정과 점수 순으로 후보 ${total}곳 가운데 앞의 ${count}곳. 점수는 100점 만점입니다.`,
    en: (count: string, total: string) =>
      `The first ${count} of ${total} leads by verdict and score. Scores are out of 100.`,
    ru: (count: string, total: string) => `Первые ${count} из ${total} кандидатов по вердикту и баллу. Баллы из 100.`,
  },
} as const satisfies Record<string, Record<Language, (...given: string[]) => string>>;
