import * as v from "valibot";
import type { RequestSnapshot } from "../app/app.types.ts";
import type { Language } from "../domain/vocabulary.ts";
import { placesOfLeads } from "../leads/leads.moves.ts";
import type { FoundLeads, Lead, LeadQuery } from "../leads/leads.types.ts";
import { AssessmentInfo, presentAssessment } from "./assessment.response.ts";
import {
  EditionInfo,
  FlagInfo,
  PageInfo,
  PartnerInfo,
  presentEdition,
  presentFlag,
  presentPartner,
  presentScreening,
  presentVerdict,
  ScreeningNotice,
  VerdictInfo,
} from "./common.response.ts";
import { CriterionInfo, type LeadContext, LeadInfo, presentCriteria, presentLead } from "./lead.response.ts";
import { ChipInfo, ProfileInfo, presentChips, presentProfile } from "./leads.detail.response.ts";

export const LeadsResponse = v.pipe(
  v.object({
    edition: EditionInfo,
    screening: ScreeningNotice,
    query: v.object({
      areas: v.array(v.string()),
      countries: v.array(v.string()),
      kinds: v.array(v.string()),
      verdicts: v.array(v.string()),
      q: v.nullable(v.string()),
      understood: v.array(ChipInfo),
      ignore: v.array(v.string()),
      wordsNotFound: v.pipe(
        v.array(v.string()),
        v.description("Words that were not understood and stand in no record"),
      ),
      profile: ProfileInfo,
      weights: v.record(v.string(), v.number()),
      lang: v.string(),
    }),
    notices: v.array(v.object({ area: v.string(), text: v.string() })),
    leads: v.array(LeadInfo),
    page: PageInfo,
    hidden: v.object({
      recommended: v.number(),
      conditional: v.number(),
      hold: v.number(),
      not_recommended: v.number(),
    }),
    blocked: v.object({
      count: v.number(),
      reasons: v.array(v.object({ rule: v.string(), title: v.string(), count: v.number() })),
      link: v.string(),
    }),
    channels: v.array(PartnerInfo),
    references: v.array(
      v.object({
        partner: PartnerInfo,
        verdict: VerdictInfo,
        reason: v.string(),
        briefRole: v.nullable(v.string()),
        flags: v.array(FlagInfo),
        link: v.string(),
      }),
    ),
  }),
  v.metadata({ ref: "Leads" }),
);

export const LeadExplanation = v.pipe(
  v.object({
    edition: EditionInfo,
    screening: ScreeningNotice,
    lead: LeadInfo,
    among: v.pipe(v.number(), v.description("Leads of the same verdict that the same question finds")),
    criteria: v.array(CriterionInfo),
    assessment: AssessmentInfo,
  }),
  v.metadata({ ref: "LeadExplanation" }),
);

export function presentLeads(
  snapshot: RequestSnapshot,
  query: LeadQuery,
  found: FoundLeads,
  page: { leads: readonly Lead[]; offset: number } & v.InferOutput<typeof PageInfo>,
  language: Language,
): v.InferOutput<typeof LeadsResponse> {
  const { edition } = snapshot;
  const { leads, offset, ...pageInfo } = page;
  const places = placesOfLeads(found.leads);
  const context = (i: number) => ({
    edition,
    weights: query.weights,
    places,
    standing: found.standings[offset + i] ?? null,
  });
  return {
    edition: presentEdition(snapshot),
    screening: presentScreening(edition, language),
    query: {
      areas: [...query.areas],
      countries: [...query.countries],
      kinds: [...query.kinds],
      verdicts: [...query.verdicts],
      q: query.text,
      understood: presentChips(found.asking, language),
      ignore: [...(query.ignore ?? [])],
      wordsNotFound: found.asking.text?.notFound ?? [],
      profile: presentProfile(found.asking),
      weights: { ...query.weights },
      lang: language,
    },
    notices: query.areas.flatMap((id) => {
      const notice = edition.areaById.get(id)?.notice;
      return notice ? [{ area: id, text: notice[language] }] : [];
    }),
    leads: leads.map((lead, i) => presentLead(lead, context(i), language)),
    page: pageInfo,
    hidden: { ...found.hidden },
    blocked: {
      count: found.blocked.count,
      reasons: found.blocked.byRule.map(({ rule, count }) => ({
        rule,
        title: edition.ruleById.get(rule)?.titles[language] ?? rule,
        count,
      })),
      link: "/v1/partners?verdict=blocked",
    },
    channels: found.channels.map((organisation) => presentPartner(organisation, edition, language)),
    references: found.references.map(({ organisation, assessment }) => ({
      partner: presentPartner(organisation, edition, language),
      verdict: presentVerdict(assessment.verdict, language),
      reason: organisation.reference?.tierReason[language] ?? "",
      briefRole: organisation.reference?.brief?.role[language] ?? null,
      flags: assessment.flags.map((flag) => presentFlag(flag, edition, language)),
      link: `/v1/partners/${organisation.id}`,
    })),
  };
}

export function presentExplanation(
  snapshot: RequestSnapshot,
  { lead, among }: { lead: Lead; among: FoundLeads },
  language: Language,
): v.InferOutput<typeof LeadExplanation> {
  const { edition } = snapshot;
  const context: LeadContext = {
    edition,
    weights: among.asking.query.weights,
    // A lead that its own question does not list is placed among those that it does.
    places: placesOfLeads(among.leads.includes(lead) ? among.leads : [...among.leads, lead]),
    standing: among.standings[among.leads.indexOf(lead)] ?? null,
  };
  return {
    edition: presentEdition(snapshot),
    screening: presentScreening(edition, language),
    lead: presentLead(lead, context, language),
    among: among.leads.length,
    criteria: presentCriteria(lead, language),
    assessment: presentAssessment(lead.assessment, edition, language),
  };
}
