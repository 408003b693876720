/** The short name that stands in brackets in `source` ("Entity List (EL) - Bureau of …"), seen in 2022 and 2024. */
const LIST_OF_SOURCE: Readonly<Record<string, string>> = {
  SDN: "ofac-sdn",
  SSI: "ofac-ssi",
  "NS-MBS": "ofac-ns-mbs",
  MBS: "ofac-ns-mbs",
  CMIC: "ofac-cmic",
  CAP: "ofac-capta",
  FSE: "ofac-fse",
  PLC: "ofac-plc",
  EL: "bis-entity-list",
  MEU: "bis-meu",
  UVL: "bis-uvl",
  DPL: "bis-dpl",
  ISN: "state-isn",
  DTC: "state-dtc",
};

/** For a list that is added after this was written: its parties are kept, only the list has no name of its own yet. */
export const OTHER_CSL_LIST = "us-csl-other";
export const CSL_LISTS = [...new Set([...Object.values(LIST_OF_SOURCE), OTHER_CSL_LIST])];

/** Id of the list that a CSL row belongs to. */
export function cslList(source: string): string {
  const short = /\(([^()]+)\)/.exec(source)?.[1]?.replace(/ List$/, "");
  return (short && LIST_OF_SOURCE[short]) || OTHER_CSL_LIST;
}
