import { type Evidence, evidenceOf } from "../domain/evidence.ts";
import type { Facts, QuestionId, Share } from "../domain/facts.schema.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { Provenance } from "../domain/provenance.schema.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import { QUESTIONNAIRE, type Question, type QuestionField } from "./questionnaire.questions.ts";
import { answerWord } from "./questionnaire.words.ts";
import { predecessorStatement } from "./rules/relocation.rules.ts";

export { applyAnswers } from "./questionnaire.apply.ts";
export { QUESTIONNAIRE } from "./questionnaire.questions.ts";
export { ANSWER_SHEET, type AnswerSheet, sheetProblems } from "./questionnaire.sheet.ts";

/** A field with what is already known for it; nothing known is a blank to fill in. */
export interface FilledField extends QuestionField {
  known: readonly Evidence[];
}

export interface FilledQuestion extends Omit<Question, "fields"> {
  fields: readonly FilledField[];
  /** Whether every field of it is known already. */
  complete: boolean;
}

interface Known {
  organisation: Organisation;
  facts: Facts;
}

type Reader = (known: Known, label: LocalisedText) => Evidence[];

const range = ({ min, max }: Share): string => (min === max ? `${max}%` : `${min}–${max}%`);

/** One claim as evidence: its label with its value in words. */
function claim(
  { organisation }: Known,
  value: Provenance | null,
  label: LocalisedText,
  words: string | LocalisedText,
): Evidence[] {
  if (value === null) return [];
  const text = typeof words === "string" ? { ko: words, en: words, ru: words } : words;
  const statement = {
    ko: `${label.ko}: ${text.ko}`,
    en: `${label.en}: ${text.en}`,
    ru: `${label.ru}: ${text.ru}`,
  };
  return [evidenceOf(organisation, value, statement)];
}

const owners: Reader = ({ organisation }) =>
  organisation.owners
    .filter(({ until }) => until === null)
    .map((owner) => evidenceOf(organisation, owner, owner.statement));

const ownershipEvents: Reader = (known, label) =>
  (known.facts.ownershipEvents ?? []).flatMap((event) =>
    claim(known, event, label, `${event.date}, ${event.from.name} → ${event.to.name}`),
  );

const predecessors: Reader = ({ organisation, facts }) =>
  (facts.predecessors ?? []).map((one) => evidenceOf(organisation, one, predecessorStatement(one)));

const relocation: Reader = (known, label) => {
  const { relocation: move } = known.facts;
  return claim(known, move, label, move ? [move.from, move.on].filter(Boolean).join(", ") : "");
};

const customers: Reader = (known, label) =>
  (known.facts.customers ?? []).flatMap((one) => {
    const type = answerWord(one.type);
    const rest = [one.name, one.country].filter(Boolean).join(", ");
    const words = (language: keyof LocalisedText) => [type[language], rest].filter(Boolean).join(": ");
    return claim(known, one, label, { ko: words("ko"), en: words("en"), ru: words("ru") });
  });

const goods: Reader = (known, label) =>
  (known.facts.trade ?? []).flatMap((trade) =>
    claim(known, trade, label, [trade.hs6, trade.direction, ...trade.partners].join(", ")),
  );

const banks: Reader = (known, label) =>
  (known.facts.banks ?? []).flatMap((bank) =>
    claim(known, bank, label, [bank.name, bank.country, bank.parent?.name].filter(Boolean).join(", ")),
  );

const share =
  (of: (facts: Facts) => ({ value: Share } & Provenance) | null): Reader =>
  (known, label) => {
    const value = of(known.facts);
    return claim(known, value, label, value ? range(value.value) : "");
  };

const word =
  (of: (facts: Facts) => ({ value: boolean | string } & Provenance) | null): Reader =>
  (known, label) => {
    const value = of(known.facts);
    return claim(known, value, label, value ? answerWord(String(value.value)) : "");
  };

/** Where the record tells what a field asks for. */
const READERS: Readonly<Record<string, Reader>> = {
  "ownership.owners": owners,
  "ownership.events": ownershipEvents,
  "russian_entities.entities": predecessors,
  "russian_entities.movedFrom": relocation,
  "russian_entities.subsidiary": word(({ russia }) => russia.subsidiary),
  "russian_shares.revenue": share(({ russia }) => russia.revenueShare),
  "russian_shares.stateOrDefence": word(({ russia }) => russia.revenueFromStateOrDefence),
  "russian_shares.staff": share(({ russia }) => russia.staffShare),
  "russian_shares.ipOwner": word(({ russia }) => russia.ipOwner),
  "russian_shares.hosting": word(({ russia }) => russia.hosting),
  "customers.customers": customers,
  "goods.goods": goods,
  "banks.banks": banks,
  "undertakings.noReexport": word(({ undertakings }) => undertakings.noReexport),
  "undertakings.endUse": word(({ undertakings }) => undertakings.endUse),
  "undertakings.deliveryCheck": word(({ undertakings }) => undertakings.deliveryCheck),
};

/** Lists that may be answered with "none". */
const NONE_OF: Partial<Record<QuestionId, (facts: Facts) => readonly unknown[] | null>> = {
  russian_entities: ({ predecessors: known }) => known,
  customers: ({ customers: known }) => known,
  goods: ({ trade }) => trade,
};

/** "None", where the party answered a question with an empty list. */
function none(known: Known, { id }: Question, { label, path }: QuestionField): Evidence[] {
  const answer = known.facts.answers?.find(({ question }) => question === id) ?? null;
  const isNone = path.endsWith("[]") && NONE_OF[id]?.(known.facts)?.length === 0;
  return isNone ? claim(known, answer, label, answerWord("none")) : [];
}

/** The questionnaire (lawful-or-circumvention.md §4) with what is already known, ready to print and send. */
export function fillQuestionnaire(organisation: Organisation, facts: Facts): FilledQuestion[] {
  const known = { organisation, facts };
  return QUESTIONNAIRE.map((question) => {
    const fields = question.fields.map((field) => {
      const found = READERS[field.id]?.(known, field.label) ?? [];
      return { ...field, known: found.length > 0 ? found : none(known, question, field) };
    });
    return { ...question, fields, complete: fields.every((field) => field.known.length > 0) };
  });
}
