import * as v from "valibot";
import type { Area } from "../domain/area.schema.ts";
import { ACCESS_FACTORS, type Country, MEMBERSHIP_STATES } from "../domain/country.schema.ts";
import { evidenceOf } from "../domain/evidence.ts";
import { TIER_NAMES } from "../domain/labels.ts";
import type { SanctionsList } from "../domain/listing.schema.ts";
import type { Statement } from "../domain/provenance.schema.ts";
import { AREA_TIERS, type Language, LIST_MEASURES } from "../domain/vocabulary.ts";
import type { Edition, OfficialVersion } from "../editions/edition.types.ts";
import { EditionInfo, EvidenceInfo, presentEvidence, ScreeningNotice } from "./common.response.ts";

const AreaInfo = v.pipe(
  v.object({
    id: v.string(),
    name: v.string(),
    summary: v.string(),
    tier: v.picklist(AREA_TIERS),
    tierName: v.string(),
    notice: v.nullable(v.string()),
    candidates: v.pipe(v.number(), v.description("Candidates with a capability in the area itself")),
    brief: v.nullable(
      v.object({
        section: v.number(),
        quote: v.string(),
        russiaStrengths: v.array(EvidenceInfo),
        koreaNeeds: v.array(EvidenceInfo),
        chinaStrengths: v.array(EvidenceInfo),
        precedents: v.array(EvidenceInfo),
        limits: v.array(EvidenceInfo),
      }),
    ),
    related: v.array(v.object({ area: v.string(), weight: v.number(), reason: v.string() })),
    leads: v.string(),
  }),
  v.metadata({ ref: "Area" }),
);
export const AreasResponse = v.pipe(
  v.object({ edition: EditionInfo, areas: v.array(AreaInfo) }),
  v.metadata({ ref: "Areas" }),
);
export const AreaResponse = v.pipe(
  v.object({ edition: EditionInfo, area: AreaInfo }),
  v.metadata({ ref: "AreaAnswer" }),
);

const CountryInfo = v.pipe(
  v.object({
    code: v.string(),
    name: v.string(),
    localName: v.nullable(v.string()),
    scope: v.string(),
    region: v.string(),
    candidates: v.number(),
    memberships: v.array(v.object({ group: v.string(), state: v.picklist(MEMBERSHIP_STATES), evidence: EvidenceInfo })),
    access: v.array(
      v.object({
        factor: v.picklist(ACCESS_FACTORS),
        level: v.nullable(v.string()),
        evidence: v.nullable(EvidenceInfo),
      }),
    ),
    dataLaw: v.array(EvidenceInfo),
    hubs: v.array(EvidenceInfo),
    koreaLinks: v.array(EvidenceInfo),
    payment: v.array(EvidenceInfo),
    transshipment: v.array(EvidenceInfo),
    other: v.array(EvidenceInfo),
    channels: v.array(v.string()),
  }),
  v.metadata({ ref: "Country" }),
);
export const CountriesResponse = v.pipe(
  v.object({ edition: EditionInfo, countries: v.array(CountryInfo) }),
  v.metadata({ ref: "Countries" }),
);

const VersionInfo = v.pipe(
  v.object({
    source: v.string(),
    version: v.string(),
    hash: v.string(),
    listDate: v.nullable(v.string()),
    importedAt: v.string(),
    ageDays: v.pipe(v.number(), v.description("Days since the list's date, or since its import where it states none")),
    entries: v.number(),
    added: v.number(),
    removed: v.number(),
    changed: v.number(),
  }),
  v.metadata({ ref: "ListVersion" }),
);

const ListSourceInfo = v.pipe(
  v.object({
    source: v.string(),
    versions: v.pipe(v.array(VersionInfo), v.description("Newest first; the first is in force")),
    changes: v.array(
      v.object({
        list: v.string(),
        entry: v.string(),
        change: v.picklist(["added", "removed", "changed"]),
        name: v.string(),
      }),
    ),
    changesCut: v.pipe(v.boolean(), v.description("True if there were more changes than are shown")),
  }),
  v.metadata({ ref: "ListSource" }),
);

const ListInfo = v.pipe(
  v.object({
    id: v.string(),
    name: v.string(),
    authority: v.string(),
    instrument: v.string(),
    measure: v.picklist(LIST_MEASURES),
    rule: v.string(),
    officialUrl: v.nullable(v.string()),
    nature: v.pipe(
      v.picklist(["official", "dated_extract"]),
      v.description("official: a version of the publisher's own file is in force; dated_extract: starter entries only"),
    ),
    entries: v.pipe(v.number(), v.description("Entries that are screened against")),
    asOf: v.pipe(v.nullable(v.string()), v.description("Day of the list where it states one, else of the extract")),
    versions: v.array(VersionInfo),
    extract: v.object({ entries: v.number(), asOf: v.string() }),
  }),
  v.metadata({ ref: "List" }),
);
export const ListsResponse = v.pipe(
  v.object({
    edition: EditionInfo,
    screening: ScreeningNotice,
    lists: v.array(ListInfo),
    sources: v.array(ListSourceInfo),
  }),
  v.metadata({ ref: "Lists" }),
);

export function presentArea(area: Area, edition: Edition, language: Language): v.InferOutput<typeof AreaInfo> {
  const present = (statements: Statement[]) =>
    statements.map((claim) => presentEvidence(evidenceOf(area, claim, claim.statement), language));
  const { brief } = area;
  return {
    id: area.id,
    name: area.names[language],
    summary: area.summary[language],
    tier: area.tier,
    tierName: TIER_NAMES[area.tier][language],
    notice: area.notice?.[language] ?? null,
    candidates: edition.catalogue.organisations.filter(
      ({ role, capabilities }) =>
        role === "candidate" && capabilities.some((capability) => capability.area === area.id),
    ).length,
    brief: brief && {
      ...brief.locator,
      russiaStrengths: present(brief.russiaStrengths),
      koreaNeeds: present(brief.koreaNeeds),
      chinaStrengths: present(brief.chinaStrengths),
      precedents: present(brief.precedents),
      limits: present(brief.limits),
    },
    related: area.related.map(({ area: id, weight, reason }) => ({ area: id, weight, reason: reason[language] })),
    leads: `/v1/leads?area=${area.id}`,
  };
}

export function presentCountry(
  country: Country,
  edition: Edition,
  language: Language,
): v.InferOutput<typeof CountryInfo> {
  const one = (claim: Statement) => presentEvidence(evidenceOf(country, claim, claim.statement), language);
  return {
    code: country.iso2,
    name: country.names[language],
    localName: country.localName,
    scope: country.scope,
    region: country.region,
    candidates: edition.catalogue.organisations.filter(
      (organisation) => organisation.role === "candidate" && organisation.country === country.iso2,
    ).length,
    memberships: country.memberships.map(({ group, state, value, ...claim }) => ({
      group,
      state,
      evidence: presentEvidence(evidenceOf(country, claim, value), language),
    })),
    access: ACCESS_FACTORS.map((factor) => {
      const claim = country.access[factor];
      return { factor, level: claim?.level ?? null, evidence: claim ? one(claim) : null };
    }),
    dataLaw: country.dataLaw.map(one),
    hubs: country.hubs.map(one),
    koreaLinks: country.koreaLinks.map(one),
    payment: country.payment.map(one),
    transshipment: country.transshipment.map(one),
    other: country.other.map(one),
    channels: country.channels,
  };
}

const DAY_MS = 86_400_000;

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from.slice(0, 10))) / DAY_MS);

const presentVersion = (version: OfficialVersion, asOf: string): v.InferOutput<typeof VersionInfo> => ({
  ...version,
  ageDays: daysBetween(version.listDate ?? version.importedAt, asOf),
});

export function presentSources(edition: Edition, asOf: string): v.InferOutput<typeof ListSourceInfo>[] {
  return edition.manifest.sources.map((source) => ({
    ...source,
    versions: source.versions.map((version) => presentVersion(version, asOf)),
  }));
}

export function presentList(
  list: SanctionsList,
  edition: Edition,
  asOf: string,
  language: Language,
): v.InferOutput<typeof ListInfo> {
  const manifest = edition.manifest.lists.find((entry) => entry.list === list.id);
  const official = manifest?.official ?? [];
  const extract = manifest?.extract ?? { entries: 0, asOf: edition.catalogue.extract.asOf };
  return {
    id: list.id,
    name: list.names[language],
    authority: list.authority[language],
    instrument: list.instrument,
    measure: list.measure,
    rule: list.rule,
    officialUrl: list.officialUrl,
    nature: official.length > 0 ? "official" : "dated_extract",
    entries: (official[0]?.entries ?? 0) + extract.entries,
    asOf: official[0] ? official[0].listDate : extract.asOf,
    versions: official.map((version) => presentVersion(version, asOf)),
    extract,
  };
}
