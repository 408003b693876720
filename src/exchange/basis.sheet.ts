import type * as v from "valibot";
import type { RequestSnapshot } from "../app/app.types.ts";
import type { LocalisedText } from "../domain/text.schema.ts";
import type { Language } from "../domain/vocabulary.ts";
import type { EditionInfo } from "../http/common.response.ts";
import { presentHead } from "../http/screenings.response.ts";
import { FILE_WORDS, NO_CLEARANCE } from "./file.words.ts";
import { dayCell, type Sheet, type SheetCell } from "./sheet.ts";

/** One line of the sheet that says what a file rests on. */
export interface BasisRow {
  section: LocalisedText;
  item: string;
  value: SheetCell;
  note?: SheetCell;
}

type Edition = v.InferOutput<typeof EditionInfo>;
type Head = ReturnType<typeof presentHead>;

const WIDTHS = { section: 18, item: 30, value: 60, note: 60 };

/** The edition, its days, and whether it may be older than the database knows. */
function dataRows({ id, asOf, listsAsOf, databaseAway }: Edition, language: Language): BasisRow[] {
  const section = FILE_WORDS.data;
  return [
    { section, item: FILE_WORDS.asOf[language], value: dayCell(asOf) },
    { section, item: FILE_WORDS.edition[language], value: id },
    { section, item: FILE_WORDS.listsAsOf[language], value: dayCell(listsAsOf) ?? FILE_WORDS.noDay[language] },
    ...(databaseAway ? [{ section, item: FILE_WORDS.databaseAway[language], value: databaseAway.since }] : []),
  ];
}

function listRows({ lists }: Head, language: Language): BasisRow[] {
  return lists.map(({ name, nature, asOf, entries }) => ({
    section: FILE_WORDS.lists,
    item: name,
    value: dayCell(asOf) ?? FILE_WORDS.noDay[language],
    note: `${FILE_WORDS[nature === "official" ? "official" : "extract"][language]}, ${FILE_WORDS.entries[language]} ${entries}`,
  }));
}

/**
 * The sheet that goes with every workbook: data, what was asked and found, lists with their days, limits, and that
 * nobody is vouched for.
 * @param told what the kind of file has to say between the data and the lists
 */
export function basisSheet(
  snapshot: RequestSnapshot,
  told: readonly BasisRow[],
  limits: readonly string[],
  language: Language,
): Sheet {
  const head = presentHead(snapshot, language);
  const rows: BasisRow[] = [
    ...dataRows(head.edition, language),
    ...told,
    ...listRows(head, language),
    ...limits.map((limit, i) => ({ section: FILE_WORDS.limits, item: String(i + 1), value: limit })),
    { section: FILE_WORDS.notice, item: "", value: NO_CLEARANCE[language] },
  ];
  return {
    name: FILE_WORDS.basisSheet[language],
    columns: (["section", "item", "value", "note"] as const).map((column) => ({
      title: FILE_WORDS[column][language],
      kind: "mixed",
      width: WIDTHS[column],
    })),
    rows: rows.map(({ section, item, value, note = null }) => [section[language], item, value, note]),
  };
}
