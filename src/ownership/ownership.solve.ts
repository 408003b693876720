import { type Component, componentOf, eachComponent } from "./ownership.components.ts";
import { FAMILIES } from "./ownership.families.ts";
import { type FlowEnd, flow } from "./ownership.flow.ts";
import { type DayGraph, type FamilyState, NOT, type OwnerLink, type OwnerNode, SURELY } from "./ownership.graph.ts";
import { HALF_UNITS, passes, WHOLE } from "./ownership.shares.ts";

/*
 * Two worlds bound the truth: in the least one shares are as small and listings as few as the records allow, in the
 * greatest one as large and as many. Both only ever add blocked parties, so going on until nothing changes gives the
 * least fixed point (readings.md, 3), also where parties own each other.
 */

const NOTHING: FamilyState = {
  blocked: NOT,
  rank: -1,
  aggregateMin: 0,
  aggregateMax: 0,
  throughMin: 0,
  throughMax: 0,
};
const NO_STATES: readonly FamilyState[] = FAMILIES.map(() => NOTHING);

export const stateOf = (node: OwnerNode, family: number): FamilyState => node.states?.[family] ?? NOTHING;

/** A sum of holdings, bounded by what others surely hold. */
interface Tally {
  surely: number;
  most: number;
  /** Sure shares of those that are counted in `most`. */
  mostKnown: number;
}

function largest(node: OwnerNode, { surely, most, mostKnown }: Tally): number {
  const room = node.contradictory ? WHOLE : mostKnown + Math.max(0, WHOLE - node.known);
  return Math.min(WHOLE, Math.max(surely, Math.min(most, room)));
}

const smallest = ({ surely }: Tally) => Math.min(WHOLE, surely);

function countMost(tally: Tally, { min, max }: OwnerLink): void {
  tally.most += max;
  tally.mostKnown += min;
}

const means = (state: FamilyState) => state.blocked !== NOT || state.aggregateMax > 0 || state.throughMax > 0;

const concerns = ({ nodes, outer }: Component, family: number) =>
  nodes.some(({ listed }) => listed[family] !== NOT) ||
  outer.some((links) => links.some(({ owner }) => means(stateOf(owner, family))));

function outerTally(links: readonly OwnerLink[], family: number): Tally {
  const tally: Tally = { surely: 0, most: 0, mostKnown: 0 };
  for (const link of links) {
    const { blocked } = stateOf(link.owner, family);
    if (blocked === SURELY) tally.surely += link.min;
    if (blocked !== NOT) countMost(tally, link);
  }
  return tally;
}

interface Blocking {
  states: FamilyState[];
  tallies: readonly Tally[];
  atHalf: boolean;
}

/** Blocks one node after the other until nothing changes; each is handed on to those that it owns. */
function spread(
  { nodes, inner }: Component,
  { states }: Blocking,
  degree: FamilyState["blocked"],
  falls: (node: OwnerNode, place: number) => boolean,
  handOn: (link: OwnerLink) => void,
): void {
  const queue: OwnerNode[] = [];
  const look = (node: OwnerNode) => {
    const state = states[node.place];
    if (!state || state.blocked >= degree || !falls(node, node.place)) return;
    state.blocked = degree;
    queue.push(node);
  };
  let rank = states.reduce((top, one) => Math.max(top, one.rank), -1);
  nodes.forEach(look);
  for (const node of queue) {
    const state = states[node.place];
    rank += 1;
    if (state) state.rank = rank;
    for (const link of inner[node.place] ?? []) {
      handOn(link);
      look(link.of);
    }
  }
}

function solveBlocking(component: Component, family: number, atHalf: boolean): Blocking {
  const { nodes, outer } = component;
  const tallies = outer.map((links) => outerTally(links, family));
  const states = nodes.map(() => ({ ...NOTHING }));
  const blocking = { states, tallies, atHalf };
  const at = (place: number): Tally => tallies[place] ?? { surely: 0, most: 0, mostKnown: 0 };

  const fallsSurely = (node: OwnerNode, place: number) =>
    node.listed[family] === SURELY || passes(smallest(at(place)), atHalf);
  spread(component, blocking, SURELY, fallsSurely, (link) => {
    at(link.of.place).surely += link.min;
    countMost(at(link.of.place), link);
  });
  const fallsPerhaps = (node: OwnerNode, place: number) =>
    node.listed[family] !== NOT || passes(largest(node, at(place)), atHalf);
  spread(component, blocking, 1, fallsPerhaps, (link) => countMost(at(link.of.place), link));

  nodes.forEach((node, place) => {
    const state = states[place];
    if (!state) return;
    state.aggregateMin = smallest(at(place));
    state.aggregateMax = largest(node, at(place));
  });
  return blocking;
}

/**
 * The least that flows on through owners that are certainly not blocked, and the most through owners that may not be.
 * An owner that is not blocked has blocked parties holding half of it at the most.
 */
const ENDS: readonly FlowEnd[] = [
  {
    end: "throughMin",
    passesOn: ({ blocked }) => blocked === NOT,
    own: ({ aggregateMin }) => aggregateMin,
    share: ({ min }) => min,
    limit: () => WHOLE,
    ifEndless: "keep",
  },
  {
    end: "throughMax",
    passesOn: ({ blocked }) => blocked !== SURELY,
    own: ({ aggregateMax }) => Math.min(aggregateMax, HALF_UNITS),
    share: ({ max }) => max,
    limit: (node, { aggregateMin }) => (node.contradictory ? WHOLE : WHOLE - aggregateMin),
    ifEndless: "limit",
  },
];

function solveComponent(nodes: readonly OwnerNode[], day: DayGraph): void {
  const component = componentOf(nodes, day);
  const byFamily = FAMILIES.map((_, family) => {
    if (!concerns(component, family)) return null;
    const { states } = solveBlocking(component, family, day.atHalf[family] ?? false);
    for (const end of ENDS) flow(component, states, family, end);
    return states;
  });
  nodes.forEach((node, place) => {
    node.states = byFamily.every((states) => states === null)
      ? NO_STATES
      : byFamily.map((states) => states?.[place] ?? NOTHING);
  });
}

/** What the listed parties of each family mean for an organisation, by the family's place in FAMILIES. */
export function statesOf(day: DayGraph, node: OwnerNode): readonly FamilyState[] {
  eachComponent(day, node, (nodes) => solveComponent(nodes, day));
  return node.states ?? NO_STATES;
}
