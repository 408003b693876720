/** Programmes of the non-SDN file that name a list by themselves. */
const LIST_OF_PROGRAMME: readonly (readonly [RegExp, string])[] = [
  [/^UKRAINE-EO13662$/, "ofac-ssi"],
  [/^NS-PLC$/, "ofac-plc"],
  [/^CMIC-/, "ofac-cmic"],
  [/^FSE-/, "ofac-fse"],
  [/^(?:561-Related|IFSR|HIFPAA)$/, "ofac-capta"],
  [/^(?:MBS|NS-MBS|CAATSA - RUSSIA|BURMA-EO14014|ILLICIT-DRUGS-EO14059)$/, "ofac-ns-mbs"],
];

/**
 * Directives under E.O. 14024: number 2 is about correspondent accounts (CAPTA), 1, 1A, 3 and 4 are menu-based.
 * The remarks name them as "Listing Date (EO 14024 Directive 2)" and "Directive Information - Subject to Directive 4".
 */
const DIRECTIVE = /(?:EO|Executive Order) 14024 Directive (?:Information\W+Subject to Directive )?(\d)/g;
const CAPTA_DIRECTIVE = "2";

export const SDN_LIST = "ofac-sdn";
/** For a programme that OFAC adds after this was written: the party is kept, only the list has no name yet. */
export const OTHER_NONSDN_LIST = "ofac-nonsdn";
export const NONSDN_LISTS = [
  "ofac-ssi",
  "ofac-ns-mbs",
  "ofac-cmic",
  "ofac-capta",
  "ofac-fse",
  "ofac-plc",
  OTHER_NONSDN_LIST,
] as const;

/** The lists that a party of the non-SDN file stands on, by its programmes and the directives in its remarks. */
export function nonSdnLists(programmes: readonly string[], remarks: string): string[] {
  const lists = new Set<string>();
  for (const programme of programmes) {
    const list = LIST_OF_PROGRAMME.find(([pattern]) => pattern.test(programme))?.[1];
    if (list) lists.add(list);
  }
  for (const [, directive] of remarks.matchAll(DIRECTIVE))
    lists.add(directive === CAPTA_DIRECTIVE ? "ofac-capta" : "ofac-ns-mbs");
  // RUSSIA-EO14024 alone says no list: it also stands on SSI parties that no directive names.
  if (lists.size === 0 && programmes.includes("RUSSIA-EO14024")) lists.add("ofac-ns-mbs");
  return lists.size > 0 ? [...lists] : [OTHER_NONSDN_LIST];
}
