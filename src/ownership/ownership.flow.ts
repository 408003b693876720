import type { Component } from "./ownership.components.ts";
import type { FamilyState, OwnerLink, OwnerNode } from "./ownership.graph.ts";
import { WHOLE } from "./ownership.shares.ts";

/** One end of the interval of what chains with a small link carry. */
export interface FlowEnd {
  end: "throughMin" | "throughMax";
  /** Whether an owner in that state hands on what is held of it, in proportion. */
  passesOn(state: FamilyState): boolean;
  /** What blocked parties hold of the owner directly. */
  own(state: FamilyState): number;
  share(link: OwnerLink): number;
  limit(node: OwnerNode, state: FamilyState): number;
  /** What is answered if circles do not come to rest: what has arrived is the least, the limit the most. */
  ifEndless: "keep" | "limit";
}

/** Changes smaller than this, in millionths of a percent, are not passed on. */
const SMALLEST_CHANGE = 0.001;
/** Hand-overs allowed for each link of a component, and in any case. */
const TURNS_PER_LINK = 64;
const TURNS_AT_LEAST = 20_000;

/**
 * Sums the products of shares over all chains into a component: around circles by passing every increase on until
 * none is left, which approaches the least solution from below.
 */
export function flow({ nodes, outer, inner }: Component, states: FamilyState[], family: number, kind: FlowEnd): void {
  const { end } = kind;
  const pending = new Float64Array(nodes.length);
  const passedOn = new Float64Array(nodes.length);
  const waiting: number[] = [];

  const receive = (node: OwnerNode, amount: number) => {
    const state = states[node.place];
    if (!state || amount <= 0) return;
    state[end] = Math.min(kind.limit(node, state), state[end] + amount);
    wake(node.place, state);
  };
  const wake = (place: number, state: FamilyState) => {
    if (!kind.passesOn(state)) return;
    const before = pending[place] ?? 0;
    const change = Math.min(WHOLE, kind.own(state) + state[end]) - (passedOn[place] ?? 0);
    pending[place] = change;
    if (before <= SMALLEST_CHANGE && change > SMALLEST_CHANGE) waiting.push(place);
  };

  nodes.forEach((node, place) => {
    for (const link of outer[place] ?? []) {
      const above = link.owner.states?.[family];
      if (above && kind.passesOn(above)) {
        receive(node, (kind.share(link) * Math.min(WHOLE, kind.own(above) + above[end])) / WHOLE);
      }
    }
    const state = states[place];
    if (state) wake(place, state);
  });

  const links = inner.reduce((sum, { length }) => sum + length, 0);
  let turns = links === 0 ? 0 : Math.max(TURNS_AT_LEAST, TURNS_PER_LINK * links);
  if (turns === 0) return;
  let head = 0;
  for (; head < waiting.length && turns > 0; head += 1) {
    const place = waiting[head] ?? 0;
    const change = pending[place] ?? 0;
    pending[place] = 0;
    passedOn[place] = (passedOn[place] ?? 0) + change;
    for (const link of inner[place] ?? []) {
      turns -= 1;
      receive(link.of, (kind.share(link) * change) / WHOLE);
    }
  }
  if (head < waiting.length && kind.ifEndless === "limit") {
    nodes.forEach((node, place) => {
      const state = states[place];
      if (state) state[end] = kind.limit(node, state);
    });
  }
}
