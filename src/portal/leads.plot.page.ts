import { html, raw } from "hono/html";
import { LEVEL_NAMES, VERDICT_NAMES } from "../domain/labels.ts";
import { displayName } from "../domain/names.ts";
import type { Language } from "../domain/vocabulary.ts";
import { riskOf } from "../leads/leads.find.ts";
import { LEAD_VERDICTS, type Lead, type LeadVerdict } from "../leads/leads.types.ts";
import type { Rating } from "../ranking/interval.ts";
import type { ScoredRisk } from "../ranking/score.ts";
import type { Html } from "./layout.page.ts";
import { LEADS_PHRASES, LEADS_WORDS } from "./leads.words.ts";
import { number } from "./words.ts";

/** Narrow enough for a phone without shrinking the numbers beyond reading. */
const WIDTH = 340;
const EDGE = 16;
const LANE = 24;
const HEADING = 22;
const AXIS = 38;
/** Half of the room that a mark with its number takes. */
const MARK = 12;
const TICKS = [0, 25, 50, 75, 100];
/** From the least to the gravest: risk grows downwards. */
const LEVELS = ["info", "low", "medium", "high"] as const satisfies ScoredRisk[];

interface Point {
  lead: Lead;
  risk: ScoredRisk;
  low: number;
  high: number;
}

const across = (fit: number): number => EDGE + ((WIDTH - 2 * EDGE) * fit) / 100;

/** What the fit would be if every unknown turned out worst or best; added up in tenths, as the fit itself is. */
function fitAt({ score }: Lead, end: keyof Rating): number {
  return score.points.reduce((sum, { weight, rating }) => sum + Math.round(10 * weight * rating[end]), 0) / 10;
}

function toPoint(lead: Lead): Point {
  return { lead, risk: riskOf(lead.assessment), low: fitAt(lead, "low"), high: fitAt(lead, "high") };
}

/** Room that a point takes across: its band, and its mark where that is wider. */
function span({ lead, low, high }: Point): { from: number; to: number } {
  const mark = across(lead.score.fit);
  return { from: Math.min(across(low), mark - MARK), to: Math.max(across(high), mark + MARK) };
}

/** Points that would cover each other go into lanes one below the other, the better ranked above. */
function lanesOf(points: readonly Point[]): Point[][] {
  const lanes: Point[][] = [];
  for (const point of points) {
    const { from, to } = span(point);
    const isFree = (other: Point) => span(other).to < from || to < span(other).from;
    const lane = lanes.find((taken) => taken.every(isFree));
    if (lane) lane.push(point);
    else lanes.push([point]);
  }
  return lanes;
}

const SHAPES: Record<LeadVerdict, string> = {
  recommended: '<circle r="10"/>',
  conditional: '<rect x="-10" y="-9" width="20" height="18" rx="3"/>',
  hold: '<path d="M0-11 12 9H-12Z"/>',
  not_recommended: '<path d="M0-11 13 0 0 11-13 0Z"/>',
};
const TONES: Record<LeadVerdict, string> = {
  recommended: "ok",
  conditional: "info",
  hold: "warn",
  not_recommended: "plain",
};

const mark = (verdict: LeadVerdict, x: number, y: number, label: string): Html =>
  html`<g class="plot-mark tone-${TONES[verdict]}" transform="translate(${x.toFixed(1)} ${y})">${raw(SHAPES[verdict])}<text class="plot-number" y="4.5" text-anchor="middle">${label}</text></g>`;

function pointSvg({ lead, low, high }: Point, y: number, language: Language): Html {
  const { verdict, rank, score, organisation } = lead;
  const [from, to] = [across(low).toFixed(1), across(high).toFixed(1)];
  const ends = `M${from} ${y - 4}V${y + 4}M${from} ${y}H${to}M${to} ${y - 4}V${y + 4}`;
  return html`<g><title>${rank}. ${displayName(organisation, language)}: ${number(score.fit, language, 1)} (${number(low, language, 1)}–${number(high, language, 1)})</title><path class="plot-reach tone-${TONES[verdict]}" d="${ends}"/>${mark(verdict, across(score.fit), y, String(rank))}</g>`;
}

interface Drawn {
  parts: Html[];
  y: number;
}

function drawLevel({ parts, y }: Drawn, level: ScoredRisk, points: readonly Point[], language: Language): Drawn {
  const lanes = lanesOf(points);
  const name = `${LEADS_WORDS.risk[language]}: ${LEVEL_NAMES[level][language]}`;
  const heading = html`<path class="plot-grid" d="M0 ${y}H${WIDTH}"/><text class="plot-level" x="4" y="${y + 15}">${name}</text>`;
  const marks = lanes.map((lane, i) =>
    lane.map((point) => pointSvg(point, y + HEADING + LANE * i + LANE / 2, language)),
  );
  return { parts: [...parts, heading, html`${marks}`], y: y + HEADING + LANE * lanes.length + 4 };
}

function axis(y: number, language: Language): Html {
  const ticks = TICKS.map((tick) => {
    const x = across(tick).toFixed(1);
    return html`<path class="plot-grid" d="M${x} 0V${y + 4}"/><text x="${x}" y="${y + 17}" text-anchor="middle">${tick}</text>`;
  });
  return html`${ticks}<text x="${WIDTH / 2}" y="${y + 33}" text-anchor="middle">${LEADS_WORDS.fitAxis[language]}</text>`;
}

/** What the shapes mean; only those that are drawn. */
function legend(points: readonly Point[], language: Language): Html {
  const drawn = LEAD_VERDICTS.filter((verdict) => points.some(({ lead }) => lead.verdict === verdict));
  const entries = drawn.map(
    (verdict) =>
      html`<li class="plot-legend"><svg width="28" height="24" viewBox="-14 -12 28 24" aria-hidden="true">${mark(verdict, 0, 0, "")}</svg> ${VERDICT_NAMES[verdict][language]}</li>`,
  );
  return html`<ul class="links">${entries}</ul>`;
}

/**
 * Leads by fit across, with the range that unknown facts leave open, and by risk level downwards, where the same table
 * says it in text.
 * @param leads those of the table, at least one
 */
export function riskPlot(leads: readonly Lead[], language: Language): Html {
  const points = leads.map(toPoint);
  const drawn = LEVELS.reduce<Drawn>(
    (sofar, level) => {
      const there = points.filter(({ risk }) => risk === level);
      return there.length > 0 ? drawLevel(sofar, level, there, language) : sofar;
    },
    { parts: [], y: 0 },
  );
  const height = drawn.y + AXIS;
  return html`<section aria-labelledby="plot-heading" class="no-print"><h2 id="plot-heading">${LEADS_WORDS.plot[language]}</h2>
<figure class="figure"><svg class="plot risk-plot" role="img" aria-labelledby="plot-title plot-desc" aria-describedby="plot-note" viewBox="0 0 ${WIDTH} ${height}"><title id="plot-title">${LEADS_WORDS.plot[language]}</title><desc id="plot-desc">${LEADS_PHRASES.plotDescription[language](number(points.length, language))}</desc>${axis(drawn.y, language)}${drawn.parts}</svg>
<figcaption>${legend(points, language)}<p class="small" id="plot-note">${LEADS_WORDS.plotNote[language]}</p></figcaption></figure></section>`;
}
