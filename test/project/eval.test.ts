import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type JudgedQuestion, queriesOf, readJudged } from "../../scripts/eval/judged.files.ts";
import { mean, ndcg, recall, reciprocalRank } from "../../scripts/eval/metrics.ts";
import { LANGUAGES } from "../../src/domain/vocabulary.ts";
import type { Edition } from "../../src/editions/edition.types.ts";
import { findLeads } from "../../src/leads/leads.find.ts";
import { LEAD_VERDICTS } from "../../src/leads/leads.types.ts";
import { DEFAULT_WEIGHTS } from "../../src/ranking/criteria.ts";
import { realEdition } from "../support/editions.ts";

const FOLDER = fileURLToPath(new URL("../../fixtures/eval", import.meta.url));
const MIN_PER_LANGUAGE = 30;
const MIN_NDCG = 0.9;
const MIN_SAME = 0.9;
const TOP = 5;

describe("the measures", () => {
  const ranked = (shown: number[], judged = shown) => ({ shown, judged });

  it("are 1 for a perfect list and less for any swap that puts a worse partner first", () => {
    expect(ndcg(ranked([3, 2, 1, 0]), 10)).toBe(1);
    expect(ndcg(ranked([2, 3, 1, 0]), 10)).toBeLessThan(1);
    expect(ndcg(ranked([0, 0, 3], [3]), 10)).toBeCloseTo(1 / Math.log2(4));
    expect(ndcg(ranked([], []), 10)).toBe(1);
  });

  it("count a partner as an answer from grade 2 on", () => {
    expect(reciprocalRank(ranked([1, 0, 2]))).toBeCloseTo(1 / 3);
    expect(reciprocalRank(ranked([1, 1]))).toBe(0);
    expect(recall(ranked([3, 0, 2], [3, 2, 2, 1]), 2)).toBeCloseTo(1 / 2);
  });
});

describe("the judged questions", () => {
  let questions: JudgedQuestion[];
  let edition: Edition;
  let found: { id: string; language: string; fit: string[]; grades: Map<string, number> }[];

  beforeAll(async () => {
    [questions, edition] = await Promise.all([readJudged(FOLDER), realEdition()]);
    found = await Promise.all(
      queriesOf(questions).map(async ({ question, language, text }) => {
        const query = { areas: [], countries: [], kinds: [], verdicts: LEAD_VERDICTS, text, weights: DEFAULT_WEIGHTS };
        const { leads } = await findLeads(edition, { ...query, includeReference: false }, "2026-11-22");
        const fit = leads.toSorted((a, b) => b.score.fit - a.score.fit).map(({ organisation }) => organisation.id);
        const grades = new Map<string, number>(question.judgements.map(({ partner, grade }) => [partner, grade]));
        return { id: question.id, language, fit, grades };
      }),
    );
  });

  it("are enough, in each language, and a third of them the same in all three", () => {
    for (const language of LANGUAGES) {
      const asked = questions.filter(({ queries }) => queries[language]);
      expect(asked.length).toBeGreaterThanOrEqual(MIN_PER_LANGUAGE);
      const shared = asked.filter(({ queries }) => LANGUAGES.every((one) => queries[one]));
      expect(shared.length).toBeGreaterThanOrEqual(MIN_PER_LANGUAGE / 3);
    }
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });

  it("judge candidates that exist", () => {
    const unknown = questions.flatMap(({ id, judgements }) =>
      judgements
        .filter(({ partner }) => edition.organisationById.get(partner)?.role !== "candidate")
        .map(({ partner }) => `${id} ${partner}`),
    );
    expect(unknown).toEqual([]);
  });

  it("all find something", () => {
    expect(found.filter(({ fit }) => fit.length === 0).map(({ id, language }) => `${id} ${language}`)).toEqual([]);
  });

  it(`are answered with an nDCG@10 of at least ${MIN_NDCG}`, () => {
    const scores = found.map(({ fit, grades }) =>
      ndcg({ shown: fit.map((id) => grades.get(id) ?? 0), judged: [...grades.values()] }, 10),
    );
    expect(mean(scores)).toBeGreaterThanOrEqual(MIN_NDCG);
  });

  it("have the same first five in any two languages in nine of ten cases", () => {
    const groups = [...Map.groupBy(found, ({ id }) => id).values()].filter((group) => group.length > 1);
    const firsts = (fit: readonly string[]) => fit.slice(0, TOP).toSorted().join(" ");
    const same = groups.flatMap((group) =>
      group.flatMap((a, i) => group.slice(i + 1).map((b) => Number(firsts(a.fit) === firsts(b.fit)))),
    );
    expect(mean(same)).toBeGreaterThanOrEqual(MIN_SAME);
  });
});
