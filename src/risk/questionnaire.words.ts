import type { LocalisedText } from "../domain/text.schema.ts";

/** Words for the coded answers of the questionnaire. */
const ANSWER_WORDS: Readonly<Record<string, LocalisedText>> = {
  true: { ko: "예", en: "yes", ru: "да" },
  false: { ko: "아니요", en: "no", ru: "нет" },
  none: { ko: "없음", en: "none", ru: "нет" },
  organisation: { ko: "기관 자신", en: "the organisation itself", ru: "сама организация" },
  russian_entity: { ko: "러시아 법인", en: "a Russian entity", ru: "российское юрлицо" },
  third_party: { ko: "제3자", en: "a third party", ru: "третье лицо" },
  given: { ko: "제출함", en: "given", ru: "предоставлено" },
  accepted: { ko: "동의함", en: "accepted", ru: "согласие дано" },
  signed: { ko: "서명함", en: "signed", ru: "подписано" },
  refused: { ko: "거부함", en: "refused", ru: "отказ" },
  not_asked: { ko: "아직 묻지 않음", en: "not asked yet", ru: "ещё не спрашивали" },
  civil: { ko: "민간", en: "civil", ru: "гражданский" },
  government: { ko: "정부기관", en: "government", ru: "государственный" },
  interior_ministry: { ko: "내무부", en: "interior ministry", ru: "министерство внутренних дел" },
  police: { ko: "경찰", en: "police", ru: "полиция" },
  security_service: { ko: "보안기관", en: "security service", ru: "спецслужба" },
  military: { ko: "군", en: "armed forces", ru: "вооружённые силы" },
  defence_institute: { ko: "국방연구기관", en: "defence institute", ru: "оборонный институт" },
};

/** A coded answer in words; a code without words is shown as it is. */
export function answerWord(code: string): LocalisedText {
  return ANSWER_WORDS[code] ?? { ko: code, en: code, ru: code };
}
