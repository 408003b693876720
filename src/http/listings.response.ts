import * as v from "valibot";
import type { Evidence } from "../domain/evidence.ts";
import { HIT_LEVELS, RULINGS, type RuledHit } from "../domain/hit.ts";
import type { Listing } from "../domain/listing.schema.ts";
import { type Language, LIST_MEASURES } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import { isConfirmedHit } from "../risk/rules/list.rule.ts";
import { HIT_LEVEL_NAMES, reasonWords } from "../screening/screening.words.ts";
import type { ScreenedList } from "../screening/screenings.answer.ts";
import { EvidenceInfo, presentEvidence } from "./common.response.ts";

/** What lists say of a partner: the starter listings, and what screening found. */

export const ListingInfo = v.pipe(
  v.object({
    id: v.string(),
    list: v.string(),
    listName: v.string(),
    measure: v.picklist(LIST_MEASURES),
    entry: v.nullable(v.string()),
    name: v.string(),
    aliases: v.array(v.string()),
    programme: v.nullable(v.string()),
    listedOn: v.nullable(v.string()),
    delistedOn: v.nullable(v.string()),
    mark: v.string(),
    nature: v.literal("dated_extract"),
    extractAsOf: v.string(),
    sources: EvidenceInfo.entries.sources,
  }),
  v.metadata({ ref: "Listing" }),
);

export const HitRow = v.pipe(
  v.object({
    id: v.string(),
    subject: v.picklist(["organisation", "owner", "bank"]),
    name: v.string(),
    list: v.string(),
    listName: v.string(),
    entry: v.string(),
    listed: v.string(),
    matched: v.string(),
    level: v.picklist(HIT_LEVELS),
    levelName: v.string(),
    score: v.number(),
    reasonsFor: v.array(v.string()),
    reasonsAgainst: v.array(v.string()),
    listedOn: v.nullable(v.string()),
    ruling: v.nullable(v.object({ ruling: v.picklist(RULINGS), why: v.string(), by: v.string(), at: v.string() })),
    reopened: v.boolean(),
  }),
  v.metadata({ ref: "Hit" }),
);

export function presentListing(
  listing: Listing,
  edition: Edition,
  language: Language,
): v.InferOutput<typeof ListingInfo> {
  const list = edition.listById.get(listing.list);
  const evidence: Evidence = { ...listing, statement: { ko: "", en: "", ru: "" } };
  return {
    id: listing.id,
    list: listing.list,
    listName: list?.names[language] ?? listing.list,
    measure: list?.measure ?? "warning",
    entry: listing.entry,
    name: listing.subject.name,
    aliases: listing.subject.aliases,
    programme: listing.programme,
    listedOn: listing.listedOn,
    delistedOn: listing.delistedOn,
    mark: listing.mark,
    nature: "dated_extract",
    extractAsOf: edition.catalogue.extract.asOf,
    sources: presentEvidence(evidence, language).sources,
  };
}

export function presentHit(hit: RuledHit, edition: Edition, language: Language): v.InferOutput<typeof HitRow> {
  const { id, subject, name, list, entry, listed, matched, level, score, listedOn, decision, reopened } = hit;
  return {
    id,
    subject,
    name,
    list,
    listName: edition.listById.get(list)?.names[language] ?? list,
    entry,
    listed,
    matched,
    level,
    levelName: HIT_LEVEL_NAMES[level][language],
    score,
    reasonsFor: hit.for.map((reason) => reasonWords(reason, language)),
    reasonsAgainst: hit.against.map((reason) => reasonWords(reason, language)),
    listedOn,
    ruling: decision && { ruling: decision.ruling, why: decision.why, by: decision.by, at: decision.at },
    reopened,
  };
}

/** What the lists say of a party, in one sentence with the date; never that it is in the clear. */
export function listSentence(
  listings: readonly Listing[],
  hits: readonly RuledHit[],
  lists: readonly ScreenedList[],
  asOf: string,
): Record<Language, string> {
  const official = lists.filter(({ nature }) => nature === "official").length;
  const listed = listings.filter(({ delistedOn }) => delistedOn === null).length + hits.filter(isConfirmedHit).length;
  const open = hits.filter((hit) => hit.decision === null && !isConfirmedHit(hit)).length;
  const searched: Record<Language, string> = {
    ko:
      official > 0
        ? `공식 명단 ${official}종과 발췌본 ${lists.length - official}종`
        : "명단 발췌본만, 공식 명단 전체와 대조한 것은 아님",
    en:
      official > 0
        ? `${official} official list(s), ${lists.length - official} dated extract(s)`
        : "dated extract only, not a search of the full official lists",
    ru:
      official > 0
        ? `официальных списков: ${official}, выборок: ${lists.length - official}`
        : "только выборка списков, полные официальные списки не сверялись",
  };
  if (listed > 0) {
    return {
      ko: `${asOf} 기준 등재 ${listed}건(${searched.ko})`,
      en: `${listed} listing(s) on ${asOf} (${searched.en})`,
      ru: `Записей на ${asOf}: ${listed} (${searched.ru})`,
    };
  }
  if (open > 0) {
    return {
      ko: `${asOf} 기준 판정을 기다리는 유사 항목 ${open}건(${searched.ko})`,
      en: `${open} similar entr${open === 1 ? "y" : "ies"} awaiting a ruling on ${asOf} (${searched.en})`,
      ru: `Похожих записей, ожидающих решения, на ${asOf}: ${open} (${searched.ru})`,
    };
  }
  return {
    ko: `${asOf} 기준 명단에서 일치 항목 없음(${searched.ko})`,
    en: `No list match on ${asOf} (${searched.en})`,
    ru: `На ${asOf} совпадений в списках нет (${searched.ru})`,
  };
}
