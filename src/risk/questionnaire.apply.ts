import { type Facts, NO_FACTS, QUESTIONS, type Share } from "../domain/facts.schema.ts";
import type { Organisation, Owner } from "../domain/organisation.schema.ts";
import { Problem } from "../domain/problem.ts";
import type { Provenance, Source } from "../domain/provenance.schema.ts";
import { isAnswer, questionnaireTitle } from "./answered.ts";
import { certainPercent } from "./named.owners.ts";
import { type AnswerSheet, sheetProblems } from "./questionnaire.sheet.ts";

interface Merge {
  organisation: Organisation;
  sheet: AnswerSheet;
  /** Provenance of every answer on the sheet. */
  provenance: Provenance;
}

type Claim<T> = { value: T } & Provenance;

const wasRead = ({ mark }: Provenance): boolean => mark === "verified" || mark === "press" || mark === "absence";

/** An earlier answer of the party gives way to this one; a later one does not. */
function isSuperseded({ organisation, provenance }: Merge, known: Provenance): boolean {
  return isAnswer(organisation, known) && (known.asOf ?? "") <= (provenance.asOf ?? "");
}

/** A word against oneself counts; a word in one's own favour does not displace what was read elsewhere. */
function merged<T>(
  merge: Merge,
  known: Claim<T> | null,
  value: T | undefined,
  isGraver: (a: T, b: T) => boolean,
): Claim<T> | null {
  if (value === undefined) return known;
  const answer = { value, ...merge.provenance };
  if (known === null || isSuperseded(merge, known) || isGraver(value, known.value)) return answer;
  return wasRead(known) || isAnswer(merge.organisation, known) || isGraver(known.value, value) ? known : answer;
}

const higher = (a: Share, b: Share): boolean => a.max > b.max;
const yesOver = (a: boolean, b: boolean): boolean => a && !b;
const IP_ORDER: readonly string[] = ["organisation", "third_party", "russian_entity"];
const furtherIp = (a: string, b: string): boolean => IP_ORDER.indexOf(a) > IP_ORDER.indexOf(b);
const refuses = (a: string, b: string): boolean => a === "refused" && b !== "refused";

function contentOf(entry: object): string {
  const { mark, asOf, sources, ...content } = entry as Record<string, unknown>;
  return JSON.stringify(content, Object.keys(content).sort());
}

/** Adds answered entries to the known ones; entries of an earlier sheet give way, all others stay. */
function mergedList<T extends Provenance>(merge: Merge, known: readonly T[] | null, entries: readonly T[] | undefined) {
  if (entries === undefined) return known === null ? null : [...known];
  const kept = (known ?? []).filter((entry) => !isSuperseded(merge, entry));
  const contents = new Set(kept.map(contentOf));
  return [...kept, ...entries.filter((entry) => !contents.has(contentOf(entry)))];
}

function ownerOf({ provenance }: Merge, answer: NonNullable<AnswerSheet["ownership"]>["owners"][number]): Owner {
  const { share } = answer;
  const percent = share === null ? "?" : share.min === share.max ? `${share.max}` : `${share.min}–${share.max}`;
  const statement = {
    ko: `${answer.name}: ${percent}%(당사자 답변)`,
    en: `${answer.name}: ${percent}%, by the party's own answer`,
    ru: `${answer.name}: ${percent}%, по ответу самой организации`,
  };
  return { ...answer, until: null, statement, ...provenance };
}

const isSameParty = (a: Pick<Owner, "name" | "organisation">, b: Pick<Owner, "name" | "organisation">): boolean =>
  a.organisation !== null && b.organisation !== null
    ? a.organisation === b.organisation
    : a.name.trim().toLowerCase() === b.name.trim().toLowerCase();

/** Owners on record stay; the answer adds those that are missing and fills shares that nobody knew. */
function mergedOwners(merge: Merge): Owner[] {
  const { owners } = merge.organisation;
  if (!merge.sheet.ownership) return [...owners];
  const answers = merge.sheet.ownership.owners.map((answer) => ownerOf(merge, answer));
  const kept = owners.filter((owner) => !isSuperseded(merge, owner));
  const current = kept.filter(({ until }) => until === null);
  const filled = kept.map((owner) => {
    const answer = answers.find((one) => isSameParty(one, owner));
    if (owner.until !== null || owner.share !== null || !answer) return owner;
    return { ...answer, kind: owner.kind, organisation: owner.organisation };
  });
  return [...filled, ...answers.filter((answer) => !current.some((owner) => isSameParty(owner, answer)))];
}

function mergedRussia(merge: Merge, { russia }: Facts): Facts["russia"] {
  const { russian_shares: answer, russian_entities: entities } = merge.sheet;
  return {
    revenueShare: merged(merge, russia.revenueShare, answer?.revenue, higher),
    revenueFromStateOrDefence: merged(merge, russia.revenueFromStateOrDefence, answer?.stateOrDefence, yesOver),
    staffShare: merged(merge, russia.staffShare, answer?.staff, higher),
    ipOwner: merged(merge, russia.ipOwner, answer?.ipOwner, furtherIp),
    hosting: merged(merge, russia.hosting, answer?.hosting, yesOver),
    subsidiary: merged(merge, russia.subsidiary, entities?.subsidiary, yesOver),
  };
}

/** A predecessor of unknown fate gives way to an answer about the same entity. */
function mergedPredecessors(merge: Merge, { predecessors }: Facts): Facts["predecessors"] {
  const answers = merge.sheet.russian_entities?.entities;
  const known = predecessors?.filter(
    (one) => one.state !== "unknown" || !answers?.some(({ name }) => name === one.name),
  );
  const entries = answers?.map((entity) => ({ ...entity, ...merge.provenance }));
  return mergedList(merge, known ?? null, entries);
}

function mergedFacts(merge: Merge, facts: Facts): Facts {
  const { sheet, provenance } = merge;
  const sourced = <T extends object>(entries: readonly T[] | undefined) =>
    entries?.map((entry) => ({ ...entry, ...provenance }));
  const { endUse, noReexport, deliveryCheck } = facts.undertakings;
  const move = sheet.russian_entities?.movedFrom;
  const answered = QUESTIONS.filter((question) => sheet[question] !== undefined);
  const answers = answered.map((question) => ({ question, ...provenance }));
  const earlier = (facts.answers ?? []).filter(({ question }) => !answered.includes(question));
  return {
    ...facts,
    ownershipEvents: mergedList(merge, facts.ownershipEvents, sourced(sheet.ownership?.events)),
    predecessors: mergedPredecessors(merge, facts),
    relocation: facts.relocation ?? (move ? { ...move, ...provenance } : null),
    russia: mergedRussia(merge, facts),
    customers: mergedList(merge, facts.customers, sourced(sheet.customers?.customers)),
    trade: mergedList(merge, facts.trade, sourced(sheet.goods?.goods)),
    banks: mergedList(merge, facts.banks, sourced(sheet.banks?.banks)),
    undertakings: {
      endUse: merged(merge, endUse, sheet.undertakings?.endUse, refuses),
      noReexport: merged(merge, noReexport, sheet.undertakings?.noReexport, refuses),
      deliveryCheck: merged(merge, deliveryCheck, sheet.undertakings?.deliveryCheck, refuses),
    },
    answers: [...earlier, ...answers],
  };
}

/** The sheet as a declared source: the one of the same day again, or a new one. */
function declaredSource(organisation: Organisation, date: string): { id: string; sources: Source[] } {
  const title = questionnaireTitle(date);
  const same = organisation.sources.find((source) => source.kind === "document" && source.title === title);
  if (same) return { id: same.id, sources: [...organisation.sources] };
  const last = Math.max(0, ...organisation.sources.map(({ id }) => Number(id.slice(1))));
  const id = `s${last + 1}`;
  return { id, sources: [...organisation.sources, { id, kind: "document", title, published: date }] };
}

function refuse(fields: Problem["fields"]): never {
  throw new Problem(
    "invalid-body",
    {
      ko: "답변서에 잘못된 항목이 있습니다. 아무것도 처리하지 않았습니다.",
      en: "The answer sheet has fields that are wrong. Nothing was done.",
      ru: "В листе ответов есть ошибки. Ничего не выполнено.",
    },
    { fields },
  );
}

/**
 * The organisation with what it answered. Answers are "inferred" and never "verified": nobody has read an independent
 * source; the party says so of itself, on a sheet that is declared as the source with its date. Rows of the table take
 * them as answers all the same (reading 15), and the mark shows on every surface what they rest on.
 * Pure: the record given stays as it is.
 */
export function applyAnswers(organisation: Organisation, sheet: AnswerSheet): Organisation {
  const problems = sheetProblems(organisation, sheet);
  if (problems.length > 0) refuse(problems);
  const { id, sources } = declaredSource(organisation, sheet.answeredOn);
  const provenance: Provenance = { mark: "inferred", asOf: sheet.answeredOn, sources: [id] };
  const merge = { organisation, sheet, provenance };
  const owners = mergedOwners(merge);
  if (certainPercent(owners.filter(({ until }) => until === null)) > 100.01) {
    refuse([
      {
        field: "ownership.owners",
        message: {
          ko: "기록에 있는 소유자와 합하면 지분이 100을 넘습니다.",
          en: "Together with the owners on record the shares add up to more than 100.",
          ru: "Вместе с владельцами из записи сумма долей больше 100.",
        },
      },
    ]);
  }
  return { ...organisation, owners, facts: mergedFacts(merge, organisation.facts ?? NO_FACTS), sources };
}
