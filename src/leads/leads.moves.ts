import type { LocalisedText } from "../domain/text.schema.ts";
import type { Weights } from "../ranking/criteria.ts";
import type { UnknownFact } from "../ranking/facts.ts";
import { createPlaces, type Move, movesOf, type Places } from "../ranking/moves.ts";
import { scoreLead } from "../ranking/score.ts";
import { riskOf } from "./leads.find.ts";
import { LEAD_VERDICTS, type Lead } from "./leads.types.ts";

/** What finding out one fact would do to a lead, with the question that settles it. */
export interface LeadMove extends Move {
  question: LocalisedText;
}

const placed = ({ verdict, score }: Lead) => ({ section: LEAD_VERDICTS.indexOf(verdict), score: score.score });

/** The places of a list, made once for all of its leads. */
export const placesOfLeads = (leads: readonly Lead[]): Places => createPlaces(leads.map(placed));

/** The unknown facts that would move a lead most, by points and by places. */
export function movesOfLead(lead: Lead, weights: Weights, places: Places): LeadMove[] {
  const facts = lead.rated.flatMap(({ unknowns }): readonly UnknownFact[] => unknowns);
  const rescore = (criterion: string, likely: number) => {
    const rated = lead.rated.map((one) =>
      one.criterion === criterion ? { ...one, rating: { ...one.rating, likely } } : one,
    );
    return scoreLead(rated, weights, riskOf(lead.assessment)).score;
  };
  return movesOf(placed(lead), facts, rescore, places).flatMap((move) => {
    const known = facts.find(({ fact }) => fact === move.fact);
    return known ? [{ ...move, question: known.question }] : [];
  });
}
