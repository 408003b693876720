import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { realCatalogue } from "../../test/support/editions.ts";
import { concept } from "../../test/support/records.ts";
import type { Concept } from "../domain/thesaurus.schema.ts";
import { createLexicon, type Lexicon } from "./lexicon.ts";
import { readText } from "./reader.ts";
import { wordUnits } from "./tokenize.ts";

const of = (id: string, terms: Partial<Concept["terms"]>, traps: Partial<Concept["traps"][number]>[] = []): Concept =>
  concept({
    id,
    terms: { ko: [], en: [], ru: [], ...terms },
    traps: traps.map((trap) => ({
      term: "",
      previous: [],
      next: [],
      unlessNext: [],
      afterPlace: false,
      reason: "",
      ...trap,
    })),
  });

const ALMATY = concept({
  id: "almaty",
  means: { type: "place", countries: ["KZ"] },
  terms: { ko: ["알마티"], en: ["Almaty"], ru: ["Алматы"] },
});

const lexiconOf = (...concepts: Concept[]) =>
  createLexicon({ concepts: [...concepts, ALMATY], areas: [], countries: [], organisations: [] });

/** What is read as what: `id“words of the text”`. */
const read = (text: string, lexicon: Lexicon) =>
  readText(text, lexicon).readings.map(({ entry, text: words }) => `${entry.id.split(":")[1]}“${words}”`);
const rest = (text: string, lexicon: Lexicon) => readText(text, lexicon).rest.map(({ run }) => run);

describe("reading", () => {
  const lexicon = lexiconOf(
    of("drone", { ko: ["드론", "무인항공기"], en: ["drone", "unmanned aircraft"], ru: ["дрон"] }),
    of("racing", { ko: ["경주용 드론"], en: ["racing drone"] }),
    of("aviation", { ko: ["항공"] }),
    of("private", { ko: ["사기업"] }),
    of("gold", { ko: ["금"] }),
  );

  it.each([
    ["racing drones", ["racing“racing drones”"]],
    ["racing, drones", ["racing“racing, drones”"]],
    ["a racing car and a DRONE", ["drone“DRONE”"]],
    ["경주용드론을", ["racing“경주용드론을”"]],
    ["경주용 드론", ["racing“경주용 드론”"]],
    ["대회용 드론", ["drone“드론”"]],
    ["дронами-unmannedaircraft", ["drone“дронами”", "drone“unmannedaircraft”"]],
  ])("takes the longest term: '%s'", (text, expected) => {
    expect(read(text, lexicon)).toEqual(expected);
  });

  it.each([
    ["드론", ["drone“드론”"]],
    ["드론에서의 알마티", ["drone“드론에서의”", "almaty“알마티”"]],
    ["알마티드론", ["almaty“알마티”", "drone“드론”"]],
    ["알마티드론으로", ["almaty“알마티”", "drone“드론으로”"]],
    ["드론알마티", ["drone“드론”", "almaty“알마티”"]],
    ["소형무인항공기업체", ["drone“무인항공기”"]],
  ])("takes compounds of Hangul apart: '%s'", (text, expected) => {
    expect(read(text, lexicon)).toEqual(expected);
  });

  it("believes no two syllables that could be part of another word", () => {
    for (const text of ["안드론", "드론팀", "소형드론팀", "금항공"]) expect(read(text, lexicon), text).toEqual([]);
    expect(read("금", lexicon)).toEqual(["gold“금”"]);
  });

  it("reads over a space what is spaced oddly, but no crumb of the next or the last word", () => {
    expect(read("무인 항공기", lexicon)).toEqual(["drone“무인 항공기”"]);
    expect(read("무인항 공기업체", lexicon)).toEqual(["drone“무인항 공기”"]);
    expect(read("무인항공 기업", lexicon)).toEqual([]);
    expect(read("항공 기업", lexicon)).toEqual(["aviation“항공”"]);
    expect(read("금융사 기업을", lexicon)).toEqual([]);
  });

  it("tells what is left: words that are not read, and of a compound the rest if it is a word", () => {
    expect(rest("fast 드론 팀", lexicon)).toEqual(["fast", "팀"]);
    expect(rest("소형무인항공기", lexicon)).toEqual(["소형"]);
    expect(rest("팀무인항공기", lexicon)).toEqual([]);
    expect(rest("", lexicon)).toEqual([]);
  });

  it("reads decomposed, full-width and accented text, and tells the words as they stand in form C", () => {
    const text = `é ${"드론을".normalize("NFD")} ＤＲＯＮＥ drôné`;
    const { readings } = readText(text, lexicon);
    expect(readings.map((one) => [one.start, one.text])).toEqual([
      [2, "드론을"],
      [6, "ＤＲＯＮＥ"],
      [12, "drôné"],
    ]);
  });

  it("tells the whole word where folding changes how long it is", () => {
    // Half-width letters of 무기.
    const { readings } = readText("a \uffb1\uffd3\uffa1\uffdc b", lexiconOf(of("weapon", { ko: ["무기"] })));
    expect(readings.map((one) => one.text)).toEqual(["\uffb1\uffd3\uffa1\uffdc"]);
  });

  it("reads nothing with an empty lexicon, and leaves every word", () => {
    const empty = createLexicon({ concepts: [], areas: [], countries: [], organisations: [] });
    expect([read("드론 drone", empty), rest("드론 drone", empty)]).toEqual([[], ["드론", "drone"]]);
  });
});

describe("homonyms", () => {
  const lexicon = lexiconOf(
    of("materials", { ko: ["소재"] }, [{ term: "소재", afterPlace: true, unlessNext: ["분야"] }]),
    of("coin", { ko: ["코인"] }),
    of("mining", { ko: ["채굴"], en: ["mining", "digging"] }, [
      { term: "mining", previous: ["data"], next: ["pool"] },
      { term: "채굴", previous: ["코인"], next: ["기"] },
    ]),
    of("translation", { ru: ["перевод"] }, [{ term: "перевод", next: ["с карты"] }]),
    of("app-bank", { ko: ["은행"] }, [{ term: "은행", next: ["앱"] }]),
  );

  it("are ruled out by the word before or after", () => {
    expect(read("data mining, mining pools", lexicon)).toEqual([]);
    expect(read("datum mining, spooled", lexicon)).toEqual(["mining“mining”"]);
    expect(rest("data mining", lexicon)).toEqual(["data", "mining"]);
    // The trap is one term's and not the concept's.
    expect(read("data digging", lexicon)).toEqual(["mining“digging”"]);
  });

  it("are ruled out within a compound too", () => {
    expect(read("코인 채굴", lexicon)).toEqual(["coin“코인”"]);
    expect(read("코인채굴", lexicon)).toEqual(["coin“코인”"]);
    expect(read("채굴기", lexicon)).toEqual([]);
  });

  it("are not ruled out by a word that only begins with the same syllable", () => {
    expect(read("채굴 기업", lexicon)).toEqual(["mining“채굴”"]);
    for (const text of ["은행 앱을", "은행앱"]) expect(read(text, lexicon), text).toEqual([]);
    expect(read("은행 앱솔루트", lexicon)).toEqual(["app-bank“은행”"]);
  });

  it("may be ruled out by several words, all of them", () => {
    expect(read("перевод с карты на карту", lexicon)).toEqual([]);
    expect(read("перевод с корейского", lexicon)).toEqual(["translation“перевод”"]);
  });

  it("say nothing right after a place, neither as a chip nor as words", () => {
    const located = readText("알마티 소재 팀", lexicon);
    expect(located.readings.map(({ entry }) => entry.means.type)).toEqual(["place", "idle"]);
    expect(located.rest.map(({ run }) => run)).toEqual(["팀"]);
    expect(read("알마티 소재 분야", lexicon)).toContain("materials“소재”");
    expect(read("알마티 첨단 소재", lexicon)).toContain("materials“소재”");
  });
});

describe("with the real lexicon, for any text", () => {
  let lexicon: Lexicon;
  let terms: string[];
  beforeAll(async () => {
    const { thesaurus, areas, countries } = await realCatalogue();
    lexicon = createLexicon({ concepts: thesaurus, areas, countries, organisations: [] });
    terms = thesaurus.flatMap((one) => [...one.terms.ko, ...one.terms.en, ...one.terms.ru]);
  });

  const someText = () =>
    fc
      .array(
        fc.tuple(
          fc.oneof(
            { weight: 4, arbitrary: fc.constantFrom(...terms) },
            {
              weight: 1,
              arbitrary: fc.string({ unit: fc.constantFrom(..."기업소재공을의에서로abeиям5"), maxLength: 5 }),
            },
            { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 5 }) },
          ),
          fc.constantFrom("", "", " ", " ", "-", ", ", "은 ", "에서의 ", "\u0000", "🚀"),
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.flat().join(""));

  it("readings stand in order, never overlap, and tell the words of the text", () => {
    fc.assert(
      fc.property(someText(), (text) => {
        const normal = text.normalize("NFC");
        let end = 0;
        for (const { start, text: words } of readText(text, lexicon).readings) {
          expect(start).toBeGreaterThanOrEqual(end);
          expect(words).not.toBe("");
          expect(normal.slice(start, start + words.length)).toBe(words);
          end = start + words.length;
        }
      }),
      { numRuns: 400 },
    );
  });

  it("every word is read or left, and no word that is not Hangul is both", () => {
    fc.assert(
      fc.property(someText(), (text) => {
        const { readings, rest: left } = readText(text, lexicon);
        for (const [i, { start, script }] of wordUnits(text).entries()) {
          const isRead = readings.some(({ from, to }) => from <= i && i < to);
          const isLeft = left.some((unit) => unit.start === start);
          expect(isRead || isLeft).toBe(true);
          if (script === "other") expect(isRead && isLeft).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("decomposed and composed text are read alike", () => {
    fc.assert(
      fc.property(someText(), (text) => {
        expect(readText(text.normalize("NFD"), lexicon)).toEqual(readText(text.normalize("NFC"), lexicon));
      }),
    );
  });
});
