import { html } from "hono/html";
import type { CriterionPoints, Score } from "../ranking/score.ts";
import type { Html } from "./layout.page.ts";

/* Bars are pictures of numbers that stand beside them as text, so that they are hidden from screen readers. */

/** Pixels for the 100 points of a score. */
const SCORE_WIDTH = 100;
const EDGE = 2;

/** A score on its scale of 0 to 100: the band as a bar, the score as a mark. */
export function scoreBar({ score, band }: Pick<Score, "score" | "band">): Html {
  const width = SCORE_WIDTH + 2 * EDGE;
  return html`<svg class="bar-svg" width="${width}" height="12" viewBox="0 0 ${width} 12" aria-hidden="true"><rect class="bar-track" x="${EDGE}" y="5" width="${SCORE_WIDTH}" height="2"/><rect class="bar-range" x="${EDGE + band.low}" y="3" width="${Math.max(1, band.high - band.low)}" height="6"/><rect class="bar-mark" x="${EDGE + score - 1}" y="0" width="3" height="12"/></svg>`;
}

/** Pixels for the heaviest criterion. */
const POINTS_WIDTH = 120;

/**
 * Points of a criterion within its weight: filled as far as expected, paler where an unknown could move them.
 * @param heaviest weight of the heaviest criterion, percent; all bars of a table share it
 */
export function pointsBar({ weight, rating }: Pick<CriterionPoints, "weight" | "rating">, heaviest: number): Html {
  const scale = (share: number) => (POINTS_WIDTH * weight * share) / Math.max(heaviest, 1);
  const place = (share: number) => scale(share).toFixed(1);
  return html`<svg class="bar-svg" width="${POINTS_WIDTH}" height="12" viewBox="0 0 ${POINTS_WIDTH} 12" aria-hidden="true"><rect class="bar-room" x="0" y="1" width="${place(1)}" height="10"/><rect class="bar-range" x="${place(rating.low)}" y="1" width="${place(rating.high - rating.low)}" height="10"/><rect class="bar-mark" x="0" y="3" width="${place(rating.likely)}" height="6"/></svg>`;
}
