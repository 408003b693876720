import type { Edition } from "../editions/edition.types.ts";
import { assessSubject, type SubjectAssessment } from "../risk/assess.subject.ts";
import { type DealContext, NO_DEAL, riskSubject } from "./risk.subjects.ts";

/** Assessments of an edition on one day, made when first asked for. */
export interface Assessments {
  of(organisation: string): SubjectAssessment;
}

/** Days kept per edition: today, and a few others that somebody asks for. */
const MAX_DAYS = 4;

const byEdition = new WeakMap<Edition, Map<string, Assessments>>();

function createAssessments(edition: Edition, asOf: string, context: DealContext): Assessments {
  const made = new Map<string, SubjectAssessment>();
  return {
    of(id) {
      const remembered = made.get(id);
      if (remembered) return remembered;
      const organisation = edition.organisationById.get(id);
      if (!organisation) throw new Error(`no organisation ${id} in edition ${edition.manifest.id}`);
      const assessment = assessSubject(riskSubject(edition, organisation, asOf, context));
      made.set(id, assessment);
      return assessment;
    },
  };
}

/**
 * The assessments of an edition for a day. Without a deal they are remembered with the edition and dropped with it;
 * a deal is one question's own.
 * @param asOf YYYY-MM-DD
 */
export function assessmentsOf(edition: Edition, asOf: string, context: DealContext = NO_DEAL): Assessments {
  if (context !== NO_DEAL) return createAssessments(edition, asOf, context);
  const days = byEdition.get(edition) ?? new Map<string, Assessments>();
  byEdition.set(edition, days);
  const known = days.get(asOf);
  if (known) return known;
  const assessments = createAssessments(edition, asOf, context);
  const oldest = days.keys().next().value;
  if (days.size >= MAX_DAYS && oldest !== undefined) days.delete(oldest);
  days.set(asOf, assessments);
  return assessments;
}

/** The last day that the lists of an edition know of: of the extract, or of an import. */
function newestDay({ catalogue, manifest }: Edition): string {
  const imports = manifest.lists.flatMap(({ official }) => official.map(({ importedAt }) => importedAt.slice(0, 10)));
  return [catalogue.extract.asOf, ...imports].toSorted().at(-1) ?? catalogue.extract.asOf;
}

/**
 * The assessments that leads are made of. A day in the past may switch rules, but no parameter makes a party that is
 * blocked by now a lead: its block of the day of the lists then speaks.
 * @param asOf YYYY-MM-DD
 */
export function leadAssessmentsOf(edition: Edition, asOf: string, context: DealContext = NO_DEAL): Assessments {
  const asked = assessmentsOf(edition, asOf, context);
  const newest = newestDay(edition);
  if (asOf >= newest) return asked;
  const known = assessmentsOf(edition, newest);
  return {
    of(id) {
      const current = known.of(id);
      return current.verdict === "blocked" ? current : asked.of(id);
    },
  };
}
