import { packSections, packStrings, readString, unpackSections } from "./screening.codec.ts";
import { buildScreeningIndex } from "./screening.index.ts";
import { screen } from "./screening.match.ts";
import { openScreeningIndex } from "./screening.open.ts";
import type { ScreeningEntry, ScreeningHit, ScreeningQuery } from "./screening.types.ts";

/** Notes of an entry that are kept for showing, and how much of each. */
const MAX_NOTES = 4;
const MAX_NOTE_LENGTH = 240;
const MAX_LINKS = 5;

/** What is shown of a listed party beside its names. */
export interface EntryDetails {
  programmes: string[];
  listedOn: string | null;
  linkedTo: string[];
  notes: { label: string; text: string }[];
}

/** Screening as look-ups use it: the index, and what to show of an entry that was found. */
export interface Screening {
  screen(query: ScreeningQuery): ScreeningHit[];
  details(list: string, entry: string): EntryDetails | null;
  entries: number;
}

function detailsOf({ party }: ScreeningEntry): EntryDetails {
  return {
    programmes: party.programmes,
    listedOn: party.listedOn,
    linkedTo: party.linkedTo.slice(0, MAX_LINKS),
    notes: party.notes.slice(0, MAX_NOTES).map(({ label, text }) => ({ label, text: text.slice(0, MAX_NOTE_LENGTH) })),
  };
}

const keyOf = (list: string, entry: string) => `${list}\u0000${entry}`;

/** Order of keys by UTF-16 units, the one order that every runtime agrees on. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The screening part of an edition: the index of all names, and the details sorted by list and entry. */
export function buildScreeningPart(entries: readonly ScreeningEntry[]): Uint8Array {
  const sorted = entries
    .map((entry) => ({ key: keyOf(entry.list, entry.party.entry), entry }))
    .sort((a, b) => compare(a.key, b.key));
  const keys = packStrings(sorted.map(({ key }) => key));
  const details = packStrings(sorted.map(({ entry }) => JSON.stringify(detailsOf(entry))));
  return packSections({
    index: buildScreeningIndex(entries),
    keys: keys.bytes,
    keyStarts: keys.starts,
    details: details.bytes,
    detailStarts: details.starts,
  });
}

/** Opens the screening part. Details stay bytes until one is asked for. */
export function openScreeningPart(stored: Uint8Array): Screening {
  const sections = unpackSections(stored);
  const bytes = (name: string) => sections[name] as Uint8Array;
  const starts = (name: string) => sections[name] as Uint32Array;
  const index = openScreeningIndex(bytes("index"));
  const entries = starts("keyStarts").length - 1;

  function find(key: string): number {
    let low = 0;
    let high = entries;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(readString(bytes("keys"), starts("keyStarts"), middle), key) < 0) low = middle + 1;
      else high = middle;
    }
    return low < entries && readString(bytes("keys"), starts("keyStarts"), low) === key ? low : -1;
  }

  return {
    entries,
    screen: (query) => screen(query, index),
    details(list, entry) {
      const at = find(keyOf(list, entry));
      return at === -1 ? null : (JSON.parse(readString(bytes("details"), starts("detailStarts"), at)) as EntryDetails);
    },
  };
}
