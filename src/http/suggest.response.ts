import * as v from "valibot";
import { displayName } from "../domain/names.ts";
import { type Language, ORGANISATION_ROLES } from "../domain/vocabulary.ts";
import type { Edition } from "../editions/edition.types.ts";
import { assessmentsOf } from "../leads/leads.assessments.ts";
import { SUGGESTED_TYPES, type Suggestion } from "../search/suggest.ts";
import { EditionInfo, presentVerdict, VerdictInfo } from "./common.response.ts";

export const SuggestionInfo = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.description("As among the chips of a question: area:ai, topic:computer-vision")),
    type: v.picklist(SUGGESTED_TYPES),
    text: v.pipe(v.string(), v.description("The term that matched, in the language in which it was typed")),
    name: v.pipe(v.string(), v.description("Its name in the language of the answer")),
    link: v.pipe(v.nullable(v.string()), v.description("Leads of an area, record of an organisation; null otherwise")),
    role: v.pipe(v.nullable(v.picklist(ORGANISATION_ROLES)), v.description("Of an organisation; null otherwise")),
    verdict: v.pipe(
      v.nullable(VerdictInfo),
      v.description("Of an organisation, because a look-up finds the blocked too; null otherwise"),
    ),
  }),
  v.metadata({ ref: "Suggestion" }),
);

export const SuggestResponse = v.pipe(
  v.object({
    edition: EditionInfo,
    suggestions: v.array(SuggestionInfo),
    allNames: v.pipe(
      v.boolean(),
      v.description(
        "False if there are so many organisations that not all are suggested: /v1/partners?q= finds the rest",
      ),
    ),
  }),
  v.metadata({ ref: "Suggest" }),
);

const NOT_AN_ORGANISATION = { role: null, verdict: null };

/** @param asOf day of the verdicts, YYYY-MM-DD */
export function presentSuggestion(
  { id, type, of, text }: Suggestion,
  edition: Edition,
  asOf: string,
  language: Language,
): v.InferOutput<typeof SuggestionInfo> {
  const organisation = type === "partner" ? edition.organisationById.get(of) : undefined;
  if (organisation) {
    return {
      id,
      type,
      text,
      name: displayName(organisation, language),
      link: `/v1/partners/${encodeURIComponent(of)}`,
      role: organisation.role,
      verdict: presentVerdict(assessmentsOf(edition, asOf).of(of).verdict, language),
    };
  }
  const name = edition.search().lexicon.entries.get(id)?.names[language] ?? text;
  const link = type === "area" ? `/v1/leads?area=${encodeURIComponent(of)}` : null;
  return { id, type, text, name, link, ...NOT_AN_ORGANISATION };
}
