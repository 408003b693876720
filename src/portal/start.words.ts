/** Words of the start page. */
export const START_WORDS = {
  heading: {
    ko: "어떤 기술을 함께할 기관을 찾으십니까?",
    en: "Which technology do you want to work on together?",
    ru: "Для какой технологии вы ищете партнёра?",
  },
  lead: {
    ko: "중앙아시아·코카서스·몽골의 디지털 기업과 기관을 근거 자료, 위험 신호, 미확인 사항과 함께 보여 줍니다.",
    en: "Digital firms and institutions of Central Asia, the Caucasus and Mongolia, each with its evidence, its risk flags and what is not known.",
    ru: "Цифровые компании и организации Центральной Азии, Кавказа и Монголии: с подтверждениями, сигналами риска и тем, что неизвестно.",
  },
  question: {
    ko: "찾는 기술, 국가, 협력 방식을 적어 주십시오",
    en: "Write which technology, country and way of working you look for",
    ru: "Напишите, какую технологию, страну и форму сотрудничества вы ищете",
  },
  examples: { ko: "질문 예시", en: "Example questions", ru: "Примеры запросов" },
  byArea: { ko: "기술 분야로 찾기", en: "By technology area", ru: "По областям технологий" },
  counts: {
    ko: "분야마다 적힌 수는 추천·조건부 판정을 받아 처음부터 보이는 후보의 수입니다.",
    en: "The number beside an area counts the leads shown at first: those recommended or conditional.",
    ru: "Число у области — кандидаты, видимые сразу: рекомендуемые и с условиями.",
  },
  says: {
    ko: "이 서비스가 말하는 것과 말하지 않는 것",
    en: "What this service says and does not say",
    ru: "Что этот сервис говорит и чего не говорит",
  },
  saysScore: {
    ko: "점수는 기록된 사실과 공개된 가중치로 계산합니다. 모르는 사실은 점수 범위로 드러냅니다.",
    en: "A score is worked out from recorded facts with published weights. What is not known shows as a band.",
    ru: "Балл рассчитан по записанным фактам с опубликованными весами. Неизвестное показано как интервал.",
  },
  saysSource: {
    ko: "모든 사실에는 출처와 기준일, 출처를 실제로 읽었는지가 붙어 있습니다.",
    en: "Every fact carries its source, its date and whether that source was read.",
    ru: "У каждого факта указаны источник, дата и то, был ли источник прочитан.",
  },
  neverBlocked: {
    ko: "차단 대상은 어떤 조건으로 찾아도 협력 후보로 나오지 않습니다.",
    en: "A blocked party is never a lead, whatever is asked.",
    ru: "Заблокированная организация никогда не показывается как кандидат, каким бы ни был запрос.",
  },
  noMatch: {
    ko: "‘일치 항목 없음’은 적힌 날짜의 명단에서 이름을 찾지 못했다는 뜻일 뿐입니다. 거래해도 된다는 뜻이 아닙니다.",
    en: "“No list match” means only that the name was not found in the lists of the stated date. It does not say that one may deal with the party.",
    ru: "«Совпадений нет» означает лишь, что имя не найдено в списках на указанную дату. Это не значит, что с организацией можно иметь дело.",
  },
  noRussia: {
    ko: "러시아와 벨라루스는 목표 시장으로 정할 수 없습니다.",
    en: "Russia and Belarus cannot be chosen as target markets.",
    ru: "Россию и Беларусь нельзя выбрать целевым рынком.",
  },
  other: { ko: "다른 일 하기", en: "Other things to do here", ru: "Что ещё можно сделать" },
  screening: {
    ko: "이름이나 명부를 제재 명단과 대조합니다.",
    en: "Screen a name or a whole register against the sanctions lists.",
    ru: "Сверить имя или целый реестр с санкционными списками.",
  },
  compare: {
    ko: "후보를 네 곳까지 나란히 놓고 비교합니다.",
    en: "Put up to four leads side by side.",
    ru: "Сравнить до четырёх кандидатов.",
  },
  method: {
    ko: "점수와 판정이 어떻게 나오는지 봅니다.",
    en: "See how scores and verdicts are made.",
    ru: "Посмотреть, как получаются баллы и вердикты.",
  },
} as const;

/** Questions that people may begin with; each finds leads. */
export const EXAMPLES = {
  ko: ["우즈베키스탄 핀테크 스타트업", "카자흐스탄 인공지능 연구기관과 공동연구", "아르메니아 반도체 설계"],
  en: ["fintech start-ups in Uzbekistan", "joint research on AI in Kazakhstan", "chip design in Armenia"],
  ru: ["финтех-стартапы Узбекистана", "совместные исследования ИИ в Казахстане", "проектирование микросхем в Армении"],
} as const;

/** How many leads an area shows at first. */
export const LEAD_COUNT = {
  ko: (count: string) => `후보 ${count}곳`,
  en: (count: string) => `Leads: ${count}`,
  ru: (count: string) => `Кандидатов: ${count}`,
} as const;
