import { beforeAll, describe, expect, it } from "vitest";
import { buildFrom, FIXTURES_FOLDER, open } from "../../test/support/editions.ts";
import { area, capability, catalogue, concept, country, listing, organisation } from "../../test/support/records.ts";
import type { Catalogue } from "../domain/catalogue.ts";
import { loadFixtures } from "../fixtures/fixtures.files.ts";
import { createLexicon } from "../search/lexicon.ts";
import type { BuiltEdition } from "./edition.build.ts";
import { documentId, partsOfDocumentId, searchDocuments } from "./edition.documents.ts";

/** The search documents of a catalogue, read with its own thesaurus. */
function documentsOf(set: Catalogue) {
  const { thesaurus: concepts, areas, countries } = set;
  return [...searchDocuments(set, createLexicon({ concepts, areas, countries, organisations: [] }))];
}
const idOf = async (set: Catalogue) => (await buildFrom(set)).manifest.id;

describe("an edition of the real fixtures", () => {
  let set: Catalogue;
  let built: BuiltEdition;
  beforeAll(async () => {
    ({ set } = await loadFixtures(FIXTURES_FOLDER));
    built = await buildFrom(set);
  });

  it("has the same id whenever it is built", async () => {
    expect(await idOf(structuredClone(set))).toBe(built.manifest.id);
  });

  it("counts what is in it", () => {
    const { counts, lists } = built.manifest;
    expect(counts).toMatchObject({ areas: set.areas.length, listings: set.listings.length, rules: set.rules.length });
    const parties = Object.values(counts.organisations).reduce((sum, count) => sum + count, 0);
    expect(parties).toBe(set.organisations.length);
    expect(lists.reduce((sum, { extract }) => sum + extract.entries, 0)).toBe(set.listings.length);
    for (const list of lists) expect(list).toMatchObject({ official: [], extract: { asOf: set.extract.asOf } });
    expect(counts.screened).toBe(set.listings.filter(({ delistedOn }) => delistedOn === null).length);
  });

  it("opens to the catalogue that it was made of", () => {
    const edition = open(built);
    // The thesaurus lies with the search index, so that a look-up without free text never reads it.
    expect(edition.catalogue).toEqual({ ...set, thesaurus: [] });
    for (const { id, means } of set.thesaurus) {
      expect(edition.search().lexicon.entries.get(`${means.type}:${id}`)?.means, id).toEqual(means);
    }
    expect(edition.organisationById.size).toBe(set.organisations.length);
    expect(edition.countryByCode.get("KZ")?.names.en).toBe("Kazakhstan");
    expect(edition.search()).toBe(edition.search());
    const attached = [...edition.listingsByOrganisation.values()].flat();
    expect(attached).toHaveLength(set.listings.filter(({ organisation: id }) => id !== null).length);
  });

  it("has a search document for each partner and area, each once", () => {
    const ids = documentsOf(set).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const expected = set.organisations.reduce((sum, { capabilities }) => sum + Math.max(1, capabilities.length), 0);
    expect(ids).toHaveLength(expected);
  });
});

describe("another record", () => {
  const base = catalogue();
  const changes: [string, Catalogue][] = [
    ["area", catalogue({ areas: [area({ tier: "market_creation" })] })],
    ["country", catalogue({ countries: [country({ region: "caucasus" })] })],
    ["organisation", catalogue({ organisations: [organisation({ city: null, kind: "company" })] })],
    ["capability", catalogue({ organisations: [organisation({ capabilities: [capability({ stage: "pilot" })] })] })],
    ["listing", catalogue({ listings: [listing({ delistedOn: "2026" })] })],
    ["rule", catalogue({ rules: base.rules.map((rule) => ({ ...rule, level: "high" as const })) })],
    ["day of the extract", catalogue({ extract: { ...base.extract, asOf: "2026-11-21" } })],
    ["controlled item", catalogue({ controlledItems: { ...base.controlledItems, items: [] } })],
    ["concept", catalogue({ thesaurus: [concept()] })],
    ["word of a concept", catalogue({ thesaurus: [concept({ terms: { ko: ["드론"], en: ["drone"], ru: [] } })] })],
  ];

  it.each(changes)("(%s) gives another id", async (_, changed) => {
    expect(await idOf(catalogue())).toBe(await idOf(base));
    expect(await idOf(changed)).not.toBe(await idOf(base));
  });
});

describe("search documents", () => {
  const documents = documentsOf(
    catalogue({
      areas: [area({ terms: { ko: ["기계학습"], en: ["ML"], ru: ["машинное обучение"] } })],
      organisations: [
        organisation({
          city: { value: { ko: "알마티", en: "Almaty", ru: "Алматы" }, mark: "verified", asOf: null, sources: ["s1"] },
          keywords: { ko: ["로켓"], en: [], ru: ["дроны"] },
          summary: { ko: "로봇", en: "A firm.", ru: "Фирма" },
        }),
        organisation({ id: "hub", capabilities: [] }),
      ],
      thesaurus: [
        concept({ terms: { ko: ["드론"], en: ["drone"], ru: ["дрон"] } }),
        concept({ id: "robots", terms: { ko: ["로봇"], en: ["robot"], ru: [] } }),
        concept({ id: "lasers", terms: { ko: ["레이저"], en: ["laser"], ru: [] } }),
        concept({
          id: "almaty",
          means: { type: "place", countries: ["KZ"] },
          terms: { ko: ["알마티"], en: ["Almaty"], ru: ["Алматы"] },
        }),
      ],
    }),
  );

  it("hold the words of all languages, of name, town, keywords and statement", () => {
    const [first] = documents;
    expect(first).toMatchObject({
      id: "sample|ai",
      name: "샘플 Sample Сэмпл",
      place: "알마티 Almaty Алматы",
      keywords: "로켓 дроны",
      statement: "builds models 글 builds models text builds models текст",
    });
  });

  it("name the topics that keywords and statements tell of, apart from what a summary and a seat mention", () => {
    expect(documents[0]?.topics.split(" ")).toEqual(["topic:drones"]);
    expect(documents[0]?.mentions.split(" ").toSorted()).toEqual(["place:almaty", "topic:robots"]);
    expect(documents[1]).toMatchObject({ topics: "", mentions: "" });
  });

  it("of a party without a capability have no area and no statement", () => {
    expect(documents[1]).toMatchObject({ id: "hub|", statement: "" });
  });

  it("have ids that can be taken apart", () => {
    expect(partsOfDocumentId(documentId("a", "b"))).toEqual({ organisation: "a", area: "b" });
    expect(partsOfDocumentId(documentId("a", null))).toEqual({ organisation: "a", area: null });
  });
});
