import * as v from "valibot";
import {
  ANSWER_STATES,
  CUSTOMER_TYPES,
  Hs6Schema,
  IP_OWNERS,
  PREDECESSOR_STATES,
  RELATIONS,
  ShareSchema,
} from "../domain/facts.schema.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { FieldProblem } from "../domain/problem.ts";
import {
  CountryCodeSchema,
  IsoDateSchema,
  type LocalisedText,
  PartialDateSchema,
  SlugSchema,
} from "../domain/text.schema.ts";

const NameSchema = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(300));
const MAX_ENTRIES = 200;
const listOf = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(MAX_ENTRIES));
const party = { name: NameSchema, organisation: v.optional(v.nullable(SlugSchema), null) };

/** One number, or the two ends of what is known. */
const ShareAnswerSchema = v.union([
  v.pipe(
    v.number(),
    v.minValue(0, "must not be below 0"),
    v.maxValue(100, "must not be above 100"),
    v.transform((percent) => ({ min: percent, max: percent })),
  ),
  ShareSchema,
]);

const OwnershipAnswer = v.strictObject({
  owners: v.pipe(
    listOf(
      v.strictObject({
        ...party,
        kind: v.picklist(["person", "organisation", "state"]),
        share: v.nullable(ShareAnswerSchema),
      }),
    ),
    v.minLength(1, "names nobody"),
  ),
  events: v.optional(
    listOf(
      v.strictObject({
        date: PartialDateSchema,
        from: v.strictObject(party),
        to: v.strictObject({ ...party, relation: v.picklist(RELATIONS) }),
        share: v.optional(v.nullable(ShareAnswerSchema), null),
        buyBack: v.optional(v.nullable(v.boolean()), null),
      }),
    ),
  ),
});

const RussianEntitiesAnswer = v.strictObject({
  /** Empty where there are and were none. */
  entities: listOf(
    v.strictObject({
      ...party,
      country: CountryCodeSchema,
      state: v.picklist(PREDECESSOR_STATES),
      sameOwners: v.optional(v.nullable(v.boolean()), null),
    }),
  ),
  movedFrom: v.optional(
    v.nullable(v.strictObject({ from: CountryCodeSchema, on: v.optional(v.nullable(PartialDateSchema), null) })),
  ),
  subsidiary: v.optional(v.boolean()),
});

const RussianSharesAnswer = v.strictObject({
  revenue: v.optional(ShareAnswerSchema),
  stateOrDefence: v.optional(v.boolean()),
  staff: v.optional(ShareAnswerSchema),
  ipOwner: v.optional(v.picklist(IP_OWNERS)),
  hosting: v.optional(v.boolean()),
});

const CustomersAnswer = v.strictObject({
  customers: listOf(
    v.strictObject({
      name: v.optional(v.nullable(NameSchema), null),
      type: v.picklist(CUSTOMER_TYPES),
      country: v.optional(v.nullable(CountryCodeSchema), null),
    }),
  ),
});

const GoodsAnswer = v.strictObject({
  /** Empty where no goods are traded. */
  goods: listOf(
    v.strictObject({
      hs6: Hs6Schema,
      direction: v.picklist(["import", "export"]),
      partners: v.optional(listOf(CountryCodeSchema), []),
      since: v.optional(v.nullable(PartialDateSchema), null),
      growthPercent: v.optional(v.nullable(v.number()), null),
      replacesRussianBuyer: v.optional(v.nullable(v.boolean()), null),
    }),
  ),
});

const BanksAnswer = v.strictObject({
  banks: v.pipe(
    listOf(
      v.strictObject({
        ...party,
        country: v.optional(v.nullable(CountryCodeSchema), null),
        parent: v.optional(v.nullable(v.strictObject(party)), null),
      }),
    ),
    v.minLength(1, "names no bank"),
  ),
  /** For the deal; no fact of the record. */
  currency: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, "must be three letters of ISO 4217"))),
});

const UndertakingsAnswer = v.strictObject({
  endUse: v.optional(v.picklist(ANSWER_STATES)),
  noReexport: v.optional(v.picklist(ANSWER_STATES)),
  deliveryCheck: v.optional(v.picklist(ANSWER_STATES)),
});

/** An answered questionnaire as JSON: only what the party answered is there. */
export const ANSWER_SHEET = v.strictObject({
  /** Id of the organisation that answered. */
  organisation: SlugSchema,
  answeredOn: IsoDateSchema,
  /** Who answered for it. */
  answeredBy: NameSchema,
  ownership: v.optional(OwnershipAnswer),
  russian_entities: v.optional(RussianEntitiesAnswer),
  russian_shares: v.optional(RussianSharesAnswer),
  customers: v.optional(CustomersAnswer),
  goods: v.optional(GoodsAnswer),
  banks: v.optional(BanksAnswer),
  undertakings: v.optional(UndertakingsAnswer),
});
export type AnswerSheet = v.InferOutput<typeof ANSWER_SHEET>;

const OTHER_PARTY: LocalisedText = {
  ko: "다른 기관의 답변입니다.",
  en: "Is the answer of another organisation.",
  ru: "Это ответ другой организации.",
};
const OWNS_ITSELF: LocalisedText = {
  ko: "기관이 자기 자신의 소유자일 수 없습니다.",
  en: "An organisation cannot be its own owner.",
  ru: "Организация не может владеть сама собой.",
};
const ABOVE_WHOLE: LocalisedText = {
  ko: "지분 합계가 100을 넘습니다.",
  en: "The shares add up to more than 100.",
  ru: "Сумма долей больше 100.",
};
const AFTER_ANSWER: LocalisedText = {
  ko: "답변한 날보다 뒤의 날짜입니다.",
  en: "Lies after the day of the answer.",
  ru: "Позже дня ответа.",
};

const fold = (name: string): string => name.trim().toLowerCase();

function isItself({ id, names }: Organisation, owner: { name: string; organisation: string | null }): boolean {
  if (owner.organisation !== null) return owner.organisation === id;
  const own = [names.ko, names.en, names.ru, names.local, ...names.aliases].flatMap((name) => (name ? fold(name) : []));
  return own.includes(fold(owner.name));
}

/** Where two shares of one whole may stray by rounding. */
const WHOLE = 100.01;

function ownerProblems(organisation: Organisation, sheet: AnswerSheet): FieldProblem[] {
  const owners = sheet.ownership?.owners ?? [];
  const itself = owners.flatMap((owner, i) =>
    isItself(organisation, owner) ? [{ field: `ownership.owners.${i}.name`, message: OWNS_ITSELF }] : [],
  );
  const sum = owners.reduce((total, { share }) => total + (share?.min ?? 0), 0);
  return sum > WHOLE ? [...itself, { field: "ownership.owners", message: ABOVE_WHOLE }] : itself;
}

function dateProblems(sheet: AnswerSheet): FieldProblem[] {
  const dates = [
    ...(sheet.ownership?.events ?? []).map(({ date }, i) => ({ field: `ownership.events.${i}.date`, date })),
    { field: "russian_entities.movedFrom.on", date: sheet.russian_entities?.movedFrom?.on ?? null },
    ...(sheet.goods?.goods ?? []).map(({ since }, i) => ({ field: `goods.goods.${i}.since`, date: since })),
  ];
  // A year or month that the answer lies in is compared by what it has of digits.
  const isLater = (date: string) => date > sheet.answeredOn.slice(0, date.length);
  return dates.flatMap(({ field, date }) => (date && isLater(date) ? [{ field, message: AFTER_ANSWER }] : []));
}

/** What is wrong with a sheet that the schema alone cannot know; empty if nothing. */
export function sheetProblems(organisation: Organisation, sheet: AnswerSheet): FieldProblem[] {
  const other = sheet.organisation === organisation.id ? [] : [{ field: "organisation", message: OTHER_PARTY }];
  return [...other, ...ownerProblems(organisation, sheet), ...dateProblems(sheet)];
}
