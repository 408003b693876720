import type { PartyKind } from "../domain/listed-party.schema.ts";
import { IDENTIFIER_TYPES, NAME_QUALITIES, PARTY_KINDS } from "../domain/listed-party.schema.ts";
import { analyseName } from "../names/analyse.ts";
import { modeOf } from "../names/compare.ts";
import { LEGAL_CLASSES } from "../names/legal-forms.table.ts";
import { type AnalysedName, type NameToken, TOKEN_ROLES } from "../names/names.types.ts";
import { packSections, packStrings } from "./screening.codec.ts";
import { normaliseIdentifier } from "./screening.identifiers.ts";
import { codeKey, hashKey, joinedKey, tokenKeys } from "./screening.keys.ts";
import type { ScreeningEntry } from "./screening.types.ts";

/** Raise it with every change to the layout or to the analysis of names: an index of another version is rebuilt. */
export const SCREENING_INDEX_VERSION = 1;

/** What the index keeps of a party beside its names: enough to score and to show, the rest stays in the lists. */
export interface StoredParty {
  readonly list: number;
  readonly entry: string;
  readonly kind: number;
  readonly countries: string;
  readonly births: string;
  /** Identifiers as `type index:country:value`, normalised. */
  readonly identifiers: readonly string[];
}

class KeyTable {
  private readonly hashes: number[] = [];
  private readonly values: number[] = [];

  add(key: string, value: number): void {
    this.hashes.push(hashKey(key));
    this.values.push(value);
  }

  /** Sorted by hash, then value; equal pairs once. */
  pack(): { hashes: Uint32Array; values: Uint32Array } {
    const pairs = new Float64Array(this.hashes.length);
    for (let i = 0; i < pairs.length; i++)
      pairs[i] = (this.hashes[i] as number) * 0x200000 + (this.values[i] as number);
    pairs.sort();
    const hashes = new Uint32Array(pairs.length);
    const values = new Uint32Array(pairs.length);
    let count = 0;
    for (let i = 0; i < pairs.length; i++) {
      if (i > 0 && pairs[i] === pairs[i - 1]) continue;
      hashes[count] = Math.floor((pairs[i] as number) / 0x200000);
      values[count] = (pairs[i] as number) % 0x200000;
      count++;
    }
    return { hashes: hashes.slice(0, count), values: values.slice(0, count) };
  }
}

interface Vocabulary {
  readonly ids: Map<string, number>;
  readonly tokens: NameToken[];
  readonly postings: number[][];
}

function tokenId(vocabulary: Vocabulary, token: NameToken): number {
  const key = `${token.role}|${token.weight}|${token.loose ? 1 : 0}|${token.native}|${token.text}`;
  const known = vocabulary.ids.get(key);
  if (known !== undefined) return known;
  const id = vocabulary.tokens.length;
  vocabulary.ids.set(key, id);
  vocabulary.tokens.push(token);
  vocabulary.postings.push([]);
  return id;
}

const MAX_JOINED_PARTS = 6;

/** Neighbouring words, and all words, as they would be written together. */
function addJoined(table: KeyTable, name: AnalysedName, id: number): void {
  const words = name.tokens.filter((token) => token.role !== "title" && token.role !== "idle");
  for (let i = 0; i + 1 < Math.min(words.length, MAX_JOINED_PARTS); i++) {
    table.add(joinedKey((words[i] as NameToken).code + (words[i + 1] as NameToken).code), id);
  }
  if (words.length > 2) table.add(joinedKey(name.joined), id);
}

/** Parties are read like persons if the list says so, or if it does not say and the name has a person's comma. */
function modeOfParty(kind: PartyKind): "person" | "organisation" {
  return modeOf(kind);
}

/**
 * Builds the index of all names of all entries, as one array of bytes that openScreeningIndex reads. Entries keep
 * their order; at most 2,097,152 names.
 */
export function buildScreeningIndex(entries: readonly ScreeningEntry[]): Uint8Array {
  const vocabulary: Vocabulary = { ids: new Map(), tokens: [], postings: [] };
  const lists: string[] = [];
  const parties: StoredParty[] = [];
  const texts: string[] = [];
  const names = {
    party: [] as number[],
    quality: [] as number[],
    mode: [] as number[],
    legal: [] as number[],
    starts: [0],
    tokens: [] as number[],
  };
  const joined = new KeyTable();
  const identifiers = new KeyTable();
  for (const { list, party } of entries) {
    const id = parties.length;
    parties.push(storeParty(lists, list, party, identifiers, id));
    const mode = modeOfParty(party.kind);
    const seen = new Set<string>();
    for (const listed of party.names) {
      const name = analyseName(listed.text, mode);
      if (name.tokens.length === 0) continue;
      const ids = name.tokens.map((token) => tokenId(vocabulary, token));
      // Lists give a name in both orders; order is no evidence, so one is enough.
      const bag = `${[...ids].sort((a, b) => a - b).join(" ")}|${name.legal.join(" ")}`;
      if (seen.has(bag)) continue;
      seen.add(bag);
      const nameId = texts.length;
      texts.push(listed.text);
      names.party.push(id);
      names.quality.push(NAME_QUALITIES.indexOf(listed.quality));
      names.mode.push(mode === "person" ? 1 : 0);
      names.legal.push(name.legal.reduce((bits, legal) => bits | (1 << LEGAL_CLASSES.indexOf(legal)), 0));
      names.tokens.push(...ids);
      names.starts.push(names.tokens.length);
      for (const token of new Set(ids)) (vocabulary.postings[token] as number[]).push(nameId);
      addJoined(joined, name, nameId);
    }
  }
  return packIndex(lists, parties, texts, names, vocabulary, joined, identifiers);
}

function storeParty(
  lists: string[],
  list: string,
  party: ScreeningEntry["party"],
  table: KeyTable,
  id: number,
): StoredParty {
  let listId = lists.indexOf(list);
  if (listId === -1) listId = lists.push(list) - 1;
  const identifiers = party.identifiers.map(({ type, value, country }) => {
    const plain = normaliseIdentifier(type, value);
    table.add(plain, id);
    return `${IDENTIFIER_TYPES.indexOf(type)}:${country ?? ""}:${plain}`;
  });
  return {
    list: listId,
    entry: party.entry,
    kind: PARTY_KINDS.indexOf(party.kind),
    countries: party.countries.join(" "),
    births: party.births.join(" "),
    identifiers,
  };
}

interface NameColumns {
  readonly party: number[];
  readonly quality: number[];
  readonly mode: number[];
  readonly legal: number[];
  readonly starts: number[];
  readonly tokens: number[];
}

function packIndex(
  lists: readonly string[],
  parties: readonly StoredParty[],
  texts: readonly string[],
  names: NameColumns,
  vocabulary: Vocabulary,
  joined: KeyTable,
  identifiers: KeyTable,
): Uint8Array {
  const keys = new KeyTable();
  for (const [id, token] of vocabulary.tokens.entries()) {
    for (const key of tokenKeys(token)) keys.add(key, id);
    if (token.role === "number") keys.add(codeKey(token.code), id);
  }
  const starts = new Uint32Array(vocabulary.postings.length + 1);
  for (const [i, posting] of vocabulary.postings.entries()) starts[i + 1] = (starts[i] as number) + posting.length;
  const text = packStrings(texts);
  const words = packStrings(
    vocabulary.tokens.map((token) => (token.native === "" ? token.text : `${token.text}\u0000${token.native}`)),
  );
  const facts = packStrings(
    parties.map((party) =>
      [party.list, party.kind, party.entry, party.countries, party.births, ...party.identifiers].join("\u0000"),
    ),
  );
  const keyTable = keys.pack();
  const joinedTable = joined.pack();
  const identifierTable = identifiers.pack();
  return packSections({
    meta: new TextEncoder().encode(JSON.stringify({ version: SCREENING_INDEX_VERSION, lists })),
    nameParty: Uint32Array.from(names.party),
    nameQuality: Uint8Array.from(names.quality),
    nameMode: Uint8Array.from(names.mode),
    nameLegal: Uint16Array.from(names.legal),
    nameStarts: Uint32Array.from(names.starts),
    nameTokens: Uint32Array.from(names.tokens),
    nameText: text.bytes,
    nameTextStarts: text.starts,
    wordText: words.bytes,
    wordTextStarts: words.starts,
    wordRole: Uint8Array.from(vocabulary.tokens, (token) => TOKEN_ROLES.indexOf(token.role)),
    wordWeight: Uint8Array.from(vocabulary.tokens, (token) => Math.round(token.weight * 100)),
    wordLoose: Uint8Array.from(vocabulary.tokens, (token) => (token.loose ? 1 : 0)),
    postingStarts: starts,
    postings: Uint32Array.from(vocabulary.postings.flat()),
    keyHashes: keyTable.hashes,
    keyValues: keyTable.values,
    joinedHashes: joinedTable.hashes,
    joinedValues: joinedTable.values,
    identifierHashes: identifierTable.hashes,
    identifierValues: identifierTable.values,
    factText: facts.bytes,
    factStarts: facts.starts,
  });
}
