import * as v from "valibot";
import type { RequestSnapshot } from "../app/app.types.ts";
import { type Evidence, evidenceOf } from "../domain/evidence.ts";
import { STAGE_NAMES } from "../domain/labels.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import { type Language, LINK_STATES, STAGES } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import { ownersOf } from "../leads/risk.subjects.ts";
import { describePath } from "../ownership/ownership.explain.ts";
import { ownershipOf } from "../ownership/ownership.ts";
import type { SubjectAssessment } from "../risk/assess.subject.ts";
import type { Assessment } from "../risk/flag.types.ts";
import { screenedLists } from "../screening/screenings.answer.ts";
import {
  EditionInfo,
  EvidenceInfo,
  FlagInfo,
  PageInfo,
  PartnerInfo,
  presentEdition,
  presentEvidence,
  presentFlag,
  presentPartner,
  presentScreening,
  presentSteps,
  presentVerdict,
  ScreeningNotice,
  VerdictInfo,
} from "./common.response.ts";

import { HitRow, ListingInfo, listSentence, presentHit, presentListing } from "./listings.response.ts";

const PartnerRow = v.pipe(
  v.object({ ...PartnerInfo.entries, areas: v.array(v.string()), verdict: VerdictInfo, link: v.string() }),
  v.metadata({ ref: "PartnerRow" }),
);

export const PartnersResponse = v.pipe(
  v.object({ edition: EditionInfo, screening: ScreeningNotice, partners: v.array(PartnerRow), page: PageInfo }),
  v.metadata({ ref: "Partners" }),
);

const PercentInfo = v.object({ min: v.number(), max: v.number() });

const OwnershipTestInfo = v.pipe(
  v.object({
    family: v.picklist(["ofac", "eu", "uk", "bis"]),
    rule: v.string(),
    reaches: v.picklist(["yes", "perhaps", "no"]),
    aggregate: PercentInfo,
    throughMinority: PercentInfo,
    explanation: v.string(),
    paths: v.pipe(v.array(v.string()), v.description("The paths that decide, the weightiest first")),
  }),
  v.metadata({ ref: "OwnershipTest" }),
);

const LinkInfo = v.object({ state: v.picklist(LINK_STATES), evidence: v.nullable(EvidenceInfo) });

const StatusInfo = v.object({
  authority: v.string(),
  list: v.string(),
  finding: v.string(),
  date: v.nullable(v.string()),
  programme: v.nullable(v.string()),
  evidence: EvidenceInfo,
});

const DossierInfo = v.pipe(
  v.object({
    ...PartnerInfo.entries,
    aliases: v.array(v.string()),
    website: v.nullable(v.object({ host: v.string(), mark: v.string() })),
    founded: v.nullable(v.object({ year: v.number(), mark: v.string() })),
    identifiers: v.array(v.object({ type: v.string(), value: v.string(), mark: v.string() })),
    capabilities: v.array(
      v.object({
        area: v.string(),
        areaName: v.string(),
        stage: v.nullable(v.picklist(STAGES)),
        stageName: v.nullable(v.string()),
        evidence: EvidenceInfo,
      }),
    ),
    scale: v.nullable(EvidenceInfo),
    ownership: v.nullable(EvidenceInfo),
    owners: v.array(
      v.object({
        name: v.string(),
        kind: v.string(),
        organisation: v.nullable(v.string()),
        share: v.nullable(v.object({ min: v.number(), max: v.number() })),
        until: v.nullable(v.string()),
        evidence: EvidenceInfo,
      }),
    ),
    russiaLink: LinkInfo,
    koreaLink: LinkInfo,
    cautions: v.array(v.object({ topic: v.string(), effect: v.string(), evidence: EvidenceInfo })),
    checked: v.string(),
  }),
  v.metadata({ ref: "Dossier" }),
);

export const PartnerResponse = v.pipe(
  v.object({
    edition: EditionInfo,
    screening: ScreeningNotice,
    partner: DossierInfo,
    verdict: VerdictInfo,
    flags: v.array(FlagInfo),
    nextSteps: v.array(v.string()),
    questions: v.pipe(v.array(v.string()), v.description("What is not known of the partner, as questions")),
    ownershipTests: v.pipe(
      v.array(OwnershipTestInfo),
      v.description("What listed parties hold of it, by jurisdiction; empty where no listed owner is known"),
    ),
    listings: v.array(ListingInfo),
    hits: v.pipe(v.array(HitRow), v.description("What screening found of it and its owners, with rulings")),
    listMatch: v.pipe(v.string(), v.description("What the lists say, in one sentence with the date")),
    reference: v.nullable(
      v.object({
        tier: v.string(),
        tierReason: v.string(),
        brief: v.nullable(v.object({ role: v.string(), section: v.number(), quote: v.string() })),
        status: v.array(StatusInfo),
        changes: v.array(v.object({ date: v.nullable(v.string()), evidence: EvidenceInfo })),
      }),
    ),
    links: v.object({ leads: v.array(v.string()), questionnaire: v.string(), ownershipDrawing: v.string() }),
  }),
  v.metadata({ ref: "PartnerAnswer" }),
);

export function presentRow(
  organisation: Organisation,
  assessment: Assessment,
  edition: Edition,
  language: Language,
): v.InferOutput<typeof PartnerRow> {
  return {
    ...presentPartner(organisation, edition, language),
    areas: organisation.capabilities.map(({ area }) => area),
    verdict: presentVerdict(assessment.verdict, language),
    link: `/v1/partners/${organisation.id}`,
  };
}

type Claim = Parameters<typeof evidenceOf>[1];

/** Shorthand for the many claims of one record. */
function evidencePresenter(organisation: Organisation, language: Language) {
  return (claim: Claim & { statement: Evidence["statement"] }) =>
    presentEvidence(evidenceOf(organisation, claim, claim.statement), language);
}

function presentDossier(
  organisation: Organisation,
  edition: Edition,
  isBlocked: boolean,
  language: Language,
): v.InferOutput<typeof DossierInfo> {
  const present = evidencePresenter(organisation, language);
  const { website, founded, russiaLink, koreaLink, scale, ownership } = organisation;
  const link = ({ state, statement, ...claim }: typeof koreaLink) => ({
    state,
    evidence: statement ? present({ ...claim, statement }) : null,
  });
  const { natures: _, ...russia } = russiaLink;
  return {
    ...presentPartner(organisation, edition, language),
    aliases: organisation.names.aliases,
    // A blocked party is shown with its reason and never with a way to reach it.
    website: website && !isBlocked ? { host: website.value, mark: website.mark } : null,
    founded: founded && { year: founded.value, mark: founded.mark },
    identifiers: organisation.identifiers.map(({ type, value, mark }) => ({ type, value, mark })),
    capabilities: organisation.capabilities.map((capability) => ({
      area: capability.area,
      areaName: edition.areaById.get(capability.area)?.names[language] ?? capability.area,
      stage: capability.stage,
      stageName: capability.stage ? STAGE_NAMES[capability.stage][language] : null,
      evidence: present(capability),
    })),
    scale: scale && present(scale),
    ownership: ownership && present(ownership),
    owners: organisation.owners.map(({ name, kind, organisation: id, share, until, ...claim }) => ({
      name,
      kind,
      organisation: id,
      share,
      until,
      evidence: present(claim),
    })),
    russiaLink: link(russia),
    koreaLink: link(koreaLink),
    cautions: organisation.cautions.map(({ topic, effect, ...claim }) => ({ topic, effect, evidence: present(claim) })),
    checked: organisation.checked,
  };
}

function presentOwnershipTests(
  { edition, asOf }: RequestSnapshot,
  organisation: Organisation,
  language: Language,
): v.InferOutput<typeof OwnershipTestInfo>[] {
  return ownershipOf(ownersOf(edition), organisation.id, asOf).map(
    ({ family, rule, reaches, aggregate, throughMinority, explanation, paths }) => ({
      ...{ family, rule, reaches, aggregate, throughMinority },
      explanation: explanation[language],
      paths: paths.map((path) => describePath(path, language)),
    }),
  );
}

export function presentPartnerAnswer(
  snapshot: RequestSnapshot,
  organisation: Organisation,
  assessment: SubjectAssessment,
  language: Language,
): v.InferOutput<typeof PartnerResponse> {
  const { edition } = snapshot;
  const present = evidencePresenter(organisation, language);
  const listings = edition.listingsByOrganisation.get(organisation.id) ?? [];
  const hits = edition.hitsByOrganisation.get(organisation.id) ?? [];
  const { reference } = organisation;
  const isBlocked = assessment.verdict === "blocked";
  const isRanked = organisation.role === "candidate" && !isBlocked;
  return {
    edition: presentEdition(snapshot),
    screening: presentScreening(edition, language),
    partner: presentDossier(organisation, edition, isBlocked, language),
    verdict: presentVerdict(assessment.verdict, language),
    flags: assessment.flags.map((flag) => presentFlag(flag, edition, language)),
    nextSteps: presentSteps(assessment, language),
    questions: [
      ...new Set(
        assessment.questions.filter(({ about }) => about === "partner").map(({ question }) => question[language]),
      ),
    ],
    ownershipTests: presentOwnershipTests(snapshot, organisation, language),
    listings: listings.map((listing) => presentListing(listing, edition, language)),
    hits: hits.map((hit) => presentHit(hit, edition, language)),
    listMatch: listSentence(listings, hits, screenedLists(edition), snapshot.asOf)[language],
    reference: reference && {
      tier: reference.tier,
      tierReason: reference.tierReason[language],
      brief: reference.brief && { role: reference.brief.role[language], ...reference.brief.locator },
      status: reference.status.map(({ authority, list, finding, date, programme, ...claim }) => ({
        authority,
        list,
        finding,
        date,
        programme,
        evidence: present(claim),
      })),
      changes: reference.changes.map(({ date, ...claim }) => ({ date, evidence: present(claim) })),
    },
    links: {
      questionnaire: `/v1/partners/${organisation.id}/questionnaire`,
      ownershipDrawing: `/partners/${organisation.id}/ownership.svg`,
      leads: isRanked ? organisation.capabilities.map(({ area }) => `/v1/leads/${area}/${organisation.id}`) : [],
    },
  };
}
