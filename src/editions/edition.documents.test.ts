import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { realCatalogue } from "../../test/support/editions.ts";
import { area, capability, catalogue, concept, organisation } from "../../test/support/records.ts";
import type { Catalogue } from "../domain/catalogue.ts";
import type { Organisation } from "../domain/organisation.schema.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import { LANGUAGES, type Language } from "../domain/vocabulary.ts";
import { createLexicon, type Lexicon } from "../search/lexicon.ts";
import { documentId, partsOfDocumentId, searchDocuments } from "./edition.documents.ts";

const lexiconOf = ({ thesaurus, areas, countries }: Catalogue) =>
  createLexicon({ concepts: thesaurus, areas, countries, organisations: [] });

const documentsOf = (lexicon: Lexicon, ...organisations: Organisation[]) => [
  ...searchDocuments(catalogue({ organisations }), lexicon),
];

/** A text that only one of the languages tells. */
const only = (language: Language, told: string): LocalisedText => ({ ko: "—", en: "—", ru: "—", [language]: told });
const NOTHING = only("en", "—");
const keywordsIn = (language: Language, word: string) => ({ ko: [], en: [], ru: [], [language]: [word] });

/** An organisation whose texts say nothing but what a test puts in. */
const bare = (over: Partial<Organisation> = {}) =>
  organisation({ summary: NOTHING, capabilities: [capability({ statement: NOTHING })], ...over });

const idsOf = (field: string) => field.split(" ").filter(Boolean).toSorted();

describe("with the real thesaurus", () => {
  let set: Catalogue;
  let lexicon: Lexicon;
  beforeAll(async () => {
    set = await realCatalogue();
    lexicon = lexiconOf(set);
  });

  /** What the documents are marked with, where each concept is told in one language by its first term. */
  function marks(language: Language, tell: (told: LocalisedText, word: string) => Partial<Organisation>) {
    const told = set.thesaurus
      .filter(({ means }) => means.type === "topic" || means.type === "mode")
      .map(({ id, terms }) => {
        const [word = ""] = terms[language];
        return bare({ id, ...tell(only(language, word), word) });
      });
    return documentsOf(lexicon, ...told).map(({ id, topics, mentions }) => [
      partsOfDocumentId(id).organisation,
      topics,
      mentions,
    ]);
  }
  const expected = (field: 1 | 2) =>
    set.thesaurus.flatMap(({ id, means: { type } }) => {
      if (type !== "topic" && type !== "mode") return [];
      return [field === 1 ? [id, `${type}:${id}`, ""] : [id, "", `${type}:${id}`]];
    });

  it.each(LANGUAGES)("a capability's statement in %s marks its document with the topic", (language) => {
    const told = marks(language, (statement) => ({ capabilities: [capability({ statement })] }));
    expect(told).toEqual(expected(1));
  });

  it.each(LANGUAGES)("a keyword in %s marks it too", (language) => {
    expect(marks(language, (_, word) => ({ keywords: keywordsIn(language, word) }))).toEqual(expected(1));
  });

  it.each(LANGUAGES)("a summary in %s mentions the topic", (language) => {
    expect(marks(language, (summary) => ({ summary }))).toEqual(expected(2));
  });

  it.each(LANGUAGES)("a seat in %s is mentioned as the town", (language) => {
    const towns = set.thesaurus.filter(({ means }) => means.type === "place" && means.countries.length === 1);
    expect(towns.length).toBeGreaterThan(20);
    const claim = { mark: "recalled", asOf: null, sources: ["recalled"] } as const;
    const seated = towns.map(({ id, terms }) => {
      const value = only(language, terms[language][0] ?? "");
      return bare({ id, city: { value, ...claim, sources: [...claim.sources] } });
    });
    const told = documentsOf(lexicon, ...seated).map(({ topics, mentions }) => [topics, mentions]);
    expect(told).toEqual(towns.map(({ id }) => ["", `place:${id}`]));
  });

  it("several topics come out the same whichever language tells which", () => {
    const topics = set.thesaurus.filter(({ means }) => means.type === "topic");
    const told = fc.array(fc.tuple(fc.constantFrom(...topics), fc.constantFrom(...LANGUAGES)), { maxLength: 5 });
    fc.assert(
      fc.property(told, (pairs) => {
        const statement = { ...NOTHING };
        for (const [{ terms }, language] of pairs) statement[language] += `. ${terms[language][0]}`;
        const [document] = documentsOf(lexicon, bare({ capabilities: [capability({ statement })] }));
        const ids = [...new Set(pairs.map(([{ id }]) => `topic:${id}`))];
        expect(idsOf(document?.topics ?? "")).toEqual(ids.toSorted());
      }),
    );
  });

  it("every candidate has a document for each capability, and nearly all are marked with a topic", () => {
    const candidates = set.organisations.filter(({ role }) => role === "candidate");
    const documents = documentsOf(lexicon, ...candidates);
    const areas = candidates.flatMap(({ id, capabilities }) => capabilities.map((one) => documentId(id, one.area)));
    expect(documents.map(({ id }) => id)).toEqual(areas);
    const unmarked = documents.filter(({ topics, mentions }) => topics === "" && !mentions.includes("topic:"));
    expect(unmarked.length / documents.length).toBeLessThan(0.02);
  });
});

describe("a document", () => {
  const set = catalogue({
    areas: [area()],
    thesaurus: [
      concept({ terms: { ko: ["드론"], en: ["drone"], ru: ["дрон"] } }),
      concept({ id: "lidar", terms: { ko: ["라이다"], en: ["lidar"], ru: ["лидар"] } }),
      concept({ id: "asking", means: { type: "idle" }, terms: { ko: ["제공"], en: ["offer"], ru: ["предложить"] } }),
      concept({
        id: "startup",
        means: { type: "kind", kinds: [{ kind: "startup", fit: 1 }] },
        terms: { ko: ["스타트업"], en: ["start-up"], ru: ["стартап"] },
      }),
    ],
  });
  const lexicon = lexiconOf(set);
  const telling = (statement: string, of = "ai") => capability({ area: of, statement: only("en", statement) });

  it("tells of its own capability, and of the keywords that all capabilities share", () => {
    const documents = documentsOf(
      lexicon,
      bare({
        capabilities: [telling("flies drones"), telling("nothing", "cloud")],
        keywords: { ko: ["라이다"], en: [], ru: [] },
      }),
    );
    expect(documents.map(({ id, topics }) => [id, idsOf(topics)])).toEqual([
      ["sample|ai", ["topic:drones", "topic:lidar"]],
      ["sample|cloud", ["topic:lidar"]],
    ]);
  });

  it("mentions what only the summary tells, and nothing twice", () => {
    const [document] = documentsOf(
      lexicon,
      bare({ capabilities: [telling("drones, a drone")], summary: { ko: "라이다, 드론", en: "lidar", ru: "дроны" } }),
    );
    expect([document?.topics, document?.mentions]).toEqual(["topic:drones", "topic:lidar"]);
  });

  it("is marked with areas and topics, not with kinds and words of asking", () => {
    const [document] = documentsOf(
      lexicon,
      bare({ capabilities: [telling("a start-up that offers artificial intelligence for a start-up")] }),
    );
    expect(document?.topics).toBe("area:ai");
  });

  it("is one for an organisation without capabilities, with its names and texts to look for", () => {
    const names = { ko: "샘플", koOrigin: null, en: "Sample", ru: null, local: "Үлгі", aliases: ["SMPL"] };
    const documents = documentsOf(lexicon, bare({ names, capabilities: [], keywords: keywordsIn("en", "wings") }));
    expect(documents).toMatchObject([
      { id: "sample|", name: "샘플 Sample Үлгі SMPL", keywords: "wings", statement: "", topics: "" },
    ]);
  });

  it("has an id that tells its organisation and area", () => {
    for (const [of, one] of [
      ["sample", "ai"],
      ["sample", null],
    ] as const) {
      expect(partsOfDocumentId(documentId(of, one))).toEqual({ organisation: of, area: one });
    }
  });
});
