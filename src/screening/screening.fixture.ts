import type { ListedParty } from "../domain/listed-party.schema.ts";
import { buildScreeningIndex } from "./screening.index.ts";
import { openScreeningIndex, type ScreeningIndex } from "./screening.open.ts";
import type { ScreeningEntry } from "./screening.types.ts";

/** A listed organisation for tests. */
export function partyOf(id: string, name: string, more: Partial<ListedParty> = {}): ScreeningEntry {
  return {
    list: "test-list",
    party: {
      entry: id,
      kind: "organisation",
      names: [{ text: name, quality: "primary" }],
      countries: [],
      addresses: [],
      identifiers: [],
      births: [],
      programmes: [],
      linkedTo: [],
      listedOn: null,
      notes: [],
      ...more,
    },
  };
}

/** The opened index of the entries. */
export const indexOf = (entries: readonly ScreeningEntry[]): ScreeningIndex =>
  openScreeningIndex(buildScreeningIndex(entries));
