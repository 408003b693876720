import type { Area } from "../domain/area.schema.ts";
import type { Catalogue } from "../domain/catalogue.ts";
import { KIND_NAMES } from "../domain/labels.ts";
import type { Capability, Organisation } from "../domain/organisation.schema.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import { LANGUAGES } from "../domain/vocabulary.ts";
import type { SearchDocument } from "../search/search.index.ts";

const SEPARATOR = "|";

/** Id of the search document of one organisation in one area, or of the organisation alone. */
export function documentId(organisation: string, area: string | null): string {
  return `${organisation}${SEPARATOR}${area ?? ""}`;
}

export function partsOfDocumentId(id: string): { organisation: string; area: string | null } {
  const [organisation = "", area = ""] = id.split(SEPARATOR);
  return { organisation, area: area || null };
}

const inAllLanguages = (text: LocalisedText) => LANGUAGES.map((language) => text[language]).join(" ");

function wordsOf(lists: { ko: string[]; en: string[]; ru: string[] }): string {
  return LANGUAGES.flatMap((language) => lists[language]).join(" ");
}

function documentOf(
  organisation: Organisation,
  capability: Capability | null,
  area: Area | null,
  place: string,
): SearchDocument {
  const { names, keywords, summary } = organisation;
  return {
    id: documentId(organisation.id, capability?.area ?? null),
    name: [names.ko, names.en, names.ru, names.local, ...names.aliases].filter(Boolean).join(" "),
    area: area ? `${inAllLanguages(area.names)} ${wordsOf(area.terms)}` : "",
    keywords: wordsOf(keywords),
    statement: capability ? inAllLanguages(capability.statement) : "",
    summary: inAllLanguages(summary),
    place: `${place} ${inAllLanguages(KIND_NAMES[organisation.kind])}`,
  };
}

/** One search document for each organisation and area; one for an organisation that has no capability. */
export function searchDocuments(catalogue: Catalogue): SearchDocument[] {
  const areas = new Map(catalogue.areas.map((area) => [area.id, area]));
  const countries = new Map(catalogue.countries.map((country) => [country.iso2, country]));
  return catalogue.organisations.flatMap((organisation) => {
    const country = organisation.country ? countries.get(organisation.country) : undefined;
    const city = organisation.city ? inAllLanguages(organisation.city.value) : "";
    const place = `${country ? inAllLanguages(country.names) : ""} ${city}`;
    if (organisation.capabilities.length === 0) return [documentOf(organisation, null, null, place)];
    return organisation.capabilities.map((capability) =>
      documentOf(organisation, capability, areas.get(capability.area) ?? null, place),
    );
  });
}
