import { always, perhaps } from "./datagokr.field.ts";
import { LANGUAGE_ABOUT, ORIGIN_FIELDS, PARTY_FIELDS, RISK_FIELDS } from "./datagokr.fields.ts";

/** The values of an item of each service, in the order of the answer. */

const AREA_ID = always(
  "areaId",
  40,
  ["기술 분야 코드", "Area code", "Код области"],
  ["요청 변수 area의 값", "A value of the parameter area", "Значение параметра area"],
);
const AREA_NAME = always("areaNm", 60, ["기술 분야", "Technology area", "Область"], LANGUAGE_ABOUT);

const LINK = always(
  "linkUrl",
  150,
  ["상세 경로", "Path of the details", "Путь к подробностям"],
  [
    "이 서비스 주소 뒤에 붙이는 경로, JSON으로 답합니다",
    "Follows the address of this service; answers with JSON",
    "Добавляется к адресу службы; ответ в JSON",
  ],
);

const REASON_ABOUT = [
  "점수가 큰 순서로 셋까지, '기준: 근거'",
  "Up to three by points, as 'criterion: ground'",
  "До трёх по числу баллов: «критерий: основание»",
] as const;

export const LEAD_FIELDS = [
  always(
    "rank",
    4,
    ["순위", "Rank", "Место"],
    [
      "판정과 점수가 같으면 같은 순위",
      "Equal verdict and score share a place",
      "При равных вердикте и балле место общее",
    ],
  ),
  ...PARTY_FIELDS,
  AREA_ID,
  AREA_NAME,
  always(
    "score",
    5,
    ["점수", "Score", "Балл"],
    ["0~100, 위험 감점 뒤", "0 to 100, after the deduction for risk", "0–100, после вычета за риск"],
  ),
  always(
    "bandLow",
    5,
    ["점수 하한", "Lowest score", "Нижняя граница"],
    [
      "모르는 항목이 가장 나쁠 때의 점수",
      "The score if every unknown turns out worst",
      "Балл при худшем исходе неизвестного",
    ],
  ),
  always(
    "bandHigh",
    5,
    ["점수 상한", "Highest score", "Верхняя граница"],
    [
      "모르는 항목이 가장 좋을 때의 점수",
      "The score if every unknown turns out best",
      "Балл при лучшем исходе неизвестного",
    ],
  ),
  perhaps("reason1", 600, ["추천 이유 1", "Reason 1", "Причина 1"], REASON_ABOUT),
  perhaps("reason2", 600, ["추천 이유 2", "Reason 2", "Причина 2"], REASON_ABOUT),
  perhaps("reason3", 600, ["추천 이유 3", "Reason 3", "Причина 3"], REASON_ABOUT),
  perhaps(
    "unknownNm",
    60,
    ["가장 큰 미확인 항목", "Weightiest unknown", "Главное неизвестное"],
    [
      "점수를 가장 크게 바꿀 수 있는 기준",
      "The criterion that could change the score most",
      "Критерий, сильнее всего влияющий на балл",
    ],
  ),
  perhaps(
    "unknownQstn",
    300,
    ["확인 질문", "Question to ask", "Вопрос"],
    ["그 항목을 밝히는 질문", "The question that settles it", "Вопрос, который это выясняет"],
  ),
  ...RISK_FIELDS,
  LINK,
  ...ORIGIN_FIELDS,
] as const;

export const PARTNER_FIELDS = [
  ...PARTY_FIELDS,
  always(
    "role",
    20,
    ["구분 코드", "Role code", "Код роли"],
    ["요청 변수 role의 값", "A value of the parameter role", "Значение параметра role"],
  ),
  always("roleNm", 40, ["구분", "Role", "Роль"], LANGUAGE_ABOUT),
  perhaps(
    "areaIds",
    300,
    ["기술 분야 코드 목록", "Area codes", "Коды областей"],
    ["쉼표로 구분", "Joined by commas", "Через запятую"],
  ),
  perhaps(
    "verdictReason",
    1000,
    ["판정 이유", "Reason of the verdict", "Основание вердикта"],
    [
      "판정을 정한 규칙과 까닭. blocked에는 항상 있습니다",
      "The rule that decides and why; always there with blocked",
      "Решающее правило и причина; при blocked есть всегда",
    ],
  ),
  ...RISK_FIELDS,
  LINK,
  ...ORIGIN_FIELDS,
] as const;

export const AREA_FIELDS = [
  AREA_ID,
  AREA_NAME,
  always(
    "tier",
    40,
    ["분야 등급 코드", "Tier code", "Код уровня"],
    [
      "정책 브리프가 분야를 어떻게 다루는지",
      "How the policy brief treats the area",
      "Как область представлена в записке",
    ],
  ),
  always("tierNm", 80, ["분야 등급", "Tier", "Уровень"], LANGUAGE_ABOUT),
  always(
    "summary",
    1000,
    ["분야 설명", "Summary", "Описание"],
    ["한두 문장", "One or two sentences", "Одно-два предложения"],
  ),
  perhaps(
    "areaNotice",
    1000,
    ["분야 유의사항", "Notice on the area", "Предупреждение"],
    [
      "브리프의 방식이 오늘 막혀 있는 분야의 위험 안내. 개별 기관의 위험 신호는 leads와 partners에 있습니다",
      "The risk of areas in which the brief's own way is shut today; flags of parties stand in leads and partners",
      "Риск областей, где путь из записки сегодня закрыт; сигналы по организациям — в leads и partners",
    ],
  ),
  always(
    "candidateCnt",
    4,
    ["후보 기관 수", "Number of candidates", "Число кандидатов"],
    [
      "이 분야의 역량이 기록된 후보",
      "Candidates with a recorded capability in the area",
      "Кандидаты с компетенцией в этой области",
    ],
  ),
  LINK,
  ...ORIGIN_FIELDS,
] as const;

type NameOf<Fields extends readonly { name: string }[]> = Fields[number]["name"];
export type LeadItem = Readonly<Record<NameOf<typeof LEAD_FIELDS>, string>>;
export type PartnerItem = Readonly<Record<NameOf<typeof PARTNER_FIELDS>, string>>;
export type AreaItem = Readonly<Record<NameOf<typeof AREA_FIELDS>, string>>;
