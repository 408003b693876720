/**
 * The plain list file, for lists that have no machine format (notices of Korean ministries, METI's end users, EU
 * annexes). UTF-8 CSV with commas and this header; the order of the columns is free, and only `list`, `entry`, `kind`
 * and `name` must be there.
 *
 * | column | content |
 * | --- | --- |
 * | list | id of the list, lower-case letters, digits and hyphens (`kr-moef-notice`) |
 * | entry | the list's own number of the entry; with `list` it is unique in the file |
 * | kind | person, organisation, vessel, aircraft, asset or unknown |
 * | name | the name as listed |
 * | aliases, weak_aliases | other names; weak ones are those that the list itself calls so |
 * | country | ISO codes of two letters: seat, address, nationality |
 * | identifiers | `type:value` or `type:value@CC`, types as in `IDENTIFIER_TYPES` (`inn:7700000000@RU`) |
 * | addresses | |
 * | births | YYYY, YYYY-MM or YYYY-MM-DD |
 * | programme | regulation, notice or annex |
 * | listed_on | YYYY, YYYY-MM or YYYY-MM-DD |
 * | notes | one text, or `label: text` values |
 *
 * Columns with several values part them by "; " (a semicolon and a space).
 */
export const PLAIN_COLUMNS = [
  "list",
  "entry",
  "kind",
  "name",
  "aliases",
  "weak_aliases",
  "country",
  "identifiers",
  "addresses",
  "births",
  "programme",
  "listed_on",
  "notes",
] as const;
export type PlainColumn = (typeof PLAIN_COLUMNS)[number];
export const PLAIN_REQUIRED = ["list", "entry", "kind", "name"] as const satisfies readonly PlainColumn[];
