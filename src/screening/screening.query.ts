import * as v from "valibot";
import { IDENTIFIER_TYPES, PARTY_KINDS } from "../domain/listed-party.schema.ts";
import { PartialDateSchema } from "../domain/text.schema.ts";
import { MAX_NAME_LENGTH } from "../names/names.limits.ts";
import type { ScreeningQuery } from "./screening.types.ts";

export const MAX_IDENTIFIERS = 10;
const MAX_IDENTIFIER_LENGTH = 100;

const text3 = (ko: string, en: string, ru: string) => JSON.stringify({ ko, en, ru });

export const NAME_MESSAGE = text3(
  `글자나 숫자가 하나 이상 있어야 하며 ${MAX_NAME_LENGTH}자까지 쓸 수 있습니다.`,
  `Needs at least one letter or digit and may have up to ${MAX_NAME_LENGTH} characters.`,
  `Нужна хотя бы одна буква или цифра, не более ${MAX_NAME_LENGTH} знаков.`,
);
const COUNTRY_MESSAGE = text3(
  "ISO 3166 두 글자 국가 코드여야 합니다. 예: KZ",
  "Must be a two-letter ISO 3166 country code, such as KZ.",
  "Должен быть двухбуквенный код страны ISO 3166, например KZ.",
);
export const IDENTIFIER_MESSAGE = text3(
  `'종류:번호' 또는 '종류:번호@국가'로 쓰며, 종류는 다음 가운데 하나입니다: ${IDENTIFIER_TYPES.join(", ")}`,
  `Must be 'type:value' or 'type:value@CC', the type one of: ${IDENTIFIER_TYPES.join(", ")}`,
  `Нужно «тип:номер» или «тип:номер@CC», тип — один из: ${IDENTIFIER_TYPES.join(", ")}`,
);

export const ScreenedNameSchema = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(MAX_NAME_LENGTH, NAME_MESSAGE),
  v.regex(/[\p{L}\p{N}]/u, NAME_MESSAGE),
);
export const ScreenedCountrySchema = v.pipe(
  v.string(),
  v.trim(),
  v.toUpperCase(),
  v.regex(/^[A-Z]{2}$/, COUNTRY_MESSAGE),
);
export const ScreenedKindSchema = v.picklist(PARTY_KINDS);

/** `inn:7705725009` or `registration:12-34@AM`. */
export const IdentifierTextSchema = v.pipe(
  v.string(),
  v.maxLength(MAX_IDENTIFIER_LENGTH, IDENTIFIER_MESSAGE),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const match = /^([a-z_]+):(.+?)(?:@([A-Za-z]{2}))?$/.exec(dataset.value.trim());
    const type = IDENTIFIER_TYPES.find((known) => known === match?.[1]);
    if (match?.[2] && type) return { type, value: match[2].trim(), country: match[3]?.toUpperCase() ?? null };
    addIssue({ message: IDENTIFIER_MESSAGE });
    return NEVER;
  }),
);

/** One name to screen, as a line of a batch or an item of a list has it. */
export const ScreeningItemSchema = v.strictObject({
  /** Given back with the answer. */
  id: v.optional(v.union([v.pipe(v.string(), v.maxLength(200)), v.number()])),
  name: ScreenedNameSchema,
  kind: v.optional(ScreenedKindSchema),
  country: v.optional(ScreenedCountrySchema),
  identifiers: v.optional(v.pipe(v.array(IdentifierTextSchema), v.maxLength(MAX_IDENTIFIERS))),
  birth: v.optional(PartialDateSchema),
});
export type ScreeningItem = v.InferOutput<typeof ScreeningItemSchema>;

/** Leaves out what was not given: the matcher tells "unknown" from "given". */
export function toQuery({ name, kind, country, identifiers, birth }: Omit<ScreeningItem, "id">): ScreeningQuery {
  return {
    name,
    ...(kind ? { kind } : {}),
    ...(country ? { country } : {}),
    ...(identifiers && identifiers.length > 0 ? { identifiers } : {}),
    ...(birth ? { birth } : {}),
  };
}
