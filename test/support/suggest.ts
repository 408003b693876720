import type { Catalogue } from "../../src/domain/catalogue.ts";
import { LANGUAGES } from "../../src/domain/vocabulary.ts";
import { loadFixtures } from "../../src/fixtures/fixtures.files.ts";
import { createLexicon } from "../../src/search/lexicon.ts";
import { createSuggester, type Suggester } from "../../src/search/suggest.ts";
import { FIXTURES_FOLDER } from "./editions.ts";

type Concepts = Catalogue["thesaurus"];
type Named = Parameters<typeof createSuggester>[1][number];

/** Terms as the catalogue writes them, by id of their entry: told from the fixtures and not from the lexicon. */
function writtenTerms({ thesaurus, areas, countries }: Pick<Catalogue, "thesaurus" | "areas" | "countries">) {
  const inBrackets = (name: string) => name.split(/[()]/u).filter((part) => part !== "");
  return new Map<string, string[]>([
    ...thesaurus.map(({ id, means, terms }) => [`${means.type}:${id}`, LANGUAGES.flatMap((l) => terms[l])] as const),
    ...areas.map(
      ({ id, names, terms }) =>
        [`area:${id}`, LANGUAGES.flatMap((l) => [names[l], ...inBrackets(names[l]), ...terms[l]])] as const,
    ),
    ...countries.map(({ iso2, names }) => [`place:${iso2.toLowerCase()}`, Object.values(names)] as const),
  ]);
}

/** The type-ahead of the real fixtures, and the terms that it has to know. */
export async function realSuggester() {
  const { set } = await loadFixtures(FIXTURES_FOLDER);
  const lexicon = createLexicon({ ...set, concepts: set.thesaurus });
  return { set, terms: writtenTerms(set), suggester: createSuggester(lexicon, set.organisations) };
}

/** A type-ahead over a few invented organisations and concepts. */
export function smallSuggester(organisations: readonly Named[], concepts: Concepts = []): Suggester {
  return createSuggester(createLexicon({ concepts, areas: [], countries: [], organisations: [] }), organisations);
}

/** An organisation that does not exist. */
export const namedOrganisation = (id: string, en: string, ko: string | null = null): Named => ({
  id,
  names: { ko, koOrigin: null, en, ru: null, local: null, aliases: [] },
});

const MEANINGS = {
  topic: { type: "topic", areas: [], broader: [] },
  stage: { type: "stage", stage: "pilot" },
  idle: { type: "idle" },
} as const satisfies Record<string, unknown>;

/** A concept with English terms only. */
export function smallConcept(id: string, en: string[], type: keyof typeof MEANINGS = "topic"): Concepts[number] {
  return {
    id,
    means: structuredClone(MEANINGS[type]) as Concepts[number]["means"],
    terms: { ko: [], en, ru: [] },
    traps: [],
  };
}
