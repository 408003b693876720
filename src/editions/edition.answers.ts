import * as v from "valibot";
import type { Catalogue } from "../domain/catalogue.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import { Problem } from "../domain/problem.ts";
import { ANSWER_SHEET, applyAnswers } from "../risk/questionnaire.ts";
import type { StoredAnswers } from "../store/answers.repository.ts";

/** A sheet that no longer fits its organisation: it is left out and named, and the rest is published. */
export interface SkippedAnswers {
  organisation: string;
  reason: string;
}

function applySheet(organisation: Organisation, { sheet }: StoredAnswers): Organisation | SkippedAnswers {
  const parsed = v.safeParse(ANSWER_SHEET, sheet);
  if (!parsed.success) return { organisation: organisation.id, reason: "the sheet has another form by now" };
  try {
    return applyAnswers(organisation, parsed.output);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const fields = error.fields.map(({ field, message }) => `${field}: ${message.en}`);
    return { organisation: organisation.id, reason: [error.detail.en, ...fields].join(" ") };
  }
}

/** The catalogue with what organisations answered; pure, the catalogue given stays as it is. */
export function withAnswers(
  catalogue: Catalogue,
  sheets: readonly StoredAnswers[],
): { catalogue: Catalogue; skipped: SkippedAnswers[] } {
  const byOrganisation = new Map(sheets.map((sheet) => [sheet.organisation, sheet]));
  const skipped: SkippedAnswers[] = [];
  const organisations = catalogue.organisations.map((organisation) => {
    const sheet = byOrganisation.get(organisation.id);
    if (!sheet) return organisation;
    const answered = applySheet(organisation, sheet);
    if ("id" in answered) return answered;
    skipped.push(answered);
    return organisation;
  });
  return { catalogue: { ...catalogue, organisations }, skipped };
}
