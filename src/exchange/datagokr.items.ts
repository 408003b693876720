import type { RequestSnapshot } from "../app/app.types.ts";
import type { Area } from "../domain/area.schema.ts";
import type { Evidence } from "../domain/evidence.ts";
import { ROLE_NAMES } from "../domain/labels.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { Source } from "../domain/provenance.schema.ts";
import type { Language } from "../domain/vocabulary.ts";
import { presentArea } from "../http/catalogue.response.ts";
import { presentEvidence, presentFlag, presentPartner, presentSteps, presentVerdict } from "../http/common.response.ts";
import { type LeadContext, presentLead } from "../http/lead.response.ts";
import { listSentence } from "../http/listings.response.ts";
import type { Lead } from "../leads/leads.types.ts";
import type { AssessedPartner } from "../leads/partners.find.ts";
import type { SubjectAssessment } from "../risk/assess.subject.ts";
import { screenedLists, screeningNotice } from "../screening/screenings.answer.ts";
import type { AreaItem, LeadItem, PartnerItem } from "./datagokr.fields.service.ts";

/** Joins texts that may hold commas of their own. */
const SEPARATOR = " | ";
/** Reasons that have a value of their own. */
const REASONS = 3;

/** `2026-11-22` as portals of Korea write it: `20261122`; empty where there is no day. */
const compactDay = (day: string | null): string => (day ?? "").replaceAll("-", "");

/** One decimal, always: a column of texts sorts and lines up. */
const points = (value: number): string => value.toFixed(1);

type SourceShown = ReturnType<typeof presentEvidence>["sources"][number];

interface Origin {
  listNotice: string;
  sources: readonly SourceShown[];
  /** Day on which the record was put together, YYYY-MM-DD. */
  checked: string;
}

/** Where an item comes from. Of its sources the first with an address, else the first. */
function originOf({ edition, asOf }: RequestSnapshot, { listNotice, sources, checked }: Origin) {
  const shown = sources.find(({ url }) => url !== null) ?? sources[0];
  return {
    listNotice,
    listDate: compactDay(screeningNotice(edition).asOf),
    sourceNm: shown?.label ?? "",
    sourceUrl: shown?.url ?? "",
    checkDate: compactDay(checked),
    baseDate: compactDay(asOf),
    editionId: edition.manifest.id,
  };
}

const NOTHING = { ko: "", en: "", ru: "" };

/** Sources of a whole record, as presented. */
function sourcesOf(record: { checked: string; sources: readonly Source[] }, language: Language) {
  const evidence: Evidence = { ...record, statement: NOTHING, mark: "verified", asOf: null };
  return presentEvidence(evidence, language).sources;
}

/** What the lists say of a party on the day; never that it is in the clear. */
function listNoticeOf({ edition, asOf }: RequestSnapshot, { id }: Organisation, language: Language): string {
  const listings = edition.listingsByOrganisation.get(id) ?? [];
  const hits = edition.hitsByOrganisation.get(id) ?? [];
  return listSentence(listings, hits, screenedLists(edition), asOf)[language];
}

function partyOf(organisation: Organisation, { edition }: RequestSnapshot, language: Language) {
  const { id, name, names, kind, kindName, country, countryName, city } = presentPartner(
    organisation,
    edition,
    language,
  );
  return {
    partnerId: id,
    partnerNm: name,
    partnerNmKo: names.ko ?? "",
    partnerNmEn: names.en,
    partnerNmRu: names.ru ?? "",
    partnerNmLocal: names.local ?? "",
    kind,
    kindNm: kindName,
    natnCd: country ?? "",
    natnNm: countryName ?? "",
    cityNm: city ?? "",
  };
}

function riskOf(assessment: SubjectAssessment, { edition }: RequestSnapshot, language: Language) {
  const verdict = presentVerdict(assessment.verdict, language);
  const flags = assessment.flags.map((flag) => presentFlag(flag, edition, language));
  return {
    verdict: verdict.code,
    verdictNm: verdict.name,
    flagCnt: String(flags.length),
    flagRules: flags.map(({ rule }) => rule).join(","),
    flagLevels: flags.map(({ level }) => level).join(","),
    flagNms: flags.map(({ title }) => title).join(SEPARATOR),
    nextStep: presentSteps(assessment, language)[0] ?? "",
  };
}

/** A lead as one flat record. */
export function leadItem(
  lead: Lead,
  snapshot: RequestSnapshot,
  context: Omit<LeadContext, "edition">,
  language: Language,
): LeadItem {
  const { organisation } = lead;
  const { rank, area, score, band, reasons, unknowns, capability, links } = presentLead(
    lead,
    { ...context, edition: snapshot.edition },
    language,
  );
  const [reason1 = "", reason2 = "", reason3 = ""] = reasons
    .slice(0, REASONS)
    .map(({ name, text }) => `${name}: ${text}`);
  return {
    rank: String(rank),
    ...partyOf(organisation, snapshot, language),
    areaId: area.id,
    areaNm: area.name,
    score: points(score),
    bandLow: points(band.low),
    bandHigh: points(band.high),
    reason1,
    reason2,
    reason3,
    unknownNm: unknowns[0]?.name ?? "",
    unknownQstn: unknowns[0]?.question ?? "",
    ...riskOf(lead.assessment, snapshot, language),
    linkUrl: `${links.explanation}?lang=${language}`,
    ...originOf(snapshot, {
      listNotice: listNoticeOf(snapshot, organisation, language),
      sources: capability.evidence.sources,
      checked: organisation.checked,
    }),
  };
}

/** An organisation on record as one flat record, whatever its verdict. */
export function partnerItem(
  { organisation, assessment }: AssessedPartner,
  snapshot: RequestSnapshot,
  language: Language,
): PartnerItem {
  const deciding = assessment.deciding.map((flag) => presentFlag(flag, snapshot.edition, language));
  // A blocked party is shown with what blocks it, and never with a page of its own that would be a way to reach it.
  const sources =
    assessment.verdict === "blocked"
      ? deciding.flatMap(({ evidence }) => evidence.flatMap((one) => one.sources))
      : sourcesOf(organisation, language);
  const [first] = deciding;
  return {
    ...partyOf(organisation, snapshot, language),
    role: organisation.role,
    roleNm: ROLE_NAMES[organisation.role][language],
    areaIds: [...new Set(organisation.capabilities.map(({ area }) => area))].join(","),
    verdictReason: first ? `${first.title}: ${first.why}` : "",
    ...riskOf(assessment, snapshot, language),
    linkUrl: `/v1/partners/${organisation.id}?lang=${language}`,
    ...originOf(snapshot, {
      listNotice: listNoticeOf(snapshot, organisation, language),
      sources,
      checked: organisation.checked,
    }),
  };
}

/** A technology area as one flat record. */
export function areaItem(area: Area, snapshot: RequestSnapshot, language: Language): AreaItem {
  const { id, name, tier, tierName, summary, notice, candidates } = presentArea(area, snapshot.edition, language);
  return {
    areaId: id,
    areaNm: name,
    tier,
    tierNm: tierName,
    summary,
    areaNotice: notice ?? "",
    candidateCnt: String(candidates),
    linkUrl: `/v1/areas/${id}?lang=${language}`,
    ...originOf(snapshot, {
      listNotice: screeningNotice(snapshot.edition).statement[language],
      sources: sourcesOf(area, language),
      checked: area.checked,
    }),
  };
}
