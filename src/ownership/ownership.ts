import { explain, type NameOf } from "./ownership.explain.ts";
import { FAMILIES, HALF, type ListFamily } from "./ownership.families.ts";
import { type DayGraph, type FamilyState, type OwnerNode, type OwnershipGraph, onDay } from "./ownership.graph.ts";
import { pathsTo, unknownSharesOf } from "./ownership.paths.ts";
import { passes, percentOf } from "./ownership.shares.ts";
import { statesOf } from "./ownership.solve.ts";
import type { FamilyHolding } from "./ownership.types.ts";

/** Answers kept per graph and day; what they are made of is kept for all. */
const MAX_ANSWERS = 5000;

const reachOf = ({ aggregateMin, aggregateMax }: FamilyState, atHalf: boolean): FamilyHolding["reaches"] => {
  if (passes(aggregateMin, atHalf)) return "yes";
  return passes(aggregateMax, atHalf) ? "perhaps" : "no";
};

function holdingOf(
  node: OwnerNode,
  { id, rule }: ListFamily,
  place: number,
  state: FamilyState,
  day: DayGraph,
  nameOf: NameOf,
): FamilyHolding | null {
  const unknownShares = unknownSharesOf(node, place, day);
  if (state.aggregateMax === 0 && state.throughMax === 0 && unknownShares.length === 0) return null;
  const atHalf = day.atHalf[place] ?? false;
  const reaches = reachOf(state, atHalf);
  const aggregate = { min: percentOf(state.aggregateMin), max: percentOf(state.aggregateMax) };
  const holding = {
    family: id,
    rule,
    aggregate,
    // Records that contradict themselves (more than the whole is held) may carry more at least than fits at most.
    throughMinority: {
      min: percentOf(state.throughMin),
      max: percentOf(Math.max(state.throughMin, state.throughMax)),
    },
    unknownShares,
    reaches,
    exactlyAtHalf: !atHalf && aggregate.min === HALF && aggregate.max === HALF,
    paths: pathsTo(node, place, day, reaches === "yes"),
  };
  return { ...holding, explanation: explain(holding, node.names, atHalf, nameOf) };
}

/**
 * What the listed parties of each family hold of an organisation on a day; families without any holding are left out.
 * Worked out once per graph and day.
 * @param asOf YYYY-MM-DD
 */
export function ownershipOf(graph: OwnershipGraph, organisation: string, asOf: string): readonly FamilyHolding[] {
  const day = onDay(graph, asOf);
  const known = day.holdings.get(organisation);
  if (known) return known;
  const node = day.node(organisation);
  if (!node) return [];
  const states = statesOf(day, node);
  const nameOf: NameOf = ({ key, name }, language) => day.node(key)?.names[language] ?? name;
  const holdings = FAMILIES.flatMap((family, place) => {
    const state = states[place];
    return state ? (holdingOf(node, family, place, state, day, nameOf) ?? []) : [];
  });
  const oldest = day.holdings.keys().next().value;
  if (day.holdings.size >= MAX_ANSWERS && oldest !== undefined) day.holdings.delete(oldest);
  day.holdings.set(organisation, holdings);
  return holdings;
}
