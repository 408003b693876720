import type { Listing } from "../domain/listing.schema.ts";
import type { Organisation, Owner } from "../domain/organisation.schema.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import { FAMILIES, passesAtHalf } from "./ownership.families.ts";
import { CONTRADICTION, unitsOf, WHOLE } from "./ownership.shares.ts";
import type { FamilyHolding } from "./ownership.types.ts";

/** All that ownership asks of a record. */
export interface OwnedOrganisation {
  id: string;
  names: Pick<Organisation["names"], "ko" | "en" | "ru">;
  owners: readonly Pick<Owner, "name" | "organisation" | "share" | "until">[];
}

export interface OwnerParty {
  name: string;
  organisation: string | null;
}

/** All that ownership asks of a listing. */
export type OwnerListing = Pick<Listing, "list" | "listedOn" | "delistedOn" | "mark">;

export interface OwnershipSources {
  organisations: ReadonlyMap<string, OwnedOrganisation>;
  /**
   * Every listing of a party, past and coming ones too.
   * @param of the organisation whose record names a party that has no record of its own
   */
  listsOf(party: OwnerParty, of: string | null): readonly OwnerListing[];
}

/** Owners and listings, with what was worked out of them for a few days. */
export interface OwnershipGraph extends OwnershipSources {
  days: Map<string, DayGraph>;
}

export type Certainty = "yes" | "perhaps" | "no";

export interface Standing {
  list: string;
  certainty: "yes" | "perhaps";
}

/** What is blocked, in the order of certainty. */
export const NOT = 0;
export const PERHAPS = 1;
export const SURELY = 2;
export type Degree = typeof NOT | typeof PERHAPS | typeof SURELY;

/** What the listed parties of one family mean for a node; amounts in units of ownership.shares.ts. */
export interface FamilyState {
  /** Listed, or passing the family's test. */
  blocked: Degree;
  /** Order in which the nodes of one cycle were found blocked: each by the ones before it. */
  rank: number;
  aggregateMin: number;
  aggregateMax: number;
  throughMin: number;
  throughMax: number;
}

export interface OwnerLink {
  owner: OwnerNode;
  of: OwnerNode;
  /** Bounds of the share, narrowed by what the others surely hold. */
  min: number;
  max: number;
  unknown: boolean;
}

export interface OwnerNode {
  /** Record id, or `name:` and the name. Two owners of one name need not be one party, so they are two nodes. */
  key: string;
  names: LocalisedText;
  organisation: string | null;
  standings: readonly Standing[];
  /** By the family's place in FAMILIES. */
  listed: readonly Degree[];
  /** Null until somebody asks. */
  links: readonly OwnerLink[] | null;
  /** Sum of the shares surely held. */
  known: number;
  /** The shares surely held cannot all be true, so they narrow nothing. */
  contradictory: boolean;
  /** By the family's place in FAMILIES; null until solved. */
  states: readonly FamilyState[] | null;
  /** Marks of the search for cycles. */
  index: number;
  low: number;
  component: number;
  place: number;
}

/** The graph as it stood on one day; nodes are made when first asked for. */
export interface DayGraph {
  asOf: string;
  /** Whether exactly half passes, by the family's place in FAMILIES. */
  atHalf: readonly boolean[];
  node(organisation: string): OwnerNode | undefined;
  linksOf(node: OwnerNode): readonly OwnerLink[];
  holdings: Map<string, readonly FamilyHolding[]>;
  components: number;
}

/** Days kept per graph: today, and a few others that somebody asks for. */
const MAX_DAYS = 4;

const FAMILY_PLACE: ReadonlyMap<string, number> = new Map(
  FAMILIES.flatMap(({ lists }, place) => lists.map((list): [string, number] => [list, place])),
);
const UNLISTED: readonly Degree[] = FAMILIES.map(() => NOT);

export function ownershipGraph({ organisations, listsOf }: OwnershipSources): OwnershipGraph {
  return { organisations, listsOf, days: new Map() };
}

/** Whether a date had come on a day. A year or a month that is not over may or may not have come. */
function hasCome(date: string, asOf: string): Certainty {
  const cut = asOf.slice(0, date.length);
  if (cut !== date) return cut > date ? "yes" : "no";
  return date.length === asOf.length ? "yes" : "perhaps";
}

/** Whether a listing stands on a day. One that nobody looked up stands perhaps (DESIGN.md, levels). */
function stands({ listedOn, delistedOn, mark }: OwnerListing, asOf: string): Certainty {
  const entered = listedOn === null ? "yes" : hasCome(listedOn, asOf);
  const left = delistedOn === null ? "no" : hasCome(delistedOn, asOf);
  if (entered === "no" || left === "yes") return "no";
  return entered === "yes" && left === "no" && mark !== "recalled" ? "yes" : "perhaps";
}

/**
 * The lists on which a party stands on a day, each once and as surely as any listing there says.
 * @param asOf YYYY-MM-DD
 */
export function standingsOf(
  graph: OwnershipSources,
  party: OwnerParty,
  asOf: string,
  of: string | null = null,
): readonly Standing[] {
  const found = new Map<string, Standing>();
  for (const listing of graph.listsOf(party, of)) {
    const certainty = stands(listing, asOf);
    if (certainty === "no" || found.get(listing.list)?.certainty === "yes") continue;
    found.set(listing.list, { list: listing.list, certainty });
  }
  return [...found.values()];
}

function degreesOf(standings: readonly Standing[]): readonly Degree[] {
  if (standings.length === 0) return UNLISTED;
  const degrees = [...UNLISTED];
  for (const { list, certainty } of standings) {
    const place = FAMILY_PLACE.get(list);
    if (place !== undefined && degrees[place] !== SURELY) degrees[place] = certainty === "yes" ? SURELY : PERHAPS;
  }
  return degrees;
}

function newNode(key: string, names: LocalisedText, organisation: string | null, standings: readonly Standing[]) {
  const node: OwnerNode = {
    ...{ key, names, organisation, standings, listed: degreesOf(standings) },
    ...{ links: null, known: 0, contradictory: false, states: null },
    ...{ index: -1, low: -1, component: -1, place: -1 },
  };
  return node;
}

type OwnerRecord = OwnedOrganisation["owners"][number];

/** Bounds of a share on a day; null for an owner that has left. One that left within the year may hold nothing. */
function boundsOf({ share, until }: OwnerRecord, asOf: string): { min: number; max: number } | null {
  const left = until === null ? "no" : hasCome(until, asOf);
  if (left === "yes") return null;
  const min = left === "perhaps" || !share ? 0 : unitsOf(share.min);
  return { min, max: share ? Math.max(min, unitsOf(share.max)) : WHOLE };
}

function addLinks(
  node: OwnerNode,
  owners: readonly OwnerRecord[],
  asOf: string,
  ownerNode: (owner: OwnerRecord, of: string) => OwnerNode,
): readonly OwnerLink[] {
  const links: OwnerLink[] = [];
  for (const record of owners) {
    const bounds = boundsOf(record, asOf);
    if (!bounds) continue;
    links.push({ owner: ownerNode(record, node.key), of: node, ...bounds, unknown: record.share === null });
    node.known += bounds.min;
  }
  node.contradictory = node.known > CONTRADICTION;
  for (const link of links) {
    const rest = Math.max(0, WHOLE - (node.known - link.min));
    if (!node.contradictory) link.max = Math.max(link.min, Math.min(link.max, rest));
  }
  return links;
}

function newDay(graph: OwnershipGraph, asOf: string): DayGraph {
  const nodes = new Map<string, OwnerNode>();
  function recordNode(organisation: string, name: string): OwnerNode {
    const known = nodes.get(organisation);
    if (known) return known;
    const { ko, en, ru } = graph.organisations.get(organisation)?.names ?? { ko: null, en: name, ru: null };
    const standings = standingsOf(graph, { name: en, organisation }, asOf);
    const node = newNode(organisation, { ko: ko ?? en, en, ru: ru ?? en }, organisation, standings);
    nodes.set(organisation, node);
    return node;
  }
  function ownerNode({ name, organisation }: OwnerRecord, of: string): OwnerNode {
    if (organisation !== null) return recordNode(organisation, name);
    const standings = standingsOf(graph, { name, organisation }, asOf, of);
    return newNode(`name:${name}`, { ko: name, en: name, ru: name }, null, standings);
  }
  return {
    asOf,
    atHalf: FAMILIES.map((family) => passesAtHalf(family, asOf)),
    node: (organisation) =>
      graph.organisations.has(organisation) ? recordNode(organisation, organisation) : undefined,
    linksOf(node) {
      if (node.links) return node.links;
      const record = node.organisation === null ? undefined : graph.organisations.get(node.organisation);
      node.links = record ? addLinks(node, record.owners, asOf, ownerNode) : [];
      return node.links;
    },
    holdings: new Map(),
    components: 0,
  };
}

/** The graph on a day, remembered for the last few days that were asked for. */
export function onDay(graph: OwnershipGraph, asOf: string): DayGraph {
  const known = graph.days.get(asOf);
  if (known) return known;
  const oldest = graph.days.keys().next().value;
  if (graph.days.size >= MAX_DAYS && oldest !== undefined) graph.days.delete(oldest);
  const day = newDay(graph, asOf);
  graph.days.set(asOf, day);
  return day;
}
