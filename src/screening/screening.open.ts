import {
  IDENTIFIER_TYPES,
  type IdentifierType,
  NAME_QUALITIES,
  type NameQuality,
  PARTY_KINDS,
  type PartyKind,
} from "../domain/listed-party.schema.ts";
import { joinTokens } from "../names/analyse.ts";
import { LEGAL_CLASSES, type LegalClass } from "../names/legal-forms.table.ts";
import { commonName, conceptOf, nicknameGroups } from "../names/lexicon.ts";
import { type AnalysedName, type NameStatistics, type NameToken, TOKEN_ROLES } from "../names/names.types.ts";
import { fold } from "../names/phonetic.ts";
import { readString, unpackSections } from "./screening.codec.ts";
import { SCREENING_INDEX_VERSION } from "./screening.index.ts";
import { codeKey, hashKey } from "./screening.keys.ts";

export interface PartyFacts {
  readonly list: string;
  readonly kind: PartyKind;
  readonly entry: string;
  readonly countries: readonly string[];
  readonly births: readonly string[];
  readonly identifiers: readonly { type: IdentifierType; country: string; key: string }[];
}

export interface ScreeningIndex {
  readonly lists: readonly string[];
  readonly nameCount: number;
  readonly statistics: NameStatistics;
  readonly nameParty: Uint32Array;
  readonly nameStarts: Uint32Array;
  readonly nameTokens: Uint32Array;
  readonly wordWeight: Uint8Array;
  readonly postingStarts: Uint32Array;
  readonly postings: Uint32Array;
  /** Scratch for one lookup: the best quality of each word; all 0 between lookups. */
  readonly scratchWords: Float32Array;
  readonly scratchNames: Float32Array;
  word(id: number): NameToken;
  name(id: number): AnalysedName;
  nameText(id: number): string;
  quality(id: number): NameQuality;
  facts(party: number): PartyFacts;
  /** The party's first name. */
  primary(party: number): number;
  words(key: string): Uint32Array;
  joined(key: string): Uint32Array;
  identified(key: string): Uint32Array;
}

/** Values of all entries with the hash, as a view. */
function lookup(hashes: Uint32Array, values: Uint32Array, key: string): Uint32Array {
  const hash = hashKey(key);
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] as number) < hash) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < hashes.length && hashes[end] === hash) end++;
  return values.subarray(low, end);
}

function readFacts(lists: readonly string[], text: string): PartyFacts {
  const [list = "0", kind = "0", entry = "", countries = "", births = "", ...identifiers] = text.split("\u0000");
  return {
    list: lists[Number(list)] ?? "",
    kind: PARTY_KINDS[Number(kind)] ?? "unknown",
    entry,
    countries: countries === "" ? [] : countries.split(" "),
    births: births === "" ? [] : births.split(" "),
    identifiers: identifiers.map((one) => {
      const [type = "0", country = "", ...key] = one.split(":");
      return { type: IDENTIFIER_TYPES[Number(type)] ?? "other", country, key: key.join(":") };
    }),
  };
}

/** Opens what buildScreeningIndex made; cheap, for words and names are read when they are first needed. */
export function openScreeningIndex(stored: Uint8Array): ScreeningIndex {
  const sections = unpackSections(stored);
  const u8 = (name: string): Uint8Array => sections[name] as Uint8Array;
  const u32 = (name: string): Uint32Array => sections[name] as Uint32Array;
  const meta = JSON.parse(new TextDecoder().decode(u8("meta"))) as { version: number; lists: string[] };
  if (meta.version !== SCREENING_INDEX_VERSION)
    throw new Error(`screening index of version ${meta.version}, need ${SCREENING_INDEX_VERSION}`);
  const nameParty = u32("nameParty");
  const nameStarts = u32("nameStarts");
  const nameTokens = u32("nameTokens");
  const postingStarts = u32("postingStarts");
  const wordCount = u8("wordRole").length;
  const nameCount = nameParty.length;
  const cache: (NameToken | undefined)[] = new Array(wordCount);
  const word = (id: number): NameToken => (cache[id] ??= readWord(sections, id));
  const firstNames = firstNameOfParty(nameParty, u32("factStarts").length - 1);
  return {
    lists: meta.lists,
    nameCount,
    statistics: {
      total: nameCount,
      frequency: frequencyReader(u32("keyHashes"), u32("keyValues"), postingStarts, word),
    },
    nameParty,
    nameStarts,
    nameTokens,
    wordWeight: u8("wordWeight"),
    postingStarts,
    postings: u32("postings"),
    scratchWords: new Float32Array(wordCount),
    scratchNames: new Float32Array(nameCount),
    word,
    name: (id) => readName(sections, id, word),
    nameText: (id) => readString(u8("nameText"), u32("nameTextStarts"), id),
    quality: (id) => NAME_QUALITIES[u8("nameQuality")[id] as number] ?? "strong",
    facts: (party) => readFacts(meta.lists, readString(u8("factText"), u32("factStarts"), party)),
    primary: (party) => firstNames[party] as number,
    words: (key) => lookup(u32("keyHashes"), u32("keyValues"), key),
    joined: (key) => lookup(u32("joinedHashes"), u32("joinedValues"), key),
    identified: (key) => lookup(u32("identifierHashes"), u32("identifierValues"), key),
  };
}

function firstNameOfParty(nameParty: Uint32Array, parties: number): Uint32Array {
  const out = new Uint32Array(parties);
  for (let i = nameParty.length - 1; i >= 0; i--) out[nameParty[i] as number] = i;
  return out;
}

function readWord(sections: ReturnType<typeof unpackSections>, id: number): NameToken {
  const stored = readString(sections.wordText as Uint8Array, sections.wordTextStarts as Uint32Array, id);
  const [text = "", native = ""] = stored.split("\u0000");
  const role = TOKEN_ROLES[(sections.wordRole as Uint8Array)[id] as number] ?? "word";
  return {
    text,
    native,
    role,
    code: role === "number" ? text : fold(text, (sections.wordLoose as Uint8Array)[id] === 1),
    weight: ((sections.wordWeight as Uint8Array)[id] as number) / 100,
    concept: role === "common" || role === "place" ? (conceptOf(text)?.name ?? null) : null,
    known: role === "word" && (sections.wordLoose as Uint8Array)[id] !== 1 ? commonName(text) : 0,
    nicknames: role === "word" ? nicknameGroups(text) : new Set(),
    loose: (sections.wordLoose as Uint8Array)[id] === 1,
  };
}

function readName(
  sections: ReturnType<typeof unpackSections>,
  id: number,
  word: (id: number) => NameToken,
): AnalysedName {
  const starts = sections.nameStarts as Uint32Array;
  const ids = sections.nameTokens as Uint32Array;
  const tokens: NameToken[] = [];
  for (let i = starts[id] as number; i < (starts[id + 1] as number); i++) tokens.push(word(ids[i] as number));
  const bits = (sections.nameLegal as Uint16Array)[id] as number;
  const legal: LegalClass[] = bits === 0 ? [] : LEGAL_CLASSES.filter((_, i) => (bits & (1 << i)) !== 0);
  return {
    mode: (sections.nameMode as Uint8Array)[id] === 1 ? "person" : "organisation",
    tokens,
    legal,
    joined: joinTokens(tokens),
  };
}

const MAX_FREQUENCIES = 20_000;

function frequencyReader(
  hashes: Uint32Array,
  values: Uint32Array,
  starts: Uint32Array,
  word: (id: number) => NameToken,
): (code: string) => number {
  const known = new Map<string, number>();
  return (code) => {
    const cached = known.get(code);
    if (cached !== undefined) return cached;
    let count = 0;
    for (const id of lookup(hashes, values, codeKey(code))) {
      if (word(id).code === code) count += (starts[id + 1] as number) - (starts[id] as number);
    }
    if (known.size >= MAX_FREQUENCIES) known.clear();
    known.set(code, count);
    return count;
  };
}
