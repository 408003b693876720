import type { Catalogue } from "../domain/catalogue.ts";
import type { Capability, Organisation } from "../domain/organisation.schema.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import { LANGUAGES } from "../domain/vocabulary.ts";
import type { Lexicon } from "../search/lexicon.ts";
import { readText } from "../search/reader.ts";
import type { SearchDocument } from "../search/search.types.ts";

const SEPARATOR = "|";

/** Id of the search document of one organisation in one area, or of the organisation alone. */
export function documentId(organisation: string, area: string | null): string {
  return `${organisation}${SEPARATOR}${area ?? ""}`;
}

export function partsOfDocumentId(id: string): { organisation: string; area: string | null } {
  const [organisation = "", area = ""] = id.split(SEPARATOR);
  return { organisation, area: area || null };
}

/** Ids of the search documents of a catalogue, in the order of `searchDocuments`. */
export function documentIds({ organisations }: Catalogue): string[] {
  return organisations.flatMap(({ id, capabilities }) =>
    capabilities.length === 0 ? [documentId(id, null)] : capabilities.map(({ area }) => documentId(id, area)),
  );
}

const inAllLanguages = (text: LocalisedText) => LANGUAGES.map((language) => text[language]).join(" ");

function wordsOf(lists: { ko: string[]; en: string[]; ru: string[] }): string {
  return LANGUAGES.flatMap((language) => lists[language]).join(" ");
}

/** Ids of what the lexicon reads in texts, of the types that documents are marked with. */
function idsIn(
  texts: readonly string[],
  lexicon: Lexicon,
  ...types: ("topic" | "area" | "mode" | "place")[]
): string[] {
  const ids = texts.flatMap((text) =>
    readText(text, lexicon)
      .readings.filter(({ entry }) => types.some((type) => entry.means.type === type))
      .map(({ entry }) => entry.id),
  );
  return [...new Set(ids)];
}

const texts = (text: LocalisedText | undefined) => (text ? LANGUAGES.map((language) => text[language]) : []);

/** What the documents of one organisation share. */
interface Shared {
  place: string;
  keywordTopics: string[];
  mentions: string[];
}

function documentOf(
  organisation: Organisation,
  capability: Capability | null,
  { place, keywordTopics, mentions }: Shared,
  lexicon: Lexicon,
): SearchDocument {
  const { names, keywords, summary } = organisation;
  const topics = new Set([...keywordTopics, ...idsIn(texts(capability?.statement), lexicon, "topic", "area", "mode")]);
  return {
    id: documentId(organisation.id, capability?.area ?? null),
    name: [names.ko, names.en, names.ru, names.local, ...names.aliases].filter(Boolean).join(" "),
    keywords: wordsOf(keywords),
    statement: capability ? inAllLanguages(capability.statement) : "",
    summary: inAllLanguages(summary),
    place,
    topics: [...topics].join(" "),
    mentions: mentions.filter((id) => !topics.has(id)).join(" "),
  };
}

/**
 * One search document for each organisation and area; one for an organisation that has no capability. Each is marked
 * with the topics that its texts tell of in any of the languages, so that a question finds the same in all of them.
 */
export function* searchDocuments(catalogue: Catalogue, lexicon: Lexicon): Generator<SearchDocument> {
  for (const organisation of catalogue.organisations) {
    const { keywords, summary } = organisation;
    const shared: Shared = {
      place: organisation.city ? inAllLanguages(organisation.city.value) : "",
      keywordTopics: idsIn([...keywords.ko, ...keywords.en, ...keywords.ru], lexicon, "topic", "area", "mode"),
      mentions: [
        ...idsIn(texts(summary), lexicon, "topic", "area", "mode"),
        ...idsIn(texts(organisation.city?.value), lexicon, "place"),
      ],
    };
    if (organisation.capabilities.length === 0) yield documentOf(organisation, null, shared, lexicon);
    for (const capability of organisation.capabilities) {
      yield documentOf(organisation, capability, shared, lexicon);
    }
  }
}
