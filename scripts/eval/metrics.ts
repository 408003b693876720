/** Grades of the partners that a list shows, in its order, and of all that were judged. */
export interface Ranked {
  shown: readonly number[];
  judged: readonly number[];
}

/** A partner of this grade or better is an answer, for the measures that know only right and wrong. */
export const RELEVANT_GRADE = 2;

/** Discounted cumulative gain, (2^grade - 1) / log2(place + 1), after Järvelin and Kekäläinen with Burges' gain. */
function dcg(grades: readonly number[], depth: number): number {
  return grades.slice(0, depth).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
}

/** nDCG at a depth, 0 to 1; 1 where nothing was there to be found. */
export function ndcg({ shown, judged }: Ranked, depth: number): number {
  const ideal = dcg(
    judged.toSorted((a, b) => b - a),
    depth,
  );
  return ideal === 0 ? 1 : dcg(shown, depth) / ideal;
}

/** One over the place of the first answer; 0 if there is none. */
export function reciprocalRank({ shown }: Ranked): number {
  const place = shown.findIndex((grade) => grade >= RELEVANT_GRADE);
  return place < 0 ? 0 : 1 / (place + 1);
}

/** Share of the answers that stand among the first places. */
export function recall({ shown, judged }: Ranked, depth: number): number {
  const isAnswer = (grade: number) => grade >= RELEVANT_GRADE;
  const all = judged.filter(isAnswer).length;
  return all === 0 ? 1 : shown.slice(0, depth).filter(isAnswer).length / Math.min(all, depth);
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
