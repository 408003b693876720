import * as v from "valibot";
import type { RequestSnapshot } from "../app/app.types.ts";
import { NO_FACTS, QUESTIONS } from "../domain/facts.schema.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { Language } from "../domain/vocabulary.ts";
import { fillQuestionnaire } from "../risk/questionnaire.ts";
import {
  EditionInfo,
  EvidenceInfo,
  PartnerInfo,
  presentEdition,
  presentEvidence,
  presentPartner,
} from "./common.response.ts";

export const QuestionnaireResponse = v.pipe(
  v.object({
    edition: EditionInfo,
    partner: PartnerInfo,
    questions: v.array(
      v.object({
        id: v.picklist(QUESTIONS),
        number: v.number(),
        text: v.string(),
        complete: v.boolean(),
        fields: v.array(
          v.object({
            path: v.pipe(v.string(), v.description("Name of the field in an answer sheet")),
            label: v.string(),
            known: v.array(EvidenceInfo),
          }),
        ),
      }),
    ),
    page: v.pipe(v.string(), v.description("The same as a page to print")),
  }),
  v.metadata({ ref: "Questionnaire" }),
);

export function presentQuestionnaire(
  snapshot: RequestSnapshot,
  organisation: Organisation,
  language: Language,
): v.InferOutput<typeof QuestionnaireResponse> {
  return {
    edition: presentEdition(snapshot),
    partner: presentPartner(organisation, snapshot.edition, language),
    questions: fillQuestionnaire(organisation, organisation.facts ?? NO_FACTS).map((question) => ({
      id: question.id,
      number: question.number,
      text: question.text[language],
      complete: question.complete,
      fields: question.fields.map(({ path, label, known }) => ({
        path,
        label: label[language],
        known: known.map((evidence) => presentEvidence(evidence, language)),
      })),
    })),
    page: `/partners/${organisation.id}/questionnaire`,
  };
}
