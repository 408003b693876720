import { VERDICT_NAMES } from "../domain/labels.ts";
import { displayName } from "../domain/names.ts";
import type { Language } from "../domain/vocabulary.ts";
import type { FoundPairs, Pair } from "../leads/pairs.find.ts";
import { renderTable } from "./table.ts";
import { WORDS } from "./words.ts";

const namesOf = ({ members }: Pick<Pair, "members">, language: Language) =>
  members.map(({ organisation }) => displayName(organisation, language)).join(" + ");

const coversOf = ({ covers }: Pair, language: Language) =>
  covers
    .map(
      ({ part, by }) =>
        `${part.names[language]} ← ${by.map(({ organisation }) => displayName(organisation, language)).join(", ")}`,
    )
    .join("; ");

/** A pair as plain values, for machines. */
export function pairRows(pair: Pair, language: Language) {
  const { rank, members, verdict, score, covers } = pair;
  return {
    rank,
    members: members.map(({ organisation }) => organisation.id),
    names: namesOf(pair, language),
    verdict,
    score: score.score,
    bandLow: score.band.low,
    bandHigh: score.band.high,
    covers: covers.map(({ part, by, rating }) => ({
      part: part.id,
      by: by.map(({ organisation }) => organisation.id),
      rating: rating.likely,
    })),
  };
}

/** Pairs as a table; above it who covers everything alone. */
export function renderPairs(found: FoundPairs, shown: readonly Pair[], language: Language): string {
  const alone = found.alone.map(({ organisation }) => displayName(organisation, language)).join(", ");
  const table = renderTable<Pair>(
    [
      { title: WORDS.rank[language], value: ({ rank }) => String(rank), align: "right" },
      { title: WORDS.partner[language], value: (pair) => namesOf(pair, language), maxWidth: 50 },
      { title: WORDS.covers[language], value: (pair) => coversOf(pair, language), maxWidth: 90 },
      { title: WORDS.score[language], value: ({ score }) => score.score.toFixed(1), align: "right" },
      { title: WORDS.verdict[language], value: ({ verdict }) => VERDICT_NAMES[verdict][language] },
    ],
    shown,
  );
  return `${WORDS.alone[language]}: ${alone || "-"}\n\n${shown.length > 0 ? table : WORDS.noPairs[language]}`;
}
