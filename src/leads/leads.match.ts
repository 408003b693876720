import type { Area, AreaRelation } from "../domain/area.schema.ts";
import type { Capability, Organisation } from "../domain/organisation.schema.ts";
import { STAGES } from "../domain/vocabulary.ts";
import { documentId } from "../editions/edition.documents.ts";
import type { Edition } from "../editions/edition.types.ts";
import { exactly, type Rating, UNKNOWN } from "../ranking/interval.ts";
import { AREA_FOR_TOPIC, areaMet, type MetWishes, MIN_TOPICAL, NO_WISHES, topicalShare } from "../ranking/relevance.ts";
import type { DocumentMatch } from "../search/search.engine.ts";
import { type Asking, passesFilters, saysNothingKnown } from "./leads.asking.ts";

/** One way in which an organisation answers the question. */
export interface Match {
  area: Area;
  capability: Capability;
  relation: AreaRelation | null;
  wishes: MetWishes;
}

/** What is recorded in another area of the same partner counts almost as much. */
const OTHER_AREA = 0.9;

/** An area that a capability answers: itself, or one that names it as a neighbour. */
interface AnsweredArea {
  area: Area;
  relation: AreaRelation | null;
  closeness: number;
}

function answeredAreas(edition: Edition, { query, text }: Asking, capability: Capability): AnsweredArea[] {
  const own = edition.areaById.get(capability.area);
  const wanted = query.areas.length > 0 ? query.areas : (text?.question.areas ?? []);
  const answered = wanted.flatMap((id): AnsweredArea[] => {
    const area = edition.areaById.get(id);
    if (!area) return [];
    if (id === capability.area) return [{ area, relation: null, closeness: 1 }];
    const relation = area.related.find((neighbour) => neighbour.area === capability.area);
    return relation ? [{ area, relation, closeness: relation.weight }] : [];
  });
  // Areas of the request are a filter; those of the text are wishes, which another record may answer by its topic.
  if (answered.length > 0 || query.areas.length > 0) return answered;
  return own ? [{ area: own, relation: null, closeness: 1 }] : [];
}

/** What the documents of an organisation hold of the question: the one of a capability, and the best of all. */
interface Documents {
  own: DocumentMatch | undefined;
  all: readonly DocumentMatch[];
}

function documentsOf(asking: Asking, organisation: Organisation, area: string | null): Documents {
  const matches = asking.text?.matches;
  if (!matches) return { own: undefined, all: [] };
  const areas = organisation.capabilities.length > 0 ? organisation.capabilities.map((one) => one.area) : [null];
  return {
    own: matches.get(documentId(organisation.id, area)),
    all: areas.flatMap((one) => matches.get(documentId(organisation.id, one)) ?? []),
  };
}

/** A strength in the capability's own document, or nearly that of another of the same partner. */
function strength({ own, all }: Documents, pick: (match: DocumentMatch) => number): number {
  return Math.max(own ? pick(own) : 0, OTHER_AREA * Math.max(0, ...all.map(pick)));
}

/** How strongly any document of an organisation tells of one topic of the question, 0 to 1. */
export function topicStrength(asking: Asking, organisation: Organisation, topic: number): number {
  return Math.max(0, ...documentsOf(asking, organisation, null).all.map(({ topics }) => topics[topic] ?? 0));
}

function stageOf(asking: Asking, capability: Capability | null): Rating | null {
  const wanted = asking.text?.question.stage ?? null;
  if (wanted === null) return null;
  if (!capability || capability.stage === null) return UNKNOWN;
  return exactly(STAGES.indexOf(capability.stage) >= STAGES.indexOf(wanted) ? 1 : 0);
}

/** How far an organisation meets each wish, seen from one of its capabilities (or none). */
function wishesOf(
  asking: Asking,
  organisation: Organisation,
  capability: Capability | null,
  asked: number | null,
): MetWishes {
  const { text, closeness, withdrawn } = asking;
  if (!text) return { ...NO_WISHES, area: asked };
  const { question } = text;
  const documents = documentsOf(asking, organisation, capability?.area ?? null);
  const closest = (wanted: string) =>
    Math.max(
      capability ? closeness(wanted, capability.area) : 0,
      OTHER_AREA * Math.max(0, ...organisation.capabilities.map(({ area }) => closeness(wanted, area))),
    );
  const isOfTopic = (area: string) => question.topics.some(({ areas }) => areas.includes(area));
  const answered = (area: string) => {
    const named = strength(documents, ({ areas }) => areas[question.areas.indexOf(area)] ?? 0);
    return areaMet(closest(area), organisation.capabilities.length, named);
  };
  const inArea = (areas: readonly string[]) => AREA_FOR_TOPIC * Math.max(0, ...areas.map(closest));
  return {
    area: asked,
    textAreas: question.areas.filter((area) => !isOfTopic(area)).map(answered),
    topicAreas: question.areas.filter(isOfTopic).map(answered),
    topics: question.topics.map(({ areas }, i) =>
      Math.max(
        strength(documents, ({ topics }) => topics[i] ?? 0),
        inArea(areas),
      ),
    ),
    modes: question.modes.map((_, i) => strength(documents, ({ modes }) => modes[i] ?? 0)),
    // Also those that stand in no record: else a new partner that has one of them would change everybody's score.
    words: question.words.map((_, i) => strength(documents, ({ words }) => words[i] ?? 0)),
    town: question.towns.length > 0 ? strength(documents, ({ town }) => town) : null,
    kind: withdrawn.has("kind") ? null : (question.kinds?.get(organisation.kind) ?? (question.kinds ? 0 : null)),
    partner: question.partners.length > 0 ? Number(question.partners.includes(organisation.id)) : null,
    stage: stageOf(asking, capability),
  };
}

/** How far a record meets what the text is about; null if it says nothing of that. */
function shareOf({ text }: Asking, wishes: MetWishes): number | null {
  return topicalShare(wishes, text?.question.chips.length === 0);
}

/** Whether enough of what the text asks for is met for the record to be an answer at all. */
function isTopical(asking: Asking, wishes: MetWishes): boolean {
  const share = shareOf(asking, wishes);
  return share === null || share >= MIN_TOPICAL;
}

/** Every way in which an organisation answers the question's areas and free text. */
export function matchesOf(edition: Edition, asking: Asking, organisation: Organisation): Match[] {
  if (saysNothingKnown(asking)) return [];
  const { query } = asking;
  return organisation.capabilities.flatMap((capability) =>
    answeredAreas(edition, asking, capability).flatMap(({ area, relation, closeness }) => {
      const wishes = wishesOf(
        asking,
        organisation,
        capability,
        query.areas.length > 0 ? areaMet(closeness, organisation.capabilities.length, null) : null,
      );
      return isTopical(asking, wishes) ? [{ area, capability, relation, wishes }] : [];
    }),
  );
}

/** Share of the words of the question that stand in the organisation's names, 0 to 1; 1 if it was asked for by name. */
export function nameShare(asking: Asking, organisation: Organisation): number {
  const { text } = asking;
  if (!text) return 0;
  if (text.question.partners.includes(organisation.id)) return 1;
  const words = text.question.words.length;
  if (words === 0) return 0;
  const named = documentsOf(asking, organisation, null).all.map((match) => match.named.filter(Boolean).length);
  return Math.max(0, ...named) / words;
}

/** How far the free text is met, 0 to 1; null if the organisation is no answer to it. */
export function textCoverage(edition: Edition, asking: Asking, organisation: Organisation): number | null {
  if (saysNothingKnown(asking)) return null;
  if (organisation.capabilities.length === 0) {
    const wishes = wishesOf(asking, organisation, null, null);
    return isTopical(asking, wishes) ? (shareOf(asking, wishes) ?? 1) : null;
  }
  const matches = matchesOf(edition, asking, organisation);
  return matches.length === 0 ? null : Math.max(...matches.map(({ wishes }) => shareOf(asking, wishes) ?? 1));
}

/**
 * Whether an organisation touches the question at all: used for what is shown beside the leads, where parties
 * without a capability of their own count as soon as no area is asked for.
 */
export function touchesQuestion(edition: Edition, asking: Asking, organisation: Organisation): boolean {
  if (!passesFilters(edition, organisation, asking)) return false;
  if (organisation.capabilities.length > 0) return matchesOf(edition, asking, organisation).length > 0;
  return asking.query.areas.length === 0 && textCoverage(edition, asking, organisation) !== null;
}
