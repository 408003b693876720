import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { realEdition } from "../../test/support/editions.ts";
import type { Edition } from "../editions/edition.types.ts";
import type { Lexicon } from "./lexicon.ts";
import { MAX_QUERY_WORDS, type Question, type ReadingOptions, readQuestion } from "./question.ts";

let edition: Edition;
let lexicon: Lexicon;
beforeAll(async () => {
  edition = await realEdition();
  lexicon = edition.search().lexicon;
});

const read = (text: string, options?: ReadingOptions) => readQuestion(text, lexicon, options);
const ids = ({ chips }: Question) => chips.map(({ id }) => id);
const told = ({ chips }: Question) => chips.map(({ id, text }) => [id, text]);
const left = ({ words }: Question) => words.map(({ run }) => run);

describe("the questions of the brief", () => {
  it.each<[string, [string, string][]]>([
    [
      "우즈베키스탄 블록체인 스타트업",
      [
        ["place:uzbekistan", "우즈베키스탄"],
        ["area:blockchain", "블록체인"],
        ["kind:startup", "스타트업"],
      ],
    ],
    [
      "AI для материалов в Казахстане",
      [
        ["area:ai", "AI"],
        ["topic:materials", "материалов"],
        ["place:kazakhstan", "Казахстане"],
      ],
    ],
    [
      "5G vendors Caucasus, joint research",
      [
        ["area:5g_infrastructure", "5G"],
        ["place:south-caucasus", "Caucasus"],
        ["mode:joint-research", "joint research"],
      ],
    ],
  ])("'%s' is understood whole, part by part", (text, chips) => {
    const question = read(text);
    expect(told(question)).toEqual(chips);
    expect(left(question)).toEqual([]);
    expect(question.chips.every(({ corrected }) => !corrected)).toBe(true);
  });

  it("narrow and shape the search as they say", () => {
    expect(read("우즈베키스탄 블록체인 스타트업")).toMatchObject({
      areas: ["blockchain"],
      countries: ["UZ"],
      modes: [],
    });
    expect(read("우즈베키스탄 블록체인 스타트업").kinds?.get("startup")).toBe(1);
    const materials = read("AI для материалов в Казахстане");
    expect(materials).toMatchObject({ areas: ["ai"], countries: ["KZ"], kinds: null });
    expect(materials.topics.map(({ id }) => id)).toEqual(["topic:materials"]);
    expect(read("5G vendors Caucasus, joint research")).toMatchObject({
      areas: ["5g_infrastructure"],
      countries: ["AM", "AZ", "GE"],
      modes: ["joint_research"],
    });
  });

  it("lose a chip that the asker takes away, together with its words", () => {
    const question = read("우즈베키스탄 블록체인 스타트업", { ignore: ["area:blockchain"] });
    expect([ids(question), question.areas, left(question)]).toEqual([["place:uzbekistan", "kind:startup"], [], []]);
    const anywhere = read("AI для материалов в Казахстане", { ignore: ["place:kazakhstan", "topic:materials"] });
    expect([ids(anywhere), anywhere.countries, anywhere.topics, left(anywhere)]).toEqual([["area:ai"], null, [], []]);
  });

  it("tell the words that stand nowhere, as they were typed", async () => {
    const { notFound } = await edition.search().ask("우즈베키스탄 블록체인 스타트업 뷁뷁뷁을, Zxqvbn");
    expect(notFound).toEqual(["뷁뷁뷁을", "Zxqvbn"]);
    expect((await edition.search().ask("우즈베키스탄 블록체인 스타트업")).notFound).toEqual([]);
  });
});

describe("the same is read", () => {
  it.each([
    ["우즈베키스탄블록체인스타트업", ["place:uzbekistan", "area:blockchain", "kind:startup"]],
    ["우즈베키스탄블록체인스타트업을찾습니다", ["place:uzbekistan", "area:blockchain", "kind:startup"]],
    ["우즈베키 스탄 블록 체인 스타트 업", ["place:uzbekistan", "area:blockchain", "kind:startup"]],
    ["인공 지능", ["area:ai"]],
    ["카자흐스탄에서 전자결제를 하는", ["place:kazakhstan", "topic:payment"]],
    ["카자흐스탄까지는 핀테크도", ["place:kazakhstan", "area:fintech"]],
    ["start up", ["kind:startup"]],
    ["startups", ["kind:startup"]],
    ["Start-Up", ["kind:startup"]],
    ["block chain", ["area:blockchain"]],
    ["block-chain", ["area:blockchain"]],
    ["ＡＩ ＳＴＡＲＴＵＰ", ["area:ai", "kind:startup"]],
    ["блокчейном стартапы Казахстана", ["area:blockchain", "kind:startup", "place:kazakhstan"]],
    ["нейросетями банков в Узбекистане", ["topic:deep-learning", "kind:bank", "place:uzbekistan"]],
    ["грузинских стартапов для рынка в Корее", ["place:georgia", "kind:startup"]],
    ["뷁 AI 쀍", ["area:ai"]],
    ["🚀AI🤖블록체인\u0000\u0007\u200b", ["area:ai", "area:blockchain"]],
  ])("however it is written: '%s'", (text, expected) => {
    const question = read(text);
    expect([ids(question), left(question)]).toEqual([expected, []]);
  });

  it.each([
    ["blokchain", "area:blockchain"],
    ["fintehc", "area:fintech"],
    ["stratup", "kind:startup"],
    ["искуственный интелект", "area:ai"],
    ["Казхстан", "place:kazakhstan"],
    ["인공지는", "area:ai"],
    ["블록체안", "area:blockchain"],
    ["우즈베키스단", "place:uzbekistan"],
    ["dlsrhdwlsmd", "area:ai"],
  ])("with a typo, which is said: '%s'", (text, id) => {
    expect(read(text).chips).toMatchObject([{ id, text, corrected: true }]);
  });

  it("unless the word stands in some document, and is no typo", () => {
    expect(ids(read("blokchain", { isKnown: ({ key }) => key === "blokchain" }))).toEqual([]);
  });

  it("says of a corrected chip alone that it was corrected", () => {
    expect(read("AI blokchain, 우즈베키스단").chips.map(({ corrected }) => corrected)).toEqual([false, true, true]);
  });

  it("in decomposed Hangul, and its words are told in form C", () => {
    const question = read("é 우즈베키스탄의 블록체인 뷁뷁뷁".normalize("NFD"));
    expect(told(question)).toEqual([
      ["place:uzbekistan", "우즈베키스탄의"],
      ["area:blockchain", "블록체인"],
    ]);
    expect(question.words.map(({ start, end }) => [start, end])).toContainEqual([15, 18]);
  });
});

describe("what is said twice", () => {
  it("is one chip, told by its first words", () => {
    expect(told(read("блокчейн, blockchain 블록체인"))).toEqual([["area:blockchain", "блокчейн"]]);
  });

  it("in a wider and a narrower place or topic counts as the narrower", () => {
    const place = read("Central Asia, Kazakhstan");
    expect([ids(place), place.countries]).toEqual([["place:central-asia", "place:kazakhstan"], ["KZ"]]);
    expect(read("Казахстан и Узбекистан").countries).toEqual(["KZ", "UZ"]);
    const topic = read("lending, credit scoring");
    expect(ids(topic)).toEqual(["topic:online-lending", "topic:credit-scoring"]);
    expect(topic.topics.map(({ id }) => id)).toEqual(["topic:credit-scoring"]);
  });

  it("of kinds: the first is who is sought, a later one counts half", () => {
    const { kinds } = read("accelerator that picks start-ups");
    expect([kinds?.get("accelerator"), kinds?.get("startup")]).toEqual([1, 0.5]);
    expect(read("start-ups of an accelerator").kinds?.get("startup")).toBe(1);
  });

  it("of stages: the first counts", () => {
    expect(read("prototype or pilot stage").stage).toBe("prototype");
    expect(read("AI").stage).toBeNull();
  });
});

describe("a name", () => {
  it("of an organisation is read as one, longest first, and is no other word", () => {
    // Shorter ones may be other words, and are looked for by their words.
    const named = edition.catalogue.organisations.filter(({ names }) => names.en.includes(" "));
    expect(named.length).toBeGreaterThan(100);
    const unheard = named.filter(({ id, names }) => !read(`partner ${names.en}`).partners.includes(id));
    expect(unheard.map(({ names }) => names.en)).toEqual([]);
  });
});

describe("any question", () => {
  const pieces = () => [
    ...["우즈베키스탄", "블록체인을", "스타트업", "인공 지능", "dlsrhdwlsmd", "blokchain", "AI", "в Казахстане"],
    ...["joint research", "소재", "알마티에 소재한", "нейросети", "🚀", "\u0000", "ＡＩ", "뷁뷁", "qqqqqq", "é", "5G"],
  ];
  const someText = fc
    .array(
      fc.tuple(
        fc.oneof(
          { weight: 3, arbitrary: fc.constantFrom(...pieces()) },
          { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
        ),
        fc.constantFrom("", " ", ", "),
      ),
      { maxLength: 10 },
    )
    .map((parts) => parts.flat().join(""));

  it("has chips of different things, each with words of the question", () => {
    fc.assert(
      fc.property(someText, (text) => {
        const { chips } = read(text);
        expect(new Set(chips.map(({ id }) => id)).size).toBe(chips.length);
        for (const chip of chips) {
          expect(chip.text).not.toBe("");
          expect(text.normalize("NFC")).toContain(chip.text);
          expect(chip.id.startsWith(`${chip.type}:`)).toBe(true);
        }
      }),
    );
  });

  it("has no chips and asks for nothing but its words, once all are taken away", () => {
    fc.assert(
      fc.property(someText, (text) => {
        const whole = read(text);
        const bare = read(text, { ignore: ids(whole) });
        expect(bare).toEqual({
          chips: [],
          ...{ areas: [], areaIds: [], topics: [], countries: null, towns: [], kinds: null },
          ...{ modes: [], modeIds: [], partners: [], stage: null },
          words: whole.words,
        });
      }),
    );
  });

  it("of three hundred letters is read to its end, of more words than a question has to the last that counts", () => {
    const long = `${"카자흐스탄 핀테크 ".repeat(29)}블록체인`.padEnd(300, ".");
    expect(long).toHaveLength(300);
    expect(ids(read(long))).toEqual(["place:kazakhstan", "area:fintech", "area:blockchain"]);
    const words = "qq ".repeat(MAX_QUERY_WORDS - 1);
    expect(ids(read(`${words}AI`))).toEqual(["area:ai"]);
    expect(ids(read(`${words}qq AI`))).toEqual([]);
  });

  it.each(["", "   ", "!?…—", "🤖", "\u0000\u001f\u200b", "은 는 이 가", "the of and", "и в на"])(
    "without a word that says anything is empty: '%s'",
    (text) => {
      expect(read(text)).toMatchObject({ chips: [], words: [], countries: null, kinds: null });
    },
  );
});
