import type { LocalisedText } from "../domain/text.schema.ts";
import { LANGUAGES, ORGANISATION_KINDS, ORGANISATION_ROLES, VERDICTS } from "../domain/vocabulary.ts";
import { MAX_TEXT_LENGTH } from "../http/query.schema.ts";
import { LEAD_VERDICTS } from "../leads/leads.types.ts";
import { FORMATS } from "./datagokr.envelope.ts";
import { DEFAULT_ROWS, MAX_PAGE, MAX_ROWS, type ParameterName } from "./datagokr.query.ts";
import type { ServiceName } from "./datagokr.services.ts";

/** One request parameter, as the guide and the OpenAPI document describe it. */
export interface Parameter {
  label: LocalisedText;
  /** Characters of one value at most. */
  size: number;
  required: boolean;
  /** A value that works. The key's own stands elsewhere, because it depends on the operator. */
  sample: string;
  about: LocalisedText;
  allowed?: readonly string[];
  range?: { min: number; max: number; usual: number };
  /** Takes several values, repeated or joined by commas. */
  several?: boolean;
}

const FORMAT_LABEL = { ko: "응답 형식", en: "Format", ru: "Формат" };

const synonym: Parameter = {
  label: FORMAT_LABEL,
  size: 4,
  required: false,
  sample: "json",
  about: { ko: "type과 같은 뜻", en: "The same as type", ru: "То же, что type" },
  allowed: FORMATS,
};

const PARAMETERS: Readonly<Record<ParameterName, Parameter>> = {
  serviceKey: {
    label: { ko: "인증키", en: "Service key", ru: "Ключ службы" },
    size: 200,
    required: true,
    sample: "",
    about: {
      ko: "인코딩된 키와 디코딩된 키를 모두 받으며, 두 번 인코딩된 것도 알아봅니다",
      en: "Encoded or decoded; a key that was encoded twice is understood as well",
      ru: "В кодированном или раскодированном виде; понимается и дважды кодированный",
    },
  },
  pageNo: {
    label: { ko: "페이지 번호", en: "Page number", ru: "Номер страницы" },
    size: 5,
    required: false,
    sample: "1",
    about: { ko: "1부터, 기본값 1", en: "From 1; 1 if not given", ru: "С 1; по умолчанию 1" },
    range: { min: 1, max: MAX_PAGE, usual: 1 },
  },
  numOfRows: {
    label: { ko: "한 페이지 결과 수", en: "Rows of a page", ru: "Строк на странице" },
    size: 3,
    required: false,
    sample: "10",
    about: {
      ko: `1~${MAX_ROWS}, 기본값 ${DEFAULT_ROWS}`,
      en: `1 to ${MAX_ROWS}; ${DEFAULT_ROWS} if not given`,
      ru: `1–${MAX_ROWS}; по умолчанию ${DEFAULT_ROWS}`,
    },
    range: { min: 1, max: MAX_ROWS, usual: DEFAULT_ROWS },
  },
  type: {
    label: FORMAT_LABEL,
    size: 4,
    required: false,
    sample: "xml",
    about: {
      ko: "xml 또는 json, 기본값 xml",
      en: "xml or json; xml if not given",
      ru: "xml или json; по умолчанию xml",
    },
    allowed: FORMATS,
  },
  _type: synonym,
  resultType: synonym,
  returnType: synonym,
  lang: {
    label: { ko: "언어", en: "Language", ru: "Язык" },
    size: 2,
    required: false,
    sample: "ko",
    about: {
      ko: "ko, en, ru. 없으면 Accept-Language 헤더, 그것도 없으면 ko",
      en: "ko, en, ru; else the header Accept-Language, else ko",
      ru: "ko, en, ru; иначе заголовок Accept-Language, иначе ko",
    },
    allowed: LANGUAGES,
  },
  area: {
    label: { ko: "기술 분야 코드", en: "Area code", ru: "Код области" },
    size: 40,
    required: false,
    sample: "ai",
    about: {
      ko: "/openapi/areas의 areaId. 여러 개는 쉼표로 잇습니다",
      en: "An areaId of /openapi/areas; several are joined by commas",
      ru: "areaId из /openapi/areas; несколько — через запятую",
    },
    several: true,
  },
  country: {
    label: { ko: "국가 코드", en: "Country code", ru: "Код страны" },
    size: 2,
    required: false,
    sample: "KZ",
    about: {
      ko: "ISO 3166 두 글자. 여러 개는 쉼표로 잇습니다",
      en: "ISO 3166, two letters; several are joined by commas",
      ru: "ISO 3166, две буквы; несколько — через запятую",
    },
    several: true,
  },
  kind: {
    label: { ko: "기관 유형 코드", en: "Kind code", ru: "Код типа" },
    size: 20,
    required: false,
    sample: "startup",
    about: {
      ko: ORGANISATION_KINDS.join(", "),
      en: ORGANISATION_KINDS.join(", "),
      ru: ORGANISATION_KINDS.join(", "),
    },
    allowed: ORGANISATION_KINDS,
    several: true,
  },
  role: {
    label: { ko: "구분 코드", en: "Role code", ru: "Код роли" },
    size: 20,
    required: false,
    sample: "candidate",
    about: {
      ko: ORGANISATION_ROLES.join(", "),
      en: ORGANISATION_ROLES.join(", "),
      ru: ORGANISATION_ROLES.join(", "),
    },
    allowed: ORGANISATION_ROLES,
    several: true,
  },
  verdict: {
    label: { ko: "판정 코드", en: "Verdict code", ru: "Код вердикта" },
    size: 20,
    required: false,
    sample: "conditional",
    about: { ko: VERDICTS.join(", "), en: VERDICTS.join(", "), ru: VERDICTS.join(", ") },
    allowed: VERDICTS,
    several: true,
  },
  q: {
    label: { ko: "검색어", en: "Words to look for", ru: "Слова поиска" },
    size: MAX_TEXT_LENGTH,
    required: false,
    sample: "fintech",
    about: {
      ko: "한국어, 영어, 러시아어 자유 문장. UTF-8로 인코딩합니다",
      en: "Free text in Korean, English or Russian, as UTF-8",
      ru: "Свободный текст на корейском, английском или русском, UTF-8",
    },
  },
};

/** Blocked parties are no leads, so that the leads do not take the word at all. */
const LEADS_VERDICT: Parameter = {
  ...PARAMETERS.verdict,
  about: {
    ko: `${LEAD_VERDICTS.join(", ")}. 없으면 앞의 둘. 차단된 기관은 후보가 아니므로 blocked는 없습니다`,
    en: `${LEAD_VERDICTS.join(", ")}; the first two if not given. Blocked parties are no leads, so there is no blocked`,
    ru: `${LEAD_VERDICTS.join(", ")}; по умолчанию первые два. Заблокированные не бывают кандидатами, поэтому blocked нет`,
  },
  allowed: LEAD_VERDICTS,
};

/** A parameter of a service. */
export function parameterOf(service: ServiceName, name: ParameterName): Parameter {
  return service === "leads" && name === "verdict" ? LEADS_VERDICT : PARAMETERS[name];
}
