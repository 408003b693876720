import type { LocalisedText } from "../src/domain/text.schema.ts";
import type { OrganisationKind } from "../src/domain/vocabulary.ts";

/* The words that synthetic partners are made of. None is the name of anybody. The common ones come first. */

/** Opens every name, so that nobody takes the record for a real one. */
export const SYNTHETIC: LocalisedText = { ko: "가상", en: "Synthetic", ru: "Синтетик" };

type Row = readonly [ko: string, en: string, ru: string];
const words = (...rows: readonly Row[]): LocalisedText[] => rows.map(([ko, en, ru]) => ({ ko, en, ru }));

export const NATURE_WORDS = words(
  ["스텝", "Steppe", "Степь"],
  ["메도", "Meadow", "Мидоу"],
  ["리버", "River", "Ривер"],
  ["서밋", "Summit", "Саммит"],
  ["솔트부시", "Saltbush", "Солтбуш"],
  ["오차드", "Orchard", "Орчард"],
  ["캐니언", "Canyon", "Каньон"],
  ["주니퍼", "Juniper", "Джунипер"],
  ["글레이셔", "Glacier", "Глейшер"],
  ["배저", "Badger", "Баджер"],
  ["피스타치오", "Pistachio", "Фисташка"],
  ["월넛", "Walnut", "Волнат"],
  ["헤론", "Heron", "Херон"],
  ["라피스", "Lapis", "Лапис"],
  ["튤립", "Tulip", "Тюлип"],
  ["아젤리아", "Azalea", "Азалия"],
  ["자스퍼", "Jasper", "Яшма"],
  ["고퍼", "Gopher", "Гофер"],
  ["마멋", "Marmot", "Мармот"],
  ["쿼츠", "Quartz", "Кварц"],
  ["타마리스크", "Tamarisk", "Тамариск"],
  ["바베리", "Barberry", "Барбарис"],
  ["아이벡스", "Ibex", "Айбекс"],
  ["플로버", "Plover", "Пловер"],
);

const TRADE_WORDS = words(
  ["애널리틱스", "Analytics", "Аналитикс"],
  ["소프트", "Soft", "Софт"],
  ["시스템즈", "Systems", "Системс"],
  ["랩스", "Labs", "Лабс"],
  ["네트웍스", "Networks", "Нетворкс"],
  ["디지털", "Digital", "Диджитал"],
  ["솔루션즈", "Solutions", "Солюшнс"],
  ["테크", "Tech", "Тех"],
  ["로보틱스", "Robotics", "Роботикс"],
  ["페이먼츠", "Payments", "Пейментс"],
  ["센서즈", "Sensors", "Сенсорс"],
  ["머티리얼즈", "Materials", "Материалс"],
  ["모빌리티", "Mobility", "Мобилити"],
  ["텔레메트리", "Telemetry", "Телеметрия"],
);

/** Last word of a name where the kind of organisation calls for one of its own. */
const KIND_WORDS: Partial<Record<OrganisationKind, LocalisedText[]>> = {
  university: words(["대학교", "University", "Университет"], ["공과대학", "Polytechnic", "Политехник"]),
  research_institute: words(
    ["연구소", "Institute", "Институт"],
    ["연구센터", "Research Centre", "Исследовательский центр"],
  ),
  government_agency: words(["청", "Agency", "Агентство"]),
  hub: words(["허브", "Hub", "Хаб"]),
  accelerator: words(["액셀러레이터", "Accelerator", "Акселератор"]),
  fund: words(["펀드", "Fund", "Фонд"]),
  association: words(["협회", "Association", "Ассоциация"]),
};

export const tradeWords = (kind: OrganisationKind): readonly LocalisedText[] => KIND_WORDS[kind] ?? TRADE_WORDS;

/** Korean ends in a consonant, so that 을, 은 and 과 always fit; Russian is an accusative plural. */
export const PRODUCTS = words(
  ["플랫폼", "platforms", "платформы"],
  ["시스템", "systems", "системы"],
  ["솔루션", "solutions", "решения"],
  ["프로그램", "programs", "программы"],
  ["모듈", "modules", "модули"],
  ["앱", "apps", "приложения"],
  ["도구함", "toolkits", "наборы инструментов"],
  ["엔진", "engines", "движки"],
  ["데이터셋", "data sets", "наборы данных"],
  ["모형", "models", "модели"],
  ["단말", "terminals", "терминалы"],
  ["알고리즘", "algorithms", "алгоритмы"],
  ["계측망", "sensor grids", "сети датчиков"],
  ["시험장", "test benches", "испытательные стенды"],
);

/** Korean ends in a consonant; Russian is a genitive plural. */
export const CUSTOMERS = words(
  ["은행", "banks", "банков"],
  ["공공 기관", "public bodies", "государственных органов"],
  ["공장", "factories", "заводов"],
  ["통신 기업", "telecom operators", "операторов связи"],
  ["병원", "hospitals", "больниц"],
  ["대학", "universities", "университетов"],
  ["유통 기업", "retail chains", "торговых сетей"],
  ["물류 기업", "logistics firms", "логистических компаний"],
  ["광산", "mines", "рудников"],
  ["농장", "farms", "ферм"],
  ["보험 기업", "insurers", "страховщиков"],
  ["발전 기업", "power producers", "энергокомпаний"],
  ["건설 기업", "builders", "строительных компаний"],
  ["공항", "airports", "аэропортов"],
  ["항만", "ports", "портов"],
  ["박물관", "museums", "музеев"],
);

/** What sort of customers; Russian is a genitive plural. */
export const SORTS = words(
  ["지역", "regional", "региональных"],
  ["소규모", "small", "небольших"],
  ["대형", "large", "крупных"],
  ["민간", "private", "частных"],
  ["농촌", "rural", "сельских"],
  ["신설", "new", "новых"],
  ["산악 지역", "mountain", "горных"],
  ["국경 지역", "border", "приграничных"],
);

/** Sounds of made-up words, written in each script. */
const SYLLABLES = words(
  ["브라", "bra", "бра"],
  ["켈", "kel", "кел"],
  ["모브", "mov", "мов"],
  ["티스", "tis", "тис"],
  ["둔", "dun", "дун"],
  ["조르", "zor", "зор"],
  ["필", "pil", "пил"],
  ["간", "gan", "ган"],
  ["페트", "fet", "фет"],
  ["루르", "lur", "лур"],
  ["속", "sok", "сок"],
  ["벰", "vem", "вем"],
  ["학스", "hax", "хакс"],
  ["니드", "nid", "нид"],
  ["멜", "mel", "мел"],
  ["닥스", "dax", "дакс"],
  ["룹", "rup", "руп"],
  ["롬", "lom", "лом"],
  ["비브", "biv", "бив"],
  ["고프", "gof", "гоф"],
);

/** How many made-up words there are: large enough that most come up once, as in any text. */
export const MADE_UP_WORDS = 50_000;
/** Coprime to the count above, so that every rank gets a word of its own and neighbours do not look alike. */
const SCATTER = 31_957;

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

/** A made-up word of two to four syllables, another one for every rank below `MADE_UP_WORDS`. */
export function madeUpWord(rank: number): LocalisedText {
  const word = { ko: "", en: "", ru: "" };
  // Counting from the number of syllables on makes two syllables the fewest.
  let left = ((rank * SCATTER) % MADE_UP_WORDS) + SYLLABLES.length;
  while (left >= 0) {
    const syllable = SYLLABLES[left % SYLLABLES.length] as LocalisedText;
    word.ko += syllable.ko;
    word.en += syllable.en;
    word.ru += syllable.ru;
    left = Math.floor(left / SYLLABLES.length) - 1;
  }
  return { ko: word.ko, en: capital(word.en), ru: capital(word.ru) };
}
