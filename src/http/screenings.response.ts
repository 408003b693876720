import * as v from "valibot";
import type { RequestSnapshot } from "../app/app.types.ts";
import { NAME_QUALITIES, PARTY_KINDS } from "../domain/listed-party.schema.ts";
import { type Language, LIST_MEASURES } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import { SCREENING_THRESHOLDS } from "../screening/screening.thresholds.ts";
import { HIT_CLASSES } from "../screening/screening.types.ts";
import { HIT_LEVEL_NAMES, reasonWords } from "../screening/screening.words.ts";
import {
  outcomeStatement,
  type ScreenedHit,
  type ScreenedName,
  screenedLists,
} from "../screening/screenings.answer.ts";
import { EditionInfo, presentEdition } from "./common.response.ts";

const ReasonInfo = v.object({ code: v.string(), text: v.string() });

const HitInfo = v.pipe(
  v.object({
    list: v.string(),
    listName: v.string(),
    measure: v.nullable(v.picklist(LIST_MEASURES)),
    rule: v.nullable(v.string()),
    entry: v.string(),
    kind: v.picklist(PARTY_KINDS),
    name: v.pipe(v.string(), v.description("Name of the listed party")),
    matched: v.pipe(v.string(), v.description("The name or alias of it that matched")),
    quality: v.picklist(NAME_QUALITIES),
    countries: v.array(v.string()),
    score: v.number(),
    level: v.picklist(HIT_CLASSES),
    levelName: v.string(),
    reasonsFor: v.array(ReasonInfo),
    reasonsAgainst: v.array(ReasonInfo),
    programmes: v.array(v.string()),
    listedOn: v.nullable(v.string()),
    linkedTo: v.array(v.string()),
    notes: v.array(v.object({ label: v.string(), text: v.string() })),
  }),
  v.metadata({ ref: "ScreeningHit" }),
);

export const ResultInfo = v.pipe(
  v.object({
    id: v.optional(v.union([v.string(), v.number()])),
    name: v.string(),
    outcome: v.picklist(HIT_CLASSES),
    outcomeName: v.string(),
    statement: v.pipe(v.string(), v.description("What the search says, with its day; it never clears anybody")),
    hits: v.array(HitInfo),
  }),
  v.metadata({ ref: "ScreeningResult" }),
);

export const ItemError = v.pipe(
  v.object({
    id: v.optional(v.union([v.string(), v.number()])),
    line: v.optional(v.number()),
    error: v.object({
      code: v.string(),
      detail: v.string(),
      errors: v.array(v.object({ field: v.string(), message: v.string(), allowed: v.optional(v.array(v.string())) })),
    }),
  }),
  v.metadata({ ref: "ScreeningError" }),
);

const ListInfo = v.pipe(
  v.object({
    list: v.string(),
    name: v.string(),
    nature: v.picklist(["official", "dated_extract"]),
    asOf: v.nullable(v.string()),
    importedAt: v.nullable(v.string()),
    version: v.nullable(v.string()),
    entries: v.number(),
  }),
  v.metadata({ ref: "ScreenedList" }),
);

const head = {
  edition: EditionInfo,
  lists: v.array(ListInfo),
  thresholds: v.object({ version: v.number(), possible: v.number(), strong: v.number() }),
};

export const ScreeningResponse = v.pipe(v.object({ ...head, result: ResultInfo }), v.metadata({ ref: "Screening" }));
export const ScreeningsResponse = v.pipe(
  v.object({ ...head, results: v.array(v.union([ResultInfo, ItemError])) }),
  v.metadata({ ref: "Screenings" }),
);

export function presentHead(snapshot: RequestSnapshot, language: Language) {
  const { version, possible, strong } = SCREENING_THRESHOLDS;
  return {
    edition: presentEdition(snapshot),
    lists: screenedLists(snapshot.edition).map((list) => ({
      ...list,
      name: snapshot.edition.listById.get(list.list)?.names[language] ?? list.list,
    })),
    thresholds: { version, possible, strong },
  };
}

function presentHit(hit: ScreenedHit, edition: Edition, language: Language): v.InferOutput<typeof HitInfo> {
  const list = edition.listById.get(hit.list);
  const words = (reasons: ScreenedHit["for"]) =>
    reasons.map((reason) => ({ code: reason.code, text: reasonWords(reason, language) }));
  return {
    list: hit.list,
    listName: list?.names[language] ?? hit.list,
    measure: list?.measure ?? null,
    rule: list?.rule ?? null,
    entry: hit.entry,
    kind: hit.kind,
    name: hit.name,
    matched: hit.matched,
    quality: hit.quality,
    countries: [...hit.countries],
    score: Math.round(hit.score * 1000) / 1000,
    level: hit.class,
    levelName: HIT_LEVEL_NAMES[hit.class][language],
    reasonsFor: words(hit.for),
    reasonsAgainst: words(hit.against),
    programmes: hit.details?.programmes ?? [],
    listedOn: hit.details?.listedOn ?? null,
    linkedTo: hit.details?.linkedTo ?? [],
    notes: hit.details?.notes ?? [],
  };
}

export function presentResult(
  snapshot: RequestSnapshot,
  screened: ScreenedName,
  id: string | number | undefined,
  language: Language,
): v.InferOutput<typeof ResultInfo> {
  const { edition, asOf } = snapshot;
  return {
    ...(id === undefined ? {} : { id }),
    name: screened.query.name,
    outcome: screened.outcome,
    outcomeName: HIT_LEVEL_NAMES[screened.outcome][language],
    statement: outcomeStatement(screened, screenedLists(edition), asOf)[language],
    hits: screened.hits.map((hit) => presentHit(hit, edition, language)),
  };
}
