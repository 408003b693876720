import type { Evidence } from "../../domain/evidence.ts";
import type { Owner } from "../../domain/organisation.schema.ts";
import type { LocalisedText } from "../../domain/text.schema.ts";
import type { FlagLevel } from "../../domain/vocabulary.ts";
import type { FamilyHolding, FamilyId, PercentInterval } from "../../ownership/ownership.types.ts";
import type { CannotTell, Fires, RuleSubject } from "../rule.types.ts";
import { cannotTell, claimEvidence, fires, heldIfRecalled, recordEvidence } from "./rule.support.ts";

/** Share bands of the ownership rules (readings 2 and 3). */

const HALF = 50;
const SIGNIFICANT = 25;
const WHOLE = 100;
/** Digits after the point that a sum of shares keeps, so that 49.36 + 0.23 + 0.41 is 50. */
const SHARE_DIGITS = 6;
const rounded = (value: number) => Number(value.toFixed(SHARE_DIGITS));

const DIRECT_LINK = 1;

export interface Bands {
  /** Level where the test of the family is passed. */
  reached: FlagLevel;
  /** Level from 25 to below the threshold; below that it is medium. */
  significant: FlagLevel;
}

/** The reading's bands: 25 to below half is high; BIS names its own. */
export const USUAL_BANDS: Bands = { reached: "block", significant: "high" };

/** What counts for the bands: direct and majority holdings, and the products of chains with a smaller link. */
export function inAll({ aggregate, throughMinority }: FamilyHolding): PercentInterval {
  return { min: rounded(aggregate.min + throughMinority.min), max: rounded(aggregate.max + throughMinority.max) };
}

export function levelOfHolding(holding: FamilyHolding, bands: Bands): FlagLevel | null {
  if (holding.reaches === "yes") return bands.reached;
  // Reading 3: an unknown share of a listed owner is high and a question.
  if (holding.reaches === "perhaps" || holding.unknownShares.length > 0) return "high";
  const { max } = inAll(holding);
  if (max >= SIGNIFICANT) return bands.significant;
  return max > 0 ? "medium" : null;
}

const percentText = ({ min, max }: PercentInterval) => (min === max ? `${min}` : `${min}–${max}`);

function listedNames({ paths, unknownShares }: FamilyHolding): string {
  const heads = paths.flatMap(({ steps }) => steps[0]?.owner.name ?? []);
  return [...new Set([...heads, ...unknownShares])].join(", ");
}

function reason(holding: FamilyHolding): LocalisedText {
  const names = listedNames(holding);
  const all = holding.reaches === "yes" ? holding.aggregate : inAll(holding);
  if (all.min === 0 && (holding.unknownShares.length > 0 || holding.reaches === "perhaps")) {
    return {
      ko: `명단에 오른 소유자가 있으나 지분율을 알 수 없습니다: ${names}.`,
      en: `Has a listed owner whose share is unknown: ${names}.`,
      ru: `Есть владелец из списков, доля которого неизвестна: ${names}.`,
    };
  }
  const percent = percentText(all);
  if (holding.exactlyAtHalf) {
    return {
      ko: `명단에 오른 소유자의 지분 합계가 정확히 ${HALF}%로, '${HALF}% 초과' 기준의 경계에 있습니다: ${names}.`,
      en: `Listed owners hold exactly ${HALF}%, where the test asks for more: ${names}.`,
      ru: `Владельцам из списков принадлежит ровно ${HALF}% при критерии «более ${HALF}%»: ${names}.`,
    };
  }
  return {
    ko: `명단에 오른 소유자의 지분 합계가 ${percent}%입니다: ${names}.`,
    en: `Listed owners hold ${percent}% in all: ${names}.`,
    ru: `Владельцам из списков принадлежит в сумме ${percent}%: ${names}.`,
  };
}

/** The links of the deciding chains that the record itself tells. */
function ownerEvidence(subject: RuleSubject, { paths, unknownShares }: FamilyHolding): Evidence[] {
  const last = paths.flatMap(({ steps }) => steps.at(-1)?.owner ?? []);
  const isIn = (owner: Owner) =>
    unknownShares.includes(owner.name) ||
    last.some(({ organisation, name }) =>
      owner.organisation === null ? owner.name === name : owner.organisation === organisation,
    );
  return subject.organisation.owners
    .filter((owner) => owner.until === null && isIn(owner))
    .map((owner) => claimEvidence(subject, owner, owner.statement));
}

/** What listed parties of a family hold of the party. */
export function holdingFires(subject: RuleSubject, family: FamilyId, bands: Bands, note?: LocalisedText): Fires[] {
  return subject.holdings
    .filter((holding) => holding.family === family)
    .flatMap((holding) => {
      const level = levelOfHolding(holding, bands);
      if (level === null) return [];
      const links = ownerEvidence(subject, holding);
      const isChain = holding.paths.some(({ steps }) => steps.length > DIRECT_LINK);
      const derived = recordEvidence(subject.organisation, holding.explanation);
      const [first = derived, ...rest] = isChain ? [...links, derived] : links;
      const why = reason(holding);
      const told =
        note && level === bands.reached
          ? { ko: `${why.ko} ${note.ko}`, en: `${why.en} ${note.en}`, ru: `${why.ru} ${note.ru}` }
          : why;
      return [fires(heldIfRecalled(level, links), told, [first, ...rest])];
    });
}

/** Sum of the shares that are traced to named owners; a state that owns without a stated share is traced whole. */
export function tracedShare(owners: readonly Owner[]): number {
  const named = owners.filter(({ until, kind }) => until === null && kind !== "unnamed_group");
  if (named.some(({ kind, share }) => kind === "state" && share === null)) return WHOLE;
  return rounded(named.reduce((sum, { share }) => sum + (share?.min ?? 0), 0));
}

export const WHO_OWNS: LocalisedText = {
  ko: "최종 자연인까지 모든 소유자의 이름과 지분율을, 90일 이내의 등기 자료와 함께 알려 주십시오.",
  en: "Who are all owners down to natural persons, with their shares, by a registry extract not older than 90 days?",
  ru: "Кто все владельцы до физических лиц и каковы их доли, по выписке из реестра не старше 90 дней?",
};

/**
 * Whether the part that is not traced could still pass the test: half or more of it, or more than half.
 * @param asksForMore true where exactly 50 % does not pass
 */
export function ownersUnknown({ organisation }: RuleSubject, asksForMore = false): CannotTell | null {
  const untraced = rounded(WHOLE - tracedShare(organisation.owners));
  const couldPass = asksForMore ? untraced > HALF : untraced >= HALF;
  return couldPass ? cannotTell("partner", "owners", WHO_OWNS) : null;
}
