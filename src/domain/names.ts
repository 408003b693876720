import type { Organisation } from "./organisation.schema.ts";
import type { Language } from "./vocabulary.ts";

/** The name that a reader of the language knows best, always one that is on record. */
export function displayName({ names }: Organisation, language: Language): string {
  if (language === "ko") return names.ko ?? names.en;
  if (language === "ru") return names.ru ?? names.en;
  return names.en;
}
