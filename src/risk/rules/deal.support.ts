import type { Deal } from "../../domain/deal.schema.ts";
import type { Evidence } from "../../domain/evidence.ts";
import type { LocalisedText } from "../../domain/text.schema.ts";
import type { FlagLevel } from "../../domain/vocabulary.ts";
import {
  type CannotTell,
  type CountedRow,
  type DoesNotFire,
  doesNotFire,
  type Fires,
  type Outcome,
  type RuleFunction,
  type RuleSubject,
} from "../rule.types.ts";
import { QUESTIONS, type QuestionField } from "./deal.questions.ts";
import { cannotTell, fires, givenInDeal, isInForce } from "./rule.support.ts";

/** How rules on a deal are put together: each looks at one thing, and equal findings are told once. */

/** Something that fires, before it is joined with others that say the same. */
export interface Finding {
  state: "found";
  level: FlagLevel;
  /** One sentence without a full stop: the fields that made it are put behind it. */
  why: LocalisedText;
  /** The fields that made it, each as `field: value`. */
  given: readonly string[];
  /** Where the fact stands in a record and not in the deal. */
  record?: Evidence;
  row?: CountedRow;
}

export type Answer = Finding | CannotTell | DoesNotFire;
export type Deliverable = Deal["deliverables"][number];

type FindingExtra = Pick<Finding, "record" | "row">;

export function found(
  level: FlagLevel,
  why: LocalisedText,
  given: string | readonly string[],
  extra: FindingExtra = {},
): Finding {
  return { state: "found", level, why, given: typeof given === "string" ? [given] : given, ...extra };
}

const OF_DEAL = /^(?:deal|nexus)(?:\.|$)/;

/** The question for a missing field. What only bears on a deal, or on an information flag, leaves the verdict alone. */
export function ask(field: QuestionField, about?: CannotTell["about"]): CannotTell {
  return cannotTell(about ?? (OF_DEAL.test(field) ? "deal" : "partner"), field, QUESTIONS[field]);
}

function withFields(why: LocalisedText, given: readonly string[]): LocalisedText {
  const fields = [...new Set(given)].join(", ");
  return { ko: `${why.ko}(${fields}).`, en: `${why.en} (${fields}).`, ru: `${why.ru} (${fields}).` };
}

function givenStatement(given: readonly string[]): LocalisedText {
  const fields = [...new Set(given)].join(", ");
  return { ko: `제시된 거래 정보: ${fields}`, en: `As given: ${fields}`, ru: `По описанию сделки: ${fields}` };
}

/** One flag for findings that say the same, naming every field that made it. */
function join(subject: RuleSubject, same: readonly [Finding, ...Finding[]]): Fires {
  const [first] = same;
  // A record speaks for itself; what the deal added to it is told beside it.
  const fromDeal = same.flatMap(({ given, record }) => given.filter((field) => !record || OF_DEAL.test(field)));
  const evidence = [
    ...(fromDeal.length > 0 ? [givenInDeal(subject, givenStatement(fromDeal))] : []),
    ...same.flatMap(({ record }) => record ?? []),
  ] as [Evidence, ...Evidence[]];
  const why = withFields(
    first.why,
    same.flatMap(({ given }) => given),
  );
  return fires(first.level, why, evidence, first.row === undefined ? {} : { row: first.row });
}

/** What was found; else what has to be asked, of the partner first because that bears on the verdict; else nothing. */
export function settle(subject: RuleSubject, answers: readonly Answer[]): Outcome | readonly Fires[] {
  const findings = answers.filter((answer) => answer.state === "found");
  const groups = Map.groupBy(findings, ({ level, why, row }) => `${level} ${row} ${why.en}`);
  if (groups.size > 0) return [...groups.values()].map((same) => join(subject, same as [Finding, ...Finding[]]));
  const open = answers.filter((answer) => answer.state === "cannot_tell");
  return open.find(({ about }) => about === "partner") ?? open[0] ?? doesNotFire;
}

type Judge = (deal: Deal, subject: RuleSubject) => Answer | readonly Answer[];

/**
 * A rule that speaks of a deal: without one it asks (reading 9), before its day it is silent.
 * @param from first day in force, or null where the catalogue has none
 */
export function dealRule(from: string | null, judge: Judge): RuleFunction {
  return (subject) => {
    if (from !== null && !isInForce(subject, from)) return doesNotFire;
    if (subject.deal === null) return ask("deal");
    return settle(subject, [judge(subject.deal, subject)].flat());
  };
}

type DeliverableJudge = (item: Deliverable, path: string) => Answer | readonly Answer[];

/** Asks a rule of each deliverable that concerns it; with no deliverable described at all, what they are is asked. */
export function eachDeliverable(
  deal: Deal,
  concerns: (item: Deliverable) => boolean,
  judge: DeliverableJudge,
): Answer[] {
  if (deal.deliverables.length === 0) return [ask("deal.deliverables")];
  return deal.deliverables.flatMap((item, index) => (concerns(item) ? judge(item, `deal.deliverables[${index}]`) : []));
}

/** Goods, and anything else that has a code of the Harmonised System. */
export const isGoods = ({ type, hs6 }: Deliverable): boolean => type === "goods" || hs6 !== null;

const CONTROLLABLE: ReadonlySet<string> = new Set(["goods", "software", "technology"]);
/** What export controls can cover: goods, software and technology. */
export const isControllable = ({ type }: Deliverable): boolean => CONTROLLABLE.has(type);

export type Reach = { state: "yes"; given: string } | { state: "no" } | { state: "unknown"; ask: CannotTell };

/** Whether what is delivered ends in one of the countries, by destination or by end user. */
export function reaches(deal: Deal, countries: ReadonlySet<string>): Reach {
  const endUser = deal.endUser?.country ?? null;
  if (deal.destination !== null && countries.has(deal.destination)) {
    return { state: "yes", given: `deal.destination: ${deal.destination}` };
  }
  if (endUser !== null && countries.has(endUser)) return { state: "yes", given: `deal.endUser.country: ${endUser}` };
  if (deal.destination === null) return { state: "unknown", ask: ask("deal.destination") };
  return endUser === null ? { state: "unknown", ask: ask("deal.endUser.country") } : { state: "no" };
}

/** The two destinations of the Russia and Belarus controls. */
export const RUSSIA_BELARUS: ReadonlySet<string> = new Set(["RU", "BY"]);
export const RUSSIA: ReadonlySet<string> = new Set(["RU"]);

/**
 * A current owner that is no natural person and may hold half or more. Owners have no country in the record, and a
 * person's nationality is never asked for.
 */
export function mayHaveParent({ organisation }: RuleSubject): boolean {
  const current = organisation.owners.filter(({ until }) => until === null);
  const isParent = (share: { max: number } | null) => share === null || share.max >= 50;
  return current.length === 0 || current.some(({ kind, share }) => kind !== "person" && isParent(share));
}
