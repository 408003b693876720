import * as v from "valibot";
import type { RequestSnapshot } from "../app/app.types.ts";
import type { Evidence } from "../domain/evidence.ts";
import { KIND_NAMES, LEVEL_NAMES, MARK_NAMES, VERDICT_NAMES } from "../domain/labels.ts";
import { displayName } from "../domain/names.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { Source } from "../domain/provenance.schema.ts";
import {
  FLAG_LEVELS,
  type Language,
  MARKS,
  ORGANISATION_KINDS,
  ORGANISATION_ROLES,
  VERDICTS,
  type Verdict,
} from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import type { Assessment, Flag } from "../risk/flag.types.ts";
import { screeningNotice } from "../screening/screenings.answer.ts";

/** The parts of answers that several addresses share, each with its schema and its presenter. */

export const EditionInfo = v.pipe(
  v.object({
    id: v.string(),
    listsAsOf: v.pipe(
      v.nullable(v.string()),
      v.description("Day of the oldest list that was screened against; null where a list states none"),
    ),
    asOf: v.pipe(v.string(), v.description("Day for which the answer holds (기준일), in Korea")),
    databaseAway: v.nullable(
      v.pipe(
        v.object({ since: v.string(), lastChecked: v.string(), publishedAt: v.string() }),
        v.description("Set while the database does not answer, so that the age of the edition is known"),
      ),
    ),
  }),
  v.metadata({ ref: "Edition" }),
);

export const SourceInfo = v.pipe(
  v.object({
    kind: v.picklist(["page", "file", "document", "brief"]),
    label: v.string(),
    url: v.nullable(v.string()),
    published: v.nullable(v.string()),
  }),
  v.metadata({ ref: "Source" }),
);

export const EvidenceInfo = v.pipe(
  v.object({
    statement: v.string(),
    mark: v.picklist(MARKS),
    markName: v.string(),
    asOf: v.nullable(v.string()),
    checked: v.string(),
    sources: v.array(SourceInfo),
  }),
  v.metadata({ ref: "Evidence" }),
);

export const FlagInfo = v.pipe(
  v.object({
    rule: v.string(),
    title: v.string(),
    level: v.picklist(FLAG_LEVELS),
    levelName: v.string(),
    why: v.string(),
    evidence: v.array(EvidenceInfo),
    nextSteps: v.array(v.string()),
  }),
  v.metadata({ ref: "Flag" }),
);

export const PartnerInfo = v.pipe(
  v.object({
    id: v.string(),
    name: v.string(),
    names: v.object({
      ko: v.nullable(v.string()),
      en: v.string(),
      ru: v.nullable(v.string()),
      local: v.nullable(v.string()),
    }),
    role: v.picklist(ORGANISATION_ROLES),
    kind: v.picklist(ORGANISATION_KINDS),
    kindName: v.string(),
    country: v.nullable(v.string()),
    countryName: v.nullable(v.string()),
    city: v.nullable(v.string()),
    summary: v.string(),
  }),
  v.metadata({ ref: "Partner" }),
);

export const VerdictInfo = v.pipe(
  v.object({ code: v.picklist(VERDICTS), name: v.string() }),
  v.metadata({ ref: "Verdict" }),
);

export const PageInfo = v.pipe(
  v.object({ limit: v.number(), total: v.number(), next: v.nullable(v.string()) }),
  v.metadata({ ref: "Page" }),
);

export const ScreeningNotice = v.pipe(
  v.object({ nature: v.picklist(["official", "dated_extract"]), asOf: v.nullable(v.string()), statement: v.string() }),
  v.metadata({ ref: "ScreeningNotice" }),
);

export function presentEdition({
  edition,
  asOf,
  awaySince,
  checkedAt,
}: RequestSnapshot): v.InferOutput<typeof EditionInfo> {
  return {
    id: edition.manifest.id,
    // No date of publication: the same data must give the same bytes wherever they were published.
    listsAsOf: screeningNotice(edition).asOf,
    asOf,
    databaseAway: awaySince
      ? {
          since: awaySince.toISOString(),
          lastChecked: checkedAt.toISOString(),
          publishedAt: edition.publishedAt,
        }
      : null,
  };
}

const BRIEF_LABELS = { ko: "정책 브리프", en: "Policy brief", ru: "Аналитическая записка" };

function presentSource(source: Source, language: Language): v.InferOutput<typeof SourceInfo> {
  switch (source.kind) {
    case "page":
      return { kind: "page", label: new URL(source.url).hostname, url: source.url, published: source.published };
    case "file":
      return { kind: "file", label: source.path, url: null, published: source.published };
    case "document":
      return { kind: "document", label: source.title, url: null, published: source.published };
    case "brief": {
      const { section, quote } = source.locator;
      return { kind: "brief", label: `${BRIEF_LABELS[language]} §${section} «${quote}»`, url: null, published: null };
    }
  }
}

export function presentEvidence(evidence: Evidence, language: Language): v.InferOutput<typeof EvidenceInfo> {
  return {
    statement: evidence.statement[language],
    mark: evidence.mark,
    markName: MARK_NAMES[evidence.mark][language],
    asOf: evidence.asOf,
    checked: evidence.checked,
    sources: evidence.sources.map((source) => presentSource(source, language)),
  };
}

export function presentFlag(flag: Flag, edition: Edition, language: Language): v.InferOutput<typeof FlagInfo> {
  const rule = edition.ruleById.get(flag.rule);
  return {
    rule: flag.rule,
    title: rule?.titles[language] ?? flag.rule,
    level: flag.level,
    levelName: LEVEL_NAMES[flag.level][language],
    why: flag.why[language],
    evidence: flag.evidence.map((evidence) => presentEvidence(evidence, language)),
    nextSteps: (rule?.nextSteps ?? []).map((step) => step[language]),
  };
}

export function presentPartner(
  organisation: Organisation,
  edition: Edition,
  language: Language,
): v.InferOutput<typeof PartnerInfo> {
  const { id, names, role, kind, country, city, summary } = organisation;
  return {
    id,
    name: displayName(organisation, language),
    names: { ko: names.ko, en: names.en, ru: names.ru, local: names.local },
    role,
    kind,
    kindName: KIND_NAMES[kind][language],
    country,
    countryName: country ? (edition.countryByCode.get(country)?.names[language] ?? null) : null,
    city: city?.value[language] ?? null,
    summary: summary[language],
  };
}

export function presentVerdict(verdict: Verdict, language: Language): v.InferOutput<typeof VerdictInfo> {
  return { code: verdict, name: VERDICT_NAMES[verdict][language] };
}

export function presentSteps({ nextSteps }: Assessment, language: Language): string[] {
  return nextSteps.map((step) => step[language]);
}

/** What stands behind the screening of every answer. */
export function presentScreening(edition: Edition, language: Language): v.InferOutput<typeof ScreeningNotice> {
  const { nature, asOf, statement } = screeningNotice(edition);
  return { nature, asOf, statement: statement[language] };
}
