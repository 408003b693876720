import type { LocalisedText } from "../domain/text.schema.ts";
import type { Language } from "../domain/vocabulary.ts";
import { type DrawnParty, drawnTree } from "./ownership.drawing.tree.ts";
import { listWord, percentText } from "./ownership.explain.ts";
import { NOT, type OwnerLink, type OwnershipGraph, onDay, SURELY } from "./ownership.graph.ts";
import { percentOf } from "./ownership.shares.ts";

/** Narrowest drawing: the screen of a small phone. */
export const MIN_WIDTH = 360;
const MAX_WIDTH = 1200;
const EDGE = 8;
const INDENT = 22;
const BOX_HEIGHT = 46;
const GAP = 26;
const ROW = BOX_HEIGHT + GAP;
const TITLE_HEIGHT = 30;
const NAME_SIZE = 14;
const WORD_SIZE = 12;
/** Width of a letter as a part of the font size, on the safe side; Hangul and Han are square. */
const LETTER = 0.62;
const WIDE_LETTER = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|[\u{20000}-\u{3ffff}]/u;

const WORDS = {
  title: { ko: "소유 구조", en: "Ownership", ru: "Владельцы" },
  asOf: { ko: "기준일", en: "as of", ru: "на дату" },
  listed: { ko: "등재", en: "listed", ru: "в списке" },
  perhaps: { ko: "등재 여부 확인 필요", en: "listing not confirmed", ru: "запись не подтверждена" },
  caught: { ko: "소유자를 통해 해당", en: "caught through owners", ru: "подпадает через владельцев" },
  caughtPerhaps: {
    ko: "소유자를 통해 해당할 수 있음",
    en: "perhaps caught through owners",
    ru: "возможно, подпадает через владельцев",
  },
  unknownShare: { ko: "지분 미상", en: "share unknown", ru: "доля неизвестна" },
  noOwners: { ko: "알려진 소유자 없음", en: "no owner known", ru: "владельцы неизвестны" },
  circle: { ko: "순환 소유(아래 표시)", en: "circular: drawn below", ru: "круг: показан ниже" },
  elsewhere: {
    ko: "소유자는 다른 곳에 표시",
    en: "its owners: drawn elsewhere",
    ru: "владельцы показаны отдельно",
  },
} as const satisfies Record<string, LocalisedText>;

const AND_MORE: Readonly<Record<Language, (count: number) => string>> = {
  ko: (count) => `… 외 ${count}건`,
  en: (count) => `… and ${count} more`,
  ru: (count) => `… и ещё ${count}`,
};

const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text for XML, between tags and in attributes; characters that XML does not have are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(NOT_IN_XML, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** As much of a text as fits, with … where it is cut. */
function shorten(text: string, width: number, size: number): string {
  const widthOf = (letter: string) => size * (WIDE_LETTER.test(letter) ? 1 : LETTER);
  const letters = [...text];
  const whole = letters.reduce((sum, letter) => sum + widthOf(letter), 0);
  if (whole <= width) return text;
  let used = size;
  const kept = letters.findIndex((letter) => {
    used += widthOf(letter);
    return used > width;
  });
  return `${letters.slice(0, Math.max(1, kept)).join("").trimEnd()}…`;
}

interface Style {
  fill: string;
  stroke: string;
  width: number;
  dash: string;
}

const STYLES = {
  listed: { fill: "", stroke: "#b00020", width: 2.5, dash: "" },
  unsure: { fill: "#fff4e0", stroke: "#8f5600", width: 2, dash: "6 3" },
  caught: { fill: "#fff4e0", stroke: "#8f5600", width: 2, dash: "" },
  subject: { fill: "#eaf2fb", stroke: "#1a4e8a", width: 2.5, dash: "" },
  plain: { fill: "#ffffff", stroke: "#5b6472", width: 1, dash: "" },
} as const satisfies Record<string, Style>;

function styleOf({ node, caught, link }: DrawnParty): keyof typeof STYLES {
  if (node.listed.includes(SURELY)) return "listed";
  if (caught.some(({ surely }) => surely)) return "caught";
  if (caught.length > 0 || node.listed.some((degree) => degree !== NOT)) return "unsure";
  return link ? "plain" : "subject";
}

/** What the colour says, in words. */
function wordsOf({ node, caught }: DrawnParty, language: Language): string {
  const lists = (certainty: "yes" | "perhaps") =>
    node.standings.filter((standing) => standing.certainty === certainty).map(({ list }) => listWord(list));
  const families = (surely: boolean) =>
    caught.filter((one) => one.surely === surely).map(({ family }) => family.toUpperCase());
  const parts = [
    [WORDS.listed, lists("yes")],
    [WORDS.perhaps, lists("perhaps")],
    [WORDS.caught, families(true)],
    [WORDS.caughtPerhaps, families(false)],
  ] as const;
  return parts
    .filter(([, names]) => names.length > 0)
    .map(([word, names]) => `${word[language]}: ${names.join(", ")}`)
    .join(" · ");
}

/** What the owner holds, and where to look for its own owners if they are not above it. */
function shareText({ min, max, unknown }: OwnerLink, again: DrawnParty["again"], language: Language): string {
  const share = unknown
    ? WORDS.unknownShare[language]
    : percentText({ min: percentOf(min), max: percentOf(max) }, language);
  return again ? `${share} · ${WORDS[again][language]}` : share;
}

type Row = { kind: "party"; party: DrawnParty; y: number } | { kind: "note"; text: string; level: number; y: number };

/** Owners stand above what they own, each party under all of its owners. */
function rowsOf(party: DrawnParty, language: Language, rows: Row[] = []): Row[] {
  const next = () => TITLE_HEIGHT + rows.length * ROW;
  const note = (text: string) => rows.push({ kind: "note", text, level: party.level + 1, y: next() });
  if (party.hidden > 0) note(AND_MORE[language](party.hidden));
  if (party.level === 0 && party.owners.length === 0 && party.hidden === 0) note(WORDS.noOwners[language]);
  for (const owner of [...party.owners].reverse()) rowsOf(owner, language, rows);
  rows.push({ kind: "party", party, y: next() });
  return rows;
}

interface Sheet {
  width: number;
  language: Language;
  /** Makes the ids of one drawing differ from those of another in the same page. */
  id: string;
}

const leftOf = (level: number) => EDGE + level * INDENT;

function textAt(x: number, y: number, size: number, text: string, more = ""): string {
  return `<text x="${x}" y="${y}" font-size="${size}"${more}>${escapeXml(text)}</text>`;
}

function boxSvg(party: DrawnParty, y: number, { width, language, id }: Sheet): string {
  const x = leftOf(party.level);
  const room = width - EDGE - x;
  const kind = styleOf(party);
  const { fill, stroke, width: line, dash } = STYLES[kind];
  const words = wordsOf(party, language);
  const name = party.node.names[language];
  const nameY = words ? y + 19 : y + 28;
  const inside = room - 16;
  return [
    "<g>",
    `<title>${escapeXml(words ? `${name} (${words})` : name)}</title>`,
    `<rect x="${x}" y="${y}" width="${room}" height="${BOX_HEIGHT}" rx="4" fill="${fill || `url(#${id}-hatch)`}"`,
    ` stroke="${stroke}" stroke-width="${line}"${dash ? ` stroke-dasharray="${dash}"` : ""}/>`,
    textAt(x + 8, nameY, NAME_SIZE, shorten(name, inside, NAME_SIZE), ' font-weight="600"'),
    words ? textAt(x + 8, y + 37, WORD_SIZE, shorten(words, inside, WORD_SIZE)) : "",
    "</g>",
  ].join("");
}

/** From the owner's side down to the top of what it owns; the share stands beside it under the owner. */
function arrowSvg({ level, again }: DrawnParty, link: OwnerLink, y: number, ownedY: number, sheet: Sheet) {
  const { id, language, width } = sheet;
  const x = leftOf(level - 1) + INDENT / 2;
  const dash = link.unknown ? ' stroke-dasharray="4 3"' : "";
  const weight = ` font-weight="600"${link.unknown ? ' font-style="italic"' : ""}`;
  const text = shorten(shareText(link, again, language), width - EDGE - x - 6, WORD_SIZE);
  const path = `M${leftOf(level)} ${y + BOX_HEIGHT / 2}H${x}V${ownedY - 2}`;
  return [
    `<path d="${path}" fill="none" stroke="#2f3640" stroke-width="1.5"${dash} marker-end="url(#${id}-arrow)"/>`,
    textAt(x + 6, y + BOX_HEIGHT + 17, WORD_SIZE, text, weight),
  ].join("");
}

/** The drawing in sentences, for those who do not see it. */
function descriptionOf(rows: readonly Row[], language: Language): string {
  const lines = rows.map((row) => {
    if (row.kind === "note") return row.text;
    const { node, link, again } = row.party;
    const words = wordsOf(row.party, language);
    const who = `${node.names[language]}${words ? ` (${words})` : ""}`;
    return link ? `${who} —${shareText(link, again, language)}→ ${link.of.names[language]}` : who;
  });
  return lines.join("; ");
}

function bodySvg(rows: readonly Row[], sheet: Sheet): string {
  const tops = new Map(rows.flatMap((row) => (row.kind === "party" ? [[row.party, row.y] as const] : [])));
  const arrows: string[] = [];
  for (const [party, top] of tops) {
    for (const owner of party.owners) {
      const y = tops.get(owner);
      if (owner.link && y !== undefined) arrows.push(arrowSvg(owner, owner.link, y, top, sheet));
    }
  }
  const boxes = rows.map((row) =>
    row.kind === "party"
      ? boxSvg(row.party, row.y, sheet)
      : textAt(leftOf(row.level), row.y + BOX_HEIGHT / 2, NAME_SIZE, row.text, ' font-style="italic"'),
  );
  return [...arrows, ...boxes].join("");
}

function definitions(id: string): string {
  return [
    `<defs><pattern id="${id}-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">`,
    '<rect width="8" height="8" fill="#fdeaec"/><rect width="2" height="8" fill="#f6c3c9"/></pattern>',
    `<marker id="${id}-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">`,
    '<path d="M0 0L8 4L0 8Z" fill="#2f3640"/></marker></defs>',
  ].join("");
}

/**
 * The owners around an organisation as a self-contained SVG: owners above, arrows with shares, listed parties by colour,
 * hatching and word, unknown shares dashed. Null for an organisation that is not in the graph.
 * @param asOf YYYY-MM-DD
 */
export function ownershipDrawing(
  graph: OwnershipGraph,
  organisation: string,
  asOf: string,
  language: Language,
  { width = MIN_WIDTH }: { width?: number } = {},
): string | null {
  const day = onDay(graph, asOf);
  const node = day.node(organisation);
  if (!node) return null;
  const rows = rowsOf(drawnTree(day, node), language);
  const across = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, Math.round(width) || MIN_WIDTH));
  const height = TITLE_HEIGHT + rows.length * ROW - GAP + EDGE;
  const id = `own-${organisation}-${language}-${asOf}`.replace(/[^A-Za-z0-9_-]/g, "-");
  const title = `${WORDS.title[language]} (${WORDS.asOf[language]} ${asOf}): ${node.names[language]}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="${language}" xml:lang="${language}"`,
    ` aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${across} ${height}" width="${across}" height="${height}"`,
    ' style="max-width:100%;height:auto" font-family="system-ui, \'Noto Sans KR\', \'Noto Sans\', sans-serif" fill="#16191d">',
    `<title id="${id}-title">${escapeXml(title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(descriptionOf(rows, language))}</desc>`,
    definitions(id),
    `<rect width="${across}" height="${height}" fill="#ffffff"/>`,
    textAt(EDGE, 19, NAME_SIZE, shorten(title, across - 2 * EDGE, NAME_SIZE)),
    bodySvg(rows, { width: across, language, id }),
    "</svg>",
  ].join("");
}
