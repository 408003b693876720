import type { RuledHit } from "../../domain/hit.ts";
import type { Listing, SanctionsList } from "../../domain/listing.schema.ts";
import type { Owner } from "../../domain/organisation.schema.ts";
import type { FlagLevel } from "../../domain/vocabulary.ts";
import { doesNotFire, type Fires, type NamedParty, type RuleFunction, type RuleSubject } from "../rule.types.ts";
import {
  confirmedWords,
  directorWords,
  hitEvidence,
  listingEvidence,
  listNotHeld,
  onList,
  openWords,
  ownerWords,
} from "./listing.words.ts";
import { cannotTell, claimEvidence, fires, heldIfRecalled, levelOf } from "./rule.support.ts";

/** Rules about being on a list: the same for every list, told apart by the `rule` of the list's record. */

/** Which lists a rule speaks of. */
export type ListFilter = (list: SanctionsList) => boolean;

/** Below this share a listed owner of a list without a share test is a condition; from it on, a hold (reading 3). */
const SIGNIFICANT = 25;

/** Whether a hit stands as a listing: ruled so, or by identifier and not ruled otherwise (reading 10). */
export function isConfirmedHit({ decision, level }: RuledHit): boolean {
  return decision ? decision.ruling === "confirmed" : level === "same-identifier";
}

export const isOpenHit = (hit: RuledHit): boolean => hit.decision === null && !isConfirmedHit(hit);

/** Removed by the day of the answer; a removal that comes later does not count yet. */
export function isRemoved({ delistedOn }: Pick<Listing, "delistedOn">, asOf: string): boolean {
  return delistedOn !== null && delistedOn <= asOf;
}

/** The lists that a named party stands on, of those that are asked for. */
export function listedOn(subject: RuleSubject, party: NamedParty, lists: ListFilter): SanctionsList[] {
  return subject.listsOf(party).flatMap((id) => {
    const list = subject.lists.get(id);
    return list && lists(list) ? [list] : [];
  });
}

/** Reading 10: what is confirmed acts as the list's rule says, what is possible holds until a person decides. */
function listingFires(subject: RuleSubject, lists: ListFilter, level: FlagLevel): Fires[] {
  return subject.listings.flatMap((listing) => {
    const list = subject.lists.get(listing.list);
    if (!list || !lists(list)) return [];
    const removed = isRemoved(listing, subject.asOf);
    const evidence = listingEvidence(listing, list);
    return [fires(removed ? "info" : heldIfRecalled(level, [evidence]), onList(list, removed), evidence)];
  });
}

function hitFires(subject: RuleSubject, lists: ListFilter, level: FlagLevel): Fires[] {
  return subject.hits.flatMap((hit) => {
    const list = subject.lists.get(hit.list);
    // Reading 1: banks are judged by the route rules. A ruling of "other party" is told by NAMESAKE.
    if (!list || !lists(list) || hit.subject === "bank" || hit.decision?.ruling === "other-party") return [];
    if (isOpenHit(hit)) return [fires("high", openWords(hit, list), hitEvidence(hit, list))];
    if (hit.subject === "organisation") return [fires(level, confirmedWords(hit, list), hitEvidence(hit, list))];
    // An owner that the record joins to this list is judged by its share: by the ownership rules, or below.
    const isKnown = subject.listsOf(ownerNamed(subject, hit.name)).includes(list.id);
    return isKnown ? [] : [fires("high", confirmedWords(hit, list), hitEvidence(hit, list))];
  });
}

function ownerNamed({ organisation }: RuleSubject, name: string): NamedParty {
  return organisation.owners.find((owner) => owner.name === name) ?? { name, organisation: null };
}

/** The decision on a director who is listed is a person's: whether he acts for the party is not in the record. */
function directorFires(subject: RuleSubject, lists: ListFilter): Fires[] {
  return (subject.facts.directors ?? []).flatMap((director) =>
    listedOn(subject, director, lists).map((list) =>
      fires("high", directorWords(director.name, list), claimEvidence(subject, director, onList(list, false))),
    ),
  );
}

/** Whether an ownership rule has this owner in its sum already (reading 1). */
function isJudgedByShare({ holdings }: RuleSubject, owner: Owner, list: SanctionsList): boolean {
  return holdings.some(
    ({ paths, unknownShares }) =>
      unknownShares.includes(owner.name) ||
      paths.some(({ steps }) =>
        steps.some(
          ({ owner: { name, organisation, lists } }) =>
            lists.includes(list.id) &&
            (owner.organisation === null ? name === owner.name : organisation === owner.organisation),
        ),
      ),
  );
}

/** Listed owners that no ownership rule adds up: UN, Korean and other lists have no share test in the catalogue. */
function ownerFires(subject: RuleSubject, lists: ListFilter): Fires[] {
  return subject.organisation.owners
    .filter(({ until, kind }) => until === null && kind !== "unnamed_group")
    .flatMap((owner) =>
      listedOn(subject, owner, lists)
        .filter((list) => !isJudgedByShare(subject, owner, list))
        .map((list) => {
          const level = owner.share === null || owner.share.max >= SIGNIFICANT ? "high" : "medium";
          return fires(level, ownerWords(owner.name, list), claimEvidence(subject, owner, owner.statement));
        }),
    );
}

/** All that lists say, by one rule, of the party, its directors and the owners that no share test covers. */
export function listFires(subject: RuleSubject, rule: string, lists: ListFilter, level: FlagLevel): Fires[] {
  const isGrave = levelOf(subject, rule) === "block";
  return [
    ...listingFires(subject, lists, level),
    ...hitFires(subject, lists, level),
    ...directorFires(subject, lists),
    ...(isGrave ? ownerFires(subject, lists) : []),
  ];
}

/**
 * A rule of the catalogue on one kind of list. With no listing and no hit it does not fire, because the search was
 * made; where no list of the rule is held, no search was made and it says so.
 */
export function listRule(rule: string): RuleFunction {
  const lists: ListFilter = (list) => list.rule === rule;
  return (subject) => {
    const found = listFires(subject, rule, lists, levelOf(subject, rule));
    if (found.length > 0) return found;
    const isHeld = [...subject.lists.values()].some(lists);
    const titles = subject.rules.get(rule)?.titles ?? { ko: rule, en: rule, ru: rule };
    return isHeld ? doesNotFire : cannotTell("lists", "screening.lists", listNotHeld(titles));
  };
}
