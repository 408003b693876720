import type { Area, AreaRelation } from "../domain/area.schema.ts";
import type { Capability, Organisation } from "../domain/organisation.schema.ts";
import { documentId, partsOfDocumentId } from "../editions/edition.documents.ts";
import type { Edition } from "../editions/edition.types.ts";
import type { LeadQuery } from "./leads.types.ts";

/** One way in which an organisation answers the question. */
export interface Match {
  area: Area;
  capability: Capability;
  relation: AreaRelation | null;
  areaMatch: number | null;
  textMatch: number | null;
}

/** The free text of a question, looked up once for all organisations. */
export interface TextMatches {
  /** Coverage of the text by one search document, or null if it is no hit. */
  coverage(organisation: string, area: string | null): number | null;
  /** Share of the text that stands in the organisation's names, 0 to 1. */
  nameShare(organisation: string): number;
  notFound: readonly string[];
}

/** Looks the free text up; null without one. */
export function matchText(edition: Edition, text: string | null): TextMatches | null {
  if (text === null) return null;
  const { hits, words } = edition.search().search(text);
  const coverage = new Map(hits.map((hit) => [hit.id, hit.coverage]));
  const nameShares = new Map(hits.map((hit) => [partsOfDocumentId(hit.id).organisation, hit.nameShare]));
  const found = new Set(hits.flatMap((hit) => hit.found));
  return {
    nameShare: (organisation) => nameShares.get(organisation) ?? 0,
    coverage: (organisation, area) => coverage.get(documentId(organisation, area)) ?? null,
    notFound: words.filter((word) => !found.has(word)),
  };
}

function areaMatches(edition: Edition, query: LeadQuery, capability: Capability): Omit<Match, "textMatch">[] {
  const own = edition.areaById.get(capability.area);
  if (query.areas.length === 0) {
    return own ? [{ area: own, capability, relation: null, areaMatch: null }] : [];
  }
  return query.areas.flatMap((id): Omit<Match, "textMatch">[] => {
    const area = edition.areaById.get(id);
    if (!area) return [];
    if (id === capability.area) return [{ area, capability, relation: null, areaMatch: 1 }];
    const relation = area.related.find((neighbour) => neighbour.area === capability.area);
    return relation ? [{ area, capability, relation, areaMatch: relation.weight }] : [];
  });
}

/** Every way in which an organisation answers the question's areas and free text. */
export function matchesOf(
  edition: Edition,
  query: LeadQuery,
  text: TextMatches | null,
  organisation: Organisation,
): Match[] {
  return organisation.capabilities.flatMap((capability) => {
    const textMatch = text ? text.coverage(organisation.id, capability.area) : null;
    if (text && textMatch === null) return [];
    return areaMatches(edition, query, capability).map((match) => ({ ...match, textMatch }));
  });
}

/** Whether the filters on country and kind let an organisation through. */
export function passesFilters(organisation: Organisation, query: LeadQuery): boolean {
  const { countries, kinds } = query;
  const inCountry =
    countries.length === 0 || (organisation.country !== null && countries.includes(organisation.country));
  return inCountry && (kinds.length === 0 || kinds.includes(organisation.kind));
}

/**
 * Whether an organisation touches the question at all: used for what is shown beside the leads, where parties
 * without a capability of their own count as soon as no area is asked for.
 */
export function touchesQuestion(
  edition: Edition,
  query: LeadQuery,
  text: TextMatches | null,
  organisation: Organisation,
): boolean {
  if (!passesFilters(organisation, query)) return false;
  if (organisation.capabilities.length > 0) return matchesOf(edition, query, text, organisation).length > 0;
  if (query.areas.length > 0) return false;
  return text === null || text.coverage(organisation.id, null) !== null;
}
