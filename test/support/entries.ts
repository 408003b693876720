import type { ListedParty } from "../../src/domain/listed-party.schema.ts";
import type { ScreeningEntry } from "../../src/screening/screening.types.ts";

/** A small listed party; `weak` are aliases that the list calls weak. */
export function screenedEntry(
  entry: string,
  name: string,
  { weak = [], list = "test-list", ...more }: Partial<ListedParty> & { weak?: string[]; list?: string } = {},
): ScreeningEntry {
  return {
    list,
    party: {
      entry,
      kind: "organisation",
      names: [{ text: name, quality: "primary" }, ...weak.map((text) => ({ text, quality: "weak" as const }))],
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
