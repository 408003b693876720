import type { Facts, QuestionId } from "../domain/facts.schema.ts";
import { RECALLED_SOURCE, type Source } from "../domain/provenance.schema.ts";
import type { Mark } from "../domain/vocabulary.ts";

const TITLE = "Answered questionnaire of ";

/** Title of the document that an answered questionnaire is declared as. */
export const questionnaireTitle = (date: string): string => `${TITLE}${date}`;

export const isQuestionnaire = (source: Source): boolean =>
  source.kind === "document" && source.title.startsWith(TITLE);

interface Claim {
  mark: Mark;
  sources: readonly string[];
}

/** Whether a claim stands in an answered questionnaire. */
export function isAnswer(record: { sources: readonly Source[] }, claim: Claim): boolean {
  return claim.sources.some((id) => record.sources.some((source) => source.id === id && isQuestionnaire(source)));
}

/** Whether a claim counts as an answer with a source: its source was read, or the party gave it in the questionnaire. */
export function isSourced(record: { sources: readonly Source[] }, claim: Claim): boolean {
  const wasRead = claim.mark === "verified" && claim.sources.some((id) => id !== RECALLED_SOURCE);
  return wasRead || isAnswer(record, claim);
}

/** The answer that the party gave to a question, if it answered it. */
export function answeredSource(record: { sources: readonly Source[] }, facts: Facts, question: QuestionId) {
  return facts.answers?.find((answer) => answer.question === question && isSourced(record, answer)) ?? null;
}
