import { FAMILIES } from "./ownership.families.ts";
import { type DayGraph, NOT, type OwnerLink, type OwnerNode, SURELY } from "./ownership.graph.ts";
import { stateOf, statesOf } from "./ownership.solve.ts";
import type { FamilyId } from "./ownership.types.ts";

/** Levels of owners drawn above the subject. */
export const MAX_LEVELS = 5;
/** Owners drawn of one party; the others are counted. */
export const MAX_OWNERS = 12;
/** Parties drawn in all. */
export const MAX_PARTIES = 60;

export interface DrawnParty {
  node: OwnerNode;
  /** Its holding in the party drawn below it; null for the subject. */
  link: OwnerLink | null;
  level: number;
  owners: DrawnParty[];
  /** Owners that are not drawn. */
  hidden: number;
  /** Set where its owners are drawn at another place: below it on the way to the subject, or elsewhere. */
  again: "circle" | "elsewhere" | null;
  /** Families whose test it surely, or perhaps, passes without being on their lists. */
  caught: readonly { family: FamilyId; surely: boolean }[];
}

function weight({ owner, min, max }: OwnerLink): number {
  const blocked = FAMILIES.reduce((top, _, family) => Math.max(top, stateOf(owner, family).blocked), NOT);
  // Blocked owners come first, so that none of them is among the hidden before an unlisted one.
  return blocked * 1e12 + min + max / 1000;
}

function caughtIn(node: OwnerNode): DrawnParty["caught"] {
  return FAMILIES.flatMap(({ id }, family) => {
    const { blocked } = stateOf(node, family);
    return blocked === NOT || node.listed[family] !== NOT ? [] : [{ family: id, surely: blocked === SURELY }];
  });
}

function drawnParty(node: OwnerNode, link: OwnerLink | null, level: number): DrawnParty {
  return { node, link, level, owners: [], hidden: 0, again: null, caught: caughtIn(node) };
}

interface Growth {
  day: DayGraph;
  parties: DrawnParty[];
  /** Parties whose owners are drawn, with the party under which they are. */
  expanded: Map<OwnerNode, DrawnParty>;
  below: Map<DrawnParty, DrawnParty>;
}

function isBelow(lower: DrawnParty, party: DrawnParty, below: Growth["below"]): boolean {
  for (let at = below.get(party); at; at = below.get(at)) if (at === lower) return true;
  return false;
}

function addOwners(party: DrawnParty, { day, parties, expanded, below }: Growth): void {
  const links = day.linksOf(party.node);
  if (links.length === 0) return;
  const first = expanded.get(party.node);
  if (first) {
    party.again = isBelow(first, party, below) ? "circle" : "elsewhere";
    return;
  }
  const room = party.level >= MAX_LEVELS ? 0 : Math.min(MAX_OWNERS, Math.max(0, MAX_PARTIES - parties.length));
  if (room > 0) expanded.set(party.node, party);
  const drawn = [...links].sort((a, b) => weight(b) - weight(a)).slice(0, room);
  party.hidden = links.length - drawn.length;
  for (const link of drawn) {
    const owner = drawnParty(link.owner, link, party.level + 1);
    party.owners.push(owner);
    parties.push(owner);
    below.set(owner, party);
  }
}

/** The owners around a subject as a tree, nearest first, within the limits; what is cut off is counted. */
export function drawnTree(day: DayGraph, subject: OwnerNode): DrawnParty {
  statesOf(day, subject);
  const root = drawnParty(subject, null, 0);
  const growth: Growth = { day, parties: [root], expanded: new Map(), below: new Map() };
  for (const party of growth.parties) addOwners(party, growth);
  return root;
}
