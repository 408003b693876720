import * as v from "valibot";
import { type Deal, DealSchema, type Nexus, NexusSchema } from "../domain/deal.schema.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import { Problem } from "../domain/problem.ts";
import { SlugSchema } from "../domain/text.schema.ts";
import type { Edition } from "../editions/edition.types.ts";
import { assessSubject, type SubjectAssessment } from "../risk/assess.subject.ts";
import { ANSWER_SHEET, type AnswerSheet, applyAnswers } from "../risk/questionnaire.ts";
import { findPartner } from "./partners.find.ts";
import { NO_NEXUS, riskSubject } from "./risk.subjects.ts";

/** A deal to check: with whom, what, the firm's own ties, and answers that are not on record yet. */
export const DealCheckSchema = v.strictObject({
  partner: SlugSchema,
  deal: v.optional(v.nullable(DealSchema), null),
  nexus: v.optional(NexusSchema),
  answers: v.optional(v.nullable(ANSWER_SHEET), null),
});

export interface DealCheck {
  partner: string;
  deal: Deal | null;
  nexus?: Nexus | undefined;
  answers: AnswerSheet | null;
}

export interface CheckedDeal {
  organisation: Organisation;
  assessment: SubjectAssessment;
}

/** The record with the answers; what is wrong with them is named by its place in the whole request. */
function answered(recorded: Organisation, sheet: AnswerSheet): Organisation {
  try {
    return applyAnswers(recorded, sheet);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const fields = error.fields.map((one) => ({ ...one, field: `answers.${one.field}` }));
    throw new Problem(error.code, error.detail, { fields, cause: error });
  }
}

/**
 * Asks every rule about one partner and one deal. Nothing is stored.
 * @param asOf YYYY-MM-DD
 * @throws Problem `not-found` for an unknown partner, `invalid-body` for answers that contradict themselves
 */
export function checkDeal(edition: Edition, check: DealCheck, asOf: string): CheckedDeal {
  const { organisation: recorded } = findPartner(edition, check.partner, asOf);
  const organisation = check.answers ? answered(recorded, check.answers) : recorded;
  const context = { deal: check.deal, nexus: check.nexus ?? NO_NEXUS };
  return { organisation, assessment: assessSubject(riskSubject(edition, organisation, asOf, context)) };
}
