import type { LocalisedText } from "../domain/text.schema.ts";
import type { ListRefusal, RefusalReason } from "../lists/list.refusal.ts";

/** Why a list file was refused, in words; the detail of the reader follows in English. */
const REASONS: Record<RefusalReason, LocalisedText> = {
  empty: { ko: "빈 파일입니다", en: "the file is empty", ru: "файл пуст" },
  truncated: { ko: "파일이 중간에 끊겼습니다", en: "the file is cut off", ru: "файл обрезан" },
  "wrong-format": { ko: "형식이 다릅니다", en: "the format is wrong", ru: "неверный формат" },
  "missing-part": { ko: "필요한 파일이 빠졌습니다", en: "a part is missing", ru: "не хватает части" },
  "invalid-value": { ko: "잘못된 값이 있습니다", en: "a value is wrong", ru: "недопустимое значение" },
  "below-minimum": {
    ko: "항목 수가 이 명단의 최소치보다 적습니다",
    en: "fewer entries than this list has at least",
    ru: "записей меньше минимума",
  },
  shrunken: {
    ko: "앞선 판보다 10% 넘게 줄었습니다",
    en: "more than 10 % smaller than the last version",
    ru: "более чем на 10 % меньше прошлой версии",
  },
  "count-mismatch": {
    ko: "파일이 밝힌 건수와 다릅니다",
    en: "the file's own record count disagrees",
    ru: "не совпадает с заявленным числом записей",
  },
  "duplicate-entry": { ko: "같은 항목이 두 번 있습니다", en: "an entry is there twice", ru: "запись повторяется" },
  "too-large": { ko: "파일이 너무 큽니다", en: "the file is too large", ru: "файл слишком велик" },
  "bad-encoding": { ko: "문자 인코딩이 잘못되었습니다", en: "the encoding is wrong", ru: "неверная кодировка" },
  "forbidden-xml": {
    ko: "허용하지 않는 XML 선언이 있습니다",
    en: "the XML declares what is not allowed",
    ru: "запрещённые объявления XML",
  },
  unreachable: { ko: "내려받을 수 없습니다", en: "it cannot be downloaded", ru: "не удалось загрузить" },
};

/** A refusal as lines for a person: reason, place, detail, and that nothing has changed. */
export function refusalText({ reason, message }: ListRefusal): string {
  const { ko, en } = REASONS[reason];
  return `${ko} (${en})\n        ${message}\n        앞선 판을 그대로 씁니다. (The last good version stays in force.)`;
}
