import { FAMILIES } from "./ownership.families.ts";
import { type DayGraph, type FamilyState, NOT, type OwnerLink, type OwnerNode, SURELY } from "./ownership.graph.ts";
import { percentOf, WHOLE } from "./ownership.shares.ts";
import { stateOf } from "./ownership.solve.ts";
import type { OwnershipPath, OwnershipStep, PercentInterval } from "./ownership.types.ts";

/** Paths that an answer shows; the weightiest are kept. */
export const MAX_PATHS = 6;
/** Paths looked at before the weightiest are chosen, shortest first. */
const MAX_CANDIDATES = 20;
/** Links looked at: a dense net of holdings has more paths than anybody could follow. */
const MAX_TURNS = 300;
/** A longer chain is shown without its top. */
const MAX_STEPS = 100;

interface Climb {
  day: DayGraph;
  family: number;
  subject: OwnerNode;
  /** Only owners that are blocked for sure: the test is passed without the others. */
  surelyOnly: boolean;
}

/** A link with the way that leads down from it to the subject. */
interface Way {
  link: OwnerLink;
  below: Way | null;
  length: number;
}

const carriesAnything = (state: FamilyState) => state.blocked !== NOT || state.aggregateMax > 0 || state.throughMax > 0;

function isOnTheWay(node: OwnerNode, way: Way | null): boolean {
  for (let at = way; at; at = at.below) if (at.link.owner === node) return true;
  return false;
}

/**
 * Whether an owner has a part in what is held of the party below it. A circle gives nobody a part in itself, except
 * that a listed subject may hold its own shares.
 */
function hasPart({ owner, of, max, unknown }: OwnerLink, way: Way | null, climb: Climb): boolean {
  const { family, subject, surelyOnly } = climb;
  if (max === 0 && !unknown) return false;
  if (owner === subject ? subject.listed[family] === NOT : isOnTheWay(owner, way)) return false;
  const above = stateOf(owner, family);
  const below = stateOf(of, family);
  if (surelyOnly && above.blocked !== SURELY) return false;
  if (of === subject || below.blocked === NOT) return carriesAnything(above);
  if (above.blocked < below.blocked) return false;
  return owner.component !== of.component || above.rank < below.rank;
}

function waysUp(node: OwnerNode, way: Way | null, climb: Climb): Way[] {
  return climb.day
    .linksOf(node)
    .filter((link) => hasPart(link, way, climb))
    .sort((a, b) => b.min - a.min || b.max - a.max)
    .map((link) => ({ link, below: way, length: (way?.length ?? 0) + 1 }));
}

const isAtTop = ({ link, length }: Way, { family }: Climb) => link.owner.listed[family] !== NOT || length >= MAX_STEPS;

/** The shortest ways first; if the net is so dense that none of them comes to an end, the one up the largest shares. */
function waysTo(climb: Climb): Way[] {
  const found: Way[] = [];
  const open = waysUp(climb.subject, null, climb);
  for (const way of open) {
    if (isAtTop(way, climb)) found.push(way);
    else if (open.length < MAX_TURNS) open.push(...waysUp(way.link.owner, way, climb));
    if (found.length >= MAX_CANDIDATES) break;
  }
  let [steepest] = found.length > 0 ? [] : open;
  while (steepest && !isAtTop(steepest, climb)) [steepest] = waysUp(steepest.link.owner, steepest, climb);
  return steepest ? [steepest] : found;
}

function linksDown(way: Way): OwnerLink[] {
  const links: OwnerLink[] = [];
  for (let at: Way | null = way; at; at = at.below) links.push(at.link);
  return links;
}

/** What the links, from the top down, carry to the subject; in parts of one. */
function carried(links: readonly OwnerLink[], family: number): PercentInterval {
  let min = links[0] && stateOf(links[0].owner, family).blocked === SURELY ? 1 : 0;
  let max = 1;
  links.forEach((link, i) => {
    min *= link.min / WHOLE;
    max *= link.max / WHOLE;
    const { blocked } = stateOf(link.of, family);
    if (i === links.length - 1 || blocked === NOT) return;
    max = 1;
    if (blocked === SURELY) min = 1;
  });
  return { min: percentOf(min * WHOLE), max: percentOf(max * WHOLE) };
}

function stepOf({ owner, of, min, max, unknown }: OwnerLink, family: number): OwnershipStep {
  const standings = owner.standings.filter(({ list }) => FAMILIES[family]?.lists.includes(list));
  const isUnsure = standings.length > 0 && standings.every(({ certainty }) => certainty === "perhaps");
  return {
    owner: {
      key: owner.key,
      name: owner.names.en,
      organisation: owner.organisation,
      lists: standings.map(({ list }) => list),
      ...(isUnsure ? { perhaps: true } : {}),
    },
    share: unknown ? null : { min: percentOf(min), max: percentOf(max) },
    of: { key: of.key, name: of.names.en },
  };
}

/** The paths by which listed parties of a family reach the subject, the weightiest first. */
export function pathsTo(subject: OwnerNode, family: number, day: DayGraph, surelyOnly: boolean): OwnershipPath[] {
  return waysTo({ day, family, subject, surelyOnly })
    .map(linksDown)
    .map((links) => ({ steps: links.map((link) => stepOf(link, family)), percent: carried(links, family) }))
    .sort((a, b) => b.percent.min - a.percent.min || b.percent.max - a.percent.max || a.steps.length - b.steps.length)
    .slice(0, MAX_PATHS);
}

/** Names of owners of unknown share that an answer gives, and parties searched for them, nearest first. */
const MAX_UNKNOWN = 40;
const MAX_SEARCHED = 500;

/**
 * Names of blocked owners whose share is unknown, of the subject and of owners that may be blocked by it. Above an
 * owner that is blocked in any case no share matters any more.
 */
export function unknownSharesOf(subject: OwnerNode, family: number, day: DayGraph): string[] {
  const names = new Set<string>();
  const seen = new Set([subject]);
  const open = [subject];
  for (const node of open) {
    for (const { owner, unknown, max } of day.linksOf(node)) {
      const { blocked } = stateOf(owner, family);
      if (blocked === NOT) continue;
      if (unknown) names.add(owner.names.en);
      const isSettled = blocked === SURELY;
      if (isSettled || max === 0 || seen.has(owner) || names.size >= MAX_UNKNOWN || open.length >= MAX_SEARCHED)
        continue;
      seen.add(owner);
      open.push(owner);
    }
  }
  return [...names];
}
