import type { CooperationMode } from "../domain/exchange.schema.ts";
import type { Language } from "../domain/vocabulary.ts";
import type { ChipType } from "../search/question.ts";

type Words<K extends string> = Record<K, Record<Language, string>>;

/** Words of the list of leads. */
export const LEADS_WORDS = {
  question: {
    ko: "찾는 기술, 국가, 협력 방식",
    en: "Technology, country, way of working",
    ru: "Технология, страна, форма сотрудничества",
  },
  narrow: { ko: "조건 정하기", en: "Filters", ru: "Условия" },
  inForce: { ko: "적용 중", en: "in force", ru: "действуют" },
  apply: { ko: "조건 적용", en: "Apply", ru: "Применить" },
  reset: { ko: "모두 지우기", en: "Start afresh", ru: "Сбросить всё" },
  modes: { ko: "협력 방식", en: "Ways of working", ru: "Формы сотрудничества" },
  markets: { ko: "목표 시장", en: "Target markets", ru: "Целевые рынки" },
  marketsNote: {
    ko: "러시아와 벨라루스는 목표 시장으로 정할 수 없습니다.",
    en: "Russia and Belarus cannot be target markets.",
    ru: "Россия и Беларусь не могут быть целевыми рынками.",
  },
  opensOnly: {
    ko: "목표 시장에 들어갈 길이 있는 기관만",
    en: "Only partners that open a target market",
    ru: "Только партнёры, открывающие целевой рынок",
  },
  more: { ko: "그 밖의 조건", en: "More", ru: "Дополнительно" },
  reference: {
    ko: "브리프에 나온 기관도 따로 보기",
    en: "Also show the organisations of the brief",
    ru: "Показать также организации из обзора",
  },
  perPage: { ko: "한 쪽에 보일 수", en: "Leads per page", ru: "Кандидатов на странице" },
  dayAnswered: { ko: "기준일(비우면 오늘)", en: "As of (empty: today)", ru: "На дату (пусто — сегодня)" },
  understood: { ko: "질문에서 이해한 것", en: "Understood from the question", ru: "Что понято из запроса" },
  corrected: { ko: "철자를 고쳐 읽음", en: "spelling put right", ru: "исправлено написание" },
  filterSpeaks: {
    ko: "위 조건이 우선이어서 쓰지 않음",
    en: "not used: the filter decides",
    ru: "не учтено: решает фильтр",
  },
  wouldEmpty: {
    ko: "쓰면 남는 후보가 없어 쓰지 않음",
    en: "not used: nothing would be left",
    ru: "не учтено: ничего бы не осталось",
  },
  ignored: { ko: "빼 놓은 해석이 있습니다.", en: "Some readings were taken away.", ru: "Часть толкований убрана." },
  restore: { ko: "되돌리기", en: "Put them back", ru: "Вернуть" },
  notFound: {
    ko: "알아듣지 못했고 기록에도 없는 말",
    en: "Words that were not understood and stand in no record",
    ru: "Слова, которые не поняты и не встречаются в записях",
  },
  ownWeights: {
    ko: "가중치를 바꾸어 매긴 순위입니다.",
    en: "Ranked with weights of your own.",
    ru: "Рейтинг с вашими весами.",
  },
  usualWeights: { ko: "기본 가중치로 보기", en: "Use the usual weights", ru: "Обычные веса" },
  list: { ko: "후보 목록", en: "List of leads", ru: "Список кандидатов" },
  rank: { ko: "순위", en: "Rank", ru: "Место" },
  interval: { ko: "구간", en: "range", ru: "интервал" },
  tie: { ko: "동률", en: "tie", ru: "наравне" },
  top5: { ko: "상위 5위 비율", en: "Share in top 5", ru: "Доля в топ-5" },
  pick: { ko: "비교", en: "Compare", ru: "Сравнить" },
  comparePicked: {
    ko: "고른 후보 비교하기(4곳까지)",
    en: "Compare the chosen leads (up to four)",
    ru: "Сравнить выбранных (до четырёх)",
  },
  via: { ko: "인접 분야", en: "via", ru: "через" },
  noLeads: {
    ko: "조건에 맞는 후보가 없습니다. 조건을 줄이거나 다른 말로 찾아보십시오.",
    en: "No lead meets the question. Take filters away or use other words.",
    ru: "Нет кандидатов по запросу. Уберите условия или измените слова.",
  },
  nothingKnown: {
    ko: "적은 말 가운데 알아들은 것이 없습니다. 기술 분야, 국가, 기관 이름으로 다시 적어 주십시오.",
    en: "Nothing that was written could be understood. Name a technology, a country or an organisation.",
    ru: "Из написанного ничего не понято. Назовите технологию, страну или организацию.",
  },
  pages: { ko: "쪽 이동", en: "Pages", ru: "Страницы" },
  first: { ko: "처음", en: "First", ru: "Первая" },
  previous: { ko: "이전", en: "Previous", ru: "Предыдущая" },
  next: { ko: "다음", en: "Next", ru: "Следующая" },
  download: { ko: "같은 질문의 자료 받기", en: "Download the same question", ru: "Скачать этот же запрос" },
  plot: { ko: "적합도와 위험", en: "Fit against risk", ru: "Соответствие и риск" },
  plotNote: {
    ko: "숫자는 위 표의 순위입니다. 가로선은 모르는 사실에 따라 적합도가 달라질 수 있는 범위입니다. 같은 내용이 표에 글자로 있습니다.",
    en: "Numbers are ranks of the table above. The line shows how far unknown facts could move the fit. The table says the same in text.",
    ru: "Числа — места из таблицы выше. Линия показывает, насколько неизвестные факты могут изменить соответствие. То же самое есть в таблице.",
  },
  fitAxis: {
    ko: "적합도(위험 감점 전)",
    en: "Fit (before the risk deduction)",
    ru: "Соответствие (до вычета за риск)",
  },
  risk: { ko: "위험 수준", en: "Risk level", ru: "Уровень риска" },
  left: { ko: "목록에 없는 기관", en: "Not in the list", ru: "Не вошли в список" },
  leftByVerdict: {
    ko: "판정 조건 때문에 보이지 않는 후보",
    en: "Left out by the verdicts asked for",
    ru: "Скрыто из-за выбранных вердиктов",
  },
  show: { ko: "함께 보기", en: "show them too", ru: "показать" },
  blocked: {
    ko: "차단되어 후보가 될 수 없는 기관",
    en: "Blocked, never a lead",
    ru: "Заблокированы, не могут быть кандидатами",
  },
  meaning: { ko: "판정의 뜻 보기", en: "What the verdicts mean", ru: "Что означают вердикты" },
  channels: { ko: "연결 창구", en: "Ways in", ru: "Каналы доступа" },
  channelsNote: {
    ko: "협력 후보가 아니라, 후보를 찾거나 만나는 데 도움이 될 수 있는 허브·기관·펀드입니다.",
    en: "Hubs, agencies and funds that may help to find or meet partners; they are no leads themselves.",
    ru: "Технопарки, органы и фонды, которые могут помочь найти партнёров; сами они не кандидаты.",
  },
  references: { ko: "브리프에 나온 기관", en: "Organisations of the brief", ru: "Организации из обзора" },
  pairs: {
    ko: "함께 맡을 수 있는 두 기관",
    en: "Pairs that cover the need together",
    ru: "Пары, которые вместе закрывают запрос",
  },
  pairsNote: {
    ko: "혼자서는 요청을 다 채우지 못하지만 둘이 함께 채우는 조합입니다. 판정과 위험은 둘 가운데 나쁜 쪽을 따릅니다.",
    en: "Neither partner covers the whole need alone, both together do. Verdict and risk are those of the worse one.",
    ru: "По отдельности запрос не закрыт, вместе — закрыт. Вердикт и риск — по худшему из двух.",
  },
  pairsNone: {
    ko: "두 기관이 나누어 맡을 조합을 찾지 못했습니다.",
    en: "No pair shares the need.",
    ru: "Подходящих пар не найдено.",
  },
  pairsAll: { ko: "모든 조합(JSON)", en: "All pairs (JSON)", ru: "Все пары (JSON)" },
} as const satisfies Words<string>;

/** What a chip was read as. */
export const CHIP_NAMES: Words<ChipType> = {
  area: { ko: "분야", en: "area", ru: "область" },
  topic: { ko: "기술", en: "topic", ru: "тема" },
  place: { ko: "지역", en: "place", ru: "место" },
  kind: { ko: "유형", en: "kind", ru: "тип" },
  mode: { ko: "방식", en: "way of working", ru: "форма" },
  stage: { ko: "단계", en: "stage", ru: "стадия" },
  partner: { ko: "기관", en: "partner", ru: "организация" },
};

/** Ways of working by the first words that a question is read with, so that a filter and a chip say the same. */
export const MODE_NAMES: Words<CooperationMode> = {
  joint_research: { ko: "공동연구", en: "joint research", ru: "совместные исследования" },
  co_development: { ko: "공동 개발", en: "co-development", ru: "совместная разработка" },
  technology_licence: { ko: "기술 이전", en: "technology transfer", ru: "трансфер технологий" },
  joint_venture: { ko: "합작", en: "joint venture", ru: "совместное предприятие" },
  investment: { ko: "투자", en: "investment", ru: "инвестиции" },
  acquisition: { ko: "인수", en: "acquisition", ru: "приобретение компании" },
  supply: { ko: "납품", en: "supply", ru: "поставка" },
  outsourcing: { ko: "외주", en: "outsourcing", ru: "аутсорсинг" },
  pilot: { ko: "시범사업", en: "pilot project", ru: "пилотный проект" },
  distribution: { ko: "유통 파트너", en: "distribution", ru: "дистрибуция" },
  third_country_entry: { ko: "제3국 공동 진출", en: "third-country entry", ru: "выход на рынки третьих стран" },
  training: { ko: "교육", en: "training", ru: "обучение персонала" },
};

/** Sentences with something in them; numbers come written in the language. */
export const LEADS_PHRASES = {
  remove: {
    ko: (name: string) => `‘${name}’ 해석 빼기`,
    en: (name: string) => `Take away “${name}”`,
    ru: (name: string) => `Убрать «${name}»`,
  },
  caption: {
    ko: (from: string, to: string, total: string) => `협력 후보 ${total}곳 가운데 ${from}–${to}번째, 판정과 점수 순`,
    en: (from: string, to: string, total: string) => `Leads ${from}–${to} of ${total}, by verdict and score`,
    ru: (from: string, to: string, total: string) => `Кандидаты ${from}–${to} из ${total}, по вердикту и баллу`,
  },
  points: {
    ko: (score: string, low: string, high: string) => `${score}점 (${low}–${high})`,
    en: (score: string, low: string, high: string) => `${score} (${low}–${high})`,
    ru: (score: string, low: string, high: string) => `${score} (${low}–${high})`,
  },
  moreFlags: {
    ko: (count: string) => `그 밖에 ${count}건`,
    en: (count: string) => `and ${count} more`,
    ru: (count: string) => `и ещё ${count}`,
  },
  pick: {
    ko: (name: string) => `${name} 비교에 넣기`,
    en: (name: string) => `Compare ${name}`,
    ru: (name: string) => `Сравнить: ${name}`,
  },
  plotDescription: {
    ko: (count: string) => `후보 ${count}곳을 가로는 적합도 0–100점, 세로는 위험 수준에 따라 놓은 그림입니다.`,
    en: (count: string) => `${count} leads by fit from 0 to 100 across and by risk level downwards.`,
    ru: (count: string) => `Кандидатов: ${count}; по горизонтали соответствие от 0 до 100, по вертикали уровень риска.`,
  },
  alone: {
    ko: (count: string) => `혼자서 모두 채우는 후보: ${count}곳`,
    en: (count: string) => `Leads that cover it all alone: ${count}`,
    ru: (count: string) => `Закрывают запрос полностью в одиночку: ${count}`,
  },
} as const satisfies Record<string, Record<Language, (...given: string[]) => string>>;
