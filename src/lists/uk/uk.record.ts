/** One designation of the UK Sanctions List, the same from XML and CSV. */
export interface UkRecord {
  uniqueId: string;
  type: string;
  regime: string;
  names: { text: string; type: string; strength: string }[];
  nonLatinNames: string[];
  addresses: { parts: string[]; country: string }[];
  births: string[];
  nationalities: string[];
  flags: string[];
  identifiers: { label: string; value: string; info: string }[];
  linkedTo: string[];
  designated: string;
  notes: { label: string; text: string }[];
  raw: unknown;
}

export const newUkRecord = (uniqueId: string, raw: unknown): UkRecord => ({
  uniqueId,
  type: "",
  regime: "",
  names: [],
  nonLatinNames: [],
  addresses: [],
  births: [],
  nationalities: [],
  flags: [],
  identifiers: [],
  linkedTo: [],
  designated: "",
  notes: [],
  raw,
});
