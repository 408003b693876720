import type { Country } from "../domain/country.schema.ts";
import { marketCountries } from "../domain/markets.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import { STAGES, type Stage } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import { opensMarket } from "../ranking/market.ts";
import type { AreaCloseness, FirmExchange } from "../ranking/mutual.ts";
import type { Chip } from "../search/question.ts";
import type { SearchAnswer } from "../search/search.engine.ts";
import { type Constraints, type LeadQuery, NO_PROFILE } from "./leads.types.ts";

/** Parts of what the text says that narrow the answer, in the order in which they give way if nothing is left. */
export const NARROWING = ["kind", "place"] as const;
export type Narrowing = (typeof NARROWING)[number];

/** A question with its free text read: everything that decides which partners answer it. */
export interface Asking {
  query: LeadQuery;
  text: SearchAnswer | null;
  /** Countries in force: those of the request, else those that the text names. Empty means any. */
  countries: readonly string[];
  /** What the firm tells of itself, with the ways of working that the text names. */
  exchange: FirmExchange;
  /** Countries of the target markets. */
  markets: readonly string[];
  closeness: AreaCloseness;
  /** What the text says and does not count here: the request says otherwise, or nothing would be left. */
  withdrawn: ReadonlySet<Narrowing>;
}

/** How far one area stands in for another, by the published relations. */
function closenessOf(edition: Edition): AreaCloseness {
  return (wanted, given) => {
    if (wanted === given) return 1;
    return edition.areaById.get(wanted)?.related.find(({ area }) => area === given)?.weight ?? 0;
  };
}

function marketsOf(codes: readonly string[], countries: ReadonlyMap<string, Country>): string[] {
  return [...new Set(codes.flatMap((code) => marketCountries(code, countries).countries))].toSorted();
}

/** What the request itself narrows speaks before what its text says of the same. */
function saidByRequest(query: LeadQuery): Narrowing[] {
  return [
    ...(query.kinds.length > 0 ? (["kind"] as const) : []),
    ...(query.countries.length > 0 ? (["place"] as const) : []),
  ];
}

/** Reads the free text of a question. */
export async function readAsking(edition: Edition, query: LeadQuery): Promise<Asking> {
  const text = query.text === null ? null : await edition.search().ask(query.text, query.ignore ?? []);
  return asking(edition, query, text, new Set(saidByRequest(query)));
}

function asking(
  edition: Edition,
  query: LeadQuery,
  text: SearchAnswer | null,
  withdrawn: ReadonlySet<Narrowing>,
): Asking {
  const { exchange, markets } = query.profile ?? NO_PROFILE;
  const named = withdrawn.has("place") ? null : (text?.question.countries ?? null);
  return {
    query,
    text,
    countries: query.countries.length > 0 ? query.countries : (named ?? []),
    exchange: { ...exchange, modes: [...new Set([...exchange.modes, ...(text?.question.modes ?? [])])] },
    markets: marketsOf(markets, edition.countryByCode),
    closeness: closenessOf(edition),
    withdrawn,
  };
}

/** The same question with one more thing of the text given way; null if nothing is left to give. */
export function givingWay(edition: Edition, before: Asking): Asking | null {
  const { question } = before.text ?? {};
  const said = { kind: question?.kinds ?? null, place: question?.countries ?? null };
  const next = NARROWING.find((part) => !before.withdrawn.has(part) && said[part] !== null);
  return next ? asking(edition, before.query, before.text, new Set([...before.withdrawn, next])) : null;
}

const NARROWING_OF: Partial<Record<Chip["type"], Narrowing>> = { kind: "kind", place: "place" };

/** Whether a chip counts in the answer. */
export function applies({ withdrawn }: Asking, { type }: Chip): boolean {
  const part = NARROWING_OF[type];
  return part === undefined || !withdrawn.has(part);
}

/** Whether nothing that was written could be understood or found, so that nothing can answer it. */
export function saysNothingKnown({ text }: Asking): boolean {
  return text !== null && text.question.chips.length === 0 && text.found.length === 0 && text.notFound.length > 0;
}

const atLeast = (stage: Stage, wanted: Stage): boolean => STAGES.indexOf(stage) >= STAGES.indexOf(wanted);

/** Whether the best stage that an organisation has on record reaches a stage; null where no stage is known. */
function reaches({ capabilities }: Organisation, wanted: Stage): boolean | null {
  const known = capabilities.flatMap(({ stage }) => stage ?? []);
  if (known.some((stage) => atLeast(stage, wanted))) return true;
  return known.length === capabilities.length ? false : null;
}

/** Each constraint: met, broken, or not known. */
function constraintStates(organisation: Organisation, constraints: Constraints): (boolean | null)[] {
  const { excludeCountries, minStage, koreaLink, verifiedOnly } = constraints;
  const link = organisation.koreaLink.state;
  return [
    organisation.country === null ? null : !excludeCountries.includes(organisation.country),
    minStage === null ? true : reaches(organisation, minStage),
    koreaLink ? (link === "unknown" ? null : link === "known") : true,
    verifiedOnly ? organisation.capabilities.some(({ mark }) => mark === "verified") : true,
  ];
}

/** Whether constraints let an organisation through; what is not known passes unless the asker wants certainty. */
function passesConstraints(organisation: Organisation, constraints: Constraints): boolean {
  const states = constraintStates(organisation, constraints);
  if (states.includes(false)) return false;
  return constraints.unknown === "keep" || !states.includes(null);
}

/** Whether the text names what it is about, and not only who and where. */
function hasSubject({ text }: Asking): boolean {
  const { areas = [], topics = [], partners = [] } = text?.question ?? {};
  return areas.length + topics.length + partners.length > 0;
}

/** Whether the filters of the request and of its text let an organisation through. */
export function passesFilters(edition: Edition, organisation: Organisation, asking: Asking): boolean {
  const { query, countries, text, withdrawn, markets } = asking;
  const { constraints, opensOnly } = query.profile ?? NO_PROFILE;
  if (countries.length > 0 && (organisation.country === null || !countries.includes(organisation.country)))
    return false;
  if (query.kinds.length > 0 && !query.kinds.includes(organisation.kind)) return false;
  const named = withdrawn.has("kind") ? null : (text?.question.kinds ?? null);
  // Beside a subject the kind is a wish, and whoever knows the subject but is of another kind comes later.
  if (named && !hasSubject(asking) && !named.has(organisation.kind)) return false;
  if (!passesConstraints(organisation, constraints)) return false;
  return !opensOnly || markets.some((market) => opensMarket(organisation, market, edition.countryByCode));
}
