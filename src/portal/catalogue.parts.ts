import { html } from "hono/html";
import type * as v from "valibot";
import type { Language } from "../domain/vocabulary.ts";
import type { EvidenceInfo, SourceInfo } from "../http/common.response.ts";
import type { Html } from "./layout.page.ts";
import { date, WORDS } from "./words.ts";

type Source = v.InferOutput<typeof SourceInfo>;
type Evidence = v.InferOutput<typeof EvidenceInfo>;

export const PART_WORDS = {
  noSource: { ko: "출처 없음", en: "no source", ru: "без источника" },
  contents: { ko: "차례", en: "On this page", ru: "На этой странице" },
  asData: { ko: "같은 내용의 자료(JSON)", en: "The same as data (JSON)", ru: "Те же данные (JSON)" },
} as const satisfies Record<string, Record<Language, string>>;

export interface Column {
  name: string;
  /** Numbers stand to the right, so that digits lie below each other. */
  number?: boolean;
  /** Words of the cell stay on one line. */
  whole?: boolean;
}

export interface DataTable {
  /** Of the caption, of its own on the page. */
  id: string;
  caption: string;
  columns: readonly Column[];
  /** Which column names the row; the first one if not said. */
  head?: number;
  className?: string;
}

type Content = Html | string;

const classOf = ({ number, whole }: Column): Html | "" =>
  number ? html` class="number"` : whole ? html` class="whole"` : "";

/** Every cell carries the name of its column, because narrow windows show rows as cards without a head. */
function dataRow({ columns, head = 0 }: DataTable, cells: readonly Content[]): Html {
  return html`<tr>${cells.map((cell, i) => {
    const column = columns[i] ?? { name: "" };
    if (i === head) return html`<th scope="row"${classOf(column)}>${cell}</th>`;
    return html`<td data-label="${column.name}"${classOf(column)}>${cell}</td>`;
  })}</tr>`;
}

/** A table with its caption. @param rows cells in the order of the columns */
export function dataTable(table: DataTable, rows: readonly (readonly Content[])[]): Html {
  const { id, caption, columns, className = "narrow-cards" } = table;
  const heads = columns.map(
    (column) => html`<th scope="col"${classOf({ ...column, whole: false })}>${column.name}</th>`,
  );
  return html`<table class="${className}"><caption id="${id}">${caption}</caption>
<thead><tr>${heads}</tr></thead><tbody>${rows.map((cells) => dataRow(table, cells))}</tbody></table>`;
}

/** Pieces with something between them. */
export const joined = (pieces: readonly (Html | string)[], between = ", "): Html =>
  html`${pieces.map((piece, i) => html`${i > 0 ? between : ""}${piece}`)}`;

/** A source by its label. The brief is quoted in its own language, whatever the page's. */
function sourceName({ kind, label, url, published }: Source, language: Language): Html {
  const day = published ? ` (${date(published, language)})` : "";
  if (url) return html`<a href="${url}" rel="noopener nofollow">${label}</a>${day}`;
  const [where = "", quoted] = kind === "brief" ? label.split(" «") : [label];
  return quoted ? html`${where} <span lang="ko">«${quoted}</span>` : html`${where}${day}`;
}

/** How well a statement is known, of which day it speaks and where it stands. */
export function provenance({ markName, asOf, sources }: Omit<Evidence, "statement">, language: Language): Html {
  const named =
    sources.length > 0
      ? html`${WORDS.source[language]}: ${joined(sources.map((source) => sourceName(source, language)))}`
      : PART_WORDS.noSource[language];
  return html`<small class="provenance">[${markName}]${asOf ? ` ${date(asOf, language)}` : ""} ${named}</small>`;
}

/** A statement with its mark and its source. */
export const claim = (evidence: Evidence, language: Language): Html =>
  html`${evidence.statement} ${provenance(evidence, language)}`;

/** Links to the sections of a long page. */
export function contents(sections: readonly { id: string; name: string }[], language: Language): Html {
  const links = sections.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`);
  return html`<nav class="contents no-print" aria-label="${PART_WORDS.contents[language]}"><ul class="links">${links}</ul></nav>`;
}

/** A list of things, or the word for none. */
export const listOr = (items: readonly Html[], none: string): Html =>
  items.length > 0 ? html`<ul class="plain dense">${items}</ul>` : html`<span class="small">${none}</span>`;
