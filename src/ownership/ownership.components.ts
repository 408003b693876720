import type { DayGraph, OwnerLink, OwnerNode } from "./ownership.graph.ts";

/** Parties that own each other in a circle, or one party by itself, with the links among them. */
export interface Component {
  nodes: readonly OwnerNode[];
  /** Links to each node from the outside, which is solved already. */
  outer: readonly (readonly OwnerLink[])[];
  /** Links from each node to nodes of the component. */
  inner: readonly (readonly OwnerLink[])[];
}

interface Visit {
  node: OwnerNode;
  links: readonly OwnerLink[];
  next: number;
}

function take(stack: OwnerNode[], root: OwnerNode, component: number): OwnerNode[] {
  const nodes = stack.splice(stack.lastIndexOf(root));
  nodes.forEach((node, place) => {
    node.component = component;
    node.place = place;
  });
  return nodes;
}

/**
 * Calls `solve` for the start and all unsolved owners above it, owners first; parties that own each other in a circle
 * come together. Tarjan's algorithm with a stack of its own, since a chain of owners may be deeper than the call stack.
 */
export function eachComponent(day: DayGraph, start: OwnerNode, solve: (nodes: readonly OwnerNode[]) => void): void {
  if (start.states) return;
  let count = 0;
  const open: OwnerNode[] = [];
  const path: Visit[] = [];
  const enter = (node: OwnerNode) => {
    node.index = count;
    node.low = count;
    count += 1;
    open.push(node);
    path.push({ node, links: day.linksOf(node), next: 0 });
  };
  enter(start);
  for (let visit = path.at(-1); visit; visit = path.at(-1)) {
    const { node } = visit;
    const owner = visit.links[visit.next]?.owner;
    visit.next += 1;
    if (!owner) {
      path.pop();
      if (node.low === node.index) {
        day.components += 1;
        solve(take(open, node, day.components));
      }
      const below = path.at(-1)?.node;
      if (below) below.low = Math.min(below.low, node.low);
    } else if (owner.index < 0) {
      enter(owner);
    } else if (!owner.states) {
      node.low = Math.min(node.low, owner.index);
    }
  }
}

/** Splits the links of parties that `eachComponent` found together. */
export function componentOf(nodes: readonly OwnerNode[], day: DayGraph): Component {
  const inner: OwnerLink[][] = nodes.map(() => []);
  const outer = nodes.map((node) =>
    day.linksOf(node).filter((link) => {
      if (link.owner.component !== node.component) return true;
      inner[link.owner.place]?.push(link);
      return false;
    }),
  );
  return { nodes, outer, inner };
}
