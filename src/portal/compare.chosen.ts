import * as v from "valibot";
import type { RequestSnapshot } from "../app/app.types.ts";
import { displayName } from "../domain/names.ts";
import { Problem } from "../domain/problem.ts";
import type { Language } from "../domain/vocabulary.ts";
import { ExplanationQuery } from "../http/leads.query.ts";
import { many } from "../http/query.schema.ts";
import { leadAssessmentsOf } from "../leads/leads.assessments.ts";
import { findLead } from "../leads/leads.find.ts";
import type { FoundLeads, Lead, LeadQuery } from "../leads/leads.types.ts";
import { COMPARE_WORDS } from "./compare.words.ts";
import { linkTo, type PageContext } from "./page.context.ts";
import { themeEntries } from "./page.query.ts";

export const MIN_COMPARED = 2;
export const MAX_COMPARED = 4;
/** What a refusal repeats of an address that names nothing. */
const MAX_REPEATED = 80;

/** Leads as `area/partner`, one more from the form, and the question that they are scored for. */
export const CompareQuery = v.strictObject({
  lead: many(v.string()),
  area: v.optional(v.string()),
  partner: v.optional(v.string()),
  ...ExplanationQuery.entries,
  ...themeEntries,
});
export type CompareGiven = v.InferOutput<typeof CompareQuery>;

/** Parameters that belong to the question and not to the choice of leads. */
export const QUESTION_PARAMETERS = Object.keys(ExplanationQuery.entries).filter((name) => name !== "lang");

/** A lead of the comparison, among the leads that the same question finds in its area. */
export interface Chosen {
  ref: string;
  lead: Lead;
  among: FoundLeads;
}

/** A lead that cannot be compared, with what the reader can do about it. */
export interface Refused {
  ref: string;
  message: string;
  /** Set where the party can never be a lead: its id and, of a blocked one, the reasons. */
  party: { id: string; reasons: readonly string[] } | null;
  /** Areas in which the same partner could be compared. */
  areas: readonly string[];
}

/** The comparison of these leads for the same question. */
export function compareLink(context: PageContext, refs: readonly string[]): string {
  const kept = QUESTION_PARAMETERS.map((name) => [name, context.query[name]]);
  return linkTo(context, "/compare", { lead: refs, ...Object.fromEntries(kept) });
}

/** Why a party is blocked, in the words of its rules; null if it is not. */
function blockedReasons({ edition, asOf }: RequestSnapshot, id: string, language: Language): string[] | null {
  const { verdict, deciding } = leadAssessmentsOf(edition, asOf).of(id);
  if (verdict !== "blocked") return null;
  const titleOf = (rule: string) => edition.ruleById.get(rule)?.titles[language] ?? rule;
  return [...new Set(deciding.map(({ rule, why }) => `${titleOf(rule)}: ${why[language]}`))];
}

function refusal(snapshot: RequestSnapshot, ref: string, problem: Problem, language: Language): Refused {
  const [, partner = ""] = ref.split("/");
  const organisation = snapshot.edition.organisationById.get(partner);
  const refused = { ref, message: problem.detail[language], party: null, areas: [] };
  if (!organisation) return refused;
  const reasons = blockedReasons(snapshot, partner, language);
  if (reasons || organisation.role !== "candidate")
    return { ...refused, party: { id: partner, reasons: reasons ?? [] } };
  return { ...refused, areas: [...new Set(organisation.capabilities.map(({ area }) => area))] };
}

async function chooseOne(
  snapshot: RequestSnapshot,
  ref: string,
  query: LeadQuery,
  language: Language,
): Promise<Chosen | Refused> {
  const [area, partner, ...rest] = ref.split("/");
  if (!area || !partner || rest.length > 0) {
    return { ref: ref.slice(0, MAX_REPEATED), message: COMPARE_WORDS.malformed[language], party: null, areas: [] };
  }
  try {
    return { ref, ...(await findLead(snapshot.edition, { area, partner }, query, snapshot.asOf)) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return refusal(snapshot, ref, error, language);
  }
}

export interface Choice {
  chosen: readonly Chosen[];
  refused: readonly Refused[];
  /** Leads beyond the most that fit, by name. */
  left: readonly string[];
}

/**
 * The leads of a comparison in the order of the address. A blocked party is never among them.
 * @param refs `area/partner`; repetitions count once
 */
export async function chooseLeads(
  snapshot: RequestSnapshot,
  refs: readonly string[],
  query: LeadQuery,
  language: Language,
): Promise<Choice> {
  const chosen: Chosen[] = [];
  const refused: Refused[] = [];
  const left: string[] = [];
  for (const ref of new Set(refs)) {
    const organisation = snapshot.edition.organisationById.get(ref.split("/")[1] ?? "");
    const isBlocked = organisation !== undefined && blockedReasons(snapshot, organisation.id, language) !== null;
    // A blocked party is told to be one even where there was no room for it.
    if (chosen.length === MAX_COMPARED && !isBlocked) {
      left.push(organisation ? displayName(organisation, language) : ref.slice(0, MAX_REPEATED));
      continue;
    }
    const one = await chooseOne(snapshot, ref, query, language);
    if ("lead" in one) chosen.push(one);
    else refused.push(one);
  }
  return { chosen, refused, left };
}
