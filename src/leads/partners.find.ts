import type { Organisation } from "../domain/organisation.schema.ts";
import { Problem } from "../domain/problem.ts";
import type { OrganisationKind, OrganisationRole, Verdict } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import { DEFAULT_WEIGHTS } from "../ranking/criteria.ts";
import type { SubjectAssessment } from "../risk/assess.subject.ts";
import { type Asking, readAsking } from "./leads.asking.ts";
import { assessmentsOf } from "./leads.assessments.ts";
import { nameShare, textCoverage, touchesQuestion } from "./leads.match.ts";
import { LEAD_VERDICTS, type LeadQuery } from "./leads.types.ts";
import { NO_DEAL } from "./risk.subjects.ts";

/** Everything on record may be looked up, the blocked included: a look-up is no lead. */
export interface PartnerQuery {
  areas: readonly string[];
  countries: readonly string[];
  kinds: readonly OrganisationKind[];
  roles: readonly OrganisationRole[];
  verdicts: readonly Verdict[];
  text: string | null;
}

export interface AssessedPartner {
  organisation: Organisation;
  assessment: SubjectAssessment;
}

/** Who is asked for by name comes before who merely mentions it, and the plain name before a longer one. */
function byRelevance(edition: Edition, asking: Asking, found: readonly AssessedPartner[]) {
  const ranked = found.map((partner) => ({
    partner,
    nameShare: nameShare(asking, partner.organisation),
    coverage: textCoverage(edition, asking, partner.organisation) ?? 0,
    nameLength: partner.organisation.names.en.length,
  }));
  return ranked
    .toSorted((a, b) => b.nameShare - a.nameShare || b.coverage - a.coverage || a.nameLength - b.nameLength)
    .map(({ partner }) => partner);
}

/** Organisations that answer a query: best text match first, else by id. */
export async function findPartners(edition: Edition, query: PartnerQuery, asOf: string): Promise<AssessedPartner[]> {
  const question: LeadQuery = {
    areas: query.areas,
    countries: query.countries,
    kinds: query.kinds,
    verdicts: LEAD_VERDICTS,
    text: query.text,
    weights: DEFAULT_WEIGHTS,
    includeReference: true,
    context: NO_DEAL,
  };
  const asking = await readAsking(edition, question);
  const assessments = assessmentsOf(edition, asOf);
  const found = edition.catalogue.organisations
    .filter(({ role }) => query.roles.length === 0 || query.roles.includes(role))
    .filter((organisation) => touchesQuestion(edition, asking, organisation))
    .map((organisation) => ({ organisation, assessment: assessments.of(organisation.id) }))
    .filter(({ assessment }) => query.verdicts.length === 0 || query.verdicts.includes(assessment.verdict));
  return query.text === null ? found : byRelevance(edition, asking, found);
}

/** One organisation with what the rules say of it. @throws Problem `not-found` */
export function findPartner(edition: Edition, id: string, asOf: string): AssessedPartner {
  const organisation = edition.organisationById.get(id);
  if (!organisation) {
    throw new Problem("not-found", {
      ko: `'${id}'라는 기관 식별자가 없습니다.`,
      en: `There is no partner with the id '${id}'.`,
      ru: `Нет организации с идентификатором «${id}».`,
    });
  }
  return { organisation, assessment: assessmentsOf(edition, asOf).of(id) };
}
